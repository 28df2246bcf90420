//! `Basic` (RFC 7617): the base64 of `user:password`, and what people make of it.

use super::charset::{Charset, is_decomposed, is_mojibake};
use super::placeholder::{is_nothing, is_redacted, is_template};
use super::{Credential, CredentialIssue as Is, Kind, Reason, bearer, params};
use crate::auth::base64::{self, Decoded, Fault, Padding};
use crate::auth::jwt::clean::{is_blank, is_invisible, is_quote, percent_decoded, without_blanks};
use crate::auth::{families, jwt};
use crate::text::{Mapped, Span, strip_prefix_ignore_case};

/// Reads what stands after `Basic`.
pub(super) fn read(credential: &mut Credential, token: &Mapped) {
    if let Some((issue, reason, at)) = fault(credential, token) {
        credential.note(issue, at);
        credential.malformed(reason, at);
        return;
    }
    match base64::decode(token.as_str()) {
        Ok(decoded) => {
            spelling(credential, token, &decoded);
            content(credential, token, &decoded.bytes);
        }
        Err(Fault::Alphabet(at)) => {
            if let Some(kind) = bearer::kind_of(token) {
                credential.note(Is::WrongSchemeForBearer, token.span());
                credential.put("looks_like", kind, Some(token.span()));
                if kind == "bearer-jwt" {
                    credential.jwt = Some(jwt::read(token));
                }
            }
            let width =
                token.as_str().get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            credential.note(Is::BadBase64, token.span_of(at..at + width));
            credential.malformed(Reason::Base64Alphabet, token.span_of(at..at + width));
        }
        Err(Fault::Length) => {
            credential.note(Is::BadBase64, token.span());
            credential.malformed(Reason::Base64Length, token.span());
        }
    }
}

/// Puts user and password of a text that is the base64 of a printable `user:password`.
pub(super) fn put_pair(credential: &mut Credential, token: &Mapped) -> bool {
    let Some(decoded) = base64::decode(token.as_str()).ok().filter(|decoded| decoded.bytes.len() >= 3) else {
        return false;
    };
    let Some(text) = printable(&decoded.bytes) else { return false };
    let Some((user, password)) = text.split_once(':').filter(|(user, _)| !user.is_empty()) else {
        return false;
    };
    let colon = user.len();
    credential.put("user", user, Some(token.span_of(base64::chars(0..colon))));
    credential.put_secret("password", password, Some(token.span_of(base64::chars(colon + 1..text.len()))));
    true
}

/// Puts user and password of a text that is `user:password` as it stands.
pub(super) fn put_plain_pair(credential: &mut Credential, token: &Mapped) -> bool {
    let Some(colon) = token.as_str().find(':').filter(|colon| *colon > 0) else { return false };
    if token.as_str().contains(is_blank) || token.as_str().contains("://") {
        return false;
    }
    credential.note(Is::Unencoded, token.span());
    credential.put_text("user", &token.slice(0..colon));
    credential.put_secret_text("password", &token.slice(colon + 1..token.len()));
    true
}

