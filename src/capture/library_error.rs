//! Exceptions and error lines of HTTP libraries: they name a status, often method and URL, sometimes the body.

use std::ops::Range;

use super::draft::{Talk, between, cut, literal, place, window};
use super::{
    Exchange, Format, Header, NoteKind, Reading, Request, Response, Seen, Source, Unseen, aside, draft,
    literals, shape,
};
use crate::text::json::Node;
use crate::text::{Mapped, find, has};

pub(super) static FORMAT: Format = Format { id: "tool-error", name: "an HTTP library's error", score, read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    let signs: Vec<&Sign> = SIGNS.iter().filter(|sign| source.may_have(sign.mark)).collect();
    let best = head
        .lines()
        .filter(|line| line.len() < LONG_LINE)
        .filter(|line| may_tell(line))
        .take(MAX_LINES)
        .filter_map(|line| sign_among(&signs, line))
        .map(|(sign, _)| sign.score)
        .max()
        .unwrap_or(0);
    let console = source.has("Invoke-") || source.has("CategoryInfo");
    match best {
        0 => 0,
        _ if literals::has_start_line(head) || console => 22,
        best => best,
    }
}

/// A form of error message.
struct Sign {
    /// What the line holds.
    mark: &'static str,
    /// Where the status stands.
    status: Place,
    /// Where the body stands.
    body: Body,
    /// How surely it is an HTTP library's.
    score: u8,
}

