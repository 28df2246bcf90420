//! `cookie-not-sent`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "cookie-not-sent",
        prior: 5,
        clues: &[
            weigh(&q::COOKIE, &["set-not-sent"], 72),
            weigh(&q::COOKIE, &["cross-site"], 45),
            weigh(&q::COOKIE, &["sent"], -30),
            weigh(&q::CARRIES, &["authorization"], -20),
        ],
    },
    title: "The session cookie was not sent",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
