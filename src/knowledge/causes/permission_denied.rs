//! `permission-denied`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "permission-denied",
        prior: 8,
        clues: &[
            weigh(&q::REFUSAL, &["403"], 14),
            weigh(&q::KNOWN, &["known"], 22),
            weigh(&q::KNOWN, &["sent"], 16),
            weigh(&q::KNOWN, &["anonymous"], -12),
            weigh(&q::REFUSAL, &["401"], -12),
            weigh(&q::SCOPE, &["holds"], 10),
            weigh(&q::PAGE, &["json"], 5),
        ],
    },
    title: "This caller may not do this",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
