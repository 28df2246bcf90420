//! `client-certificate-required`
use crate::diagnosis::Candidate;
use crate::knowledge::Cause;

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "client-certificate-required",
        prior: 4,
        clues: &[
        ],
    },
    title: "A TLS client certificate is required",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
