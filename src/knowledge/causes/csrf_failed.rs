//! `csrf-failed`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "csrf-failed",
        prior: 6,
        clues: &[
            weigh(&q::REFUSAL, &["419"], 85),
            weigh(&q::CSRF, &["unprotected"], 30),
            weigh(&q::CSRF, &["reading"], -35),
            weigh(&q::CROSS_SITE, &["null-origin"], 10),
        ],
    },
    title: "The anti-forgery token is missing or does not match",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
