//! hapi and its authentication schemes, and Hawk.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Authenticated, Body, Challenge, Not, Scheme, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "hapi",
    name: "hapi",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Body("\"statusCode\":401,\"error\":\"Unauthorized\"*\"attributes\"")]),
        Mark(&[Challenge("hawk*")]),
    ],
    signs: &[
        sign! {
            when: &[Body("\"Missing authentication\""), Anonymous],
            says: &[("no-credentials", Sure)],
            source: AUTH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\n{\"message\":\"Missing authentication\"}",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nMissing name",
        },
        sign! {
            when: &[Body("\"Missing authentication\""), Sent("authorization", "*")],
            says: &[("scheme-mismatch", Likely), ("auth-header-stripped-upstream", Hint)],
            source: AUTH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 401 \
                     Unauthorized\n\n{\"message\":\"Missing authentication\"}",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 401 \
                      Unauthorized\n\nMissing name",
        },
        sign! {
            when: &[Body("\"Missing authentication\""), Sent("cookie", "*"), Not(&Sent("authorization", "*"))],
            says: &[("cookie-session-expired", Likely), ("token-invalid-or-revoked", Hint)],
            source: COOKIE,
            hit: "GET / HTTP/1.1\nHost: api.example.com\ncookie: x\n\nHTTP/1.1 401 \
                     Unauthorized\n\n{\"message\":\"Missing authentication\"}",
            miss: "GET / HTTP/1.1\nHost: api.example.com\ncookie: x\n\nHTTP/1.1 401 \
                      Unauthorized\n\nMissing name",
        },
        sign! {
            when: &[Text("Bad username or password")],
            says: &[("basic-wrong-credentials", Sure)],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\n\nBad username or password",
            miss: "HTTP/1.1 401 Unauthorized\n\nBad weather",
        },
        sign! {
            // hapi-auth-jwt: said of a Bearer value that has not three parts.
            when: &[Text("Bad HTTP authentication header format"), Scheme("bearer")],
            says: &[("token-malformed", Likely), ("token-wrong-type", Hint), ("authorization-malformed", Hint)],
            source: JWT,
            hit: "GET / HTTP/1.1\nHost: a\nAuthorization: Bearer abc\n\nHTTP/1.1 400 Bad Request\n\nBad HTTP authentication \
                    header format",
            miss: "GET / HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n\nHTTP/1.1 400 Bad Request\n\nBad HTTP authentication \
                    header format",
        },
        sign! {
            when: &[Text("Bad HTTP authentication header format"), Not(&Authenticated)],
            says: &[("authorization-malformed", Likely), ("token-malformed", Likely)],
            source: JWT,
            hit: "HTTP/1.1 400 Bad Request\n\nBad HTTP authentication header format",
            miss: "GET / HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n\nHTTP/1.1 400 Bad Request\n\nBad HTTP authentication \
                    header format",
        },
        sign! {
            when: &[Text("Bad HTTP authentication header format"), Authenticated, Not(&Scheme("bearer"))],
            says: &[("authorization-malformed", Sure)],
            source: BASIC,
            hit: "GET / HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\nBad HTTP authentication \
                    header format",
            miss: "HTTP/1.1 401 Unauthorized\n\nBad header",
        },
        sign! {
            when: &[Text("Bad header internal syntax|HTTP authentication header missing username")],
            says: &[("basic-malformed", Sure)],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\n\nBad header internal syntax; HTTP authentication \
                     header missing username",
            miss: "HTTP/1.1 401 Unauthorized\n\nBad header",
        },
        sign! {
            when: &[Text("Insufficient scope"), Text("\"error\":\"Forbidden\"|\"error\": \"Forbidden\"")],
            says: &[("insufficient-scope", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInsufficient scope; \"error\":\"Forbidden\"; \
                     \"error\": \"Forbidden\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"Forbidden\",\"message\":\"no\"}",
        },
        sign! {
            when: &[
                Text("Application credentials cannot be used on a user endpoint|User credentials \
                            cannot be used on an application endpoint"),
            ],
            says: &[("token-wrong-type", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nApplication credentials cannot be used on a user \
                     endpoint; User credentials cannot be used on an application endpoint",
            miss: "HTTP/1.1 401 Unauthorized\n\ncredentials cannot be used",
        },
        sign! {
            when: &[Text("Invalid cookie")],
            says: &[("cookie-session-expired", Likely), ("token-invalid-or-revoked", Hint)],
            source: COOKIE,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid cookie",
            miss: "HTTP/1.1 401 Unauthorized\n\ncookie",
        },
        sign! {
            when: &[Text("Token audience is not allowed")],
            says: &[("token-wrong-audience", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken audience is not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken issuer",
        },
        sign! {
            when: &[Text("Token issuer is not allowed")],
            says: &[("token-wrong-issuer", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken issuer is not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken audience",
        },
        sign! {
            when: &[Text("Token maximum age exceeded")],
            says: &[("token-expired", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken maximum age exceeded",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken age",
        },
        sign! {
            when: &[Text("Token not yet active")],
            says: &[("token-not-yet-valid", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken not yet active",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken expired",
        },
        sign! {
            when: &[Text("Invalid token structure|Invalid token missing*")],
            says: &[("token-malformed", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid token structure; Invalid token missing",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken",
        },
        sign! {
            when: &[Text("Token is null")],
            says: &[("no-credentials", Likely), ("credential-not-loaded", Likely)],
            source: JWT2,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken is null",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken",
        },
        sign! {
            when: &[Challenge("*Bad mac")],
            says: &[("request-signature-mismatch", Sure)],
            source: HAWK,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                     error_description=\"Bad mac\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Challenge("*Stale timestamp|*Bad payload hash|*Unauthorized payload|*Invalid nonce")],
            says: &[("request-signature-mismatch", Sure)],
            source: HAWK,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                     error_description=\"Stale timestamp; Bad payload hash; Unauthorized payload; \
                     Invalid nonce\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Challenge("*Unknown credentials"), Challenge("Hawk*")],
            says: &[("api-key-invalid", Sure)],
            source: HAWK,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Hawk error=\"Unknown credentials\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
    ],
};

const AUTH: Source =
    Source { label: "hapi: authentication", url: "https://hapi.dev/api/#-serverauthschemename-scheme" };
const COOKIE: Source = Source { label: "@hapi/cookie", url: "https://hapi.dev/module/cookie/" };
const BASIC: Source = Source { label: "@hapi/basic", url: "https://hapi.dev/module/basic/" };
const JWT: Source = Source { label: "@hapi/jwt", url: "https://hapi.dev/module/jwt/" };
const JWT2: Source = Source { label: "hapi-auth-jwt2", url: "https://github.com/dwyl/hapi-auth-jwt2" };
const HAWK: Source = Source { label: "Hawk", url: "https://github.com/mozilla/hawk/blob/main/API.md" };
