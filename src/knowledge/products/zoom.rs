//! `zoom`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Header, Host, Not, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "zoom", name: "Zoom", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.zoom.us")]), Mark(&[Header("x-zm-trackingid", "*")])],
    signs: &[
sign! { when: &[Text("does not contain scopes")], says: &[("insufficient-scope", Sure)], source: ZOOM, hit: "HTTP/1.1 401 Unauthorized\n\ndoes not contain scopes", miss: "GET / HTTP/1.1\nHost: api.zoom.us\n\nHTTP/1.1 401 Unauthorized\n\nAccess token is expired" },
sign! { when: &[Text("Access token is expired"), On("zoom")], says: &[("token-expired", Sure)], source: ZOOM, hit: "GET / HTTP/1.1\nHost: api.zoom.us\n\nHTTP/1.1 401 Unauthorized\n\nAccess token is expired", miss: "HTTP/1.1 401 Unauthorized\n\nAccess token is expired" },
sign! { when: &[Text("\"code\":~124"), Text("Invalid access token"), Not(&Text("expired"))], says: &[("token-invalid-or-revoked", Likely)], source: ZOOM, hit: "HTTP/1.1 401 Unauthorized\n\n\"code\": 124; Invalid access token", miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":124,\"message\":\"Access token is expired.\"}" },
    ],
};

const ZOOM: Source = Source { label: "Zoom: Error definitions", url: "https://developers.zoom.us/docs/api/rest/error-definitions/" };
