//! .NET's `IHttpClientFactory` log: `LogicalHandler` and `ClientHandler`, with headers where tracing is on.
//!
//! Each exchange is logged twice. The client handler's lines tell what went over the wire; the logical handler's
//! are read only where there are no others. Values that the factory hides stand as `*`.
//!
//! Programs that trace by themselves write `Req: [GET] url` and `Res: [GET] url: 403.Forbidden (16 bytes)`, the
//! response's header lines and its body below.

use std::ops::Range;

use super::draft::{Talk, behind, header, is_method, request, status_words, word};
use super::{Exchange, Format, NoteKind, Reading, Response, Seen, Source, Unseen, aside, secrets};
use crate::text::{find, has};

pub(super) static FORMAT: Format = Format { id: "dotnet-log", name: ".NET's HttpClient log", score, read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    let sure =
        source.has_any(&["Sending HTTP request ", "Start processing HTTP request "]);
    let answered =
        source.has_any(&["Received HTTP response ", "End processing HTTP request "]);
    let named = source.has("LogicalHandler[")
        || source.has("ClientHandler[")
        || source.has("System.Net.Http.HttpClient.");
    if source.has("Res: [") && head.lines().any(|line| traced(line, "Res: [").is_some_and(|(_, rest)| !rest.is_empty())) {
        93
    } else if named && (sure || answered) {
        95
    } else if sure && answered {
        90
    } else if sure || answered {
        72
    } else {
        0
    }
}

/// Which message the header lines that follow belong to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    None,
    Request,
    Response,
    /// Below a `Res:` line: header lines, an empty line, the body.
    Traced,
}

#[derive(Default)]
struct State {
    talk: Talk,
    /// The exchange that the logical handler began, until the client handler speaks of it.
    logical: Option<Exchange>,
    /// The client handler has spoken since the logical one began.
    wired: bool,
    /// The lines at hand are the logical handler's.
    outer: bool,
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let mut state = State::default();
    let mut aside = aside::Aside::default();
    let mut block = Block::None;
    let mut body: Option<Range<usize>> = None;
    for (range, line) in source.lines() {
        if let Some((asked, _)) = traced(line, "Req: [") {
            state.end_body(source, body.take());
            state.talk.ask(request(source, asked.0, asked.1));
            block = Block::None;
        } else if let Some((asked, rest)) = traced(line, "Res: [") {
            state.end_body(source, body.take());
            if state.talk.asked().is_none() {
                state.talk.ask(request(source, asked.0, asked.1));
            }
            if let Some(response) = named_status(source, rest) {
                state.talk.answer(response);
            }
            (state.wired, state.outer, block) = (true, false, Block::Traced);
        } else if let Some(body) = body.as_mut().filter(|_| !super::body::is_log_line(line)) {
            body.end = range.end;
        } else if body.is_some() {
            state.end_body(source, body.take());
            block = Block::None;
            aside.line(source, &range, NoteKind::Log, &mut reading);
        } else if block == Block::Traced && line.trim().is_empty() {
            body = Some(range.end..range.end);
        } else if line.trim().is_empty() {
            block = Block::None;
        } else if let Some(rest) = behind(line, "Start processing HTTP request ") {
            state.end_logical();
            state.logical = ask(source, rest);
            (state.wired, state.outer, block) = (false, true, Block::None);
        } else if let Some(rest) = behind(line, "Sending HTTP request ") {
            if let Some(exchange) = ask(source, rest) {
                state.talk.push(exchange);
            }
            (state.wired, state.outer, block) = (true, false, Block::None);
        } else if let Some(rest) =
            behind(line, "Received HTTP response ").or_else(|| behind(line, "End processing HTTP request "))
        {
            state.outer = has(line, "End processing");
            block = Block::None;
            if let Some(response) = answer(source, rest) {
                state.answer(response);
            }
            if state.outer && !state.wired {
                state.end_logical();
            }
        } else if line.trim_end().ends_with("Request Headers:") {
            block = Block::Request;
        } else if line.trim_end().ends_with("Response Headers:") {
            block = Block::Response;
        } else if is_category(line) {
            state.outer = if has(line, "LogicalHandler") {
                true
            } else if has(line, "ClientHandler") {
                false
            } else {
                state.outer
            };
            block = Block::None;
        } else if block != Block::None
            && let Some(header) = header(source, line)
        {
            state.header(block, header);
        } else {
            block = Block::None;
            aside.line(source, &range, NoteKind::Log, &mut reading);
        }
    }
    state.end_body(source, body.take());
    state.end_logical();
    aside.close(source, &mut reading);
    reading.exchanges = state.talk.exchanges;
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

impl State {
    fn answer(&mut self, response: Response) {
        match &mut self.logical {
            Some(logical) if !self.wired => logical.response = Some(response),
            _ if self.outer && self.wired => {}
            _ => self.talk.answer(response),
        }
    }

