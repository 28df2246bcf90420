//! wget: `-S` (response heads indented by two blanks), `-d` (fenced heads), and its plain lines.

use std::ops::Range;

use super::block::{Fields, StartLine, start_line};
use super::command::{self, Tool};
use super::message::Tape;
use super::sections::line_at;
use super::{Exchange, Format, NoteKind, Reading, Request, Response, Seen, Source, Unseen};
use crate::text::{Mapped, Span};

pub(super) static FORMAT: Format = Format { id: "wget", name: "wget output", score, read };

fn score(source: &Source) -> u8 {
    let mut marks = 0_u32;
    let mut previous = "";
    for (_, line) in source.head_lines() {
        if short_status(line).is_some() && previous.strip_suffix(':').is_some_and(|url| url.contains("://")) {
            return 84;
        }
        let shows = previous.contains("wget ")
            && (previous.contains(" -S ") || previous.contains("--server-response"));
        if shows && line.starts_with("  HTTP/") {
            return 84;
        }
        previous = line.trim_end();
        if line.starts_with("wget: server returned error: HTTP/") {
            return 84;
        }
        let fenced = FENCES.iter().any(|fence| line.trim_end() == *fence);
        if fenced || request_url(line).is_some() {
            return 90;
        }
        marks += u32::from(line.starts_with("HTTP request sent, awaiting response..."));
    }
    if marks > 0 { 84 } else { 0 }
}

/// The URL of `--2026-11-21 20:40:06--  https://host/path`.
fn request_url(line: &str) -> Option<Range<usize>> {
    let rest = line.strip_prefix("--").filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))?;
    let end = rest.get(..40).unwrap_or(rest).find("--")?;
    if !rest.get(..end)?.bytes().all(|byte| byte.is_ascii_digit() || b" :-".contains(&byte)) {
        return None;
    }
    let from = 2 + end + 2;
    let url = line.get(from..)?;
    let start = from + (url.len() - url.trim_start().len());
    let end = start + url.trim().len();
    (end > start).then_some(start..end)
}

/// `2026-11-21 20:40:06 ERROR 403: Forbidden.`, in whatever language: offset of the code.
fn short_status(line: &str) -> Option<usize> {
    let stamp = line.get(..20)?;
    let shaped = stamp
        .bytes()
        .zip(b"0000-00-00 00:00:00 ")
        .all(|(byte, mark)| if *mark == b'0' { byte.is_ascii_digit() } else { byte == *mark });
    let word = line.get(20..)?.split(' ').next()?;
    let at = 21 + word.len();
    let code = line.get(at..at + 3)?;
    let behind = line.get(at + 3..)?.trim_start();
    (shaped && code.bytes().all(|byte| byte.is_ascii_digit()) && behind.starts_with(':')).then_some(at)
}

fn read(source: &Source) -> Reading {
    let mut reader =
        Reader { source, tape: Tape::default(), at: 0, url: None, sent: None, answered: true, above: None };
    reader.run();
    reader.flush_request();
    let mut reading = reader.tape.into_reading();
    let commands = command::commands(source, |tool| tool == Tool::Wget);
    // With -q the address stands in the command alone.
    for exchange in reading.exchanges.iter_mut().filter(|exchange| exchange.request.is_none()) {
        let at = exchange.response.as_ref().map(|response| response.span.start);
        let above = commands.iter().rev().find(|command| Some(command.span(source).start) <= at);
        exchange.request = above.and_then(asked);
    }
    for request in reading.exchanges.iter_mut().filter_map(|exchange| exchange.request.as_mut()) {
        // Output follows its command; a command below all output is quoted for the reader.
        let before = commands.iter().rev().find(|command| command.span(source).start <= request.span.start);
        if let Some(command) = before.or(commands.first()) {
            complete(command, request);
        }
    }
    repeat_with_login(&commands, &mut reading.exchanges, source);
    reading.notes.splice(0..0, commands.iter().take(100).rev().map(|command| command.note(source)));
    reading
}

