//! `kerberos-failed`
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::{Cause, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "kerberos-failed",
        prior: 4,
        clues: &[
            weigh(&q::NEGOTIATE, &["ticket-refused"], 60),
            weigh(&q::NEGOTIATE, &["no-ticket"], 90),
            weigh(&q::NEGOTIATE, &["ntlm-instead"], 45),
            weigh(&q::SCHEME, &["negotiate-kerberos", "negotiate-ntlm"], 10),
        ],
    },
    title: "The Kerberos sign-in failed",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
