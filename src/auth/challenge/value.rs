//! Parameters and their values, as the tolerant reading takes them.

use std::ops::Range;

use super::reader::Reader;
use super::words::{
    PLAIN, class, is_name, is_scheme, is_space, is_tchar, is_token, is_token68, run, skip_space,
};
use super::{ChallengeIssue as Odd, Param};
use crate::auth::schemes;
use crate::text::Mapped;

impl Reader<'_> {
    pub(super) fn param(&mut self, name: Range<usize>, equals: usize) {
        let start = name.start;
        self.before_param(&name);
        let value = skip_space(self.bytes, equals + 1);
        if equals > name.end || (value > equals + 1 && !self.is_end(value)) {
            self.name(Odd::Bws, name.end..value);
        }
        let (value, quoted, escaped) = if self.bytes.get(value) == Some(&b'"') {
            self.quoted(value)
        } else {
            (self.unquoted(&name, equals, value), false, false)
        };
        if self.out.drafts.is_empty() {
            self.name(Odd::ParamWithoutScheme, start..self.at);
        }
        let at = self.at;
        if let Some(draft) = self.out.drafts.last_mut() {
            let name = self.mapped.slice(name);
            draft.params.push(Param { name, value: text(self.mapped, value.clone(), escaped), quoted });
            draft.value = value;
            draft.end = at;
        }
        (self.filled, self.fresh) = (true, false);
    }

    /// What is odd about where a parameter stands.
    fn before_param(&mut self, name: &Range<usize>) {
        let text = self.text.get(name.clone()).unwrap_or_default();
        if let Some(at) = glued_scheme(text) {
            self.name(Odd::MissingSpace, name.start + at..name.start + at);
        }
        let Some(draft) = self.out.drafts.last() else { return };
        if draft.token68.is_some() {
            self.name(Odd::Token68WithParams, name.clone());
            if !self.filled {
                self.name(Odd::ParamWithoutScheme, name.clone());
            }
        } else if self.filled && !self.fresh {
            self.name(Odd::MissingComma, name.start..name.start);
        } else if draft.params.is_empty()
            && let Some((comma, spaced)) = draft.comma
        {
            if spaced {
                self.name(Odd::WhitespaceDecides, comma..comma + 1);
                self.name(Odd::EmptyElement, comma..comma + 1);
            } else {
                self.name(Odd::CommaAfterScheme, comma..comma + 1);
                self.name(Odd::ParamWithoutScheme, name.clone());
            }
        }
    }

    /// Reads the quoted value whose opening quote stands at `open`.
    fn quoted(&mut self, open: usize) -> (Range<usize>, bool, bool) {
        let (end, closed) = self.closing_quote(open + 1);
        let value = open + 1..end;
        if !closed {
            self.name(Odd::UnterminatedQuote, open..open + 1);
        }
        self.at = if closed { end + 1 } else { end };
        let marks = Marks::of(self.bytes, value.clone());
        for (kind, range) in marks.named(self.text) {
            self.name(kind, range);
        }
        let quoted = self.smart.binary_search(&open).is_err();
        (value, quoted, marks.escape.is_some())
    }

    /// The quote that ends the value which begins at `from`, or the end of the text.
    pub(super) fn closing_quote(&mut self, from: usize) -> (usize, bool) {
        let mut at = from;
        loop {
            let rest = self.bytes.get(at..).unwrap_or_default();
            let Some(next) = memchr::memchr2(b'\\', b'"', rest) else { break };
            at += next;
            match self.bytes.get(at) {
                Some(b'\\') => at += 2,
                _ if self.closes(at + 1) => return (at, true),
                _ => {
                    self.inner_quote(at);
                    at += 1;
                }
            }
        }
        (self.bytes.len(), false)
    }

    /// Whether something new begins behind a quote: a separator, the end, ` name=`, ` Scheme`.
    fn closes(&self, behind: usize) -> bool {
        let next = skip_space(self.bytes, behind);
        self.is_end(next) || (next > behind && (is_name(self.bytes, next) || is_scheme(self.text, next)))
    }

    /// A quote that does not end its value: not escaped, or something is missing behind it.
    fn inner_quote(&mut self, at: usize) {
        self.name(Odd::UnescapedQuote, at..at + 1);
        let word = skip_space(self.bytes, at + 1);
        let end = run(self.bytes, word, is_token68);
        let next = skip_space(self.bytes, end);
        if word == at + 1 && is_name(self.bytes, word) {
            let equals = run(self.bytes, word, |byte| byte != b'=');
            if self.bytes.get(equals + 1) == Some(&b'"') {
                self.name(Odd::MissingComma, word..word);
            }
        } else if word > at + 1 && end > word && next > end && is_name(self.bytes, next) {
            // `"…" word name=…`: a word between two parameters.
            self.name(Odd::MissingComma, word..end);
            self.name(Odd::Token68WithParams, word..end);
        } else if word > at + 1 && end > word && self.is_end(next) {
            // `"…" word`: a word behind the last parameter.
            self.name(Odd::ExtraToken, word..end);
        }
    }

    /// Reads the unquoted value that begins at `value`; the equals sign stands at `equals`.
    fn unquoted(&mut self, name: &Range<usize>, equals: usize, value: usize) -> Range<usize> {
        let spaced = value > equals + 1;
        let other = spaced && {
            let end = run(self.bytes, value, is_tchar);
            let next = skip_space(self.bytes, end);
            let behind = run(self.bytes, next, |byte| byte == b'=');
            end > value && behind == next + 1 && !self.is_end(skip_space(self.bytes, behind))
        };
        if other || self.is_end(value) {
            self.name(Odd::EmptyValue, name.start..equals + 1);
            if equals > name.end || value >= self.bytes.len() {
                self.name(Odd::DanglingEquals, equals..equals + 1);
            }
            self.at = equals + 1;
            return equals + 1..equals + 1;
        }
        let mut end = value;
        loop {
            end = run(self.bytes, end, |byte| !is_space(byte) && !matches!(byte, b',' | b';' | b'&'));
            if self.is_separator(end) {
                break;
            }
            let next = skip_space(self.bytes, end);
            if next == end && end < self.bytes.len() {
                end += 1;
            } else if self.is_end(next) || is_name(self.bytes, next) || is_scheme(self.text, next) {
                break;
            } else {
                end = next;
            }
        }
        self.at = end;
        let range = value..end;
        let text = self.text.get(range.clone()).unwrap_or_default();
        if text.starts_with('=') {
            self.name(Odd::DanglingEquals, equals..equals + 1);
        }
        if !is_token(text) {
            self.name(Odd::UnquotedNonToken, range.clone());
        }
        if !text.is_ascii() {
            self.name(Odd::NonAsciiToken, range.clone());
        }
        if text.starts_with('\'') {
            self.name(Odd::SingleQuotes, range.clone());
        }
        let bytes_item = text.len() > 1 && text.starts_with(':') && text.ends_with(':');
        if bytes_item || matches!(text, "?0" | "?1") || text.starts_with('(') {
            self.name(Odd::StructuredFieldSyntax, range.clone());
        }
        range
    }
}

