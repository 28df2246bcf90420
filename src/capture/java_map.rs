//! Header fields as Java prints them: `HttpURLConnection.getHeaderFields()` (`{null=[HTTP/1.1 401 …], …}`),
//! `java.net.http.HttpHeaders`, a plain map, Spring's `HttpHeaders` and `ResponseEntity`.
//!
//! Several values of one field stand in one list and cannot be told apart from one value with commas.

use super::draft::{cut, is_method, status_words, word};
use super::names::Side;
use super::{
    Exchange, Format, Header, Reading, Request, Response, Seen, Source, aside, literals, secrets, shape,
};
use crate::text::find;
use std::ops::Range;

pub(super) static FORMAT: Format = Format { id: "java-map", name: "a Java header map", score, read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    if source.has("null=[HTTP/") {
        return 95;
    }
    let named = source.has("java.net.http.HttpHeaders@") || source.has("HttpHeaders@");
    let sure = maps(head).iter().any(|(_, fields)| fields.iter().any(|(name, _)| shape::is_sure(name)));
    match (named, sure) {
        (true, true) => 93,
        (false, true) if literals::has_start_line(head) => 30,
        (false, true) => 80,
        _ => 0,
    }
}

fn read(source: &Source) -> Reading {
    let text = source.as_str();
    let mut reading = Reading::default();
    let mut from = 0;
    for (range, fields) in maps(text) {
        let sure = fields.iter().any(|(name, _)| shape::is_sure(name) || *name == "null");
        if !sure || range.start < from {
            continue;
        }
        let line_from =
            text.get(from..range.start).and_then(|lead| lead.rfind('\n')).map_or(from, |at| from + at + 1);
        let mut lead = text.get(line_from..range.start).unwrap_or_default();
        // The status of a printed response may stand on the line before its headers.
        let gap = text.get(from..range.start).unwrap_or_default();
        if lead.contains("HttpHeaders@") && gap.len() < 4000 && gap.contains(") ") {
            lead = gap;
        }
        let exchange = exchange(source, lead, &fields, &range);
        let told = exchange.request.as_ref().is_some_and(|request| request.url.is_some())
            || lead.trim_start().starts_with('<')
            || lead.contains("HttpHeaders@");
        aside::push_lines(source, from..if told { line_from } else { range.start }, &mut reading);
        literals::add(exchange, &mut reading.exchanges);
        from = range.end;
        // What closes the object around the map says nothing.
        let rest = text.get(from..).unwrap_or_default();
        from += rest.len() - rest.trim_start_matches([' ', '}', '>', ']']).len();
    }
    let rest = from.min(text.len())..text.len();
    if !literals::bare_body(source, &rest, &mut reading) {
        aside::push_lines(source, rest, &mut reading);
    }
    reading
}

fn exchange(source: &Source, lead: &str, fields: &[(&str, &str)], range: &Range<usize>) -> Exchange {
    let span = source.text.span_of(range.clone());
    let headers: Vec<Header> = fields
        .iter()
        .filter(|(name, _)| *name != "null" && !name.starts_with(':'))
        .map(|(name, value)| Header::pasted(cut(&source.text, name), cut(&source.text, value.trim())))
        .collect();
    let pseudo = |wanted: &str| fields.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value);
    let mut response = pseudo("null").and_then(|line| {
        let at = find(line, "HTTP/")?;
        let line = line.get(at..)?;
        let version = word(line);
        let mut response = status_words(source, line.get(version.len()..)?)?;
        response.version = Some(cut(&source.text, version));
        Some(response)
    });
    if response.is_none() {
        response = pseudo(":status").and_then(|code| status_words(source, code));
    }
    let mut request = None;
    if response.is_none() {
        // (GET https://api.example.com/v1/orders) 401
        if let Some((inner, after)) =
            lead.rfind('(').and_then(|at| lead.get(at + 1..)).and_then(|rest| rest.split_once(") "))
        {
            let method = word(inner);
            let url = word(inner.get(method.len()..).unwrap_or_default());
            if is_method(method) {
                request = Some(super::draft::request(source, method, url));
                response = status_words(source, word(after));
            }
        }
        // <401 UNAUTHORIZED Unauthorized,{…body…},[…]>
        if let Some(entity) = lead.trim_start().strip_prefix('<') {
            let words = entity.split(',').next().unwrap_or_default();
            response = status_words(source, words.trim_end())
                .map(|response| with_body(source, entity, words.len(), response));
        }
    }
    let answered = response.is_some()
        || shape::sides(&headers) == Some(Side::Response)
        || (shape::sides(&headers).is_none() && headers.iter().any(|header| header.is("date")));
    let seen = |otherwise| secrets::seen(&headers, otherwise);
    if answered {
        let seen = seen(Seen::Whole);
        let found = response.unwrap_or_default();
        let span = if found.status.is_some() { found.span.cover(span) } else { span };
        return Exchange { request, response: Some(Response { headers, seen, span, ..found }) };
    }
    let seen = seen(Seen::Unknown);
    Exchange { request: Some(Request { headers, seen, span, ..Request::default() }), response: None }
}

