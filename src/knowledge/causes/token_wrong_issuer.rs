//! `token-wrong-issuer`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-wrong-issuer",
        prior: 5,
        clues: &[
            weigh(&q::JWT_FOR, &["other-issuer"], 70),
            weigh(&q::BEARER_ERROR, &["invalid_token"], 6),
            weigh(&q::JWT_TIME, &["in-time"], 4),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The token comes from another issuer than the API trusts",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
