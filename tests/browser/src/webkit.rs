//! What `WebKitGTK`'s small browser is told, and the screen that it needs: it has no way to run without a window.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

/// A browser that keeps nothing and sends what is not for 127.0.0.1 to `proxy` (host and port).
pub(crate) fn capabilities(program: &Path, proxy: &str) -> Capabilities {
    let value = json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": program, "args": ["--automation"] },
        "proxy": {
            "proxyType": "manual",
            "httpProxy": proxy,
            "sslProxy": proxy,
            "noProxy": ["127.0.0.1"],
        },
    });
    match value {
        Value::Object(map) => map,
        _ => unreachable!(),
    }
}

/// A screen that nobody sees. It ends when this value is dropped.
#[derive(Debug)]
pub(crate) struct Screen {
    process: Child,
    /// What `DISPLAY` is to be.
    pub(crate) name: String,
}

impl Screen {
    /// Starts a screen under a number that is free.
    pub(crate) fn start(program: &Path) -> Self {
        let mut process = Command::new(program)
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start {}: {error}", program.display()));
        let stdout = process.stdout.take().expect("its output is piped");
        let (found, number) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                _ = found.send(line);
            }
        });
        let Ok(number) = number.recv_timeout(START) else {
            drop(process.kill());
            panic!("{} did not say within {START:?} which screen it is", program.display());
        };
        Self { process, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// How long a screen may take to start; a busy machine is slow.
const START: Duration = Duration::from_secs(30);
