use proptest::prelude::*;
use serde_json::{Value, json};

use super::{HarIndex, HarScan, Limit, Limits, RefusalKind};
use crate::capture::{Capture, Wish, read};
use crate::text::Encoding;

fn scan(bytes: &[u8], step: usize) -> HarIndex {
    let mut scan = HarScan::new(Limits::default());
    for piece in bytes.chunks(step.max(1)) {
        scan.feed(piece);
    }
    scan.finish()
}

/// What both readers must agree on.
type Summary = (usize, Vec<(usize, RefusalKind)>, Option<usize>);

fn summary(index: &HarIndex) -> Summary {
    let refusals = index.refusals.iter().map(|refusal| (refusal.entry, refusal.kind)).collect();
    (index.len(), refusals, index.chosen())
}

fn full(capture: &Capture) -> Summary {
    let kinds = capture.exchanges.iter().enumerate();
    let refusals =
        kinds.filter_map(|(at, exchange)| Some((at, RefusalKind::of_exchange(exchange)?))).collect();
    (capture.exchanges.len(), refusals, capture.chosen)
}

fn headers() -> impl Strategy<Value = Value> {
    let name = prop::sample::select(vec![
        "Accept",
        "Location",
        "location",
        "Cookie",
        "Authorization",
        "user-agent",
        "Access-Control-Request-Method",
        ":path",
    ]);
    let value = prop::sample::select(vec![
        "/login?next=%2F",
        "https://id.example/authorize",
        "/a",
        "x \"y\" \\ \n z",
        "Mozilla/5.0 Chrome/99.0.1 Safari",
        "é{}[]",
        "",
    ]);
    prop::collection::vec((name, value), 0..5)
        .prop_map(|fields| fields.iter().map(|(name, value)| json!({"name": name, "value": value})).collect())
}

fn entry() -> impl Strategy<Value = Value> {
    let method = prop::sample::select(vec!["GET", "POST", "OPTIONS", "get"]);
    let url = prop::sample::select(vec![
        "https://api.example/a",
        "https://api.example/a?b=1",
        "https://id.example:8443/login",
        "http://U:p@api.example",
        "a/b",
        "",
    ]);
    let status = prop::sample::select(vec![
        json!(200),
        json!(401),
        json!(403),
        json!(407),
        json!(302),
        json!(0),
        json!("401"),
        json!(null),
        json!(1234),
        json!(204.5),
    ]);
    let body =
        prop::sample::select(vec!["", "{\"entries\":[{\"request\":{}}]}", "\\", "\\\\\"", "ü\u{1f600}"]);
    let wrap = 0..12_u8;
    (method, url, status, body, headers(), headers(), wrap).prop_map(
        |(method, url, status, body, asked, got, wrap)| {
            let request =
                json!({"method": method, "url": url, "cookies": [], "headers": asked, "_x": {"url": 5}});
            let content = json!({"size": 1, "text": body});
            let response =
                json!({"status": status, "content": content, "headers": got, "redirectURL": "/login"});
            match wrap {
                0 => json!({"request": request}),
                1 => json!({"response": response, "request": null}),
                2 => request,
                3 => response,
                4 => json!(body),
                5 => json!({"_resourceType": "xhr", "time": 1.5, "response": response, "request": request}),
                6 => json!([{"request": {}}]),
                _ => json!({"request": request, "response": response, "timings": {"wait": [1, {"a": "]"}]}}),
            }
        },
    )
}

fn har() -> impl Strategy<Value = String> {
    let creator = prop::sample::select(vec!["WebInspector", "Firefox", "é"]);
    (prop::collection::vec(entry(), 0..8), creator, any::<bool>()).prop_map(|(entries, creator, pretty)| {
        let log = json!({"log": {"version": "1.2", "creator": {"name": creator, "version": "1"},
            "pages": [{"title": "a \"entries\": [ b"}], "entries": entries}});
        if pretty { serde_json::to_string_pretty(&log) } else { serde_json::to_string(&log) }.unwrap()
    })
}

