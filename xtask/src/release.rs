//! The page as it goes to a host: with the hosts' own files, compressed, listed and summed; and the proof that anybody
//! who builds it gets the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::page::{self, Quality};
use crate::run::{Result, While, cargo, fail, output, root, run};
use crate::{digest, hosts, js_package, tools};

/// Makes dist/ ready for any static host.
pub(crate) fn release() -> Result {
    page::build_if_older(Quality::Published)?;
    let package = page::dist().join(PACKAGE);
    for file in page::files(&js_package::build()?)? {
        let name = file.strip_prefix(js_package::folder()).unwrap_or(&file);
        let to = package.join(name);
        fs::create_dir_all(to.parent().unwrap_or(&package)).or_say("cannot make the package's folder")?;
        fs::copy(&file, &to).or_say(format_args!("cannot copy {}", name.display()))?;
    }
    furnish(&page::dist())?;
    println!("\ndist/ is ready for a static host; for nginx and Caddy see dist/hosts/");
    Ok(())
}

/// Adds all that is not the page itself.
pub(crate) fn furnish(dist: &Path) -> Result {
    hosts::write(dist)?;
    materials(&dist.join("sbom.cdx.json"))?;
    let mut pack = Command::new(tools::node()?);
    run(pack.arg(root().join("xtask").join("hosts").join("pack.mjs")).arg(dist))
}

/// Writes the bill of materials.
fn materials(file: &Path) -> Result {
    let metadata = cargo(&[
        "metadata",
        "--locked",
        "--format-version=1",
        "--no-default-features",
        "--features=app,verify",
        "--filter-platform",
        tools::WASM,
    ])
    .stdin(Stdio::null())
    .stderr(Stdio::inherit())
    .output()
    .or_say("cannot run cargo metadata")?;
    if !metadata.status.success() {
        return fail("cargo metadata failed");
    }
    // By a file, so that neither side waits for the other.
    let list = file.with_added_extension("part");
    fs::write(&list, metadata.stdout).or_say("cannot write the bill of materials")?;
    let script = root().join("xtask").join("hosts").join("sbom.mjs");
    let input = fs::File::open(&list).or_say("cannot read what cargo metadata said")?;
    let output = fs::File::create(file).or_say("cannot write the bill of materials")?;
    let done = Command::new(tools::node()?)
        .arg(script)
        .arg(root().join("Cargo.lock"))
        .stdin(input)
        .stdout(output)
        .status()
        .or_say("cannot run node")?;
    fs::remove_file(&list).or_say("cannot remove a file")?;
    if done.success() { Ok(()) } else { fail("node could not make the bill of materials") }
}

/// Builds the page a second time, from a copy of the sources in another folder with a build folder of its own, and
/// compares every byte with dist/.
pub(crate) fn check() -> Result {
    page::build_if_older(Quality::Published)?;
    let copy = root().join("target").join("elsewhere").join("why401");
    if copy.exists() {
        fs::remove_dir_all(&copy).or_say("cannot clear the second folder")?;
    }
    copy_sources(&copy)?;
    let mut build = cargo(&["xtask", "build"]);
    build.current_dir(&copy).env("CARGO_TARGET_DIR", copy.join("target"));
    // This process's own, which the second one would take for its own.
    for name in ["CARGO_MANIFEST_DIR", "CARGO_PKG_NAME", "CARGO_PKG_VERSION"] {
        build.env_remove(name);
    }
    run(&mut build)?;
    let (here, there) = (sums(&page::dist())?, sums(&copy.join("dist"))?);
    let mut differ = Vec::new();
    for (name, sum) in &there {
        let same = here.get(name) == Some(sum);
        println!("{sum}  {}{name}", if same { "" } else { "DIFFERS: " });
        if !same {
            differ.push(name.as_str());
        }
    }
    // What a release adds to the page's own files has no counterpart.
    let is_own = |name: &str| ["html", "css", "js", "wasm"].iter().any(|ending| name.ends_with(ending));
    differ.extend(here.keys().map(String::as_str).filter(|name| {
        !Path::new(name).starts_with(PACKAGE)
            && is_own(name)
            && *name != "404.html"
            && !there.contains_key(*name)
    }));
    if !differ.is_empty() {
        return fail(format!(
            "two builds differ in {}; the other one is in {}",
            differ.join(", "),
            copy.join("dist").display()
        ));
    }
    println!("\n{} files, the same from two builds in different folders", there.len());
    fs::remove_dir_all(&copy).or_say("cannot remove the second folder")
}

/// Everything that belongs to the sources, as it stands here.
fn copy_sources(to: &Path) -> Result {
    let Some(names) =
        output("git", &["-C", &root().to_string_lossy(), "ls-files", "-co", "--exclude-standard"])
    else {
        return fail("git does not say which files belong to the sources");
    };
    for name in names.lines() {
        let (from, to) = (root().join(name), to.join(name));
        // Listed, and removed since.
        if !from.is_file() {
            continue;
        }
        let folder = to.parent().unwrap_or(&to);
        fs::create_dir_all(folder).or_say(format_args!("cannot make {}", folder.display()))?;
        fs::copy(&from, &to).or_say(format_args!("cannot copy {name}"))?;
    }
    Ok(())
}

/// The SHA-256 of every file of a folder, by name.
fn sums(folder: &Path) -> Result<BTreeMap<String, String>> {
    let files = page::files(folder)?;
    let sums = digest::of_files(&files, "sha256", "hex")?;
    let name = |file: &PathBuf| file.strip_prefix(folder).unwrap_or(file).to_string_lossy().into_owned();
    Ok(files.iter().map(name).zip(sums).collect())
}

/// What tells the compiler to leave the folders of this machine out of the page's programs: where its own library, the
/// crates and these sources lie here is nobody's business, and different elsewhere.
pub(crate) fn without_folders() -> String {
    let mut names: Vec<(PathBuf, String)> = Vec::new();
    if let Some(home) = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
    {
        let sources = home.join("registry").join("src");
        let folders =
            fs::read_dir(sources).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
        names.extend(folders.map(|folder| (folder, "crates".to_owned())));
    }
    let version = output("rustc", &["-vV"]).unwrap_or_default();
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("rust");
    if let Some(sysroot) = output("rustc", &["--print", "sysroot"]) {
        let library = Path::new(&sysroot).join("lib").join("rustlib").join("src").join("rust");
        names.push((library, format!("/rustc/{commit}")));
    }
    names.push((root(), "why401".to_owned()));
    // The build folder may lie in these sources or elsewhere: where both fit, the compiler takes the later one.
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    names.push((target, "target".to_owned()));
    names.sort();
    let flags =
        names.into_iter().map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    // Cargo takes these as one text in which blanks part them.
    flags.filter(|flag| !flag.contains(' ')).collect::<Vec<_>>().join(" ")
}

/// Where a release holds the package for JavaScript.
const PACKAGE: &str = "js-package";