/// The body between the status and the headers of a `ResponseEntity`.
fn with_body(source: &Source, entity: &str, from: usize, mut response: Response) -> Response {
    let body = entity.get(from..).map(|rest| rest.trim_matches(',')).filter(|body| !body.trim().is_empty());
    response.body = body.map(|body| cut(&source.text, body));
    // Spring prints the constant's name and the phrase: 401 UNAUTHORIZED Unauthorized.
    if let Some(reason) = &response.reason {
        let words = reason.as_str();
        let phrase = words
            .split_once(' ')
            .filter(|(name, _)| name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_'))
            .map(|(_, rest)| words.len() - rest.len());
        if let Some(at) = phrase {
            response.reason = Some(reason.slice(at..reason.len()));
        }
    }
    response
}

/// Fields by name and value.
type Fields<'a> = Vec<(&'a str, &'a str)>;

/// The maps that stand in `text`: `{Name=[value], …}`, `{Name=value, …}`, `[Name:"value", …]`.
fn maps(text: &str) -> Vec<(Range<usize>, Fields<'_>)> {
    let mut found = Vec::new();
    let mut last = 0;
    for (at, open) in text.match_indices(['{', '[']) {
        if at < last || found.len() >= MAX_MAPS {
            continue;
        }
        let rest = text.get(at + 1..).unwrap_or_default();
        // PowerShell's hash tables and shells' variables look like it.
        if text.get(..at).is_some_and(|lead| lead.ends_with(['@', '$'])) {
            continue;
        }
        let mut fields = Vec::new();
        let (len, whole) = if open == "{" { braced(rest, &mut fields) } else { bracketed(rest, &mut fields) };
        last = at + 1 + len;
        if whole {
            found.push((at..last, fields));
        }
    }
    found
}

/// Reads `Name=[value], …}`; how far that went, and whether a map was read.
fn braced<'a>(text: &'a str, fields: &mut Fields<'a>) -> (usize, bool) {
    let mut at = 0;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let name_len =
            rest.bytes().take(129).take_while(|byte| crate::text::is_tchar(*byte) || *byte == b':').count();
        let name = rest.get(..name_len).unwrap_or_default();
        let Some(after) =
            rest.get(name_len..).and_then(|rest| rest.strip_prefix('=')).filter(|_| !name.is_empty())
        else {
            return (at, false);
        };
        let listed = after.starts_with('[');
        let value_at = at + name_len + 1 + usize::from(listed);
        let value = text.get(value_at..).unwrap_or_default();
        let (len, ends) = value_end(value, listed);
        fields.push((name, value.get(..len).unwrap_or_default()));
        at = value_at + len + usize::from(listed && value_at + len < text.len());
        if ends || fields.len() >= super::block::MAX_HEADERS {
            return ((at + 1).min(text.len()), true);
        }
        at += 2;
    }
}

