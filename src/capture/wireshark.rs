//! Wireshark's packet details, copied as text: header lines that end in a written `\r\n`, analysis in brackets.

use std::ops::Range;

use super::block::{Fields, StartLine, start_line};
use super::message::Tape;
use super::{Format, Reading, Request, Response, Seen, Source};
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
                open =
                    Some(Open { start, from, end: from + rest.len(), fields: Fields::default(), uri: None });
            } else if let Some(open) = open.as_mut().filter(|_| !rest.is_empty()) {
                open.fields.take(source, &(from..from + rest.len()), rest);
                open.end = from + rest.len();
            }
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

struct Open {
    start: StartLine,
    from: usize,
    end: usize,
    fields: Fields,
    /// The whole URI, as the dissector puts it together.
    uri: Option<Mapped>,
}

fn flush(source: &Source, open: Option<Open>, body: Option<Range<usize>>, tape: &mut Tape) {
    let Some(Open { start, from, end, mut fields, uri }) = open else { return };
    let slice = |part: &Range<usize>| source.slice(from + part.start..from + part.end);
    let span = source.text.span_of(from..end);
    let body = body.map(|body| source.slice(body).trim()).filter(|body| !body.is_empty());
    tape.odd(&mut fields);
    match start {
        StartLine::Request { method, target, version } => tape.request(Request {
            method: Some(slice(&method)),
            url: uri.or_else(|| Some(slice(&target))),
            version: version.as_ref().map(slice),
            headers: fields.headers,
            body,
            seen: Seen::Whole,
            span,
        }),
        StartLine::Status { version, code, code_at, reason } => tape.response(Response {
            status: Some(code),
            status_span: Some(source.text.span_of(from + code_at.start..from + code_at.end)),
            reason: Some(slice(&reason)).filter(|reason| !reason.is_empty()),
            version: Some(slice(&version)),
            headers: fields.headers,
            body,
            seen: Seen::Whole,
            span,
        }),
    }
}
