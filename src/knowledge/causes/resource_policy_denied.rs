//! `resource-policy-denied`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "resource-policy-denied",
        prior: 4,
        clues: &[
            weigh(&q::REFUSAL, &["403"], 4),
        ],
    },
    title: "A policy denies it, whoever asks",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
