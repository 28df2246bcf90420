//! `figma`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Header, Host, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "figma", name: "Figma", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.figma.com")]), Mark(&[Header("x-figma-rate-limit-type", "*")]), Mark(&[Sent("x-figma-token", "*")])],
    signs: &[
sign! { when: &[Text("Invalid scope(s):"), Text("This endpoint requires")], says: &[("insufficient-scope", Sure)], source: FIG, hit: "HTTP/1.1 401 Unauthorized\n\nInvalid scope(s):; This endpoint requires", miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_scope\",\"error_description\":\"Invalid scope(s): foo\"}" },
sign! { when: &[Text("Invalid token"), Host("api.figma.com")], says: &[("token-invalid-or-revoked", Likely)], source: FIG, hit: "GET / HTTP/1.1\nHost: api.figma.com\n\nHTTP/1.1 401 Unauthorized\n\nInvalid token", miss: "HTTP/1.1 401 Unauthorized\n\nInvalid scope(s):; This endpoint requires" },
    ],
};

const FIG: Source = Source { label: "Figma: Authentication and scopes", url: "https://developers.figma.com/docs/rest-api/scopes/" };
