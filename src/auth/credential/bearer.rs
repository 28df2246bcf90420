//! `Bearer` (RFC 6750) and `DPoP` (RFC 9449): tokens, and what is pasted for them.

use super::placeholder::{is_placeholder, is_redacted, is_template};
use super::schemes::is_token68;
use super::{Credential, CredentialIssue as Is, Kind, Reason, basic, params};
use crate::auth::jwt::clean::{is_blank, is_invisible, is_quote, percent_decoded, without_blanks};
use crate::auth::jwt::{self, Jwt, Problem, Shape};
use crate::auth::{base64, families};
use crate::text::{Mapped, Span};

/// Reads the token of `Bearer`.
pub(super) fn read(credential: &mut Credential, token: &Mapped) {
    if token_faults(credential, token) {
        return;
    }
    match read_jwt(credential, token) {
        Look::Faulty => return,
        Look::Good => {
            credential.kind = Kind::BearerJwt;
            binding(credential);
            if !is_token68(token.as_str()) {
                credential.note(Is::NotToken68, token.span());
            }
            return;
        }
        Look::Encrypted => credential.note(Is::Jwe, token.span()),
        Look::No => {}
    }
    credential.kind = Kind::BearerOpaque;
    credential.put("length", token.as_str().chars().count(), Some(token.span()));
    let family = families::find(token.as_str());
    credential.put("vendor", family.map(|family| family.id), family.map(|_| token.span()));
    if family.is_some_and(|family| family.wanted.is_some()) {
        credential.note(Is::WrongSchemeForVendor, token.span());
    }
    if family.is_none() && credential.jwt.is_none() && basic::put_pair(credential, token) {
        credential.put("looks_like", "basic", Some(token.span()));
        credential.note(Is::BasicCredentialsAsBearer, token.span());
    }
    if EXAMPLES.contains(&token.as_str()) {
        credential.note(Is::ExampleToken, token.span());
    }
    if !is_token68(token.as_str()) {
        credential.note(Is::NotToken68, token.span());
    }
}

/// Reads the token of `DPoP`.
pub(super) fn read_dpop(credential: &mut Credential, token: &Mapped) {
    if token_faults(credential, token) {
        return;
    }
    credential.kind = Kind::Dpop;
    match read_jwt(credential, token) {
        Look::Faulty => {}
        Look::Good => {
            let bound = credential.jwt.as_ref().and_then(|jwt| confirmation(jwt, "jkt"));
            if bound.is_none() && credential.kind == Kind::Dpop {
                credential.note(Is::DpopTokenNotBound, token.span());
            }
        }
        Look::Encrypted => {
            credential.note(Is::Jwe, token.span());
            credential.put_secret_text("token", token);
        }
        Look::No => credential.put_secret_text("token", token),
    }
}

/// What a text is by its form: `bearer-jwt` or a family.
pub(super) fn kind_of(token: &Mapped) -> Option<&'static str> {
    if jwt::looks_like(token.as_str()) {
        return Some("bearer-jwt");
    }
    families::find(token.as_str()).map(|family| family.id)
}

/// Puts what a token without a scheme, or a repaired one, looks like.
pub(super) fn put_look(credential: &mut Credential, token: &Mapped) {
    let token =
        token.trim_matches(|letter| is_quote(letter) || is_blank(letter) || "<>[](){}".contains(letter));
    let whole = !token.as_str().contains(is_blank);
    let token = if whole { token } else { without_blanks(&token) };
    if jwt::looks_like(token.as_str()) {
        credential.put("looks_like", "bearer-jwt", Some(token.span()));
        credential.jwt = Some(jwt::read(&token));
    } else if let Some(family) = families::find(token.as_str()) {
        credential.put("looks_like", family.id, Some(token.span()));
    } else if basic::put_pair(credential, &token) || (whole && basic::put_plain_pair(credential, &token)) {
        credential.put("looks_like", "basic", Some(token.span()));
    }
}

