//! `insufficient-scope`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{RFC6749_6, RFC6750_3_1};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "insufficient-scope",
        prior: 7,
        clues: &[
            weigh(&q::TOPIC, &["scope"], 60),
            weigh(&q::CONTRAST, &["writing"], 30),
            weigh(&q::BEARER_ERROR, &["insufficient_scope"], 120),
            weigh(&q::SCOPE, &["lacking"], 60),
            weigh(&q::SCOPE, &["holds"], -35),
            weigh(&q::REFUSAL, &["403"], 6),
            weigh(&q::SCHEME, &["bearer", "jwt"], 6),
            weigh(&q::CARRIES, &["nothing"], -30),
        ],
    },
    title: "The token lacks a scope",
    headlines: &[
        "The token lacks {scope-wanted}; it holds {scope-held}.",
        "{host} asks for the scope {scope-wanted}, and the token does not hold it.",
        "The token is good, and lacks a scope that the resource asks for.",
    ],
    what: "The server knows the caller. The token was issued for less than this call needs, so sending it \
        again changes nothing.",
    why: "The client did not ask for the scope, the user or administrator did not consent, or the permission \
        was added after the token was issued. Some APIs read `roles` or `permissions` instead.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`error=\"insufficient_scope\"`, mostly with `scope=`, or vendor headers that list accepted and \
        held scopes.",
    fixes: &[
        Fix {
            id: "insufficient-scope-ask",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Ask for the access",
            body: &[Block::Para(
                "Sign out and in again, and agree to all requested permissions. If that does not \
                    help, write to the organisation's administrator: the application, what you wanted to do, \
                    and the permission named in the error.",
            )],
            check: "After a new sign-in the action works.",
            products: &[],
            sources: &[RFC6750_3_1],
        },
        Fix {
            id: "insufficient-scope-request",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Request the scope and get a new token",
            body: &[
                Block::Para(
                    "Add it to `scope` of the authorization request (names separated by spaces), let \
                        the user consent again, use the new token. A refresh does not add scopes.",
                ),
                Block::Code("scope=openid {scope-wanted}"),
            ],
            check: "`scope` or `scp` of the new token lists it.",
            products: &[],
            sources: &[RFC6750_3_1, RFC6749_6],
        },
        Fix {
            id: "insufficient-scope-github",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Widen the GitHub token",
            body: &[Block::Steps(&[
                "Compare `X-OAuth-Scopes` (held) with `X-Accepted-OAuth-Scopes` (one is needed).",
                "Classic token: edit it and tick the scope, or `gh auth refresh -s SCOPE`. Fine-grained \
                    token: repository and permission in its settings.",
                "In Actions add the permission to `permissions:` of the job. A GitHub App's new \
                    permission must be approved by the organisation.",
            ])],
            check: "`X-OAuth-Scopes` lists it, or the call gives 200.",
            products: &["github"],
            sources: &[GITHUB_SCOPES, GITHUB_REST],
        },
        Fix {
            id: "insufficient-scope-entra",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Grant the permission in Entra ID",
            body: &[Block::Steps(&[
                "App registration, API permissions: add it; delegated for users, application for \
                    services.",
                "\"Grant admin consent\" where the list says that it is needed.",
                "Get a new token: old ones stay as they are.",
            ])],
            check: "`scp` (user) or `roles` (application) of the new token lists it.",
            products: &["entra-id", "microsoft-graph"],
            sources: &[ENTRA_SCOPES],
        },
        Fix {
            id: "insufficient-scope-name",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Name the scope in the answer",
            body: &[Block::Code(
                "HTTP/1.1 403 Forbidden\n\
                    WWW-Authenticate: Bearer error=\"insufficient_scope\", scope=\"SCOPE\"",
            )],
            check: "The refused call shows `scope=`.",
            products: &[],
            sources: &[RFC6750_3_1],
        },
        Fix {
            id: "insufficient-scope-claim",
            role: Role::Server,
            certain: Certain::Try,
            title: "Read the claim that the issuer fills",
            body: &[Block::Para(
                "See where the issuer puts it: `scope` (text), `scp` (text or list), `roles`, \
                    `permissions`. Spring gives authorities the prefix `SCOPE_`; ASP.NET Core compares a \
                    text of several scopes as one value.",
            )],
            check: "The log shows the scope among the caller's authorities.",
            products: &[],
            sources: &[SPRING_JWT, ASPNET_JWT],
        },
        Fix {
            id: "insufficient-scope-auth0",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let Auth0 put the permission into the token",
            body: &[Block::Steps(&[
                "APIs, the API, Permissions: the permission exists.",
                "For users: Settings, Enable RBAC and Add Permissions in the Access Token; give the user \
                 a role with it.",
                "For services: the application's APIs tab: authorise it and tick the permission.",
            ])],
            check: "`scope` or `permissions` of a new token lists it.",
            products: &["auth0"],
            sources: &[AUTH0_RBAC],
        },
        Fix {
            id: "insufficient-scope-okta",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Grant the scope to the Okta app",
            body: &[Block::Para(
                "Applications, the app, Okta API Scopes: Grant. Tokens for Okta's own APIs come from the \
                 organisation's server (`/oauth2/v1`); a service app needs an administrator role as well. \
                 For your own API: Security, API, the server: scope and access policy.",
            )],
            check: "`scp` of a new token lists it.",
            products: &["okta"],
            sources: &[OKTA_SCOPES],
        },
        Fix {
            id: "insufficient-scope-cognito",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Give the app client the scope",
            body: &[Block::Para(
                "User pool, Domain, Resource servers: define the scope; App client, Login pages: tick it under \
                 custom scopes. Calls on one's own profile need `aws.cognito.signin.user.admin`, which \
                 sign-in through the hosted page gives only if asked for.",
            )],
            check: "`scope` of a new access token lists it.",
            products: &["cognito"],
            sources: &[COGNITO_SCOPES],
        },
        Fix {
            id: "insufficient-scope-gitlab",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Make a token with the scope",
            body: &[
                Block::Para(
                    "Scopes of a token cannot be changed: make a new one. Reading by API `read_api`, writing \
                 `api`, git `read_repository` and `write_repository`, images `read_registry`.",
                ),
                Block::Code(
                    "curl -sS -H 'PRIVATE-TOKEN: YOUR_TOKEN' 'https://{host}/api/v4/personal_access_tokens/self'",
                ),
            ],
            check: "`scopes` lists it.",
            products: &["gitlab"],
            sources: &[GITLAB_PAT],
        },
        Fix {
            id: "insufficient-scope-google",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Sign in with the scope",
            body: &[
                Block::Para(
                    "Several scopes are separated by commas. On a virtual machine the access scopes limit the \
                 token: stop it, choose Allow full access to all Cloud APIs, and limit by IAM roles \
                 instead.",
                ),
                Block::Code(
                    "gcloud auth application-default login --scopes=https://www.googleapis.com/auth/cloud-platform,SCOPE\ncurl -sS \"https://oauth2.googleapis.com/tokeninfo?access_token=$(gcloud auth application-default print-access-token)\"",
                ),
            ],
            check: "`scope` of the second answer lists it.",
            products: &["google-apis", "google-oauth", "google-storage"],
            sources: &[GOOGLE_SCOPES],
        },
        Fix {
            id: "insufficient-scope-keycloak",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Ask for `openid` as well",
            body: &[
                Block::Para("Keycloak's userinfo endpoint refuses tokens without it:"),
                Block::Code("scope=openid profile email"),
            ],
            check: "Userinfo answers 200.",
            products: &["keycloak"],
            sources: &[KEYCLOAK_ADMIN],
        },
        Fix {
            id: "insufficient-scope-cloudflare",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Edit the Cloudflare token",
            body: &[
                Block::Para(
                    "My Profile, API Tokens, the token: permission group (Read or Edit) and the zone or \
                 account it counts for.",
                ),
                Block::Code(
                    "curl -sS -H 'Authorization: Bearer YOUR_TOKEN' https://api.cloudflare.com/client/v4/user/tokens/verify",
                ),
            ],
            check: "`status` is active, and the call gives 200.",
            products: &["cloudflare-api", "cloudflare"],
            sources: &[CF_TOKENS],
        },
    ],
    sources: &[RFC6750_3_1],
};

