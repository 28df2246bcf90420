//! A JSON Web Token alone (RFC 7519 §3), at times broken over lines.

use super::{Format, Reading, Source, bare};
use crate::text::{Mapped, Span};

pub(super) static FORMAT: Format = Format { id: "bare-jwt", name: "JSON Web Token", score, read };

fn score(source: &Source) -> u8 {
    let Some(value) = bare::value(source) else { return 0 };
    let words = value.as_str();
    let dots = words.bytes().filter(|byte| *byte == b'.').count();
    // base64url of `{"`, and of `{` with white space behind it.
    let begins = ["eyJ", "eyA", "ewo", "ewA", "ew0", "e30", "IHs"].iter().any(|lead| words.starts_with(lead));
    let whole = words.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.=+/".contains(&byte) || byte.is_ascii_whitespace());
    let lines_only = words.lines().all(|line| !line.trim().contains([' ', '\t']));
    if begins && whole && lines_only && (1..=4).contains(&dots) && words.len() > 16 { 52 } else { 0 }
}

/// The token; line breaks inside it are layout.
fn read(source: &Source) -> Reading {
    let Some(value) = bare::value(source) else { return Reading::default() };
    let mut whole = Mapped::derived("Bearer ", Span::empty(value.span().start));
    let words = value.as_str();
    let mut from = 0;
    for (at, blank) in words.char_indices().filter(|(_, c)| c.is_whitespace()) {
        whole.push_from(&value, from..at);
        from = at + blank.len_utf8();
    }
    whole.push_from(&value, from..words.len());
    bare::authorization(whole)
}
