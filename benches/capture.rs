//! How fast and in how little memory a big HAR is read, beside what a machine can do at all.
//!
//! `cargo bench --bench capture [SIDE…]`: each side runs in a process of its own, so that its peak memory is known;
//! the best of nine runs is printed. The input is made at run time and is the same each time: 117 MB, 5,000 entries.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::Read as _;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use why401::capture::har_scan::{HarIndex, HarScan, Limits};
use why401::{Context, diagnose};

/// A way to read the file: its name, what it does, and itself. It gives how many entries or bytes it found.
type Side = (&'static str, &'static str, fn(&PathBuf) -> usize);

const SIDES: &[Side] = &[
    ("scan", "why401: scan over mapped bytes", scan),
    ("scan-pieces", "why401: scan of the file, read in pieces of 1 MB", scan_pieces),
    (
        "scan-diagnose",
        "why401: the same, then a small HAR of the last refusal and its diagnosis",
        scan_diagnose,
    ),
    ("scan-read", "why401: scan of the file, first read as a whole", scan_read),
    ("diagnose", "why401: every exchange read, and the diagnosis (no scan)", whole),
    ("typed", "serde_json into types over mapped bytes, bodies as Cow", typed),
    ("typed-raw", "serde_json into types over mapped bytes, content as RawValue", typed_raw),
    ("ignored", "serde_json skipping everything, over mapped bytes", ignored),
    ("memchr", "memchr for quotes over mapped bytes", quotes),
    ("newlines", "memchr for a byte that is rare, over mapped bytes", rare),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [flag, name, path] = arguments.as_slice()
        && flag == "--side"
    {
        return run(name, &PathBuf::from(path));
    }
    // `cargo test --benches` only asks whether it starts.
    if cfg!(debug_assertions) {
        return println!("a bench of a debug build says nothing");
    }
    let path = input();
    let megabytes =
        f64::from(fs::metadata(&path).map_or(0, |file| u32::try_from(file.len()).unwrap_or(0))) / 1e6;
    println!("{ENTRIES} entries, {megabytes:.0} MB");
    println!("{:<14} {:>7} {:>8} {:>9} {:>8}  what", "side", "ms", "MB/s", "/ typed", "peak");
    let program = std::env::current_exe().expect("its own path");
    let mut typed = None;
    let order =
        SIDES.iter().filter(|side| side.0 == "typed").chain(SIDES.iter().filter(|side| side.0 != "typed"));
    for (name, what, _) in order {
        if !arguments.is_empty() && !arguments.iter().any(|wanted| wanted == name) {
            continue;
        }
        let output = Command::new(&program).args(["--side", name]).arg(&path).output().expect("a run");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let mut parts = text.split_whitespace().map(|part| part.parse::<f64>().unwrap_or(f64::NAN));
        let (Some(seconds), Some(peak)) = (parts.next(), parts.next()) else { continue };
        let base = *typed.get_or_insert(seconds);
        println!(
            "{name:<14} {:>7.1} {:>8.0} {:>8.2}x {:>7.2}x  {what}",
            seconds * 1e3,
            megabytes / seconds,
            base / seconds,
            peak / 1e3 / megabytes
        );
    }
}

/// Runs one side; prints the best time in seconds and the peak memory in kB.
fn run(name: &str, path: &PathBuf) {
    let Some((_, _, side)) = SIDES.iter().find(|side| side.0 == name) else { return };
    let mut best = f64::INFINITY;
    for _ in 0..RUNS {
        let start = Instant::now();
        black_box(side(path));
        best = best.min(start.elapsed().as_secs_f64());
    }
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    println!("{best} {}", peak.trim().trim_end_matches(" kB"));
}

fn scan(path: &PathBuf) -> usize {
    mapped(path, scanned)
}

fn scan_read(path: &PathBuf) -> usize {
    scanned(&fs::read(path).expect("the input"))
}

