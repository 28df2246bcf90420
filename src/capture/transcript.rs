//! A command together with what it printed: the request from the command, the response from the output. What the
//! output says was sent outranks what the command says.

use std::ops::Range;

use super::message::MAX_NOTES;
use super::{Exchange, Note, Reading, Request, Response, Source, body, sections, written_out};
use crate::text::Mapped;

/// Adds the exchanges of one command to `reading`.
pub(super) fn join(
    source: &Source,
    requests: Vec<Request>,
    proxied: bool,
    writes: Option<&str>,
    output: Range<usize>,
    reading: &mut Reading,
) {
    let mut read = sections::read_range(source, output.clone()).into_reading();
    room(&mut reading.notes, read.notes);
    reading.oddities.append(&mut read.oddities);
    let mut requests = requests.into_iter();
    let Some(mut request) = requests.next() else {
        reading.exchanges.append(&mut read.exchanges);
        return;
    };
    if read.exchanges.is_empty() {
        let written = writes.and_then(|template| written_out::answer(source, output.clone(), template));
        let response = written.or_else(|| bare_output(source, output, reading));
        reading.exchanges.push(Exchange { request: Some(request), response });
    } else if let Some(sent) = read
        .exchanges
        .iter_mut()
        .find_map(|exchange| exchange.request.as_mut().filter(|sent| !is_connect(sent)))
    {
        complete(sent, &mut request);
        reading.exchanges.append(&mut read.exchanges);
    } else {
        // `HTTP/1.1 200 Connection established` answers the CONNECT of a proxy, not the command's request.
        let tunnel = read.exchanges.first().and_then(|first| first.response.as_ref()).is_some_and(is_tunnel);
        let at = usize::from(proxied && tunnel && read.exchanges.len() > 1);
        repeat(&request, read.exchanges.get_mut(at..).unwrap_or_default());
        if let Some(exchange) = read.exchanges.get_mut(at) {
            exchange.request = Some(request);
        }
        reading.exchanges.append(&mut read.exchanges);
    }
    for request in requests {
        reading.exchanges.push(Exchange { request: Some(request), response: None });
    }
}

/// One request has one final answer: what follows a success was asked for again, by a loop around the command.
fn repeat(request: &Request, answered: &mut [Exchange]) {
    let mut passed = false;
    for exchange in answered {
        let response = exchange.response.as_ref();
        if passed && exchange.request.is_none() && response.is_some() {
            exchange.request = Some(request.clone());
        }
        passed =
            response.and_then(|response| response.status).is_some_and(|status| (200..300).contains(&status))
                && !response.is_some_and(is_tunnel);
    }
}

/// Fills in what the output does not show of the request: scheme and host, and the body.
pub(super) fn complete(sent: &mut Request, command: &mut Request) {
    let same_method = match (&sent.method, &command.method) {
        (Some(sent), Some(command)) => sent.as_str().eq_ignore_ascii_case(command.as_str()),
        _ => true,
    };
    if let Some(target) = &sent.url
        && target.as_str().starts_with('/')
        && command.url.as_ref().is_some_and(|url| target_of(url.as_str()) == Some(target.as_str()))
    {
        sent.url = command.url.take();
    }
    if sent.body.is_none() && same_method {
        sent.body = command.body.take();
    }
}

/// The request target that an absolute URL makes (RFC 9112 §3.2.1); `None` when the URL has no scheme.
pub(super) fn target_of(url: &str) -> Option<&str> {
    let authority = url.get(url.find("://")? + 3..)?;
    let target = authority.get(authority.find(['/', '?'])?..).unwrap_or_default();
    target.split('#').next()
}

/// Whether two targets are the same, an empty path counting as `/`.
pub(super) fn same_target(url: &str, target: &str) -> bool {
    if !url.contains("://") {
        return false;
    }
    match target_of(url) {
        Some(of) => of == target || (of.starts_with('?') && target.strip_prefix('/') == Some(of)),
        None => target == "/",
    }
}

fn is_connect(request: &Request) -> bool {
    request.method.as_ref().is_some_and(|method| method.as_str() == "CONNECT")
}

fn is_tunnel(response: &Response) -> bool {
    let established = |reason: &Mapped| reason.as_str().to_ascii_lowercase().contains("established");
    response.status == Some(200) && response.reason.as_ref().is_some_and(established)
}

/// Output without header lines: a body, or the tool's own error.
fn bare_output(source: &Source, output: Range<usize>, reading: &mut Reading) -> Option<Response> {
    let words = source.as_str().get(output.clone())?;
    let trimmed = words.trim_start();
    let start = output.start + (words.len() - trimmed.len());
    // A redirect that a log tells comes before the answer at its end.
    let mut redirected = None;
    for (line_at, line) in super::source::lines(trimmed).take(200) {
        let told = super::tool_error::response_of(source, start + line_at.start..start + line_at.end, line);
        match told {
            Some(response) if response.status.is_some_and(|status| status < 400) => {
                redirected = redirected.or(Some(response));
            }
            Some(response) => return Some(response),
            None => {}
        }
    }
    if redirected.is_some() {
        return redirected;
    }
    let shaped = trimmed.starts_with(['{', '<']) || (trimmed.starts_with('[') && !body::is_log_line(trimmed));
    if !shaped {
        return None;
    }
    let (kept, rest) = body::split_tail(source.as_str(), start..output.end);
    if let Some(rest) = rest {
        let kind = body::note_kind(source.as_str().get(rest.clone()).unwrap_or_default());
        room(&mut reading.notes, vec![Note { kind, text: source.slice(rest).trim() }]);
    }
    let text = source.slice(kept).trim();
    // The whole output was read as a remark before it was known for a body.
    reading.notes.retain(|note| note.text.span().start != text.span().start);
    (!text.is_empty()).then(|| Response { span: text.span(), body: Some(text), ..Response::default() })
}

fn room(notes: &mut Vec<Note>, more: Vec<Note>) {
    let room = MAX_NOTES.saturating_sub(notes.len());
    notes.extend(more.into_iter().filter(|note| !note.text.is_empty()).take(room));
}