/// Length of a value, and whether the map ends behind it; it ends with the line too.
fn value_end(text: &str, listed: bool) -> (usize, bool) {
    let marks: &[char] = if listed { &[']', '\n'] } else { &[',', '}', '\n'] };
    let mut end = text.len();
    for (count, (at, mark)) in text.match_indices(marks).enumerate() {
        let next = text.get(at + usize::from(listed)..).unwrap_or_default();
        if mark == "\n" || count > MAX_MARKS {
            end = at;
            break;
        }
        if next.starts_with('}') && (listed || mark == "}") {
            return (at, true);
        }
        if next.strip_prefix(", ").is_some_and(|next| is_key(next, '=')) {
            return (at, false);
        }
    }
    // Cut off.
    (end, true)
}

/// Reads Spring 5's `[Content-Type:"application/json", Set-Cookie:"a", "b"]`; quotes inside are not escaped.
fn bracketed<'a>(text: &'a str, fields: &mut Fields<'a>) -> (usize, bool) {
    let mut at = 0;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let name_len = rest.bytes().take(129).take_while(|byte| crate::text::is_tchar(*byte)).count();
        let name = rest.get(..name_len).unwrap_or_default();
        if name.is_empty() || !rest.get(name_len..).is_some_and(|rest| rest.starts_with(":\"")) {
            return (at, false);
        }
        at += name_len + 1;
        loop {
            let line = text.get(at + 1..).unwrap_or_default();
            // The closing quote has `, ` and more, or `]` behind it.
            let quotes =
                line.match_indices(['"', '\n']).take(MAX_MARKS).take_while(|(_, mark)| *mark != "\n");
            let end = quotes.map(|(at, _)| at).find(|at| {
                let next = line.get(at + 1..).unwrap_or_default();
                next.starts_with(']')
                    || next.strip_prefix(", ").is_some_and(|next| next.starts_with('"') || is_key(next, ':'))
            });
            let Some(len) = end else { return (at, false) };
            fields.push((name, line.get(..len).unwrap_or_default()));
            at += len + 2;
            if !text.get(at..).is_some_and(|rest| rest.starts_with(", \"")) {
                break;
            }
            at += 2;
        }
        if text.get(at..).is_some_and(|rest| rest.starts_with(']'))
            || fields.len() >= super::block::MAX_HEADERS
        {
            return (at + 1, true);
        }
        at += 2;
    }
}

fn is_key(text: &str, mark: char) -> bool {
    let len = text.bytes().take(129).take_while(|byte| crate::text::is_tchar(*byte)).count();
    len > 0 && text.get(len..).is_some_and(|next| next.starts_with(mark))
}

const MAX_MAPS: usize = 500;
/// Brackets, commas or quotes in one value at most.
const MAX_MARKS: usize = 100;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn commas_and_equal_signs_inside_values_stay() {
        let capture = check_as(
            "java-map",
            r#"
{null=[HTTP/1.1 401 Unauthorized], Set-Cookie=[b=2; Path=/, a=1], WWW-Authenticate=[Basic realm="a, b=c"], Content-Length=[0]}
                ^^^ status
                    ^^^^^^^^^^^^ reason
                                               ^^^^^^^^^^^^^^^^ set-cookie
                                                                                    ^^^^^^^^^^^^^^^^^^^^ www-authenticate
                                                                                                                           ^ content-length
"#,
        );
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 3);
    }

    #[test]
    fn a_plain_map_ends_a_value_only_where_a_name_follows() {
        let capture = check_as(
            "java-map",
            r"
request headers: {Accept=text/html, application/json, Authorization=Basic YWxpY2U6czNjcmV0==, Host=api.example.com:8443}
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ accept
                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^ authorization
                                                                                                   ^^^^^^^^^^^^^^^^^^^^ host
",
        );
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 3);
    }

    #[test]
    fn an_entity_holds_status_body_and_fields() {
        check_as(
            "java-map",
            r#"
<401 UNAUTHORIZED Unauthorized,{"error":"x, y"},[WWW-Authenticate:"Bearer realm="a"", Content-Type:"application/json", Set-Cookie:"a=1", "b=2"]>
 ^^^ status
                  ^^^^^^^^^^^^ reason
                               ^^^^^^^^^^^^^^^^ body
                                                                   ^^^^^^^^^^^^^^^^ www-authenticate
                                                                                                    ^^^^^^^^^^^^^^^^ content-type
"#,
        );
    }
}
