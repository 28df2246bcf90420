//! `cached-refusal`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "cached-refusal",
        prior: 3,
        clues: &[
            weigh(&q::CACHE, &["replayed"], 72),
            weigh(&q::CACHE, &["fresh"], -30),
        ],
    },
    title: "A cache replays an old refusal",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
