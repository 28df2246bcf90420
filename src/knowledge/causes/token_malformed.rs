//! `token-malformed`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-malformed",
        prior: 5,
        clues: &[
            weigh(&q::WELL_FORMED, &["broken-token"], 70),
            weigh(&q::JWT_SHAPE, &["broken"], 65),
            weigh(&q::JWT_SHAPE, &["encrypted"], 45),
            weigh(&q::JWT_SHAPE, &["readable"], -30),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The token is malformed",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
