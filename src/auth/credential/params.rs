//! Parameters of credentials: `name=value` and `name="value"`, read tolerantly.

use serde_json::{Map, Value};

use super::schemes::is_tchar;
use crate::auth::Param;
use crate::text::{Mapped, Span, order};

/// Parameters, and what was unusual about them.
pub(crate) struct Params {
    pub(crate) list: Vec<Param>,
    /// A backslash before a character that needs none (RFC 9110 §5.6.4).
    pub(super) needless_escape: Option<Span>,
    /// A value without quotes whose characters need them.
    pub(super) unquoted_non_token: Option<Span>,
    /// Text that is no parameter.
    pub(super) stray: Option<Span>,
}

impl Params {
    /// The value of the last parameter called `name`, compared without case.
    pub(crate) fn get(&self, name: &str) -> Option<&Mapped> {
        self.param(name).map(|param| &param.value)
    }

    /// The last parameter called `name`, compared without case.
    pub(crate) fn param(&self, name: &str) -> Option<&Param> {
        self.list.iter().rev().find(|param| param.name.as_str().eq_ignore_ascii_case(name))
    }

    /// All of them as an object; of two equal names the last.
    pub(super) fn object(&self) -> Map<String, Value> {
        order::object(
            self.list.iter().map(|param| (param.name.as_str().to_owned(), param.value.as_str().into())),
        )
    }

    /// The first value that stands without quotes.
    pub(super) fn unquoted(&self) -> Option<Span> {
        self.list.iter().find(|param| !param.quoted).map(|param| param.value.span())
    }
}

/// Whether `text` begins with a parameter and is no base64 with its padding.
pub(super) fn begins(text: &str) -> bool {
    let Some(end) = text.find(|letter: char| !is_tchar(letter)).filter(|end| *end > 0) else { return false };
    let rest = text.get(end..).unwrap_or_default().trim_start_matches(' ');
    rest.strip_prefix('=')
        .is_some_and(|value| !value.trim_matches([' ', '=']).is_empty() && !value.starts_with(['=', '.']))
}

/// Reads parameters divided by commas or by spaces.
pub(crate) fn read(text: &Mapped) -> Params {
    read_divided(text, ',')
}

/// Reads parameters divided by `divider`.
pub(super) fn read_divided(text: &Mapped, divider: char) -> Params {
    let source = text.as_str();
    let mut params =
        Params { list: Vec::new(), needless_escape: None, unquoted_non_token: None, stray: None };
    let mut at = 0;
    while params.list.len() < MOST {
        let rest = source.get(at..).unwrap_or_default();
        let skipped = rest.len()
            - rest.trim_start_matches(|letter: char| letter == divider || letter.is_whitespace()).len();
        at += skipped;
        let rest = source.get(at..).unwrap_or_default();
        if rest.is_empty() {
            break;
        }
        let name_end = rest
            .find(|letter: char| letter == '=' || letter == divider || letter.is_whitespace())
            .unwrap_or(rest.len());
        let after = rest.get(name_end..).unwrap_or_default();
        let gap = after.len() - after.trim_start_matches(' ').len();
        if !after.get(gap..).unwrap_or_default().starts_with('=') {
            params.stray = params.stray.or(Some(text.span_of(at..at + name_end.max(1))));
            at += name_end.max(1);
            while !source.is_char_boundary(at) {
                at += 1;
            }
            continue;
        }
        let name = text.slice(at..at + name_end);
        let mut start = at + name_end + gap + 1;
        let value = source.get(start..).unwrap_or_default();
        start += value.len() - value.trim_start_matches(' ').len();
        let (value, quoted, end) = if source.get(start..).is_some_and(|value| value.starts_with('"')) {
            quoted_value(text, start + 1, &mut params.needless_escape)
        } else {
            let end = start + unquoted_len(source.get(start..).unwrap_or_default(), divider);
            let value = text.slice(start..end);
            if !value.as_str().chars().all(is_tchar) {
                params.unquoted_non_token = params.unquoted_non_token.or(Some(value.span()));
            }
            (value, false, end)
        };
        params.list.push(Param { name, value, quoted });
        at = end;
    }
    params
}

/// The quoted value that begins at `start`; its end is past the closing quote.
fn quoted_value(text: &Mapped, start: usize, needless: &mut Option<Span>) -> (Mapped, bool, usize) {
    let source = text.as_str();
    let mut value = Mapped::empty(text.span_of(start..start).start);
    let mut from = start;
    let mut escaped = false;
    for (offset, letter) in source.get(start..).unwrap_or_default().char_indices() {
        let at = start + offset;
        if escaped {
            if !matches!(letter, '"' | '\\') {
                *needless = needless.or(Some(text.span_of(at - 1..at + letter.len_utf8())));
            }
            escaped = false;
        } else if letter == '\\' {
            value.push_from(text, from..at);
            from = at + 1;
            escaped = true;
        } else if letter == '"' {
            value.push_from(text, from..at);
            return (value, true, at + 1);
        }
    }
    value.push_from(text, from..source.len());
    (value, true, source.len())
}

/// An unquoted value runs to the divider, or to a space before the next `name=`.
fn unquoted_len(text: &str, divider: char) -> usize {
    let end = text.find(divider).unwrap_or(text.len());
    let value = text.get(..end).unwrap_or_default();
    match value.find(' ') {
        Some(space) if begins(text.get(space..).unwrap_or_default().trim_start()) => space,
        _ => value.trim_end().len(),
    }
}

const MOST: usize = 256;
