//! `captive-portal`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "captive-portal",
        prior: 2,
        clues: &[
            weigh(&q::REFUSAL, &["511"], 95),
        ],
    },
    title: "The network's own login page answered",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
