//! What `curl -v` prints: `> ` sent, `< ` received, `* ` curl's own words, and the body between them.
//!
//! Header fields may stand twice (`h2h3 […]`, `[HTTP/2] [1] […]`, `-iv`), curl's words stand between them, the
//! body is glued to prompts and to curl's last line, a progress meter runs through it all.

use std::ops::Range;

use super::block::{Fields, StartLine, header_name, start_line, weak_status_line};
use super::command::{self, Command, Tool};
use super::message::Tape;
use super::{
    Exchange, Format, NoteKind, Reading, Request, Response, Seen, Source, Unseen, body, curl, transcript,
    written_out,
};
use crate::text::{Mapped, Span};

pub(super) static FORMAT: Format = Format { id: "curl-verbose", name: "curl -v", score, read };

fn score(source: &Source) -> u8 {
    let mut info = 0_u32;
    for (_, line) in source.head_lines() {
        let line = line.trim_start();
        let marked = line.strip_prefix("> ").or_else(|| line.strip_prefix("< "));
        if marked.is_some_and(|rest| start_line(rest.trim_end()).is_some()) {
            return 88;
        }
        info += u32::from(INFO.iter().any(|words| line.starts_with(words)));
    }
    // A trace that broke off before anything was sent.
    if info >= 2 && !source.head_lines().any(|(_, line)| start_line(line.trim()).is_some()) { 60 } else { 0 }
}

fn read(source: &Source) -> Reading {
    let mut reader = Reader::new(source);
    let mut at = 0;
    let text = source.as_str();
    while let Some((range, line)) = super::sections::line_at(text, at) {
        if reader.tape.is_full() {
            break;
        }
        at = range.end + 1;
        if let Some(end) = reader.command_at(range.start) {
            at = at.max(end);
            at = text
                .get(at.saturating_sub(1)..)
                .and_then(|rest| rest.find('\n'))
                .map_or(text.len(), |len| at.saturating_sub(1) + len + 1);
            continue;
        }
        reader.line(range, line);
    }
    reader.finish()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Idle,
    RequestHead,
    Sent,
    ResponseHead,
    ResponseBody,
}

struct Draft {
    start: StartLine,
    /// Offset of the start line's text.
    from: usize,
    begin: usize,
    end: usize,
    fields: Fields,
}

struct Reader<'a> {
    source: &'a Source,
    tape: Tape,
    phase: Phase,
    sent: Option<Draft>,
    received: Option<Draft>,
    /// Parts of the text that make the body at hand, adjacent ones joined.
    body: Vec<Range<usize>>,
    request_body: Vec<Range<usize>>,
    drop_body: bool,
    /// The fields of the request at hand stand without marks.
    bare: bool,
    /// What the last `< ` line held: `-iv` prints it again without the mark.
    last_in: Range<usize>,
    pseudo: Fields,
    issued: Option<Mapped>,
    commands: Vec<Command>,
    next_command: usize,
    /// Requests of the commands passed so far that were not yet seen sent.
    waiting: std::collections::VecDeque<Request>,
    loose: Option<Range<usize>>,
    /// Request fields whose start line was not copied.
    orphans: Fields,
    /// A body that was printed before all else: standard output came first.
    early: Option<Range<usize>>,
}

impl<'a> Reader<'a> {
    fn new(source: &'a Source) -> Self {
        Reader {
            source,
            tape: Tape::default(),
            phase: Phase::Idle,
            sent: None,
            received: None,
            body: Vec::new(),
            request_body: Vec::new(),
            drop_body: false,
            bare: false,
            last_in: 0..0,
            pseudo: Fields::default(),
            issued: None,
            commands: command::commands(source, |tool| tool == Tool::Curl),
            next_command: 0,
            waiting: std::collections::VecDeque::new(),
            loose: None,
            orphans: Fields::default(),
            early: None,
        }
    }

