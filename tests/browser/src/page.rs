//! The page as a test sees it.

use std::cell::{Cell, RefCell};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use xtask::server::{Pace, Request, Server, without_hash};

use crate::chromium::{self, devtools};
use crate::driver::Driver;
use crate::other::{self, Chord};
use crate::setup::{Kind, Setup};
use crate::{firefox, webkit};

/// An open page. The browser closes when this value is dropped.
#[derive(Debug)]
pub struct Page {
    kind: Kind,
    // Dropped in this order: the driver ends the browser, which then needs neither server nor profile.
    _driver: Driver,
    client: Client,
    server: Server,
    _profile: Profile,
    /// The page's files, where they are not the usual ones.
    copy_of_files: Option<Profile>,
    /// How much of the server's log, and of `requests`, belongs to the load.
    loaded: Cell<(usize, usize)>,
    /// What the browser's logs have told so far: reading empties them.
    console: RefCell<Vec<String>>,
    requests: RefCell<Vec<String>>,
}

/// The size of the page's window in CSS pixels.
#[derive(Debug, Clone, Copy)]
pub struct Window {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// What the person's system asks for.
    pub scheme: Scheme,
}

/// `prefers-color-scheme`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark text on light ground.
    Light,
    /// Light text on dark ground.
    Dark,
}

impl Window {
    /// A laptop.
    pub const WIDE: Self = Self { width: 1280, height: 800, scheme: Scheme::Light };
    /// A small telephone, also what 400 % zoom leaves of a laptop (WCAG 1.4.10 asks for 320).
    pub const NARROW: Self = Self { width: 320, height: 640, scheme: Scheme::Light };

    /// The same in the dark.
    #[must_use]
    pub const fn dark(self) -> Self {
        Self { scheme: Scheme::Dark, ..self }
    }
}

impl Page {
    /// Opens the page and waits until the program runs. `rest` is what follows the page's address: nothing, or `#…`.
    pub async fn open(rest: &str, window: Window) -> Self {
        Self::open_under("/", rest, window).await
    }

    /// The same in a browser of this kind.
    pub async fn open_in(kind: Kind, rest: &str, window: Window) -> Self {
        let page = Self::served(&Setup::of(kind), "/", window).await;
        page.visit(rest).await;
        page
    }

    /// The same with the page under a path of its host, such as `/tools/why401/`.
    pub async fn open_under(base: &str, rest: &str, window: Window) -> Self {
        let page = Self::blank(base, window).await;
        page.visit(rest).await;
        page
    }

    /// A browser that has not opened the page yet.
    pub async fn blank(base: &str, window: Window) -> Self {
        Self::served(&Setup::read(), base, window).await
    }

    /// A browser whose page has some files replaced: name and content, or no content where the file is to be missing. Names
    /// bear no hash, nor does `./name` in a content.
    pub async fn tampered(files: &[(&str, Option<&str>)], window: Window) -> Self {
        let mut setup = Setup::read();
        let copy = Profile::new();
        // Names without the hash of the content, as tests say them, and with it.
        let mut names = Vec::new();
        for file in fs::read_dir(&setup.dist).expect("the page's folder").flatten() {
            drop(fs::copy(file.path(), copy.0.join(file.file_name())));
            let name = file.file_name().to_string_lossy().into_owned();
            names.push((without_hash(&name), name));
        }
        for (name, content) in files {
            let named = names.iter().find(|(plain, _)| plain == name);
            let (_, named) = named.unwrap_or_else(|| panic!("the page has no {name}"));
            let file = copy.0.join(named);
            match content {
                Some(content) => {
                    let content = names.iter().fold((*content).to_owned(), |content, (plain, named)| {
                        content.replace(&format!("./{plain}"), &format!("./{named}"))
                    });
                    fs::write(file, content)
                }
                None => fs::remove_file(file),
            }
            .expect("a file of the copy can be changed");
        }
        setup.dist.clone_from(&copy.0);
        let mut page = Self::served(&setup, "/", window).await;
        page.copy_of_files = Some(copy);
        page.goto("").await;
        page
    }

