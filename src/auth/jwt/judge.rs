//! What is wrong with a token's claims: by themselves, and at a given moment.

use super::issuer::is_id_token_issuer;
use super::{Jwt, Problem};
use crate::text::Span;

/// The problems of a token at the moment `now` (seconds since 1970), no leeway: expired, not yet valid,
/// issued in the future, too long a life.
///
/// Milliseconds in `exp` are a problem of their own ([`Problem::ExpInMilliseconds`]) and are then neither
/// expired nor too long.
pub fn judge(jwt: &Jwt, now: i64) -> Vec<(Problem, Span)> {
    #[expect(clippy::cast_precision_loss, reason = "seconds since 1970 are far below 2^52")]
    let now = now as f64;
    let mut problems = Vec::new();
    let exp = jwt.number("exp").filter(|(exp, _)| *exp < MILLISECONDS);
    let (nbf, iat) = (jwt.number("nbf"), jwt.number("iat"));
    if let Some((exp, span)) = exp {
        if now >= exp {
            problems.push((Problem::Expired, span));
        }
        let start = iat.or(nbf).map_or(now, |(start, _)| start);
        if exp - start > LONG_LIFE {
            problems.push((Problem::LifetimeTooLong, span));
        }
    }
    if let Some((_, span)) = nbf.filter(|(nbf, _)| *nbf > now) {
        problems.push((Problem::NotYetValid, span));
    }
    if let Some((_, span)) = iat.filter(|(iat, _)| *iat > now) {
        problems.push((Problem::IssuedInFuture, span));
    }
    problems
}

/// The problems of header members (RFC 8725, RFC 7515 §4.1.11, RFC 7797).
pub(super) fn header_problems(jwt: &mut Jwt) {
    let mut found = Vec::new();
    let mut on = |name: &str, problem: Problem| {
        found.extend(jwt.header_member(name).map(|member| (problem, member.span)));
    };
    on("jwk", Problem::EmbeddedJwk);
    on("jku", Problem::JkuHeader);
    on("x5u", Problem::X5uHeader);
    on("zip", Problem::ZipHeader);
    if jwt.is_unsecured() {
        on("alg", Problem::AlgNone);
        let signature = jwt.parts.get(2).filter(|part| !part.is_empty());
        found.extend(signature.map(|span| (Problem::NoneWithSignature, *span)));
    }
    if let Some(member) = jwt.header_member("b64")
        && member.value == false
    {
        found.push((Problem::B64False, member.span));
    }
    if let Some(member) = jwt.header_member("crit") {
        let only_b64 = member.value.as_array().is_some_and(|names| {
            matches!(names.as_slice(), [name] if name == "b64") && jwt.header_member("b64").is_some()
        });
        if !only_b64 {
            found.push((Problem::UnknownCrit, member.span));
        }
    }
    jwt.problems.append(&mut found);
}

/// The problems of claims that do not depend on the clock.
pub(super) fn claim_problems(jwt: &mut Jwt, payload: Span) {
    let mut found = Vec::new();
    let media_type = jwt.media_type().unwrap_or_default();
    match jwt.claim("exp").filter(|claim| !claim.value.is_null()) {
        None if NO_EXP.contains(&media_type.as_str()) => {}
        None => found.push((Problem::ExpMissing, payload)),
        Some(claim) => {
            if claim.value.is_string() {
                found.push((Problem::ExpAsString, claim.span));
            }
            if let Some(exp) = claim.value.as_f64() {
                if exp >= MILLISECONDS {
                    found.push((Problem::ExpInMilliseconds, claim.span));
                }
                if exp.fract() != 0.0 {
                    found.push((Problem::ExpFractional, claim.span));
                }
                found.extend(
                    jwt.number("nbf")
                        .filter(|(nbf, _)| *nbf > exp)
                        .map(|(_, span)| (Problem::NbfAfterExp, span)),
                );
            }
        }
    }
    if media_type == "at+jwt" && AT_JWT.iter().any(|name| jwt.claim(name).is_none()) {
        found.push((Problem::AtJwtMissingClaims, payload));
    }
    found.extend(id_token_sign(jwt, &media_type).map(|span| (Problem::TypIdToken, span)));
    found.extend(refresh_token_sign(jwt).map(|span| (Problem::TypRefreshToken, span)));
    jwt.problems.append(&mut found);
}

/// The claim that makes it an ID token (`OpenID` Connect Core §2, §3.1.3.6).
fn id_token_sign(jwt: &Jwt, media_type: &str) -> Option<Span> {
    let named =
        |name: &str, value: &str| jwt.words(name).filter(|(word, _)| *word == value).map(|(_, span)| span);
    let header_typ = jwt.header_member("typ").filter(|typ| typ.value == "ID").map(|typ| typ.span);
    let issuer = jwt.words("iss").filter(|(iss, _)| is_id_token_issuer(iss)).map(|(_, span)| span);
    let hash =
        ["at_hash", "c_hash", "s_hash"].iter().find_map(|name| jwt.claim(name)).map(|claim| claim.span);
    // Other kinds of tokens that say so in `typ` (a DPoP proof, a key binding) have a nonce as well.
    let plain = media_type.is_empty() || media_type == "jwt";
    let rights = ["scope", "scp", "roles"].iter().any(|name| jwt.claim(name).is_some());
    let nonce = jwt.claim("nonce").filter(|_| plain && !rights).map(|claim| claim.span);
    named("typ", "ID").or(header_typ).or_else(|| named("token_use", "id")).or(hash).or(issuer).or(nonce)
}

/// The claim that makes it a refresh token.
fn refresh_token_sign(jwt: &Jwt) -> Option<Span> {
    let is_refresh = |value: &serde_json::Value| value == "Refresh" || value == "Offline";
    let typ = jwt.claim("typ").filter(|claim| is_refresh(&claim.value));
    let typ = typ.or_else(|| jwt.header_member("typ").filter(|member| is_refresh(&member.value)));
    let kind = ["token_use", "token_type", "type"]
        .iter()
        .find_map(|name| jwt.claim(name).filter(|claim| claim.value == "refresh"));
    typ.or(kind).map(|claim| claim.span)
}

/// A time from here on is in milliseconds: as seconds it would be the year 5138.
const MILLISECONDS: f64 = 1e11;
/// 30 days in seconds.
const LONG_LIFE: f64 = 30.0 * 86_400.0;
/// Tokens that need no `exp`: RFC 8417 §2.2, RFC 9449 §4.2, RFC 9901 §4.3.
const NO_EXP: &[&str] = &["secevent+jwt", "dpop+jwt", "kb+jwt"];
/// RFC 9068 §2.2.
const AT_JWT: &[&str] = &["iss", "exp", "aud", "sub", "client_id", "iat", "jti"];
