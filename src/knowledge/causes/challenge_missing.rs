//! `challenge-missing`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "challenge-missing",
        prior: 4,
        clues: &[
            weigh(&q::CHALLENGE, &["missing"], 16),
            weigh(&q::CHALLENGE, &["basic", "bearer", "digest", "negotiate", "dpop", "key", "other"], -60),
            weigh(&q::REFUSAL, &["403", "429", "404"], -60),
        ],
    },
    title: "The 401 does not say what to send",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
