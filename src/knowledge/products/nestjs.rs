//! NestJS guards and throttler.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Body, Scheme, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "nestjs",
    name: "NestJS",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Body("\"message\":\"Unauthorized\",\"statusCode\":401")]),
        Mark(&[Body("Forbidden resource")]),
        Mark(&[Body("ThrottlerException*")]),
    ],
    signs: &[
        Sign {
            when: &[Text("Forbidden resource")],
            says: &[("permission-denied", Likely), ("insufficient-scope", Hint), ("wrong-status-403-for-401", Hint)],
            source: GUARD,
            hit: "HTTP/1.1 401 Unauthorized\n\nForbidden resource",
            miss: "HTTP/1.1 401 Unauthorized\n\nForbidden",
        },
        Sign {
            when: &[Text("Forbidden resource"), Anonymous],
            says: &[("wrong-status-403-for-401", Likely), ("no-credentials", Likely)],
            source: GUARD,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nForbidden resource",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nForbidden",
        },
        Sign {
            when: &[Any(&[Body("\"statusCode\":401"), Body("\"statusCode\": 401")]), Any(&[Body("\"message\":\"Unauthorized\""), Body("\"message\": \"Unauthorized\"")]), Anonymous],
            says: &[("no-credentials", Likely)],
            source: PP,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\n\"statusCode\":401; \"statusCode\": 401; \"message\":\"Unauthorized\"; \"message\": \"Unauthorized\"",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\n{\"statusCode\":401,\"message\":\"Token expired\"}",
        },
        Sign {
            when: &[Any(&[Body("\"statusCode\":401"), Body("\"statusCode\": 401")]), Any(&[Body("\"message\":\"Unauthorized\""), Body("\"message\": \"Unauthorized\"")]), Scheme("Bearer")],
            says: &[("token-expired", Hint), ("token-bad-signature", Hint), ("token-malformed", Hint), ("token-invalid-or-revoked", Hint)],
            source: PP,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\n\"statusCode\":401; \"statusCode\": 401; \"message\":\"Unauthorized\"; \"message\": \"Unauthorized\"",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\n{\"statusCode\":401,\"message\":\"x\"}",
        },
        Sign {
            when: &[Text("ThrottlerException*")],
            says: &[("rate-limited", Sure)],
            source: THR,
            hit: "HTTP/1.1 401 Unauthorized\n\nThrottlerException",
            miss: "HTTP/1.1 401 Unauthorized\n\nThrottle",
        },
    ],
};

const GUARD: Source = Source { label: "NestJS: guards", url: "https://docs.nestjs.com/guards" };
const PP: Source = Source { label: "NestJS: authentication", url: "https://docs.nestjs.com/recipes/passport" };
const THR: Source = Source { label: "NestJS: rate limiting", url: "https://docs.nestjs.com/security/rate-limiting" };
