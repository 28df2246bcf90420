//! What the project is made of: locked, and of licences, sources and versions that .cargo/deny.toml allows.

use std::process::Command;

use crate::run::{Result, cargo, on_path, output, root, run};
use crate::tools;

/// Checks all of it. The advisories are kept in a repository that a closed network does not reach: then this says so and
/// the rest is checked all the same.
pub(crate) fn check() -> Result {
    run(&mut cargo(&["fetch", "--quiet", "--locked"]))?;
    let deny = tools::cargo_deny()?;
    let asked = |of: &[&str], what: &[&str]| {
        let mut command = Command::new(&deny);
        command.current_dir(root()).args(["--all-features", "--locked", "--log-level", "warn"]).args(of);
        command.args(["--config", ".cargo/deny.toml", "check", "--hide-inclusion-graph"]).args(what);
        command
    };
    run(&mut asked(&["--workspace"], &["licenses", "sources"]))?;
    // Two versions of something are a burden only where both are served.
    run(&mut asked(&["--exclude-dev"], &["bans"]))?;
    if !reaches_advisories() {
        println!("The advisories were not checked: {ADVISORIES} cannot be reached from here.");
        return Ok(());
    }
    run(&mut asked(&["--workspace"], &["advisories"]))
}

/// Whether git can read where the advisories are.
fn reaches_advisories() -> bool {
    on_path(&["git"]).is_some_and(|git| {
        // Nobody is asked for a password, and a network that swallows what is sent to it is given up on.
        let quick = ["-c", "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=10", "-c", "core.askPass=true"];
        output(git, &[&quick[..], &["ls-remote", "--heads", ADVISORIES]].concat()).is_some()
    })
}

const ADVISORIES: &str = "https://github.com/RustSec/advisory-db";
