//! What the tests run on.

use std::env;
use std::path::PathBuf;

/// A browser, its driver, and the page to test. `cargo xtask test` sets the variables.
#[derive(Debug, Clone)]
pub struct Setup {
    /// Which browser.
    pub kind: Kind,
    /// `WHY401_DIST`: the folder with the built page.
    pub dist: PathBuf,
    /// `WHY401_CHROMIUM`, `WHY401_FIREFOX`, `WHY401_WEBKIT`: the browser's program.
    pub browser: PathBuf,
    /// `WHY401_CHROMEDRIVER`, `WHY401_GECKODRIVER`, `WHY401_WEBKITDRIVER`: the driver's program.
    pub driver: PathBuf,
    /// `WHY401_XVFB`, for a browser that needs a screen: the program that is one.
    pub screen: Option<PathBuf>,
}

/// The browsers that the harness knows how to start. Another one needs its arms here and in `driver.rs`, a module beside
/// `chromium.rs` with its capabilities, and a word to `cargo xtask` on where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Chromium or Chrome, with chromedriver.
    Chromium,
    /// Firefox, with geckodriver.
    Firefox,
    /// `WebKitGTK`'s small browser, with `WebKitWebDriver`.
    WebKit,
}

impl Setup {
    /// Reads the variables. Without them a test cannot know what it would test, and fails.
    pub fn read() -> Self {
        Self::of(Kind::Chromium)
    }

    /// The same for a browser.
    pub fn of(kind: Kind) -> Self {
        let folder = |name: &str| match env::var_os(name) {
            Some(value) if !value.is_empty() => PathBuf::from(value),
            _ => panic!(
                "{name} is not set. The browser tests are run by `cargo xtask test --only {}`, which builds the page \
                 and finds the browser",
                kind.step()
            ),
        };
        let (browser, driver) = match kind {
            Kind::Chromium => ("WHY401_CHROMIUM", "WHY401_CHROMEDRIVER"),
            Kind::Firefox => ("WHY401_FIREFOX", "WHY401_GECKODRIVER"),
            Kind::WebKit => ("WHY401_WEBKIT", "WHY401_WEBKITDRIVER"),
        };
        let setup = Self {
            kind,
            dist: folder("WHY401_DIST"),
            browser: folder(browser),
            driver: folder(driver),
            screen: (kind == Kind::WebKit).then(|| folder("WHY401_XVFB")),
        };
        assert!(
            setup.dist.join("index.html").is_file(),
            "there is no page in {}: run `cargo xtask build`",
            setup.dist.display()
        );
        setup
    }
}

impl Kind {
    /// The step of `cargo xtask test` that runs it.
    fn step(self) -> &'static str {
        match self {
            Self::Chromium => "browser",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}
