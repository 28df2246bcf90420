//! Azure `DevOps`.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::Text;
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "azure-devops",
    name: "Azure DevOps",
    kind: ProductKind::Service,
    marks: &[
    ],
    signs: &[
        sign! {
            when: &[Text("TF400813")],
            says: &[("permission-denied", Likely), ("token-invalid-or-revoked", Hint)],
            source: DO,
            hit: "HTTP/1.1 401 Unauthorized\n\nTF400813",
            miss: "HTTP/1.1 401 Unauthorized\n\nTF400814",
        },
        sign! {
            when: &[Text("TF401019|TF401027")],
            says: &[("permission-denied", Likely), ("refused-as-not-found", Hint)],
            source: DO,
            hit: "HTTP/1.1 401 Unauthorized\n\nTF401019; TF401027",
            miss: "HTTP/1.1 401 Unauthorized\n\nTF401020",
        },
        sign! {
            when: &[Text("VS30063")],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-expired", Likely),
                ("permission-denied", Hint),
            ],
            source: DO,
            hit: "HTTP/1.1 401 Unauthorized\n\nVS30063",
            miss: "HTTP/1.1 401 Unauthorized\n\nVS30064",
        },
        sign! {
            when: &[Text("VS403463|VS403464")],
            says: &[("resource-policy-denied", Sure)],
            source: DO,
            hit: "HTTP/1.1 401 Unauthorized\n\nVS403463; VS403464",
            miss: "HTTP/1.1 401 Unauthorized\n\nVS403465",
        },
    ],
};

const DO: Source = Source {
    label: "Azure DevOps: authentication",
    url: "https://learn.microsoft.com/en-us/azure/devops/integrate/get-started/authentication/authentication-guidance",
};