/// What is wrong with a token as such, whatever scheme it has; true when nothing more can be read.
pub(super) fn token_faults(credential: &mut Credential, token: &Mapped) -> bool {
    let text = token.as_str();
    let Some((issue, reason, at)) = fault(credential, token) else {
        if is_redacted(text) {
            credential.note(Is::Redacted, token.span());
        } else if is_placeholder(text) {
            credential.note(Is::Placeholder, token.span());
        }
        return false;
    };
    credential.note(issue, at);
    match reason {
        Reason::Placeholder | Reason::Redacted | Reason::Ellipsis => {}
        Reason::ParamsForToken68 => {
            let params = params::read(token);
            if let Some(param) = params.list.iter().find(|param| kind_of(&param.value).is_some()) {
                put_look(credential, &param.value);
            }
            credential.put_secret("params", params.object(), Some(token.span()));
        }
        Reason::TokenResponseJson => {
            if let Some(inner) = token_in_json(token) {
                put_look(credential, &inner);
            }
        }
        Reason::PercentEncoded => {
            let decoded = percent_decoded(token).map(|(decoded, _)| decoded);
            put_look(credential, &decoded.unwrap_or_else(|| token.clone()));
        }
        Reason::QuotedToken if text.starts_with(['b', 'B']) => {
            put_look(credential, &token.slice(1..token.len()));
        }
        _ => put_look(credential, token),
    }
    // What was taken off the token to read it belongs to the token's problems as well.
    let as_sent = credential.jwt.as_ref().map(|jwt| (jwt, jwt::read(token)));
    credential.jwt = as_sent
        .map(|(jwt, whole)| if whole.compact.as_str() == jwt.compact.as_str() { whole } else { jwt.clone() });
    credential.malformed(reason, at);
    true
}

fn fault(credential: &mut Credential, token: &Mapped) -> Option<(Is, Reason, Span)> {
    let text = token.as_str();
    let find = |wanted: fn(char) -> bool| {
        text.char_indices()
            .find(|(_, letter)| wanted(*letter))
            .map(|(at, letter)| token.span_of(at..at + letter.len_utf8()))
    };
    if let Some(at) = find(|letter| letter == '\n' || letter == '\r') {
        if text.ends_with(['\n', '\r']) {
            let end = text.trim_end_matches(['\n', '\r']).len();
            credential.note(Is::TrailingNewline, token.span_of(end..text.len()));
        }
        return Some((Is::LineBreak, Reason::LineBreakInToken, at));
    }
    let token68 = is_token68(text);
    if is_redacted(text) && !token68 {
        return Some((Is::Redacted, Reason::Redacted, token.span()));
    }
    if text.starts_with('{') && text.contains('"') {
        return Some((Is::JsonInToken, Reason::TokenResponseJson, token.span()));
    }
    if is_template(text) && !token68 {
        return Some((Is::Placeholder, Reason::Placeholder, token.span()));
    }
    // Some vendors' tokens hold an equals sign in the middle.
    if params::begins(text) && families::find(text).is_none() {
        return Some((Is::ParamsForToken68, Reason::ParamsForToken68, token.span()));
    }
    let bytes_literal = text.starts_with("b'") || text.starts_with("b\"");
    if text.starts_with(is_quote) || text.ends_with(is_quote) || bytes_literal {
        let inner = token.trim_matches(is_quote);
        if is_template(inner.as_str()) {
            credential.note(Is::Placeholder, inner.span());
        }
        return Some((
            Is::QuotedToken,
            Reason::QuotedToken,
            token.span_of(0..text.chars().next().map_or(0, char::len_utf8)),
        ));
    }
    let bracketed = |open: char, close: char| text.starts_with(open) && text.ends_with(close);
    if bracketed('<', '>') || bracketed('[', ']') || bracketed('(', ')') || bracketed('{', '}') {
        return Some((Is::BracketedToken, Reason::BracketedToken, token.span_of(0..1)));
    }
    if let Some(at) = text.find("...").or_else(|| text.find('\u{2026}')) {
        if let Some(span) = find(|letter| !letter.is_ascii()) {
            credential.note(Is::NonAscii, span);
        }
        return Some((Is::Ellipsis, Reason::Ellipsis, token.span_of(at..at + 3)));
    }
    if let Some(at) = find(is_invisible) {
        credential.note(Is::NonAscii, at);
        return Some((Is::InvisibleCharacter, Reason::NonAscii, at));
    }
    if let Some(at) = find(|letter| letter.is_whitespace() && !letter.is_ascii()) {
        credential.note(Is::NonAscii, at);
        return Some((Is::NoBreakSpace, Reason::NonAscii, at));
    }
    if let Some(at) = find(|letter| !letter.is_ascii()) {
        return Some((Is::NonAscii, Reason::NonAscii, at));
    }
    if let Some(at) = find(|letter| letter == ' ' || letter == '\t') {
        return Some((Is::WhiteSpaceInToken, Reason::WhiteSpaceInToken, at));
    }
    if let Some(at) = find(char::is_control) {
        return Some((Is::ControlCharacter, Reason::NonAscii, at));
    }
    percent_decoded(token).map(|(_, at)| (Is::PercentEncoded, Reason::PercentEncoded, at))
}

