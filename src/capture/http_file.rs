//! `.http` files of editors (REST Client, JetBrains): requests between `###` lines, `@name = value`, `{{name}}`.

use std::ops::Range;

use super::block::{Fields, StartLine, start_line};
use super::message::Tape;
use super::sections::line_at;
use super::{Format, NoteKind, Reading, Request, Seen, Source, body, sections};
use crate::text::Mapped;

pub(super) static FORMAT: Format = Format { id: "http-file", name: ".http file", score, read };

fn score(source: &Source) -> u8 {
    let (mut requests, mut marks) = (0_u32, 0_u32);
    for (_, line) in source.head_lines() {
        let words = line.trim_end();
        if let Some(StartLine::Request { target, .. }) = start_line(words) {
            requests += 1;
            marks += u32::from(words.get(target).is_some_and(|target| target.starts_with("{{")));
        }
        let variable = words
            .strip_prefix('@')
            .is_some_and(|rest| rest.split_once('=').is_some_and(|(name, _)| is_name(name.trim())));
        let named = ["# @name", "// @name", "# @no-", "< {%", "> {%", "Response file saved."]
            .iter()
            .any(|mark| words.starts_with(mark));
        marks += u32::from(variable || named);
        marks += u32::from(is_separator(words));
    }
    if requests > 0 && marks > 0 { 62 } else { 0 }
}

fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() < 80
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte))
}

fn read(source: &Source) -> Reading {
    let text = source.as_str();
    let mut file = File { source, text, at: 0, variables: Vec::new(), tape: Tape::default() };
    file.run();
    file.tape.into_reading()
}

struct File<'a> {
    source: &'a Source,
    text: &'a str,
    at: usize,
    variables: Vec<(String, Mapped)>,
    tape: Tape,
}

