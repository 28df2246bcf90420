//! `WebPush`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "WebPush",
    registered: false,
    in_use: true,
    prompts: false,
    what: "How drafts before RFC 8292 named an application server to a push service; use vapid.",
    client: "Send a JWT signed with ES256, and the key in Crypto-Key; prefer vapid.",
    params: &[],
    mistakes: &[],
    source: (
        "draft-ietf-webpush-vapid-01",
        "https://datatracker.ietf.org/doc/html/draft-ietf-webpush-vapid-01",
    ),
};
