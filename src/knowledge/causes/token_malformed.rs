//! `token-malformed`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{RFC6750_2_1, RFC6750_3_1, RFC7516_3, RFC7519_7_2};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "token-malformed",
        prior: 5,
        clues: &[
            // A header with times was read.
            weigh(&q::JWT_TIME, &["after-exp"], -60),
            weigh(&q::CONTRAST, &["header-lost", "time"], -250),
            weigh(&q::TOPIC, &["token-form"], 80),
            weigh(&q::WELL_FORMED, &["broken-token"], 70),
            weigh(&q::JWT_SHAPE, &["broken"], 90),
            weigh(&q::JWT_SHAPE, &["encrypted"], 45),
            weigh(&q::JWT_SHAPE, &["readable"], -30),
            weigh(&q::CARRIES, &["nothing"], -60),
            // Who read it further, and says so, could read it.
            weigh(
                &q::STATED,
                &[
                    "token-wrong-type",
                    "insufficient-scope",
                    "account-restricted",
                    "service-not-enabled",
                    "rate-limited",
                ],
                -60,
            ),
        ],
    },
    title: "The token is malformed",
    headlines: &[
        "What was sent to {host} cannot be read as a token.",
        "What was sent cannot be read as a token.",
    ],
    what: "A signed JWT has three base64url parts with dots between, the first two of them JSON. This value \
        has not, so neither signature nor times were looked at.",
    why: "It was cut while copying, wrapped by a line break, quoted, percent-encoded, or holds the whole \
        JSON answer of the token endpoint. Five parts mean an encrypted token, which only its addressee can \
        read.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "The marked place in the token; or five parts with `enc` in the header.",
    fixes: &[
        Fix {
            id: "token-malformed-sign-in",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Sign in anew",
            body: &[Block::Para(
                "Sign out and in again. If you pasted a token into a program, copy it again as a \
                    whole, with the \"copy\" button.",
            )],
            check: "The program connects.",
            products: &[],
            sources: &[RFC7519_7_2],
        },
        Fix {
            id: "token-malformed-whole",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send the whole token and nothing else",
            body: &[
                Block::Para("Take the field `access_token` out of the answer, not the JSON around it."),
                Block::Code(
                    "TOKEN=$(curl -sS -d grant_type=client_credentials -d client_id=YOUR_CLIENT_ID -d client_secret=YOUR_SECRET TOKEN_ENDPOINT | jq -r .access_token)\n\
                        printf %s \"$TOKEN\" | tr -cd . | wc -c",
                ),
            ],
            check: "The last line prints 2, and the token here reads as three parts.",
            products: &[],
            sources: &[RFC6750_2_1],
        },
        Fix {
            id: "token-malformed-encrypted",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Ask for a token that the API can read",
            body: &[Block::Para(
                "With five parts: name the API in the token request. Auth0 gives encrypted or \
                    opaque tokens as long as `audience` is missing.",
            )],
            check: "The new token has three parts.",
            products: &[],
            sources: &[AUTH0_TOKEN, RFC7516_3],
        },
        Fix {
            id: "token-malformed-say",
            role: Role::Server,
            certain: Certain::Try,
            title: "Say malformed, and see what arrived",
            body: &[Block::Steps(&[
                "Log length and number of dots of the value received: less than sent means that a \
                    proxy's or cookie's size limit cut it.",
                "Answer `invalid_request` with \"malformed\", apart from \"expired\" and \"bad \
                    signature\".",
            ])],
            check: "Length in the log equals the length sent.",
            products: &[],
            sources: &[RFC6750_3_1],
        },
    ],
    sources: &[RFC6750_2_1, RFC7519_7_2],
};

const AUTH0_TOKEN: Source = Source {
    label: "Auth0: get access tokens",
    url: "https://auth0.com/docs/secure/tokens/access-tokens/get-access-tokens",
};
