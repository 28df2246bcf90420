//! What a value looks like: URLs, encodings, challenges inside of text.

use std::sync::LazyLock;

use super::words::{is_name, is_tchar, run};
use crate::auth::schemes::{self, Scheme};
use crate::text::find_ignore_case;

/// The schemes whose names are no common words, those that can be mistaken for something else, and that begin or end
/// with the same letter as `name`.
pub(super) fn plain_schemes(name: &str) -> impl Iterator<Item = &'static Scheme> + use<> {
    let (first, last) = ends(name);
    let alike = PLAIN.iter().filter(move |(own, _)| own.0 == first || own.1 == last);
    alike.map(|(_, scheme)| *scheme)
}

/// The first and the last letter in small.
fn ends(name: &str) -> (u8, u8) {
    let letter = |byte: Option<u8>| byte.map_or(0, |byte| byte.to_ascii_lowercase());
    (letter(name.bytes().next()), letter(name.bytes().next_back()))
}

static PLAIN: LazyLock<Vec<((u8, u8), &Scheme)>> = LazyLock::new(|| {
    let plain = schemes::SCHEMES.iter().copied().filter(|scheme| is_plain(scheme));
    plain.map(|scheme| (ends(scheme.name), scheme)).collect()
});

/// Whether `name` is that of one of them, compared without case.
pub(super) fn is_plain_scheme(name: &str) -> bool {
    schemes::find(name).is_some_and(is_plain)
}

fn is_plain(scheme: &Scheme) -> bool {
    scheme.registered || scheme.name == "NTLM"
}

/// Whether `value` is an absolute http or https URL.
pub(super) fn is_url(value: &str) -> bool {
    let scheme = value.find("://").and_then(|at| value.get(..at)).unwrap_or_default();
    (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
        && value.get(scheme.len() + 3..).is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
}

/// `repository:name:pull,push`: type, name, actions.
pub(super) fn is_registry_scope(scope: &str) -> bool {
    let parts = scope.split(':').count();
    let kind = scope.split([':', '(']).next().unwrap_or_default();
    parts > 2 && matches!(kind, "repository" | "registry")
}

/// Whether a well-known scheme with a parameter stands in `text`.
pub(super) fn holds_challenge(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let end = run(bytes, at, is_tchar);
        let next = run(bytes, end, |byte| byte == b' ');
        if end > at && next > end && is_name(bytes, next) && text.get(at..end).is_some_and(is_plain_scheme) {
            return true;
        }
        at = end.max(at) + 1;
    }
    false
}

/// `=?charset?Q?text?=` (RFC 2047 §2).
pub(super) fn is_encoded_word(text: &str) -> bool {
    let Some(at) = text.find("=?") else { return false };
    let rest = text.get(at + 2..).unwrap_or_default();
    let behind = find_ignore_case(rest, "?Q?").or_else(|| find_ignore_case(rest, "?B?"));
    behind.and_then(|at| rest.get(at + 3..)).is_some_and(|rest| rest.contains("?="))
}

pub(super) fn is_percent_encoded(text: &str) -> bool {
    text.as_bytes().windows(3).any(|window| match window {
        [b'%', one, other] => one.is_ascii_hexdigit() && other.is_ascii_hexdigit(),
        _ => false,
    })
}

/// Whether the characters are the bytes of UTF-8 text, each taken for a character of windows-1252 or ISO-8859-1.
pub(super) fn is_mojibake(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let byte = |next: char| {
        let high = HIGH.iter().position(|known| *known == next).and_then(|at| u8::try_from(at + 0x80).ok());
        high.or_else(|| u8::try_from(u32::from(next)).ok())
    };
    let bytes: Option<Vec<u8>> = text.chars().map(byte).collect();
    bytes.is_some_and(|bytes| std::str::from_utf8(&bytes).is_ok())
}

/// What windows-1252 has in 0x80 to 0x9F; a character that stands for none is left out as NUL.
const HIGH: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“',
    '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];
