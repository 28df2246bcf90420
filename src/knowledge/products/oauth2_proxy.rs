//! `OAuth2` Proxy: sign-in pages and its log.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Method, Not, On, Sent, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "oauth2-proxy",
    name: "OAuth2 Proxy",
    kind: ProductKind::Gateway,
    marks: &[
        Mark(&[Sets("_oauth2_proxy*")]),
        Mark(&[Sent("cookie", "_oauth2_proxy*")]),
        Mark(&[Body("/oauth2/sign_in|/oauth2/start")]),
        Mark(&[Header("location", "*/oauth2/start*")]),
        Mark(&[Header("gap-auth", "*")]),
        Mark(&[Body("OAuth2 Proxy")]),
    ],
    signs: &[
        sign! {
            when: &[Header("location", "*/oauth2/start*|*/oauth2/sign_in*"), Not(&Method(&["OPTIONS"]))],
            says: &[("login-redirect", Sure)],
            source: ENDPOINTS,
            hit: "HTTP/1.1 302 Found\nLocation: https://a.example/oauth2/start?rd=%2F\n\n",
            miss: "HTTP/1.1 302 Found\nLocation: https://a.example/start\n\n",
        },
        sign! {
            when: &[Body("/oauth2/start"), Body("Sign in with")],
            says: &[("login-redirect", Likely), ("no-credentials", Likely)],
            source: ENDPOINTS,
            hit: "HTTP/1.1 403 Forbidden\n\n<form method=\"GET\" action=\"/oauth2/start\"><button>Sign \
                    in with GitHub</button>",
            miss: "HTTP/1.1 403 Forbidden\n\n<form method=\"GET\" action=\"/start\"><button>Sign in with \
                    GitHub</button>",
        },
        sign! {
            when: &[Body("CSRF token mismatch, potential attack|Unable to find a valid CSRF token")],
            says: &[("csrf-failed", Sure), ("cookie-not-sent", Hint)],
            source: CONFIG,
            hit: "HTTP/1.1 403 Forbidden\n\n<p>CSRF token mismatch, potential attack</p><p>Unable to \
                    find a valid CSRF token. Please try again.</p>",
            miss: "HTTP/1.1 403 Forbidden\n\n<p>potential attack</p>",
        },
        sign! {
            when: &[
                Text(
                    "Invalid Account|Permission Denied*invalid account|\
                    The session failed authorization checks|\
                    [AuthFailure] Invalid authentication via OAuth2*|\
                    you do not have permission to access this resource",
                ),
                On("oauth2-proxy"),
            ],
            says: &[("permission-denied", Sure)],
            source: GROUPS,
            hit: "HTTP/1.1 403 Forbidden\nSet-Cookie: _oauth2_proxy=x\n\n<p>Invalid Account</p> \
                    Permission Denied: invalid account; The session failed authorization checks; \
                    [AuthFailure] Invalid authentication via OAuth2: unauthorized; You do not have \
                    permission to access this resource",
            miss: "HTTP/1.1 403 Forbidden\n\n<p>Invalid Account</p>",
        },
        sign! {
            when: &[Text(
                "No valid authentication in request. Initiating login|\
                    No valid authentication in request. Access Denied",
            )],
            says: &[("no-credentials", Likely), ("cookie-session-expired", Hint)],
            source: ENDPOINTS,
            hit: "[oauthproxy.go:1000] No valid authentication in request. Initiating login.\nNo valid \
                    authentication in request. Access Denied.",
            miss: "[oauthproxy.go:1000] Authenticated via OAuth2",
        },
        sign! {
            when: &[Text("Error loading cookied session: cookie*not present")],
            says: &[("no-credentials", Likely), ("cookie-not-sent", Hint)],
            source: CONFIG,
            hit: "[stored_session.go:76] Error loading cookied session: cookie \"_oauth2_proxy\" not \
                    present, removing session",
            miss: "[stored_session.go:76] Error loading cookied session: session expired",
        },
        sign! {
            when: &[Text(
                "Error loading cookied session*expired|cookie signature not valid|\
                    session ticket*expired",
            )],
            says: &[("cookie-session-expired", Sure)],
            source: CONFIG,
            hit: "Error loading cookied session: session is expired\nError loading cookied session: \
                    cookie signature not valid\nsession ticket has expired",
            miss: "Error loading cookied session: cookie \"_oauth2_proxy\" not present",
        },
        sign! {
            when: &[Text("could not get claim*email*|audience*does not match"), Text("oauthproxy*|*claim*")],
            says: &[("token-wrong-audience", Likely), ("server-auth-misconfigured", Hint)],
            source: CONFIG,
            hit: "[oauthproxy.go:9] audience from claim aud with value [a] does not match with any of \
                    allowed audiences; could not get claim email",
            miss: "[oauthproxy.go:9] claim email read",
        },
    ],
};

const ENDPOINTS: Source = Source {
    label: "OAuth2 Proxy: endpoints",
    url: "https://oauth2-proxy.github.io/oauth2-proxy/features/endpoints",
};
const CONFIG: Source = Source {
    label: "OAuth2 Proxy: configuration",
    url: "https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview",
};
const GROUPS: Source = Source {
    label: "OAuth2 Proxy: authorization options",
    url: "https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview#command-line-options",
};
