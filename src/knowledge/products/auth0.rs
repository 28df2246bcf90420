//! Auth0: sign-in, token endpoint and Management API.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Challenge, Header, Host, On, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "auth0",
    name: "Auth0",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Host("*.auth0.com")]),
        Mark(&[Any(&[Header("x-auth0-requestid", "*"), Header("x-auth0-requestid", "x")])]),
        Mark(&[Header("location", "*.auth0.com/*")]),
        Mark(&[Any(&[Sets("auth0"), Sets("auth0_compat"), Sets("did_compat")])]),
        Mark(&[Challenge("*.auth0.com*")]),
    ],
    signs: &[
        Sign {
            when: &[Text("Expired token received for JSON Web Token validation")],
            says: &[("token-expired", Sure)],
            source: MGMT,
            hit: "HTTP/1.1 401 Unauthorized\n\nExpired token received for JSON Web Token validation",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken received",
        },
        Sign {
            when: &[Text("Invalid signature received for JSON Web Token validation")],
            says: &[("token-bad-signature", Sure)],
            source: MGMT,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid signature received for JSON Web Token validation",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken received",
        },
        Sign {
            when: &[Any(&[Text("Bad audience:"), Text("Bad audience")])],
            says: &[("token-wrong-audience", Sure)],
            source: MGMT,
            hit: "HTTP/1.1 401 Unauthorized\n\nBad audience:; Bad audience",
            miss: "HTTP/1.1 401 Unauthorized\n\naudience",
        },
        Sign {
            when: &[Any(&[Text("Bad issuer:"), Text("Bad issuer")])],
            says: &[("token-wrong-issuer", Sure)],
            source: MGMT,
            hit: "HTTP/1.1 401 Unauthorized\n\nBad issuer:; Bad issuer",
            miss: "HTTP/1.1 401 Unauthorized\n\nissuer",
        },
        Sign {
            when: &[Text("Insufficient scope, expected any of*")],
            says: &[("insufficient-scope", Sure)],
            source: MGMT,
            hit: "HTTP/1.1 401 Unauthorized\n\nInsufficient scope, expected any of",
            miss: "HTTP/1.1 401 Unauthorized\n\nscope",
        },
        Sign {
            when: &[Text("Client is not authorized to access")],
            says: &[("permission-denied", Sure)],
            source: GRANT,
            hit: "HTTP/1.1 401 Unauthorized\n\nClient is not authorized to access",
            miss: "HTTP/1.1 401 Unauthorized\n\nClient is authorized to access",
        },
        Sign {
            when: &[Text("Service not enabled within domain*")],
            says: &[("token-wrong-audience", Likely), ("service-not-enabled", Likely)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nService not enabled within domain",
            miss: "HTTP/1.1 401 Unauthorized\n\nService enabled",
        },
        Sign {
            when: &[Text("Service not found:")],
            says: &[("token-wrong-audience", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nService not found:",
            miss: "HTTP/1.1 401 Unauthorized\n\nService found",
        },
        Sign {
            when: &[Any(&[Text("Wrong email or password"), Text("Wrong username or password"), Text("Wrong phone number or password")])],
            says: &[("basic-wrong-credentials", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nWrong email or password; Wrong username or password; Wrong phone number or password",
            miss: "HTTP/1.1 401 Unauthorized\n\nemail",
        },
        Sign {
            when: &[Body("\"error\":\"access_denied\",\"error_description\":\"Unauthorized\"")],
            says: &[("basic-wrong-credentials", Likely), ("permission-denied", Hint)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"error\":\"access_denied\",\"error_description\":\"Unauthorized\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"access_denied\"}",
        },
        Sign {
            when: &[Text("Grant type*not allowed for the client")],
            says: &[("service-not-enabled", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nGrant typexnot allowed for the client",
            miss: "HTTP/1.1 401 Unauthorized\n\nGrant type allowed",
        },
        Sign {
            when: &[Any(&[Body("\"mfa_required\""), Body("Multifactor authentication required")])],
            says: &[("step-up-required", Sure)],
            source: MFA,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"mfa_required\"; Multifactor authentication required",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"mfa\"}",
        },
        Sign {
            when: &[Any(&[Text("user is blocked"), Text("password_leaked"), Text("unverified_email")])],
            says: &[("account-restricted", Sure)],
            source: BRUTE,
            hit: "HTTP/1.1 401 Unauthorized\n\nuser is blocked; password_leaked; unverified_email",
            miss: "HTTP/1.1 401 Unauthorized\n\nuser is open",
        },
        Sign {
            when: &[Any(&[Text("too_many_attempts"), Text("Your account has been blocked after multiple consecutive login attempts")])],
            says: &[("rate-limited", Likely), ("account-restricted", Likely)],
            source: BRUTE,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoo_many_attempts; Your account has been blocked after multiple consecutive login attempts",
            miss: "HTTP/1.1 401 Unauthorized\n\nattempts",
        },
        Sign {
            when: &[Any(&[Text("suspicious login behavior and further attempts will be blocked"), Text("too_many_logins")])],
            says: &[("ip-blocked", Likely), ("rate-limited", Likely)],
            source: BRUTE,
            hit: "HTTP/1.1 401 Unauthorized\n\nsuspicious login behavior and further attempts will be blocked; too_many_logins",
            miss: "HTTP/1.1 401 Unauthorized\n\nlogin behavior",
        },
        Sign {
            when: &[Text("Global limit has been reached")],
            says: &[("rate-limited", Sure)],
            source: RATE,
            hit: "HTTP/1.1 401 Unauthorized\n\nGlobal limit has been reached",
            miss: "HTTP/1.1 401 Unauthorized\n\nGlobal",
        },
        Sign {
            when: &[Text("Unknown or invalid refresh token")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnknown or invalid refresh token",
            miss: "HTTP/1.1 401 Unauthorized\n\nrefresh",
        },
        Sign {
            when: &[Text("login_required"), On("auth0")],
            says: &[("cookie-session-expired", Likely), ("cookie-not-sent", Likely)],
            source: SILENT,
            hit: "HTTP/1.1 401 Unauthorized\nX-Auth0-RequestId: a\n\nlogin_required",
            miss: "HTTP/1.1 401 Unauthorized\nX-Auth0-RequestId: a\n\nlogin",
        },
        Sign {
            when: &[Any(&[Text("consent_required"), Text("interaction_required")]), On("auth0")],
            says: &[("step-up-required", Likely), ("insufficient-scope", Hint)],
            source: SILENT,
            hit: "HTTP/1.1 401 Unauthorized\nX-Auth0-RequestId: a\n\nconsent_required; interaction_required",
            miss: "HTTP/1.1 401 Unauthorized\nX-Auth0-RequestId: a\n\nconsent",
        },
        Sign {
            when: &[Text("Callback URL mismatch")],
            says: &[("wrong-url", Likely)],
            source: API,
            hit: "HTTP/1.1 401 Unauthorized\n\nCallback URL mismatch",
            miss: "HTTP/1.1 401 Unauthorized\n\nCallback URL",
        },
    ],
};

const MGMT: Source = Source { label: "Auth0: Management API", url: "https://auth0.com/docs/api/management/v2" };
const API: Source = Source { label: "Auth0: Authentication API errors", url: "https://auth0.com/docs/api/authentication#standard-error-responses" };
const MFA: Source = Source { label: "Auth0: MFA API", url: "https://auth0.com/docs/secure/multi-factor-authentication/authenticate-using-ropg-flow-with-mfa" };
const GRANT: Source = Source { label: "Auth0: application access to APIs", url: "https://auth0.com/docs/get-started/applications/application-access-to-apis-client-grants" };
const BRUTE: Source = Source { label: "Auth0: attack protection", url: "https://auth0.com/docs/secure/attack-protection" };
const RATE: Source = Source { label: "Auth0: rate limits", url: "https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy" };
const SILENT: Source = Source { label: "Auth0: silent authentication", url: "https://auth0.com/docs/authenticate/login/configure-silent-authentication" };
