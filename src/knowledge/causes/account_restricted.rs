//! `account-restricted`
use crate::diagnosis::Candidate;
use crate::knowledge::Cause;

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "account-restricted",
        prior: 4,
        clues: &[
        ],
    },
    title: "The account is locked, suspended, unpaid or unverified",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
