//! `spotify`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Host, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "spotify", name: "Spotify", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.spotify.com")]), Mark(&[Host("accounts.spotify.com")])],
    signs: &[
sign! { when: &[Text("No token provided"), On("spotify")], says: &[("no-credentials", Sure)], source: SPOT, hit: "GET / HTTP/1.1\nHost: api.spotify.com\n\nHTTP/1.1 401 Unauthorized\n\nNo token provided", miss: "HTTP/1.1 401 Unauthorized\n\nNo token provided" },
sign! { when: &[Text("Only valid bearer authentication supported")], says: &[("authorization-malformed", Likely), ("scheme-mismatch", Likely)], source: SPOT, hit: "HTTP/1.1 401 Unauthorized\n\nOnly valid bearer authentication supported", miss: "HTTP/1.1 401 Unauthorized\n\nInsufficient client scope" },
sign! { when: &[Text("Insufficient client scope")], says: &[("insufficient-scope", Sure)], source: SPOT, hit: "HTTP/1.1 401 Unauthorized\n\nInsufficient client scope", miss: "HTTP/1.1 401 Unauthorized\n\nUser not registered in the Developer Dashboard" },
sign! { when: &[Any(&[Text("User not registered in the Developer Dashboard"), Text("the user may not be registered")])], says: &[("permission-denied", Likely), ("account-restricted", Likely)], source: SPOTQ, hit: "HTTP/1.1 401 Unauthorized\n\nUser not registered in the Developer Dashboard; the user may not be registered", miss: "HTTP/1.1 401 Unauthorized\n\nOnly valid bearer authentication supported" },
sign! { when: &[Any(&[Text("PREMIUM_REQUIRED"), Text("Premium required")]), On("spotify")], says: &[("service-not-enabled", Sure)], source: SPOT, hit: "GET / HTTP/1.1\nHost: api.spotify.com\n\nHTTP/1.1 401 Unauthorized\n\nPREMIUM_REQUIRED; Premium required", miss: "HTTP/1.1 401 Unauthorized\n\nPREMIUM_REQUIRED" },
    ],
};

const SPOT: Source = Source { label: "Spotify: Web API, status codes", url: "https://developer.spotify.com/documentation/web-api/concepts/api-calls" };
const SPOTQ: Source = Source { label: "Spotify: Quota modes", url: "https://developer.spotify.com/documentation/web-api/concepts/quota-modes" };
