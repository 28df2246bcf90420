//! `ebay`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "ebay", name: "eBay", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.ebay.com")]), Mark(&[Host("api.sandbox.ebay.com")]), Mark(&[Header("x-ebay-*", "*")]), Mark(&[Header("x-ebay-c-request-id", "*")]), Mark(&[Text("Ebay-Auth-Token")])],
    signs: &[
sign! { when: &[Text("\"errorId\":~1001"), Text("Invalid access token")], says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely), ("token-wrong-issuer", Hint)], source: REST, hit: "HTTP/1.1 401 Unauthorized\n\n\"errorId\": 1001; Invalid access token", miss: "HTTP/1.1 401 Unauthorized\n\n\"errorId\": 1003" },
sign! { when: &[Any(&[Text("\"errorId\":~1002"), Text("Missing access token")]), On("ebay")], says: &[("no-credentials", Sure)], source: REST, hit: "GET / HTTP/1.1\nHost: api.ebay.com\n\nHTTP/1.1 401 Unauthorized\n\n\"errorId\": 1002; Missing access token", miss: "HTTP/1.1 401 Unauthorized\n\n\"errorId\": 1002" },
sign! { when: &[Any(&[Text("\"errorId\":~1003"), Text("Token type in the Authorization header is invalid")])], says: &[("authorization-malformed", Sure), ("scheme-mismatch", Likely)], source: REST, hit: "HTTP/1.1 401 Unauthorized\n\n\"errorId\": 1003; Token type in the Authorization header is invalid", miss: "HTTP/1.1 401 Unauthorized\n\n\"errorId\": 1100" },
sign! { when: &[Text("\"errorId\":~1100")], says: &[("insufficient-scope", Sure)], source: REST, hit: "HTTP/1.1 401 Unauthorized\n\n\"errorId\": 1100", miss: "HTTP/1.1 401 Unauthorized\n\n<ErrorCode>932" },
sign! { when: &[Any(&[Text("<ErrorCode>932"), Text("Auth token is hard expired"), Text("<ErrorCode>21917053")])], says: &[("token-expired", Sure)], source: TRD, hit: "HTTP/1.1 401 Unauthorized\n\n<ErrorCode>932; Auth token is hard expired; <ErrorCode>21917053", miss: "HTTP/1.1 401 Unauthorized\n\n<ErrorCode>16110" },
sign! { when: &[Any(&[Text("<ErrorCode>931"), Text("Auth token is invalid")]), On("ebay")], says: &[("token-invalid-or-revoked", Likely), ("token-wrong-issuer", Hint)], source: TRD, hit: "GET / HTTP/1.1\nHost: api.ebay.com\n\nHTTP/1.1 401 Unauthorized\n\n<ErrorCode>931; Auth token is invalid", miss: "HTTP/1.1 401 Unauthorized\n\n<ErrorCode>931" },
sign! { when: &[Text("<ErrorCode>16110")], says: &[("token-invalid-or-revoked", Sure)], source: TRD, hit: "HTTP/1.1 401 Unauthorized\n\n<ErrorCode>16110", miss: "HTTP/1.1 401 Unauthorized\n\n\"errorId\": 1001; Invalid access token" },
    ],
};

const REST: Source = Source { label: "eBay: Handling API errors", url: "https://developer.ebay.com/api-docs/static/handling-error-messages.html" };
const TRD: Source = Source { label: "eBay: Trading API, auth token errors", url: "https://developer.ebay.com/devzone/xml/docs/Reference/ebay/Errors/errormessages.htm" };
