//! `host-not-allowed`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "host-not-allowed",
        prior: 4,
        clues: &[
            weigh(&q::TOPIC, &["host"], 60),
            weigh(&q::CONTRAST, &["other-host"], 40),
            weigh(&q::CONTRAST, &["host-name"], 120),
            weigh(&q::ADDRESS, &["bare-ip"], 18),
            weigh(&q::REFUSAL, &["403"], 2),
        ],
    },
    title: "The Host is not one that the server serves",
    headlines: &[
        "The server does not serve the name {host} to this client.",
        "The server does not serve this host name to this client.",
    ],
    what: "The name in `Host` (or in TLS) is not on the server's list. This protects against forged \
     names; the credential plays no part.",
    why: "The site is asked by IP address or internal name, a new domain or tunnel is not configured, DNS \
     points to the wrong machine, or one connection is used for two sites (421).",
    looks: "A 403 or 421 that says blocked host, not allowed or misdirected, or an error 1003 from \
     Cloudflare.",
    fixes: &[
        Fix {
            id: "host-official-name",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Use the site's official address",
            body: &[Block::Para(
                "By name, not by IP address. If it is right and was moved lately, restart the \
                 browser or try another network: an old DNS answer may lead to the old machine.",
            )],
            check: "The page opens.",
            products: &[],
            sources: &[s::RFC9110_7_2],
        },
        Fix {
            id: "host-send-right-name",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Let URL, TLS and `Host` agree",
            body: &[
                Block::Para(
                    "Remove a `Host` header set by hand. To test one machine, give curl its \
                 address and keep the name. On 421 open a new connection.",
                ),
                Block::Code("curl -sS -D - -o /dev/null --resolve {host}:443:ADDRESS '{url}'"),
            ],
            check: "The named machine answers with the application's own headers.",
            products: &[],
            sources: &[CURL_RESOLVE],
        },
        Fix {
            id: "host-rails",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Add the name to `config.hosts`",
            body: &[
                Block::Para("In the environment that refuses; do not clear the list in production."),
                Block::Code("config.hosts << \"app.example.com\""),
            ],
            check: "`Blocked host` is gone; a made-up name is still refused.",
            products: &["rails"],
            sources: &[RAILS],
        },
        Fix {
            id: "host-vite",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Allow the name in the development server",
            body: &[
                Block::Para(
                    "Vite: `server.allowedHosts`; webpack-dev-server: `devServer.allowedHosts`. \
                 Name the host; a general `true` opens it to DNS rebinding.",
                ),
                Block::Code("server: { allowedHosts: ['dev.example.com'] }"),
            ],
            check: "The page opens by that name.",
            products: &[],
            sources: &[VITE],
        },
        Fix {
            id: "host-django",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Add the name to `ALLOWED_HOSTS`",
            body: &[Block::Code("ALLOWED_HOSTS = [\"app.example.com\"]")],
            check: "No `Invalid HTTP_HOST header` in the log.",
            products: &["django"],
            sources: &[DJANGO],
        },
        Fix {
            id: "host-nginx-server-name",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Give the name a server block",
            body: &[
                Block::Para(
                    "Requests for unknown names go to the default server, often one that refuses. \
                 Certificate and DNS must name it too.",
                ),
                Block::Code("server_name app.example.com;"),
            ],
            check: "`nginx -T` shows the block, and it answers.",
            products: &["nginx"],
            sources: &[NGINX],
        },
    ],
    sources: &[s::RFC9110_7_2, s::RFC9110_15_5_20],
};

const CURL_RESOLVE: Source =
    Source { label: "curl: --resolve", url: "https://curl.se/docs/manpage.html#--resolve" };

const RAILS: Source = Source {
    label: "Rails: HostAuthorization",
    url: "https://guides.rubyonrails.org/configuring.html#actiondispatch-hostauthorization",
};

const VITE: Source = Source {
    label: "Vite: server.allowedHosts",
    url: "https://vite.dev/config/server-options.html#server-allowedhosts",
};

const DJANGO: Source = Source {
    label: "Django: ALLOWED_HOSTS",
    url: "https://docs.djangoproject.com/en/stable/ref/settings/#allowed-hosts",
};

const NGINX: Source =
    Source { label: "nginx: Server names", url: "https://nginx.org/en/docs/http/server_names.html" };
