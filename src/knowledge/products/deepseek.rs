//! `deepseek`: its marks and its documented refusals.

use crate::evidence::Strength::Sure;
use crate::evidence::Test::{Host, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "deepseek", name: "DeepSeek", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.deepseek.com")])],
    signs: &[
sign! { when: &[Text("Authentication Fails"), On("deepseek")], says: &[("api-key-invalid", Sure)], source: DS, hit: "GET / HTTP/1.1\nHost: api.deepseek.com\n\nHTTP/1.1 401 Unauthorized\n\nAuthentication Fails", miss: "HTTP/1.1 401 Unauthorized\n\nAuthentication Fails" },
    ],
};

const DS: Source = Source { label: "DeepSeek: Error codes", url: "https://api-docs.deepseek.com/quick_start/error_codes" };
