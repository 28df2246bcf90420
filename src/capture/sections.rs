//! The reader of messages as people paste them: start lines, header lines, bodies, labels, the General block of
//! browser tools, in any order, with prose between them.
//!
//! It reads the text line by line, once. A line begins a message (start line, label, General line, a block of
//! header lines), goes on with one (header, body), or is prose and becomes a note.

use std::ops::Range;

use super::block::{Fields, StartLine, header_name, start_line, weak_status_line};
use super::body;
use super::label::{GENERAL, Label, label};
use super::message::{self, Tape};
use super::names::{self, Side};
use super::pane::{General, Pane, block_side, is_mixed, other_half};
use super::{Exchange, Header, NoteKind, Reading, Request, Response, Seen, Source};
use crate::text::{Mapped, strip_prefix_ignore_case};

mod summary;

/// Reads all messages of `source`.
pub(super) fn read(source: &Source) -> Reading {
    read_range(source, 0..source.as_str().len()).into_reading()
}

/// Reads the messages that stand in `range`.
pub(super) fn read_range(source: &Source, range: Range<usize>) -> Tape {
    let text = source.as_str().get(..range.end).unwrap_or_default();
    let budget = text.len().saturating_mul(4);
    let mut reader = Reader { source, text, at: range.start, ..Reader::new(source, budget) };
    reader.run();
    reader.flush_pane();
    reader.tape
}

struct Reader<'a> {
    source: &'a Source,
    text: &'a str,
    at: usize,
    tape: Tape,
    pane: Option<Pane>,
    /// The label above: which side's lines follow.
    label: Option<Label>,
    /// Where a stretch of prose began.
    loose: Option<usize>,
    budget: usize,
    /// The indent of the message at hand: its body has it too.
    margin: usize,
    /// The body that stands on the request's line.
    carried: Option<Range<usize>>,
}

impl<'a> Reader<'a> {
    fn new(source: &'a Source, budget: usize) -> Self {
        Reader {
            source,
            text: "",
            at: 0,
            tape: Tape::default(),
            pane: None,
            label: None,
            loose: None,
            budget,
            margin: 0,
            carried: None,
        }
    }

    /// The line at the reader's place.
    fn line(&self) -> Option<(Range<usize>, &'a str)> {
        line_at(self.text, self.at)
    }

    fn advance(&mut self, line: &Range<usize>) {
        self.at = line.end + 1;
    }

    fn run(&mut self) {
        while let Some((range, line)) = self.line() {
            if self.tape.is_full() {
                break;
            }
            self.step(range, line);
        }
        self.end_loose(self.text.len());
    }

    fn step(&mut self, range: Range<usize>, line: &'a str) {
        let words = line.trim();
        if words.is_empty() {
            self.advance(&range);
            return;
        }
        if let Some(end) = self.content_end(range.start, words) {
            self.end_loose(range.start);
            self.content(range.start..end);
            return;
        }
        if self.summary(&range, line) {
            return;
        }
        if let Some((start, from)) = self.start(&range, line) {
            self.end_loose(range.start);
            self.message(&range, start, from);
            return;
        }
        if let Some((start, from, body)) = carrying(&range, line) {
            self.end_loose(range.start);
            self.carried = Some(body);
            self.message(&range, start, from);
            return;
        }
        if let Some(found) = label(words) {
            self.end_loose(range.start);
            if self.object_below(found, &range, words) {
                return;
            }
            self.label = Some(found);
            if found == Label::General {
                self.flush_pane();
            }
            self.advance(&range);
            if matches!(found, Label::Body | Label::RequestBody | Label::ResponseBody) {
                self.labelled_body(found);
            }
            if found == Label::Parameters {
                self.pass_parameters();
            }
            return;
        }
        if is_pane_button(words) {
            self.advance(&range);
            return;
        }
        if self.object(&range, words) || self.general(&range, line) {
            return;
        }
        if self.begins_block(line) {
            self.end_loose(range.start);
            self.block(&range, line);
            return;
        }
        if self.takes_text(words) {
            self.end_loose(range.start);
            self.trailing_body();
            return;
        }
        self.loose.get_or_insert(range.start);
        self.advance(&range);
    }

    /// `request headers: {`: the fields as an object that a program printed, below a label.
    fn object(&mut self, range: &Range<usize>, words: &str) -> bool {
        let Some(side) = object_label(words) else { return false };
        let at =
            range.end - 1 - self.text.get(range.clone()).map_or(0, |line| line.len() - line.trim_end().len());
        self.fields_of(side, range, at)
    }

    /// `Response Headers`, and an object on the next line: so Swagger UI shows the fields.
    fn object_below(&mut self, side: Label, range: &Range<usize>, words: &str) -> bool {
        let Some((below, next)) = line_at(self.text, range.end + 1) else { return false };
        let titled = words.trim_end_matches(':').to_ascii_lowercase().ends_with("headers");
        titled
            && next.trim() == "{"
            && self.fields_of(side, range, below.end - next.len() + next.find('{').unwrap_or(0))
    }