fn scanned(bytes: &[u8]) -> usize {
    let mut scan = HarScan::new(Limits::default());
    scan.feed(bytes);
    checked(&scan.finish())
}

fn whole(path: &PathBuf) -> usize {
    let paste = fs::read_to_string(path).expect("the input");
    diagnose(&paste, &Context::default()).capture.exchanges.len()
}

fn pieces(path: &PathBuf) -> HarIndex {
    let mut file = File::open(path).expect("the input");
    let mut scan = HarScan::new(Limits::default());
    let mut piece = vec![0; 1 << 20];
    while let Ok(len @ 1..) = file.read(&mut piece) {
        scan.feed(&piece[..len]);
    }
    scan.finish()
}

fn scan_pieces(path: &PathBuf) -> usize {
    checked(&pieces(path))
}

fn scan_diagnose(path: &PathBuf) -> usize {
    use std::os::unix::fs::FileExt as _;
    let index = pieces(path);
    let file = File::open(path).expect("the input");
    let legs = index.chain(index.chosen().expect("an entry")).into_iter().map(|at| {
        let range = index.range(at).expect("its place");
        let mut bytes = vec![0; usize::try_from(range.end - range.start).expect("a size")];
        file.read_exact_at(&mut bytes, range.start).expect("its bytes");
        bytes
    });
    let report = diagnose(&index.assemble(legs), &Context::default());
    assert!(!report.verdicts.is_empty());
    checked(&index)
}

fn checked(index: &HarIndex) -> usize {
    assert_eq!((index.len(), index.cut, index.limit), (ENTRIES, false, None));
    assert_eq!(index.refusals.len(), ENTRIES / 50);
    index.len()
}

fn mapped<T>(path: &PathBuf, read: impl FnOnce(&[u8]) -> T) -> T {
    let file = File::open(path).expect("the input");
    // Nothing writes to the file while it is mapped.
    #[expect(unsafe_code, reason = "the peers that this is measured against map their files")]
    let map = unsafe { memmap2::Mmap::map(&file) }.expect("a map");
    read(&map)
}

fn typed(path: &PathBuf) -> usize {
    mapped(path, |bytes| {
        let har: Har<'_, Content<'_>> = serde_json::from_slice(bytes).expect("JSON");
        refusals(&har)
    })
}

fn typed_raw(path: &PathBuf) -> usize {
    mapped(path, |bytes| {
        let har: Har<'_, &RawValue> = serde_json::from_slice(bytes).expect("JSON");
        refusals(&har)
    })
}

fn refusals<C>(har: &Har<'_, C>) -> usize {
    let refused =
        har.log.entries.iter().filter(|entry| matches!(entry.response.status, 401 | 403 | 407)).count();
    assert_eq!((har.log.entries.len(), refused), (ENTRIES, ENTRIES / 50));
    har.log.entries.iter().map(|entry| entry.request.url.len() + entry.request.method.len()).sum()
}

fn ignored(path: &PathBuf) -> usize {
    mapped(path, |bytes| serde_json::from_slice::<IgnoredAny>(bytes).is_ok().into())
}

fn quotes(path: &PathBuf) -> usize {
    mapped(path, |bytes| memchr::memchr_iter(b'"', bytes).count())
}

fn rare(path: &PathBuf) -> usize {
    mapped(path, |bytes| memchr::memchr_iter(0, bytes).count())
}

#[derive(Deserialize)]
struct Har<'a, C> {
    #[serde(borrow)]
    log: Log<'a, C>,
}

#[derive(Deserialize)]
struct Log<'a, C> {
    #[serde(borrow)]
    entries: Vec<Entry<'a, C>>,
}

#[derive(Deserialize)]
struct Entry<'a, C> {
    #[serde(borrow)]
    request: Request<'a>,
    #[serde(borrow)]
    response: Response<'a, C>,
}

