//! `Digest`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "Digest",
    registered: true,
    in_use: true,
    prompts: true,
    what: "A password proved by a hash over a nonce, so that it is not sent itself (RFC 7616).",
    client: "Send username, realm, nonce, uri, response, and with qop also qop, nc and cnonce; echo \
     opaque and algorithm. The hash is made over exactly these values and the request's method; on \
     stale=true send it again with the new nonce without asking for the password.",
    params: &[
        ("realm", "part of the hash and shown to people; required and quoted"),
        ("nonce", "the server's value that makes each hash unique; required and quoted"),
        (
            "qop",
            "which protection is offered: \"auth\" (the request line) or \"auth-int\" (the body too); \
             required and quoted",
        ),
        ("domain", "URIs that the same answer is good for, separated by spaces"),
        ("opaque", "a value to send back unchanged; quoted"),
        ("stale", "true: the password was right, only the nonce too old; not quoted"),
        (
            "algorithm",
            "the hash: MD5 (the default), SHA-256, SHA-512-256, each also with -sess; not quoted",
        ),
        ("charset", "\"UTF-8\": encode user name and password as UTF-8"),
        ("userhash", "true: the user name may be sent as a hash"),
    ],
    mistakes: &[
        "The uri in the answer is not the request target as sent, query included.",
        "nc is not eight hexadecimal digits, or does not rise while the nonce stays the same.",
        "The realm, nonce or algorithm of an older challenge is used: build from the newest.",
        "qop, nc and algorithm are quoted in the answer, or nonce and opaque are not.",
        "The password file was made for another realm or algorithm: its hashes hold both.",
        "A proxy changes the request target on the way.",
    ],
    source: rfc!(7616, "3.3"),
};