/// What keeps a text from being base64 at all.
fn fault(credential: &mut Credential, token: &Mapped) -> Option<(Is, Reason, Span)> {
    let text = token.as_str();
    let find = |wanted: fn(char) -> bool| {
        text.char_indices()
            .find(|(_, letter)| wanted(*letter))
            .map(|(at, letter)| token.span_of(at..at + letter.len_utf8()))
    };
    let all = token.span();
    if is_redacted(text) {
        return Some((Is::Redacted, Reason::Redacted, all));
    }
    let bracketed = text.starts_with(['<', '[', '(', '{']) && text.ends_with(['>', ']', ')', '}']);
    if bracketed && put_pair(credential, &token.trim_matches(|letter| "<>[](){}".contains(letter))) {
        return Some((Is::BracketedToken, Reason::BracketedToken, all));
    }
    if is_template(text) || is_nothing(text) {
        return Some((Is::Placeholder, Reason::Placeholder, all));
    }
    if params::begins(text) {
        credential.put_secret("params", params::read(token).object(), Some(all));
        return Some((Is::ParamsForToken68, Reason::ParamsForToken68, all));
    }
    if text.starts_with(is_quote) || text.ends_with(is_quote) {
        repaired(credential, &token.trim_matches(is_quote));
        return Some((Is::QuotedToken, Reason::QuotedToken, all));
    }
    if bracketed && !text.starts_with('{') {
        return Some((Is::BracketedToken, Reason::BracketedToken, all));
    }
    if let Some(at) = find(|letter| letter == '\n' || letter == '\r') {
        let body = text.trim_end_matches(['\n', '\r']);
        if body.len() < text.len() {
            credential.note(Is::TrailingNewline, token.span_of(body.len()..text.len()));
        }
        repaired(credential, &without_blanks(token));
        return Some((Is::LineBreak, Reason::LineBreakInToken, at));
    }
    if text.contains("...") || text.contains('\u{2026}') {
        return Some((Is::Ellipsis, Reason::Ellipsis, all));
    }
    let plain = text.starts_with('{') || text.contains(':') || (text.contains('@') && text.contains('.'));
    if plain {
        if let Some(at) = find(|letter| !letter.is_ascii()) {
            credential.note(Is::NonAscii, at);
        }
        let at = find(|letter| matches!(letter, ':' | '{' | '@')).unwrap_or(all);
        credential.note(Is::BadBase64, at);
        if let Some(colon) = text.find(':').filter(|_| !text.starts_with('{')) {
            credential.put_text("user", &token.slice(0..colon));
            credential.put_secret_text("password", &token.slice(colon + 1..token.len()));
        }
        return Some((Is::Unencoded, Reason::NotEncoded, all));
    }
    if let Some(at) = find(is_invisible) {
        repaired(credential, &without_blanks(token));
        return Some((Is::InvisibleCharacter, Reason::NonAscii, at));
    }
    if let Some(at) = find(|letter| letter.is_whitespace() && !letter.is_ascii()) {
        repaired(credential, &without_blanks(token));
        return Some((Is::NoBreakSpace, Reason::NonAscii, at));
    }
    if let Some(at) = find(|letter| letter == ' ' || letter == '\t') {
        repaired(credential, &without_blanks(token));
        return Some((Is::WhiteSpaceInToken, Reason::WhiteSpaceInToken, at));
    }
    if let Some(at) = find(|letter| !letter.is_ascii()) {
        credential.note(Is::BadBase64, at);
        return Some((Is::NonAscii, Reason::NonAscii, at));
    }
    if let Some((decoded, at)) = percent_decoded(token) {
        repaired(credential, &decoded);
        return Some((Is::PercentEncoded, Reason::PercentEncoded, at));
    }
    if let Some(family) = families::find(text).filter(|family| !family.id.contains("macaroon")) {
        credential.put("looks_like", family.id, Some(all));
        credential.note(Is::BadBase64, all);
        return Some((Is::Unencoded, Reason::NotEncoded, all));
    }
    None
}

/// Puts user and password of a value with its fault taken away.
fn repaired(credential: &mut Credential, token: &Mapped) {
    if !put_pair(credential, token) {
        let _ = put_plain_pair(credential, token);
    }
}

/// What is unusual about the base64 itself.
fn spelling(credential: &mut Credential, token: &Mapped, decoded: &Decoded) {
    let text = token.as_str();
    let body = text.trim_end_matches('=').len();
    match decoded.padding {
        Padding::Missing => credential.note(Is::MissingPadding, token.span_of(text.len()..text.len())),
        Padding::Extra => credential.note(Is::ExtraPadding, token.span_of(body..text.len())),
        Padding::Exact | Padding::NotNeeded => {}
    }
    if let Some(at) = text.find(['-', '_']) {
        credential.note(Is::UrlSafeAlphabet, token.span_of(at..at + 1));
    }
    if decoded.trailing_bits {
        credential.note(Is::NonZeroTrailingBits, token.span_of(body.saturating_sub(1)..body));
    }
}

