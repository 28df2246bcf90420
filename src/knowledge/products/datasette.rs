//! Datasette and small ASGI applications.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Sent, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "datasette",
    name: "Datasette and asgi-csrf",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Any(&[Sets("ds_csrftoken"), Sets("ds_actor")])]),
        Mark(&[Any(&[Sent("cookie", "*ds_csrftoken=*"), Sent("cookie", "*ds_actor=*")])]),
        Mark(&[Body("datasette*")]),
    ],
    signs: &[
        sign! {
            when: &[Any(&[Text("POST field did not match cookie"), Text("form-urlencoded POST field*")])],
            says: &[("csrf-failed", Sure)],
            source: C,
            hit: "HTTP/1.1 401 Unauthorized\n\nPOST field did not match cookie; form-urlencoded POST field",
            miss: "POST field",
        },
        sign! {
            when: &[Any(&[Body("\"ok\": false"), Body("\"ok\":false")]), Any(&[Body("\"title\": \"Forbidden\""), Body("\"title\":\"Forbidden\"")])],
            says: &[("permission-denied", Likely), ("no-credentials", Hint)],
            source: D,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"ok\": false; \"ok\":false; \"title\": \"Forbidden\"; \"title\":\"Forbidden\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"ok\":false,\"title\":\"x\"}",
        },
        sign! {
            when: &[Any(&[Body("Permission denied: view-*"), Body("view-instance"), Body("view-database")])],
            says: &[("permission-denied", Likely)],
            source: D,
            hit: "HTTP/1.1 401 Unauthorized\n\nPermission denied: view-; view-instance; view-database",
            miss: "HTTP/1.1 401 Unauthorized\n\nPermission",
        },
    ],
};

const C: Source = Source { label: "asgi-csrf", url: "https://github.com/simonw/asgi-csrf" };
const D: Source = Source { label: "Datasette: authentication and permissions", url: "https://docs.datasette.io/en/stable/authentication.html" };
