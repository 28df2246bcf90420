//! What the readers of logs and transcripts share: messages found in decoded text, and parts of lines with their place.

use std::ops::Range;

use super::block::{Fields, StartLine, header_name, start_line};
use super::{Exchange, Header, Request, Response, Seen, Source, Unseen, secrets, shape};
use crate::text::json::{Reader, Value};
use crate::text::{Mapped, Span};

/// One message of an exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Message {
    /// A request.
    Request(Request),
    /// A response.
    Response(Response),
}

/// Reads `text` as a raw message: a start line, header lines, an empty line, the body.
pub(super) fn raw(text: &Mapped) -> Option<Message> {
    let source = Source { text: text.clone(), ..Source::default() };
    let mut lines = source.lines();
    let (_, line) = lines.next()?;
    let line = line.trim_end();
    let mut message = start(&source, line)?;
    let mut fields = Fields::default();
    let mut body_from = None;
    for (range, line) in lines {
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.is_empty() {
            body_from = Some(next_line(source.as_str(), range.start));
            break;
        }
        if !fields.take(&source, &(range.start..range.start + line.len()), line) {
            body_from = Some(range.start);
            break;
        }
    }
    let body = body_from
        .map(|from| source.slice(from..source.as_str().len()))
        .filter(|body| !body.as_str().trim().is_empty());
    message.fill(fields.headers, body, text.span());
    Some(message)
}

/// The message that `line` of `source` begins.
pub(super) fn start(source: &Source, line: &str) -> Option<Message> {
    let base = place(&source.text, line).start;
    let at = |range: Range<usize>| base + range.start..base + range.end;
    let span = source.text.span_of(base..base + line.len());
    Some(match start_line(line)? {
        StartLine::Request { method, target, version } => Message::Request(Request {
            method: Some(source.slice(at(method))),
            url: Some(source.slice(at(target))),
            version: version.map(|version| source.slice(at(version))),
            seen: Seen::Whole,
            span,
            ..Request::default()
        }),
        StartLine::Status { version, code, code_at, reason } => Message::Response(Response {
            status: Some(code),
            status_span: Some(source.text.span_of(at(code_at))),
            reason: Some(source.slice(at(reason))).filter(|reason| !reason.is_empty()),
            version: Some(source.slice(at(version))).filter(|version| !version.is_empty()),
            seen: Seen::Whole,
            span,
            ..Response::default()
        }),
    })
}

impl Message {
    /// Puts in what follows the start line.
    pub(super) fn fill(&mut self, headers: Vec<Header>, body: Option<Mapped>, span: Span) {
        match self {
            Self::Request(request) => {
                request.seen = secrets::seen(&headers, request.seen);
                request.headers = headers;
                request.body = body;
                request.span = request.span.cover(span);
            }
            Self::Response(response) => {
                response.seen = secrets::seen(&headers, response.seen);
                response.headers = headers;
                response.body = body;
                response.span = response.span.cover(span);
            }
        }
    }
}

/// The exchanges of a log, as it tells of them.
#[derive(Debug, Default)]
pub(super) struct Talk {
    /// The exchanges so far.
    pub(super) exchanges: Vec<Exchange>,
    /// More of them stood there than are kept.
    pub(super) full: bool,
}

impl Talk {
    /// A request begins an exchange.
    pub(super) fn ask(&mut self, request: Request) {
        self.push(Exchange { request: Some(request), response: None });
    }

    /// A response answers the last request that has none, else it stands alone.
    pub(super) fn answer(&mut self, response: Response) {
        match self.exchanges.last_mut() {
            Some(last) if last.response.is_none() => last.response = Some(response),
            _ => self.push(Exchange { request: None, response: Some(response) }),
        }
    }

    /// Either of them.
    pub(super) fn say(&mut self, message: Message) {
        match message {
            Message::Request(request) => self.ask(request),
            Message::Response(response) => self.answer(response),
        }
    }

    /// The last request, as long as nothing answered it.
    pub(super) fn asked(&mut self) -> Option<&mut Request> {
        self.exchanges
            .last_mut()
            .filter(|last| last.response.is_none())
            .and_then(|last| last.request.as_mut())
    }

    /// The last response.
    pub(super) fn answered(&mut self) -> Option<&mut Response> {
        self.exchanges.last_mut().and_then(|last| last.response.as_mut())
    }

    /// Adds an exchange. Of very many, only refusals are kept.
    pub(super) fn push(&mut self, exchange: Exchange) {
        let refused = exchange
            .response
            .as_ref()
            .and_then(|response| response.status)
            .is_some_and(|code| (400..500).contains(&code));
        if self.exchanges.len() < FEW || (refused && self.exchanges.len() < MANY) {
            self.exchanges.push(exchange);
        } else {
            self.full = true;
        }
    }
}

/// Lines of a body, joined as they stand with what is before each of them taken off.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    text: Option<Mapped>,
    end: usize,
}

impl Lines {
    /// Adds the bytes `range` of the source as a line.
    pub(super) fn push(&mut self, source: &Source, range: Range<usize>) {
        match &mut self.text {
            None => self.text = Some(source.slice(range.clone())),
            Some(text) => {
                // The line break before this line, then the line.
                text.push_from(&source.text, self.end..self.end + 1);
                text.push_from(&source.text, range.clone());
            }
        }
        self.end = source
            .as_str()
            .get(range.end..)
            .map_or(range.end, |rest| range.end + rest.find('\n').unwrap_or(0));
    }

