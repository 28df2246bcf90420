//! `token-alg-rejected`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{RFC7515_4_1, RFC8725_3_1};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-alg-rejected",
        prior: 3,
        clues: &[weigh(&q::JWT_ALG, &["none"], 72), weigh(&q::CARRIES, &["nothing"], -60)],
    },
    title: "The token's algorithm is refused",
    headlines: &[
        "The token is signed with {alg}, which {host} does not accept.",
        "The token's signing algorithm is not one that the server accepts.",
    ],
    what: "The server has a fixed list of algorithms, and `alg` in the token's header is not on it. `none`, \
        or a shared-secret algorithm where public keys are set up, must be refused.",
    why: "The token was made by hand or by an emulator, the issuer changed from RS256 to ES256, or client \
        and server are set up for different kinds of key.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`alg` in the token's header: `none`, HS256 beside a public key set, or one that the library does \
        not know.",
    fixes: &[
        Fix {
            id: "token-alg-rejected-issuer",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Use the issuer's token",
            body: &[Block::Para(
                "Do not sign it yourself and never send `alg` `none`; a token of an emulator \
                    works with the emulator only. If you do sign, use the algorithm and key that the API \
                    documents.",
            )],
            check: "`alg` of the token sent is on the API's list.",
            products: &[],
            sources: &[RFC8725_3_1],
        },
        Fix {
            id: "token-alg-rejected-ask",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Tell the owner which algorithm the issuer uses",
            body: &[Block::Para(
                "Write to the API's owner: `alg`, `kid` and `iss` of your token (not the token), \
                    and since when.",
            )],
            check: "The owner names the accepted algorithms.",
            products: &[],
            sources: &[RFC8725_3_1],
        },
        Fix {
            id: "token-alg-rejected-list",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Allow exactly what the issuer signs with",
            body: &[
                Block::Para(
                    "Name the algorithms of this issuer's keys; never take the choice from the \
                        token, never mix HS with RS or ES for one key.",
                ),
                Block::Steps(&[
                    "jsonwebtoken: `algorithms: [\"ES256\"]`. PyJWT: `algorithms=[\"ES256\"]`. ASP.NET Core: \
                        `ValidAlgorithms`.",
                    "Spring with only `jwk-set-uri` takes RS256 alone: \
                        `spring.security.oauth2.resourceserver.jwt.jws-algorithms=ES256`.",
                ]),
            ],
            check: "The issuer's token gives 200; the same token with another `alg` still 401.",
            products: &[],
            sources: &[RFC8725_3_1, SPRING_JWT, PYJWT, JSONWEBTOKEN],
        },
        Fix {
            id: "token-alg-rejected-issuer-key",
            role: Role::Server,
            certain: Certain::Try,
            title: "Or let the issuer sign as before",
            body: &[Block::Para(
                "If the API cannot verify the new algorithm, choose a key of the old kind in the \
                    issuer until the library is updated.",
            )],
            check: "New tokens show the old `alg`.",
            products: &[],
            sources: &[RFC8725_3_1],
        },
        tell_support("token-alg-rejected-tell", &[RFC8725_3_1, RFC7515_4_1]),
    ],
    sources: &[RFC8725_3_1, RFC7515_4_1],
};

const SPRING_JWT: Source = Source {
    label: "Spring Security: JWT resource server",
    url: "https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html",
};
const PYJWT: Source =
    Source { label: "PyJWT: usage", url: "https://pyjwt.readthedocs.io/en/stable/usage.html" };
const JSONWEBTOKEN: Source = Source {
    label: "jsonwebtoken: verify",
    url: "https://github.com/auth0/node-jsonwebtoken#jwtverifytoken-secretorpublickey-options-callback",
};
