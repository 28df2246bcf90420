//! `grafana`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Host, Not, On, Path, Sent, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "grafana", name: "Grafana", kind: ProductKind::Service,
    marks: &[Mark(&[Sets("grafana_session")]), Mark(&[Sets("grafana_session_expiry")]), Mark(&[Sent("cookie", "grafana_session")]), Mark(&[Host("grafana.net")]), Mark(&[Path("/api/datasources/proxy")]), Mark(&[Text("\"messageId\":")])],
    signs: &[
sign! { when: &[Text("origin not allowed"), On("grafana"), Status(&[403])], says: &[("proxy-forwarding-misconfigured", Sure), ("origin-not-allowed", Likely)], source: PROXY, hit: "HTTP/1.1 403 Forbidden\nSet-Cookie: grafana_session=x\n\norigin not allowed", miss: "HTTP/1.1 403 Forbidden\n\norigin not allowed" },
sign! { when: &[Any(&[Text("password-auth.failed"), Text("password-auth.invalid")])], says: &[("basic-wrong-credentials", Sure)], source: LOGIN, hit: "HTTP/1.1 401 Unauthorized\n\npassword-auth.failed; password-auth.invalid", miss: "HTTP/1.1 401 Unauthorized\n\napi-key.expired" },
sign! { when: &[Text("Invalid username or password"), On("grafana")], says: &[("basic-wrong-credentials", Sure)], source: LOGIN, hit: "HTTP/1.1 401 Unauthorized\nSet-Cookie: grafana_session=x\n\nInvalid username or password", miss: "HTTP/1.1 401 Unauthorized\n\nInvalid username or password" },
sign! { when: &[Any(&[Text("api-key.expired"), Text("Expired API key")])], says: &[("token-expired", Likely), ("api-key-invalid", Likely)], source: SA, hit: "HTTP/1.1 401 Unauthorized\n\napi-key.expired; Expired API key", miss: "HTTP/1.1 401 Unauthorized\n\nneed additional permissions to perform this action" },
sign! { when: &[Any(&[Text("api-key.invalid"), Text("Invalid API key")]), On("grafana")], says: &[("api-key-invalid", Likely), ("token-invalid-or-revoked", Likely)], source: SA, hit: "HTTP/1.1 401 Unauthorized\nSet-Cookie: grafana_session=x\n\napi-key.invalid; Invalid API key", miss: "HTTP/1.1 401 Unauthorized\n\napi-key.invalid" },
sign! { when: &[Any(&[Text("need additional permissions to perform this action"), Text("Permissions needed:")])], says: &[("permission-denied", Sure)], source: RBAC, hit: "HTTP/1.1 401 Unauthorized\n\nneed additional permissions to perform this action; Permissions needed:", miss: "HTTP/1.1 401 Unauthorized\n\nsession.token.rotate" },
sign! { when: &[Any(&[Text("session.token.rotate"), Text("session-token.rotate"), Text("User token expired"), Text("user.token.expired")]), Status(&[401])], says: &[("cookie-session-expired", Likely), ("token-expired", Hint)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\nsession.token.rotate; session-token.rotate; User token expired; user.token.expired", miss: "HTTP/1.1 401 Unauthorized\n\nlogin for user temporarily blocked" },
sign! { when: &[Any(&[Text("login for user temporarily blocked"), Text("too many consecutive incorrect login attempts")])], says: &[("rate-limited", Sure), ("account-restricted", Likely)], source: LOGIN, hit: "HTTP/1.1 401 Unauthorized\n\nlogin for user temporarily blocked; too many consecutive incorrect login attempts", miss: "HTTP/1.1 401 Unauthorized\n\nis not from the authentication proxy" },
sign! { when: &[Text("is not from the authentication proxy")], says: &[("proxy-forwarding-misconfigured", Likely), ("ip-blocked", Likely)], source: PROXY, hit: "HTTP/1.1 401 Unauthorized\n\nis not from the authentication proxy", miss: "HTTP/1.1 401 Unauthorized\n\nAuthentication to data source failed" },
sign! { when: &[Text("Authentication to data source failed")], says: &[("server-auth-misconfigured", Sure)], source: DS, hit: "HTTP/1.1 401 Unauthorized\n\nAuthentication to data source failed", miss: "HTTP/1.1 401 Unauthorized\n\npassword-auth.failed" },
sign! { when: &[Text("\"messageId\":~\"auth.unauthorized\""), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Likely), ("cookie-session-expired", Likely)], source: AUTH, hit: "HTTP/1.1 401 Unauthorized\n\n\"messageId\": \"auth.unauthorized\"", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\n\"messageId\": \"auth.unauthorized\"" },
    ],
};

const AUTH: Source = Source { label: "Grafana: API authentication", url: "https://grafana.com/docs/grafana/latest/developers/http_api/authentication/" };
const SA: Source = Source { label: "Grafana: Service accounts", url: "https://grafana.com/docs/grafana/latest/administration/service-accounts/" };
const RBAC: Source = Source { label: "Grafana: Role-based access control", url: "https://grafana.com/docs/grafana/latest/administration/roles-and-permissions/access-control/" };
const PROXY: Source = Source { label: "Grafana: Run behind a reverse proxy", url: "https://grafana.com/tutorials/run-grafana-behind-a-proxy/" };
const LOGIN: Source = Source { label: "Grafana: Configure authentication", url: "https://grafana.com/docs/grafana/latest/setup-grafana/configure-access/configure-authentication/" };
const DS: Source = Source { label: "Grafana: Data source management", url: "https://grafana.com/docs/grafana/latest/administration/data-source-management/" };
