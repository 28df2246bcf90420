//! Proofs of `DPoP` (RFC 9449 §4.3), checked against the request, the access token and the answers.

mod claims;
mod token;

use serde_json::Value;

use claims::claim_checks;
use token::{scheme_check, token_checks};

use super::outcome::{Agreement, Difference, Line, LineState, Outcome};
use super::request::Asked;
use super::{Offer, Work};
use crate::auth::Kind;
use crate::auth::jwt::{self, Claim, Jwt};
use crate::evidence::{Evidence, Leg};
use crate::text::{Span, code, order};

/// What was found of the proof of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Each check of RFC 9449 §4.3, in that order, and those of §7.
    pub checks: Vec<Line>,
    /// The proof, or where it would stand.
    pub span: Span,
}

impl Proof {
    /// The checks that fail.
    pub fn faults(&self) -> impl Iterator<Item = &Line> {
        self.checks.iter().filter(|check| check.state == LineState::Wrong)
    }
}

/// Checks the proof of the leg `at`; `None` where there is neither a proof nor a token that is bound to a key.
///
/// The moment of judgement is that of the evidence. Whether a `jti` was used before only the server knows.
pub fn check(evidence: &Evidence<'_>, at: usize) -> Option<Proof> {
    let leg = evidence.legs.get(at)?;
    let request = leg.request?;
    let asked = Asked::of(leg)?;
    let token = leg.authorization();
    let bound = token.and_then(|token| token.jwt.as_ref()).and_then(key_bound);
    let mut proofs = request.headers("dpop");
    let Some(first) = proofs.next() else {
        let end = Span::empty(request.span.end);
        let scheme = token.filter(|token| token.kind == Kind::Dpop || token.is("dpop") || bound.is_some())?;
        let state = if evidence.request_seen_whole() { LineState::Wrong } else { LineState::Note };
        let words = "The token is bound to a key (DPoP), and the paste shows no `DPoP` header beside it.";
        let mut checks = vec![Line::new("dpop", state, words).at(end)];
        checks.extend(scheme_check(scheme, bound.is_some()));
        return Some(Proof { checks, span: end });
    };
    let mut checks = Vec::new();
    if let Some(second) = proofs.next() {
        checks.push(Line::wrong("dpop", "There are two `DPoP` headers: there must be one.").at(second.line));
    }
    let proof = jwt::read(&first.value);
    let span = first.value.span();
    if !proof.has_header || !proof.has_payload {
        checks.push(Line::wrong("dpop", "The proof is no JWT that can be read.").at(span));
        return Some(Proof { checks, span });
    }
    checks.extend(header_checks(&proof));
    checks.extend(offered(&proof, leg));
    checks.extend(claim_checks(&proof, &asked, evidence, at));
    if let Some(token) = token {
        checks.extend(token_checks(&proof, token, bound.as_deref()));
    }
    Some(Proof { checks, span })
}

/// The thumbprint that a token is bound to: `cnf.jkt`.
fn key_bound(token: &Jwt) -> Option<String> {
    token.claim("cnf")?.value.get("jkt")?.as_str().map(str::to_owned)
}

fn header_checks(proof: &Jwt) -> Vec<Line> {
    let mut checks = Vec::new();
    let end = Span::empty(proof.parts.first().map_or(proof.span.start, |part| part.end));
    let place = |name: &str| proof.header_member(name).map_or(end, |member| member.span);
    let text = |name: &str| proof.header_member(name).and_then(|member| member.value.as_str());
    checks.push(
        match text("typ") {
            Some("dpop+jwt") => Line::right("typ", "`typ` is `dpop+jwt`."),
            Some(other) if proof.media_type().as_deref() == Some("dpop+jwt") => Line::note(
                "typ",
                format!("`typ` is {}: some servers compare it letter by letter.", code(other)),
            ),
            other => Line::wrong(
                "typ",
                format!("`typ` must be `dpop+jwt`, not {}.", code(other.unwrap_or("absent"))),
            ),
        }
        .at(place("typ")),
    );
    checks.push(
        match text("alg") {
            Some(alg) if alg.eq_ignore_ascii_case("none") || alg.starts_with("HS") => {
                Line::wrong("alg", format!("`alg` is {}: a proof is signed with a private key.", code(alg)))
            }
            Some(alg) => Line::right("alg", format!("`alg` is {}, asymmetric.", code(alg))),
            None => Line::wrong("alg", "`alg` is missing."),
        }
        .at(place("alg")),
    );
    let Some(jwk) = proof.header_member("jwk") else {
        checks.push(
            Line::wrong("jwk", "The header has no `jwk`: the server cannot check the signature.").at(end),
        );
        return checks;
    };
    let private: Vec<String> =
        PRIVATE.iter().filter(|name| jwk.value.get(**name).is_some()).map(|name| code(name)).collect();
    checks.push(
        if jwk.value.get("kty").and_then(Value::as_str) == Some("oct") {
            Line::wrong("jwk", "`jwk` is a secret (`oct`): it must be a public key.")
        } else if private.is_empty() {
            Line::right("jwk", "`jwk` is a public key.")
        } else {
            let names = private.join(", ");
            Line::wrong(
                "jwk",
                format!("`jwk` holds the private key ({names}): it was given away, make a new one."),
            )
        }
        .at(jwk.span),
    );
    checks.push(signature_check(proof, jwk));
    checks
}