    /// The fields of the object that begins at `at`, below the label in the line `range`.
    fn fields_of(&mut self, side: Label, range: &Range<usize>, at: usize) -> bool {
        let value = crate::text::json::Reader::new(self.text, at).value();
        let headers = super::shape::headers(crate::text::json::Node::new(&value, &self.source.text));
        if headers.is_empty() {
            return false;
        }
        self.end_loose(range.start);
        let span = self.source.text.span_of(range.start..value.range.end);
        self.at = value.range.end;
        self.label = None;
        let is_response = match side {
            Label::Response => true,
            Label::Request => false,
            _ => super::shape::sides(&headers) == Some(Side::Response),
        };
        if let Some(pane) = &mut self.pane {
            let side = if is_response { Side::Response } else { Side::Request };
            pane.lines.extend(headers.into_iter().map(|header| (Some(side), header)));
            return true;
        }
        if is_response {
            match self.tape.last_response().filter(|last| last.headers.is_empty()) {
                Some(last) => {
                    last.headers = headers;
                    last.span = last.span.cover(span);
                }
                None => {
                    self.tape.response(Response { headers, span, seen: Seen::Whole, ..Response::default() });
                }
            }
        } else {
            match self.tape.last_request().filter(|last| last.headers.is_empty()) {
                Some(last) => {
                    last.headers = headers;
                    last.span = last.span.cover(span);
                    last.seen = Seen::Whole;
                }
                None => self.tape.request(Request { headers, span, seen: Seen::Whole, ..Request::default() }),
            }
        }
        true
    }

    /// Passes over parameters that a pane shows parsed.
    fn pass_parameters(&mut self) {
        self.label = None;
        let from = self.at;
        while let Some((range, line)) = self.line() {
            let words = line.trim();
            if words.is_empty()
                || label(words).is_some()
                || start_line(words).is_some()
                || Self::is_general(words)
            {
                break;
            }
            self.advance(&range);
        }
        self.tape.aside(self.source, from.min(self.text.len())..self.at.min(self.text.len()));
    }

    /// The start line that stands in `line`, and the offset of its first byte in the text.
    fn start(&self, range: &Range<usize>, line: &str) -> Option<(StartLine, usize)> {
        let lead = line.len() - line.trim_start().len();
        let words = line.trim();
        if let Some(start) = start_line(words) {
            return Some((start, range.start + lead));
        }
        // What a program printed in quotation marks.
        if let Some(start) = words.strip_prefix(['\'', '"']).and_then(start_line) {
            return Some((start, range.start + lead + 1));
        }
        let may_be_named = words.starts_with(['r', 'R', 'h', 'H', '[']);
        for name in [
            "request:",
            "response:",
            "response ",
            "http response:",
            "http request:",
            "request -",
            "response -",
            "req:",
            "res:",
            "[request]:",
        ]
        .iter()
        .filter(|_| may_be_named)
        {
            if let Some(rest) = strip_prefix_ignore_case(words, name) {
                let from = lead + words.len() - rest.trim_start().len();
                let answers =
                    name.contains("res") && rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
                let weak = || weak_status_line(rest.trim()).filter(|_| answers);
                if let Some(start) = start_line(rest.trim()).or_else(weak) {
                    return Some((start, range.start + from));
                }
            }
        }
        // `-> 403`, `=> 401 Unauthorized`: what came back, as people note it.
        if let Some((start, at)) = noted_status(words) {
            return Some((start, range.start + lead + at));
        }
        // The row of a table that an API's documentation page shows: code, then a remark. Or the code of a refusal in a
        // line of its own, header lines below it.
        let row = self.label == Some(Label::Response) && self.pane.is_none() && words.len() == 3;
        // Or alone below a request.
        let alone =
            matches!(words, "401" | "403" | "407") && self.pane.is_none() && self.tape.awaits_answer();
        if row || alone || self.is_bare_refusal(range, words) {
            let code = words.parse().ok().filter(|code| (200..600).contains(code))?;
            let from = range.start + lead;
            return Some((bare_status(code), from));
        }
        // `status: 401,` among the members of an object that a program printed.
        let member = words.strip_suffix(',').filter(|_| self.followed_by_object(range));
        let start = weak_status_line(member.unwrap_or(words)).filter(|_| words.len() < 400)?;
        let followed = member.is_some() || self.followed_by_headers(range);
        let alone =
            self.tape.is_empty() && words.len() < 60 && self.label.is_none() && !self.has_more_after(range);
        let wanted = matches!(self.label, Some(Label::Response)) && self.pane.is_none();
        let explained = words.ends_with(')') && words.contains(':') && self.followed_by_field(range);
        (followed || alone || wanted || explained).then_some((start, range.start + lead))
    }

    fn has_more_after(&self, range: &Range<usize>) -> bool {
        self.text.get(range.end..).is_some_and(|rest| rest.len() > 4000 || !rest.trim().is_empty())
    }

    /// Whether the next line is a header line with a known name.
    fn followed_by_headers(&self, range: &Range<usize>) -> bool {
        let Some((_, next)) = line_at(self.text, range.end + 1) else { return false };
        let next = next.trim_start();
        header_name(next).is_some_and(|(name, _)| {
            let name = next.get(name).unwrap_or_default().trim_start_matches(':');
            names::is_known(name) || name.eq_ignore_ascii_case("url")
        })
    }

