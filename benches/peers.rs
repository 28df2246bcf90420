//! why401 and its peers on the same inputs, turn about in one run; a ratio above 1 says that why401 is faster.
//!
//! `cargo xtask bench peers` brings the peers of other languages; `cargo bench --bench peers` skips those that are not
//! named in `WHY401_CURLCONVERTER` (a folder with `node_modules`) and `WHY401_HTTPLINT` (a Python that has it).

use std::borrow::Cow;
use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use serde_json::{Value, json};
use why401::auth::challenge::{self, Field};
use why401::auth::jwt;
use why401::capture::har_scan::{HarScan, Limits};
use why401::capture::{self, Wish};
use why401::text::Mapped;
use why401::{Context, diagnose};

fn main() {
    // `cargo test --benches` only asks whether it starts.
    if cfg!(debug_assertions) {
        return println!("a bench of a debug build says nothing");
    }
    println!("{:<44} {:>12} {:>12} {:>7}", "what, and beside whom", "why401", "peer", "ratio");
    challenges();
    token();
    har();
    commands();
    responses();
}

fn row(what: &str, ours: f64, theirs: f64, items: usize) {
    let items = f64::from(u32::try_from(items.max(1)).unwrap_or(u32::MAX));
    let each = |seconds: f64| format!("{:.2} \u{b5}s", seconds * 1e6 / items);
    println!("{what:<44} {:>12} {:>12} {:>6.2}x", each(ours), each(theirs), theirs / ours);
}

fn challenges() {
    let data: Vec<Value> =
        serde_json::from_str(include_str!("../tests/vectors/challenges.json")).expect("vectors");
    let mut both: Vec<(Vec<(Field, Mapped)>, String)> = Vec::new();
    for vector in data.iter().filter(|vector| vector["valid"] == true) {
        let texts: Vec<&str> =
            vector["headers"].as_array().expect("lines").iter().filter_map(Value::as_str).collect();
        let joined = texts.join(", ");
        // The fields of a capture are parts of one text.
        let line = |text: &&str| (Field::WwwAuthenticate, Mapped::at(*text, 0).shared());
        if http_auth::parse_challenges(&joined).is_ok() {
            both.push((texts.iter().map(line).collect(), joined));
        }
    }
    let (ours, theirs) = beside(
        || {
            for (lines, _) in &both {
                black_box(challenge::read(black_box(lines)));
            }
        },
        || {
            for (_, joined) in &both {
                black_box(http_auth::parse_challenges(black_box(joined)).is_ok());
            }
        },
    );
    row("a challenge that both read: http-auth", ours, theirs, both.len());
}

/// Beside a header and claims as values, which both give, why401 tells where each claim stands and what is wrong with the
/// token, at a moment and at any; jsonwebtoken leaves the signature part and the order of the claims aside. Neither verifies.
fn token() {
    let mut claims = json!({
        "iss": "https://login.example.com/tenant/v2.0", "sub": "248289761001", "aud": "https://api.example.com",
        "iat": 1_790_000_000, "nbf": 1_790_000_000, "exp": 1_790_003_600, "scope": "openid profile read:orders",
        "jti": "c1f0f2aa-6c64-4c1d-9a3e-2b5f8f3f0b11", "roles": ["reader", "writer"],
    });
    for number in 0..12 {
        claims[format!("https://example.com/claim{number}")] = json!("value");
    }
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let header = json!({ "alg": "RS256", "typ": "at+jwt", "kid": "2026-11" });
    let compact = format!("{}.{}.{}", part(&header), part(&claims), URL_SAFE_NO_PAD.encode([0x5a; 128]));
    let text = Mapped::at(compact.as_str(), 0).shared();
    let (ours, theirs) = beside(
        || {
            let token = jwt::read(black_box(&text));
            black_box(jwt::judge(&token, 1_790_000_100).len());
        },
        || {
            let token = jsonwebtoken::dangerous::insecure_decode::<Value>(black_box(compact.as_str()));
            black_box(token.is_ok());
        },
    );
    row(&format!("a token of {} bytes, judged: jsonwebtoken", compact.len()), ours, theirs, 1);
}

