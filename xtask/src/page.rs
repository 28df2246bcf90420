//! Building the page.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::run::{Result, While, cargo, root, run};
use crate::tools::Builder;
use crate::{offline, release, seal, single_file};

/// Where Trunk puts the page.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// How well the page is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quality {
    /// As it is published.
    Published,
    /// In a fraction of the time, several times as large: for working on the page and looking at it.
    Draft,
}

/// Builds the page, as it is published, into dist/.
pub(crate) fn build() -> Result {
    make(Quality::Published)
}

/// Builds a draft of the page into dist/.
pub(crate) fn draft() -> Result {
    make(Quality::Draft)
}

fn make(quality: Quality) -> Result {
    let builder = Builder::find()?;
    // Trunk runs offline, so that it fetches no tool behind our back; what the page is made of must be here.
    let locked: &[&str] = if quality == Quality::Published { &["--locked"] } else { &[] };
    run(cargo(&["fetch", "--quiet"]).args(locked))?;
    // The stamp bears the time of the start: what is edited during the build is newer than the page.
    let (part, stamp) = (stamp().with_extension("part"), stamp());
    fs::create_dir_all(root().join("target")).or_say("cannot make target/")?;
    fs::write(&part, if quality == Quality::Draft { DRAFT } else { "" }).or_say("cannot write to target/")?;
    let mut trunk = builder.command("trunk");
    trunk.args(["build", "--offline", "true", "--locked", "true", "--skip-version-check"]);
    match quality {
        Quality::Draft => drop(trunk.args(["--release=false", "--cargo-profile", DRAFT])),
        // The page's programs alone: what runs in the compiler may know where it is.
        Quality::Published => {
            trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", release::without_folders());
        }
    }
    // Trunk 0.21 takes this for a switch of its own and refuses every value but true and false.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    run(&mut trunk)?;
    seal::page(&dist())?;
    // Causes and texts as static pages: `src/pages` makes them, and they name the sheet that Trunk has made.
    run(cargo(&["run", "--quiet", "--locked", "--bin", "pages", "--"]).arg(dist()))?;
    for folder in ["causes", "help"] {
        seal::read_only(&dist().join(folder), &dist())?;
    }
    single_file::make(&dist())?;
    offline::keep(&dist())?;
    fs::rename(part, stamp).or_say("cannot write to target/")
}

/// Builds the page unless dist/ holds it as it would come out, at least as well as `wanted` asks.
pub(crate) fn build_if_older(wanted: Quality) -> Result {
    let built = fs::metadata(stamp()).and_then(|data| data.modified());
    let is_draft = fs::read_to_string(stamp()).is_ok_and(|kind| kind == DRAFT);
    match built {
        Ok(built)
            if dist().join("index.html").is_file()
                && !changed_since(built)
                && (wanted == Quality::Draft || !is_draft) =>
        {
            println!("dist/ is up to date");
            Ok(())
        }
        _ => build(),
    }
}

/// The profile of drafts in Cargo.toml, and what the stamp of one says.
const DRAFT: &str = "draft";

fn stamp() -> PathBuf {
    root().join("target").join("page.stamp")
}

fn changed_since(time: SystemTime) -> bool {
    SOURCES.iter().any(|source| newest(&root().join(source)).is_none_or(|newest| newest >= time))
}

/// When a file, or anything in a folder, last changed; `None` if that cannot be told. A folder changes when a file in
/// it comes or goes.
fn newest(path: &Path) -> Option<SystemTime> {
    let data = fs::metadata(path).ok()?;
    let mut newest_here = data.modified().ok()?;
    if data.is_dir() {
        for entry in fs::read_dir(path).ok()? {
            newest_here = newest_here.max(newest(&entry.ok()?.path())?);
        }
    }
    Some(newest_here)
}

/// What the page is made of; the pages of causes show measured cases.
const SOURCES: [&str; 8] =
    ["Cargo.lock", "Cargo.toml", "Trunk.toml", "public", "src", "style", "tests/corpus", "tests/corpus-own"];

/// Every file below a folder, in the order of their names, folder by folder.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).or_say(format_args!("cannot read {}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}
