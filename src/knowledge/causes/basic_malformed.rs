//! `basic-malformed`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "basic-malformed",
        prior: 4,
        clues: &[
            weigh(&q::BASIC, &["broken"], 78),
            weigh(&q::WELL_FORMED, &["broken-basic"], 5),
            weigh(&q::BASIC, &["yes", "non-ascii"], -50),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The Basic value does not decode to user:password",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
