//! `user-agent-refused`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "user-agent-refused",
        prior: 3,
        clues: &[
            weigh(&q::AGENT, &["missing"], 30),
            weigh(&q::AGENT, &["library"], 8),
            weigh(&q::NETWORK, &["other-program"], 30),
            weigh(&q::REFUSAL, &["403"], 2),
        ],
    },
    title: "The User-Agent is refused",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
