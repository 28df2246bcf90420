//! Clues: what speaks for and against a cause.

use super::Question;

/// Something that an answer says about a cause.
#[derive(Clone, Copy, Debug)]
pub enum Clue {
    /// The cause is out if the answer is known and not among these choices.
    Gate(&'static Question, &'static [&'static str]),
    /// The cause gains (or loses) points for each of these choices.
    Weigh(&'static Question, &'static [&'static str], i32),
}

impl Clue {
    /// The question it reads.
    pub fn question(&self) -> &'static Question {
        match self {
            Self::Gate(question, _) | Self::Weigh(question, ..) => question,
        }
    }
}

/// Out, if the answer to `question` is known and not among `choices`. Only where the paste proves.
pub const fn gate(question: &'static Question, choices: &'static [&'static str]) -> Clue {
    Clue::Gate(question, choices)
}

/// `points` for each answer to `question` that is among `choices`.
pub const fn weigh(question: &'static Question, choices: &'static [&'static str], points: i32) -> Clue {
    Clue::Weigh(question, choices, points)
}
