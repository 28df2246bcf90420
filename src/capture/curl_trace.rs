//! `curl --trace-ascii` and `--trace`: sections `=> Send header`, `<= Recv data`, lines with an offset.
//!
//! `--trace` prints each byte in hexadecimal, 16 a line, and the text beside them.
//!
//! A line longer than 64 characters goes on at the next offset; each received header field is a section of its own;
//! the body stands once in the trace and once more as plain output.

use std::ops::Range;

use super::block::{Fields, StartLine, start_line};
use super::message::{self, Tape};
use super::{Format, NoteKind, Reading, Request, Response, Seen, Source};
use crate::text::{Mapped, Span, find};

pub(super) static FORMAT: Format = Format { id: "curl-trace", name: "curl --trace", score, read };

fn score(source: &Source) -> u8 {
    let found = source.has(" bytes (") && source
        .head_lines()
        .any(|(_, line)| matches!(section(line), Some((Section::Header(_) | Section::Data(_), _))));
    if found { 95 } else { 0 }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Info,
    /// `true` for sent.
    Header(bool),
    Data(bool),
    Other,
}

/// The section that a line opens, and the offset of the text behind its mark.
fn section(line: &str) -> Option<(Section, usize)> {
    let head = line.get(..line.len().min(64)).or(Some(line))?;
    let at = ["== Info:", "=> Send ", "<= Recv "].iter().filter_map(|mark| find(head, mark)).min()?;
    // Only a time may stand before the mark.
    if !line.get(..at)?.bytes().all(|byte| byte.is_ascii_digit() || b" :.-TZ".contains(&byte)) {
        return None;
    }
    let words = line.get(at..)?;
    let (sent, rest) = match words.strip_prefix("=> Send ") {
        Some(rest) => (true, rest),
        None => match words.strip_prefix("<= Recv ") {
            Some(rest) => (false, rest),
            None => return Some((Section::Info, at + "== Info:".len())),
        },
    };
    let kind = rest.split(',').next().unwrap_or_default();
    let found = match kind.trim() {
        "header" => Section::Header(sent),
        "data" => Section::Data(sent),
        _ => Section::Other,
    };
    // "=> Send header: GET /" is git's.
    rest.contains(" bytes (").then_some((found, at))
}

/// Offset of the text of a dump line `0040: text` and the offset it gives.
fn dump(line: &str) -> Option<(usize, usize)> {
    let colon = line.bytes().take(9).position(|byte| byte == b':').filter(|at| *at >= 4)?;
    let offset = usize::from_str_radix(line.get(..colon)?, 16).ok()?;
    let rest = line.get(colon + 1..)?;
    Some((offset, colon + 1 + usize::from(rest.starts_with(' '))))
}

/// The bytes of a line of `--trace`, each with its offset in the line: 16 columns of two digits and a blank.
fn hexadecimal(line: &str) -> Option<impl Iterator<Item = (u8, usize)>> {
    let columns = line.get(..HEX_WIDTH)?.as_bytes();
    let digits = |column: &[u8]| {
        let text = std::str::from_utf8(column.get(..2)?).ok()?;
        u8::from_str_radix(text, 16).ok().filter(|_| column.last() == Some(&b' '))
    };
    let shown: Vec<(u8, usize)> = columns
        .chunks(3)
        .enumerate()
        .map_while(|(at, column)| digits(column).map(|byte| (byte, at * 3)))
        .collect();
    let rest = columns.get(shown.len() * 3..)?;
    (!shown.is_empty() && rest.iter().all(|byte| *byte == b' ')).then(|| shown.into_iter())
}

fn read(source: &Source) -> Reading {
    let mut reader = Reader {
        source,
        tape: Tape::default(),
        section: Section::Other,
        size: 0,
        lines: Vec::new(),
        bytes: Vec::new(),
        sent: None,
        received: None,
        pseudo: Fields::default(),
    };
    for (range, line) in source.lines() {
        if reader.tape.is_full() {
            break;
        }
        reader.line(range, line);
    }
    reader.end_section();
    reader.flush_request();
    reader.flush_response();
    reader.tape.into_reading()
}

struct Message {
    fields: Fields,
    line: Mapped,
    body: Mapped,
    span: Span,
}

struct Reader<'a> {
    source: &'a Source,
    tape: Tape,
    section: Section,
    /// Bytes of the section, as its title says.
    size: usize,
    /// The lines of the section: offset in it, and text.
    lines: Vec<(usize, Mapped)>,
    /// The section's bytes where they stand in hexadecimal, each with its place in the text.
    bytes: Vec<(u8, usize)>,
    sent: Option<Message>,
    received: Option<Message>,
    pseudo: Fields,
}

