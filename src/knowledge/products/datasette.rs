//! Datasette and small ASGI applications.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Sent, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "datasette",
    name: "Datasette and asgi-csrf",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Sets("ds_csrftoken|ds_actor")]),
        Mark(&[Sent("cookie", "*ds_csrftoken=*|*ds_actor=*")]),
        Mark(&[Body("datasette*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("POST field did not match cookie|form-urlencoded POST field*")],
            says: &[("csrf-failed", Sure)],
            source: C,
            hit: "HTTP/1.1 401 Unauthorized\n\nPOST field did not match cookie; form-urlencoded \
                     POST field",
            miss: "POST field",
        },
        sign! {
            when: &[
                Text("\"ok\": false|\"ok\":false"),
                Text("\"title\": \"Forbidden\"|\"title\":\"Forbidden\""),
            ],
            says: &[("permission-denied", Likely), ("no-credentials", Hint)],
            source: D,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"ok\": false; \"ok\":false; \"title\": \
                     \"Forbidden\"; \"title\":\"Forbidden\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"ok\":false,\"title\":\"x\"}",
        },
        sign! {
            when: &[Text("view-instance|view-database")],
            says: &[("permission-denied", Likely)],
            source: D,
            hit: "HTTP/1.1 401 Unauthorized\n\nview-instance; view-database",
            miss: "HTTP/1.1 401 Unauthorized\n\nPermission",
        },
    ],
};

const C: Source = Source {
    label: "asgi-csrf",
    url: "https://github.com/simonw/asgi-csrf",
};
const D: Source = Source {
    label: "Datasette: authentication and permissions",
    url: "https://docs.datasette.io/en/stable/authentication.html",
};
