//! The checks that a change must pass, in the order in which they fail cheapest.

use std::fmt::Write as _;
use std::time::Instant;

use crate::browsers::{self, Browser};
use crate::page::{self, Quality};
use crate::run::{Failure, Result, cargo, fail, run};
use crate::tools::{self, Builder, WASM};
use crate::{fuzz, js_package, release, sizes, supply};

/// One check.
struct Step {
    name: &'static str,
    about: &'static str,
    /// Whether `--quick` leaves it out: what needs the page or its compiler, or many minutes.
    page: bool,
    run: fn() -> Result,
}

const STEPS: [Step; 17] = [
    Step { name: "fmt", about: "rustfmt has nothing to change", page: false, run: fmt },
    Step {
        name: "supply",
        about: "licences, sources, duplicates, advisories",
        page: false,
        run: supply::check,
    },
    Step { name: "clippy", about: "no warnings here", page: false, run: clippy },
    Step { name: "clippy-page", about: "no warnings in the page", page: true, run: clippy_page },
    Step { name: "test", about: "tests of everything but the page", page: false, run: test },
    Step {
        name: "test-release",
        about: "tests of the engine as it is published",
        page: false,
        run: test_release,
    },
    Step {
        name: "fuzz",
        about: "a minute of fuzzing for each target finds nothing",
        page: true,
        run: fuzz::check,
    },
    Step { name: "library", about: "the engine compiles without its features", page: true, run: library },
    Step {
        name: "js-package",
        about: "the package for JavaScript works in Node",
        page: true,
        run: js_package::check,
    },
    Step { name: "doc", about: "the documentation builds without warnings", page: false, run: doc },
    Step { name: "build", about: "the page builds", page: true, run: page::build },
    Step {
        name: "reproducible",
        about: "a build in another folder gives the same bytes",
        page: true,
        run: release::check,
    },
    Step { name: "size", about: "the first load keeps its budget", page: true, run: size },
    Step { name: "browser", about: "the page works in Chromium", page: true, run: browser },
    Step { name: "firefox", about: "the page works in Firefox", page: true, run: firefox },
    Step { name: "webkit", about: "the page works in WebKit", page: true, run: webkit },
    Step { name: "hosts", about: "nginx, Caddy and Apache serve it as they should", page: true, run: hosts },
];

/// Runs every step, or those that are asked for; stops at the first that fails.
pub(crate) fn all(only: Option<&str>, quick: bool) -> Result {
    if let Some(name) = only
        && !STEPS.iter().any(|step| step.name == name)
    {
        return fail(format!("there is no step {name}; there are {}", names()));
    }
    let mut times = String::new();
    let start = Instant::now();
    for step in STEPS.iter().filter(|step| only.map_or(!(quick && step.page), |name| step.name == name)) {
        println!("\n== {}: {} ==", step.name, step.about);
        let start = Instant::now();
        if let Err(Failure(why)) = (step.run)() {
            return fail(format!(
                "the step {} failed after {}: {why}\nto run it alone: cargo xtask test --only {}",
                step.name,
                seconds(start),
                step.name
            ));
        }
        println!("-- {} passed, {} --", step.name, seconds(start));
        _ = writeln!(times, "{:>9}  {}", seconds(start), step.name);
    }
    if quick && only.is_none() {
        let left: Vec<_> = STEPS.iter().filter(|step| step.page).map(|step| step.name).collect();
        _ = writeln!(times, "left out: {}", left.join(", "));
    }
    for why in browsers::missing() {
        _ = writeln!(times, "left out: {why}");
    }
    println!("\nAll passed, {}\n{times}", seconds(start));
    Ok(())
}

/// The names of the steps, for people.
pub(crate) fn names() -> String {
    STEPS.map(|step| step.name).join(", ")
}

fn seconds(since: Instant) -> String {
    format!("{:.1} s", since.elapsed().as_secs_f64())
}

fn fmt() -> Result {
    run(&mut cargo(&["fmt", "--all", "--check"]))
}

