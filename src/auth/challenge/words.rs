//! Character classes and looks ahead that the grammar and the reader share.

use crate::auth::schemes;

/// RFC 9110 §5.6.2: a character of a token.
pub(super) fn is_tchar(byte: u8) -> bool {
    class(byte) & TCHAR != 0
}

/// RFC 9110 §11.2: a character of a token68, the padding left out.
pub(super) fn is_token68(byte: u8) -> bool {
    class(byte) & TOKEN68 != 0
}

/// Space or tab: `OWS` and `BWS`.
pub(super) fn is_space(byte: u8) -> bool {
    byte == b' ' || byte == b'\t'
}

/// The classes that `byte` is of.
pub(super) fn class(byte: u8) -> u8 {
    CLASSES.get(usize::from(byte)).copied().unwrap_or(0)
}

/// Whether `text` is a token.
pub(super) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_tchar)
}

/// The first offset from `at` on whose byte is not of `class`.
#[inline]
pub(super) fn run(bytes: &[u8], at: usize, class: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| !class(*byte)).unwrap_or(rest.len())
}

/// The first offset from `at` on that holds neither space nor tab.
#[inline]
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

/// A character of a token.
const TCHAR: u8 = 1;
/// A character of a token68.
const TOKEN68: u8 = 2;
/// A character of a quoted string that says nothing but itself: no quote, backslash or comma, nothing outside ASCII.
pub(super) const PLAIN: u8 = 4;
/// What may stand in a quoted string, quote and backslash included: tab, space, VCHAR, obs-text (RFC 9110 §5.6.4).
pub(super) const TEXT: u8 = 8;
/// The equals sign.
pub(super) const EQUALS: u8 = 16;
/// The percent sign.
pub(super) const PERCENT: u8 = 32;
/// Outside ASCII.
pub(super) const HIGH: u8 = 64;

/// The classes of each byte.
static CLASSES: [u8; 256] = classes();

#[expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "done by the compiler, over 256 bytes"
)]
const fn classes() -> [u8; 256] {
    let mut classes = [0; 256];
    let mut at = 0;
    while at < 256 {
        let byte = at as u8;
        let letter = byte.is_ascii_alphanumeric();
        let token = letter
            || matches!(byte, b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'.' | b'^'..=b'`' | b'|' | b'~');
        let token68 = letter || matches!(byte, b'-'..=b'/' | b'_' | b'~' | b'+');
        let text = byte == b'\t' || (byte >= b' ' && byte != 0x7f);
        let plain = text && byte.is_ascii() && !matches!(byte, b'"' | b'\\' | b',');
        classes[at] = (if token { TCHAR } else { 0 })
            | (if token68 { TOKEN68 } else { 0 })
            | (if plain { PLAIN } else { 0 })
            | (if text { TEXT } else { 0 })
            | (if byte == b'=' { EQUALS } else { 0 })
            | (if byte == b'%' { PERCENT } else { 0 })
            | (if byte.is_ascii() { 0 } else { HIGH });
        at += 1;
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_classes_are_those_of_the_grammar() {
        for byte in 0..=u8::MAX {
            assert_eq!(is_tchar(byte), crate::text::is_tchar(byte), "{byte}");
            let token68 = byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte);
            assert_eq!(is_token68(byte), token68, "{byte}");
        }
    }
}
