//! `step-up-required`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "step-up-required",
        prior: 4,
        clues: &[
            weigh(&q::BEARER_ERROR, &["insufficient_user_authentication"], 100),
            weigh(&q::BEARER_ERROR, &["insufficient_claims"], 90),
        ],
    },
    title: "Stronger or fresher sign-in is required",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
