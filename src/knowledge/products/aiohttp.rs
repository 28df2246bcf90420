//! aiohttp's server.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Body, Header, On, Sent};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "aiohttp",
    name: "aiohttp",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Header("server", "*aiohttp/*")]),
    ],
    signs: &[
        sign! {
            when: &[Body("401: Unauthorized"), On("aiohttp"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: A,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nServer: \
                     Python/3.12 aiohttp/3.9\n\n401: Unauthorized",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nServer: \
                      Python/3.12 aiohttp/3.9\n\n404: Not Found",
        },
        sign! {
            when: &[Body("401: Unauthorized"), On("aiohttp"), Sent("authorization", "Bearer *|Basic *")],
            says: &[("token-invalid-or-revoked", Likely), ("basic-wrong-credentials", Hint)],
            source: A,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: Bearer x\n\nHTTP/1.1 401 \
                     Unauthorized\nServer: Python/3.12 aiohttp/3.9\n\n401: Unauthorized",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 401 \
                      Unauthorized\nServer: Python/3.12 aiohttp/3.9\n\n404: Not Found",
        },
        sign! {
            when: &[Body("403: Forbidden"), On("aiohttp")],
            says: &[("permission-denied", Likely), ("ip-blocked", Hint)],
            source: A,
            hit: "HTTP/1.1 401 Unauthorized\nServer: Python/3.12 aiohttp/3.9\n\n403: Forbidden",
            miss: "HTTP/1.1 401 Unauthorized\nServer: Python/3.12 aiohttp/3.9\n\n404: Not Found",
        },
    ],
};

const A: Source = Source {
    label: "aiohttp: web exceptions",
    url: "https://docs.aiohttp.org/en/stable/web_exceptions.html",
};
