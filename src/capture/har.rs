//! HAR: the HTTP Archive 1.2 that browsers and proxies export; a whole log, one entry, or what a cut left of it.
//!
//! Entries are read one at a time and bodies copied once, so that a capture of any size costs little more than
//! the messages in it. Pseudo header fields are dropped, Base64 bodies decoded, values of several lines parted.
//! A status of 0 means that the browser got no response.

use super::{
    Exchange, Format, Note, NoteKind, Oddity, OddityKind, Reading, Request, Response, Seen, Source, Unseen,
};
use super::{aside, derive, secrets, shape};
use crate::text::Mapped;
use crate::text::json::{Node, Reader, Value, top_values};

pub(super) static FORMAT: Format = Format { id: "har", name: "a HAR capture", score, read };

fn score(source: &Source) -> u8 {
    let has = |word: &str| source.has(word);
    if has("\"log\"") && (has("\"entries\"") || (has("\"creator\"") && has("\"version\""))) {
        return 96;
    }
    let own = [
        "\"httpVersion\"",
        "\"headersSize\"",
        "\"startedDateTime\"",
        "\"queryString\"",
        "\"bodySize\"",
        "\"_resourceType\"",
        "\"postData\"",
    ]
    .iter()
    .filter(|word| has(word))
    .count();
    let messages =
        usize::from(has("\"request\"")) + usize::from(has("\"response\"")) + usize::from(has("\"entries\""));
    if messages > 0 && own >= 2 || messages > 1 && own >= 1 && has("\"headers\"") { 94 } else { 0 }
}

fn read(source: &Source) -> Reading {
    let text = source.as_str();
    let mut reading = Reading::default();
    let mut log = Log::default();
    let lists = entry_lists(text);
    if lists.is_empty() {
        loose_entries(source, &mut reading, &mut log);
    }
    let mut last_end = 0;
    for start in lists {
        if start < last_end {
            continue;
        }
        last_end = read_list(source, start, &mut reading, &mut log);
    }
    if told_sanitised(text).unwrap_or_else(|| log.may_be_sanitised(text)) {
        for exchange in &mut reading.exchanges {
            sanitise(exchange);
        }
    }
    let lead = text.find(['{', '[', '"']).unwrap_or(0);
    aside::push_lines(source, 0..lead, &mut reading);
    reading
}

/// Reads the entries of the list whose bracket has been passed; gives where it ends.
fn read_list(source: &Source, start: usize, reading: &mut Reading, log: &mut Log) -> usize {
    let mut reader = Reader::new(source.as_str(), start);
    let mut partial = None;
    while let Some(value) = reader.item() {
        if value.cut {
            reading.cut = true;
            partial = Some(value);
            break;
        }
        push(&value, source, reading, log);
    }
    // Only where no entry is whole does a part of one say more than nothing.
    if let Some(value) = partial
        && reading.exchanges.is_empty()
    {
        push_cut(&value, source, reading, log);
    }
    let read = source.as_str().get(..reader.position()).unwrap_or_default();
    reading.cut |= !read.trim_end().ends_with(']');
    reader.position()
}

/// Entries that stand outside a log: one copied out, several in a list or one after the other.
fn loose_entries(source: &Source, reading: &mut Reading, log: &mut Log) {
    let text = source.as_str();
    let first = text.trim_start();
    let values = if first.starts_with('"') {
        vec![Reader::new(text, text.len() - first.len()).loose_members()]
    } else {
        top_values(text, MAX_EXCHANGES)
    };
    for value in &values {
        reading.cut |= value.cut;
        let node = Node::new(value, &source.text);
        if node.is_list() {
            for item in node.items() {
                push(item.value, source, reading, log);
            }
        } else if value.cut {
            push_cut(value, source, reading, log);
        } else {
            push(value, source, reading, log);
        }
    }
}

fn push_cut(value: &Value, source: &Source, reading: &mut Reading, log: &mut Log) {
    let before = reading.exchanges.len();
    push(value, source, reading, log);
    if let Some(exchange) = reading.exchanges.get_mut(before) {
        let cut = Seen::Partial(Unseen::Cut);
        match (&mut exchange.response, &mut exchange.request) {
            (Some(response), _) => response.seen = cut,
            (None, Some(request)) => request.seen = cut,
            _ => {}
        }
    }
}

