//! Doorkeeper, `OmniAuth`, Pundit and `CanCanCan`.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Challenge, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "ruby-auth",
    name: "Doorkeeper, OmniAuth, Pundit",
    kind: ProductKind::Framework,
    marks: &[
    ],
    signs: &[
        sign! {
            when: &[Text("The access token expired")],
            says: &[("token-expired", Sure)],
            source: DK,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe access token expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe access token was revoked",
        },
        sign! {
            when: &[Text("The access token was revoked")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: DK,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe access token was revoked",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe access token expired",
        },
        sign! {
            when: &[Challenge("realm=\"Doorkeeper\"*The access token is invalid")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: DK,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"Doorkeeper\"xThe \
                     access token is invalid\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Text("Client authentication failed due to unknown client*")],
            says: &[("basic-wrong-credentials", Sure)],
            source: DK,
            hit: "HTTP/1.1 401 Unauthorized\n\nClient authentication failed due to unknown client",
            miss: "HTTP/1.1 401 Unauthorized\n\nClient authentication",
        },
        sign! {
            when: &[Text("authorization grant is invalid, expired, revoked*")],
            says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely)],
            source: DK,
            hit: "HTTP/1.1 401 Unauthorized\n\nauthorization grant is invalid, expired, revoked",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthorization grant",
        },
        sign! {
            when: &[Text("csrf_detected")],
            says: &[("cookie-not-sent", Likely), ("csrf-failed", Likely), ("cookie-session-expired", Hint)],
            source: OA,
            hit: "HTTP/1.1 401 Unauthorized\n\ncsrf_detected",
            miss: "HTTP/1.1 401 Unauthorized\n\ncsrf",
        },
        sign! {
            when: &[Text("OmniAuth::AuthenticityError|Attack prevented by OmniAuth::*")],
            says: &[("csrf-failed", Sure)],
            source: OA,
            hit: "HTTP/1.1 401 Unauthorized\n\nOmniAuth::AuthenticityError; Attack prevented by \
                     OmniAuth::",
            miss: "HTTP/1.1 401 Unauthorized\n\nOmniAuth",
        },
        sign! {
            when: &[Text("Authentication passthru")],
            says: &[("method-not-permitted", Likely), ("wrong-url", Likely)],
            source: OA,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthentication passthru",
            miss: "HTTP/1.1 401 Unauthorized\n\npassthru",
        },
    ],
};

const DK: Source = Source {
    label: "Doorkeeper",
    url: "https://github.com/doorkeeper-gem/doorkeeper/blob/main/config/locales/en.yml",
};
const OA: Source = Source {
    label: "OmniAuth",
    url: "https://github.com/omniauth/omniauth/wiki",
};
