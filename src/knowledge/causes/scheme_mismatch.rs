//! `scheme-mismatch`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "scheme-mismatch",
        prior: 5,
        clues: &[
            weigh(&q::OFFERED, &["no"], 70),
            weigh(&q::OFFERED, &["vendor"], 70),
            weigh(&q::OFFERED, &["no-scheme"], 40),
            weigh(&q::OFFERED, &["yes"], -40),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The credential's scheme is not one that is offered",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