fn push(value: &Value, source: &Source, reading: &mut Reading, log: &mut Log) {
    if reading.exchanges.len() >= MAX_EXCHANGES {
        let known = reading.oddities.iter().any(|oddity| oddity.kind == OddityKind::TooMany);
        if !known {
            let span = source.text.span_of(value.range.clone());
            reading.oddities.push(Oddity { kind: OddityKind::TooMany, span });
        }
        return;
    }
    let entry = Node::new(value, &source.text);
    let (asked, answered) = (
        entry.get("request").filter(|part| part.is_map()),
        entry.get("response").filter(|part| part.is_map()),
    );
    if asked.is_none() && answered.is_none() {
        // The request or the response object alone.
        if entry.get("headers").is_some() {
            let exchange = if entry.get("status").is_some() {
                Exchange { request: None, response: response(entry) }
            } else {
                Exchange { request: Some(request(entry, entry)), response: None }
            };
            log.see(&exchange, None);
            reading.exchanges.push(exchange);
        }
        return;
    }
    let mut exchange =
        Exchange { request: asked.map(|asked| request(asked, entry)), response: answered.and_then(response) };
    if exchange.response.is_none()
        && let Some(request) = &mut exchange.request
        && answered.is_some_and(|answered| answered.get("status").and_then(Node::number) == Some(0))
        && request.seen == Seen::Whole
    {
        request.seen = Seen::Partial(Unseen::Provisional);
    }
    let errors = [
        answered.and_then(|answered| answered.get("_error")),
        entry.get("_error"),
        answered.and_then(|answered| answered.get("comment")),
        entry.get("comment"),
    ];
    for error in errors.into_iter().flatten().filter_map(Node::string) {
        if !error.as_str().trim().is_empty() && reading.notes.len() < MAX_NOTES {
            reading.notes.push(Note { kind: NoteKind::Tool, text: error });
        }
    }
    let sent = exchange.request.iter_mut().map(|request| &mut request.headers);
    let got = exchange.response.iter_mut().map(|response| &mut response.headers);
    sent.chain(got).for_each(Vec::shrink_to_fit);
    log.see(&exchange, asked);
    reading.exchanges.push(exchange);
}

fn request(node: Node<'_>, entry: Node<'_>) -> Request {
    let headers = node.get("headers").map(shape::headers).unwrap_or_default();
    let from_cache = entry.get("_fromCache").is_some_and(|cache| !cache.is_null());
    let otherwise = if from_cache { Seen::Partial(Unseen::Provisional) } else { Seen::Whole };
    let posted = node.get("postData");
    let body = posted.and_then(|posted| {
        let text = posted.get("text").and_then(Node::string).filter(|text| !text.is_empty());
        let decoded = text.map(|text| {
            let encoded =
                posted.get("encoding").is_some_and(|encoding| encoding.word().eq_ignore_ascii_case("base64"));
            if encoded { derive::base64_text(&text).unwrap_or(text) } else { text }
        });
        decoded.or_else(|| posted.get("params").and_then(params))
    });
    Request {
        method: node
            .get("method")
            .and_then(shape::method)
            .or_else(|| node.get("method").and_then(Node::string))
            .filter(|text| !text.is_empty()),
        url: node.get("url").and_then(Node::string).filter(|text| !text.is_empty()),
        version: node.get("httpVersion").and_then(Node::string).filter(|text| !text.is_empty()),
        seen: secrets::seen(&headers, otherwise),
        headers,
        body,
        span: node.span(),
    }
}

/// `postData.params` as the form body they stand for.
fn params(node: Node<'_>) -> Option<Mapped> {
    let mut out = Mapped::empty(node.span().start);
    for item in node.items().take(1000) {
        let (Some(name), Some(value)) =
            (item.get("name").and_then(Node::string), item.get("value").and_then(Node::string))
        else {
            continue;
        };
        if !out.is_empty() {
            out.push_decoded("&", crate::text::Span::empty(name.span().start));
        }
        out.push(&name);
        out.push_decoded("=", crate::text::Span::empty(value.span().start));
        out.push(&value);
    }
    Some(out).filter(|out| !out.is_empty())
}

