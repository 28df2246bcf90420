//! Tornado, and Jupyter built on it.

use crate::evidence::Strength::Sure;
use crate::evidence::Test::{Any, Header, Sent, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "tornado",
    name: "Tornado",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Header("server", "TornadoServer*")]),
        Mark(&[Sets("_xsrf")]),
        Mark(&[Sent("cookie", "*_xsrf=*")]),
    ],
    signs: &[
        sign! {
            when: &[Any(&[Text("'_xsrf' argument missing*"), Text("XSRF cookie does not match POST argument"), Text("'_xsrf' argument has invalid format")])],
            says: &[("csrf-failed", Sure)],
            source: X,
            hit: "HTTP/1.1 401 Unauthorized\n\n'_xsrf' argument missing; XSRF cookie does not match POST argument; '_xsrf' argument has invalid format",
            miss: "HTTP/1.1 401 Unauthorized\n\nargument missing",
        },
        sign! {
            when: &[Any(&[Text("Cross origin websockets not allowed"), Text("Blocking Cross Origin*"), Text("Blocking request with non-local Origin"), Text("Cross Origin API request")])],
            says: &[("origin-not-allowed", Sure)],
            source: WS,
            hit: "HTTP/1.1 401 Unauthorized\n\nCross origin websockets not allowed; Blocking Cross Origin; Blocking request with non-local Origin; Cross Origin API request",
            miss: "HTTP/1.1 401 Unauthorized\n\nCross origin",
        },
        sign! {
            when: &[Any(&[Text("Blocking request with non-local 'Host'*"), Text("allow_remote_access*")])],
            says: &[("host-not-allowed", Sure)],
            source: J,
            hit: "HTTP/1.1 401 Unauthorized\n\nBlocking request with non-local 'Host'; allow_remote_access",
            miss: "HTTP/1.1 401 Unauthorized\n\nBlocking request",
        },
    ],
};

const X: Source = Source { label: "Tornado: XSRF", url: "https://www.tornadoweb.org/en/stable/guide/security.html#cross-site-request-forgery-protection" };
const WS: Source = Source { label: "Tornado: WebSocketHandler.check_origin", url: "https://www.tornadoweb.org/en/stable/websocket.html#tornado.websocket.WebSocketHandler.check_origin" };
const J: Source = Source { label: "Jupyter Server: security", url: "https://jupyter-server.readthedocs.io/en/latest/operators/security.html" };
