//! `token-expired`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{RFC6749_6, RFC6750_3_1, RFC7519_4_1_4};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-expired",
        prior: 9,
        clues: &[
            weigh(&q::CONTRAST, &["by-turns"], -90),
            weigh(&q::CONTRAST, &["time"], 100),
            weigh(&q::CONTRAST, &["header-lost"], -60),
            weigh(&q::TOPIC, &["expiry"], 70),
            weigh(&q::JWT_TIME, &["after-exp"], 78),
            weigh(&q::JWT_TIME, &["at-exp"], 20),
            weigh(&q::JWT_TIME, &["in-time"], -60),
            weigh(&q::JWT_TIME, &["before-nbf", "issued-ahead"], -40),
            weigh(&q::BEARER_ERROR, &["invalid_token"], 12),
            weigh(&q::JWT_SHAPE, &["opaque"], 3),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The token has expired",
    headlines: &[
        "The token ended {late-by} before the server's clock: `exp` {exp}, `Date` {date}.",
        "The token ended at {exp}, {late-by} before this request.",
        "The token's lifetime is over.",
    ],
    what: "An access token is good until its `exp`, and from that second on it is refused. Nothing else \
        about it has to be wrong.",
    why: "Access tokens live for minutes to hours. The client has not renewed it, reads it once at start, or \
        carries a token that was pasted into its configuration.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`exp` lies before `Date` of the answer; or the answer says \"expired\".",
    fixes: &[
        Fix {
            id: "token-expired-sign-in",
            role: Role::Visitor,
            certain: Certain::Sure,
            title: "Sign in again",
            body: &[Block::Para(
                "Sign out and in again on the site or in the app; a reload sends the same token. \
                    Update the app if it keeps coming back.",
            )],
            check: "The page works, and still does an hour later.",
            products: &[],
            sources: &[RFC6750_3_1],
        },
        Fix {
            id: "token-expired-refresh",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Get a new token",
            body: &[
                Block::Para(
                    "With the refresh token at the token endpoint; `invalid_grant` means that it is \
                        over too: sign in anew.",
                ),
                Block::Code(
                    "curl -sS -d grant_type=refresh_token -d refresh_token=YOUR_REFRESH_TOKEN -d client_id=YOUR_CLIENT_ID TOKEN_ENDPOINT",
                ),
            ],
            check: "`exp` of the new token lies after `Date`, and the call gives 200.",
            products: &[],
            sources: &[RFC6749_6],
        },
        Fix {
            id: "token-expired-tools",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Renew it with the tool that made it",
            body: &[Block::Steps(&[
                "AWS: `aws sso login`. ECR (12 hours): `aws ecr get-login-password | docker login \
                    --username AWS --password-stdin REGISTRY`.",
                "Azure: `az login`, then `az account get-access-token`. Google: `gcloud auth \
                    print-access-token`.",
                "GitHub: `gh auth refresh`. Kubernetes: `kubectl create token SERVICE_ACCOUNT`; in a pod \
                    read the token file anew, it is replaced before it ends.",
            ])],
            check: "The same call with the new token gives 200.",
            products: &[
                "aws",
                "azure-arm",
                "azure-storage",
                "azure-apim",
                "azure-services",
                "google-apis",
                "google-cloud-run",
                "google-iap",
                "google-storage",
                "github",
                "kubernetes",
                "docker-registry",
            ],
            sources: &[ECR_LOGIN, GOOGLE_ADC, K8S_TOKEN],
        },
        Fix {
            id: "token-expired-ahead",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Renew before the end, once",
            body: &[Block::Steps(&[
                "Ask for a new token a minute before `exp`, or `expires_in` seconds after the issue.",
                "One renewal at a time in each process: refresh tokens are often good for one use.",
                "After a 401 renew and repeat once, never in a loop.",
            ])],
            check: "No 401 over two lifetimes of the token.",
            products: &[],
            sources: &[RFC6749_6],
        },
        Fix {
            id: "token-expired-clock",
            role: Role::Server,
            certain: Certain::Try,
            title: "Check the clock and the leeway",
            body: &[
                Block::Para(
                    "If fresh tokens are refused as expired, the server's clock runs ahead. Allow 30 \
                        to 60 seconds of difference.",
                ),
                Block::Code(
                    "timedatectl\n\
                        chronyc tracking",
                ),
            ],
            check: "\"System clock synchronized: yes\", and `Date` agrees with UTC.",
            products: &[],
            sources: &[RFC7519_4_1_4],
        },
        Fix {
            id: "token-expired-say",
            role: Role::Server,
            certain: Certain::Try,
            title: "Say that it expired",
            body: &[
                Block::Para("Answer with the reason, so that clients renew and do not ask for the password."),
                Block::Code(
                    "WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The token expired\"",
                ),
            ],
            check: "The refused call shows it.",
            products: &[],
            sources: &[RFC6750_3_1],
        },
        Fix {
            id: "token-expired-lifetime",
            role: Role::Server,
            certain: Certain::Try,
            title: "Keep access tokens short and renewal easy",
            body: &[Block::Para(
                "Minutes to an hour for the access token, the long life in a refresh token that changes \
                 at each use. Then a stolen token ages out, and nobody is thrown out in mid-work.",
            )],
            check: "A session longer than the access token's life shows no 401.",
            products: &[],
            sources: &[OAUTH_BCP],
        },
        Fix {
            id: "token-expired-firebase",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Fetch the ID token for each call",
            body: &[
                Block::Para("It lives for an hour; the SDK renews it only when asked."),
                Block::Code(
                    "const token = await auth.currentUser.getIdToken(); // getIdToken(true) forces a new one",
                ),
            ],
            check: "`exp` lies ahead in every call.",
            products: &["firebase", "firebase-data"],
            sources: &[FIREBASE_TOKENS],
        },
        Fix {
            id: "token-expired-supabase",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Let the client renew the session",
            body: &[Block::Para(
                "Keep one client with `autoRefreshToken`, take the token from `getSession()` at each \
                 call, and on a server use `@supabase/ssr`, whose middleware stores the new cookies.",
            )],
            check: "A page left open for an hour still loads data.",
            products: &["supabase"],
            sources: &[SUPABASE_SESSIONS],
        },
        Fix {
            id: "token-expired-keycloak",
            role: Role::Server,
            certain: Certain::Try,
            title: "Fit Keycloak's lifespans",
            body: &[Block::Para(
                "Realm settings, Tokens and Sessions: Access Token Lifespan (5 minutes by default) stays \
                 short; SSO Session Idle must outlast the pauses of the work.",
            )],
            check: "A session longer than five minutes shows no 401.",
            products: &["keycloak"],
            sources: &[KEYCLOAK_ADMIN],
        },
    ],
    sources: &[RFC7519_4_1_4, RFC6750_3_1],
};

const K8S_TOKEN: Source = Source {
    label: "Kubernetes: service account tokens",
    url: "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/",
};
const ECR_LOGIN: Source = Source {
    label: "Amazon ECR: registry authentication",
    url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html",
};
const GOOGLE_ADC: Source = Source {
    label: "Google Cloud: gcloud auth",
    url: "https://cloud.google.com/sdk/gcloud/reference/auth/login",
};

const OAUTH_BCP: Source =
    Source { label: "RFC 9700 §2.2", url: "https://www.rfc-editor.org/rfc/rfc9700.html#section-2.2" };

const FIREBASE_TOKENS: Source = Source {
    label: "Firebase: verify ID tokens",
    url: "https://firebase.google.com/docs/auth/admin/verify-id-tokens",
};

const SUPABASE_SESSIONS: Source =
    Source { label: "Supabase: user sessions", url: "https://supabase.com/docs/guides/auth/sessions" };

const KEYCLOAK_ADMIN: Source = Source {
    label: "Keycloak: Server administration",
    url: "https://www.keycloak.org/docs/latest/server_admin/",
};