    /// The body, without line breaks at its ends; `None` when it is blank.
    pub(super) fn take(&mut self) -> Option<Mapped> {
        let text = self.text.take()?.trim_matches(|c| c == '\n');
        (!text.as_str().trim().is_empty()).then_some(text)
    }
}

/// A header line: `part` of the source, blanks round it left out. Pseudo header fields are none.
pub(super) fn header(source: &Source, part: &str) -> Option<Header> {
    let line = part.trim();
    if line.starts_with(':') {
        return None;
    }
    let (name, after) = header_name(line)?;
    let name = line.get(name)?;
    let value = line.get(after..)?.trim();
    // An empty value keeps its place behind the colon.
    let value = if value.is_empty() {
        Mapped::empty(cut(&source.text, line).span().end)
    } else {
        cut(&source.text, value)
    };
    Some(Header::pasted(cut(&source.text, name), value))
}

/// A response known by its status words alone: `401 Unauthorized`, `401`.
pub(super) fn status_words(source: &Source, part: &str) -> Option<Response> {
    let words = part.trim();
    let digits = words.get(..3)?;
    let code = digits.parse().ok().and_then(shape::status_code)?;
    let rest = words.get(3..)?;
    if !rest.is_empty() && !rest.starts_with([' ', '(', ':', '.', ',']) {
        return None;
    }
    let reason = rest.trim_matches([' ', '(', ')', ':', '.', ',']);
    Some(Response {
        status: Some(code),
        status_span: Some(cut(&source.text, digits).span()),
        reason: Some(cut(&source.text, reason)).filter(|reason| !reason.is_empty()),
        seen: Seen::Partial(Unseen::NotLogged),
        span: cut(&source.text, words).span(),
        ..Response::default()
    })
}

/// A request known by method and URL alone.
pub(super) fn request(source: &Source, method: &str, url: &str) -> Request {
    let (method, url) = (cut(&source.text, method), cut(&source.text, url));
    Request {
        span: method.span().cover(url.span()),
        method: Some(method).filter(|method| !method.is_empty()),
        url: Some(url).filter(|url| !url.is_empty()),
        seen: Seen::Partial(Unseen::NotLogged),
        ..Request::default()
    }
}

/// Whether `word` is a request method in capitals.
pub(super) fn is_method(word: &str) -> bool {
    super::block::METHODS.contains(&word)
}

/// Where `part`, a slice of the text, stands in it.
pub(super) fn place(text: &Mapped, part: &str) -> Range<usize> {
    let start = part.as_ptr().addr().wrapping_sub(text.as_str().as_ptr().addr());
    let end = start.saturating_add(part.len());
    if end <= text.len() { start..end } else { 0..0 }
}

/// `part`, a slice of the text, with its place.
pub(super) fn cut(text: &Mapped, part: &str) -> Mapped {
    text.slice(place(text, part))
}

/// The text between `before` and the next `after` in `text`.
pub(super) fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let from = text.find(before)? + before.len();
    let rest = text.get(from..)?;
    rest.get(..rest.find(after)?)
}

/// What follows `mark` in `text`.
pub(super) fn behind<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    text.get(text.find(mark)? + mark.len()..)
}

/// The literal that begins at `part`, a slice of the source; it is read no further than `part` goes.
pub(super) fn literal(source: &Source, part: &str) -> Value {
    let range = place(&source.text, part);
    let text = source.as_str().get(..range.end).unwrap_or_default();
    Reader::new(text, range.start).value()
}

/// The first `limit` bytes of `text`, or a little less: a character is not split.
pub(super) fn window(text: &str, limit: usize) -> &str {
    let mut end = text.len().min(limit);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// The first word of `text`, blanks before it left out.
pub(super) fn word(text: &str) -> &str {
    text.trim_start().split([' ', '\t', '\n']).next().unwrap_or_default()
}

fn next_line(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| at + end + 1)
}

/// What stands before each line of a log, taken from the line that begins a message.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Prefix<'a> {
    tag: &'a str,
    reach: usize,
}

impl<'a> Prefix<'a> {
    /// The prefix that `lead`, the text before a mark, ends with.
    pub(super) fn of(lead: &'a str) -> Self {
        let text = lead.trim_end();
        let from = text.rfind(' ').map_or(0, |at| at + 1);
        // `OkHttp  : ` has its colon apart.
        let from = if text.get(from..) == Some(":") {
            text.get(..from).map_or(0, |head| head.trim_end().rfind(' ').map_or(0, |at| at + 1))
        } else {
            from
        };
        let tag = lead.get(from..).unwrap_or_default();
        Self { tag, reach: lead.len() + 16 }
    }

    /// `line` without the prefix; lines that do not have it stay as they are.
    pub(super) fn off<'b>(&self, line: &'b str) -> &'b str {
        if self.tag.is_empty() {
            return line;
        }
        let plain = self.tag.trim_end();
        let found = line
            .find(self.tag)
            .map(|at| (at, self.tag.len()))
            .or_else(|| line.ends_with(plain).then(|| (line.len() - plain.len(), plain.len())));
        match found {
            Some((at, len)) if at <= self.reach => line.get(at + len..).unwrap_or(line),
            _ => line,
        }
    }
}

/// Exchanges that are kept whatever their status.
const FEW: usize = 5_000;
/// Exchanges that are kept at most.
const MANY: usize = 20_000;
