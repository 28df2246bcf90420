//! `no-credentials`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "no-credentials",
        prior: 9,
        clues: &[
            weigh(&q::CARRIES, &["nothing"], 45),
            weigh(&q::CARRIES, &["other-cookies"], 20),
            weigh(&q::REFUSAL, &["401"], 12),
            weigh(&q::CHALLENGE, &["basic", "bearer", "digest", "key", "other", "dpop"], 10),
            weigh(&q::CARRIES, &["authorization", "key", "signed-url", "proxy-authorization", "body"], -60),
            weigh(&q::CARRIES, &["cookie"], -25),
            weigh(&q::INTENDED, &["no"], 25),
            weigh(&q::INTENDED, &["yes"], -15),
            weigh(&q::ANSWERER, &["edge"], -15),
            weigh(&q::PAGE, &["server-page"], -5),
            weigh(&q::METADATA, &["named"], 8),
        ],
    },
    title: "No credential was sent",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
