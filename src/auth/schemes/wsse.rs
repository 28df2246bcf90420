//! `WSSE`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "WSSE",
    registered: false,
    in_use: true,
    prompts: false,
    what: "A password digest of the Atom publishing era.",
    client: "Send the header X-WSSE with UsernameToken Username, PasswordDigest, Nonce and Created, \
     beside Authorization: WSSE profile=\"UsernameToken\".",
    params: &[
        ("realm", "a name for what is protected"),
        ("profile", "UsernameToken"),
    ],
    mistakes: &[
        "Created lies too far off.",
        "The nonce goes into the hash decoded, not as base64.",
    ],
    source: ("Atom authentication", "https://www.xml.com/pub/a/2003/12/17/dive.html"),
};
