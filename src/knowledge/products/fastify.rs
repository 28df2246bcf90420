//! Fastify and its plugins.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Body, Log, Scheme, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "fastify",
    name: "Fastify",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Any(&[Body("\"code\":\"FST_*"), Body("\"code\": \"FST_*")])]),
        Mark(&[Log("FST_*")]),
    ],
    signs: &[
        sign! {
            when: &[Any(&[Text("FST_JWT_NO_AUTHORIZATION_IN_HEADER"), Text("No Authorization was found in request.headers")])],
            says: &[("no-credentials", Sure), ("auth-header-stripped-upstream", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_NO_AUTHORIZATION_IN_HEADER; No Authorization was found in request.headers",
            miss: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_BAD_REQUEST",
        },
        sign! {
            when: &[Any(&[Text("FST_JWT_NO_AUTHORIZATION_IN_COOKIE"), Text("No Authorization was found in request.cookies")])],
            says: &[("no-credentials", Likely), ("cookie-not-sent", Likely)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_NO_AUTHORIZATION_IN_COOKIE; No Authorization was found in request.cookies",
            miss: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_BAD_REQUEST",
        },
        sign! {
            when: &[Any(&[Text("FST_JWT_AUTHORIZATION_TOKEN_EXPIRED"), Text("Authorization token expired")])],
            says: &[("token-expired", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_AUTHORIZATION_TOKEN_EXPIRED; Authorization token expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_AUTHORIZATION_TOKEN_INVALID",
        },
        sign! {
            when: &[Any(&[Text("FST_JWT_AUTHORIZATION_TOKEN_INVALID"), Text("Authorization token is invalid")]), Text("signature*")],
            says: &[("token-bad-signature", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"FST_JWT_AUTHORIZATION_TOKEN_INVALID\",\"message\":\"Authorization token is invalid: The token signature is invalid.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_AUTHORIZATION_TOKEN_INVALID Authorization token is invalid: malformed",
        },
        sign! {
            when: &[Any(&[Text("FST_JWT_AUTHORIZATION_TOKEN_INVALID"), Text("Authorization token is invalid")]), Text("malformed")],
            says: &[("token-malformed", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_AUTHORIZATION_TOKEN_INVALID; Authorization token is invalid; malformed",
            miss: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_AUTHORIZATION_TOKEN_INVALID signature",
        },
        sign! {
            when: &[Any(&[Text("FST_JWT_AUTHORIZATION_TOKEN_INVALID"), Text("Authorization token is invalid")]), Any(&[Text("claim is not allowed"), Text("claim value is not allowed")])],
            says: &[("token-wrong-audience", Likely), ("token-wrong-issuer", Likely)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_AUTHORIZATION_TOKEN_INVALID; Authorization token is invalid; claim is not allowed; claim value is not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_AUTHORIZATION_TOKEN_INVALID malformed",
        },
        sign! {
            when: &[Text("FST_JWT_AUTHORIZATION_TOKEN_INVALID")],
            says: &[("token-bad-signature", Likely), ("token-malformed", Likely), ("token-wrong-audience", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_AUTHORIZATION_TOKEN_INVALID",
            miss: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_AUTHORIZATION_TOKEN_EXPIRED",
        },
        sign! {
            when: &[Any(&[Text("FST_JWT_AUTHORIZATION_TOKEN_UNTRUSTED"), Text("Untrusted authorization token")])],
            says: &[("token-invalid-or-revoked", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_AUTHORIZATION_TOKEN_UNTRUSTED; Untrusted authorization token",
            miss: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_AUTHORIZATION_TOKEN_INVALID",
        },
        sign! {
            when: &[Any(&[Text("FST_JWT_AUTHORIZATION_TOKEN_UNSIGNED"), Text("Unsigned authorization token")])],
            says: &[("token-alg-rejected", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_AUTHORIZATION_TOKEN_UNSIGNED; Unsigned authorization token",
            miss: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_AUTHORIZATION_TOKEN_INVALID",
        },
        sign! {
            when: &[Text("FST_JWT_BAD_REQUEST")],
            says: &[("authorization-malformed", Sure), ("scheme-mismatch", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_BAD_REQUEST",
            miss: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_BAD",
        },
        sign! {
            when: &[Text("FST_JWT_BAD_COOKIE_REQUEST")],
            says: &[("authorization-malformed", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_BAD_COOKIE_REQUEST",
            miss: "HTTP/1.1 401 Unauthorized\n\nFST_JWT_BAD_COOKIE",
        },
        sign! {
            when: &[Any(&[Text("FST_CSRF_MISSING_SECRET"), Text("Missing csrf secret")])],
            says: &[("csrf-failed", Sure), ("cookie-not-sent", Likely)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nFST_CSRF_MISSING_SECRET; Missing csrf secret",
            miss: "HTTP/1.1 401 Unauthorized\n\nFST_CSRF_MISSING",
        },
        sign! {
            when: &[Text("FST_CSRF_INVALID_TOKEN")],
            says: &[("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nFST_CSRF_INVALID_TOKEN",
            miss: "HTTP/1.1 401 Unauthorized\n\nFST_CSRF_INVALID",
        },
        sign! {
            when: &[Any(&[Text("FST_BASIC_AUTH_MISSING_OR_BAD_AUTHORIZATION_HEADER"), Text("Missing or bad formatted authorization header")])],
            says: &[("no-credentials", Likely), ("basic-malformed", Likely), ("authorization-malformed", Hint)],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\n\nFST_BASIC_AUTH_MISSING_OR_BAD_AUTHORIZATION_HEADER; Missing or bad formatted authorization header",
            miss: "HTTP/1.1 401 Unauthorized\n\nFST_BASIC",
        },
        sign! {
            when: &[Any(&[Text("FST_BASIC_AUTH_MISSING_OR_BAD_AUTHORIZATION_HEADER"), Text("Missing or bad formatted authorization header")]), Anonymous],
            says: &[("no-credentials", Sure)],
            source: BASIC,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nFST_BASIC_AUTH_MISSING_OR_BAD_AUTHORIZATION_HEADER; Missing or bad formatted authorization header",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nFST_BASIC",
        },
        sign! {
            when: &[Any(&[Text("FST_BASIC_AUTH_MISSING_OR_BAD_AUTHORIZATION_HEADER"), Text("Missing or bad formatted authorization header")]), Scheme("Basic")],
            says: &[("basic-malformed", Sure)],
            source: BASIC,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 Unauthorized\n\nFST_BASIC_AUTH_MISSING_OR_BAD_AUTHORIZATION_HEADER; Missing or bad formatted authorization header",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 Unauthorized\n\nFST_BASIC",
        },
        sign! {
            when: &[Body("\"error\":\"missing authorization header\"")],
            says: &[("no-credentials", Sure)],
            source: BEARER,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"error\":\"missing authorization header\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid authorization header\"}",
        },
        sign! {
            when: &[Body("\"error\":\"invalid authorization header\"")],
            says: &[("token-invalid-or-revoked", Likely), ("scheme-mismatch", Hint), ("authorization-malformed", Hint)],
            source: BEARER,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"error\":\"invalid authorization header\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"missing authorization header\"}",
        },
        sign! {
            when: &[Text("Rate limit exceeded, retry in*")],
            says: &[("rate-limited", Sure)],
            source: RATE,
            hit: "HTTP/1.1 401 Unauthorized\n\nRate limit exceeded, retry in",
            miss: "HTTP/1.1 401 Unauthorized\n\nRate limit",
        },
    ],
};

const JWT: Source = Source { label: "@fastify/jwt", url: "https://github.com/fastify/fastify-jwt#messages" };
const CSRF: Source = Source { label: "@fastify/csrf-protection", url: "https://github.com/fastify/csrf-protection" };
const BASIC: Source = Source { label: "@fastify/basic-auth", url: "https://github.com/fastify/fastify-basic-auth" };
const BEARER: Source = Source { label: "@fastify/bearer-auth", url: "https://github.com/fastify/fastify-bearer-auth" };
const RATE: Source = Source { label: "@fastify/rate-limit", url: "https://github.com/fastify/fastify-rate-limit" };
