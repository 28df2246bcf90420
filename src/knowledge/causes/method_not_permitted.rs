//! `method-not-permitted`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "method-not-permitted",
        prior: 3,
        clues: &[
            weigh(&q::METHOD, &["not-allowed"], 45),
            weigh(&q::METHOD, &["unusual"], 22),
            weigh(&q::METHOD, &["allowed"], -20),
        ],
    },
    title: "The method is what is refused",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
