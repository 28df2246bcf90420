//! Schemes that sign the request: AWS Signature Version 2, 4 and 4A and its kin, OAuth 1.0, Hawk.

use serde_json::Value;

use super::params::{self, Params};
use super::{Credential, CredentialIssue as Is, Kind, Reason, bearer};
use crate::auth::jwt::clean::percent_decoded;
use crate::text::{Mapped, Span};

/// Reads Signature Version 4 (`aws4-hmac-sha256`), 4A (`aws4-ecdsa-p256-sha256`) and Google's V4.
pub(super) fn sigv4(credential: &mut Credential, scheme: &str, text: &Mapped) {
    credential.kind = match scheme {
        "aws4-hmac-sha256" => Kind::Sigv4,
        "aws4-ecdsa-p256-sha256" => Kind::Sigv4a,
        _ => {
            credential
                .note(Is::UnregisteredScheme, credential.scheme.as_ref().map_or(text.span(), Mapped::span));
            Kind::Unknown
        }
    };
    if !params::begins(text.as_str()) && bearer::token_faults(credential, text) {
        return;
    }
    credential.note(Is::NotRfc9110Params, text.span());
    let params = params::read(text);
    let regional = scheme != "aws4-ecdsa-p256-sha256";
    let scope = params.get("Credential");
    if let Some(reason) = scope.and_then(|scope| credential_scope(credential, scope, regional)) {
        credential.malformed(reason, scope.map_or(text.span(), Mapped::span));
    } else if scope.is_none() {
        credential.note(Is::Sigv4BadScope, Span::empty(text.span().end));
        credential.malformed(Reason::CredentialScopeParts, text.span());
    }
    if let Some(headers) = params.get("SignedHeaders") {
        signed_headers(credential, headers);
    }
    credential.secret = params.get("Signature").map(Mapped::span);
    if let Some(signature) = params.get("Signature").filter(|signature| !signature.is_empty()) {
        credential.put_secret_text("signature", signature);
    } else {
        credential.note(Is::MissingSignature, Span::empty(text.span().end));
        credential.malformed(Reason::MissingSignature, text.span());
    }
}

/// Puts the names of the signed headers, and says when a temporary key goes without its token.
pub(super) fn signed_headers(credential: &mut Credential, headers: &Mapped) {
    let names: Vec<Value> = headers.as_str().split(';').take(200).map(Value::from).collect();
    let token = names
        .iter()
        .any(|name| name.as_str().is_some_and(|name| name.eq_ignore_ascii_case("x-amz-security-token")));
    credential.put("signed_headers", names, Some(headers.span()));
    if !token && credential.text("key_kind") == Some("temporary") {
        credential.note(Is::TemporaryKeyWithoutToken, headers.span());
    }
}

/// Puts the parts of `key/date/region/service/terminator`; version 4A has no region. Slashes in the key are
/// the key's own.
pub(super) fn credential_scope(
    credential: &mut Credential,
    scope: &Mapped,
    regional: bool,
) -> Option<Reason> {
    let text = scope.as_str();
    let names: &[&'static str] = if regional {
        &["terminator", "service", "region", "date"]
    } else {
        &["terminator", "service", "date"]
    };
    let mut end = text.len();
    let mut parts = Vec::new();
    for name in names {
        let Some(slash) = text.get(..end).and_then(|head| head.rfind('/')) else {
            credential.note(Is::Sigv4BadScope, scope.span());
            put_access_key(credential, &scope.slice(0..text.find('/').unwrap_or(text.len())));
            return Some(Reason::CredentialScopeParts);
        };
        parts.push((*name, scope.slice(slash + 1..end)));
        end = slash;
    }
    put_access_key(credential, &scope.slice(0..end));
    for (name, part) in parts.iter().rev() {
        credential.put_text(name, part);
        let odd_end = *name == "terminator" && !part.as_str().ends_with("4_request");
        if part.is_empty() || odd_end {
            credential.note(Is::Sigv4BadScope, part.span());
        }
        if *name == "date" && !is_date(part.as_str()) {
            credential.note(Is::Sigv4BadDate, part.span());
        }
    }
    None
}

/// Puts an AWS access key id and what kind it is.
pub(super) fn put_access_key(credential: &mut Credential, key: &Mapped) {
    let kind = match key.as_str().get(..4) {
        Some("AKIA") => "long-term",
        Some("ASIA") => "temporary",
        _ => "other",
    };
    credential.put_text("access_key", key);
    credential.put("key_kind", kind, Some(key.span()));
    if key.as_str().ends_with("EXAMPLE") {
        credential.note(Is::ExampleToken, key.span());
    }
    if super::placeholder::is_placeholder(key.as_str()) {
        credential.note(Is::Placeholder, key.span());
    }
}

