//! `ntlm-connection-broken`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "ntlm-connection-broken",
        prior: 3,
        clues: &[
            weigh(&q::NEGOTIATE, &["connection-lost"], 75),
            weigh(&q::NEGOTIATE, &["final-message"], 12),
            weigh(&q::SCHEME, &["ntlm", "negotiate-ntlm"], 8),
        ],
    },
    title: "The connection changed in the middle of the NTLM handshake",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