    /// Passes over the command that begins at `start`; the offset behind it.
    fn command_at(&mut self, start: usize) -> Option<usize> {
        let mut end = None;
        let mut told = Vec::new();
        while let Some(command) =
            self.commands.get(self.next_command).filter(|command| command.start <= start)
        {
            self.next_command += 1;
            if command.start < start {
                continue;
            }
            let curl = curl::read(&command.words, command.span(self.source));
            end = Some(command.end);
            for oddity in command.oddities.iter().chain(&curl.oddities) {
                self.tape.oddity(oddity.kind, oddity.span);
            }
            let note = command.note(self.source);
            let output =
                command.end..self.commands.get(self.next_command).map_or(usize::MAX, |next| next.start);
            match curl.writes.and_then(|template| self.written(output, &template)) {
                Some(response) => {
                    told.extend(curl.requests.into_iter().next().map(|request| (request, response)));
                }
                None => self.waiting.extend(curl.requests),
            }
            if self.waiting.len() > 100 {
                self.waiting.pop_front();
            }
            self.tape.note(note.kind, note.text);
        }
        if end.is_some() {
            self.flush();
            self.phase = Phase::Idle;
        }
        for (mut request, response) in told {
            // What curl adds by itself stands in the transcript beside it, and not here.
            request.seen = Seen::Partial(Unseen::NotLogged);
            self.tape.pair(Exchange { request: Some(request), response: Some(response) });
        }
        end
    }

    /// The answer that a command without a transcript of its own tells by `-w`.
    fn written(&self, output: Range<usize>, template: &str) -> Option<Response> {
        let output = output.start..output.end.min(self.source.as_str().len());
        let words = self.source.as_str().get(output.clone())?;
        let shown =
            |(_, line): (Range<usize>, &str)| ["> ", "< ", "* "].iter().any(|mark| line.starts_with(mark));
        (!super::source::lines(words).any(shown))
            .then(|| written_out::answer(self.source, output, template))?
    }

    fn line(&mut self, range: Range<usize>, line: &str) {
        let text = self.source.as_str();
        let lead = line.len() - line.trim_start_matches([' ', '\t']).len();
        let marked = line.get(lead..).unwrap_or_default();
        let inner = |skip: usize| {
            let from = range.start + lead + skip;
            from.min(range.end)..range.end
        };
        let is = |mark: &str| {
            marked.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
        };
        if is(">") {
            self.outgoing(inner(if marked.len() > 1 { 2 } else { 1 }));
        } else if is("<") {
            self.incoming(inner(if marked.len() > 1 { 2 } else { 1 }));
        } else if is("|") && matches!(self.phase, Phase::RequestHead | Phase::Sent) {
            // Insomnia shows what was sent as the body so.
            self.phase = Phase::Sent;
            add(&mut self.request_body, inner(2), self.source);
        } else if is("*") {
            self.info(inner(1));
        } else if is_data_line(marked) || is_meter(line) {
            if let Some(at) = line.find("* ").or_else(|| line.find("*   ")) {
                self.info(range.start + at + 1..range.end);
            }
        } else {
            let in_body = self.phase == Phase::ResponseBody && line.contains("* ");
            let first =
                self.phase == Phase::Idle && self.tape.is_empty() && marked.starts_with(['{', '<', '[']);
            if let Some(at) = line.find("*   Trying ").filter(|_| first) {
                self.early = Some(range.start..range.start + at);
                self.info(range.start + at + 1..range.end);
                return;
            }
            match GLUED.iter().filter(|_| in_body).filter_map(|mark| line.find(mark)).min() {
                Some(at) => {
                    self.plain(range.start..range.start + at, text);
                    self.info(range.start + at + 1..range.end);
                }
                None => self.plain(range, text),
            }
        }
    }

