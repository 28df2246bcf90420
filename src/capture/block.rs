//! Start lines and header lines, as they stand in messages of every format.

use std::ops::Range;

use super::{Header, Oddity, OddityKind, Source};
use crate::text::{Mapped, Span};

/// At most this many header fields are read of one message; RFC 9110 §5.4 leaves the limit to recipients.
pub(super) const MAX_HEADERS: usize = 2000;

/// What a line is when it begins a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum StartLine {
    /// `GET /path HTTP/1.1`, `GET https://host/path`.
    Request { method: Range<usize>, target: Range<usize>, version: Option<Range<usize>> },
    /// `HTTP/1.1 401 Unauthorized`, `HTTP/2 401`.
    Status { version: Range<usize>, code: u16, code_at: Range<usize>, reason: Range<usize> },
}

/// Methods that begin a request line: RFC 9110 §9, RFC 5789, WebDAV and what servers are asked in practice.
pub(super) const METHODS: &[&str] = &[
    "GET",
    "HEAD",
    "POST",
    "PUT",
    "DELETE",
    "CONNECT",
    "OPTIONS",
    "TRACE",
    "PATCH",
    "PROPFIND",
    "PROPPATCH",
    "MKCOL",
    "COPY",
    "MOVE",
    "LOCK",
    "UNLOCK",
    "REPORT",
    "SEARCH",
    "MKCALENDAR",
    "ACL",
    "QUERY",
    "PURGE",
    "LIST",
    "SUBSCRIBE",
    "UNSUBSCRIBE",
    "NOTIFY",
    "DESCRIBE",
    "BIND",
    "REBIND",
    "UNBIND",
    "LINK",
    "UNLINK",
    "MERGE",
    "CHECKOUT",
];

/// Reads `line` as a start line; ranges are offsets into `line`.
pub(super) fn start_line(line: &str) -> Option<StartLine> {
    status_line(line).or_else(|| request_line(line))
}

fn status_line(line: &str) -> Option<StartLine> {
    let rest = line.strip_prefix("HTTP/").or_else(|| line.strip_prefix("http/"))?;
    let version_len = rest.find(' ').unwrap_or(rest.len());
    let version = rest.get(..version_len)?;
    if version.is_empty() || !version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    let after = 5 + version_len;
    let tail = line.get(after..)?;
    let code_at = after + (tail.len() - tail.trim_start().len());
    let digits = line.get(code_at..code_at + 3)?;
    let code: u16 = digits.parse().ok().filter(|code| *code >= 100)?;
    let next = line.get(code_at + 3..)?;
    if next.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let reason = next.trim();
    let from = code_at + 3 + (next.len() - next.trim_start().len());
    Some(StartLine::Status {
        version: 0..after,
        code,
        code_at: code_at..code_at + 3,
        reason: from..from + reason.len(),
    })
}

fn request_line(line: &str) -> Option<StartLine> {
    let space = line.find(' ')?;
    let method = line.get(..space)?;
    if !METHODS.contains(&method) {
        return None;
    }
    let rest = line.get(space..)?;
    let from = space + (rest.len() - rest.trim_start().len());
    let rest = line.get(from..)?.trim_end();
    let (target_len, version) = match rest.rfind(" HTTP/") {
        Some(at) => (rest.get(..at)?.trim_end().len(), Some(from + at + 1..from + rest.len())),
        None => (rest.len(), None),
    };
    let target = rest.get(..target_len)?;
    let plausible = target.starts_with('/')
        || target.contains("://")
        || target == "*"
        || (version.is_some() && !target.is_empty());
    if !plausible || (version.is_none() && target.contains(' ')) {
        return None;
    }
    Some(StartLine::Request { method: 0..space, target: from..from + target_len, version })
}

/// The name of a header line: everything before its colon, if that may be a field name.
///
/// Returns the name's range and the offset behind the colon. A name with odd characters or a blank before
/// the colon is no field name here; pseudo headers (`:status`) are.
pub(super) fn header_name(line: &str) -> Option<(Range<usize>, usize)> {
    let from = usize::from(line.starts_with(':'));
    let colon = from + line.get(from..)?.find(':')?;
    let name = line.get(..colon)?.trim_end();
    let token = name.get(from..)?;
    let is_token = !token.is_empty() && token.len() <= 128 && token.bytes().all(is_token_byte);
    is_token.then_some((0..name.len(), colon + 1))
}

/// RFC 9110 §5.6.2 `tchar`.
pub(super) fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

/// Collects the header lines of one message.
#[derive(Debug, Default)]
pub(super) struct Fields {
    /// The fields read so far.
    pub headers: Vec<Header>,
    /// Pseudo header fields (`:method`), name without the colon.
    pub pseudo: Vec<(Mapped, Mapped)>,
    /// What was odd.
    pub oddities: Vec<Oddity>,
}

impl Fields {
    /// Takes `line` of `source`, which stands at `range`, as a header line or the continuation of the last one.
    /// `false` when it is neither.
    pub fn take(&mut self, source: &Source, range: &Range<usize>, line: &str) -> bool {
        if line.starts_with([' ', '\t']) && !self.headers.is_empty() && !line.trim().is_empty() {
            let value = source.slice(range.clone()).trim();
            if let Some(last) = self.headers.last_mut() {
                self.oddities.push(Oddity { kind: OddityKind::FoldedHeader, span: value.span() });
                last.value.push_decoded(" ", Span::empty(value.span().start));
                last.value.push(&value);
                last.line = last.line.cover(value.span());
            }
            return true;
        }
        let Some((name, after)) = header_name(line) else { return false };
        let at = range.start;
        if line.get(name.end..after) != Some(":") {
            self.oddities.push(Oddity {
                kind: OddityKind::SpaceBeforeColon,
                span: source.text.span_of(at + name.end..at + after),
            });
        }
        if self.headers.len() >= MAX_HEADERS {
            return true;
        }
        let value = source.slice(at + after..range.end).trim_matches(|c| c == ' ' || c == '\t');
        if name.start == 0 && line.starts_with(':') {
            self.pseudo.push((source.slice(at + 1..at + name.end), value));
        } else {
            self.headers.push(Header::pasted(source.slice(at..at + name.end), value));
        }
        true
    }

    /// The pseudo header `name` (without its colon).
    pub fn pseudo(&self, name: &str) -> Option<&Mapped> {
        self.pseudo.iter().find(|(key, _)| key.as_str() == name).map(|(_, value)| value)
    }
}
