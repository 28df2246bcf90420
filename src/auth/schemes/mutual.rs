//! `Mutual`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "Mutual",
    registered: true,
    in_use: true,
    prompts: false,
    what: "A password-authenticated key exchange after which both sides have proved that they know \
     the password (RFC 8120).",
    client: "Run the key exchange in several legs, then check the server's proof \
     (Authentication-Info) before trusting the answer.",
    params: &[
        ("version", "always 1"),
        ("algorithm", "the key exchange, such as iso-kam3-dl-2048-sha256"),
        ("validation", "what the exchange is bound to: host, tls-server-end-point or tls-unique"),
        ("auth-scope", "the hosts that the password is for"),
        ("realm", "names the area that the password is for"),
        ("reason", "why the server asks: initial, stale-session, auth-failed and others"),
    ],
    mistakes: &[],
    source: rfc!(8120, "4.1"),
};
