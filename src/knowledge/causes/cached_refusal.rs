//! `cached-refusal`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "cached-refusal",
        prior: 3,
        clues: &[
            weigh(&q::CACHE, &["replayed"], 82),
            weigh(&q::CACHE, &["fresh"], -30),
            weigh(&q::CONTRAST, &["query"], 30),
        ],
    },
    title: "A cache replays an old refusal",
    headlines: &["A cache in front of {host} repeats an old refusal.", "A cache repeats an old refusal."],
    what: "The answer was made earlier, perhaps for somebody else, and is replayed. The server may not \
     refuse any more.",
    why: "A CDN rule keeps everything including errors, the refusal lacked `Cache-Control: no-store`, or \
     the cache does not tell callers apart. Without such a rule 401 and 403 are not cached.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 401 or 403 with `Age` above 0, or a cache status of HIT.",
    fixes: &[
        Fix {
            id: "cached-hard-reload",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Reload past the cache",
            body: &[Block::Para(
                "Windows and Linux: Ctrl+F5; Mac: Cmd+Shift+R, Safari Cmd+Option+R. Then a \
                 private window.",
            )],
            check: "The page opens, or the refusal is a new one.",
            products: &[],
            sources: &[s::RFC9111_4],
        },
        Fix {
            id: "cached-bust",
            role: Role::Client,
            certain: Certain::Try,
            title: "Ask with an address that no cache knows",
            body: &[
                Block::Para("If the address has a query already, add it with `&`."),
                Block::Code("curl -sS -D - -o /dev/null '{url}?nocache=1'"),
            ],
            check: "No `Age`, cache status MISS: if this succeeds, the cache is the reason.",
            products: &[],
            sources: &[s::RFC9111_4],
        },
        Fix {
            id: "cached-no-store",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Forbid storing of refusals and of login paths",
            body: &[
                Block::Para(
                    "On every 401 and 403, and on answers that depend on who asks (`/wp-login.php`, `/wp-admin`, token endpoints). Then purge \
                 the URL at the CDN.",
                ),
                Block::Code("Cache-Control: no-store"),
            ],
            check: "Two requests in a row show no `Age` and no HIT.",
            products: &[],
            sources: &[s::RFC9111_3_5],
        },
        Fix {
            id: "cached-nginx",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Cache successes only",
            body: &[
                Block::Para(
                    "`proxy_cache_valid 10m;` counts for 200, 301 and 302; `any` counts for \
                 refusals too. Go past the cache for callers with a credential.",
                ),
                Block::Code(
                    "proxy_cache_valid 200 301 302 10m;\n\
                 proxy_cache_bypass $http_authorization;\n\
                 proxy_no_cache $http_authorization;",
                ),
            ],
            check: "`X-Cache` (if set from `$upstream_cache_status`) is not HIT on a refusal.",
            products: &["nginx"],
            sources: &[NGINX],
        },
        Fix {
            id: "cached-cloudflare",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Bypass the cache for this path and purge",
            body: &[Block::Para(
                "Cache Rules: Bypass cache for login and API paths; drop a Cache Everything \
                 rule that matches them, or set a status code TTL of no-store for 401 and 403. Then Purge \
                 by URL.",
            )],
            check: "`cf-cache-status` is BYPASS, DYNAMIC or MISS.",
            products: &["cloudflare"],
            sources: &[CLOUDFLARE],
        },
        Fix {
            id: "cached-cloudfront",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Lower the error caching time and invalidate",
            body: &[
                Block::Para(
                    "Errors are kept 10 seconds unless set otherwise: Error pages > Error caching \
                 minimum TTL. What decides on access belongs into the cache key, such as `Authorization`.",
                ),
                Block::Code("aws cloudfront create-invalidation --distribution-id ID --paths '/PATH*'"),
            ],
            check: "The next answer has no `Age`.",
            products: &["cloudfront"],
            sources: &[CLOUDFRONT],
        },
    ],
    sources: &[s::RFC9111_4, s::RFC9111_3_5],
};

const NGINX: Source = Source {
    label: "nginx: proxy_cache_valid",
    url: "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_cache_valid",
};

const CLOUDFLARE: Source = Source {
    label: "Cloudflare: Cache Rules",
    url: "https://developers.cloudflare.com/cache/how-to/cache-rules/",
};

const CLOUDFRONT: Source = Source {
    label: "CloudFront: Error caching",
    url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/custom-error-pages-expiration.html",
};
