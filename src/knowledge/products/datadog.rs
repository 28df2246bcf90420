//! `datadog`: its marks and its documented refusals.

use crate::evidence::Strength::Likely;
use crate::evidence::Test::{Any, Host, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "datadog", name: "Datadog", kind: ProductKind::Service,
    marks: &[Mark(&[Host("datadoghq.*")]), Mark(&[Sent("dd-api-key", "*")])],
    signs: &[
sign! { when: &[Text("\"errors\":~\"Forbidden\""), Host("datadoghq.*")], says: &[("api-key-invalid", Likely), ("permission-denied", Likely)], source: DD, hit: "GET / HTTP/1.1\nHost: api.datadoghq.com\n\nHTTP/1.1 403 Forbidden\n\n{\"errors\":[\"Forbidden\"]}", miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 Forbidden\n\n{\"errors\":[\"Forbidden\"]}" },
sign! { when: &[Any(&[Text("API key*invalid, dropping transaction"), Text("Failed permission authorization checks")])], says: &[("insufficient-scope", Likely), ("api-key-invalid", Likely)], source: DD, hit: "HTTP/1.1 401 Unauthorized\n\nAPI key x invalid, dropping transaction; Failed permission authorization checks", miss: "GET / HTTP/1.1\nHost: datadoghq\n\nHTTP/1.1 401 Unauthorized\n\n\"errors\": \"Forbidden\"" },
    ],
};

const DD: Source = Source { label: "Datadog: API and application keys", url: "https://docs.datadoghq.com/account_management/api-app-keys/" };
