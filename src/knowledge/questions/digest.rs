//! A Digest response against the request line and the challenges.

use super::{choice, fact, one};
use crate::auth::Kind;
use crate::capture::NoteKind;
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::{Evidence, Leg, SetCookie, Strength, session_like};
use crate::recompute::{LineState, digest as recomputed};
use crate::text::Span;

/// Digest: stale or a mismatch?
pub static DIGEST: Question = Question {
    id: "digest",
    text: "Why was the Digest response refused?",
    choices: &[
        choice("stale", "The nonce is stale: the password was right"),
        choice("mismatch", "A parameter does not fit the challenge or the request"),
        choice("uri", "uri is not the target of the request line"),
        choice("realm", "realm is not that of the challenge"),
        choice("nonce", "nonce is not that of the challenge"),
        choice("algorithm", "algorithm is not that of the challenge"),
        choice("qop", "qop is none of those that the challenge offers"),
        choice("opaque", "opaque is not sent back as the challenge has it"),
        choice("incomplete", "A parameter is missing"),
        choice("cookie-lost", "The challenge belongs to a session whose cookie was not sent back"),
        choice("consistent", "Nothing shows but a wrong user name or password"),
        choice("none", "There is none"),
    ],
    stage: Stage::Valid,
    read: digest,
    experiment: "Compare `uri`, `realm`, `nonce`, `qop`, `nc` and `algorithm` of Authorization with the challenge and the request line.",
};

/// Where curl was told to answer a Digest challenge, and a second 401 stands behind the first: where that one's
/// status is. The request between them carried the answer (`curl --digest`), which `-i` does not show.
fn answered_by_curl(evidence: &Evidence<'_>) -> Option<Span> {
    let leg = evidence.leg().filter(|leg| leg.status() == Some(401))?;
    let asks = |leg: &Leg<'_>| leg.status() == Some(401) && leg.challenges.iter().any(|one| one.is("digest"));
    let before = evidence.legs.iter().filter(|other| other.index + 1 == leg.index).any(asks);
    let told = evidence.capture.notes.iter().filter(|note| note.kind != NoteKind::Worked).any(|note| {
        let text = note.text.as_str();
        text.contains("curl ") && (text.contains("--digest") || text.contains("--anyauth"))
    });
    leg.response.filter(|_| before && told && asks(leg))?.status_span
}

fn digest(evidence: &Evidence<'_>) -> Vec<Fact> {
    if let Some(facts) = crate::diagnosis::told(evidence, &DIGEST) {
        return facts;
    }
    let Some(leg) = evidence.leg() else { return Vec::new() };
    let challenge = leg.challenges.iter().find(|challenge| challenge.is("digest"));
    let credential = leg.credentials.iter().find(|credential| credential.kind == Kind::Digest);
    if let Some(stale) = challenge.and_then(|challenge| challenge.param("stale"))
        && stale.as_str().eq_ignore_ascii_case("true")
    {
        let strength =
            if credential.is_some() || leg.request.is_none() { Strength::Sure } else { Strength::Likely };
        return vec![fact("stale", Some(stale.span()), strength)];
    }
    let Some(credential) = credential else {
        if let Some(span) = answered_by_curl(evidence) {
            return vec![Fact::likely("consistent", Some(span))];
        }
        // Where no Digest is in play nobody need be asked about one.
        let offered = evidence.legs.iter().any(|leg| leg.challenges.iter().any(|one| one.is("digest")));
        return one((!offered && evidence.request_seen_whole()).then(|| Fact::sure("none", None)));
    };
    let incomplete = ["missing-response", "missing-nc", "missing-cnonce", "nc-not-8-hex", "missing-qop"];
    if let Some(issue) = credential.issues.iter().find(|issue| incomplete.contains(&issue.kind.id())) {
        return vec![Fact::sure("incomplete", issue.span)];
    }
    let lines = evidence.at.map(|at| recomputed::compare(evidence, at)).unwrap_or_default();
    let mut facts: Vec<Fact> = lines
        .iter()
        .filter(|line| line.state == LineState::Wrong)
        .filter_map(|line| {
            let choice = ["uri", "realm", "nonce", "algorithm", "qop", "opaque"]
                .into_iter()
                .find(|choice| *choice == line.what)?;
            // A client may go on with a nonce of a leg that the paste does not show.
            let strength = if choice == "nonce" { Strength::Likely } else { Strength::Sure };
            let place = line.span.filter(|span| !span.is_empty()).unwrap_or(credential.span);
            Some(fact(choice, Some(place), strength))
        })
        .collect();
    if facts.is_empty()
        && let Some(span) = unasked_qop(credential, challenge)
    {
        facts.push(Fact::sure("qop", span));
    }
    if facts.is_empty() {
        facts.extend(rewritten(evidence, credential).map(|span| Fact::sure("uri", span)));
    }
    if facts.is_empty() && spelt_out(leg, credential) {
        facts.push(Fact::likely("uri", credential.span));
    }
    if facts.is_empty() {
        facts.extend(lost_session(evidence, challenge).map(|span| Fact::likely("cookie-lost", span)));
        facts.push(Fact::likely("consistent", credential.span));
    }
    facts
}

