//! `pi-hole`: its marks and its documented refusals.

use crate::evidence::Strength::Likely;
use crate::evidence::Test::{Header, Host, Path, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "pi-hole", name: "Pi-hole", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/admin/api.php")]), Mark(&[Host("pi.hole")]), Mark(&[Header("x-pi-hole", "*")])],
    signs: &[
sign! { when: &[Text("\"key\":~\"unauthorized\"")], says: &[("no-credentials", Likely), ("cookie-session-expired", Likely)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\n\"key\": \"unauthorized\"", miss: "HTTP/1.1 401 Unauthorized\n\napi_seats_exceeded" },
sign! { when: &[Text("api_seats_exceeded")], says: &[("rate-limited", Likely), ("account-restricted", Likely)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\napi_seats_exceeded", miss: "HTTP/1.1 401 Unauthorized\n\n\"key\": \"unauthorized\"" },
    ],
};

const API: Source = Source { label: "Pi-hole: API authentication", url: "https://docs.pi-hole.net/api/auth/" };
