//! Go's `http.Header` as `fmt` prints it: `map[Accept:[*/*] Authorization:[Bearer x]]`, alone or in a printed
//! `http.Request` or `http.Response`. Several values of one field cannot be told apart.

use super::draft::{behind, cut, is_method, place, status_words, word};
use super::names::Side;
use super::{
    Exchange, Format, Header, Reading, Request, Response, Seen, Source, aside, literals, secrets, shape,
};
use crate::text::Mapped;

pub(super) static FORMAT: Format = Format { id: "go-map", name: "a Go header map", score, read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    let maps = source.has("map[") && source.has(":[");
    let goish = source.has("http.Header{") || source.has("map[string][]string{");
    let found = || {
        maps_of(head).next().is_some_and(|(_, body)| {
            !fields(body).is_empty() && fields(body).iter().any(|(name, _)| shape::is_sure(name))
        })
    };
    if maps && found() || goish && literals::signs(source).double > 0 { 90 } else { 0 }
}

fn read(source: &Source) -> Reading {
    let text = source.as_str();
    let mut reading = Reading::default();
    let mut from = 0;
    let found: Vec<_> = if text.contains("map[") && !text.contains("[]string{") {
        maps_of(text)
            .take(MAX_MAPS)
            .map(|(range, body)| {
                (
                    range,
                    fields(body)
                        .into_iter()
                        .map(|(name, value)| Header::pasted(cut(&source.text, name), unquoted(source, value)))
                        .collect::<Vec<_>>(),
                )
            })
            .collect()
    } else {
        literal_maps(source)
    };
    for (range, headers) in found {
        if !headers.iter().any(|header| shape::is_sure(header.name.as_str())) {
            continue;
        }
        // What stands before the map on its line: &{Status:401 Unauthorized … Header:
        let lead_from =
            text.get(from..range.start).and_then(|lead| lead.rfind('\n')).map_or(from, |at| from + at + 1);
        let lead = text.get(lead_from..range.start).unwrap_or_default();
        let line_end =
            text.get(range.end..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| range.end + at);
        let exchange = exchange(source, lead, headers, &range);
        let struct_like = lead.contains("&{") || lead.contains("http.Re");
        aside::push_lines(source, from..if struct_like { lead_from } else { range.start }, &mut reading);
        super::literals::add(exchange, &mut reading.exchanges);
        super::literals::words_before(source, &(from..range.start), &mut reading);
        from = if struct_like { line_end } else { range.end };
    }
    let rest = from.min(text.len())..text.len();
    if !super::literals::bare_body(source, &rest, &mut reading) {
        aside::push_lines(source, rest, &mut reading);
    }
    reading
}

fn exchange(source: &Source, lead: &str, headers: Vec<Header>, range: &std::ops::Range<usize>) -> Exchange {
    let span = source.text.span_of(range.clone());
    let code = behind(lead, "StatusCode:").map(word);
    let status = behind(lead, "Status:").or_else(|| behind(lead, "Status:\"")).map(|words| {
        // Status:401 Unauthorized StatusCode:401
        words
            .trim_start_matches('"')
            .split(" StatusCode")
            .next()
            .unwrap_or_default()
            .trim_end_matches(['"', ','])
    });
    // &{401 Unauthorized 401 HTTP/1.1 1 1 map[…
    let plain = lead
        .rfind("&{")
        .and_then(|at| lead.get(at + 2..))
        .filter(|words| words.get(..3).is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_digit())));
    let plain = plain.map(|words| {
        let code = words.get(..3).unwrap_or_default();
        words.get(..words.get(3..).and_then(|rest| rest.find(code)).map_or(3, |at| at + 2)).unwrap_or(code)
    });
    let found = status
        .or(plain)
        .and_then(|words| status_words(source, words))
        .or_else(|| code.and_then(|code| status_words(source, code)));
    if let Some(found) = found {
        let seen = secrets::seen(&headers, Seen::Whole);
        return Exchange {
            request: None,
            response: Some(Response { headers, seen, span: found.span.cover(span), ..found }),
        };
    }
    let method = behind(lead, "Method:")
        .map(word)
        .or_else(|| behind(lead, "&{").map(word))
        .map(|method| method.trim_matches(['"', ',']))
        .filter(|method| is_method(method));
    let side = shape::sides(&headers);
    if method.is_none()
        && (side == Some(Side::Response) || side.is_none() && headers.iter().any(|header| header.is("date")))
    {
        let seen = secrets::seen(&headers, Seen::Whole);
        return Exchange {
            request: None,
            response: Some(Response { headers, seen, span, ..Response::default() }),
        };
    }
    let url = behind(lead, "URL:")
        .map(word)
        .or_else(|| method.and_then(|method| behind(lead, method)).map(word))
        .map(|url| url.trim_matches(['"', ',']));
    let url = url.filter(|url| url.starts_with('/') || url.contains("://"));
    let seen = secrets::seen(&headers, Seen::Unknown);
    let request = Request {
        method: method.map(|method| cut(&source.text, method)),
        url: url.map(|url| cut(&source.text, url)),
        headers,
        seen,
        span,
        ..Request::default()
    };
    Exchange { request: Some(request), response: None }
}

