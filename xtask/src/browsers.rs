//! Finding the browsers that the tests drive, and what the tests ask of a page in them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::run::{Failure, Result, fail, on_path};
use crate::tools::{cargo_tool, install_packages, may_install_packages, npm_package};

/// Chromium, which every test runs in.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// Finds Chromium and its driver, installing them where that is allowed. `$WHY401_CHROMIUM` and
    /// `$WHY401_CHROMEDRIVER` name others.
    pub(crate) fn find() -> Result<Self> {
        if let (Some(chromium), Some(driver)) = (chromium(), driver()) {
            return Ok(Self { chromium, driver });
        }
        if may_install_packages() {
            install_packages(&["chromium", "chromium-driver"], "the browser tests drive Chromium")?;
        }
        let missing = match (chromium(), driver()) {
            (Some(chromium), Some(driver)) => return Ok(Self { chromium, driver }),
            (None, None) => "Chromium and chromedriver are",
            (None, _) => "Chromium is",
            (_, None) => "chromedriver is",
        };
        fail(format!(
            "{missing} missing: install Chrome and chromedriver (Debian: apt-get install chromium chromium-driver; \
             macOS: brew install --cask google-chrome chromedriver), or name them in WHY401_CHROMIUM and \
             WHY401_CHROMEDRIVER"
        ))
    }
}

fn chromium() -> Option<PathBuf> {
    if let Some(named) = env::var_os("WHY401_CHROMIUM") {
        return Some(named.into());
    }
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    on_path(&names).or_else(|| {
        let mut places = vec![
            PathBuf::from("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            PathBuf::from("/Applications/Chromium.app/Contents/MacOS/Chromium"),
        ];
        for base in ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"] {
            if let Some(base) = env::var_os(base) {
                places.push(Path::new(&base).join(r"Google\Chrome\Application\chrome.exe"));
            }
        }
        places.into_iter().find(|place| place.is_file())
    })
}

fn driver() -> Option<PathBuf> {
    named("WHY401_CHROMEDRIVER").or_else(|| on_path(&["chromedriver"]))
}

/// The variables that tell the tests where a browser and its driver are.
pub(crate) type Names = Vec<(&'static str, PathBuf)>;

/// Finds Firefox and its driver; with `install` gets what is missing where that is allowed.
pub(crate) fn firefox(install: bool) -> Result<Names> {
    let found = || {
        named("WHY401_FIREFOX").or_else(|| on_path(&["firefox-esr", "firefox"])).or_else(|| {
            let place = PathBuf::from("/Applications/Firefox.app/Contents/MacOS/firefox");
            place.is_file().then_some(place)
        })
    };
    if install && found().is_none() && may_install_packages() {
        // What cannot be got is told below.
        drop(install_packages(&["firefox-esr"], "the tests run in Firefox too"));
    }
    let Some(firefox) = found() else {
        return fail(
            "Firefox is missing: install it (Debian: apt-get install firefox-esr), or name it in WHY401_FIREFOX",
        );
    };
    let driver = match named("WHY401_GECKODRIVER").or_else(|| on_path(&["geckodriver"])) {
        Some(driver) => driver,
        None if install => cargo_tool("geckodriver", "geckodriver", GECKODRIVER, &["--locked"])?
            .join("geckodriver")
            .with_extension(env::consts::EXE_EXTENSION),
        // Where Firefox is, it is only a matter of compiling.
        None => PathBuf::new(),
    };
    Ok(vec![("WHY401_FIREFOX", firefox), ("WHY401_GECKODRIVER", driver)])
}

/// Finds `WebKitGTK`'s small browser, its driver and a screen for it; with `install` gets what is missing where that is
/// allowed.
pub(crate) fn webkit(install: bool) -> Result<Names> {
    let found = || {
        Some(vec![
            ("WHY401_WEBKIT", named("WHY401_WEBKIT").or_else(small_browser)?),
            ("WHY401_WEBKITDRIVER", named("WHY401_WEBKITDRIVER").or_else(|| on_path(&["WebKitWebDriver"]))?),
            ("WHY401_XVFB", named("WHY401_XVFB").or_else(|| on_path(&["Xvfb"]))?),
        ])
    };
    if install && found().is_none() && may_install_packages() {
        drop(install_packages(&["webkit2gtk-driver", "xvfb"], "the tests run in WebKit too"));
    }
    found().map_or_else(
        || {
            fail(
                "WebKitGTK's MiniBrowser, WebKitWebDriver or Xvfb is missing (Debian: apt-get install \
                 webkit2gtk-driver xvfb), or name them in WHY401_WEBKIT, WHY401_WEBKITDRIVER and WHY401_XVFB",
            )
        },
        Ok,
    )
}

/// `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`, the last version there is.
fn small_browser() -> Option<PathBuf> {
    let inside =
        |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut all: Vec<PathBuf> = ["/usr/lib", "/usr/libexec", "/usr/lib64"]
        .into_iter()
        .map(PathBuf::from)
        .flat_map(|base| {
            inside(base.clone()).filter(|folder| folder.is_dir()).flat_map(inside).chain(inside(base))
        })
        .filter(|folder| {
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("webkit2gtk-") || name.starts_with("webkitgtk-")
        })
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|program| program.is_file())
        .collect();
    all.sort();
    all.pop()
}

/// What each browser that the tests leave out lacks.
pub(crate) fn missing() -> Vec<String> {
    let all = [firefox(false), webkit(false)];
    all.into_iter().filter_map(|found| found.err().map(|Failure(why)| why)).collect()
}

/// axe-core, which looks for what keeps people out: the script that the tests put into the page.
pub(crate) fn axe() -> Result<PathBuf> {
    let script = Path::new("node_modules").join("axe-core").join("axe.min.js");
    let folder = npm_package("axe-core", AXE, |folder| folder.join(&script).is_file())?;
    Ok(folder.join(script))
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// Drives Firefox 115 and later.
const GECKODRIVER: &str = "0.37.1";
/// The rules it holds are part of what the page is tested against, so it changes only by hand.
const AXE: &str = "4.14.1";
