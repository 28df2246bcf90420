//! `host-not-allowed`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "host-not-allowed",
        prior: 4,
        clues: &[
            weigh(&q::ADDRESS, &["bare-ip"], 18),
            weigh(&q::REFUSAL, &["403"], 2),
        ],
    },
    title: "The Host is not one that the server serves",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