    fn words(&self, range: &Range<usize>) -> &'a str {
        self.source.as_str().get(range.clone()).unwrap_or_default()
    }

    fn outgoing(&mut self, range: Range<usize>) {
        let line = self.words(&range);
        if let Some(start @ StartLine::Request { .. }) = start_line(line.trim_end()) {
            self.flush();
            let draft = Draft {
                start,
                from: range.start,
                begin: range.start,
                end: range.end,
                fields: Fields::default(),
            };
            self.sent = Some(draft);
            self.bare = false;
            self.phase = Phase::RequestHead;
            return;
        }
        match (self.phase, &mut self.sent) {
            (Phase::RequestHead, Some(_)) if line.trim().is_empty() => self.phase = Phase::Sent,
            (Phase::RequestHead, Some(draft)) => {
                draft.fields.take(self.source, &range, line);
                draft.end = range.end;
            }
            (Phase::Sent, Some(_)) if !line.trim().is_empty() => {
                add(&mut self.request_body, range, self.source);
            }
            (Phase::Idle, None) if self.tape.is_empty() => {
                self.orphans.take(self.source, &range, line);
            }
            _ => {}
        }
    }

    fn incoming(&mut self, range: Range<usize>) {
        let line = self.words(&range);
        let waits = !matches!(self.phase, Phase::ResponseHead | Phase::ResponseBody);
        let start = start_line(line.trim_end()).or_else(|| {
            // Programs that imitate curl leave the version out.
            line.starts_with("HTTP ").then(|| weak_status_line(line.trim_end()))?.filter(|_| waits)
        });
        if let Some(start @ StartLine::Status { .. }) = start {
            self.flush_response();
            self.last_in = range.clone();
            let draft = Draft {
                start,
                from: range.start,
                begin: range.start,
                end: range.end,
                fields: Fields::default(),
            };
            self.received = Some(draft);
            self.phase = Phase::ResponseHead;
            return;
        }
        match (self.phase, &mut self.received) {
            (Phase::ResponseHead, Some(_)) if line.trim().is_empty() => {
                self.phase = Phase::ResponseBody;
                self.last_in = range;
            }
            (Phase::ResponseHead, Some(draft)) => {
                draft.fields.take(self.source, &range, line);
                draft.end = range.end;
                self.last_in = range;
            }
            (Phase::ResponseBody, Some(_)) if !line.trim().is_empty() => {
                add(&mut self.body, range, self.source);
            }
            _ => {}
        }
    }

    /// curl's own words; `range` stands behind the star.
    fn info(&mut self, range: Range<usize>) {
        let line = self.words(&range);
        // Old versions write on in the same line: `* gss_init_sec_context() failed: : Success< WWW-Authenticate: Negotiate`.
        if self.phase == Phase::ResponseHead
            && let Some(mark) = line.find("< ")
            && line.get(mark + 2..).is_some_and(|rest| header_name(rest).is_some())
        {
            self.info(range.start..range.start + mark);
            self.incoming(range.start + mark + 2..range.end);
            return;
        }
        let words = line.trim();
        let at = range.start + (line.len() - line.trim_start().len());
        if let Some(pseudo) = pseudo_part(words) {
            let inner = at + pseudo.start..at + pseudo.end;
            let field = self.words(&inner);
            if field.starts_with(":method") {
                self.pseudo = Fields::default();
            }
            if field.starts_with(':') {
                self.pseudo.take(self.source, &inner, field);
            }
            return;
        }
        let announced = ["Issue another request to this URL:", "Preparing request to"];
        if let Some(rest) = announced.iter().find_map(|words_before| words.strip_prefix(words_before)) {
            let url = self.source.slice(at + words.len() - rest.len()..at + words.len()).trim();
            self.flush();
            self.issued = Some(url.trim_matches(|c| c == '\'' || c == '"'));
        }
        if words.starts_with("Ignoring the response-body")
            || (words.starts_with("Ignore ") && words.ends_with("bytes of response-body"))
        {
            self.drop_body = true;
        }
        self.tape.note(NoteKind::Tool, self.source.slice(at..at + words.len()));
    }

    fn plain(&mut self, range: Range<usize>, text: &str) {
        let line = text.get(range.clone()).unwrap_or_default();
        let is_blank = line.trim().is_empty();
        match self.phase {
            Phase::Idle if body::is_prompt(line) => {
                if let Some(loose) = self.loose.take() {
                    self.tape.aside(self.source, loose);
                }
                self.tape.aside(self.source, range);
            }
            Phase::Idle if !is_blank => {
                let from = self.loose.as_ref().map_or(range.start, |loose| loose.start);
                self.loose = Some(from..range.end);
            }
            Phase::RequestHead if is_blank => self.phase = Phase::Sent,
            // Somebody cut lines out of the header section.
            Phase::ResponseHead if is_gap(line) => self.tape.aside(self.source, range),
            Phase::ResponseHead => {
                // `-iv`: the line before, without its mark.
                if is_blank || self.words(&self.last_in).trim() == line.trim() {
                    return;
                }
                self.phase = Phase::ResponseBody;
                add(&mut self.body, range, self.source);
            }
            // What a shell was told next, whatever program it is for.
            Phase::ResponseBody if body::is_prompt(line) && self.ends_tunnel() => {
                self.flush();
                self.tape.aside(self.source, range);
            }
            Phase::ResponseBody => {
                // The doubled empty line, and the header section that `-i` prints in one piece.
                let is_copy =
                    self.body.is_empty() && !is_blank && self.words(&self.last_in).trim() == line.trim();
                if !is_copy {
                    add(&mut self.body, range, self.source);
                }
            }
            Phase::RequestHead if self.takes_bare(line) => {
                if let Some(draft) = &mut self.sent {
                    self.bare = true;
                    draft.fields.take(self.source, &range, line);
                    draft.end = range.end;
                }
            }
            Phase::RequestHead | Phase::Sent if !is_blank => {
                if line.trim_start().starts_with(['{', '[', '}', ']', '"']) || !self.request_body.is_empty() {
                    self.phase = Phase::Sent;
                    add(&mut self.request_body, range, self.source);
                } else {
                    self.tape.aside(self.source, range);
                }
            }
            _ => {}
        }
    }

    /// libcurl marks the first line of a request alone, its fields follow in one piece.
    fn takes_bare(&self, line: &str) -> bool {
        header_name(line).is_some()
            && self.sent.as_ref().is_some_and(|draft| self.bare || draft.fields.is_empty())
    }

    fn flush(&mut self) {
        if let Some(loose) = self.loose.take() {
            self.tape.aside(self.source, loose);
        }
        self.flush_response();
        self.flush_request();
        self.phase = Phase::Idle;
    }

    fn flush_request(&mut self) {
        let Some(mut draft) = self.sent.take() else { return };
        let StartLine::Request { method, target, version } = draft.start else { return };
        let part = |range: &Range<usize>| self.source.slice(draft.from + range.start..draft.from + range.end);
        let method = part(&method);
        let target = part(&target);
        let url = self.url_for(&method, target);
        self.tape.odd(&mut draft.fields);
        let body = join(self.source, &std::mem::take(&mut self.request_body)).map(|body| body.trim());
        let mut request = Request {
            method: Some(method),
            url: Some(url),
            version: version.as_ref().map(part),
            headers: std::mem::take(&mut draft.fields.headers),
            body: body.filter(|body| !body.is_empty()),
            seen: Seen::Whole,
            span: self.source.text.span_of(draft.begin..draft.end),
        };
        self.complete(&mut request);
        self.tape.request(request);
    }

    /// The absolute URL of a request, if curl's words tell scheme and host.
    fn url_for(&mut self, method: &Mapped, target: Mapped) -> Mapped {
        let pseudo = std::mem::take(&mut self.pseudo);
        let issued = self.issued.take();
        if method.as_str() == "CONNECT" || !target.as_str().starts_with('/') {
            self.issued = issued;
            return target;
        }
        let from_pseudo = super::message::absolute(&pseudo)
            .filter(|_| pseudo.pseudo("path").is_some_and(|path| path.as_str() == target.as_str()));
        let absolute = |url: &Mapped| transcript::same_target(url.as_str(), target.as_str());
        let without = |url: Mapped| super::url::without_user_info(&url).map_or(url, |(bare, _)| bare);
        issued.map(without).filter(absolute).or(from_pseudo).unwrap_or(target)
    }

    /// Takes from the command what was sent by it: scheme and host, and the body.
    fn complete(&mut self, request: &mut Request) {
        if request.method.as_ref().is_some_and(|method| method.as_str() == "CONNECT") {
            return;
        }
        let fits = |waiting: &Request| {
            let (Some(url), Some(target)) = (&waiting.url, &request.url) else { return false };
            url.as_str() == target.as_str()
                || transcript::same_target(url.as_str(), target.as_str())
                || (transcript::target_of(target.as_str()).is_some()
                    && transcript::target_of(target.as_str()) == transcript::target_of(url.as_str()))
        };
        let at = self.waiting.iter().position(fits);
        let Some(mut command) = at.and_then(|at| self.waiting.drain(..=at).next_back()) else {
            // The URL holds a variable: the one command is this one all the same.
            if self.waiting.len() == 1
                && let Some(mut command) = self.waiting.pop_front()
            {
                command.url = None;
                transcript::complete(request, &mut command);
            }
            return;
        };
        if let (Some(target), Some(url)) = (&request.url, &command.url)
            && transcript::same_target(url.as_str(), target.as_str())
        {
            request.url = command.url.take();
        }
        transcript::complete(request, &mut command);
    }

    fn flush_response(&mut self) {
        let Some(mut draft) = self.received.take() else {
            self.body.clear();
            return;
        };
        let StartLine::Status { version, code, code_at, reason } = draft.start else { return };
        if self.sent.is_some() {
            self.flush_request();
        } else if let Some(first) = self.orphans.headers.first() {
            let span = self.orphans.headers.iter().fold(first.line, |all, header| all.cover(header.line));
            let headers = std::mem::take(&mut self.orphans.headers);
            self.tape.request(Request {
                headers,
                seen: Seen::Partial(super::Unseen::Cut),
                span,
                ..Request::default()
            });
        } else if code >= 200
            && let Some(request) = self.unanswered()
        {
            self.tape.request(request);
        }
        let at = |range: &Range<usize>| draft.from + range.start..draft.from + range.end;
        let reason = self.source.slice(at(&reason));
        self.tape.odd(&mut draft.fields);
        let text = join(self.source, &std::mem::take(&mut self.body)).filter(|_| !self.drop_body);
        self.drop_body = false;
        let early = self.early.take().map(|early| self.source.slice(early).trim());
        let body = text.and_then(|text| self.body_of(&text, &draft.fields)).or(early);
        self.tape.response(Response {
            status: Some(code),
            status_span: Some(self.source.text.span_of(at(&code_at))),
            reason: (!reason.is_empty()).then_some(reason),
            version: Some(self.source.slice(at(&version))),
            headers: std::mem::take(&mut draft.fields.headers),
            body,
            seen: Seen::Whole,
            span: self.source.text.span_of(draft.begin..draft.end),
        });
    }

    /// The command's request, where the transcript shows only what was received.
    fn unanswered(&mut self) -> Option<Request> {
        let open = self.tape.last_request().is_some();
        if open { None } else { self.waiting.pop_front() }
    }

    fn body_of(&mut self, text: &Mapped, fields: &Fields) -> Option<Mapped> {
        let words = text.as_str();
        let lead = words.len() - words.trim_start_matches('\n').len();
        let mut budget = words.len().saturating_mul(4);
        if fields.length() == Some(0) {
            self.tape.note(body::note_kind(words), text.clone());
            return None;
        }
        let by_length = fields.length().and_then(|length| body::by_length(words, lead, length, &mut budget));
        let (kept, rest) = match by_length {
            Some(end) => (lead..end, Some(end..words.len())),
            None => body::split_tail(words, lead..words.len()),
        };
        if let Some(rest) = rest {
            let kind = body::note_kind(words.get(rest.clone()).unwrap_or_default());
            self.tape.note(kind, text.slice(rest));
        }
        let end =
            words.get(kept.clone()).map_or(kept.end, |kept_words| kept.start + kept_words.trim_end().len());
        let body = text.slice(kept.start..end.max(kept.start)).trim_matches(|c| c == '\n');
        (!body.is_empty()).then_some(body)
    }

    /// Whether the answer at hand is a proxy's that lets a CONNECT pass: it has no content (RFC 9110 §9.3.6).
    fn ends_tunnel(&self) -> bool {
        let asked = self.sent.as_ref().is_some_and(|sent| match &sent.start {
            StartLine::Request { method, .. } => {
                self.words(&(sent.from + method.start..sent.from + method.end)) == "CONNECT"
            }
            StartLine::Status { .. } => false,
        });
        let passed = |answer: &Draft| matches!(answer.start, StartLine::Status { code: 200..=299, .. });
        asked && self.received.as_ref().is_some_and(passed)
    }

    fn finish(mut self) -> Reading {
        self.flush();
        if self.tape.is_empty() {
            for request in std::mem::take(&mut self.waiting) {
                self.tape.request(request);
            }
        }
        self.tape.into_reading()
    }
}

