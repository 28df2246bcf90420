//! `nexus`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Challenge, Header, On, Sent, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "nexus", name: "Sonatype Nexus Repository", kind: ProductKind::Service,
    marks: &[Mark(&[Header("server", "Nexus*")]), Mark(&[Challenge("Sonatype Nexus Repository Manager")]), Mark(&[Sets("NX-ANTI-CSRF-TOKEN")]), Mark(&[Sets("NXSESSIONID")])],
    signs: &[
sign! { when: &[Text("Anti cross-site request forgery token mismatch")], says: &[("csrf-failed", Sure)], source: DOC, hit: "HTTP/1.1 401 Unauthorized\n\nAnti cross-site request forgery token mismatch", miss: "HTTP/1.1 401 Unauthorized\n\nREQUESTED ITEM IS QUARANTINED" },
sign! { when: &[Any(&[Text("REQUESTED ITEM IS QUARANTINED"), Text("item is quarantined")])], says: &[("resource-policy-denied", Sure)], source: FW, hit: "HTTP/1.1 401 Unauthorized\n\nREQUESTED ITEM IS QUARANTINED; item is quarantined", miss: "HTTP/1.1 401 Unauthorized\n\nAnti cross-site request forgery token mismatch" },
sign! { when: &[Text("Forbidden"), Status(&[403]), On("nexus"), Sent("authorization", "*")], says: &[("permission-denied", Likely)], source: DOC, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 403 Forbidden\nServer: Nexus/3.70\n\nForbidden", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 403 Forbidden\n\nForbidden" },
    ],
};

const DOC: Source = Source { label: "Sonatype: Realms and access", url: "https://help.sonatype.com/en/realms.html" };
const FW: Source = Source { label: "Sonatype: Firewall quarantine", url: "https://help.sonatype.com/en/firewall-quarantine.html" };
