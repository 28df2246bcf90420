//! `sabre`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Challenge, Header, Not, Path, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "sabre", name: "sabre/dav and Baïkal", kind: ProductKind::Service,
    marks: &[Mark(&[Header("x-sabre-version", "*")]), Mark(&[Text("Sabre\\DAV")]), Mark(&[Any(&[Challenge("BaikalDAV"), Challenge("Baïkal")])]), Mark(&[Challenge("SabreDAV")]), Mark(&[Path("/dav.php")])],
    signs: &[
sign! { when: &[Any(&[Text("No 'Authorization: Basic' header found"), Text("No 'Authorization: Bearer' header found")]), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Likely), ("auth-header-stripped-upstream", Likely)], source: WEB, hit: "HTTP/1.1 401 Unauthorized\n\nNo 'Authorization: Basic' header found; No 'Authorization: Bearer' header found", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nNo 'Authorization: Basic' header found" },
sign! { when: &[Text("No 'Authorization: Basic' header found"), Sent("authorization", "Basic*")], says: &[("auth-header-stripped-upstream", Sure)], source: WEB, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\nNo 'Authorization: Basic' header found", miss: "HTTP/1.1 401 Unauthorized\n\nNo 'Authorization: Basic' header found" },
sign! { when: &[Text("No 'Authorization: Digest' header found"), Not(&Sent("authorization", "*"))], says: &[("first-leg-challenge", Likely), ("no-credentials", Likely), ("scheme-mismatch", Likely)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nNo 'Authorization: Digest' header found", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nNo 'Authorization: Digest' header found" },
sign! { when: &[Text("No 'Authorization: Digest' header found"), Sent("authorization", "Basic*")], says: &[("scheme-mismatch", Sure)], source: AUTH, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\nNo 'Authorization: Digest' header found", miss: "HTTP/1.1 401 Unauthorized\n\nNo 'Authorization: Digest' header found" },
sign! { when: &[Text("No 'Authorization: Digest' header found"), Sent("authorization", "Digest*")], says: &[("auth-header-stripped-upstream", Sure)], source: WEB, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Digest username=\"a\"\n\nHTTP/1.1 401 Unauthorized\n\nNo 'Authorization: Digest' header found", miss: "HTTP/1.1 401 Unauthorized\n\nNo 'Authorization: Digest' header found" },
sign! { when: &[Text("is out of base uri")], says: &[("wrong-url", Sure), ("proxy-forwarding-misconfigured", Likely)], source: BASE, hit: "HTTP/1.1 403 Forbidden\n\nRequested uri (/.well-known/carddav) is out of base uri (/card.php/)", miss: "HTTP/1.1 403 Forbidden\n\nRequested uri is fine" },
sign! { when: &[Text("Username or password was incorrect")], says: &[("basic-wrong-credentials", Sure)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nUsername or password was incorrect", miss: "HTTP/1.1 401 Unauthorized\n\nUser did not have the required privileges" },
sign! { when: &[Text("User did not have the required privileges")], says: &[("permission-denied", Sure)], source: ACL, hit: "HTTP/1.1 401 Unauthorized\n\nUser did not have the required privileges", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\nNo 'Authorization: Basic' header found" },
sign! { when: &[Text("No public access to this resource"), Sent("authorization", "*"), Not(&Text("Username or password was incorrect"))], says: &[("auth-header-stripped-upstream", Likely), ("basic-wrong-credentials", Hint)], source: WEB, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nNo public access to this resource", miss: "HTTP/1.1 401 Unauthorized\n\nNo public access to this resource" },
    ],
};

const BASE: Source = Source { label: "sabre/dav: Getting started, the base URI", url: "https://sabre.io/dav/gettingstarted/" };
const AUTH: Source = Source { label: "sabre/dav: Authentication", url: "https://sabre.io/dav/authentication/" };
const WEB: Source = Source { label: "sabre/dav: Webserver configuration", url: "https://sabre.io/dav/webservers/" };
const ACL: Source = Source { label: "sabre/dav: ACL", url: "https://sabre.io/dav/acl/" };
