//! `amazon-sp-api`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Host, Not, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "amazon-sp-api", name: "Amazon Selling Partner API", kind: ProductKind::Service,
    marks: &[Mark(&[Host("sellingpartnerapi-*")]), Mark(&[Sent("x-amz-access-token", "*")]), Mark(&[Text("Access to requested resource is denied")])],
    signs: &[
sign! { when: &[Text("The access token you provided has expired")], says: &[("token-expired", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nThe access token you provided has expired", miss: "HTTP/1.1 401 Unauthorized\n\nThe access token you provided is revoked, malformed or invalid" },
sign! { when: &[Text("The access token you provided is revoked, malformed or invalid")], says: &[("token-invalid-or-revoked", Likely), ("token-wrong-type", Hint), ("token-malformed", Hint)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nThe access token you provided is revoked, malformed or invalid", miss: "HTTP/1.1 401 Unauthorized\n\nAccess token is missing in the request header" },
sign! { when: &[Text("Access token is missing in the request header")], says: &[("no-credentials", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nAccess token is missing in the request header", miss: "HTTP/1.1 401 Unauthorized\n\ndoes not have access to one or more requested data elements" },
sign! { when: &[Text("Access to requested resource is denied"), Status(&[403]), Not(&Text("The access token you provided")), Not(&Text("Access token is missing"))], says: &[("permission-denied", Likely), ("insufficient-scope", Likely), ("wrong-url", Hint)], source: ERR, hit: "HTTP/1.1 403 Forbidden\n\nAccess to requested resource is denied", miss: "HTTP/1.1 403 Forbidden\n\nAccess to requested resource is denied. The access token you provided has expired." },
sign! { when: &[Text("does not have access to one or more requested data elements")], says: &[("insufficient-scope", Sure), ("token-wrong-type", Likely)], source: RDT, hit: "HTTP/1.1 401 Unauthorized\n\ndoes not have access to one or more requested data elements", miss: "HTTP/1.1 401 Unauthorized\n\nhas an invalid grant parameter : refresh_token" },
sign! { when: &[Text("has an invalid grant parameter : refresh_token")], says: &[("token-invalid-or-revoked", Likely)], source: LWA, hit: "HTTP/1.1 401 Unauthorized\n\nhas an invalid grant parameter : refresh_token", miss: "HTTP/1.1 401 Unauthorized\n\nThe access token you provided has expired" },
    ],
};

const ERR: Source = Source { label: "Amazon SP-API: Authorization errors", url: "https://developer-docs.amazon.com/sp-api/docs/authorization-errors" };
const RDT: Source = Source { label: "Amazon SP-API: Tokens API", url: "https://developer-docs.amazon.com/sp-api/docs/authorization-with-the-restricted-data-token" };
const LWA: Source = Source { label: "Login with Amazon: Access token errors", url: "https://developer.amazon.com/docs/login-with-amazon/authorization-code-grant.html" };