/// Gives the request that follows a Basic challenge at the same address the login of the command: wget answers so.
fn repeat_with_login(commands: &[command::Command], exchanges: &mut [Exchange], source: &Source) {
    let mut asked: Option<Mapped> = None;
    for exchange in exchanges {
        let url = exchange.request.as_ref().and_then(|request| request.url.clone());
        let again = asked.is_some() && asked.as_ref().map(Mapped::as_str) == url.as_ref().map(Mapped::as_str);
        if let Some(request) = exchange.request.as_mut().filter(|request| again && request.headers.is_empty())
        {
            let start = request.span.start;
            let above = commands.iter().rev().find(|command| command.span(source).start <= start);
            request.headers.extend(above.and_then(login));
        }
        let challenged = exchange.response.as_ref().is_some_and(|response| {
            let basic = response.header("www-authenticate").map(|header| header.value.as_str());
            response.status == Some(401) && basic.is_some_and(|value| value.starts_with("Basic "))
        });
        asked = url.filter(|_| challenged);
    }
}

/// The field that a command's user and password make.
fn login(command: &command::Command) -> Option<super::Header> {
    let value = |names: [&str; 2]| {
        let mut words = command.words.iter();
        words.find_map(|word| {
            let (name, value) = word.as_str().split_once('=')?;
            let from = word.text.len() - value.len();
            names.contains(&name).then(|| word.text.slice(from..word.text.len()))
        })
    };
    let user = value(["--user", "--http-user"])?;
    let password = value(["--password", "--http-password"]).or_else(|| value(["--http-passwd"; 2]))?;
    Some(super::derive::basic(&user, &password, user.span()))
}

/// The request for the address that a command names.
fn asked(command: &command::Command) -> Option<Request> {
    let mut words = command.words.iter().skip(1);
    let url = loop {
        let word = words.next()?;
        if VALUED.contains(&word.as_str()) {
            words.next();
        } else if !word.as_str().starts_with('-') && word.as_str().contains("://") {
            break word.text.clone();
        }
    };
    Some(unseen(super::url::without_user_info(&url).map_or(url, |(bare, _)| bare)))
}

/// The request for `url`, which wget sends with GET unless told otherwise and does not show.
fn unseen(url: Mapped) -> Request {
    let span = url.span();
    Request {
        method: Some(Mapped::derived("GET", Span::empty(span.start))),
        url: Some(url),
        seen: Seen::Partial(Unseen::NotLogged),
        span,
        ..Request::default()
    }
}

/// Fills in what the output does not show and the command tells: fields, method, body.
fn complete(command: &command::Command, request: &mut Request) {
    if !request.headers.is_empty() {
        return;
    }
    let mut headers = Vec::new();
    let (mut method, mut body, mut posts, mut more) = (None, None, false, false);
    let mut words = command.words.iter().skip(1);
    while let Some(word) = words.next() {
        let text = word.as_str();
        let mut expanded = word.expanded;
        let (name, value) = match text.split_once('=').filter(|_| text.starts_with("--")) {
            Some((name, _)) => (name, Some(word.text.slice(name.len() + 1..text.len()))),
            None if VALUED.contains(&text) => {
                let next = words.next();
                expanded |= next.is_some_and(|word| word.expanded);
                (text, next.map(|word| word.text.clone()))
            }
            None => (text, None),
        };
        more |= ADDING.contains(&name) || super::url::without_user_info(&word.text).is_some();
        let Some(value) = value else { continue };
        match name {
            "--header" => {
                if let Some(colon) = value.as_str().find(':') {
                    let field = value.slice(colon + 1..value.len()).trim();
                    let header = super::Header::pasted(value.slice(0..colon).trim(), field);
                    headers.push(if expanded { header.expanded() } else { header });
                }
            }
            "--method" => method = Some(value),
            "--post-data" | "--body-data" => {
                posts |= name == "--post-data";
                body = Some(value);
            }
            "--post-file" => posts = true,
            "--user-agent" | "-U" => headers.push(super::Header::derived("User-Agent", value)),
            "--referer" => headers.push(super::Header::derived("Referer", value)),
            _ => {}
        }
    }
    if let Some(method) = method {
        request.method = Some(method);
    } else if posts {
        request.method = Some(Mapped::derived("POST", command_span(request)));
    }
    request.headers = headers;
    request.body = body.filter(|body| !body.is_empty());
    // The rest is what wget sends by itself, and tells nothing.
    if !more {
        request.seen = Seen::Whole;
    }
}

/// Options by which wget sends what the command does not spell out: logins, cookies from files, settings.
const ADDING: &[&str] = &[
    "--user",
    "--password",
    "--http-user",
    "--http-password",
    "--http-passwd",
    "--proxy-user",
    "--proxy-password",
    "--ask-password",
    "--use-askpass",
    "--load-cookies",
    "--certificate",
    "--private-key",
    "--config",
    "--execute",
    "-e",
    "--post-file",
    "--body-file",
    "--input-file",
    "-i",
];

