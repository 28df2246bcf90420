//! The Headers pane of browser tools, selected by mouse: General lines, then names and values.
//!
//! Since 2022 Chrome puts name and value on a line each, without a mark between the response and the request half;
//! before, and in other tools, they share a line. Section titles, "Provisional headers are shown", "Learn more" and
//! the decoded block of x-client-data stand between them. Firefox shows scheme, host and file name each by itself.

use std::ops::Range;

use super::block::{METHODS, header_name};
use super::label::{Label, label};
use super::names::{self, Side};
use super::pane::{General, Pane};
use super::sections::{self, line_at};
use super::{Exchange, Format, Header, NoteKind, Reading, Source};
use crate::text::{Mapped, Span};

pub(super) static FORMAT: Format = Format { id: "devtools-pane", name: "browser Headers pane", score, read };

fn score(source: &Source) -> u8 {
    let mut marks = 0_u32;
    let mut firefox = 0_u32;
    for (_, line) in source.head_lines() {
        let words = line.trim();
        let Some(name) = general_name(words) else { continue };
        let is_firefox = FIREFOX.contains(&name);
        if is_firefox { firefox += 1 } else { marks += 1 }
    }
    match (marks, firefox) {
        (2.., _) => 85,
        (1, _) => 70,
        (_, 3..) => 60,
        _ if alternates(source) => 60,
        _ => 0,
    }
}

/// Whether names stand alone at every second line: the rows of one half, selected without the General section.
fn alternates(source: &Source) -> bool {
    let (mut pseudo, mut known, mut full) = (0_usize, 0_usize, 0_usize);
    let mut name_wanted = true;
    for (_, line) in source.head_lines() {
        let words = line.trim();
        if words.is_empty() {
            continue;
        }
        full += 1;
        let is_pseudo =
            matches!(words.trim_end_matches(':'), ":authority" | ":method" | ":path" | ":scheme" | ":status");
        if name_wanted
            && is_field_name(words.trim_end_matches(':'))
            && (is_pseudo || names::is_known(words.trim_end_matches(':')))
        {
            pseudo += usize::from(is_pseudo);
            known += 1;
        }
        name_wanted = !name_wanted;
    }
    known >= 2 && (pseudo >= 2 || known >= 3) && known * 3 >= full
}

/// The General name that a line begins with, or is, in lower case.
fn general_name(words: &str) -> Option<&'static str> {
    if words.len() > 4000 {
        return None;
    }
    let name = words.split(':').next().unwrap_or_default().trim_end();
    GENERAL
        .iter()
        .chain(FIREFOX.iter().filter(|_| name.len() == words.len()))
        .find(|known| known.eq_ignore_ascii_case(name))
        .copied()
}

fn read(source: &Source) -> Reading {
    let text = source.as_str();
    let two_lines = source.head_lines().any(|(range, line)| {
        let words = line.trim().trim_end_matches(':');
        let is_name = GENERAL.iter().chain(FIREFOX).any(|known| known.eq_ignore_ascii_case(words));
        is_name && line_at(text, range.end + 1).is_some()
    });
    if !two_lines && !alternates(source) {
        return sections::read(source);
    }
    let mut reader = Pairs {
        source,
        text,
        at: 0,
        panes: Vec::new(),
        title: None,
        parts: Parts::default(),
        reading: Reading::default(),
    };
    reader.run();
    let Pairs { mut reading, panes, .. } = reader;
    reading.exchanges = panes.into_iter().map(|pane| pane.into_exchange(None)).collect::<Vec<Exchange>>();
    reading
}

/// Reads names and values that stand on a line each.
struct Pairs<'a> {
    source: &'a Source,
    text: &'a str,
    at: usize,
    panes: Vec<Pane>,
    title: Option<Side>,
    parts: Parts,
    reading: Reading,
}

/// What Firefox shows of the URL.
#[derive(Default)]
struct Parts {
    scheme: Option<Mapped>,
    host: Option<Mapped>,
    /// The pairs below the file name are the query's.
    in_query: bool,
}

impl<'a> Pairs<'a> {
    fn line(&self) -> Option<(Range<usize>, &'a str)> {
        line_at(self.text, self.at)
    }

    /// The next line that is not empty, without passing over it.
    fn value_line(&self) -> Option<(Range<usize>, &'a str)> {
        let mut at = self.at;
        loop {
            let (range, line) = line_at(self.text, at)?;
            if !line.trim().is_empty() {
                return Some((range, line));
            }
            at = range.end + 1;
        }
    }

    fn pane(&mut self) -> Option<&mut Pane> {
        if self.panes.is_empty() {
            self.open();
        }
        self.panes.last_mut()
    }

    fn open(&mut self) {
        if self.panes.len() < super::message::MAX_EXCHANGES {
            let pane = Pane {
                general: General::default(),
                lines: Vec::new(),
                pseudo: Vec::new(),
                provisional: false,
            };
            self.panes.push(pane);
        }
        self.title = None;
    }

