//! `metabase`: its marks and its documented refusals.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Header, On, Sent, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "metabase", name: "Metabase", kind: ProductKind::Service,
    marks: &[Mark(&[Sent("x-metabase-session", "*")]), Mark(&[Sent("cookie", "metabase.SESSION")]), Mark(&[Sets("metabase.SESSION")]), Mark(&[Sets("metabase.DEVICE")]), Mark(&[Header("x-metabase-*", "*")]), Mark(&[Text("metabase")])],
    signs: &[
sign! { when: &[Text("Unauthenticated"), On("metabase"), Anonymous], says: &[("no-credentials", Sure)], source: MB, hit: "GET / HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\nSet-Cookie: metabase.DEVICE=1\n\nUnauthenticated", miss: "GET / HTTP/1.1\nHost: example.com\n\nHTTP/1.1 401 Unauthorized\n\nUnauthenticated" },
sign! { when: &[Text("Unauthenticated"), On("metabase"), Any(&[Sent("x-metabase-session", "*"), Sent("cookie", "metabase.SESSION")])], says: &[("cookie-session-expired", Likely)], source: MB, hit: "GET / HTTP/1.1\nHost: a\nX-Metabase-Session: 1\n\nHTTP/1.1 401 Unauthorized\n\nUnauthenticated", miss: "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 401 Unauthorized\n\nUnauthenticated" },
sign! { when: &[Text("You don't have permissions to do that"), On("metabase")], says: &[("permission-denied", Sure)], source: MB, hit: "GET / HTTP/1.1\nHost: example.com\nX-Metabase-Session: abc\n\nHTTP/1.1 401 Unauthorized\n\nYou don't have permissions to do that", miss: "HTTP/1.1 401 Unauthorized\n\nYou don't have permissions to do that" },
sign! { when: &[Text("did not match stored password")], says: &[("basic-wrong-credentials", Sure)], source: MB, hit: "HTTP/1.1 401 Unauthorized\n\ndid not match stored password", miss: "HTTP/1.1 401 Unauthorized\n\nMessage seems corrupt or manipulated" },
sign! { when: &[Text("Message seems corrupt or manipulated")], says: &[("token-bad-signature", Sure)], source: EMB, hit: "HTTP/1.1 401 Unauthorized\n\nMessage seems corrupt or manipulated", miss: "HTTP/1.1 401 Unauthorized\n\nEmbedding is not enabled" },
sign! { when: &[Text("Embedding is not enabled")], says: &[("service-not-enabled", Sure)], source: EMB, hit: "HTTP/1.1 401 Unauthorized\n\nEmbedding is not enabled", miss: "HTTP/1.1 401 Unauthorized\n\ndid not match stored password" },
    ],
};

const MB: Source = Source { label: "Metabase: API authentication", url: "https://www.metabase.com/docs/latest/people-and-groups/api-keys" };
const EMB: Source = Source { label: "Metabase: Static embedding", url: "https://www.metabase.com/docs/latest/embedding/static-embedding" };
