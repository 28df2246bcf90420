//! `server-rule-denied`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "server-rule-denied",
        prior: 5,
        clues: &[
            weigh(&q::PAGE, &["server-page"], 20),
            weigh(&q::REFUSAL, &["403"], 6),
            weigh(&q::REFUSAL, &["401"], -25),
            weigh(&q::ANSWERER, &["web-server"], 8),
        ],
    },
    title: "A rule of the web server refuses it",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
