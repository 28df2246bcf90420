//! `Signature`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "Signature",
    registered: false,
    in_use: true,
    prompts: false,
    what: "HTTP signatures of an old draft (Cavage); RFC 9421, which came of it, uses fields of its \
     own and no scheme.",
    client: "Send keyId, algorithm, headers and signature; the signature covers the headers that the \
     challenge names, in that order.",
    params: &[
        ("realm", "a name for what is protected"),
        ("keyId", "which key to sign with"),
        ("algorithm", "hmac-sha256, rsa-sha256, hs2019 and others"),
        ("headers", "which headers to sign, in order"),
        ("signature", "base64"),
    ],
    mistakes: &[
        "A header that was signed is changed on the way (Host, Date, Digest).",
        "Date lies too far off.",
    ],
    source: (
        "draft-cavage-http-signatures",
        "https://datatracker.ietf.org/doc/html/draft-cavage-http-signatures-12",
    ),
};