    /// Whether the next line begins the fields as an object.
    fn followed_by_object(&self, range: &Range<usize>) -> bool {
        line_at(self.text, range.end + 1).is_some_and(|(_, next)| object_label(next.trim()).is_some())
    }

    /// Whether the two lines at hand are header lines, the first with a known name.
    fn fields_stand_below(&self) -> bool {
        let Some((range, line)) = line_at(self.text, self.at) else { return false };
        let known = header_name(line).and_then(|(name, _)| line.get(name)).is_some_and(names::is_known);
        known && self.followed_by_field(&range)
    }

    /// Whether the next line has a field's form.
    fn followed_by_field(&self, range: &Range<usize>) -> bool {
        line_at(self.text, range.end + 1).is_some_and(|(_, next)| header_name(next.trim_start()).is_some())
    }

    /// Reads the message that begins in the line `range` with `start`, whose text begins at `from`.
    fn message(&mut self, range: &Range<usize>, start: StartLine, from: usize) {
        let begin = range.start;
        let line = self.text.get(range.clone()).unwrap_or_default();
        self.margin = line.len() - line.trim_start_matches([' ', '\t']).len();
        self.advance(range);
        let weak = matches!(&start, StartLine::Status { version, .. } if version.is_empty());
        if let StartLine::Status { code, code_at, .. } = &start
            && range.end - from == 3
            && !self.followed_by_headers(range)
        {
            // A code alone says nothing of what stands below it.
            let span = self.source.text.span_of(from + code_at.start..from + code_at.end);
            self.label = None;
            let headless = |last: &&mut Response| {
                last.status.is_none() && last.version.is_none() && last.headers.is_empty()
            };
            // Swagger UI shows the code between the body and the fields.
            if self.pane.is_none()
                && let Some(last) = self.tape.last_response().filter(headless)
            {
                (last.status, last.status_span) = (Some(*code), Some(span));
                last.span = last.span.cover(span);
                return;
            }
            let response =
                Response { status: Some(*code), status_span: Some(span), span, ..Response::default() };
            self.answer(response, General::default());
            return;
        }
        let mut fields = Fields::default();
        let mut named = General::default();
        let mut stopped = self.head(&mut fields, weak.then_some(&mut named));
        // People part a status from its fields with an empty line, and some programs a request.
        let request = matches!(start, StartLine::Request { .. });
        let parted = (request && self.fields_below()) || (weak && self.fields_stand_below());
        if fields.is_empty() && !stopped && parted {
            stopped = self.head(&mut fields, None);
        }
        let at = |part: &Range<usize>| from + part.start..from + part.end;
        self.label = None;
        match start {
            StartLine::Request { method, target, version } => {
                let shown = self.shown_by_pane(self.text.get(at(&target)).unwrap_or_default());
                let method = self.source.slice(at(&method));
                let target = self.source.slice(at(&target));
                let carried = self.carried.take();
                let may_have_body =
                    !stopped && has_request_body(method.as_str(), &fields, self.text, self.at);
                let body = match carried {
                    Some(body) => Some(self.source.slice(body)),
                    None if may_have_body => self.body(&fields),
                    None => None,
                };
                self.tape.odd(&mut fields);
                let mut request = message::request(Some(method), Some(target), &mut fields);
                take_user_info(&mut request);
                request.version = version.map(|part| self.source.slice(at(&part)));
                request.body = body;
                // A request line alone shows nothing of the fields: every request has some (RFC 9112 §3.2).
                request.seen = if request.headers.is_empty() { Seen::Unknown } else { Seen::Whole };
                request.span = self.source.text.span_of(begin..self.at.min(self.text.len()).max(begin));
                match shown {
                    Some(shown) => {
                        request.url = shown.request.and_then(|shown| shown.url).or(request.url);
                        self.tape.pair(Exchange { request: Some(request), response: shown.response });
                    }
                    None => self.tape.request(request),
                }
            }
            StartLine::Status { version, code, code_at, reason } => {
                let ends = stopped || code < 200 || self.label_follows() || self.steps_out(begin..from);
                let body = if ends { None } else { self.body(&fields) };
                self.tape.odd(&mut fields);
                let reason = self.source.slice(at(&reason));
                let version = self.source.slice(at(&version));
                let response = Response {
                    status: Some(code),
                    status_span: Some(self.source.text.span_of(at(&code_at))),
                    reason: (!reason.is_empty()).then_some(reason),
                    version: (!version.is_empty()).then_some(version),
                    headers: std::mem::take(&mut fields.headers),
                    body,
                    seen: Seen::Whole,
                    span: self.source.text.span_of(begin..self.at.min(self.text.len()).max(begin)),
                };
                self.answer(response, named);
            }
        }
    }

    /// Whether fields stand below the empty line, some of which no person types: a program shows the request so.
    /// Without those the lines are a body that was meant to be fields.
    fn fields_below(&self) -> bool {
        let rest = self.text.get(self.at.min(self.text.len())..).unwrap_or_default();
        let lines = rest.lines().take(40).take_while(|line| !line.trim().is_empty());
        let mut typed = true;
        for line in lines {
            let Some((name, _)) = header_name(line.trim()) else { return false };
            let name = line.trim().get(name).unwrap_or_default();
            typed &= !["user-agent", "host", "connection", "accept-encoding", "postman-token"]
                .iter()
                .any(|own| name.eq_ignore_ascii_case(own));
        }
        !typed
    }

