//! `auth-header-dropped-on-redirect`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "auth-header-dropped-on-redirect",
        prior: 5,
        clues: &[
            weigh(&q::REDIRECT, &["dropped"], 85),
            weigh(&q::REDIRECT, &["redirected"], 30),
            weigh(&q::REDIRECT, &["kept", "none"], -40),
            weigh(&q::CARRIES, &["authorization"], -40),
        ],
    },
    title: "The client dropped Authorization on a redirect",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
