//! `moodle`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Path, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "moodle", name: "Moodle", kind: ProductKind::Service,
    marks: &[Mark(&[Sets("MoodleSession")]), Mark(&[Path("/webservice/rest")]), Mark(&[Path("/login/token.php")]), Mark(&[Text("\"exception\":~\"errorcode\":")])],
    signs: &[
sign! { when: &[Text("\"errorcode\":~\"invalidtoken\"")], says: &[("token-invalid-or-revoked", Sure)], source: WS, hit: "HTTP/1.1 401 Unauthorized\n\n\"errorcode\": \"invalidtoken\"", miss: "HTTP/1.1 401 Unauthorized\n\n\"errorcode\": \"accessexception\"" },
sign! { when: &[Any(&[Text("\"errorcode\":~\"accessexception\""), Text("\"errorcode\":~\"nopermissions\""), Text("\"errorcode\":~\"requireloginerror\"")])], says: &[("permission-denied", Likely)], source: WS, hit: "HTTP/1.1 401 Unauthorized\n\n\"errorcode\": \"accessexception\"; \"errorcode\": \"nopermissions\"; \"errorcode\": \"requireloginerror\"", miss: "HTTP/1.1 401 Unauthorized\n\n\"errorcode\": \"invalidlogin\"" },
sign! { when: &[Text("\"errorcode\":~\"invalidlogin\"")], says: &[("basic-wrong-credentials", Sure)], source: WS, hit: "HTTP/1.1 401 Unauthorized\n\n\"errorcode\": \"invalidlogin\"", miss: "HTTP/1.1 401 Unauthorized\n\n\"errorcode\": \"servicenotavailable\"" },
sign! { when: &[Any(&[Text("\"errorcode\":~\"servicenotavailable\""), Text("\"errorcode\":~\"enablewsdescription\"")])], says: &[("service-not-enabled", Sure)], source: WS, hit: "HTTP/1.1 401 Unauthorized\n\n\"errorcode\": \"servicenotavailable\"; \"errorcode\": \"enablewsdescription\"", miss: "HTTP/1.1 401 Unauthorized\n\n\"errorcode\": \"invalidsesskey\"" },
sign! { when: &[Any(&[Text("\"errorcode\":~\"invalidsesskey\""), Text("Incorrect sesskey submitted")])], says: &[("csrf-failed", Sure)], source: WS, hit: "HTTP/1.1 401 Unauthorized\n\n\"errorcode\": \"invalidsesskey\"; Incorrect sesskey submitted", miss: "HTTP/1.1 401 Unauthorized\n\n\"errorcode\": \"sitepolicynotagreed\"" },
sign! { when: &[Any(&[Text("\"errorcode\":~\"sitepolicynotagreed\""), Text("\"errorcode\":~\"usernotconfirmed\""), Text("\"errorcode\":~\"forcepasswordchangenotice\"")])], says: &[("account-restricted", Sure)], source: WS, hit: "HTTP/1.1 401 Unauthorized\n\n\"errorcode\": \"sitepolicynotagreed\"; \"errorcode\": \"usernotconfirmed\"; \"errorcode\": \"forcepasswordchangenotice\"", miss: "HTTP/1.1 401 Unauthorized\n\n\"errorcode\": \"restrictedcontext\"" },
sign! { when: &[Text("\"errorcode\":~\"restrictedcontext\"")], says: &[("permission-denied", Sure)], source: WS, hit: "HTTP/1.1 401 Unauthorized\n\n\"errorcode\": \"restrictedcontext\"", miss: "HTTP/1.1 401 Unauthorized\n\n\"errorcode\": \"invalidtoken\"" },
    ],
};

const WS: Source = Source { label: "Moodle: External services", url: "https://moodledev.io/docs/apis/subsystems/external" };
