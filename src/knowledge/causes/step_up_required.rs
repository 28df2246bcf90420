//! `step-up-required`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::RFC9470_3;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "step-up-required",
        prior: 4,
        clues: &[
            weigh(&q::TOPIC, &["factor"], 85),
            weigh(&q::BEARER_ERROR, &["insufficient_user_authentication"], 100),
            weigh(&q::BEARER_ERROR, &["insufficient_claims"], 90),
        ],
    },
    title: "Stronger or fresher sign-in is required",
    headlines: &[
        "{host} wants a stronger or fresher sign-in than this token stands for.",
        "The server wants a stronger or fresher sign-in than this token stands for.",
    ],
    what: "The token is good, yet the sign-in behind it is too old or too weak for this action. A refresh \
        does not help: the person has to sign in again.",
    why: "The resource asks for a second factor or a recent sign-in, a policy was changed, or the person's \
        risk or place has changed since (continuous access evaluation).",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`error=\"insufficient_user_authentication\"` with `acr_values` or `max_age`, or \
        `error=\"insufficient_claims\"` with `claims`.",
    fixes: &[
        Fix {
            id: "step-up-required-second-factor",
            role: Role::Visitor,
            certain: Certain::Sure,
            title: "Sign in again with the second factor",
            body: &[Block::Para(
                "Sign out and in, and answer the prompt in your authenticator app, text message \
                    or mail; then repeat the action soon.",
            )],
            check: "The action goes through.",
            products: &[],
            sources: &[RFC9470_3],
        },
        Fix {
            id: "step-up-required-authorize",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send the user through authorization again",
            body: &[
                Block::Para(
                    "Take `acr_values` and `max_age` from the challenge into a new authorization \
                        request, with the person present, and use the token that comes of it. Do not loop on \
                        refresh.",
                ),
                Block::Code(
                    "AUTHORIZATION_ENDPOINT?response_type=code&client_id=YOUR_CLIENT_ID&acr_values=ACR&max_age=300",
                ),
            ],
            check: "`acr` or `auth_time` of the new token meets the challenge.",
            products: &[],
            sources: &[RFC9470_3],
        },
        Fix {
            id: "step-up-required-claims",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Pass the claims challenge to MSAL",
            body: &[Block::Steps(&[
                "Decode `claims` of the challenge (base64 of JSON).",
                "Give it to the token request, interactively if the silent one fails: `claims` in \
                    MSAL.js, `claims_challenge` in Python, `WithClaims` in .NET.",
                "Declare the client capability `cp1`, so that Graph sends such challenges at all.",
            ])],
            check: "The next call with the new token gives 200.",
            products: &["entra-id", "microsoft-graph"],
            sources: &[ENTRA_CLAIMS],
        },
        Fix {
            id: "step-up-required-say",
            role: Role::Server,
            certain: Certain::Sure,
            title: "State what is wanted",
            body: &[
                Block::Code(
                    "HTTP/1.1 401 Unauthorized\n\
                        WWW-Authenticate: Bearer error=\"insufficient_user_authentication\", acr_values=\"ACR\", max_age=\"300\"",
                ),
                Block::Para(
                    "Ask only for levels that the issuer can reach, and see that it writes `acr` and \
                        `auth_time` into access tokens.",
                ),
            ],
            check: "A client reaches the resource after one new sign-in, without a loop.",
            products: &[],
            sources: &[RFC9470_3],
        },
    ],
    sources: &[RFC9470_3],
};

const ENTRA_CLAIMS: Source = Source {
    label: "Microsoft Entra: claims challenge",
    url: "https://learn.microsoft.com/en-us/entra/identity-platform/claims-challenge",
};
