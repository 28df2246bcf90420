//! Header fields or a message as JSON: an echo service's answer, a proxy event, `JSON.stringify(headers)`.
//!
//! Maps of names to values or lists of values, name and value objects, pairs and flat lists are read; so are
//! objects that hold method, URL, status and body beside the headers (AWS Lambda proxy events, httpbin, Caddy's log).

use super::{Format, Source, literals};

pub(super) static FORMAT: Format =
    Format { id: "json-headers", name: "headers as JSON", score, read: literals::read };

fn score(source: &Source) -> u8 {
    let head = literals::head(source);
    let signs = literals::signs(head);
    let shaped = head.contains("\"headers\"") || head.contains("Headers\"") || head.contains("_headers\"");
    let pairs = head.contains("\"name\"") && head.contains("\"value\"")
        || head.contains("\"key\"") && head.contains("\"value\"");
    let listed = flat_list(head, '"');
    if signs.double == 0 && !listed && !(pairs && shaped) || signs.single + signs.bare > 0 {
        return 0;
    }
    let first = head.trim_start();
    match first.bytes().next() {
        Some(b'{' | b'[') => 82,
        Some(b'"') => 80,
        _ if literals::has_start_line(head) || head.contains("fetch(") => 20,
        _ => 55,
    }
}

/// `["Host", "a", …]` or `[["Host", "a"], …]`.
pub(super) fn flat_list(head: &str, quote: char) -> bool {
    let first = head.trim_start();
    if !first.starts_with('[') {
        return false;
    }
    first
        .get(1..)
        .unwrap_or_default()
        .split(quote)
        .skip(1)
        .step_by(2)
        .take(200)
        .any(|word| super::shape::is_sure(word.split(':').next().unwrap_or(word)))
}
