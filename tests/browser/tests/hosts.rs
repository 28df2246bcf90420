//! The published folder behind real web servers, with the configuration that it brings for each.
//!
//! `cargo xtask test --only hosts` runs this: it says in `WHY401_SERVERS` which servers are here.

use std::env;
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use browser_tests::{Page, Peer, Setup, Window};
use serde_json::json;
use xtask::server::without_hash;

/// Where the page lies on its host: alone, or beside other things.
const PATHS: [&str; 2] = ["/", "/tools/why401/"];

/// How many servers were started: each has a folder of its own.
static COUNT: AtomicU32 = AtomicU32::new(0);

/// A running server with the published folder, at one port for each of [`PATHS`].
struct Host {
    folder: PathBuf,
    child: Option<Child>,
    ports: [u16; 2],
}

impl Host {
    /// The server of this name; `None` where it is not installed.
    fn start(name: &str) -> Option<Self> {
        let all = env::var("WHY401_SERVERS").expect("`cargo xtask test --only hosts` sets WHY401_SERVERS");
        let program = all.split(',').find_map(|one| one.strip_prefix(name)?.strip_prefix('='));
        let Some(program) = program else {
            println!("{name} is not installed: not tested");
            return None;
        };
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("why401-{name}-{}-{number}", std::process::id()));
        drop(fs::remove_dir_all(&folder));
        copy(&Setup::read().dist, &folder.join("site"));
        let mut host = Self { folder, child: None, ports: [free_port(), free_port()] };
        let (check, run) = match name {
            "nginx" => host.nginx(),
            "caddy" => host.caddy(),
            "apache2" => host.apache(),
            _ => unreachable!(),
        };
        let command = |arguments: &[String]| {
            let mut command = Command::new(program);
            command.args(arguments).env("HOME", &host.folder).env("XDG_DATA_HOME", &host.folder);
            command.stdin(Stdio::null());
            command
        };
        let checked = command(&check).output().expect("the server runs");
        let said = String::from_utf8_lossy(&checked.stderr).into_owned();
        assert!(checked.status.success(), "{name} does not take the configuration: {said}");
        let log = fs::File::create(host.folder.join("log")).expect("a file");
        let child = command(&run).stdout(Stdio::null()).stderr(log).spawn().expect("the server starts");
        host.child = Some(child);
        let end = Instant::now() + Duration::from_secs(20);
        while host.ports.iter().any(|port| TcpStream::connect((Ipv4Addr::LOCALHOST, *port)).is_err()) {
            let log = fs::read_to_string(host.folder.join("log")).unwrap_or_default();
            assert!(Instant::now() < end, "{name} does not listen: {log}");
            std::thread::sleep(Duration::from_millis(50));
        }
        Some(host)
    }

    fn site(&self) -> PathBuf {
        self.folder.join("site")
    }

    /// The configuration that the published folder brings.
    fn form(&self, name: &str) -> String {
        let text = fs::read_to_string(self.site().join("hosts").join(name)).expect("a configuration");
        replaced(&text, "/srv/why401", &self.site().to_string_lossy())
    }

    fn put(&self, name: &str, text: &str) -> String {
        let file = self.folder.join(name);
        fs::write(&file, text).expect("a file can be written");
        file.to_string_lossy().into_owned()
    }

    fn nginx(&self) -> (Vec<String>, Vec<String>) {
        let form = self.form("nginx.conf");
        let at = form.find("server {").expect("a server");
        let (maps, server) = form.split_at(at);
        let site = self.site().display().to_string();
        let server = |port: u16| replaced(server, "listen 80;", &format!("listen 127.0.0.1:{port};"));
        // As the comment on top says.
        let under = replaced(&server(self.ports[1]), "location / {", &format!("location {} {{", PATHS[1]));
        let under = replaced(&under, &format!("root {site};"), &format!("alias {site}/;"));
        self.put("why401.conf", &format!("{maps}{}{under}", server(self.ports[0])));
        let folder = self.folder.display();
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|name| format!("{name}_temp_path {folder}/{name};"))
            .concat();
        let file = self.put(
            "nginx.conf",
            &format!(
                "daemon off; master_process off; pid {folder}/pid; error_log stderr; events {{}}\n\
                 http {{ include /etc/nginx/mime.types; access_log {folder}/access; {temporary} include {folder}/why401.conf; }}\n"
            ),
        );
        let words = |more: &[&str]| {
            [more, &["-e", "stderr", "-c", &file]].concat().into_iter().map(String::from).collect()
        };
        (words(&["-t"]), words(&[]))
    }

    fn caddy(&self) -> (Vec<String>, Vec<String>) {
        let form = self.form("Caddyfile");
        let site = |port: u16| format!("http://127.0.0.1:{port} {{");
        let alone = replaced(&form, "why401.example.org {", &site(self.ports[0]));
        // As the comment on top says.
        let under =
            "redir /tools/why401 /tools/why401/\nhandle_path /tools/why401/* {\nimport why401\n}\n}\n";
        let options = "{\nadmin off\nauto_https off\n}\n";
        let file = self.put("Caddyfile", &format!("{options}{alone}{}\n{under}", site(self.ports[1])));
        let words =
            |verb: &str| [verb, "--adapter", "caddyfile", "--config", &file].map(String::from).to_vec();
        (words("validate"), words("run"))
    }

    fn apache(&self) -> (Vec<String>, Vec<String>) {
        let modules = Path::new("/usr/lib/apache2/modules");
        let load = |name: &str| {
            let file = modules.join(format!("mod_{name}.so"));
            if file.exists() {
                format!("LoadModule {name}_module {}\n", file.display())
            } else {
                String::new()
            }
        };
        let modules =
            ["mpm_event", "authz_core", "alias", "dir", "mime", "headers", "rewrite"].map(load).concat();
        let (folder, site) = (self.folder.display(), self.site().display().to_string());
        let [alone, under] = self.ports;
        let file = self.put(
            "apache.conf",
            &format!(
                "{modules}ServerRoot {folder}\nServerName localhost\nDefaultRuntimeDir {folder}\nPidFile {folder}/pid\n\
                 ErrorLog {folder}/errors\nUser www-data\nGroup www-data\nTypesConfig /etc/mime.types\n\
                 Listen 127.0.0.1:{alone}\nListen 127.0.0.1:{under}\n\
                 <VirtualHost *:{alone}>\nDocumentRoot {site}\n</VirtualHost>\n\
                 <VirtualHost *:{under}>\nDocumentRoot {folder}\nAlias {path} {site}/\n</VirtualHost>\n\
                 <Directory {site}>\nAllowOverride FileInfo Indexes\nRequire all granted\n</Directory>\n",
                path = PATHS[1],
            ),
        );
        let words = |more: &str| [more, "-f", &file].map(String::from).to_vec();
        (words("-t"), words("-X"))
    }

    /// What a path below each place of the page is answered with.
    fn ask(&self, at: usize, path: &str, accepted: &str) -> Answer {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.ports[at]));
        let mut stream = TcpStream::connect(address).expect("the server listens");
        let target = format!("{}{path}", PATHS[at]);
        let request = format!(
            "GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAccept-Encoding: {accepted}\r\nConnection: close\r\n\r\n",
            self.ports[at]
        );
        stream.write_all(request.as_bytes()).expect("it hears");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("it answers");
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let body = &bytes[end + 4..];
        let is_chunked = head.to_ascii_lowercase().contains("\r\ntransfer-encoding: chunked");
        Answer { target, head, body: if is_chunked { joined(body) } else { body.to_vec() } }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            drop(child.kill());
            drop(child.wait());
        }
        drop(fs::remove_dir_all(&self.folder));
    }
}

