//! `HttpRequestMessage.ToString()` and `HttpResponseMessage.ToString()` of .NET.

use super::draft::{Talk, between, cut, header, is_method, place};
use super::{Format, NoteKind, Reading, Request, Response, Seen, Source, aside, secrets, shape};
use crate::text::has;

pub(super) static FORMAT: Format =
    Format { id: "dotnet-tostring", name: "a .NET message's ToString()", score, read };

fn score(source: &Source) -> u8 {
    if source.has("StatusCode: ") && source.has("ReasonPhrase: ") {
        95
    } else if source.has("Method: ") && source.has("RequestUri: '") {
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
            .filter(|_| has(line, "ReasonPhrase: "))
        {
            loose_text(source, loose.take(), range.start, &mut talk, &mut reading);
            let digits = code.get(..3).unwrap_or_default();
            let reason = quoted(line, "ReasonPhrase: '").filter(|reason| !reason.is_empty());
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
        } else if let Some(url) = quoted(line, "RequestUri: '").filter(|_| has(line, "Method: ")) {
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
            if !has(line, "Trailing Headers:") {
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

/// What stands behind `mark` up to its closing quote, which the version follows; quotes inside it are not escaped.
fn quoted<'a>(line: &'a str, mark: &str) -> Option<&'a str> {
    between(line, mark, "', Version: ").or_else(|| between(line, mark, "'"))
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

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn quotes_inside_the_quoted_parts_stay() {
        let capture = check_as(
            "dotnet-tostring",
            r#"
Method: GET, RequestUri: 'https://api.example.com/people/O'Brien', Version: 1.1, Content: <null>, Headers:
        ^^^ method
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
{
  Accept: application/json
  Authorization: Bearer a'b:c
                 ^^^^^^^^^^^^ authorization
}
StatusCode: 401, ReasonPhrase: 'Can't tell who', Version: 1.1, Content: System.Net.Http.HttpConnectionResponseContent, Headers:
            ^^^ status
                                ^^^^^^^^^^^^^^ reason
{
  WWW-Authenticate: Bearer
                    ^^^^^^ www-authenticate
  WWW-Authenticate: Basic realm="a: b"
                    ^^^^^^^^^^^^^^^^^^ www-authenticate
  Content-Length: 15
}
{"Reason": "x"}
^^^^^^^^^^^^^^^ body
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 3);
        assert!(!capture.cut);
    }

    #[test]
    fn a_message_without_its_brace_is_cut() {
        let capture = check_as(
            "dotnet-tostring",
            r"
StatusCode: 403, ReasonPhrase: '', Version: 2.0, Content: System.Net.Http.HttpConnectionResponseContent, Headers:
            ^^^ status
{
  Server: nginx
          ^^^^^ server
",
        );
        assert!(capture.cut);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().reason, None);
    }
}