    /// A browser with a copy of the page that can be changed under its eyes, see [`Self::folder`].
    pub async fn copied(window: Window) -> Self {
        let mut setup = Setup::read();
        let copy = Profile::new();
        copy_folder(&setup.dist, &copy.0);
        setup.dist.clone_from(&copy.0);
        let mut page = Self::served(&setup, "/", window).await;
        page.copy_of_files = Some(copy);
        page
    }

    /// Where the files are that the page is served from.
    pub fn folder(&self) -> PathBuf {
        self.copy_of_files.as_ref().map_or_else(|| Setup::read().dist, |copy| copy.0.clone())
    }

    /// From now on the page comes from a host far away, see [`Server::pace`].
    pub fn pace(&self, pace: Pace) {
        self.server.pace(pace);
    }

    /// Slows the processor of the page down by a factor (Chromium alone).
    pub async fn slow_down(&self, factor: f64) {
        devtools(&self.client, "Emulation.setCPUThrottlingRate", json!({ "rate": factor })).await;
    }

    /// Takes the network away: nothing is answered any more.
    pub fn cut_off(&self) {
        self.server.stop();
    }

    async fn served(setup: &Setup, base: &str, window: Window) -> Self {
        let server = Server::start(&setup.dist, base, 0).expect("the page can be served");
        let profile = Profile::new();
        let mut driver = Driver::start(setup, &profile.0);
        let proxy = server.address().to_string();
        let capabilities = match setup.kind {
            Kind::Chromium => chromium::capabilities(&setup.browser, &profile.0, &proxy),
            Kind::Firefox => firefox::capabilities(&setup.browser, &proxy),
            Kind::WebKit => webkit::capabilities(&setup.browser, &proxy),
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.url())
            .await
            .unwrap_or_else(|error| panic!("the browser does not start: {error}"));
        driver.owns(client.session_id().await.ok().flatten().expect("a new session has an id"));
        // The driver ends the session, also in a panic; the client's own way needs a runtime that still turns.
        client.persist().await.expect("the session stays");
        let page = Self {
            kind: setup.kind,
            _driver: driver,
            client,
            server,
            _profile: profile,
            copy_of_files: None,
            loaded: Cell::default(),
            console: RefCell::default(),
            requests: RefCell::default(),
        };
        page.resize(window).await;
        page
    }

    /// Goes to the page, as from the address bar, and waits until the program runs.
    pub async fn visit(&self, rest: &str) {
        self.goto(rest).await;
        self.wait_until_loaded().await;
    }

