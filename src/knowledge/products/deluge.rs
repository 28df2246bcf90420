//! `deluge`: its marks and its documented refusals.

use crate::evidence::Strength::Likely;
use crate::evidence::Test::{Header, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "deluge", name: "Deluge", kind: ProductKind::Service,
    marks: &[Mark(&[Header("server", "*deluge*")])],
    signs: &[
sign! { when: &[Text("\"message\":~\"Not authenticated\""), Text("\"code\":~1")], says: &[("cookie-session-expired", Likely), ("no-credentials", Likely)], source: DEL, hit: "HTTP/1.1 401 Unauthorized\n\n\"message\": \"Not authenticated\"; \"code\": 1", miss: "HTTP/1.1 200 OK\n\n{\"error\":{\"message\":\"Unknown method\",\"code\":2}}" },
    ],
};

const DEL: Source = Source { label: "Deluge: Web JSON-RPC API", url: "https://deluge.readthedocs.io/en/latest/reference/webapi.html" };
