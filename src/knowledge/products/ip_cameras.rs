//! `ip-cameras`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Challenge, Header, Not, On, Path, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "ip-cameras", name: "IP cameras (ONVIF, Hikvision, Dahua, Axis, Reolink)", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/onvif")]), Mark(&[Path("/ISAPI")]), Mark(&[Path("/cgi-bin/magicBox.cgi")]), Mark(&[Path("/axis-cgi")]), Mark(&[Path("/cgi-bin/snapshot.cgi")]), Mark(&[Path("/cgi-bin/api.cgi")]), Mark(&[Challenge("realm=\"Login to")]), Mark(&[Challenge("realm=\"AXIS_*")]), Mark(&[Challenge("realm=\"IP Camera*")]), Mark(&[Challenge("realm=\"DVRNVRDVS\"")]), Mark(&[Header("server", "App-webs*")]), Mark(&[Header("server", "DNVRS-Webs*")]), Mark(&[Header("server", "Hikvision*")]), Mark(&[Text("rtsp://")]), Mark(&[Any(&[Text("www.hikvision.com/ver"), Text("www.onvif.org")])])],
    signs: &[
sign! { when: &[Any(&[Text("ter:NotAuthorized"), Text("Sender not Authorized")])], says: &[("basic-wrong-credentials", Likely), ("digest-mismatch", Hint), ("token-not-yet-valid", Hint)], source: ONVIF, hit: "HTTP/1.1 401 Unauthorized\n\nter:NotAuthorized; Sender not Authorized", miss: "HTTP/1.1 401 Unauthorized\n\n<lockStatus>lock" },
sign! { when: &[Any(&[Text("<lockStatus>lock"), Text("userLocked"), Text("<subStatusCode>userLock")])], says: &[("account-restricted", Sure), ("rate-limited", Likely)], source: HIK, hit: "HTTP/1.1 401 Unauthorized\n\n<lockStatus>lock; userLocked; <subStatusCode>userLock", miss: "HTTP/1.1 401 Unauthorized\n\nlowPrivilege" },
sign! { when: &[Text("lowPrivilege")], says: &[("permission-denied", Sure)], source: HIK, hit: "HTTP/1.1 403 Forbidden\n\n<subStatusCode>lowPrivilege</subStatusCode>", miss: "HTTP/1.1 401 Unauthorized\n\n<lockStatus>lock</lockStatus>" },
sign! { when: &[Text("notActivated"), On("ip-cameras")], says: &[("account-restricted", Sure)], source: HIK, hit: "GET /onvif/device_service HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\nnotActivated", miss: "HTTP/1.1 401 Unauthorized\n\nnotActivated" },
sign! { when: &[Text("268632085"), On("ip-cameras")], says: &[("basic-wrong-credentials", Sure)], source: DAHUA, hit: "GET /onvif/device_service HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\n268632085", miss: "HTTP/1.1 401 Unauthorized\n\n268632085" },
sign! { when: &[Text("268632081"), On("ip-cameras")], says: &[("account-restricted", Sure)], source: DAHUA, hit: "GET /onvif/device_service HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\n268632081", miss: "HTTP/1.1 401 Unauthorized\n\n268632081" },
sign! { when: &[Any(&[Challenge("Digest*realm=\"Login to"), Challenge("realm=\"AXIS_*"), Challenge("realm=\"IP Camera*")]), Not(&Sent("authorization", "*"))], says: &[("first-leg-challenge", Likely), ("no-credentials", Likely)], source: AXIS, hit: "GET /axis-cgi/jpg/image.cgi HTTP/1.1\nHost: cam\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm=\"AXIS_00408C\", nonce=\"a\", realm=\"IP Camera(C1)\", Digest realm=\"Login to 1\"\n\n", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest x realm=\"Login to\n\n" },
    ],
};

const ONVIF: Source = Source { label: "ONVIF: Core specification, authentication faults", url: "https://www.onvif.org/specs/core/ONVIF-Core-Specification.pdf" };
const HIK: Source = Source { label: "Hikvision: ISAPI, error codes", url: "https://tpp.hikvision.com/wiki/isapi" };
const DAHUA: Source = Source { label: "Dahua: HTTP API", url: "https://depp.dahuasecurity.com/integration/guide/download/api" };
const AXIS: Source = Source { label: "Axis: VAPIX authentication", url: "https://developer.axis.com/vapix/authentication/" };
