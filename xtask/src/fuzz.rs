//! Fuzzing, a minute for each target, where the machine has what it needs.

use std::path::Path;
use std::process::Command;

use crate::run::{Result, While, on_path, output, root, run};

/// Runs every target for a minute; says in one line why where that cannot be.
pub(crate) fn check() -> Result {
    let Some(toolchain) = toolchain() else {
        println!("Left out: fuzzing needs the nightly toolchain (rustup toolchain install nightly).");
        return Ok(());
    };
    if on_path(&["cargo-fuzz"]).is_none() {
        println!("Left out: fuzzing needs cargo-fuzz (cargo install cargo-fuzz).");
        return Ok(());
    }
    for (target, seeds) in TARGETS {
        // What was found new is kept beside the build and begun with the next time.
        let kept = Path::new("fuzz").join("corpus").join(target);
        std::fs::create_dir_all(root().join(&kept)).or_say("cannot make the fuzzer's folder")?;
        let mut fuzz = match toolchain {
            Toolchain::Own => Command::new("cargo"),
            Toolchain::Rustup => {
                let mut rustup = Command::new("rustup");
                rustup.args(["run", "nightly", "cargo"]);
                rustup
            }
        };
        // The library holds no unsafe code, so that no sanitizer has anything to see.
        fuzz.current_dir(root()).args(["fuzz", "run", "--sanitizer", "none", target]).arg(kept).args(seeds);
        fuzz.args(["--", "-max_total_time=60", "-timeout=25", "-max_len=4096", "-rss_limit_mb=4096"]);
        // The build folder of everything else is compiled with other flags.
        fuzz.env_remove("CARGO_TARGET_DIR");
        run(&mut fuzz)?;
    }
    Ok(())
}

#[derive(Clone, Copy)]
enum Toolchain {
    /// The one that runs this takes what only nightly takes.
    Own,
    /// rustup has a nightly one beside it.
    Rustup,
}

fn toolchain() -> Option<Toolchain> {
    let own = output("rustc", &["--version"]).is_some_and(|version| version.contains("nightly"));
    if own || std::env::var_os("RUSTC_BOOTSTRAP").is_some() {
        return Some(Toolchain::Own);
    }
    let installed = output("rustup", &["toolchain", "list"])?;
    installed.lines().any(|line| line.starts_with("nightly")).then_some(Toolchain::Rustup)
}

/// The targets, and the folders whose files they begin with.
const TARGETS: [(&str, &[&str]); 6] = [
    ("challenge", &[]),
    ("credential", &[]),
    ("token", &[]),
    ("har", &["tests/formats"]),
    ("paste", &["tests/corpus", "tests/finds"]),
    ("permalink", &[]),
];
