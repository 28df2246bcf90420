//! `cups`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Challenge, Header, Host, Not, On, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "cups", name: "CUPS", kind: ProductKind::Service,
    marks: &[Mark(&[Header("server", "CUPS*")]), Mark(&[Challenge("realm=\"CUPS\"")]), Mark(&[Host("631")]), Mark(&[Challenge("PeerCred")])],
    signs: &[
sign! { when: &[Status(&[426]), On("cups")], says: &[("https-required", Sure)], source: MAN, hit: "HTTP/1.1 426 Upgrade Required\nServer: CUPS/2.4 IPP/2.1\n\n", miss: "HTTP/1.1 426 Upgrade Required\nUpgrade: websocket\n\n" },
sign! { when: &[Text("using invalid Host: field")], says: &[("host-not-allowed", Sure)], source: MAN, hit: "HTTP/1.1 401 Unauthorized\n\nusing invalid Host: field", miss: "HTTP/1.1 401 Unauthorized\n\nclient-error-not-authorized" },
sign! { when: &[Text("client-error-not-authorized")], says: &[("permission-denied", Likely), ("no-credentials", Likely)], source: POL, hit: "HTTP/1.1 401 Unauthorized\n\nclient-error-not-authorized", miss: "HTTP/1.1 401 Unauthorized\n\nusing invalid Host: field" },
sign! { when: &[Text("client-error-forbidden")], says: &[("permission-denied", Likely), ("server-rule-denied", Likely)], source: POL, hit: "HTTP/1.1 401 Unauthorized\n\nclient-error-forbidden", miss: "HTTP/1.1 401 Unauthorized\n\nusing invalid Host: field" },
sign! { when: &[Challenge("PeerCred"), On("cups"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Likely), ("permission-denied", Hint)], source: POL, hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer PeerCred\nServer: CUPS/2.4 IPP/2.1\n\n", miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"CUPS\"\n\n" },
sign! { when: &[Status(&[403]), On("cups")], says: &[("server-rule-denied", Likely), ("permission-denied", Likely)], source: MAN, hit: "HTTP/1.1 403 Forbidden\nServer: CUPS/2.4 IPP/2.1\n\n", miss: "HTTP/1.1 403 Forbidden\n\n" },
    ],
};

const MAN: Source = Source { label: "CUPS: cupsd.conf", url: "https://www.cups.org/doc/man-cupsd.conf.html" };
const POL: Source = Source { label: "CUPS: Managing operation policies", url: "https://www.cups.org/doc/policies.html" };
