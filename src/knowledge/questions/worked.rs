//! What was worked out from values that a link does not carry.
//!
//! Hashes and signatures are computed over what redaction takes away. A link therefore carries what came out, one
//! note a fact, and whoever opens it reads the notes instead of computing over stand-ins. So it does of a Basic value
//! whose line was broken: a link carries the value in one piece.

use super::{BASIC, DIGEST, DPOP, SIGNED_TEXT};
use crate::auth::Kind;
use crate::capture::{NoteKind, OddityKind};
use crate::diagnosis::{Fact, Question};
use crate::evidence::{Evidence, Strength};

/// The facts that a link brings for `question`; `None` where the paste itself is to be read.
pub(super) fn worked(evidence: &Evidence<'_>, question: &Question) -> Option<Vec<Fact>> {
    let notes = evidence.capture.notes.iter().filter(|note| note.kind == NoteKind::Worked);
    let own: Vec<_> = notes
        .filter_map(|note| {
            let rest = note.text.as_str().strip_prefix(question.id)?.strip_prefix('=')?;
            Some((rest, note.text.span()))
        })
        .collect();
    let facts = own.iter().filter_map(|(rest, span)| {
        let (choice, strength) = rest.split_once(' ')?;
        let choice = question.choices.iter().find(|known| known.id == choice)?;
        let (strength, _) = STRENGTHS.iter().find(|(_, id)| *id == strength)?;
        Some(Fact { choice: choice.id, span: Some(*span), strength: *strength })
    });
    (!own.is_empty()).then(|| facts.collect())
}

/// The notes that a link carries.
pub(crate) fn notes(evidence: &Evidence<'_>) -> Vec<String> {
    let has = |kinds: &[Kind]| evidence.credentials().iter().any(|found| kinds.contains(&found.kind));
    let asked = [
        (&DPOP, evidence.sent("dpop").is_some()),
        (&DIGEST, has(&[Kind::Digest])),
        (&BASIC, has(&[Kind::Basic]) && has_broken_line(evidence.capture)),
        (&SIGNED_TEXT, has(&[Kind::Sigv4, Kind::Sigv4a])),
    ];
    let mut notes = Vec::new();
    for (question, _) in asked.iter().filter(|(_, applies)| *applies) {
        let facts = (question.read)(evidence);
        if facts.is_empty() {
            notes.push(format!("{}=", question.id));
        }
        notes.extend(facts.iter().map(|fact| {
            let strength =
                STRENGTHS.iter().find(|(known, _)| *known == fact.strength).map_or("", |(_, id)| *id);
            format!("{}={} {strength}", question.id, fact.choice)
        }));
    }
    notes
}

/// Whether a line was broken where a value should go on, or a link tells what such a value was.
pub(crate) fn has_broken_line(capture: &crate::capture::Capture) -> bool {
    let told = |note: &crate::capture::Note| {
        note.kind == NoteKind::Worked && note.text.as_str().strip_prefix(BASIC.id).is_some()
    };
    capture.oddities.iter().any(|oddity| oddity.kind == OddityKind::BrokenLine)
        || capture.notes.iter().any(told)
}

const STRENGTHS: &[(Strength, &str)] =
    &[(Strength::Sure, "sure"), (Strength::Likely, "likely"), (Strength::Hint, "hint")];
