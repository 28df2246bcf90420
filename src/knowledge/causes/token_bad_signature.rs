//! `token-bad-signature`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{RFC6750_3_1, RFC7515_4_1};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-bad-signature",
        prior: 6,
        clues: &[
            weigh(&q::KNOWN, &["known"], -30),
            weigh(&q::CONTRAST, &["by-turns"], 85),
            weigh(&q::CONTRAST, &["header-lost", "time"], -80),
            weigh(&q::TOPIC, &["signature"], 40),
            weigh(&q::TOPIC, &["token-key"], 80),
            weigh(&q::CARRIES, &["signature"], -30),
            weigh(&q::REFUSAL, &["400", "404", "other-error"], -20),
            weigh(&q::JWT_SHAPE, &["readable"], 8),
            weigh(&q::JWT_TIME, &["in-time"], 12),
            weigh(&q::JWT_ALG, &["symmetric"], 8),
            weigh(&q::BEARER_ERROR, &["invalid_token"], 8),
            weigh(&q::JWT_ALG, &["none"], -20),
            weigh(&q::SIGNATURE, &["does-not-fit"], 110),
            weigh(&q::SIGNATURE, &["no-key"], 100),
            weigh(&q::SIGNATURE, &["fits"], -120),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The token's signature does not verify",
    headlines: &[
        "{host} found no fitting key for this token: `kid` {kid}, `iss` {iss}.",
        "The token's signature does not verify with the server's keys.",
    ],
    what: "The server recomputes the signature over header and payload with a key of the issuer. Either it \
        has another key, or the token was changed.",
    why: "Another environment or secret, keys rotated while the API keeps an old key set, a secret given as \
        text on one side and base64 on the other, or a token that was edited or cut.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "The token reads well and is in time; the answer speaks of the signature, or its `kid` is in no \
        published key set.",
    fixes: &[
        Fix {
            id: "token-bad-signature-sign-in",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Sign out and in again",
            body: &[Block::Para(
                "After a change of keys an old login stays refused; a new one gets the new key.",
            )],
            check: "The page works after the sign-in.",
            products: &[],
            sources: &[RFC7515_4_1],
        },
        Fix {
            id: "token-bad-signature-new",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Get a fresh token and send it unchanged",
            body: &[Block::Steps(&[
                "Fetch a new token from the issuer of this environment.",
                "Send all three parts byte for byte; do not edit claims.",
                "If your code signs: use the same secret or key pair as the server, and its `kid`.",
            ])],
            check: "The signature verifies here with the issuer's public key, and the call gives 200.",
            products: &[],
            sources: &[RFC7515_4_1],
        },
        Fix {
            id: "token-bad-signature-graph",
            role: Role::Client,
            certain: Certain::Try,
            title: "Do not check tokens for Microsoft Graph",
            body: &[Block::Para(
                "A `nonce` in the token's header means that it is made for Graph: nobody else \
                    can verify it. For your own API request `api://API_APP_ID/.default`.",
            )],
            check: "The new token's `aud` is your API, and its header has no `nonce`.",
            products: &["microsoft-graph", "entra-id"],
            sources: &[ENTRA_TOKENS],
        },
        Fix {
            id: "token-bad-signature-keys",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Fetch the key set again when a key id is unknown",
            body: &[Block::Steps(&[
                "See whether the token's `kid` stands in the key set: `curl -sS JWKS_URL`.",
                "Let the library reload on an unknown `kid`, with a limit, not only at start; restart \
                    once to test.",
                "Rotate with overlap: publish the new key first, sign with it later, keep the old one until its tokens end. A leaked key is withdrawn at once.",
            ])],
            check: "A new token passes without a restart after the next rotation.",
            products: &[],
            sources: &[RFC7515_4_1, SPRING_JWT],
        },
        Fix {
            id: "token-bad-signature-secret",
            role: Role::Server,
            certain: Certain::Try,
            title: "Compare the shared secret on both sides",
            body: &[
                Block::Para(
                    "For HS256 both sides need the same bytes. Compare a hash of them, not the text: \
                        base64 decoded or not, line break at the end, old value in one replica.",
                ),
                Block::Code("printf %s \"$JWT_SECRET\" | sha256sum"),
            ],
            check: "Both sides print the same hash.",
            products: &[],
            sources: &[JSONWEBTOKEN],
        },
        Fix {
            id: "token-bad-signature-supabase",
            role: Role::Server,
            certain: Certain::Try,
            title: "Follow Supabase's change of keys",
            body: &[Block::Para(
                "Projects with signing keys sign users' tokens with ES256 or RS256: verify by \
                    `https://PROJECT.supabase.co/auth/v1/.well-known/jwks.json`, no longer with the legacy \
                    JWT secret.",
            )],
            check: "A fresh user token verifies.",
            products: &["supabase"],
            sources: &[SUPABASE_KEYS],
        },
    ],
    sources: &[RFC7515_4_1, RFC6750_3_1],
};

const SPRING_JWT: Source = Source {
    label: "Spring Security: JWT resource server",
    url: "https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html",
};
const ENTRA_TOKENS: Source = Source {
    label: "Microsoft Entra: access tokens",
    url: "https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens",
};
const JSONWEBTOKEN: Source = Source {
    label: "jsonwebtoken: verify",
    url: "https://github.com/auth0/node-jsonwebtoken#jwtverifytoken-secretorpublickey-options-callback",
};
const SUPABASE_KEYS: Source =
    Source { label: "Supabase: JWT signing keys", url: "https://supabase.com/docs/guides/auth/signing-keys" };
