//! The status of an answer that a paste tells in words of its own, where no status line was read.

use std::ops::Range;

use super::block::header_name;
use super::{Exchange, Header, Request, Response, Source};

/// Gives the refusal's status that the text tells to the exchange that lacks it, where none of `exchanges` has one.
pub(super) fn adopt(source: &Source, exchanges: &mut [Exchange]) {
    let known =
        |exchange: &Exchange| exchange.response.as_ref().is_some_and(|answer| answer.status.is_some());
    if exchanges.iter().any(known) {
        return;
    }
    // A response without a request may be half of one that was read apart: it is left as it is.
    let Some(exchange) = exchanges.last_mut().filter(|exchange| exchange.request.is_some()) else { return };
    let found = source.head_lines().filter(|(_, line)| line.len() <= LONG_LINE).find_map(|(range, line)| {
        told(line).map(|(code, place)| (code, range.start + place.start..range.start + place.end))
    });
    let Some((code, place)) = found else { return };
    let response = exchange.response.get_or_insert_with(Response::default);
    response.status = Some(code);
    response.status_span = Some(source.text.span_of(place));
}

/// Gives the request of the only exchange, of which no field was seen, the Authorization field that the text shows by
/// itself: alone on a line, or behind a label (`sent: Authorization: Basic abc`).
pub(super) fn adopt_credential(source: &Source, exchanges: &mut [Exchange]) {
    let [exchange] = exchanges else { return };
    if exchange.request.as_ref().is_some_and(|request| !request.headers.is_empty())
        || exchange.response.as_ref().is_none_or(|response| !response.headers.is_empty())
    {
        return;
    }
    let field = |(range, line): (Range<usize>, &str)| {
        let at = line.len() - line.split(": ").last().map_or(0, str::len);
        let from = line.get(..at)?.strip_suffix("uthorization: ")?.len().checked_sub(1)?;
        let label = line.get(..from)?.trim();
        let (name, after) = header_name(line.get(from..)?)?;
        let (scheme, value) = line.get(from + after..)?.trim().split_once(' ')?;
        let alone = (label.is_empty() || label.ends_with(':')) && !value.contains([' ', '<', '{', '$']);
        let at = range.start + from;
        (alone && SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme))).then(|| {
            Header::pasted(source.slice(at..at + name.end), source.slice(at + after..range.end).trim())
        })
    };
    let Some(header) = source.head_lines().filter(|(_, line)| line.len() <= LONG_LINE).find_map(field) else {
        return;
    };
    let request = exchange.request.get_or_insert_with(|| Request { span: header.line, ..Request::default() });
    request.headers.push(header);
}

/// Schemes whose credential is one word.
const SCHEMES: &[&str] = &["Basic", "Bearer", "Token"];

/// The refusal's code that `line` calls a status, or that its reason phrase follows, and where it stands.
pub(crate) fn told(line: &str) -> Option<(u16, Range<usize>)> {
    // A pseudo-header belongs to a block of headers.
    if line.trim_start().starts_with(':') {
        return None;
    }
    let bytes = line.as_bytes();
    let edge = |byte: Option<&u8>| byte.is_none_or(|byte| !byte.is_ascii_alphanumeric() && *byte != b'.');
    for (at, digits) in bytes.windows(3).enumerate() {
        let Some((_, code)) = CODES.iter().find(|(text, _)| text.as_bytes() == digits) else { continue };
        let before_is_edge = at.checked_sub(1).is_none_or(|last| edge(bytes.get(last)));
        if !before_is_edge || !edge(bytes.get(at + 3)) {
            continue;
        }
        let (Some(before), Some(after)) = (line.get(..at), line.get(at + 3..)) else { continue };
        let head =
            before.trim_end_matches(|letter: char| " :=\"'([{><-".contains(letter)).to_ascii_lowercase();
        let tail = after.trim_start_matches(|letter: char| " )\"',:([".contains(letter)).to_ascii_lowercase();
        let named = NAMES.iter().any(|name| head.ends_with(name)) && head.len() < before.len();
        if named || REASONS.iter().any(|reason| tail.starts_with(reason)) {
            return Some((*code, at..at + 3));
        }
    }
    None
}

/// The codes of refusals.
const CODES: &[(&str, u16)] = &[("401", 401), ("403", 403), ("407", 407), ("419", 419), ("429", 429)];
/// What stands before a status.
const NAMES: &[&str] = &[
    "status",
    "statuscode",
    "status_code",
    "status code",
    "status-code",
    "httpcode",
    "httpstatuscode",
    "http code",
    "http/1.1",
    "http/1.0",
    "http/2",
    "http/2.0",
    "got",
    "returned",
    "answered",
    "responded with",
    "exception",
    "denied",
    "denied.",
];
/// How the words behind a status begin: its reason (RFC 9110 §15.5), or the version.
const REASONS: &[&str] = &[
    "unauthorized",
    "forbidden",
    "proxy authentication required",
    "too many requests",
    "permission denied",
    "http/",
    "http_",
];
/// Longer lines are data.
const LONG_LINE: usize = 4_000;

#[cfg(test)]
mod tests {
    use super::super::{Wish, read};
    use super::told;

    #[test]
    fn a_status_in_words_is_known_by_what_stands_beside_it() {
        for (line, code) in [
            ("dohq.rest.ApiException: (403)", Some(403)),
            (":status: 401", None),
            ("Response: Access denied. (401)", Some(401)),
            ("<- 401 Unauthorized (224ms)", Some(401)),
            ("core.parsers - DEBUG - Response status: 403", Some(403)),
            ("  \"statusCode\": 403,", Some(403)),
            ("407 HTTP_1_1", Some(407)),
            ("Response {status: 403, statusText: \"Forbidden\"}", Some(403)),
            ("GET /items/401 and 403 more", None),
            ("took 401 ms", None),
            ("from 10.0.403.1, status401", None),
        ] {
            assert_eq!(told(line).map(|(code, _)| code), code, "{line}");
        }
    }

    #[test]
    fn a_status_that_was_read_is_left_alone() {
        let paste = "GET /x HTTP/1.1\nHost: a.example\n\nHTTP/1.1 200 OK\n\nearlier status: 401\n";
        assert_eq!(read(paste, Wish::default()).exchanges[0].response.as_ref().unwrap().status, Some(200));
    }
}
