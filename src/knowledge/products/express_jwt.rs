//! The package express-jwt for Node.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Sent, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "express-jwt",
    name: "express-jwt",
    kind: ProductKind::Framework,
    marks: &[
    ],
    signs: &[
        sign! {
            when: &[Text("No authorization token was found"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: EJ,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nNo \
                     authorization token was found",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 \
                      Unauthorized\n\nauthorization token was found",
        },
        sign! {
            when: &[Text("No authorization token was found"), Sent("authorization", "*")],
            says: &[
                ("scheme-mismatch", Likely),
                ("authorization-malformed", Likely),
                ("auth-header-stripped-upstream", Hint),
            ],
            source: EJ,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 401 \
                     Unauthorized\n\nNo authorization token was found",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 401 \
                      Unauthorized\n\nauthorization token was found",
        },
        sign! {
            when: &[Text("credentials_bad_format")],
            says: &[("authorization-malformed", Sure)],
            source: EJ,
            hit: "HTTP/1.1 401 Unauthorized\n\ncredentials_bad_format",
            miss: "HTTP/1.1 401 Unauthorized\n\ncredentials_bad_scheme",
        },
        sign! {
            when: &[Text("The token has been revoked"), Text("UnauthorizedError|revoked_token")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: EJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe token has been revoked; UnauthorizedError; \
                     revoked_token",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe token has expired",
        },
    ],
};

const EJ: Source = Source {
    label: "express-jwt: errors",
    url: "https://github.com/auth0/express-jwt#error-handling",
};