fn response(node: Node<'_>) -> Option<Response> {
    let code = node.get("status");
    if code.and_then(Node::number) == Some(0) {
        return None;
    }
    let headers = node.get("headers").map(shape::headers).unwrap_or_default();
    let content = node.get("content");
    // Nearly all bodies of a capture are of answers that nobody asks about.
    let refused = code.and_then(Node::number).is_none_or(|code| code >= 400);
    let decoded = if refused { Node::string } else { Node::string_coarsely };
    let text =
        content.and_then(|content| content.get("text")).and_then(decoded).filter(|text| !text.is_empty());
    let encoded = content
        .and_then(|content| content.get("encoding"))
        .is_some_and(|encoding| encoding.word().eq_ignore_ascii_case("base64"));
    let body = if encoded { text.and_then(|text| derive::base64_text(&text)) } else { text };
    let status = code
        .and_then(Node::number)
        .and_then(|number| u16::try_from(number).ok())
        .filter(|code| (100..1000).contains(code));
    Some(Response {
        status,
        status_span: status.and(code).map(Node::span),
        reason: node.get("statusText").and_then(Node::string).filter(|text| !text.as_str().trim().is_empty()),
        version: node.get("httpVersion").and_then(Node::string).filter(|text| !text.is_empty()),
        seen: if status.is_none() && headers.is_empty() {
            Seen::Partial(Unseen::Cut)
        } else {
            secrets::seen(&headers, Seen::Whole)
        },
        headers,
        body,
        span: node.span(),
    })
}

/// What the entries say of the export as a whole.
#[derive(Debug, Default)]
struct Log {
    credentials: bool,
    old_browser: bool,
}

impl Log {
    fn see(&mut self, exchange: &Exchange, asked: Option<Node<'_>>) {
        let sent = exchange.request.iter().flat_map(|request| &request.headers);
        let got = exchange.response.iter().flat_map(|response| &response.headers);
        self.credentials |= sent.chain(got).any(|header| SECRET.iter().any(|name| header.is(name)));
        self.credentials |= asked
            .and_then(|asked| asked.get("cookies"))
            .is_some_and(|cookies| cookies.items().next().is_some());
        let agent = exchange.request.as_ref().and_then(|request| request.header("user-agent"));
        self.old_browser |= agent.is_some_and(|agent| is_old_chrome(agent.value.as_str()));
    }

    /// Chrome leaves credentials and cookies out and does not say so. Where a log of Chrome's holds none at all,
    /// nothing tells whether there were any.
    fn may_be_sanitised(&self, text: &str) -> bool {
        if self.credentials || self.old_browser {
            return false;
        }
        let chrome = text.find("\"creator\"").and_then(|at| text.get(at..)).is_none_or(is_chrome);
        chrome
            && (text.contains("\"_resourceType\"")
                || text.contains("\"_priority\"")
                || text.contains("WebInspector"))
    }
}

/// What a small HAR made of a big one says of the whole: [`super::har_scan`].
fn told_sanitised(text: &str) -> Option<bool> {
    let log = text.get(..text.find("\"entries\"")?)?;
    log.split_once(SANITISED).map(|(_, rest)| rest.starts_with("true"))
}

/// Whether Chrome or a browser made of it wrote the log, by the text after the word `creator`.
pub(super) fn is_chrome(creator: &str) -> bool {
    let end = creator.char_indices().nth(200).map_or(creator.len(), |(at, _)| at);
    let near = creator.get(..end).unwrap_or(creator);
    near.contains("WebInspector") || near.contains("Chrome") || near.contains("Edge")
}

/// Whether a user agent is a Chrome that leaves nothing out.
pub(super) fn is_old_chrome(agent: &str) -> bool {
    chrome_version(agent).is_some_and(|version| version < SANITISING_CHROME)
}

fn chrome_version(agent: &str) -> Option<u32> {
    let rest = agent.get(agent.find("Chrome/")? + 7..)?;
    rest.get(..rest.find('.')?)?.parse().ok()
}

fn sanitise(exchange: &mut Exchange) {
    let sanitised = Seen::Partial(Unseen::Sanitised);
    if let Some(request) = exchange.request.as_mut().filter(|request| request.seen == Seen::Whole) {
        request.seen = sanitised;
    }
    if let Some(response) = exchange.response.as_mut().filter(|response| response.seen == Seen::Whole) {
        response.seen = sanitised;
    }
}

/// Where the lists of entries begin: behind the bracket of each `"entries": [`.
fn entry_lists(text: &str) -> Vec<usize> {
    let found = text.match_indices("\"entries\"").filter_map(|(at, key)| {
        let mut rest = text.get(at + key.len()..)?.trim_start();
        rest = rest.strip_prefix(':')?.trim_start();
        rest = rest.strip_prefix('[')?;
        Some(text.len() - rest.len())
    });
    found.take(64).collect()
}

