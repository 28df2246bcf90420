//! `token-wrong-audience`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{RFC7519_4_1_3, RFC8707_2, RFC9068_4};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-wrong-audience",
        prior: 6,
        clues: &[
            weigh(&q::TOPIC, &["audience"], 80),
            weigh(&q::JWT_FOR, &["other-audience"], 75),
            weigh(&q::JWT_FOR, &["unsure"], 10),
            weigh(&q::JWT_FOR, &["fits"], -30),
            weigh(&q::BEARER_ERROR, &["invalid_token"], 8),
            weigh(&q::JWT_TIME, &["in-time"], 6),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The token was issued for another API",
    headlines: &["The token was issued for {aud}, not for {host}.", "The token was issued for another API."],
    what: "`aud` names for whom a token is meant. An API must refuse tokens for others, even those of the \
        right issuer and user.",
    why: "The client asked for no audience and got the default, took the token of another API (Microsoft \
        Graph, userinfo) or sent the ID token, whose `aud` is the client. Or the API compares another \
        spelling: `api://…` against a bare id, a slash at the end.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`aud` of the token does not fit the host or the realm, or the answer speaks of the audience.",
    fixes: &[
        Fix {
            id: "token-wrong-audience-request",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Request the token for this API",
            body: &[
                Block::Para(
                    "Name the API in the token request, in the provider's way; the exact value \
                        stands in the API's documentation.",
                ),
                Block::Steps(&[
                    "General: `resource=API_URL` (RFC 8707).",
                    "Entra ID: `scope=api://API_APP_ID/.default`. Auth0: `audience=API_IDENTIFIER`.",
                    "Cloud Run: `gcloud auth print-identity-token --audiences=SERVICE_URL`. Kubernetes: \
                        `kubectl create token SERVICE_ACCOUNT --audience=API`.",
                ]),
            ],
            check: "`aud` of the new token is the value that the API expects.",
            products: &[],
            sources: &[RFC8707_2, ENTRA_SCOPES, AUTH0_TOKEN, CLOUD_RUN, K8S_TOKEN],
        },
        Fix {
            id: "token-wrong-audience-ask",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Ask which audience the API expects",
            body: &[Block::Para(
                "Write to the API's owner: the `aud` and `iss` of your token (not the token), \
                    time and path.",
            )],
            check: "You have the exact string to ask for.",
            products: &[],
            sources: &[RFC7519_4_1_3],
        },
        Fix {
            id: "token-wrong-audience-configure",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Compare with the configured audience",
            body: &[Block::Steps(&[
                "Log the `aud` received beside the one expected; compare scheme, slash and letter case.",
                "Spring: `spring.security.oauth2.resourceserver.jwt.audiences`. ASP.NET Core: \
                    `ValidAudiences`.",
                "Accept several exact values if there are several spellings. Keep the check on: without \
                    it the API takes tokens meant for others.",
            ])],
            check: "A token with this `aud` gives 200, one for another API still 401.",
            products: &[],
            sources: &[SPRING_JWT, ASPNET_JWT, RFC9068_4],
        },
        Fix {
            id: "token-wrong-audience-keycloak",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let Keycloak add the audience",
            body: &[Block::Para(
                "Client scopes, new scope, Mappers, \"Audience\": choose the API's client and \
                    \"Add to access token\"; add the scope to the calling client. Without it `aud` is often \
                    `account` only.",
            )],
            check: "A new token holds the API in `aud`.",
            products: &["keycloak"],
            sources: &[KEYCLOAK_AUDIENCE],
        },
        Fix {
            id: "token-wrong-audience-cognito",
            role: Role::Server,
            certain: Certain::Try,
            title: "Check client_id for Cognito",
            body: &[Block::Para(
                "Access tokens of Cognito normally have no `aud`: check `iss`, `token_use` = \
                    `access` and `client_id` in its place.",
            )],
            check: "The access token passes, the ID token does not.",
            products: &["cognito"],
            sources: &[COGNITO_TOKENS],
        },
        Fix {
            id: "token-wrong-audience-auth0",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Name the API to Auth0",
            body: &[
                Block::Para(
                    "Without `audience` the token is opaque or for userinfo only. Take the API's Identifier \
                 as it stands in the dashboard, slash included:",
                ),
                Block::Code(
                    "curl -sS -d grant_type=client_credentials -d client_id=YOUR_CLIENT_ID -d client_secret=YOUR_SECRET --data-urlencode audience=API_IDENTIFIER https://TENANT.auth0.com/oauth/token",
                ),
            ],
            check: "`aud` of the new token is the identifier.",
            products: &["auth0"],
            sources: &[AUTH0_AUD],
        },
        Fix {
            id: "token-wrong-audience-entra",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Accept the form that Entra ID sends",
            body: &[Block::Para(
                "v2 tokens carry the API's application id, v1 tokens mostly `api://…`. Accept exactly \
                 these two. `00000003-0000-0000-c000-000000000000` is Microsoft Graph: the client asked \
                 for the wrong scope.",
            )],
            check: "The client's token passes; one for Graph does not.",
            products: &["entra-id", "microsoft-graph", "azure-arm", "azure-app-service", "azure-apim"],
            sources: &[ENTRA_CLAIMS],
        },
        Fix {
            id: "token-wrong-audience-firebase",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Use one project on both sides",
            body: &[Block::Para(
                "`aud` of an ID token is the project's id. The page's configuration and the Admin SDK's \
                 credentials must be of the same project; an emulator's token is good for the emulator \
                 only.",
            )],
            check: "`verifyIdToken` accepts it.",
            products: &["firebase", "firebase-data"],
            sources: &[FIREBASE_TOKENS],
        },
        tell_support("token-wrong-audience-tell", &[RFC7519_4_1_3, RFC9068_4]),
        Fix {
            id: "token-wrong-audience-oauth2-proxy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Add the audience to the proxy",
            body: &[
                Block::Para(
                    "It takes tokens for its own client id only. Add the one audience that your clients' \
                 tokens carry:",
                ),
                Block::Code("--oidc-extra-audience=AUDIENCE"),
            ],
            check: "That token passes, one for another API does not.",
            products: &["oauth2-proxy"],
            sources: &[O2P],
        },
    ],
    sources: &[RFC7519_4_1_3, RFC9068_4],
};

