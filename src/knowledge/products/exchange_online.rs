//! Exchange Online: the diagnostics header.

use crate::evidence::Strength::{Hint, Sure};
use crate::evidence::Test::Text;
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "exchange-online",
    name: "Exchange Online",
    kind: ProductKind::Service,
    marks: &[
    ],
    signs: &[
        sign! {
            when: &[Text("error_category=\"invalid_resource\"|2000003")],
            says: &[("token-wrong-audience", Sure)],
            source: DIAG,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 2000003;reason=\"The audience claim \
                     value is invalid.\";error_category=\"invalid_resource\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"x\"",
        },
        sign! {
            when: &[Text("error_category=\"invalid_tenant\"|2000004|error_category=\"invalid_issuer\"")],
            says: &[("token-wrong-issuer", Sure)],
            source: DIAG,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: \
                     2000004;reason=\"x\";error_category=\"invalid_tenant\"; \
                     error_category=\"invalid_issuer\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"x\"",
        },
        sign! {
            when: &[Text("error_category=\"invalid_lifetime\"|error_category=\"token_expired\"")],
            says: &[("token-expired", Sure)],
            source: DIAG,
            hit: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"invalid_lifetime\"; \
                     error_category=\"token_expired\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"x\"",
        },
        sign! {
            when: &[Text("error_category=\"invalid_signature\"")],
            says: &[("token-bad-signature", Sure)],
            source: DIAG,
            hit: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"invalid_signature\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"x\"",
        },
        sign! {
            when: &[Text("error_category=\"invalid_grant\"")],
            says: &[("insufficient-scope", Sure)],
            source: DIAG,
            hit: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"invalid_grant\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"x\"",
        },
        sign! {
            when: &[Text("error_category=\"insufficiant_claims\"|2000020")],
            says: &[("resource-policy-denied", Sure), ("step-up-required", Hint)],
            source: DIAG,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: \
                     2000020;reason=\"x\";error_category=\"insufficiant_claims\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"x\"",
        },
    ],
};

const DIAG: Source = Source {
    label: "MS-OXWSMTGS and x-ms-diagnostics",
    url: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-xoauth/",
};
