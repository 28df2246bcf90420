//! Azure AD B2C: AADB2C codes.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::Text;
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "azure-b2c",
    name: "Azure AD B2C",
    kind: ProductKind::Identity,
    marks: &[
    ],
    signs: &[
        sign! {
            when: &[Text("AADB2C90080")],
            says: &[("token-expired", Sure)],
            source: B2C,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADB2C90080",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADB2C90081",
        },
        sign! {
            when: &[Text("AADB2C90088|AADB2C90129|AADB2C90090")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: B2C,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADB2C90088; AADB2C90129; AADB2C90090",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADB2C90089",
        },
        sign! {
            when: &[Text("AADB2C90053|AADB2C90054|AADB2C90225|AADB2C90229|AADB2C90217|AADB2C90213")],
            says: &[("basic-wrong-credentials", Sure)],
            source: B2C,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADB2C90053; AADB2C90054; AADB2C90225; AADB2C90229; \
                     AADB2C90217; AADB2C90213",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADB2C90051",
        },
        sign! {
            when: &[Text("AADB2C90114")],
            says: &[("rate-limited", Likely), ("account-restricted", Likely)],
            source: B2C,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADB2C90114",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADB2C90115",
        },
        sign! {
            when: &[Text("AADB2C90006")],
            says: &[("wrong-url", Sure)],
            source: B2C,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADB2C90006",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADB2C90001",
        },
        sign! {
            when: &[Text("AADB2C90205")],
            says: &[("insufficient-scope", Sure)],
            source: B2C,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADB2C90205",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADB2C90204",
        },
        sign! {
            when: &[Text("AADB2C90077")],
            says: &[("cookie-session-expired", Sure)],
            source: B2C,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADB2C90077",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADB2C90076",
        },
    ],
};

const B2C: Source = Source {
    label: "Azure AD B2C: error codes",
    url: "https://learn.microsoft.com/en-us/azure/active-directory-b2c/error-codes",
};
