//! `sigv4-unknown-key`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "sigv4-unknown-key",
        prior: 4,
        clues: &[
            weigh(&q::SCHEME, &["sigv4"], 16),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The access key id is not known",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
