//! panva/oidc-provider for Node.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "oidc-provider",
    name: "oidc-provider",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Sets("_interaction|_interaction_resume|_session.legacy")]),
    ],
    signs: &[
        sign! {
            when: &[
                Text("interaction session id cookie not found|interaction session and \
                            authentication session mismatch"),
            ],
            says: &[("cookie-not-sent", Sure)],
            source: O,
            hit: "HTTP/1.1 401 Unauthorized\n\ninteraction session id cookie not found; interaction \
                     session and authentication session mismatch",
            miss: "HTTP/1.1 401 Unauthorized\n\ninteraction session",
        },
        sign! {
            when: &[Text("interaction session not found|authorization request has expired")],
            says: &[("cookie-session-expired", Sure)],
            source: O,
            hit: "HTTP/1.1 401 Unauthorized\n\ninteraction session not found; authorization request \
                     has expired",
            miss: "HTTP/1.1 401 Unauthorized\n\ninteraction session",
        },
        sign! {
            when: &[Text("no access token provided")],
            says: &[("no-credentials", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nno access token provided",
            miss: "HTTP/1.1 401 Unauthorized\n\naccess token",
        },
        sign! {
            when: &[Text("access token not found")],
            says: &[("token-invalid-or-revoked", Likely), ("token-expired", Likely)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\naccess token not found",
            miss: "HTTP/1.1 401 Unauthorized\n\naccess token",
        },
        sign! {
            when: &[Text("token audience prevents accessing the userinfo endpoint")],
            says: &[("token-wrong-audience", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken audience prevents accessing the userinfo endpoint",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken audience",
        },
        sign! {
            when: &[Text("access token must only be provided using one mechanism")],
            says: &[("authorization-malformed", Sure), ("credential-overridden", Hint)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\naccess token must only be provided using one mechanism",
            miss: "HTTP/1.1 401 Unauthorized\n\naccess token",
        },
        sign! {
            when: &[Text("no client authentication mechanism provided|no client authentication provided")],
            says: &[("no-credentials", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nno client authentication mechanism provided; no \
                     client authentication provided",
            miss: "HTTP/1.1 401 Unauthorized\n\nclient authentication",
        },
        sign! {
            when: &[Text("invalid authorization header value format")],
            says: &[("authorization-malformed", Sure), ("basic-malformed", Likely)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid authorization header value format",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthorization header",
        },
        sign! {
            when: &[Text("client authentication failed"), Text("invalid_client")],
            says: &[("basic-wrong-credentials", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nclient authentication failed; invalid_client",
            miss: "HTTP/1.1 401 Unauthorized\n\ninvalid_client",
        },
        sign! {
            when: &[Text("mutual TLS client certificate not provided|client certificate was not provided")],
            says: &[("client-certificate-required", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nmutual TLS client certificate not provided; client \
                     certificate was not provided",
            miss: "HTTP/1.1 401 Unauthorized\n\nclient certificate",
        },
        sign! {
            when: &[
                Text("DPoP proof iat is not recent enough|invalid DPoP proof|invalid DPoP key \
                            binding|DPoP proof JWT*mismatch|DPoP tokens must be provided with a DPoP \
                            proof|`DPoP` header not provided"),
            ],
            says: &[("dpop-proof-invalid", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nDPoP proof iat is not recent enough; invalid DPoP \
                     proof; invalid DPoP key binding; DPoP proof JWTxmismatch; DPoP tokens must be \
                     provided with a DPoP proof; `DPoP` header not provided",
            miss: "HTTP/1.1 401 Unauthorized\n\nDPoP proof",
        },
        sign! {
            when: &[Text("nonce is required in the DPoP proof|invalid nonce in DPoP proof")],
            says: &[("dpop-nonce-required", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nnonce is required in the DPoP proof; invalid nonce \
                     in DPoP proof",
            miss: "HTTP/1.1 401 Unauthorized\n\nDPoP proof",
        },
    ],
};

const O: Source = Source {
    label: "oidc-provider",
    url: "https://github.com/panva/node-oidc-provider/blob/main/docs/README.md",
};
const E: Source = Source {
    label: "oidc-provider: errors",
    url: "https://github.com/panva/node-oidc-provider/blob/main/lib/helpers/errors.js",
};
