//! `token-invalid-or-revoked`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{RFC6750_3_1, RFC7662_2, RFC9110_15_5_2};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-invalid-or-revoked",
        prior: 7,
        clues: &[
            weigh(&q::CONTRAST, &["by-turns"], -80),
            weigh(&q::TOPIC, &["token"], 20),
            weigh(&q::CONTRAST, &["credential-value"], 25),
            weigh(&q::CONTRAST, &["time"], 12),
            weigh(&q::CONTRAST, &["header-lost"], -60),
            weigh(&q::REFUSAL, &["400", "404", "other-error"], -20),
            weigh(&q::SCHEME, &["bearer"], 30),
            weigh(&q::SCHEME, &["jwt"], 5),
            weigh(&q::BEARER_ERROR, &["invalid_token"], 14),
            // A readable JWT that is in time fails on its signature or claims.
            weigh(&q::JWT_TIME, &["in-time"], -22),
            weigh(&q::REFUSAL, &["403"], -15),
            weigh(&q::JWT_TIME, &["after-exp", "issued-ahead", "before-nbf"], -30),
            weigh(&q::OFFERED, &["yes"], 5),
            weigh(&q::REFUSAL, &["401"], 5),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The server does not know the token, or no longer",
    headlines: &[
        "{host} does not know this {family}, or no longer.",
        "{host} does not know the token, or no longer.",
        "The server does not know the token, or no longer.",
    ],
    what: "In form and, as far as it can be read, in time the token is in order; the server's own records \
        say no.",
    why: "Somebody signed out or changed the password, the token was revoked or replaced, leaked and was \
        withdrawn by the provider, belongs to another server or environment, or lay unused for too long.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A well-formed `Bearer` token, `error=\"invalid_token\"` or \"Bad credentials\", and no sign of \
        expiry.",
    fixes: &[
        Fix {
            id: "token-invalid-or-revoked-sign-in",
            role: Role::Visitor,
            certain: Certain::Sure,
            title: "Sign out everywhere, then in once",
            body: &[Block::Para(
                "End the sessions in the account's security page, sign in again, and look in \
                    your mail for a notice of a password change or lock.",
            )],
            check: "The page works with the new session.",
            products: &[],
            sources: &[RFC9110_15_5_2],
        },
        Fix {
            id: "token-invalid-or-revoked-replace",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Drop it and get a new one",
            body: &[
                Block::Steps(&[
                    "Sign in or create the token anew, and replace it everywhere: secret store, CI, running \
                        processes.",
                    "Try the new one alone, by hand.",
                    "Stop after one retry: repeating a refused token can lock the account.",
                ]),
                Block::Code("curl -sS -D - -o /dev/null -H 'Authorization: Bearer YOUR_NEW_TOKEN' '{url}'"),
            ],
            check: "200 with the new token.",
            products: &[],
            sources: &[RFC6750_3_1],
        },
        Fix {
            id: "token-invalid-or-revoked-place",
            role: Role::Client,
            certain: Certain::Try,
            title: "Compare token and host",
            body: &[Block::Para(
                "A token of the test server, of another tenant or of another vendor is unknown \
                    here. Compare its prefix and where it was created with {host}.",
            )],
            check: "Token and host belong to the same environment.",
            products: &[],
            sources: &[RFC6750_3_1],
        },
        Fix {
            id: "token-invalid-or-revoked-github",
            role: Role::Client,
            certain: Certain::Try,
            title: "See what GitHub says of the token",
            body: &[
                Block::Para(
                    "GitHub removes tokens that are unused for a year or found in public code. In \
                        Actions, `GITHUB_TOKEN` ends with the job.",
                ),
                Block::Code(
                    "gh auth status\n\
                        curl -sS -D - -o /dev/null -H 'Authorization: Bearer YOUR_TOKEN' https://api.github.com/user",
                ),
            ],
            check: "200 tells that the token lives.",
            products: &["github"],
            sources: &[GITHUB_REVOKE, GITHUB_REST],
        },
        Fix {
            id: "token-invalid-or-revoked-introspect",
            role: Role::Server,
            certain: Certain::Try,
            title: "Ask the issuer about it",
            body: &[
                Block::Para(
                    "Introspection tells whether it is known; then look for sign-out, password \
                        change or rotation at that time.",
                ),
                Block::Code("curl -sS -u CLIENT_ID:CLIENT_SECRET -d token=THE_TOKEN INTROSPECTION_ENDPOINT"),
            ],
            check: "`\"active\":true` for a fresh token.",
            products: &[],
            sources: &[RFC7662_2],
        },
        Fix {
            id: "token-invalid-or-revoked-store",
            role: Role::Server,
            certain: Certain::Try,
            title: "Look at the token store",
            body: &[Block::Para(
                "After a restart, migration or scaling the store may be empty, another one, or \
                    not shared between replicas.",
            )],
            check: "A new token is accepted by every replica.",
            products: &[],
            sources: &[RFC7662_2],
        },
        Fix {
            id: "token-invalid-or-revoked-spa",
            role: Role::Client,
            certain: Certain::Try,
            title: "Let no old token lie in the browser",
            body: &[Block::Para(
                "In a page keep the token in memory or in an `HttpOnly` cookie, and erase every copy in \
                 local storage at sign-out.",
            )],
            check: "After sign-out no request carries `Authorization`.",
            products: &[],
            sources: &[OWASP_STORE],
        },
        Fix {
            id: "token-invalid-or-revoked-keycloak",
            role: Role::Server,
            certain: Certain::Try,
            title: "See whether the session lives",
            body: &[Block::Para(
                "Realm, Sessions: signed out, idle too long (SSO Session Idle) or lost at a restart ends \
                 its tokens. For jobs ask for `offline_access`, or use client credentials. Refresh tokens \
                 with reuse count 0 work once.",
            )],
            check: "Introspection says `\"active\":true` for a fresh token.",
            products: &["keycloak"],
            sources: &[KEYCLOAK_ADMIN],
        },
        Fix {
            id: "token-invalid-or-revoked-home-assistant",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Make a long-lived access token",
            body: &[
                Block::Para(
                    "Your profile, Security, Long-lived access tokens; it is shown once and ends when its \
                 user is deleted.",
                ),
                Block::Code("curl -sS -H 'Authorization: Bearer YOUR_TOKEN' 'https://{host}/api/'"),
            ],
            check: "`API running.`",
            products: &["home-assistant"],
            sources: &[HA_AUTH],
        },
        Fix {
            id: "token-invalid-or-revoked-drf",
            role: Role::Server,
            certain: Certain::Try,
            title: "Look the token up where it is checked",
            body: &[
                Block::Para(
                    "`Invalid token.`: the row must be in this database (`rest_framework.authtoken` installed \
                 and migrated), and the class must fit: `Token` is not Simple JWT's `Bearer`.",
                ),
                Block::Code("python manage.py drf_create_token YOUR_USER"),
            ],
            check: "The call with that token passes.",
            products: &["drf", "django"],
            sources: &[DRF_AUTH],
        },
        Fix {
            id: "token-invalid-or-revoked-laravel",
            role: Role::Server,
            certain: Certain::Try,
            title: "Check guard, token and table",
            body: &[Block::Para(
                "The route uses `auth:sanctum`, the client sends `ID|TEXT` whole, the row is in \
                 `personal_access_tokens` of this database, and `expires_at` lies ahead.",
            )],
            check: "The call with a fresh token passes.",
            products: &["laravel"],
            sources: &[SANCTUM_TOKENS],
        },
        Fix {
            id: "token-invalid-or-revoked-gitlab",
            role: Role::Client,
            certain: Certain::Try,
            title: "See what GitLab says of the token",
            body: &[
                Block::Para("Tokens end after a year at most; rotated and revoked ones stay dead."),
                Block::Code(
                    "curl -sS -H 'PRIVATE-TOKEN: YOUR_TOKEN' 'https://{host}/api/v4/personal_access_tokens/self'",
                ),
            ],
            check: "`active` is true.",
            products: &["gitlab"],
            sources: &[GITLAB_PAT],
        },
        Fix {
            id: "token-invalid-or-revoked-okta",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Make a new API token",
            body: &[Block::Para(
                "Okta drops API tokens that lie unused for 30 days, and those of deactivated \
                 administrators. Security, API, Tokens.",
            )],
            check: "The call with `SSWS` gives 200.",
            products: &["okta"],
            sources: &[OKTA_TOKENS],
        },
        Fix {
            id: "token-invalid-or-revoked-cloudflare",
            role: Role::Client,
            certain: Certain::Try,
            title: "Ask Cloudflare about the token",
            body: &[
                Block::Code(
                    "curl -sS -H 'Authorization: Bearer YOUR_TOKEN' https://api.cloudflare.com/client/v4/user/tokens/verify",
                ),
                Block::Para("A Global API Key goes into `X-Auth-Email` and `X-Auth-Key` instead."),
            ],
            check: "`status` is active.",
            products: &["cloudflare-api", "cloudflare"],
            sources: &[CF_TOKENS],
        },
        Fix {
            id: "token-invalid-or-revoked-azure-devops",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send a living token with an empty user name",
            body: &[
                Block::Para(
                    "User settings, Personal access tokens: not expired, for this organisation, with the \
                 scope. A wrong one is answered 203, 302 or 401.",
                ),
                Block::Code("curl -sS -D - -o /dev/null -u ':YOUR_TOKEN' '{url}'"),
            ],
            check: "200 with JSON.",
            products: &["azure-devops"],
            sources: &[DEVOPS_PAT],
        },
    ],
    sources: &[RFC6750_3_1, RFC9110_15_5_2],
};

