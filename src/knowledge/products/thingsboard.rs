//! `ThingsBoard`.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Not, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "thingsboard",
    name: "ThingsBoard",
    kind: ProductKind::Service,
    marks: &[Mark(&[Text("\"errorCode\"~10*"), Sent("x-authorization", "*")])],
    signs: &[
        sign! {
            when: &[
                Sent("x-authorization", "eyJ*"),
                Not(&Sent("x-authorization", "bearer *")),
                Text("\"errorCode\"~10*|\"errorCode\"~11*"),
                Status(&[401]),
            ],
            says: &[("authorization-malformed", Sure)],
            source: REST,
            hit: "GET /api/tenant/devices HTTP/1.1\nHost: a.example\nX-Authorization: eyJhbGciOiJIUzUxMiJ9.e30.x\n\n\
                    HTTP/1.1 401 Unauthorized\n\n{\"status\":401,\"message\":\"Invalid username or password\",\
                    \"errorCode\":10} \"errorCode\": 11",
            miss: "GET /api/tenant/devices HTTP/1.1\nHost: a.example\nX-Authorization: Bearer eyJhbGciOiJIUzUxMiJ9.e30.x\n\n\
                    HTTP/1.1 401 Unauthorized\n\n{\"status\":401,\"message\":\"Token has expired\",\
                    \"errorCode\":11}",
        },
        sign! {
            when: &[Text("\"errorCode\"~11*"), Text("Token has expired"), Status(&[401])],
            says: &[("token-expired", Likely)],
            source: REST,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"status\":401,\"message\":\"Token has expired\",\"errorCode\":11}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"status\":401,\"message\":\"Authentication failed\",\
                    \"errorCode\":10}",
        },
    ],
};

const REST: Source = Source {
    label: "ThingsBoard: REST API, JWT tokens",
    url: "https://thingsboard.io/docs/reference/rest-api/",
};
