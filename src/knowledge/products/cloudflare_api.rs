//! `cloudflare-api`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, Not, On, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "cloudflare-api", name: "Cloudflare API", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.cloudflare.com")]), Mark(&[Header("cf-auditlog-id", "*")]), Mark(&[Text("com.cloudflare.api")]), Mark(&[Sent("x-auth-email", "*")])],
    signs: &[
sign! { when: &[Any(&[Text("9103"), Text("Unknown X-Auth-Key or X-Auth-Email")]), On("cloudflare-api")], says: &[("api-key-invalid", Sure)], source: CF, hit: "GET / HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 401 Unauthorized\n\n9103; Unknown X-Auth-Key or X-Auth-Email", miss: "HTTP/1.1 401 Unauthorized\n\n9103" },
sign! { when: &[Any(&[Text("6111"), Text("Invalid format for Authorization header")]), On("cloudflare-api")], says: &[("authorization-malformed", Sure)], source: CF, hit: "GET / HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 401 Unauthorized\n\n6111; Invalid format for Authorization header", miss: "HTTP/1.1 401 Unauthorized\n\n6111" },
sign! { when: &[Any(&[Text("6103"), Text("Invalid format for X-Auth-Key header")]), On("cloudflare-api")], says: &[("api-key-invalid", Likely), ("credential-not-loaded", Hint)], source: CF, hit: "GET / HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 401 Unauthorized\n\n6103; Invalid format for X-Auth-Key header", miss: "HTTP/1.1 401 Unauthorized\n\n6103" },
sign! { when: &[Text("Missing X-Auth-Key, X-Auth-Email or Authorization")], says: &[("no-credentials", Sure), ("api-key-missing", Likely)], source: CF, hit: "HTTP/1.1 401 Unauthorized\n\nMissing X-Auth-Key, X-Auth-Email or Authorization", miss: "HTTP/1.1 401 Unauthorized\n\nCannot use the access token from location" },
sign! { when: &[Text("Cannot use the access token from location")], says: &[("ip-blocked", Sure)], source: CFIP, hit: "HTTP/1.1 401 Unauthorized\n\nCannot use the access token from location", miss: "HTTP/1.1 401 Unauthorized\n\nrequires permission 'com.cloudflare" },
sign! { when: &[Any(&[Text("Valid user-level authentication not found"), Text("Invalid API Token")]), On("cloudflare-api")], says: &[("token-invalid-or-revoked", Sure)], source: CF, hit: "GET / HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 401 Unauthorized\n\nValid user-level authentication not found; Invalid API Token", miss: "HTTP/1.1 401 Unauthorized\n\nValid user-level authentication not found" },
sign! { when: &[Text("\"code\":~10000"), Text("Authentication error"), On("cloudflare-api")], says: &[("insufficient-scope", Likely), ("token-invalid-or-revoked", Likely)], source: CF, hit: "GET / HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 401 Unauthorized\n\n\"code\": 10000; Authentication error", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": 10000; Authentication error" },
sign! { when: &[Text("\"code\":~9109"), Any(&[Text("Invalid access token"), Text("Unauthorized to access requested resource")]), On("cloudflare-api"), Not(&Text("from location"))], says: &[("token-invalid-or-revoked", Likely), ("insufficient-scope", Likely)], source: CF, hit: "GET / HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 403 Forbidden\n\n{\"code\":9109,\"message\":\"Unauthorized to access requested resource\"} Invalid access token", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": 9109; Invalid access token" },
sign! { when: &[Text("requires permission 'com.cloudflare")], says: &[("insufficient-scope", Sure)], source: CF, hit: "HTTP/1.1 401 Unauthorized\n\nrequires permission 'com.cloudflare", miss: "HTTP/1.1 401 Unauthorized\n\nMax auth failures reached" },
sign! { when: &[Text("Max auth failures reached")], says: &[("rate-limited", Sure)], source: CF, hit: "HTTP/1.1 401 Unauthorized\n\nMax auth failures reached", miss: "HTTP/1.1 401 Unauthorized\n\nMissing X-Auth-Key, X-Auth-Email or Authorization" },
    ],
};

const CF: Source = Source { label: "Cloudflare: API tokens, permissions", url: "https://developers.cloudflare.com/fundamentals/api/troubleshooting/" };
const CFIP: Source = Source { label: "Cloudflare: Restrict token use", url: "https://developers.cloudflare.com/fundamentals/api/how-to/restrict-tokens/" };
