//! `zendesk`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Header, Host, Not, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "zendesk", name: "Zendesk", kind: ProductKind::Service,
    marks: &[Mark(&[Host("zendesk.com")]), Mark(&[Header("x-zendesk-origin-server", "*")]), Mark(&[Header("x-zendesk-*", "*")]), Mark(&[Header("x-zendesk-zorg", "*")])],
    signs: &[
sign! { when: &[Text("Couldn't authenticate you"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Sure)], source: SEC, hit: "HTTP/1.1 401 Unauthorized\n\nCouldn't authenticate you", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nCouldn't authenticate you" },
sign! { when: &[Text("Couldn't authenticate you"), Sent("authorization", "Basic*")], says: &[("basic-wrong-credentials", Likely)], source: SEC, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\nCouldn't authenticate you", miss: "HTTP/1.1 401 Unauthorized\n\nCouldn't authenticate you" },
sign! { when: &[Text("Couldn't authenticate you"), Sent("authorization", "Bearer*")], says: &[("token-invalid-or-revoked", Likely), ("scheme-mismatch", Likely)], source: SEC, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nCouldn't authenticate you", miss: "HTTP/1.1 401 Unauthorized\n\nCouldn't authenticate you" },
sign! { when: &[Text("You do not have access to this page. Please contact the account owner")], says: &[("permission-denied", Sure)], source: SEC, hit: "HTTP/1.1 401 Unauthorized\n\nYou do not have access to this page. Please contact the account owner", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\nCouldn't authenticate you" },
    ],
};

const SEC: Source = Source { label: "Zendesk: Security and authentication", url: "https://developer.zendesk.com/api-reference/introduction/security-and-auth/" };
