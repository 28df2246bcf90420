//! `origin-not-allowed`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "origin-not-allowed",
        prior: 4,
        clues: &[
            weigh(&q::CROSS_SITE, &["no-cors-header"], 40),
            weigh(&q::CROSS_SITE, &["websocket"], 60),
            weigh(&q::CROSS_SITE, &["null-origin"], 20),
            weigh(&q::CROSS_SITE, &["allowed", "same"], -20),
            weigh(&q::REFUSAL, &["403"], 6),
            weigh(&q::PREFLIGHT, &["yes"], -10),
        ],
    },
    title: "The request's Origin is not allowed",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
