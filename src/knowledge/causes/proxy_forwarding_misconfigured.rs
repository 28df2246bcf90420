//! `proxy-forwarding-misconfigured`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "proxy-forwarding-misconfigured",
        prior: 4,
        clues: &[
            weigh(&q::FORWARDED, &["other-host"], 35),
            weigh(&q::FORWARDED, &["other-scheme"], 40),
            weigh(&q::FORWARDED, &["same"], -20),
        ],
    },
    title: "A reverse proxy forwards another host or scheme than the application expects",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
