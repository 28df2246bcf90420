//! Hashes of files and texts. Node makes them: this package needs no crate, so that the README's commands start at once.

use std::fs;
use std::path::{Path, PathBuf};

use crate::run::{Result, While, fail, output};
use crate::tools;

/// The hash of each file, in their order: `algorithm` and `form` (`hex`, `base64`) as Node names them.
pub(crate) fn of_files(files: &[PathBuf], algorithm: &str, form: &str) -> Result<Vec<String>> {
    let paths: Vec<_> = files.iter().map(|file| file.to_string_lossy()).collect();
    let mut arguments = vec!["-e", HASH, algorithm, form];
    arguments.extend(paths.iter().map(AsRef::as_ref));
    let text = output(tools::node()?, &arguments).unwrap_or_default();
    let all: Vec<String> = text.lines().map(str::to_owned).collect();
    if all.len() == files.len() { Ok(all) } else { fail("node could not read every file of the page") }
}

/// The hash of one file.
pub(crate) fn of_file(file: &Path, algorithm: &str, form: &str) -> Result<String> {
    Ok(of_files(&[file.to_path_buf()], algorithm, form)?.concat())
}

/// The hash of a text. It is read from a file: no command line is that long.
pub(crate) fn of_text(text: &str, algorithm: &str, form: &str) -> Result<String> {
    let file = std::env::temp_dir().join(format!("why401-hash-{}", std::process::id()));
    fs::write(&file, text).or_say("cannot write a temporary file")?;
    let hash = of_file(&file, algorithm, form);
    drop(fs::remove_file(&file));
    hash
}

/// The first 16 hexadecimal digits of a SHA-256: enough to tell one content from another.
pub(crate) fn short(hex: &str) -> String {
    hex.chars().take(16).collect()
}

const HASH: &str = "
const crypto = require('node:crypto'), fs = require('node:fs'), [algorithm, form, ...files] = process.argv.slice(1);
for (const file of files) console.log(crypto.createHash(algorithm).update(fs.readFileSync(file)).digest(form));";
