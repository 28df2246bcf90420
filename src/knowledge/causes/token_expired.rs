//! `token-expired`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-expired",
        prior: 9,
        clues: &[
            weigh(&q::JWT_TIME, &["after-exp"], 78),
            weigh(&q::JWT_TIME, &["at-exp"], 20),
            weigh(&q::JWT_TIME, &["in-time"], -45),
            weigh(&q::JWT_TIME, &["before-nbf", "issued-ahead"], -40),
            weigh(&q::BEARER_ERROR, &["invalid_token"], 12),
            weigh(&q::JWT_SHAPE, &["opaque"], 3),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The token has expired",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
