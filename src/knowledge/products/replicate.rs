//! `replicate`: its marks and its documented refusals.

use crate::evidence::Strength::Sure;
use crate::evidence::Test::{Host, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "replicate", name: "Replicate", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.replicate.com")])],
    signs: &[
sign! { when: &[Text("did not pass an authentication token")], says: &[("no-credentials", Sure)], source: REP, hit: "HTTP/1.1 401 Unauthorized\n\ndid not pass an authentication token", miss: "HTTP/1.1 401 Unauthorized\n\n{\"title\":\"Unauthenticated\",\"detail\":\"Invalid token\"}" },
    ],
};

const REP: Source = Source { label: "Replicate: HTTP API, authentication", url: "https://replicate.com/docs/reference/http#authentication" };
