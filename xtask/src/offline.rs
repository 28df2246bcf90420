//! The service worker's list: every file that the page needs, with the hash of its content, and the version that all of
//! it makes together. See public/service-worker.js.

use std::fs;
use std::path::{Path, PathBuf};

use crate::run::{Result, While, fail};
use crate::{digest, page};

/// Fills in the list. Nothing in the folder may change after this.
pub(crate) fn keep(dist: &Path) -> Result {
    let names: Vec<String> = page::files(dist)?
        .iter()
        .map(|file| file.strip_prefix(dist).unwrap_or(file).to_string_lossy().replace('\\', "/"))
        .filter(|name| is_kept(name))
        .collect();
    let place = dist.join("service-worker.js");
    let script = fs::read_to_string(&place).or_say("cannot read the service worker")?;
    let paths: Vec<PathBuf> = names.iter().map(|name| dist.join(name)).collect();
    let hashes = digest::of_files(&paths, "sha256", "base64")?;
    let rows = names.iter().zip(hashes).map(|(name, hash)| format!("  ['{name}', 'sha256-{hash}'],\n"));
    let rows: String = rows.collect();
    let version = digest::short(&digest::of_text(&[&script, rows.as_str()].concat(), "sha256", "hex")?);
    let Some(filled) = filled(&script, &version, &rows) else {
        return fail("the service worker has no place for its list");
    };
    fs::write(&place, filled).or_say("cannot write the service worker")?;
    println!("{} files are kept for use without a network", names.len());
    Ok(())
}

/// What a person needs who has no network: the page, its programs, the causes, the icon.
fn is_kept(name: &str) -> bool {
    let is_needed = matches!(name.rsplit_once('.'), Some((_, "html" | "css" | "js" | "wasm" | "svg")));
    is_needed && !LEFT_OUT.contains(&name)
}

/// The script with its list. The version is a hash of the list and of the script itself.
fn filled(script: &str, version: &str, rows: &str) -> Option<String> {
    let (before, rest) = script.split_once(VERSION)?;
    let (between, rest) = rest.split_once(FILES)?;
    Some(format!("{before}const VERSION = '{version}';{between}const FILES = new Map([\n{rows}]);{rest}"))
}

const VERSION: &str = "const VERSION = '';";
const FILES: &str = "const FILES = new Map([]);";

/// The worker itself, which the browser keeps; the single file, which somebody keeps who wants it.
const LEFT_OUT: [&str; 2] = ["service-worker.js", "why401.html"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_has_a_place_for_the_list() {
        let script = include_str!("../../public/service-worker.js");
        let rows = "  ['a.js', 'sha256-x'],\n";
        let filled = filled(script, "0123", rows).unwrap();
        assert!(filled.contains("const VERSION = '0123';"));
        assert!(filled.contains("new Map([\n  ['a.js', 'sha256-x'],\n]);"));
        assert!(super::filled(&filled, "0123", rows).is_none());
    }

    #[test]
    fn only_what_is_needed_is_kept() {
        for name in ["index.html", "causes/token-expired.html", "engine_bg-0123456789abcdef.wasm", "icon.svg"]
        {
            assert!(is_kept(name), "{name}");
        }
        for name in ["service-worker.js", "why401.html", "robots.txt", "_headers", "icon-512.png"] {
            assert!(!is_kept(name), "{name}");
        }
    }
}
