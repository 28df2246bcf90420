//! `strapi`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Header, Not, Path, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "strapi", name: "Strapi", kind: ProductKind::Service,
    marks: &[Mark(&[Header("x-powered-by", "Strapi*")]), Mark(&[Text("\"name\":~\"ForbiddenError\""), Text("\"details\":")])],
    signs: &[
sign! { when: &[Text("\"name\":~\"ForbiddenError\""), Not(&Text("csrf"))], says: &[("permission-denied", Likely), ("no-credentials", Hint)], source: STR, hit: "HTTP/1.1 401 Unauthorized\n\n\"name\": \"ForbiddenError\"", miss: "HTTP/1.1 403 Forbidden\n\n{\"name\":\"ForbiddenError\",\"message\":\"invalid csrf token\"}" },
sign! { when: &[Text("\"name\":~\"UnauthorizedError\""), Text("Missing or invalid credentials"), Anonymous], says: &[("no-credentials", Sure)], source: STR, hit: "GET / HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\n\"name\": \"UnauthorizedError\"; Missing or invalid credentials", miss: "HTTP/1.1 401 Unauthorized\n\naccount email is not confirmed" },
sign! { when: &[Text("\"name\":~\"UnauthorizedError\""), Text("Missing or invalid credentials"), Not(&Anonymous)], says: &[("token-invalid-or-revoked", Likely)], source: STR, hit: "HTTP/1.1 401 Unauthorized\n\n\"name\": \"UnauthorizedError\"; Missing or invalid credentials", miss: "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 401 Unauthorized\n\n{\"error\":{\"name\":\"UnauthorizedError\",\"message\":\"Missing or invalid credentials\"}}" },
sign! { when: &[Text("Invalid identifier or password"), Not(&Path("xrpc"))], says: &[("basic-wrong-credentials", Sure)], source: STR, hit: "HTTP/1.1 401 Unauthorized\n\nInvalid identifier or password", miss: "HTTP/1.1 401 Unauthorized\n\naccount email is not confirmed" },
sign! { when: &[Any(&[Text("account email is not confirmed"), Text("blocked by an administrator")])], says: &[("account-restricted", Sure)], source: STR, hit: "HTTP/1.1 401 Unauthorized\n\naccount email is not confirmed; blocked by an administrator", miss: "GET / HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\n\"name\": \"UnauthorizedError\"; Missing or invalid credentials" },
    ],
};

const STR: Source = Source { label: "Strapi: Users and permissions", url: "https://docs.strapi.io/cms/features/users-permissions" };
