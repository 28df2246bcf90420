//! What a recomputation offers, wants and says: plain data with words.

use crate::text::Span;

/// Something to be typed before a recomputation can run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Want {
    /// Id, kebab-case: what [`Secrets`](super::Secrets) are given by.
    pub id: &'static str,
    /// What the field is called.
    pub label: &'static str,
    /// What to type, in a sentence.
    pub hint: &'static str,
    /// Whether it must be masked while it is typed.
    pub secret: bool,
    /// Whether the recomputation runs without it.
    pub optional: bool,
    /// What the paste holds for it, to be changed where it differs.
    pub given: Option<String>,
}

/// What a recomputation gave.
///
/// It may repeat what the paste holds and a typed user name; it never repeats a typed secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The verdict.
    pub agreement: Agreement,
    /// The verdict in a sentence or two; wire text stands in code spans.
    pub headline: String,
    /// What was compared, one by one.
    pub lines: Vec<Line>,
    /// Texts that were built on the way: a label and the text.
    pub texts: Vec<(&'static str, String)>,
}

impl Outcome {
    pub(super) fn new(agreement: Agreement, headline: impl Into<String>) -> Self {
        Self { agreement, headline: headline.into(), lines: Vec::new(), texts: Vec::new() }
    }
}

/// Whether what was recomputed and what was sent are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// They are the same.
    Agrees,
    /// They are the same once these are otherwise.
    AgreesWith(Vec<Difference>),
    /// They differ, whatever was tried.
    Differs,
    /// Something is missing that the recomputation needs.
    Incomplete,
}

impl Agreement {
    /// Id, kebab-case.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::AgreesWith(_) => "agrees-with",
            Self::Differs => "differs",
            Self::Incomplete => "incomplete",
        }
    }

    /// What must be otherwise, where that makes them the same.
    pub fn differences(&self) -> &[Difference] {
        if let Self::AgreesWith(differences) = self { differences } else { &[] }
    }
}

/// Something that was done otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Id, kebab-case: `uri`, `realm`, `password`…
    pub what: &'static str,
    /// How it must be read to agree; begins in lower case, wire text stands in code spans.
    pub words: String,
}

/// One comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What is compared, kebab-case: `uri`, `htm`, `canonical-query`…
    pub what: &'static str,
    /// How it came out.
    pub state: LineState,
    /// The comparison in a sentence; wire text stands in code spans.
    pub words: String,
    /// What was computed, or what stands elsewhere in the paste.
    pub computed: Option<String>,
    /// What was sent, or what the server states.
    pub given: Option<String>,
    /// Where it stands in the paste.
    pub span: Option<Span>,
}

/// How a comparison came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineState {
    /// As it must be.
    Right,
    /// Not as it must be.
    Wrong,
    /// Neither: to be known, or to be looked at.
    Note,
}

impl LineState {
    /// Id, kebab-case.
    pub fn id(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Wrong => "wrong",
            Self::Note => "note",
        }
    }
}

impl Line {
    pub(super) fn new(what: &'static str, state: LineState, words: impl Into<String>) -> Self {
        Self { what, state, words: words.into(), computed: None, given: None, span: None }
    }

    pub(super) fn right(what: &'static str, words: impl Into<String>) -> Self {
        Self::new(what, LineState::Right, words)
    }

    pub(super) fn wrong(what: &'static str, words: impl Into<String>) -> Self {
        Self::new(what, LineState::Wrong, words)
    }

    pub(super) fn note(what: &'static str, words: impl Into<String>) -> Self {
        Self::new(what, LineState::Note, words)
    }

    #[must_use]
    pub(super) fn at(mut self, span: impl Into<Option<Span>>) -> Self {
        self.span = span.into();
        self
    }

    #[must_use]
    pub(super) fn values(mut self, computed: impl Into<String>, given: impl Into<String>) -> Self {
        (self.computed, self.given) = (Some(computed.into()), Some(given.into()));
        self
    }
}

/// Differences as one clause: "a, and b".
pub(super) fn joined(differences: &[Difference]) -> String {
    differences.iter().map(|difference| difference.words.as_str()).collect::<Vec<_>>().join(", and ")
}
