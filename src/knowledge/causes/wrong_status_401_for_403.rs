//! `wrong-status-401-for-403`
use crate::diagnosis::{Candidate, gate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "wrong-status-401-for-403",
        prior: 3,
        clues: &[
            gate(&q::REFUSAL, &["401", "407", "400", "other-error"]),
            weigh(&q::KNOWN, &["known"], 20),
        ],
    },
    title: "The caller is known: the answer should have been 403",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
