//! `HOBA`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "HOBA",
    registered: true,
    in_use: true,
    prompts: false,
    what: "A signature with a key that belongs to one origin, instead of a password (RFC 7486).",
    client: "Send result=\"kid.challenge.nonce.sig\": the signature over the challenge with the key \
     registered for this origin.",
    params: &[
        ("challenge", "the value to sign"),
        ("max-age", "seconds for which the challenge is good"),
        ("realm", "a name for what is protected; optional"),
    ],
    mistakes: &[
        "A colon behind the scheme, as an old demonstration server sent.",
    ],
    source: rfc!(7486, "3"),
};
