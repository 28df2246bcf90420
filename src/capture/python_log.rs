//! Log lines of Python's HTTP clients: urllib3 (requests), httpx and httpcore. They hold no request headers.

use super::draft::{Talk, behind, between, cut, is_method, request, status_words, word};
use super::{
    Exchange, Format, NoteKind, Reading, Request, Response, Seen, Source, Unseen, aside, secrets, shape,
};
use crate::text::json::{Kind, Node};
use crate::text::{Mapped, find, has};

mod below;

pub(super) static FORMAT: Format =
    Format { id: "python-log", name: "a Python HTTP client's log", score, read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    let named = source.has_any(&[
        "urllib3.connectionpool",
        "connectionpool.py",
        "httpcore.http11",
        "httpcore.http2",
        "httpx - HTTP Request",
        "requests.packages.urllib3",
    ]);
    let requests = source.has("HTTP Request: ");
    let quoted = source.has(" HTTP/");
    let lines = (quoted || requests)
        && head.lines().any(|line| quoted && urllib3(line).is_some() || requests && httpx(line).is_some());
    match (named, lines) {
        (true, true) => 91,
        (true, false) if source.has("receive_response_headers.complete") => 90,
        (false, true) => 87,
        _ => 0,
    }
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let mut talk = Talk::default();
    let mut aside = aside::Aside::default();
    // httpcore logs the response's headers before httpx logs the URL.
    let mut waiting = None::<(Option<Mapped>, Response)>;
    let mut host = None;
    let mut below = below::Below::default();
    for (range, line) in source.lines() {
        if below.line(source, &range, line, &mut talk) {
        } else if let Some(found) = urllib3(line) {
            let mut asked = request(source, found.method, found.target);
            let origin =
                if found.origin.is_empty() { host.clone() } else { Some(cut(&source.text, found.origin)) };
            if let (Some(mut url), Some(target)) = (origin, asked.url.take()) {
                url.push(&target);
                asked.url = Some(url);
            } else {
                asked.url = Some(cut(&source.text, found.target));
            }
            asked.span = source.text.span_of(range.clone());
            below.answered(&mut asked);
            talk.push(Exchange { request: Some(asked), response: status_words(source, found.code) });
        } else if let Some((method, url, words)) = httpx(line) {
            let mut response = status_words(source, words);
            if let Some((_, held)) = waiting.take() {
                match &mut response {
                    Some(response) if response.status == held.status => *response = held,
                    None => response = Some(held),
                    _ => {}
                }
            }
            talk.push(Exchange { request: Some(request(source, method, url)), response });
        } else if has(line, "receive_response_headers.complete") {
            flush(&mut waiting, &mut talk);
            waiting = httpcore(source, line);
        } else if !line.trim().is_empty() {
            if has(line, "Starting new HTTP") {
                host = origin(source, line).or(host);
            }
            let kind = if has(line, "DEBUG") || has(line, "INFO") || is_exception(line) {
                NoteKind::Log
            } else {
                aside::kind(line)
            };
            below.asked(source, line);
            aside.line(source, &range, kind, &mut reading);
        }
    }
    flush(&mut waiting, &mut talk);
    aside.close(source, &mut reading);
    reading.exchanges = talk.exchanges;
    reading
}

/// Whether a line is of a Python traceback or names an exception (`requests.exceptions.HTTPError: …`).
pub(super) fn is_exception(line: &str) -> bool {
    let name = line.split(':').next().unwrap_or_default();
    line.starts_with("Traceback ")
        || line.starts_with("  File ")
        || (!name.contains(' ')
            && (name.ends_with("Error") || name.ends_with("Exception") || name.ends_with("Warning")))
}

fn flush(waiting: &mut Option<(Option<Mapped>, Response)>, talk: &mut Talk) {
    if let Some((method, response)) = waiting.take() {
        let request = Request {
            span: response.span,
            method,
            seen: Seen::Partial(Unseen::NotLogged),
            ..Request::default()
        };
        talk.push(Exchange { request: Some(request), response: Some(response) });
    }
}

struct Line<'a> {
    origin: &'a str,
    method: &'a str,
    target: &'a str,
    code: &'a str,
}

