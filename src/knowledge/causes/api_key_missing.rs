//! `api-key-missing`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "api-key-missing",
        prior: 6,
        clues: &[
            weigh(&q::KEY, &["missing"], 60),
            weigh(&q::KEY, &["wrong-place"], 60),
            weigh(&q::KEY, &["sent"], -30),
            weigh(&q::CHALLENGE, &["key"], 20),
            weigh(&q::CARRIES, &["nothing"], 12),
        ],
    },
    title: "No API key was sent where one is expected",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
