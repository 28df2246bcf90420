//! git with `GIT_CURL_VERBOSE` or `GIT_TRACE_CURL`: `=> Send header: …`, `<= Recv header: …`.

use std::ops::Range;

use super::block::{Fields, StartLine, start_line};
use super::message::Tape;
use super::{Format, NoteKind, Reading, Request, Response, Seen, Source, secrets};
use crate::text::find;

pub(super) static FORMAT: Format = Format { id: "git-trace", name: "git trace", score, read };

fn score(source: &Source) -> u8 {
    if source.has_any(&["=> Send header:", "<= Recv header:"]) && source.head_lines().any(|(_, line)| mark(line).is_some()) { 94 } else { 0 }
}

/// Whether a line is sent (`true`) or received, and where its text begins.
fn mark(line: &str) -> Option<(bool, usize)> {
    let head = line.get(..line.len().min(120)).or(Some(line))?;
    [("=> Send header:", true), ("<= Recv header:", false)].iter().find_map(|(mark, sent)| {
        let at = find(head, mark)? + mark.len();
        let rest = line.get(at..)?;
        Some((*sent, at + usize::from(rest.starts_with(' '))))
    })
}

fn read(source: &Source) -> Reading {
    let mut tape = Tape::default();
    let mut open: Option<Open> = None;
    for (range, line) in source.lines() {
        if tape.is_full() {
            break;
        }
        let Some((sent, at)) = mark(line) else {
            // TLS data and curl's words are noise; "remote:" and "fatal:" tell the cause.
            if ["remote:", "fatal:", "error:"].iter().any(|mark| line.starts_with(mark)) {
                tape.note(NoteKind::Tool, source.slice(range));
            }
            continue;
        };
        let from = range.start + at.min(line.len());
        let words = line.get(at..).unwrap_or_default().trim_end();
        let start = start_line(words).filter(|start| matches!(start, StartLine::Request { .. }) == sent);
        if let Some(start) = start {
            flush(source, open.take(), &mut tape);
            open = Some(Open { start, from, range, fields: Fields::default() });
        } else if let Some(open) = open.as_mut().filter(|_| !words.is_empty()) {
            open.fields.take(source, &(from..from + words.len()), words);
            open.range.end = from + words.len();
        }
    }
    flush(source, open, &mut tape);
    tape.into_reading()
}

struct Open {
    start: StartLine,
    from: usize,
    range: Range<usize>,
    fields: Fields,
}

fn flush(source: &Source, open: Option<Open>, tape: &mut Tape) {
    let Some(Open { start, from, range, mut fields }) = open else { return };
    let slice = |part: &Range<usize>| source.slice(from + part.start..from + part.end);
    let span = source.text.span_of(range);
    tape.odd(&mut fields);
    // git writes `<redacted>` for credentials and cookies.
    let seen = secrets::seen(&fields.headers, Seen::Whole);
    match start {
        StartLine::Request { method, target, version } => tape.request(Request {
            method: Some(slice(&method)),
            url: Some(slice(&target)),
            version: version.as_ref().map(slice),
            headers: fields.headers,
            body: None,
            seen,
            span,
        }),
        StartLine::Status { version, code, code_at, reason } => tape.response(Response {
            status: Some(code),
            status_span: Some(source.text.span_of(from + code_at.start..from + code_at.end)),
            reason: Some(slice(&reason)).filter(|reason| !reason.is_empty()),
            version: Some(slice(&version)),
            headers: fields.headers,
            body: None,
            seen,
            span,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use crate::capture::{Seen, Unseen};

    #[test]
    fn sizes_and_times_are_no_fields_and_the_first_refusal_is_kept() {
        let capture = check_as(
            "git-trace",
            r#"
20:40:06.733231 http.c:756              == Info: Connected to git.example.com (203.0.113.10) port 443
20:40:06.733232 http.c:703              => Send header, 0000000180 bytes (0x000000b4)
                                                        ^^^^^^^^^^ nowhere
20:40:06.733233 http.c:715              => Send header: GET /team/app.git/info/refs?service=git-upload-pack HTTP/1.1
                                                        ^^^ method
                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
20:40:06.733234 http.c:715              => Send header: Host: git.example.com:8443
                                                              ^^^^^^^^^^^^^^^^^^^^ host
20:40:06.733235 http.c:715              => Send header:
20:40:06.913231 http.c:703              <= Recv header, 0000000027 bytes (0x0000001b)
20:40:06.913232 http.c:715              <= Recv header: HTTP/1.1 401 Unauthorized
                                                                 ^^^ status
20:40:06.913233 http.c:703              <= Recv header, 0000000042 bytes (0x0000002a)
20:40:06.913234 http.c:715              <= Recv header: WWW-Authenticate: Basic realm="team: app"
                                                                          ^^^^^^^^^^^^^^^^^^^^^^^ www-authenticate
20:40:06.913235 http.c:715              <= Recv header: WWW-Authenticate: Bearer
                                                                          ^^^^^^ www-authenticate
20:40:06.913236 http.c:715              <= Recv header:
20:40:06.913237 http.c:703              <= Recv data, 0000000012 bytes (0x0000000c)
20:40:06.913238 http.c:715              <= Recv data: no: entrance
                                                      ^^^^^^^^^^^^ nowhere
20:40:07.133233 http.c:715              => Send header: GET /team/app.git/info/refs?service=git-upload-pack HTTP/1.1
20:40:07.133234 http.c:715              => Send header: Authorization: Basic <redacted>
                                                                       ^^^^^^^^^^^^^^^^ authorization
20:40:07.133235 http.c:715              => Send header:
20:40:07.213232 http.c:715              <= Recv header: HTTP/1.1 403 Forbidden
                                                                 ^^^ status
20:40:07.213236 http.c:715              <= Recv header:
remote: You may not read team/app.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note
"#,
        );
        assert_eq!(capture.exchanges.len(), 2);
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 1);
        let hidden = capture.exchanges[1].request.as_ref().unwrap().seen;
        assert_eq!(hidden, Seen::Partial(Unseen::Sanitised));
    }
}