enum Place {
    /// Right behind the mark.
    Behind,
    /// The three digits before the mark.
    Before,
    /// Right behind this text, which follows the mark.
    After(&'static str),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Body {
    None,
    /// The lines that follow (guzzle, feign's old form).
    NextLines,
    /// Between quotes or brackets that are not escaped, up to the last one: `: "…"`, `: […]`.
    Wrapped,
    /// The rest of the line, if it is JSON.
    Rest,
    /// `HTTP response headers:` and `HTTP response body:` lines, in Ruby without the first word (API clients made by
    /// `OpenAPI` generators).
    Labelled,
    /// A `Headers:` section below (Azure's SDK).
    Section,
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let mut talk = Talk::default();
    let mut aside = aside::Aside::default();
    let mut skip_to = 0;
    let mut tried = 0;
    let signs: Vec<&Sign> = SIGNS.iter().collect();
    for (range, line) in source.lines() {
        if range.start < skip_to {
            continue;
        }
        if let Some((request, end)) = logged_request(source, &range, line) {
            skip_to = end;
            match talk.exchanges.last_mut().filter(|last| last.request.is_none()) {
                Some(last) => last.request = Some(request),
                None => talk.ask(request),
            }
            continue;
        }
        let mut found = None;
        if tried < MAX_LINES && talk.exchanges.len() < MAX_ERRORS && line.len() < LONG_LINE && may_tell(line)
        {
            tried += 1;
            found = sign_among(&signs, line).map(|(sign, at)| (sign, line.get(at..).unwrap_or_default()));
        }
        let next = source.as_str().get(range.end..).unwrap_or_default();
        let exchange = found.and_then(|(sign, words)| {
            let words = if words.is_empty() {
                draft::behind(window(next, WINDOW), "Status: ").unwrap_or_default()
            } else {
                words
            };
            exchange(source, line, words).map(|exchange| (sign, words, exchange))
        });
        if let Some((sign, words, mut exchange)) = exchange {
            if let Some(response) = &mut exchange.response {
                skip_to = fill(source, sign.body, words, next, response).max(range.end);
            }
            let known = talk.exchanges.iter().rev().take(8).any(|known| same(known, &exchange));
            let vague = talk.exchanges.last_mut().filter(|last| {
                let status =
                    |exchange: &Exchange| exchange.response.as_ref().and_then(|response| response.status);
                last.request.is_none() && exchange.request.is_some() && status(last) == status(&exchange)
            });
            if let Some(vague) = vague {
                // The first line told the code, this one tells what was asked for.
                *vague = exchange;
            } else if !known {
                talk.push(exchange);
            }
        }
        if !line.trim().is_empty() {
            let words = line.trim();
            let remark = words.starts_with('(') && words.ends_with(')') && words.contains(' ');
            let kind = if remark { NoteKind::Remark } else { NoteKind::Log };
            aside.line(source, &range, kind, &mut reading);
        }
    }
    aside.close(source, &mut reading);
    reading.exchanges = talk.exchanges;
    reading
}

/// The request of a line `HTTP request: GET https://…`, its fields below, and where they end.
fn logged_request(source: &Source, range: &Range<usize>, line: &str) -> Option<(Request, usize)> {
    let rest = crate::text::strip_prefix_ignore_case(line.trim(), "HTTP request: ")?;
    let draft::Message::Request(mut request) = draft::start(source, rest)? else { return None };
    let mut end = range.end;
    let below = source.as_str().get(range.end..)?.strip_prefix('\n')?;
    for line in window(below, WINDOW).lines().take(super::block::MAX_HEADERS) {
        let Some(header) = draft::header(source, line) else { break };
        request.headers.push(header);
        end = place(&source.text, line).end;
    }
    // A line without fields is a log's that says no more.
    request.span = source.text.span_of(range.start..end);
    (!request.headers.is_empty()).then_some((request, end))
}

/// Whether a line may hold the status of an error: the exact look costs more.
fn may_tell(line: &str) -> bool {
    let code = line.as_bytes().windows(3).any(|at| matches!(at, [b'4' | b'5', b'0'..=b'9', b'0'..=b'9']));
    code || has(line, "RequestFailedException")
}

/// The form of error, one of `signs` or one without words of its own, that a line shows, and where its status stands.
fn sign_among(signs: &[&'static Sign], line: &str) -> Option<(&'static Sign, usize)> {
    let known = signs.iter().find_map(|sign| {
        let at = find(line, sign.mark)?;
        let behind = at + sign.mark.len();
        let status = match sign.status {
            Place::Behind => behind,
            Place::Before => at.checked_sub(3)?,
            Place::After(text) => behind + line.get(behind..)?.find(text)? + text.len(),
        };
        is_status(line.get(status..)?).then_some((*sign, status))
    });
    known.or_else(|| {
        let failed = line.trim_end().strip_suffix("Service request failed.");
        if failed.is_some_and(|lead| {
            // A debugger shows the message in quotation marks.
            lead.trim_end_matches(['\'', '"']).ends_with("RequestFailedException: ")
        }) {
            return Some((&AZURE, line.len()));
        }
        // SomeException: 401 …
        let name = line.split(": ").next()?;
        let named = (name.ends_with("Exception") || name.ends_with("Error"))
            && !name.contains(' ')
            && name.len() < 120;
        let at = name.len() + 2;
        if named && line.get(at..).is_some_and(is_status) {
            return Some((&NAMED, at));
        }
        // 401 Unauthorized: {"error": …}
        let lead = line.len() - line.trim_start().len();
        let stated = line.get(lead..)?.split_once(": {")?.0;
        let whole = is_status(stated) && super::block::weak_status_line(stated).is_some();
        whole.then_some((&STATED, lead))
    })
}

/// Whether `text` begins with a status of a refusal or a failure.
fn is_status(text: &str) -> bool {
    let code = text.get(..3).and_then(|digits| digits.parse::<u64>().ok()).and_then(shape::status_code);
    code.is_some_and(|code| code >= 400)
        && !text.get(3..).is_some_and(|rest| {
            rest.starts_with(|c: char| {
                c.is_ascii_alphanumeric()
                    || c == '.' && rest.len() > 1 && rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit)
            })
        })
}

fn exchange(source: &Source, line: &str, words: &str) -> Option<Exchange> {
    let digits = words.get(..3)?;
    let status = digits.parse().ok().and_then(shape::status_code)?;
    let span = source.text.span_of(place(&source.text, line));
    let response = Response {
        status: Some(status),
        status_span: Some(cut(&source.text, digits).span()),
        reason: reason(words.get(3..)?).map(|reason| cut(&source.text, reason)),
        seen: Seen::Partial(Unseen::NotLogged),
        span,
        ..Response::default()
    };
    let (method, url) = (method(line), url(line));
    let asked = (method.is_some() || url.is_some()).then(|| Request {
        method: method.map(|method| cut(&source.text, method)),
        url: url.map(|url| cut(&source.text, url)),
        seen: Seen::Partial(Unseen::NotLogged),
        span,
        ..Request::default()
    });
    Some(Exchange { request: asked, response: Some(response) })
}

/// The reason phrase behind a status: in brackets, or words up to what cannot be one.
fn reason(rest: &str) -> Option<&str> {
    if let Some(inner) = rest.strip_prefix(", message='") {
        return inner.split('\'').next().filter(|reason| !reason.is_empty());
    }
    let rest = rest.strip_prefix(" from server").unwrap_or(rest);
    let rest =
        rest.strip_prefix(" Client Error: ").or_else(|| rest.strip_prefix(" Server Error: ")).unwrap_or(rest);
    let line = rest.lines().next()?;
    let text = line.trim_start_matches([' ', ':', '-', ',', ']', ')']);
    // A colon begins a body or a sentence in most messages, and the phrase only where nothing else follows.
    let text = if let Some(inner) = text.strip_prefix('(') {
        inner.get(..inner.find(')')?)?
    } else {
        let ends = [" on ", " from ", " for ", " - ", " resulted", " when ", " returned"];
        let stop =
            text.find(['`', '"', '\'', ':', ',', '[', '(', ']', ')', '{', '<', '.']).unwrap_or(text.len());
        let stop = ends.iter().filter_map(|end| text.find(end)).min().map_or(stop, |end| end.min(stop));
        text.get(..stop)?
    };
    let text = text.trim();
    let first_is_upper = text.starts_with(|c: char| c.is_ascii_uppercase());
    let words = text.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b' ' | b'-' | b'\''));
    (first_is_upper && words && text.len() <= 40 && text.split(' ').count() <= 5).then_some(text)
}

