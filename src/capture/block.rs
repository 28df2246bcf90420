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

/// Methods that begin a request line: RFC 9110 §9, RFC 5789, `WebDAV` and what servers are asked in practice.
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
    let protocol =
        ["HTTP/", "http/", "RTSP/", "SIP/", "ICAP/"].iter().find(|name| line.starts_with(**name))?;
    let rest = line.get(protocol.len()..)?;
    let version_len = rest.bytes().take(8).position(|byte| byte == b' ' || byte == b'\t')?;
    let version = rest.get(..version_len)?;
    if version.is_empty() || !version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    let after = protocol.len() + version_len;
    code_and_reason(line, after, 0..after)
}

/// `401 Unauthorized` from the offset `from` of `line`, blanks before it passed over.
fn code_and_reason(line: &str, from: usize, version: Range<usize>) -> Option<StartLine> {
    let tail = line.get(from..)?;
    let code_at = from + (tail.len() - tail.trim_start().len());
    let digits = line.get(code_at..code_at + 3)?;
    let code: u16 = digits.parse().ok().filter(|code| (100..1000).contains(code))?;
    let next = line.get(code_at + 3..)?;
    if next.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let reason = next.trim();
    let at = code_at + 3 + (next.len() - next.trim_start().len());
    Some(StartLine::Status { version, code, code_at: code_at..code_at + 3, reason: at..at + reason.len() })
}

/// A status line as people and programs write it: `HTTP 401 Unauthorized`, `Status: 403 Forbidden` (CGI, RFC 3875
/// section 6.3.3), `status 401`, `401 Unauthorized`. Weaker than [`start_line`]: text may look like it.
pub(super) fn weak_status_line(line: &str) -> Option<StartLine> {
    let has_code = line.bytes().take(32).any(|byte| byte.is_ascii_digit());
    if line.len() > 400 || !has_code {
        return None;
    }
    let label = WEAK_LABELS.iter().find_map(|label| {
        let rest = crate::text::strip_prefix_ignore_case(line, label)?;
        rest.starts_with([' ', ':', '=', '\t']).then_some(line.len() - rest.len())
    });
    let from = match label {
        Some(len) => {
            let rest = line.get(len..)?;
            len + (rest.len() - rest.trim_start_matches([' ', ':', '=', '\t']).len())
        }
        None => 0,
    };
    let found = code_and_reason(line, from, from..from)?;
    let StartLine::Status { version, code, code_at, reason } = found else { return None };
    let words = line.get(reason.clone())?;
    let fits = if label.is_some() {
        words.is_empty() || words.starts_with(|c: char| c.is_alphabetic() || c == '(' || c == '-')
    } else {
        is_reason(code, words)
    };
    let (start, end) = (reason.start, reason.end);
    let reason = match words.strip_prefix('(').and_then(|words| words.strip_suffix(')')) {
        Some(_) => start + 1..end - 1,
        None if words.starts_with("- ") => start + 2..end,
        None => reason,
    };
    fits.then_some(StartLine::Status { version, code, code_at, reason })
}

/// Whether `words` is a reason phrase that goes with `code`: the registered one or a known variant of it.
pub(super) fn is_reason(code: u16, words: &str) -> bool {
    REASONS.iter().any(|(known, reason)| {
        *known == code && reason.eq_ignore_ascii_case(words.trim_end_matches(['.', '!']))
    })
}

const WEAK_LABELS: &[&str] = &[
    "http",
    "status code",
    "statuscode",
    "status-code",
    "http status code",
    "http status",
    "response code",
    "response status code",
    "response status",
    "[status code]",
    "status",
    "code",
];

/// Reason phrases of RFC 9110 section 15 and of servers in use.
const REASONS: &[(u16, &str)] = &[
    (200, "OK"),
    (204, "No Content"),
    (301, "Moved Permanently"),
    (302, "Found"),
    (303, "See Other"),
    (307, "Temporary Redirect"),
    (308, "Permanent Redirect"),
    (400, "Bad Request"),
    (401, "Unauthorized"),
    (401, "Unauthorised"),
    (401, "Authorization Required"),
    (401, "Authentication Required"),
    (401, "Not Authorized"),
    (401, "Unauthenticated"),
    (401, "Access Denied"),
    (402, "Payment Required"),
    (403, "Forbidden"),
    (403, "Access Denied"),
    (403, "Permission Denied"),
    (404, "Not Found"),
    (405, "Method Not Allowed"),
    (406, "Not Acceptable"),
    (407, "Proxy Authentication Required"),
    (409, "Conflict"),
    (410, "Gone"),
    (412, "Precondition Failed"),
    (415, "Unsupported Media Type"),
    (418, "I'm a teapot"),
    (419, "Page Expired"),
    (419, "unknown status"),
    (421, "Misdirected Request"),
    (422, "Unprocessable Entity"),
    (422, "Unprocessable Content"),
    (423, "Locked"),
    (428, "Precondition Required"),
    (429, "Too Many Requests"),
    (431, "Request Header Fields Too Large"),
    (451, "Unavailable For Legal Reasons"),
    (500, "Internal Server Error"),
    (501, "Not Implemented"),
    (502, "Bad Gateway"),
    (503, "Service Unavailable"),
    (504, "Gateway Timeout"),
    (511, "Network Authentication Required"),
];

