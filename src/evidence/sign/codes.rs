//! Codes of errors as words: `TOKEN_NOT_ACTIVE`, `TokenNotActive` and "token not active" say the same.

use std::ops::Range;

use super::echo::is_echo;
use crate::text::Mapped;

/// The codes in the first `end` bytes of `text`, each in words and a sentence of its own; `None` where none stands there.
///
/// A name of a member, a path's or a script's part is no code. In a page only what fills an element is one.
pub(super) fn spelled(text: &Mapped, end: usize) -> Option<Mapped> {
    let source = text.as_str().get(..end)?;
    let page = source.trim_start().starts_with('<');
    let mut out: Option<Mapped> = None;
    for place in names(source) {
        if !is_code(source, place.clone(), page) {
            continue;
        }
        let name = source.get(place.clone()).unwrap_or_default();
        let out = out.get_or_insert_with(|| Mapped::empty(text.span_of(0..0).start));
        let mut from = 0;
        for to in breaks(name).chain([name.len()]) {
            let part = name.get(from..to).unwrap_or_default();
            let at = place.start + from;
            out.push_from(text, at..at + part.trim_end_matches('_').len());
            let blank = if to < name.len() { " " } else { ". " };
            out.push_decoded(blank, text.span_of(place.start + to..place.start + to));
            from = to;
        }
    }
    out
}

/// Where runs of letters, digits and low lines stand that a code can be.
fn names(source: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = source.as_bytes();
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let start = at + bytes.get(at..)?.iter().position(is_part)?;
        let rest = bytes.get(start..)?;
        at = start + rest.iter().position(|byte| !is_part(byte)).unwrap_or(rest.len());
        Some(start..at)
    })
    .filter(|place| SIZES.contains(&place.len()))
}

fn is_code(source: &str, place: Range<usize>, page: bool) -> bool {
    let name = source.get(place.clone()).unwrap_or_default();
    let mut parts = breaks(name).peekable();
    if parts.peek().is_none()
        || parts.count() > MANY
        || name.bytes().any(|byte| byte.is_ascii_digit())
        || name.starts_with('_')
        || is_echo(name)
        || PLAIN.contains(&name.to_ascii_lowercase().as_str())
    {
        return false;
    }
    let before = source.get(..place.start).and_then(|text| text.bytes().last());
    let behind = source.get(place.end..).unwrap_or_default();
    let next = behind.bytes().next();
    if page {
        return before == Some(b'>') && next == Some(b'<');
    }
    // A member's name; an exception's stands before a colon as well.
    let unquoted = behind.trim_start_matches(['"', '\'', '\\']);
    let named = unquoted.trim_start().starts_with(':')
        && (unquoted.len() < behind.len() || name.starts_with(|first: char| first.is_ascii_lowercase()));
    let part = |byte: Option<u8>, marks: &[u8]| byte.is_some_and(|byte| marks.contains(&byte));
    let member = next == Some(b'.') && behind.as_bytes().get(1).is_some_and(u8::is_ascii_alphanumeric);
    !(named || member || part(before, b"/-%#@$&?") || part(next, b"/-@(=["))
}

/// Where a name's second part and those behind it begin: behind a low line, and where a capital begins a word.
fn breaks(name: &str) -> impl Iterator<Item = usize> {
    let bytes = name.as_bytes();
    (1..bytes.len()).filter(move |at| {
        let letter = |at: usize| bytes.get(at).copied().unwrap_or_default();
        let (before, here, next) = (letter(at - 1), letter(*at), letter(at + 1));
        here != b'_'
            && (before == b'_'
                || (here.is_ascii_uppercase()
                    && (before.is_ascii_lowercase()
                        || (before.is_ascii_uppercase() && next.is_ascii_lowercase()))))
    })
}

/// Bytes of a code: shorter ones are abbreviations, longer ones data.
const SIZES: std::ops::RangeInclusive<usize> = 6..=64;
/// Breaks in a code; more make data.
const MANY: usize = 8;
/// Codes that stand for so much that the words in them tell nothing.
const PLAIN: &[&str] = &[
    "invalid_token",
    "invalid_request",
    "authentication_error",
    "notauthenticated",
    "not_authenticated",
    "badcredentialsexception",
    "usagelimits",
];

#[cfg(test)]
mod tests {
    use super::spelled;
    use crate::text::{Mapped, Span};

    fn words(text: &str) -> String {
        spelled(&Mapped::at(text, 0), text.len()).map_or_else(String::new, |words| words.as_str().to_owned())
    }

    #[test]
    fn codes_become_words() {
        assert_eq!(words("{\"code\":\"TOKEN_NOT_ACTIVE\"}"), "TOKEN NOT ACTIVE. ");
        assert_eq!(words("JWSError JWSInvalidSignature"), "JWS Error. JWS Invalid Signature. ");
        assert_eq!(words("<Code>AccountSuspended</Code>"), "Account Suspended. ");
        assert_eq!(words("com.example.TokenExpiredException: over"), "Token Expired Exception. ");
    }

    #[test]
    fn names_paths_scripts_and_data_are_no_codes() {
        assert_eq!(words("{\"token_expired\":false, 'api_key' : 1, refresh_token: 2}"), "");
        assert_eq!(words("<p class=\"login_required\">isHuman(navigator.userAgent.length)</p>"), "");
        assert_eq!(words("/users/user_locked?x=1 error invalid_token plain Words aB3dE_9"), "");
    }

    #[test]
    fn a_code_keeps_its_place() {
        let read = spelled(&Mapped::at("x: user_locked", 10), 14).unwrap();
        assert_eq!(read.as_str(), "user locked. ");
        assert_eq!(read.span_of(0..11), Span::new(13, 24));
    }
}
