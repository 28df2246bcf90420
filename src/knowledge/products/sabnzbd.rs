//! `sabnzbd`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Path, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "sabnzbd", name: "SABnzbd", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/sabnzbd")]), Mark(&[Text("sabnzbd")])],
    signs: &[
sign! { when: &[Text("API Key Incorrect")], says: &[("api-key-invalid", Likely)], source: SAB, hit: "HTTP/1.1 401 Unauthorized\n\nAPI Key Incorrect", miss: "HTTP/1.1 401 Unauthorized\n\nAPI Key Required" },
sign! { when: &[Text("API Key Required")], says: &[("api-key-missing", Likely)], source: SAB, hit: "HTTP/1.1 401 Unauthorized\n\nAPI Key Required", miss: "HTTP/1.1 401 Unauthorized\n\nHostname verification failed" },
sign! { when: &[Text("Hostname verification failed")], says: &[("host-not-allowed", Sure)], source: SAB, hit: "HTTP/1.1 401 Unauthorized\n\nHostname verification failed", miss: "HTTP/1.1 401 Unauthorized\n\nAPI Key Incorrect" },
    ],
};

const SAB: Source = Source { label: "SABnzbd: Access denied, hostname verification", url: "https://sabnzbd.org/wiki/extra/hostname-check.html" };
