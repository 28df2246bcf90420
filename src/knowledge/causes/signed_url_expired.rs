//! `signed-url-expired`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "signed-url-expired",
        prior: 5,
        clues: &[
            weigh(&q::SIGNED_TIME, &["expired"], 90),
            weigh(&q::SIGNED_TIME, &["in-time"], -50),
            weigh(&q::CARRIES, &["signed-url"], 10),
        ],
    },
    title: "The signed URL has expired",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
