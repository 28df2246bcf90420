//! Values that a tool or a person has taken out: their form says nothing of what was sent.

use super::{Header, Seen, Unseen};

/// Whether `value` stands for something that was taken out: `REDACTED`, `***`, `<masked>`, `Bearer <token>`, `██`.
pub(super) fn is_taken_out(value: &str) -> bool {
    let value = value.trim().trim_matches(['"', '\'']);
    if value.is_empty() || value.len() > 400 {
        return false;
    }
    if is_blot(value) {
        return true;
    }
    let after_scheme = value.split_once(' ').map_or("", |(_, rest)| rest.trim());
    is_blot(after_scheme)
}

/// Whether any of `headers` had its value taken out.
pub(super) fn any_taken_out(headers: &[Header]) -> bool {
    headers.iter().any(|header| {
        is_taken_out(header.value.as_str()) && header.value.as_str() != "*/*" && !may_be_a_star(header)
    })
}

/// How much was seen of `headers` if nothing was left out of them otherwise.
pub(super) fn seen(headers: &[Header], otherwise: Seen) -> Seen {
    if any_taken_out(headers) { Seen::Partial(Unseen::Sanitised) } else { otherwise }
}

/// Fields in which a lone `*` is a value like any other.
fn may_be_a_star(header: &Header) -> bool {
    let name = header.name.as_str();
    let lower = name.to_ascii_lowercase();
    header.value.as_str() == "*"
        && (lower.starts_with("access-control-")
            || lower.starts_with("accept")
            || ["vary", "timing-allow-origin", "if-match", "if-none-match"].contains(&lower.as_str()))
}

fn is_blot(text: &str) -> bool {
    if text.is_empty() {
        return false;
    }
    if text.chars().all(|c| matches!(c, '*' | '█' | '•' | '…' | '■' | '●')) {
        return true;
    }
    if (text.len() >= 3 && text.bytes().all(|byte| byte == b'.'))
        || (text.len() >= 4 && text.bytes().all(|byte| matches!(byte, b'x' | b'X')))
    {
        return true;
    }
    let bare = text.trim_matches(['<', '>', '[', ']', '(', ')', '{', '}', '*', '_']);
    let bracketed = bare.len() < text.len();
    WORDS.iter().any(|word| bare.eq_ignore_ascii_case(word))
        || (bracketed && BRACKETED.iter().any(|word| crate::text::contains_ignore_case(bare, word)))
}

const WORDS: &[&str] = &[
    "redacted",
    "masked",
    "sanitized",
    "sanitised",
    "filtered",
    "removed",
    "hidden",
    "obfuscated",
    "secure",
    "omitted",
    "xxx",
];
const BRACKETED: &[&str] =
    &["redacted", "masked", "sanitiz", "sanitis", "filtered", "removed", "hidden", "omitted", "secret"];

#[cfg(test)]
mod tests {
    use super::is_taken_out;

    #[test]
    fn values_taken_out_are_known_and_real_ones_are_not() {
        for value in [
            "REDACTED",
            "Bearer <masked>",
            "*",
            "██",
            "[REDACTED]",
            "Basic ***",
            "[secure]",
            "<redacted>",
            "…",
            "Token [FILTERED]",
        ] {
            assert!(is_taken_out(value), "{value}");
        }
        for value in [
            "Bearer abc",
            "*/*",
            "Basic xyz==",
            "",
            "Bearer",
            "a * b",
            "${token}",
            "Bearer {{token}}",
            "secure=1",
        ] {
            assert!(!is_taken_out(value), "{value}");
        }
    }
}
