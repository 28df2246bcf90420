//! What several tests share.

use std::fs;
use std::path::Path;

/// The pastes of `tests/corpus`, each with the name of its case, in their order.
pub(crate) fn pastes() -> Vec<(String, String)> {
    pastes_of("tests/corpus")
}

/// The ids and pastes of the cases in `folder`.
pub(crate) fn pastes_of(folder: &str) -> Vec<(String, String)> {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found: Vec<(String, String)> = fs::read_dir(base)
        .expect(folder)
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| {
            let bytes = fs::read(entry.path().join("paste.txt")).expect("a paste");
            (entry.file_name().to_string_lossy().into_owned(), String::from_utf8_lossy(&bytes).into_owned())
        })
        .collect();
    found.sort();
    found
}
