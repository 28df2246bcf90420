//! What the tests run on.

use std::env;
use std::path::PathBuf;

/// The browser, its driver, and the page to test. `cargo xtask test` sets the variables.
#[derive(Debug, Clone)]
pub struct Setup {
    /// Which browser.
    pub kind: Kind,
    /// `WHY401_DIST`: the folder with the built page.
    pub dist: PathBuf,
    /// `WHY401_CHROMIUM`: the browser's program.
    pub browser: PathBuf,
    /// `WHY401_CHROMEDRIVER`: the driver's program.
    pub driver: PathBuf,
}

/// The browsers that the harness knows how to start. Another one needs its arm here, a module beside `chromium.rs` with
/// its capabilities, and a word to `cargo xtask` on where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Chromium or Chrome, with chromedriver.
    Chromium,
}

impl Setup {
    /// Reads the variables. Without them a test cannot know what it would test, and fails.
    pub fn read() -> Self {
        let folder = |name: &str| match env::var_os(name) {
            Some(value) if !value.is_empty() => PathBuf::from(value),
            _ => panic!(
                "{name} is not set. The browser tests are run by `cargo xtask test --only browser`, which builds the \
                 page and finds the browser"
            ),
        };
        let setup = Self {
            kind: Kind::Chromium,
            dist: folder("WHY401_DIST"),
            browser: folder("WHY401_CHROMIUM"),
            driver: folder("WHY401_CHROMEDRIVER"),
        };
        assert!(
            setup.dist.join("index.html").is_file(),
            "there is no page in {}: run `cargo xtask build`",
            setup.dist.display()
        );
        setup
    }
}
