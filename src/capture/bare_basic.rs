//! Basic credentials alone: the scheme and base64, or base64 of `user:password` (RFC 7617 §2).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Format, Reading, Source, bare};
use crate::text::{Mapped, Span};

pub(super) static FORMAT: Format = Format { id: "bare-basic", name: "Basic credentials", score, read };

fn score(source: &Source) -> u8 {
    let Some(value) = bare::value(source) else { return 0 };
    let words = value.as_str();
    match bare::scheme_and_rest(words) {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("basic") && is_base64(rest) => 50,
        None if words.len() >= 8 && is_user_password(words) => 47,
        _ => 0,
    }
}

fn is_base64(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=-_".contains(&byte))
}

/// Base64 of text with a colon, without control characters.
fn is_user_password(text: &str) -> bool {
    let Some(decoded) = STANDARD.decode(text).ok() else { return false };
    decoded.contains(&b':')
        && !decoded.iter().any(|byte| *byte < 0x20 && *byte != b'\n' && *byte != b'\r')
        && decoded.is_ascii()
}

fn read(source: &Source) -> Reading {
    let Some(value) = bare::value(source) else { return Reading::default() };
    if bare::scheme_and_rest(value.as_str()).is_some() {
        return bare::authorization(value);
    }
    let mut whole = Mapped::derived("Basic ", Span::empty(value.span().start));
    whole.push(&value);
    bare::authorization(whole)
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use crate::capture::{Seen, Unseen};

    #[test]
    fn quotes_come_off_and_padding_stays() {
        let capture = check_as(
            "bare-basic",
            r#"
"YWxpY2U6czM6Y3JldA=="
 ^^^^^^^^^^^^^^^^^^^^ authorization = Basic YWxpY2U6czM6Y3JldA==
"#,
        );
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().seen, Seen::Partial(Unseen::NotLogged));
    }

    #[test]
    fn the_scheme_in_any_case_is_kept_as_pasted() {
        check_as(
            "bare-basic",
            r"
basic YWxpY2U6czNjcmV0
^^^^^^^^^^^^^^^^^^^^^^ authorization
",
        );
    }
}
