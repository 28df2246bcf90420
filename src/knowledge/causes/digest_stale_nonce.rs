//! `digest-stale-nonce`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{RFC7616_3_3, RFC7616_3_4};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "digest-stale-nonce",
        prior: 4,
        clues: &[
            weigh(&q::DIGEST, &["stale"], 95),
            weigh(
                &q::DIGEST,
                &[
                    "mismatch",
                    "uri",
                    "realm",
                    "nonce",
                    "algorithm",
                    "qop",
                    "opaque",
                    "consistent",
                    "incomplete",
                ],
                -20,
            ),
            // The password is right: a nonce that the server no longer takes is what mostly remains.
            weigh(&q::RECOMPUTED, &["fits"], 40),
        ],
    },
    title: "The Digest nonce is stale",
    headlines: &[
        "{host} says that the Digest nonce is too old; user and password were right.",
        "The Digest nonce is too old; user and password were right.",
    ],
    what: "Digest answers are computed with a nonce of the server. With `stale=true` the server says that \
        only this nonce has run out.",
    why: "Nonces live for minutes or one use. The client repeats an old answer, or several servers behind a \
        balancer do not know each other's nonces.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`stale=true` in the Digest challenge, with a new `nonce`.",
    fixes: &[
        Fix {
            id: "digest-stale-nonce-reload",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Reload the page",
            body: &[Block::Para(
                "The password is right: reload once, and do not retype or reset it. If the login \
                    window returns each time, tell the site's owner.",
            )],
            check: "The page opens without a question.",
            products: &[],
            sources: &[RFC7616_3_3],
        },
        Fix {
            id: "digest-stale-nonce-retry",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Compute again with the new nonce",
            body: &[
                Block::Para(
                    "Take `nonce` from this challenge, start at `nc=00000001` with a new `cnonce`, \
                        and repeat without asking the person. curl does it by itself:",
                ),
                Block::Code("curl -sS -D - -o /dev/null --digest -u YOUR_USER '{url}'"),
            ],
            check: "The repeat gives 200.",
            products: &[],
            sources: &[RFC7616_3_4, CURL_DIGEST],
        },
        Fix {
            id: "digest-stale-nonce-share",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let every server know the nonces",
            body: &[Block::Para(
                "Keep a client on one server, or give all the same nonce secret; on a stale \
                    nonce answer `stale=true`, lest clients ask for the password.",
            )],
            check: "Requests to each server behind the balancer pass with one login.",
            products: &[],
            sources: &[RFC7616_3_3],
        },
        Fix {
            id: "digest-stale-nonce-apache",
            role: Role::Server,
            certain: Certain::Try,
            title: "Lengthen the nonce's life",
            body: &[
                Block::Para("The default is 300 seconds; a longer life gives a captured answer more time."),
                Block::Code("AuthDigestNonceLifetime 900"),
            ],
            check: "Fewer 401 with `stale=true` in the log.",
            products: &["apache"],
            sources: &[APACHE_DIGEST],
        },
    ],
    sources: &[RFC7616_3_3],
};

const CURL_DIGEST: Source =
    Source { label: "curl: --digest", url: "https://curl.se/docs/manpage.html#--digest" };
const APACHE_DIGEST: Source = Source {
    label: "Apache: mod_auth_digest",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_auth_digest.html",
};
