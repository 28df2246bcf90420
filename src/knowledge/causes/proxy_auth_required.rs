//! `proxy-auth-required`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "proxy-auth-required",
        prior: 5,
        clues: &[
            weigh(&q::REFUSAL, &["407"], 95),
            weigh(&q::REFUSAL, &["401", "403", "404", "429", "success", "login-redirect", "redirect"], -25),
        ],
    },
    title: "A proxy on the way asks for credentials",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
