//! Strings in quotes: where they end, and what they say.

use std::ops::Range;

use crate::text::Mapped;

/// The bytes of a quoted literal between its quotes; to its end when it is not closed.
pub(super) fn inner(raw: &str) -> Option<Range<usize>> {
    let open = raw.find(['"', '\'', '`'])?;
    let quote = raw.get(open..=open)?;
    let triple = quote.repeat(3);
    let width =
        if raw.get(open..).is_some_and(|rest| rest.len() >= 6 && rest.starts_with(&triple)) { 3 } else { 1 };
    let from = open + width;
    let mark = triple.get(..width)?;
    let closed = raw.len() >= from + width
        && raw.ends_with(mark)
        && !ends_in_escape(raw.get(from..raw.len() - width)?);
    let to = if closed { raw.len() - width } else { raw.len() };
    (from <= to).then_some(from..to)
}

fn ends_in_escape(text: &str) -> bool {
    text.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

/// Decodes the quoted literal at `range` of `text`, its first `fine` bytes placed escape by escape.
pub(super) fn decode(text: &Mapped, range: &Range<usize>, fine: usize) -> Mapped {
    let Some(raw) = text.as_str().get(range.clone()) else { return Mapped::default() };
    let Some(within) = inner(raw) else { return Mapped::empty(text.span_of(range.clone()).start) };
    let verbatim = raw.get(..within.start).is_some_and(|prefix| prefix.contains(['r', 'R']));
    let (from, to) = (range.start + within.start, range.start + within.end);
    let body = raw.get(within).unwrap_or_default();
    if verbatim || !body.contains('\\') {
        return text.slice(from..to);
    }
    let mut out = Mapped::empty(text.span_of(from..from).start);
    let mut coarse = Coarse::default();
    unescape(body, |piece, source| {
        let (Source::Verbatim(range) | Source::Escape(range)) = &source;
        if range.start < fine || matches!(source, Source::Verbatim(_)) && range.len() >= COARSE {
            coarse.put(text, from, &mut out);
            match source {
                Source::Verbatim(range) => out.push_from(text, from + range.start..from + range.end),
                Source::Escape(range) => {
                    out.push_decoded(piece, text.span_of(from + range.start..from + range.end));
                }
            }
            return;
        }
        if coarse.text.is_empty() {
            coarse.start = range.start;
        }
        coarse.text.push_str(piece);
        coarse.end = range.end;
        if coarse.end - coarse.start >= COARSE {
            coarse.put(text, from, &mut out);
        }
    });
    coarse.put(text, from, &mut out);
    out
}

/// Text with escapes that is placed as a whole, for a place for each escape costs several times the text.
#[derive(Default)]
struct Coarse {
    text: String,
    start: usize,
    end: usize,
}

impl Coarse {
    fn put(&mut self, text: &Mapped, from: usize, out: &mut Mapped) {
        if !self.text.is_empty() {
            out.push_decoded(&self.text, text.span_of(from + self.start..from + self.end));
            self.text.clear();
        }
    }
}

/// `text` as the inside of a JSON string.
pub(super) fn escaped(text: &str) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

enum Source {
    Verbatim(Range<usize>),
    Escape(Range<usize>),
}

fn unescape(body: &str, mut emit: impl FnMut(&str, Source)) {
    let mut at = 0;
    while let Some(rest) = body.get(at..) {
        let plain = rest.find('\\').unwrap_or(rest.len());
        if plain > 0 {
            emit(rest.get(..plain).unwrap_or_default(), Source::Verbatim(at..at + plain));
            at += plain;
        }
        let Some(escape) = body.get(at..).filter(|rest| !rest.is_empty()) else { return };
        if let Some(plain) = plain_escape(escape) {
            emit(plain, Source::Escape(at..at + 2));
            at += 2;
            continue;
        }
        let (piece, len) = one_escape(escape);
        if !piece.is_empty() {
            emit(&piece, Source::Escape(at..at + len));
        }
        at += len.max(1);
    }
}

/// The escapes of which a text may hold a million.
fn plain_escape(text: &str) -> Option<&'static str> {
    Some(match text.as_bytes().get(1)? {
        b'"' => "\"",
        b'\\' => "\\",
        b'/' => "/",
        b'n' => "\n",
        b'r' => "\r",
        b't' => "\t",
        _ => return None,
    })
}

