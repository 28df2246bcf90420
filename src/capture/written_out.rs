//! The status that curl's `-w '%{http_code}'` prints: below the body, or glued behind it, and no part of it.

use std::ops::Range;

use super::curl::STATUS_VARIABLES;
use super::source::lines;
use super::{Exchange, Response, Seen, Source, Unseen};

/// Takes it off bodies whose length the response tells.
pub(super) fn take_off(exchanges: &mut [Exchange]) {
    for response in exchanges.iter_mut().filter_map(|exchange| exchange.response.as_mut()) {
        let length =
            response.header("content-length").and_then(|header| header.value.as_str().trim().parse().ok());
        let (Some(status), Some(length), Some(body)) = (response.status, length, &response.body) else {
            continue;
        };
        let behind: Option<&str> = body.as_str().get(length..);
        if length > 0 && behind.is_some_and(|rest| rest.trim().parse() == Ok(status)) {
            response.body = Some(body.slice(0..length));
        }
    }
}

/// The answer that the output of a command tells by it: the status, and the body above it. `template` is what the
/// option says, its escapes read.
pub(super) fn answer(source: &Source, output: Range<usize>, template: &str) -> Option<Response> {
    let variable = STATUS_VARIABLES.iter().find(|name| template.contains(**name))?;
    let (before, after) = template.split_once(variable)?;
    let lead = before.rsplit('\n').next()?;
    let tail = after.split(['\n', '%']).next()?.trim_end();
    if lead.contains("%{") {
        return None;
    }
    let words = source.as_str().get(output.clone())?;
    let place = lines(words).take(MOST_LINES).find_map(|(at, line)| {
        let rest = line.trim_end().strip_prefix(lead)?;
        let ends = !tail.is_empty() || rest.len() == 3 || after.contains('%');
        status(rest).filter(|_| ends && rest.get(3..).is_some_and(|rest| rest.starts_with(tail)))?;
        Some(at.start..at.start + lead.len())
    });
    let place = place.or_else(|| if before.is_empty() { glued(words) } else { None })?;
    let code = output.start + place.end;
    let body = source.slice(output.start..output.start + place.start).trim();
    let span = source.text.span_of(code..code + 3);
    Some(Response {
        status: status(words.get(place.end..)?),
        status_span: Some(span),
        span,
        body: body.as_str().starts_with(['{', '[', '<']).then_some(body),
        seen: Seen::Partial(Unseen::NotLogged),
        ..Response::default()
    })
}

/// The place right behind the body's last bracket, where a status stands there and nothing more: `{"a":1}403`.
fn glued(words: &str) -> Option<Range<usize>> {
    let (at, line) = lines(words).take(MOST_LINES).find(|(_, line)| {
        let line = line.trim_end();
        let body = line.len().checked_sub(3).and_then(|at| line.get(..at));
        body.is_some_and(|body| body.ends_with(['}', ']', '>']))
    })?;
    let from = at.start + line.trim_end().len().checked_sub(3)?;
    status(words.get(from..)?).map(|_| from..from)
}

/// The code at the beginning of `words`.
fn status(words: &str) -> Option<u16> {
    words.get(..3)?.parse().ok().filter(|code| (100..600).contains(code))
}

/// As many lines of an output are looked at.
const MOST_LINES: usize = 200;

#[cfg(test)]
mod tests {
    use crate::capture::{Wish, read};

    #[test]
    fn the_status_behind_a_body_is_not_of_it() {
        let body = |length: usize, end: &str| {
            let paste =
                format!("HTTP/1.1 403 Forbidden\nContent-Length: {length}\n\nerror code: 1034{end}\n");
            let capture = read(&paste, Wish::default());
            let response = capture.exchanges.first().unwrap().response.clone().unwrap();
            response.body.unwrap().as_str().to_owned()
        };
        assert_eq!(body(16, "403"), "error code: 1034");
        assert_eq!(body(19, "403"), "error code: 1034403");
    }
}
