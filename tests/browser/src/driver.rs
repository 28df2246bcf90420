//! The driver: a program that takes `WebDriver` commands over HTTP and hands them to the browser it starts.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// A running driver. It and its browser end when this value is dropped, also when a test panics.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
    /// The session to end before the driver itself.
    session: Option<String>,
}

impl Driver {
    /// Starts the driver on a port that it chooses and prints.
    pub(crate) fn start(program: &Path) -> Self {
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start {}: {error}", program.display()));
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
        let Ok(port) = port.recv_timeout(START) else {
            drop(process.kill());
            panic!("{} did not say within {START:?} on which port it listens", program.display());
        };
        Self { process, port, session: None }
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

/// `ChromeDriver was started successfully on port 40123.`
fn port_in(line: &str) -> Option<u16> {
    let digits = line.split_once("successfully on port ")?.1.trim_end_matches('.');
    digits.parse().ok()
}

/// How long a driver may take to start; a busy machine is slow.
const START: Duration = Duration::from_secs(30);
/// How long a browser may take to close.
const END: Duration = Duration::from_secs(10);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_port() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 40123."), Some(40123));
        assert_eq!(port_in("Starting ChromeDriver 150 on port 0"), None);
    }
}
