//! `ip-blocked`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "ip-blocked",
        prior: 6,
        clues: &[
            weigh(&q::REFUSAL, &["403"], 4),
            weigh(&q::NETWORK, &["other-network"], 70),
            weigh(&q::NETWORK, &["other-program", "neither"], -40),
            weigh(&q::ANSWERER, &["edge"], 6),
        ],
    },
    title: "The client's address or network is not allowed",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
