//! `GNAP`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "GNAP",
    registered: true,
    in_use: true,
    prompts: false,
    what: "A token of the Grant Negotiation and Authorization Protocol (RFC 9635).",
    client: "Start a grant at as_uri, naming the access reference; then send \"GNAP \" and the token \
     with a proof of its key.",
    params: &[
        ("as_uri", "where to start the grant"),
        ("access", "a reference to the access to ask for"),
        ("referrer", "the server that sends the client there"),
    ],
    mistakes: &[
        "The specification's example leaves URLs unquoted and separates with semicolons; HTTP needs \
         quotes and commas.",
    ],
    source: rfc!(9635, "9.1"),
};