/// The token in an answer of the token endpoint (RFC 6749 §5.1) or in other JSON.
fn token_in_json(token: &Mapped) -> Option<Mapped> {
    let members = jwt::json::members(token.as_str())?;
    let named = |name: &str| members.iter().find(|member| member.name == name);
    let member = ["access_token", "accessToken", "token", "id_token", "jwt"].into_iter().find_map(named)?;
    let text = member.value.as_str()?;
    let inner = token.slice(member.value_range.start + 1..member.value_range.end.saturating_sub(1));
    Some(if inner.as_str() == text { inner } else { Mapped::derived(text, inner.span()) })
}

/// What a token is as a JWT.
pub(super) enum Look {
    /// None.
    No,
    /// One that no server reads; the reason is given.
    Faulty,
    /// An encrypted one.
    Encrypted,
    /// A readable one.
    Good,
}

/// Reads a token as a JWT and names what is odd about it.
pub(super) fn read_jwt(credential: &mut Credential, token: &Mapped) -> Look {
    let text = token.as_str();
    if !text.starts_with("eyJ") && !jwt::looks_like(text) {
        return Look::No;
    }
    let count = text.split('.').take(7).count();
    if count == 1 {
        return one_part(credential, token);
    }
    let jwt = jwt::read(token);
    if jwt.shape == Shape::NotAJwt {
        return match header_of(token) {
            Some(header) if header.get("alg").is_some_and(serde_json::Value::is_string) => {
                credential.put("header", header, Some(token.span()));
                wrong_count(credential, token, count)
            }
            None if count == 2 && text.starts_with("eyJ") => {
                credential.note(Is::JwtTruncated, token.span());
                wrong_count(credential, token, count)
            }
            _ => Look::No,
        };
    }
    let standard = text.find(['+', '/']);
    let padding = text.find('=');
    let (shape, header, payload) = (jwt.shape, jwt.has_header, jwt.has_payload);
    claims(credential, &jwt, token);
    credential.put_jwt(jwt);
    if let Some(at) = standard {
        credential.note(Is::JwtStandardBase64, token.span_of(at..at + 1));
        credential.malformed(Reason::JwtAlphabet, token.span_of(at..at + 1));
        return Look::Faulty;
    }
    if let Some(at) = padding {
        credential.note(Is::JwtPadding, token.span_of(at..at + 1));
        credential.malformed(Reason::JwtPadding, token.span_of(at..at + 1));
        return Look::Faulty;
    }
    match count {
        5 => {
            credential.put("format", "jwe", Some(token.span()));
            credential.put("parts", count, Some(token.span()));
            return Look::Encrypted;
        }
        2 if !payload => {
            credential.note(Is::JwtTruncated, Span::empty(token.span().end));
            credential.put("parts", count, Some(token.span()));
            credential.note(Is::JwtWrongPartCount, token.span());
            credential.malformed(Reason::JwtTruncated, token.span());
            return Look::Faulty;
        }
        3 => {}
        _ => return wrong_count(credential, token, count),
    }
    if !header || (!payload && shape != Shape::Nested) {
        let part = credential.jwt.as_ref().and_then(|jwt| jwt.parts.get(usize::from(header)).copied());
        let at = part.unwrap_or(token.span());
        credential.note(Is::JwtBadJson, at);
        credential.malformed(Reason::JwtBadJson, at);
        return Look::Faulty;
    }
    if is_proof(credential.jwt.as_ref()) {
        credential.note(Is::DpopProofAsToken, token.span());
        credential.malformed(Reason::ProofInAuthorization, token.span());
        return Look::Faulty;
    }
    Look::Good
}

fn wrong_count(credential: &mut Credential, token: &Mapped, count: usize) -> Look {
    credential.put("parts", count, Some(token.span()));
    credential.note(Is::JwtWrongPartCount, token.span());
    let truncated = credential.issue(Is::JwtTruncated).is_some();
    credential.malformed(if truncated { Reason::JwtTruncated } else { Reason::JwtParts }, token.span());
    Look::Faulty
}

/// A text without dots that begins like a header: a header alone, or one that is cut.
fn one_part(credential: &mut Credential, token: &Mapped) -> Look {
    let text = token.as_str();
    match header_of(token) {
        Some(header) if header.get("alg").is_some_and(serde_json::Value::is_string) => {
            credential.put("header", header, Some(token.span()));
            wrong_count(credential, token, 1)
        }
        Some(_) => Look::No,
        None => {
            // `{"` and a name that headers have: the text is the beginning of one.
            let head = text.get(..text.len() / 4 * 4).unwrap_or_default();
            let head = base64::decode(head).map(|decoded| decoded.bytes).unwrap_or_default();
            let begun = ["\"alg\"", "\"typ\"", "\"kid\"", "\"enc\"", "\"x5t\""];
            let head = String::from_utf8_lossy(&head).into_owned();
            if !begun.iter().any(|name| head.contains(name)) {
                return Look::No;
            }
            credential.note(Is::JwtTruncated, Span::empty(token.span().end));
            wrong_count(credential, token, 1)
        }
    }
}