/// Whether the proof's signature fits the key that it brings.
#[cfg(feature = "verify")]
fn signature_check(proof: &Jwt, jwk: &Claim) -> Line {
    use crate::auth::jwt::Signature;
    use crate::verify::{Key, verify};

    let signature = Key::read(&jwk.value.to_string()).ok().map(|key| verify(proof, &key));
    match signature {
        Some(outcome) if outcome.signature == Signature::Valid => {
            Line::right("signature", "The proof's signature fits its `jwk`.")
        }
        Some(outcome) if outcome.signature == Signature::Unverifiable => {
            Line::note("signature", format!("The proof's signature was not checked. {}", outcome.words))
        }
        Some(outcome) => Line::wrong(
            "signature",
            format!("The proof's signature does not fit its `jwk`. {}", outcome.words),
        ),
        None => Line::wrong("signature", "The proof's `jwk` is no key that can be read."),
    }
    .at(signature_span(proof))
}

/// What checks signatures is not there.
#[cfg(not(feature = "verify"))]
fn signature_check(proof: &Jwt, _: &Claim) -> Line {
    Line::note(
        "signature",
        "The proof's signature was not checked here; its `jwk` can be given where the token is read.",
    )
    .at(signature_span(proof))
}

fn signature_span(proof: &Jwt) -> Span {
    proof.parts.get(2).copied().unwrap_or(proof.span)
}

/// RFC 9449 §7.1: the challenge's `algs` are those that the server takes.
fn offered(proof: &Jwt, leg: &Leg<'_>) -> Option<Line> {
    let algs = leg.challenges.iter().filter(|asks| asks.is("dpop")).find_map(|asks| asks.param("algs"))?;
    let alg = proof.alg()?;
    (!algs.as_str().split_whitespace().any(|one| one == alg)).then(|| {
        let words =
            format!("The server takes {}, the proof is signed with {}.", code(algs.as_str()), code(alg));
        let place = proof.header_member("alg").map_or(proof.span, |member| member.span);
        Line::wrong("algs", words).values(algs.as_str(), alg).at(place)
    })
}

/// The proof of the leg `at`.
pub(super) fn offers(evidence: &Evidence<'_>, at: usize) -> Vec<Offer> {
    let Some(proof) = check(evidence, at) else { return Vec::new() };
    vec![Offer {
        id: "dpop",
        title: "Check the DPoP proof",
        what: "The proof is compared with the request, its key with the one that the token is bound to, its hash with the token.",
        wants: Vec::new(),
        span: proof.span,
        source: ("RFC 9449 \u{a7}4.3", "https://www.rfc-editor.org/rfc/rfc9449#section-4.3"),
        work: Work::Dpop(Box::new(proof)),
    }]
}

/// The proof in one verdict.
pub(super) fn outcome(proof: &Proof) -> Outcome {
    let mut faults: Vec<Difference> =
        proof.faults().map(|fault| Difference { what: fault.what, words: fault.words.clone() }).collect();
    // A nonce that is asked for decides: the server looked no further.
    order::sort_by_key(&mut faults, |fault| fault.what != "nonce");
    let (agreement, headline) = match faults.as_slice() {
        [] => (
            Agreement::Agrees,
            "The proof fits the request and the token, as far as the paste tells.".to_owned(),
        ),
        [one] => (Agreement::AgreesWith(faults.clone()), format!("The proof has one fault. {}", one.words)),
        [first, ..] => (
            Agreement::AgreesWith(faults.clone()),
            format!("The proof has {} faults, the first: {}", faults.len(), first.words),
        ),
    };
    Outcome { lines: proof.checks.clone(), ..Outcome::new(agreement, headline) }
}

/// The members of private keys (RFC 7518 §6.2.2, §6.3.2).
const PRIVATE: &[&str] = &["d", "p", "q", "dp", "dq", "qi", "oth", "k"];
