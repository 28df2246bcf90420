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
    #[cfg(any(test, not(feature = "app")))]
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
        Fix {
            id: "forwarding-traefik",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Trust the balancer in front of Traefik",
            body: &[
                Block::Para(
                    "Traefik replaces forwarded headers of strangers by its own. If TLS ends before it, trust \
                 that hop, and only it:",
                ),
                Block::Code("--entryPoints.web.forwardedHeaders.trustedIPs=10.0.0.0/8"),
            ],
            check: "The application logs public name and https.",
            products: &["traefik"],
            sources: &[TRAEFIK_ENTRY],
        },
        Fix {
            id: "forwarding-haproxy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Forward scheme and address",
            body: &[Block::Code(
                "http-request set-header X-Forwarded-Proto https if { ssl_fc }\nhttp-request set-header X-Forwarded-Host %[req.hdr(Host)]\noption forwardfor",
            )],
            check: "The application logs public name and https.",
            products: &["haproxy"],
            sources: &[HAPROXY],
        },
        Fix {
            id: "forwarding-home-assistant",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Name the proxy to Home Assistant",
            body: &[
                Block::Para(
                    "Its 400 means that the proxy is not on this list; the log names the address. Then \
                 restart.",
                ),
                Block::Code("http:\n  use_x_forwarded_for: true\n  trusted_proxies:\n    - 172.30.33.0/24"),
            ],
            check: "The page opens by the proxy, and the log shows visitors' addresses.",
            products: &["home-assistant"],
            sources: &[HA_HTTP],
        },
        Fix {
            id: "forwarding-nextcloud",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Name proxy and public address",
            body: &[Block::Code(
                "occ config:system:set trusted_proxies 0 --value=10.0.0.5\nocc config:system:set overwriteprotocol --value=https\nocc config:system:set overwrite.cli.url --value=https://cloud.example.com",
            )],
            check: "Administration settings, Overview shows no warning about the proxy.",
            products: &["nextcloud"],
            sources: &[NC_PROXY],
        },
        Fix {
            id: "forwarding-keycloak",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Fix Keycloak's public address",
            body: &[
                Block::Para(
                    "The proxy sets (not adds to) these headers, and clients reach Keycloak by it only.",
                ),
                Block::Code(
                    "--hostname=https://login.example.com --proxy-headers=xforwarded --http-enabled=true",
                ),
            ],
            check: "`issuer` in the discovery document is the public https address.",
            products: &["keycloak"],
            sources: &[KEYCLOAK_PROXY],
        },
        Fix {
            id: "forwarding-oauth2-proxy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let oauth2-proxy read its proxy's headers",
            body: &[
                Block::Para(
                    "Without `reverse-proxy` it takes the inner host for the callback. The port must not be \
                 open to others.",
                ),
                Block::Code("--reverse-proxy=true --redirect-url=https://app.example.com/oauth2/callback"),
            ],
            check: "`redirect_uri` in the first redirect is the public address.",
            products: &["oauth2-proxy"],
            sources: &[O2P],
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

const TRAEFIK_ENTRY: Source = Source {
    label: "Traefik: forwarded headers",
    url: "https://doc.traefik.io/traefik/routing/entrypoints/#forwarded-headers",
};

const HAPROXY: Source = Source {
    label: "HAProxy: http-request",
    url: "https://docs.haproxy.org/3.0/configuration.html#4.2-http-request",
};

const HA_HTTP: Source =
    Source { label: "Home Assistant: HTTP", url: "https://www.home-assistant.io/integrations/http/" };

const NC_PROXY: Source = Source {
    label: "Nextcloud: reverse proxy",
    url: "https://docs.nextcloud.com/server/latest/admin_manual/configuration_server/reverse_proxy_configuration.html",
};

const KEYCLOAK_PROXY: Source =
    Source { label: "Keycloak: reverse proxy", url: "https://www.keycloak.org/server/reverseproxy" };

const O2P: Source = Source {
    label: "oauth2-proxy: configuration",
    url: "https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview",
};
