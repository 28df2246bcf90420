//! `mongodb-atlas`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Challenge, Host, Not, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "mongodb-atlas", name: "MongoDB Atlas Administration API", kind: ProductKind::Service,
    marks: &[Mark(&[Host("cloud.mongodb.com")]), Mark(&[Challenge("MMS Public API")])],
    signs: &[
sign! { when: &[Text("IP_ADDRESS_NOT_ON_ACCESS_LIST")], says: &[("ip-blocked", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nIP_ADDRESS_NOT_ON_ACCESS_LIST", miss: "HTTP/1.1 401 Unauthorized\n\nUSER_UNAUTHORIZED" },
sign! { when: &[Any(&[Text("USER_UNAUTHORIZED"), Text("NOT_GROUP_OWNER"), Text("USER_CANNOT_ACCESS_GROUP"), Text("USER_CANNOT_ACCESS_ORG")])], says: &[("permission-denied", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nUSER_UNAUTHORIZED; NOT_GROUP_OWNER; USER_CANNOT_ACCESS_GROUP; USER_CANNOT_ACCESS_ORG", miss: "HTTP/1.1 401 Unauthorized\n\nIP_ADDRESS_NOT_ON_ACCESS_LIST" },
sign! { when: &[Challenge("Digest*MMS Public API"), Not(&Sent("authorization", "*"))], says: &[("first-leg-challenge", Likely), ("no-credentials", Likely)], source: ERR, hit: "GET / HTTP/1.1\nHost: cloud.mongodb.com\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm=\"MMS Public API\", nonce=\"a\"\n\n", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest x MMS Public API\n\n" },
    ],
};

const ERR: Source = Source { label: "Atlas: API error codes", url: "https://www.mongodb.com/docs/atlas/reference/api-resources-spec/v2/" };
