//! The JDK's `java.net.http` log (`-Djdk.httpclient.HttpClient.log=requests,headers`).
//!
//! `HttpURLConnection` logs each message as `MessageHeader@… pairs: {GET /x HTTP/1.1: null}{Host: …}`.
//!
//! Request and response headers come in blocks of their own; the status stands last, in the `RESPONSE:` line.

use super::draft::{Message, Talk, behind, cut, header, is_method, request, start, status_words, word};
use super::{Format, NoteKind, Reading, Request, Response, Seen, Source, Unseen, aside, secrets};
use crate::text::{find, has};

pub(super) static FORMAT: Format =
    Format { id: "jdk-httpclient-log", name: "the JDK HTTP client's log", score, read };

fn score(source: &Source) -> u8 {
    let blocks = source.has_any(&["HEADERS: REQUEST HEADERS:", "HEADERS: RESPONSE HEADERS:", "HEADERS: HEADERS FRAME"]);
    let lines = source.has("RESPONSE: (") && source.has("HTTP_") || source.has("REQUEST: http");
    if source.has("MessageHeader@") && source.has(" pairs: {") {
        93
    } else if blocks || source.has("jdk.internal.net.http") && lines {
        95
    } else if source.has("RESPONSE: (") && source.has(" HTTP_") {
        88
    } else {
        0
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    None,
    Request,
    Response,
    /// An HTTP/2 frame: its pseudo header fields tell the side.
    Frame,
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let mut talk = Talk::default();
    let mut aside = aside::Aside::default();
    let mut block = Block::None;
    // Exchanges whose RESPONSE line has come.
    let mut finished = 0;
    for (range, line) in source.lines() {
        if let Some(found) = behind(line, " pairs: {")
            .filter(|_| has(line, "MessageHeader@"))
            .and_then(|rest| pairs(source, rest))
        {
            talk.say(found);
            finished = talk.exchanges.len();
            block = Block::None;
            continue;
        }
        if let Some(rest) = marked(line, "REQUEST: ") {
            let url = word(rest);
            let method = word(rest.get(url.len()..).unwrap_or_default());
            if url.contains("://") && is_method(method) {
                talk.ask(request(source, method, url));
                block = Block::None;
                continue;
            }
        }
        if let Some(rest) = marked(line, "RESPONSE: (") {
            finish(source, rest, &mut talk, finished);
            finished = talk.exchanges.len();
            block = Block::None;
            continue;
        }
        let opened = if has(line, "HEADERS: REQUEST HEADERS") {
            Some(Block::Request)
        } else if has(line, "HEADERS: RESPONSE HEADERS") {
            Some(Block::Response)
        } else if has(line, "HEADERS FRAME") {
            Some(Block::Frame)
        } else {
            None
        };
        if let Some(opened) = opened {
            if opened == Block::Response && (talk.asked().is_some() || talk.exchanges.is_empty()) {
                talk.answer(Response {
                    seen: Seen::Whole,
                    span: source.text.span_of(range.clone()),
                    ..Response::default()
                });
            }
            block = opened;
            continue;
        }
        if line.trim().is_empty() {
            block = Block::None;
            continue;
        }
        if block == Block::None || !take(source, line, &mut block, &mut talk) {
            block = Block::None;
            aside.line(source, &range, NoteKind::Log, &mut reading);
        }
    }
    aside.close(source, &mut reading);
    reading.exchanges = talk.exchanges;
    for exchange in &mut reading.exchanges {
        if let Some(request) = &mut exchange.request {
            let shown =
                if request.headers.is_empty() { Seen::Partial(Unseen::NotLogged) } else { Seen::Whole };
            request.seen = secrets::seen(&request.headers, shown);
        }
        if let Some(response) = &mut exchange.response {
            let shown =
                if response.headers.is_empty() { Seen::Partial(Unseen::NotLogged) } else { Seen::Whole };
            response.seen = secrets::seen(&response.headers, shown);
        }
    }
    reading
}

/// `GET /x HTTP/1.1: null}{Host: a}{…}` and `null: HTTP/1.1 401 Unauthorized}{…}`.
fn pairs(source: &Source, rest: &str) -> Option<Message> {
    let mut parts = rest.trim_end().trim_end_matches('}').split("}{");
    let first = parts.next()?;
    let line = first.strip_prefix("null: ").or_else(|| first.strip_suffix(": null"))?;
    let mut message = start(source, line)?;
    let headers = parts.filter_map(|part| header(source, part)).take(super::block::MAX_HEADERS).collect();
    message.fill(headers, None, cut(&source.text, rest).span());
    Some(message)
}

/// A line of a block: a start line, a pseudo header field or a header field.
fn take(source: &Source, line: &str, block: &mut Block, talk: &mut Talk) -> bool {
    let text = line.trim();
    if let Some(Message::Request(found)) = start(source, text).filter(|_| *block == Block::Request) {
        match talk.asked() {
            // The REQUEST line has told the whole URL already.
            Some(asked) if asked.url.is_some() && asked.headers.is_empty() => asked.version = found.version,
            _ => talk.ask(found),
        }
        return true;
    }
    if let Some((name, value)) = text.strip_prefix(':').and_then(|rest| rest.split_once(": ")) {
        if name == "status" {
            *block = Block::Response;
            let Some(found) = status_words(source, value) else { return false };
            match talk.answered().filter(|response| response.status.is_none() && response.headers.is_empty())
            {
                Some(response) => (response.status, response.status_span) = (found.status, found.status_span),
                None => talk.answer(Response { seen: Seen::Whole, ..found }),
            }
        } else {
            *block = Block::Request;
            if talk.asked().is_none() {
                talk.ask(Request {
                    seen: Seen::Whole,
                    span: cut(&source.text, text).span(),
                    ..Request::default()
                });
            }
            if let Some(asked) = talk.asked() {
                match name {
                    "method" if asked.method.is_none() => asked.method = Some(cut(&source.text, value)),
                    "path" if asked.url.is_none() => asked.url = Some(cut(&source.text, value)),
                    _ => {}
                }
            }
        }
        return true;
    }
    let Some(header) = header(source, line) else { return false };
    if block == &Block::Request {
        if talk.asked().is_none() {
            talk.ask(Request { seen: Seen::Whole, span: header.line, ..Request::default() });
        }
        if let Some(asked) = talk.asked() {
            asked.span = asked.span.cover(header.line);
            asked.headers.push(header);
        }
    } else {
        let Some(response) = talk.answered() else { return false };
        response.span = response.span.cover(header.line);
        response.headers.push(header);
    }
    true
}

/// `GET http://api.example.com/v1/orders) 401 HTTP_1_1 Local port:  45488`
fn finish(source: &Source, rest: &str, talk: &mut Talk, finished: usize) {
    let method = word(rest);
    let Some((url, after)) = rest.get(method.len()..).unwrap_or_default().trim_start().split_once(") ")
    else {
        return;
    };
    let digits = word(after);
    let Some(found) = status_words(source, digits) else { return };
    if talk.exchanges.len() <= finished {
        talk.ask(request(source, method, url));
    }
    let Some(exchange) = talk.exchanges.last_mut() else { return };
    match &mut exchange.response {
        Some(response) => {
            response.status_span = response.status_span.or(found.status_span);
            response.status = response.status.or(found.status);
        }
        None => exchange.response = Some(found),
    }
    let asked = exchange.request.get_or_insert_with(|| request(source, method, url));
    if asked.url.as_ref().is_none_or(|known| !known.as_str().contains("://")) {
        asked.url = Some(cut(&source.text, url));
    }
}

/// What follows `mark` where it begins a log line's message.
fn marked<'a>(line: &'a str, mark: &str) -> Option<&'a str> {
    let at = find(line, mark)?;
    let lead = line.get(..at)?.trim_end();
    (lead.is_empty() || lead.ends_with([':', ']', '-', '|'])).then(|| line.get(at + mark.len()..)).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn the_status_behind_the_headers_goes_with_them() {
        let capture = check_as(
            "jdk-httpclient-log",
            r#"
Nov 21, 2026 8:40:06 PM jdk.internal.net.http.HttpClientImpl logRequest
INFO: REQUEST: https://api.example.com/v1/me GET
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
                                             ^^^ method
Nov 21, 2026 8:40:06 PM jdk.internal.net.http.Http1Request logHeaders
INFO: HEADERS: REQUEST HEADERS:
GET /v1/me HTTP/1.1
Connection: Upgrade, HTTP2-Settings
            ^^^^^^^^^^^^^^^^^^^^^^^ connection
Authorization: Basic YWxpY2U6czNjcmV0
               ^^^^^^^^^^^^^^^^^^^^^^ authorization

Nov 21, 2026 8:40:06 PM jdk.internal.net.http.Http1Response lambda$readHeadersAsync$0
INFO: HEADERS: RESPONSE HEADERS:
    set-cookie: a=1
                ^^^ set-cookie
    set-cookie: b=2
                ^^^ set-cookie
    www-authenticate: Basic realm="a: b"
                      ^^^^^^^^^^^^^^^^^^ www-authenticate

Nov 21, 2026 8:40:06 PM jdk.internal.net.http.Exchange logResponse
INFO: RESPONSE: (GET https://api.example.com/v1/me) 401 HTTP_1_1 Local port:  45488
                                                    ^^^ status
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 2);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 3);
    }

    #[test]
    fn a_printed_message_header_is_taken_apart() {
        let capture = check_as(
            "jdk-httpclient-log",
            r#"
FINE: sun.net.www.MessageHeader@3b192d324 pairs: {GET /v1/me HTTP/1.1: null}{User-Agent: Java/17.0.9}{Host: api.example.com:8080}{Accept: text/html, image/gif, *; q=.2, */*; q=.2}
                                                  ^^^ method
                                                      ^^^^^^ url
                                                                                                            ^^^^^^^^^^^^^^^^^^^^ host
                                                                                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ accept
FINE: sun.net.www.MessageHeader@4e9ba3982 pairs: {null: HTTP/1.1 401 Unauthorized}{WWW-Authenticate: Basic realm="x"}{WWW-Authenticate: Bearer}
                                                                 ^^^ status
                                                                                                     ^^^^^^^^^^^^^^^ www-authenticate
                                                                                                                                        ^^^^^^ www-authenticate
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
    }
}
