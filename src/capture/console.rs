//! Lines of a browser's console about failed requests.

use std::ops::Range;

use super::block::METHODS;
use super::label::{Label, label};
use super::{Exchange, Format, Note, NoteKind, Reading, Request, Response, Seen, Source, Unseen, sections};
use crate::text::{Mapped, find, has};

pub(super) static FORMAT: Format = Format { id: "console", name: "browser console", score, read };

fn score(source: &Source) -> u8 {
    // Most pastes hold none of these words, and most of their lines no address.
    let worded = source.has_any(WORDS);
    let mut previous = None;
    for (range, line) in source.head_lines() {
        if !worded && previous.is_none() && !has(line, "http") && lone_method(line).is_none() {
            continue;
        }
        if lone_method(line).is_some()
            && super::sections::line_at(source.as_str(), range.end + 1).is_some_and(|(_, next)| is_url(next))
        {
            return 47;
        }
        if line_of(line).is_some()
            || (previous.is_some() && firefox_status(line).is_some())
            || is_policy(line)
        {
            return 47;
        }
        previous = firefox_request(line).map(|_| range);
    }
    0
}

/// What a line of the console holds, unless it begins with a method and an address.
const WORDS: &[&str] = &["Failed to load resource:", "WebSocket connection to '", FROM_ORIGIN, BLOCKED];
const FROM_ORIGIN: &str = " from origin '";
const BLOCKED: &str = "Cross-Origin Request Blocked";

/// Firefox, selected by mouse: `XHRGET` or `GET` on a line of its own.
fn lone_method(line: &str) -> Option<Range<usize>> {
    let words = line.trim();
    let method = words.strip_prefix("XHR").unwrap_or(words).trim_start();
    let end = line.trim_end().len();
    METHODS.contains(&method).then(|| end - method.len()..end)
}

fn is_url(line: &str) -> bool {
    let words = line.trim();
    (words.starts_with("https://") || words.starts_with("http://")) && !words.contains(' ')
}

fn is_policy(line: &str) -> bool {
    has(line, FROM_ORIGIN) || has(line, BLOCKED)
}

/// What a line tells; ranges of the line.
#[derive(Debug, Default)]
struct Told {
    method: Option<Range<usize>>,
    url: Option<Range<usize>>,
    code: Option<(u16, Range<usize>)>,
    reason: Option<Range<usize>>,
}

/// `GET https://host/x 401 (Unauthorized)`, `… net::ERR_…`, `Failed to load resource: …`.
fn line_of(line: &str) -> Option<Told> {
    if line.len() > 8000 {
        return None;
    }
    if let Some(at) = find(line, "Failed to load resource:") {
        return failed(line, at);
    }
    if let Some(told) = socket(line) {
        return Some(told);
    }
    // An address behind a blank, which most lines do not have.
    let address = |at: usize| line.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace));
    if !line.match_indices("http").any(|(at, _)| address(at)) {
        return None;
    }
    let (method, from) = METHODS.iter().find_map(|method| {
        let at = line.match_indices(method).map(|(at, _)| at).find(|at| {
            let before = line.get(..*at).unwrap_or_default();
            let after = line.get(at + method.len()..).unwrap_or_default();
            (before.is_empty() || before.ends_with([' ', '\t', '\u{a0}']))
                && after.trim_start().starts_with("http")
                && after.starts_with([' ', '\u{a0}'])
        })?;
        Some((at..at + method.len(), at + method.len()))
    })?;
    let rest = line.get(from..)?;
    let url_at = from + (rest.len() - rest.trim_start().len());
    let rest = line.get(url_at..)?;
    let len = rest.find([' ', '\t', '\u{a0}'])?;
    let behind_at = url_at + len + (rest.get(len..)?.len() - rest.get(len..)?.trim_start().len());
    let behind = line.get(behind_at..)?;
    let url = Some(url_at..url_at + len);
    // A response that a policy kept from the page: the error's name, then the status.
    let (behind_at, behind) = match behind.split_once(' ').filter(|_| behind.starts_with("net::ERR_")) {
        Some((_, rest)) if rest.starts_with(|c: char| c.is_ascii_digit()) => (line.len() - rest.len(), rest),
        _ => (behind_at, behind),
    };
    if behind.starts_with("net::ERR_") {
        return Some(Told { method: Some(method), url, ..Told::default() });
    }
    let code: u16 = behind.get(..3)?.parse().ok().filter(|code| (100..600).contains(code))?;
    let reason = behind.get(3..)?.trim_start();
    let inside = reason.strip_prefix('(').and_then(|rest| rest.find(')'));
    // Safari and request logs print the status alone; a word behind it is prose.
    if inside.is_none() && !reason.is_empty() {
        return None;
    }
    let reason_at = behind_at + behind.len() - reason.len() + 1;
    Some(Told {
        method: Some(method),
        url,
        code: Some((code, behind_at..behind_at + 3)),
        reason: inside.filter(|len| *len > 0).map(|len| reason_at..reason_at + len),
    })
}

