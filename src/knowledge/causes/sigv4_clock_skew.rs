//! `sigv4-clock-skew`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "sigv4-clock-skew",
        prior: 4,
        clues: &[
            weigh(&q::SIGNED_TIME, &["skewed"], 80),
            weigh(&q::SIGNED_TIME, &["in-time"], -30),
        ],
    },
    title: "The signed request's date is too far from the server's clock",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