/// Adds a line to the parts of a body.
fn add(parts: &mut Vec<Range<usize>>, line: Range<usize>, source: &Source) {
    let breaks = source.as_str().as_bytes().get(line.end) == Some(&b'\n');
    let end = line.end + usize::from(breaks);
    match parts.last_mut().filter(|last| last.end == line.start) {
        Some(last) => last.end = end,
        None => parts.push(line.start..end),
    }
}

fn join(source: &Source, parts: &[Range<usize>]) -> Option<Mapped> {
    let first = parts.first()?;
    let mut text = Mapped::empty(source.text.span_of(first.start..first.start).start);
    for part in parts {
        if !text.is_empty() && !text.as_str().ends_with('\n') {
            text.push_decoded("\n", Span::empty(source.text.span_of(part.start..part.start).start));
        }
        text.push_from(&source.text, part.clone());
    }
    Some(text)
}

/// The field inside `h2h3 [:path: /x]`, `h2 [a: b]`, `[HTTP/2] [1] [:path: /x]`.
pub(super) fn pseudo_part(words: &str) -> Option<Range<usize>> {
    let inner = words.strip_suffix(']')?;
    let known =
        ["h2h3 [", "h2 [", "h3 ["].iter().find(|mark| inner.starts_with(**mark)).map(|mark| mark.len());
    let from = match known {
        Some(len) => len,
        None if inner.starts_with("[HTTP/") => {
            inner.find("] [").and_then(|at| inner.get(at + 3..)?.find("] [").map(|more| at + 3 + more + 3))?
        }
        None => return None,
    };
    Some(from..inner.len())
}