const SPRING_JWT: Source = Source {
    label: "Spring Security: JWT resource server",
    url: "https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html",
};
const ASPNET_JWT: Source = Source {
    label: "ASP.NET Core: JWT bearer",
    url: "https://learn.microsoft.com/en-us/aspnet/core/security/authentication/configure-jwt-bearer-authentication",
};
const K8S_TOKEN: Source = Source {
    label: "Kubernetes: service account tokens",
    url: "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/",
};
const ENTRA_SCOPES: Source = Source {
    label: "Microsoft Entra: scopes and consent",
    url: "https://learn.microsoft.com/en-us/entra/identity-platform/scopes-oidc",
};
const AUTH0_TOKEN: Source = Source {
    label: "Auth0: get access tokens",
    url: "https://auth0.com/docs/secure/tokens/access-tokens/get-access-tokens",
};
const KEYCLOAK_AUDIENCE: Source = Source {
    label: "Keycloak: audience support",
    url: "https://www.keycloak.org/docs/latest/server_admin/#audience-support",
};
const CLOUD_RUN: Source = Source {
    label: "Cloud Run: service-to-service",
    url: "https://cloud.google.com/run/docs/authenticating/service-to-service",
};
const COGNITO_TOKENS: Source = Source {
    label: "Cognito: tokens",
    url: "https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html",
};

const AUTH0_AUD: Source = Source {
    label: "Auth0: get access tokens",
    url: "https://auth0.com/docs/secure/tokens/access-tokens/get-access-tokens",
};

const ENTRA_CLAIMS: Source = Source {
    label: "Entra ID: access token claims",
    url: "https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference",
};

const FIREBASE_TOKENS: Source = Source {
    label: "Firebase: verify ID tokens",
    url: "https://firebase.google.com/docs/auth/admin/verify-id-tokens",
};

const O2P: Source = Source {
    label: "oauth2-proxy: configuration",
    url: "https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview",
};
