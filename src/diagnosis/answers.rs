//! What the evidence, or a person, says to each question: one value that ranking and tree read.

use super::{Catalogue, Fact, Question, told};
use crate::evidence::Evidence;
use crate::text::order;

/// The answers known, one entry a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    entries: Vec<(&'static str, Answer)>,
    /// Where the entries stand, by a hash of their questions' ids: each cause asks for many.
    slots: Slots,
}

/// Numbers of entries counted from 1, 0 where none is; an entry stands at its hash or in the next free slot.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Slots(Box<[u8; SLOTS]>);

impl Default for Slots {
    fn default() -> Self {
        Self(Box::new([0; SLOTS]))
    }
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
            let facts = facts(question, evidence);
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
        self.slots = Slots::default();
        for at in 0..self.entries.len() {
            self.find_slot(at);
        }
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
        let mut slots = probes(question.id).filter_map(|slot| self.slots.0.get(slot));
        loop {
            let entry = slots.next()?.checked_sub(1)?;
            match self.entries.get(usize::from(entry)) {
                Some((id, answer)) if *id == question.id => return Some(answer),
                _ => {}
            }
        }
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
        self.find_slot(self.entries.len() - 1);
    }

    /// Puts the entry with this number into the first free slot of its own.
    fn find_slot(&mut self, entry: usize) {
        let Some((id, _)) = self.entries.get(entry) else { return };
        let free = probes(id).find(|slot| self.slots.0.get(*slot) == Some(&0));
        let slot = free.and_then(|slot| self.slots.0.get_mut(slot));
        if let (Some(slot), Ok(number)) = (slot, u8::try_from(entry + 1)) {
            *slot = number;
        }
    }
}

/// What is known of a question, strongest first: what a link tells, else what the messages say.
pub(super) fn facts(question: &Question, evidence: &Evidence<'_>) -> Vec<Fact> {
    let mut facts = told(evidence, question).unwrap_or_else(|| (question.read)(evidence));
    order::sort_by_key(&mut facts, |fact| std::cmp::Reverse(fact.strength));
    facts
}

/// The slots in which the entry of this question may stand, in order: by its length and eight bytes at each end.
fn probes(id: &str) -> impl Iterator<Item = usize> {
    let bytes = id.as_bytes();
    let eight = |part: Option<&[u8]>| {
        part.and_then(|part| <[u8; 8]>::try_from(part).ok()).map_or(0, u64::from_le_bytes)
    };
    let tail = bytes.len().checked_sub(8).and_then(|from| bytes.get(from..));
    let mixed = eight(bytes.get(..8)).rotate_left(7) ^ eight(tail) ^ bytes.len() as u64;
    let first = mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes()[0];
    (0..SLOTS).map(move |step| (usize::from(first) + step) % SLOTS)
}

/// More than twice the questions there are.
const SLOTS: usize = 256;
