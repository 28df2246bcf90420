//! A server of another origin, for what the page asks when a person presses a button.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A server on 127.0.0.1 that answers as a test wants. It ends when this value is dropped.
#[derive(Debug)]
pub struct Peer {
    address: SocketAddr,
    shared: Arc<Shared>,
}

/// What a path is answered with.
#[derive(Debug, Clone)]
pub enum Reply {
    /// A document that pages of any origin may read: status, content type, body.
    Open(u16, &'static str, String),
    /// The same without a word of who may read it.
    Closed(u16, &'static str, String),
    /// A redirect to this address, that pages of any origin may see.
    Redirect(String),
    /// [`Peer::MOST`] bytes, that pages of any origin may read.
    Endless,
    /// The start of an answer, and then nothing.
    Silence,
}

#[derive(Debug, Default)]
struct Shared {
    replies: Mutex<Vec<(String, Reply)>>,
    heads: Mutex<Vec<String>>,
    /// Bytes written of an endless answer, once the browser has hung up.
    written: AtomicU64,
    ended: AtomicBool,
}

impl Peer {
    /// The bytes of an answer that nobody should read to its end.
    pub const MOST: u64 = 400_000_000;

    /// Starts a server that knows no path yet.
    pub fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("it listens");
        let shared = Arc::new(Shared::default());
        let accepting = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if accepting.ended.load(Ordering::Relaxed) {
                    break;
                }
                let Ok(stream) = stream else { continue };
                let shared = Arc::clone(&accepting);
                // Whoever hangs up has heard enough.
                thread::spawn(move || drop(converse(&stream, &shared)));
            }
        });
        Self { address, shared }
    }

    /// Its origin: `http://127.0.0.1:40123`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers a path this way from now on.
    pub fn answer(&self, path: &str, reply: Reply) {
        let mut replies = self.shared.replies.lock().expect("no thread panicked");
        replies.retain(|(known, _)| known != path);
        replies.push((path.to_owned(), reply));
    }

    /// The heads of all requests so far, request line and fields.
    pub fn heads(&self) -> Vec<String> {
        self.shared.heads.lock().expect("no thread panicked").clone()
    }

    /// How many bytes of an endless answer were written when the browser hung up; 0 before.
    pub fn written(&self) -> u64 {
        self.shared.written.load(Ordering::Relaxed)
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.shared.ended.store(true, Ordering::Relaxed);
        drop(TcpStream::connect_timeout(&self.address, Duration::from_millis(200)));
    }
}

/// Answers one request.
fn converse(mut stream: &TcpStream, shared: &Shared) -> std::io::Result<()> {
    let mut head = String::new();
    let mut reader = BufReader::new(stream);
    while reader.read_line(&mut head)? > 2 {}
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    if path.is_empty() {
        return Ok(());
    }
    shared.heads.lock().expect("no thread panicked").push(head);
    let replies = shared.replies.lock().expect("no thread panicked").clone();
    let reply = replies.into_iter().find(|(known, _)| *known == path).map(|(_, reply)| reply);
    let open = "Access-Control-Allow-Origin: *\r\n";
    let document = |status: u16, more: &str, kind: &str, body: &str| {
        let len = body.len();
        format!(
            "HTTP/1.1 {status} \r\n{more}Content-Type: {kind}\r\nContent-Length: {len}\r\nConnection: close\r\n\r\n{body}"
        )
    };
    let start = format!("HTTP/1.1 200 \r\n{open}Content-Type: application/json\r\nConnection: close\r\n\r\n");
    let text = match &reply {
        None => document(404, open, "text/plain", "nothing here"),
        Some(Reply::Open(status, kind, body)) => document(*status, open, kind, body),
        Some(Reply::Closed(status, kind, body)) => document(*status, "", kind, body),
        Some(Reply::Redirect(to)) => document(302, &format!("{open}Location: {to}\r\n"), "text/plain", ""),
        Some(Reply::Silence | Reply::Endless) => start,
    };
    stream.write_all(text.as_bytes())?;
    match reply {
        // Until the browser hangs up.
        Some(Reply::Silence) => drop(reader.read_line(&mut String::new())),
        Some(Reply::Endless) => {
            let piece = vec![b' '; 1 << 16];
            let mut written = 0;
            while written < Peer::MOST && stream.write_all(&piece).is_ok() {
                written += piece.len() as u64;
            }
            shared.written.store(written, Ordering::Relaxed);
        }
        _ => {}
    }
    Ok(())
}
