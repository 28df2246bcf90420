//! Text that knows where in the paste it stands.
//!
//! Everything above this module speaks of the paste through [`Span`]s. A value that had to be unquoted,
//! joined or decoded is a [`Mapped`]: the decoded text together with the paste's bytes each part came from.

mod authority;
mod code;
mod decode;
pub mod json;
mod lines;
mod mapped;
pub(crate) mod order;
mod span;
pub mod time;

pub(crate) use authority::user_info;
pub(crate) use code::code;
pub use decode::Encoding;
pub use lines::{Lines, Position};
pub use mapped::Mapped;
pub use span::Span;

/// `haystack` contains `needle`, ASCII letters compared without case.
pub fn contains_ignore_case(haystack: &str, needle: &str) -> bool {
    find_ignore_case(haystack, needle).is_some()
}

/// Byte offset of the first occurrence of `needle` in `haystack`, ASCII letters compared without case.
pub fn find_ignore_case(haystack: &str, needle: &str) -> Option<usize> {
    let (hay, pin) = (haystack.as_bytes(), needle.as_bytes());
    if pin.is_empty() {
        return Some(0);
    }
    hay.windows(pin.len()).position(|window| window.eq_ignore_ascii_case(pin))
}

/// `text` without `prefix`, ASCII letters compared without case.
pub fn strip_prefix_ignore_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    if head.eq_ignore_ascii_case(prefix) { text.get(prefix.len()..) } else { None }
}

/// `text` with its percent-encoded bytes decoded (RFC 3986 §2.1), read as UTF-8; what is no escape stays.
pub fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = tail
            .get(..2)
            .and_then(|two| std::str::from_utf8(two).ok())
            .and_then(|two| u8::from_str_radix(two, 16).ok());
        if let (b'%', Some(byte)) = (first, hex) {
            bytes.push(byte);
            rest = tail.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether `byte` may stand in a token: RFC 9110 §5.6.2 `tchar`.
pub fn is_tchar(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'.' | b'^'..=b'`' | b'|' | b'~')
}
