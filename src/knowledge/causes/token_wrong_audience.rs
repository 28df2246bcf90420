//! `token-wrong-audience`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-wrong-audience",
        prior: 6,
        clues: &[
            weigh(&q::JWT_FOR, &["other-audience"], 75),
            weigh(&q::JWT_FOR, &["unsure"], 10),
            weigh(&q::JWT_FOR, &["fits"], -30),
            weigh(&q::BEARER_ERROR, &["invalid_token"], 8),
            weigh(&q::JWT_TIME, &["in-time"], 6),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The token was issued for another API",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
