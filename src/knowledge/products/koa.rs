//! Koa and its middleware.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Body, Scheme, Sent, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "koa",
    name: "Koa",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Body("node_modules/koa*")]),
        Mark(&[Sets("koa.sess*")]),
        Mark(&[Sent("cookie", "koa.sess*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("Bad Authorization header format")],
            says: &[("authorization-malformed", Sure), ("scheme-mismatch", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nBad Authorization header format",
            miss: "HTTP/1.1 401 Unauthorized\n\nBad header",
        },
        sign! {
            when: &[Text("Token revoked")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken revoked",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken found",
        },
        sign! {
            when: &[Body("Authentication Error"), Status(&[401]), Anonymous],
            says: &[("no-credentials", Likely)],
            source: JWT,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 \
                     Unauthorized\n\nAuthentication Error",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nError",
        },
        sign! {
            when: &[Body("Authentication Error"), Status(&[401]), Scheme("Bearer")],
            says: &[("token-bad-signature", Likely), ("token-expired", Likely), ("token-malformed", Hint)],
            source: JWT,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 \
                     Unauthorized\n\nAuthentication Error",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 \
                      Unauthorized\n\nError",
        },
    ],
};

const JWT: Source = Source { label: "koa-jwt", url: "https://github.com/koajs/jwt" };
