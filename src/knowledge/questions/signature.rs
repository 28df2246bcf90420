//! What a check of the token's signature gave.

use crate::diagnosis::{Question, Stage};

use super::choice;

/// Whether the token's signature fits the issuer's key: no paste tells, a check with a key does.
pub static SIGNATURE: Question = Question {
    id: "signature",
    text: "Does the token's signature fit the issuer's key?",
    choices: &[
        choice("fits", "Yes: it fits"),
        choice("does-not-fit", "No: it does not fit"),
        choice("no-key", "No: the issuer publishes no key with the token's kid"),
    ],
    stage: Stage::Valid,
    read: |_| Vec::new(),
    experiment: "Give the issuer's public key, key set or shared secret where the token is read, or fetch the key set there.",
};
