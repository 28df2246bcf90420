//! `dpop-proof-invalid`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::knowledge::sources::{RFC7239, RFC9449_4_3, RFC9449_7_1};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "dpop-proof-invalid",
        prior: 4,
        clues: &[
            weigh(&q::BEARER_ERROR, &["invalid_dpop_proof"], 100),
            weigh(&q::DPOP, &["mismatch", "htm", "htu", "ath", "key", "iat", "ath-missing", "malformed"], 75),
            weigh(&q::DPOP, &["htu-query", "unbound"], 60),
            weigh(&q::DPOP, &["no-proof"], 75),
            weigh(&q::DPOP, &["as-bearer"], 75),
            weigh(&q::SCHEME, &["dpop"], 12),
            weigh(&q::DPOP, &["nonce-wanted"], -15),
        ],
    },
    title: "The DPoP proof does not fit",
    headlines: &[
        "The {differing} of the DPoP proof does not fit this {method} request to {host}.",
        "{host} does not accept the DPoP proof of this {method} request.",
        "The DPoP proof is missing, or does not fit the request, the token or the key.",
    ],
    what: "The token is bound to a key. Each request must carry a fresh proof, signed with that key, for \
        exactly this method and address.",
    why: "The proof was reused, `htm` or `htu` names another request (a proxy changed scheme or host), `ath` \
        is missing, the clock is off, another key signed it; or the token was sent as `Bearer`.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`error=\"invalid_dpop_proof\"`; a token with `cnf` and no fitting `DPoP` header; `htm` or `htu` \
        other than the request line.",
    fixes: &[
        Fix {
            id: "dpop-proof-invalid-new",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Make a new proof for every request",
            body: &[
                Block::Code(
                    "Authorization: DPoP YOUR_TOKEN\n\
                        DPoP: PROOF",
                ),
                Block::Steps(&[
                    "Header: `typ` `dpop+jwt`, the public key as `jwk`. The key is the one of the token \
                        request; its thumbprint is `cnf.jkt` of the token.",
                    "Claims: `htm` {method}; `htu` the address without query and fragment; `iat` now; a new \
                        `jti`.",
                    "`ath`: base64url of SHA-256 of the token. `nonce`, if the server gave one.",
                ]),
            ],
            check: "The call gives 200, and the next one with its own proof as well.",
            products: &[],
            sources: &[RFC9449_4_3, RFC9449_7_1],
        },
        Fix {
            id: "dpop-proof-invalid-clock",
            role: Role::Client,
            certain: Certain::Try,
            title: "Check the clock",
            body: &[Block::Para(
                "Proofs are accepted for seconds to minutes. Set the device's clock to \
                    automatic, or use the server's nonce.",
            )],
            check: "`iat` is within seconds of the answer's `Date`.",
            products: &[],
            sources: &[RFC9449_4_3],
        },
        Fix {
            id: "dpop-proof-invalid-public-address",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Compare with the public address",
            body: &[
                Block::Para(
                    "Behind a proxy rebuild scheme and host from what the trusted proxy forwards \
                        before comparing `htu`; normalise case and default port; ignore query and fragment.",
                ),
                Block::Code(
                    "proxy_set_header X-Forwarded-Proto $scheme;\n\
                        proxy_set_header X-Forwarded-Host $host;",
                ),
            ],
            check: "The expected `htu` in the log equals the address that clients call.",
            products: &[],
            sources: &[RFC9449_4_3, RFC7239],
        },
        Fix {
            id: "dpop-proof-invalid-window",
            role: Role::Server,
            certain: Certain::Try,
            title: "Allow for clock difference, and say which check failed",
            body: &[Block::Para(
                "Accept `iat` a minute either way, or hand out nonces. Put the failed check into \
                    `error_description`.",
            )],
            check: "The refused call names the claim.",
            products: &[],
            sources: &[RFC9449_4_3],
        },
        tell_support("dpop-proof-invalid-tell", &[RFC9449_4_3, RFC9449_7_1]),
    ],
    sources: &[RFC9449_4_3, RFC9449_7_1],
};
