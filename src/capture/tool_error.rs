//! Error lines of command line tools: curl, wget, git, package managers. They tell a status, at times the URL.

use std::ops::Range;

use super::block::METHODS;
use super::{Exchange, Format, Note, NoteKind, Reading, Request, Response, Seen, Source, Unseen};
use crate::text::{find, has};

pub(super) static FORMAT: Format = Format { id: "tool-error", name: "error line of a tool", score, read };

fn score(source: &Source) -> u8 {
    let refused = source.has_any(&REFUSALS);
    let mut lines = source.head_lines().take(60);
    let coded = MARKS.iter().chain(&[" [IP: ", "Code: "]).any(|mark| source.may_have(mark));
    let found = (coded || refused)
        && lines.any(|(_, line)| coded && code_in(line).is_some() || refused && is_refusal(line));
    if found { 36 } else { 0 }
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let mut above: Option<(Range<usize>, &str)> = None;
    for (range, line) in source.head_lines() {
        let Some(response) = response_of(source, range.clone(), line) else {
            if let Some(passed) = passed(source, &range, line) {
                reading.exchanges.push(passed);
                continue;
            }
            if !line.trim().is_empty() {
                above =
                    (line.starts_with("Err:") || line.starts_with("URL: ")).then(|| (range.clone(), line));
            }
            if is_refusal(line) && reading.exchanges.is_empty() {
                let request = request_of(source, &range, line);
                reading
                    .exchanges
                    .extend(request.map(|request| Exchange { request: Some(request), response: None }));
            }
            continue;
        };
        let request = request_of(source, &range, line).or_else(|| {
            let (above_at, above) = above.take()?;
            request_of(source, &above_at, above)
        });
        let again = reading.exchanges.last().is_some_and(|last: &Exchange| {
            last.response.as_ref().map(|response| response.status) == Some(response.status)
                && (request.is_none() || last.request.is_none())
        });
        match reading.exchanges.last_mut().filter(|_| again) {
            // One failure is told in several lines.
            Some(last) => last.request = last.request.take().or(request),
            None => reading.exchanges.push(Exchange { request, response: Some(response) }),
        }
    }
    keep_passed(&mut reading.exchanges);
    if let [Exchange { response: Some(response), .. }] = reading.exchanges.as_mut_slice()
        && response.body.is_none()
    {
        // The body may be printed below the tool's line.
        let from = source
            .lines()
            .find(|(range, line)| code_in(line).is_some() && !range.is_empty())
            .map_or(0, |(range, _)| range.end);
        let text = source.slice(from..source.as_str().len()).trim();
        let whole = text.as_str().starts_with('{')
            && super::body::json_len(text.as_str()) == Some(text.len())
            || text.as_str().starts_with('<') && text.as_str().ends_with('>');
        response.body = whole.then_some(text);
    }
    let text = source.text.trim();
    if !text.is_empty() {
        reading.notes.push(Note { kind: NoteKind::Log, text });
    }
    reading
}

/// The response that an error line tells of; `range` is the line's place.
pub(super) fn response_of(source: &Source, range: Range<usize>, line: &str) -> Option<Response> {
    let (code, at, reason) = code_in(line)?;
    let reason = reason.map(|part| source.slice(range.start + part.start..range.start + part.end));
    Some(Response {
        status: Some(code),
        status_span: Some(source.text.span_of(range.start + at.start..range.start + at.end)),
        reason,
        seen: Seen::Partial(Unseen::NotLogged),
        span: source.text.span_of(range),
        ..Response::default()
    })
}

/// The exchange of a line that tells a success in the words of a refusal's line: `URL: Response status: 200 OK`.
fn passed(source: &Source, range: &Range<usize>, line: &str) -> Option<Exchange> {
    let at = find(line, PASSED)? + PASSED.len();
    let code = line.get(at..at + 3)?.parse().ok().filter(|code| (200..300).contains(code))?;
    let reason = reason_at(line, at + 3, code)?;
    let request = request_of(source, range, line)?;
    let response = Response {
        status: Some(code),
        status_span: Some(source.text.span_of(range.start + at..range.start + at + 3)),
        reason: Some(source.slice(range.start + reason.start..range.start + reason.end)),
        seen: Seen::Partial(Unseen::NotLogged),
        span: source.text.span_of(range.clone()),
        ..Response::default()
    };
    Some(Exchange { request: Some(request), response: Some(response) })
}

