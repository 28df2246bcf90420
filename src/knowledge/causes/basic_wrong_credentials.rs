//! `basic-wrong-credentials`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "basic-wrong-credentials",
        prior: 8,
        clues: &[
            weigh(&q::SCHEME, &["basic"], 34),
            weigh(&q::SCHEME, &["digest"], 12),
            weigh(&q::BASIC, &["yes"], 8),
            weigh(&q::BASIC, &["broken", "non-ascii"], -10),
            weigh(&q::OFFERED, &["yes"], 6),
            weigh(&q::CARRIES, &["body"], 20),
            weigh(&q::CARRIES, &["userinfo"], 20),
            weigh(&q::REFUSAL, &["401"], 6),
            weigh(&q::CARRIES, &["nothing"], -60),
            weigh(&q::NEGOTIATE, &["final-message"], 25),
            weigh(&q::DIGEST, &["consistent"], 30),
        ],
    },
    title: "User name or password is not accepted",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
