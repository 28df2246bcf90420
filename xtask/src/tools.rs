//! Finding the programs that the page and its tests need, and installing what is missing.
//!
//! What stands on `PATH` in the right version is used. What is installed goes to a folder of its own, one folder a
//! version, so that nothing that belongs to the person is changed: `$WHY401_TOOLS`, or `why401` in the user's cache.
//! System packages are only installed where nobody's own machine is touched (see [`may_install_packages`]).

use std::env;
use std::fs;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{Result, While, cargo, executable, fail, on_path, output, root, run};

/// The programs for building the page.
pub(crate) struct Builder {
    /// Folders to put before `PATH`.
    folders: Vec<PathBuf>,
}

impl Builder {
    /// Finds everything, installing what is missing.
    pub(crate) fn find() -> Result<Self> {
        let mut folders = Vec::new();
        if let Target::StandIn(folder) = wasm_target()? {
            folders.push(folder);
        }
        folders.extend(trunk()?);
        folders.extend(wasm_bindgen()?);
        folders.extend(wasm_opt()?);
        Ok(Self { folders })
    }

    /// A program that sees these tools first. A bare name is looked up among them.
    pub(crate) fn command(&self, name: &str) -> Command {
        let old = env::var_os("PATH").unwrap_or_default();
        let all = self.folders.iter().cloned().chain(env::split_paths(&old));
        let path = env::join_paths(all).unwrap_or(old);
        let program = self.folders.iter().find_map(|folder| executable(&folder.join(name)));
        let mut command = Command::new(program.unwrap_or_else(|| name.into()));
        command.current_dir(root()).env("PATH", path);
        command
    }
}

/// Makes sure that something compiles for the page, and says whether it is the compiler that clippy belongs to.
pub(crate) fn can_check_page() -> Result<bool> {
    Ok(matches!(wasm_target()?, Target::Installed))
}

/// Node runs wasm-opt and measures sizes.
pub(crate) fn node() -> Result<PathBuf> {
    on_path(&["node"]).map_or_else(|| fail("Node is missing: install Node 20 or newer, with npm"), Ok)
}

fn trunk() -> Result<Option<PathBuf>> {
    if output("trunk", &["--version"]).is_some_and(|text| text == format!("trunk {TRUNK}")) {
        return Ok(None);
    }
    cargo_tool("trunk", "trunk", TRUNK, &["--locked"]).map(Some)
}

/// The program of cargo-deny.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    let name = "cargo-deny";
    if let (Some(program), true) =
        (on_path(&[name]), output(name, &["--version"]).is_some_and(|text| text == format!("{name} {DENY}")))
    {
        return Ok(program);
    }
    let folder = cargo_tool(name, name, DENY, &["--locked"])?;
    executable(&folder.join(name)).map_or_else(|| fail("cargo-deny was not installed"), Ok)
}

fn wasm_bindgen() -> Result<Option<PathBuf>> {
    let version = locked_version("wasm-bindgen")?;
    if output("wasm-bindgen", &["--version"]).is_some_and(|text| text == format!("wasm-bindgen {version}")) {
        return Ok(None);
    }
    // Not --locked: what counts is the version of wasm-bindgen itself, which the command names.
    cargo_tool("wasm-bindgen", "wasm-bindgen-cli", &version, &[]).map(Some)
}

/// wasm-opt in the version that Trunk.toml asks for: `version_132` there is 132.0.0 at npm.
fn wasm_opt() -> Result<Option<PathBuf>> {
    let version = wasm_opt_version()?;
    if output("wasm-opt", &["--version"]).is_some_and(|text| text.split(' ').nth(2) == Some(version.as_str()))
    {
        return Ok(None);
    }
    let programs = Path::new("node_modules").join(".bin");
    let wanted = programs.join("wasm-opt");
    let folder = npm_package("binaryen", &format!("{version}.0.0"), |folder| {
        executable(&folder.join(&wanted)).is_some()
    })?;
    Ok(Some(folder.join(programs)))
}