#[derive(Deserialize)]
struct Har<'a> {
    #[serde(borrow)]
    log: Log<'a>,
}

#[derive(Deserialize)]
struct Log<'a> {
    #[serde(borrow)]
    entries: Vec<Entry<'a>>,
}

#[derive(Deserialize)]
struct Entry<'a> {
    #[serde(borrow)]
    request: Request<'a>,
    #[serde(borrow)]
    response: Response<'a>,
}

#[derive(Deserialize)]
struct Request<'a> {
    #[serde(borrow)]
    url: Cow<'a, str>,
    #[serde(borrow)]
    headers: Vec<Header<'a>>,
}

#[derive(Deserialize)]
struct Response<'a> {
    status: i32,
    #[serde(borrow)]
    headers: Vec<Header<'a>>,
    #[serde(borrow)]
    content: Content<'a>,
}

#[derive(Deserialize)]
struct Header<'a> {
    #[serde(borrow)]
    name: Cow<'a, str>,
    #[serde(borrow)]
    value: Cow<'a, str>,
}

#[derive(Deserialize)]
struct Content<'a> {
    #[serde(borrow, default)]
    text: Cow<'a, str>,
}

fn har() {
    let text = har_of(16_000_000);
    let bytes = text.as_bytes();
    let scan = || {
        let mut scan = HarScan::new(Limits::default());
        scan.feed(black_box(bytes));
        black_box(scan.finish().chosen());
    };
    let typed = || {
        let har: Har<'_> = serde_json::from_slice(black_box(bytes)).expect("a HAR");
        let size = |headers: &[Header<'_>]| -> usize {
            headers.iter().map(|header| header.name.len() + header.value.len()).sum()
        };
        let sizes = har.log.entries.iter().map(|entry| {
            let refused = usize::from(entry.response.status == 401);
            let texts = entry.request.url.len() + entry.response.content.text.len();
            refused + texts + size(&entry.request.headers) + size(&entry.response.headers)
        });
        black_box(sizes.sum::<usize>());
    };
    let (ours, theirs) = beside(scan, typed);
    let megabytes = bytes.len() / 1_000_000;
    row("1 MB of HAR: serde_json into types", ours, theirs, megabytes);
    let (ours, theirs) = beside(scan, || {
        black_box(memchr::memchr_iter(b'"', black_box(bytes)).count());
    });
    row("1 MB of HAR: memchr for quotes, no reading", ours, theirs, megabytes);
}

