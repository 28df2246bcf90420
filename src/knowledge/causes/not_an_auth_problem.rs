//! `not-an-auth-problem`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "not-an-auth-problem",
        prior: 3,
        clues: &[
            weigh(&q::TOPIC, &["state"], 120),
            weigh(&q::REFUSAL, &["success"], 85),
            weigh(&q::REFUSAL, &["other-error"], 45),
            weigh(&q::REFUSAL, &["400"], 16),
            weigh(&q::REFUSAL, &["401", "403", "407", "419", "429", "511", "login-redirect"], -40),
        ],
    },
    title: "Authentication is not what failed",
    headlines: &[
        "{host} answered {status} {reason}: this exchange is not a refusal for lack of rights.",
        "This exchange is not a refusal for lack of rights.",
    ],
    what: "Nothing here says that somebody is unknown or not allowed. Credentials are not the place to \
     search.",
    why: "The failing request is another one, the program reports its own error as \"unauthorized\", or \
     the request fails for its form (400, 415, 422), its address (404) or the server's state (5xx).",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 2xx, or an error of another kind.",
    fixes: &[
        Fix {
            id: "not-auth-reload",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Wait a little and try again",
            body: &[Block::Para(
                "A 5xx is the server's trouble, not your account's. If it stays, tell the \
                 site address and time.",
            )],
            check: "The page opens.",
            products: &[],
            sources: &[STATUS],
        },
        Fix {
            id: "not-auth-find-failing",
            role: Role::Client,
            certain: Certain::Try,
            title: "Paste the exchange that failed",
            body: &[Block::Steps(&[
                "Network panel: filter by status 401 and 403, and keep the log over redirects.",
                "Take the request before the redirect, and the preflight (`OPTIONS`).",
                "In a log, take the entry with the error's time.",
            ])],
            check: "The pasted exchange has the status that you were told of.",
            products: &[],
            sources: &[STATUS],
        },
        Fix {
            id: "not-auth-read-status",
            role: Role::Client,
            certain: Certain::Try,
            title: "Follow the status that is there",
            body: &[Block::Para(
                "400, 422: the body names the field. 404: the address. 405: the method. 415: \
                 `Content-Type`; token endpoints want `application/x-www-form-urlencoded`. 5xx: the \
                 server; retry later.",
            )],
            check: "The status changes when that part changes.",
            products: &[],
            sources: &[STATUS],
        },
        Fix {
            id: "not-auth-server-log",
            role: Role::Server,
            certain: Certain::Try,
            title: "Find the request in the log",
            body: &[Block::Para(
                "By time and request id. If an identity provider or key set times out, the \
                 log shows it, and clients see 5xx.",
            )],
            check: "The line names the failing part.",
            products: &[],
            sources: &[STATUS],
        },
    ],
    sources: &[STATUS],
};

const STATUS: Source =
    Source { label: "RFC 9110 §15", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15" };
