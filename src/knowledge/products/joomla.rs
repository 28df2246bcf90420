//! `joomla`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Header, On, Path, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "joomla", name: "Joomla!", kind: ProductKind::Service,
    marks: &[Mark(&[Header("x-content-powered-by", "*joomla*")]), Mark(&[Sent("x-joomla-token", "*")]), Mark(&[Path("/api/index.php/v1")])],
    signs: &[
sign! { when: &[Text("most recent request was denied because it had an invalid security token")], says: &[("csrf-failed", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nmost recent request was denied because it had an invalid security token", miss: "HTTP/1.1 401 Unauthorized\n\nnot authorised to view this resource" },
sign! { when: &[Text("not authorised to view this resource")], says: &[("permission-denied", Likely), ("no-credentials", Likely)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nnot authorised to view this resource", miss: "HTTP/1.1 401 Unauthorized\n\nUsername and password do not match or you do not have an account" },
sign! { when: &[Text("Username and password do not match or you do not have an account")], says: &[("basic-wrong-credentials", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nUsername and password do not match or you do not have an account", miss: "HTTP/1.1 401 Unauthorized\n\nmost recent request was denied because it had an invalid security token" },
sign! { when: &[Text("Forbidden"), On("joomla"), Status(&[401])], says: &[("token-invalid-or-revoked", Likely), ("no-credentials", Likely)], source: API, hit: "GET / HTTP/1.1\nHost: example.com\nX-Joomla-Token: abc\n\nHTTP/1.1 401 Unauthorized\n\nForbidden", miss: "HTTP/1.1 401 Unauthorized\n\nForbidden" },
    ],
};

const API: Source = Source { label: "Joomla: Web services API", url: "https://docs.joomla.org/J4.x:Joomla_Core_APIs" };
