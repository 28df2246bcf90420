//! Wireshark's packet details, copied as text: header lines that end in a written `\r\n`, analysis in brackets.

use std::ops::Range;

use super::block::{Fields, StartLine, start_line};
use super::message::Tape;
use super::{Format, Header, Reading, Request, Response, Seen, Source, Unseen};
use crate::text::Mapped;

pub(super) static FORMAT: Format = Format { id: "wireshark", name: "Wireshark packet details", score, read };

fn score(source: &Source) -> u8 {
    let mut lines = 0_u32;
    for (_, line) in source.head_lines() {
        let words = line.trim();
        let Some(rest) = words.strip_suffix("\\r\\n") else {
            lines += u32::from(words == "Hypertext Transfer Protocol");
            continue;
        };
        if start_line(rest.trim_end()).is_some() {
            return 92;
        }
        lines += u32::from(super::block::header_name(rest).is_some());
    }
    if lines >= 3 { 70 } else { 0 }
}

fn read(source: &Source) -> Reading {
    let mut tape = Tape::default();
    let mut open: Option<Open> = None;
    let mut body: Option<Range<usize>> = None;
    for (range, line) in source.lines() {
        if tape.is_full() {
            break;
        }
        let lead = line.len() - line.trim_start().len();
        let words = line.trim();
        let from = range.start + lead;
        if let Some(rest) = words.strip_suffix("\\r\\n") {
            let rest = rest.trim_end();
            if let Some(start) = start_line(rest) {
                flush(source, open.take(), body.take(), &mut tape);
                open = Some(Open {
                    start,
                    from,
                    end: from + rest.len(),
                    fields: Fields::default(),
                    truncated: false,
                    uri: None,
                });
            } else if let Some(open) = open.as_mut().filter(|_| !rest.is_empty()) {
                open.fields.take(source, &(from..from + rest.len()), rest);
                open.end = from + rest.len();
            }
            continue;
        }
        if let Some(open) = open.as_mut()
            && let Some((name, value)) = truncated(words)
        {
            let at = from + words.len() - value.len();
            let field = Header::pasted(
                source.slice(from + name.start..from + name.end),
                source.slice(at..range.end).trim(),
            );
            open.fields.headers.push(field);
            (open.end, open.truncated) = (range.end, true);
            continue;
        }
        if let Some(uri) = words.strip_prefix("[Full request URI: ").and_then(|rest| rest.strip_suffix(']')) {
            let at = from + "[Full request URI: ".len();
            let uri = source.slice(at..at + uri.len());
            match &mut open {
                Some(open) => open.uri = Some(uri),
                None => {
                    if let Some(request) = tape.last_request() {
                        request.url = Some(uri);
                    }
                }
            }
            continue;
        }
        // The body stands below "Line-based text data" or as "File Data".
        if words.starts_with("Hypertext Transfer Protocol") || words.starts_with("Frame ") {
            flush(source, open.take(), body.take(), &mut tape);
        } else if words.starts_with("Line-based text data") || words.starts_with("JavaScript Object Notation")
        {
            body = Some(range.end..range.end);
        } else if let Some(body) = body.as_mut().filter(|_| !words.is_empty()) {
            if body.start == body.end {
                *body = from..range.end;
            } else {
                body.end = range.end;
            }
        }
    }
    flush(source, open, body, &mut tape);
    tape.into_reading()
}

/// Name and value of a field whose line was longer than the dissector shows (240 bytes): it is marked as
/// `[truncated]Name: value`, `[…] Name: value` or `Name […]: value`, and the written line end is cut off as well.
fn truncated(words: &str) -> Option<(Range<usize>, &str)> {
    let lead = ["[truncated] ", "[truncated]", "[…] "].iter().find(|mark| words.starts_with(**mark));
    let from = lead.map_or(0, |mark| mark.len());
    let (name, value) = words.get(from..)?.split_once(':')?;
    let bare = name.strip_suffix(" […]");
    let named = bare.unwrap_or(name);
    let marked = lead.is_some() || bare.is_some();
    let is_name = !named.is_empty() && named.bytes().all(crate::text::is_tchar);
    (marked && is_name).then_some((from..from + named.len(), value))
}

