//! The proof of `DPoP` against the request, the token and the answers.

use super::{choice, fact, one};
use crate::auth::{Jwt, jwt};
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::{Evidence, Strength};
use crate::recompute::dpop::check;
use crate::recompute::{Line, LineState};

/// The `DPoP` proof against request and token.
pub static DPOP: Question = Question {
    id: "dpop",
    text: "Does the DPoP proof fit the request and the token?",
    choices: &[
        choice("nonce-wanted", "The server sends a nonce that the proof lacks"),
        choice("no-proof", "A DPoP-bound token came without a proof"),
        choice("as-bearer", "A DPoP-bound token came with the scheme Bearer"),
        choice("mismatch", "No: method, address, time or token differ"),
        choice("htm", "No: htm is another method than the request's"),
        choice("htu", "No: htu is another address than the request's"),
        choice("htu-query", "htu has a query or a fragment, and must have none"),
        choice("ath", "No: ath is not the hash of this token"),
        choice("ath-missing", "No: ath, the hash of the token, is missing"),
        choice("key", "No: the token is bound to another key than the proof's"),
        choice("unbound", "The token is bound to no key"),
        choice("iat", "No: iat is too far from the server's clock"),
        choice("malformed", "No: the proof itself lacks something or holds what it must not"),
        choice("fits", "Yes, as far as it can be told without the key"),
    ],
    stage: Stage::Valid,
    read: dpop,
    experiment: "Decode the proof: `htm` and `htu` must be this request's method and address without query, `iat` now, `ath` the token's hash.",
};

fn dpop(evidence: &Evidence<'_>) -> Vec<Fact> {
    if let Some(facts) = crate::diagnosis::told(evidence, &DPOP) {
        return facts;
    }
    let Some(leg) = evidence.leg() else { return Vec::new() };
    let token = leg.authorization();
    let Some(sent) = evidence.sent("dpop") else {
        let bound = token
            .and_then(|credential| credential.jwt.as_ref())
            .and_then(|token| token.claim("cnf"))
            .filter(|claim| claim.value.get("jkt").is_some());
        let Some(claim) = bound else { return Vec::new() };
        let bearer = token.is_some_and(|credential| credential.is("bearer"));
        let whole = evidence.request_seen_whole();
        return if bearer {
            vec![Fact::sure("as-bearer", claim.span)]
        } else {
            one(whole.then(|| Fact::sure("no-proof", claim.span)))
        };
    };
    let proof = jwt::read(sent);
    if let Some(wanted) = nonce(evidence, &proof) {
        return vec![wanted];
    }
    let Some(at) = evidence.at else { return Vec::new() };
    let checks = check(evidence, at).map(|proof| proof.checks).unwrap_or_default();
    let dated = evidence.clock.date.is_some();
    let mut facts: Vec<Fact> = checks
        .iter()
        .filter(|line| line.state == LineState::Wrong)
        .filter_map(|line| {
            let (choice, strength) = meaning(line, &proof, dated)?;
            Some(fact(choice, line.span.or(Some(proof.span)), strength))
        })
        .collect();
    facts.dedup_by_key(|fact| fact.choice);
    if facts.is_empty() {
        facts.push(Fact::hint("fits", proof.span));
    }
    facts
}

/// The choice that a failed check is; `None` where the paste proves nothing: a value that was shortened or blanked out.
fn meaning(line: &Line, proof: &Jwt, dated: bool) -> Option<(&'static str, Strength)> {
    let given = line.given.as_deref().unwrap_or_default();
    Some(match line.what {
        "htm" => ("htm", Strength::Sure),
        "htu" if line.computed.is_some() && is_bare(given, line.computed.as_deref()) => {
            ("htu-query", Strength::Likely)
        }
        "htu" => ("htu", Strength::Sure),
        "ath" if given.is_empty() => ("ath-missing", Strength::Likely),
        "ath" if is_hash(given) => ("ath", Strength::Sure),
        "jkt" if line.given.is_none() => ("unbound", Strength::Likely),
        "jkt" if is_hash(given) => ("key", Strength::Sure),
        "iat" if proof.seconds("iat").is_none_or(|iat| iat >= MILLISECONDS) => ("iat", Strength::Sure),
        "iat" if dated => ("iat", Strength::Likely),
        "typ" | "alg" | "algs" | "jwk" | "jti" => ("malformed", Strength::Likely),
        "scheme" => ("as-bearer", Strength::Sure),
        _ => return None,
    })
}

/// Whether the address is right once query and fragment are taken off it.
fn is_bare(given: &str, wanted: Option<&str>) -> bool {
    given.split(['?', '#']).next().filter(|bare| bare.len() < given.len()) == wanted
}

/// Whether `text` has the form of a SHA-256 in base64url, and was not blanked out.
fn is_hash(text: &str) -> bool {
    let mut letters: Vec<u8> = text.bytes().collect();
    crate::text::order::sort(&mut letters);
    letters.dedup();
    (43..=88).contains(&text.len())
        && letters.len() > 8
        && text.bytes().all(|letter| letter.is_ascii_graphic())
}

/// RFC 9449 §8, §9: the nonce that the answer brings, where the proof has another one or none.
fn nonce(evidence: &Evidence<'_>, proof: &Jwt) -> Option<Fact> {
    let own = proof.claim("nonce").and_then(|claim| claim.value.as_str());
    let nonce = evidence.header("dpop-nonce").filter(|nonce| own != Some(nonce.as_str()))?;
    let stated = evidence
        .challenges()
        .iter()
        .filter_map(|challenge| challenge.param("error"))
        .any(|error| error.as_str() == "use_dpop_nonce");
    let strength = if stated {
        Strength::Sure
    } else if own.is_none() {
        Strength::Likely
    } else {
        Strength::Hint
    };
    Some(fact("nonce-wanted", Some(nonce.span()), strength))
}

/// A moment beyond this many seconds since 1970 is in milliseconds.
const MILLISECONDS: i64 = 100_000_000_000;