    fn run(&mut self) {
        while let Some((range, line)) = self.line() {
            self.at = range.end + 1;
            let words = line.trim();
            if !words.is_empty() && !self.is_title(words) {
                self.pair(&range, line, words);
            }
        }
    }

    /// Titles and asides stand alone on their line and have no value.
    fn is_title(&mut self, words: &str) -> bool {
        if words.starts_with("Provisional headers are shown") {
            if let Some(pane) = self.pane() {
                pane.provisional = true;
            }
            return true;
        }
        if words == "Decoded:" {
            while let Some((range, line)) = self.line() {
                self.at = range.end + 1;
                if line.trim() == "}" {
                    break;
                }
            }
            return true;
        }
        if ASIDES.iter().any(|aside| words.eq_ignore_ascii_case(aside)) {
            return true;
        }
        // "Headers" and "Host" are names as well: a title is one of the long ones.
        match label(words).filter(|_| words.contains(' ') || !words.contains(':')) {
            Some(Label::Request) => self.title = Some(Side::Request),
            Some(Label::Response) => self.title = Some(Side::Response),
            Some(Label::General) => {}
            _ => return false,
        }
        true
    }

    fn pair(&mut self, range: &Range<usize>, line: &str, words: &str) {
        let lead = line.len() - line.trim_start().len();
        let from = range.start + lead;
        if METHODS.contains(&words) && self.panes.last().is_none_or(|pane| pane.general.method.is_none()) {
            let method = self.source.slice(from..from + words.len());
            if let Some(pane) = self.pane() {
                pane.general.take("request method", &method);
            }
            return;
        }
        if let Some((name, after)) =
            header_name(words).filter(|(_, after)| words.len() > *after && *after > 1)
        {
            let value = self.source.slice(from + after..from + words.len()).trim();
            let name = from + name.start..from + name.end;
            self.line_of(name, value);
            return;
        }
        if let Some(colon) =
            words.find(": ").filter(|at| general_name(words.get(..*at).unwrap_or_default()).is_some())
        {
            let value = self.source.slice(from + colon + 1..from + words.len()).trim();
            self.line_of(from..from + colon, value);
            return;
        }
        let name = words.strip_suffix(':').filter(|name| !name.is_empty()).unwrap_or(words);
        let is_name = general_name(name).is_some() || is_field_name(name);
        if !is_name {
            let text = self.source.slice(range.clone());
            if self.reading.notes.len() < super::message::MAX_NOTES {
                self.reading.notes.push(super::Note { kind: NoteKind::Remark, text: text.trim() });
            }
            return;
        }
        let at = self.at;
        let Some((value_at, value)) = self.value_line() else { return };
        // A known name below a blank line: this name has no value.
        let blank_between = value_at.start > at;
        if blank_between && (general_name(value.trim()).is_some() || names::is_known(value.trim())) {
            self.line_of(from..from + name.len(), Mapped::empty(self.source.text.span_of(at..at).start));
            return;
        }
        self.at = value_at.end + 1;
        let value = self.source.slice(value_at).trim();
        self.line_of(from..from + name.len(), value);
    }

    /// Takes one name with its value.
    fn line_of(&mut self, name: Range<usize>, value: Mapped) {
        let words = self.text.get(name.clone()).unwrap_or_default();
        let lower = words.to_ascii_lowercase();
        if let Some(general) = general_name(words) {
            self.parts.in_query = false;
            let opens = matches!(general, "request url" | "scheme")
                && self.panes.last().is_some_and(|pane| pane.general.url.is_some() || !pane.lines.is_empty());
            if opens {
                self.open();
            }
            match general {
                "scheme" => self.parts.scheme = Some(value),
                "filename" => {
                    self.join_url(&value);
                    self.parts.in_query = true;
                }
                "status" => self.status(value),
                "host" if self.parts.scheme.is_some() && self.parts.host.is_none() => {
                    self.parts.host = Some(value);
                }
                "host" => self.field(name, value),
                _ => {
                    let label = self.source.text.span_of(name);
                    if let Some(pane) = self.pane() {
                        pane.general.take(general, &value);
                        pane.general.labelled(label);
                    }
                }
            }
            return;
        }
        let Some(pseudo) = lower.strip_prefix(':') else { return self.field(name, value) };
        if pseudo.is_empty() {
            return;
        }
        let key = self.source.slice(name.start + 1..name.end);
        if let Some(pane) = self.pane() {
            let at = pane.lines.len();
            pane.pseudo.push((at, key, value));
        }
    }

