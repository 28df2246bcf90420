//! `first-leg-challenge`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "first-leg-challenge",
        prior: 5,
        clues: &[
            weigh(&q::HANDSHAKE, &["later-success"], 160),
            weigh(&q::HANDSHAKE, &["first-leg"], 55),
            weigh(&q::HANDSHAKE, &["no"], -20),
            weigh(&q::CARRIES, &["authorization"], -20),
            weigh(&q::NEGOTIATE, &["first-message"], 90),
            weigh(&q::NEGOTIATE, &["no-ticket"], -30),
        ],
    },
    title: "A first 401 by design: the handshake goes on with the next request",
    headlines: &[
        "Nothing is wrong yet: {host} names its schemes ({offered}), and the client answers in its next \
         request.",
        "This 401 is the first step by design: the client answers the challenge in its next request.",
    ],
    what: "With Digest, NTLM and Negotiate the client needs something from the server's challenge before \
     it can prove who it is. Many clients wait for a challenge with Basic too.",
    why: "The log or the network panel shows this 401 beside the later success. It is a fault only if no \
     further request follows, or if that one fails too.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A request without `Authorization`, a 401 with a challenge, then the same request with \
     `Authorization`.",
    fixes: &[
        Fix {
            id: "first-leg-nothing",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Nothing to do, if the page opens",
            body: &[Block::Para(
                "Sign in when the browser asks. If it asks again and again, paste the last \
                 request: that one shows the cause.",
            )],
            check: "The page opens after the sign-in.",
            products: &[],
            sources: &[s::RFC9110_15_5_2],
        },
        Fix {
            id: "first-leg-see-next",
            role: Role::Client,
            certain: Certain::Try,
            title: "Look at the request that follows",
            body: &[
                Block::Para(
                    "Paste the whole exchange, all legs. If no second request is made, the client \
                 has no credential or knows none of the schemes.",
                ),
                Block::Code("curl -v --anyauth -u USER '{url}'"),
            ],
            check: "The second request carries `Authorization` and is answered with 2xx.",
            products: &[],
            sources: &[CURL_ANYAUTH],
        },
        Fix {
            id: "first-leg-send-at-once",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Basic: send the credential in the first request",
            body: &[
                Block::Para(
                    "Saves a round trip. curl does it with `-u`; for wget add \
                 `--auth-no-challenge`; in code set the `Authorization` header yourself. Only over https. \
                 Digest and NTLM cannot do without the challenge.",
                ),
                Block::Code("curl -sS -D - -o /dev/null -u USER '{url}'"),
            ],
            check: "One exchange only, with 2xx.",
            products: &[],
            sources: &[s::RFC7617_2, CURL_ANYAUTH],
        },
        Fix {
            id: "first-leg-count",
            role: Role::Server,
            certain: Certain::Try,
            title: "Do not count first answers as failures",
            body: &[Block::Para(
                "In alarms and reports leave out 401 answers to requests without a credential; keep the challenge \
                 as it is.",
            )],
            check: "The count of failures falls, sign-ins go on.",
            products: &[],
            sources: &[s::RFC9110_11_6_1],
        },
    ],
    sources: &[s::RFC9110_11_6_1, s::RFC9110_15_5_2],
};

const CURL_ANYAUTH: Source =
    Source { label: "curl: --anyauth", url: "https://curl.se/docs/manpage.html#--anyauth" };
