//! kubectl's and client-go's log (`-v=6` to `-v=10`): klog lines of `round_trippers.go`, old style and structured.

use super::draft::{
    Lines, Talk, behind, between, cut, header, is_method, place, request, status_words, word,
};
use super::words::WordReader;
use super::{Format, NoteKind, Reading, Response, Seen, Source, aside, secrets};
use crate::text::json::Node;
use crate::text::{find, has};

pub(super) static FORMAT: Format = Format { id: "kubectl-log", name: "kubectl's log", score, read };

fn score(source: &Source) -> u8 {
    if source.has("round_trippers.go:") {
        96
    } else if source.has("Response Status: ") && source.has(" milliseconds") {
        85
    } else {
        0
    }
}

/// Where indented lines belong.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    None,
    Request,
    Response,
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let mut talk = Talk::default();
    let mut aside = aside::Aside::default();
    let mut block = Block::None;
    let mut quoted_body = None::<(bool, Lines)>;
    for (range, line) in source.lines() {
        let text = message(line);
        if let Some((answering, body)) = &mut quoted_body {
            // body=< … > of the structured log
            if line.trim() == ">" {
                let text = body.take();
                set_body(&mut talk, *answering, text);
                quoted_body = None;
            } else {
                body.push(source, place(&source.text, line.strip_prefix('\t').unwrap_or(line)));
            }
            continue;
        }
        let first = word(text);
        if first == "curl" && text.contains("://") {
            // -v=9 writes each request as a command.
            let words = WordReader::default().posix(source, place(&source.text, text).start);
            for request in super::curl::read(&words.list, cut(&source.text, text).span()).requests {
                talk.ask(request);
            }
            block = Block::None;
        } else if is_method(first) && text.contains("://") {
            let url = word(text.get(first.len()..).unwrap_or_default());
            let known =
                talk.asked().and_then(|asked| asked.url.as_ref()).is_some_and(|known| known.as_str() == url);
            if !known {
                talk.ask(request(source, first, url));
            }
            // -v=6 says it all in one line: GET url 401 Unauthorized in 12 milliseconds
            let rest = behind(text, url).unwrap_or_default();
            if let Some(response) = response(source, rest.trim()) {
                talk.answer(response);
            }
            block = Block::None;
        } else if text.starts_with("Request Headers:") {
            block = Block::Request;
        } else if text.starts_with("Response Headers:") {
            block = Block::Response;
        } else if let Some(words) = text.strip_prefix("Response Status: ") {
            if let Some(response) = response(source, words) {
                talk.answer(response);
            }
            block = Block::None;
        } else if let Some(body) = text.strip_prefix("Response Body: ") {
            set_body(&mut talk, true, Some(cut(&source.text, body)));
            block = Block::None;
        } else if let Some(body) = text.strip_prefix("Request Body: ") {
            set_body(&mut talk, false, Some(cut(&source.text, body)));
        } else if text.starts_with("\"Request\"") {
            let method = between(text, "verb=\"", "\"").unwrap_or_default();
            let url = between(text, "url=\"", "\"").unwrap_or_default();
            talk.ask(request(source, method, url));
            block = Block::Request;
        } else if text.starts_with("\"Response\"") {
            let asked = between(text, "verb=\"", "\"").zip(between(text, "url=\"", "\""));
            if let Some((method, url)) = asked.filter(|_| talk.asked().is_none()) {
                talk.ask(request(source, method, url));
            }
            if let Some(response) =
                between(text, "status=\"", "\"").and_then(|words| status_words(source, words))
            {
                talk.answer(response);
            }
            block = Block::Response;
        } else if text.starts_with("\"Response Body\"") || text.starts_with("\"Request Body\"") {
            let answering = text.starts_with("\"Response");
            if text.trim_end().ends_with("body=<") {
                quoted_body = Some((answering, Lines::default()));
            } else if let Some(at) = text.find("body=\"") {
                let value = super::draft::literal(source, text.get(at + 5..).unwrap_or_default());
                set_body(&mut talk, answering, Node::new(&value, &source.text).text());
            }
        } else if block != Block::None && line.trim_start().starts_with('>') {
            block = Block::None;
        } else if block != Block::None
            && text.starts_with([' ', '\t'])
            && push(source, text, block, &mut talk)
        {
        } else if !line.trim().is_empty() {
            let kind = if text.len() < line.len() {
                NoteKind::Log
            } else if line.starts_with("error:") || line.starts_with("Error") {
                NoteKind::Tool
            } else {
                aside::kind(line)
            };
            aside.line(source, &range, kind, &mut reading);
        }
    }
    aside.close(source, &mut reading);
    reading.exchanges = talk.exchanges;
    for exchange in &mut reading.exchanges {
        if let Some(request) = exchange.request.as_mut().filter(|request| !request.headers.is_empty()) {
            request.seen = secrets::seen(&request.headers, Seen::Whole);
        }
        if let Some(response) = exchange.response.as_mut().filter(|response| !response.headers.is_empty()) {
            response.seen = secrets::seen(&response.headers, Seen::Whole);
        }
    }
    reading
}

