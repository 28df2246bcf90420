//! `prestashop`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Challenge, Header, Not, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "prestashop", name: "PrestaShop", kind: ProductKind::Service,
    marks: &[Mark(&[Header("psws-version", "*")]), Mark(&[Challenge("PrestaShop Webservice")])],
    signs: &[
sign! { when: &[Text("Authentication key is empty")], says: &[("api-key-missing", Sure)], source: WS, hit: "HTTP/1.1 401 Unauthorized\n\nAuthentication key is empty", miss: "HTTP/1.1 401 Unauthorized\n\nInvalid authentication key format" },
sign! { when: &[Any(&[Text("Invalid authentication key format"), Text("authentication key is not active")])], says: &[("api-key-invalid", Sure)], source: WS, hit: "HTTP/1.1 401 Unauthorized\n\nInvalid authentication key format; authentication key is not active", miss: "HTTP/1.1 401 Unauthorized\n\nis not allowed with this authentication key" },
sign! { when: &[Any(&[Text("is not allowed with this authentication key"), Text("No permission for this authentication key")])], says: &[("insufficient-scope", Sure)], source: WS, hit: "HTTP/1.1 401 Unauthorized\n\nis not allowed with this authentication key; No permission for this authentication key", miss: "HTTP/1.1 401 Unauthorized\n\nPrestaShop webservice is disabled" },
sign! { when: &[Text("PrestaShop webservice is disabled")], says: &[("service-not-enabled", Sure)], source: WS, hit: "HTTP/1.1 401 Unauthorized\n\nPrestaShop webservice is disabled", miss: "HTTP/1.1 401 Unauthorized\n\nAuthentication key is empty" },
sign! { when: &[Challenge("PrestaShop Webservice"), Not(&Sent("authorization", "*"))], says: &[("api-key-missing", Likely)], source: WS, hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer PrestaShop Webservice\n\n", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer PrestaShop Webservice\n\n" },
    ],
};

const WS: Source = Source { label: "PrestaShop: Webservice", url: "https://devdocs.prestashop-project.org/9/webservice/" };
