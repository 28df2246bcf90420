//! A small server of static files, for `cargo xtask serve` and for the browser tests.
//!
//! It does what a plain static host does and nothing more, so that what works here works on any host. It keeps a log of
//! what was asked, and takes requests meant for a proxy: a browser that is told to use it as its proxy shows every
//! request that leaves the page's origin, whoever sent it (page, worker, service worker).

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// A running server. It ends when this value is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

/// One request as it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD`, `CONNECT`, …
    pub method: String,
    /// The request target as sent: a path, or for a request meant for a proxy an address or `host:port`.
    pub target: String,
    /// The status it was answered with.
    pub status: u16,
}

impl Request {
    /// Whether this request was meant for another origin and only came here because the browser uses this server as its
    /// proxy.
    pub fn is_foreign(&self) -> bool {
        !self.target.starts_with('/')
    }
}

impl Server {
    /// Serves the files of `folder` under `base` (`/` or `/some/path/`) on 127.0.0.1. `port` 0 takes any free port.
    pub fn start(folder: &Path, base: &str, port: u16) -> io::Result<Self> {
        let folder = folder.canonicalize()?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            folder,
            base: format!("/{}", base.trim_start_matches('/')),
            log: Mutex::default(),
            ended: AtomicBool::new(false),
            pace: Mutex::default(),
            line: Mutex::default(),
        });
        let accepting = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if accepting.ended.load(Ordering::Relaxed) {
                    break;
                }
                let Ok(stream) = stream else { continue };
                let shared = Arc::clone(&accepting);
                // A connection that fails is the browser's to open again.
                thread::spawn(move || converse(&stream, &shared));
            }
        });
        Ok(Self { address, shared })
    }

    /// The same, on `port` or the next free one.
    pub fn start_near(folder: &Path, base: &str, port: u16) -> io::Result<Self> {
        let mut last = Self::start(folder, base, port);
        for next in (1..=TRIES).filter_map(|n| port.checked_add(n)) {
            match last {
                Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                    last = Self::start(folder, base, next);
                }
                other => return other,
            }
        }
        last
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the page: `http://127.0.0.1:8401/`.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.base)
    }

    /// From now on answers as a host far away does: no faster than this, and compressed where there is a `NAME.br`.
    pub fn pace(&self, pace: Pace) {
        *self.shared.pace.lock().unwrap_or_else(PoisonError::into_inner) = Some(pace);
    }

    /// Stops answering, as when the network is gone.
    pub fn stop(&self) {
        self.shared.ended.store(true, Ordering::Relaxed);
        // The accepting thread waits for a connection; this one wakes it.
        drop(TcpStream::connect_timeout(&self.address, Duration::from_millis(200)));
    }

    /// Every request since the start, in the order in which they were answered.
    pub fn log(&self) -> Vec<Request> {
        self.shared.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

#[derive(Debug)]
struct Shared {
    folder: PathBuf,
    base: String,
    log: Mutex<Vec<Request>>,
    ended: AtomicBool,
    pace: Mutex<Option<Pace>>,
    /// Whoever sends holds it: all connections share one line.
    line: Mutex<()>,
}

/// How fast a host far away answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// All connections together.
    pub bytes_per_second: u32,
    /// From a request to the first byte of its answer.
    pub delay: Duration,
}

