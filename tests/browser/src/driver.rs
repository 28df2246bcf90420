//! The driver: a program that takes `WebDriver` commands over HTTP and hands them to the browser it starts.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use crate::setup::{Kind, Setup};
use crate::webkit::Screen;

/// A running driver. It and its browser end when this value is dropped, also when a test panics.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
    /// The session to end before the driver itself.
    session: Option<String>,
    /// Ends after the browser that is on it.
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts the driver of a browser. What they keep goes to the folder `profile`.
    pub(crate) fn start(setup: &Setup, profile: &Path) -> Self {
        let mut command = Command::new(&setup.driver);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        match setup.kind {
            Kind::Chromium => {
                command.arg("--port=0");
                Self::chosen_by_itself(command)
            }
            Kind::Firefox => {
                // Without a port of its own for the other protocol, two browsers at a time want the same one.
                command.arg("--port=0").arg(format!("--websocket-port={}", free_port()));
                command.arg("--profile-root").arg(profile);
                Self::chosen_by_itself(command)
            }
            Kind::WebKit => {
                let screen = setup.screen.as_deref().map(Screen::start);
                command.env("DISPLAY", screen.as_ref().map_or("", |screen| &screen.name));
                command.env("GDK_BACKEND", "x11").env("LIBGL_ALWAYS_SOFTWARE", "1").env("NO_AT_BRIDGE", "1");
                command.env_remove("WAYLAND_DISPLAY");
                for folder in
                    ["HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"]
                {
                    command.env(folder, profile);
                }
                Self::on_a_free_port(command, screen)
            }
        }
    }

    /// Starts a driver that says nothing of the port it takes commands on.
    fn on_a_free_port(mut command: Command, screen: Option<Screen>) -> Self {
        let port = free_port();
        command.arg(format!("--port={port}")).stdout(Stdio::null());
        let program = command.get_program().to_owned();
        let process =
            command.spawn().unwrap_or_else(|error| panic!("cannot start {}: {error}", program.display()));
        let end = Instant::now() + START;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(Instant::now() < end, "{} does not listen within {START:?}", program.display());
            thread::sleep(Duration::from_millis(20));
        }
        Self { process, port, session: None, _screen: screen }
    }

    /// Starts a driver that chooses its port and prints it. One that ends before it does so lost the port to somebody
    /// else in between, and is started again.
    fn chosen_by_itself(mut command: Command) -> Self {
        let program = command.get_program().to_owned();
        for _ in 0..TRIES {
            let mut process =
                command.spawn().unwrap_or_else(|error| panic!("cannot start {}: {error}", program.display()));
            let stdout = process.stdout.take().expect("the driver's output is piped");
            let (found, port) = mpsc::channel();
            thread::spawn(move || {
                // Read to the end: a driver whose output nobody reads stands still.
                for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                    if let Some(port) = port_in(&line) {
                        _ = found.send(port);
                    }
                }
            });
            match port.recv_timeout(START) {
                Ok(port) => return Self { process, port, session: None, _screen: None },
                Err(reason) => {
                    drop(process.kill());
                    drop(process.wait());
                    assert!(
                        reason == mpsc::RecvTimeoutError::Disconnected,
                        "{} did not say within {START:?} on which port it listens",
                        program.display()
                    );
                }
            }
        }
        panic!("{} ended {TRIES} times before it listened", program.display());
    }

    /// Where it takes commands.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The session that belongs to this driver.
    pub(crate) fn owns(&mut self, session: String) {
        self.session = Some(session);
    }

    /// One request without waiting for more than its answer: this runs while a panic unwinds, outside any runtime.
    fn say(&self, request: &str) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(END))?;
        write!(stream, "{request} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", self.port)?;
        stream.read(&mut [0; 64]).map(|_| ())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            drop(self.say(&format!("DELETE /session/{session}")));
        }
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// `ChromeDriver was started successfully on port 40123.`, and geckodriver's `Listening on 127.0.0.1:40123`.
fn port_in(line: &str) -> Option<u16> {
    let rest = ["successfully on port ", "Listening on 127.0.0.1:"]
        .iter()
        .find_map(|words| line.split_once(words))?
        .1;
    rest.trim_end_matches('.').parse().ok()
}

/// A port that nobody listens on.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("it listens").port()
}

/// How long a driver may take to start; a busy machine is slow.
const START: Duration = Duration::from_secs(30);
/// How often one is started that ends at once.
const TRIES: usize = 5;
/// How long a browser may take to close.
const END: Duration = Duration::from_secs(10);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_port() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 40123."), Some(40123));
        assert_eq!(port_in("1795287620\tgeckodriver\tINFO\tListening on 127.0.0.1:40124"), Some(40124));
        assert_eq!(port_in("Starting ChromeDriver 150 on port 0"), None);
    }
}
