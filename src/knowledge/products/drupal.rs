//! `drupal`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Not, On, Path, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "drupal", name: "Drupal", kind: ProductKind::Service,
    marks: &[Mark(&[Header("x-generator", "Drupal*")]), Mark(&[Header("x-drupal-cache", "*")]), Mark(&[Header("x-drupal-dynamic-cache", "*")]), Mark(&[Path("_format=")])],
    signs: &[
sign! { when: &[Any(&[Text("X-CSRF-Token request header is missing"), Text("X-CSRF-Token request header is invalid")])], says: &[("csrf-failed", Sure)], source: REST, hit: "HTTP/1.1 401 Unauthorized\n\nX-CSRF-Token request header is missing; X-CSRF-Token request header is invalid", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nNo authentication credentials provided" },
sign! { when: &[Text("No authentication credentials provided"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Sure)], source: REST, hit: "HTTP/1.1 401 Unauthorized\n\nNo authentication credentials provided", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nNo authentication credentials provided" },
sign! { when: &[Text("No authentication credentials provided"), Sent("authorization", "*")], says: &[("auth-header-stripped-upstream", Likely), ("scheme-mismatch", Likely)], source: REST, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nNo authentication credentials provided", miss: "HTTP/1.1 401 Unauthorized\n\nNo authentication credentials provided" },
sign! { when: &[Text("used authentication method is not allowed on this route")], says: &[("scheme-mismatch", Sure)], source: REST, hit: "HTTP/1.1 401 Unauthorized\n\nused authentication method is not allowed on this route", miss: "HTTP/1.1 401 Unauthorized\n\nhas not been activated or is blocked" },
sign! { when: &[Any(&[Text("permission is required"), Text("permissions are required")]), On("drupal")], says: &[("permission-denied", Likely), ("no-credentials", Hint)], source: REST, hit: "HTTP/1.1 401 Unauthorized\nX-Generator: Drupal 10\n\npermission is required; permissions are required", miss: "HTTP/1.1 401 Unauthorized\n\npermission is required" },
sign! { when: &[Text("has not been activated or is blocked")], says: &[("account-restricted", Sure)], source: USER, hit: "HTTP/1.1 401 Unauthorized\n\nhas not been activated or is blocked", miss: "HTTP/1.1 401 Unauthorized\n\nunrecognized username or password" },
sign! { when: &[Text("unrecognized username or password")], says: &[("basic-wrong-credentials", Sure)], source: USER, hit: "HTTP/1.1 401 Unauthorized\n\nunrecognized username or password", miss: "HTTP/1.1 401 Unauthorized\n\nToo many failed login attempts from your IP address" },
sign! { when: &[Text("Too many failed login attempts from your IP address")], says: &[("rate-limited", Sure)], source: USER, hit: "HTTP/1.1 401 Unauthorized\n\nToo many failed login attempts from your IP address", miss: "HTTP/1.1 401 Unauthorized\n\nX-CSRF-Token request header is missing" },
    ],
};

const REST: Source = Source { label: "Drupal: RESTful web services, CSRF and authentication", url: "https://www.drupal.org/docs/drupal-apis/restful-web-services-api/restful-web-services-api-overview" };
const USER: Source = Source { label: "Drupal: User login", url: "https://www.drupal.org/docs/8/core/modules/rest/javascript-and-drupal-8-restful-web-services" };
