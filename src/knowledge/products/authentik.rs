//! authentik and its outposts.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Any, Body, Header, On, Sent, Sets};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "authentik",
    name: "authentik",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Any(&[Sets("authentik_session"), Sets("authentik_proxy_*")])]),
        Mark(&[Header("x-authentik-id", "*")]),
        Mark(&[Header("location", "*outpost.goauthentik.io*")]),
        Mark(&[Header("x-powered-by", "authentik")]),
        Mark(&[Any(&[Sent("cookie", "*authentik_session=*"), Sent("cookie", "*authentik_proxy_*")])]),
    ],
    signs: &[
        sign! {
            when: &[Header("location", "*outpost.goauthentik.io*")],
            says: &[("login-redirect", Sure)],
            source: P,
            hit: "HTTP/1.1 401 Unauthorized\nLocation: outpost.goauthentik.io\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Body("Flow does not apply to current user")],
            says: &[("permission-denied", Sure)],
            source: F,
            hit: "HTTP/1.1 401 Unauthorized\n\nFlow does not apply to current user",
            miss: "HTTP/1.1 401 Unauthorized\n\nFlow",
        },
        sign! {
            when: &[Body("Token invalid/expired")],
            says: &[("token-invalid-or-revoked", Sure), ("token-expired", Likely)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken invalid/expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken",
        },
        sign! {
            when: &[Body("Unsupported authentication type")],
            says: &[("scheme-mismatch", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnsupported authentication type",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthentication type",
        },
        sign! {
            when: &[Body("Malformed header")],
            says: &[("authorization-malformed", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nMalformed header",
            miss: "HTTP/1.1 401 Unauthorized\n\nheader",
        },
        sign! {
            when: &[Body("Request has been denied."), On("authentik")],
            says: &[("permission-denied", Sure)],
            source: F,
            hit: "HTTP/1.1 401 Unauthorized\nX-Powered-By: authentik\n\nRequest has been denied.",
            miss: "HTTP/1.1 401 Unauthorized\nX-Powered-By: authentik\n\nRequest",
        },
        sign! {
            when: &[Body("Redirect URI Error")],
            says: &[("wrong-url", Likely)],
            source: P,
            hit: "HTTP/1.1 401 Unauthorized\n\nRedirect URI Error",
            miss: "HTTP/1.1 401 Unauthorized\n\nRedirect",
        },
    ],
};

const P: Source = Source { label: "authentik: proxy provider", url: "https://docs.goauthentik.io/add-secure-apps/providers/proxy/" };
const F: Source = Source { label: "authentik: flows", url: "https://docs.goauthentik.io/add-secure-apps/flows-stages/flow/" };
const API: Source = Source { label: "authentik: API authentication", url: "https://docs.goauthentik.io/developer-docs/api/" };
