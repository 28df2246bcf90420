//! `groq`: its marks and its documented refusals.

use crate::evidence::Strength::Likely;
use crate::evidence::Test::{Header, Host, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "groq", name: "Groq", kind: ProductKind::Service,
    marks: &[Mark(&[Host("api.groq.com")]), Mark(&[Header("x-groq-*", "*")])],
    signs: &[
sign! { when: &[Text("Please check your network settings"), On("groq")], says: &[("ip-blocked", Likely)], source: GROQ, hit: "GET / HTTP/1.1\nHost: api.groq.com\n\nHTTP/1.1 401 Unauthorized\n\nPlease check your network settings", miss: "HTTP/1.1 401 Unauthorized\n\nPlease check your network settings" },
    ],
};

const GROQ: Source = Source { label: "Groq: API error codes", url: "https://console.groq.com/docs/errors" };
