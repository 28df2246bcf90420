//! `https-required`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "https-required",
        prior: 3,
        clues: &[
            weigh(&q::TOPIC, &["transport"], 85),
            weigh(&q::CONTRAST, &["secure"], 130),
            weigh(&q::TRANSPORT, &["http"], 14),
            weigh(&q::TRANSPORT, &["forwarded-http"], 20),
            weigh(&q::TRANSPORT, &["https"], -40),
        ],
    },
    title: "Plain http is refused",
    headlines: &[
        "{host} refuses credentials over plain http.",
        "The request came over plain http, and the server demands https.",
    ],
    what: "Over http everybody on the way can read the credential, so the server refuses. A credential \
     sent that way should be renewed.",
    why: "An old configuration or link still says `http://`, a port is wrong, or the proxy that ends TLS \
     does not tell the application that the visitor used https.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "An `http://` address or port 80 in the request, or `X-Forwarded-Proto: http`; the answer is a \
     403, at times 401 or 426.",
    fixes: &[
        Fix {
            id: "https-open",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Open the address with https://",
            body: &[Block::Para(
                "Change bookmark and typed address. If you sent a password over http from a \
                 public network, change it.",
            )],
            check: "The address bar shows https, and the page opens.",
            products: &[],
            sources: &[s::RFC6797_7_2],
        },
        Fix {
            id: "https-base-url",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Put https into the base address",
            body: &[
                Block::Para(
                    "Do not rely on a redirect: the first request has already shown the \
                 credential, and many clients drop it on the way. Renew a secret that was sent in clear.",
                ),
                Block::Code("curl -sS -D - -o /dev/null 'https://{host}{path}'"),
            ],
            check: "One exchange over https, without a 3xx.",
            products: &[],
            sources: &[s::RFC7617_4],
        },
        Fix {
            id: "https-forwarded-proto",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Tell the application that TLS ends in front",
            body: &[
                Block::Para(
                    "The proxy must overwrite the header, and the application trust it from the \
                 proxy only.",
                ),
                Block::Code("proxy_set_header X-Forwarded-Proto $scheme;"),
            ],
            check: "The application builds links with https and accepts the request.",
            products: &[],
            sources: &[FORWARDED],
        },
        Fix {
            id: "https-redirect-pages",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Redirect pages, refuse API calls",
            body: &[
                Block::Para(
                    "Pages: 308 to https and HSTS, once all of the site works over https (begin \
                 with a short `max-age`). API: refuse http and revoke credentials seen there.",
                ),
                Block::Code(
                    "return 308 https://$host$request_uri;\n\
                 add_header Strict-Transport-Security \"max-age=86400\" always;",
                ),
            ],
            check: "`curl -sS -D - -o /dev/null http://HOST/` shows 308; over https the second header.",
            products: &[],
            sources: &[s::RFC6797_7_2],
        },
        Fix {
            id: "https-keycloak",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Tell Keycloak that TLS ends in front",
            body: &[
                Block::Para(
                    "`HTTPS required` comes from the realm's Require SSL (External requests). Keep it; let \
                 the proxy send `X-Forwarded-Proto` and start with:",
                ),
                Block::Code("--proxy-headers=xforwarded"),
            ],
            check: "The token endpoint answers over the public https address.",
            products: &["keycloak"],
            sources: &[KEYCLOAK_PROXY],
        },
        Fix {
            id: "https-wordpress",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let WordPress see the visitor's https",
            body: &[
                Block::Para(
                    "Behind a proxy that always sets this header itself, in `wp-config.php` above \"stop \
                 editing\":",
                ),
                Block::Code(
                    "if (($_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '') === 'https') { $_SERVER['HTTPS'] = 'on'; }",
                ),
            ],
            check: "Application Passwords appear in the profile.",
            products: &["wordpress"],
            sources: &[WP_APP_PASSWORDS],
        },
    ],
    sources: &[s::RFC7617_4, s::RFC6797_7_2],
};

const FORWARDED: Source =
    Source { label: "RFC 7239 §5.4", url: "https://www.rfc-editor.org/rfc/rfc7239.html#section-5.4" };

const KEYCLOAK_PROXY: Source =
    Source { label: "Keycloak: reverse proxy", url: "https://www.keycloak.org/server/reverseproxy" };

const WP_APP_PASSWORDS: Source = Source {
    label: "WordPress: application passwords",
    url: "https://developer.wordpress.org/advanced-administration/security/application-passwords/",
};