    /// The status, and the reason that stands on the next line.
    fn status(&mut self, value: Mapped) {
        let mut value = value;
        let code = value.as_str().parse::<u16>().ok();
        if let (Some(code), Some((range, line))) = (code, self.line())
            && super::block::is_reason(code, line.trim())
        {
            value.push_decoded(" ", Span::empty(value.span().end));
            value.push(&self.source.slice(range.clone()).trim());
            self.at = range.end + 1;
        }
        if let Some(pane) = self.pane() {
            pane.general.take("status code", &value);
        }
    }

    fn query(&mut self, name: &Range<usize>, value: &Mapped) {
        let name = self.source.slice(name.clone());
        let Some(url) = self.pane().and_then(|pane| pane.general.url.as_mut()) else { return };
        let glue = if url.as_str().contains('?') { "&" } else { "?" };
        url.push_decoded(glue, Span::empty(name.span().start));
        url.push(&name);
        url.push_decoded("=", Span::empty(value.span().start));
        url.push(value);
    }

    fn field(&mut self, name: Range<usize>, value: Mapped) {
        if self.parts.in_query {
            self.query(&name, &value);
            return;
        }
        let title = self.title;
        let name = self.source.slice(name);
        if let Some(pane) = self.pane()
            && pane.lines.len() < super::block::MAX_HEADERS
        {
            pane.lines.push((title, Header::pasted(name, value)));
        }
    }

    fn join_url(&mut self, path: &Mapped) {
        let (Some(scheme), Some(host)) = (self.parts.scheme.take(), self.parts.host.take()) else { return };
        let mut url = scheme;
        url.push_decoded("://", Span::empty(host.span().start));
        url.push(&host);
        url.push(path);
        if let Some(pane) = self.pane() {
            pane.general.take("request url", &url);
        }
    }
}

fn is_field_name(words: &str) -> bool {
    let token = words.strip_prefix(':').unwrap_or(words);
    let shaped = !token.is_empty() && token.len() <= 80 && token.bytes().all(crate::text::is_tchar);
    shaped && token.bytes().any(|byte| byte.is_ascii_alphabetic())
}

const GENERAL: &[&str] =
    &["request url", "request method", "status code", "remote address", "referrer policy"];

/// Names that Firefox shows above the header sections; short words, so that it takes several of them.
const FIREFOX: &[&str] = &[
    "scheme",
    "host",
    "filename",
    "address",
    "status",
    "version",
    "transferred",
    "request priority",
    "dns resolution",
];

pub(super) const ASIDES: &[&str] = &[
    "learn more",
    "raw",
    "view source",
    "view parsed",
    "view decoded",
    "view url encoded",
    "view url-encoded",
    "disable cache",
    "early hints headers",
];

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use crate::capture::{Seen, Unseen};

    #[test]
    fn values_stand_below_their_names_and_stray_lines_shift_nothing() {
        let capture = check_as(
            "devtools-pane",
            r#"
General
Request URL:
https://api.example.com:8443/v1/me?at=20:40
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
Request Method:
GET
^^^ method
Status Code:
401 Unauthorized
^^^ status
    ^^^^^^^^^^^^ reason
Remote Address:
[2001:db8::1]:8443
^^^^^^^^^^^^^^^^^^ nowhere
Referrer Policy:
strict-origin-when-cross-origin
Response Headers
date:
Sat, 21 Nov 2026 20:40:06 GMT
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ date
set-cookie:
a=1; Path=/
^^^^^^^^^^^ set-cookie
set-cookie:
b=2
^^^ set-cookie
www-authenticate:
Bearer error="invalid_token"
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ www-authenticate
Request Headers
Provisional headers are shown
Learn more
authorization:
Bearer a:b
^^^^^^^^^^ authorization
x-client-data:
CIa2yQE=
^^^^^^^^ x-client-data
Decoded:
message ClientVariations {
  // Active client experiment variation IDs.
  repeated int32 variation_id = [3300102];
}
^ nowhere
accept:
*/*
^^^ accept
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        let exchange = &capture.exchanges[0];
        assert_eq!(exchange.request.as_ref().unwrap().headers.len(), 3);
        assert_eq!(exchange.request.as_ref().unwrap().seen, Seen::Partial(Unseen::Provisional));
        assert_eq!(exchange.response.as_ref().unwrap().headers.len(), 4);
    }

    #[test]
    fn the_border_between_the_halves_is_found_without_titles() {
        let capture = check_as(
            "devtools-pane",
            r"
Request URL
https://api.example.com/v1/me
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
Request Method
POST
^^^^ method
Status Code
403
^^^ status
Remote Address
203.0.113.10:443
Referrer Policy
no-referrer
content-type
application/json
server
nginx
^^^^^ server
:authority
api.example.com
:method
POST
:path
/v1/me
:scheme
https
accept
*/*
^^^ accept
content-length
2
^ content-length
",
        );
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.span.start, 1, "the first label is read with its value");
        assert_eq!(capture.exchanges.len(), 1);
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 2);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 2);
    }
}
