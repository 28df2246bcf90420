//! Character classes and looks ahead that the grammar and the reader share.

use crate::auth::schemes;
pub(super) use crate::text::is_tchar;

/// RFC 9110 §11.2: a character of a token68, the padding left out.
pub(super) fn is_token68(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'-'..=b'9' | b'_' | b'~' | b'+')
}

/// Space or tab: `OWS` and `BWS`.
pub(super) fn is_space(byte: u8) -> bool {
    byte == b' ' || byte == b'\t'
}

/// Whether `text` is a token.
pub(super) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_tchar)
}

/// The first offset from `at` on whose byte is not of `class`.
pub(super) fn run(bytes: &[u8], at: usize, class: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| !class(*byte)).unwrap_or(rest.len())
}

/// The first offset from `at` on that holds neither space nor tab.
pub(super) fn skip_space(bytes: &[u8], at: usize) -> usize {
    run(bytes, at, is_space)
}

/// Whether a name and an equals sign stand at `at`: the beginning of a parameter.
pub(super) fn is_name(bytes: &[u8], at: usize) -> bool {
    let end = run(bytes, at, is_tchar);
    end > at && bytes.get(skip_space(bytes, end)) == Some(&b'=')
}

/// Whether `at` holds a separator: a comma, or `;` or `&` in front of a name and an equals sign.
///
/// `SignedHeaders=host;x-amz-date` is not separated: no equals sign follows.
pub(super) fn is_separator(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at) {
        Some(b',') => true,
        Some(b';') => is_name(bytes, skip_space(bytes, at + 1)),
        // `&` itself may stand in a name, so the look ahead ends at the next one: else `&&&…` were quadratic.
        Some(b'&') => {
            let name = skip_space(bytes, at + 1);
            let end = run(bytes, name, |byte| is_tchar(byte) && byte != b'&');
            end > name && bytes.get(skip_space(bytes, end)) == Some(&b'=')
        }
        _ => false,
    }
}

/// Whether a scheme in wide use stands at `at`, ended by space, separator or end.
pub(super) fn is_scheme(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let end = run(bytes, at, is_tchar);
    let ended = bytes.get(end).is_none_or(|byte| is_space(*byte)) || is_separator(bytes, end);
    ended && text.get(at..end).is_some_and(in_use)
}

/// Whether `word` is a scheme that is registered or in wide use.
pub(super) fn in_use(word: &str) -> bool {
    schemes::find(word).is_some_and(|scheme| scheme.in_use)
}
