//! `preflight-unauthenticated`
use crate::diagnosis::{Candidate, gate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "preflight-unauthenticated",
        prior: 5,
        clues: &[
            gate(&q::PREFLIGHT, &["yes", "likely"]),
            weigh(&q::PREFLIGHT, &["yes"], 90),
            weigh(&q::PREFLIGHT, &["likely"], 35),
            weigh(&q::REFUSAL, &["401"], 10),
        ],
    },
    title: "A CORS preflight was asked for credentials",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
