//! `first-leg-challenge`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "first-leg-challenge",
        prior: 5,
        clues: &[
            weigh(&q::HANDSHAKE, &["later-success"], 95),
            weigh(&q::HANDSHAKE, &["first-leg"], 55),
            weigh(&q::HANDSHAKE, &["no"], -20),
            weigh(&q::NEGOTIATE, &["first-message"], 70),
            weigh(&q::NEGOTIATE, &["no-ticket"], -30),
        ],
    },
    title: "A first 401 by design: the handshake goes on with the next request",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
