//! `radicale`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Challenge, Log, Not, Path, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "radicale", name: "Radicale", kind: ProductKind::Service,
    marks: &[Mark(&[Challenge("Radicale")]), Mark(&[Log("radicale")]), Mark(&[Path("/.web/")])],
    signs: &[
sign! { when: &[Challenge("Radicale"), Status(&[401]), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Likely), ("first-leg-challenge", Likely)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer Radicale\n\n", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer Radicale\n\n" },
sign! { when: &[Challenge("Radicale"), Status(&[401]), Sent("authorization", "Basic*")], says: &[("basic-wrong-credentials", Likely), ("server-auth-misconfigured", Hint)], source: AUTH, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer Radicale\n\n", miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer Radicale\n\n" },
sign! { when: &[Text("Access to the requested resource forbidden"), Status(&[403])], says: &[("permission-denied", Sure), ("wrong-url", Hint)], source: RIGHTS, hit: "HTTP/1.1 403 Forbidden\n\nAccess to the requested resource forbidden", miss: "HTTP/1.1 403 Forbidden\n\nFailed login attempt from" },
sign! { when: &[Text("Failed login attempt from")], says: &[("basic-wrong-credentials", Sure)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nFailed login attempt from", miss: "HTTP/1.1 401 Unauthorized\n\nFailed to load htpasswd file" },
sign! { when: &[Any(&[Text("Failed to load htpasswd file"), Text("htpasswd encryption")])], says: &[("server-auth-misconfigured", Sure)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nFailed to load htpasswd file; htpasswd encryption", miss: "HTTP/1.1 401 Unauthorized\n\naccess x denied x denyall" },
sign! { when: &[Any(&[Text("access*denied*denyall"), Text("authentication type*denyall*")])], says: &[("server-auth-misconfigured", Likely)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\naccess to / denied by denyall; authentication type is denyall (x)", miss: "HTTP/1.1 401 Unauthorized\n\nradicale: Failed login attempt from 192.0.2.1" },
    ],
};

const AUTH: Source = Source { label: "Radicale: Authentication", url: "https://radicale.org/v3.html#auth" };
const RIGHTS: Source = Source { label: "Radicale: Rights", url: "https://radicale.org/v3.html#rights" };
