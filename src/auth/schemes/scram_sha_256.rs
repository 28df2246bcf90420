//! `SCRAM-SHA-256`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "SCRAM-SHA-256",
    registered: true,
    in_use: true,
    prompts: false,
    what: "A password proved without sending it, in two legs, with SHA-256 (RFC 7804).",
    client: "Send realm and data (base64 of the client's first message), then sid and data with the \
     proof; check the server's signature at the end.",
    params: &[
        ("realm", "names the area that the password is for; quoted"),
        ("sid", "ties the two legs together"),
        ("data", "base64 of the SCRAM message; quoted, because padding is no token"),
        ("sr", "the server's part of a nonce that may be used again"),
        ("ttl", "seconds for which sr is good"),
    ],
    mistakes: &[
        "data is sent without quotes, as in the specification's own example: base64 padding is no token.",
    ],
    source: rfc!(7804, "5"),
};