fn command_span(request: &Request) -> Span {
    request.method.as_ref().map_or_else(|| request.span, Mapped::span)
}

struct Reader<'a> {
    source: &'a Source,
    tape: Tape,
    at: usize,
    url: Option<Mapped>,
    sent: Option<Request>,
    /// The URL's request was answered.
    answered: bool,
    /// The URL that the line above is, with a colon (`-nv`).
    above: Option<Mapped>,
}

/// Offset of the status behind `… ` or `... `, whatever the language of the line.
fn status_behind_dots(words: &str) -> Option<usize> {
    let at =
        ["... ", "\u{2026} "].iter().filter_map(|dots| words.rfind(dots).map(|at| at + dots.len())).max()?;
    let code: u16 = words.get(at..at + 3)?.parse().ok().filter(|code| (100..600).contains(code))?;
    let rest = words.get(at + 3..)?;
    (rest.is_empty() || super::block::is_reason(code, rest.trim()) || rest.starts_with(' ')).then_some(at)
}

/// Length of the number that a line of an answer begins with: wget counted them before 1.9 (` 1 HTTP/1.1 200 OK`).
fn number_len(line: &str) -> Option<usize> {
    let digits = line.trim_start_matches(' ');
    let lead = line.len() - digits.len();
    let count = digits.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let counted = (1..=3).contains(&count) && lead <= 2 && digits.get(count..)?.starts_with(' ');
    counted.then_some(lead + count + 1)
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Option<(Range<usize>, &'a str)> {
        let source: &'a Source = self.source;
        let (range, line) = line_at(source.as_str(), self.at)?;
        self.at = range.end + 1;
        Some((range, line))
    }

    fn run(&mut self) {
        while let Some((range, line)) = self.next() {
            if self.tape.is_full() {
                break;
            }
            let words = line.trim_end();
            if let Some(url) = request_url(words) {
                self.flush_request();
                let url = self.source.slice(range.start + url.start..range.start + url.end);
                let url = super::url::without_user_info(&url).map_or(url, |(bare, _)| bare);
                self.url = Some(url);
                self.answered = false;
                continue;
            }
            if let Some(at) = short_status(words) {
                if let Some(url) = self.above.take() {
                    self.url = Some(url);
                    self.answered = false;
                }
                if !self.answered {
                    self.status_at(&range, words, at);
                }
                continue;
            }
            self.above = words
                .strip_suffix(':')
                .filter(|url| url.contains("://") && !url.contains(' '))
                .map(|url| self.source.slice(range.start..range.start + url.len()));
            if line.starts_with(' ')
                && matches!(start_line(words.trim_start()), Some(StartLine::Status { .. }))
            {
                self.at = range.start;
                self.response(false);
                continue;
            }
            // Each request that was sent has a line of its own: after a challenge the same address comes again.
            if words.contains("HTTP")
                && let Some(at) = status_behind_dots(words)
            {
                self.status_at(&range, words, at);
                continue;
            }
            if words == "---request begin---" {
                if self.sent.is_some() {
                    self.flush_request();
                }
                self.fenced_request();
                continue;
            }
            if words.ends_with("awaiting response...") || words == "---response begin---" {
                let fenced = words.starts_with("---");
                self.response(fenced);
                continue;
            }
            if let Some(rest) =
                words.strip_prefix("Skipping ").and_then(|rest| rest.split_once(" bytes of body: ["))
            {
                let length = rest.0.parse().unwrap_or(0);
                self.skipped_body(range.start + words.len() - rest.1.len(), length);
                continue;
            }
            if !words.is_empty() && words.len() < 2000 && command::tool_at(words).is_none() {
                self.tape.note(NoteKind::Tool, self.source.slice(range));
            }
        }
    }

    /// `HTTP request sent, awaiting response... 401 Unauthorized`: all that wget says without `-S`.
    fn status_at(&mut self, range: &Range<usize>, words: &str, lead: usize) {
        let rest = words.get(lead..).unwrap_or_default();
        let Some(status) =
            rest.get(..3).and_then(|code| code.parse::<u16>().ok()).filter(|code| *code >= 200)
        else {
            return;
        };
        let from = range.start + lead;
        let reason =
            self.source.slice(from + 3..range.end).trim_matches(|c| c == ' ' || c == ':' || c == '.');
        self.answer(Response {
            status: Some(status),
            status_span: Some(self.source.text.span_of(from..from + 3)),
            reason: (!reason.is_empty()).then_some(reason),
            seen: Seen::Partial(Unseen::NotLogged),
            span: self.source.text.span_of(range.clone()),
            ..Response::default()
        });
    }

    fn fenced_request(&mut self) {
        let begin = self.at;
        let Some((range, line)) = self.next() else { return };
        let Some(StartLine::Request { method, target, version }) = start_line(line.trim_end()) else {
            return;
        };
        let part = |part: Range<usize>| self.source.slice(range.start + part.start..range.start + part.end);
        let (method, target, version) = (part(method), part(target), version.map(part));
        let mut fields = Fields::default();
        let end = self.fields_until(&mut fields, "---request end---", false);
        let same = |url: &&Mapped| super::transcript::same_target(url.as_str(), target.as_str());
        let url = self.url.as_ref().filter(same).cloned().unwrap_or(target);
        self.tape.odd(&mut fields);
        self.sent = Some(Request {
            method: Some(method),
            url: Some(url),
            version,
            headers: fields.headers,
            body: None,
            seen: Seen::Whole,
            span: self.source.text.span_of(begin..end),
        });
    }

    /// Header lines up to an empty line or `fence`; the offset of their end.
    fn fields_until(&mut self, fields: &mut Fields, fence: &str, counted: bool) -> usize {
        let mut margin = None;
        while let Some((range, line)) = line_at(self.source.as_str(), self.at) {
            let number = if counted { number_len(line) } else { Some(0) };
            let Some((range, line)) =
                number.and_then(|len| Some((range.start + len..range.end, line.get(len..)?)))
            else {
                return range.start;
            };
            let words = line.trim();
            if words.starts_with("wget: ") {
                return range.start;
            }
            if words.is_empty() || words == fence {
                self.at = range.end + 1;
                return range.start;
            }
            let indent = line.len() - line.trim_start().len();
            let margin = *margin.get_or_insert(indent);
            if indent < margin {
                return range.start;
            }
            let inner = range.start + margin..range.end;
            let content = self.source.as_str().get(inner.clone()).unwrap_or_default();
            if start_line(words).is_some() || !fields.take(self.source, &inner, content) {
                return range.start;
            }
            self.at = range.end + 1;
        }
        self.source.as_str().len()
    }

    fn response(&mut self, fenced: bool) {
        let mark = self.at;
        let Some((range, line)) = self.next() else { return };
        if line.trim_end() == "---response begin---" {
            return self.response(true);
        }
        let number = number_len(line).unwrap_or(0);
        let counted = number > 0;
        let numberless = line.get(number..).unwrap_or_default();
        let lead = number + numberless.len() - numberless.trim_start().len();
        let Some(StartLine::Status { version, code, code_at, reason }) = start_line(numberless.trim()) else {
            self.at = mark;
            return;
        };
        let at = |part: Range<usize>| range.start + lead + part.start..range.start + lead + part.end;
        let mut fields = Fields::default();
        let end = self.fields_until(&mut fields, if fenced { "---response end---" } else { "" }, counted);
        self.tape.odd(&mut fields);
        let reason = self.source.slice(at(reason));
        self.answer(Response {
            status: Some(code),
            status_span: Some(self.source.text.span_of(at(code_at))),
            reason: (!reason.is_empty()).then_some(reason),
            version: Some(self.source.slice(at(version))),
            headers: fields.headers,
            body: None,
            seen: Seen::Whole,
            span: self.source.text.span_of(range.start..end),
        });
    }

    fn answer(&mut self, response: Response) {
        if response.status.is_some_and(|code| code < 200) {
            return;
        }
        let request = self.sent.take().or_else(|| self.unseen_request());
        self.answered = true;
        self.tape.pair(Exchange { request, response: Some(response) });
    }

    fn unseen_request(&self) -> Option<Request> {
        self.url.clone().map(unseen)
    }

    fn flush_request(&mut self) {
        let request = self.sent.take().or_else(|| if self.answered { None } else { self.unseen_request() });
        self.answered = true;
        if request.is_some() {
            self.tape.pair(Exchange { request, response: None });
        }
    }

    /// `Skipping 179 bytes of body: [… ] done.`
    fn skipped_body(&mut self, from: usize, length: usize) {
        let text = self.source.as_str();
        let rest = text.get(from..).unwrap_or_default();
        let by_length =
            rest.get(..length).filter(|_| rest.get(length..).is_some_and(|rest| rest.starts_with(']')));
        let limit = rest.get(..rest.len().min(length.saturating_add(4096))).unwrap_or(rest);
        let len = by_length.map_or_else(
            || limit.find("] done.").or_else(|| limit.find("] aborting")),
            |body| Some(body.len()),
        );
        let Some(len) = len else { return };
        let body = self.source.slice(from..from + len);
        self.at = text
            .get(from + len..)
            .and_then(|rest| rest.find('\n'))
            .map_or(text.len(), |end| from + len + end + 1);
        if let Some(response) = self.tape.last_response().filter(|_| !body.as_str().trim().is_empty()) {
            response.body = Some(body.trim_matches(|c| c == '\n'));
        }
    }
}