/// The message of a klog line (`I1121 20:40:06.733231  104483 file.go:463] …`); other lines as they are.
fn message(line: &str) -> &str {
    let klog =
        line.starts_with(['I', 'W', 'E', 'F']) && line.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    if !klog && !has(line, "round_trippers.go:") {
        return line;
    }
    let Some(at) = find(line, "] ") else { return line };
    line.get(at + 2..).unwrap_or(line)
}

/// `401 Unauthorized in 19 milliseconds`
fn response(source: &Source, words: &str) -> Option<Response> {
    let end = words.rfind(" in ").filter(|_| words.contains("second")).unwrap_or(words.len());
    status_words(source, words.get(..end)?)
}

fn push(source: &Source, line: &str, block: Block, talk: &mut Talk) -> bool {
    let Some(header) = header(source, line) else { return false };
    if block == Block::Request {
        let Some(request) = talk.asked() else { return false };
        request.span = request.span.cover(header.line);
        request.headers.push(header);
    } else {
        let Some(response) = talk.answered() else { return false };
        response.span = response.span.cover(header.line);
        response.headers.push(header);
    }
    true
}

fn set_body(talk: &mut Talk, answering: bool, body: Option<crate::text::Mapped>) {
    let body = body.filter(|body| !body.as_str().trim().is_empty());
    if answering {
        if let Some(response) = talk.answered() {
            response.body = body;
        }
    } else if let Some(request) = talk.asked() {
        request.body = body;
    }
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use crate::capture::{Seen, Unseen};

    #[test]
    fn headers_are_indented_and_times_are_no_fields() {
        let capture = check_as(
            "kubectl-log",
            r#"
I1121 20:40:06.733231  104483 round_trippers.go:463] GET https://203.0.113.10:6443/api/v1/namespaces/default/pods?limit=500
                                                     ^^^ method
                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
I1121 20:40:06.733232  104483 round_trippers.go:469] Request Headers:
I1121 20:40:06.733233  104483 round_trippers.go:473]     Accept: application/json;as=Table;v=v1;g=meta.k8s.io,application/json
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ accept
I1121 20:40:06.733234  104483 round_trippers.go:473]     Authorization: Bearer <masked>
                                                                        ^^^^^^^^^^^^^^^ authorization
I1121 20:40:06.753234  104483 round_trippers.go:574] Response Status: 401 Unauthorized in 20 milliseconds
                                                                      ^^^ status
                                                                          ^^^^^^^^^^^^ reason
I1121 20:40:06.753235  104483 round_trippers.go:577] Response Headers:
I1121 20:40:06.753236  104483 round_trippers.go:580]     Audit-Id: 1b9d6bcd:4
                                                                   ^^^^^^^^^^ audit-id
I1121 20:40:06.753237  104483 round_trippers.go:580]     Content-Length: 129
I1121 20:40:06.753301  104483 request.go:1212] Response Body: {"kind":"Status","code":401}
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ body
error: You must be logged in to the server (Unauthorized)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 2);
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().seen, Seen::Partial(Unseen::Sanitised));
    }

    #[test]
    fn a_structured_body_ends_at_its_bracket() {
        let capture = check_as(
            "kubectl-log",
            r#"
I1121 20:40:06.733231  104483 round_trippers.go:527] "Request" verb="GET" url="https://203.0.113.10:6443/api?timeout=32s" headers=<
                                                                     ^^^ method
                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
	Accept: application/json
         ^^^^^^^^^^^^^^^^ accept
 >
I1121 20:40:06.753231  104483 round_trippers.go:632] "Response" status="403 Forbidden" headers=<
                                                                        ^^^ status
	Content-Length: 17
	X-Kubernetes-Pf-Flowschema-Uid: a:b
                                 ^^^ x-kubernetes-pf-flowschema-uid
 > milliseconds=19
I1121 20:40:06.753301  104483 helper.go:256] "Response Body" body="{\"code\":403}"
                                                                   ^^^^^^^^^^^^^^ body = {"code":403}
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 2);
    }
}