struct Open {
    start: StartLine,
    from: usize,
    end: usize,
    fields: Fields,
    /// A field is shown in part.
    truncated: bool,
    /// The whole URI, as the dissector puts it together.
    uri: Option<Mapped>,
}

fn flush(source: &Source, open: Option<Open>, body: Option<Range<usize>>, tape: &mut Tape) {
    let Some(Open { start, from, end, mut fields, truncated, uri }) = open else { return };
    let slice = |part: &Range<usize>| source.slice(from + part.start..from + part.end);
    let span = source.text.span_of(from..end);
    let body = body.map(|body| source.slice(body).trim()).filter(|body| !body.is_empty());
    let seen = if truncated { Seen::Partial(Unseen::Cut) } else { Seen::Whole };
    tape.odd(&mut fields);
    match start {
        StartLine::Request { method, target, version } => tape.request(Request {
            method: Some(slice(&method)),
            url: uri.or_else(|| Some(slice(&target))),
            version: version.as_ref().map(slice),
            headers: fields.headers,
            body,
            seen,
            span,
        }),
        StartLine::Status { version, code, code_at, reason } => tape.response(Response {
            status: Some(code),
            status_span: Some(source.text.span_of(from + code_at.start..from + code_at.end)),
            reason: Some(slice(&reason)).filter(|reason| !reason.is_empty()),
            version: Some(slice(&version)),
            headers: fields.headers,
            body,
            seen,
            span,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use crate::capture::{Seen, Unseen};

    #[test]
    fn what_the_dissector_adds_is_no_field() {
        let capture = check_as(
            "wireshark",
            r#"
Hypertext Transfer Protocol
    GET /api/me HTTP/1.1\r\n
    ^^^ method
        [Expert Info (Chat/Sequence): GET /api/me HTTP/1.1\r\n]
        Request Method: GET
        ^^^^^^^^^^^^^^^^^^^ nowhere
        Request URI: /api/me
    Host: api.example.com:8080\r\n
          ^^^^^^^^^^^^^^^^^^^^ host
    Authorization: Basic YWxpY2U6czNjcmV0\r\n
                   ^^^^^^^^^^^^^^^^^^^^^^ authorization
        Credentials: alice:s3cret
                     ^^^^^^^^^^^^ nowhere
    X-Empty:\r\n
    \r\n
    [Full request URI: http://api.example.com:8080/api/me]
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
    [Response in frame: 6]

Hypertext Transfer Protocol
    HTTP/1.1 401 Unauthorized\r\n
             ^^^ status
                 ^^^^^^^^^^^^ reason
        Status Code: 401
        [Status Code Description: Unauthorized]
    WWW-Authenticate: Basic realm="a"\r\n
                      ^^^^^^^^^^^^^^^ www-authenticate
    Set-Cookie: a=1\r\n
                ^^^ set-cookie
    Set-Cookie: b=2\r\n
                ^^^ set-cookie
    Content-Length: 15\r\n
                    ^^ content-length
        [Content length: 15]
    \r\n
    [Time since request: 0.004000000 seconds]
    File Data: 15 bytes
Line-based text data: text/plain (1 lines)
    Reason: no user
    ^^^^^^^^^^^^^^^ body
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 3);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 4);
    }

    #[test]
    fn a_long_line_that_the_dissector_cut_is_a_field_seen_in_part() {
        let capture = check_as(
            "wireshark",
            r"
Hypertext Transfer Protocol
    GET /api/me HTTP/1.1\r\n
    Host: api.example.com\r\n
    [truncated]Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ authorization
    Cookie […]: sid=0123456789abcdef
                  ^^^^^^^^^^^^^^^^^^^^ cookie
    Accept: */*\r\n
            ^^^ accept
    \r\n
",
        );
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.headers.len(), 4);
        assert_eq!(request.headers[2].name.as_str(), "Cookie");
        assert_eq!(request.seen, Seen::Partial(Unseen::Cut));
    }
}
