//! `Hawk`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "Hawk",
    registered: false,
    in_use: true,
    prompts: false,
    what: "A request signed with a shared key, with timestamp and nonce.",
    client: "Send id, ts, nonce, mac, and hash and ext where used; on \"Stale timestamp\" set the \
     clock by ts after checking tsm.",
    params: &[
        ("ts", "the server's time in seconds"),
        ("tsm", "proof that ts comes from the server"),
        ("error", "what was wrong, such as Stale timestamp or Bad mac"),
    ],
    mistakes: &[
        "The clock is wrong by more than a minute.",
        "Host or port as the server sees them are not those that were signed.",
    ],
    source: ("Hawk", "https://github.com/mozilla/hawk/blob/main/API.md"),
};
