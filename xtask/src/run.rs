//! Running programs: what is run is shown, and what fails says how.

use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why a command of xtask ended early, in words for the person who started it.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) String);

pub(crate) type Result<T = ()> = std::result::Result<T, Failure>;

/// The failure with these words.
pub(crate) fn fail<T>(words: impl Into<String>) -> Result<T> {
    Err(Failure(words.into()))
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Adds what was being done to a failure of the system.
pub(crate) trait While<T> {
    fn or_say(self, doing: impl fmt::Display) -> Result<T>;
}

impl<T> While<T> for std::io::Result<T> {
    fn or_say(self, doing: impl fmt::Display) -> Result<T> {
        self.map_err(|error| Failure(format!("{doing}: {error}")))
    }
}

/// Shows the command, runs it with its output on the terminal, and fails if it does.
pub(crate) fn run(command: &mut Command) -> Result {
    println!("$ {}", shown(command));
    let status =
        command.stdin(Stdio::null()).status().or_say(format_args!("cannot run {}", shown(command)))?;
    if status.success() { Ok(()) } else { fail(format!("`{}` failed ({status})", shown(command))) }
}

/// What a command prints, if it runs and succeeds.
pub(crate) fn output(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output =
        Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as one would type it; enough for reading.
pub(crate) fn shown(command: &Command) -> String {
    let mut words = Vec::new();
    for (key, value) in command.get_envs() {
        // A path list says nothing to a reader.
        if let (Some(value), true) = (value, key != "PATH") {
            words.push(format!("{}={}", key.to_string_lossy(), value.to_string_lossy()));
        }
    }
    words.push(
        Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned(),
    );
    words.extend(command.get_args().map(|argument| argument.to_string_lossy().into_owned()));
    words.join(" ")
}

/// `cargo` in the repository's root.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root());
    command
}

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The first file of these names in the folders of `PATH`.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| folders.iter().find_map(|folder| executable(&folder.join(name))))
}

/// The file itself, or with the endings that Windows gives to programs.
pub(crate) fn executable(file: &Path) -> Option<PathBuf> {
    if cfg!(windows) {
        ["exe", "cmd", "bat"]
            .iter()
            .map(|ending| file.with_added_extension(ending))
            .find(|file| file.is_file())
    } else {
        file.is_file().then(|| file.to_path_buf())
    }
}
