//! `registry-token-flow`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "registry-token-flow",
        prior: 5,
        clues: &[
            weigh(&q::HANDSHAKE, &["registry"], 75),
            weigh(&q::HANDSHAKE, &["no"], -25),
        ],
    },
    title: "A first 401 by design: fetch a token from the realm, then retry",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
