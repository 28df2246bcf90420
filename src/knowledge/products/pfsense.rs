//! `pfsense`: its marks and its documented refusals.

use crate::evidence::Strength::Sure;
use crate::evidence::Test::Text;
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "pfsense", name: "pfSense and OPNsense", kind: ProductKind::Service,
    marks: &[Mark(&[Text("Potential DNS Rebind attack")])],
    signs: &[
sign! { when: &[Text("Potential DNS Rebind attack detected")], says: &[("host-not-allowed", Sure)], source: PF, hit: "HTTP/1.1 401 Unauthorized\n\nPotential DNS Rebind attack detected", miss: "HTTP/1.1 401 Unauthorized\n\nAn HTTP_REFERER was detected other than" },
sign! { when: &[Text("An HTTP_REFERER was detected other than")], says: &[("hotlink-refused", Sure)], source: PF, hit: "HTTP/1.1 401 Unauthorized\n\nAn HTTP_REFERER was detected other than", miss: "HTTP/1.1 401 Unauthorized\n\nPotential DNS Rebind attack detected" },
    ],
};

const PF: Source = Source { label: "pfSense: DNS rebinding protections", url: "https://docs.netgate.com/pfsense/en/latest/services/dns/rebinding.html" };
