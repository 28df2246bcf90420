//! `digest-mismatch`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "digest-mismatch",
        prior: 4,
        clues: &[
            weigh(&q::DIGEST, &["mismatch"], 80),
            weigh(&q::DIGEST, &["incomplete"], 75),
            weigh(&q::DIGEST, &["consistent"], 26),
            weigh(&q::DIGEST, &["stale"], -30),
            weigh(&q::SCHEME, &["digest"], 8),
        ],
    },
    title: "The Digest response does not match",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