/// Header fields that a sanitised export leaves out.
pub(super) const SECRET: &[&str] = &["authorization", "cookie", "set-cookie", "proxy-authorization"];
/// The first Chrome that leaves them out by default.
const SANITISING_CHROME: u32 = 130;
/// More entries are not read: as many as a scan takes.
const MAX_EXCHANGES: usize = 100_000;
const MAX_NOTES: usize = 200;
/// The member of a small HAR that tells whether the whole one may be sanitised.
pub(super) const SANITISED: &str = "\"_sanitised\":";

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use super::*;

    fn har(entries: &str) -> Reading {
        read(&Source::undress(&format!(
            "{{\"log\":{{\"version\":\"1.2\",\"creator\":{{\"name\":\"Firefox\"}},\"entries\":[{entries}"
        )))
    }

    const ENTRY: &str = r#"{"request":{"method":"GET","url":"https://h/","headers":[{"name":":path","value":"/"},{"name":"Authorization","value":"Bearer \"a\""}]},"response":{"status":401,"statusText":"","headers":[],"content":{}}}"#;

    #[test]
    fn a_value_behind_escapes_has_its_exact_place() {
        let reading = har(&format!("{ENTRY}]}}}}"));
        let request = reading.exchanges[0].request.as_ref().unwrap();
        let value = &request.headers[0].value;
        assert_eq!(value.as_str(), "Bearer \"a\"");
        let paste = format!(
            "{{\"log\":{{\"version\":\"1.2\",\"creator\":{{\"name\":\"Firefox\"}},\"entries\":[{ENTRY}]}}}}"
        );
        assert_eq!(value.span_of(8..9).of(&paste), Some("a"));
        assert_eq!(request.seen, Seen::Whole);
        assert!(!reading.cut);
    }

    #[test]
    fn a_cut_log_gives_the_entries_before_the_cut() {
        let reading = har(&format!("{ENTRY},{}", &ENTRY[..60]));
        assert_eq!(reading.exchanges.len(), 1);
        assert!(reading.cut);
        let alone = har(&ENTRY[..170]);
        assert_eq!(alone.exchanges.len(), 1);
        assert_eq!(alone.exchanges[0].request.as_ref().unwrap().headers.len(), 1);
    }

    #[test]
    fn one_entry_is_read_with_a_trailing_comma_and_without_its_braces() {
        for paste in [
            format!("{ENTRY},"),
            ENTRY[1..ENTRY.len() - 1].to_owned(),
            format!("here it is:\n{ENTRY}\nthanks"),
        ] {
            let reading = read(&Source::undress(&paste));
            assert_eq!(reading.exchanges.len(), 1, "{paste}");
            assert_eq!(reading.exchanges[0].response.as_ref().unwrap().status, Some(401));
        }
    }

    #[test]
    fn cookies_joined_by_line_breaks_are_parted() {
        let reading = har(
            r#"{"request":{"method":"GET","url":"u","headers":[]},"response":{"status":200,"headers":[{"name":"set-cookie","value":"a=1\nb=2"}]}}]}}"#,
        );
        assert_eq!(reading.exchanges[0].response.as_ref().unwrap().headers.len(), 2);
    }

    #[test]
    fn escapes_stand_where_they_were_written_and_pseudo_fields_are_none() {
        let capture = check_as(
            "har",
            r#"
{"log":{"version":"1.2","creator":{"name":"WebInspector","version":"537.36"},"entries":[{"request":{"method":"POST",
                                                                                                              ^^^^ method
"url":"https://api.example.com:8443/v1/me?a=1\u0026b=2","httpVersion":"http/2.0",
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url = https://api.example.com:8443/v1/me?a=1&b=2
"headers":[{"name":":path","value":"/v1/me"},
                                    ^^^^^^ nowhere
{"name":"cookie","value":"a=\"1\"; b=2"},
                          ^^^^^^^^^^^^ cookie = a="1"; b=2
{"value":"Bearer a:b","name":"authorization"}],
          ^^^^^^^^^^ authorization
"postData":{"mimeType":"application/json","text":"{\"status\":200}"}},
                                                  ^^^^^^^^^^^^^^^^ body = {"status":200}
"response":{"status":401,"statusText":"","headers":[
                     ^^^ status
{"name":"set-cookie","value":"a=1\nb=2"}],
                              ^^^ set-cookie
                                   ^^^ set-cookie
"content":{"size":4,"encoding":"base64","text":"bm8hIQ=="}}}]}}
                                                ^^^^^^^^ body = no!!
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        let exchange = &capture.exchanges[0];
        assert_eq!(exchange.request.as_ref().unwrap().headers.len(), 2);
        assert_eq!(exchange.response.as_ref().unwrap().reason, None);
    }
}
