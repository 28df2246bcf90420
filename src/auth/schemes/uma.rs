//! `UMA`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "UMA",
    registered: false,
    in_use: true,
    prompts: false,
    what: "User-Managed Access 2.0: the server names where to ask for rights (Kantara).",
    client: "Send the ticket to the authorization server at as_uri, then the token that it gives as \
     Bearer.",
    params: &[
        ("realm", "a name for what is protected"),
        ("as_uri", "the authorization server"),
        ("ticket", "what to show there"),
    ],
    mistakes: &[
        "The ticket is old: each may be used once.",
    ],
    source: ("UMA 2.0 Grant", "https://docs.kantarainitiative.org/uma/wg/rec-oauth-uma-grant-2.0.html"),
};