fn request_line(line: &str) -> Option<StartLine> {
    let space = line.bytes().take(24).position(|byte| byte == b' ')?;
    let method = line.get(..space)?;
    if method.is_empty()
        || !method.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-' || byte == b'_')
    {
        return None;
    }
    let rest = line.get(space..)?;
    let from = space + (rest.len() - rest.trim_start().len());
    let rest = line.get(from..)?.trim_end();
    let mark = [" HTTP/", " RTSP/", " SIP/", " ICAP/"].iter().find_map(|mark| rest.rfind(mark));
    let version_at = mark.filter(|at| rest.len() - at < 12);
    let (target_len, version) = match version_at {
        Some(at) => (rest.get(..at)?.trim_end().len(), Some(from + at + 1..from + rest.len())),
        None => (rest.len(), None),
    };
    let target = rest.get(..target_len)?;
    let known = METHODS.contains(&method);
    let plausible = target.starts_with('/')
        || target.contains("://")
        || target.starts_with("{{")
        || target.starts_with("${")
        || (target == "*" && version.is_some())
        || (version.is_some() && !target.is_empty());
    if !plausible || (version.is_none() && (!known || target.contains([' ', '\t']))) {
        return None;
    }
    // `DEBUG [main] … >> GET /x HTTP/1.1` is a line of a log.
    let first = target.split([' ', '\t']).next().unwrap_or_default();
    if !known && first.len() < target.len() && !first.starts_with('/') && !first.contains("://") {
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
    let colon = from + line.get(from..)?.bytes().take(160).position(|byte| byte == b':')?;
    let name = line.get(..colon)?.trim_end();
    let token = name.get(from..)?;
    let is_token = !token.is_empty() && token.len() <= 128 && token.bytes().all(crate::text::is_tchar);
    // `https://host`, `C:\folder`, `20:40:06` are no fields.
    let after = line.get(colon + 1..)?;
    let is_other = after.starts_with("//")
        || (token.len() == 1 && after.starts_with('\\'))
        || token.bytes().all(|byte| !byte.is_ascii_alphabetic())
        || is_log_level(token, after);
    (is_token && !is_other).then_some((0..name.len(), colon + 1))
}

/// `WARNING: something` of a log: the field begins with a code of three digits (RFC 7234 §5.5).
fn is_log_level(name: &str, value: &str) -> bool {
    let value = value.trim_start();
    name.eq_ignore_ascii_case("warning")
        && !value.is_empty()
        && !value.starts_with(|c: char| c.is_ascii_digit())
}

/// `name=value` and attributes behind it.
fn is_cookie(words: &str) -> bool {
    let pair = words.split(';').next().unwrap_or_default();
    pair.split_once('=').is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(crate::text::is_tchar))
}

fn is_challenge(header: &Header) -> bool {
    header.is("www-authenticate") || header.is("proxy-authenticate")
}

/// Whether a quoted-string (RFC 9110 §5.6.4) begins in `value` and does not end there: a server put a line break into it.
fn is_open(value: &str) -> bool {
    let (mut open, mut escaped) = (false, false);
    for byte in value.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if open => escaped = true,
            b'"' => open = !open,
            _ => {}
        }
    }
    open
}

/// What credentials are made of: RFC 9110 §11.2 `token68`, and the comma and semicolon of cookie lists.
fn is_token68_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~+/=%;,&|".contains(&byte)
}

/// Collects the header lines of one message.
#[derive(Debug, Default)]
pub(super) struct Fields {
    /// The fields read so far.
    pub(super) headers: Vec<Header>,
    /// Pseudo header fields (`:method`), name without the colon.
    pub(super) pseudo: Vec<(Mapped, Mapped)>,
    /// What was odd.
    pub(super) oddities: Vec<Oddity>,
    /// Length of the last line taken, in bytes, its line break not counted.
    width: usize,
    /// Length of that line's last word.
    token: usize,
}

