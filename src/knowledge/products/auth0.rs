//! Auth0: its endpoints, its SDKs for APIs.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Host, Log, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "auth0",
    name: "Auth0",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Host("*.auth0.com")]),
        Mark(&[Header("x-auth0-requestid", "*")]),
        Mark(&[Header("location", "*.auth0.com/*")]),
        Mark(&[Sets("auth0|auth0_compat|did")]),
        Mark(&[Body("auth0.com")]),
        Mark(&[Log("express-oauth2-jwt-bearer*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("\"mfa_required\"")],
            says: &[("step-up-required", Sure)],
            source: MFA,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"mfa_required\",\
                    \"error_description\":\"Multifactor authentication required\",\"mfa_token\":\"x\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"access_denied\"}",
        },
        sign! {
            when: &[Text("Wrong email or password")],
            says: &[("basic-wrong-credentials", Likely)],
            source: AUTHAPI,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"invalid_grant\",\"error_description\":\"Wrong \
                    email or password.\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"invalid_grant\"}",
        },
        sign! {
            when: &[Text("Unknown or invalid refresh token")],
            says: &[("token-invalid-or-revoked", Sure), ("token-expired", Likely)],
            source: AUTHAPI,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"invalid_grant\",\
                    \"error_description\":\"Unknown or invalid refresh token.\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"invalid_grant\"}",
        },
        sign! {
            when: &[Text("Service not found*|Service not enabled within domain*")],
            says: &[("token-wrong-audience", Sure), ("service-not-enabled", Likely)],
            source: AUTHAPI,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"access_denied\",\
                    \"error_description\":\"Service not found: https://api.example\"} Service not enabled \
                    within domain: x",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"access_denied\"}",
        },
        sign! {
            when: &[Text(
                "Client is not authorized to access*You need to create a*client-grant*|\
                    Client is not authorized to access*",
            )],
            says: &[("permission-denied", Likely), ("insufficient-scope", Likely)],
            source: AUTHAPI,
            hit: "HTTP/1.1 403 Forbidden\n\nClient is not authorized to access \"https://api.example\". \
                    You need to create a \"client-grant\" associated to this API.",
            miss: "HTTP/1.1 403 Forbidden\n\nClient",
        },
        sign! {
            when: &[Text("Insufficient scope, expected any of*|Insufficient scope, expected*")],
            says: &[("insufficient-scope", Sure)],
            source: API,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"statusCode\":403,\"error\":\"Forbidden\",\
                    \"message\":\"Insufficient scope, expected any of: read:users\",\
                    \"errorCode\":\"insufficient_scope\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"statusCode\":403}",
        },
        sign! {
            when: &[Text("Bad audience*")],
            says: &[("token-wrong-audience", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"statusCode\":401,\"message\":\"Bad audience: \
                    https://a/api/v2/\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"statusCode\":401}",
        },
        sign! {
            when: &[Text("Expired token received for JSON Web Token validation")],
            says: &[("token-expired", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Expired token received for JSON Web Token \
                    validation\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Invalid token\"}",
        },
        sign! {
            when: &[Text("Invalid signature received for JSON Web Token validation")],
            says: &[("token-bad-signature", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Invalid signature received for JSON Web \
                    Token validation\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Invalid token\"}",
        },
        sign! {
            when: &[Text("Grant type*not allowed for the client")],
            says: &[("service-not-enabled", Sure)],
            source: AUTHAPI,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"unauthorized_client\",\
                    \"error_description\":\"Grant type 'password' not allowed for the client.\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"unauthorized_client\"}",
        },
        sign! {
            when: &[Text(
                "user is blocked|Your account has been blocked after multiple consecutive login attempt\
                    s|\"blocked_user\"|\"unauthorized_client\"*blocked",
            )],
            says: &[("account-restricted", Sure)],
            source: ATTACK,
            hit: "HTTP/1.1 401 Unauthorized\n\nuser is blocked; Your account has been blocked after \
                    multiple consecutive login attempts; \"blocked_user\"; \"unauthorized_client\": \
                    blocked",
            miss: "HTTP/1.1 401 Unauthorized\n\nuser",
        },
        sign! {
            when: &[Text(
                "\"too_many_attempts\"|\"too_many_logins\"|We have detected suspicious login behavior*",
            )],
            says: &[("rate-limited", Sure)],
            source: ATTACK,
            hit: "HTTP/1.1 429 Too Many Requests\n\n\
                    {\"error\":\"too_many_attempts\"}{\"code\":\"too_many_logins\"} We have detected \
                    suspicious login behavior and further attempts will be blocked",
            miss: "HTTP/1.1 429 Too Many Requests\n\n{\"error\":\"x\"}",
        },
        sign! {
            when: &[Text(
                "unexpected \"iss\" value|unexpected \"aud\" value|unexpected \"iss\" claim value|\
                    unexpected \"aud\" claim value",
            )],
            says: &[("token-wrong-issuer", Hint), ("token-wrong-audience", Hint)],
            source: TOKENS,
            hit: "HTTP/1.1 401 Unauthorized\n\nunexpected \"iss\" value; unexpected \"aud\" value; \
                    unexpected \"iss\" claim value; unexpected \"aud\" claim value",
            miss: "HTTP/1.1 401 Unauthorized\n\nunexpected",
        },
        sign! {
            when: &[Text("unexpected \"aud\" value|unexpected \"aud\" claim value|Unexpected 'aud' value")],
            says: &[("token-wrong-audience", Sure)],
            source: TOKENS,
            hit: "HTTP/1.1 401 Unauthorized\n\nunexpected \"aud\" value; unexpected \"aud\" claim \
                    value; Unexpected 'aud' value",
            miss: "HTTP/1.1 401 Unauthorized\n\nunexpected \"iss\" value",
        },
        sign! {
            when: &[Text("unexpected \"iss\" value|unexpected \"iss\" claim value|Unexpected 'iss' value")],
            says: &[("token-wrong-issuer", Sure)],
            source: TOKENS,
            hit: "HTTP/1.1 401 Unauthorized\n\nunexpected \"iss\" value; unexpected \"iss\" claim \
                    value; Unexpected 'iss' value",
            miss: "HTTP/1.1 401 Unauthorized\n\nunexpected \"aud\" value",
        },
        sign! {
            when: &[Text("extraneous*login_required|error=login_required")],
            says: &[("cookie-session-expired", Likely), ("no-credentials", Hint)],
            source: LOGS,
            hit: "HTTP/1.1 302 Found\nLocation: https://a/#error=login_required\n\nextraneous \
                    login_required",
            miss: "HTTP/1.1 302 Found\nLocation: https://a/#error=x\n\n",
        },
    ],
};

const API: Source =
    Source { label: "Auth0: Management API, errors", url: "https://auth0.com/docs/api/management/v2" };
const AUTHAPI: Source =
    Source { label: "Auth0: Authentication API", url: "https://auth0.com/docs/api/authentication" };
const TOKENS: Source =
    Source { label: "Auth0: access tokens", url: "https://auth0.com/docs/secure/tokens/access-tokens" };
const LOGS: Source = Source {
    label: "Auth0: log event type codes",
    url: "https://auth0.com/docs/deploy-monitor/logs/log-event-type-codes",
};
const ATTACK: Source =
    Source { label: "Auth0: attack protection", url: "https://auth0.com/docs/secure/attack-protection" };
const MFA: Source = Source {
    label: "Auth0: multi-factor authentication",
    url: "https://auth0.com/docs/secure/multi-factor-authentication",
};