    fn header(&mut self, block: Block, header: super::Header) {
        if self.outer && self.wired {
            return;
        }
        let exchange = match &mut self.logical {
            Some(logical) if !self.wired => Some(logical),
            _ => self.talk.exchanges.last_mut(),
        };
        let Some(exchange) = exchange else { return };
        if block == Block::Request {
            let request = exchange.request.get_or_insert_default();
            if exchange.response.is_none() {
                request.span = request.span.cover(header.line);
                request.headers.push(header);
            }
        } else {
            let response = exchange.response.get_or_insert_with(|| Response {
                span: header.line,
                seen: Seen::Partial(Unseen::NotLogged),
                ..Response::default()
            });
            response.span = response.span.cover(header.line);
            response.headers.push(header);
        }
    }

    fn end_body(&mut self, source: &Source, body: Option<Range<usize>>) {
        let body = body.map(|body| source.slice(body).trim()).filter(|body| !body.is_empty());
        if let (Some(body), Some(response)) = (body, self.talk.answered()) {
            response.span = response.span.cover(body.span());
            response.body = Some(body);
        }
    }

    fn end_logical(&mut self) {
        if let Some(logical) = self.logical.take()
            && !self.wired
        {
            self.talk.push(logical);
        }
    }
}

/// Method and URL behind `mark` (`Res: [GET] https://host/x: 403.Forbidden`), and what follows them.
fn traced<'a>(line: &'a str, mark: &str) -> Option<((&'a str, &'a str), &'a str)> {
    let at = find(line, mark)?;
    let lead = line.get(..at)?;
    let begins = lead.is_empty() || lead.ends_with(['|', ' ', ']', ':', '\t']);
    let (method, rest) = line.get(at + mark.len()..)?.split_once("] ")?;
    let url = word(rest);
    let behind = rest.get(url.len()..)?.trim_start();
    let bare = url.strip_suffix(':').unwrap_or(url);
    (begins && is_method(method) && bare.contains("://")).then_some(((method, bare), behind))
}

/// `403.Forbidden (16 bytes)`: number and name of an `HttpStatusCode`.
fn named_status(source: &Source, words: &str) -> Option<Response> {
    let mut found = status_words(source, words.get(..3)?)?;
    let name = words.get(3..)?.trim_start_matches(['.', ' ']);
    let len = name.find([' ', '(', ',']).unwrap_or(name.len());
    let name = name.get(..len)?;
    found.reason = (!name.is_empty()).then(|| super::draft::cut(&source.text, name));
    Some(found)
}

/// `GET https://api.example.com/v1/orders`
fn ask(source: &Source, rest: &str) -> Option<Exchange> {
    let method = word(rest);
    let url = word(rest.get(method.len()..)?);
    is_method(method).then(|| Exchange { request: Some(request(source, method, url)), response: None })
}