/// Keeps successes of what was refused as well: they tell of the refusal.
fn keep_passed(exchanges: &mut Vec<Exchange>) {
    let url = |exchange: &Exchange| {
        exchange.request.as_ref().and_then(|request| request.url.as_ref()).map(|url| url.as_str().to_owned())
    };
    let status = |exchange: &Exchange| exchange.response.as_ref().and_then(|response| response.status);
    let passed = |exchange: &Exchange| status(exchange).is_some_and(|code| code < 300);
    let refused: Vec<_> =
        exchanges.iter().filter(|exchange| !passed(exchange)).filter_map(url).take(MANY).collect();
    exchanges.retain(|exchange| !passed(exchange) || url(exchange).is_some_and(|url| refused.contains(&url)));
}

/// What stands before the status of an answer that passed.
const PASSED: &str = "Response status: ";
/// So many addresses are compared.
const MANY: usize = 40;

/// git's words for a refusal, which name no status.
fn is_refusal(line: &str) -> bool {
    let [unauthorized, denied, failed, unread] = REFUSALS;
    (has(line, unauthorized) || has(line, denied)) && has(line, "://")
        || has(line, failed)
        || has(line, unread)
}

const REFUSALS: [&str; 4] =
    ["unauthorized: ", ": denied: ", "Authentication failed for '", "could not read Username for '"];

/// The request that an error line tells of.
pub(super) fn request_of(source: &Source, range: &Range<usize>, line: &str) -> Option<Request> {
    let url = url_in(line).map(|part| source.slice(range.start + part.start..range.start + part.end))?;
    let method = method_before(line)
        .map(|part| source.slice(range.start + part.start..range.start + part.end))
        .or_else(|| go_method(source, range, line));
    let mut request = Request {
        method,
        url: Some(url),
        seen: Seen::Partial(Unseen::NotLogged),
        span: source.text.span_of(range.clone()),
        ..Request::default()
    };
    let has_password = request.url.as_ref().is_some_and(|url| {
        let authority = url.as_str().split('/').nth(2).unwrap_or_default();
        authority.rsplit_once('@').is_some_and(|(info, _)| info.contains(':'))
    });
    super::sections::take_user_info(&mut request);
    // A user alone: git leaves the password out of what it prints, or has asked for it.
    request.headers.retain(|_| has_password);
    Some(request)
}

/// Status code, its place, and the reason phrase behind it, in a line that a tool prints when it fails.
pub(super) fn code_in(line: &str) -> Option<(u16, Range<usize>, Option<Range<usize>>)> {
    if line.len() > MAX_LINE {
        return None;
    }
    let may_be_code = |at: &[u8]| matches!(at, [b'3'..=b'5', b'0'..=b'9', b'0'..=b'9']);
    if !line.as_bytes().windows(3).any(may_be_code) {
        return None;
    }
    if let Some(found) = packager(line).or_else(|| vault(line)) {
        return Some(found);
    }
    let lower = line.to_ascii_lowercase();
    for mark in MARKS.iter().filter(|mark| has(&lower, mark)) {
        for (found, _) in lower.match_indices(mark) {
            let from = found + mark.len();
            let rest = lower.get(from..)?;
            let gap = rest.len() - rest.trim_start_matches([' ', ':', '(', '=', '[', '"', '\'']).len();
            let at = from + gap;
            let digits = lower.get(at..at + 3).unwrap_or_default();
            let Some(code) = digits.parse::<u16>().ok().filter(|code| (300..600).contains(code)) else {
                continue;
            };
            if lower
                .get(at + 3..)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '.'))
                && !lower.get(at + 3..).is_some_and(|rest| rest == "." || rest.starts_with(". "))
            {
                continue;
            }
            return Some((code, at..at + 3, reason_at(line, at + 3, code)));
        }
    }
    None
}

/// apt's line below the address: `  401  Unauthorized [IP: 203.0.113.10 443]`.
fn packager(line: &str) -> Option<(u16, Range<usize>, Option<Range<usize>>)> {
    let at = find(line, " [IP: ").and_then(|ip| line.get(..ip)?.find(|c: char| c.is_ascii_digit()))?;
    let code = line.get(at..at + 3)?.parse().ok().filter(|code| (300..600).contains(code))?;
    let reason = reason_at(line, at + 3, code)?;
    Some((code, at..at + 3, Some(reason)))
}

/// Vault's lines: `URL: GET https://host/x`, then `Code: 403. Errors:`.
fn vault(line: &str) -> Option<(u16, Range<usize>, Option<Range<usize>>)> {
    let rest = line.strip_prefix("Code: ")?;
    let code = rest.get(..3)?.parse().ok().filter(|code| (300..600).contains(code))?;
    rest.get(3..)?.starts_with(". Errors").then_some((code, 6..9, None))
}

