//! `MAC`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "MAC",
    registered: false,
    in_use: true,
    prompts: false,
    what: "A signed request with a MAC token: an expired draft of OAuth 2.0.",
    client: "Send id, ts, nonce and mac.",
    params: &[
        ("error", "what was wrong"),
    ],
    mistakes: &[],
    source: (
        "draft-ietf-oauth-v2-http-mac",
        "https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-http-mac-05",
    ),
};
