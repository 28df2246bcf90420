//! `x`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "x", name: "X (Twitter)", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.x.com")]), Mark(&[Host("api.twitter.com")]), Mark(&[Header("server", "tsa_*")]), Mark(&[Header("x-twitter-response-tags", "*")]), Mark(&[Any(&[Text("developer.twitter.com"), Text("developer.x.com"), Text("api.twitter.com")])])],
    signs: &[
sign! { when: &[Text("\"code\":~32"), Text("Could not authenticate you")], says: &[("request-signature-mismatch", Likely), ("token-invalid-or-revoked", Likely)], source: X, hit: "HTTP/1.1 401 Unauthorized\n\n\"code\": 32; Could not authenticate you", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": 135; Timestamp out of bounds" },
sign! { when: &[Text("\"code\":~89"), Text("Invalid or expired token")], says: &[("token-invalid-or-revoked", Likely), ("token-expired", Likely)], source: X, hit: "HTTP/1.1 401 Unauthorized\n\n\"code\": 89; Invalid or expired token", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": 135; Timestamp out of bounds" },
sign! { when: &[Text("\"code\":~135"), Text("Timestamp out of bounds")], says: &[("request-signature-mismatch", Sure)], source: X, hit: "HTTP/1.1 401 Unauthorized\n\n\"code\": 135; Timestamp out of bounds", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": 215; Bad Authentication data" },
sign! { when: &[Text("\"code\":~215"), Text("Bad Authentication data")], says: &[("no-credentials", Likely), ("authorization-malformed", Likely)], source: X, hit: "HTTP/1.1 401 Unauthorized\n\n\"code\": 215; Bad Authentication data", miss: "HTTP/1.1 401 Unauthorized\n\naccess to a subset of X API" },
sign! { when: &[Any(&[Text("\"code\":~326"), Text("\"code\":~64"), Text("\"code\":~63"), Text("temporarily locked")]), On("x")], says: &[("account-restricted", Sure)], source: X, hit: "GET / HTTP/1.1\nHost: api.x.com\n\nHTTP/1.1 403 Forbidden\n\n{\"errors\":[{\"code\":326,\"message\":\"To protect our users from spam, this account is temporarily locked.\"}]} \"code\":64 \"code\":63", miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"code\":326}}" },
sign! { when: &[Any(&[Text("access to a subset of X API"), Text("access to a subset of Twitter API"), Text("client-not-enrolled"), Text("attached to a Project")])], says: &[("service-not-enabled", Sure)], source: X, hit: "HTTP/1.1 401 Unauthorized\n\naccess to a subset of X API; access to a subset of Twitter API; client-not-enrolled; attached to a Project", miss: "HTTP/1.1 401 Unauthorized\n\nappropriate oauth1 app permissions" },
sign! { when: &[Any(&[Text("appropriate oauth1 app permissions"), Text("oauth1-permissions")])], says: &[("insufficient-scope", Sure)], source: X, hit: "HTTP/1.1 401 Unauthorized\n\nappropriate oauth1 app permissions; oauth1-permissions", miss: "HTTP/1.1 401 Unauthorized\n\nunsupported-authentication" },
sign! { when: &[Any(&[Text("unsupported-authentication"), Text("is forbidden for this endpoint. Supported authentication types")])], says: &[("token-wrong-type", Sure)], source: XAUTH, hit: "HTTP/1.1 401 Unauthorized\n\nunsupported-authentication; is forbidden for this endpoint. Supported authentication types", miss: "HTTP/1.1 401 Unauthorized\n\nusage-capped" },
sign! { when: &[Text("usage-capped")], says: &[("rate-limited", Sure)], source: X, hit: "HTTP/1.1 401 Unauthorized\n\nusage-capped", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": 32; Could not authenticate you" },
    ],
};

const X: Source = Source { label: "X: Response codes and errors", url: "https://docs.x.com/x-api/fundamentals/response-codes-and-errors" };
const XAUTH: Source = Source { label: "X: Authentication mapping", url: "https://docs.x.com/fundamentals/authentication/guides/v2-authentication-mapping" };
