//! `file-permissions`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "file-permissions",
        prior: 4,
        clues: &[
            weigh(&q::PAGE, &["server-page"], 12),
            weigh(&q::RESOURCE, &["file"], 8),
            weigh(&q::CARRIES, &["authorization", "key"], -10),
            weigh(&q::REFUSAL, &["401"], -25),
            weigh(&q::REFUSAL, &["403"], 4),
        ],
    },
    title: "The web server may not read the file",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
