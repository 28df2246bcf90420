//! Answers that a link brings along.
//!
//! Redaction takes away what some answers are read from: a value that is hashed, a word that is no known one. A link
//! therefore carries what was found, one note a fact, and whoever opens it reads the notes first.

use super::{Fact, Question};
use crate::capture::NoteKind;
use crate::evidence::{Evidence, Strength};

/// The facts that a link brings for `question`; `None` where the messages themselves are to be read.
pub(crate) fn told(evidence: &Evidence<'_>, question: &Question) -> Option<Vec<Fact>> {
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

/// The notes that tell `facts`.
pub(crate) fn notes<'a>(question: &'a Question, facts: &'a [Fact]) -> impl Iterator<Item = String> + 'a {
    let none = facts.is_empty().then(|| format!("{}=", question.id));
    none.into_iter().chain(facts.iter().map(|fact| {
        let strength = STRENGTHS.iter().find(|(known, _)| *known == fact.strength).map_or("", |(_, id)| *id);
        format!("{}={} {strength}", question.id, fact.choice)
    }))
}

/// The notes that a link to `own` needs, so that the catalogue's questions have the same answers where it is `opened`.
pub(crate) fn differing(questions: &[&Question], own: &Evidence<'_>, opened: &Evidence<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for question in questions {
        let facts = super::answers::facts(question, own);
        let bare = |facts: &[Fact]| facts.iter().map(|fact| (fact.choice, fact.strength)).collect::<Vec<_>>();
        if bare(&facts) != bare(&super::answers::facts(question, opened)) {
            found.extend(notes(question, &facts));
        }
    }
    found
}

const STRENGTHS: &[(Strength, &str)] =
    &[(Strength::Sure, "sure"), (Strength::Likely, "likely"), (Strength::Hint, "hint")];