fn har_of(bytes: usize) -> String {
    let mut text = String::from(r#"{"log":{"version":"1.2","entries":["#);
    while text.len() < bytes {
        let body = "<p>some words of a page, \\\"quoted\\\" and plain</p>\\n".repeat(text.len() % 97);
        let _ = write!(
            text,
            r#"{}{{"startedDateTime":"2026-11-21T20:00:00.000Z","time":12.5,"request":{{"method":"GET","url":"https://api.example.com/v1/items/{}","httpVersion":"HTTP/2","cookies":[],"headers":[{{"name":"authorization","value":"Bearer abc"}},{{"name":"accept","value":"*/*"}},{{"name":"user-agent","value":"Mozilla/5.0 (X11; Linux x86_64)"}}],"queryString":[],"headersSize":-1,"bodySize":0}},"response":{{"status":{},"statusText":"","httpVersion":"HTTP/2","cookies":[],"headers":[{{"name":"content-type","value":"text/html"}},{{"name":"cache-control","value":"no-store"}}],"content":{{"size":{},"mimeType":"text/html","text":"{body}"}},"redirectURL":"","headersSize":-1,"bodySize":-1}},"cache":{{}},"timings":{{"send":0.1,"wait":12,"receive":0.4}}}}"#,
            if text.ends_with('[') { "" } else { "," },
            text.len(),
            if text.len() % 31 == 0 { 401 } else { 200 },
            body.len(),
        );
    }
    text.push_str("]}}");
    text
}

fn commands() {
    let what = "a curl command: curlconverter";
    let Some(folder) = std::env::var_os("WHY401_CURLCONVERTER") else { return skipped(what) };
    let pastes: Vec<String> = pastes().into_iter().filter(|paste| paste.starts_with("curl ")).collect();
    let mut node = Command::new("node");
    node.arg(script("read_commands.mjs")).arg(folder).arg("2");
    let Some((theirs, read)) = ask(node, &json!(pastes)) else { return skipped(what) };
    let both: Vec<&String> =
        pastes.iter().zip(read).filter(|(_, read)| *read).map(|(paste, _)| paste).collect();
    let ours = best(|| {
        for paste in &both {
            black_box(capture::read(black_box(paste), Wish::default()));
        }
    });
    row(what, ours, theirs, both.len());
}

fn responses() {
    let what = "a response, linted and diagnosed: httplint";
    let Some(python) = std::env::var_os("WHY401_HTTPLINT") else { return skipped(what) };
    let (mut texts, mut parts) = (Vec::new(), Vec::new());
    for paste in pastes() {
        let capture = capture::read(&paste, Wish::default());
        let Some(response) = capture.exchanges.iter().rev().find_map(|one| one.response.as_ref()) else {
            continue;
        };
        let Some(status) = response.status else { continue };
        let reason = response.reason.as_ref().map_or("", Mapped::as_str);
        let body = response.body.as_ref().map_or("", Mapped::as_str);
        let headers: Vec<[&str; 2]> =
            response.headers.iter().map(|header| [header.name.as_str(), header.value.as_str()]).collect();
        let mut text = format!("HTTP/1.1 {status} {reason}\n");
        for [name, value] in &headers {
            let _ = writeln!(text, "{name}: {value}");
        }
        let _ = write!(text, "\n{body}");
        parts.push(json!({ "status": status, "reason": reason, "headers": headers, "body": body }));
        texts.push(text);
    }
    let mut lint = Command::new(python);
    lint.arg(script("lint_responses.py")).arg("2");
    let Some((theirs, read)) = ask(lint, &json!(parts)) else { return skipped(what) };
    let both: Vec<&String> = texts.iter().zip(read).filter(|(_, read)| *read).map(|(text, _)| text).collect();
    let context = Context { clock: 1_790_000_100, ..Context::default() };
    let ours = best(|| {
        for text in &both {
            black_box(diagnose(black_box(text), &context));
        }
    });
    row(what, ours, theirs, both.len());
}

fn skipped(what: &str) {
    println!("{what:<44} skipped: it is not here (cargo xtask bench peers brings it)");
}

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers").join(name)
}

/// The pastes of the corpora and of the formats.
fn pastes() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut folders: Vec<PathBuf> = ["corpus", "corpus-own", "formats"]
        .iter()
        .flat_map(|name| fs::read_dir(root.join(name)).into_iter().flatten().flatten().map(|one| one.path()))
        .collect();
    folders.sort();
    folders.iter().filter_map(|folder| fs::read_to_string(folder.join("paste.txt")).ok()).collect()
}

/// A peer's best time for the inputs that it reads, and which those are.
fn ask(mut command: Command, inputs: &Value) -> Option<(f64, Vec<bool>)> {
    let mut peer = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
    peer.stdin.take()?.write_all(inputs.to_string().as_bytes()).ok()?;
    let output = peer.wait_with_output().ok().filter(|output| output.status.success())?;
    let answer: Value = serde_json::from_slice(&output.stdout).ok()?;
    let read = answer["read"].as_array()?.iter().map(|read| read == true).collect();
    Some((answer["seconds"].as_f64()?, read))
}

/// The best times of both sides, measured turn about, so that both see the same machine.
fn beside(ours: impl Fn(), theirs: impl Fn()) -> (f64, f64) {
    let (mut own, mut other) = (f64::INFINITY, f64::INFINITY);
    let begin = Instant::now();
    while begin.elapsed() < ENOUGH {
        other = other.min(time(&theirs));
        own = own.min(time(&ours));
    }
    (own, other)
}

fn best(work: impl Fn()) -> f64 {
    let begin = Instant::now();
    let mut best = f64::INFINITY;
    while begin.elapsed() < ENOUGH {
        best = best.min(time(&work));
    }
    best
}

fn time(work: &impl Fn()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

const ENOUGH: Duration = Duration::from_secs(2);