fn clippy() -> Result {
    run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn clippy_page() -> Result {
    if !tools::can_check_page()? {
        println!("Debian's compiler stands in for the page and has no clippy: the build checks it alone");
        return Ok(());
    }
    run(&mut cargo(&[
        "clippy",
        "--target",
        WASM,
        "--no-default-features",
        "--features",
        "app,verify",
        "--lib",
        "--bins",
        "--",
        "-D",
        "warnings",
    ]))
}

fn test() -> Result {
    run(&mut cargo(&["test", "--workspace", "--exclude", "browser-tests"]))
}

fn test_release() -> Result {
    run(&mut cargo(&["test", "--release", "--package", "why401"]))
}

/// As others embed it: here and for the web, without what the page and the terminal program need.
fn library() -> Result {
    let flags = ["--locked", "--package", "why401", "--lib", "--no-default-features"];
    run(cargo(&["check"]).args(flags))?;
    let mut check = Builder::find()?.command("cargo");
    run(check.arg("check").args(flags).args(["--target", WASM]))
}

fn doc() -> Result {
    let mut doc = cargo(&["doc", "--no-deps", "--workspace"]);
    run(doc.env("RUSTDOCFLAGS", "-Dwarnings"))
}

fn size() -> Result {
    page::build_if_older(Quality::Published)?;
    sizes::check(&page::dist())
}

fn browser() -> Result {
    in_browser(&["test", "--package", "browser-tests", "--", "--skip", "firefox::", "--skip", "webkit::"])
}

/// The published folder behind each server that is here, asked by hand and by the browser.
fn hosts() -> Result {
    let servers = tools::servers()?;
    let missing: Vec<_> = ["nginx", "caddy", "apache2"]
        .into_iter()
        .filter(|name| !servers.iter().any(|(has, _)| has == name))
        .collect();
    if !missing.is_empty() {
        println!("Not tested, because not installed: {}", missing.join(", "));
    }
    page::build_if_older(Quality::Draft)?;
    release::furnish(&page::dist())?;
    let names: Vec<String> =
        servers.iter().map(|(name, program)| format!("{name}={}", program.display())).collect();
    let arguments = ["test", "--package", "browser-tests", "--features", "hosts", "--test", "hosts"];
    in_browser_with(&arguments, &[("WHY401_SERVERS", names.join(","))])
}

fn firefox() -> Result {
    in_another(browsers::firefox, "firefox::")
}

fn webkit() -> Result {
    in_another(browsers::webkit, "webkit::")
}

/// Runs the tests for every browser in one that few machines have. Who cannot have it is told, and goes on; where nobody
/// watches that is a failure.
fn in_another(find: fn(bool) -> Result<browsers::Names>, tests: &str) -> Result {
    let names = match find(true) {
        Ok(names) => names,
        Err(why) if tools::in_ci() => return Err(why),
        Err(Failure(why)) => {
            println!("Left out: {why}");
            return Ok(());
        }
    };
    page::build_if_older(Quality::Draft)?;
    let mut command = cargo(&["test", "--package", "browser-tests", "--test", "everywhere", tests]);
    run(command.env("WHY401_DIST", page::dist()).envs(names))
}

/// Runs cargo with all that the tests in Chromium want to know (see the package browser-tests).
pub(crate) fn in_browser(arguments: &[&str]) -> Result {
    in_browser_with(arguments, &[])
}

fn in_browser_with(arguments: &[&str], more: &[(&str, String)]) -> Result {
    page::build_if_older(Quality::Draft)?;
    let browser = Browser::find()?;
    let mut tests = cargo(arguments);
    tests.env("WHY401_DIST", page::dist()).env("WHY401_AXE", browsers::axe()?);
    tests.env("WHY401_CHROMIUM", browser.chromium).env("WHY401_CHROMEDRIVER", browser.driver);
    tests.envs(more.iter().map(|(name, value)| (name, value)));
    run(&mut tests)
}
