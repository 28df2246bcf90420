//! `directus`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Authenticated, Header, Not, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "directus", name: "Directus", kind: ProductKind::Service,
    marks: &[Mark(&[Header("x-powered-by", "Directus*")])],
    signs: &[
sign! { when: &[Text("\"code\":~\"TOKEN_EXPIRED\""), On("directus")], says: &[("token-expired", Sure)], source: DIR, hit: "HTTP/1.1 401 Unauthorized\nX-Powered-By: Directus\n\n\"code\": \"TOKEN_EXPIRED\"", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": \"TOKEN_EXPIRED\"" },
sign! { when: &[Text("\"code\":~\"INVALID_CREDENTIALS\""), On("directus")], says: &[("basic-wrong-credentials", Likely), ("token-invalid-or-revoked", Likely)], source: DIR, hit: "HTTP/1.1 401 Unauthorized\nX-Powered-By: Directus\n\n\"code\": \"INVALID_CREDENTIALS\"", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": \"INVALID_CREDENTIALS\"" },
sign! { when: &[Text("\"code\":~\"INVALID_OTP\"")], says: &[("step-up-required", Sure)], source: DIR, hit: "HTTP/1.1 401 Unauthorized\n\n\"code\": \"INVALID_OTP\"", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": \"INVALID_IP\"" },
sign! { when: &[Text("\"code\":~\"INVALID_IP\"")], says: &[("ip-blocked", Sure)], source: DIR, hit: "HTTP/1.1 401 Unauthorized\n\n\"code\": \"INVALID_IP\"", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": \"USER_SUSPENDED\"" },
sign! { when: &[Text("\"code\":~\"USER_SUSPENDED\"")], says: &[("account-restricted", Sure)], source: DIR, hit: "HTTP/1.1 401 Unauthorized\n\n\"code\": \"USER_SUSPENDED\"", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": \"REQUESTS_EXCEEDED\"" },
sign! { when: &[Text("\"code\":~\"REQUESTS_EXCEEDED\"")], says: &[("rate-limited", Sure)], source: DIR, hit: "HTTP/1.1 401 Unauthorized\n\n\"code\": \"REQUESTS_EXCEEDED\"", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\n\"code\": \"FORBIDDEN\"; You don't have permission to access" },
sign! { when: &[Text("\"code\":~\"FORBIDDEN\""), Text("You don't have permission to access"), Authenticated], says: &[("permission-denied", Sure)], source: DIR, hit: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\n\"code\": \"FORBIDDEN\"; You don't have permission to access", miss: "GET /items/a HTTP/1.1\nHost: a\n\nHTTP/1.1 403 Forbidden\n\n{\"errors\":[{\"message\":\"You don't have permission to access this.\",\"extensions\":{\"code\":\"FORBIDDEN\"}}]}" },
sign! { when: &[Text("\"code\":~\"FORBIDDEN\""), Text("You don't have permission to access"), Not(&Authenticated)], says: &[("no-credentials", Likely), ("permission-denied", Likely)], source: DIR, hit: "GET /items/a HTTP/1.1\nHost: a\n\nHTTP/1.1 403 Forbidden\n\n{\"errors\":[{\"message\":\"You don't have permission to access this.\",\"extensions\":{\"code\":\"FORBIDDEN\"}}]}", miss: "GET /items/a HTTP/1.1\nHost: a\nAuthorization: Bearer abc\n\nHTTP/1.1 403 Forbidden\n\n{\"errors\":[{\"message\":\"You don't have permission to access this.\",\"extensions\":{\"code\":\"FORBIDDEN\"}}]}" },
    ],
};

const DIR: Source = Source { label: "Directus: Error codes", url: "https://directus.io/docs/guides/connect/errors" };
