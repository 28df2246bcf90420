//! A JSON Web Token alone (RFC 7519 §3), as people copy it: broken over lines, in quotes, percent-encoded, with a
//! character too many, or behind the name that it had in a form or an answer.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{Format, Reading, Source, bare};
use crate::text::{Mapped, Span, strip_prefix_ignore_case};

pub(super) static FORMAT: Format = Format { id: "bare-jwt", name: "JSON Web Token", score, read };

fn score(source: &Source) -> u8 {
    if source.as_str().len() > MAX_LEN {
        return 0;
    }
    let value = peel(&source.text);
    let words = value.as_str();
    if words.len() <= 16 || !(is_token(words) || has_plain_payload(words)) {
        return 0;
    }
    // Behind a scheme it is first of all the value of an Authorization field.
    let value = bare::value(source);
    let scheme = value.as_ref().and_then(|value| bare::scheme_and_rest(value.as_str()));
    if scheme.is_some_and(|(scheme, _)| bare::is_scheme(scheme)) { 45 } else { 52 }
}

/// The token; line breaks inside it are layout.
fn read(source: &Source) -> Reading {
    let value = peel(&source.text);
    let mut whole = Mapped::derived("Bearer ", Span::empty(value.span().start));
    let mut start = 0;
    for line in value.as_str().split('\n') {
        let indent = line.len() - line.trim_start().len();
        whole.push_from(&value, start + indent..start + indent + line.trim().len());
        start += line.len() + 1;
    }
    bare::authorization(whole)
}

/// The text without quotes and brackets round it, and without a scheme or a parameter's name in front.
fn peel(text: &Mapped) -> Mapped {
    let mut value = text.clone();
    for _ in 0..LAYERS {
        let before = value.len();
        value = value.trim_matches(is_wrapping);
        let words = value.as_str();
        let scheme = SCHEMES.iter().find_map(|scheme| {
            let rest = strip_prefix_ignore_case(words, scheme)?;
            rest.strip_prefix("%20").or_else(|| rest.strip_prefix(|c: char| c == '+' || is_wrapping(c)))
        });
        let name = || {
            NAMES.iter().find_map(|name| {
                let rest = strip_prefix_ignore_case(words, name)?;
                rest.trim_start_matches(is_wrapping).strip_prefix([':', '='])
            })
        };
        if let Some(rest) = scheme.or_else(name) {
            value = value.slice(words.len() - rest.len()..words.len());
        }
        if value.len() == before {
            break;
        }
    }
    value
}

fn is_wrapping(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '"' | '\'' | '`' | '\\' | '<' | '>' | '(' | ')' | '[' | ']' | ',' | ';')
        || matches!(
            letter,
            '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{2018}' | '\u{2019}' | '\u{ab}' | '\u{bb}'
        )
        || matches!(letter, '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}

/// Whether the text begins like a JWT, has its dots, and is base64url but for a few slips.
fn is_token(words: &str) -> bool {
    let begins = LEADS.iter().any(|lead| words.starts_with(lead));
    let dots = words.matches('.').count() + words.matches("%2E").count() + words.matches("%2e").count();
    if !begins || !(1..=4).contains(&dots) {
        return false;
    }
    let (mut letters, mut slips) = (0, 0);
    for letter in words.chars().filter(|letter| !is_wrapping(*letter)) {
        if letter.is_ascii_alphanumeric() || "-_.=+/%".contains(letter) {
            letters += 1;
        } else {
            slips += 1;
        }
    }
    // Prose behind a token has short words; a blank inside a token stands between long pieces.
    let whole = words.lines().all(|line| {
        let mut pieces = line.split_whitespace();
        match (pieces.next(), pieces.next()) {
            (Some(_), None) | (None, _) => true,
            _ => {
                line.split_whitespace().count() <= MOST_PIECES
                    && line.split_whitespace().all(|piece| piece.len() >= SHORTEST_PIECE)
            }
        }
    });
    whole && slips * 16 <= letters
}

/// Whether the payload stands there as it is (RFC 7797 §5.2): then it may hold anything but a dot.
fn has_plain_payload(words: &str) -> bool {
    let mut parts = words.splitn(4, '.');
    let (Some(head), Some(_), Some(tail), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let header = URL_SAFE_NO_PAD
        .decode(head)
        .ok()
        .and_then(|bytes| serde_json::from_slice::<serde_json::Value>(&bytes).ok());
    header.is_some_and(|header| header.get("b64") == Some(&serde_json::Value::Bool(false)))
        && tail.len() >= SHORTEST_PIECE
        && tail.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// base64url of `{"`, and of `{` with white space behind it.
const LEADS: &[&str] = &["eyJ", "eyA", "ewo", "ewA", "ew0", "e30", "IHs"];
const SCHEMES: &[&str] = &["bearer", "dpop", "jwt", "token"];
const NAMES: &[&str] = &["access_token", "id_token", "refresh_token"];
const LAYERS: usize = 8;
const MAX_LEN: usize = 64 * 1024;
const SHORTEST_PIECE: usize = 12;
const MOST_PIECES: usize = 8;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn line_breaks_and_wrapping_are_layout() {
        let capture = check_as(
            "bare-jwt",
            r#"
"access_token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbGljZSIsImF1ZCI6
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ authorization …
  Imh0dHBzOi8vYXBpLmV4YW1wbGUuY29tIn0.c2lnbmF0dXJlLW9mLTMyLWJ5dGVzLWxlbmd0aA",
"#,
        );
        let request = capture.exchanges[0].request.as_ref().unwrap();
        let value = request.header("authorization").unwrap().value.as_str();
        assert!(
            value.starts_with("Bearer eyJ")
                && value.ends_with("LWxlbmd0aA")
                && !value[7..].contains(['\n', ' ']),
            "{value}"
        );
    }

    #[test]
    fn a_token_in_a_parameter_of_an_address_keeps_its_dots() {
        check_as(
            "bare-jwt",
            r"
access_token=eyJhbGciOiJIUzI1NiJ9%2EeyJzdWIiOiJhbGljZSJ9%2Ec2lnbmF0dXJlLW9mLTMyLWJ5dGVz
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ authorization = Bearer eyJhbGciOiJIUzI1NiJ9%2EeyJzdWIiOiJhbGljZSJ9%2Ec2lnbmF0dXJlLW9mLTMyLWJ5dGVz
",
        );
    }
}
