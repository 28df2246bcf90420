//! `credential-overridden`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "credential-overridden",
        prior: 3,
        clues: &[
            weigh(&q::CARRIES, &["nothing"], -40),
        ],
    },
    title: "Another credential than the intended one was sent",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
