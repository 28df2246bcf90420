//! `request-signature-mismatch`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "request-signature-mismatch",
        prior: 4,
        clues: &[
            weigh(&q::JWT_SHAPE, &["readable"], -50),
            weigh(&q::TOPIC, &["signature"], 70),
            weigh(&q::CARRIES, &["signature"], 75),
            weigh(&q::SCHEME, &["oauth1"], 30),
            weigh(&q::SCHEME, &["sigv4"], -70),
            weigh(
                &q::REQUEST_SIGNED,
                &["differs", "secret", "address", "query", "header", "body", "scope", "method", "algorithm"],
                90,
            ),
            weigh(&q::REQUEST_SIGNED, &["fits"], -40),
            weigh(&q::CARRIES, &["nothing"], -40),
        ],
    },
    title: "The request's signature does not verify",
    headlines: &[
        "{host} computed another signature than the one that the request carries.",
        "The server computed another signature than the one that the request carries.",
    ],
    what: "Client and server both sign what they see of the request. The results differ, so secret, \
     signed text, time or the order of things differ.",
    why: "A wrong or wrongly decoded secret, a body parsed and written again before signing, a header, \
     path or query changed by a proxy, another encoding or order of parameters, or an old timestamp.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 401 or 403 that speaks of signature, MAC, HMAC, nonce or timestamp, with a signature in \
     header or query.",
    fixes: &[
        Fix {
            id: "signature-compare-base",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Compare the text that is signed",
            body: &[Block::Para(
                "Print the exact string before hashing, with `\\n` visible, and compare with \
                 the one in the answer or documentation: method, path with query, host, date, body hash, \
                 order, case.",
            )],
            check: "Both strings are the same, and the request passes.",
            products: &[],
            sources: &[s::RFC9421_3_2],
        },
        Fix {
            id: "signature-known-answer",
            role: Role::Client,
            certain: Certain::Try,
            title: "Test the computation with a published example",
            body: &[
                Block::Para(
                    "Most providers publish one with secret and result. Check whether the secret \
                 is used as text, base64 or hex, and whether the signature is hex or base64.",
                ),
                Block::Code("printf %s 'STRING_TO_SIGN' | openssl dgst -sha256 -hmac 'SECRET'"),
            ],
            check: "Your code prints the published value.",
            products: &[],
            sources: &[s::RFC5849_3],
        },
        Fix {
            id: "signature-time",
            role: Role::Client,
            certain: Certain::Try,
            title: "Send the right time and a fresh nonce",
            body: &[Block::Para(
                "Seconds or milliseconds as documented, UTC, clock by NTP; sign again for \
                 each retry.",
            )],
            check: "The timestamp is within a minute of the answer's `Date`.",
            products: &[],
            sources: &[s::RFC5849_3],
        },
        Fix {
            id: "signature-azure-storage",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Compare with the string in the answer",
            body: &[Block::Para(
                "The error's detail shows the string that the server signed. Decode the \
                 account key from base64 first; or avoid signing with `--auth-mode login`.",
            )],
            check: "`AuthenticationFailed` is gone.",
            products: &["azure-arm", "azure-storage", "azure-apim", "azure-services"],
            sources: &[AZURE],
        },
        Fix {
            id: "signature-raw-body",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Verify webhooks over the raw bytes",
            body: &[
                Block::Para(
                    "Before any JSON parser, with the secret of that endpoint and a comparison in \
                 constant time. Express:",
                ),
                Block::Code("app.post('/hook', express.raw({ type: 'application/json' }), verify)"),
            ],
            check: "A redelivered event gives 2xx; one with a changed byte is refused.",
            products: &[],
            sources: &[WEBHOOK],
        },
        Fix {
            id: "signature-no-rewrite",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Leave signed parts alone on the way",
            body: &[Block::Para(
                "Proxies must not change path, query order, `Host`, signed headers or the \
                 body. Log the string that the server signs and return it to test accounts.",
            )],
            check: "The server's string equals the client's.",
            products: &[],
            sources: &[s::RFC9421_3_2],
        },
        tell_support("request-signature-mismatch-tell", &[s::RFC9421_3_2, s::RFC5849_3]),
    ],
    sources: &[s::RFC9421_3_2, s::RFC5849_3],
};

const AZURE: Source = Source {
    label: "Azure Storage: Authorize with Shared Key",
    url: "https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key",
};

const WEBHOOK: Source = Source {
    label: "GitHub: Validating webhook deliveries",
    url: "https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries",
};