const GITHUB_REST: Source = Source {
    label: "GitHub: authenticating to the REST API",
    url: "https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api",
};
const GITHUB_REVOKE: Source = Source {
    label: "GitHub: token expiration and revocation",
    url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation",
};

const OWASP_STORE: Source = Source {
    label: "OWASP: HTML5 local storage",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/HTML5_Security_Cheat_Sheet.html#local-storage",
};

const KEYCLOAK_ADMIN: Source = Source {
    label: "Keycloak: Server administration",
    url: "https://www.keycloak.org/docs/latest/server_admin/",
};

const HA_AUTH: Source = Source {
    label: "Home Assistant: authentication",
    url: "https://www.home-assistant.io/docs/authentication/",
};

const DRF_AUTH: Source = Source {
    label: "Django REST framework: authentication",
    url: "https://www.django-rest-framework.org/api-guide/authentication/",
};

const SANCTUM_TOKENS: Source = Source {
    label: "Laravel Sanctum: API tokens",
    url: "https://laravel.com/docs/sanctum#api-token-authentication",
};

const GITLAB_PAT: Source = Source {
    label: "GitLab: personal access tokens",
    url: "https://docs.gitlab.com/user/profile/personal_access_tokens/",
};

const OKTA_TOKENS: Source = Source {
    label: "Okta: API tokens",
    url: "https://developer.okta.com/docs/guides/create-an-api-token/main/",
};

const CF_TOKENS: Source = Source {
    label: "Cloudflare: API tokens",
    url: "https://developers.cloudflare.com/fundamentals/api/get-started/create-token/",
};

const DEVOPS_PAT: Source = Source {
    label: "Azure DevOps: personal access tokens",
    url: "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
};
