//! `Concealed`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "Concealed",
    registered: true,
    in_use: true,
    prompts: false,
    what: "A signature over a value of the TLS connection, sent unasked, so that a server need not \
     reveal that it has protected pages (RFC 9729).",
    client: "Send k, a, s, v and p unasked: key id, public key, signature scheme, verification and \
     proof, made from a TLS exporter value. A server never asks for it.",
    params: &[],
    mistakes: &[
        "A server that challenges with it reveals what the scheme is meant to hide.",
    ],
    source: rfc!(9729, "4"),
};
