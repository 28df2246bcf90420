//! User information in URLs, and what a client makes of it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::text::{Mapped, Span, user_info};

/// The URL without its user information (RFC 3986 §3.2.1), and the Basic credentials that a client derives from it.
///
/// `None` when there is none.
pub(super) fn without_user_info(url: &Mapped) -> Option<(Mapped, Option<Mapped>)> {
    let words = url.as_str();
    let from = words.find("://")? + 3;
    let rest = words.get(from..)?;
    let at = user_info(rest)?;
    let info = rest.get(..at)?;
    let mut bare = url.slice(0..from);
    bare.push_from(url, from + at + 1..words.len());
    let unknown = info.contains("${") || info.contains("{{") || info.contains("$(");
    let credential = (!info.is_empty() && !unknown).then(|| {
        let (user, password) = info.split_once(':').unwrap_or((info, ""));
        let mut plain = decode(user);
        plain.push(b':');
        plain.extend(decode(password));
        Mapped::derived(format!("Basic {}", STANDARD.encode(plain)), url.span_of(from..from + at))
    });
    Some((bare, credential))
}

/// `Basic` and the base64 of `plain`, standing for `source`.
pub(super) fn basic(plain: &[u8], source: Span) -> Mapped {
    Mapped::derived(format!("Basic {}", STANDARD.encode(plain)), source)
}

/// The percent-encoding of a character's UTF-8 bytes (RFC 3986 section 2.1).
pub(super) fn percent(c: char) -> String {
    c.encode_utf8(&mut [0; 4]).bytes().fold(String::new(), |mut out, byte| {
        out.push('%');
        for digit in [byte >> 4, byte & 15] {
            out.extend(char::from_digit(u32::from(digit), 16).map(|digit| digit.to_ascii_uppercase()));
        }
        out
    })
}

/// Percent-decoding (RFC 3986 §2.1); a `%` that begins no escape stays.
fn decode(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let hex = bytes.get(at + 1..at + 3).and_then(|two| std::str::from_utf8(two).ok());
        if let Some(decoded) = hex.and_then(|two| u8::from_str_radix(two, 16).ok()).filter(|_| *byte == b'%')
        {
            out.push(decoded);
            at += 3;
        } else {
            out.push(*byte);
            at += 1;
        }
    }
    out
}
