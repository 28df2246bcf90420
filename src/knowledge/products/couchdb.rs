//! `couchdb`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Challenge, Header, Not, On, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "couchdb", name: "Apache CouchDB", kind: ProductKind::Service,
    marks: &[Mark(&[Header("server", "CouchDB*")]), Mark(&[Challenge("administrator")])],
    signs: &[
sign! { when: &[Text("Name or password is incorrect")], says: &[("basic-wrong-credentials", Sure)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nName or password is incorrect", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nYou are not a server admin" },
sign! { when: &[Any(&[Text("You are not a server admin"), Text("You are not a db or server admin"), Text("You are not authorized to access this db"), Text("You are not allowed to access this db")]), Not(&Sent("authorization", "*")), Not(&Sent("cookie", "AuthSession"))], says: &[("no-credentials", Sure)], source: SEC, hit: "HTTP/1.1 401 Unauthorized\n\nYou are not a server admin; You are not a db or server admin; You are not authorized to access this db; You are not allowed to access this db", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nYou are not a server admin" },
sign! { when: &[Any(&[Text("You are not a server admin"), Text("You are not a db or server admin"), Text("You are not authorized to access this db"), Text("You are not allowed to access this db")]), Status(&[401]), Any(&[Sent("authorization", "*"), Sent("cookie", "AuthSession")])], says: &[("wrong-status-401-for-403", Likely), ("permission-denied", Likely)], source: SEC, hit: "GET / HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\nYou are not a server admin. You are not a db or server admin. You are not authorized to access this db. You are not allowed to access this db.", miss: "HTTP/1.1 401 Unauthorized\n\nYou are not a server admin." },
sign! { when: &[Any(&[Text("You are not a server admin"), Text("You are not a db or server admin"), Text("You are not allowed to access this db"), Text("You may only update your own user document")]), Status(&[403]), Any(&[Sent("authorization", "*"), Sent("cookie", "AuthSession")])], says: &[("permission-denied", Sure)], source: SEC, hit: "GET / HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n\nHTTP/1.1 403 Forbidden\n\nYou are not a server admin. You are not a db or server admin. You are not allowed to access this db. You may only update your own user document.", miss: "HTTP/1.1 403 Forbidden\n\nYou are not a server admin." },
sign! { when: &[Text("Account is temporarily locked due to multiple")], says: &[("account-restricted", Sure), ("rate-limited", Likely)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nAccount is temporarily locked due to multiple", miss: "HTTP/1.1 401 Unauthorized\n\nMalformed AuthSession cookie" },
sign! { when: &[Text("Malformed AuthSession cookie")], says: &[("cookie-session-expired", Sure)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nMalformed AuthSession cookie", miss: "HTTP/1.1 401 Unauthorized\n\nexp not in future" },
sign! { when: &[Text("exp not in future")], says: &[("token-expired", Sure)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nexp not in future", miss: "HTTP/1.1 401 Unauthorized\n\nnbf not in past" },
sign! { when: &[Text("nbf not in past")], says: &[("token-not-yet-valid", Sure)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nnbf not in past", miss: "HTTP/1.1 401 Unauthorized\n\nName or password is incorrect" },
sign! { when: &[Any(&[Text("Bad HMAC"), Text("Unknown kid")]), On("couchdb")], says: &[("token-bad-signature", Sure)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\nServer: CouchDB/3.3\n\nBad HMAC; Unknown kid", miss: "HTTP/1.1 401 Unauthorized\n\nBad HMAC" },
sign! { when: &[Text("Authentication required"), On("couchdb"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Sure)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\nServer: CouchDB/3.3\n\nAuthentication required", miss: "HTTP/1.1 401 Unauthorized\n\nAuthentication required" },
    ],
};

const SEC: Source = Source { label: "CouchDB: Security", url: "https://docs.couchdb.org/en/stable/intro/security.html" };
const AUTH: Source = Source { label: "CouchDB: Authentication", url: "https://docs.couchdb.org/en/stable/api/server/authn.html" };
