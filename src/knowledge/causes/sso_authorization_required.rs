//! `sso-authorization-required`
use crate::diagnosis::Candidate;
use crate::knowledge::Cause;

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "sso-authorization-required",
        prior: 3,
        clues: &[
        ],
    },
    title: "The token must first be authorised for the organisation's single sign-on",
    headlines: &[],
    what: "",
    why: "",
    looks: "",
    fixes: &[],
    sources: &[],
};
