//! `notion`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Header, Host, On, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "notion", name: "Notion", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.notion.com")]), Mark(&[Header("x-notion-request-id", "*")]), Mark(&[Sent("notion-version", "*")])],
    signs: &[
sign! { when: &[Text("restricted_resource"), On("notion")], says: &[("insufficient-scope", Sure)], source: NOT, hit: "GET / HTTP/1.1\nHost: api.notion.com\n\nHTTP/1.1 401 Unauthorized\n\nrestricted_resource", miss: "HTTP/1.1 401 Unauthorized\n\nrestricted_resource" },
sign! { when: &[Text("are shared with your integration")], says: &[("refused-as-not-found", Sure), ("permission-denied", Likely)], source: NOT, hit: "HTTP/1.1 401 Unauthorized\n\nare shared with your integration", miss: "GET / HTTP/1.1\nHost: api.notion.com\n\nHTTP/1.1 401 Unauthorized\n\nAPI token is invalid" },
sign! { when: &[Text("API token is invalid"), On("notion")], says: &[("token-invalid-or-revoked", Likely)], source: NOT, hit: "GET / HTTP/1.1\nHost: api.notion.com\n\nHTTP/1.1 401 Unauthorized\n\nAPI token is invalid", miss: "HTTP/1.1 401 Unauthorized\n\nAPI token is invalid" },
    ],
};

const NOT: Source = Source { label: "Notion: Status codes", url: "https://developers.notion.com/reference/status-codes" };
