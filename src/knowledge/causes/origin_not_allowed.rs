//! `origin-not-allowed`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "origin-not-allowed",
        prior: 4,
        clues: &[
            weigh(&q::TOPIC, &["origin"], 80),
            weigh(&q::CONTRAST, &["origin"], 120),
            weigh(&q::CROSS_SITE, &["no-cors-header", "other-origin"], 40),
            weigh(&q::CROSS_SITE, &["websocket"], 60),
            weigh(&q::CROSS_SITE, &["null-origin"], 20),
            weigh(&q::CROSS_SITE, &["allowed", "same"], -20),
            weigh(&q::REFUSAL, &["403"], 6),
            weigh(&q::PREFLIGHT, &["yes"], -10),
        ],
    },
    title: "The request's Origin is not allowed",
    headlines: &[
        "{host} does not accept requests from pages of {origin}.",
        "The server does not accept requests from pages of this origin.",
    ],
    what: "The browser names the page's origin (scheme, host, port) in `Origin`, and the server compares \
     it with a list. It refuses before looking at any credential.",
    why: "A new domain, port or scheme is not listed, the listed entry has a trailing slash or lacks \
     `www`, the page is a local file (`Origin: null`), or a proxy hides the public host from the \
     application.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A request with `Origin`, often a websocket, answered by 403 and without a fitting \
     `Access-Control-Allow-Origin`; with curl it works.",
    fixes: &[
        Fix {
            id: "origin-official-address",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Open the page by its official address",
            body: &[Block::Para(
                "Not from a saved file, a copy, a translation or a preview, nor by an IP \
                 address.",
            )],
            check: "The page works there.",
            products: &[],
            sources: &[CORS],
        },
        Fix {
            id: "origin-call-own-server",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Call through your own server",
            body: &[
                Block::Para(
                    "The browser then asks only its own origin, and secrets stay out of the page. \
                 In development use the dev server's proxy, as Vite's:",
                ),
                Block::Code(
                    "server: { proxy: { '/api': { target: 'https://{host}', changeOrigin: true } } }",
                ),
            ],
            check: "The request goes to the page's own host and succeeds.",
            products: &[],
            sources: &[CORS],
        },
        Fix {
            id: "origin-test-without",
            role: Role::Client,
            certain: Certain::Try,
            title: "See whether the origin is the reason",
            body: &[Block::Code(
                "curl -sS -D - -o /dev/null '{url}'\n\
                 curl -sS -D - -o /dev/null -H 'Origin: https://www.example.com' '{url}'",
            )],
            check: "Only the second is refused: the list is the reason. Otherwise it is something else.",
            products: &[],
            sources: &[CORS],
        },
        Fix {
            id: "origin-list-exactly",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Add the exact origin to the list",
            body: &[
                Block::Para(
                    "Scheme, host and port, no path, no slash at the end. Never reflect any \
                 origin together with credentials.",
                ),
                Block::Code(
                    "Access-Control-Allow-Origin: https://app.example.com\n\
                 Vary: Origin",
                ),
            ],
            check: "That page works; a foreign origin is refused.",
            products: &[],
            sources: &[CORS],
        },
        Fix {
            id: "origin-rails-cable",
            role: Role::Server,
            certain: Certain::Sure,
            title: "List the origin for Action Cable",
            body: &[Block::Code(
                "config.action_cable.allowed_request_origins = [\"https://app.example.com\"]",
            )],
            check: "The websocket gets 101.",
            products: &["rails"],
            sources: &[RAILS],
        },
        Fix {
            id: "origin-idp",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Register the origin at the identity provider too",
            body: &[Block::Para(
                "Each scheme, host and port in use must stand in the client's allowed origins and \
                 redirect URIs. Auth0: Application, Allowed Web Origins. Keycloak: client, Web origins. \
                 Entra ID: Authentication, platform Single-page application. Okta: Security, API, Trusted \
                 Origins.",
            )],
            check: "The sign-in returns to the page with a session.",
            products: &[],
            sources: &[OIDC_REDIRECT],
        },
    ],
    sources: &[s::RFC6455_10_2, CORS],
};

const CORS: Source =
    Source { label: "MDN: CORS", url: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS" };

const RAILS: Source = Source {
    label: "Rails: Action Cable",
    url: "https://guides.rubyonrails.org/action_cable_overview.html#allowed-request-origins",
};

const OIDC_REDIRECT: Source =
    Source { label: "RFC 9700 §2.1", url: "https://www.rfc-editor.org/rfc/rfc9700.html#section-2.1" };
