//! `airflow`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Not, Path, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "airflow", name: "Apache Airflow", kind: ProductKind::Service,
    marks: &[Mark(&[Text("airflow.apache.org")]), Mark(&[Path("/api/v1/dags")]), Mark(&[Path("/api/v2/dags")]), Mark(&[Path("/auth/token")]), Mark(&[Text("airflow")])],
    signs: &[
sign! { when: &[Text("Errors/Unauthenticated"), Not(&Sent("authorization", "*"))], says: &[("no-credentials", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nErrors/Unauthenticated", miss: "GET / HTTP/1.1\nHost: example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nErrors/Unauthenticated" },
sign! { when: &[Text("Errors/Unauthenticated"), Sent("authorization", "*")], says: &[("basic-wrong-credentials", Likely), ("service-not-enabled", Likely), ("token-invalid-or-revoked", Hint)], source: API, hit: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nErrors/Unauthenticated", miss: "HTTP/1.1 401 Unauthorized\n\nErrors/Unauthenticated" },
sign! { when: &[Text("Errors/PermissionDenied")], says: &[("permission-denied", Sure)], source: API, hit: "HTTP/1.1 401 Unauthorized\n\nErrors/PermissionDenied", miss: "HTTP/1.1 401 Unauthorized\n\nhave the same 'secret_key' configured" },
sign! { when: &[Text("have the same 'secret_key' configured")], says: &[("token-bad-signature", Sure)], source: LOGS, hit: "HTTP/1.1 401 Unauthorized\n\nhave the same 'secret_key' configured", miss: "GET / HTTP/1.1\nHost: example.com\nauthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nErrors/Unauthenticated" },
    ],
};

const API: Source = Source { label: "Airflow: API authentication", url: "https://airflow.apache.org/docs/apache-airflow-providers-fab/stable/auth-manager/api-authentication.html" };
const LOGS: Source = Source { label: "Airflow: secret_key of the webserver", url: "https://airflow.apache.org/docs/apache-airflow/stable/security/webserver.html" };
