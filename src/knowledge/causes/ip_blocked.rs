//! `ip-blocked`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "ip-blocked",
        prior: 6,
        clues: &[
            weigh(&q::TOPIC, &["network"], 85),
            weigh(&q::CONTRAST, &["client-address"], 120),
            weigh(&q::REFUSAL, &["403"], 4),
            weigh(&q::NETWORK, &["other-network"], 70),
            weigh(&q::NETWORK, &["other-program", "neither"], -40),
            weigh(&q::ANSWERER, &["edge"], 6),
        ],
    },
    title: "The client's address or network is not allowed",
    headlines: &[
        "{host} refuses the address or network that the request comes from.",
        "The client's address, network or country is refused.",
    ],
    what: "The server, or the edge in front of it, decides by where the connection comes from. The \
     credential plays no part.",
    why: "A VPN, data centre or shared address with a poor reputation, a country rule, an allow list that \
     lacks your new address, IPv6 where only IPv4 is listed, or a server behind a proxy that sees only \
     the proxy's address.",
    looks: "A short 403, often from the edge, which may name your address or country; the same request \
     from another network works.",
    fixes: &[
        Fix {
            id: "ip-other-network",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Try another network",
            body: &[Block::Para(
                "Switch VPN and proxy off, or use mobile data. If your company demands its \
                 VPN for this site, switch it on.",
            )],
            check: "The page opens there.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "ip-ask-unblock",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Ask the site to allow your address",
            body: &[Block::Para(
                "Send: the page's reference or Ray id, time with zone, your public address \
                 (shown by any \"what is my IP\" page) and what you wanted to do.",
            )],
            check: "The site confirms, and the page opens without the VPN.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "ip-compare-address",
            role: Role::Client,
            certain: Certain::Try,
            title: "Compare the address you leave with",
            body: &[
                Block::Para(
                    "Containers, CI runners and cloud functions change it. Try both families: \
                 allow lists often lack IPv6.",
                ),
                Block::Code(
                    "curl -sS https://checkip.amazonaws.com\n\
                 curl -4 -sS -D - -o /dev/null '{url}'\n\
                 curl -6 -sS -D - -o /dev/null '{url}'",
                ),
            ],
            check: "The address is the one on the allow list, or one family works.",
            products: &[],
            sources: &[CURL_46],
        },
        Fix {
            id: "ip-fixed-egress",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Give the client one fixed address and have it listed",
            body: &[Block::Para(
                "Route it through a NAT gateway or proxy with a static address. Send the \
                 owner address or range, purpose, and a contact.",
            )],
            check: "The request from there succeeds.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "ip-nginx-real-ip",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Judge by the visitor's address, not the proxy's",
            body: &[
                Block::Para(
                    "Only your own proxies in the list: whoever is trusted may claim any address. \
                 `Require`/`allow` rules stay as they are.",
                ),
                Block::Code(
                    "set_real_ip_from 10.0.0.0/8;\n\
                 real_ip_header X-Forwarded-For;\n\
                 real_ip_recursive on;",
                ),
            ],
            check: "The access log shows visitors' addresses.",
            products: &["nginx"],
            sources: &[NGINX_REALIP],
        },
        Fix {
            id: "ip-apache-require",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Allow the address in 2.4 syntax",
            body: &[
                Block::Para(
                    "Behind a proxy load `mod_remoteip` with `RemoteIPHeader X-Forwarded-For` and \
                 `RemoteIPTrustedProxy` for your own proxies. Do not mix with `Order`, `Allow`, `Deny`.",
                ),
                Block::Code("Require ip 203.0.113.0/24"),
            ],
            check: "No `AH01630` for that client in the error log.",
            products: &["apache"],
            sources: &[APACHE_HOST],
        },
        Fix {
            id: "ip-cloudflare-events",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Find the rule in Security Events",
            body: &[Block::Para(
                "Filter by Ray id: the entry names the rule or list. Correct that rule, or \
                 add an allow for the one address; 1009 is a country rule.",
            )],
            check: "A new request from the address passes.",
            products: &["cloudflare"],
            sources: &[CLOUDFLARE],
        },
        Fix {
            id: "ip-find-list",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Find the list that holds the address",
            body: &[Block::Para(
                "Look in firewall, edge, web server, application and fail2ban \
                 (`fail2ban-client status JAIL`). Remove the one entry; leave the rule.",
            )],
            check: "The client gets through; others on the list do not.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
    ],
    sources: &[s::RFC9110_15_5_4],
};

const CURL_46: Source = Source { label: "curl: --ipv4, --ipv6", url: "https://curl.se/docs/manpage.html#-4" };

const NGINX_REALIP: Source = Source {
    label: "nginx: realip module",
    url: "https://nginx.org/en/docs/http/ngx_http_realip_module.html",
};

const APACHE_HOST: Source = Source {
    label: "Apache: mod_authz_host",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_authz_host.html",
};

const CLOUDFLARE: Source = Source {
    label: "Cloudflare: Security Events",
    url: "https://developers.cloudflare.com/waf/analytics/security-events/",
};
