//! What mitmdump prints of flows: `client:port: METHOD url`, headers indented by four, ` << status`.

use super::draft::{Lines, Talk, cut, header, is_method, place, request, status_words, word};
use super::{Format, NoteKind, Reading, Seen, Source, aside, secrets};
use crate::text::find;

pub(super) static FORMAT: Format = Format { id: "mitmproxy-flow", name: "mitmproxy's flows", score, read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    if !head.lines().any(|line| ask(line).is_some()) {
        return 0;
    }
    if head.lines().any(|line| answer(line).is_some()) { 93 } else { 70 }
}

/// `10.0.0.23:54321: GET https://… HTTP/2.0`
fn ask(line: &str) -> Option<(&str, &str, &str)> {
    let text = line.trim_start();
    let text = match text.strip_prefix('[') {
        // `[20:40:06.123][10.0.0.23:54321] …` is an event; a time alone may stand before a flow.
        Some(rest) => rest.get(rest.find(']')? + 1..)?.trim_start(),
        None => text,
    };
    let client_len = find(text, ": ")?;
    let client = text.get(..client_len)?;
    let port = client.rsplit(':').next()?;
    if client.len() > 80
        || !client.contains(':')
        || client.contains(' ')
        || port.is_empty()
        || !port.bytes().all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let rest = text.get(client_len + 2..)?;
    let method = word(rest);
    let rest = rest.get(method.len()..)?;
    let url = word(rest);
    let version = word(rest.trim_start().get(url.len()..)?);
    (is_method(method) && (url.contains("://") || url.contains(':'))).then_some((method, url, version))
}

/// ` << HTTP/2.0 401 Unauthorized 62b`
fn answer(line: &str) -> Option<(&str, &str)> {
    let text = line.trim_start().strip_prefix("<< ")?;
    let version = if text.starts_with("HTTP/") { word(text) } else { "" };
    let words = text.get(version.len()..)?.trim();
    Some((version, words))
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let mut talk = Talk::default();
    let (mut inside, mut answering, mut in_body) = (false, false, false);
    let mut body = Lines::default();
    for (range, line) in source.lines() {
        if let Some((method, url, version)) = ask(line) {
            finish(&mut talk, answering, &mut body);
            let mut asked = request(source, method, url);
            asked.version = version.starts_with("HTTP/").then(|| cut(&source.text, version));
            talk.ask(asked);
            (inside, answering, in_body) = (true, false, false);
        } else if let Some((version, words)) = answer(line).filter(|_| inside) {
            finish(&mut talk, answering, &mut body);
            let size_at =
                words.rfind(' ').filter(|at| words.get(at + 1..).is_some_and(is_size)).unwrap_or(words.len());
            let words = words.get(..size_at).unwrap_or_default();
            let words = words
                .strip_suffix("(content")
                .or_else(|| words.strip_suffix("(content missing)"))
                .unwrap_or(words);
            match status_words(source, words) {
                Some(mut response) => {
                    response.version = Some(version)
                        .filter(|version| !version.is_empty())
                        .map(|version| cut(&source.text, version));
                    talk.answer(response);
                    (answering, in_body) = (true, false);
                }
                None => aside::push(source, range, NoteKind::Tool, &mut reading),
            }
        } else if !inside || (!line.starts_with("    ") && !line.trim().is_empty()) {
            aside::push_lines(source, range, &mut reading);
        } else if line.trim().is_empty() {
            in_body = in_body || has_headers(&mut talk, answering);
            if in_body {
                body.push(source, range.end..range.end);
            }
        } else if !in_body && let Some(header) = header(source, line) {
            push_header(&mut talk, answering, header);
        } else if line.trim() == "(cut off)" {
            reading.cut = true;
        } else {
            in_body = true;
            body.push(source, place(&source.text, line.get(4..).unwrap_or_default()));
        }
    }
    finish(&mut talk, answering, &mut body);
    reading.exchanges = talk.exchanges;
    for exchange in &mut reading.exchanges {
        if let Some(request) = exchange.request.as_mut().filter(|request| !request.headers.is_empty()) {
            request.seen = secrets::seen(&request.headers, Seen::Whole);
        }
        if let Some(response) = exchange.response.as_mut().filter(|response| !response.headers.is_empty()) {
            response.seen = secrets::seen(&response.headers, Seen::Whole);
        }
    }
    reading
}

fn has_headers(talk: &mut Talk, answering: bool) -> bool {
    if answering {
        talk.answered().is_some_and(|response| !response.headers.is_empty())
    } else {
        talk.asked().is_some_and(|request| !request.headers.is_empty())
    }
}

fn push_header(talk: &mut Talk, answering: bool, header: super::Header) {
    if answering {
        if let Some(response) = talk.answered() {
            response.span = response.span.cover(header.line);
            response.headers.push(header);
        }
    } else if let Some(request) = talk.asked() {
        request.span = request.span.cover(header.line);
        request.headers.push(header);
    }
}

fn finish(talk: &mut Talk, answering: bool, body: &mut Lines) {
    let Some(text) = body.take() else { return };
    if answering {
        if let Some(response) = talk.answered() {
            response.span = response.span.cover(text.span());
            response.body = Some(text);
        }
    } else if let Some(request) = talk.asked() {
        // Where a request has no body, its query is shown in the body's place.
        let length =
            request.header("content-length").and_then(|header| header.value.as_str().parse::<u64>().ok());
        let chunked = request.header("transfer-encoding").is_some();
        let typed = request.header("content-type").is_some();
        if length.is_some_and(|length| length > 0) || (length.is_none() && (chunked || typed)) {
            request.body = Some(text);
        }
    }
}

/// `62b`, `1.2k`, `0b`
fn is_size(word: &str) -> bool {
    let number = word.trim_end_matches(['b', 'k', 'm', 'g', 't', 'B', 'K', 'M']);
    number.len() < word.len()
        && !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        || word == "missing)"
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn sizes_notes_and_queries_are_not_sent() {
        let capture = check_as(
            "mitmproxy-flow",
            r"
203.0.113.7:54321: GET https://api.example.com/v1/me?full=1 HTTP/2.0
                   ^^^ method
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
    authorization: Bearer a:b
                   ^^^^^^^^^^ authorization
    accept: */*

    full: 1
    ^^^^^^^ nowhere

 << HTTP/2.0 401 Unauthorized 62b
             ^^^ status
                 ^^^^^^^^^^^^ reason
    set-cookie: a=1
                ^^^ set-cookie
    set-cookie: b=2
                ^^^ set-cookie
    content-length: 13

    error: denied
    ^^^^^^^^^^^^^ body
",
        );
        assert_eq!(capture.exchanges.len(), 1);
        let exchange = &capture.exchanges[0];
        assert_eq!(exchange.request.as_ref().unwrap().body, None);
        assert_eq!(exchange.response.as_ref().unwrap().headers.len(), 3);
    }

    #[test]
    fn events_between_flows_are_notes() {
        let capture = check_as(
            "mitmproxy-flow",
            r"
[20:40:06.123][203.0.113.7:54321] client connect
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note
[20:40:06.130][203.0.113.7:54321] server connect api.example.com:443 (203.0.113.10:443)
203.0.113.7:54321: POST https://api.example.com/login HTTP/2.0
                   ^^^^ method
    content-type: application/x-www-form-urlencoded
    content-length: 9

    user: al
    ^^^^^^^^ body
 << HTTP/2.0 403 Forbidden 0b
             ^^^ status
    content-length: 0
                    ^ content-length
[20:40:06.913][203.0.113.7:54321] client disconnect
",
        );
        assert_eq!(capture.exchanges.len(), 1);
    }
}
