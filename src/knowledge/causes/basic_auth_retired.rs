//! `basic-auth-retired`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "basic-auth-retired",
        prior: 2,
        clues: &[
            weigh(&q::SCHEME, &["basic"], 6),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The service no longer takes passwords",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
