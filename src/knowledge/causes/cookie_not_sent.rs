//! `cookie-not-sent`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{COOKIES_BIS, FETCH_CREDENTIALS, RFC6265_5_4};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "cookie-not-sent",
        prior: 5,
        clues: &[
            weigh(&q::CONTRAST, &["cookie-added"], 70),
            weigh(&q::COOKIE, &["set-not-sent"], 72),
            weigh(&q::COOKIE, &["not-kept", "held-secure", "held-same-site", "held-domain", "held-path"], 105),
            weigh(&q::COOKIE, &["ran-out"], 40),
            weigh(&q::COOKIE, &["cross-site"], 45),
            weigh(&q::COOKIE, &["expected"], 90),
            weigh(&q::DIGEST, &["cookie-lost"], 110),
            weigh(&q::COOKIE, &["sent"], -30),
            weigh(&q::CARRIES, &["authorization"], -20),
        ],
    },
    title: "The session cookie was not sent",
    headlines: &[
        "{unseen}Most likely the session cookie did not come with the request, which is not all in this paste.",
        "The cookie {cookie} was set with {held-by}, and so did not come to {host} with this request.",
        "The cookie {cookie} was set for {host} and did not come back with this request.",
        "The session cookie was set, and did not come with this request.",
        "The session cookie did not come with this request.",
    ],
    what: "The server knows a signed-in browser by its cookie. The browser holds it back here, by the \
        cookie's own rules or the person's settings, so the server sees a stranger.",
    why: "The request comes from another site (`SameSite`), script did not ask for cookies, `Secure` meets \
        http, domain or path differs (www and bare name), or the browser blocks third-party cookies.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "An earlier `Set-Cookie`, and a request to the same place without it; or `Sec-Fetch-Site: \
        cross-site` and no `Cookie`.",
    fixes: &[
        Fix {
            id: "cookie-not-sent-direct",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Open the site itself and sign in there",
            body: &[Block::Para(
                "Not inside another site's frame, not from a mail's preview; with one spelling \
                    of the address (with or without `www`).",
            )],
            check: "You stay signed in after a reload.",
            products: &[],
            sources: &[COOKIES_BIS],
        },
        Fix {
            id: "cookie-not-sent-allow",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Allow this login's cookies",
            body: &[Block::Steps(&[
                "Test: same page in another browser or without extensions.",
                "Chrome: Settings, Privacy and security, Third-party cookies: add the login's site to \
                    the allowed ones.",
                "Firefox: shield beside the address, Enhanced Tracking Protection off for this site. \
                    Safari: Settings, Privacy: \"Prevent cross-site tracking\" off for one test, then on \
                    again.",
            ])],
            check: "The sign-in holds after the return from the login page.",
            products: &[],
            sources: &[CHROME_COOKIES, FIREFOX_COOKIES],
        },
        Fix {
            id: "cookie-not-sent-credentials",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Ask for cookies in script",
            body: &[
                Block::Para(
                    "Cross-origin calls carry cookies only so; the login call needs it as well, or \
                        its `Set-Cookie` is dropped.",
                ),
                Block::Code("fetch(\"{url}\", { credentials: \"include\" })"),
                Block::Para(
                    "XMLHttpRequest and axios: `withCredentials = true`. curl: `-c jar.txt` at the \
                        login, then `-b jar.txt`. Python: one `requests.Session()`.",
                ),
            ],
            check: "`Cookie` stands in the request (Network panel, Cookies tab, which also names the reason \
                of a blocked one).",
            products: &[],
            sources: &[FETCH_CREDENTIALS],
        },
        Fix {
            id: "cookie-not-sent-same-site",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Bring page and API to one site",
            body: &[Block::Para(
                "`app.example.com` and `api.example.com` are one site, two registered domains \
                    are not. Serve the API under the page's domain, or let your back end forward it: this \
                    works in every browser.",
            )],
            check: "`Sec-Fetch-Site` says `same-site` or `same-origin`, and the cookie is sent.",
            products: &[],
            sources: &[COOKIES_BIS],
        },
        Fix {
            id: "cookie-not-sent-attributes",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Set the cookie for the way it is used",
            body: &[
                Block::Para("Same site:"),
                Block::Code("Set-Cookie: session=ID; Path=/; Secure; HttpOnly; SameSite=Lax"),
                Block::Para(
                    "Really cross-site (frame, other domain), with protection against CSRF; \
                        `Partitioned` for frames:",
                ),
                Block::Code("Set-Cookie: session=ID; Path=/; Secure; HttpOnly; SameSite=None; Partitioned"),
                Block::Steps(&[
                    "For all subdomains add `Domain=`; without it the cookie is for this host only.",
                    "`__Host-` names: `Secure`, `Path=/`, no `Domain`.",
                ]),
            ],
            check: "The browser's Application or Storage panel shows the cookie, and the next request sends \
                it.",
            products: &[],
            sources: &[MDN_COOKIE, COOKIES_BIS],
        },
        Fix {
            id: "cookie-not-sent-cors",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Allow credentials for the page's origin",
            body: &[
                Block::Para("With `*` the browser discards the answer."),
                Block::Code(
                    "Access-Control-Allow-Origin: {origin}\n\
                        Access-Control-Allow-Credentials: true\n\
                        Vary: Origin",
                ),
            ],
            check: "No CORS error in the console, and the cookie is sent.",
            products: &[],
            sources: &[FETCH_CREDENTIALS],
        },
        Fix {
            id: "cookie-not-sent-trust-proxy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let Express know that TLS ends at the proxy",
            body: &[
                Block::Para(
                    "Behind a proxy, `express-session` with `secure: true` sets no cookie until the \
                        proxy is trusted.",
                ),
                Block::Code("app.set(\"trust proxy\", 1)"),
            ],
            check: "The login's answer holds `Set-Cookie`.",
            products: &["express"],
            sources: &[EXPRESS_SESSION],
        },
        Fix {
            id: "cookie-not-sent-extensions",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Switch extensions off for one test",
            body: &[Block::Steps(&[
                "Chrome: `chrome://extensions`. Edge: `edge://extensions`. Firefox: Help, Troubleshoot \
                 Mode. Safari: Settings, Extensions. A new browser profile does the same.",
                "All off, sign in once; if that helps, on again one by one: blockers, privacy and header \
                 tools first. Update or remove the one at fault.",
                "Virus scanner: switch off only its HTTPS scanning for the test, then on again, and \
                 except this site.",
            ])],
            check: "The sign-in holds without the extension, and fails with it.",
            products: &[],
            sources: &[FIREFOX_TROUBLE],
        },
        Fix {
            id: "cookie-not-sent-one-host",
            role: Role::Server,
            certain: Certain::Try,
            title: "Keep the login on one host name",
            body: &[
                Block::Para(
                    "A cookie without `Domain` set on `www` is not sent to the bare name. Redirect one to the \
                 other before the login; nginx:",
                ),
                Block::Code(
                    "server { server_name www.example.com; return 308 https://example.com$request_uri; }",
                ),
            ],
            check: "All exchanges of one sign-in have the same `Host`.",
            products: &[],
            sources: &[RFC6265_5_4],
        },
        Fix {
            id: "cookie-not-sent-laravel",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Name the page's host to Sanctum",
            body: &[
                Block::Para(
                    "Host with port, without scheme. Then `php artisan config:clear`, and \
                 `supports_credentials` true in `config/cors.php`.",
                ),
                Block::Code(
                    "SANCTUM_STATEFUL_DOMAINS=app.example.com,localhost:5173\nSESSION_DOMAIN=.example.com",
                ),
            ],
            check: "The login's `Set-Cookie` comes back with the next call.",
            products: &["laravel"],
            sources: &[SANCTUM],
        },
        Fix {
            id: "cookie-not-sent-oauth2-proxy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Let the cookie cover the callback's host",
            body: &[
                Block::Para(
                    "Sign-in and callback on one host, or a common domain; `samesite` not `strict`. Cookies \
                 over 4 kB are split and lost easily: keep sessions in Redis.",
                ),
                Block::Code(
                    "--cookie-domain=.example.com --cookie-samesite=lax --session-store-type=redis --redis-connection-url=redis://HOST",
                ),
            ],
            check: "`_oauth2_proxy` stands in the request after the return.",
            products: &["oauth2-proxy"],
            sources: &[O2P],
        },
    ],
    sources: &[COOKIES_BIS, FETCH_CREDENTIALS],
};

const MDN_COOKIE: Source = Source {
    label: "MDN: Set-Cookie",
    url: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie",
};
const CHROME_COOKIES: Source =
    Source { label: "Chrome: cookies", url: "https://support.google.com/chrome/answer/95647" };
const FIREFOX_COOKIES: Source = Source {
    label: "Firefox: third-party cookies",
    url: "https://support.mozilla.org/en-US/kb/third-party-cookies-firefox-tracking-protection",
};
const EXPRESS_SESSION: Source = Source {
    label: "Express: session middleware",
    url: "https://expressjs.com/en/resources/middleware/session.html",
};

const FIREFOX_TROUBLE: Source = Source {
    label: "Firefox: troubleshoot mode",
    url: "https://support.mozilla.org/kb/diagnose-firefox-issues-using-troubleshoot-mode",
};

const SANCTUM: Source = Source {
    label: "Laravel Sanctum: SPA authentication",
    url: "https://laravel.com/docs/sanctum#spa-authentication",
};

const O2P: Source = Source {
    label: "oauth2-proxy: configuration",
    url: "https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview",
};
