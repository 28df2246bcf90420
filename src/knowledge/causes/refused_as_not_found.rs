//! `refused-as-not-found`
use crate::diagnosis::{Candidate, gate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "refused-as-not-found",
        prior: 4,
        clues: &[
            gate(&q::REFUSAL, &["404", "403", "401", "other-error", "400"]),
            weigh(&q::REFUSAL, &["404"], 45),
            weigh(&q::REFUSAL, &["401", "403"], -40),
        ],
    },
    title: "A 404 hides a refusal",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
