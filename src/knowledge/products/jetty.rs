//! Eclipse Jetty: what its security constraints answer.

use crate::evidence::Strength::Sure;
use crate::evidence::Test::{Body, Header, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "jetty",
    name: "Jetty",
    kind: ProductKind::WebServer,
    marks: &[Mark(&[Header("server", "jetty*")]), Mark(&[Body("Powered by Jetty*")])],
    signs: &[
        sign! {
            when: &[Text("!Secure")],
            says: &[("https-required", Sure)],
            source: CONSTRAINTS,
            hit: "HTTP/1.1 403 Forbidden\n\n<tr><th>MESSAGE:</th><td>!Secure</td></tr>",
            miss: "HTTP/1.1 403 Forbidden\n\n<tr><th>MESSAGE:</th><td>Secure!</td></tr>",
        },
        sign! {
            when: &[Text("!role")],
            says: &[("permission-denied", Sure)],
            source: CONSTRAINTS,
            hit: "HTTP/1.1 403 Forbidden\n\n<tr><th>MESSAGE:</th><td>!role</td></tr>",
            miss: "HTTP/1.1 403 Forbidden\n\n<tr><th>MESSAGE:</th><td>role</td></tr>",
        },
    ],
};

const CONSTRAINTS: Source = Source {
    label: "Jetty: security constraints",
    url: "https://jetty.org/docs/jetty/12/operations-guide/security/index.html",
};
