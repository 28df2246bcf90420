//! `fritzbox`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely};
use crate::evidence::Test::{Any, Challenge, Host, Path, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "fritzbox", name: "FRITZ!Box", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/login_sid.lua")]), Mark(&[Path("/tr064")]), Mark(&[Path("/upnp/control")]), Mark(&[Any(&[Challenge("F!Box"), Challenge("HTTPS Access")])]), Mark(&[Host("fritz.box")])],
    signs: &[
sign! { when: &[Text("<errorCode>606")], says: &[("permission-denied", Likely), ("no-credentials", Hint)], source: AVM, hit: "HTTP/1.1 401 Unauthorized\n\n<errorCode>606", miss: "GET /login_sid.lua HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\n<SID>0000000000000000" },
sign! { when: &[Text("<SID>0000000000000000"), Path("login_sid.lua")], says: &[("token-invalid-or-revoked", Likely), ("no-credentials", Likely), ("basic-wrong-credentials", Likely)], source: AVM, hit: "GET /login_sid.lua HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\n<SID>0000000000000000", miss: "HTTP/1.1 401 Unauthorized\n\n<errorCode>606" },
    ],
};

const AVM: Source = Source { label: "AVM: TR-064 first steps", url: "https://avm.de/service/schnittstellen/" };
