//! `FastAPI` and Starlette.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Log, Not, Sent, Status};
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
