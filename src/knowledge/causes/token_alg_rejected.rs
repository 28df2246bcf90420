//! `token-alg-rejected`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-alg-rejected",
        prior: 3,
        clues: &[
            weigh(&q::JWT_ALG, &["none"], 72),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The token's algorithm is refused",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
