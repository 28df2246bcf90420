//! `api-key-invalid`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "api-key-invalid",
        prior: 7,
        clues: &[
            weigh(&q::KEY, &["sent"], 38),
            weigh(&q::SCHEME, &["key"], 12),
            weigh(&q::CARRIES, &["nothing"], -50),
            weigh(&q::REFUSAL, &["401"], 4),
        ],
    },
    title: "The API key is not accepted",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
