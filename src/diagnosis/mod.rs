//! The engine: answers in, ranked verdicts and a walk through the tree out. It knows no cause by name.
//!
//! Ranking and tree read the same [`Answers`]. A cause lists [`Clue`]s; a node of the tree names a question,
//! never a cause. So they cannot disagree: the answers on the path are some of all answers, and fewer known
//! answers fail fewer gates.

mod answers;
mod clue;
mod next;
mod question;
mod rank;
mod told;
mod walk;

pub use answers::{Answer, Answers, By};
pub use clue::{Clue, gate, weigh};
pub use next::{Next, next_question};
pub use question::{Choice, Fact, Question, Stage};
pub use rank::{Because, Certainty, Verdict, rank};
pub(crate) use told::{differing, notes as told_notes, told};
pub use walk::{Assume, Branch, Node, Step, Walk, walk, way_to};

/// A cause as the engine sees it.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// The cause's id.
    pub id: &'static str,
    /// How common it is, 0 to 9; decides only where the points are equal.
    pub prior: i32,
    /// What speaks for and against it.
    pub clues: &'static [Clue],
}

/// A question that a trial answers, and no paste of a single exchange.
#[derive(Clone, Copy, Debug)]
pub struct Trial {
    /// The question.
    pub question: &'static Question,
    /// The command that does it, with slots; empty where none does.
    pub command: &'static str,
}

/// Everything the engine is told: causes, questions and the tree.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// The causes.
    pub candidates: Vec<&'static Candidate>,
    /// The questions that are read from the evidence, in order.
    pub questions: &'static [&'static Question],
    /// The question whose options are the causes themselves: what the answer states.
    pub stated: &'static Question,
    /// The question whose choices are the causes too: what somebody finds where a cause holds.
    pub finding: &'static Question,
    /// The questions that a trial answers.
    pub trials: &'static [Trial],
    /// The tree's nodes; the first is the root.
    pub tree: &'static [Node],
}
