//! `localstack`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Header, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "localstack", name: "LocalStack and Moto", kind: ProductKind::Service,
    marks: &[Mark(&[Header("x-localstack", "*")]), Mark(&[Header("server", "LocalStack*")]), Mark(&[Text("LocalStack")])],
    signs: &[
sign! { when: &[Text("License activation failed")], says: &[("account-restricted", Likely), ("service-not-enabled", Likely)], source: LIC, hit: "HTTP/1.1 401 Unauthorized\n\nLicense activation failed", miss: "HTTP/1.1 401 Unauthorized\n\nnot included within your LocalStack license" },
sign! { when: &[Any(&[Text("not included within your LocalStack license"), Text("not included in your current license plan"), Text("is not included within your")])], says: &[("service-not-enabled", Sure)], source: LIC, hit: "HTTP/1.1 401 Unauthorized\n\nnot included within your LocalStack license; not included in your current license plan; is not included within your", miss: "HTTP/1.1 401 Unauthorized\n\nLicense activation failed" },
    ],
};

const LIC: Source = Source { label: "LocalStack: Auth token", url: "https://docs.localstack.cloud/aws/getting-started/auth-token/" };