fn header_of(token: &Mapped) -> Option<serde_json::Map<String, serde_json::Value>> {
    let head = token.as_str().split('.').next()?;
    serde_json::from_slice(&base64::decode(head).ok()?.bytes).ok()
}

/// Whether it is a `DPoP` proof (RFC 9449 §4.2).
fn is_proof(jwt: Option<&Jwt>) -> bool {
    jwt.is_some_and(|jwt| {
        jwt.media_type().as_deref() == Some("dpop+jwt")
            || (jwt.claim("htm").is_some() && jwt.claim("htu").is_some())
    })
}

/// The place of a member of `cnf` (RFC 7800).
fn confirmation(jwt: &Jwt, member: &str) -> Option<Span> {
    let cnf = jwt.claim("cnf")?;
    cnf.value.get(member).map(|_| cnf.span)
}

/// What binds the token to a key that `Bearer` does not show.
fn binding(credential: &mut Credential) {
    let Some(jwt) = &credential.jwt else { return };
    let (dpop, mtls) = (confirmation(jwt, "jkt"), confirmation(jwt, "x5t#S256"));
    if let Some(span) = dpop {
        credential.note(Is::DpopBoundTokenAsBearer, span);
    }
    if let Some(span) = mtls {
        credential.note(Is::MtlsBoundToken, span);
    }
}

/// What is odd about the claims of a token.
pub(super) fn claims(credential: &mut Credential, jwt: &Jwt, token: &Mapped) {
    for (problem, span) in &jwt.problems {
        let issue = match problem {
            Problem::AlgNone => Is::JwtAlgNone,
            Problem::ExpInMilliseconds => Is::JwtExpInMilliseconds,
            Problem::ExpAsString => Is::JwtExpNotNumber,
            Problem::ExpMissing => Is::JwtNoExp,
            Problem::TypIdToken => Is::JwtLooksLikeIdToken,
            Problem::TypRefreshToken => Is::JwtLooksLikeRefreshToken,
            _ => continue,
        };
        credential.note(issue, *span);
    }
    if let Some(exp) = jwt.claim("exp").filter(|exp| !exp.value.is_number() && !exp.value.is_null()) {
        credential.note(Is::JwtExpNotNumber, exp.span);
    }
    if let Some(nonce) = jwt.header_member("nonce") {
        credential.note(Is::JwtHeaderNonce, nonce.span);
    }
    if jwt.parts.len() == 3
        && let Some(signature) = jwt.parts.get(2).filter(|part| part.is_empty())
    {
        credential.note(Is::JwtEmptySignature, *signature);
    }
    if let Some(part) =
        jwt.parts.iter().zip(token.as_str().split('.')).take(2).find(|(_, text)| has_line_break(text))
    {
        credential.note(Is::JwtLineBreaksInJson, *part.0);
    }
    if EXAMPLE_SIGNATURES.iter().any(|signature| token.as_str().ends_with(signature)) || is_john_doe(jwt) {
        credential.note(Is::ExampleToken, token.span());
    }
}

fn has_line_break(part: &str) -> bool {
    base64::decode(part).is_ok_and(|decoded| decoded.bytes.iter().any(|byte| matches!(byte, b'\n' | b'\r')))
}

/// The payload of jwt.io's first example, whatever it is signed with.
fn is_john_doe(jwt: &Jwt) -> bool {
    jwt.claim("sub").is_some_and(|sub| sub.value == "1234567890")
        && jwt.claim("name").is_some_and(|name| name.value == "John Doe")
}

/// Signatures of tokens in public documents: RFC 7515 appendix A.1 (also RFC 7519 §3.1).
const EXAMPLE_SIGNATURES: &[&str] = &[".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"];
/// Opaque tokens in public documents: RFC 6750 §2.1, RFC 9449 §7.1, Django REST framework.
const EXAMPLES: &[&str] = &[
    "mF_9.B5f-4.1JqM",
    "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU",
    "9944b09199c62bcf9418ad846dd0e4bbdfc6ee4b",
    "SlAV32hkKG",
    "2YotnFZFEjr1zCsicMWpAA",
];
