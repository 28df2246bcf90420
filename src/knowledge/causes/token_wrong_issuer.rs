//! `token-wrong-issuer`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{RFC8725_3_8, RFC9068_4};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-wrong-issuer",
        prior: 5,
        clues: &[
            weigh(&q::TOPIC, &["issuer"], 80),
            weigh(&q::JWT_FOR, &["other-issuer"], 100),
            weigh(&q::BEARER_ERROR, &["invalid_token"], 6),
            weigh(&q::JWT_TIME, &["in-time"], 4),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The token comes from another issuer than the API trusts",
    headlines: &[
        "The token comes from {iss}, which {host} does not trust.",
        "The token comes from another issuer, tenant or environment than the API trusts.",
    ],
    what: "An API trusts one issuer, or a short list, and compares `iss` character by character. This token \
        names another.",
    why: "Test token for production, another tenant or realm, an old custom domain; or the same issuer under \
        another name: slash at the end, `http`, v1 against v2 of Entra ID, inner against public host of \
        Keycloak.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`iss` differs from the issuer that the API names, or the answer speaks of issuer or tenant.",
    fixes: &[
        Fix {
            id: "token-wrong-issuer-environment",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Take the token from the API's own issuer",
            body: &[Block::Steps(&[
                "Compare the environment of API, issuer, client id and secret: all production or all \
                    test.",
                "Entra ID: use the API's tenant, not `common` or the home tenant of a guest: \
                    `https://login.microsoftonline.com/TENANT_ID/oauth2/v2.0/token`.",
                "Okta: a custom server (`/oauth2/default`); tokens of the organisation's own server are \
                    for Okta only.",
            ])],
            check: "`iss` of the new token is the one that the API documents.",
            products: &[],
            sources: &[ENTRA_TOKENS, RFC8725_3_8],
        },
        Fix {
            id: "token-wrong-issuer-ask",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Ask which issuer is trusted",
            body: &[Block::Para(
                "Write to the API's owner: `iss` of your token (not the token), environment, \
                    time and path.",
            )],
            check: "You have the issuer's address.",
            products: &[],
            sources: &[RFC8725_3_8],
        },
        Fix {
            id: "token-wrong-issuer-configure",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Configure the issuer as it names itself",
            body: &[
                Block::Para(
                    "Copy `issuer` from the discovery document, slash included, and compare it with \
                        the token's `iss`.",
                ),
                Block::Code("curl -sS ISSUER/.well-known/openid-configuration"),
            ],
            check: "Both strings are equal, and the call gives 200.",
            products: &[],
            sources: &[SPRING_JWT, RFC8725_3_8],
        },
        Fix {
            id: "token-wrong-issuer-entra",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Fit v1 and v2 of Entra ID",
            body: &[Block::Para(
                "The API's registration decides: in its manifest set \
                    `requestedAccessTokenVersion` to 2 for \
                    `https://login.microsoftonline.com/TENANT_ID/v2.0`; otherwise tokens come from \
                    `https://sts.windows.net/TENANT_ID/`. A multi-tenant API compares with each tenant's own \
                    issuer.",
            )],
            check: "New tokens have `ver` 2.0.",
            products: &["entra-id", "aspnet-core"],
            sources: &[ENTRA_TOKENS],
        },
        Fix {
            id: "token-wrong-issuer-keycloak",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Give Keycloak one public name",
            body: &[
                Block::Para(
                    "Without a fixed name `iss` follows the host of each request. Set it, also for \
                        calls inside the cluster:",
                ),
                Block::Code(
                    "KC_HOSTNAME=https://LOGIN_HOST\n\
                        KC_HOSTNAME_BACKCHANNEL_DYNAMIC=true",
                ),
            ],
            check: "Tokens fetched inside and outside carry the same `iss`.",
            products: &["keycloak"],
            sources: &[KEYCLOAK_HOSTNAME],
        },
        tell_support("token-wrong-issuer-tell", &[RFC8725_3_8, RFC9068_4]),
    ],
    sources: &[RFC8725_3_8, RFC9068_4],
};

const SPRING_JWT: Source = Source {
    label: "Spring Security: JWT resource server",
    url: "https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html",
};
const ENTRA_TOKENS: Source = Source {
    label: "Microsoft Entra: access tokens",
    url: "https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens",
};
const KEYCLOAK_HOSTNAME: Source =
    Source { label: "Keycloak: hostname", url: "https://www.keycloak.org/server/hostname" };