/// A method that stands as a word of its own.
fn method(line: &str) -> Option<&str> {
    line.split(|c: char| !c.is_ascii_alphabetic()).take(400).find(|word| METHODS.contains(word))
}

/// The URL that was asked for: where the message says so, else the first one in the line.
fn url(line: &str) -> Option<&str> {
    let marks = [
        ", url='",
        " for url: ",
        " for url '",
        " for URL: ",
        "request for \"",
        " to [",
        "[url] ",
        " when requesting ",
        "GET ",
        "POST ",
        "for: ",
    ];
    let from = marks.iter().find_map(|mark| {
        let at = find(line, mark)? + mark.len();
        line.get(at..)?.starts_with("http").then_some(at)
    });
    let from = from.or_else(|| find(line, "https://")).or_else(|| find(line, "http://"))?;
    let rest = line.get(from..)?;
    let quote =
        line.get(..from).and_then(|lead| lead.chars().next_back()).filter(|c| matches!(c, '"' | '`' | '\''));
    let quoted = quote
        .and_then(|quote| rest.find(quote))
        .filter(|end| !rest.get(..*end).is_none_or(|url| url.contains(' ')));
    let bare = rest.find([' ', '"', '`', '\'', ']', ')', '>', ',', ';', '\t']).unwrap_or(rest.len());
    let end = quoted.unwrap_or(bare);
    let url = rest.get(..end)?.trim_end_matches([':', '.']);
    // Links to documentation are no addresses that were asked for.
    let documentation = ["httpstatuses", "developer.mozilla.org", "/docs/", "help.github.com", "docs."]
        .iter()
        .any(|word| url.contains(word));
    (!documentation && url.len() > 8).then_some(url)
}

