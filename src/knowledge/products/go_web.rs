//! gin-jwt, Echo, Fiber, chi, gorilla and the standard library.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Sent, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "go-web",
    name: "Go web frameworks",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            when: &[
                Text("auth header is empty|cookie token is empty|query token is empty|parameter \
                            token is empty"),
            ],
            says: &[("no-credentials", Sure), ("auth-header-stripped-upstream", Hint)],
            source: GIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth header is empty; cookie token is empty; query \
                     token is empty; parameter token is empty",
            miss: "HTTP/1.1 401 Unauthorized\n\nheader is empty",
        },
        sign! {
            when: &[Text("auth header is invalid")],
            says: &[("authorization-malformed", Sure), ("scheme-mismatch", Hint)],
            source: GIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth header is invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth header",
        },
        sign! {
            when: &[Text("incorrect Username or Password")],
            says: &[("basic-wrong-credentials", Sure)],
            source: GIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nincorrect Username or Password",
            miss: "HTTP/1.1 401 Unauthorized\n\nUsername",
        },
        sign! {
            when: &[
                Text("you don't have permission to access this resource"),
                Text("*\"code\":403*|*\"code\": 403*"),
            ],
            says: &[("permission-denied", Sure)],
            source: GIN,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"code\":403,\"message\":\"you don't have permission \
                     to access this resource\"} {\"code\": 403,",
            miss: "HTTP/1.1 401 Unauthorized\n\npermission",
        },
        sign! {
            when: &[Text("missing exp field")],
            says: &[("token-malformed", Sure)],
            source: GIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nmissing exp field",
            miss: "HTTP/1.1 401 Unauthorized\n\nexp field",
        },
        sign! {
            when: &[Text("missing or malformed jwt|empty or invalid jwt in request header")],
            says: &[
                ("no-credentials", Likely),
                ("authorization-malformed", Likely),
                ("scheme-mismatch", Hint),
            ],
            source: ECHO,
            hit: "HTTP/1.1 401 Unauthorized\n\nmissing or malformed jwt; empty or invalid jwt in request header",
            miss: "HTTP/1.1 401 Unauthorized\n\njwt",
        },
        sign! {
            when: &[Text("missing or malformed jwt"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: ECHO,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nmissing or \
                     malformed jwt",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\njwt",
        },
        sign! {
            when: &[Text("missing or malformed jwt|empty or invalid jwt in request header"), Sent("authorization", "*")],
            says: &[("authorization-malformed", Likely), ("scheme-mismatch", Likely)],
            source: ECHO,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 401 \
                     Unauthorized\n\nmissing or malformed jwt; empty or invalid jwt in request header",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 401 \
                      Unauthorized\n\njwt",
        },
        sign! {
            when: &[Text("invalid or expired jwt")],
            says: &[("token-expired", Likely), ("token-bad-signature", Likely), ("token-malformed", Hint)],
            source: ECHO,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid or expired jwt",
            miss: "HTTP/1.1 401 Unauthorized\n\nvalid jwt",
        },
        sign! {
            when: &[Text("missing key in request header|missing key in the*|missing or malformed API Key")],
            says: &[("api-key-missing", Sure)],
            source: KEY,
            hit: "HTTP/1.1 401 Unauthorized\n\nmissing key in request header; missing key in the; \
                     missing or malformed API Key",
            miss: "HTTP/1.1 401 Unauthorized\n\nkey",
        },
        sign! {
            when: &[Text("\"message\":\"invalid key\"|Invalid or expired API Key")],
            says: &[("api-key-invalid", Sure)],
            source: KEY,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"message\":\"invalid key\"; Invalid or expired API Key",
            miss: "HTTP/1.1 401 Unauthorized\n\nkey",
        },
        sign! {
            when: &[Text("csrf token not found|referer does not match host and is not a trusted origin")],
            says: &[("csrf-failed", Sure)],
            source: EC,
            hit: "HTTP/1.1 401 Unauthorized\n\ncsrf token not found; referer does not match host \
                     and is not a trusted origin",
            miss: "HTTP/1.1 401 Unauthorized\n\ncsrf",
        },
        sign! {
            when: &[Text("no token found"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: CHI,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nno token found",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\ntoken found",
        },
        sign! {
            when: &[Text("token is unauthorized")],
            says: &[
                ("token-bad-signature", Likely),
                ("token-invalid-or-revoked", Likely),
                ("token-expired", Hint),
            ],
            source: CHI,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken is unauthorized",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken is fine",
        },
        sign! {
            when: &[Text("Forbidden - CSRF token*|Forbidden - referer*|Forbidden - origin invalid")],
            says: &[("csrf-failed", Sure)],
            source: GC,
            hit: "HTTP/1.1 401 Unauthorized\n\nForbidden - CSRF token; Forbidden - referer; \
                     Forbidden - origin invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nForbidden",
        },
        sign! {
            when: &[Text("cross-origin request detected*")],
            says: &[("csrf-failed", Sure), ("origin-not-allowed", Likely)],
            source: XOP,
            hit: "HTTP/1.1 401 Unauthorized\n\ncross-origin request detected",
            miss: "HTTP/1.1 401 Unauthorized\n\ncross-origin request",
        },
        sign! {
            when: &[Text("request origin not allowed by Upgrader.CheckOrigin|is not authorized for Host*")],
            says: &[("origin-not-allowed", Sure)],
            source: WS,
            hit: "HTTP/1.1 401 Unauthorized\n\nrequest origin not allowed by Upgrader.CheckOrigin; \
                     is not authorized for Host",
            miss: "HTTP/1.1 401 Unauthorized\n\nUpgrader",
        },
    ],
};

const GIN: Source = Source { label: "gin-jwt", url: "https://github.com/appleboy/gin-jwt" };
const ECHO: Source = Source { label: "Echo: JWT", url: "https://echo.labstack.com/docs/middleware/jwt" };
const KEY: Source =
    Source { label: "Echo: key auth", url: "https://echo.labstack.com/docs/middleware/key-auth" };
const EC: Source = Source { label: "Echo: CSRF", url: "https://echo.labstack.com/docs/middleware/csrf" };
const CHI: Source = Source { label: "chi jwtauth", url: "https://github.com/go-chi/jwtauth" };
const GC: Source = Source { label: "gorilla/csrf", url: "https://github.com/gorilla/csrf" };
const XOP: Source = Source {
    label: "net/http: CrossOriginProtection",
    url: "https://pkg.go.dev/net/http#CrossOriginProtection",
};
const WS: Source = Source {
    label: "gorilla/websocket: Upgrader",
    url: "https://pkg.go.dev/github.com/gorilla/websocket#Upgrader",
};
