//! `authorization-malformed`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "authorization-malformed",
        prior: 5,
        clues: &[
            weigh(&q::WELL_FORMED, &["malformed"], 75),
            weigh(&q::WELL_FORMED, &["bare-token"], 75),
            weigh(&q::WELL_FORMED, &["broken-basic", "broken-token"], 8),
            weigh(&q::BEARER_ERROR, &["invalid_request"], 20),
            weigh(&q::WELL_FORMED, &["yes"], -25),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The Authorization header is malformed",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
