//! `insufficient-scope`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "insufficient-scope",
        prior: 7,
        clues: &[
            weigh(&q::BEARER_ERROR, &["insufficient_scope"], 100),
            weigh(&q::SCOPE, &["lacking"], 60),
            weigh(&q::SCOPE, &["holds"], -35),
            weigh(&q::REFUSAL, &["403"], 6),
            weigh(&q::SCHEME, &["bearer", "jwt"], 6),
            weigh(&q::CARRIES, &["nothing"], -30),
        ],
    },
    title: "The token lacks a scope",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
