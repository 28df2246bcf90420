//! Clerk.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Header, Host, Sets};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "clerk",
    name: "Clerk",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Header("x-clerk-auth-status", "*")]),
        Mark(&[Header("x-clerk-auth-reason", "*")]),
        Mark(&[Header("x-clerk-auth-message", "*")]),
        Mark(&[Any(&[Sets("__clerk_*"), Sets("__client_uat*")])]),
        Mark(&[Any(&[Host("*.clerk.accounts.dev"), Host("api.clerk.com"), Host("api.clerk.dev")])]),
    ],
    signs: &[
        sign! {
            when: &[Any(&[Header("x-clerk-auth-reason", "token-expired"), Header("x-clerk-auth-reason", "session-token-expired")])],
            says: &[("token-expired", Sure)],
            source: R,
            hit: "HTTP/1.1 401 Unauthorized\nX-Clerk-Auth-Reason: token-expired\nX-Clerk-Auth-Reason: session-token-expired\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Any(&[Header("x-clerk-auth-reason", "session-token-missing"), Header("x-clerk-auth-reason", "session-token-and-uat-missing"), Header("x-clerk-auth-reason", "token-missing"), Header("x-clerk-auth-reason", "*-missing")])],
            says: &[("no-credentials", Sure), ("cookie-not-sent", Likely)],
            source: R,
            hit: "HTTP/1.1 401 Unauthorized\nX-Clerk-Auth-Reason: session-token-missing\nX-Clerk-Auth-Reason: session-token-and-uat-missing\nX-Clerk-Auth-Reason: token-missing\nX-Clerk-Auth-Reason: -missing\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Any(&[Header("x-clerk-auth-reason", "jwk-kid-mismatch"), Header("x-clerk-auth-reason", "token-invalid-signature"), Header("x-clerk-auth-reason", "jwk-failed-to-resolve")])],
            says: &[("token-bad-signature", Sure), ("token-wrong-issuer", Hint)],
            source: R,
            hit: "HTTP/1.1 401 Unauthorized\nX-Clerk-Auth-Reason: jwk-kid-mismatch\nX-Clerk-Auth-Reason: token-invalid-signature\nX-Clerk-Auth-Reason: jwk-failed-to-resolve\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Any(&[Header("x-clerk-auth-reason", "token-not-active-yet"), Header("x-clerk-auth-reason", "token-iat-in-the-future"), Header("x-clerk-auth-reason", "session-token-nbf"), Header("x-clerk-auth-reason", "session-token-iat-in-the-future")])],
            says: &[("token-not-yet-valid", Sure)],
            source: R,
            hit: "HTTP/1.1 401 Unauthorized\nX-Clerk-Auth-Reason: token-not-active-yet\nX-Clerk-Auth-Reason: token-iat-in-the-future\nX-Clerk-Auth-Reason: session-token-nbf\nX-Clerk-Auth-Reason: session-token-iat-in-the-future\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Header("x-clerk-auth-reason", "token-invalid-authorized-parties")],
            says: &[("origin-not-allowed", Likely), ("token-wrong-audience", Likely)],
            source: R,
            hit: "HTTP/1.1 401 Unauthorized\nX-Clerk-Auth-Reason: token-invalid-authorized-parties\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Header("x-clerk-auth-reason", "token-invalid-algorithm")],
            says: &[("token-alg-rejected", Sure)],
            source: R,
            hit: "HTTP/1.1 401 Unauthorized\nX-Clerk-Auth-Reason: token-invalid-algorithm\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Any(&[Header("x-clerk-auth-reason", "dev-browser-missing"), Header("x-clerk-auth-reason", "dev-browser-sync"), Header("x-clerk-auth-reason", "satellite-cookie-needs-syncing")])],
            says: &[("cookie-not-sent", Likely)],
            source: R,
            hit: "HTTP/1.1 401 Unauthorized\nX-Clerk-Auth-Reason: dev-browser-missing\nX-Clerk-Auth-Reason: dev-browser-sync\nX-Clerk-Auth-Reason: satellite-cookie-needs-syncing\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Any(&[Body("clerk_key_invalid"), Body("authorization_invalid"), Body("secret_key_invalid")])],
            says: &[("api-key-invalid", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nclerk_key_invalid; authorization_invalid; secret_key_invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nclerk_key",
        },
        sign! {
            when: &[Any(&[Body("form_password_incorrect"), Body("form_identifier_not_found")])],
            says: &[("basic-wrong-credentials", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nform_password_incorrect; form_identifier_not_found",
            miss: "HTTP/1.1 401 Unauthorized\n\nform_password",
        },
        sign! {
            when: &[Any(&[Body("user_locked"), Body("user_banned")])],
            says: &[("account-restricted", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nuser_locked; user_banned",
            miss: "HTTP/1.1 401 Unauthorized\n\nuser_open",
        },
    ],
};

const R: Source = Source { label: "Clerk: token verification", url: "https://clerk.com/docs/guides/development/errors/overview" };
const API: Source = Source { label: "Clerk: Backend API errors", url: "https://clerk.com/docs/guides/development/errors/backend-api" };
