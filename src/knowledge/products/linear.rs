//! `linear`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Host, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "linear", name: "Linear", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.linear.app")])],
    signs: &[
sign! { when: &[Text("trying to use an API key as a Bearer token")], says: &[("scheme-mismatch", Sure), ("authorization-malformed", Likely)], source: LIN, hit: "HTTP/1.1 401 Unauthorized\n\ntrying to use an API key as a Bearer token", miss: "GET / HTTP/1.1\nHost: api.linear.app\n\nHTTP/1.1 401 Unauthorized\n\nAUTHENTICATION_ERROR" },
sign! { when: &[Text("AUTHENTICATION_ERROR"), Host("api.linear.app")], says: &[("token-invalid-or-revoked", Likely), ("no-credentials", Likely)], source: LIN, hit: "GET / HTTP/1.1\nHost: api.linear.app\n\nHTTP/1.1 401 Unauthorized\n\nAUTHENTICATION_ERROR", miss: "HTTP/1.1 401 Unauthorized\n\ntrying to use an API key as a Bearer token" },
    ],
};

const LIN: Source = Source { label: "Linear: API, authentication", url: "https://linear.app/developers/graphql" };
