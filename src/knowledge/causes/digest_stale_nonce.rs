//! `digest-stale-nonce`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "digest-stale-nonce",
        prior: 4,
        clues: &[
            weigh(&q::DIGEST, &["stale"], 95),
            weigh(&q::DIGEST, &["mismatch", "consistent", "incomplete"], -20),
        ],
    },
    title: "The Digest nonce is stale",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
