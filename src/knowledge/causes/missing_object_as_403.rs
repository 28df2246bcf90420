//! `missing-object-as-403`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "missing-object-as-403",
        prior: 3,
        clues: &[
            weigh(&q::REFUSAL, &["401"], -40),
        ],
    },
    title: "The object does not exist, and the store says 403",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
