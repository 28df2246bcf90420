//! Questions: what can be asked of a paste or of a person, and what was found.

use crate::evidence::{Evidence, Strength};
use crate::text::Span;

/// A question with a closed list of answers. It reads the evidence, or a person answers it.
#[derive(Debug)]
pub struct Question {
    /// Id, kebab-case; never renamed (links hold it).
    pub id: &'static str,
    /// The question as a person is asked.
    pub text: &'static str,
    /// The answers it can have.
    pub choices: &'static [Choice],
    /// Where in the order of judging it belongs.
    pub stage: Stage,
    /// Reads the answer from the evidence; empty when the paste does not tell.
    pub read: fn(&Evidence<'_>) -> Vec<Fact>,
    /// How a person finds out: one action or command. Empty when only the paste can tell.
    pub experiment: &'static str,
}

/// One answer that a question can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Id, kebab-case, unique within the question; never renamed.
    pub id: &'static str,
    /// The answer in words.
    pub text: &'static str,
}

/// The six stages of judging a refusal, in order (`auth-rules.md` rule 83).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Who answered?
    Answerer,
    /// Did a credential leave the client?
    Left,
    /// Did it arrive, at the right place?
    Arrived,
    /// Is it well formed and of an offered scheme?
    Formed,
    /// Is it valid?
    Valid,
    /// May this caller do this?
    Allowed,
}

/// An answer found, with what says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The choice's id.
    pub choice: &'static str,
    /// The bytes of the paste that say so; for an absence the empty span where the thing would stand.
    pub span: Option<Span>,
    /// How much it proves.
    pub strength: Strength,
}

impl Fact {
    /// A fact that is certain.
    pub fn sure(choice: &'static str, span: impl Into<Option<Span>>) -> Self {
        Self { choice, span: span.into(), strength: Strength::Sure }
    }

    /// A fact that mostly holds.
    pub fn likely(choice: &'static str, span: impl Into<Option<Span>>) -> Self {
        Self { choice, span: span.into(), strength: Strength::Likely }
    }

    /// A fact that fits and proves little.
    pub fn hint(choice: &'static str, span: impl Into<Option<Span>>) -> Self {
        Self { choice, span: span.into(), strength: Strength::Hint }
    }
}
