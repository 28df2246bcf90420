//! Open Liberty and `WebSphere` Liberty: messages of their `OpenID` Connect client and JWT features.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Log, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "open-liberty",
    name: "Open Liberty",
    kind: ProductKind::WebServer,
    marks: &[Mark(&[Log("CWWKS*")])],
    signs: &[
        sign! {
            when: &[Text("CWWKS1751E|the (iss) issuer*does not match")],
            says: &[("token-wrong-issuer", Sure)],
            source: OIDC,
            hit: "[CWWKS1751E: Validation failed because the (iss) issuer [https://a:443] specified in the token does not match",
            miss: "[CWWKS1706E: The OpenID Connect client [1] failed to validate the ID token",
        },
        sign! {
            when: &[Text("CWWKS1754E|the (aud) audience*does not match")],
            says: &[("token-wrong-audience", Sure)],
            source: OIDC,
            hit: "[CWWKS1754E: Validation failed because the (aud) audience [a] specified in the token does not match",
            miss: "[CWWKS1706E: The OpenID Connect client [1] failed to validate the ID token",
        },
        sign! {
            when: &[Text("CWWKS1773E|the token is outside of its valid range")],
            says: &[("token-expired", Sure), ("token-not-yet-valid", Likely)],
            source: OIDC,
            hit: "[CWWKS1773E: Validation failed for the token because the token is outside of its valid range",
            miss: "[CWWKS1706E: The OpenID Connect client [1] failed to validate the ID token",
        },
    ],
};

const OIDC: Source = Source {
    label: "IBM: Liberty, JWT authentication for OpenID Connect",
    url: "https://www.ibm.com/docs/en/was-liberty/nd?topic=connect-configuring-json-web-token-authentication-openid",
};
