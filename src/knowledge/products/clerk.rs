//! Clerk.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Header, Host, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "clerk",
    name: "Clerk",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Header("x-clerk-auth-status", "*")]),
        Mark(&[Header("x-clerk-auth-reason", "*")]),
        Mark(&[Header("x-clerk-auth-message", "*")]),
        Mark(&[Sets("__clerk_*|__client_uat*")]),
        Mark(&[Host("*.clerk.accounts.dev|api.clerk.com|api.clerk.dev")]),
    ],
    signs: &[
        sign! {
            when: &[Header("x-clerk-auth-reason", "token-expired|session-token-expired")],
            says: &[("token-expired", Sure)],
            source: R,
            hit: "HTTP/1.1 401 Unauthorized\nx-clerk-auth-reason: token-expired\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[
                Header("x-clerk-auth-reason", "session-token-missing|session-token-and-uat-missing|token-missing|*-missing"),
            ],
            says: &[("no-credentials", Sure), ("cookie-not-sent", Likely)],
            source: R,
            hit: "HTTP/1.1 401 Unauthorized\nx-clerk-auth-reason: session-token-missing\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[
                Header("x-clerk-auth-reason", "jwk-kid-mismatch|token-invalid-signature|jwk-failed-to-resolve"),
            ],
            says: &[("token-bad-signature", Sure), ("token-wrong-issuer", Hint)],
            source: R,
            hit: "HTTP/1.1 401 Unauthorized\nx-clerk-auth-reason: jwk-kid-mismatch\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[
                Header("x-clerk-auth-reason", "token-not-active-yet|token-iat-in-the-future|session-token-nbf|session-token-iat-in-the-future"),
            ],
            says: &[("token-not-yet-valid", Sure)],
            source: R,
            hit: "HTTP/1.1 401 Unauthorized\nx-clerk-auth-reason: token-not-active-yet\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Header("x-clerk-auth-reason", "token-invalid-authorized-parties")],
            says: &[("origin-not-allowed", Likely), ("token-wrong-audience", Likely)],
            source: R,
            hit: "HTTP/1.1 401 Unauthorized\nx-clerk-auth-reason: token-invalid-authorized-parties\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Header("x-clerk-auth-reason", "token-invalid-algorithm")],
            says: &[("token-alg-rejected", Sure)],
            source: R,
            hit: "HTTP/1.1 401 Unauthorized\nx-clerk-auth-reason: token-invalid-algorithm\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[
                Header("x-clerk-auth-reason", "dev-browser-missing|dev-browser-sync|satellite-cookie-needs-syncing"),
            ],
            says: &[("cookie-not-sent", Likely)],
            source: R,
            hit: "HTTP/1.1 401 Unauthorized\nx-clerk-auth-reason: dev-browser-missing\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Text("clerk_key_invalid|authorization_invalid|secret_key_invalid")],
            says: &[("api-key-invalid", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nclerk_key_invalid; authorization_invalid; \
                     secret_key_invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nclerk_key",
        },
        sign! {
            when: &[Text("form_password_incorrect|form_identifier_not_found")],
            says: &[("basic-wrong-credentials", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nform_password_incorrect; form_identifier_not_found",
            miss: "HTTP/1.1 401 Unauthorized\n\nform_password",
        },
        sign! {
            when: &[Text("user_locked|user_banned")],
            says: &[("account-restricted", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nuser_locked; user_banned",
            miss: "HTTP/1.1 401 Unauthorized\n\nuser_open",
        },
    ],
};

const R: Source = Source {
    label: "Clerk: token verification",
    url: "https://clerk.com/docs/guides/development/errors/overview",
};
const API: Source = Source {
    label: "Clerk: Backend API errors",
    url: "https://clerk.com/docs/guides/development/errors/backend-api",
};