/// Answers the requests of one connection until the browser leaves.
fn converse(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    loop {
        let Some(head) = read_head(&mut reader)? else { return Ok(()) };
        if shared.ended.load(Ordering::Relaxed) {
            return Ok(());
        }
        let mut words = head.lines().next().unwrap_or_default().split(' ');
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let pace = *shared.pace.lock().unwrap_or_else(PoisonError::into_inner);
        let packed = pace.is_some() && takes_brotli(&head);
        let answer = answer(shared, method, target, packed);
        let request = Request { method: method.to_owned(), target: target.to_owned(), status: answer.status };
        // A body is not read, so the connection cannot go on after one; nor does a tunnel exist.
        let last = request.is_foreign() || has_body(&head);
        shared.log.lock().unwrap_or_else(PoisonError::into_inner).push(request);

        let location =
            answer.location.map(|location| format!("Location: {location}\r\n")).unwrap_or_default();
        let mut text = format!(
            "HTTP/1.1 {} {}\r\nContent-Length: {}\r\nContent-Type: {}\r\nCache-Control: {}\r\nX-Content-Type-Options: nosniff\r\n{location}",
            answer.status,
            reason(answer.status),
            answer.body.len(),
            answer.kind,
            answer.cache,
        );
        if answer.packed {
            text.push_str("Content-Encoding: br\r\n");
        }
        if answer.status == 405 {
            text.push_str("Allow: GET, HEAD\r\n");
        }
        text.push_str(if last { "Connection: close\r\n\r\n" } else { "\r\n" });
        let mut bytes = text.into_bytes();
        if method != "HEAD" {
            bytes.extend_from_slice(&answer.body);
        }
        let mut out = stream;
        match pace {
            Some(pace) => send_slowly(out, &bytes, pace, &shared.line)?,
            None => out.write_all(&bytes)?,
        }
        out.flush()?;
        if last {
            return Ok(());
        }
    }
}

/// Piece by piece, in turn with the other connections.
fn send_slowly(mut out: &TcpStream, bytes: &[u8], pace: Pace, line: &Mutex<()>) -> io::Result<()> {
    thread::sleep(pace.delay);
    for piece in bytes.chunks(PIECE) {
        let _turn = line.lock().unwrap_or_else(PoisonError::into_inner);
        let start = Instant::now();
        out.write_all(piece)?;
        let due = Duration::from_secs(piece.len() as u64) / pace.bytes_per_second.max(1);
        thread::sleep(due.saturating_sub(start.elapsed()));
    }
    Ok(())
}

fn takes_brotli(head: &str) -> bool {
    head.lines().filter_map(|line| line.split_once(':')).any(|(name, value)| {
        name.eq_ignore_ascii_case("accept-encoding") && value.split(',').any(|one| one.trim() == "br")
    })
}

/// The request line and the header fields, or `None` when the browser has closed the connection.
fn read_head(reader: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut head = Vec::new();
    loop {
        let before = head.len();
        let read = reader.by_ref().take(LONGEST_HEAD).read_until(b'\n', &mut head)?;
        if read == 0 {
            return Ok(None);
        }
        if head.len() as u64 > LONGEST_HEAD {
            return Err(io::Error::other("the head of the request is too long"));
        }
        if matches!(&head[before..], b"\r\n" | b"\n") {
            // An empty line before a request is to be ignored (RFC 9112 §2.2).
            if before == 0 {
                head.clear();
                continue;
            }
            return Ok(Some(String::from_utf8_lossy(&head).into_owned()));
        }
    }
}

fn has_body(head: &str) -> bool {
    head.lines().skip(1).filter_map(|line| line.split_once(':')).any(|(name, value)| {
        (name.eq_ignore_ascii_case("content-length") && value.trim() != "0")
            || name.eq_ignore_ascii_case("transfer-encoding")
    })
}

struct Answer {
    status: u16,
    kind: &'static str,
    cache: &'static str,
    location: Option<String>,
    body: Vec<u8>,
    /// By brotli.
    packed: bool,
}

impl Answer {
    fn plain(status: u16) -> Self {
        let body = format!("{status} {}\n", reason(status)).into_bytes();
        Self { status, kind: "text/plain; charset=utf-8", cache: FRESH, location: None, body, packed: false }
    }
}

fn answer(shared: &Shared, method: &str, target: &str, packed: bool) -> Answer {
    if !target.starts_with('/') {
        return Answer::plain(403);
    }
    if !matches!(method, "GET" | "HEAD") {
        return Answer::plain(405);
    }
    let path = target.split(['?', '#']).next().unwrap_or_default();
    if !path.ends_with('/') && format!("{path}/") == shared.base {
        return Answer { location: Some(shared.base.clone()), ..Answer::plain(301) };
    }
    let Some(file) = path.strip_prefix(&shared.base).and_then(|inner| find(&shared.folder, inner)) else {
        return Answer::plain(404);
    };
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let found = |body, packed| Answer {
        status: 200,
        kind: media_type(&name),
        cache: cache(&name),
        location: None,
        body,
        packed,
    };
    if packed && let Ok(body) = fs::read(file.with_added_extension("br")) {
        return found(body, true);
    }
    match fs::read(&file) {
        Ok(body) => found(body, false),
        Err(_) => Answer::plain(404),
    }
}

