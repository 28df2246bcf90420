//! `ntlm-connection-broken`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::RFC4559_6;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "ntlm-connection-broken",
        prior: 3,
        clues: &[
            weigh(&q::NEGOTIATE, &["connection-lost"], 75),
            weigh(&q::NEGOTIATE, &["final-message"], 12),
            weigh(&q::SCHEME, &["ntlm", "negotiate-ntlm"], 8),
        ],
    },
    title: "The connection changed in the middle of the NTLM handshake",
    headlines: &[
        "The NTLM handshake with {host} did not stay on one connection.",
        "The NTLM handshake did not stay on one connection.",
    ],
    what: "NTLM signs in a connection, not a request: its three messages must use the same one. Here the \
        connection changed or closed in between, so the server started over.",
    why: "A proxy or balancer shares or closes connections towards the server, the client opens a new one \
        for each request, or HTTP/2 is in use, where this cannot work.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "Type 3 message answered with 401, `Connection: close` between the steps, `Via` or a balancer's \
        cookie in the answer.",
    fixes: &[
        Fix {
            id: "ntlm-connection-broken-direct",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Go there directly",
            body: &[Block::Steps(&[
                "Without VPN, or with it if the company wants it; outside the proxy.",
                "Use the server's internal name if you know it.",
                "Delete the stored login (Windows: Credential Manager, Windows Credentials; macOS: \
                    Keychain Access) and sign in again.",
            ])],
            check: "The login window does not come back.",
            products: &[],
            sources: &[IIS_WINDOWS],
        },
        Fix {
            id: "ntlm-connection-broken-keep",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Keep one connection with HTTP/1.1",
            body: &[
                Block::Para(
                    "Use a client that keeps the connection through all steps: one session object, \
                        no own `Connection: close`.",
                ),
                Block::Code("curl -v --http1.1 --ntlm -u 'DOMAIN\\YOUR_USER' '{url}'"),
            ],
            check: "curl prints \"Re-using existing\" before the last steps and ends with 200.",
            products: &[],
            sources: &[CURL_NTLM, RFC4559_6],
        },
        Fix {
            id: "ntlm-connection-broken-bypass",
            role: Role::Client,
            certain: Certain::Try,
            title: "Test past the proxy",
            body: &[
                Block::Para("If it works so, the proxy in between breaks it: tell its owner."),
                Block::Code("curl -v --noproxy '*' --http1.1 --ntlm -u 'DOMAIN\\YOUR_USER' '{url}'"),
            ],
            check: "200 without the proxy, 401 with it.",
            products: &[],
            sources: &[CURL_NTLM],
        },
        Fix {
            id: "ntlm-connection-broken-nginx",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Bind both connections",
            body: &[
                Block::Para(
                    "Open source nginx cannot do it: use `stream` (TCP) for this host, or Kerberos. \
                        NGINX Plus:",
                ),
                Block::Code(
                    "upstream app {\n\
                        \x20\x20\x20\x20server 10.0.0.5:80;\n\
                        \x20\x20\x20\x20ntlm;\n\
                        }",
                ),
                Block::Para(
                    "In the location: `proxy_http_version 1.1;` and `proxy_set_header Connection \
                        \"\";`.",
                ),
            ],
            check: "Sign-in through the proxy gives 200.",
            products: &["nginx"],
            sources: &[NGINX_NTLM],
        },
        Fix {
            id: "ntlm-connection-broken-haproxy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Keep HAProxy's connections open",
            body: &[
                Block::Para(
                    "Remove `option httpclose` and `option http-server-close` for this backend; \
                        HAProxy then keeps an NTLM connection for its client.",
                ),
                Block::Code("option http-keep-alive"),
            ],
            check: "Sign-in through the balancer gives 200.",
            products: &["haproxy"],
            sources: &[HAPROXY_CLOSE],
        },
        Fix {
            id: "ntlm-connection-broken-kerberos",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Make Kerberos work",
            body: &[Block::Para(
                "A Kerberos ticket travels in one request, which most proxies let through: \
                    register the name (`setspn -S HTTP/{host} DOMAIN\\ACCOUNT`) and put `Negotiate` before \
                    `NTLM` in IIS.",
            )],
            check: "`klist` on the client shows a ticket for `HTTP/{host}`.",
            products: &["iis"],
            sources: &[IIS_WINDOWS, SETSPN],
        },
        Fix {
            id: "ntlm-connection-broken-affinity",
            role: Role::Server,
            certain: Certain::Sure,
            title: "One upstream connection for each client connection",
            body: &[Block::Para(
                "On every proxy and balancer on the way: HTTP/1.1 with keep-alive and no sharing of \
                 upstream connections, or pass TCP through for this host. Where that cannot be, use \
                 Kerberos.",
            )],
            check: "Sign-in through the proxy gives 200.",
            products: &[],
            sources: &[RFC4559_6],
        },
    ],
    sources: &[RFC4559_6],
};

const CURL_NTLM: Source = Source { label: "curl: --ntlm", url: "https://curl.se/docs/manpage.html#--ntlm" };
const NGINX_NTLM: Source =
    Source { label: "nginx: ntlm", url: "https://nginx.org/en/docs/http/ngx_http_upstream_module.html#ntlm" };
const HAPROXY_CLOSE: Source = Source {
    label: "HAProxy: option http-server-close",
    url: "https://docs.haproxy.org/3.2/configuration.html#4.2-option%20http-server-close",
};
const IIS_WINDOWS: Source = Source {
    label: "IIS: Windows authentication",
    url: "https://learn.microsoft.com/en-us/iis/configuration/system.webserver/security/authentication/windowsauthentication/",
};
const SETSPN: Source = Source {
    label: "Windows: setspn",
    url: "https://learn.microsoft.com/en-us/previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/cc731241(v=ws.11)",
};
