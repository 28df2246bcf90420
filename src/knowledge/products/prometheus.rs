//! `prometheus`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Path, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "prometheus", name: "Prometheus, Mimir, Loki and Tempo", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/api/v1/query")]), Mark(&[Path("/loki/api/v1")]), Mark(&[Path("/api/prom/push")]), Mark(&[Path("/api/v1/admin/tsdb")]), Mark(&[Path("/-/reload")]), Mark(&[Text("server returned HTTP status")])],
    signs: &[
sign! { when: &[Text("server returned HTTP status 401")], says: &[("no-credentials", Likely), ("basic-wrong-credentials", Likely), ("token-invalid-or-revoked", Likely)], source: SCRAPE, hit: "HTTP/1.1 401 Unauthorized\n\nserver returned HTTP status 401", miss: "HTTP/1.1 401 Unauthorized\n\nserver returned HTTP status 403" },
sign! { when: &[Text("server returned HTTP status 403")], says: &[("permission-denied", Likely), ("ip-blocked", Hint)], source: SCRAPE, hit: "HTTP/1.1 401 Unauthorized\n\nserver returned HTTP status 403", miss: "HTTP/1.1 401 Unauthorized\n\nadmin APIs disabled" },
sign! { when: &[Text("admin APIs disabled")], says: &[("service-not-enabled", Sure)], source: ADMIN, hit: "HTTP/1.1 401 Unauthorized\n\nadmin APIs disabled", miss: "HTTP/1.1 401 Unauthorized\n\nLifecycle API is not enabled" },
sign! { when: &[Text("Lifecycle API is not enabled")], says: &[("service-not-enabled", Sure)], source: LIFE, hit: "HTTP/1.1 401 Unauthorized\n\nLifecycle API is not enabled", miss: "HTTP/1.1 401 Unauthorized\n\nno org id" },
sign! { when: &[Text("no org id")], says: &[("no-credentials", Likely), ("api-key-missing", Hint)], source: TENANT, hit: "HTTP/1.1 401 Unauthorized\n\nno org id", miss: "HTTP/1.1 401 Unauthorized\n\nauthentication error: invalid scope requested" },
sign! { when: &[Text("authentication error: invalid scope requested")], says: &[("insufficient-scope", Sure)], source: CLOUD, hit: "HTTP/1.1 401 Unauthorized\n\nauthentication error: invalid scope requested", miss: "HTTP/1.1 401 Unauthorized\n\nauthentication error: invalid token" },
sign! { when: &[Any(&[Text("authentication error: invalid token"), Text("authentication error: invalid api token"), Text("authentication error: invalid authentication credentials")])], says: &[("token-invalid-or-revoked", Likely), ("basic-wrong-credentials", Likely)], source: CLOUD, hit: "HTTP/1.1 401 Unauthorized\n\nauthentication error: invalid token; authentication error: invalid api token; authentication error: invalid authentication credentials", miss: "HTTP/1.1 401 Unauthorized\n\nserver returned HTTP status 401" },
    ],
};

const SCRAPE: Source = Source { label: "Prometheus: Configuration, authorization", url: "https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config" };
const ADMIN: Source = Source { label: "Prometheus: TSDB admin APIs", url: "https://prometheus.io/docs/prometheus/latest/querying/api/#tsdb-admin-apis" };
const LIFE: Source = Source { label: "Prometheus: Management API", url: "https://prometheus.io/docs/prometheus/latest/management_api/" };
const TENANT: Source = Source { label: "Grafana Mimir: Authentication and authorization", url: "https://grafana.com/docs/mimir/latest/manage/secure/authentication-and-authorization/" };
const CLOUD: Source = Source { label: "Grafana Cloud: Access policies", url: "https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-authorization/access-policies/" };
