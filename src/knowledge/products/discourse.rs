//! `discourse`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Header, Not, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "discourse", name: "Discourse", kind: ProductKind::Service,
    marks: &[Mark(&[Header("x-discourse-route", "*")]), Mark(&[Header("x-discourse-username", "*")]), Mark(&[Header("discourse-logged-out", "*")]), Mark(&[Sets("_forum_session")])],
    signs: &[
sign! { when: &[Text("BAD CSRF")], says: &[("csrf-failed", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nBAD CSRF", miss: "HTTP/1.1 401 Unauthorized\ndiscourse-logged-out: 1\n\n" },
sign! { when: &[Header("discourse-logged-out", "1*")], says: &[("cookie-session-expired", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\ndiscourse-logged-out: 1\n\n", miss: "HTTP/1.1 401 Unauthorized\n\nThe API username or key is invalid" },
sign! { when: &[Text("The API username or key is invalid")], says: &[("api-key-invalid", Likely), ("permission-denied", Hint)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nThe API username or key is invalid", miss: "HTTP/1.1 401 Unauthorized\n\n\"error_type\": \"not_logged_in\"" },
sign! { when: &[Text("\"error_type\":~\"not_logged_in\"")], says: &[("no-credentials", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\n\"error_type\": \"not_logged_in\"", miss: "HTTP/1.1 401 Unauthorized\n\n\"error_type\": \"rate_limit\"" },
sign! { when: &[Text("\"error_type\":~\"invalid_access\""), Not(&Text("API username or key"))], says: &[("permission-denied", Likely)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\n\"error_type\": \"invalid_access\"", miss: "HTTP/1.1 403 Forbidden\n\n{\"errors\":[\"The API username or key is invalid.\"],\"error_type\":\"invalid_access\"}" },
sign! { when: &[Text("\"error_type\":~\"rate_limit\"")], says: &[("rate-limited", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\n\"error_type\": \"rate_limit\"", miss: "HTTP/1.1 401 Unauthorized\n\nBAD CSRF" },
    ],
};

const API: Source = Source { label: "Discourse: API documentation", url: "https://docs.discourse.org/" };
