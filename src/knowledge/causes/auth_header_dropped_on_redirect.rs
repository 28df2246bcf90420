//! `auth-header-dropped-on-redirect`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{FETCH_REDIRECT, RFC7239, RFC9110_15_4};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "auth-header-dropped-on-redirect",
        prior: 5,
        clues: &[
            weigh(&q::REDIRECT, &["dropped"], 160),
            weigh(&q::REDIRECT, &["redirected"], 30),
            weigh(&q::REDIRECT, &["kept", "none"], -40),
            weigh(&q::CARRIES, &["authorization"], -40),
        ],
    },
    title: "The client dropped Authorization on a redirect",
    headlines: &[
        "{first-host} redirected to {last-host}, and the client did not take `Authorization` along.",
        "The client dropped `Authorization` when it followed the redirect to {location}.",
        "The client dropped `Authorization` when it followed a redirect.",
    ],
    what: "The first answer was a redirect to another origin: other host, port or scheme. Clients leave \
        `Authorization` out there, lest a stranger gets the token, so the last server saw no credential.",
    why: "The configured address is not the final one: `http` for `https`, with or without `www`, an old \
        host name, or a slash whose redirect names `http`.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 3xx with `Location`, then a request without `Authorization` that is answered with 401 or 403.",
    fixes: &[
        Fix {
            id: "auth-header-dropped-on-redirect-final-address",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Use the final address",
            body: &[Block::Para(
                "Open the site from its start page over `https://`, sign in there and replace \
                    the old bookmark.",
            )],
            check: "The address bar keeps the address that you opened.",
            products: &[],
            sources: &[RFC9110_15_4],
        },
        Fix {
            id: "auth-header-dropped-on-redirect-final-url",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Call the final address",
            body: &[
                Block::Para(
                    "See where the redirect leads and put that address (scheme, host, slash) into \
                        the configuration.",
                ),
                Block::Code("curl -sS -D - -o /dev/null '{url}'"),
            ],
            check: "One exchange, no 3xx, and the status is no longer a refusal.",
            products: &[],
            sources: &[RFC9110_15_4, FETCH_REDIRECT],
        },
        Fix {
            id: "auth-header-dropped-on-redirect-reattach",
            role: Role::Client,
            certain: Certain::Try,
            title: "Add the header again, for hosts you trust only",
            body: &[Block::Para(
                "Switch automatic following off, compare the host in `Location` with your own \
                    list, then send the header anew. `curl --location-trusted` sends it to every host on the \
                    way: for a test only.",
            )],
            check: "The last request carries `Authorization`.",
            products: &[],
            sources: &[CURL_TRUSTED, GO_CLIENT],
        },
        Fix {
            id: "auth-header-dropped-on-redirect-stop",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Stop redirecting API calls",
            body: &[Block::Steps(&[
                "Serve the API on one `https` host and document exactly that address.",
                "Accept the path with and without the slash, or answer 404; do not redirect.",
                "On plain `http` refuse API calls with 403 instead of redirecting.",
            ])],
            check: "`curl -sS -D - -o /dev/null` on every documented address shows no 3xx.",
            products: &[],
            sources: &[RFC9110_15_4],
        },
        Fix {
            id: "auth-header-dropped-on-redirect-forwarded-proto",
            role: Role::Server,
            certain: Certain::Try,
            title: "Let slash redirects name the public address",
            body: &[Block::Para(
                "A slash redirect that points to `http` or to an inner host comes from an \
                    application that does not know its public address. Send `X-Forwarded-Proto` and \
                    `X-Forwarded-Host` from the proxy, and trust it there (Uvicorn: `--proxy-headers \
                    --forwarded-allow-ips PROXY_IP`).",
            )],
            check: "`Location` names the public host with `https`.",
            products: &[],
            sources: &[RFC7239, UVICORN_PROXY],
        },
    ],
    sources: &[RFC9110_15_4, FETCH_REDIRECT],
};

const CURL_TRUSTED: Source =
    Source { label: "curl: --location-trusted", url: "https://curl.se/docs/manpage.html#--location-trusted" };
const GO_CLIENT: Source = Source { label: "Go: net/http Client", url: "https://pkg.go.dev/net/http#Client" };
const UVICORN_PROXY: Source = Source {
    label: "Uvicorn: proxies and forwarded headers",
    url: "https://www.uvicorn.org/deployment/#proxies-and-forwarded-headers",
};
