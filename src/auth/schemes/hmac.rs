//! `hmac`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "hmac",
    registered: false,
    in_use: true,
    prompts: false,
    what: "A signature with a shared secret, asked for by Kong's hmac-auth plugin and others.",
    client: "Send username, algorithm, headers and signature; the signature covers the headers \
     named, Date among them.",
    params: &[
        ("username", "who signs"),
        ("algorithm", "hmac-sha256 and others"),
        ("headers", "which headers are signed, in order"),
        ("signature", "base64"),
    ],
    mistakes: &[
        "Date lies outside the allowed skew (300 seconds by default).",
        "The request line is signed in another case or HTTP version.",
    ],
    source: ("Kong: HMAC authentication", "https://docs.konghq.com/hub/kong-inc/hmac-auth/"),
};
