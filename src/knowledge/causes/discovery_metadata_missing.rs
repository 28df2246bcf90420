//! `discovery-metadata-missing`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "discovery-metadata-missing",
        prior: 3,
        clues: &[
            weigh(&q::METADATA, &["not-named"], 60),
            weigh(&q::METADATA, &["named"], -50),
        ],
    },
    title: "The answer does not say where to get authorization",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
