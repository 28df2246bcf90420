//! `dpop-nonce-required`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "dpop-nonce-required",
        prior: 4,
        clues: &[
            weigh(&q::BEARER_ERROR, &["use_dpop_nonce"], 110),
            weigh(&q::DPOP, &["nonce-wanted"], 75),
        ],
    },
    title: "The server wants a DPoP proof with its nonce",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
