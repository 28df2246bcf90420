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
    #[cfg(any(test, not(feature = "app")))]
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
            products: &["dev-servers"],
            sources: &[VITE],
        },
        Fix {
            id: "host-django",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Add the name to `ALLOWED_HOSTS`",
            body: &[Block::Code("ALLOWED_HOSTS = [\"app.example.com\"]")],
            check: "No `Invalid HTTP_HOST header` in the log.",
            products: &["django", "drf"],
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
        Fix {
            id: "host-flush-dns",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Forget the old address of a moved site",
            body: &[
                Block::Para(
                    "Only if the site moved lately and an old or foreign machine answers; it cures no refused \
                 login.",
                ),
                Block::Steps(&[
                    "Windows: `ipconfig /flushdns`. macOS: `sudo dscacheutil -flushcache; sudo killall -HUP \
                 mDNSResponder`. Linux: `sudo resolvectl flush-caches`.",
                    "Chrome: `chrome://net-internals/#dns`, Clear host cache.",
                ]),
            ],
            check: "The remote address in the Network panel is the new host's.",
            products: &[],
            sources: &[CHROME_ERRORS],
        },
        Fix {
            id: "host-nextcloud",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Add the name to the trusted domains",
            body: &[
                Block::Code(
                    "occ config:system:get trusted_domains\nocc config:system:set trusted_domains 2 --value=cloud.example.com",
                ),
                Block::Para("Take the next free number."),
            ],
            check: "The page opens by that name.",
            products: &["nextcloud"],
            sources: &[NC_DOMAINS],
        },
        Fix {
            id: "host-authjs",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Tell Auth.js that the proxy's host is true",
            body: &[
                Block::Para(
                    "Only behind a proxy of yours that sets `Host` itself; or name the address with \
                 `AUTH_URL`.",
                ),
                Block::Code("AUTH_TRUST_HOST=true"),
            ],
            check: "`UntrustedHost` is gone.",
            products: &["node-auth"],
            sources: &[AUTHJS],
        },
        Fix {
            id: "host-transmission",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Add the name to the host whitelist",
            body: &[
                Block::Para("Stop the daemon first: it overwrites the file at its end. In `settings.json`:"),
                Block::Code("\"rpc-host-whitelist\": \"torrent.example.com\""),
            ],
            check: "The page opens by that name.",
            products: &["transmission"],
            sources: &[TRANSMISSION],
        },
        Fix {
            id: "host-aspnet",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Add the name to `AllowedHosts`",
            body: &[
                Block::Para("In `appsettings.json`, separated by `;`. A `*` lets every name in."),
                Block::Code("\"AllowedHosts\": \"app.example.com\""),
            ],
            check: "The name gives 200, a made-up one 400.",
            products: &["aspnet-core"],
            sources: &[ASPNET_MIDDLEWARE],
        },
        Fix {
            id: "host-list",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Add the exact name to the list",
            body: &[Block::Para(
                "Find the list in the program that refused: allowed hosts, trusted domains, server name, \
                 virtual host. Add the one name, no wildcard: the list keeps forged names out. DNS and \
                 certificate must cover it too.",
            )],
            check: "The name opens; a made-up one is still refused.",
            products: &[],
            sources: &[s::RFC9110_7_2],
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

const CHROME_ERRORS: Source = Source {
    label: "Windows: ipconfig",
    url: "https://learn.microsoft.com/windows-server/administration/windows-commands/ipconfig",
};

const NC_DOMAINS: Source = Source {
    label: "Nextcloud: trusted domains",
    url: "https://docs.nextcloud.com/server/latest/admin_manual/installation/installation_wizard.html#trusted-domains",
};

const AUTHJS: Source =
    Source { label: "Auth.js: deployment", url: "https://authjs.dev/getting-started/deployment" };

const TRANSMISSION: Source = Source {
    label: "Transmission: RPC",
    url: "https://github.com/transmission/transmission/blob/main/docs/rpc-spec.md",
};

const ASPNET_MIDDLEWARE: Source = Source {
    label: "ASP.NET Core: middleware order",
    url: "https://learn.microsoft.com/aspnet/core/fundamentals/middleware/",
};
