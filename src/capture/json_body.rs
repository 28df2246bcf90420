//! An error body in JSON, pasted alone.

use super::{Exchange, Format, Reading, Response, Source, aside, shape};
use crate::text::Span;
use crate::text::json::{Kind, Node, top_values};

pub(super) static FORMAT: Format = Format { id: "json-body", name: "a JSON body", score, read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    let first = head.trim_start();
    if !first.starts_with(['{', '[']) {
        return 0;
    }
    // A log line may begin with a bracket; JSON goes on with a string, a bracket or its end.
    let next = first.get(1..).unwrap_or_default().trim_start();
    if !next.starts_with(['"', '{', '[', '}', ']']) {
        return 0;
    }
    if next.starts_with('"') && first.starts_with('{') && !next.contains(':') { 0 } else { 45 }
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let text = source.as_str();
    let values = top_values(text, 1);
    let Some(value) = values.first() else { return reading };
    let node = Node::new(value, &source.text);
    reading.cut = value.cut;
    aside::push_lines(source, 0..value.range.start, &mut reading);
    aside::push_lines(source, value.range.end..text.len(), &mut reading);
    let status = status(node, 0);
    reading.exchanges.push(Exchange {
        request: None,
        response: Some(Response {
            status: status.map(|(code, _)| code),
            status_span: status.map(|(_, span)| span),
            body: Some(source.slice(value.range.clone())),
            span: node.span(),
            ..Response::default()
        }),
    });
    reading
}

/// The status that an error body repeats: a number from 400 to 599 under a name that means it.
///
/// RFC 9457 section 3.1.2 (`status`), Google's error model (`error.code`), JSON:API (`errors[].status`),
/// and the names that frameworks use.
fn status(node: Node<'_>, depth: usize) -> Option<(u16, Span)> {
    if depth > 3 {
        return None;
    }
    let own = NAMES.iter().find_map(|name| {
        let value = shape::pick(node, &[name])?;
        let code = value.number().and_then(shape::status_code).filter(|code| *code >= 400)?;
        Some((code, value.span()))
    });
    own.or_else(|| {
        INNER.iter().find_map(|name| {
            let inner = shape::pick(node, &[name])?;
            match &inner.value.kind {
                Kind::List(_) => inner.items().take(8).find_map(|item| status(item, depth + 1)),
                _ => status(inner, depth + 1),
            }
        })
    })
    .or_else(|| node.items().take(8).find_map(|item| status(item, depth + 1)))
}

const NAMES: &[&str] = &[
    "status",
    "statuscode",
    "httpstatus",
    "httpstatuscode",
    "httpcode",
    "responsestatus",
    "responsecode",
    "code",
    "errorcode",
    "errcode",
    "error",
    "err",
];
const INNER: &[&str] = &[
    "error", "errors", "fault", "detail", "response", "result", "meta", "status", "output", "payload",
    "data", "body", "problem",
];

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn the_status_is_told_by_the_name_that_means_it() {
        let capture = check_as(
            "json-body",
            r#"
{"timestamp": "2026-11-21T20:40:06Z", "count": 500, "status": 401, "error": "Unauthorized", "message": "Authorization: Bearer missing", "path": "/v1/me"}
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ body
                                                              ^^^ status
"#,
        );
        assert!(capture.exchanges[0].response.as_ref().unwrap().headers.is_empty());
    }

    #[test]
    fn a_status_inside_the_errors_and_a_cut_end() {
        let capture = check_as(
            "json-body",
            r#"
{"errors": [{"status": "403", "title": "Forb
                       ^^^^^ status
"#,
        );
        assert!(capture.cut);
    }
}
