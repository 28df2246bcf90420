//! `airtable`: its marks and its documented refusals.

use crate::evidence::Strength::Likely;
use crate::evidence::Test::{Host, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "airtable", name: "Airtable", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.airtable.com")])],
    signs: &[
sign! { when: &[Text("INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND")], says: &[("insufficient-scope", Likely), ("permission-denied", Likely), ("wrong-url", Likely)], source: AIR, hit: "HTTP/1.1 401 Unauthorized\n\nINVALID_PERMISSIONS_OR_MODEL_NOT_FOUND", miss: "GET / HTTP/1.1\nHost: api.airtable.com\n\nHTTP/1.1 401 Unauthorized\n\nAUTHENTICATION_REQUIRED" },
sign! { when: &[Text("AUTHENTICATION_REQUIRED"), Host("api.airtable.com")], says: &[("token-invalid-or-revoked", Likely), ("no-credentials", Likely)], source: AIR, hit: "GET / HTTP/1.1\nHost: api.airtable.com\n\nHTTP/1.1 401 Unauthorized\n\nAUTHENTICATION_REQUIRED", miss: "HTTP/1.1 401 Unauthorized\n\nINVALID_PERMISSIONS_OR_MODEL_NOT_FOUND" },
    ],
};

const AIR: Source = Source { label: "Airtable: Errors", url: "https://airtable.com/developers/web/api/errors" };