/// A package of npm with what it needs, as `<tools>/<package>-<version>/node_modules`. Returns the folder around that.
pub(crate) fn npm_package(package: &str, version: &str, is_whole: impl Fn(&Path) -> bool) -> Result<PathBuf> {
    let folder = home()?.join(format!("{package}-{version}"));
    if !is_whole(&folder) {
        node()?;
        let Some(npm) = on_path(&["npm"]) else {
            return fail("npm is missing: install Node 20 or newer, with npm");
        };
        println!("Installing {package} {version} from npm, some seconds …");
        install_into(&folder, |part| {
            let mut command = Command::new(&npm);
            command.args(["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]);
            run(command.arg(part).arg(format!("{package}@{version}")))
        })?;
    }
    Ok(folder)
}

/// A package of `PyPI` in an environment of its own, `<tools>/<package>-<version>`. Returns its Python.
pub(crate) fn python_package(package: &str, version: &str) -> Result<PathBuf> {
    let folder = home()?.join(format!("{package}-{version}"));
    let python = folder.join("bin").join("python3");
    let done = folder.join("whole");
    if !done.is_file() {
        let Some(system) = on_path(&["python3"]) else { return fail("Python 3 is missing") };
        println!("Installing {package} {version} from PyPI, some seconds …");
        // An environment knows its own place, so it is made where it stays.
        run(Command::new(system).args(["-m", "venv", "--clear"]).arg(&folder))?;
        let mut install = Command::new(&python);
        install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
        run(install.arg(format!("{package}=={version}")))?;
        fs::write(&done, "").or_say("cannot write to the tools' folder")?;
    }
    Ok(python)
}

/// A program from the crates registry, as `<tools>/<program>-<version>/bin/<program>`. Returns its folder.
pub(crate) fn cargo_tool(program: &str, package: &str, version: &str, flags: &[&str]) -> Result<PathBuf> {
    let folder = home()?.join(format!("{program}-{version}"));
    let programs = folder.join("bin");
    if executable(&programs.join(program)).is_some() {
        return Ok(programs);
    }
    install_into(&folder, |part| {
        if on_path(&["cargo-binstall"]).is_some() {
            println!("Fetching {program} {version} …");
            let mut fetch =
                cargo(&["binstall", "--no-confirm", "--disable-strategies", "compile", "--version", version]);
            if run(fetch.arg("--root").arg(part).arg(package)).is_ok()
                && executable(&part.join("bin").join(program)).is_some()
            {
                return Ok(());
            }
        }
        println!("Compiling {program} {version}, some minutes; once …");
        let mut compile = cargo(&["install", package, "--version", version]);
        // Its own build folder, whatever the person has set for theirs, so that it can be thrown away.
        compile.args(flags).arg("--root").arg(part).env("CARGO_TARGET_DIR", part.join("target"));
        // Only as fast as a build tool must be: a build spends its time in rustc. Trunk's own profile (fat LTO, one
        // codegen unit) doubles the wait of whoever sets up for the first time.
        compile.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        run(&mut compile)?;
        fs::remove_dir_all(part.join("target")).or_say("cannot remove the build folder of a tool")
    })?;
    Ok(programs)
}

/// Fills a folder beside the wished one and renames it when it is whole, so that an interrupted set-up starts anew and
/// two at a time do not mix.
fn install_into(folder: &Path, fill: impl FnOnce(&Path) -> Result) -> Result {
    let part = folder.with_added_extension(format!("{}.part", std::process::id()));
    fs::create_dir_all(&part).or_say(format_args!("cannot make {}", part.display()))?;
    let filled = fill(&part);
    if filled.is_ok() {
        // What was there was not usable, or another set-up has just made the same.
        drop(fs::remove_dir_all(folder));
        fs::rename(&part, folder).or_say(format_args!("cannot make {}", folder.display()))?;
    } else {
        drop(fs::remove_dir_all(&part));
    }
    filled
}

/// Where tools go: `$WHY401_TOOLS`, or `why401` in the user's cache.
fn home() -> Result<PathBuf> {
    if let Some(folder) = env::var_os("WHY401_TOOLS").filter(|folder| !folder.is_empty()) {
        return std::path::absolute(folder).or_say("cannot use WHY401_TOOLS");
    }
    let user = || env::home_dir().filter(|home| !home.as_os_str().is_empty());
    let cache = if cfg!(windows) {
        env::var_os("LOCALAPPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        user().map(|home| home.join("Library").join("Caches"))
    } else {
        let named = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|folder| folder.is_absolute());
        named.or_else(|| user().map(|home| home.join(".cache")))
    };
    cache.map_or_else(|| fail("there is no cache folder: set WHY401_TOOLS"), |cache| Ok(cache.join("why401")))
}

/// The version of a package in Cargo.lock.
fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).or_say("cannot read Cargo.lock")?;
    version_in(&lock, package).map_or_else(|| fail(format!("Cargo.lock does not hold {package}")), Ok)
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"').map(str::to_owned)
}

