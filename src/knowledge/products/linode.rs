//! `linode`: its marks and its documented refusals.

use crate::evidence::Strength::Sure;
use crate::evidence::Test::{Host, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "linode", name: "Linode", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.linode.com")])],
    signs: &[
sign! { when: &[Text("OAuth token is not authorized to use this endpoint")], says: &[("insufficient-scope", Sure)], source: LINODE, hit: "HTTP/1.1 401 Unauthorized\n\nOAuth token is not authorized to use this endpoint", miss: "HTTP/1.1 401 Unauthorized\n\n{\"errors\":[{\"reason\":\"Invalid Token\"}]}" },
    ],
};

const LINODE: Source = Source { label: "Linode: API, errors", url: "https://techdocs.akamai.com/linode-api/reference/errors" };