/// What people write in place of lines that they leave out.
fn is_gap(line: &str) -> bool {
    matches!(
        line.trim(),
        ".." | "..." | "...." | "\u{2026}" | "[...]" | "[\u{2026}]" | "<snip>" | "[snip]" | "(...)"
    )
}

/// Whether a line holds nothing that curl does not print elsewhere as well: fields doubled for HTTP/2 and HTTP/3, counts of
/// bytes, the progress meter.
pub(crate) fn says_nothing_more(line: &str) -> bool {
    let line = line.trim();
    is_data_line(line)
        || is_meter(line)
        || line.strip_prefix('*').is_some_and(|words| pseudo_part(words.trim_start()).is_some())
}

/// `{ [5 bytes data]` and `} [512 bytes data]`.
fn is_data_line(line: &str) -> bool {
    (line.starts_with("{ [") || line.starts_with("} [")) && line.contains(" bytes data]")
}

/// curl's progress meter.
fn is_meter(line: &str) -> bool {
    line.len() < 400
        && (line.contains("--:--:--")
            || line.contains("% Total")
            || line.trim_start().starts_with("Dload  Upload"))
}

/// curl's words that are found glued to the last line of a body.
const GLUED: &[&str] = &[
    "* Connection #",
    "*   Trying ",
    "* Closing connection",
    "* Re-using existing",
    "* Found bundle",
    "* Issue another request",
    "* Ignoring the response-body",
    "* Connected to ",
    "* Curl_http_done",
    "* Host ",
];