/// What the escape at the start of `text` stands for, and its length in bytes.
fn one_escape(text: &str) -> (String, usize) {
    let Some(kind) = text.chars().nth(1) else { return (text.to_owned(), text.len().max(1)) };
    let simple = |c: char| (c.to_string(), 2);
    match kind {
        'n' => simple('\n'),
        'r' => simple('\r'),
        't' => simple('\t'),
        'b' => simple('\u{8}'),
        'f' => simple('\u{c}'),
        'v' => simple('\u{b}'),
        'a' => simple('\u{7}'),
        'e' => simple('\u{1b}'),
        '0' if !text.get(2..3).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit())) => {
            simple('\0')
        }
        '\n' => (String::new(), 2),
        'u' => unicode_escape(text),
        'x' => byte_escapes(text),
        other => (other.to_string(), 1 + other.len_utf8()),
    }
}

fn unicode_escape(text: &str) -> (String, usize) {
    if let Some(braced) = text.get(3..).filter(|_| text.get(2..3) == Some("{"))
        && let Some(close) = braced.get(..braced.len().min(8)).and_then(|head| head.find('}'))
        && let Some(c) =
            braced.get(..close).and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32)
    {
        return (c.to_string(), 3 + close + 1);
    }
    let Some(high) = hex(text, 2, 4) else { return ("u".to_owned(), 2) };
    if (0xd800..0xdc00).contains(&high)
        && text.get(6..8) == Some("\\u")
        && let Some(low) = hex(text, 8, 4).filter(|low| (0xdc00..0xe000).contains(low))
        && let Some(c) = char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00))
    {
        return (c.to_string(), 12);
    }
    (char::from_u32(high).unwrap_or('\u{fffd}').to_string(), 6)
}

/// A run of `\xNN`: UTF-8 where the bytes are, else Latin-1.
fn byte_escapes(text: &str) -> (String, usize) {
    let Some(first) = hex(text, 2, 2) else { return ("x".to_owned(), 2) };
    let first = u8::try_from(first).unwrap_or(b'?');
    let wanted = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return (char::from(first).to_string(), 4),
    };
    let mut bytes = vec![first];
    while bytes.len() < wanted {
        let at = bytes.len() * 4;
        let next = (text.get(at..at + 2) == Some("\\x")).then(|| hex(text, at + 2, 2)).flatten();
        let Some(next) = next.and_then(|byte| u8::try_from(byte).ok()) else { break };
        bytes.push(next);
    }
    let len = bytes.len() * 4;
    match String::from_utf8(bytes) {
        Ok(piece) => (piece, len),
        Err(_) => (char::from(first).to_string(), 4),
    }
}

fn hex(text: &str, at: usize, len: usize) -> Option<u32> {
    let digits = text.get(at..at + len)?;
    if digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        u32::from_str_radix(digits, 16).ok()
    } else {
        None
    }
}

/// So many bytes of a string are placed escape by escape: messages, tokens and what an error says are within.
pub(super) const FINE: usize = 4096;
/// What follows is placed in parts of about so many bytes.
const COARSE: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_string_is_decoded_whole_and_its_parts_know_where_they_stand() {
        let body = r#"{\"a\":\"\u00fc b\"}, "#.repeat(1000);
        let quoted = format!("\"{body}\"");
        let text = Mapped::at(quoted.clone(), 0).shared();
        let out = decode(&text, &(0..quoted.len()), FINE);
        assert_eq!(out.as_str(), "{\"a\":\"\u{fc} b\"}, ".repeat(1000));
        for at in [10, 5000, 12_000] {
            let at = at + out.as_str().get(at..).and_then(|rest| rest.find("b\"")).unwrap();
            let span = out.span_of(at..at + 1);
            assert!(span.of(&quoted).unwrap().contains('b'), "{span:?}");
            assert!(span.len() < 120, "{span:?}");
        }
    }
}
