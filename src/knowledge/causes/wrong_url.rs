//! `wrong-url`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "wrong-url",
        prior: 5,
        clues: &[
            weigh(&q::ADDRESS, &["doubled"], 45),
            weigh(&q::ADDRESS, &["other"], 60),
            weigh(&q::REFUSAL, &["404"], 10),
            weigh(&q::ADDRESS, &["documented"], -30),
        ],
    },
    title: "Another address than the protected resource",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
