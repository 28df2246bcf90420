//! `not-an-auth-problem`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "not-an-auth-problem",
        prior: 3,
        clues: &[
            weigh(&q::REFUSAL, &["success"], 85),
            weigh(&q::REFUSAL, &["other-error"], 30),
            weigh(&q::REFUSAL, &["400"], 12),
            weigh(&q::REFUSAL, &["401", "403", "407", "419", "429", "511", "login-redirect"], -40),
        ],
    },
    title: "Authentication is not what failed",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
