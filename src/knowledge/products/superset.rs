//! `superset`: its marks and its documented refusals.

use crate::evidence::Strength::Sure;
use crate::evidence::Test::{Any, Path, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "superset", name: "Apache Superset", kind: ProductKind::Service,
    marks: &[Mark(&[Path("/api/v1/chart")]), Mark(&[Path("/api/v1/security")]), Mark(&[Text("superset")])],
    signs: &[
sign! { when: &[Any(&[Text("SECURITY_ACCESS_ERROR"), Text("MISSING_OWNERSHIP_ERROR"), Text("DATASOURCE_SECURITY_ACCESS_ERROR"), Text("DASHBOARD_SECURITY_ACCESS_ERROR"), Text("DATABASE_SECURITY_ACCESS_ERROR"), Text("TABLE_SECURITY_ACCESS_ERROR")])], says: &[("permission-denied", Sure)], source: SUP, hit: "HTTP/1.1 401 Unauthorized\n\nSECURITY_ACCESS_ERROR; MISSING_OWNERSHIP_ERROR; DATASOURCE_SECURITY_ACCESS_ERROR; DASHBOARD_SECURITY_ACCESS_ERROR; DATABASE_SECURITY_ACCESS_ERROR; TABLE_SECURITY_ACCESS_ERROR", miss: "HTTP/1.1 404 Not Found\n\n{\"error_type\":\"GENERIC_BACKEND_ERROR\"}" },
    ],
};

const SUP: Source = Source { label: "Superset: Issue codes and security", url: "https://superset.apache.org/docs/security/" };
