//! `https-required`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "https-required",
        prior: 3,
        clues: &[
            weigh(&q::TRANSPORT, &["http"], 14),
            weigh(&q::TRANSPORT, &["forwarded-http"], 20),
            weigh(&q::TRANSPORT, &["https"], -40),
        ],
    },
    title: "Plain http is refused",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
