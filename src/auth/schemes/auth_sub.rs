//! `AuthSub`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "AuthSub",
    registered: false,
    in_use: false,
    prompts: false,
    what: "Google's AuthSub, retired in 2015.",
    client: "Use OAuth 2.0 (Bearer).",
    params: &[
        ("realm", "where the token was to be had"),
        ("allowed-scopes", "what the token was good for"),
    ],
    mistakes: &[],
    source: ("Google: OAuth 2.0", "https://developers.google.com/identity/protocols/oauth2"),
};
