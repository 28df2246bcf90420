//! `token-wrong-type`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-wrong-type",
        prior: 6,
        clues: &[
            weigh(&q::JWT_KIND, &["id-token"], 62),
            weigh(&q::JWT_KIND, &["refresh-token"], 85),
            weigh(&q::JWT_KIND, &["proof"], 80),
            weigh(&q::JWT_KIND, &["app-only"], 12),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "It is the wrong kind of token",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
