//! `openwrt`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Header, Path, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "openwrt", name: "OpenWrt", kind: ProductKind::Service,
    marks: &[Mark(&[Header("x-luci-login-required", "*")]), Mark(&[Path("/cgi-bin/luci")]), Mark(&[Path("/ubus")])],
    signs: &[
sign! { when: &[Header("x-luci-login-required", "yes*")], says: &[("no-credentials", Likely), ("cookie-session-expired", Likely), ("wrong-status-403-for-401", Hint)], source: LUCI, hit: "HTTP/1.1 401 Unauthorized\nx-luci-login-required: yes\n\n", miss: "HTTP/1.1 401 Unauthorized\n\n\"code\": -32002" },
sign! { when: &[Text("\"code\":~-32002")], says: &[("token-invalid-or-revoked", Likely), ("permission-denied", Likely)], source: UBUS, hit: "HTTP/1.1 401 Unauthorized\n\n\"code\": -32002", miss: "HTTP/1.1 401 Unauthorized\n\nRejected request from RFC1918 IP" },
sign! { when: &[Text("Rejected request from RFC1918 IP")], says: &[("server-rule-denied", Sure), ("host-not-allowed", Likely)], source: UHTTPD, hit: "HTTP/1.1 401 Unauthorized\n\nRejected request from RFC1918 IP", miss: "HTTP/1.1 401 Unauthorized\nx-luci-login-required: yes\n\n" },
    ],
};

const LUCI: Source = Source { label: "OpenWrt: LuCI", url: "https://openwrt.org/docs/guide-user/luci/luci.essentials" };
const UBUS: Source = Source { label: "OpenWrt: ubus over HTTP", url: "https://openwrt.org/docs/techref/ubus" };
const UHTTPD: Source = Source { label: "OpenWrt: uHTTPd, rfc1918_filter", url: "https://openwrt.org/docs/guide-user/services/webserver/uhttpd" };
