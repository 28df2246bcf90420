//! `openrouter`: its marks and its documented refusals.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Host, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "openrouter", name: "OpenRouter", kind: ProductKind::Service,
    marks: &[Mark(&[Host("openrouter.ai")])],
    signs: &[
sign! { when: &[Any(&[Text("No auth credentials found"), Text("No cookie auth credentials found")])], says: &[("no-credentials", Likely), ("authorization-malformed", Hint)], source: OR, hit: "HTTP/1.1 401 Unauthorized\n\nNo auth credentials found; No cookie auth credentials found", miss: "GET / HTTP/1.1\nHost: openrouter.ai\n\nHTTP/1.1 401 Unauthorized\n\nUser not found" },
sign! { when: &[Text("User not found"), Host("openrouter.ai")], says: &[("api-key-invalid", Sure)], source: OR, hit: "GET / HTTP/1.1\nHost: openrouter.ai\n\nHTTP/1.1 401 Unauthorized\n\nUser not found", miss: "HTTP/1.1 401 Unauthorized\n\nNo auth credentials found" },
    ],
};

const OR: Source = Source { label: "OpenRouter: Errors", url: "https://openrouter.ai/docs/api-reference/errors" };