    /// The open pane's exchange, if it shows no more than the summary of the request for `target`.
    fn shown_by_pane(&mut self, target: &str) -> Option<Exchange> {
        let pane = self.pane.take()?;
        let url = pane.general.url.as_ref().map(Mapped::as_str);
        let same =
            pane.lines.is_empty() && url.is_some_and(|url| super::transcript::same_target(url, target));
        let exchange = pane.into_exchange(None);
        if same {
            return Some(exchange);
        }
        self.tape.pair(exchange);
        None
    }

    /// Whether an answer that is noted behind an arrow, indented below its request (`lead` is what stands before its
    /// code), ends where the text steps out again.
    fn steps_out(&self, lead: Range<usize>) -> bool {
        let noted = self.text.get(lead).is_some_and(|lead| !lead.trim().is_empty());
        let rest = self.text.get(self.at.min(self.text.len())..).unwrap_or_default();
        let next = rest.lines().find(|line| !line.trim().is_empty());
        noted
            && self.margin >= 2
            && next.is_none_or(|next| next.len() - next.trim_start_matches([' ', '\t']).len() < self.margin)
    }

    /// Whether the next line with text is a label: the body, if any, stands below that.
    fn label_follows(&self) -> bool {
        let rest = self.text.get(self.at.min(self.text.len())..).unwrap_or_default();
        let words = rest.trim_start();
        words.lines().next().is_some_and(|line| line.ends_with(':') && label(line.trim()).is_some())
    }

    /// Puts a response where it belongs: to the open pane, if that shows the same one without headers.
    fn answer(&mut self, response: Response, named: General) {
        if let Some(pane) = self.pane.take() {
            let (status, ..) = pane.general.code();
            let mut exchange = pane.into_exchange(None);
            let is_same = exchange.response.as_ref().is_none_or(|shown| shown.headers.is_empty())
                && status.is_none_or(|status| Some(status) == response.status);
            if is_same {
                exchange.response = Some(response);
                self.tape.pair(exchange);
                return;
            }
            self.tape.pair(exchange);
        }
        let summary = |last: &&mut Response| {
            last.headers.is_empty()
                && last.version.is_none()
                && last.status == response.status
                && last.body.is_none()
        };
        if self.tape.last_is_pair()
            && let Some(last) = self.tape.last_response().filter(summary)
        {
            *last = response;
        } else if named.url.is_some() {
            let request = Request { method: named.method, url: named.url, ..Request::default() };
            self.tape.pair(Exchange { request: Some(request), response: Some(response) });
        } else {
            self.tape.response(response);
        }
    }

    /// Reads header lines up to the empty line. `true` when the next message began without one.
    fn head(&mut self, fields: &mut Fields, mut named: Option<&mut General>) -> bool {
        let mut margin = None;
        while let Some((range, line)) = self.line() {
            if line.trim().is_empty() {
                self.advance(&range);
                return false;
            }
            let words = line.trim();
            if start_line(words).is_some()
                || body::is_separator(words)
                || object_label(words).is_some()
                || noted_status(words).is_some()
            {
                return true;
            }
            if let Some(found) = label(words) {
                if named.is_some() && found == Label::Headers {
                    self.advance(&range);
                    margin = None;
                    continue;
                }
                return true;
            }
            if let Some(named) = named.as_deref_mut()
                && let Some(done) = self.named_part(&range, line, named)
            {
                if done {
                    return false;
                }
                continue;
            }
            // Below `Status: 403` a program prints its own lines too.
            let is_own =
                |(name, _): (Range<usize>, usize)| !names::is_known(words.get(name).unwrap_or_default());
            if named.is_some() && fields.is_empty() && header_name(words).is_some_and(is_own) {
                self.tape.aside(self.source, range.clone());
                self.advance(&range);
                continue;
            }
            let indent = line.len() - line.trim_start().len();
            let margin = *margin.get_or_insert(indent);
            let inner = range.start + margin.min(indent);
            let content = self.text.get(inner..range.end).unwrap_or_default();
            if !fields.take(self.source, &(inner..range.end), content) {
                if self.is_stray(fields, &range, words) {
                    let span = self.source.text.span_of(range.clone());
                    self.tape.oddity(super::OddityKind::NotAHeader, span);
                    self.advance(&range);
                    continue;
                }
                return false;
            }
            self.advance(&range);
        }
        false
    }

    /// `url: https://…`, `method: GET`, `body: …` among the lines below `status: 401`.
    fn named_part(&mut self, range: &Range<usize>, line: &str, named: &mut General) -> Option<bool> {
        let words = line.trim_start();
        let lead = line.len() - words.len();
        for (name, slot) in [("url:", &mut named.url), ("method:", &mut named.method)] {
            if let Some(rest) = strip_prefix_ignore_case(words, name) {
                let from = range.start + lead + words.len() - rest.len();
                *slot = Some(self.source.slice(from..range.end).trim());
                self.at = range.end + 1;
                return Some(false);
            }
        }
        let rest =
            strip_prefix_ignore_case(words, "body:").or_else(|| strip_prefix_ignore_case(words, "data:"))?;
        self.at = range.start + lead + words.len() - rest.trim_start().len();
        Some(true)
    }

