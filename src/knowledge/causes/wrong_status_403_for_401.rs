//! `wrong-status-403-for-401`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "wrong-status-403-for-401",
        prior: 4,
        clues: &[
            weigh(&q::KNOWN, &["anonymous"], 14),
            weigh(&q::REFUSAL, &["403"], 10),
            weigh(&q::REFUSAL, &["401", "407", "429", "404", "login-redirect"], -60),
            weigh(&q::PAGE, &["json"], 8),
            weigh(&q::CARRIES, &["authorization", "key", "signed-url"], -40),
            weigh(&q::CARRIES, &["cookie"], -15),
        ],
    },
    title: "Nobody is signed in: the answer should have been 401",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
