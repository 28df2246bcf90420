//! DDoS-Guard.

use crate::evidence::Strength::{Hint, Likely};
use crate::evidence::Test::{Header, Not, On, Sent, Status};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "ddos-guard",
    name: "DDoS-Guard",
    kind: ProductKind::Edge,
    marks: &[Mark(&[Header("server", "ddos-guard*")])],
    signs: &[sign! {
        // It answers itself; what the site behind it refuses carries a challenge or answers a credential.
        when: &[
            On("ddos-guard"),
            Status(&[403]),
            Not(&Header("www-authenticate", "*")),
            Not(&Sent("authorization", "*")),
        ],
        says: &[("waf-blocked", Likely), ("bot-challenge", Hint)],
        source: L7,
        hit: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nServer: ddos-guard\n\n",
        miss: "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc\n\nHTTP/1.1 403 Forbidden\n\
                    Server: ddos-guard\n\n",
    }],
};

const L7: Source = Source {
    label: "DDoS-Guard: knowledge base, common settings",
    url: "https://ddos-guard.net/en/manual/category/common-settings",
};