/// What a quoted value holds besides plain text, each at its first place.
#[derive(Default)]
pub(super) struct Marks {
    /// A backslash.
    pub escape: Option<usize>,
    /// A backslash in front of what needs none.
    needless: Option<usize>,
    comma: Option<usize>,
    /// A character outside ASCII.
    other: Option<usize>,
}

impl Marks {
    fn of(bytes: &[u8], value: Range<usize>) -> Self {
        let mut marks = Self::default();
        let inner = bytes.get(..value.end).unwrap_or_default();
        let mut at = value.start;
        loop {
            at = run(inner, at, |byte| class(byte) & PLAIN != 0);
            let Some(byte) = inner.get(at) else { return marks };
            // What is escaped is plain, were it a backslash.
            let next = inner.get(at + 1).copied().filter(|_| *byte == b'\\');
            marks.see(at, *byte, next.unwrap_or(b'"'));
            at += if next == Some(b'\\') { 2 } else { 1 };
        }
    }

    /// Notes `byte`, which stands at `at` in front of `next`.
    pub(super) fn see(&mut self, at: usize, byte: u8, next: u8) {
        let mark = match byte {
            b'\\' => {
                if !matches!(next, b'"' | b'\\') {
                    self.needless.get_or_insert(at);
                }
                &mut self.escape
            }
            b',' => &mut self.comma,
            0x80.. => &mut self.other,
            _ => return,
        };
        mark.get_or_insert(at);
    }

    /// The oddities that these are, and where in `text`. A character outside ASCII is named whole: a span must not
    /// split it.
    pub(super) fn named(&self, text: &str) -> impl Iterator<Item = (Odd, Range<usize>)> + use<> {
        let one = |at: usize| at..at + 1;
        let whole = |at: usize| text.get(at..)?.chars().next().map(|next| at..at + next.len_utf8());
        let other = self.other.and_then(whole);
        [
            (Odd::QuotedPair, self.escape.map(one)),
            (Odd::NeedlessEscape, self.needless.map(one)),
            (Odd::CommaInQuotes, self.comma.map(one)),
            (Odd::ObsText, other.clone()),
            (Odd::CharsetUndefined, other),
        ]
        .into_iter()
        .filter_map(|(kind, range)| range.map(|range| (kind, range)))
    }
}

/// The value at `range`; an escaped one without the backslashes of its quoted-pairs (RFC 9110 §5.6.4).
pub(super) fn text(text: &Mapped, range: Range<usize>, escaped: bool) -> Mapped {
    if !escaped {
        return text.slice(range);
    }
    let inner = text.as_str().get(range.clone()).unwrap_or_default();
    let mut at = range.start;
    // The last byte of all escapes nothing, and an escaped backslash neither.
    let backslashes = std::iter::from_fn(|| {
        let rest = inner.as_bytes().get(at - range.start..)?;
        let (_, rest) = rest.split_last()?;
        let escape = at + rest.iter().position(|byte| *byte == b'\\')?;
        at = escape + 2;
        Some(escape)
    });
    text.slice_without(range.clone(), backslashes)
}

/// Where a scheme ends in `name`, if a parameter of that scheme follows without a space: `Basicrealm`.
pub(super) fn glued_scheme(name: &str) -> Option<usize> {
    schemes::beginning(*name.as_bytes().first()?).filter(|scheme| scheme.in_use).find_map(|scheme| {
        let at = scheme.name.len();
        let head = name.get(..at)?.eq_ignore_ascii_case(scheme.name);
        let tail = name.get(at..)?;
        let is_param = tail.eq_ignore_ascii_case("realm")
            || (scheme.registered && scheme.params.iter().any(|(param, _)| param.eq_ignore_ascii_case(tail)));
        (head && is_param).then_some(at)
    })
}
