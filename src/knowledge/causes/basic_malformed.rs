//! `basic-malformed`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::RFC7617_2;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "basic-malformed",
        prior: 4,
        clues: &[
            weigh(&q::BASIC, &["broken"], 130),
            weigh(&q::WELL_FORMED, &["broken-basic"], 5),
            weigh(&q::BASIC, &["yes", "non-ascii"], -50),
            weigh(&q::CARRIES, &["nothing"], -60),
            weigh(&q::RECOMPUTED, &["encoding"], 110),
            weigh(&q::RECOMPUTED, &["holds"], -40),
        ],
    },
    title: "The Basic value does not decode to user:password",
    headlines: &[
        "The Basic value that {host} got does not decode to user:password.",
        "The Basic value does not decode to user:password.",
    ],
    what: "After `Basic` belongs the base64 form of `user:password`, encoded once. This value is something \
        else, so no password was compared.",
    why: "`echo` added a line break before encoding, the text was encoded twice or not at all, the colon is \
        missing, or a token was put where the pair belongs.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "The decoded value has no colon, ends in a line break, is base64 again, or does not decode.",
    fixes: &[
        Fix {
            id: "basic-malformed-retype",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Enter user name and password separately",
            body: &[Block::Para(
                "If a program's settings hold one field for both, use its separate fields for \
                    user and password, typed by hand, without spaces around them.",
            )],
            check: "The program connects.",
            products: &[],
            sources: &[RFC7617_2],
        },
        Fix {
            id: "basic-malformed-encode",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Let the tool encode",
            body: &[
                Block::Para(
                    "`curl -u` builds the header. By hand: `printf`, not `echo`; colon always, even \
                        with an empty password (`YOUR_KEY:`).",
                ),
                Block::Code(
                    "curl -sS -D - -o /dev/null -u 'USER:PASSWORD' '{url}'\n\
                        printf '%s' 'USER:PASSWORD' | base64 | tr -d '\\n'",
                ),
                Block::Para("PowerShell:"),
                Block::Code("[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes('USER:PASSWORD'))"),
            ],
            check: "`printf '%s' 'VALUE' | base64 -d | od -c` shows the pair and nothing after it.",
            products: &[],
            sources: &[RFC7617_2, CURL_USER],
        },
        Fix {
            id: "basic-malformed-read",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Split at the first colon, and say what is wrong",
            body: &[Block::Para(
                "A password may hold colons: split at the first one only. Answer a value that \
                    does not decode with a reason in the body, and keep the 401 with its challenge.",
            )],
            check: "A password with a colon works; a value without colon gets the reason.",
            products: &[],
            sources: &[RFC7617_2],
        },
    ],
    sources: &[RFC7617_2],
};

const CURL_USER: Source = Source { label: "curl: --user", url: "https://curl.se/docs/manpage.html#-u" };
