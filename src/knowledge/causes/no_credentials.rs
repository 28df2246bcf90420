//! `no-credentials`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{FETCH_CREDENTIALS, RFC9110_11_6_1, RFC9110_11_6_2, RFC9110_15_5_2};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "no-credentials",
        prior: 9,
        clues: &[
            weigh(&q::CARRIES, &["signature"], -40),
            weigh(&q::CONTRAST, &["credential-added"], 60),
            weigh(&q::REFUSAL, &["400", "404", "other-error"], -25),
            weigh(&q::CARRIES, &["nothing"], 45),
            weigh(&q::CARRIES, &["other-cookies"], 20),
            weigh(&q::REFUSAL, &["401"], 12),
            weigh(&q::REFUSAL, &["403"], -20),
            weigh(&q::CHALLENGE, &["basic", "bearer", "digest", "key", "other", "dpop"], 10),
            weigh(&q::CARRIES, &["authorization", "key", "signed-url"], -60),
            weigh(&q::CARRIES, &["body"], -40),
            weigh(&q::CARRIES, &["cookie"], -50),
            weigh(&q::INTENDED, &["no"], 25),
            weigh(&q::INTENDED, &["yes"], -15),
            weigh(&q::ANSWERER, &["edge"], -15),
            weigh(&q::PAGE, &["server-page"], -5),
            weigh(&q::METADATA, &["named"], 8),
            weigh(&q::REDIRECT, &["dropped"], -60),
            weigh(&q::COOKIE, &["expected"], -45),
            weigh(&q::HANDSHAKE, &["later-success"], -60),
            // A preflight cannot carry any (Fetch: CORS-preflight fetch).
            weigh(&q::PREFLIGHT, &["yes"], -60),
        ],
    },
    title: "No credential was sent",
    headlines: &[
        "{host} asks for {offered}, and the request carried no credential.",
        "{host} asked who is calling, and the request carried no credential.",
        "The server asked who is calling, and the request carried no credential.",
    ],
    what: "The address is protected, and the request held no `Authorization`, no key and no session cookie. \
        Nothing has been judged yet: no account and no password is at fault.",
    why: "Nobody is signed in, the code does not add the header on this call, or a command was copied \
        without its headers. Scripts in a page send cookies to another origin only when told to.",
    looks: "The request, seen whole, has no `Authorization`, no key and no session cookie; the answer is \
        mostly a 401 with `WWW-Authenticate`.",
    fixes: &[
        Fix {
            id: "no-credentials-sign-in",
            role: Role::Visitor,
            certain: Certain::Sure,
            title: "Sign in, then open the page again",
            body: &[Block::Para(
                "Open the site's start page, sign in there, then come back to this address. A \
                    small login window of the browser wants the login of this site, which its owner hands \
                    out.",
            )],
            check: "The page opens, or the site says that your login is not accepted.",
            products: &[],
            sources: &[RFC9110_15_5_2],
        },
        Fix {
            id: "no-credentials-ask-owner",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Ask the owner for a login",
            body: &[Block::Para(
                "If you never had a login, or the page should be public, write to the site's \
                    owner: the address {url}, the time, and that the site asks for a login. Send no \
                    passwords.",
            )],
            check: "The owner sends a login or opens the page.",
            products: &[],
            sources: &[RFC9110_15_5_2],
        },
        Fix {
            id: "no-credentials-attach",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send the credential that the answer names",
            body: &[
                Block::Para(
                    "The first word of each `WWW-Authenticate` line is a scheme that the server \
                        takes. One of:",
                ),
                Block::Code(
                    "curl -sS -D - -o /dev/null -H 'Authorization: Bearer YOUR_TOKEN' '{url}'\n\
                        curl -sS -D - -o /dev/null -u YOUR_USER '{url}'",
                ),
            ],
            check: "The status changes, or the answer now judges the credential, for example with \
                `error=\"invalid_token\"`.",
            products: &[],
            sources: &[RFC9110_11_6_2, CURL_USER],
        },
        Fix {
            id: "no-credentials-log-outgoing",
            role: Role::Client,
            certain: Certain::Try,
            title: "Look at the request as it leaves",
            body: &[Block::Steps(&[
                "Print the headers as sent: `curl -v`, the browser's Network panel, the HTTP client's \
                    debug log.",
                "See that this call goes through the client that adds the header, and that the token's \
                    variable is not empty at that moment.",
                "For a cookie session on another origin set `credentials: \"include\"`, in \
                    XMLHttpRequest `withCredentials = true`.",
            ])],
            check: "`Authorization` or `Cookie` stands in the logged request.",
            products: &[],
            sources: &[RFC9110_11_6_2, FETCH_CREDENTIALS],
        },
        Fix {
            id: "no-credentials-challenge",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Say in the 401 what to send",
            body: &[
                Block::Para(
                    "Each 401 needs a challenge with scheme and realm; name the same scheme in the \
                        documentation.",
                ),
                Block::Code(
                    "HTTP/1.1 401 Unauthorized\n\
                        WWW-Authenticate: Bearer realm=\"{host}\"",
                ),
            ],
            check: "`curl -sS -D - -o /dev/null '{url}'` shows the header.",
            products: &[],
            sources: &[RFC9110_11_6_1],
        },
        Fix {
            id: "no-credentials-open-nginx",
            role: Role::Server,
            certain: Certain::Try,
            title: "Take a public path out of the protection",
            body: &[
                Block::Para(
                    "Only if this content may be public: switch the login off in its own `location`, \
                        then `nginx -t` and reload.",
                ),
                Block::Code(
                    "location /public/ {\n\
                        \x20\x20\x20\x20auth_basic off;\n\
                        }",
                ),
            ],
            check: "The address answers 200 without a login, its neighbours still 401.",
            products: &["nginx"],
            sources: &[NGINX_BASIC],
        },
        Fix {
            id: "no-credentials-open-apache",
            role: Role::Server,
            certain: Certain::Try,
            title: "Take a public path out of the protection",
            body: &[
                Block::Para("Only if this content may be public; then `apachectl configtest` and reload."),
                Block::Code(
                    "<Location \"/public\">\n\
                        \x20\x20\x20\x20Require all granted\n\
                        </Location>",
                ),
            ],
            check: "The address answers 200 without a login, its neighbours still 401.",
            products: &["apache"],
            sources: &[APACHE_AUTHZ],
        },
    ],
    sources: &[RFC9110_15_5_2, RFC9110_11_6_1],
};

const CURL_USER: Source = Source { label: "curl: --user", url: "https://curl.se/docs/manpage.html#-u" };
const APACHE_AUTHZ: Source = Source {
    label: "Apache: mod_authz_core, Require",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_authz_core.html#require",
};
const NGINX_BASIC: Source = Source {
    label: "nginx: auth_basic",
    url: "https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html",
};
