//! `service-not-enabled`
use crate::diagnosis::Candidate;
use crate::knowledge::Cause;

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "service-not-enabled",
        prior: 4,
        clues: &[
        ],
    },
    title: "The API, feature or plan is not enabled",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
