//! `auth-header-stripped-upstream`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "auth-header-stripped-upstream",
        prior: 4,
        clues: &[
            weigh(&q::ARRIVED, &["missing-there"], 60),
            weigh(&q::ARRIVED, &["judged"], -50),
            weigh(&q::CARRIES, &["nothing"], -40),
            weigh(&q::REFUSAL, &["401"], 4),
        ],
    },
    title: "Authorization was removed before the application saw it",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
