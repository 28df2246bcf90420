//! `request-signature-mismatch`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "request-signature-mismatch",
        prior: 4,
        clues: &[
            weigh(&q::SCHEME, &["oauth1"], 30),
            weigh(&q::CARRIES, &["nothing"], -40),
        ],
    },
    title: "The request's signature does not verify",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