/// Options whose value is the next word.
const VALUED: &[&str] = &[
    "--header",
    "--method",
    "--post-data",
    "--body-data",
    "--post-file",
    "--user-agent",
    "-U",
    "--referer",
    "-O",
    "-o",
    "--user",
    "--password",
];
const FENCES: &[&str] = &["---request begin---", "---response begin---"];

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use crate::capture::Seen;

    /// Two runs in one paste, each with its own options.
    #[test]
    fn each_output_belongs_to_the_command_above_it() {
        let capture = crate::capture::read(
            "$ wget --user-agent=Mozilla/5.0 https://a.example/x\n\
             --2026-11-21 20:40:06--  https://a.example/x\n\
             HTTP request sent, awaiting response... 200 OK\n\n\
             $ wget --user kim --ask-password https://a.example/x\n\
             --2026-11-21 20:40:16--  https://a.example/x\n\
             HTTP request sent, awaiting response... 403 Forbidden\n",
            crate::capture::Wish::default(),
        );
        let requests: Vec<_> =
            capture.exchanges.iter().filter_map(|exchange| exchange.request.as_ref()).collect();
        let [agent, login] = requests.as_slice() else { panic!("{requests:?}") };
        assert_eq!(agent.header("user-agent").map(|header| header.value.as_str()), Some("Mozilla/5.0"));
        assert_eq!(agent.seen, Seen::Whole);
        assert!(login.headers.is_empty());
        assert_ne!(login.seen, Seen::Whole, "what --user sends is not shown");
    }

    #[test]
    fn what_wget_says_of_its_own_doing_is_no_field() {
        let capture = check_as(
            "wget",
            r#"
--2026-11-21 20:40:06--  https://api.example.com:8443/old?at=20:40
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
Resolving api.example.com (api.example.com)... 203.0.113.10
HTTP request sent, awaiting response... 
  HTTP/1.1 302 Found
           ^^^ status
  Location: https://api.example.com:8443/v1/me
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ location
  Content-Length: 0
Location: https://api.example.com:8443/v1/me [following]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nowhere
--2026-11-21 20:40:07--  https://api.example.com:8443/v1/me
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
Reusing existing connection to api.example.com:8443.
HTTP request sent, awaiting response... 
  HTTP/1.1 401 Unauthorized
           ^^^ status
  WWW-Authenticate: Basic realm="a: b"
                    ^^^^^^^^^^^^^^^^^^ www-authenticate
  Set-Cookie: a=1
              ^^^ set-cookie
  Set-Cookie: b=2
              ^^^ set-cookie
Authentication selected: Basic realm="a: b"
                         ^^^^^^^^^^^^^^^^^^ nowhere

Username/Password Authentication Failed.
"#,
        );
        assert_eq!(capture.exchanges.len(), 2);
        assert_eq!(capture.exchanges[1].response.as_ref().unwrap().headers.len(), 3);
    }

    #[test]
    fn fenced_heads_and_a_skipped_body_are_read() {
        let capture = check_as(
            "wget",
            r"
---request begin---
POST /login HTTP/1.1
^^^^ method
     ^^^^^^ url
Host: api.example.com:8443
      ^^^^^^^^^^^^^^^^^^^^ host
Content-Length: 9

---request end---
[writing BODY file ... done]
HTTP request sent, awaiting response... 
---response begin---
HTTP/1.1 401 Unauthorized
         ^^^ status
X-Odd: ---x---
       ^^^^^^^ x-odd

---response end---
401 Unauthorized
Registered socket 3 for persistent reuse.
Skipping 15 bytes of body: [Reason: no user] done.
                            ^^^^^^^^^^^^^^^ body
",
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 2);
    }
}
