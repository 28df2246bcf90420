//! `NestJS`.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Not, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "nestjs",
    name: "NestJS",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Body("{\"message\":\"Unauthorized\",\"statusCode\":401}")]),
        Mark(&[Body("\"message\":\"Forbidden resource\"")]),
        Mark(&[Text("ThrottlerException:*")]),
    ],
    signs: &[
        sign! {
            when: &[Body("\"Forbidden resource\""), Body("\"statusCode\":*")],
            says: &[
                ("permission-denied", Likely),
                ("wrong-status-403-for-401", Hint),
                ("no-credentials", Hint),
                ("token-invalid-or-revoked", Hint),
            ],
            source: GUARD,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"statusCode\":403,\"message\":\"Forbidden resource\",\
                    \"error\":\"Forbidden\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"statusCode\":403,\"message\":\"Forbidden\"}",
        },
        sign! {
            when: &[
                Body(
                    "{\"message\":\"Unauthorized\",\"statusCode\":401}|\
                    {\"statusCode\":401,\"message\":\"Unauthorized\"}",
                ),
                Not(&Sent("authorization", "*")),
            ],
            says: &[("no-credentials", Likely), ("cookie-session-expired", Hint)],
            source: PASSPORT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Unauthorized\",\
                    \"statusCode\":401}{\"statusCode\":401,\"message\":\"Unauthorized\"}",
            miss: "GET / HTTP/1.1\nAuthorization: Bearer a\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"message\":\"Unauthorized\",\"statusCode\":401}",
        },
        sign! {
            when: &[
                Body(
                    "{\"message\":\"Unauthorized\",\"statusCode\":401}|\
                    {\"statusCode\":401,\"message\":\"Unauthorized\"}",
                ),
                Sent("authorization", "*"),
            ],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-expired", Hint),
                ("token-bad-signature", Hint),
            ],
            source: PASSPORT,
            hit: "GET / HTTP/1.1\nAuthorization: Bearer a\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"message\":\"Unauthorized\",\"statusCode\":401}{\"statusCode\":401,\
                    \"message\":\"Unauthorized\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Unauthorized\",\"statusCode\":401}",
        },
        sign! {
            when: &[Text("ThrottlerException: Too Many Requests")],
            says: &[("rate-limited", Sure)],
            source: THROTTLE,
            hit: "HTTP/1.1 429 Too Many Requests\n\n{\"statusCode\":429,\
                    \"message\":\"ThrottlerException: Too Many Requests\"}",
            miss: "HTTP/1.1 429 Too Many Requests\n\n{\"statusCode\":429}",
        },
        sign! {
            when: &[Text("UnauthorizedException: Unauthorized")],
            says: &[("no-credentials", Hint), ("token-invalid-or-revoked", Hint)],
            source: AUTH,
            hit: "[Nest] 1 ERROR UnauthorizedException: Unauthorized",
            miss: "[Nest] 1 LOG started",
        },
    ],
};

const GUARD: Source = Source { label: "NestJS: guards", url: "https://docs.nestjs.com/guards" };
const AUTH: Source =
    Source { label: "NestJS: authentication", url: "https://docs.nestjs.com/security/authentication" };
const PASSPORT: Source =
    Source { label: "NestJS: passport", url: "https://docs.nestjs.com/recipes/passport" };
const THROTTLE: Source =
    Source { label: "NestJS: rate limiting", url: "https://docs.nestjs.com/security/rate-limiting" };
