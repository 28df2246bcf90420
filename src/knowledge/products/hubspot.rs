//! `hubspot`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, Not, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "hubspot", name: "HubSpot", kind: ProductKind::Service,
    marks: &[Mark(&[Host("hubapi.com")]), Mark(&[Header("x-hubspot-correlation-id", "*")]), Mark(&[Header("x-hubspot-ratelimit-*", "*")])],
    signs: &[
sign! { when: &[Text("EXPIRED_AUTHENTICATION")], says: &[("token-expired", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nEXPIRED_AUTHENTICATION", miss: "HTTP/1.1 401 Unauthorized\n\nMISSING_SCOPES" },
sign! { when: &[Text("Authentication credentials not found"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nAuthentication credentials not found", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nAuthentication credentials not found" },
sign! { when: &[Text("INVALID_AUTHENTICATION"), Not(&Text("Authentication credentials not found"))], says: &[("token-invalid-or-revoked", Likely)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nINVALID_AUTHENTICATION", miss: "HTTP/1.1 401 Unauthorized\n\nINVALID_AUTHENTICATION Authentication credentials not found" },
sign! { when: &[Any(&[Text("MISSING_SCOPES"), Text("requires all of*scopes")])], says: &[("insufficient-scope", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nMISSING_SCOPES; requires all of x scopes", miss: "HTTP/1.1 401 Unauthorized\n\nTEN_SECONDLY_ROLLING" },
sign! { when: &[Any(&[Text("TEN_SECONDLY_ROLLING"), Text("RATE_LIMITS")])], says: &[("rate-limited", Sure)], source: ERR, hit: "HTTP/1.1 401 Unauthorized\n\nTEN_SECONDLY_ROLLING; RATE_LIMITS", miss: "HTTP/1.1 401 Unauthorized\n\nEXPIRED_AUTHENTICATION" },
    ],
};

const ERR: Source = Source { label: "HubSpot: Error handling", url: "https://developers.hubspot.com/docs/api-reference/error-handling" };
