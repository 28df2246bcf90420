//! Ory Kratos, Hydra and Oathkeeper.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Body, Host, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "ory",
    name: "Ory",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Any(&[Sets("ory_kratos_*"), Sets("ory_session_*"), Sets("csrf_token_*")])]),
        Mark(&[Any(&[Host("*.oryapis.com"), Host("*.projects.oryapis.com")])]),
        Mark(&[Any(&[Body("\"id\":\"session_*"), Body("\"id\":\"security_csrf_*")])]),
    ],
    signs: &[
        sign! {
            when: &[Any(&[Body("session_inactive"), Body("No valid session cookie found"), Body("No valid session credentials found in the request")])],
            says: &[("no-credentials", Likely), ("cookie-session-expired", Likely), ("cookie-not-sent", Hint)],
            source: K,
            hit: "HTTP/1.1 401 Unauthorized\n\nsession_inactive; No valid session cookie found; No valid session credentials found in the request",
            miss: "HTTP/1.1 401 Unauthorized\n\nsession_active",
        },
        sign! {
            when: &[Any(&[Body("session_inactive"), Body("No valid session cookie found"), Body("No valid session credentials found in the request")]), Anonymous],
            says: &[("no-credentials", Sure)],
            source: K,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nsession_inactive; No valid session cookie found; No valid session credentials found in the request",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nsession_active",
        },
        sign! {
            when: &[Any(&[Body("session_aal2_required"), Body("session_refresh_required"), Body("aal2_required")])],
            says: &[("step-up-required", Sure)],
            source: K,
            hit: "HTTP/1.1 401 Unauthorized\n\nsession_aal2_required; session_refresh_required; aal2_required",
            miss: "HTTP/1.1 401 Unauthorized\n\nsession_active",
        },
        sign! {
            when: &[Any(&[Body("security_csrf_violation"), Body("The CSRF value from the token does not match*")])],
            says: &[("csrf-failed", Sure), ("cookie-not-sent", Hint)],
            source: K,
            hit: "HTTP/1.1 401 Unauthorized\n\nsecurity_csrf_violation; The CSRF value from the token does not match",
            miss: "HTTP/1.1 401 Unauthorized\n\nsecurity",
        },
        sign! {
            when: &[Body("No CSRF value available in the session cookie")],
            says: &[("cookie-not-sent", Sure), ("csrf-failed", Likely)],
            source: H,
            hit: "HTTP/1.1 401 Unauthorized\n\nNo CSRF value available in the session cookie",
            miss: "HTTP/1.1 401 Unauthorized\n\nCSRF value",
        },
        sign! {
            when: &[Body("The provided credentials are invalid, check for spelling mistakes*")],
            says: &[("basic-wrong-credentials", Sure)],
            source: K,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe provided credentials are invalid, check for spelling mistakes",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe provided credentials",
        },
        sign! {
            when: &[Body("Account not active yet*")],
            says: &[("account-restricted", Sure)],
            source: K,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccount not active yet",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccount",
        },
        sign! {
            when: &[Body("self_service_flow_expired")],
            says: &[("cookie-session-expired", Sure)],
            source: K,
            hit: "HTTP/1.1 401 Unauthorized\n\nself_service_flow_expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nself_service_flow",
        },
        sign! {
            when: &[Body("Access credentials are invalid")],
            says: &[("token-invalid-or-revoked", Likely), ("no-credentials", Likely), ("token-expired", Hint)],
            source: O,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess credentials are invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess credentials",
        },
        sign! {
            when: &[Body("Access credentials are not sufficient to access this resource")],
            says: &[("permission-denied", Sure)],
            source: O,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess credentials are not sufficient to access this resource",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess credentials",
        },
        sign! {
            when: &[Body("Requested url does not match any rules")],
            says: &[("wrong-url", Sure)],
            source: O,
            hit: "HTTP/1.1 401 Unauthorized\n\nRequested url does not match any rules",
            miss: "HTTP/1.1 401 Unauthorized\n\nRequested url",
        },
        sign! {
            when: &[Any(&[Text("token_inactive"), Text("Token is inactive because it is malformed, expired*")])],
            says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely), ("token-malformed", Hint)],
            source: H,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken_inactive; Token is inactive because it is malformed, expired",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken_active",
        },
        sign! {
            when: &[Text("supports client authentication method*but method*was requested")],
            says: &[("scheme-mismatch", Sure)],
            source: H,
            hit: "HTTP/1.1 401 Unauthorized\n\nsupports client authentication methodxbut methodxwas requested",
            miss: "HTTP/1.1 401 Unauthorized\n\nclient authentication method",
        },
        sign! {
            when: &[Text("request_unauthorized")],
            says: &[("no-credentials", Likely), ("token-invalid-or-revoked", Likely)],
            source: H,
            hit: "HTTP/1.1 401 Unauthorized\n\nrequest_unauthorized",
            miss: "HTTP/1.1 401 Unauthorized\n\nrequest",
        },
    ],
};

const K: Source = Source { label: "Ory Kratos: errors", url: "https://www.ory.sh/docs/kratos/concepts/ui-user-interface" };
const H: Source = Source { label: "Ory Hydra: debugging", url: "https://www.ory.sh/docs/hydra/debug" };
const O: Source = Source { label: "Ory Oathkeeper", url: "https://www.ory.sh/docs/oathkeeper/pipeline" };