#[derive(Deserialize)]
struct Request<'a> {
    #[serde(borrow)]
    method: Cow<'a, str>,
    #[serde(borrow)]
    url: Cow<'a, str>,
    #[serde(borrow, rename = "headers")]
    _headers: Vec<Header<'a>>,
}

#[derive(Deserialize)]
struct Response<'a, C> {
    status: u16,
    #[serde(borrow, rename = "headers")]
    _headers: Vec<Header<'a>>,
    #[serde(rename = "content")]
    _content: C,
}

#[derive(Deserialize)]
struct Content<'a> {
    #[serde(borrow, rename = "text")]
    _text: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct Header<'a> {
    #[serde(borrow, rename = "name")]
    _name: Cow<'a, str>,
    #[serde(borrow, rename = "value")]
    _value: Cow<'a, str>,
}

/// The input, made if it is not there yet.
fn input() -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("capture-117.har");
    let there = fs::metadata(&path).is_ok_and(|file| file.len() > BYTES as u64 * 9 / 10);
    if !there {
        fs::write(&path, har()).expect("room for the input");
    }
    path
}

/// A HAR as Chrome writes it, indented: documents, scripts, JSON answers, images in Base64, and a refusal every
/// fifty entries.
fn har() -> String {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut out = String::with_capacity(BYTES + BYTES / 8);
    out.push_str("{\n  \"log\": {\n    \"version\": \"1.2\",\n    \"creator\": {\n      \"name\": \"WebInspector\",\n      \"version\": \"537.36\"\n    },\n    \"pages\": [],\n    \"entries\": [\n");
    for number in 0..ENTRIES {
        if number > 0 {
            out.push_str(",\n");
        }
        let left = (BYTES - out.len().min(BYTES)) / (ENTRIES - number);
        entry(&mut out, number, left.saturating_sub(3000), &mut random);
    }
    out.push_str("\n    ]\n  }\n}\n");
    out
}

