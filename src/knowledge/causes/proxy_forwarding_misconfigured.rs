//! `proxy-forwarding-misconfigured`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "proxy-forwarding-misconfigured",
        prior: 4,
        clues: &[
            weigh(&q::FORWARDED, &["other-host"], 35),
            weigh(&q::FORWARDED, &["other-scheme"], 40),
            weigh(&q::FORWARDED, &["same"], -20),
        ],
    },
    title: "A reverse proxy forwards another host or scheme than the application expects",
    headlines: &[
        "The application behind {host} sees another host, scheme or client address than the browser does.",
        "The application behind the proxy sees another host, scheme or client address than the browser \
         does.",
    ],
    what: "A reverse proxy stands in front. What it forwards does not match what the browser used, so \
     checks of origin, host, scheme or cookies fail.",
    why: "The proxy ends TLS and does not say so, sends its upstream's name as `Host`, or the application \
     does not trust the proxy's headers. Typical after a move behind a new proxy.",
    looks: "`Origin` or `Referer` with https and a public name, while the answer speaks of http, an inner \
     name or a mismatch.",
    fixes: &[
        Fix {
            id: "forwarding-report",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Tell the site's owner",
            body: &[Block::Para(
                "Send address, time with zone and the message. Try the site's main address \
                 once, with https.",
            )],
            check: "The owner corrects the proxy.",
            products: &[],
            sources: &[s::RFC7239],
        },
        Fix {
            id: "forwarding-direct",
            role: Role::Client,
            certain: Certain::Try,
            title: "Compare with a call past the proxy",
            body: &[
                Block::Para(
                    "If you can reach the application itself, send the same request with the \
                 public name.",
                ),
                Block::Code(
                    "curl -sS -D - -o /dev/null -H 'Host: {host}' -H 'X-Forwarded-Proto: https' \
                 http://APP_ADDRESS:PORT/PATH",
                ),
            ],
            check: "It succeeds: the proxy is the reason.",
            products: &[],
            sources: &[CURL_RESOLVE],
        },
        Fix {
            id: "forwarding-nginx",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Forward name, scheme and address",
            body: &[
                Block::Para(
                    "A location with one `proxy_set_header` of its own inherits none from above: \
                 repeat all. Behind a further proxy pass on its value instead of `$scheme`.",
                ),
                Block::Code(
                    "proxy_set_header Host $host;\n\
                 proxy_set_header X-Forwarded-Proto $scheme;\n\
                 proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;",
                ),
            ],
            check: "The application logs public name and https.",
            products: &["nginx"],
            sources: &[NGINX],
        },
        Fix {
            id: "forwarding-apache",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Forward name and scheme",
            body: &[
                Block::Para("In the virtual host that ends TLS; needs `mod_headers`."),
                Block::Code(
                    "ProxyPreserveHost On\n\
                 RequestHeader set X-Forwarded-Proto \"https\"",
                ),
            ],
            check: "The application logs public name and https.",
            products: &["apache"],
            sources: &[APACHE],
        },
        Fix {
            id: "forwarding-trust",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let the application trust its proxy, and only it",
            body: &[Block::Steps(&[
                "Django: `SECURE_PROXY_SSL_HEADER`, `CSRF_TRUSTED_ORIGINS`. Rails: `config.assume_ssl \
                     = true`.",
                "Laravel: `trustProxies(at: …)`. Express: `app.set('trust proxy', '10.0.0.0/8')`.",
                "ASP.NET Core: `UseForwardedHeaders` with `KnownIPNetworks` (before .NET 10 \
                     `KnownNetworks`).",
                "Spring Boot: `server.forward-headers-strategy=framework`. Keycloak: \
                     `--proxy-headers=xforwarded`.",
            ])],
            check: "Redirects and links carry the public https address; a forged header from outside \
             changes nothing.",
            products: &[],
            sources: &[s::RFC7239],
        },
        Fix {
            id: "forwarding-grafana",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Keep `Host`, and name the public address",
            body: &[
                Block::Para(
                    "`origin not allowed` means that `Origin` and `Host` differ: send `Host` on, \
                 set `root_url`, and pass websocket upgrades for Live.",
                ),
                Block::Code(
                    "[server]\n\
                 root_url = https://grafana.example.com/",
                ),
            ],
            check: "Dashboards load and save.",
            products: &["grafana"],
            sources: &[GRAFANA],
        },
    ],
    sources: &[s::RFC7239],
};

const CURL_RESOLVE: Source = Source { label: "curl: --header", url: "https://curl.se/docs/manpage.html#-H" };

const NGINX: Source = Source {
    label: "nginx: proxy_set_header",
    url: "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header",
};

const APACHE: Source = Source {
    label: "Apache: ProxyPreserveHost",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypreservehost",
};

const GRAFANA: Source = Source {
    label: "Grafana: Run behind a reverse proxy",
    url: "https://grafana.com/tutorials/run-grafana-behind-a-proxy/",
};
