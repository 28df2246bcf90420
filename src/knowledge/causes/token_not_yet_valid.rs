//! `token-not-yet-valid`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-not-yet-valid",
        prior: 4,
        clues: &[
            weigh(&q::JWT_TIME, &["before-nbf"], 85),
            weigh(&q::JWT_TIME, &["issued-ahead"], 70),
            weigh(&q::JWT_TIME, &["in-time", "after-exp"], -40),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The token is not valid yet",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