/// curl's words that begin a transcript.
const INFO: &[&str] = &[
    "*   Trying ",
    "* Connected to ",
    "* About to connect",
    "* Could not resolve",
    "* Establish HTTP proxy tunnel",
    "* ALPN",
    "* SSL connection",
    "* Server auth using",
    "* Connection #",
];

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn a_transcript_is_read_in_its_place() {
        check_as(
            "curl-verbose",
            r#"
> GET /v1/me HTTP/1.1
  ^^^ method
      ^^^^^^ url
> Host: api.example.com
        ^^^^^^^^^^^^^^^ host
>
< HTTP/1.1 401 Unauthorized
           ^^^ status
* Authentication problem. Ignoring this.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note
< WWW-Authenticate: Basic realm="x"
                    ^^^^^^^^^^^^^^^ www-authenticate
<
no access* Connection #0 to host api.example.com left intact
^^^^^^^^^ body
"#,
        );
    }

    #[test]
    fn pseudo_fields_listed_before_the_head_are_not_read_twice() {
        let capture = check_as(
            "curl-verbose",
            r"
* [HTTP/2] [1] OPENED stream for https://api.example.com/v1/me
* [HTTP/2] [1] [:method: GET]
                         ^^^ nowhere
* [HTTP/2] [1] [:scheme: https]
* [HTTP/2] [1] [:authority: api.example.com]
* [HTTP/2] [1] [:path: /v1/me]
* [HTTP/2] [1] [authorization: Bearer a:b]
> GET /v1/me HTTP/2
  ^^^ method
> Host: api.example.com
> authorization: Bearer a:b
                 ^^^^^^^^^^ authorization
> 
{ [5 bytes data]
^^^^^^^^^^^^^^^^ nowhere
< HTTP/2 401 
         ^^^ status
< set-cookie: a=1
              ^^^ set-cookie
< set-cookie: b=2
              ^^^ set-cookie
< 
> not a header
< nor this
* Connection #0 to host api.example.com left intact
",
        );
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 2);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 2);
    }

    #[test]
    fn the_first_leg_of_a_handshake_and_an_interim_answer_are_kept_apart() {
        let capture = check_as(
            "curl-verbose",
            r#"
> POST /login HTTP/1.1
> Expect: 100-continue
> 
< HTTP/1.1 100 Continue
           ^^^ nowhere
< 
< HTTP/1.1 401 Unauthorized
           ^^^ status
< WWW-Authenticate: Digest realm="a:b", nonce="n=="
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ www-authenticate
< Content-Length: 0
< 
* Issue another request to this URL: 'https://api.example.com/login'
> POST /login HTTP/1.1
> Authorization: Digest username="alice", uri="/login"
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ authorization
> 
< HTTP/1.1 403 Forbidden
           ^^^ status
< 
"#,
        );
        assert_eq!(capture.exchanges.len(), 2);
        assert_eq!(capture.chosen, Some(1));
    }
}
