//! Header fields or a message as JSON: an echo service's answer, a proxy event, `JSON.stringify(headers)`.
//!
//! Maps of names to values or lists of values, name and value objects, pairs and flat lists are read; so are
//! objects that hold method, URL, status and body beside the headers (AWS Lambda proxy events, httpbin, Caddy's log).

use super::{Format, Source, literals};

pub(super) static FORMAT: Format =
    Format { id: "json-headers", name: "headers as JSON", score, read: literals::read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    let signs = literals::signs(source);
    let shaped = source.has("\"headers\"") || source.has("Headers\"") || source.has("_headers\"");
    let pairs = source.has("\"name\"") && source.has("\"value\"")
        || source.has("\"key\"") && source.has("\"value\"");
    let listed = flat_list(head, '"');
    if signs.double == 0 && !listed && !(pairs && shaped) || signs.single + signs.bare > 0 {
        return 0;
    }
    let first = head.trim_start();
    match first.bytes().next() {
        Some(b'{' | b'[') => 82,
        Some(b'"') => 80,
        // Above a log's object that holds request and status, the request may be named once more.
        _ if source.has("\"request\"") && source.has("\"status\"") && !has_version(head) => 60,
        _ if literals::has_start_line(head) || source.has("fetch(") || is_message(head) => 20,
        _ => 55,
    }
}

/// Whether a line is the start line of a message, its version with it.
fn has_version(head: &str) -> bool {
    head.lines().any(|line| line.contains("HTTP/") && super::block::start_line(line.trim()).is_some())
}

/// Whether a line is an exception's message that quotes status and body: `401 Unauthorized: {"error": …}`.
fn is_message(head: &str) -> bool {
    head.lines().filter_map(|line| line.split_once(": {")).any(|(before, _)| {
        let status = before.rsplit(": ").next().unwrap_or(before).trim();
        super::block::weak_status_line(status).is_some()
    })
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

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn lists_are_several_fields_and_escapes_are_undone() {
        let capture = check_as(
            "json-headers",
            r#"
{
  "method": "GET",
             ^^^ method
  "url": "https://api.example.com:8443/v1/me",
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
  "headers": {
    "Accept": ["text/html", "*/*"],
                ^^^^^^^^^ accept
                             ^^^ accept
    "Authorization": "Bearer \u0061:b",
                      ^^^^^^^^^^^^^^^ authorization = Bearer a:b
    "X-Quote": "\"{a: b}\""
                ^^^^^^^^^^ x-quote = "{a: b}"
  }
}
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 4);
    }

    #[test]
    fn pairs_of_name_and_value_keep_their_order() {
        let capture = check_as(
            "json-headers",
            r#"
[{"name": "Host", "value": "api.example.com:8443"}, {"value": "a=1", "name": "Cookie"}, {"name": "X-Name", "value": "Cookie"}]
                            ^^^^^^^^^^^^^^^^^^^^ host
                                                               ^^^ cookie
                                                                                                                     ^^^^^^ x-name
"#,
        );
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 3);
    }
}
