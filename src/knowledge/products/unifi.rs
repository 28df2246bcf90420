//! `unifi`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Path, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "unifi", name: "UniFi", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/proxy/network")]), Mark(&[Text("api.err.*")])],
    signs: &[
sign! { when: &[Text("api.err.LoginRequired")], says: &[("cookie-session-expired", Likely), ("no-credentials", Likely)], source: UNIFI, hit: "HTTP/1.1 401 Unauthorized\n\napi.err.LoginRequired", miss: "HTTP/1.1 401 Unauthorized\n\napi.err.NoPermission" },
sign! { when: &[Text("api.err.NoPermission")], says: &[("permission-denied", Sure)], source: UNIFI, hit: "HTTP/1.1 401 Unauthorized\n\napi.err.NoPermission", miss: "HTTP/1.1 401 Unauthorized\n\napi.err.Ubic2faTokenRequired" },
sign! { when: &[Text("api.err.Ubic2faTokenRequired")], says: &[("step-up-required", Sure)], source: UNIFI, hit: "HTTP/1.1 401 Unauthorized\n\napi.err.Ubic2faTokenRequired", miss: "HTTP/1.1 401 Unauthorized\n\napi.err.LoginRequired" },
    ],
};

const UNIFI: Source = Source { label: "UniFi: Network API", url: "https://help.ui.com/hc/en-us/articles/30076656117655" };
