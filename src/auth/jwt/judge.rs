//! What is wrong with a token's claims: by themselves, and at a given moment.

use super::issuer::is_id_token_issuer;
use super::{Claim, Jwt, Problem, is_none, media_type};
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

/// Adds what is wrong with header and claims by themselves to the token's problems.
pub(super) fn add_problems(jwt: &mut Jwt) {
    let mut problems = std::mem::take(&mut jwt.problems);
    let header = Header::of(jwt);
    header_problems(&header, jwt, &mut problems);
    if jwt.has_payload {
        let payload = jwt.parts.get(1).copied().unwrap_or(jwt.span);
        claim_problems(&header, &Payload::of(jwt), payload, &mut problems);
    }
    jwt.problems = problems;
}

/// The problems of header members (RFC 8725, RFC 7515 §4.1.11, RFC 7797).
fn header_problems(header: &Header<'_>, jwt: &Jwt, found: &mut Vec<(Problem, Span)>) {
    let mut on = |member: Option<&Claim>, problem: Problem| {
        found.extend(member.map(|member| (problem, member.span)));
    };
    on(header.jwk, Problem::EmbeddedJwk);
    on(header.jku, Problem::JkuHeader);
    on(header.x5u, Problem::X5uHeader);
    on(header.zip, Problem::ZipHeader);
    if header.alg.and_then(text).is_some_and(is_none) {
        on(header.alg, Problem::AlgNone);
        let signature = jwt.parts.get(2).filter(|part| !part.is_empty());
        found.extend(signature.map(|span| (Problem::NoneWithSignature, *span)));
    }
    if let Some(member) = header.b64
        && member.value == false
    {
        found.push((Problem::B64False, member.span));
    }
    if let Some(member) = header.crit {
        let only_b64 = member
            .value
            .as_array()
            .is_some_and(|names| matches!(names.as_slice(), [name] if name == "b64") && header.b64.is_some());
        if !only_b64 {
            found.push((Problem::UnknownCrit, member.span));
        }
    }
}

/// The problems of claims that do not depend on the clock.
fn claim_problems(header: &Header<'_>, payload: &Payload<'_>, whole: Span, found: &mut Vec<(Problem, Span)>) {
    let media_type = header.typ.and_then(text).map(media_type).unwrap_or_default();
    let is_kind = |kind: &str| media_type.eq_ignore_ascii_case(kind);
    match payload.exp.filter(|claim| !claim.value.is_null()) {
        None if NO_EXP.iter().any(|kind| is_kind(kind)) => {}
        None => found.push((Problem::ExpMissing, whole)),
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
                let late = payload.nbf.filter(|nbf| nbf.value.as_f64().is_some_and(|nbf| nbf > exp));
                found.extend(late.map(|nbf| (Problem::NbfAfterExp, nbf.span)));
            }
        }
    }
    // RFC 9068 §2.2.
    let required =
        [payload.iss, payload.exp, payload.aud, payload.sub, payload.client_id, payload.iat, payload.jti];
    if is_kind("at+jwt") && required.iter().any(Option::is_none) {
        found.push((Problem::AtJwtMissingClaims, whole));
    }
    // Other kinds of tokens that say so in `typ` (a DPoP proof, a key binding) have a nonce as well.
    let plain = media_type.is_empty() || is_kind("jwt");
    found.extend(id_token_sign(header, payload, plain).map(|sign| (Problem::TypIdToken, sign.span)));
    found.extend(refresh_token_sign(header, payload).map(|sign| (Problem::TypRefreshToken, sign.span)));
}

/// The member that makes it an ID token (`OpenID` Connect Core §2, §3.1.3.6).
fn id_token_sign<'a>(header: &Header<'a>, payload: &Payload<'a>, plain: bool) -> Option<&'a Claim> {
    let says = |member: Option<&'a Claim>, value: &str| member.filter(|member| member.value == value);
    let issuer = payload.iss.filter(|iss| text(iss).is_some_and(is_id_token_issuer));
    let hash = payload.at_hash.or(payload.c_hash).or(payload.s_hash);
    let rights = payload.scope.or(payload.scp).or(payload.roles).is_some();
    let nonce = payload.nonce.filter(|_| plain && !rights);
    says(payload.typ, "ID")
        .or(says(header.typ, "ID"))
        .or(says(payload.token_use, "id"))
        .or(hash)
        .or(issuer)
        .or(nonce)
}

/// The member that makes it a refresh token.
fn refresh_token_sign<'a>(header: &Header<'a>, payload: &Payload<'a>) -> Option<&'a Claim> {
    let typ = |member: &&Claim| member.value == "Refresh" || member.value == "Offline";
    let kind = |member: &&Claim| member.value == "refresh" || member.value == "refresh_token";
    let kinds = [payload.token_use, payload.token_type, payload.r#type];
    payload.typ.filter(typ).or(header.typ.filter(typ)).or_else(|| kinds.into_iter().flatten().find(kind))
}

fn text(member: &Claim) -> Option<&str> {
    member.value.as_str()
}

macro_rules! members {
    ($($struct:ident $in_header:literal: $($field:ident $name:literal)*;)*) => {
        $(
            /// The members that the rules look at, found in one walk over all of them; of equal names the last.
            #[derive(Default)]
            struct $struct<'a> { $($field: Option<&'a Claim>),* }

            impl<'a> $struct<'a> {
                fn of(jwt: &'a Jwt) -> Self {
                    let mut members = Self::default();
                    for claim in jwt.claims.iter().filter(|claim| claim.in_header == $in_header) {
                        match claim.name.as_bytes() {
                            $($name => members.$field = Some(claim),)*
                            _ => {}
                        }
                    }
                    members
                }
            }
        )*
    };
}

members! {
    Header true: alg b"alg" b64 b"b64" crit b"crit" jku b"jku" jwk b"jwk" typ b"typ" x5u b"x5u" zip b"zip";
    Payload false: at_hash b"at_hash" aud b"aud" c_hash b"c_hash" client_id b"client_id" exp b"exp" iat b"iat" iss b"iss"
        jti b"jti" nbf b"nbf" nonce b"nonce" roles b"roles" s_hash b"s_hash" scope b"scope" scp b"scp" sub b"sub"
        token_type b"token_type" token_use b"token_use" typ b"typ" r#type b"type";
}

/// A time from here on is in milliseconds: as seconds it would be the year 5138.
const MILLISECONDS: f64 = 1e11;
/// 30 days in seconds.
const LONG_LIFE: f64 = 30.0 * 86_400.0;
/// Tokens that need no `exp`: RFC 8417 §2.2, RFC 9449 §4.2, RFC 9901 §4.3.
const NO_EXP: &[&str] = &["secevent+jwt", "dpop+jwt", "kb+jwt"];
