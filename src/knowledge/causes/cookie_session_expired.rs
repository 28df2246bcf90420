//! `cookie-session-expired`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::{COOKIES_BIS, RFC6750_2_1, RFC9110_15_4, RFC9110_15_5_2};
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "cookie-session-expired",
        prior: 6,
        clues: &[
            weigh(&q::TOPIC, &["session"], 60),
            weigh(&q::CONTRAST, &["cookie-value"], 60),
            weigh(&q::CONTRAST, &["time"], 10),
            weigh(&q::SESSION, &["over"], 60),
            weigh(&q::SESSION, &["unknown"], 55),
            weigh(&q::COOKIE, &["cleared"], 30),
            weigh(&q::COOKIE, &["ran-out"], 90),
            weigh(&q::CARRIES, &["cookie"], 14),
            weigh(&q::SESSION, &["alive"], -40),
            weigh(&q::CARRIES, &["nothing", "key"], -30),
            weigh(&q::REFUSAL, &["403"], -8),
        ],
    },
    title: "The session is over",
    headlines: &[
        "{host} got the cookie {cookie} and knows no session for it any more.",
        "{host} got the session cookie and knows no session for it any more.",
        "The server got the session cookie and knows no session for it any more.",
    ],
    what: "The cookie is only a ticket number; the session behind it is over at the server. A reload sends \
        the same number again.",
    why: "Too long without a click, signed out elsewhere or by an administrator, password changed, the server \
        restarted or lost its session store, or another server behind the balancer answers.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A session cookie in the request, and an answer that clears it, sets a new one, or leads to the \
        login page.",
    fixes: &[
        Fix {
            id: "cookie-session-expired-sign-in",
            role: Role::Visitor,
            certain: Certain::Sure,
            title: "Sign in again",
            body: &[Block::Para(
                "Copy unsaved text first. Sign out if you can, then in; close older tabs of the \
                    site.",
            )],
            check: "The page opens and stays open.",
            products: &[],
            sources: &[RFC9110_15_5_2],
        },
        Fix {
            id: "cookie-session-expired-clear",
            role: Role::Visitor,
            certain: Certain::Try,
            title: "Delete this site's cookies",
            body: &[Block::Para(
                "If the login repeats for ever, test in a private window (Ctrl+Shift+N, Firefox Ctrl+Shift+P; on a Mac Cmd in place of \
                    Ctrl): it leaves out cookies, most extensions and stored logins. If it works there, delete the \
                    data of this one site. Chrome and Edge: icon left of the address, Cookies and site data. \
                    Firefox: padlock, Clear cookies and site data. Safari: Settings, Privacy, Manage Website Data, \
                    Remove.",
            )],
            check: "One sign-in, and the page stays.",
            products: &[],
            sources: &[CHROME_COOKIES],
        },
        Fix {
            id: "cookie-session-expired-relogin",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Sign in anew on a 401, once",
            body: &[
                Block::Steps(&[
                    "On 401 or a redirect to the login page run the login, keep the new cookies, repeat \
                        once.",
                    "Take every `Set-Cookie` into the jar: many servers change the session id.",
                ]),
                Block::Code(
                    "curl -sS -c jar.txt -d 'user=YOUR_USER' --data-urlencode 'password=YOUR_PASSWORD' LOGIN_URL\n\
                        curl -sS -D - -o /dev/null -b jar.txt -c jar.txt '{url}'",
                ),
            ],
            check: "The second command gives 200.",
            products: &[],
            sources: &[COOKIES_BIS],
        },
        Fix {
            id: "cookie-session-expired-token",
            role: Role::Client,
            certain: Certain::Try,
            title: "Use an API token in scripts",
            body: &[Block::Para(
                "Cookies of a browser end without notice. If the service has tokens or keys, use \
                    one.",
            )],
            check: "The script runs past the session's life.",
            products: &[],
            sources: &[RFC6750_2_1],
        },
        Fix {
            id: "cookie-session-expired-store",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Keep sessions outside the process",
            body: &[
                Block::Para("Several servers or restarts need one shared store and one shared secret."),
                Block::Steps(&[
                    "Express: a store such as Redis in place of `MemoryStore`, a fixed `secret`.",
                    "ASP.NET Core: persist Data Protection keys (`PersistKeysToFileSystem` on a shared path, \
                        or similar).",
                    "Django: `SESSION_ENGINE` in database or cache, one `SECRET_KEY`. Laravel: one \
                        `APP_KEY`, shared session driver.",
                ]),
            ],
            check: "Sign in, restart the server, reload: still signed in.",
            products: &[],
            sources: &[EXPRESS_SESSION, ASPNET_KEYS, DJANGO_SESSION],
        },
        Fix {
            id: "cookie-session-expired-lifetime",
            role: Role::Server,
            certain: Certain::Try,
            title: "Set the lifetime to the work",
            body: &[
                Block::Para(
                    "Fit the server's lifetime and the cookie's `Max-Age` to each other, and extend \
                        both with use. PHP ends idle sessions after 1440 seconds by default:",
                ),
                Block::Code(
                    "session.gc_maxlifetime = 14400\n\
                        session.cookie_lifetime = 0",
                ),
            ],
            check: "A pause below the lifetime keeps the session.",
            products: &[],
            sources: &[PHP_SESSION],
        },
        Fix {
            id: "cookie-session-expired-answer",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Say it to pages and to scripts apart",
            body: &[Block::Para(
                "Lead pages to the login with the way back (303); give API calls 401 with the \
                    reason, not the login page with 200.",
            )],
            check: "`curl -sS -D - -o /dev/null -H 'Accept: application/json' '{url}'` gives 401.",
            products: &[],
            sources: &[RFC9110_15_5_2, RFC9110_15_4],
        },
        Fix {
            id: "cookie-session-expired-renew-all",
            role: Role::Server,
            certain: Certain::Try,
            title: "After a repair, end the old sessions",
            body: &[Block::Para(
                "Old cookies and tokens may carry the fault on. Empty the session store and revoke \
                 refresh tokens, at a quiet hour: everybody has to sign in once.",
            )],
            check: "One sign-in, then 200.",
            products: &[],
            sources: &[OWASP_SESSION],
        },
        Fix {
            id: "cookie-session-expired-wordpress",
            role: Role::Server,
            certain: Certain::Try,
            title: "Renew the keys and salts",
            body: &[
                Block::Para(
                    "Everybody is signed out, you too. Copy `wp-config.php` first: the copy is the way back.",
                ),
                Block::Code("wp config shuffle-salts"),
            ],
            check: "One fresh sign-in, and it lasts.",
            products: &["wordpress"],
            sources: &[WP_CLI],
        },
        Fix {
            id: "cookie-session-expired-oauth2-proxy",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Refresh before the token ends",
            body: &[
                Block::Para(
                    "`--cookie-refresh` shorter than the access token's life, and one `--cookie-secret` for \
                 all replicas.",
                ),
                Block::Code("--cookie-refresh=4m --cookie-expire=168h"),
            ],
            check: "An open page still loads data after an hour.",
            products: &["oauth2-proxy"],
            sources: &[O2P],
        },
    ],
    sources: &[COOKIES_BIS, RFC9110_15_5_2],
};

const CHROME_COOKIES: Source =
    Source { label: "Chrome: cookies", url: "https://support.google.com/chrome/answer/95647" };
const EXPRESS_SESSION: Source = Source {
    label: "Express: session middleware",
    url: "https://expressjs.com/en/resources/middleware/session.html",
};
const PHP_SESSION: Source = Source {
    label: "PHP: session configuration",
    url: "https://www.php.net/manual/en/session.configuration.php",
};
const ASPNET_KEYS: Source = Source {
    label: "ASP.NET Core: Data Protection",
    url: "https://learn.microsoft.com/en-us/aspnet/core/security/data-protection/configuration/overview",
};
const DJANGO_SESSION: Source = Source {
    label: "Django: sessions",
    url: "https://docs.djangoproject.com/en/stable/topics/http/sessions/",
};

const OWASP_SESSION: Source = Source {
    label: "OWASP: session management",
    url: "https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html",
};

const WP_CLI: Source =
    Source { label: "WP-CLI commands", url: "https://developer.wordpress.org/cli/commands/" };

const O2P: Source = Source {
    label: "oauth2-proxy: configuration",
    url: "https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview",
};