fn entry(out: &mut String, number: usize, average: usize, random: &mut Random) {
    let status = if number % 50 == 49 { 401 } else { 200 };
    let kind = random.below(8);
    let host = ["www.shop.example", "api.shop.example", "cdn.example", "id.example"][random.below(4)];
    let _ = write!(
        out,
        "      {{\n        \"_initiator\": {{\n          \"type\": \"script\",\n          \"stack\": {{\n            \"callFrames\": [\n              {{\n                \"functionName\": \"send\",\n                \"scriptId\": \"{number}\",\n                \"url\": \"https://cdn.example/app.js\",\n                \"lineNumber\": 1,\n                \"columnNumber\": {number}\n              }}\n            ]\n          }}\n        }},\n        \"_priority\": \"High\",\n        \"_resourceType\": \"xhr\",\n        \"cache\": {{}},\n        \"connection\": \"443\",\n        \"request\": {{\n          \"method\": \"GET\",\n          \"url\": \"https://{host}/v1/items/{number}?page={}\",\n          \"httpVersion\": \"http/2.0\",\n          \"headers\": [\n",
        random.below(100)
    );
    let token = random.word(420);
    let fields = |out: &mut String, fields: &[(&str, &str)]| {
        for (at, (name, value)) in fields.iter().enumerate() {
            let comma = if at + 1 < fields.len() { "," } else { "" };
            let _ = writeln!(
                out,
                "            {{\n              \"name\": \"{name}\",\n              \"value\": \"{value}\"\n            }}{comma}"
            );
        }
    };
    fields(
        out,
        &[
            (":authority", host),
            (":method", "GET"),
            ("accept", "application/json, text/plain, */*"),
            ("accept-encoding", "gzip, deflate, br, zstd"),
            ("accept-language", "en-GB,en;q=0.9"),
            ("authorization", &format!("Bearer {token}")),
            ("cookie", &format!("session={}; theme=dark", random.word(64))),
            ("sec-ch-ua", "\\\"Chromium\\\";v=\\\"142\\\", \\\"Not A(Brand\\\";v=\\\"99\\\""),
            (
                "user-agent",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
            ),
        ],
    );
    let _ = write!(
        out,
        "          ],\n          \"queryString\": [],\n          \"cookies\": [],\n          \"headersSize\": -1,\n          \"bodySize\": 0\n        }},\n        \"response\": {{\n          \"status\": {status},\n          \"statusText\": \"\",\n          \"httpVersion\": \"http/2.0\",\n          \"headers\": [\n"
    );
    let challenge = (
        "www-authenticate",
        "Bearer realm=\\\"api\\\", error=\\\"invalid_token\\\", error_description=\\\"The token expired\\\"",
    );
    let plain = ("cache-control", "no-store");
    fields(
        out,
        &[
            ("content-type", ["text/html", "text/javascript", "application/json", "image/webp"][kind / 2]),
            ("date", "Sat, 21 Nov 2026 19:04:10 GMT"),
            ("server", "nginx"),
            ("strict-transport-security", "max-age=31536000; includeSubDomains"),
            if status == 401 { challenge } else { plain },
        ],
    );
    let _ = write!(
        out,
        "          ],\n          \"cookies\": [],\n          \"content\": {{\n            \"size\": {average},\n            \"mimeType\": \"x\",\n            \"text\": \""
    );
    let size = if status == 401 { 200 } else { average / 4 + random.below(average * 3 / 2 + 1) };
    let end = out.len() + size;
    while out.len() < end {
        match kind {
            0 | 1 => html(out, random),
            2 | 3 => script(out, random),
            4 | 5 => answer(out, random),
            _ => {
                let data = random.word(1000);
                out.push_str(&data);
            }
        }
    }
    out.push('"');
    if kind > 5 {
        out.push_str(",\n            \"encoding\": \"base64\"");
    }
    let _ = write!(
        out,
        "\n          }},\n          \"redirectURL\": \"\",\n          \"headersSize\": -1,\n          \"bodySize\": -1,\n          \"_transferSize\": {size}\n        }},\n        \"serverIPAddress\": \"203.0.113.7\",\n        \"startedDateTime\": \"2026-11-21T19:04:10.123Z\",\n        \"time\": 12.345,\n        \"timings\": {{\n          \"blocked\": 1.2,\n          \"dns\": -1,\n          \"connect\": -1,\n          \"send\": 0.1,\n          \"wait\": 10.5,\n          \"receive\": 0.5\n        }}\n      }}"
    );
}

fn html(out: &mut String, random: &mut Random) {
    let (a, b) = (random.word(12), random.below(10_000));
    let _ = write!(
        out,
        "<div class=\\\"card {a}\\\" data-id=\\\"{b}\\\">\\n  <a href=\\\"/item/{b}\\\">Caf\u{e9} {a} \u{2013} an item of the list, with a text of some length</a>\\n</div>\\n"
    );
}

fn script(out: &mut String, random: &mut Random) {
    let (a, b) = (random.word(2), random.below(1000));
    let _ = write!(
        out,
        "function {a}(e,t){{var n=r({b});return n.each(function(i){{t.push(e[i]||\\\"{a}\\\")}}),t.length>{b}?t.slice(0,{b}).join(','):null}}"
    );
}

fn answer(out: &mut String, random: &mut Random) {
    let (a, b) = (random.word(16), random.below(1_000_000));
    let _ = write!(
        out,
        "{{\\\"id\\\":{b},\\\"name\\\":\\\"{a}\\\",\\\"tags\\\":[\\\"new\\\",\\\"sale\\\"],\\\"price\\\":{{\\\"amount\\\":{b},\\\"currency\\\":\\\"EUR\\\"}}}},"
    );
}

/// Xorshift: the same numbers each time.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap_or(0)
    }

    fn word(&mut self, len: usize) -> String {
        let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        (0..len).map(|_| char::from(letters[self.below(64)])).collect()
    }
}

const ENTRIES: usize = 5_000;
const BYTES: usize = 117_000_000;
const RUNS: usize = 9;