    /// Runs a script in every page that is opened from now on, before anything of the page itself.
    pub async fn before_every_load(&self, script: &str) {
        devtools(&self.client, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    async fn goto(&self, rest: &str) {
        // From the page to itself with another fragment would not load anything.
        self.client.goto("about:blank").await.expect("an empty page opens");
        self.client.goto(&format!("{}{rest}", self.server.url())).await.expect("the page opens");
    }

    /// Loads the page anew.
    pub async fn reload(&self) {
        self.client.refresh().await.expect("the page loads anew");
        self.wait_until_loaded().await;
    }

    async fn wait_until_loaded(&self) {
        if self.kind != Kind::Chromium {
            self.script(other::LISTEN).await;
        }
        self.wait_for_true("the program runs", RUNS).await;
        // The program has started; what it fetches as its last part of the load comes now.
        let mut before = usize::MAX;
        while before != self.server.log().len() {
            before = self.server.log().len();
            tokio::time::sleep(Duration::from_millis(150)).await;
        }
        self.read_logs().await;
        self.loaded.set((self.server.log().len(), self.requests.borrow().len()));
    }

    /// Gives the page another size and colour scheme; the scheme in Chromium alone.
    pub async fn resize(&self, window: Window) {
        let Window { width, height, scheme } = window;
        if self.kind != Kind::Chromium {
            assert_eq!(scheme, Scheme::Light, "only Chromium is told of another scheme");
            return other::resize(&self.client, width, height).await;
        }
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        devtools(&self.client, "Emulation.setDeviceMetricsOverride", metrics).await;
        let value = if scheme == Scheme::Dark { "dark" } else { "light" };
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
        devtools(&self.client, "Emulation.setEmulatedMedia", features).await;
    }

    /// What the person's system asks for, by the names of media queries (`forced-colors`, `active`); in Chromium alone.
    /// The next [`Self::resize`] takes it back.
    pub async fn prefer(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        devtools(&self.client, "Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// The `WebDriver` client, for what has no word here.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The page's own address, without fragment.
    pub fn url(&self) -> String {
        self.server.url()
    }

    /// What the address bar shows.
    pub async fn address(&self) -> String {
        self.client.current_url().await.expect("the page has an address").to_string()
    }

    // What the page shows.

    /// The first element that matches, once there is one.
    pub async fn wait_for(&self, css: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await;
        match found {
            Ok(element) => element,
            Err(error) => panic!("no {css} within {PATIENCE:?}: {error}\n{}", self.state().await),
        }
    }

    /// Waits until the first element that matches shows this text somewhere.
    pub async fn wait_for_text(&self, css: &str, text: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            let shown = self.texts(css).await;
            if shown.first().is_some_and(|shown| shown.contains(text)) {
                return;
            }
            assert!(Instant::now() < end, "{css} shows {shown:?} and not {text:?}\n{}", self.state().await);
            tokio::time::sleep(STEP).await;
        }
    }

    /// Waits until a script (with `return`) gives true.
    pub async fn wait_for_true(&self, what: &str, script: &str) {
        let end = Instant::now() + PATIENCE;
        while self.script(script).await != Value::Bool(true) {
            assert!(Instant::now() < end, "not within {PATIENCE:?}: {what}\n{}", self.state().await);
            tokio::time::sleep(STEP).await;
        }
    }

    /// The text of the first element that matches, as a reader sees it.
    pub async fn text(&self, css: &str) -> String {
        self.wait_for(css).await.text().await.unwrap_or_else(|error| panic!("the text of {css}: {error}"))
    }

    /// The texts of all elements that match now.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText)";
        match self.script_with(script, vec![css.into()]).await {
            Value::Array(texts) => {
                texts.iter().map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
            }
            other => panic!("texts of {css}: {other}"),
        }
    }

    /// The value of a text box.
    pub async fn value(&self, css: &str) -> String {
        let value = self.wait_for(css).await.prop("value").await;
        value.unwrap_or_else(|error| panic!("the value of {css}: {error}")).unwrap_or_default()
    }

    /// What a script returns.
    pub async fn script(&self, script: &str) -> Value {
        self.script_with(script, vec![]).await
    }

    /// What a script returns that reads `arguments`.
    pub async fn script_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Writes a picture of what the window shows to a PNG file.
    pub async fn screenshot(&self, file: &Path) {
        let picture = self.client.screenshot().await.unwrap_or_else(|error| panic!("no picture: {error}"));
        fs::write(file, picture).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    /// The same of the whole page, however long.
    pub async fn screenshot_whole(&self, file: &Path, window: Window) {
        let height = self.script("return document.documentElement.scrollHeight").await;
        let height = height.as_u64().and_then(|height| u32::try_from(height).ok()).unwrap_or(window.height);
        self.resize(Window { height: height.max(window.height), ..window }).await;
        self.screenshot(file).await;
        self.resize(window).await;
    }

    // What a person does.

    /// Clicks the first element that matches.
    pub async fn click(&self, css: &str) {
        let mut clicked = self.wait_for(css).await.click().await;
        // The engine's answer to something earlier may have replaced it between the look and the click.
        let end = Instant::now() + PATIENCE / 4;
        while clicked.is_err() && Instant::now() < end {
            tokio::time::sleep(STEP).await;
            clicked = self.wait_for(css).await.click().await;
        }
        clicked.unwrap_or_else(|error| panic!("a click on {css}: {error}"));
    }

    /// Types into an element, key by key. For long texts [`Self::paste`] is what a person does.
    pub async fn type_into(&self, css: &str, text: &str) {
        self.wait_for(css)
            .await
            .send_keys(text)
            .await
            .unwrap_or_else(|error| panic!("typing into {css}: {error}"));
    }

    /// Presses keys wherever the focus is; [`fantoccini::key::Key`] names those without a letter.
    pub async fn press(&self, keys: &str) {
        let focused = self.client.active_element().await.expect("something has the focus");
        focused.send_keys(keys).await.unwrap_or_else(|error| panic!("pressing {keys:?}: {error}"));
    }

    /// Puts a text into the clipboard and pastes it into an element as the paste key does: the element gets the focus,
    /// a trusted `paste` event with the text, and, unless a listener prevents it, the text itself with an `input` event.
    pub async fn paste(&self, css: &str, text: &str) {
        self.script_with("arguments[0].focus()", vec![self.element(css).await]).await;
        if self.kind != Kind::Chromium {
            other::fill_clipboard(&self.client, text).await;
            return other::press(&self.client, Chord::Paste).await;
        }
        self.fill_clipboard(text).await;
        // The editing command is what the browser makes of Ctrl+V and of Cmd+V.
        let key = |kind: &str| json!({ "type": kind, "key": "v", "code": "KeyV", "modifiers": 2, "commands": ["paste"] });
        devtools(&self.client, "Input.dispatchKeyEvent", key("rawKeyDown")).await;
        let mut up = key("keyUp");
        up["commands"] = json!([]);
        devtools(&self.client, "Input.dispatchKeyEvent", up).await;
    }

    /// What the page has put into the clipboard, or what was there.
    pub async fn clipboard(&self) -> String {
        if self.kind != Kind::Chromium {
            return other::clipboard(&self.client).await;
        }
        self.grant_clipboard().await;
        let text = self
            .client
            .execute_async(
                "const done = arguments[0]; navigator.clipboard.readText().then(done, e => done('' + e))",
                vec![],
            )
            .await;
        match text {
            Ok(Value::String(text)) => text,
            other => panic!("the clipboard: {other:?}"),
        }
    }

    async fn fill_clipboard(&self, text: &str) {
        self.grant_clipboard().await;
        let script = "const done = arguments[1]; navigator.clipboard.writeText(arguments[0]).then(() => done(true), e => done('' + e))";
        let written = self.client.execute_async(script, vec![text.into()]).await;
        assert!(matches!(written, Ok(Value::Bool(true))), "the clipboard takes no text: {written:?}");
    }

    /// Chromium's clipboard lives in the browser process, so tests side by side have one each.
    async fn grant_clipboard(&self) {
        let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        devtools(&self.client, "Browser.grantPermissions", permissions).await;
    }

    /// An element as a script's argument.
    pub async fn element(&self, css: &str) -> Value {
        serde_json::to_value(self.wait_for(css).await).expect("an element can be named")
    }

    // What happened behind it.

    /// Warnings and errors on the console since the browser started, and exceptions nobody caught.
    pub async fn console_errors(&self) -> Vec<String> {
        self.read_logs().await;
        self.console.borrow().clone()
    }

    /// Every request since the page was loaded, to whatever host, by the page or its workers: method and address, or
    /// for a worker's encrypted request the host alone.
    pub async fn requests_since_load(&self) -> Vec<String> {
        self.read_logs().await;
        let (served, seen) = self.loaded.get();
        let mut all = self.requests.borrow()[seen..].to_vec();
        // The browser's log knows the page's requests; the server's knows those of workers too.
        for request in &self.server.log()[served..] {
            add(&mut all, self.named(request));
        }
        // The browser's own look whether there is a new version; the page never asks for it.
        all.retain(|request| !request.ends_with("/service-worker.js"));
        all
    }

    /// Every request since the browser started that was not for the page's own origin.
    pub async fn foreign_requests(&self) -> Vec<String> {
        self.read_logs().await;
        let own = format!(" http://{}/", self.server.address());
        let mut all = self.requests.borrow().clone();
        all.retain(|request| !request.contains(&own));
        for request in self.server.log().iter().filter(|request| request.is_foreign()) {
            add(&mut all, self.named(request));
        }
        all
    }

    /// A request in the server's log, unless it is one of the browser's own.
    fn named(&self, request: &Request) -> Option<String> {
        if !request.is_foreign() {
            return Some(format!("{} http://{}{}", request.method, self.server.address(), request.target));
        }
        (!is_own_errand(&request.target)).then(|| format!("{} {}", request.method, request.target))
    }

    /// Asserts that the console is clean and that nothing left the page's origin.
    pub async fn assert_quiet(&self) {
        let errors = self.console_errors().await;
        assert!(errors.is_empty(), "the console has {errors:#?}");
        let foreign = self.foreign_requests().await;
        assert!(foreign.is_empty(), "requests to other origins: {foreign:#?}");
    }

    async fn read_logs(&self) {
        if self.kind != Kind::Chromium {
            let heard = other::heard(&self.client).await;
            self.console.borrow_mut().extend(heard);
            return;
        }
        for entry in chromium::log(&self.client, "browser").await {
            let level = entry["level"].as_str().unwrap_or_default();
            if matches!(level, "WARNING" | "SEVERE") {
                let message = entry["message"].as_str().unwrap_or_default();
                self.console.borrow_mut().push(format!("{level} {message}"));
            }
        }
        for entry in chromium::log(&self.client, "performance").await {
            let message: Value =
                serde_json::from_str(entry["message"].as_str().unwrap_or_default()).unwrap_or_default();
            let message = &message["message"];
            if message["method"] == "Network.requestWillBeSent" {
                let request = &message["params"]["request"];
                let (method, url) = (request["method"].as_str(), request["url"].as_str());
                // data: and blob: go nowhere; chrome: is the browser's own first page.
                if let (Some(method), Some(url)) = (method, url)
                    && (url.starts_with("http") || url.starts_with("ws"))
                {
                    self.requests.borrow_mut().push(format!("{method} {url}"));
                }
            }
        }
    }

    /// What helps to understand a failure.
    async fn state(&self) -> String {
        self.read_logs().await;
        let body = self.script("return document.body ? document.body.innerText.slice(0, 2000) : ''").await;
        format!(
            "console: {:#?}\nthe page shows:\n{}",
            self.console.borrow(),
            body.as_str().unwrap_or_default()
        )
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
    for entry in fs::read_dir(from).expect("the page's folder").flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy_folder(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
        }
    }
}

fn add(all: &mut Vec<String>, request: Option<String>) {
    all.extend(request.filter(|request| !all.contains(request)));
}

/// Whether a request that came to the server as a proxy is one that a browser makes without being asked by a page: to
/// its maker, and to the search engine that Debian sets. The page's own requests are in Chromium's log, whatever their
/// host; this only hides a worker's requests to these hosts.
fn is_own_errand(target: &str) -> bool {
    let host = target.split_once("://").map_or(target, |(_, rest)| rest);
    let host = host.split(['/', ':']).next().unwrap_or_default();
    if firefox::is_own_host(host) {
        return true;
    }
    ["google.com", "googleapis.com", "gstatic.com", "gvt1.com", "duckduckgo.com"]
        .iter()
        .any(|own| host.strip_suffix(own).is_some_and(|before| before.is_empty() || before.ends_with('.')))
}

/// An empty folder for the browser, removed at the end.
#[derive(Debug)]
struct Profile(PathBuf);

impl Profile {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("why401-browser-{}-{number}", std::process::id()));
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        Self(folder)
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // The browser may still be writing as it closes.
        for _ in 0..10 {
            if fs::remove_dir_all(&self.0).is_ok() || !self.0.exists() {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

/// The start script (xtask/src/seal.rs) sets `wasmBindings` when the program has started.
const RUNS: &str = "return document.readyState === 'complete' && !!window.wasmBindings && ['rests', undefined].includes(document.body.dataset.work) && document.body.dataset.offline !== 'comes'";
/// How long a test waits for something that should come at once; a busy machine is slow.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often it looks.
const STEP: Duration = Duration::from_millis(50);