/// The maps of lists in `text`: their place and what stands between the outer brackets.
fn maps_of(text: &str) -> impl Iterator<Item = (std::ops::Range<usize>, &str)> {
    let mut last = 0;
    text.match_indices("map[").filter_map(move |(at, _)| {
        if at < last {
            return None;
        }
        let from = at + 4;
        let body = super::draft::window(text.get(from..)?, WINDOW);
        // Fields end in `]`, the map in another one.
        let end = body.find("]]").map(|end| end + 1).or_else(|| body.starts_with(']').then_some(0));
        let end = end.unwrap_or_else(|| body.find('\n').unwrap_or(body.len()));
        last = from + end;
        Some((at..(from + end + 1).min(text.len()), body.get(..end)?))
    })
}

/// `Name:[value] Name:[value]`, also with `%q` quotes.
fn fields(body: &str) -> Vec<(&str, &str)> {
    let mut fields = Vec::new();
    let mut rest = body;
    while fields.len() < super::block::MAX_HEADERS {
        let Some(open) = rest.find(":[") else { break };
        let name = rest.get(..open).unwrap_or_default().trim().trim_matches('"');
        let value = rest.get(open + 2..).unwrap_or_default();
        if name.is_empty() || name.len() > 128 || !name.bytes().all(crate::text::is_tchar) {
            break;
        }
        // The value ends at the bracket that another field, or the end, follows.
        let end = value.match_indices(']').map(|(at, _)| at).take(1000).find(|at| {
            let next = value.get(at + 1..).unwrap_or_default();
            next.is_empty() || next.strip_prefix(' ').is_some_and(is_field_start)
        });
        let end = end.unwrap_or(value.len());
        fields.push((name, value.get(..end).unwrap_or_default()));
        rest = value.get(end + 1..).unwrap_or_default();
    }
    fields
}

fn is_field_start(text: &str) -> bool {
    let text = text.strip_prefix('"').unwrap_or(text);
    let len = text.bytes().take(129).take_while(|byte| crate::text::is_tchar(*byte)).count();
    let next = text.get(len..).unwrap_or_default();
    len > 0 && (next.starts_with(":[") || next.starts_with("\":["))
}

/// A value printed with `%q` is read as a string, others as they are.
fn unquoted(source: &Source, value: &str) -> Mapped {
    if value.len() >= 2 && value.starts_with('"') && value.ends_with('"') {
        let at = place(&source.text, value).start;
        let parsed = crate::text::json::Reader::new(source.as_str(), at).value();
        if parsed.range.end == at + value.len()
            && let Some(text) = crate::text::json::Node::new(&parsed, &source.text).text()
        {
            return text;
        }
    }
    cut(&source.text, value)
}

/// `http.Header{"Accept":[]string{"*/*"}}` (`%#v`).
fn literal_maps(source: &Source) -> Vec<(std::ops::Range<usize>, Vec<Header>)> {
    let text = source.as_str();
    let mut maps = Vec::new();
    let mut last = 0;
    for (at, _) in text.match_indices('{') {
        let lead = text.get(last..at).unwrap_or_default();
        if at < last
            || !(lead.ends_with("http.Header") || lead.ends_with("map[string][]string"))
            || maps.len() >= MAX_MAPS
        {
            continue;
        }
        let mut headers = Vec::new();
        let near = super::draft::window(text.get(at..).unwrap_or_default(), WINDOW);
        let end = at + near.find("}}").map_or(near.len(), |end| end + 2);
        let mut rest = text.get(at + 1..end).unwrap_or_default();
        while let Some((key, values)) = rest.split_once(":[]string{") {
            let name = key.trim_matches([',', ' ', '\n', '\t', '"']);
            let close = values.find('}').unwrap_or(values.len());
            let list = values.get(..close).unwrap_or_default();
            let mut reader = crate::text::json::Reader::new(source.as_str(), place(&source.text, list).start);
            while reader.position() < place(&source.text, list).end {
                let Some(value) = reader.item() else { break };
                if let Some(text) = crate::text::json::Node::new(&value, &source.text).string() {
                    headers.push(Header::pasted(cut(&source.text, name), text));
                }
            }
            rest = values.get(close + 1..).unwrap_or_default();
        }
        last = end;
        maps.push((at..end, headers));
    }
    maps
}

const MAX_MAPS: usize = 100;
/// Bytes of one map at most.
const WINDOW: usize = 64 * 1024;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn brackets_and_colons_inside_values_stay() {
        let capture = check_as(
            "go-map",
            r#"
&{Status:401 Unauthorized StatusCode:401 Proto:HTTP/1.1 ProtoMajor:1 ProtoMinor:1 Header:map[Date:[Sat, 21 Nov 2026 20:40:06 GMT] Www-Authenticate:[Basic realm="[a]:b"] X-List:[[1] x:y]] Body:0xc0000a4000 ContentLength:13 TransferEncoding:[] Close:false Uncompressed:false Trailer:map[] Request:0xc0000b6000 TLS:0xc0000c8000}
         ^^^ status
             ^^^^^^^^^^^^ reason
                                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ date
                                                                                                                                                    ^^^^^^^^^^^^^^^^^^^ www-authenticate
                                                                                                                                                                                 ^^^^^^^ x-list
                                                                                                                                                                                                ^^^^^^^^^^^^ nowhere
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 3);
    }

    #[test]
    fn a_literal_parts_the_values_of_one_field() {
        let capture = check_as(
            "go-map",
            r#"
http.Header{"Accept":[]string{"*/*"}, "Authorization":[]string{"Bearer a:\"b\""}, "Cookie":[]string{"a=1", "b={2}"}}
                               ^^^ accept
                                                                ^^^^^^^^^^^^^^ authorization = Bearer a:"b"
                                                                                                     ^^^ cookie
                                                                                                            ^^^^^ cookie
"#,
        );
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 4);
    }
}
