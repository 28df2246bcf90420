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
            weigh(&q::TOPIC, &["token"], 20),
            weigh(&q::CONTRAST, &["credential-value"], 25),
            weigh(&q::REFUSAL, &["400", "404", "other-error"], -20),
            weigh(&q::SCHEME, &["bearer"], 30),
            weigh(&q::SCHEME, &["jwt"], 5),
            weigh(&q::BEARER_ERROR, &["invalid_token"], 14),
            // A readable JWT that is in time fails on its signature or claims.
            weigh(&q::JWT_TIME, &["in-time"], -18),
            weigh(&q::REFUSAL, &["403"], -15),
            weigh(&q::JWT_TIME, &["after-exp"], -30),
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