/// `132` for the line `wasm_opt = "version_132"`.
fn wasm_opt_version() -> Result<String> {
    let text = fs::read_to_string(root().join("Trunk.toml")).or_say("cannot read Trunk.toml")?;
    let version = text.lines().find_map(|line| line.strip_prefix("wasm_opt = \"version_")?.strip_suffix('"'));
    version.map_or_else(
        || fail("Trunk.toml does not say which wasm_opt it wants"),
        |version| Ok(version.to_owned()),
    )
}

enum Target {
    /// The compiler has a standard library for the page.
    Installed,
    /// It has not; the `cargo` in this folder builds for the page with Debian's compiler.
    StandIn(PathBuf),
}

/// Makes sure that something here compiles for the page.
fn wasm_target() -> Result<Target> {
    if target_installed() {
        return Ok(Target::Installed);
    }
    let stand_in = home()?.join("debian-rustc-web");
    if on_path(&["rustup"]).is_some() {
        let mut add = Command::new("rustup");
        if run(add.args(["target", "add", WASM]).current_dir(root())).is_ok() && target_installed() {
            return Ok(Target::Installed);
        }
    }
    if !(debian() && (debian_compiler() || may_install_packages())) {
        return fail(format!(
            "the compiler has no standard library for {WASM}: get it with `rustup target add {WASM}` (Rust from \
             Debian's packages: apt-get install libstd-rust-dev-wasm32)"
        ));
    }
    println!(
        "rustup could not get the standard library for {WASM}. Debian's rustc-web compiles it from rust-web-src \
         instead, only for the page; everything else keeps the compiler it has."
    );
    if !debian_compiler() {
        install_packages(&["rustc-web", "rust-web-src"], "a compiler for the page")?;
    }
    write_stand_in(&stand_in)?;
    Ok(Target::StandIn(stand_in))
}

fn target_installed() -> bool {
    let folder = output("rustc", &["--print", "target-libdir", "--target", WASM]);
    folder.and_then(|folder| fs::read_dir(folder).ok()).is_some_and(|mut files| {
        files.any(|file| file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libcore-")))
    })
}

fn debian_compiler() -> bool {
    Path::new("/usr/bin/rustc").is_file() && Path::new("/usr/lib/rustlib/src/rust/library").is_dir()
}

/// A `cargo` that hands builds for the page to Debian's compiler and everything else to the real one. Trunk calls the
/// `cargo` it finds first on `PATH`.
fn write_stand_in(folder: &Path) -> Result {
    let (Some(sysroot), Some(host)) =
        (output("rustc", &["--print", "sysroot"]), output("rustc", &["--print", "host-tuple"]))
    else {
        return fail("rustc does not say where it lives");
    };
    let linker = Path::new(&sysroot).join("lib/rustlib").join(host).join("bin/rust-lld");
    if !linker.is_file() {
        return fail(format!("there is no linker at {}", linker.display()));
    }
    let Some(cargo) = env::var_os("CARGO").map(PathBuf::from).or_else(|| on_path(&["cargo"])) else {
        return fail("cargo is missing");
    };
    // Nightly-only switches: Debian's compiler is asked to take them, as its own build of Firefox and Chromium does.
    let script = format!(
        r#"#!/bin/sh
case "$* " in
  *"{WASM} "*)
    unset LD_LIBRARY_PATH
    export RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER='{}'
    # What the standard library is made of is not in our lock file, so nothing has fetched it.
    for word; do
      shift
      [ "$word" = --offline ] || set -- "$@" "$word"
    done ;;
esac
exec '{}' "$@"
"#,
        linker.display(),
        cargo.display()
    );
    fs::create_dir_all(folder).or_say(format_args!("cannot make {}", folder.display()))?;
    let file = folder.join("cargo");
    fs::write(&file, script).or_say(format_args!("cannot write {}", file.display()))?;
    run(Command::new("chmod").arg("+x").arg(&file))
}

