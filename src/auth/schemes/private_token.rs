//! `PrivateToken`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "PrivateToken",
    registered: true,
    in_use: true,
    prompts: false,
    what: "A Privacy Pass token: proof of a right without telling who asks (RFC 9577).",
    client: "Send token=\"…\", redeemed for this challenge from the issuer that it names; a client \
     that cannot must ignore the challenge.",
    params: &[
        ("challenge", "the token challenge, base64url with padding, quoted"),
        ("token-key", "the issuer's public key, base64url with padding, quoted"),
        ("max-age", "seconds for which the challenge is good"),
    ],
    mistakes: &[
        "Values with padding (=) without quotes.",
        "GitLab's header PRIVATE-TOKEN is something else: an API key in a header of its own.",
    ],
    source: rfc!(9577, "2.1"),
};
