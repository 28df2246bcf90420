//! The access token beside its proof (RFC 9449 §4.3, §6, §7).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::auth::{Credential, Jwt};
use crate::recompute::bytes::{Hash, hex};
use crate::recompute::outcome::Line;
use crate::recompute::thumbprint::{coded, thumbprint};
use crate::text::{Mapped, Span};

/// `ath`, the key that the token is bound to, the scheme.
pub(super) fn token_checks(proof: &Jwt, token: &Credential, bound: Option<&str>) -> Vec<Line> {
    let mut checks = Vec::new();
    let text = token.text("token").or_else(|| token.jwt.as_ref().map(|jwt| jwt.compact.as_str()));
    let end = Span::empty(proof.parts.get(1).map_or(proof.span.end, |part| part.end));
    let ath = proof.claim("ath");
    let place = ath.map_or(end, |claim| claim.span);
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        let want = coded(text.as_bytes());
        checks.push(
            match ath.and_then(|claim| claim.value.as_str()) {
                Some(ath) if ath == want => Line::right("ath", "`ath` is the hash of the access token."),
                Some(ath) => Line::wrong(
                    "ath",
                    format!("`ath` is not the hash of the access token. {}", hash_words(ath, text)),
                )
                .values(want, ath),
                None => {
                    Line::wrong("ath", "`ath`, the hash of the access token, is missing.").values(want, "")
                }
            }
            .at(place),
        );
    }
    let own = proof.header_member("jwk").and_then(|jwk| thumbprint(&jwk.value));
    let cnf = token.jwt.as_ref().and_then(|jwt| jwt.claim("cnf")).map_or(token.span, |claim| claim.span);
    checks.push(
        match (bound, own) {
            (Some(bound), Some(own)) if bound == own => Line::right("jkt", "The token is bound to the proof's key (`cnf.jkt`)."),
            (Some(bound), Some(own)) => Line::wrong(
                "jkt",
                "The token is bound to another key than the one that signed the proof: use the key pair with which the \
                 token was asked for.",
            )
            .values(own, bound),
            (Some(_), None) => Line::note("jkt", "The thumbprint of the proof's key cannot be computed."),
            (None, _) if token.jwt.is_none() => {
                Line::note("jkt", "Only its issuer can read the token: whether it is bound to the proof's key cannot be told.")
            }
            (None, _) => Line::wrong("jkt", "The token has no `cnf.jkt`: it is bound to no key, servers that want DPoP refuse it."),
        }
        .at(cnf),
    );
    checks.extend(scheme_check(token, bound.is_some()));
    checks
}

fn hash_words(ath: &str, token: &str) -> &'static str {
    let octets = Hash::Sha256.of(token.as_bytes());
    let padded = ath.trim_end_matches('=').replace('+', "-").replace('/', "_");
    if padded == coded(token.as_bytes()) {
        "It is in base64 with padding or in the other alphabet: it must be base64url without padding."
    } else if ath.eq_ignore_ascii_case(&hex(&octets)) {
        "It is in hexadecimal digits: it must be base64url."
    } else if ath == coded(hex(&octets).as_bytes()) || ath == STANDARD.encode(hex(&octets)) {
        "The hexadecimal digits of the hash were encoded, not its octets."
    } else if ["DPoP ", "Bearer "].iter().any(|scheme| ath == coded(format!("{scheme}{token}").as_bytes())) {
        "The scheme was hashed with it."
    } else {
        "It was made for another token: make a new proof when the token is renewed."
    }
}

/// RFC 9449 §7.1, §7.2: a bound token goes with the scheme `DPoP`.
pub(super) fn scheme_check(token: &Credential, bound: bool) -> Option<Line> {
    let scheme = token.scheme.as_ref()?;
    (bound && scheme.as_str().eq_ignore_ascii_case("bearer")).then(|| {
        Line::wrong("scheme", "The token is bound to a key: send it with the scheme `DPoP`, not `Bearer`.")
            .at(Mapped::span(scheme))
    })
}
