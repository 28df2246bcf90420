//! `dpop-proof-invalid`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "dpop-proof-invalid",
        prior: 4,
        clues: &[
            weigh(&q::BEARER_ERROR, &["invalid_dpop_proof"], 100),
            weigh(&q::DPOP, &["mismatch"], 75),
            weigh(&q::DPOP, &["no-proof"], 75),
            weigh(&q::DPOP, &["as-bearer"], 75),
            weigh(&q::SCHEME, &["dpop"], 12),
            weigh(&q::DPOP, &["nonce-wanted"], -15),
        ],
    },
    title: "The DPoP proof does not fit",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
