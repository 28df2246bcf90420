//! `digitalocean`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely};
use crate::evidence::Test::{Host, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "digitalocean", name: "DigitalOcean", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.digitalocean.com")])],
    signs: &[
sign! { when: &[Text("Unable to authenticate you"), On("digitalocean")], says: &[("token-invalid-or-revoked", Likely), ("no-credentials", Hint)], source: DO, hit: "GET / HTTP/1.1\nHost: api.digitalocean.com\n\nHTTP/1.1 401 Unauthorized\n\nUnable to authenticate you", miss: "HTTP/1.1 401 Unauthorized\n\nUnable to authenticate you" },
sign! { when: &[Text("not authorized to perform this operation"), On("digitalocean")], says: &[("insufficient-scope", Likely), ("permission-denied", Likely)], source: DO, hit: "GET / HTTP/1.1\nHost: api.digitalocean.com\n\nHTTP/1.1 401 Unauthorized\n\nnot authorized to perform this operation", miss: "HTTP/1.1 401 Unauthorized\n\nnot authorized to perform this operation" },
    ],
};

const DO: Source = Source { label: "DigitalOcean: API authentication", url: "https://docs.digitalocean.com/reference/api/create-personal-access-token/" };
