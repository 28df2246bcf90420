//! `vapid`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "vapid",
    registered: true,
    in_use: true,
    prompts: false,
    what: "How an application server names itself to a push service (RFC 8292).",
    client: "Send t= a JWT signed with ES256 (aud is the push service's origin, exp at most 24 hours \
     ahead) and k= the public key, both base64url.",
    params: &[],
    mistakes: &[
        "The aud of the JWT is the whole push URL and not its origin.",
        "exp lies more than 24 hours ahead.",
        "The key is not the one that the subscription was made with.",
    ],
    source: rfc!(8292, "3"),
};
