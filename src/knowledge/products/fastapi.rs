//! `FastAPI` and Starlette.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Body, Header, Log, Not, Scheme, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "fastapi",
    name: "FastAPI",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Header("server", "uvicorn*|hypercorn*|daphne*")]),
        Mark(&[Body("{\"detail\":\"Not authenticated\"}")]),
        Mark(&[Body("{\"detail\":\"Could not validate credentials\"}")]),
        Mark(&[Log("fastapi*|starlette*|uvicorn*")]),
    ],
    signs: &[
        sign! {
            when: &[
                Body("\"Not authenticated\""),
                Body("detail*"),
                Status(&[401]),
                Not(&Sent("authorization", "*")),
            ],
            says: &[("no-credentials", Likely), ("api-key-missing", Hint)],
            source: SEC,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not authenticated\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"detail\":\"Not authenticated\"}",
        },
        sign! {
            when: &[
                Body("\"Not authenticated\""),
                Body("detail*"),
                Status(&[403]),
                Not(&Sent("authorization", "*")),
            ],
            says: &[
                ("no-credentials", Likely),
                ("api-key-missing", Hint),
                ("wrong-status-403-for-401", Likely),
            ],
            source: STATUS,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"detail\":\"Not authenticated\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not authenticated\"}",
        },
        sign! {
            when: &[Body("\"Not authenticated\""), Body("detail*"), Sent("authorization", "*")],
            says: &[
                ("scheme-mismatch", Likely),
                ("authorization-malformed", Likely),
                ("auth-header-stripped-upstream", Hint),
            ],
            source: SEC,
            hit: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"detail\":\"Not authenticated\"}",
            miss: "GET / HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not authenticated\"}",
        },
        sign! {
            when: &[Body("\"Could not validate credentials\"")],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-expired", Likely),
                ("token-bad-signature", Likely),
            ],
            source: OAUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Could not validate credentials\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not authenticated\"}",
        },
        sign! {
            when: &[
                Body("\"Invalid authentication credentials\""),
                Body("detail*"),
                Sent("authorization", "bearer *"),
            ],
            says: &[("token-invalid-or-revoked", Likely), ("scheme-mismatch", Hint)],
            source: USERS,
            hit: "GET / HTTP/1.1\nAuthorization: Bearer a\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"detail\":\"Invalid authentication credentials\"}",
            miss: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"detail\":\"Invalid authentication credentials\"}",
        },
        sign! {
            when: &[
                Body("\"Invalid authentication credentials\""),
                Body("detail*"),
                Sent("authorization", "basic *"),
            ],
            says: &[
                ("basic-malformed", Likely),
                ("basic-wrong-credentials", Likely),
                ("scheme-mismatch", Hint),
            ],
            source: BASIC,
            hit: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"detail\":\"Invalid authentication credentials\"}",
            miss: "GET / HTTP/1.1\nAuthorization: Bearer a\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"detail\":\"Invalid authentication credentials\"}",
        },
        sign! {
            when: &[
                Body("\"Incorrect username or password\"|\"Incorrect email or password\""),
                Body("detail*"),
            ],
            says: &[("basic-wrong-credentials", Likely)],
            source: USERS,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Incorrect username or \
                    password\"}{\"detail\":\"Incorrect email or password\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not authenticated\"}",
        },
        sign! {
            when: &[Body("\"Inactive user\"")],
            says: &[("account-restricted", Sure)],
            source: USERS,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"detail\":\"Inactive user\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"detail\":\"user\"}",
        },
        sign! {
            when: &[Body("\"Not enough permissions\"")],
            says: &[("insufficient-scope", Likely), ("permission-denied", Likely)],
            source: OAUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not enough permissions\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not authenticated\"}",
        },
        sign! {
            when: &[
                Body("Disallowed CORS origin*|Disallowed CORS headers|Disallowed CORS method"),
                Status(&[400]),
            ],
            says: &[("origin-not-allowed", Sure)],
            source: CORS,
            hit: "HTTP/1.1 400 Bad Request\n\nDisallowed CORS origin, headers; Disallowed CORS headers; \
                    Disallowed CORS method",
            miss: "HTTP/1.1 400 Bad Request\n\nx",
        },
        sign! {
            when: &[Body("Invalid host header"), Status(&[400])],
            says: &[("host-not-allowed", Sure)],
            source: HOSTS,
            hit: "HTTP/1.1 400 Bad Request\n\nInvalid host header",
            miss: "HTTP/1.1 400 Bad Request\n\nInvalid header",
        },
        sign! {
            when: &[Body("{\"detail\":\"Method Not Allowed\"}")],
            says: &[("method-not-permitted", Sure), ("wrong-url", Hint)],
            source: ROUTES,
            hit: "HTTP/1.1 405 Method Not Allowed\n\n{\"detail\":\"Method Not Allowed\"}",
            miss: "HTTP/1.1 404 Not Found\n\n{\"detail\":\"Not Found\"}",
        },
        sign! {
            when: &[Body("{\"detail\":\"Forbidden\"}"), Status(&[403])],
            says: &[("permission-denied", Likely)],
            source: SEC,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"detail\":\"Forbidden\"}",
            miss: "HTTP/1.1 404 Not Found\n\n{\"detail\":\"Not Found\"}",
        },
        sign! {
            when: &[
                Text("\"detail\":\"Not authenticated\"|\"detail\": \"Not authenticated\""),
                Status(&[401]),
                Anonymous,
            ],
            says: &[("no-credentials", Sure)],
            source: SEC,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 \
                     Unauthorized\n\n\"detail\":\"Not authenticated\"; \"detail\": \"Not authenticated\"",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 \
                      Unauthorized\n\n{\"detail\":\"Not found\"}",
        },
        sign! {
            when: &[
                Text("\"detail\":\"Not authenticated\"|\"detail\": \"Not authenticated\""),
                Status(&[403]),
                Anonymous,
            ],
            says: &[("wrong-status-403-for-401", Sure), ("no-credentials", Likely)],
            source: STATUS,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 \
                     Forbidden\n\n\"detail\":\"Not authenticated\"; \"detail\": \"Not authenticated\"",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 \
                      Forbidden\n\n{\"detail\":\"Forbidden\"}",
        },
        sign! {
            when: &[
                Text("\"detail\":\"Not authenticated\"|\"detail\": \"Not authenticated\""),
                Sent("authorization", "*"),
                Not(&Scheme("Bearer")),
            ],
            says: &[("scheme-mismatch", Sure), ("authorization-malformed", Hint)],
            source: SEC,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Token abc\n\nHTTP/1.1 401 \
                     Unauthorized\n\n{\"detail\":\"Not authenticated\"} {\"detail\": \"Not \
                     authenticated\"}",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 401 \
                      Unauthorized\n\n{\"detail\":\"Not found\"}",
        },
        sign! {
            when: &[
                Text("\"detail\":\"Not authenticated\"|\"detail\": \"Not authenticated\""),
                Scheme("Bearer"),
            ],
            says: &[
                ("auth-header-stripped-upstream", Likely),
                ("authorization-malformed", Likely),
                ("credential-not-loaded", Hint),
            ],
            source: SEC,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 \
                     Unauthorized\n\n\"detail\":\"Not authenticated\"; \"detail\": \"Not authenticated\"",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 \
                      Unauthorized\n\n{\"detail\":\"Not found\"}",
        },
        sign! {
            when: &[
                Text("\"detail\":\"Invalid authentication credentials\"|\"detail\": \"Invalid \
                            authentication credentials\""),
                Status(&[403]),
            ],
            says: &[("scheme-mismatch", Likely), ("wrong-status-403-for-401", Hint)],
            source: STATUS,
            hit: "HTTP/1.1 403 Forbidden\n\n\"detail\":\"Invalid authentication credentials\"; \
                     \"detail\": \"Invalid authentication credentials\"",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"detail\":\"Invalid\"}",
        },
        sign! {
            when: &[Text("Could not validate credentials")],
            says: &[
                ("token-expired", Likely),
                ("token-bad-signature", Likely),
                ("token-invalid-or-revoked", Likely),
                ("token-malformed", Hint),
            ],
            source: OAUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nCould not validate credentials",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not found\"}",
        },
        sign! {
            when: &[
                Text("\"detail\":\"Incorrect username or password\"|\"detail\": \"Incorrect \
                            username or password\"|\"detail\":\"Incorrect email or password\""),
            ],
            says: &[("basic-wrong-credentials", Sure)],
            source: OAUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"detail\":\"Incorrect username or password\"; \
                     \"detail\": \"Incorrect username or password\"; \"detail\":\"Incorrect email or \
                     password\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not found\"}",
        },
        sign! {
            when: &[Text("\"detail\":\"The user doesn't have enough privileges\"")],
            says: &[("permission-denied", Sure)],
            source: OAUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"detail\":\"The user doesn't have enough privileges\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not found\"}",
        },
        sign! {
            when: &[Text("LOGIN_BAD_CREDENTIALS")],
            says: &[("basic-wrong-credentials", Sure)],
            source: USERS_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nLOGIN_BAD_CREDENTIALS",
            miss: "HTTP/1.1 401 Unauthorized\n\nLOGIN",
        },
        sign! {
            when: &[Text("LOGIN_USER_NOT_VERIFIED|VERIFY_USER_BAD_TOKEN*")],
            says: &[("account-restricted", Sure)],
            source: USERS_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nLOGIN_USER_NOT_VERIFIED; VERIFY_USER_BAD_TOKEN",
            miss: "HTTP/1.1 401 Unauthorized\n\nLOGIN_BAD_CREDENTIALS",
        },
        sign! {
            when: &[Text("Disallowed CORS origin")],
            says: &[("origin-not-allowed", Sure)],
            source: MID,
            hit: "HTTP/1.1 401 Unauthorized\n\nDisallowed CORS origin",
            miss: "HTTP/1.1 401 Unauthorized\n\nDisallowed origin",
        },
        sign! {
            when: &[Text("Disallowed CORS method")],
            says: &[("method-not-permitted", Likely), ("origin-not-allowed", Hint)],
            source: MID,
            hit: "HTTP/1.1 401 Unauthorized\n\nDisallowed CORS method",
            miss: "HTTP/1.1 401 Unauthorized\n\nCORS method",
        },
        sign! {
            when: &[Text("Invalid host header")],
            says: &[("host-not-allowed", Sure)],
            source: MID,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid host header",
            miss: "HTTP/1.1 401 Unauthorized\n\nhost header",
        },
        sign! {
            when: &[Text("Rate limit exceeded: * per 1*")],
            says: &[("rate-limited", Sure)],
            source: SLOW,
            hit: "HTTP/1.1 401 Unauthorized\n\nRate limit exceeded: x per 1",
            miss: "HTTP/1.1 401 Unauthorized\n\nRate limit",
        },
    ],
};

const SEC: Source =
    Source { label: "FastAPI: security", url: "https://fastapi.tiangolo.com/reference/security/" };
const STATUS: Source = Source {
    label: "FastAPI: use old 403 authentication error status codes",
    url: "https://fastapi.tiangolo.com/how-to/authentication-error-status-code/",
};
const OAUTH: Source = Source {
    label: "FastAPI: OAuth2 with password and JWT tokens",
    url: "https://fastapi.tiangolo.com/tutorial/security/oauth2-jwt/",
};
const USERS: Source = Source {
    label: "FastAPI: simple OAuth2",
    url: "https://fastapi.tiangolo.com/tutorial/security/simple-oauth2/",
};
const BASIC: Source = Source {
    label: "FastAPI: HTTP Basic auth",
    url: "https://fastapi.tiangolo.com/advanced/security/http-basic-auth/",
};
const HOSTS: Source = Source {
    label: "Starlette: TrustedHostMiddleware",
    url: "https://www.starlette.io/middleware/#trustedhostmiddleware",
};
const CORS: Source =
    Source { label: "Starlette: CORSMiddleware", url: "https://www.starlette.io/middleware/#corsmiddleware" };
const ROUTES: Source = Source { label: "Starlette: routing", url: "https://www.starlette.io/routing/" };
const USERS_MORE: Source = Source {
    label: "FastAPI Users: routes",
    url: "https://fastapi-users.github.io/fastapi-users/latest/usage/routes/",
};
const MID: Source = Source {
    label: "Starlette: middleware",
    url: "https://www.starlette.io/middleware/",
};
const SLOW: Source = Source {
    label: "SlowAPI",
    url: "https://slowapi.readthedocs.io/en/latest/",
};
