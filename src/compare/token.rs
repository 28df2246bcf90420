//! Claims of two tokens.

use super::Found;
use super::kinds::Word;
use super::side::Shown;
use crate::auth::Jwt;
use crate::auth::jwt::Claim;
use crate::redact::is_safe_claim;
use crate::report::slots::plain;
use crate::text::time;

/// Finds what differs in two tokens, the refused request's first. `places` show the tokens as a whole.
pub(super) fn claims(found: &mut Found<'_, '_, '_>, mine: &Jwt, theirs: &Jwt, places: &[Shown; 2]) {
    let before = found.all.len();
    validity(found, mine, theirs);
    let names: Vec<(bool, &str)> = named(mine)
        .chain(named(theirs).filter(|(header, name)| member(mine, *header, name).is_none()))
        .filter(|(_, name)| !TIMES.contains(name))
        .take(MOST)
        .collect();
    for (header, name) in names {
        let (own, other) = (member(mine, header, name), member(theirs, header, name));
        let text = |claim: Option<&Claim>| claim.map(|claim| plain(&claim.value)).unwrap_or_default();
        let (value, twin) = (text(own), text(other));
        if own.map(|claim| &claim.value) == other.map(|claim| &claim.value) {
            continue;
        }
        let id = kind_of(header, name);
        let places = shown(found, name, own, other);
        if id == "token-scope" {
            let missing = lacking(&value, &twin);
            if missing.is_empty() {
                found.add("token-claim", &[Word::Code(name)], places);
            } else {
                found.add(id, &[Word::Code(name), Word::Code(&missing)], places);
            }
            continue;
        }
        // A name or an address of a person stands in no sentence.
        let (value, twin) = (word(name, own, &value), word(name, other, &twin));
        found.add(id, &[Word::Code(name), value, twin], places);
    }
    for name in TIMES {
        let (own, other) = (mine.claim(name), theirs.claim(name));
        if own.map(|claim| &claim.value) != other.map(|claim| &claim.value) {
            let places = shown(found, name, own, other);
            found.add("token-life", &[Word::Code(name)], places);
        }
    }
    if found.all.len() == before {
        found.add("token-signature", &[], places.clone());
    }
}

/// Whether the refused token was over, or not valid yet, and the other one was.
fn validity(found: &mut Found<'_, '_, '_>, mine: &Jwt, theirs: &Jwt) {
    let [failed, worked] = found.sides;
    let (now, then) = (failed.evidence.clock.now, worked.evidence.clock.now);
    let (ends, others) = (mine.seconds("exp"), theirs.seconds("exp"));
    if let Some(end) = ends.filter(|end| *end <= now)
        && others.is_none_or(|end| end > then)
    {
        let places = shown_times(found, mine, theirs, "exp");
        found.add("token-expired", &[Word::Text(&time::length(now - end))], places);
    }
    let (begins, others) = (mine.seconds("nbf"), theirs.seconds("nbf"));
    if let Some(begin) = begins.filter(|begin| *begin > now)
        && others.is_none_or(|begin| begin <= then)
    {
        let places = shown_times(found, mine, theirs, "nbf");
        found.add("token-early", &[Word::Text(&time::length(begin - now))], places);
    }
}

fn kind_of(header: bool, name: &str) -> &'static str {
    match (header, name) {
        (true, "alg") => "token-algorithm",
        (true, "kid" | "x5t") => "token-key",
        (true, "typ") | (false, "token_use" | "typ" | "type" | "token_type") => "token-type",
        (false, "aud" | "resource") => "token-audience",
        (false, "iss") => "token-issuer",
        (false, "scope" | "scp") => "token-scope",
        (
            false,
            "roles" | "role" | "groups" | "permissions" | "realm_access" | "resource_access" | "authorities"
            | "cognito:groups" | "wids" | "entitlements" | "tid" | "tenant" | "org_id" | "acr" | "amr"
            | "cnf" | "email_verified" | "fresh",
        ) => "token-right",
        (false, "sub" | "oid" | "uid" | "user_id" | "preferred_username" | "upn" | "email" | "username") => {
            "token-user"
        }
        (false, "azp" | "client_id" | "appid" | "cid") => "token-client",
        (
            false,
            "jti" | "uti" | "rh" | "aio" | "sid" | "session_state" | "nonce" | "at_hash" | "origin_jti",
        ) => "token-life",
        _ => "token-claim",
    }
}

/// The words of the second list that the first lacks.
fn lacking(mine: &str, theirs: &str) -> String {
    let split = |text: &str| -> Vec<String> {
        text.split([' ', ',']).filter(|word| !word.is_empty()).map(str::to_string).collect()
    };
    let own = split(mine);
    let missing: Vec<String> = split(theirs).into_iter().filter(|word| !own.contains(word)).take(5).collect();
    missing.join(" ")
}

fn word<'w>(name: &str, claim: Option<&Claim>, value: &'w str) -> Word<'w> {
    match claim {
        None => Word::Text("missing"),
        Some(_) if value.is_empty() => Word::Text("empty"),
        Some(_) if is_safe_claim(name) => Word::Code(value),
        Some(_) => Word::Text("another value"),
    }
}

fn shown(
    found: &mut Found<'_, '_, '_>,
    name: &str,
    own: Option<&Claim>,
    other: Option<&Claim>,
) -> [Shown; 2] {
    let [failed, worked] = found.sides;
    let mut one = |side, claim: Option<&Claim>| {
        claim.map_or_else(Shown::default, |claim| {
            found.stand.value(side, claim.span, name, &plain(&claim.value), is_safe_claim(name))
        })
    };
    [one(failed, own), one(worked, other)]
}

fn shown_times(found: &mut Found<'_, '_, '_>, mine: &Jwt, theirs: &Jwt, name: &str) -> [Shown; 2] {
    let [failed, worked] = found.sides;
    let mut one = |side, token: &Jwt| match (token.claim(name), token.seconds(name)) {
        (Some(claim), Some(at)) => found.stand.value(side, claim.span, name, &time::show(at), true),
        _ => Shown::default(),
    };
    [one(failed, mine), one(worked, theirs)]
}

fn named(token: &Jwt) -> impl Iterator<Item = (bool, &str)> {
    token.claims.iter().map(|claim| (claim.in_header, claim.name.as_str()))
}

fn member<'t>(token: &'t Jwt, header: bool, name: &str) -> Option<&'t Claim> {
    if header { token.header_member(name) } else { token.claim(name) }
}

/// Claims that differ from token to token; what counts of them is whether the token was valid.
const TIMES: &[&str] = &["exp", "nbf", "iat", "auth_time", "updated_at"];
/// So many claims are looked at.
const MOST: usize = 60;
