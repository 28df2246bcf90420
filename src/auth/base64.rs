//! Base64 as it is met in credentials (RFC 4648): either alphabet, with or without padding, with the
//! characters each octet came from.

use std::ops::Range;

use ::base64::Engine as _;
use ::base64::alphabet::{STANDARD, URL_SAFE};
use ::base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Decoded octets, and what was unusual about their text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The octets.
    pub bytes: Vec<u8>,
    /// The text uses `-` or `_` (RFC 4648 §5).
    pub url_safe: bool,
    /// The text uses `+` or `/` (RFC 4648 §4).
    pub standard: bool,
    /// How it is padded.
    pub padding: Padding,
    /// The bits after the last octet are not zero (RFC 4648 §3.5): strict decoders refuse it.
    pub trailing_bits: bool,
}

/// The `=` at the end of a base64 text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Padding {
    /// None is needed and none is there.
    NotNeeded,
    /// As many as the length asks for.
    Exact,
    /// Fewer than the length asks for.
    Missing,
    /// More than the length asks for.
    Extra,
}

/// Why a text is not base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The byte at this offset is in neither alphabet.
    Alphabet(usize),
    /// No number of octets has this length: a character is lost, or the text is cut.
    Length,
}

/// Decodes base64 of either alphabet; white space is not skipped.
///
/// ```
/// use why401::auth::base64::{Padding, decode};
/// let decoded = decode("Zm9vOmJhcg").unwrap();
/// assert_eq!((decoded.bytes.as_slice(), decoded.padding), (b"foo:bar".as_slice(), Padding::Missing));
/// ```
pub fn decode(text: &str) -> Result<Decoded, Fault> {
    let body = text.trim_end_matches('=');
    let rest = body.len() % 4;
    let (bytes, url_safe, standard) = match LENIENT_URL_SAFE.decode(body) {
        // As a rule one look is enough: each character is of this alphabet.
        Ok(bytes) if rest != 1 => (bytes, memchr::memchr2(b'-', b'_', body.as_bytes()).is_some(), false),
        _ => decode_of_any(body)?,
    };
    let needed = (4 - rest) % 4;
    let padding = match (text.len() - body.len()).cmp(&needed) {
        std::cmp::Ordering::Equal if needed == 0 => Padding::NotNeeded,
        std::cmp::Ordering::Equal => Padding::Exact,
        std::cmp::Ordering::Less => Padding::Missing,
        std::cmp::Ordering::Greater => Padding::Extra,
    };
    Ok(Decoded { bytes, url_safe, standard, padding, trailing_bits: has_trailing_bits(body) })
}

/// Whether bits after the last octet of a text without padding are not zero.
fn has_trailing_bits(body: &str) -> bool {
    let last = body.bytes().last().map_or(0, sextet);
    match body.len() % 4 {
        2 => last & 0b1111 != 0,
        3 => last & 0b11 != 0,
        _ => false,
    }
}

/// The octets of a text without padding, and whether it has characters of the URL-safe and of the standard alphabet.
fn decode_of_any(body: &str) -> Result<(Vec<u8>, bool, bool), Fault> {
    let (mut url_safe, mut standard) = (false, false);
    for (at, byte) in body.bytes().enumerate() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => {}
            b'-' | b'_' => url_safe = true,
            b'+' | b'/' => standard = true,
            _ => return Err(Fault::Alphabet(at)),
        }
    }
    if body.len() % 4 == 1 {
        return Err(Fault::Length);
    }
    let bytes = match (url_safe, standard) {
        (true, true) => LENIENT.decode(body.replace('-', "+").replace('_', "/")),
        (true, false) => LENIENT_URL_SAFE.decode(body),
        _ => LENIENT.decode(body),
    };
    Ok((bytes.map_err(|_| Fault::Length)?, url_safe, standard))
}

/// The characters of the text that hold the octets `bytes`.
pub fn chars(bytes: Range<usize>) -> Range<usize> {
    let first = |octet: usize| octet / 3 * 4 + octet % 3;
    let start = first(bytes.start);
    if bytes.is_empty() { start..start } else { start..first(bytes.end - 1) + 2 }
}

/// Whether `text` holds only characters of the URL-safe alphabet and `more`. All of it is looked at, which takes many bytes at
/// a time.
pub(crate) fn is_url_safe(text: &str, more: u8) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_' || byte == more;
    text.bytes().fold(true, |so_far, byte| so_far & fits(byte))
}

/// Whether `text` is base64url as a strict decoder wants it: no padding, and no bits that say nothing.
pub(crate) fn is_strict(text: &str) -> bool {
    is_url_safe(text, b'_') && text.len() % 4 != 1 && !has_trailing_bits(text)
}

/// Whether `text` is not empty and holds only characters of either alphabet, with `=` at most at its end.
pub fn is_base64_text(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    !body.is_empty() && body.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/-_".contains(&byte))
}

fn sextet(byte: u8) -> u8 {
    match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' | b'-' => 62,
        _ => 63,
    }
}

const CONFIG: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
const LENIENT: GeneralPurpose = GeneralPurpose::new(&STANDARD, CONFIG);
const LENIENT_URL_SAFE: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, CONFIG);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_alphabet_and_stray_bits_are_told() {
        let told = |text: &str| {
            let decoded = decode(text).unwrap();
            (String::from_utf8(decoded.bytes).unwrap(), decoded.padding, decoded.trailing_bits)
        };
        assert_eq!(told("Zm9vOmJhcg=="), ("foo:bar".into(), Padding::Exact, false));
        assert_eq!(told("Zm9vOmJhcg==="), ("foo:bar".into(), Padding::Extra, false));
        assert_eq!(told("Zm9vOmJhch=="), ("foo:bar".into(), Padding::Exact, true));
        assert_eq!(told("dXNlcjpwYXNz"), ("user:pass".into(), Padding::NotNeeded, false));
        assert_eq!(told("dXNlcjo-Pj4/Pz8="), ("user:>>>???".into(), Padding::Exact, false));
        assert_eq!(decode("Zm9vOmJhc"), Err(Fault::Length));
        assert_eq!(decode("Zm9v*mJhcg=="), Err(Fault::Alphabet(4)));
        assert_eq!(decode("Zm9v=mJhcg=="), Err(Fault::Alphabet(4)));
    }

    #[test]
    fn strict_is_what_decodes_and_leaves_nothing_to_say() {
        let texts =
            ["", "Z", "Zm", "Zg", "Zm8", "Zm9", "Zm9v", "Zm9vO", "-_-_", "-_-+", "Zg==", "Zm.v", "Zm\u{e9}v"];
        for text in texts {
            let decoded = decode(text).ok();
            let silent = decoded
                .is_some_and(|decoded| !decoded.standard && !decoded.trailing_bits && !text.ends_with('='));
            assert_eq!(is_strict(text), silent, "{text}");
        }
    }

    #[test]
    fn octets_lead_back_to_their_characters() {
        assert_eq!(chars(0..1), 0..2);
        assert_eq!(chars(1..2), 1..3);
        assert_eq!(chars(2..3), 2..4);
        assert_eq!(chars(3..6), 4..8);
        assert_eq!(chars(5..5), 6..6);
    }
}
