//! What stands around and inside a pasted token and is no part of it.

use super::Problem;
use crate::auth::base64;
use crate::text::{Mapped, Span, strip_prefix_ignore_case};

/// Takes off what people paste with a token, and names what a server would have tripped over.
///
/// Header names and schemes in front, and white space at both ends, go without a word.
pub(super) fn clean(text: &Mapped) -> (Mapped, Vec<(Problem, Span)>) {
    let mut problems = Vec::new();
    // A token as it should be has nothing that could be taken off.
    if base64::is_url_safe(text.as_str(), b'.') {
        return (text.clone(), problems);
    }
    let mut token = text.trim();
    for _ in 0..LAYERS {
        let before = token.len();
        if let Some((inner, quotes)) = unquote(&token) {
            note(&mut problems, Problem::Quoted, quotes);
            token = inner.trim();
        }
        if [('<', '>'), ('(', ')'), ('[', ']')]
            .iter()
            .any(|(open, close)| token.as_str().starts_with(*open) && token.as_str().ends_with(*close))
        {
            token = token.slice(1..token.len() - 1).trim();
        }
        if let Some(inner) = without_prefix(&token) {
            token = inner.trim();
        }
        if let Some((decoded, first)) = percent_decoded(&token) {
            note(&mut problems, Problem::UrlEncoded, first);
            token = decoded.trim();
        }
        if token.len() == before {
            break;
        }
    }
    if let Some(first) = token.as_str().char_indices().find(|(_, letter)| is_blank(*letter)) {
        let (at, letter) = first;
        note(&mut problems, Problem::WhitespaceInside, token.span_of(at..at + letter.len_utf8()));
        token = without_blanks(&token);
    }
    (token, problems)
}

/// White space, and characters that nobody sees.
pub(crate) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || is_invisible(letter)
}

/// Characters without width: zero-width spaces and joiners, directional marks, soft hyphen, byte order mark.
pub(crate) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}')
}

/// Quotation marks of any kind that editors, shells and configuration files put around a value.
pub(crate) fn is_quote(letter: char) -> bool {
    matches!(
        letter,
        '"' | '\'' | '`' | '\u{ab}' | '\u{bb}' | '\u{2018}'
            ..='\u{201f}' | '\u{2039}' | '\u{203a}' | '\u{ff02}'
    )
}

/// `text` without the characters that `is_blank` names.
pub(crate) fn without_blanks(text: &Mapped) -> Mapped {
    let mut kept = Mapped::empty(text.span().start);
    let mut start = 0;
    for (at, letter) in text.as_str().char_indices() {
        if is_blank(letter) {
            kept.push_from(text, start..at);
            start = at + letter.len_utf8();
        }
    }
    kept.push_from(text, start..text.len());
    kept
}

/// `text` with its percent-encoded ASCII decoded, and the place of the first escape.
pub(crate) fn percent_decoded(text: &Mapped) -> Option<(Mapped, Span)> {
    let source = text.as_str();
    let mut decoded = Mapped::empty(text.span().start);
    let (mut first, mut start) = (None, 0);
    for at in memchr::memchr_iter(b'%', source.as_bytes()) {
        let digits =
            source.get(at + 1..at + 3).filter(|pair| pair.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let Some(byte) = digits.and_then(|pair| u8::from_str_radix(pair, 16).ok()).filter(u8::is_ascii)
        else {
            continue;
        };
        decoded.push_from(text, start..at);
        let span = text.span_of(at..at + 3);
        decoded.push_decoded(char::from(byte).encode_utf8(&mut [0; 4]), span);
        first = first.or(Some(span));
        start = at + 3;
    }
    let first = first?;
    decoded.push_from(text, start..text.len());
    Some((decoded, first))
}

/// `text` without quotes at either end, and the place of the first one.
fn unquote(text: &Mapped) -> Option<(Mapped, Span)> {
    let source = text.as_str();
    let mut start = 0;
    for letter in source.chars() {
        let next = source.get(start + letter.len_utf8()..).and_then(|rest| rest.chars().next());
        if is_quote(letter) || (letter == '\\' && next.is_some_and(is_quote)) {
            start += letter.len_utf8();
        } else {
            break;
        }
    }
    // A comma or a semicolon after the closing quote is the list the token was cut out of.
    let body = source.trim_end_matches([',', ';']);
    let body = if body.ends_with(is_quote) { body } else { source };
    let mut end = body.len();
    for letter in body.chars().rev() {
        let inner = end - letter.len_utf8();
        if is_quote(letter) || (letter == '\\' && end < body.len()) {
            end = inner;
        } else {
            break;
        }
    }
    if start == 0 && end == source.len() {
        return None;
    }
    let end = end.max(start);
    let first = if start > 0 { text.span_of(0..start) } else { text.span_of(end..text.len()) };
    Some((text.slice(start..end), first))
}

/// `text` without a header name, a scheme or a parameter name in front.
fn without_prefix(text: &Mapped) -> Option<Mapped> {
    let source = text.as_str();
    for name in NAMES {
        let Some(rest) = strip_prefix_ignore_case(source, name) else { continue };
        let rest = rest.trim_start_matches(is_quote).trim_start();
        if let Some(value) = rest.strip_prefix([':', '=']) {
            let end = if name.ends_with("token") {
                value.find(['&', ';']).unwrap_or(value.len())
            } else {
                value.len()
            };
            let start = source.len() - value.len();
            return Some(text.slice(start..start + end));
        }
    }
    for scheme in SCHEMES {
        if let Some(rest) = strip_prefix_ignore_case(source, scheme)
            && rest.starts_with(|letter| is_blank(letter) || is_quote(letter))
        {
            return Some(text.slice(source.len() - rest.len()..source.len()));
        }
    }
    None
}

fn note(problems: &mut Vec<(Problem, Span)>, problem: Problem, span: Span) {
    if problems.iter().all(|(known, _)| *known != problem) {
        problems.push((problem, span));
    }
}

const LAYERS: usize = 8;
const NAMES: &[&str] =
    &["authorization", "proxy-authorization", "access_token", "id_token", "refresh_token", "token"];
const SCHEMES: &[&str] = &["bearer", "dpop", "jwt", "token"];
