//! What Python's `http.client` prints at `debuglevel=1`: `send:`, `reply:` and `header:` lines, with urllib3's log,
//! dumps and exceptions between them.

use super::draft::{
    self, Message, Talk, between, cut, header, is_method, literal, place, status_words, word,
};
use super::{
    Exchange, Format, Header, NoteKind, Reading, Request, Seen, Source, Unseen, aside, library_error, python_log, secrets, shape,
};
use crate::text::json::{Node, Reader};
use crate::text::{Mapped, find, has};

pub(super) static FORMAT: Format =
    Format { id: "python-http-client", name: "Python's http.client debug output", score, read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    let sent = source.has("send: b'") || source.has("send: b\"") || source.has("send: '");
    let replied = source.has("reply: '") || source.has("reply: \"");
    let headers = head.starts_with("header: ") || source.has("\nheader: ");
    let plain = head.starts_with("send: ") || source.has("\nsend: ");
    if replied && (headers || sent || plain) {
        97
    } else if sent && source.has("HTTP/1") {
        95
    } else if replied {
        80
    } else {
        0
    }
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let mut talk = Talk::default();
    let mut aside = aside::Aside::default();
    let mut origin = None;
    let mut plain = None::<(usize, usize)>;
    let mut skip_to = 0;
    for (range, line) in source.lines() {
        if range.start < skip_to {
            continue;
        }
        let mark = mark(line);
        if let Some((from, to)) = &mut plain {
            // A send that was printed, not quoted: it goes on to the next mark.
            if mark.is_none() {
                *to = range.end;
                continue;
            }
            say(source.slice(*from..*to), &mut talk);
            plain = None;
        }
        match mark {
            Some(("send: ", rest)) if is_quoted(rest) => {
                let value = Reader::new(source.as_str(), place(&source.text, rest).start).value();
                skip_to = value.range.end;
                if let Some(text) = Node::new(&value, &source.text).text() {
                    say(text, &mut talk);
                }
            }
            Some(("send: ", rest)) => {
                let from = place(&source.text, rest).start;
                if is_method(word(rest)) {
                    plain = Some((from, range.end));
                }
            }
            Some(("reply: ", rest)) => {
                let value = literal(source, rest);
                let text = Node::new(&value, &source.text).text().unwrap_or_default();
                let mut found = draft::raw(&text.trim());
                if let Some(Message::Response(response)) = &mut found {
                    response.span = source.text.span_of(range);
                    talk.answer(std::mem::take(response));
                }
            }
            Some((_, rest)) => push_header(source, rest, &mut talk),
            None if line.trim().is_empty() => {}
            None if has(line, "ApiException: (") && talk.exchanges.len() < MAX_EXCEPTIONS => {
                aside.line(source, &range, NoteKind::Log, &mut reading);
                let code = between(line, "ApiException: (", ")").and_then(|code| status_words(source, code));
                if let Some(mut response) = code {
                    let next = source.as_str().get(range.end..).unwrap_or_default();
                    skip_to = library_error::labelled(source, next, &mut response);
                    talk.answer(response);
                }
            }
            None => {
                origin = origin.or_else(|| origin_of(source, line));
                beside(source, &range, line, &mut talk, &mut aside, &mut reading);
            }
        }
    }
    if let Some((from, to)) = plain {
        say(source.slice(from..to), &mut talk);
    }
    aside.close(source, &mut reading);
    reading.exchanges = talk.exchanges;
    // An exception that stands above the log of its request.
    if let [Exchange { request: None, response: Some(_) }, Exchange { request: Some(_), response: None }] =
        reading.exchanges.as_slice()
        && let Some(Exchange { request, .. }) = reading.exchanges.pop()
        && let Some(first) = reading.exchanges.first_mut()
    {
        first.request = request;
    }
    if let Some(origin) = origin {
        for request in reading.exchanges.iter_mut().filter_map(|exchange| exchange.request.as_mut()) {
            absolute(request, &origin);
        }
    }
    for exchange in &mut reading.exchanges {
        if let Some(response) = &mut exchange.response {
            let named_only =
                !response.headers.is_empty() && response.headers.iter().all(|header| header.value.is_empty());
            let shown = if named_only { Seen::Partial(Unseen::NotLogged) } else { Seen::Whole };
            response.seen = secrets::seen(&response.headers, shown);
        }
    }
    reading
}

/// The mark that a line holds, and what follows it.
fn mark(line: &str) -> Option<(&'static str, &str)> {
    ["send: ", "reply: ", "header: "].into_iter().find_map(|mark| {
        let at = find(line, mark).filter(|at| *at < 160)?;
        let lead = line.get(..at)?;
        let free = lead.is_empty()
            || (lead.ends_with([' ', ':', '|', ']'])
                && mark != "header: "
                && is_quoted(line.get(at + mark.len()..)?));
        free.then(|| line.get(at + mark.len()..).map(|rest| (mark, rest))).flatten()
    })
}

fn is_quoted(rest: &str) -> bool {
    ["b'", "b\"", "'", "\"", "u'"].iter().any(|open| rest.starts_with(open))
}

/// Bytes that were sent: a request, or more of the last one's body.
fn say(text: Mapped, talk: &mut Talk) {
    match draft::raw(&text) {
        Some(Message::Request(request)) => talk.ask(request),
        _ => {
            if let Some(request) = talk.asked() {
                request.span = request.span.cover(text.span());
                match &mut request.body {
                    Some(body) => body.push(&text),
                    None => request.body = Some(text).filter(|text| !text.is_empty()),
                }
            }
        }
    }
}

