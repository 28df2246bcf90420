//! `token-invalid-or-revoked`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-invalid-or-revoked",
        prior: 7,
        clues: &[
            weigh(&q::SCHEME, &["bearer"], 30),
            weigh(&q::SCHEME, &["jwt"], 10),
            weigh(&q::BEARER_ERROR, &["invalid_token"], 22),
            weigh(&q::JWT_TIME, &["in-time"], 8),
            weigh(&q::JWT_TIME, &["after-exp"], -30),
            weigh(&q::OFFERED, &["yes"], 5),
            weigh(&q::REFUSAL, &["401"], 5),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The server does not know the token, or no longer",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
