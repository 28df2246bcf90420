//! `HttpRequestMessage.ToString()` and `HttpResponseMessage.ToString()` of .NET.

use super::draft::{Talk, between, cut, header, is_method, place};
use super::{Format, NoteKind, Reading, Request, Response, Seen, Source, aside, literals, secrets, shape};

pub(super) static FORMAT: Format =
    Format { id: "dotnet-tostring", name: "a .NET message's ToString()", score, read };

fn score(source: &Source) -> u8 {
    let head = literals::head(source);
    if head.contains("StatusCode: ") && head.contains("ReasonPhrase: ") {
        95
    } else if head.contains("Method: ") && head.contains("RequestUri: '") {
        94
    } else {
        0
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    None,
    Request,
    Response,
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let mut talk = Talk::default();
    let mut block = Block::None;
    let mut loose = None;
    for (range, line) in source.lines() {
        if let Some(code) = line
            .find("StatusCode: ")
            .and_then(|at| line.get(at + 12..))
            .filter(|_| line.contains("ReasonPhrase: "))
        {
            loose_text(source, loose.take(), range.start, &mut talk, &mut reading);
            let digits = code.get(..3).unwrap_or_default();
            let reason = between(line, "ReasonPhrase: '", "'").filter(|reason| !reason.is_empty());
            let status = digits.parse().ok().and_then(shape::status_code);
            talk.answer(Response {
                status,
                status_span: status.map(|_| cut(&source.text, digits).span()),
                reason: reason.map(|reason| cut(&source.text, reason)),
                version: version(source, line),
                seen: Seen::Whole,
                span: source.text.span_of(range),
                ..Response::default()
            });
            block = Block::Response;
        } else if let Some(url) = between(line, "RequestUri: '", "'").filter(|_| line.contains("Method: ")) {
            loose_text(source, loose.take(), range.start, &mut talk, &mut reading);
            let method = between(line, "Method: ", ",").filter(|method| is_method(method));
            talk.ask(Request {
                method: method.map(|method| cut(&source.text, method)),
                url: (url != "<null>").then(|| cut(&source.text, url)),
                version: version(source, line),
                seen: Seen::Whole,
                span: source.text.span_of(range),
                ..Request::default()
            });
            block = Block::Request;
        } else if block == Block::None {
            if !line.trim().is_empty() || loose.is_some() {
                loose.get_or_insert(range.start);
            }
        } else if line.trim_start().starts_with('}') {
            // Trailing headers may follow on the brace's line, in braces of their own.
            if !line.contains("Trailing Headers:") {
                block = Block::None;
            }
        } else if line.trim() == "{" || line.trim().is_empty() {
        } else if let Some(header) = header(source, line) {
            if block == Block::Request {
                if let Some(request) = talk.asked() {
                    request.span = request.span.cover(header.line);
                    request.headers.push(header);
                }
            } else if let Some(response) = talk.answered() {
                response.span = response.span.cover(header.line);
                response.headers.push(header);
            }
        } else {
            aside::push(source, place(&source.text, line), NoteKind::Remark, &mut reading);
        }
    }
    loose_text(source, loose, source.as_str().len(), &mut talk, &mut reading);
    reading.cut = block != Block::None;
    reading.exchanges = talk.exchanges;
    for exchange in &mut reading.exchanges {
        if let Some(request) = &mut exchange.request {
            request.seen = secrets::seen(&request.headers, Seen::Whole);
        }
        if let Some(response) = &mut exchange.response {
            response.seen = secrets::seen(&response.headers, Seen::Whole);
        }
    }
    reading
}

fn version(source: &Source, line: &str) -> Option<crate::text::Mapped> {
    between(line, "Version: ", ",").map(|version| cut(&source.text, version))
}

/// Text behind a message: its body where it begins like one, else notes.
fn loose_text(source: &Source, from: Option<usize>, to: usize, talk: &mut Talk, reading: &mut Reading) {
    let Some(from) = from else { return };
    let text = source.slice(from..to).trim();
    let like_a_body = text.as_str().starts_with(['{', '[', '<']) && text.as_str().ends_with(['}', ']', '>']);
    if like_a_body && let Some(response) = talk.answered().filter(|response| response.body.is_none()) {
        response.span = response.span.cover(text.span());
        response.body = Some(text);
        return;
    }
    aside::push_lines(source, from..to, reading);
}
