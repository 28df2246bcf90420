//! `hetzner`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Host, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "hetzner", name: "Hetzner Cloud", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.hetzner.cloud")])],
    signs: &[
sign! { when: &[Text("token_readonly")], says: &[("insufficient-scope", Sure)], source: HCLOUD, hit: "HTTP/1.1 401 Unauthorized\n\ntoken_readonly", miss: "GET / HTTP/1.1\nHost: api.hetzner.cloud\n\nHTTP/1.1 401 Unauthorized\n\n\"code\": \"unauthorized\"" },
sign! { when: &[Text("\"code\":~\"unauthorized\""), Host("api.hetzner.cloud")], says: &[("token-invalid-or-revoked", Likely)], source: HCLOUD, hit: "GET / HTTP/1.1\nHost: api.hetzner.cloud\n\nHTTP/1.1 401 Unauthorized\n\n\"code\": \"unauthorized\"", miss: "HTTP/1.1 401 Unauthorized\n\ntoken_readonly" },
    ],
};

const HCLOUD: Source = Source { label: "Hetzner Cloud: API errors", url: "https://docs.hetzner.cloud/reference/cloud#errors" };