/// Puts in body and headers; gives where what was read ends.
fn fill(source: &Source, body: Body, words: &str, next: &str, response: &mut Response) -> usize {
    let line = words.lines().next().unwrap_or_default();
    match body {
        Body::None => {
            let fields = window(next.strip_prefix('\n').unwrap_or(next), WINDOW);
            let first = fields.lines().next().unwrap_or_default();
            let known = super::block::header_name(first)
                .and_then(|(name, _)| first.get(name))
                .is_some_and(super::names::is_known);
            if known {
                let mut end = 0;
                for line in fields.lines().take(super::block::MAX_HEADERS) {
                    let Some(header) = draft::header(source, line) else { break };
                    response.headers.push(header);
                    end = place(&source.text, line).end;
                }
                response.seen = super::secrets::seen(&response.headers, Seen::Whole);
                return end;
            }
        }
        Body::NextLines => {
            let text = window(next.strip_prefix('\n').unwrap_or(next), WINDOW);
            let mut end = 0;
            for line in text.split_inclusive('\n') {
                let over =
                    [" in /", " in C:", "Stack trace:", "#0 ", "\tat ", "  at ", "Next ", "  thrown in"]
                        .iter()
                        .any(|start| line.starts_with(start));
                if over || line.trim().is_empty() {
                    break;
                }
                end += line.len();
            }
            let text = text.get(..end).unwrap_or_default().trim_end();
            if !text.is_empty() {
                response.body = Some(cut(&source.text, text));
                return place(&source.text, text).end;
            }
        }
        Body::Wrapped => {
            let inner = [(": \"", '"'), (": [", ']')].iter().find_map(|(open, close)| {
                let from = line.find(open)? + open.len();
                let rest = line.get(from..)?;
                let end = rest.rfind(*close).unwrap_or(rest.len());
                rest.get(..end)
            });
            let inner = inner.filter(|inner| !inner.is_empty() && *inner != "no body");
            response.body = inner.map(|inner| cut(&source.text, inner));
        }
        Body::Rest => {
            let from = line.find(['{', '[']).or_else(|| line.find('<'));
            let rest = from
                .and_then(|from| line.get(from..))
                .map(str::trim_end)
                .filter(|rest| rest.ends_with(['}', ']', '>']));
            response.body = rest.map(|rest| cut(&source.text, rest));
        }
        Body::Labelled => return labelled(source, next, response),
        Body::Section => {
            let next = window(next, WINDOW);
            response.headers = section(source, next);
            response.seen = if response.headers.is_empty() {
                response.seen
            } else {
                super::secrets::seen(&response.headers, Seen::Whole)
            };
            let body =
                draft::behind(next, "\nContent:\n").map(|rest| rest.split("\n\n").next().unwrap_or_default());
            response.body =
                body.map(|body| cut(&source.text, body.trim())).filter(|body: &Mapped| !body.is_empty());
        }
    }
    0
}

/// What API clients made by `OpenAPI` generators print below their exception; gives where it ends.
pub(super) fn labelled(source: &Source, next: &str, response: &mut Response) -> usize {
    let next = window(next, WINDOW);
    let mut end = 0;
    let reason = between(next, "\nReason: ", "\n").map(str::trim).filter(|reason| !reason.is_empty());
    response.reason = response.reason.take().or_else(|| reason.map(|reason| cut(&source.text, reason)));
    let line = |long: &str, short: &str| draft::behind(next, long).or_else(|| draft::behind(next, short));
    if let Some(headers) = line("\nHTTP response headers: ", "\nResponse headers: ") {
        let value = literal(source, headers);
        response.headers = shape::headers(Node::new(&value, &source.text));
        response.seen = super::secrets::seen(&response.headers, Seen::Whole);
        end = value.range.end;
    }
    if let Some(body) = line("\nHTTP response body: ", "\nResponse body: ") {
        let at = place(&source.text, body).start;
        let text = if body.starts_with(['{', '[']) {
            source.slice(literal(source, body).range)
        } else {
            cut(&source.text, body.lines().next().unwrap_or_default())
        };
        end = end.max(at + text.len());
        response.body = Some(text.trim()).filter(|text| !text.is_empty());
    }
    end
}

/// The header lines below `Headers:`.
fn section(source: &Source, text: &str) -> Vec<Header> {
    let Some(rest) = draft::behind(text, "\nHeaders:\n") else { return Vec::new() };
    rest.lines().take(super::block::MAX_HEADERS).map_while(|line| draft::header(source, line)).collect()
}

fn same(known: &Exchange, other: &Exchange) -> bool {
    let told = |exchange: &Exchange| {
        let url = exchange
            .request
            .as_ref()
            .and_then(|request| request.url.as_ref())
            .map(|url| url.as_str().to_owned());
        (url, exchange.response.as_ref().and_then(|response| response.status))
    };
    let (known, other) = (told(known), told(other));
    known.1 == other.1 && (known.0 == other.0 || other.0.is_none())
}

const fn sign_of(mark: &'static str, status: Place, body: Body, score: u8) -> Sign {
    Sign { mark, status, body, score }
}

