//! Raw HTTP messages: requests and responses as they go over the wire, one or several, in either order.
//!
//! RFC 9112 §2.1 (start lines), HTTP/2 blocks with pseudo headers as browsers copy them, status lines
//! without a reason. What stands before, between and behind the messages is kept as remarks.

use super::block::{Fields, StartLine, start_line};
use super::{Exchange, Format, Note, NoteKind, Reading, Request, Response, Seen, Source};

pub(super) static FORMAT: Format = Format { id: "http-raw", name: "raw HTTP messages", score, read };

fn score(source: &Source) -> u8 {
    let found = source.lines().take(4000).any(|(_, line)| start_line(line.trim_end()).is_some());
    if found { 50 } else { 0 }
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let lines: Vec<_> = source.lines().collect();
    let mut at = 0;
    let mut loose = None;
    while let Some((range, line)) = lines.get(at) {
        let Some(start) = start_line(line.trim_end()) else {
            loose.get_or_insert(range.start);
            at += 1;
            continue;
        };
        if let Some(from) = loose.take() {
            remark(source, from..range.start, &mut reading);
        }
        let mut fields = Fields::default();
        at += 1;
        while let Some((range, line)) = lines.get(at) {
            if line.trim().is_empty() || !fields.take(source, range, line) {
                break;
            }
            at += 1;
        }
        let body_from = at;
        while let Some((_, line)) = lines.get(at) {
            if start_line(line.trim_end()).is_some() {
                break;
            }
            at += 1;
        }
        let bounds = (lines.get(body_from), at.checked_sub(1).and_then(|last| lines.get(last)));
        let body = match bounds {
            (Some((first, _)), Some((last, _))) if first.start <= last.end => Some(source.slice(first.start..last.end).trim_matches(|c| c == '\n')),
            _ => None,
        }
        .filter(|body| !body.as_str().trim().is_empty());
        let end = at.checked_sub(1).and_then(|last| lines.get(last)).map_or(range.end, |(last, _)| last.end);
        let span = source.text.span_of(range.start..end);
        reading.oddities.append(&mut fields.oddities);
        let base = range.start;
        match start {
            StartLine::Request { method, target, version } => reading.exchanges.push(Exchange {
                request: Some(Request {
                    method: Some(source.slice(base + method.start..base + method.end)),
                    url: Some(source.slice(base + target.start..base + target.end)),
                    version: version.map(|v| source.slice(base + v.start..base + v.end)),
                    headers: fields.headers,
                    body,
                    seen: Seen::Whole,
                    span,
                }),
                response: None,
            }),
            StartLine::Status { version, code, code_at, reason } => {
                let response = Response {
                    status: Some(code),
                    status_span: Some(source.text.span_of(base + code_at.start..base + code_at.end)),
                    reason: Some(source.slice(base + reason.start..base + reason.end)).filter(|text| !text.is_empty()),
                    version: Some(source.slice(base + version.start..base + version.end)),
                    headers: fields.headers,
                    body,
                    seen: Seen::Whole,
                    span,
                };
                match reading.exchanges.last_mut() {
                    Some(exchange) if exchange.response.is_none() => exchange.response = Some(response),
                    _ => reading.exchanges.push(Exchange { request: None, response: Some(response) }),
                }
            }
        }
    }
    if let Some(from) = loose {
        remark(source, from..source.as_str().len(), &mut reading);
    }
    reading
}

fn remark(source: &Source, range: std::ops::Range<usize>, reading: &mut Reading) {
    let text = source.slice(range).trim();
    if !text.is_empty() {
        reading.notes.push(Note { kind: NoteKind::Remark, text });
    }
}
