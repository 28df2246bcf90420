//! How fast a paste is diagnosed, and how the cost grows with its length.
//!
//! `cargo bench --bench engine [corpus] [length]`: every case of `tests/corpus` from its text to its report (the
//! median, and the slowest ones); then pastes of several kinds from 1 kB to 10 MB, with the exponent of a power law
//! fitted to the times: 1 is linear. The best of many rounds is taken.

use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use why401::{Context, diagnose};

fn main() {
    // `cargo test --benches` only asks whether it starts.
    if cfg!(debug_assertions) {
        return println!("a bench of a debug build says nothing");
    }
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let wants = |name: &str| wanted.is_empty() || wanted.iter().any(|one| one == name);
    if wants("corpus") {
        corpus();
    }
    if wants("length") {
        length();
    }
}

fn corpus() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut folders: Vec<_> =
        fs::read_dir(root).expect("the corpus").flatten().map(|one| one.path()).collect();
    folders.sort();
    let mut cases: Vec<(f64, usize, String)> = Vec::new();
    for folder in folders {
        let Ok(paste) = fs::read_to_string(folder.join("paste.txt")) else { continue };
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        cases.push((best(&paste, Duration::from_millis(20)), paste.len(), name));
    }
    cases.sort_by(|one, other| one.0.total_cmp(&other.0));
    let at = |part: usize| cases.get((cases.len() - 1) * part / 100).map_or(0.0, |case| case.0 * 1e6);
    println!("diagnosis of {} cases of the corpus, paste to report:", cases.len());
    println!(
        "  median {:.0} \u{b5}s, nine of ten below {:.0} \u{b5}s, slowest {:.0} \u{b5}s",
        at(50),
        at(90),
        at(100)
    );
    for (seconds, bytes, name) in cases.iter().rev().take(5) {
        println!("  {:>7.0} \u{b5}s  {bytes:>6} bytes  {name}", seconds * 1e6);
    }
}

fn length() {
    println!("cost by length, from 1 kB to 10 MB:");
    for (name, make) in KINDS {
        let points: Vec<(f64, f64)> = LENGTHS
            .iter()
            .map(|bytes| {
                let paste = make(*bytes);
                let seconds = best(&paste, Duration::from_millis(100));
                (f64::from(u32::try_from(paste.len()).unwrap_or(u32::MAX)), seconds)
            })
            .collect();
        let each: Vec<String> = points.iter().map(|(_, seconds)| format!("{:.2}", seconds * 1e3)).collect();
        // What a paste costs however short it is hides in the small ones; the slope of the large ones tells.
        let large = points.get(2..).unwrap_or_default();
        println!(
            "  {name:<16} exponent {:.2} (from 100 kB on {:.2}), {:.1} MB/s at 10 MB; ms: {}",
            exponent(&points),
            exponent(large),
            points.last().map_or(0.0, |(bytes, seconds)| bytes / seconds / 1e6),
            each.join(", ")
        );
    }
}

/// The slope of a line through the logarithms, by least squares.
fn exponent(points: &[(f64, f64)]) -> f64 {
    let logs: Vec<(f64, f64)> = points.iter().map(|(bytes, seconds)| (bytes.ln(), seconds.ln())).collect();
    let count = f64::from(u32::try_from(logs.len()).unwrap_or(1));
    let mean = |of: fn(&(f64, f64)) -> f64| logs.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let both: f64 = logs.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
    both / logs.iter().map(|point| (point.0 - x).powi(2)).sum::<f64>()
}

/// The shortest time of one diagnosis, in seconds.
fn best(paste: &str, enough: Duration) -> f64 {
    let context = Context { clock: 1_790_000_100, ..Context::default() };
    let mut best = f64::INFINITY;
    let begin = Instant::now();
    let mut rounds = 0;
    while rounds < 3 || begin.elapsed() < enough {
        let start = Instant::now();
        black_box(diagnose(black_box(paste), &context));
        best = best.min(start.elapsed().as_secs_f64());
        rounds += 1;
    }
    best
}

/// A kind of paste: its name, and one of about so many bytes.
type Kind = (&'static str, fn(usize) -> String);

const KINDS: &[Kind] = &[
    ("response body", body),
    ("headers", headers),
    ("curl -v", verbose),
    ("HAR", har),
    ("one-line JSON", json),
    ("log lines", log),
];

const LENGTHS: &[usize] = &[1_000, 10_000, 100_000, 1_000_000, 10_000_000];

fn body(bytes: usize) -> String {
    let mut text = String::from(
        "HTTP/1.1 403 Forbidden\nServer: nginx\nContent-Type: text/html\n\n<html><body><h1>403 Forbidden</h1>\n",
    );
    while text.len() < bytes {
        let _ = writeln!(text, "<p>You do not have access to item {} of this server.</p>", text.len());
    }
    text
}

fn headers(bytes: usize) -> String {
    let mut text =
        String::from("HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n");
    while text.len() < bytes {
        let _ = writeln!(text, "X-Part-{}: some value of a header field, {0}", text.len());
    }
    text
}

fn verbose(bytes: usize) -> String {
    let mut text = String::new();
    while text.len() < bytes {
        let _ = write!(
            text,
            "> GET /orders/{} HTTP/1.1\n> Host: api.example.com\n> User-Agent: curl/8.5.0\n> Accept: */*\n> Authorization: Basic YWxpY2U6c2VjcmV0\n>\n< HTTP/1.1 401 Unauthorized\n< Date: Sat, 21 Nov 2026 20:00:00 GMT\n< WWW-Authenticate: Basic realm=\"orders\"\n< Content-Length: 0\n<\n",
            text.len()
        );
    }
    text
}

fn har(bytes: usize) -> String {
    let mut text = String::from(
        r#"{"log":{"version":"1.2","creator":{"name":"WebInspector","version":"537.36"},"entries":["#,
    );
    while text.len() < bytes {
        let _ = write!(
            text,
            r#"{}{{"startedDateTime":"2026-11-21T20:00:00.000Z","request":{{"method":"GET","url":"https://api.example.com/v1/{}","httpVersion":"HTTP/2","headers":[{{"name":"authorization","value":"Bearer abc"}},{{"name":"accept","value":"*/*"}}]}},"response":{{"status":401,"statusText":"","headers":[{{"name":"www-authenticate","value":"Bearer error=\"invalid_token\""}}],"content":{{"size":20,"mimeType":"application/json","text":"{{\"error\":\"invalid_token\"}}"}}}}}}"#,
            if text.ends_with('[') { "" } else { "," },
            text.len()
        );
    }
    text.push_str("]}}");
    text
}

fn json(bytes: usize) -> String {
    let mut text = String::from(
        "HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{\"error\":\"invalid_token\",\"items\":[0",
    );
    while text.len() < bytes {
        let _ = write!(
            text,
            ",{{\"id\":{},\"name\":\"thing\",\"note\":\"plain words of no meaning\"}}",
            text.len()
        );
    }
    text.push_str("]}");
    text
}

fn log(bytes: usize) -> String {
    let mut text = String::new();
    while text.len() < bytes {
        let _ = writeln!(
            text,
            "203.0.113.7 - - [21/Nov/2026:20:00:00 +0000] \"GET /private/{} HTTP/1.1\" 401 381 \"-\" \"Mozilla/5.0\"",
            text.len()
        );
    }
    text
}
