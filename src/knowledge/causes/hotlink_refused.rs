//! `hotlink-refused`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "hotlink-refused",
        prior: 3,
        clues: &[
            weigh(&q::CROSS_SITE, &["embedded"], 62),
        ],
    },
    title: "The Referer is not allowed",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