/// `headers after 88.2898ms - 401`; .NET Core 2 wrote `after 88.2898ms - Unauthorized`.
fn answer(source: &Source, rest: &str) -> Option<Response> {
    let words = behind(rest, "ms - ").or_else(|| rest.rsplit(' ').next())?;
    if let Some(response) = status_words(source, word(words)) {
        return Some(response);
    }
    let name = word(words);
    let (code, _) = NAMES.iter().find(|(_, known)| *known == name)?;
    let text = super::draft::cut(&source.text, name);
    Some(Response {
        status: Some(*code),
        status_span: Some(text.span()),
        span: text.span(),
        seen: Seen::Partial(Unseen::NotLogged),
        ..Response::default()
    })
}

/// `trce: System.Net.Http.HttpClient.Orders.ClientHandler[102]`
fn is_category(line: &str) -> bool {
    let text = line.trim_end();
    text.ends_with(']') && (text.contains("Handler[") || line.get(4..6) == Some(": "))
}

/// `HttpStatusCode` names.
const NAMES: &[(u16, &str)] = &[
    (200, "OK"),
    (400, "BadRequest"),
    (401, "Unauthorized"),
    (403, "Forbidden"),
    (404, "NotFound"),
    (407, "ProxyAuthenticationRequired"),
    (429, "TooManyRequests"),
    (500, "InternalServerError"),
];

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use crate::capture::{Seen, Unseen};

    #[test]
    fn an_exchange_logged_twice_is_one_and_stars_are_no_values() {
        let capture = check_as(
            "dotnet-log",
            r#"
info: System.Net.Http.HttpClient.api.LogicalHandler[100]
      Start processing HTTP request GET https://api.example.com/v1/me
trce: System.Net.Http.HttpClient.api.LogicalHandler[102]
      Request Headers:
      Authorization: *
info: System.Net.Http.HttpClient.api.ClientHandler[100]
      Sending HTTP request GET https://api.example.com/v1/me
                           ^^^ method
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
trce: System.Net.Http.HttpClient.api.ClientHandler[102]
      Request Headers:
      Authorization: *
                     ^ authorization
      X-Time: 20:40:06
              ^^^^^^^^ x-time
info: System.Net.Http.HttpClient.api.ClientHandler[101]
      Received HTTP response headers after 120.1546ms - 401
                                                        ^^^ status
trce: System.Net.Http.HttpClient.api.ClientHandler[103]
      Response Headers:
      WWW-Authenticate: Bearer error="invalid_token", error_description="expired: 20:40"
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ www-authenticate
      Set-Cookie: a=1
                  ^^^ set-cookie
      Set-Cookie: b=2
                  ^^^ set-cookie
info: System.Net.Http.HttpClient.api.LogicalHandler[101]
      End processing HTTP request after 126.0163ms - 401
trce: System.Net.Http.HttpClient.api.LogicalHandler[103]
      Response Headers:
      Set-Cookie: a=1
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        let exchange = &capture.exchanges[0];
        assert_eq!(exchange.request.as_ref().unwrap().headers.len(), 2);
        assert_eq!(exchange.request.as_ref().unwrap().seen, Seen::Partial(Unseen::Sanitised));
        assert_eq!(exchange.response.as_ref().unwrap().headers.len(), 3);
    }

    #[test]
    fn a_traced_body_ends_at_the_next_log_line() {
        let capture = check_as(
            "dotnet-log",
            r"
2026-11-21 20:40:06.733 INFO Req: [POST] https://api.example.com/login
                                   ^^^^ method
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
2026-11-21 20:40:06.913 INFO Res: [POST] https://api.example.com/login: 403.Forbidden (21 bytes)
                                                                        ^^^ status
Content-Type: text/plain; charset=utf-8
              ^^^^^^^^^^^^^^^^^^^^^^^^^ content-type

Reason: not a member
^^^^^^^^^^^^^^^^^^^^ body
2026-11-21 20:40:06.933 INFO done
",
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 1);
    }
}