/// The forms, the most exact first.
static SIGNS: &[Sign] = &[
    // PHP: Guzzle 6 and 7, Guzzle 5, streams
    sign_of("resulted in a `", Place::Behind, Body::NextLines, 84),
    sign_of("[status code] ", Place::Behind, Body::None, 80),
    sign_of("HTTP request failed! HTTP/", Place::After(" "), Body::None, 78),
    // Java: Spring, Feign, HttpURLConnection, HttpClient, Retrofit, JAX-RS, Gradle
    sign_of("HttpClientErrorException", Place::After(": "), Body::Wrapped, 84),
    sign_of("HttpServerErrorException", Place::After(": "), Body::Wrapped, 84),
    sign_of("WebClientResponseException", Place::After(": "), Body::None, 84),
    sign_of("FeignException", Place::After(": ["), Body::Wrapped, 84),
    sign_of("FeignException", Place::After("status "), Body::NextLines, 84),
    sign_of("Server returned HTTP response code: ", Place::Behind, Body::None, 82),
    sign_of("HttpException: HTTP ", Place::Behind, Body::None, 80),
    sign_of("NotAuthorizedException: HTTP ", Place::Behind, Body::None, 80),
    sign_of("ForbiddenException: HTTP ", Place::Behind, Body::None, 80),
    sign_of("Received status code ", Place::Behind, Body::None, 74),
    // Python: requests, httpx, urllib, OpenAPI clients, Google's, OpenAI's and Anthropic's clients, boto
    sign_of(" Client Error: ", Place::Before, Body::None, 78),
    sign_of(", message='", Place::Before, Body::None, 78),
    sign_of(" Server Error: ", Place::Before, Body::None, 70),
    sign_of("Client error '", Place::Behind, Body::None, 78),
    sign_of("Server error '", Place::Behind, Body::None, 70),
    sign_of("urllib.error.HTTPError: HTTP Error ", Place::Behind, Body::None, 80),
    sign_of("ApiException: (", Place::Behind, Body::Labelled, 84),
    sign_of("HttpError ", Place::Behind, Body::None, 72),
    sign_of("Error code: ", Place::Behind, Body::Rest, 70),
    sign_of("An error occurred (", Place::Behind, Body::None, 72),
    // JavaScript: axios, got
    sign_of("Request failed with status code ", Place::Behind, Body::None, 76),
    sign_of("Response code ", Place::Behind, Body::None, 70),
    sign_of("npm ERR! code E", Place::Behind, Body::None, 76),
    sign_of("npm error code E", Place::Behind, Body::None, 76),
    sign_of("npm ERR! ", Place::Behind, Body::None, 76),
    sign_of("npm error ", Place::Behind, Body::None, 76),
    // .NET
    sign_of("Response status code does not indicate success: ", Place::Behind, Body::None, 78),
    sign_of("The remote server returned an error: (", Place::Behind, Body::None, 74),
    // Ruby: Faraday, RestClient, open-uri
    sign_of("the server responded with status ", Place::Behind, Body::None, 78),
    sign_of("OpenURI::HTTPError: ", Place::Behind, Body::None, 78),
    // Go and what is made with it
    sign_of("oauth2: cannot fetch token: ", Place::Behind, Body::None, 78),
    sign_of("oauth2: \"", Place::After("status code "), Body::None, 70),
    sign_of("googleapi: Error ", Place::Behind, Body::None, 78),
    sign_of("unexpected status code ", Place::Behind, Body::None, 70),
    sign_of("unexpected status code: ", Place::Behind, Body::None, 70),
    sign_of("unexpected HTTP status: ", Place::Behind, Body::None, 70),
    sign_of("unexpected status: ", Place::Behind, Body::None, 70),
    sign_of("unexpected status from ", Place::After(": "), Body::None, 74),
    // git over HTTP
    sign_of("fatal: unable to access '", Place::After("returned error: "), Body::None, 84),
    // Many
    sign_of("HTTP Error ", Place::Behind, Body::None, 66),
    sign_of("HTTP error code: ", Place::Behind, Body::None, 66),
    sign_of("HTTP error code : ", Place::Behind, Body::None, 66),
    sign_of("HTTP error ", Place::Behind, Body::None, 62),
    sign_of("failed with status code ", Place::Behind, Body::None, 66),
    sign_of("failed with status: ", Place::Behind, Body::None, 66),
    sign_of("failed with status ", Place::Behind, Body::None, 64),
    sign_of("HTTP status code: ", Place::Behind, Body::Labelled, 66),
    sign_of("status code: ", Place::Behind, Body::None, 60),
    sign_of("status code ", Place::Behind, Body::None, 58),
];
static AZURE: Sign = sign_of("", Place::Behind, Body::Section, 84);
/// Status, reason phrase and body in one line, as Elasticsearch's client for PHP has them.
static STATED: Sign = sign_of("", Place::Behind, Body::Rest, 62);
static NAMED: Sign = sign_of("", Place::Behind, Body::Rest, 66);
const METHODS: &[&str] = &["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND", "REPORT"];
const MAX_ERRORS: usize = 100;
/// Lines that are looked at exactly.
const MAX_LINES: usize = 5_000;
/// Bytes behind an error's line in which its headers and its body are looked for.
const WINDOW: usize = 64 * 1024;
/// Longer lines are no error messages.
const LONG_LINE: usize = 20_000;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use super::*;

    #[test]
    fn messages_of_many_libraries_are_read() {
        for (paste, url, reason, body) in [
            (
                "requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://a.example/x",
                Some("https://a.example/x"),
                Some("Unauthorized"),
                None,
            ),
            (
                "httpx.HTTPStatusError: Client error '401 Unauthorized' for url 'https://a.example/x'\nFor more information check: https://httpstatuses.com/401",
                Some("https://a.example/x"),
                Some("Unauthorized"),
                None,
            ),
            ("AxiosError: Request failed with status code 401\n    at settle (x.js:1:2)", None, None, None),
            (
                "System.Net.Http.HttpRequestException: Response status code does not indicate success: 401 (Unauthorized).",
                None,
                Some("Unauthorized"),
                None,
            ),
            (
                "java.io.IOException: Server returned HTTP response code: 401 for URL: https://a.example/x",
                Some("https://a.example/x"),
                None,
                None,
            ),
            ("urllib.error.HTTPError: HTTP Error 401: Unauthorized", None, Some("Unauthorized"), None),
            (
                "github.GithubException.BadCredentialsException: 401 {\"message\": \"Bad credentials\"}",
                None,
                None,
                Some("{\"message\": \"Bad credentials\"}"),
            ),
            (
                "org.springframework.web.client.HttpClientErrorException$Unauthorized: 401 : [no body]",
                None,
                None,
                None,
            ),
            (
                "npm ERR! 401 Unauthorized - GET https://npm.example.com/pkg - unauthenticated",
                Some("https://npm.example.com/pkg"),
                Some("Unauthorized"),
                None,
            ),
            (
                "fatal: unable to access 'https://git.example.com/a.git/': The requested URL returned error: 401",
                Some("https://git.example.com/a.git/"),
                None,
                None,
            ),
        ] {
            let source = Source::undress(paste);
            assert!(score(&source) > 50, "{paste}");
            let reading = read(&source);
            assert_eq!(reading.exchanges.len(), 1, "{paste}");
            let exchange = &reading.exchanges[0];
            let response = exchange.response.as_ref().unwrap();
            assert_eq!(response.status, Some(401), "{paste}");
            assert_eq!(response.reason.as_ref().map(Mapped::as_str), reason, "{paste}");
            assert_eq!(response.body.as_ref().map(Mapped::as_str), body, "{paste}");
            assert_eq!(
                exchange.request.as_ref().and_then(|request| request.url.as_ref()).map(Mapped::as_str),
                url,
                "{paste}"
            );
        }
    }

    #[test]
    fn prose_with_numbers_is_no_error() {
        for paste in [
            "since we moved the 401(k) plan to room 403",
            "java.lang.NullPointerException: Cannot invoke \"x\"",
            "the error 401 came",
        ] {
            assert_eq!(score(&Source::undress(paste)), 0, "{paste}");
        }
    }

    #[test]
    fn the_address_in_the_last_line_counts_and_traces_are_no_fields() {
        let capture = check_as(
            "tool-error",
            r#"
Traceback (most recent call last):
  File "/srv/app/client.py", line 403, in fetch
    answer.raise_for_status()
requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://api.example.com:8443/v1/me?at=20:40
                               ^^^ status
                                                 ^^^^^^^^^^^^ reason
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
    }

    #[test]
    fn a_page_that_explains_the_status_is_not_the_address() {
        let capture = check_as(
            "tool-error",
            r"
httpx.HTTPStatusError: Client error '403 Forbidden' for url 'https://api.example.com/v1/o(1)'
                                     ^^^ status
                                         ^^^^^^^^^ reason
                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
For more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/403
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nowhere
",
        );
        assert_eq!(capture.exchanges.len(), 1);
    }
}
