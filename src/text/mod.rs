//! Text that knows where in the paste it stands.
//!
//! Everything above this module speaks of the paste through [`Span`]s. A value that had to be unquoted,
//! joined or decoded is a [`Mapped`]: the decoded text together with the paste's bytes each part came from.

mod authority;
mod code;
mod decode;
#[doc(hidden)]
pub mod json;
mod lines;
mod mapped;
pub(crate) mod order;
mod pairs;
mod span;
#[doc(hidden)]
pub mod time;

pub(crate) use authority::user_info;
pub(crate) use code::code;
pub use decode::Encoding;
pub use lines::{Lines, Position};
pub use mapped::Mapped;
pub(crate) use pairs::Pairs;
pub use span::Span;

/// `haystack` contains `needle`, ASCII letters compared without case.
#[doc(hidden)]
pub fn contains_ignore_case(haystack: &str, needle: &str) -> bool {
    find_ignore_case(haystack, needle).is_some()
}

/// Byte offset of the first occurrence of `needle` in `haystack`, ASCII letters compared without case.
#[inline(never)]
#[doc(hidden)]
pub fn find_ignore_case(haystack: &str, needle: &str) -> Option<usize> {
    let (hay, pin) = (haystack.as_bytes(), needle.as_bytes());
    let Some(first) = pin.first() else { return Some(0) };
    let first = (first.to_ascii_lowercase(), first.to_ascii_uppercase());
    let starts = memchr::memchr2_iter(first.0, first.1, hay);
    starts
        .into_iter()
        .find(|at| hay.get(*at..*at + pin.len()).is_some_and(|part| part.eq_ignore_ascii_case(pin)))
}

/// Whether `haystack`, a line or some of them, contains `needle`.
pub(crate) fn has(haystack: &str, needle: &str) -> bool {
    find(haystack, needle).is_some()
}

/// Byte offset of the first occurrence of `needle` in `haystack`, a line or some of them.
///
/// The search of the standard library prepares itself for each needle, which costs more than a look at a whole line.
#[inline(never)]
pub(crate) fn find(haystack: &str, needle: &str) -> Option<usize> {
    let (hay, pin) = (haystack.as_bytes(), needle.as_bytes());
    let Some(first) = pin.first() else { return Some(0) };
    let mut from = 0;
    loop {
        let rest = hay.get(from..)?;
        let at = memchr::memchr(*first, rest)?;
        if rest.get(at..)?.starts_with(pin) {
            return Some(from + at);
        }
        from += at + 1;
    }
}

/// `text` without `prefix`, ASCII letters compared without case.
#[doc(hidden)]
pub fn strip_prefix_ignore_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    if head.eq_ignore_ascii_case(prefix) { text.get(prefix.len()..) } else { None }
}

/// Whether `text` ends with `end`, ASCII letters compared without case.
pub(crate) fn ends_with_ignore_case(text: &str, end: &str) -> bool {
    let tail = text.len().checked_sub(end.len()).and_then(|at| text.get(at..));
    tail.is_some_and(|tail| tail.eq_ignore_ascii_case(end))
}

/// `text` with its percent-encoded bytes decoded (RFC 3986 §2.1), read as UTF-8; what is no escape stays.
#[doc(hidden)]
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
#[doc(hidden)]
pub fn is_tchar(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'.' | b'^'..=b'`' | b'|' | b'~')
}