    /// Whether a line that is no header stands among headers all the same.
    fn is_stray(&self, fields: &Fields, range: &Range<usize>, words: &str) -> bool {
        if words.starts_with(['{', '<', '[']) || fields.is_empty() && !words.starts_with(['*', '#', '/']) {
            return false;
        }
        self.followed_by_headers(range)
    }

    /// Reads the body that begins at the reader's place.
    fn body(&mut self, fields: &Fields) -> Option<Mapped> {
        let from = self.at.min(self.text.len());
        if let Some(length) = fields.length() {
            if length == 0 {
                return None;
            }
            if let Some(end) = body::by_length(self.text, from, length, &mut self.budget) {
                self.at = end;
                return self.piece(from..end);
            }
        }
        let end = self.region_end(from);
        let (kept, rest) = body::split_tail(self.text, from..end);
        self.at = rest.map_or(end, |rest| rest.start).max(from);
        self.piece(kept)
    }

    /// Where the text that may be a body ends: at the next thing that surely begins something else.
    fn region_end(&self, from: usize) -> usize {
        let mut at = from;
        let mut blank = true;
        let mut indented = false;
        while let Some((range, line)) = line_at(self.text, at) {
            // An indented message ends where the prose round it goes on.
            let inside = line.len() - line.trim_start().len() >= self.margin;
            if self.margin >= 2 && indented && blank && !inside && !line.trim().is_empty() {
                return range.start;
            }
            indented |= inside && !line.trim().is_empty();
            if range.len() < 4000 && (Self::ends_body(line) || (blank && self.is_weak_start(&range, line))) {
                return range.start;
            }
            blank = line.trim().is_empty();
            at = range.end + 1;
        }
        self.text.len()
    }

    /// `Status: 403 Forbidden` with header lines below it.
    fn is_weak_start(&self, range: &Range<usize>, line: &str) -> bool {
        (weak_status_line(line.trim()).is_some() && self.followed_by_headers(range))
            || self.is_bare_refusal(range, line.trim())
            || noted_status(line.trim()).is_some()
    }

    /// `403` alone in its line, with a header line below it.
    fn is_bare_refusal(&self, range: &Range<usize>, words: &str) -> bool {
        matches!(words, "401" | "403" | "407") && self.followed_by_field(range)
    }

    fn ends_body(line: &str) -> bool {
        let words = line.trim();
        if words.is_empty() || words.starts_with(['<', '{', '"', '}']) {
            return false;
        }
        start_line(words).is_some()
            || body::is_separator(words)
            || ["Request URL: ", "--> ", "<-- ", ":status: ", ":method: ", ":authority: "]
                .iter()
                .any(|mark| words.starts_with(mark))
            || (line == words
                && matches!(label(words), Some(Label::Request | Label::Response | Label::ResponseBody)))
            || (words.starts_with("$ ") && body::is_prompt(words))
            || ["Request:", "Response:", "request:", "response:"]
                .iter()
                .any(|mark| words.strip_prefix(mark).is_some_and(|rest| start_line(rest.trim()).is_some()))
    }

    fn piece(&self, range: Range<usize>) -> Option<Mapped> {
        let words = self.text.get(range.clone())?;
        let lead = words.len() - words.trim_start_matches('\n').len();
        let end = range.start + words.trim_end().len();
        let start = range.start + lead;
        let body = (start < end).then(|| self.source.slice(start..end))?;
        let shared = self.text.get(start..end)?.lines().filter(|line| !line.trim().is_empty());
        let depth = shared.map(|line| line.len() - line.trim_start_matches([' ', '\t']).len()).min()?;
        if self.margin == 0 || depth < self.margin {
            return Some(body);
        }
        let mut out = Mapped::empty(body.span().start);
        for (at, line) in super::source::lines(body.as_str()) {
            let cut = self.margin.min(line.len());
            out.push_from(&body, at.start + cut..(at.end + 1).min(body.len()));
        }
        Some(out)
    }

    /// A line of the General section: opens a pane or goes on with it.
    fn general(&mut self, range: &Range<usize>, line: &str) -> bool {
        let words = line.trim_start();
        let Some(colon) = words.bytes().take(24).position(|byte| byte == b':') else { return false };
        let name = words.get(..colon).unwrap_or_default();
        let lead = line.len() - words.len();
        let from = range.start + lead + colon + 1;
        let value = || self.source.slice(from..range.end).trim();
        let in_summary = self.label == Some(Label::General);
        let in_pane = self.pane.is_some();
        let known = GENERAL.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        let name = match known {
            Some((_, (part, true))) => *part,
            Some(("remote address" | "referrer policy", (part, _))) if in_pane => *part,
            Some((_, (part, _))) if in_summary => *part,
            // Below an address the lines of a log say the rest.
            Some((_, (part @ "request method", _))) if self.lacks(|named| &named.method) => *part,
            Some((_, (part @ "status code", _))) if self.lacks(|named| &named.status) => *part,
            _ => return false,
        };
        let value = value();
        self.end_loose(range.start);
        let again = match (&self.pane, name) {
            (Some(pane), "request url") => pane.general.url.is_some() || !pane.lines.is_empty(),
            _ => false,
        };
        if again {
            self.flush_pane();
        }
        let pane = self.pane.get_or_insert_with(|| Pane::of(General::default()));
        pane.general.take(name, &value);
        self.advance(range);
        true
    }

