//! `credential-not-loaded`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "credential-not-loaded",
        prior: 5,
        clues: &[
            weigh(&q::LOADED, &["placeholder"], 88),
            weigh(&q::LOADED, &["real"], -30),
            weigh(&q::CARRIES, &["nothing"], -40),
        ],
    },
    title: "What was sent is a placeholder, not a credential",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
