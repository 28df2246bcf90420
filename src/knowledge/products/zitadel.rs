//! ZITADEL.

use crate::evidence::Strength::{Hint, Sure};
use crate::evidence::Test::{Any, Body, Header, Host};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "zitadel",
    name: "ZITADEL",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Host("*.zitadel.cloud")]),
        Mark(&[Header("x-zitadel-*", "*")]),
        Mark(&[Any(&[Body("Errors.Token.*"), Body("AUTHZ-*"), Body("AUTH-7fs1e")])]),
    ],
    signs: &[
        sign! {
            when: &[Any(&[Body("AUTH-7fs1e"), Body("Errors.Token.Invalid")])],
            says: &[("token-invalid-or-revoked", Sure), ("token-expired", Hint), ("token-wrong-issuer", Hint)],
            source: Z,
            hit: "HTTP/1.1 401 Unauthorized\n\nAUTH-7fs1e; Errors.Token.Invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nAUTH-1",
        },
        sign! {
            when: &[Body("auth header missing")],
            says: &[("no-credentials", Sure)],
            source: Z,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth header missing",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth header",
        },
        sign! {
            when: &[Any(&[Body("AUTHZ-cdgFk"), Body("membership not found"), Body("No matching permissions found")])],
            says: &[("permission-denied", Sure)],
            source: Z,
            hit: "HTTP/1.1 401 Unauthorized\n\nAUTHZ-cdgFk; membership not found; No matching permissions found",
            miss: "HTTP/1.1 401 Unauthorized\n\nAUTHZ-1",
        },
    ],
};

const Z: Source = Source { label: "ZITADEL: API errors", url: "https://zitadel.com/docs/apis/introduction" };