    /// Whether the open pane has an address and no such part yet.
    fn lacks(&self, part: impl Fn(&General) -> &Option<Mapped>) -> bool {
        self.pane.as_ref().is_some_and(|pane| pane.general.url.is_some() && part(&pane.general).is_none())
    }

    /// Whether `line` begins a block of header lines that has no start line.
    fn begins_block(&self, line: &str) -> bool {
        let words = line.trim_start();
        let Some((name, _)) = header_name(words) else { return false };
        if words.starts_with(':') {
            return words.len() > 2;
        }
        names::is_known(words.get(name).unwrap_or_default())
            || self.label.is_some_and(|label| label != Label::General)
            || (self.pane.is_some() && words.contains(": "))
    }

    /// Reads a block of header lines without a start line.
    fn block(&mut self, range: &Range<usize>, line: &str) {
        let begin = range.start;
        let mut fields = Fields::default();
        let indent = line.len() - line.trim_start().len();
        let mut lines: Vec<(Option<Side>, Header)> = Vec::new();
        let mut pseudo = Vec::new();
        let all_headers = self.label == Some(Label::Headers);
        let side = match self.label.take() {
            Some(Label::Request) => Some(Side::Request),
            Some(Label::Response) => Some(Side::Response),
            _ => None,
        };
        let mut provisional = false;
        while let Some((range, line)) = self.line() {
            let words = line.trim();
            if words.is_empty()
                || start_line(words).is_some()
                || label(words).is_some()
                || Self::is_general(words)
            {
                break;
            }
            if words.starts_with("Provisional headers are shown") {
                provisional = true;
                self.advance(&range);
                continue;
            }
            let inner = range.start + indent.min(line.len() - line.trim_start().len());
            let content = self.text.get(inner..range.end).unwrap_or_default();
            if !fields.take(self.source, &(inner..range.end), content) {
                if is_pane_button(words) || self.is_stray(&fields, &range, words) {
                    self.advance(&range);
                    continue;
                }
                break;
            }
            for (name, value) in fields.pseudo.drain(..) {
                pseudo.push((lines.len() + fields.headers.len(), name, value));
            }
            self.advance(&range);
        }
        if self.at <= begin {
            // Not one line could be taken: it is prose.
            self.loose.get_or_insert(begin);
            self.at = range.end + 1;
            return;
        }
        self.tape.odd(&mut fields);
        lines.extend(fields.headers.into_iter().map(|header| (side, header)));
        if let Some(pane) = &mut self.pane {
            let before = pane.lines.len();
            // A blank line stands between the halves of the pane: each block has one side.
            let whole = side.or_else(|| other_half(pane, &lines)).or_else(|| block_side(&lines, &pseudo));
            let mixed = is_mixed(&lines, &pseudo);
            pane.lines.extend(
                lines.into_iter().map(|(title, header)| (title.or(whole.filter(|_| !mixed)), header)),
            );
            pane.pseudo.extend(pseudo.into_iter().map(|(at, name, value)| (at + before, name, value)));
            pane.provisional |= provisional;
            return;
        }
        let pane = Pane { general: General::default(), lines, pseudo, provisional };
        let mut exchange = pane.into_exchange(None);
        let span = self.source.text.span_of(begin..self.at.min(self.text.len()));
        if let Some(request) = exchange.request.take() {
            let labelled = side.is_some() || all_headers;
            // Pseudo-header fields below the address tell the same request once more.
            let same = |last: &Request| match (&last.url, &request.url) {
                (Some(one), Some(two)) => {
                    one.as_str() == two.as_str() || super::transcript::same_target(one.as_str(), two.as_str())
                }
                _ => false,
            };
            let fits = |last: &&mut Request| {
                last.headers.is_empty() && ((labelled && request.method.is_none()) || same(last))
            };
            match self.tape.last_request().filter(fits) {
                Some(last) => {
                    last.headers = request.headers;
                    last.seen = request.seen;
                }
                None => self.tape.request(Request { span, ..request }),
            }
        }
        if let Some(response) = exchange.response.take() {
            let labelled = side.is_some() || all_headers;
            let fits = |last: &&mut Response| {
                last.headers.is_empty() || (labelled && last.version.is_none() && last.body.is_none())
            };
            match self.tape.last_response().filter(|last| fits(last) && response.status.is_none()) {
                Some(last) => {
                    last.headers = response.headers;
                    last.seen = response.seen;
                }
                None => self.tape.response(Response { span, ..response }),
            }
        }
    }

    fn is_general(words: &str) -> bool {
        ["Request URL:", "Request Method:", "Status Code:"].iter().any(|name| words.starts_with(name))
    }

