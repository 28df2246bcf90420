//! A status alone: three digits, or a status in words.

use std::ops::Range;

use super::block::{StartLine, weak_status_line};
use super::{Format, Reading, Response, Source, bare};

pub(super) static FORMAT: Format = Format { id: "bare-status", name: "status", score, read };

fn score(source: &Source) -> u8 {
    if found(source).is_some() { 48 } else { 0 }
}

/// Code, its place in the text, and the place of the reason.
fn found(source: &Source) -> Option<(u16, Range<usize>, Range<usize>)> {
    let text = source.as_str();
    let words = text.trim();
    if words.len() > 100 || words.contains('\n') {
        return None;
    }
    let lead = text.len() - text.trim_start().len();
    let trimmed = words.trim_matches(['"', '\'', '`', '.', '!']);
    let lead = lead + words.find(trimmed)?;
    for prefix in [
        "",
        "error",
        "got",
        "http error",
        "server error",
        "received",
        "returns",
        "returned",
        "response",
        "i get",
        "i got",
    ] {
        let Some(rest) = crate::text::strip_prefix_ignore_case(trimmed, prefix) else { continue };
        let rest = rest.trim_start_matches([' ', ':', '-', '#']);
        let from = lead + trimmed.len() - rest.len();
        let digits = rest.get(..3).unwrap_or_default();
        if let Ok(code @ 100..600) = digits.parse::<u16>() {
            let behind = rest.get(3..)?;
            let reason =
                behind.trim_start_matches([' ', ':', '-', '(', '\u{2013}']).trim_end_matches(')').trim_end();
            let start = from + rest.len() - behind.trim_start_matches([' ', ':', '-', '(', '\u{2013}']).len();
            let known = super::block::is_reason(code, reason);
            let says_error = reason.eq_ignore_ascii_case("error") || reason.eq_ignore_ascii_case("errors");
            if reason.is_empty() || says_error {
                return Some((code, from..from + 3, from..from));
            }
            if known {
                return Some((code, from..from + 3, start..start + reason.len()));
            }
        }
        if prefix.is_empty()
            && let Some(StartLine::Status { code, code_at, reason, .. }) = weak_status_line(rest)
        {
            let known = rest
                .get(reason.clone())
                .is_some_and(|words| words.is_empty() || super::block::is_reason(code, words));
            return known.then_some((
                code,
                from + code_at.start..from + code_at.end,
                from + reason.start..from + reason.end,
            ));
        }
    }
    // `Forbidden (403)`
    let (reason, code) = trimmed.strip_suffix(')')?.rsplit_once('(')?;
    let number: u16 = code.parse().ok()?;
    let at = lead + reason.len() + 1;
    super::block::is_reason(number, reason.trim())
        .then(|| (number, at..at + code.len(), lead..lead + reason.trim().len()))
}

fn read(source: &Source) -> Reading {
    let Some((code, at, reason)) = found(source) else { return Reading::default() };
    let reason = source.slice(reason);
    let span = source.text.span_of(at);
    bare::response(Response {
        status: Some(code),
        status_span: Some(span),
        reason: (!reason.is_empty()).then_some(reason),
        span,
        ..Response::default()
    })
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn words_before_the_code_are_passed_over() {
        check_as(
            "bare-status",
            r#"
"HTTP Error: 403 - Forbidden"
             ^^^ status
                   ^^^^^^^^^ reason
"#,
        );
    }

    #[test]
    fn the_code_may_stand_behind_the_words() {
        check_as(
            "bare-status",
            r"
Proxy Authentication Required (407).
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reason
                               ^^^ status
",
        );
    }
}
