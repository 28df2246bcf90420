//! `waf-blocked`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "waf-blocked",
        prior: 6,
        clues: &[
            weigh(&q::REFUSAL, &["403"], 5),
            weigh(&q::ANSWERER, &["edge"], 16),
            weigh(&q::NETWORK, &["other-network", "other-program"], -10),
            weigh(&q::NETWORK, &["neither"], 20),
            weigh(&q::REFUSAL, &["401"], -20),
        ],
    },
    title: "A firewall rule refused the request",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