/// Where method, address and status stand in the line of a console that names a request and its status.
pub(super) fn failure(line: &str) -> Option<(Range<usize>, Range<usize>, Range<usize>)> {
    let told =
        line_of(line).filter(|_| line.trim_end().ends_with(|c: char| c == ')' || c.is_ascii_digit()))?;
    let (_, code) = told.code?;
    Some((told.method?, told.url?, code))
}

/// `WebSocket connection to 'wss://host/x' failed: … Unexpected response code: 403`.
fn socket(line: &str) -> Option<Told> {
    let url_at = find(line, "WebSocket connection to '")? + "WebSocket connection to '".len();
    let len = line.get(url_at..)?.find('\'')?;
    let code_at = find(line, "response code: ")? + "response code: ".len();
    let code = line.get(code_at..code_at + 3)?.parse().ok().filter(|code| (100..600).contains(code))?;
    Some(Told {
        url: Some(url_at..url_at + len),
        code: Some((code, code_at..code_at + 3)),
        ..Told::default()
    })
}

/// Firefox: `Cross-Origin Request Blocked: … remote resource at https://host/x. (Reason: …). Status code: 403.`
fn blocked(line: &str) -> Option<Told> {
    let code_at = find(line, "Status code: ").filter(|_| has(line, "Cross-Origin Request Blocked"))?
        + "Status code: ".len();
    let code: u16 = line.get(code_at..code_at + 3)?.parse().ok().filter(|code| (100..600).contains(code))?;
    let url_at = find(line, "remote resource at ")? + "remote resource at ".len();
    let len = line.get(url_at..)?.find([' ', '\u{a0}'])?;
    let len = line.get(url_at..url_at + len)?.trim_end_matches('.').len();
    Some(Told {
        url: Some(url_at..url_at + len),
        code: Some((code, code_at..code_at + 3)),
        ..Told::default()
    })
}

/// `api.example.com/v1/me:1  Failed to load resource: the server responded with a status of 401 ()`.
fn failed(line: &str, at: usize) -> Option<Told> {
    let status = line.get(at..)?.find("status of ").map(|found| at + found + "status of ".len());
    let code =
        status.and_then(|from| line.get(from..from + 3)?.parse().ok().map(|code| (code, from..from + 3)));
    let reason = status.and_then(|from| {
        let rest = line.get(from + 3..)?;
        let open = rest.find('(')?;
        let close = rest.rfind(')').filter(|close| *close > open + 1)?;
        Some(from + 3 + open + 1..from + 3 + close)
    });
    let before = line.get(..at)?.trim_end_matches([' ', '\t', '\u{a0}']);
    let word = before.rsplit([' ', '\t']).next()?;
    let start = before.len() - word.len();
    // The number behind the last colon is a line, not a port: the place in the source is always printed.
    let url = word
        .rsplit_once(':')
        .filter(|(_, line)| !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit()))
        .map_or(word, |(url, _)| url);
    let url = (!url.is_empty() && !url.starts_with('[')).then(|| start..start + url.len());
    Some(Told { method: None, url, code, reason })
}

/// Firefox: `XHRGEThttps://host/x`, `GET https://host/x`; ranges of method and URL.
fn firefox_request(line: &str) -> Option<(Range<usize>, Range<usize>)> {
    if line.len() > 8000 {
        return None;
    }
    let url = find(line, "https://").or_else(|| find(line, "http://"))?;
    let before = line.get(..url)?.trim_end();
    let method =
        METHODS.iter().filter(|method| before.ends_with(**method)).max_by_key(|method| method.len())?;
    let lead = before.get(..before.len() - method.len())?.trim();
    let known = lead.is_empty() || lead.ends_with("XHR") || lead.ends_with("fetch");
    let rest = line.get(url..)?;
    let len = rest.find([' ', '\t']).unwrap_or(rest.len());
    known.then(|| (before.len() - method.len()..before.len(), url..url + len))
}

