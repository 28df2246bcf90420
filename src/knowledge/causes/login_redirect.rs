//! `login-redirect`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "login-redirect",
        prior: 6,
        clues: &[
            weigh(&q::REFUSAL, &["login-redirect"], 78),
            weigh(&q::REFUSAL, &["redirect"], 20),
            weigh(&q::REFUSAL, &["401", "403", "407", "429", "404", "400"], -40),
        ],
    },
    title: "The answer is a redirect to a login page",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
