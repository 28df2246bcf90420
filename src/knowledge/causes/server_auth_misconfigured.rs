//! `server-auth-misconfigured`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "server-auth-misconfigured",
        prior: 4,
        clues: &[
            weigh(&q::EVERYONE, &["everybody"], 45),
            weigh(&q::EVERYONE, &["this-account"], -30),
            weigh(&q::CHALLENGE, &["broken"], 20),
        ],
    },
    title: "The server's own sign-in set-up is broken",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
