//! Auth0: its endpoints, its SDKs for APIs.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Host, Log, On, Sets, Text};
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
            when: &[Text("Service not found: *|Service not enabled within domain*")],
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
        sign! {
            when: &[Text("Bad issuer:|Bad issuer")],
            says: &[("token-wrong-issuer", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nBad issuer:; Bad issuer",
            miss: "HTTP/1.1 401 Unauthorized\n\nissuer",
        },
        sign! {
            when: &[Text("Client is not authorized to access")],
            says: &[("permission-denied", Sure)],
            source: GRANT,
            hit: "HTTP/1.1 401 Unauthorized\n\nClient is not authorized to access",
            miss: "HTTP/1.1 401 Unauthorized\n\nClient is authorized to access",
        },
        sign! {
            when: &[
                Text("Wrong email or password|Wrong username or password|Wrong phone number or \
                            password"),
            ],
            says: &[("basic-wrong-credentials", Sure)],
            source: API_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nWrong email or password; Wrong username or password; \
                     Wrong phone number or password",
            miss: "HTTP/1.1 401 Unauthorized\n\nemail",
        },
        sign! {
            when: &[Text("\"error\":\"access_denied\",\"error_description\":\"Unauthorized\"")],
            says: &[("basic-wrong-credentials", Likely), ("permission-denied", Hint)],
            source: API_MORE,
            hit: "HTTP/1.1 401 \
                     Unauthorized\n\n\"error\":\"access_denied\",\"error_description\":\"Unauthorized\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"access_denied\"}",
        },
        sign! {
            when: &[Text("Multifactor authentication required")],
            says: &[("step-up-required", Sure)],
            source: MFA_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nMultifactor authentication required",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"mfa\"}",
        },
        sign! {
            when: &[Text("password_leaked|unverified_email")],
            says: &[("account-restricted", Sure)],
            source: ATTACK,
            hit: "HTTP/1.1 401 Unauthorized\n\npassword_leaked; unverified_email",
            miss: "HTTP/1.1 401 Unauthorized\n\nuser is open",
        },
        sign! {
            when: &[
                Text("too_many_attempts|Your account has been blocked after multiple consecutive \
                            login attempts"),
            ],
            says: &[("rate-limited", Likely), ("account-restricted", Likely)],
            source: ATTACK,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoo_many_attempts; Your account has been blocked \
                     after multiple consecutive login attempts",
            miss: "HTTP/1.1 401 Unauthorized\n\nattempts",
        },
        sign! {
            when: &[Text("suspicious login behavior and further attempts will be blocked|too_many_logins")],
            says: &[("ip-blocked", Likely), ("rate-limited", Likely)],
            source: ATTACK,
            hit: "HTTP/1.1 401 Unauthorized\n\nsuspicious login behavior and further attempts will \
                     be blocked; too_many_logins",
            miss: "HTTP/1.1 401 Unauthorized\n\nlogin behavior",
        },
        sign! {
            when: &[Text("Global limit has been reached")],
            says: &[("rate-limited", Sure)],
            source: RATE,
            hit: "HTTP/1.1 401 Unauthorized\n\nGlobal limit has been reached",
            miss: "HTTP/1.1 401 Unauthorized\n\nGlobal",
        },
        sign! {
            when: &[Text("login_required"), On("auth0")],
            says: &[("cookie-session-expired", Likely), ("cookie-not-sent", Likely)],
            source: SILENT,
            hit: "HTTP/1.1 401 Unauthorized\nX-Auth0-RequestId: a\n\nlogin_required",
            miss: "HTTP/1.1 401 Unauthorized\nX-Auth0-RequestId: a\n\nlogin",
        },
        sign! {
            when: &[Text("consent_required"), On("auth0")],
            says: &[("step-up-required", Likely), ("insufficient-scope", Hint)],
            source: SILENT,
            hit: "HTTP/1.1 401 Unauthorized\nX-Auth0-RequestId: a\n\nconsent_required",
            miss: "HTTP/1.1 401 Unauthorized\nX-Auth0-RequestId: a\n\nconsent",
        },
        sign! {
            when: &[Text("Callback URL mismatch")],
            says: &[("wrong-url", Likely)],
            source: API_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nCallback URL mismatch",
            miss: "HTTP/1.1 401 Unauthorized\n\nCallback URL",
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
const GRANT: Source = Source {
    label: "Auth0: application access to APIs",
    url: "https://auth0.com/docs/get-started/applications/application-access-to-apis-client-grants",
};
const API_MORE: Source = Source {
    label: "Auth0: Authentication API errors",
    url: "https://auth0.com/docs/api/authentication#standard-error-responses",
};
const MFA_MORE: Source = Source {
    label: "Auth0: MFA API",
    url: "https://auth0.com/docs/secure/multi-factor-authentication/authenticate-using-ropg-flow-with-mfa",
};
const RATE: Source = Source {
    label: "Auth0: rate limits",
    url: "https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy",
};
const SILENT: Source = Source {
    label: "Auth0: silent authentication",
    url: "https://auth0.com/docs/authenticate/login/configure-silent-authentication",
};