/// What the octets say.
fn content(credential: &mut Credential, token: &Mapped, bytes: &[u8]) {
    let Some(colon) = bytes.iter().position(|byte| *byte == b':') else {
        without_colon(credential, token, bytes);
        return;
    };
    credential.kind = Kind::Basic;
    let (user_at, password_at) = (base64::chars(0..colon), base64::chars(colon + 1..bytes.len()));
    let (user_span, password_span) = (token.span_of(user_at), token.span_of(password_at));
    let user = bytes.get(..colon).unwrap_or_default();
    let password = bytes.get(colon + 1..).unwrap_or_default();
    let charset = Charset::of(bytes);
    if charset != Charset::Ascii {
        credential.put("octets_charset", charset.id(), Some(token.span()));
        let odd = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
        credential.note(Is::NonAscii, token.span_of(base64::chars(odd..odd + 1)));
        if charset != Charset::Utf8 {
            credential.note(Is::NotUtf8, token.span_of(base64::chars(odd..odd + 1)));
        }
    }
    let user = charset.decode(user);
    let password_text = charset.decode(password);
    if let Some(user) = &user {
        credential.put("user", user.as_str(), Some(user_span));
        words(credential, user, user_span);
        if user.is_empty() {
            credential.note(Is::EmptyUser, user_span);
        }
        if user.starts_with('\u{feff}') {
            credential.note(Is::Bom, user_span);
        }
        if user.split_once('\\').is_some_and(|(domain, name)| !domain.is_empty() && !name.is_empty()) {
            credential.note(Is::WindowsDomainUser, user_span);
        }
        if let Some(kind) = token_kind(user) {
            credential.note(Is::TokenAsUser, user_span);
            credential.put("user_kind", kind, Some(user_span));
        }
    }
    if let Some(text) = &password_text {
        credential.put_secret("password", text.as_str(), Some(password_span));
        words(credential, text, password_span);
        if text.is_empty() {
            credential.note(Is::EmptyPassword, password_span);
        }
        if text.contains(':') {
            credential.note(Is::ColonInPassword, password_span);
        }
        if let Some(kind) = token_kind(text.trim_end()) {
            credential.note(Is::TokenAsPassword, password_span);
            credential.put("password_kind", kind, Some(password_span));
        } else if jwt::looks_like(text.trim_end()) {
            credential.note(Is::TokenAsPassword, password_span);
            credential.jwt = Some(jwt::read(&Mapped::derived(text.trim_end(), password_span)));
        }
    } else {
        let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
        let hex: String = password.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect();
        credential.put_secret("password_hex", hex, Some(password_span));
        credential.note(Is::ControlCharacter, password_span);
    }
    if let (Some(user), Some(password)) = (user, password_text) {
        let both = user.starts_with(is_plain_quote)
            && (user.ends_with(is_plain_quote) && user.len() > 1 || password.ends_with(is_plain_quote));
        let only_password =
            password.len() > 1 && password.starts_with(is_plain_quote) && password.ends_with(is_plain_quote);
        if both || only_password {
            credential.note(Is::QuotedCredentials, if both { user_span } else { password_span });
        }
        if let Some((from, to)) = [(&user, user_span), (&password, password_span)]
            .iter()
            .find_map(|(text, span)| is_mojibake(text).then_some((span.start, span.end)))
        {
            credential.note(Is::MojibakeUtf8, Span::new(from, to));
        }
    }
}