struct Answer {
    target: String,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn status(&self) -> &str {
        self.head.split(' ').nth(1).unwrap_or_default()
    }

    /// The one value of a field.
    fn field(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        let values: Vec<&str> =
            lines.filter(|(field, _)| field.eq_ignore_ascii_case(name)).map(|(_, value)| value).collect();
        assert!(values.len() < 2, "{name} twice: {}", self.head);
        values.first().copied().unwrap_or_default()
    }

    fn assert_field(&self, name: &str, value: &str) {
        assert_eq!(self.field(name), value, "{name} of {}: {}", self.target, self.head);
    }

    /// Whether the field says the same as the page's own meta element, and of frames beside.
    fn assert_policy_of(&self, html: &str) {
        let meta =
            html.split("Content-Security-Policy\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
        let policy = self.field("Content-Security-Policy");
        assert_eq!(
            policy.replace("frame-ancestors 'none'; ", ""),
            meta.unwrap_or_default(),
            "{}",
            self.target
        );
        assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
    }
}

/// The body that was sent in chunks (RFC 9112 §7.1).
fn joined(mut chunks: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let end = chunks.windows(2).position(|two| two == b"\r\n").expect("the size of a chunk");
        let size = std::str::from_utf8(&chunks[..end])
            .ok()
            .and_then(|digits| usize::from_str_radix(digits, 16).ok());
        let size = size.expect("a number");
        if size == 0 {
            return body;
        }
        let (chunk, rest) = chunks[end + 2..].split_at(size);
        body.extend_from_slice(chunk);
        chunks = &rest[2..];
    }
}