/// The file a path inside the folder stands for. `None` for what is not there and for what leads out of the folder.
fn find(folder: &Path, inner: &str) -> Option<PathBuf> {
    let inner = percent_decode(inner)?;
    let mut file = folder.to_path_buf();
    for part in inner.split('/').filter(|part| !part.is_empty()) {
        if part == "." || part == ".." || part.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    if file.is_dir() {
        file.push("index.html");
    }
    // A link in the folder may lead out of it.
    let file = file.canonicalize().ok()?;
    (file.starts_with(folder) && file.is_file()).then_some(file)
}

fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes().iter();
    while let Some(&byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || rest.next().and_then(|&d| char::from(d).to_digit(16));
            let (high, low) = (digit()?, digit()?);
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

/// A file whose name holds a hash of its content never changes; the others are asked for anew each time.
fn cache(name: &str) -> &'static str {
    if without_hash(name) == name { FRESH } else { "public, max-age=31536000, immutable" }
}

/// The name of a file without the hash of its content: `page_bg.wasm` for `page_bg-0123456789abcdef.wasm`.
pub fn without_hash(name: &str) -> String {
    let parts = name.rsplit_once('.').and_then(|(stem, ending)| Some((stem.rsplit_once('-')?, ending)));
    match parts {
        Some(((stem, hash), ending)) if hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_hexdigit()) => {
            format!("{stem}.{ending}")
        }
        _ => name.to_owned(),
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "",
    }
}

