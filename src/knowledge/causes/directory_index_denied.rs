//! `directory-index-denied`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "directory-index-denied",
        prior: 4,
        clues: &[
            weigh(&q::RESOURCE, &["directory"], 26),
            weigh(&q::PAGE, &["server-page"], 12),
            weigh(&q::RESOURCE, &["file", "api"], -30),
            weigh(&q::REFUSAL, &["401"], -40),
            weigh(&q::CARRIES, &["authorization", "key"], -10),
            weigh(&q::REFUSAL, &["403"], 4),
        ],
    },
    title: "There is no index file, and listing is off",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