impl Reader<'_> {
    fn line(&mut self, range: Range<usize>, line: &str) {
        if let Some((found, at)) = section(line) {
            self.end_section();
            self.section = found;
            self.size =
                line.rsplit(", ").next().and_then(|rest| rest.split(' ').next()?.parse().ok()).unwrap_or(0);
            if found == Section::Info {
                self.info(range.start + at..range.end);
            }
            return;
        }
        let Some((offset, from)) = dump(line).filter(|(offset, _)| self.next_fits(*offset)) else { return };
        if matches!(self.section, Section::Header(_) | Section::Data(_)) && self.lines.len() < MAX_LINES {
            if let Some(columns) = hexadecimal(line.get(from..).unwrap_or_default()) {
                self.bytes.extend(columns.map(|(byte, at)| (byte, range.start + from + at)));
                self.lines.push((offset, Mapped::default()));
                return;
            }
            let mut part = self.source.slice(range.start + from..range.end);
            // The body's last line may stand before the next section's mark.
            if let Some(glued) = part.as_str().find("== Info:") {
                part = part.slice(0..glued);
            }
            self.lines.push((offset, part));
        }
    }

    /// Offsets of a section only grow, and stay below its size.
    fn next_fits(&self, offset: usize) -> bool {
        let after = self.lines.last().is_none_or(|(last, _)| offset > *last);
        after && (self.size == 0 || offset <= self.size)
    }

    fn info(&mut self, range: Range<usize>) {
        let line = self.source.as_str().get(range.clone()).unwrap_or_default();
        let words = line.trim();
        let at = range.start + (line.len() - line.trim_start().len());
        if let Some(part) = super::curl_verbose::pseudo_part(words) {
            let inner = at + part.start..at + part.end;
            let field = self.source.as_str().get(inner.clone()).unwrap_or_default();
            if field.starts_with(":method") {
                self.pseudo = Fields::default();
            }
            if field.starts_with(':') {
                self.pseudo.take(self.source, &inner, field);
            }
            return;
        }
        self.tape.note(NoteKind::Tool, self.source.slice(range));
    }

    /// The section's lines, those that go on joined.
    fn joined(&mut self) -> Vec<Mapped> {
        if !self.bytes.is_empty() {
            self.lines.clear();
            return self.decoded();
        }
        let mut out: Vec<Mapped> = Vec::new();
        let mut expected = None;
        for (offset, text) in self.lines.drain(..) {
            let len = text.as_str().chars().count();
            // A full line of 64 characters, the next one at its end: the same line.
            match out.last_mut().filter(|_| expected == Some(offset)) {
                Some(last) => last.push(&text),
                None => out.push(text),
            }
            expected = (len >= 64).then_some(offset + len);
        }
        out
    }

    /// The section's bytes as lines of text.
    fn decoded(&mut self) -> Vec<Mapped> {
        let bytes = std::mem::take(&mut self.bytes);
        let raw: Vec<u8> = bytes.iter().map(|(byte, _)| *byte).collect();
        let start = bytes.first().map_or(0, |(_, at)| *at);
        let empty = || Mapped::empty(self.source.text.span_of(start..start).start);
        let (mut out, mut line, mut at) = (Vec::new(), empty(), 0);
        for part in raw.utf8_chunks() {
            let broken = (!part.invalid().is_empty()).then_some(('\u{fffd}', part.invalid().len()));
            for (c, len) in part.valid().chars().map(|c| (c, c.len_utf8())).chain(broken) {
                let place = |index: usize| bytes.get(index).map_or(start, |(_, at)| *at);
                if c == '\n' {
                    out.push(std::mem::replace(&mut line, empty()));
                } else if c != '\r' {
                    let span = self.source.text.span_of(place(at)..place(at + len - 1) + 2);
                    line.push_decoded(c.encode_utf8(&mut [0; 4]), span);
                }
                at += len;
            }
        }
        out.push(line);
        out
    }

    fn end_section(&mut self) {
        let found = std::mem::replace(&mut self.section, Section::Other);
        match found {
            Section::Header(sent) => {
                let lines = self.joined();
                for line in lines {
                    self.header_line(sent, line);
                }
            }
            Section::Data(sent) => {
                let lines = self.joined();
                let target = if sent { &mut self.sent } else { &mut self.received };
                if let Some(message) = target {
                    for line in lines {
                        if message.body.is_empty() {
                            message.body = Mapped::empty(line.span().start);
                        } else {
                            message.body.push_decoded("\n", Span::empty(line.span().start));
                        }
                        message.body.push(&line);
                    }
                }
            }
            _ => {
                self.lines.clear();
                self.bytes.clear();
            }
        }
    }

    fn header_line(&mut self, sent: bool, line: Mapped) {
        let words = line.as_str().trim_end();
        match start_line(words) {
            Some(StartLine::Request { .. }) if sent => {
                self.flush_request();
                self.flush_response();
                let span = line.span();
                self.sent = Some(Message { fields: Fields::default(), line, body: Mapped::default(), span });
                return;
            }
            Some(StartLine::Status { .. }) if !sent => {
                self.flush_request();
                self.flush_response();
                let span = line.span();
                self.received =
                    Some(Message { fields: Fields::default(), line, body: Mapped::default(), span });
                return;
            }
            _ => {}
        }
        let target = if sent { &mut self.sent } else { &mut self.received };
        if let Some(message) = target {
            message.span = message.span.cover(line.span());
            message.fields.take_mapped(&line);
        }
    }

    fn flush_request(&mut self) {
        let Some(mut message) = self.sent.take() else { return };
        let Some(StartLine::Request { method, target, version }) =
            start_line(message.line.as_str().trim_end())
        else {
            return;
        };
        let pseudo = std::mem::take(&mut self.pseudo);
        let target = message.line.slice(target);
        let same_path = pseudo.pseudo("path").is_some_and(|path| path.as_str() == target.as_str());
        let url = message::absolute(&pseudo).filter(|_| same_path).unwrap_or(target);
        self.tape.request(Request {
            method: Some(message.line.slice(method)),
            url: Some(url),
            version: version.map(|part| message.line.slice(part)),
            headers: std::mem::take(&mut message.fields.headers),
            body: (!message.body.is_empty()).then_some(message.body),
            seen: Seen::Whole,
            span: message.span,
        });
    }

    fn flush_response(&mut self) {
        let Some(mut message) = self.received.take() else { return };
        let Some(StartLine::Status { version, code, code_at, reason }) =
            start_line(message.line.as_str().trim_end())
        else {
            return;
        };
        let reason = message.line.slice(reason);
        self.tape.response(Response {
            status: Some(code),
            status_span: Some(message.line.span_of(code_at)),
            reason: (!reason.is_empty()).then_some(reason),
            version: Some(message.line.slice(version)),
            headers: std::mem::take(&mut message.fields.headers),
            body: (!message.body.is_empty()).then_some(message.body),
            seen: Seen::Whole,
            span: message.span,
        });
    }
}