const SPRING_JWT: Source = Source {
    label: "Spring Security: JWT resource server",
    url: "https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html",
};
const ASPNET_JWT: Source = Source {
    label: "ASP.NET Core: JWT bearer",
    url: "https://learn.microsoft.com/en-us/aspnet/core/security/authentication/configure-jwt-bearer-authentication",
};
const GITHUB_REST: Source = Source {
    label: "GitHub: authenticating to the REST API",
    url: "https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api",
};
const GITHUB_SCOPES: Source = Source {
    label: "GitHub: scopes for OAuth apps",
    url: "https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps",
};
const ENTRA_SCOPES: Source = Source {
    label: "Microsoft Entra: scopes and consent",
    url: "https://learn.microsoft.com/en-us/entra/identity-platform/scopes-oidc",
};

const AUTH0_RBAC: Source = Source {
    label: "Auth0: RBAC for APIs",
    url: "https://auth0.com/docs/get-started/apis/enable-role-based-access-control-for-apis",
};

const OKTA_SCOPES: Source = Source {
    label: "Okta: OAuth 2.0 for Okta APIs",
    url: "https://developer.okta.com/docs/guides/implement-oauth-for-okta/main/",
};

const COGNITO_SCOPES: Source = Source {
    label: "Cognito: scopes and resource servers",
    url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html",
};

const GITLAB_PAT: Source = Source {
    label: "GitLab: personal access tokens",
    url: "https://docs.gitlab.com/user/profile/personal_access_tokens/",
};

const GOOGLE_SCOPES: Source = Source {
    label: "gcloud auth application-default login",
    url: "https://cloud.google.com/sdk/gcloud/reference/auth/application-default/login",
};

const KEYCLOAK_ADMIN: Source = Source {
    label: "Keycloak: Server administration",
    url: "https://www.keycloak.org/docs/latest/server_admin/",
};

const CF_TOKENS: Source = Source {
    label: "Cloudflare: API tokens",
    url: "https://developers.cloudflare.com/fundamentals/api/get-started/create-token/",
};
