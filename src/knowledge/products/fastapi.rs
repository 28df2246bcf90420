//! FastAPI, Starlette and their servers.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Authenticated, Body, Header, Log, Scheme, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "fastapi",
    name: "FastAPI and Starlette",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Any(&[Header("server", "uvicorn*"), Header("server", "hypercorn*"), Header("server", "granian*")])]),
        Mark(&[Log("INFO:*HTTP/1.1\" 40*")]),
        Mark(&[Any(&[Text("starlette.*"), Text("fastapi.*")])]),
    ],
    signs: &[
        Sign {
            when: &[Any(&[Body("\"detail\":\"Not authenticated\""), Body("\"detail\": \"Not authenticated\"")]), Status(&[401])],
            says: &[("no-credentials", Likely), ("authorization-malformed", Hint), ("scheme-mismatch", Hint)],
            source: SEC,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"detail\":\"Not authenticated\"; \"detail\": \"Not authenticated\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not found\"}",
        },
        Sign {
            when: &[Any(&[Body("\"detail\":\"Not authenticated\""), Body("\"detail\": \"Not authenticated\"")]), Status(&[401]), Anonymous],
            says: &[("no-credentials", Sure)],
            source: SEC,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\n\"detail\":\"Not authenticated\"; \"detail\": \"Not authenticated\"",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not found\"}",
        },
        Sign {
            when: &[Any(&[Body("\"detail\":\"Not authenticated\""), Body("\"detail\": \"Not authenticated\"")]), Status(&[403])],
            says: &[("wrong-status-403-for-401", Likely), ("no-credentials", Likely)],
            source: OLD,
            hit: "HTTP/1.1 403 Forbidden\n\n\"detail\":\"Not authenticated\"; \"detail\": \"Not authenticated\"",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"detail\":\"Forbidden\"}",
        },
        Sign {
            when: &[Any(&[Body("\"detail\":\"Not authenticated\""), Body("\"detail\": \"Not authenticated\"")]), Status(&[403]), Anonymous],
            says: &[("wrong-status-403-for-401", Sure), ("no-credentials", Likely)],
            source: OLD,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 Forbidden\n\n\"detail\":\"Not authenticated\"; \"detail\": \"Not authenticated\"",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 Forbidden\n\n{\"detail\":\"Forbidden\"}",
        },
        Sign {
            when: &[Any(&[Body("\"detail\":\"Not authenticated\""), Body("\"detail\": \"Not authenticated\"")]), Authenticated],
            says: &[("authorization-malformed", Likely), ("scheme-mismatch", Likely), ("auth-header-stripped-upstream", Hint)],
            source: SEC,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\n\"detail\":\"Not authenticated\"; \"detail\": \"Not authenticated\"",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not found\"}",
        },
        Sign {
            when: &[Any(&[Body("\"detail\":\"Invalid authentication credentials\""), Body("\"detail\": \"Invalid authentication credentials\"")]), Status(&[403])],
            says: &[("scheme-mismatch", Likely), ("wrong-status-403-for-401", Hint)],
            source: OLD,
            hit: "HTTP/1.1 403 Forbidden\n\n\"detail\":\"Invalid authentication credentials\"; \"detail\": \"Invalid authentication credentials\"",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"detail\":\"Invalid\"}",
        },
        Sign {
            when: &[Any(&[Body("\"detail\":\"Invalid authentication credentials\""), Body("\"detail\": \"Invalid authentication credentials\"")]), Scheme("Basic")],
            says: &[("basic-malformed", Likely), ("basic-wrong-credentials", Likely)],
            source: SEC,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 Unauthorized\n\n\"detail\":\"Invalid authentication credentials\"; \"detail\": \"Invalid authentication credentials\"",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid\"}",
        },
        Sign {
            when: &[Body("Could not validate credentials")],
            says: &[("token-expired", Likely), ("token-bad-signature", Likely), ("token-invalid-or-revoked", Likely), ("token-malformed", Hint)],
            source: TUT,
            hit: "HTTP/1.1 401 Unauthorized\n\nCould not validate credentials",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not found\"}",
        },
        Sign {
            when: &[Any(&[Body("\"detail\":\"Incorrect username or password\""), Body("\"detail\": \"Incorrect username or password\""), Body("\"detail\":\"Incorrect email or password\"")])],
            says: &[("basic-wrong-credentials", Sure)],
            source: TUT,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"detail\":\"Incorrect username or password\"; \"detail\": \"Incorrect username or password\"; \"detail\":\"Incorrect email or password\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not found\"}",
        },
        Sign {
            when: &[Any(&[Body("\"detail\":\"Inactive user\""), Body("\"detail\": \"Inactive user\"")])],
            says: &[("account-restricted", Sure)],
            source: TUT,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"detail\":\"Inactive user\"; \"detail\": \"Inactive user\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not found\"}",
        },
        Sign {
            when: &[Any(&[Body("\"detail\":\"Not enough permissions\""), Body("\"detail\": \"Not enough permissions\"")])],
            says: &[("insufficient-scope", Likely), ("permission-denied", Likely)],
            source: TUT,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"detail\":\"Not enough permissions\"; \"detail\": \"Not enough permissions\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not found\"}",
        },
        Sign {
            when: &[Body("\"detail\":\"The user doesn't have enough privileges\"")],
            says: &[("permission-denied", Sure)],
            source: TUT,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"detail\":\"The user doesn't have enough privileges\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Not found\"}",
        },
        Sign {
            when: &[Body("LOGIN_BAD_CREDENTIALS")],
            says: &[("basic-wrong-credentials", Sure)],
            source: USERS,
            hit: "HTTP/1.1 401 Unauthorized\n\nLOGIN_BAD_CREDENTIALS",
            miss: "HTTP/1.1 401 Unauthorized\n\nLOGIN",
        },
        Sign {
            when: &[Any(&[Body("LOGIN_USER_NOT_VERIFIED"), Body("VERIFY_USER_BAD_TOKEN*")])],
            says: &[("account-restricted", Sure)],
            source: USERS,
            hit: "HTTP/1.1 401 Unauthorized\n\nLOGIN_USER_NOT_VERIFIED; VERIFY_USER_BAD_TOKEN",
            miss: "HTTP/1.1 401 Unauthorized\n\nLOGIN_BAD_CREDENTIALS",
        },
        Sign {
            when: &[Body("Disallowed CORS origin")],
            says: &[("origin-not-allowed", Sure)],
            source: MID,
            hit: "HTTP/1.1 401 Unauthorized\n\nDisallowed CORS origin",
            miss: "HTTP/1.1 401 Unauthorized\n\nDisallowed origin",
        },
        Sign {
            when: &[Body("Disallowed CORS method")],
            says: &[("method-not-permitted", Likely), ("origin-not-allowed", Hint)],
            source: MID,
            hit: "HTTP/1.1 401 Unauthorized\n\nDisallowed CORS method",
            miss: "HTTP/1.1 401 Unauthorized\n\nCORS method",
        },
        Sign {
            when: &[Body("Disallowed CORS headers")],
            says: &[("origin-not-allowed", Hint), ("preflight-unauthenticated", Hint)],
            source: MID,
            hit: "HTTP/1.1 401 Unauthorized\n\nDisallowed CORS headers",
            miss: "HTTP/1.1 401 Unauthorized\n\nCORS headers",
        },
        Sign {
            when: &[Body("Invalid host header")],
            says: &[("host-not-allowed", Sure)],
            source: MID,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid host header",
            miss: "HTTP/1.1 401 Unauthorized\n\nhost header",
        },
        Sign {
            when: &[Body("Rate limit exceeded: * per 1*")],
            says: &[("rate-limited", Sure)],
            source: SLOW,
            hit: "HTTP/1.1 401 Unauthorized\n\nRate limit exceeded: x per 1",
            miss: "HTTP/1.1 401 Unauthorized\n\nRate limit",
        },
        Sign {
            when: &[Any(&[Log("\"WebSocket*\" 403"), Log("connection rejected (403 Forbidden)")])],
            says: &[("permission-denied", Hint), ("wrong-url", Hint), ("origin-not-allowed", Hint), ("token-invalid-or-revoked", Hint)],
            source: WS,
            hit: "\"WebSocketx\" 403\nconnection rejected (403 Forbidden)",
            miss: "\"WebSocket /ws\" [accepted]",
        },
    ],
};

const SEC: Source = Source { label: "FastAPI: security tools", url: "https://fastapi.tiangolo.com/reference/security/" };
const TUT: Source = Source { label: "FastAPI: OAuth2 with JWT", url: "https://fastapi.tiangolo.com/tutorial/security/oauth2-jwt/" };
const OLD: Source = Source { label: "FastAPI: old 403 status codes", url: "https://fastapi.tiangolo.com/how-to/authentication-error-status-code/" };
const MID: Source = Source { label: "Starlette: middleware", url: "https://www.starlette.io/middleware/" };
const USERS: Source = Source { label: "FastAPI Users: routes", url: "https://fastapi-users.github.io/fastapi-users/latest/usage/routes/" };
const SLOW: Source = Source { label: "SlowAPI", url: "https://slowapi.readthedocs.io/en/latest/" };
const WS: Source = Source { label: "ASGI: websocket close", url: "https://asgi.readthedocs.io/en/latest/specs/www.html#close-send-event" };