/// Firefox: `[HTTP/2 401  85ms]`, `[HTTP/1.1 401 Unauthorized 85ms]`; code and reason.
fn firefox_status(line: &str) -> Option<(u16, Range<usize>, Option<Range<usize>>)> {
    let open = line.get(..line.len().min(8000)).and_then(|line| find(line, "[HTTP/"))?;
    let rest = line.get(open + 1..)?;
    let space = rest.find(' ')?;
    let at = open + 1 + space + (rest.get(space..)?.len() - rest.get(space..)?.trim_start().len());
    let code: u16 = line.get(at..at + 3)?.parse().ok().filter(|code| (100..600).contains(code))?;
    let close = line.get(at..)?.find(']').map(|found| at + found)?;
    let words = line.get(at + 3..close)?.trim();
    let reason = words.rsplit_once(' ').map_or("", |(reason, _)| reason.trim());
    let reason_at =
        (!reason.is_empty()).then(|| line.find(reason).map(|from| from..from + reason.len())).flatten();
    Some((code, at..at + 3, reason_at))
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let mut pending: Option<(Mapped, Mapped)> = None;
    let mut method: Option<Mapped> = None;
    let mut told_at: Vec<(usize, Range<usize>)> = Vec::new();
    for (range, line) in source.lines() {
        if reading.exchanges.len() >= super::message::MAX_EXCHANGES {
            break;
        }
        let at = |part: &Range<usize>| source.slice(range.start + part.start..range.start + part.end);
        if let Some(alone) = lone_method(line) {
            method = Some(at(&alone));
            note(source, &range, &mut reading);
            continue;
        }
        if let Some(method) = method.take()
            && is_url(line)
        {
            flush(&mut pending, &mut reading);
            pending = Some((method, source.slice(range.clone()).trim()));
            note(source, &range, &mut reading);
            continue;
        }
        if let Some((method, url)) = firefox_request(line).filter(|_| line_of(line).is_none()) {
            flush(&mut pending, &mut reading);
            let inner = line
                .get(url.clone())
                .and_then(|words| words.find("[HTTP/"))
                .map_or(url.end, |cut| url.start + cut);
            pending = Some((at(&method), at(&(url.start..inner))));
        }
        if let Some((code, code_at, reason)) = firefox_status(line) {
            let request = pending.take().map(|(method, url)| request(Some(method), Some(url)));
            let response = response(source, code, &range, &code_at, reason.as_ref().map(&at));
            reading.exchanges.push(Exchange { request, response: Some(response) });
            note(source, &range, &mut reading);
            continue;
        }
        if let Some(Told { url: Some(url), code: Some((code, code_at)), .. }) = blocked(line) {
            flush(&mut pending, &mut reading);
            let (url, response) = (at(&url), response(source, code, &range, &code_at, None));
            let asked = reading.exchanges.iter_mut().find(|known| {
                let known_url = known.request.as_ref().and_then(|request| request.url.as_ref());
                known.response.is_none() && known_url.is_some_and(|known| known.as_str() == url.as_str())
            });
            match asked {
                Some(known) => known.response = Some(response),
                None => reading
                    .exchanges
                    .push(Exchange { request: Some(request(None, Some(url))), response: Some(response) }),
            }
            note(source, &range, &mut reading);
            continue;
        }
        let Some(told) = line_of(line) else {
            if !line.trim().is_empty() {
                note(source, &range, &mut reading);
            }
            continue;
        };
        flush(&mut pending, &mut reading);
        let request = request(told.method.as_ref().map(&at), told.url.as_ref().map(&at));
        let response = told
            .code
            .map(|(code, code_at)| response(source, code, &range, &code_at, told.reason.as_ref().map(&at)));
        // Chrome says the same failure twice: with the method, and as "Failed to load resource".
        let again = reading.exchanges.last().is_some_and(|last| {
            let url = last.request.as_ref().and_then(|request| request.url.as_ref());
            told.method.is_none()
                && url.zip(request.url.as_ref()).is_some_and(|(a, b)| a.as_str().ends_with(b.as_str()))
        });
        if !again {
            let named = request.url.is_some() || request.method.is_some();
            reading.exchanges.push(Exchange { request: named.then_some(request), response });
            told_at.push((reading.exchanges.len() - 1, range.clone()));
        }
        note(source, &range, &mut reading);
    }
    flush(&mut pending, &mut reading);
    let ends = told_at.iter().skip(1).map(|(_, next)| next.start).chain([source.as_str().len()]);
    for ((index, line), end) in told_at.iter().zip(ends) {
        details(source, *index, line.end.min(end)..end, &mut reading);
    }
    if reading.exchanges.is_empty() {
        // Policy words alone, with header lines below them.
        let read = sections::read(source);
        if !read.exchanges.is_empty() {
            reading = read;
        }
    }
    reading
}

