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