/// A day of the form YYYYMMDD.
fn is_date(text: &str) -> bool {
    let number =
        |range: std::ops::Range<usize>| text.get(range).and_then(|digits| digits.parse::<u32>().ok());
    text.len() == 8
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && number(4..6).is_some_and(|month| (1..=12).contains(&month))
        && number(6..8).is_some_and(|day| (1..=31).contains(&day))
}

/// Reads Signature Version 2 and Google's older form: `key:signature`.
pub(super) fn sigv2(credential: &mut Credential, token: &Mapped) {
    credential.kind = Kind::Unknown;
    let scheme = credential.scheme.as_ref().map_or(token.span(), Mapped::span);
    credential.note(Is::UnregisteredScheme, scheme);
    if credential.is("AWS") {
        credential.note(Is::Sigv2, scheme);
    }
    credential.note(Is::NotToken68, token.span());
    let text = token.as_str();
    let Some(colon) = text.rfind(':') else {
        put_access_key(credential, token);
        credential.note(Is::MissingSignature, Span::empty(token.span().end));
        return;
    };
    put_access_key(credential, &token.slice(0..colon));
    let signature = token.slice(colon + 1..text.len());
    credential.secret = Some(signature.span());
    credential.put_secret_text("signature", &signature);
    if signature.is_empty() {
        credential.note(Is::MissingSignature, signature.span());
    }
}

/// Reads OAuth 1.0 (RFC 5849 §3.5.1), or a bearer token under that name.
pub(super) fn oauth1(credential: &mut Credential, text: &Mapped) {
    if !params::begins(text.as_str()) {
        if bearer::token_faults(credential, text) {
            return;
        }
        credential
            .note(Is::WrongSchemeForBearer, credential.scheme.as_ref().map_or(text.span(), Mapped::span));
        credential.kind = Kind::Unknown;
        if matches!(bearer::read_jwt(credential, text), bearer::Look::Faulty) {
            return;
        }
        credential.put_secret_text("token68", text);
        return;
    }
    let params = params::read(text);
    if !params.list.iter().any(|param| param.name.as_str().starts_with("oauth_")) {
        credential.kind = Kind::Unknown;
        credential.put_secret("params", params.object(), Some(text.span()));
        return;
    }
    credential.kind = Kind::Oauth1;
    for name in OAUTH1 {
        let Some(value) = params.get(name) else { continue };
        let decoded = percent_decoded(value).map_or_else(|| value.clone(), |(decoded, _)| decoded);
        let secret = matches!(*name, "oauth_signature" | "oauth_token" | "oauth_verifier");
        if secret {
            credential.put_secret(name, decoded.as_str(), Some(value.span()));
        } else {
            credential.put(name, decoded.as_str(), Some(value.span()));
        }
    }
    credential.secret = params.get("oauth_signature").map(Mapped::span);
    if credential
        .text("oauth_signature_method")
        .is_some_and(|method| method.eq_ignore_ascii_case("PLAINTEXT"))
    {
        credential.note(
            Is::Oauth1Plaintext,
            params.get("oauth_signature_method").map_or(text.span(), Mapped::span),
        );
    }
    odd_params(credential, &params);
    if params.get("oauth_signature").is_none_or(Mapped::is_empty) {
        credential.note(Is::MissingSignature, Span::empty(text.span().end));
    }
}

/// Reads Hawk: `id`, `ts`, `nonce`, `ext`, `hash`, `mac`.
pub(super) fn hawk(credential: &mut Credential, text: &Mapped) {
    if !params::begins(text.as_str()) && bearer::token_faults(credential, text) {
        return;
    }
    credential.kind = Kind::Hawk;
    credential.note(Is::UnregisteredScheme, credential.scheme.as_ref().map_or(text.span(), Mapped::span));
    let params = params::read(text);
    for name in ["id", "ts", "nonce", "ext"] {
        if let Some(value) = params.get(name) {
            credential.put_text(name, value);
        }
    }
    for name in ["hash", "mac"] {
        if let Some(value) = params.get(name) {
            credential.put_secret_text(name, value);
        }
    }
    credential.secret = params.get("mac").map(Mapped::span);
    odd_params(credential, &params);
    if params.get("mac").is_none_or(Mapped::is_empty) {
        credential.note(Is::MissingSignature, Span::empty(text.span().end));
    }
}

/// Names values without quotes and needless escapes.
pub(super) fn odd_params(credential: &mut Credential, params: &Params) {
    if let Some(span) = params.unquoted() {
        credential.note(Is::UnquotedValue, span);
    }
    if let Some(span) = params.unquoted_non_token {
        credential.note(Is::UnquotedNonToken, span);
    }
    if let Some(span) = params.needless_escape {
        credential.note(Is::NeedlessEscape, span);
    }
}

const OAUTH1: &[&str] = &[
    "realm",
    "oauth_consumer_key",
    "oauth_token",
    "oauth_signature_method",
    "oauth_signature",
    "oauth_timestamp",
    "oauth_nonce",
    "oauth_version",
    "oauth_callback",
    "oauth_verifier",
];
