//! `rate-limited`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "rate-limited",
        prior: 6,
        clues: &[
            weigh(&q::REFUSAL, &["429"], 85),
            weigh(&q::RATE, &["limited"], 60),
            weigh(&q::RATE, &["used-up"], 55),
            weigh(&q::RATE, &["no"], -15),
        ],
    },
    title: "Too many requests",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