/// A header line; before Python 3.8 only the names were printed, all on one line.
fn push_header(source: &Source, rest: &str, talk: &mut Talk) {
    let Some(response) = talk.answered() else { return };
    let names_only = rest.split("header: ").next().is_some_and(|first| !first.contains(':'));
    let mark = if names_only { "header: " } else { "\n" };
    for part in rest.split(mark).take(super::block::MAX_HEADERS) {
        let found = header(source, part).or_else(|| {
            let name = part.trim();
            let bare = !name.is_empty() && name.bytes().all(crate::text::is_tchar);
            bare.then(|| {
                Header::pasted(cut(&source.text, name), Mapped::empty(cut(&source.text, name).span().end))
            })
        });
        if let Some(header) = found {
            response.span = response.span.cover(header.line);
            response.headers.push(header);
        }
    }
}

/// Lines beside the marked ones: a printed body, the API client's exception, anything else a note.
fn beside(
    source: &Source,
    range: &std::ops::Range<usize>,
    line: &str,
    talk: &mut Talk,
    aside: &mut aside::Aside,
    reading: &mut Reading,
) {
    if line.starts_with(['{', '<']) || line.starts_with("[{") || line.starts_with("[\"") {
        let value = literal(source, line);
        let headers = line.len() < LONG_LINE && shape::is_header_map(Node::new(&value, &source.text));
        if let Some(response) = talk.answered().filter(|response| response.body.is_none() && !headers) {
            response.body = Some(source.slice(range.clone()));
            return;
        }
    }
    let kind =
        if has(line, "DEBUG") || python_log::is_exception(line) { NoteKind::Log } else { aside::kind(line) };
    aside.line(source, range, kind, reading);
}

/// The scheme and host of the requests: from `for url: https://…` or urllib3's log line.
fn origin_of(source: &Source, line: &str) -> Option<Mapped> {
    let at = find(line, " for url: http").map(|at| at + 10).or_else(|| {
        let found = find(line, "http")?;
        line.get(found..)?.contains(" \"").then_some(found)
    })?;
    let url = word(line.get(at..)?);
    let host = url.find("://")? + 3;
    let end = url.get(host..)?.find(['/', '?', '#']).map_or(url.len(), |end| host + end);
    let origin = url.get(..end)?;
    let plain = match origin.get(..host)? {
        "https://" => origin.strip_suffix(":443"),
        "http://" => origin.strip_suffix(":80"),
        _ => return None,
    };
    Some(cut(&source.text, plain.unwrap_or(origin)))
}

/// Gives a request's target the origin, if it is the same host's.
fn absolute(request: &mut Request, origin: &Mapped) {
    let Some(target) = request.url.as_ref().filter(|url| url.as_str().starts_with('/')) else { return };
    let host = origin.as_str().split("://").nth(1).unwrap_or_default();
    let same = request.header("host").is_none_or(|header| {
        let sent = header.value.as_str();
        sent.eq_ignore_ascii_case(host)
            || sent.split(':').next().is_some_and(|name| name.eq_ignore_ascii_case(host))
    });
    if same {
        let mut url = origin.clone();
        url.push(target);
        request.url = Some(url);
    }
}

/// Longer lines are bodies.
const LONG_LINE: usize = 64 * 1024;
/// Exceptions of API clients that are read.
const MAX_EXCEPTIONS: usize = 100;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use crate::capture::{Seen, Unseen};

    #[test]
    fn a_body_in_its_own_send_and_quotes_in_a_value() {
        let capture = check_as(
            "python-http-client",
            r#"
send: b'POST /v1/orders HTTP/1.1\r\nHost: api.example.com:8443\r\nX-Quote: it\'s "so"\r\nContent-Length: 9\r\n\r\n'
        ^^^^ method
             ^^^^^^^^^^ url
                                          ^^^^^^^^^^^^^^^^^^^^ host
                                                                           ^^^^^^^^^^ x-quote = it's "so"
send: b'Amount: 3'
        ^^^^^^^^^ body
reply: 'HTTP/1.1 401 Unauthorized\r\n'
                 ^^^ status
header: Date: Sat, 21 Nov 2026 20:40:06 GMT
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ date
header: WWW-Authenticate: Bearer error_description="missing header: X-Sign"
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ www-authenticate
header: Set-Cookie: a=1
                    ^^^ set-cookie
header: Set-Cookie: b=2
                    ^^^ set-cookie
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 3);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 4);
    }

    #[test]
    fn old_versions_print_names_alone() {
        let capture = check_as(
            "python-http-client",
            r"
send: 'GET /v1/me HTTP/1.1\r\nHost: api.example.com\r\n\r\n'
       ^^^ method
reply: 'HTTP/1.1 403 Forbidden\r\n'
                 ^^^ status
header: Date header: Server header: Content-Type 
",
        );
        let response = capture.exchanges[0].response.as_ref().unwrap();
        let names: Vec<_> = response.headers.iter().map(|header| header.name.as_str()).collect();
        assert_eq!(names, ["Date", "Server", "Content-Type"]);
        assert_eq!(response.seen, Seen::Partial(Unseen::NotLogged));
    }
}
