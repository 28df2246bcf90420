//! `trello`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Host, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "trello", name: "Trello", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.trello.com")])],
    signs: &[
sign! { when: &[Text("invalid key"), Host("api.trello.com")], says: &[("api-key-invalid", Sure)], source: TRE, hit: "GET / HTTP/1.1\nHost: api.trello.com\n\nHTTP/1.1 401 Unauthorized\n\ninvalid key", miss: "GET / HTTP/1.1\nHost: api.trello.com\n\nHTTP/1.1 401 Unauthorized\n\ninvalid token" },
sign! { when: &[Any(&[Text("invalid token"), Text("expired token")]), Host("api.trello.com")], says: &[("token-invalid-or-revoked", Likely)], source: TRE, hit: "GET / HTTP/1.1\nHost: api.trello.com\n\nHTTP/1.1 401 Unauthorized\n\ninvalid token; expired token", miss: "GET / HTTP/1.1\nHost: api.trello.com\n\nHTTP/1.1 401 Unauthorized\n\nunauthorized permission requested" },
sign! { when: &[Any(&[Text("unauthorized permission requested"), Text("unauthorized card permission")]), Host("api.trello.com")], says: &[("permission-denied", Likely), ("insufficient-scope", Likely)], source: TRE, hit: "GET / HTTP/1.1\nHost: api.trello.com\n\nHTTP/1.1 401 Unauthorized\n\nunauthorized permission requested; unauthorized card permission", miss: "GET / HTTP/1.1\nHost: api.trello.com\n\nHTTP/1.1 401 Unauthorized\n\ninvalid key" },
    ],
};

const TRE: Source = Source { label: "Trello: Authorization", url: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/" };