impl File<'_> {
    fn run(&mut self) {
        while let Some((range, line)) = line_at(self.text, self.at) {
            if self.tape.is_full() {
                break;
            }
            let words = line.trim_end();
            match start_line(words.trim_start()) {
                Some(StartLine::Request { method, target, version }) => {
                    self.request(&range, &method, &target, version.as_ref());
                }
                Some(StartLine::Status { .. }) => {
                    let end = self.block_end(range.start);
                    self.response(range.start..end);
                }
                None => {
                    self.variable(&range, words);
                    self.at = range.end + 1;
                }
            }
        }
    }

    /// Offset of the next `###` line or request line behind the line at `from`.
    fn block_end(&self, from: usize) -> usize {
        let mut at = line_at(self.text, from).map_or(from, |(range, _)| range.end + 1);
        while let Some((range, line)) = line_at(self.text, at) {
            let words = line.trim_end();
            if is_separator(words) || start_line(words).is_some() {
                return range.start;
            }
            at = range.end + 1;
        }
        self.text.len()
    }

    fn response(&mut self, range: Range<usize>) {
        let footer = FOOTERS
            .iter()
            .filter_map(|mark| self.text.get(range.clone()).and_then(|text| text.find(mark)))
            .min()
            .map_or(range.end, |at| range.start + at);
        let read = sections::read_range(self.source, range.start..footer).into_reading();
        for exchange in read.exchanges {
            if let Some(response) = exchange.response {
                self.tape.response(response);
            }
        }
        self.tape.note(NoteKind::Tool, self.source.slice(footer..range.end));
        self.at = range.end.max(self.at + 1);
    }

    fn variable(&mut self, range: &Range<usize>, words: &str) {
        let Some((name, value)) = words.strip_prefix('@').and_then(|rest| rest.split_once('=')) else {
            return;
        };
        let name = name.trim();
        if is_name(name) && self.variables.len() < 200 {
            let from = range.start + words.len() - value.len();
            let value = self.filled(&self.source.slice(from..range.start + words.len()).trim());
            self.variables.push((name.to_owned(), value));
        }
    }

    /// The text with the variables that the paste defines filled in.
    fn filled(&self, text: &Mapped) -> Mapped {
        let words = text.as_str();
        if !words.contains("{{") || self.variables.is_empty() {
            return text.clone();
        }
        let mut out = text.slice(0..0);
        let mut from = 0;
        while let Some(open) = words.get(from..).and_then(|rest| rest.find("{{")).map(|at| from + at) {
            let Some(close) = words.get(open..).and_then(|rest| rest.find("}}")).map(|at| open + at) else {
                break;
            };
            let name = words.get(open + 2..close).unwrap_or_default().trim();
            out.push_from(text, from..open);
            // A file that doubles its variables over and over is cut short.
            match self
                .variables
                .iter()
                .rev()
                .find(|(known, _)| known == name)
                .filter(|(_, value)| out.len() + value.len() < MAX_FILLED)
            {
                Some((_, value)) => out.push(value),
                None => out.push_from(text, open..close + 2),
            }
            from = close + 2;
        }
        out.push_from(text, from..words.len());
        out
    }

    fn request(
        &mut self,
        range: &Range<usize>,
        method: &Range<usize>,
        target: &Range<usize>,
        version: Option<&Range<usize>>,
    ) {
        let line = self.text.get(range.clone()).unwrap_or_default();
        let from = range.start + (line.len() - line.trim_start().len());
        let part = |part: &Range<usize>| self.source.slice(from + part.start..from + part.end);
        let mut url = part(target);
        let (method, version) = (part(method), version.map(part));
        self.at = range.end + 1;
        // The query may stand on lines of its own.
        while let Some((range, line)) = line_at(self.text, self.at) {
            let words = line.trim();
            if !(line.starts_with([' ', '\t']) && words.starts_with(['?', '&', '/']))
                || words.starts_with("//")
            {
                break;
            }
            url.push(&self.source.slice(range.clone()).trim());
            self.at = range.end + 1;
        }
        let mut fields = Fields::default();
        let mut stopped = false;
        while let Some((range, line)) = line_at(self.text, self.at) {
            let words = line.trim();
            if is_separator(words) || start_line(words).is_some() {
                stopped = true;
                break;
            }
            self.at = range.end + 1;
            if words.is_empty() {
                break;
            }
            if !words.starts_with("//") && !words.starts_with('#') {
                fields.take(self.source, &range, line);
            }
        }
        let body = if stopped { None } else { self.body() };
        self.tape.odd(&mut fields);
        let mut headers = fields.headers;
        for header in &mut headers {
            header.value = self.filled(&header.value);
        }
        let mut request = Request {
            method: Some(method),
            url: Some(self.filled(&url)),
            version,
            headers,
            body: body.map(|body| self.filled(&body)),
            seen: Seen::Whole,
            span: self.source.text.span_of(range.start..self.at.min(self.text.len())),
        };
        sections::take_user_info(&mut request);
        self.tape.request(request);
    }

    fn body(&mut self) -> Option<Mapped> {
        let begin = self.at.min(self.text.len());
        let mut end = begin;
        while let Some((range, line)) = line_at(self.text, self.at) {
            let words = line.trim_end();
            let script = words.starts_with("> {%")
                || words.starts_with("<> ")
                || words.starts_with(">> ")
                || words.starts_with("> ./");
            if is_separator(words) || script || start_line(words).is_some() {
                break;
            }
            self.at = range.end + 1;
            end = range.end;
        }
        let (kept, _) = body::split_tail(self.text, begin..end);
        let text = self.source.slice(kept).trim();
        // `< ./file.json`: the body is not in the paste.
        let from_file = text.as_str().starts_with("< ") || text.as_str().starts_with("<@");
        (!text.is_empty() && !from_file).then_some(text)
    }
}

fn is_separator(words: &str) -> bool {
    words.starts_with("###")
}

const FOOTERS: &[&str] = &["\nResponse file saved.", "\nResponse code: ", "\n> 20"];

const MAX_FILLED: usize = 1_000_000;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn comments_are_not_sent_and_a_field_behind_the_empty_line_is_body() {
        let capture = check_as(
            "http-file",
            r"
@host = api.example.com:8443
@token = a:b==

### Orders: all
# @name orders
GET https://{{host}}/v1/orders
^^^ method
    ?from=20:40
    &all=1
Authorization: Bearer {{token}}
# Accept: text/plain
// Cookie: a=1
X-Time: 20:40:06
        ^^^^^^^^ x-time

#### Orders: new
POST https://{{host}}/v1/orders HTTP/1.1
^^^^ method
Content-Type: application/json
              ^^^^^^^^^^^^^^^^ content-type

Authorization: Bearer late
^^^^^^^^^^^^^^^^^^^^^^^^^^ body

###
",
        );
        assert_eq!(capture.exchanges.len(), 2);
        let first = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(
            first.url.as_ref().unwrap().as_str(),
            "https://api.example.com:8443/v1/orders?from=20:40&all=1"
        );
        assert_eq!(first.header("authorization").unwrap().value.as_str(), "Bearer a:b==");
        assert_eq!((first.headers.len(), first.body.as_ref()), (2, None));
    }
}
