//! `cookie-session-expired`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "cookie-session-expired",
        prior: 6,
        clues: &[
            weigh(&q::SESSION, &["over"], 60),
            weigh(&q::SESSION, &["unknown"], 55),
            weigh(&q::COOKIE, &["cleared"], 30),
            weigh(&q::CARRIES, &["cookie"], 14),
            weigh(&q::SESSION, &["alive"], -40),
            weigh(&q::CARRIES, &["nothing"], -30),
            weigh(&q::REFUSAL, &["403"], -8),
        ],
    },
    title: "The session is over",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