/// Whether `uri` is the whole address where the request line has the path alone: many servers compare the two letter by
/// letter (RFC 2617 §3.2.2.5 has them alike).
fn spelt_out(leg: &crate::evidence::Leg<'_>, credential: &crate::auth::Credential) -> bool {
    let uri =
        credential.field("params").and_then(|params| params.value.get("uri")?.as_str().map(str::to_owned));
    let target = leg.request.and_then(|request| request.url.as_ref());
    let answered = leg.response.is_some_and(|response| response.header("www-authenticate").is_some());
    answered
        && uri.is_some_and(|uri| uri.contains("://"))
        && target.is_some_and(|target| target.as_str().starts_with('/'))
}

/// A server's log shows the request with a part of the signed path taken away or added: the server that checks compares
/// `uri` with the path that it got (RFC 7616 §3.4.6).
fn rewritten(evidence: &Evidence<'_>, credential: &crate::auth::Credential) -> Option<Span> {
    let params = &credential.field("params")?.value;
    let uri = params.get("uri")?.as_str()?.trim_matches('"');
    let uri = uri.split('?').next().filter(|uri| uri.len() > 1)?;
    evidence.capture.notes.iter().find_map(|note| {
        let text = note.text.as_str();
        text.match_indices(" HTTP/1.").take(20).find_map(|(end, _)| {
            let line = text.get(..end)?;
            let from = line.rfind([' ', '"']).map(|at| at + 1)?;
            let path = line.get(from..)?.split('?').next()?;
            let other = path.len() > 1 && path != uri && (uri.ends_with(path) || path.ends_with(uri));
            (other && path.starts_with('/')).then(|| note.text.span_of(from..from + path.len()))
        })
    })
}

/// A `qop` that is empty, or sent where none was offered (RFC 7616 §3.4: it is then left out).
fn unasked_qop(
    credential: &crate::auth::Credential,
    challenge: Option<&crate::auth::Challenge>,
) -> Option<Span> {
    let params = &credential.field("params")?.value;
    let qop = params.get("qop")?.as_str()?;
    let offered = challenge.is_none_or(|challenge| challenge.param("qop").is_some());
    (qop.trim_matches('"').is_empty() || !offered).then_some(credential.span)
}

/// The challenge came with a session cookie, the answer to it without one, and the server began anew: a fresh
/// `opaque`, which else stays the same for a protection space (RFC 7616 §3.3).
fn lost_session(evidence: &Evidence<'_>, again: Option<&crate::auth::Challenge>) -> Option<Span> {
    let first =
        evidence.earlier().iter().rev().find(|leg| leg.challenges.iter().any(|one| one.is("digest")))?;
    let opaque = |challenge: &crate::auth::Challenge| {
        challenge.param("opaque").map(|value| value.as_str().to_string())
    };
    let before = first.challenges.iter().find(|one| one.is("digest")).and_then(opaque)?;
    if again.and_then(opaque)? == before || evidence.sent("cookie").is_some() {
        return None;
    }
    let set =
        SetCookie::all(first.response?).into_iter().find(|set| session_like(&set.name) && !set.empty)?;
    Some(set.span)
}