const FRESH: &str = "no-cache";
/// How long a connection may stay silent.
const IDLE: Duration = Duration::from_secs(30);
/// So much is sent at once where the line is slow, in bytes.
const PIECE: usize = 4096;
/// In bytes.
const LONGEST_HEAD: u64 = 64 * 1024;
/// How many ports after the wished one are tried.
const TRIES: u16 = 50;

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with a page, a script with a hash, a folder, and a secret beside it. It is removed at the end.
    struct Site(PathBuf);

    impl Site {
        fn new(name: &str) -> Self {
            let root = std::env::temp_dir().join(format!("why401-server-{name}-{}", std::process::id()));
            drop(fs::remove_dir_all(&root));
            fs::create_dir_all(root.join("dist/more")).unwrap();
            fs::write(root.join("secret.txt"), "secret").unwrap();
            fs::write(root.join("dist/index.html"), "<p>why401").unwrap();
            fs::write(root.join("dist/more/index.html"), "<p>more").unwrap();
            fs::write(root.join("dist/page_bg-0123456789abcdef.wasm"), b"\0asm").unwrap();
            fs::write(root.join("dist/a b.txt"), "space").unwrap();
            Self(root)
        }

        fn serve(&self, base: &str) -> Server {
            Server::start(&self.0.join("dist"), base, 0).unwrap()
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            drop(fs::remove_dir_all(&self.0));
        }
    }

    fn ask(server: &Server, request: &str) -> String {
        let mut stream = TcpStream::connect(server.address()).unwrap();
        // "Content-Length: 1" makes this the connection's last request.
        stream
            .write_all(format!("{request} HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n").as_bytes())
            .unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn serves_files_with_type_and_cache() {
        let site = Site::new("files");
        let server = site.serve("/");
        let page = ask(&server, "GET /?a=b");
        assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
        assert!(page.contains("Content-Type: text/html; charset=utf-8\r\n"), "{page}");
        assert!(page.contains("Cache-Control: no-cache\r\n"), "{page}");
        assert!(page.ends_with("\r\n\r\n<p>why401"), "{page}");
        let wasm = ask(&server, "GET /page_bg-0123456789abcdef.wasm");
        assert!(wasm.contains("Content-Type: application/wasm\r\n"), "{wasm}");
        assert!(wasm.contains("immutable"), "{wasm}");
        assert!(ask(&server, "GET /more/").ends_with("<p>more"));
        assert!(ask(&server, "GET /a%20b.txt").ends_with("space"));
        assert!(ask(&server, "HEAD /").ends_with("\r\n\r\n"));
        assert!(ask(&server, "POST /").starts_with("HTTP/1.1 405 "));
        assert!(ask(&server, "GET /absent").starts_with("HTTP/1.1 404 "));
    }

    #[test]
    fn keeps_pace_and_sends_what_is_packed() {
        let site = Site::new("pace");
        fs::write(site.0.join("dist/index.html.br"), "packed").unwrap();
        let server = site.serve("/");
        let brotli = "GET / HTTP/1.1\r\nAccept-Encoding: gzip, br\r\nX: y";
        assert!(ask(&server, brotli).ends_with("<p>why401"));
        server.pace(Pace { bytes_per_second: 100_000, delay: Duration::from_millis(1) });
        let answer = ask(&server, brotli);
        assert!(answer.contains("Content-Encoding: br\r\n") && answer.ends_with("packed"), "{answer}");
        assert!(answer.contains("Content-Type: text/html"), "{answer}");
        assert!(ask(&server, "GET /").ends_with("<p>why401"));
    }

    #[test]
    fn answers_nobody_once_it_is_stopped() {
        let site = Site::new("stop");
        let server = site.serve("/");
        let mut stream = TcpStream::connect(server.address()).unwrap();
        server.stop();
        stream.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
        let mut text = String::new();
        _ = stream.read_to_string(&mut text);
        assert_eq!(text, "");
    }

    #[test]
    fn serves_nothing_outside_the_folder() {
        let site = Site::new("outside");
        let server = site.serve("/");
        for path in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/more/..%2f..%2fsecret.txt",
            "/..%5csecret.txt",
            "/%00",
            "/%f",
        ] {
            let answer = ask(&server, &format!("GET {path}"));
            assert!(answer.starts_with("HTTP/1.1 404 "), "{path}: {answer}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(site.0.join("secret.txt"), site.0.join("dist/link.txt")).unwrap();
            assert!(ask(&server, "GET /link.txt").starts_with("HTTP/1.1 404 "));
        }
    }

    #[test]
    fn serves_under_a_path() {
        let site = Site::new("base");
        let server = site.serve("/some/path/");
        assert!(ask(&server, "GET /some/path/").ends_with("<p>why401"));
        assert!(ask(&server, "GET /some/path").contains("Location: /some/path/\r\n"));
        assert!(ask(&server, "GET /").starts_with("HTTP/1.1 404 "));
        assert!(server.url().ends_with("/some/path/"));
    }

    #[test]
    fn keeps_a_connection_and_a_log_and_refuses_to_be_a_proxy() {
        let site = Site::new("log");
        let server = site.serve("/");
        let mut stream = TcpStream::connect(server.address()).unwrap();
        stream
            .write_all(b"GET / HTTP/1.1\r\n\r\n\r\nGET /absent HTTP/1.1\r\n\r\nCONNECT example.com:443 HTTP/1.1\r\n\r\n")
            .unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        assert_eq!(text.matches("HTTP/1.1 ").count(), 3, "{text}");
        let log = server.log();
        assert_eq!(log.iter().map(|r| r.status).collect::<Vec<_>>(), [200, 404, 403]);
        assert_eq!(
            log.iter().filter(|r| r.is_foreign()).map(|r| r.target.as_str()).collect::<Vec<_>>(),
            ["example.com:443"]
        );
    }

    #[test]
    fn takes_the_next_free_port() {
        let site = Site::new("port");
        let first = site.serve("/");
        let second = Server::start_near(&site.0.join("dist"), "/", first.address().port()).unwrap();
        assert_ne!(first.address(), second.address());
    }
}
