//! `basic-charset`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "basic-charset",
        prior: 3,
        clues: &[
            weigh(&q::BASIC, &["non-ascii"], 70),
            weigh(&q::BASIC, &["yes", "broken", "empty-part"], -50),
        ],
    },
    title: "User name or password is in another charset than the server expects",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
