//! `token-wrong-type`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{OIDC_CORE_2, RFC8725_3_11, RFC9068_4};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-wrong-type",
        prior: 6,
        clues: &[
            weigh(&q::TOPIC, &["token-kind"], 80),
            weigh(&q::JWT_KIND, &["id-token"], 80),
            weigh(&q::JWT_KIND, &["refresh-token"], 85),
            weigh(&q::JWT_KIND, &["proof"], 80),
            weigh(&q::JWT_KIND, &["app-only"], 12),
            weigh(&q::CARRIES, &["nothing"], -60),
            weigh(&q::STATED, &["token-wrong-issuer"], -40),
        ],
    },
    title: "It is the wrong kind of token",
    headlines: &[
        "{host} wants another kind of token than the one that was sent.",
        "The token is of another kind than the API wants.",
    ],
    what: "Issuers give several tokens: access token for APIs, ID token for the client, refresh token for \
        the token endpoint. Each is refused in the others' place.",
    why: "The code takes `id_token` or `refresh_token` from the answer, sends a client assertion or DPoP \
        proof as the token, or an application's token where a signed-in user is wanted.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`nonce`, `at_hash` or `token_use` `id` (ID token), `typ` `Refresh`, `token_type` `refresh`, \
        `htm` (proof), or no user in the token.",
    fixes: &[
        Fix {
            id: "token-wrong-type-access",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send the field access_token",
            body: &[
                Block::Para(
                    "From the token endpoint's answer: `access_token` goes into `Authorization`, \
                        `refresh_token` only back to the token endpoint, `id_token` stays with the client.",
                ),
                Block::Code(
                    "curl -sS -D - -o /dev/null -H 'Authorization: Bearer YOUR_ACCESS_TOKEN' '{url}'",
                ),
            ],
            check: "The new token shows `scope`, `scp` or `typ` `at+jwt`, and the call passes.",
            products: &[],
            sources: &[RFC9068_4, OIDC_CORE_2],
        },
        Fix {
            id: "token-wrong-type-flow",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Use the flow for the right caller",
            body: &[Block::Steps(&[
                "The API acts for a user (`/me`, delegated permissions): authorization code with PKCE.",
                "The API acts for a service: client credentials, with permissions of the application.",
                "GitHub App: its own JWT fetches an installation token; that one calls the API.",
            ])],
            check: "The token names the user, or the application, as the API wants.",
            products: &[],
            sources: &[ENTRA_TOKENS, GITHUB_JWT],
        },
        Fix {
            id: "token-wrong-type-check",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Check the kind, and say it",
            body: &[
                Block::Para(
                    "Require `typ` `at+jwt`, `token_use` or what your issuer sets, and name the kind \
                        wanted:",
                ),
                Block::Code(
                    "WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"access token wanted, ID token sent\"",
                ),
            ],
            check: "Access tokens pass; an ID token gets this text.",
            products: &[],
            sources: &[RFC9068_4, RFC8725_3_11],
        },
        Fix {
            id: "token-wrong-type-cognito",
            role: Role::Server,
            certain: Certain::Try,
            title: "Fit the Cognito authorizer",
            body: &[Block::Para(
                "API Gateway's Cognito authorizer takes ID tokens as long as the method names no \
                    scope, and access tokens once it does. Set scopes, or send the ID token.",
            )],
            check: "The kind that the client sends gives 200.",
            products: &["cognito", "aws-api-gateway"],
            sources: &[COGNITO_TOKENS],
        },
        Fix {
            id: "token-wrong-type-google",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Google: the right one of two tokens",
            body: &[
                Block::Para(
                    "Cloud Run, Functions and IAP want an identity token with their audience, \
                 `*.googleapis.com` an access token.",
                ),
                Block::Code("gcloud auth print-identity-token\ngcloud auth print-access-token"),
            ],
            check: "The call with the other kind passes.",
            products: &["google-apis", "google-cloud-run", "google-iap", "google-storage"],
            sources: &[RUN_AUTH],
        },
        Fix {
            id: "token-wrong-type-supabase",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send the user's token, not the project's key",
            body: &[
                Block::Para(
                    "`getUser()` and rules with `auth.uid()` need the session's `access_token`; the anon or \
                 publishable key names no user.",
                ),
                Block::Code(
                    "const { data } = await supabase.auth.getSession(); // data.session.access_token",
                ),
            ],
            check: "`sub` of the token sent is the user's id.",
            products: &["supabase"],
            sources: &[SUPABASE_SESSIONS],
        },
        tell_support("token-wrong-type-tell", &[RFC8725_3_11, RFC9068_4, OIDC_CORE_2]),
    ],
    sources: &[RFC8725_3_11, RFC9068_4, OIDC_CORE_2],
};

const GITHUB_JWT: Source = Source {
    label: "GitHub: JWT for a GitHub App",
    url: "https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app",
};
const ENTRA_TOKENS: Source = Source {
    label: "Microsoft Entra: access tokens",
    url: "https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens",
};
const COGNITO_TOKENS: Source = Source {
    label: "Cognito: tokens",
    url: "https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html",
};

const RUN_AUTH: Source = Source {
    label: "Cloud Run: authenticating service-to-service",
    url: "https://cloud.google.com/run/docs/authenticating/service-to-service",
};

const SUPABASE_SESSIONS: Source =
    Source { label: "Supabase: user sessions", url: "https://supabase.com/docs/guides/auth/sessions" };
