//! Values that options, arguments and user information stand for.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::Header;
use crate::text::json::Node;
use crate::text::{Encoding, Mapped, Span, percent_decoded};

/// `Authorization: Basic` of a user name and a password given apart (RFC 7617 section 2); `place` is where they stand.
pub(super) fn basic(user: &Mapped, password: &Mapped, place: Span) -> Header {
    let encoded = STANDARD.encode(format!("{}:{}", user.as_str(), password.as_str()));
    Header::derived("Authorization", Mapped::derived(format!("Basic {encoded}"), place))
}

/// A URL without its user information, and the `Authorization` field that this stands for.
pub(super) fn without_userinfo(url: Mapped) -> (Mapped, Option<Header>) {
    let text = url.as_str();
    let Some(scheme) = text.find("://").map(|at| at + 3) else { return (url, None) };
    let authority = text.get(scheme..).map_or(0, |rest| rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let Some(at) =
        text.get(scheme..scheme + authority).and_then(|part| part.rfind('@')).map(|at| scheme + at)
    else {
        return (url, None);
    };
    let Some((user, password)) = text.get(scheme..at).and_then(|info| info.split_once(':')) else {
        return (url, None);
    };
    let place = url.span_of(scheme..at);
    let decoded = |part: &str| Mapped::derived(percent_decoded(part), place);
    let header = basic(&decoded(user), &decoded(password), place);
    let mut plain = url.slice(0..scheme);
    plain.push(&url.slice(at + 1..url.len()));
    (plain, Some(header))
}

/// Adds the members of a map to a URL as its query, encoded as forms are (blank as `+`).
pub(super) fn push_query(url: &mut Mapped, params: Node<'_>) {
    let mut mark = if url.as_str().contains('?') { "&" } else { "?" };
    for (key, value) in params.members().take(1000) {
        let (Some(key), Some(value)) = (key, value.text()) else { continue };
        let name = key.name();
        url.push_decoded(mark, Span::empty(name.span().start));
        url.push_decoded(&form_encoded(name.as_str()), name.span());
        url.push_decoded("=", Span::empty(value.span().start));
        url.push_decoded(&form_encoded(value.as_str()), value.span());
        mark = "&";
    }
}

/// The members of a map as a form body (`application/x-www-form-urlencoded`).
pub(super) fn form(params: Node<'_>) -> Mapped {
    let mut whole = Mapped::empty(params.span().start);
    push_query(&mut whole, params);
    whole.slice(whole.len().min(1)..whole.len())
}

/// Base64 decoded to text that knows its place; `None` when it is no base64 or no UTF-8.
///
/// The head of the text is placed in groups of three bytes, what follows as a whole.
pub(super) fn base64_text(encoded: &Mapped) -> Option<Mapped> {
    let compact: Vec<u8> = encoded.as_str().bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let spaced = compact.len() != encoded.len();
    let bytes = LENIENT.decode(&compact).ok()?;
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        // Bodies that are not UTF-8 still have a head that is.
        Err(error) if error.utf8_error().valid_up_to() > 0 => {
            Encoding::Utf8.decode(error.as_bytes()).into_owned()
        }
        Err(_) => return None,
    };
    if spaced || text.contains('\u{fffd}') {
        return Some(Mapped::derived(text, encoded.span()));
    }
    let mut out = Mapped::empty(encoded.span().start);
    let mut from = 0;
    while from < text.len().min(FINE_LIMIT) {
        let mut to = (from + 3).min(text.len());
        while !text.is_char_boundary(to) || (to % 3 != 0 && to < text.len()) {
            to += 1;
        }
        let source = encoded.span_of(from / 3 * 4..to.div_ceil(3) * 4);
        out.push_decoded(text.get(from..to).unwrap_or_default(), source);
        from = to;
    }
    let tail = text.get(from..).unwrap_or_default();
    out.push_decoded(tail, encoded.span_of((from / 3 * 4).min(encoded.len())..encoded.len()));
    Some(out)
}

/// `text` as a form encodes it (WHATWG URL, application/x-www-form-urlencoded).
pub(super) fn form_encoded(text: &str) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'*' => {
                out.push(char::from(byte));
            }
            b' ' => out.push('+'),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Bytes of decoded text that are placed group by group: the head of a message is well within.
const FINE_LIMIT: usize = 4096;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decoded_base64_knows_its_place() {
        let encoded = Mapped::at("R0VUIC8gSFRUUC8xLjENCsO8", 10);
        let text = base64_text(&encoded).unwrap();
        assert_eq!(text.as_str(), "GET / HTTP/1.1\r\nü");
        assert_eq!(text.span_of(0..3), Span::new(10, 14));
        assert_eq!(text.span_of(15..18), Span::new(30, 34));
    }

    #[test]
    fn user_information_is_taken_out() {
        let (url, header) = without_userinfo(Mapped::at("https://a:b%40@h/p", 0));
        assert_eq!(url.as_str(), "https://h/p");
        assert_eq!(header.unwrap().value.as_str(), "Basic YTpiQA==");
    }
}