    /// Whether text below header lines without a start line is the response's body.
    fn takes_text(&mut self, words: &str) -> bool {
        let shaped = words.starts_with(['{', '<']) || (words.starts_with('[') && !body::is_log_line(words));
        if self.pane.as_ref().is_some_and(|pane| pane.general.status.is_some() || !pane.lines.is_empty()) {
            let has_fields = self.pane.as_ref().is_some_and(|pane| {
                let empty = |header: &Header| header.is("content-length") && header.value.as_str() == "0";
                !pane.lines.is_empty() && !pane.lines.iter().any(|(_, header)| empty(header))
            });
            return shaped || has_fields && !(words.starts_with('(') || body::is_aside(words));
        }
        shaped && self.tape.last_response().is_some_and(|last| last.body.is_none() && !says_empty(last))
    }

    /// Where the paragraph at `from` ends, if it is as long as the Content-Length of the answer above says: it is the
    /// body, whatever form it has (RFC 9112 §6.3).
    fn content_end(&self, from: usize, words: &str) -> Option<usize> {
        let is_length = |header: &Header| header.is("content-length");
        let header = match &self.pane {
            Some(pane) => {
                let answers = |side: &Option<Side>| *side != Some(Side::Request);
                pane.lines
                    .iter()
                    .find(|(side, header)| answers(side) && is_length(header))
                    .map(|(_, header)| header)
            }
            None => self
                .tape
                .peek_response()
                .filter(|last| last.body.is_none() && last.version.is_none())
                .and_then(|last| last.headers.iter().find(|header| is_length(header))),
        };
        let length: usize = header?.value.as_str().trim().parse().ok().filter(|length| *length > 0)?;
        if !self.text.get(..from)?.ends_with("\n\n")
            || start_line(words).is_some_and(|start| has_version(&start))
        {
            return None;
        }
        let rest = self.text.get(from..)?;
        let (body, behind) = (rest.get(..length)?, rest.get(length..)?);
        let ends = behind.trim().is_empty()
            || behind.starts_with("\n\n")
            || body.ends_with('\n') && behind.starts_with('\n');
        ends.then_some(from + length)
    }

    /// Takes the body that stands in `range`.
    fn content(&mut self, range: Range<usize>) {
        self.label = None;
        self.at = range.end;
        let body = self.piece(range);
        if let Some(pane) = self.pane.take() {
            self.tape.pair(pane.into_exchange(body));
        } else if let Some(last) = self.tape.last_response() {
            last.body = body;
        }
    }

    fn trailing_body(&mut self) {
        let body = self.body(&Fields::default());
        if let Some(pane) = self.pane.take() {
            self.tape.pair(pane.into_exchange(body));
        } else if let Some(last) = self.tape.last_response() {
            last.body = body;
        }
    }

    /// The body below a line that announces it.
    fn labelled_body(&mut self, label: Label) {
        self.label = None;
        // A button beside the body was selected with it.
        while let Some((range, line)) = self.line().filter(|(_, line)| {
            ["Download", "Copy", "Copy to clipboard", "Can't parse JSON. Raw result:"].contains(&line.trim())
        }) {
            let _ = line;
            self.advance(&range);
        }
        let body = self.body(&Fields::default());
        if let Some(pane) = self.pane.take() {
            let is_request = label == Label::RequestBody;
            let mut exchange = pane.into_exchange(if is_request { None } else { body.clone() });
            if let Some(request) = exchange.request.as_mut().filter(|_| is_request) {
                request.body = body;
            }
            self.tape.pair(exchange);
            return;
        }
        let wants_request =
            label == Label::RequestBody || (label == Label::Body && self.tape.last_response().is_none());
        if wants_request && let Some(last) = self.tape.last_request() {
            last.body = last.body.take().or(body);
        } else if let Some(last) = self.tape.last_response() {
            last.body = last.body.take().or(body);
        } else if body.is_some() && label == Label::ResponseBody {
            self.tape.response(Response { body, ..Response::default() });
        } else if let Some(body) = body {
            self.tape.note(NoteKind::Remark, body);
        }
    }

    fn flush_pane(&mut self) {
        if let Some(pane) = self.pane.take() {
            self.tape.pair(pane.into_exchange(None));
        }
    }

    fn end_loose(&mut self, end: usize) {
        if let Some(from) = self.loose.take() {
            self.tape.aside(self.source, from..end);
        }
    }
}

/// The label of a line that opens an object of header fields.
fn object_label(words: &str) -> Option<Label> {
    let title = words.strip_suffix('{')?.trim_end();
    let title = title.strip_suffix([':', '=']).unwrap_or(title);
    label(title).filter(|found| {
        matches!(found, Label::Request | Label::Response | Label::Headers)
            && title.to_ascii_lowercase().ends_with("headers")
    })
}

/// A link or switch of a browser's pane that was selected with the text.
fn is_pane_button(words: &str) -> bool {
    words.len() < 24 && super::devtools_pane::ASIDES.iter().any(|aside| words.eq_ignore_ascii_case(aside))
}

