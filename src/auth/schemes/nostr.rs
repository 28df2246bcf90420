//! `Nostr`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "Nostr",
    registered: false,
    in_use: false,
    prompts: false,
    what: "A signed Nostr event in place of a password (NIP-98).",
    client: "Send \"Nostr \" and base64 of an event of kind 27235 with tags u (the URL) and method, \
     made within the last minute.",
    params: &[],
    mistakes: &[
        "The tag u is not exactly the URL, query included.",
    ],
    source: ("NIP-98", "https://github.com/nostr-protocol/nips/blob/master/98.md"),
};
