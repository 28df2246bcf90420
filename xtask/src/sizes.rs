//! How much a first visit fetches, as a host that compresses with brotli would send it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::run::{Result, While, fail, output};
use crate::{page, seal, tools};

/// Prints what a first visit fetches and fails when it is too much.
pub(crate) fn check(dist: &Path) -> Result {
    let behind = located(dist, ENGINE)?;
    let verifier = located(dist, VERIFIER)?;
    let first = first_load(dist, &[&behind[..], &verifier[..]].concat())?;
    println!("{:>9}  {:>9}", "bytes", "brotli");
    let page = sum(dist, &first, &format!("first load, of {LIMIT}"))?;
    let engine = sum(
        dist,
        &behind,
        &format!("the engine, fetched while the page is already there, of {ENGINE_CEILING}"),
    )?;
    let verifier = sum(
        dist,
        &verifier,
        &format!("what checks signatures, fetched when a key is given, of {VERIFIER_LIMIT}"),
    )?;
    if verifier > VERIFIER_LIMIT {
        return fail(format!(
            "what checks signatures is {} bytes over its budget",
            verifier - VERIFIER_LIMIT
        ));
    }
    if page > LIMIT {
        return fail(format!("the first load is {} bytes over its budget", page - LIMIT));
    }
    if engine > ENGINE_CEILING {
        return fail(format!(
            "the engine grew: it is {} bytes over {ENGINE_CEILING}",
            engine - ENGINE_CEILING
        ));
    }
    Ok(())
}

fn located(dist: &Path, names: [&str; 3]) -> Result<Vec<PathBuf>> {
    names.iter().map(|name| seal::found(dist, name)).collect()
}

/// Prints the files' sizes and their sum, and gives the compressed one.
fn sum(dist: &Path, files: &[PathBuf], what: &str) -> Result<u64> {
    let node = tools::node()?;
    let mut arguments = vec!["-e", MEASURE];
    let paths: Vec<_> = files.iter().map(|file| file.to_string_lossy().into_owned()).collect();
    arguments.extend(paths.iter().map(String::as_str));
    let Some(measured) = output(node, &arguments) else { return fail("node could not measure the files") };
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
    println!("{raw:>9}  {packed:>9}  {what}\n");
    if measured.lines().count() != files.len() {
        return fail("node did not measure every file");
    }
    Ok(packed)
}

/// The page itself and every style sheet, script and program that it names, or that one of those scripts imports.
/// What it names for later (a worker) is not part of the first load.
fn first_load(dist: &Path, later: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let index = dist.join("index.html");
    // Style sheets, scripts and programs.
    let mut all = page::files(dist)?;
    all.retain(|file| {
        file.extension().is_some_and(|ending| ["css", "js", "wasm"].iter().any(|one| ending == *one))
    });
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
        let more: Vec<PathBuf> = all
            .iter()
            .filter(|other| named(other) && !found.contains(other) && !later.contains(other))
            .cloned()
            .collect();
        found.extend(more);
    }
    Ok(found)
}

/// The budget of the first load in bytes: all that comes before the page can be used.
const LIMIT: u64 = 100_000;

/// What the engine may be, in bytes: it is knowledge, and rises only by what a commit names.
const ENGINE_CEILING: u64 = 835_000;

/// The engine's worker.
const ENGINE: [&str; 3] = ["engine_loader.js", "engine.js", "engine_bg.wasm"];

/// The worker that checks signatures.
const VERIFIER: [&str; 3] = ["verifier_loader.js", "verifier.js", "verifier_bg.wasm"];

/// Its budget in bytes.
const VERIFIER_LIMIT: u64 = 260_000;

/// Prints size and compressed size of each file, as `brotli -q 11` compresses.
const MEASURE: &str = "
const zlib = require('node:zlib'), fs = require('node:fs'), c = zlib.constants;
for (const path of process.argv.slice(1)) {
  const raw = fs.readFileSync(path);
  const params = { [c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_LGWIN]: 24, [c.BROTLI_PARAM_SIZE_HINT]: raw.length };
  console.log(raw.length, zlib.brotliCompressSync(raw, { params }).length);
}";
