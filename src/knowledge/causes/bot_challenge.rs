//! `bot-challenge`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "bot-challenge",
        prior: 5,
        clues: &[
            weigh(&q::NETWORK, &["other-program"], 35),
            weigh(&q::ANSWERER, &["edge"], 4),
            weigh(&q::REFUSAL, &["401"], -20),
        ],
    },
    title: "A bot check stands in front",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