/// Whether text below a request's header section is its body (RFC 9112 §6.3: a request without Content-Length or
/// Transfer-Encoding has none; people leave these out when they write).
fn has_request_body(method: &str, fields: &Fields, text: &str, at: usize) -> bool {
    if fields.length().is_some_and(|length| length > 0) || fields.value("transfer-encoding").is_some() {
        return true;
    }
    if fields.length() == Some(0) {
        return false;
    }
    let rest = text.get(at.min(text.len())..).unwrap_or_default();
    let next = rest.trim_start_matches('\n');
    // A body follows its header section at once.
    let near = rest.len() - next.len() <= 1;
    // A header line below the empty line is sent as the body: a defect, and what an editor does with it.
    let late_header =
        near && fields.is_empty() && header_name(next.lines().next().unwrap_or_default()).is_some();
    late_header
        || next.starts_with(['{', '<'])
        || (near && (fields.value("content-type").is_some() || matches!(method, "POST" | "PUT" | "PATCH")))
}

/// Takes user information out of the request's URL and derives the field that a client sends for it.
pub(super) fn take_user_info(request: &mut Request) {
    let Some(url) = &request.url else { return };
    let Some((url, credential)) = super::url::without_user_info(url) else { return };
    request.url = Some(url);
    if request.header("authorization").is_none()
        && let Some(value) = credential
    {
        request.headers.push(Header::derived("Authorization", value));
    }
}

/// The line of `text` that begins at `at`.
pub(super) fn line_at(text: &str, at: usize) -> Option<(Range<usize>, &str)> {
    let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
    let len = rest.find('\n').unwrap_or(rest.len());
    Some((at..at + len, rest.get(..len)?))
}

/// Whether a response's Content-Length says that nothing follows.
fn says_empty(response: &Response) -> bool {
    response.header("content-length").is_some_and(|header| header.value.as_str().trim() == "0")
}

/// Whether a start line names the protocol's version.
fn has_version(start: &StartLine) -> bool {
    match start {
        StartLine::Request { version, .. } => version.is_some(),
        StartLine::Status { version, .. } => !version.is_empty(),
    }
}

/// A status line that is its code alone.
fn bare_status(code: u16) -> StartLine {
    StartLine::Status { version: 0..0, code, code_at: 0..3, reason: 3..3 }
}

/// A refusal behind an arrow, and where it begins.
fn noted_status(words: &str) -> Option<(StartLine, usize)> {
    let arrow =
        ["->", "=>", "-->", "==>", "\u{2192}", "\u{21d2}"].iter().find(|arrow| words.starts_with(**arrow))?;
    let rest = words.get(arrow.len()..)?.trim_start();
    let at = words.len() - rest.len();
    let start = match rest {
        "401" | "403" | "407" => bare_status(rest.parse().ok()?),
        _ => weak_status_line(rest).filter(|_| rest.starts_with(|c: char| c.is_ascii_digit()))?,
    };
    let StartLine::Status { code, reason, .. } = &start else { return None };
    (*code >= 400 || !reason.is_empty()).then_some((start, at))
}

/// A request line with its body behind the target, as people write a flow down: `POST /mcp { "method": "x" }`. The
/// start line, where it begins, and where the body stands.
fn carrying(range: &Range<usize>, line: &str) -> Option<(StartLine, usize, Range<usize>)> {
    let words = line.trim();
    let at = words.find(" {")?;
    let body = words.get(at + 1..)?;
    let start = start_line(words.get(..at)?)?;
    let whole = body::json_len(body) == Some(body.len()) && matches!(start, StartLine::Request { .. });
    let from = range.start + line.len() - line.trim_start().len();
    whole.then_some((start, from, from + at + 1..from + words.len()))
}

#[cfg(test)]
mod tests {
    use super::super::carets::check;

    #[test]
    fn a_raw_exchange_is_read_in_its_place() {
        check(
            r#"
> wrote:
GET /v1/me HTTP/1.1
^^^ method
    ^^^^^^ url
Host: api.example.com
Authorization: Bearer abc
               ^^^^^^^^^^ authorization

HTTP/1.1 401 Unauthorized
         ^^^ status
WWW-Authenticate: Bearer realm="api"
                  ^^^^^^^^^^^^^^^^^^ www-authenticate
Content-Type: application/json

{"error":"x"}alice@web:~$
^^^^^^^^^^^^^ body
"#,
        );
    }

    #[test]
    fn a_length_that_leads_into_the_next_message_is_not_trusted() {
        let read = check("POST /x HTTP/1.1\nContent-Length: 26\n\nHTTP/1.1 401 Unauthorized\nServer: x\n");
        assert_eq!(read.exchanges.len(), 1);
        assert_eq!(read.exchanges[0].response.as_ref().unwrap().status, Some(401));
    }

    #[test]
    fn a_broken_credential_is_joined_and_named() {
        let value = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0";
        let read = check(&format!("GET / HTTP/1.1\nAuthorization: Basic {value}\nNTY3ODk=\nHost: a\n"));
        let request = read.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.header("authorization").unwrap().value.as_str(), format!("Basic {value}NTY3ODk="));
        assert!(read.oddities.iter().any(|oddity| oddity.kind == super::super::OddityKind::BrokenLine));
    }
}
