//! `method-not-permitted`
use super::shared::tell_support;
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "method-not-permitted",
        prior: 3,
        clues: &[
            weigh(&q::METHOD, &["forbidden-by-habit"], 65),
            weigh(&q::TOPIC, &["method"], 60),
            weigh(&q::CONTRAST, &["method"], 80),
            weigh(&q::METHOD, &["other-works"], 110),
            weigh(&q::METHOD, &["not-allowed"], 45),
            weigh(&q::METHOD, &["unusual"], 22),
            weigh(&q::METHOD, &["allowed"], -20),
        ],
    },
    title: "The method is what is refused",
    headlines: &[
        "{host} refuses the method {method} here, not the caller.",
        "The method is refused here, not the caller.",
    ],
    what: "The same address answers other methods. The fitting status would be 405 with `Allow`; many \
     servers and firewalls send 403.",
    why: "A wrong verb, a redirect that turned POST into GET, an edge or web server that lets only GET, \
     HEAD and POST through, or a store without write access.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "PUT, PATCH, DELETE, OPTIONS or HEAD with 403, while GET on the same URL succeeds.",
    fixes: &[
        Fix {
            id: "method-check-allow",
            role: Role::Client,
            certain: Certain::Try,
            title: "Ask which methods are allowed",
            body: &[Block::Code(
                "curl -sS -i -X OPTIONS '{url}'\n\
                 curl -sS -D - -o /dev/null '{url}'",
            )],
            check: "`Allow` lists your method, or GET alone works.",
            products: &[],
            sources: &[s::RFC9110_15_5_6],
        },
        Fix {
            id: "method-documented",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Use the documented method and address",
            body: &[Block::Para(
                "Check that no redirect came first: 301, 302 and 303 turn POST into GET. \
                 curl's `-X` keeps the method on redirects, `-I` sends HEAD.",
            )],
            check: "The documentation's own example works.",
            products: &[],
            sources: &[s::RFC9110_15_4],
        },
        Fix {
            id: "method-answer-405",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Answer 405 with `Allow`",
            body: &[Block::Code(
                "HTTP/1.1 405 Method Not Allowed\n\
                 Allow: GET, HEAD, POST",
            )],
            check: "A wrong method shows both lines.",
            products: &[],
            sources: &[s::RFC9110_15_5_6],
        },
        Fix {
            id: "method-apache-nginx",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Find the limit on methods",
            body: &[Block::Para(
                "Apache: `Limit`, `LimitExcept`, `AllowMethods`, `Dav`. nginx: \
                 `limit_except`, `dav_methods`. Firewall rule sets have an allow list too (CRS \
                 `tx.allowed_methods`). Allow the method on the API path only.",
            )],
            check: "The method reaches the application's log.",
            products: &["apache", "nginx"],
            sources: &[LIMIT],
        },
        Fix {
            id: "method-iis-verbs",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let the verb through",
            body: &[
                Block::Para(
                    "Check Request Filtering > HTTP Verbs, the handler's verbs, and WebDAV, which \
                 takes PUT and DELETE: remove the module where it is not used.",
                ),
                Block::Code(
                    "<modules><remove name=\"WebDAVModule\" /></modules>\n\
                 <handlers><remove name=\"WebDAV\" /></handlers>",
                ),
            ],
            check: "The verb reaches the application.",
            products: &["iis"],
            sources: &[IIS],
        },
        tell_support("method-not-permitted-tell", &[s::RFC9110_15_5_6]),
    ],
    sources: &[s::RFC9110_15_5_6],
};

const LIMIT: Source = Source {
    label: "nginx: limit_except",
    url: "https://nginx.org/en/docs/http/ngx_http_core_module.html#limit_except",
};

const IIS: Source = Source {
    label: "IIS: Request filtering verbs",
    url: "https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/verbs/",
};
