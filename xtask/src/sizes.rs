//! How much a first visit fetches, as a host that compresses with brotli would send it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::run::{Result, While, fail, output};
use crate::tools;

/// Prints the parts of the first load and fails when they are too much.
pub(crate) fn check(dist: &Path) -> Result {
    let files = first_load(dist)?;
    let node = tools::node()?;
    let mut arguments = vec!["-e", MEASURE];
    let paths: Vec<_> = files.iter().map(|file| file.to_string_lossy().into_owned()).collect();
    arguments.extend(paths.iter().map(String::as_str));
    let Some(measured) = output(node, &arguments) else { return fail("node could not measure the files") };

    println!("{:>9}  {:>9}", "bytes", "brotli");
    let (mut raw, mut packed) = (0, 0);
    for (file, line) in files.iter().zip(measured.lines()) {
        let mut numbers = line.split(' ').filter_map(|number| number.parse::<u64>().ok());
        let (Some(a), Some(b)) = (numbers.next(), numbers.next()) else {
            return fail("node measured nonsense");
        };
        println!("{a:>9}  {b:>9}  {}", file.strip_prefix(dist).unwrap_or(file).display());
        raw += a;
        packed += b;
    }
    println!("{raw:>9}  {packed:>9}  first load, of {LIMIT}");
    if measured.lines().count() != files.len() {
        return fail("node did not measure every file");
    }
    if packed > CEILING {
        return fail(format!("the first load grew: it is {} bytes over {CEILING}", packed - CEILING));
    }
    if packed > LIMIT {
        println!(
            "over budget by {} bytes: the engine and its words are to be loaded apart from the page",
            packed - LIMIT
        );
    }
    Ok(())
}

/// The page itself and every style sheet, script and program that it names, or that one of those scripts imports.
/// What the page only names while it runs (a worker) is not part of the first load.
fn first_load(dist: &Path) -> Result<Vec<PathBuf>> {
    let index = dist.join("index.html");
    let mut all = Vec::new();
    walk(dist, &mut all)?;
    let read = |file: &Path| fs::read_to_string(file).or_say(format_args!("cannot read {}", file.display()));
    let mut found = vec![index];
    let mut next = 0;
    while let Some(file) = found.get(next) {
        next += 1;
        // A program names nothing that a browser fetches by itself.
        if file.extension().is_some_and(|extension| extension == "wasm") {
            continue;
        }
        let text = read(file)?;
        let named = |other: &Path| {
            let path = other.strip_prefix(dist).unwrap_or(other).to_string_lossy().replace('\\', "/");
            text.contains(&path)
        };
        let more: Vec<PathBuf> =
            all.iter().filter(|other| named(other) && !found.contains(other)).cloned().collect();
        found.extend(more);
    }
    Ok(found)
}

/// Every style sheet, script and program in the folder, in the order of their names.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result {
    let entries = fs::read_dir(folder).or_say(format_args!("cannot read {}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            walk(&path, files)?;
        } else if path.extension().is_some_and(|e| e == "css" || e == "js" || e == "wasm") {
            files.push(path);
        }
    }
    Ok(())
}

/// The budget in bytes, all files of the first load together.
const LIMIT: u64 = 200_000;

/// What the first load may be until it keeps its budget, in bytes: only falls.
const CEILING: u64 = 625_000;

/// Prints size and compressed size of each file, as `brotli -q 11` compresses.
const MEASURE: &str = "
const zlib = require('node:zlib'), fs = require('node:fs'), c = zlib.constants;
for (const path of process.argv.slice(1)) {
  const raw = fs.readFileSync(path);
  const params = { [c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_LGWIN]: 24, [c.BROTLI_PARAM_SIZE_HINT]: raw.length };
  console.log(raw.length, zlib.brotliCompressSync(raw, { params }).length);
}";
