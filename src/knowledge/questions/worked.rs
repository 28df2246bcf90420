//! What was worked out from values that a link does not carry.
//!
//! Hashes and signatures are computed over what redaction takes away. A link therefore carries what came out, one
//! note a fact, and whoever opens it reads the notes instead of computing over stand-ins. So it does of a Basic value
//! whose line was broken: a link carries the value in one piece; and of a body that filters take for an attack.

use super::{BASIC, DIGEST, DPOP, PAYLOAD, SIGNED_TEXT};
use crate::auth::Kind;
use crate::capture::{Capture, NoteKind, OddityKind};
use crate::diagnosis::{Question, told_notes};
use crate::evidence::Evidence;

/// The notes that a link carries.
pub(crate) fn notes(evidence: &Evidence<'_>) -> Vec<String> {
    let has = |kinds: &[Kind]| evidence.credentials().iter().any(|found| kinds.contains(&found.kind));
    let asked = [
        (&DPOP, evidence.sent("dpop").is_some()),
        (&DIGEST, has(&[Kind::Digest])),
        (&BASIC, has(&[Kind::Basic]) && has_broken_line(evidence.capture)),
        (&SIGNED_TEXT, has(&[Kind::Sigv4, Kind::Sigv4a])),
        (&PAYLOAD, sends_attack(evidence.capture)),
    ];
    let applying = asked.iter().filter(|(_, applies)| *applies);
    applying
        .flat_map(|(question, _)| told_notes(question, &(question.read)(evidence)).collect::<Vec<_>>())
        .collect()
}

/// Whether the body of the request, which no link carries, holds what filters take for an attack, or a link tells so.
pub(crate) fn sends_attack(capture: &Capture) -> bool {
    let chosen = capture.chosen.and_then(|at| capture.exchanges.get(at));
    let body = chosen.and_then(|exchange| exchange.request.as_ref()?.body.as_ref());
    body.is_some_and(|body| super::allowed::looks_like_attack(body.as_str())) || is_told(capture, &PAYLOAD)
}

/// Whether a line was broken where a value should go on, or a link tells what such a value was.
pub(crate) fn has_broken_line(capture: &Capture) -> bool {
    capture.oddities.iter().any(|oddity| oddity.kind == OddityKind::BrokenLine) || is_told(capture, &BASIC)
}

/// Whether a link tells the answer to `question`.
fn is_told(capture: &Capture, question: &Question) -> bool {
    let notes = capture.notes.iter().filter(|note| note.kind == NoteKind::Worked);
    notes.filter_map(|note| note.text.as_str().split_once('=')).any(|(id, _)| id == question.id)
}
