//! `GoogleLogin`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "GoogleLogin",
    registered: false,
    in_use: false,
    prompts: false,
    what: "Google's ClientLogin, retired in 2015.",
    client: "Use OAuth 2.0 (Bearer).",
    params: &[
        ("realm", "where the token was to be had"),
        ("service", "the service's short name"),
    ],
    mistakes: &[],
    source: ("Google: OAuth 2.0", "https://developers.google.com/identity/protocols/oauth2"),
};
