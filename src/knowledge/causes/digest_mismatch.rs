//! `digest-mismatch`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{RFC7616_3_3, RFC7616_3_4};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "digest-mismatch",
        prior: 4,
        clues: &[
            weigh(&q::DIGEST, &["mismatch", "uri", "realm", "nonce", "algorithm", "qop", "opaque"], 80),
            weigh(&q::DIGEST, &["incomplete"], 75),
            weigh(&q::DIGEST, &["consistent"], 26),
            weigh(&q::DIGEST, &["stale"], -30),
            weigh(&q::SCHEME, &["digest"], 8),
            weigh(
                &q::RECOMPUTED,
                &["uri", "realm", "nonce", "count", "qop", "algorithm", "method", "body"],
                110,
            ),
            weigh(&q::RECOMPUTED, &["fits"], 20),
            weigh(&q::RECOMPUTED, &["differs", "password", "username", "charset"], -40),
        ],
    },
    title: "The Digest response does not match",
    headlines: &[
        "The client's Digest response has another {differing} than the request or the challenge.",
        "{host} computed another Digest response for {user} than the client sent.",
        "The server computed another Digest response than the client sent.",
    ],
    what: "Client and server each hash user, realm, password, nonce, method and address. One of these inputs \
        differs, or the password is wrong.",
    why: "The `uri` is not that of the request line (query left out, changed by a proxy), the realm or \
        algorithm is taken from an older challenge, `nc` was not raised, or the password is stored for \
        another realm.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`uri`, `realm`, `nonce`, `qop` or `algorithm` in `Authorization` differ from request line or \
        challenge; if all agree, the password.",
    fixes: &[
        Fix {
            id: "digest-mismatch-retype",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Type user name and password again",
            body: &[Block::Para(
                "By hand, with the letter case you were given; close all windows of the browser \
                    first, so that it forgets the old login.",
            )],
            check: "The login window does not come back.",
            products: &[],
            sources: &[RFC7616_3_4],
        },
        Fix {
            id: "digest-mismatch-inputs",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Build the answer from the newest challenge",
            body: &[
                Block::Steps(&[
                    "`uri`: the request target as sent, with query, byte for byte.",
                    "`realm`, `nonce`, `opaque`, `algorithm`: as in the challenge; `qop`: one of those \
                        offered.",
                    "`nc`: eight hex digits, raised with each use of the nonce.",
                    "Compare with curl, which asks for the password:",
                ]),
                Block::Code("curl -v --digest -u YOUR_USER '{url}'"),
            ],
            check: "curl gives 200; your values differ from its line in the faulty input.",
            products: &[],
            sources: &[RFC7616_3_4, CURL_DIGEST],
        },
        Fix {
            id: "digest-mismatch-apache",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Store the password for this realm",
            body: &[
                Block::Para(
                    "The file holds a hash over user, realm and password: a changed `AuthName` makes \
                        every entry wrong. `-c` would empty an existing file.",
                ),
                Block::Code("htdigest /PATH/.htdigest \"YOUR_REALM\" YOUR_USER"),
            ],
            check: "`curl --digest` gives 200.",
            products: &["apache"],
            sources: &[APACHE_DIGEST],
        },
        Fix {
            id: "digest-mismatch-proxy",
            role: Role::Server,
            certain: Certain::Try,
            title: "Leave the address alone in front of Digest",
            body: &[Block::Para(
                "A proxy that rewrites path or query before the check makes `uri` differ. Check \
                    Digest at the proxy itself, or pass the address unchanged. Behind a balancer use the \
                    same realm everywhere.",
            )],
            check: "The address in the application's log equals `uri`.",
            products: &[],
            sources: &[RFC7616_3_4],
        },
        Fix {
            id: "digest-mismatch-algorithm",
            role: Role::Server,
            certain: Certain::Try,
            title: "Offer an algorithm that clients know",
            body: &[Block::Para(
                "Many know MD5 only. Offer SHA-256 first and MD5 second, each in its own \
                    `WWW-Authenticate` line.",
            )],
            check: "Old and new clients sign in.",
            products: &[],
            sources: &[RFC7616_3_3],
        },
    ],
    sources: &[RFC7616_3_4],
};

const CURL_DIGEST: Source =
    Source { label: "curl: --digest", url: "https://curl.se/docs/manpage.html#--digest" };
const APACHE_DIGEST: Source = Source {
    label: "Apache: mod_auth_digest",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_auth_digest.html",
};
