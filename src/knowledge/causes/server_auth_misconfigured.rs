//! `server-auth-misconfigured`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "server-auth-misconfigured",
        prior: 4,
        clues: &[
            weigh(&q::TOPIC, &["upstream"], 85),
            weigh(&q::EVERYONE, &["everybody"], 45),
            weigh(&q::EVERYONE, &["this-account"], -30),
            weigh(&q::CHALLENGE, &["broken"], 20),
        ],
    },
    title: "The server's own sign-in set-up is broken",
    headlines: &[
        "The authentication of {host} is itself broken: no credential can succeed.",
        "The server's own authentication is broken: no credential can succeed.",
    ],
    what: "Something that the server needs to check credentials is missing or wrong. Good credentials \
     fail like bad ones.",
    why: "A wrong path to the password file, two protections on one path, a challenge that no client can \
     answer, a key set or identity provider that the server cannot reach, or secrets lost in a move.",
    looks: "Everybody fails since a change; 401 beside 500 or 503, a challenge without realm or nonce, or \
     an answer that speaks of the key set.",
    fixes: &[
        Fix {
            id: "broken-auth-report",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Report it to the site",
            body: &[Block::Para(
                "Do not change your password because of this. Send the address, the time with \
                 zone, your account name and any request id.",
            )],
            check: "The site confirms a fault.",
            products: &[],
            sources: &[s::RFC9110_15_5_2],
        },
        Fix {
            id: "broken-auth-evidence",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Collect evidence for the operator",
            body: &[Block::Para(
                "Time with zone, URL, request id, the challenge word for word; since when; \
                 whether a second account and a fresh token fail as well.",
            )],
            check: "The operator finds the log line.",
            products: &[],
            sources: &[s::RFC9110_15_5_2],
        },
        Fix {
            id: "broken-auth-log",
            role: Role::Server,
            certain: Certain::Try,
            title: "Read what the server says about itself",
            body: &[
                Block::Para(
                    "Take time and request id of one refusal. Look for files not opened, keys not \
                 fetched, time-outs, unknown issuer.",
                ),
                Block::Code("journalctl -u SERVICE --since '10 min ago'"),
            ],
            check: "One line explains the refusal.",
            products: &[],
            sources: &[s::RFC9110_15_5_2],
        },
        Fix {
            id: "broken-auth-apache",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Correct the Basic block",
            body: &[
                Block::Para(
                    "The file stands outside the web root, readable by Apache's user. `AH01620` \
                 means that it cannot be opened. `htpasswd -c` would wipe an existing file.",
                ),
                Block::Code(
                    "AuthType Basic\n\
                 AuthName \"Restricted\"\n\
                 AuthUserFile /etc/apache2/site.htpasswd\n\
                 Require valid-user",
                ),
            ],
            check: "`curl -u USER URL` gives 200; without `-u` 401 with a challenge.",
            products: &["apache"],
            sources: &[APACHE_AUTH],
        },
        Fix {
            id: "broken-auth-nginx",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Correct `auth_basic` and `auth_request`",
            body: &[
                Block::Para(
                    "A missing password file gives 403; the path is relative to the configuration \
                 folder unless it begins with `/`. `auth request unexpected status` means that the inner \
                 service answers neither 2xx, 401 nor 403.",
                ),
                Block::Code(
                    "auth_basic \"Restricted\";\n\
                 auth_basic_user_file /etc/nginx/site.htpasswd;",
                ),
            ],
            check: "No `open()` or `auth request` error in the log.",
            products: &["nginx"],
            sources: &[NGINX_BASIC],
        },
        Fix {
            id: "broken-auth-reach-keys",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let the server reach its identity provider",
            body: &[
                Block::Para(
                    "Run it on the server itself, in the same container: name, proxy, CA and \
                 clock count. Issuer and key set address must be those of the tokens.",
                ),
                Block::Code("curl -sS https://ISSUER/.well-known/openid-configuration"),
            ],
            check: "It prints JSON, and the `jwks_uri` in it answers too.",
            products: &[],
            sources: &[OIDC_DISCOVERY],
        },
        Fix {
            id: "broken-auth-one-layer",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Keep one protection per path",
            body: &[Block::Para(
                "Basic at the edge and Bearer in the application share one `Authorization` \
                 header: take the outer one off the API, or use another means there.",
            )],
            check: "One challenge, one realm.",
            products: &[],
            sources: &[s::RFC9110_11_6_2],
        },
    ],
    sources: &[s::RFC9110_11_6_1, s::RFC9110_15_5_2],
};

const APACHE_AUTH: Source =
    Source { label: "Apache: Authentication", url: "https://httpd.apache.org/docs/2.4/howto/auth.html" };

const NGINX_BASIC: Source = Source {
    label: "nginx: auth_basic",
    url: "https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html",
};

const OIDC_DISCOVERY: Source = Source {
    label: "OpenID Connect Discovery §4",
    url: "https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig",
};
