//! `influxdb`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Challenge, Header, Host, Log, Not, On, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "influxdb", name: "InfluxDB", kind: ProductKind::Service,
    marks: &[Mark(&[Header("x-influxdb-version", "*")]), Mark(&[Header("x-platform-error-code", "*"), Log("influx*")]), Mark(&[Header("x-influxdb-build", "*")]), Mark(&[Challenge("realm=\"InfluxDB\"")]), Mark(&[Host("influxdata.com")])],
    signs: &[
sign! { when: &[Text("unauthorized access"), On("influxdb"), Anonymous], says: &[("no-credentials", Sure)], source: V2, hit: "GET / HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\nX-Influxdb-Version: 2.7\n\nunauthorized access", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Token abc\n\nHTTP/1.1 401 Unauthorized\nX-Influxdb-Version: 2.7\n\nunauthorized access" },
sign! { when: &[Text("unauthorized access"), On("influxdb"), Not(&Anonymous)], says: &[("token-invalid-or-revoked", Likely), ("authorization-malformed", Hint)], source: V2, hit: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Token abc\n\nHTTP/1.1 401 Unauthorized\nX-Influxdb-Version: 2.7\n\nunauthorized access", miss: "GET / HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\nX-Influxdb-Version: 2.7\n\nunauthorized access" },
sign! { when: &[Text("unable to parse authentication credentials"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Sure)], source: V1, hit: "HTTP/1.1 401 Unauthorized\n\nunable to parse authentication credentials", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nunable to parse authentication credentials" },
sign! { when: &[Text("unable to parse authentication credentials"), Sent("authorization", "*")], says: &[("authorization-malformed", Sure)], source: V1, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nunable to parse authentication credentials", miss: "HTTP/1.1 401 Unauthorized\n\nunable to parse authentication credentials" },
sign! { when: &[Text("authorization failed"), On("influxdb")], says: &[("basic-wrong-credentials", Likely)], source: V1, hit: "HTTP/1.1 401 Unauthorized\nX-Influxdb-Version: 2.7\n\nauthorization failed", miss: "HTTP/1.1 401 Unauthorized\n\nauthorization failed" },
sign! { when: &[Any(&[Text("insufficient permissions for write"), Text("is unauthorized")]), On("influxdb"), Not(&Text("unauthorized access"))], says: &[("permission-denied", Likely), ("insufficient-scope", Likely)], source: V2, hit: "HTTP/1.1 401 Unauthorized\nX-Influxdb-Version: 2.7\n\ninsufficient permissions for write; is unauthorized", miss: "HTTP/1.1 401 Unauthorized\n\ninsufficient permissions for write" },
sign! { when: &[Any(&[Text("not authorized to write to database"), Text("user not authorized to execute statement")])], says: &[("permission-denied", Sure)], source: V1, hit: "HTTP/1.1 401 Unauthorized\n\nnot authorized to write to database; user not authorized to execute statement", miss: "HTTP/1.1 401 Unauthorized\n\ncreate admin user first or disable authentication" },
sign! { when: &[Text("create admin user first or disable authentication")], says: &[("server-auth-misconfigured", Sure)], source: V1, hit: "HTTP/1.1 401 Unauthorized\n\ncreate admin user first or disable authentication", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nunable to parse authentication credentials" },
    ],
};

const V2: Source = Source { label: "InfluxDB: API tokens", url: "https://docs.influxdata.com/influxdb/v2/admin/tokens/" };
const V1: Source = Source { label: "InfluxDB 1: Authentication and authorization", url: "https://docs.influxdata.com/influxdb/v1/administration/authentication_and_authorization/" };
