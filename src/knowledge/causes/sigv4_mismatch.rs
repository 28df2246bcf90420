//! `sigv4-mismatch`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "sigv4-mismatch",
        prior: 5,
        clues: &[
            weigh(&q::SCHEME, &["sigv4"], 25),
            weigh(&q::SIGNED_TIME, &["in-time"], 4),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The AWS signature does not match",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