/// At most this many lines are kept of one section.
const MAX_LINES: usize = 50_000;
/// Width of the columns of a line of `--trace` in bytes.
const HEX_WIDTH: usize = 48;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn a_line_longer_than_a_row_goes_on_without_a_blank() {
        let capture = check_as(
            "curl-trace",
            r"
20:40:06.733231 == Info: Connected to api.example.com (203.0.113.10) port 443 (#0)
20:40:06.733232 => Send header, 141 bytes (0x8d)
0000: GET /v1/me HTTP/1.1
      ^^^ method
          ^^^^^^ url
0015: Host: api.example.com:8443
            ^^^^^^^^^^^^^^^^^^^^ host
0031: Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ authorization …
0071: 0040: not an offset
008b: 
20:40:06.913231 <= Recv header, 27 bytes (0x1b)
0000: HTTP/1.1 401 Unauthorized
               ^^^ status
                   ^^^^^^^^^^^^ reason
20:40:06.913232 <= Recv header, 17 bytes (0x11)
0000: Set-Cookie: a=1
                  ^^^ set-cookie
20:40:06.913233 <= Recv header, 17 bytes (0x11)
0000: Set-Cookie: b=2
                  ^^^ set-cookie
20:40:06.913234 <= Recv header, 2 bytes (0x2)
0000: 
20:40:06.913235 <= Recv data, 15 bytes (0xf)
0000: Reason: no user
      ^^^^^^^^^^^^^^^ body
20:40:06.913236 == Info: Connection #0 to host api.example.com left intact
",
        );
        assert_eq!(capture.exchanges.len(), 1);
        let request = capture.exchanges[0].request.as_ref().unwrap();
        let joined = "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.0040: not an offset";
        assert_eq!(request.header("authorization").unwrap().value.as_str(), joined);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 2);
    }
}