/// What is odd about user or password as a text.
fn words(credential: &mut Credential, text: &str, span: Span) {
    let body = text.trim_end_matches(['\n', '\r']);
    if body.len() < text.len() {
        credential.note(
            Is::TrailingNewline,
            Span::empty(span.end).cover(Span::new(span.end.saturating_sub(1).max(span.start), span.end)),
        );
    }
    if body.chars().any(char::is_control) {
        credential.note(Is::ControlCharacter, span);
    }
    if body.trim().len() < body.len() {
        credential.note(Is::SurroundingSpace, span);
    }
    if has_escape(text) {
        credential.note(Is::PercentEncoded, span);
    }
    if is_nothing(text) || is_template(text) {
        credential.note(Is::Placeholder, span);
    }
    if is_redacted(text) {
        credential.note(Is::Redacted, span);
    }
    if text.chars().any(is_invisible) && !text.starts_with('\u{feff}') {
        credential.note(Is::InvisibleCharacter, span);
    }
    if is_decomposed(text) {
        credential.note(Is::NotNfc, span);
    }
}

fn without_colon(credential: &mut Credential, token: &Mapped, bytes: &[u8]) {
    credential.note(Is::MissingColon, token.span());
    let Some(text) = printable(bytes) else {
        credential.malformed(Reason::NoColon, token.span());
        return;
    };
    let inner = strip_prefix_ignore_case(text, "Basic ");
    let encoded = inner.unwrap_or(text).trim();
    let decoded = base64::decode(encoded).ok().filter(|decoded| decoded.bytes.len() >= 3);
    if let Some((user, password)) =
        decoded.as_ref().and_then(|decoded| printable(&decoded.bytes)?.split_once(':'))
    {
        if inner.is_some() {
            credential.note(Is::DoubledScheme, token.span_of(base64::chars(0..6)));
        }
        credential.note(Is::DoubleEncoded, token.span());
        credential.put_secret("decoded_once", text, Some(token.span()));
        credential.put("user", user, Some(token.span()));
        credential.put_secret("password", password, Some(token.span()));
        credential.malformed(Reason::DoubleEncoding, token.span());
        return;
    }
    credential.put_secret("decoded", text, Some(token.span()));
    if let Some(kind) = token_kind(text.trim()) {
        credential.note(Is::TokenAsUser, token.span());
        credential.put("looks_like", kind, Some(token.span()));
    } else if jwt::looks_like(text.trim()) {
        credential.note(Is::TokenAsUser, token.span());
        credential.put("looks_like", "bearer-jwt", Some(token.span()));
        credential.jwt = Some(jwt::read(&Mapped::derived(text.trim(), token.span())));
    }
    words(credential, text, token.span());
    credential.malformed(Reason::NoColon, token.span());
}

fn token_kind(text: &str) -> Option<&'static str> {
    families::find(text).map(|family| family.kind)
}

fn printable(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    text.trim_end_matches(['\n', '\r']).chars().all(|letter| !letter.is_control()).then_some(text)
}

fn is_plain_quote(letter: char) -> bool {
    letter == '"' || letter == '\''
}

fn has_escape(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(3).any(
        |window| matches!(window, [b'%', high, low] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit()),
    )
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, Place, read};
    use super::*;

    /// Reads `value` and draws the span of each field under it.
    fn carets(value: &str) -> String {
        let credential = read(Place::Authorization, &Mapped::at(value, 0));
        let mut lines = vec![value.to_owned()];
        for field in &credential.fields {
            if let Some(span) = field.span.filter(|_| field.name == "user" || field.name == "password") {
                let (start, len) = (span.start as usize, span.len() as usize);
                lines.push(format!("{}{} {}", " ".repeat(start), "^".repeat(len), field.name));
            }
        }
        lines.join("\n")
    }

    #[test]
    fn user_and_password_light_up_inside_the_base64() {
        assert_eq!(
            carets("Basic dXNlcjpwYXNz"),
            "Basic dXNlcjpwYXNz\n      ^^^^^^ user\n            ^^^^^^ password"
        );
    }

    #[test]
    fn a_newline_at_the_end_is_named_and_kept() {
        let credential = read(Place::Authorization, &Mapped::at("Basic dXNlcjpwYXNzCg==", 0));
        assert_eq!((credential.kind, credential.text("password")), (Kind::Basic, Some("pass\n")));
        assert!(credential.issue(Is::TrailingNewline).is_some());
    }
}
