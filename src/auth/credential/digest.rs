//! `Digest` (RFC 7616, RFC 2617, RFC 2069).

use super::{Credential, CredentialIssue as Is, Kind, Reason, bearer, params};
use crate::text::{Mapped, Span};

/// Reads what stands after `Digest`.
pub(super) fn read(credential: &mut Credential, text: &Mapped) {
    if !params::begins(text.as_str()) {
        if !bearer::token_faults(credential, text) {
            credential.note(Is::NotCredentials, text.span());
            bearer::put_look(credential, text);
            credential.malformed(Reason::NotCredentials, text.span());
        }
        return;
    }
    credential.kind = Kind::Digest;
    let params = params::read(text);
    let end = Span::empty(text.span().end);
    credential.put_secret("params", params.object(), Some(text.span()));
    credential.secret = params.get("response").map(Mapped::span);

    let algorithm = params.get("algorithm").map(|value| value.as_str().to_ascii_lowercase());
    let weak = match algorithm.as_deref() {
        None => {
            credential.note(Is::AlgorithmAbsent, end);
            true
        }
        Some(name) => {
            name.starts_with("md5")
                || name == "sha"
                || name == "sha-1"
                || name == "sha-1-sess"
                || name == "sha1"
        }
    };
    if weak {
        credential.note(Is::WeakAlgorithm, params.get("algorithm").map_or(end, Mapped::span));
    }
    match params.param("qop") {
        None => credential.note(Is::MissingQop, end),
        Some(qop) => {
            if qop.quoted {
                credential.note(Is::QuotedQop, qop.value.span());
            }
            if qop.value.as_str().eq_ignore_ascii_case("auth-int") {
                credential.note(Is::QopAuthInt, qop.value.span());
            }
            if params.get("cnonce").is_none_or(Mapped::is_empty) {
                credential.note(Is::MissingCnonce, end);
            }
            if params.get("nc").is_none() {
                credential.note(Is::MissingNc, end);
            }
        }
    }
    if let Some(nc) = params.get("nc")
        && !(nc.len() == 8 && nc.as_str().bytes().all(|byte| byte.is_ascii_hexdigit()))
    {
        credential.note(Is::NcNotEightHex, nc.span());
    }
    if params.get("response").is_none_or(Mapped::is_empty) {
        credential.note(Is::MissingResponse, end);
    }
    if params.get("userhash").is_some_and(|value| value.as_str().eq_ignore_ascii_case("true")) {
        credential.note(Is::Userhash, params.get("userhash").map_or(end, Mapped::span));
    }
    if let Some(user) = params.get("username*") {
        credential.note(Is::UsernameExtValue, user.span());
    }
    if let Some(user) = params.get("username") {
        if user.is_empty() {
            credential.note(Is::EmptyUser, user.span());
            credential.note(Is::EmptyPassword, user.span());
        }
        if user.as_str().split_once('\\').is_some_and(|(domain, name)| !domain.is_empty() && !name.is_empty())
        {
            credential.note(Is::WindowsDomainUser, user.span());
        }
        if !user.as_str().is_ascii() {
            credential.note(Is::NonAscii, user.span());
        }
        if super::placeholder::is_nothing(user.as_str()) || super::placeholder::is_template(user.as_str()) {
            credential.note(Is::Placeholder, user.span());
        }
    }
    if let Some(span) = params.needless_escape {
        credential.note(Is::NeedlessEscape, span);
    }
    let quoted_ones = params.list.iter().find(|param| {
        !param.quoted && QUOTED.iter().any(|name| param.name.as_str().eq_ignore_ascii_case(name))
    });
    if let Some(param) = quoted_ones {
        credential.note(Is::UnquotedValue, param.value.span());
    }
    let free = params.list.iter().find(|param| {
        !param.quoted
            && !param.name.as_str().ends_with('*')
            && !param.value.as_str().chars().all(super::schemes::is_tchar)
    });
    if let Some(param) = free {
        credential.note(Is::UnquotedNonToken, param.value.span());
    }
    if let Some(response) = params.get("response").filter(|value| value.as_str() == RFC_7616_PRINTED) {
        credential.note(Is::SpecExampleWrong, response.span());
    }
}

/// Parameters that must be quoted in a request (RFC 7616 §3.4).
const QUOTED: &[&str] = &["username", "realm", "nonce", "uri", "response", "cnonce", "opaque"];
/// The response printed in RFC 7616 §3.9.2, which does not follow from its inputs (erratum 4897).
const RFC_7616_PRINTED: &str = "ae66e67d6b427bd3f120414a82e4acff38e8ecd9101d6c861229025f607a79dd";
