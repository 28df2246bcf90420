//! `FormBased`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "FormBased",
    registered: false,
    in_use: false,
    prompts: false,
    what: "A sign that people sign in by a form; no credentials belong in Authorization.",
    client: "Sign in by the form and send the session's cookie.",
    params: &[],
    mistakes: &[],
    source: rfc!(9110, "11.6.1"),
};