fn debian() -> bool {
    let text = fs::read_to_string("/etc/os-release").unwrap_or_default();
    text.lines()
        .filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")))
        .any(|ids| ids.trim_matches('"').split(' ').any(|id| matches!(id, "debian" | "ubuntu")))
}

/// Whether system packages may be installed: as root on Debian or Ubuntu, and in a test machine (`CI=true`), a
/// container, or with somebody at the terminal who sees it.
pub(crate) fn may_install_packages() -> bool {
    let root = || output("id", &["-u"]).as_deref() == Some("0");
    let disposable = ["/.dockerenv", "/run/.containerenv"].iter().any(|file| Path::new(file).exists());
    let watched = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    debian() && (in_ci() || disposable || watched) && root()
}

/// Web servers, by name; those that are missing are installed where that is allowed.
pub(crate) fn servers() -> Result<Vec<(&'static str, PathBuf)>> {
    let here = || SERVERS.iter().filter_map(|(name, _)| Some((*name, server(name)?))).collect::<Vec<_>>();
    if here().len() < SERVERS.len() && may_install_packages() {
        let missing = SERVERS.iter().filter(|(name, _)| server(name).is_none()).map(|(_, package)| *package);
        // With this run level Debian starts no service that it has just installed.
        install_packages_with(
            &missing.collect::<Vec<_>>(),
            "the page is tested behind them",
            &[("RUNLEVEL", "1")],
        )?;
    }
    Ok(here())
}

fn server(name: &str) -> Option<PathBuf> {
    // Debian keeps servers where only root looks for programs.
    on_path(&[name]).or_else(|| executable(&Path::new("/usr/sbin").join(name)))
}

/// The programs of web servers, and the packages that bring them.
const SERVERS: [(&str, &str); 3] = [("nginx", "nginx"), ("caddy", "caddy"), ("apache2", "apache2-bin")];

pub(crate) fn install_packages(packages: &[&str], why: &str) -> Result {
    install_packages_with(packages, why, &[])
}

fn install_packages_with(packages: &[&str], why: &str, environment: &[(&str, &str)]) -> Result {
    println!("Installing {} with apt-get ({why}) …", packages.join(" and "));
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command.arg("-qq").args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        command.envs(environment.iter().copied());
        command
    };
    run(&mut apt(&["update"]))?;
    run(apt(&["install", "-y", "--no-install-recommends"]).args(packages))
}

/// Whether this is an unattended run.
pub(crate) fn in_ci() -> bool {
    env::var("CI").is_ok_and(|value| value == "true" || value == "1")
}

/// The last version that compiles with Rust 1.95; 0.22 wants a newer one.
const TRUNK: &str = "0.21.14";
const DENY: &str = "0.20.2";
/// What the page is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_version_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "wasm"), None);
    }

    #[test]
    fn the_pinned_versions_can_be_read() {
        assert!(locked_version("wasm-bindgen").is_ok());
        assert!(wasm_opt_version().is_ok_and(|version| version.parse::<u32>().is_ok()));
    }
}