/// `https://api.example.com:443 "GET /v1/me HTTP/1.1" 401 62`; old versions leave the origin out.
fn urllib3(line: &str) -> Option<Line<'_>> {
    memchr::memchr(b'"', line.as_bytes())?;
    let open = find(line, " \"").or_else(|| find(line, ":\"").filter(|_| has(line, "connectionpool")))?;
    let quoted = line.get(open + 2..)?;
    let method = word(quoted);
    if !is_method(method) {
        return None;
    }
    let close = quoted.find(" HTTP/")?;
    let target = quoted.get(method.len() + 1..close)?;
    let after = quoted.get(close..)?;
    let tail = after.get(after.find('"')? + 1..)?;
    let code = word(tail);
    if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let lead = line.get(..open)?;
    let last = lead.rsplit(' ').next().unwrap_or_default();
    let from = last.find("http://").or_else(|| last.find("https://"));
    let origin = from.and_then(|from| last.get(from..)).unwrap_or_default();
    let named = has(line, "connectionpool");
    (!origin.is_empty() || named).then_some(Line { origin, method, target, code })
}

/// `HTTP Request: GET https://api.example.com/v1/orders "HTTP/1.1 401 Unauthorized"`
fn httpx(line: &str) -> Option<(&str, &str, &str)> {
    let rest = behind(line, "HTTP Request: ")?;
    let method = word(rest);
    let url = word(rest.get(method.len()..)?);
    let quoted = between(rest, "\"", "\"")?;
    let words = quoted.get(word(quoted).len()..)?;
    is_method(method).then_some((method, url, words))
}

/// `receive_response_headers.complete return_value=(b'HTTP/1.1', 401, b'Unauthorized', [(b'…', b'…')])`;
/// HTTP/2 has the status and the list alone.
fn httpcore(source: &Source, line: &str) -> Option<(Option<Mapped>, Response)> {
    let tuple = behind(line, "return_value=")?;
    let value = super::draft::literal(source, tuple);
    let node = Node::new(&value, &source.text);
    let code = node.items().find(|item| matches!(item.value.kind, Kind::Number))?;
    let fields = node.items().find(|item| item.is_list()).map(shape::headers).unwrap_or_default();
    let mut strings = node.items().filter_map(Node::string);
    let version = strings.next();
    let reason = strings.next().filter(|reason| !reason.is_empty());
    let status = code.number().and_then(shape::status_code);
    let response = Response {
        status,
        status_span: status.map(|_| code.span()),
        reason,
        version,
        seen: secrets::seen(&fields, Seen::Whole),
        headers: fields,
        body: None,
        span: node.span(),
    };
    Some((between(line, "<Request [b'", "']").map(|method| cut(&source.text, method)), response))
}

/// `Starting new HTTPS connection (1): api.example.com:443`
fn origin(source: &Source, line: &str) -> Option<Mapped> {
    let host =
        line.rsplit("): ").next().map(str::trim).filter(|host| !host.contains(' ') && !host.is_empty())?;
    let host = cut(&source.text, host);
    let mut url = Mapped::derived(if has(line, "HTTPS") { "https://" } else { "http://" }, host.span());
    url.push(&host);
    Some(url)
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use crate::capture::{Seen, Unseen};

    #[test]
    fn the_origin_and_the_target_make_one_url() {
        let capture = check_as(
            "python-log",
            r#"
2026-11-21 20:40:06,733 DEBUG urllib3.connectionpool: Starting new HTTPS connection (1): api.example.com:443
2026-11-21 20:40:06,913 DEBUG urllib3.connectionpool: https://api.example.com:443 "GET /v1/me?q="a b" HTTP/1.1" 401 62
                                                                                   ^^^ method
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url = https://api.example.com:443/v1/me?q="a b"
                                                                                                                ^^^ status
                                                                                                                    ^^ nowhere
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().seen, Seen::Partial(Unseen::NotLogged));
    }

    #[test]
    fn the_headers_that_httpcore_logs_go_with_the_url_that_httpx_logs() {
        let capture = check_as(
            "python-log",
            r#"
DEBUG:httpcore.http11:receive_response_headers.complete return_value=(b'HTTP/1.1', 401, b'Unauthorized', [(b'WWW-Authenticate', b'Basic realm="a\'b, c"'), (b'Set-Cookie', b'a=1'), (b'Set-Cookie', b'b=2')])
                                                                                   ^^^ status
                                                                                          ^^^^^^^^^^^^ reason
                                                                                                                                  ^^^^^^^^^^^^^^^^^^^^^ www-authenticate = Basic realm="a'b, c"
                                                                                                                                                                             ^^^ set-cookie
                                                                                                                                                                                                      ^^^ set-cookie
INFO:httpx:HTTP Request: GET https://api.example.com/v1/me "HTTP/1.1 401 Unauthorized"
                         ^^^ method
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 3);
    }
}
