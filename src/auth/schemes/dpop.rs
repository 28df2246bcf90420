//! `DPoP`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "DPoP",
    registered: true,
    in_use: true,
    prompts: false,
    what: "An access token that only the holder of a key can use; each request proves the key with a \
     signed JWT (RFC 9449).",
    client: "Send \"DPoP \" and the access token, and beside it the header DPoP with a fresh proof: \
     a JWT of type dpop+jwt signed with the key, its htm and htu this method and URL without query, ath \
     the hash of the token. On use_dpop_nonce send it again with the nonce of the DPoP-Nonce header in \
     the proof.",
    params: &[
        ("algs", "signature algorithms that the proof may use, separated by spaces"),
        ("realm", "a name for what is protected; optional"),
        ("scope", "the scopes that access needs, separated by spaces"),
        ("error", "as for Bearer, and invalid_dpop_proof or use_dpop_nonce"),
        ("error_description", "the reason in words, for developers"),
        (
            "resource_metadata",
            "RFC 9728: URL of the document that names the authorization servers and scopes",
        ),
    ],
    mistakes: &[
        "The token is sent with the scheme Bearer: a bound token must be refused there.",
        "The proof is sent in Authorization, or the token in DPoP.",
        "One proof is used for several requests: jti must be new each time.",
        "htu holds the query, or the URL inside a proxy and not the one that was called.",
        "The key of the proof is not the one that the token is bound to (cnf.jkt).",
        "iat lies outside the server's window because a clock is wrong.",
    ],
    source: rfc!(9449, "7.1"),
};