/// What people write below a line of the Network panel: `Request` and `Response` with the fields under them.
fn details(source: &Source, index: usize, below: Range<usize>, reading: &mut Reading) {
    let text = source.as_str().get(below.clone()).unwrap_or_default();
    let first = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    if !matches!(label(first), Some(Label::Request | Label::Response | Label::Headers)) {
        return;
    }
    let mut read = sections::read_range(source, below.clone()).into_reading();
    let Some(exchange) = reading.exchanges.get_mut(index) else { return };
    for shown in read.exchanges {
        if let (Some(request), Some(shown)) = (&mut exchange.request, shown.request)
            && request.headers.is_empty()
        {
            request.headers = shown.headers;
            request.body = shown.body;
        }
        if let (Some(response), Some(shown)) = (&mut exchange.response, shown.response)
            && response.headers.is_empty()
        {
            response.headers = shown.headers;
            response.body = shown.body;
        }
    }
    let place = source.text.span_of(below);
    reading.notes.retain(|note| note.text.span().start < place.start || note.text.span().end > place.end);
    reading.notes.append(&mut read.notes);
    reading.oddities.append(&mut read.oddities);
}

fn flush(pending: &mut Option<(Mapped, Mapped)>, reading: &mut Reading) {
    if let Some((method, url)) = pending.take() {
        reading.exchanges.push(Exchange { request: Some(request(Some(method), Some(url))), response: None });
    }
}

fn note(source: &Source, range: &Range<usize>, reading: &mut Reading) {
    if reading.notes.len() < super::message::MAX_NOTES {
        reading.notes.push(Note { kind: NoteKind::Console, text: source.slice(range.clone()).trim() });
    }
}

fn request(method: Option<Mapped>, url: Option<Mapped>) -> Request {
    let span = url.as_ref().or(method.as_ref()).map(Mapped::span).unwrap_or_default();
    Request { method, url, seen: Seen::Partial(Unseen::NotLogged), span, ..Request::default() }
}

fn response(
    source: &Source,
    code: u16,
    range: &Range<usize>,
    at: &Range<usize>,
    reason: Option<Mapped>,
) -> Response {
    Response {
        status: Some(code),
        status_span: Some(source.text.span_of(range.start + at.start..range.start + at.end)),
        reason,
        seen: Seen::Partial(Unseen::NotLogged),
        span: source.text.span_of(range.clone()),
        ..Response::default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn the_script_and_the_time_are_no_part_of_the_address() {
        let capture = check_as(
            "console",
            r"
app.js:403 GET https://api.example.com:8443/v1/me?at=20:40 401 (Unauthorized)
           ^^^ method
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
                                                           ^^^ status
                                                                ^^^^^^^^^^^^ reason
",
        );
        assert_eq!(capture.exchanges.len(), 1);
    }

    #[test]
    fn firefox_glues_its_mark_and_adds_protocol_and_time() {
        check_as(
            "console",
            r"
XHRPOST
   ^^^^ method
https://api.example.com/login
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
[HTTP/2 403  404ms]
        ^^^ status
",
        );
    }

    #[test]
    fn a_failure_of_the_net_is_no_status() {
        let capture = check_as(
            "console",
            r"
app.js:42 POST https://api.example.com/login net::ERR_CONNECTION_REFUSED
          ^^^^ method
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
api.example.com/v1/me:1 Failed to load resource: the server responded with a status of 401 ()
                                                                                       ^^^ status
",
        );
        assert_eq!(capture.exchanges.len(), 2);
        assert_eq!(capture.exchanges[0].response, None);
        assert_eq!(capture.exchanges[1].response.as_ref().unwrap().reason, None);
    }
}
