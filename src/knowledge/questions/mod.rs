//! The questions, by stage. Each reads one thing from the evidence; a person may answer what it cannot tell.
//!
//! Absence counts only in a section that was seen whole. A reader gives several facts where several hold.

use crate::capture::NoteKind;
use crate::diagnosis::{Choice, Fact, Question, Stage};
use crate::evidence::{Evidence, Strength};

mod allowed;
mod answerer;
mod arrived;
mod audience;
mod beside;
mod contrast;
mod cookie;
mod digest;
mod dpop;
mod finding;
mod formed;
mod left;
mod neighbour;
mod recomputed;
mod signature;
mod signed;
mod signed_text;
mod topic;
mod valid;
mod worked;
mod written;

pub use allowed::*;
pub use answerer::*;
pub use arrived::*;
pub use audience::*;
pub use beside::*;
pub use contrast::*;
pub use cookie::*;
pub use digest::*;
pub use dpop::*;
pub use finding::*;
pub use formed::*;
pub use left::*;
pub use neighbour::*;
pub use recomputed::{RECOMPUTED, REQUEST_SIGNED, answer as recomputed_answer};
pub use signature::*;
pub use signed_text::*;
pub use topic::*;
pub use valid::*;
pub(crate) use worked::notes as worked_notes;
pub use written::*;

/// Every question, in the order of judging.
pub static ALL: &[&Question] = &[
    &REFUSAL,
    &HANDSHAKE,
    &ANSWERER,
    &RATE,
    &CACHE,
    &NETWORK,
    &CONTRAST,
    &PREFLIGHT,
    &CARRIES,
    &LOADED,
    &AS_WRITTEN,
    &INTENDED,
    &REDIRECT,
    &COOKIE,
    &TRANSPORT,
    &ARRIVED,
    &CROSS_SITE,
    &FORWARDED,
    &ADDRESS,
    &WELL_FORMED,
    &OFFERED,
    &SCHEME,
    &CHALLENGE,
    &METADATA,
    &BASIC,
    &BEARER_ERROR,
    &JWT_SHAPE,
    &JWT_TIME,
    &JWT_FOR,
    &JWT_KIND,
    &JWT_ALG,
    &SIGNATURE,
    &DPOP,
    &DIGEST,
    &SIGNED_TEXT,
    &RECOMPUTED,
    &REQUEST_SIGNED,
    &NEGOTIATE,
    &SIGNED_TIME,
    &KEY,
    &SESSION,
    &CSRF,
    &KNOWN,
    &SCOPE,
    &PAYLOAD,
    &RESOURCE,
    &NEIGHBOUR,
    &FILE_MODE,
    &METHOD,
    &AGENT,
    &PAGE,
    &TOPIC,
    &EVERYONE,
    &FINDING,
    &STATED,
];

/// What the answer itself states; its choices are the causes.
pub static STATED: Question = Question {
    id: "stated",
    text: "Which reason does the answer itself give?",
    choices: super::causes::CHOICES,
    stage: Stage::Valid,
    read: stated,
    experiment: "",
};

fn stated(evidence: &Evidence<'_>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    // What the words are about tells more than words that repeat the status.
    let about = evidence.stated.iter().any(|hit| hit.echo)
        && (TOPIC.read)(evidence).iter().any(|fact| fact.choice != "right");
    // What only repeats the status has no say where something else is stated.
    let told = evidence.stated.iter().any(|hit| !hit.echo && hit.strength >= Strength::Likely);
    // A named fault of a token says more than that the token is invalid, or that somebody has to log in.
    let named = |general: &crate::evidence::SignHit| {
        GENERAL.contains(&general.cause)
            && evidence.stated.iter().any(|hit| {
                hit.strength >= Strength::Likely
                    && hit.strength >= general.strength
                    && NAMED_FAULTS.contains(&hit.cause)
                    // One sign that says both leaves it open.
                    && !evidence.stated.iter().any(|other| other.cause == general.cause && other.span == hit.span)
            })
    };
    let spoken =
        |hit: &&crate::evidence::SignHit| !hit.echo || !(told || (about && hit.strength == Strength::Hint));
    for hit in evidence.stated.iter().filter(spoken) {
        let known = hit.strength <= Strength::Likely && named(hit);
        if known && hit.strength == Strength::Hint {
            continue;
        }
        let weak = hit.strength == Strength::Likely && ((about && hit.echo) || known);
        let strength = if weak { Strength::Hint } else { hit.strength };
        match facts.iter_mut().find(|fact| fact.choice == hit.cause) {
            Some(fact) if fact.strength < strength => {
                *fact = Fact { choice: hit.cause, span: hit.span, strength }
            }
            Some(_) => {}
            None => facts.push(Fact { choice: hit.cause, span: hit.span, strength }),
        }
    }
    facts
}

/// The causes that leave open what is wrong with a credential.
const GENERAL: &[&str] = &["token-invalid-or-revoked", "no-credentials", "basic-wrong-credentials"];
/// The causes that name what is wrong with a token.
const NAMED_FAULTS: &[&str] = &[
    "token-expired",
    "token-not-yet-valid",
    "token-wrong-audience",
    "token-wrong-issuer",
    "token-bad-signature",
    "token-alg-rejected",
    "token-malformed",
    "token-wrong-type",
];

/// A choice.
const fn choice(id: &'static str, text: &'static str) -> Choice {
    Choice { id, text }
}

/// The first line of a person's remarks that tells a choice.
fn remarked(evidence: &Evidence<'_>, tells: impl Fn(&str) -> Option<&'static str>) -> Option<Fact> {
    let remarks = evidence.capture.notes.iter().filter(|note| note.kind == NoteKind::Remark).take(20);
    let mut lines = remarks.flat_map(|note| note.text.as_str().lines().map(move |line| (note, line)));
    lines.find_map(|(note, line)| {
        let choice = tells(line)?;
        let at = note.text.as_str().find(line)?;
        Some(Fact::likely(choice, note.text.span_of(at..at + line.len())))
    })
}

/// One fact, if there is one.
fn one(fact: Option<Fact>) -> Vec<Fact> {
    fact.into_iter().collect()
}

/// A fact of the given strength.
fn fact(choice: &'static str, span: Option<crate::text::Span>, strength: Strength) -> Fact {
    Fact { choice, span, strength }
}

/// The end of the request's or response's header section: where something absent would stand.
fn end_of_request(evidence: &Evidence<'_>) -> Option<crate::text::Span> {
    let request = evidence.request()?;
    let last = request
        .headers
        .last()
        .map(|header| header.line)
        .or_else(|| request.url.as_ref().map(crate::text::Mapped::span))?;
    Some(crate::text::Span::empty(last.end))
}

/// The end of the response's header section.
fn end_of_response(evidence: &Evidence<'_>) -> Option<crate::text::Span> {
    let response = evidence.response()?;
    let last = response.headers.last().map(|header| header.line).or(response.status_span)?;
    Some(crate::text::Span::empty(last.end))
}