/// What every server must do, alone on a host and under a path.
fn serves(name: &str) {
    let Some(host) = Host::start(name) else { return };
    let site = host.site();
    let named = |plain: &str| {
        let files = fs::read_dir(&site).expect("the folder").flatten();
        let mut names = files.map(|file| file.file_name().to_string_lossy().into_owned());
        names.find(|name| without_hash(name) == plain).unwrap_or_else(|| panic!("no {plain}"))
    };
    let file = |name: &str| fs::read(site.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let text = |name: &str| String::from_utf8(file(name)).expect("a text");
    let (page, cause) = (text("index.html"), text("causes/token-expired.html"));
    let (program, loader) = (named("engine_bg.wasm"), named("engine_loader.js"));
    for at in 0..PATHS.len() {
        let answer = host.ask(at, "", "identity");
        assert_eq!(answer.status(), "200", "{}", answer.head);
        assert!(answer.body == page.as_bytes(), "another page");
        assert!(answer.field("Content-Type").starts_with("text/html"), "{}", answer.head);
        answer.assert_field("Cache-Control", "no-cache");
        answer.assert_field("X-Content-Type-Options", "nosniff");
        answer.assert_field("Referrer-Policy", "no-referrer");
        answer.assert_field("Cross-Origin-Opener-Policy", "same-origin");
        answer.assert_policy_of(&page);

        let answer = host.ask(at, "causes/token-expired.html", "identity");
        answer.assert_policy_of(&cause);
        assert!(!answer.field("Content-Security-Policy").contains("script-src"));
        let answer = host.ask(at, "causes/", "identity");
        assert!(!answer.field("Content-Security-Policy").contains("script-src"), "{}", answer.head);

        let answer = host.ask(at, &loader, "identity");
        assert!(answer.field("Content-Type").contains("javascript"), "{}", answer.head);
        assert!(answer.field("Content-Security-Policy").contains("connect-src 'self';"), "{}", answer.head);
        answer.assert_field("Cache-Control", "public, max-age=31536000, immutable");

        // nginx brings no module for brotli.
        for (accepted, ending) in [("gzip", "gz"), ("br, gzip", if name == "nginx" { "gz" } else { "br" })] {
            let answer = host.ask(at, &program, accepted);
            answer.assert_field("Content-Type", "application/wasm");
            answer.assert_field("Content-Encoding", if ending == "gz" { "gzip" } else { "br" });
            assert!(answer.field("Vary").to_ascii_lowercase().contains("accept-encoding"), "{}", answer.head);
            answer.assert_field("Cache-Control", "public, max-age=31536000, immutable");
            assert!(answer.body == file(&format!("{program}.{ending}")), "{name} compresses again");
            let answer = host.ask(at, "", accepted);
            assert!(answer.field("Content-Type").starts_with("text/html"), "{}", answer.head);
            assert!(answer.body == file(&format!("index.html.{ending}")), "{}", answer.head);
        }
        assert!(host.ask(at, &program, "identity").body == file(&program), "another program");

        let answer = host.ask(at, "absent", "identity");
        assert_eq!(answer.status(), "404");
        assert!(answer.field("Content-Security-Policy").contains("default-src 'none'"), "{}", answer.head);
    }
}

#[test]
fn nginx_serves_it() {
    serves("nginx");
}

#[test]
fn caddy_serves_it() {
    serves("caddy");
}

#[test]
fn apache_serves_it() {
    serves("apache2");
}

#[tokio::test]
async fn the_page_works_behind_nginx() {
    let Some(host) = Host::start("nginx") else { return };
    for (at, path) in PATHS.into_iter().enumerate() {
        let page = Page::blank("/", Window::WIDE).await;
        let listen = "window.refused = []; addEventListener('securitypolicyviolation', e => refused.push(e.effectiveDirective + ' ' + e.blockedURI))";
        page.before_every_load(listen).await;
        let url = format!("http://127.0.0.1:{}{path}", host.ports[at]);
        page.client().goto(&url).await.expect("the page opens");
        page.wait_for_true("the engine rests", "return document.body.dataset.work === 'rests'").await;
        page.paste(
            "#box",
            "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 407 Proxy Authentication Required\n\n",
        )
        .await;
        page.wait_for_text("#part-verdict [data-test=cause]", "proxy-auth-required").await;
        assert_eq!(page.script("return refused").await, json!([]));
        page.client().goto(&format!("{url}causes/token-expired.html")).await.expect("a cause opens");
        page.wait_for_text("h1", "expired").await;
        assert_eq!(page.script("return refused").await, json!([]));
        let styled = "return getComputedStyle(document.querySelector('.btn.primary')).backgroundColor !== 'rgba(0, 0, 0, 0)'";
        assert_eq!(page.script(styled).await, true);
        // The first page's favicon is the browser's own errand.
        assert_eq!(page.console_errors().await, [""; 0]);
        // Nobody can put it into a frame; a meta element could not say so.
        let framed = "const f = document.createElement('iframe'); f.src = arguments[0]; document.body.append(f); return f.src";
        page.client().goto("about:blank").await.expect("an empty page");
        page.script_with(framed, vec![json!(url)]).await;
        page.client().enter_frame(0).await.expect("there is a frame");
        // The browser's own page in the frame's place.
        page.wait_for_true("the frame stays empty", "return location.href.startsWith('chrome-error:')").await;
    }
}

#[tokio::test]
async fn a_worker_reaches_nobody_behind_nginx() {
    let Some(host) = Host::start("nginx") else { return };
    // Another program in the engine's place, on whose loader the host sends the workers' policy: it tries to tell
    // others, and tells the page what became of it by never becoming the engine.
    let peer = Peer::start();
    let site = host.site();
    let loader = fs::read_dir(&site)
        .expect("the folder")
        .flatten()
        .find(|file| without_hash(&file.file_name().to_string_lossy()) == "engine_loader.js")
        .expect("a loader");
    let script = format!(
        "fetch('{there}/secret').catch(() => fetch('./tried.txt')); await new Promise(() => {{}});",
        there = peer.origin()
    );
    fs::write(loader.path(), &script).expect("a file can be written");
    for ending in ["br", "gz"] {
        drop(fs::remove_file(loader.path().with_added_extension(ending)));
    }
    let page = Page::blank("/", Window::WIDE).await;
    page.client().goto(&format!("http://127.0.0.1:{}/", host.ports[0])).await.expect("the page opens");
    // The page itself may ask this computer; the worker may not, and is left with its own host.
    let end = Instant::now() + Duration::from_secs(20);
    while !fs::read_to_string(host.folder.join("access")).unwrap_or_default().contains("/tried.txt") {
        assert!(Instant::now() < end, "the worker did not try");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(peer.heads(), [""; 0]);
}

/// The text with a part of it replaced that must be there.
fn replaced(text: &str, part: &str, by: &str) -> String {
    assert!(text.contains(part), "no {part:?} in the configuration");
    text.replace(part, by)
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|one| one.local_addr()).expect("a free port").port()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the published folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)
        } else {
            drop(fs::copy(entry.path(), target))
        }
    }
}
