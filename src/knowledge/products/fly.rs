//! `fly`: its marks and its documented refusals.

use crate::evidence::Strength::Likely;
use crate::evidence::Test::{Host, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "fly", name: "Fly.io", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.fly.io")]), Mark(&[Host("api.machines.dev")])],
    signs: &[
sign! { when: &[Text("You must be authenticated to view this"), On("fly")], says: &[("token-invalid-or-revoked", Likely), ("no-credentials", Likely)], source: FLY, hit: "GET / HTTP/1.1\nHost: api.fly.io\n\nHTTP/1.1 401 Unauthorized\n\nYou must be authenticated to view this", miss: "HTTP/1.1 401 Unauthorized\n\nYou must be authenticated to view this" },
    ],
};

const FLY: Source = Source { label: "Fly.io: Access tokens", url: "https://fly.io/docs/security/tokens/" };
