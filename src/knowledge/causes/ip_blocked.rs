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
    #[cfg(any(test, not(feature = "app")))]
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
        Fix {
            id: "ip-wordpress",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Take your address off the plugin's list",
            body: &[Block::Para(
                "Wordfence: Firewall, Blocking: remove the entry; look at country blocking and at All \
                 Firewall Options, allowlisted addresses, for a fixed address of yours. Two security \
                 plugins block each other: keep one.",
            )],
            check: "No entry for your address is left.",
            products: &["wordpress", "wordfence"],
            sources: &[WORDFENCE],
        },
        Fix {
            id: "ip-traefik",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let Traefik judge by the visitor's address",
            body: &[
                Block::Para(
                    "Behind another proxy the list sees that proxy. `depth` counts from the right of \
                 `X-Forwarded-For`; trust only your own proxies, or anybody can claim an address.",
                ),
                Block::Code(
                    "entryPoints: {websecure: {forwardedHeaders: {trustedIPs: [10.0.0.0/8]}}}\nipAllowList: {sourceRange: [203.0.113.0/24], ipStrategy: {depth: 1}}",
                ),
            ],
            check: "The access log shows the visitor's address, and the call passes.",
            products: &["traefik"],
            sources: &[TRAEFIK_IP, TRAEFIK_ENTRY],
        },
        Fix {
            id: "ip-haproxy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Judge by the visitor's address",
            body: &[
                Block::Para("Only for requests from your own proxy:"),
                Block::Code(
                    "acl from_proxy src 10.0.0.0/8\nhttp-request set-src hdr_ip(x-forwarded-for,-1) if from_proxy\nacl allowed src 203.0.113.0/24\nhttp-request deny deny_status 403 if !allowed",
                ),
            ],
            check: "`haproxy -c -f haproxy.cfg` is fine; the log shows the visitor.",
            products: &["haproxy"],
            sources: &[HAPROXY],
        },
        Fix {
            id: "ip-iis",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Correct IIS's address list",
            body: &[
                Block::Para(
                    "403.6, 403.8: IP Address and Domain Restrictions of the site. Behind a proxy tick Enable \
                 Proxy Mode there, where only your proxy can reach IIS.",
                ),
                Block::Code(
                    "<add ipAddress=\"203.0.113.0\" subnetMask=\"255.255.255.0\" allowed=\"true\" />",
                ),
            ],
            check: "`sc-substatus` is no longer 6.",
            products: &["iis"],
            sources: &[IIS_IP],
        },
        Fix {
            id: "ip-home-assistant",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Take the address out of ip_bans.yaml",
            body: &[Block::Para(
                "First correct the device that sends an old password, or the ban returns; if every \
                 visitor bears the proxy's address, set the trusted proxies. Then delete the entry and \
                 restart.",
            )],
            check: "The page opens; no new entry appears.",
            products: &["home-assistant"],
            sources: &[HA_HTTP],
        },
        Fix {
            id: "ip-azure-storage",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let the network in",
            body: &[
                Block::Para(
                    "Adds one address or subnet; the firewall stays on. Callers in Azure's same region need a \
                 subnet rule or private endpoint, as their public address does not count.",
                ),
                Block::Code(
                    "az storage account show -n ACCOUNT --query networkRuleSet\naz storage account network-rule add -n ACCOUNT --ip-address 203.0.113.7",
                ),
            ],
            check: "The call passes after a minute.",
            products: &["azure-storage"],
            sources: &[AZURE_NET],
        },
        Fix {
            id: "ip-transmission",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Add the address to the whitelist",
            body: &[
                Block::Para("Stop the daemon first. In `settings.json`; keep the password on:"),
                Block::Code("\"rpc-whitelist\": \"127.0.0.1,192.168.1.*\""),
            ],
            check: "The page opens from that address.",
            products: &["transmission"],
            sources: &[TRANSMISSION],
        },
        Fix {
            id: "ip-tomcat",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Widen the manager's address valve",
            body: &[
                Block::Para(
                    "`META-INF/context.xml` of the manager lets in only the machine itself; in a container \
                 you are another address. Add your network, not `.*` (with `RemoteCIDRValve`: `172.17.0.0/16`):",
                ),
                Block::Code(
                    "<Valve className=\"org.apache.catalina.valves.RemoteAddrValve\" allow=\"127\\.\\d+\\.\\d+\\.\\d+|::1|172\\.17\\.\\d+\\.\\d+\" />",
                ),
            ],
            check: "The login window appears.",
            products: &["tomcat"],
            sources: &[TOMCAT_MANAGER],
        },
        Fix {
            id: "ip-ingress-nginx",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Correct the ingress's source range",
            body: &[
                Block::Para(
                    "Behind a balancer every address is the balancer's until `use-forwarded-headers` (with \
                 `proxy-real-ip-cidr` of the balancer) or `externalTrafficPolicy: Local` is set.",
                ),
                Block::Code("nginx.ingress.kubernetes.io/whitelist-source-range: 203.0.113.0/24"),
            ],
            check: "The controller's log shows the visitor's address.",
            products: &["ingress-nginx"],
            sources: &[INGRESS],
        },
        Fix {
            id: "ip-rabbitmq",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Make a user of your own",
            body: &[
                Block::Para("`guest` may sign in from the machine itself only; leave it so."),
                Block::Code(
                    "rabbitmqctl add_user YOUR_USER YOUR_PASSWORD\nrabbitmqctl set_user_tags YOUR_USER monitoring\nrabbitmqctl set_permissions -p / YOUR_USER '.*' '.*' '.*'",
                ),
            ],
            check: "The new user signs in from outside.",
            products: &["rabbitmq"],
            sources: &[RABBIT_ACCESS],
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

const WORDFENCE: Source =
    Source { label: "Wordfence: blocking", url: "https://www.wordfence.com/help/blocking/" };

const TRAEFIK_IP: Source = Source {
    label: "Traefik: IPAllowList",
    url: "https://doc.traefik.io/traefik/middlewares/http/ipallowlist/",
};

const TRAEFIK_ENTRY: Source = Source {
    label: "Traefik: forwarded headers",
    url: "https://doc.traefik.io/traefik/routing/entrypoints/#forwarded-headers",
};

const HAPROXY: Source = Source {
    label: "HAProxy: http-request",
    url: "https://docs.haproxy.org/3.0/configuration.html#4.2-http-request",
};

const IIS_IP: Source = Source {
    label: "IIS: IP and domain restrictions",
    url: "https://learn.microsoft.com/iis/configuration/system.webserver/security/ipsecurity/",
};

const HA_HTTP: Source =
    Source { label: "Home Assistant: HTTP", url: "https://www.home-assistant.io/integrations/http/" };

const AZURE_NET: Source = Source {
    label: "Azure Storage: network rules",
    url: "https://learn.microsoft.com/azure/storage/common/storage-network-security",
};

const TRANSMISSION: Source = Source {
    label: "Transmission: RPC",
    url: "https://github.com/transmission/transmission/blob/main/docs/rpc-spec.md",
};

const TOMCAT_MANAGER: Source =
    Source { label: "Tomcat: manager", url: "https://tomcat.apache.org/tomcat-10.1-doc/manager-howto.html" };

const INGRESS: Source = Source {
    label: "ingress-nginx: annotations",
    url: "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/",
};

const RABBIT_ACCESS: Source =
    Source { label: "RabbitMQ: access control", url: "https://www.rabbitmq.com/docs/access-control" };
