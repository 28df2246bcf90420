//! `authorization-malformed`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{RFC6750_2_1, RFC6750_3_1, RFC9110_11_4, RFC9110_11_6_2};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "authorization-malformed",
        prior: 5,
        clues: &[
            weigh(&q::ARRIVED, &["unreadable"], 75),
            weigh(&q::WELL_FORMED, &["malformed"], 75),
            weigh(&q::WELL_FORMED, &["bare-token"], 75),
            weigh(&q::WELL_FORMED, &["broken-basic", "broken-token"], 8),
            // Who is asked for a second factor, or told of an account's state, was recognised.
            weigh(&q::TOPIC, &["factor", "account", "limit", "service"], -60),
            weigh(&q::STATED, &["step-up-required", "account-restricted", "rate-limited"], -60),
            weigh(&q::BEARER_ERROR, &["invalid_request"], 20),
            weigh(&q::WELL_FORMED, &["yes"], -25),
            weigh(&q::CARRIES, &["nothing"], -60),
        ],
    },
    title: "The Authorization header is malformed",
    headlines: &[
        "{host} could not read `Authorization`: it is not scheme, one space, credential.",
        "`Authorization` is not of the form scheme, one space, credential, so the server could not read it.",
    ],
    what: "The header's value does not follow the syntax. The credential itself has not been judged.",
    why: "A prefix is added twice (`Bearer Bearer`), the word is missing, a colon, quotes or a line break \
        came along, or two values were joined. Tools such as Postman or Swagger UI add `Bearer` by \
        themselves.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "The marked place in the `Authorization` line; the answer is a 401, or a 400 with \
        `error=\"invalid_request\"`.",
    fixes: &[
        Fix {
            id: "authorization-malformed-form",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send scheme, one space, credential",
            body: &[
                Block::Para("No quotes, no colon after the scheme, no brackets, one line, the header once:"),
                Block::Code("Authorization: Bearer YOUR_TOKEN"),
                Block::Steps(&[
                    "If a tool or library has a field for the token, put the bare token there: it adds the \
                        word.",
                    "Send the token in one place only, not also in the query or body.",
                ]),
            ],
            check: "`curl -v` shows exactly one such line.",
            products: &[],
            sources: &[RFC6750_2_1, RFC9110_11_6_2],
        },
        Fix {
            id: "authorization-malformed-trim",
            role: Role::Client,
            certain: Certain::Try,
            title: "Strip white space where the token is loaded",
            body: &[
                Block::Para("Files and copied text often end with a line break."),
                Block::Code(
                    "TOKEN=$(tr -d '[:space:]' < token.txt)\n\
                        curl -sS -D - -o /dev/null -H \"Authorization: Bearer $TOKEN\" '{url}'",
                ),
            ],
            check: "`printf %s \"$TOKEN\" | wc -c` equals the length that was issued.",
            products: &[],
            sources: &[RFC6750_2_1, CURL_HEADER],
        },
        Fix {
            id: "authorization-malformed-say",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Answer 400 with the reason",
            body: &[
                Block::Para(
                    "Tell a malformed header from a refused token, and read the scheme without \
                        regard to letter case.",
                ),
                Block::Code(
                    "HTTP/1.1 400 Bad Request\n\
                        WWW-Authenticate: Bearer error=\"invalid_request\", error_description=\"no space after Bearer\"",
                ),
            ],
            check: "The broken call names its own fault.",
            products: &[],
            sources: &[RFC6750_3_1, RFC9110_11_4],
        },
        tell_support("authorization-malformed-tell", &[RFC9110_11_4, RFC6750_2_1]),
    ],
    sources: &[RFC9110_11_4, RFC6750_2_1],
};

const CURL_HEADER: Source = Source { label: "curl: --header", url: "https://curl.se/docs/manpage.html#-H" };
