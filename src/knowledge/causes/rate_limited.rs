//! `rate-limited`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "rate-limited",
        prior: 6,
        clues: &[
            weigh(&q::TOPIC, &["limit"], 85),
            weigh(&q::REFUSAL, &["429"], 85),
            weigh(&q::RATE, &["limited"], 60),
            weigh(&q::RATE, &["used-up"], 55),
            weigh(&q::RATE, &["passed-before", "locked-out"], 110),
            weigh(&q::RATE, &["no"], -15),
        ],
    },
    title: "Too many requests",
    headlines: &[
        "{host} got too many requests or attempts and asks to wait {retry-after}.",
        "The server got too many requests or attempts and refuses for a while.",
    ],
    what: "The request itself may be in order. A limit on requests, attempts or cost is used up; it is \
     counted by account, key, address or all of them.",
    why: "A loop or several workers share one limit, a retry without pause multiplies itself, an \
     anonymous call has a low limit, or a wrong stored password was tried too often.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "Status 429, or 403 with `Retry-After`, a remaining count of 0, or words such as rate limit, \
     quota or too many.",
    fixes: &[
        Fix {
            id: "rate-wait",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Wait, then try once",
            body: &[Block::Para(
                "Stop reloading and signing in. Wait for the time shown, or 15 minutes, then \
                 one careful attempt. Behind a shared network or VPN, others may use up the limit: try \
                 mobile data.",
            )],
            check: "The page opens.",
            products: &[],
            sources: &[s::RFC9110_10_2_3],
        },
        Fix {
            id: "rate-honour",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Wait for `Retry-After`, then back off",
            body: &[
                Block::Para(
                    "It holds seconds or a date. Without it double the pause each time, add a \
                 random part, and stop after a few attempts. Never retry at once.",
                ),
                Block::Code("curl -sS -D - -o /dev/null '{url}'"),
            ],
            check: "The remaining count rises, and no 429 or 403 in an hour's run.",
            products: &[],
            sources: &[s::RFC9110_10_2_3],
        },
        Fix {
            id: "rate-fewer",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Make fewer requests",
            body: &[Block::Steps(&[
                "One queue for all workers; one token fetched once, not by each call.",
                "Ask with `If-None-Match`, larger pages, webhooks instead of polling.",
                "Send a credential: anonymous limits are much lower.",
            ])],
            check: "The provider's usage page stays below the limit.",
            products: &[],
            sources: &[s::RFC6585_4],
        },
        Fix {
            id: "rate-github",
            role: Role::Client,
            certain: Certain::Try,
            title: "Read which limit it is",
            body: &[
                Block::Para(
                    "`X-RateLimit-Remaining: 0`: wait until `X-RateLimit-Reset` (UTC seconds). \
                 `secondary rate limit`: no parallel requests, a second between writes, and \
                 `Retry-After`.",
                ),
                Block::Code(
                    "curl -sS -H 'Authorization: Bearer YOUR_TOKEN' https://api.github.com/rate_limit",
                ),
            ],
            check: "`remaining` is above 0.",
            products: &["github"],
            sources: &[GITHUB],
        },
        Fix {
            id: "rate-answer-429",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Answer 429 with `Retry-After`",
            body: &[
                Block::Para(
                    "A 403 looks like a lack of rights. Count by account or key rather than by \
                 address where users share one; keep the strict limit on failed logins.",
                ),
                Block::Code(
                    "HTTP/1.1 429 Too Many Requests\n\
                 Retry-After: 60",
                ),
            ],
            check: "A test loop gets 429 with the header, and recovers after the wait.",
            products: &[],
            sources: &[s::RFC6585_4],
        },
        Fix {
            id: "rate-nginx-status",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Set the status and a burst",
            body: &[
                Block::Para("The default is 503. The burst lets a page load its parts."),
                Block::Code(
                    "limit_req zone=login burst=10 nodelay;\n\
                 limit_req_status 429;",
                ),
            ],
            check: "The error log says `limiting requests`, the access log 429.",
            products: &["nginx"],
            sources: &[NGINX],
        },
        Fix {
            id: "rate-wordpress-unlock",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Lift the lock-out of the security plugin",
            body: &[
                Block::Para(
                    "Remove your address from the plugin's lock list. Shut out yourself: \
                 deactivate it for minutes, sign in, activate it again.",
                ),
                Block::Code(
                    "wp plugin deactivate PLUGIN\n\
                 wp plugin activate PLUGIN",
                ),
            ],
            check: "The login page opens, and the plugin is active.",
            products: &["wordpress", "wordfence"],
            sources: &[WPCLI],
        },
        Fix {
            id: "rate-nextcloud",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Reset the count for the address",
            body: &[
                Block::Para(
                    "If all visitors bear the proxy's address, set `trusted_proxies` first; find the device \
                 with the old password.",
                ),
                Block::Code(
                    "occ security:bruteforce:attempts ADDRESS\nocc security:bruteforce:reset ADDRESS",
                ),
            ],
            check: "The sign-in is quick again.",
            products: &["nextcloud"],
            sources: &[NC_BRUTE],
        },
        Fix {
            id: "rate-haproxy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Look into the table, and answer 429",
            body: &[
                Block::Code(
                    "echo 'show table' | socat stdio /run/haproxy/admin.sock\nhttp-request deny deny_status 429 if { sc_http_req_rate(0) gt 100 }",
                ),
                Block::Para(
                    "Behind a proxy count by the forwarded address of your own proxy, or all visitors share \
                 one count.",
                ),
            ],
            check: "A test loop gets 429, other visitors 200.",
            products: &["haproxy"],
            sources: &[HAPROXY],
        },
    ],
    sources: &[s::RFC6585_4, s::RFC9110_10_2_3],
};

const GITHUB: Source = Source {
    label: "GitHub: Rate limits for the REST API",
    url: "https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api",
};

const NGINX: Source = Source {
    label: "nginx: limit_req",
    url: "https://nginx.org/en/docs/http/ngx_http_limit_req_module.html",
};

const WPCLI: Source =
    Source { label: "WP-CLI: wp plugin", url: "https://developer.wordpress.org/cli/commands/plugin/" };

const NC_BRUTE: Source = Source {
    label: "Nextcloud: brute force protection",
    url: "https://docs.nextcloud.com/server/latest/admin_manual/configuration_server/bruteforce_configuration.html",
};

const HAPROXY: Source = Source {
    label: "HAProxy: http-request",
    url: "https://docs.haproxy.org/3.0/configuration.html#4.2-http-request",
};