/// The reason phrase behind the code, if it is one that goes with it.
fn reason_at(line: &str, from: usize, code: u16) -> Option<Range<usize>> {
    let rest = line.get(from..)?;
    let words = rest.trim_start_matches([' ', ':', '-', '(', ')', ']', '"', '\'']);
    let start = from + rest.len() - words.len();
    let len = words.find(['.', ')', '(', ',', ':', '[', '"', '\'', '\n', ';']).unwrap_or(words.len());
    let phrase = words.get(..len)?.trim_end();
    let known = super::block::is_reason(code, phrase);
    let first = phrase.split("  ").next().unwrap_or_default();
    if known {
        Some(start..start + phrase.len())
    } else {
        super::block::is_reason(code, first).then(|| start..start + first.len())
    }
}

/// The first URL of a line.
pub(super) fn url_in(line: &str) -> Option<Range<usize>> {
    let at = [line.find("https://"), line.find("http://")].into_iter().flatten().min()?;
    let rest = line.get(at..)?;
    let len = rest.find(|c: char| c.is_whitespace() || "'\"`<>)]},".contains(c)).unwrap_or(rest.len());
    let url = rest.get(..len)?.trim_end_matches(['.', ',', ';', ':']);
    Some(at..at + url.len())
}

/// A method that stands right before the URL.
fn method_before(line: &str) -> Option<Range<usize>> {
    let at = url_in(line)?.start;
    let before = line.get(..at)?.trim_end_matches([' ', '\'', '"', '`', '(', '[']);
    let word = before.rsplit(|c: char| !c.is_ascii_uppercase()).next()?;
    METHODS.contains(&word).then(|| before.len() - word.len()..before.len())
}

/// Go's errors begin `Get "https://host/x": …`.
fn go_method(source: &Source, range: &Range<usize>, line: &str) -> Option<crate::text::Mapped> {
    let before = line.get(..url_in(line)?.start)?.strip_suffix(" \"")?;
    let word = before.rsplit(' ').next()?;
    let capital = word.starts_with(|c: char| c.is_ascii_uppercase())
        && word.bytes().skip(1).all(|byte| byte.is_ascii_lowercase());
    let method = word.to_ascii_uppercase();
    let at = range.start + before.len() - word.len();
    (capital && METHODS.contains(&method.as_str()))
        .then(|| crate::text::Mapped::derived(method, source.text.span_of(at..at + word.len())))
}

/// What stands before the status in tools' error lines, in lower case.
const MARKS: &[&str] = &[
    "returned error:",
    "unexpected server response:",
    "unexpected response code:",
    "`, got",
    "), got",
    ", status:",
    "returned error code:",
    "server returned error: http/1.1",
    "server returned error: http/1.0",
    "tunnel failed, response",
    "received http code",
    "http error",
    "http status code",
    "http status",
    "http code",
    "http response code",
    "status code",
    "statuscode",
    "status of",
    "response code",
    "response status",
    "unexpected status",
    "error code:",
    "error code",
    "error:",
    " error",
    "npm err! code e",
    "npm error code e",
    "npm err!",
    "npm error",
    "an error occurred",
    "failed with status",
    "failed with",
    "bad status",
    "http/1.1",
    "http/2",
    "http",
    "responded with",
    "returned status",
    "returned",
    "failed:",
    "failed to fetch",
];

const MAX_LINE: usize = 4000;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn ports_and_times_are_no_status() {
        check_as(
            "tool-error",
            r"
curl: (22) The requested URL returned error: 403
                                             ^^^ status
",
        );
    }

    #[test]
    fn the_address_ends_at_its_quote() {
        let capture = check_as(
            "tool-error",
            r"
fatal: unable to access 'https://git.example.com:8443/team/app.git/': The requested URL returned error: 403
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
                                                                                                        ^^^ status
",
        );
        assert_eq!(capture.exchanges.len(), 1);
    }

    #[test]
    fn a_failure_told_twice_is_one() {
        let capture = check_as(
            "tool-error",
            r"
Err:4 https://apt.example.com:8443/debian stable InRelease
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
  401  Unauthorized [IP: 203.0.113.10 443]
  ^^^ status
       ^^^^^^^^^^^^ reason
E: Failed to fetch https://apt.example.com:8443/debian/dists/stable/InRelease  401  Unauthorized [IP: 203.0.113.10 443]
",
        );
        assert_eq!(capture.exchanges.len(), 1);
    }

    #[test]
    fn git_names_no_status() {
        let capture = check_as(
            "tool-error",
            r"
remote: Invalid username or password.
fatal: Authentication failed for 'https://alice@git.example.com/team/app.git/'
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url = https://git.example.com/team/app.git/
",
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].response, None);
        // Nobody knows which password was sent.
        assert!(capture.exchanges[0].request.as_ref().unwrap().headers.is_empty());
    }
}