impl Fields {
    /// Takes `line` of `source`, which stands at `range`, as a header line or the continuation of the last one.
    /// `false` when it is neither.
    pub(super) fn take(&mut self, source: &Source, range: &Range<usize>, line: &str) -> bool {
        if line.starts_with([' ', '\t']) && !self.headers.is_empty() && !line.trim().is_empty() {
            let value = source.slice(range.clone()).trim();
            self.oddities.push(Oddity { kind: OddityKind::FoldedHeader, span: value.span() });
            self.prolong(&value, " ");
            return true;
        }
        let Some((name, after)) = header_name(line) else { return self.take_rest(source, range, line) };
        self.width = line.trim_end().len();
        self.token = line.trim_end().rsplit(' ').next().map_or(0, str::len);
        let at = range.start;
        if line.get(name.end..after) != Some(":") {
            self.odd(OddityKind::SpaceBeforeColon, source.text.span_of(at + name.end..at + after));
        }
        if self.headers.len() + self.pseudo.len() >= MAX_HEADERS {
            if self.headers.len() + self.pseudo.len() == MAX_HEADERS {
                self.odd(OddityKind::TooMany, source.text.span_of(range.clone()));
            }
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

    /// Takes a line that was put together from parts of the paste.
    pub(super) fn take_mapped(&mut self, line: &Mapped) -> bool {
        let words = line.as_str();
        let Some((name, after)) = header_name(words) else { return false };
        if self.headers.len() + self.pseudo.len() >= MAX_HEADERS {
            return true;
        }
        let value = line.slice(after..words.len()).trim_matches(|c| c == ' ' || c == '\t');
        if words.starts_with(':') {
            self.pseudo.push((line.slice(1..name.end), value));
        } else {
            self.headers.push(Header::pasted(line.slice(name), value));
        }
        true
    }

    /// A line without a name: a further cookie (older Firefox joins several Set-Cookie values with line breaks),
    /// the rest of a challenge whose quoted-string holds a line break, or of a value that a terminal or an encoder broke.
    fn take_rest(&mut self, source: &Source, range: &Range<usize>, line: &str) -> bool {
        let Some(last) = self.headers.last() else { return false };
        let words = line.trim_end();
        if last.is("set-cookie") && is_cookie(words) {
            let value = source.slice(range.clone()).trim();
            let header = Header { line: value.span(), value, ..last.clone() };
            self.headers.push(header);
            return true;
        }
        let wrapped_by_terminal = self.width >= 60 && self.width.is_multiple_of(10);
        if is_challenge(last) && words.contains('"') && is_open(last.value.as_str()) {
            let rest = source.slice(range.clone()).trim();
            self.prolong(&rest, if wrapped_by_terminal { "" } else { "\n" });
            return true;
        }
        let is_value =
            !words.is_empty() && !words.contains([' ', '<', '>', '{', '[']) && words.len() <= self.width;
        let wrapped_by_encoder = matches!(self.token, 60 | 64 | 72 | 76) && words.len() <= self.token;
        if !is_value || !(wrapped_by_terminal || wrapped_by_encoder) || !words.bytes().all(is_token68_byte) {
            return false;
        }
        self.token = words.len();
        let rest = source.slice(range.clone()).trim();
        if !wrapped_by_terminal {
            self.odd(OddityKind::BrokenLine, rest.span());
        }
        if wrapped_by_terminal {
            self.width = if words.len() == self.width { self.width } else { 0 };
        }
        self.prolong(&rest, "");
        true
    }

    fn prolong(&mut self, value: &Mapped, gap: &str) {
        let Some(last) = self.headers.last_mut() else { return };
        // A field of one name and a mountain of folded lines stays within bounds.
        last.value.push_decoded(gap, Span::empty(value.span().start));
        last.value.push(value);
        last.line = last.line.cover(value.span());
    }

    fn odd(&mut self, kind: OddityKind, span: Span) {
        if self.oddities.len() < MAX_HEADERS {
            self.oddities.push(Oddity { kind, span });
        }
    }

    /// Whether nothing was read.
    pub(super) fn is_empty(&self) -> bool {
        self.headers.is_empty() && self.pseudo.is_empty()
    }

    /// The value of the first field `name`.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|header| header.is(name)).map(|header| header.value.as_str())
    }

    /// Content-Length, if there is one and it is a number.
    pub(super) fn length(&self) -> Option<usize> {
        self.value("content-length").and_then(|value| value.trim().parse().ok())
    }

    /// The pseudo header `name` (without its colon).
    pub(super) fn pseudo(&self, name: &str) -> Option<&Mapped> {
        self.pseudo.iter().find(|(key, _)| key.as_str() == name).map(|(_, value)| value)
    }
}
