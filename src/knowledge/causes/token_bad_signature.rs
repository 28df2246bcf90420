//! `token-bad-signature`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-bad-signature",
        prior: 6,
        clues: &[
            weigh(&q::JWT_SHAPE, &["readable"], 8),
            weigh(&q::JWT_TIME, &["in-time"], 10),
            weigh(&q::BEARER_ERROR, &["invalid_token"], 8),
            weigh(&q::JWT_ALG, &["none"], -20),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The token's signature does not verify",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
