//! `newrelic`: its marks and its documented refusals.

use crate::evidence::Strength::Sure;
use crate::evidence::Test::{Host, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "newrelic", name: "New Relic", kind: ProductKind::Service,
    marks: &[Mark(&[Host("newrelic.com")]), Mark(&[Host("nr-data.net")])],
    signs: &[
sign! { when: &[Text("Invalid license key"), On("newrelic")], says: &[("api-key-invalid", Sure)], source: NR, hit: "GET / HTTP/1.1\nHost: api.newrelic.com\n\nHTTP/1.1 401 Unauthorized\n\nInvalid license key", miss: "HTTP/1.1 401 Unauthorized\n\nInvalid license key" },
    ],
};

const NR: Source = Source { label: "New Relic: API keys", url: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/" };
