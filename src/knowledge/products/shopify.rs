//! `shopify`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, Not, On, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "shopify", name: "Shopify", kind: ProductKind::Service,
    marks: &[Mark(&[Host("myshopify.com")]), Mark(&[Header("x-shopid", "*")]), Mark(&[Header("x-shopify-stage", "*")]), Mark(&[Header("x-shopify-api-version", "*")]), Mark(&[Header("x-shopify-shop-api-call-limit", "*")]), Mark(&[Sent("x-shopify-access-token", "*")]), Mark(&[Sent("x-shopify-storefront-access-token", "*")])],
    signs: &[
sign! { when: &[Text("Invalid API key or access token (unrecognized login"), Not(&Sent("x-shopify-access-token", "*")), Not(&Sent("authorization", "*")), Not(&Sent("x-shopify-storefront-access-token", "*"))], says: &[("no-credentials", Likely), ("token-invalid-or-revoked", Hint)], source: RESP, hit: "HTTP/1.1 401 Unauthorized\n\nInvalid API key or access token (unrecognized login", miss: "GET / HTTP/1.1\nHost: x.myshopify.com\nX-Shopify-Access-Token: x\n\nHTTP/1.1 401 Unauthorized\n\nInvalid API key or access token (unrecognized login" },
sign! { when: &[Text("Invalid API key or access token (unrecognized login"), Sent("x-shopify-access-token", "*")], says: &[("token-invalid-or-revoked", Sure)], source: RESP, hit: "GET / HTTP/1.1\nHost: example.com\nx-shopify-access-token: x\n\nHTTP/1.1 401 Unauthorized\n\nInvalid API key or access token (unrecognized login", miss: "GET / HTTP/1.1\nHost: x.myshopify.com\n\nHTTP/1.1 401 Unauthorized\n\nInvalid API key or access token (unrecognized login or wrong password)" },
sign! { when: &[Text("Invalid API key or access token (unrecognized login"), Sent("authorization", "*"), Not(&Sent("x-shopify-access-token", "*"))], says: &[("scheme-mismatch", Likely), ("basic-wrong-credentials", Likely)], source: RESP, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nInvalid API key or access token (unrecognized login", miss: "GET / HTTP/1.1\nHost: x.myshopify.com\n\nHTTP/1.1 401 Unauthorized\n\nInvalid API key or access token (unrecognized login or wrong password)" },
sign! { when: &[Text("requires merchant approval for")], says: &[("insufficient-scope", Sure)], source: SCOPE, hit: "HTTP/1.1 401 Unauthorized\n\nrequires merchant approval for", miss: "HTTP/1.1 401 Unauthorized\n\nExceeded x calls per second for api client" },
sign! { when: &[Text("Access denied for~field"), Text("ACCESS_DENIED")], says: &[("insufficient-scope", Sure)], source: SCOPE, hit: "HTTP/1.1 200 OK\n\n{\"errors\":[{\"message\":\"Access denied for products field. Required access: `read_products` access scope.\",\"extensions\":{\"code\":\"ACCESS_DENIED\"}}]}", miss: "HTTP/1.1 403 Forbidden\n\n{\"code\":\"ACCESS_DENIED\"}" },
sign! { when: &[Any(&[Text("not approved to access the"), Text("not approved to use the"), Text("is not approved to access")]), On("shopify")], says: &[("service-not-enabled", Sure)], source: PCD, hit: "GET / HTTP/1.1\nHost: x.myshopify.com\n\nHTTP/1.1 401 Unauthorized\n\nnot approved to access the; not approved to use the; is not approved to access", miss: "HTTP/1.1 401 Unauthorized\n\nnot approved to access the" },
sign! { when: &[Any(&[Text("Unavailable Shop"), Text("This shop is unavailable")]), On("shopify")], says: &[("account-restricted", Sure)], source: RESP, hit: "GET / HTTP/1.1\nHost: x.myshopify.com\n\nHTTP/1.1 401 Unauthorized\n\nUnavailable Shop; This shop is unavailable", miss: "HTTP/1.1 401 Unauthorized\n\nUnavailable Shop" },
sign! { when: &[Text("Exceeded~calls per second for api client")], says: &[("rate-limited", Sure)], source: RESP, hit: "HTTP/1.1 401 Unauthorized\n\nExceeded x calls per second for api client", miss: "HTTP/1.1 401 Unauthorized\nx-shopify-api-request-failure-reauthorize: x\n\n" },
sign! { when: &[Any(&[Header("x-shopify-api-request-failure-reauthorize", "*"), Header("x-shopify-retry-invalid-session-request", "*")])], says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely)], source: SESS, hit: "HTTP/1.1 401 Unauthorized\nx-shopify-api-request-failure-reauthorize: x\nx-shopify-retry-invalid-session-request: x\n\n", miss: "GET / HTTP/1.1\nHost: example.com\nx-shopify-access-token: x\n\nHTTP/1.1 401 Unauthorized\n\nInvalid API key or access token (unrecognized login" },
    ],
};

const RESP: Source = Source { label: "Shopify: Response status and error codes", url: "https://shopify.dev/docs/api/usage/response-codes" };
const SCOPE: Source = Source { label: "Shopify: Access scopes", url: "https://shopify.dev/docs/api/usage/access-scopes" };
const PCD: Source = Source { label: "Shopify: Protected customer data", url: "https://shopify.dev/docs/apps/launch/protected-customer-data" };
const SESS: Source = Source { label: "Shopify: Session tokens", url: "https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens" };
