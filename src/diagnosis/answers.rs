//! What the evidence, or a person, says to each question: one value that ranking and tree read.

use super::{Catalogue, Fact, Question};
use crate::evidence::Evidence;
use crate::text::order;

/// The answers known, one entry a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    entries: Vec<(&'static str, Answer)>,
    /// For each entry a number that tells most questions' ids apart: each cause asks for many.
    shapes: Vec<u64>,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What was found, strongest first; never empty.
    pub facts: Vec<Fact>,
    /// Who says so.
    pub by: By,
    /// What the paste says where a person says otherwise.
    pub contradicts: Option<Fact>,
}

/// Who gave an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The paste.
    Evidence,
    /// The person.
    Person,
    /// Nobody: it is what mostly holds.
    Assumed,
}

impl By {
    /// The id in the JSON report.
    pub fn id(self) -> &'static str {
        match self {
            Self::Evidence => "evidence",
            Self::Person => "person",
            Self::Assumed => "assumed",
        }
    }
}

impl Answers {
    /// Reads every question of the catalogue, then puts the person's answers over it. A choice that the
    /// question does not have is passed over.
    pub fn read(catalogue: &Catalogue, evidence: &Evidence<'_>, person: &[(String, String)]) -> Self {
        let mut answers = Self::default();
        for question in catalogue.questions {
            let mut facts = (question.read)(evidence);
            order::sort_by_key(&mut facts, |fact| std::cmp::Reverse(fact.strength));
            if !facts.is_empty() {
                answers.adopt(question.id, Answer { facts, by: By::Evidence, contradicts: None });
            }
        }
        for (id, choice) in person {
            let Some(question) = catalogue.questions.iter().find(|question| question.id == id) else {
                continue;
            };
            answers.set(question, choice);
        }
        answers
    }

    /// Puts a person's answer in place of whatever was known.
    pub fn set(&mut self, question: &'static Question, choice: &str) {
        let Some(choice) = question.choices.iter().find(|known| known.id == choice) else { return };
        let before = self.get(question).cloned();
        self.entries.retain(|(id, _)| *id != question.id);
        self.shapes = self.entries.iter().map(|(id, _)| shape(id)).collect();
        let said = before
            .as_ref()
            .filter(|answer| answer.by == By::Evidence)
            .and_then(|answer| answer.facts.first().copied());
        let same = said.filter(|fact| fact.choice == choice.id);
        let answer = Answer {
            facts: vec![Fact::sure(choice.id, same.and_then(|fact| fact.span))],
            by: By::Person,
            contradicts: said.filter(|fact| fact.choice != choice.id),
        };
        self.adopt(question.id, answer);
    }

    /// The answer to `question`, if it is known.
    pub fn get(&self, question: &Question) -> Option<&Answer> {
        let own = shape(question.id);
        let mut known = self.shapes.iter().zip(&self.entries);
        known.find(|(shape, (id, _))| **shape == own && *id == question.id).map(|(_, (_, answer))| answer)
    }

    /// Whether a person answered anything.
    pub fn has_person(&self) -> bool {
        self.entries.iter().any(|(.., answer)| answer.by == By::Person)
    }

    /// The strongest choice for `question`, if it is known.
    pub fn choice(&self, question: &Question) -> Option<&'static str> {
        self.get(question).and_then(|answer| answer.facts.first()).map(|fact| fact.choice)
    }
}

impl Answers {
    /// Takes over an answer as it is.
    pub(super) fn adopt(&mut self, question: &'static str, answer: Answer) {
        self.entries.push((question, answer));
        self.shapes.push(shape(question));
    }
}

/// The length of `id` and eight bytes at each end.
fn shape(id: &str) -> u64 {
    let bytes = id.as_bytes();
    let eight = |part: Option<&[u8]>| {
        part.and_then(|part| <[u8; 8]>::try_from(part).ok()).map_or(0, u64::from_le_bytes)
    };
    let tail = bytes.len().checked_sub(8).and_then(|from| bytes.get(from..));
    eight(bytes.get(..8)).rotate_left(7) ^ eight(tail) ^ bytes.len() as u64
}