fn utf16(text: &str, big: bool, mark: bool) -> Vec<u8> {
    let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_scan_finds_what_the_reader_finds(har in har(), mark in any::<bool>()) {
        let har = if mark { format!("\u{feff}{har}") } else { har };
        let wish = Wish { format: Some("har"), ..Wish::default() };
        let (index, capture) = (scan(har.as_bytes(), usize::MAX), read(&har, wish));
        // A log without an exchange is read entry by entry, for want of anything else.
        if !index.is_empty() {
            prop_assert_eq!(summary(&index), full(&capture));
            let sanitised = capture.exchanges.iter().filter_map(|exchange| exchange.request.as_ref())
                .any(|request| request.seen == crate::capture::Seen::Partial(crate::capture::Unseen::Sanitised));
            prop_assert!(!sanitised || index.may_be_sanitised());
        }
        let chosen = index.chosen().unwrap_or(0);
        let near = index.neighbours(chosen);
        let placed = index.capture(&har, near.clone(), chosen);
        let same = capture.exchanges.get(near).unwrap_or_default();
        prop_assert_eq!(placed.exchanges, same);
        let pieces: Vec<&[u8]> = (0..index.len())
            .map(|at| index.range(at).unwrap())
            .map(|range| &har.as_bytes()[usize::try_from(range.start).unwrap()..usize::try_from(range.end).unwrap()])
            .collect();
        let small = read(&index.assemble(pieces), wish);
        if !index.is_empty() {
            prop_assert_eq!(full(&small), full(&capture));
            let seen = |capture: &Capture| -> Vec<_> {
                capture.exchanges.iter().map(|exchange| exchange.request.as_ref().map(|request| request.seen)).collect()
            };
            prop_assert_eq!(seen(&small), seen(&capture));
        }
    }

    #[test]
    fn the_pieces_do_not_matter(har in har(), step in 1..200_usize, big in any::<bool>(), mark in any::<bool>()) {
        let whole = scan(har.as_bytes(), usize::MAX);
        prop_assert_eq!(&scan(har.as_bytes(), step), &whole);
        let bytes = utf16(&har, big, mark);
        let index = scan(&bytes, step);
        prop_assert_eq!(&index, &scan(&bytes, usize::MAX));
        prop_assert_eq!(&index.refusals, &whole.refusals);
        prop_assert_eq!(index.encoding, if big { Encoding::Utf16Be } else { Encoding::Utf16Le });
        for at in 0..index.len() {
            let (range, plain) = (index.range(at).unwrap(), whole.range(at).unwrap());
            let of = |bytes: &[u8], range: std::ops::Range<u64>| {
                bytes[usize::try_from(range.start).unwrap()..usize::try_from(range.end).unwrap()].to_vec()
            };
            let (turned, plain) = (of(&bytes, range), of(har.as_bytes(), plain));
            let turned = index.encoding.decode(&turned).into_owned();
            prop_assert_eq!(turned.as_bytes(), plain);
        }
    }

    #[test]
    fn a_cut_log_gives_the_entries_before_the_cut(har in har(), step in 40..200_usize) {
        let whole = scan(har.as_bytes(), usize::MAX);
        for end in (step % 40..har.len()).step_by(step) {
            let index = scan(&har.as_bytes()[..end], 97);
            prop_assert!(index.len() <= whole.len().max(1));
            if index.len() > 1 {
                prop_assert_eq!(index.range(index.len() - 2), whole.range(index.len() - 2));
            }
            prop_assert!(index.cut || end == 0, "{}", end);
            if har.is_char_boundary(end) && !index.is_empty() {
                let capture = read(&har[..end], Wish { format: Some("har"), ..Wish::default() });
                prop_assert_eq!(summary(&index), full(&capture), "{}", &har[..end]);
                prop_assert!(index.cut || !capture.cut);
            }
        }
    }

    #[test]
    fn any_bytes_are_taken(bytes in prop::collection::vec(prop::sample::select(&b"{}[]\":,\\ \xffentrisquh0"[..]), 0..200)) {
        let index = scan(&[&b"{\"entries\":["[..], &bytes].concat(), 7);
        let _ = index.assemble(vec![bytes]);
        let _ = (index.hosts(), index.chain(0), index.neighbours(0));
    }
}

const ENTRY: &str =
    r#"{"request":{"method":"GET","url":"https://h/","headers":[]},"response":{"status":401,"headers":[]}}"#;

#[test]
fn past_a_limit_the_first_part_is_read_and_the_limit_told() {
    let har = format!("{{\"log\":{{\"entries\":[{}]}}}}", [ENTRY; 10].join(","));
    let mut few = HarScan::new(Limits { entries: 4, ..Limits::default() });
    assert!(!few.feed(har.as_bytes()));
    let index = few.finish();
    assert_eq!((index.len(), index.limit, index.cut), (4, Some(Limit::Entries(4)), false));
    assert!(index.limit.unwrap().text().contains("4 entries"));
    let mut short = HarScan::new(Limits { bytes: 500, ..Limits::default() });
    assert!(short.feed(&har.as_bytes()[..400]));
    assert!(!short.feed(&har.as_bytes()[400..]));
    assert_eq!(short.fed(), 500);
    let index = short.finish();
    assert_eq!((index.len(), index.limit), (4, Some(Limit::Bytes(500))));
    let mut exact = HarScan::new(Limits { bytes: har.len() as u64, entries: 10 });
    assert!(exact.feed(har.as_bytes()));
    assert_eq!(exact.finish().limit, None);
}

#[test]
fn a_chain_holds_the_preflight_the_first_leg_and_the_redirects() {
    let leg = |method: &str, url: &str, status: u16, location: &str| {
        let fields =
            if location.is_empty() { json!([]) } else { json!([{"name": "Location", "value": location}]) };
        json!({"request": {"method": method, "url": url, "headers": []}, "response": {"status": status, "headers": fields}})
    };
    let entries = [
        leg("GET", "http://a.example/old", 301, "https://a.example/new"),
        leg("GET", "https://cdn.example/x.js", 200, ""),
        leg("GET", "https://a.example/new?x=1", 302, "/api"),
        leg("OPTIONS", "https://a.example/api", 204, ""),
        leg("GET", "https://a.example/other", 200, ""),
        leg("GET", "https://a.example/api?y=2", 401, ""),
        leg("GET", "https://a.example/api?y=2", 200, ""),
    ];
    let index = scan(json!({"log": {"entries": entries}}).to_string().as_bytes(), 10);
    assert_eq!(index.chosen(), Some(5));
    assert_eq!(index.chain(5), [0, 2, 3, 5, 6]);
    let hosts = index.hosts();
    assert_eq!((hosts.len(), hosts[0].origin, hosts[0].entries), (1, "https://a.example", 5));
    assert_eq!(index.statuses.get(&200), Some(&3));
}

#[test]
fn hostile_logs_cost_no_more_than_their_bytes() {
    for text in [
        "[".repeat(3_000_000),
        "\\".repeat(3_000_000),
        "\"".repeat(3_000_001),
        "{\"entries\":[".repeat(300_000),
    ] {
        let index = scan(format!("{{\"log\":{{\"entries\":[{ENTRY},\"{text}").as_bytes(), 4096);
        assert_eq!((index.len(), index.cut), (1, true));
        let index = scan(format!("{{\"log\":{{\"entries\":[{ENTRY},{text}").as_bytes(), 4096);
        assert_eq!((index.len(), index.cut), (1, true));
    }
}
