//! `transmission`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Challenge, Header, On, Path, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "transmission", name: "Transmission", kind: ProductKind::Service,
    marks: &[Mark(&[Header("x-transmission-session-id", "*")]), Mark(&[Header("server", "Transmission*")]), Mark(&[Challenge("Transmission")]), Mark(&[Path("/transmission/rpc")]), Mark(&[Sent("x-transmission-session-id", "*")])],
    signs: &[
sign! { when: &[Status(&[409]), Header("x-transmission-session-id", "*")], says: &[("csrf-failed", Sure), ("first-leg-challenge", Hint)], source: RPC, hit: "HTTP/1.1 409 Conflict\nx-transmission-session-id: x\n\n", miss: "HTTP/1.1 401 Unauthorized\nX-Transmission-Session-Id: abc\n\n" },
sign! { when: &[Text("disable the IP address whitelist")], says: &[("ip-blocked", Sure)], source: RPC, hit: "HTTP/1.1 401 Unauthorized\n\ndisable the IP address whitelist", miss: "HTTP/1.1 401 Unauthorized\n\nTransmission received your request, but the hostname was unrecognized" },
sign! { when: &[Text("Unauthorized IP Address"), On("transmission")], says: &[("ip-blocked", Sure)], source: RPC, hit: "HTTP/1.1 401 Unauthorized\nX-Transmission-Session-Id: abc\n\nUnauthorized IP Address", miss: "HTTP/1.1 401 Unauthorized\n\nUnauthorized IP Address" },
sign! { when: &[Any(&[Text("Transmission received your request, but the hostname was unrecognized"), Text("rpc-host-whitelist")])], says: &[("host-not-allowed", Sure)], source: RPC, hit: "HTTP/1.1 401 Unauthorized\n\nTransmission received your request, but the hostname was unrecognized; rpc-host-whitelist", miss: "HTTP/1.1 401 Unauthorized\nx-transmission-session-id: x\n\n" },
sign! { when: &[Text("Too many unsuccessful login attempts"), On("transmission")], says: &[("rate-limited", Sure), ("account-restricted", Likely)], source: RPC, hit: "HTTP/1.1 401 Unauthorized\nX-Transmission-Session-Id: abc\n\nToo many unsuccessful login attempts", miss: "HTTP/1.1 401 Unauthorized\n\nToo many unsuccessful login attempts" },
    ],
};

const RPC: Source = Source { label: "Transmission: RPC, CSRF and DNS rebinding protection", url: "https://github.com/transmission/transmission/blob/main/docs/rpc-spec.md" };
