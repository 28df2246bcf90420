//! Symfony Security, LexikJWT and API Platform.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Challenge, Header, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "symfony",
    name: "Symfony",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Header("x-debug-token", "*")]),
        Mark(&[Header("x-debug-token-link", "*")]),
        Mark(&[Any(&[Text("*Symfony*Security*"), Text("*Symfony*HttpKernel*")])]),
        Mark(&[Body("hydra:description*")]),
    ],
    signs: &[
        Sign {
            when: &[Text("Untrusted Host")],
            says: &[("host-not-allowed", Sure)],
            source: HOST,
            hit: "HTTP/1.1 401 Unauthorized\n\nUntrusted Host",
            miss: "HTTP/1.1 401 Unauthorized\n\nHost",
        },
        Sign {
            when: &[Any(&[Text("Invalid CSRF token"), Text("The CSRF token is invalid. Please*")])],
            says: &[("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid CSRF token; The CSRF token is invalid. Please",
            miss: "HTTP/1.1 401 Unauthorized\n\nCSRF token",
        },
        Sign {
            when: &[Text("JWT Token not found")],
            says: &[("no-credentials", Sure), ("auth-header-stripped-upstream", Hint)],
            source: LEX,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT Token not found",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpired JWT Token",
        },
        Sign {
            when: &[Text("Expired JWT Token")],
            says: &[("token-expired", Sure)],
            source: LEX,
            hit: "HTTP/1.1 401 Unauthorized\n\nExpired JWT Token",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT Token not found",
        },
        Sign {
            when: &[Text("Invalid JWT Token")],
            says: &[("token-bad-signature", Likely), ("token-malformed", Likely), ("token-not-yet-valid", Hint)],
            source: LEX,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid JWT Token",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT Token not found",
        },
        Sign {
            when: &[Body("\"code\":401*Invalid credentials.")],
            says: &[("basic-wrong-credentials", Sure)],
            source: LEX,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"code\":401xInvalid credentials.",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":401,\"message\":\"JWT Token not found\"}",
        },
        Sign {
            when: &[Any(&[Text("Unable to load an user with property*"), Text("Unable to find key*in the token payload")])],
            says: &[("token-invalid-or-revoked", Likely), ("token-wrong-type", Hint)],
            source: LEX,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnable to load an user with property; Unable to find keyxin the token payload",
            miss: "HTTP/1.1 401 Unauthorized\n\nUnable",
        },
        Sign {
            when: &[Any(&[Text("JWT Refresh Token Not Found"), Text("Refresh token*does not exist"), Text("Missing JWT Refresh Token*")])],
            says: &[("token-invalid-or-revoked", Sure)],
            source: GESDINET,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT Refresh Token Not Found; Refresh tokenxdoes not exist; Missing JWT Refresh Token",
            miss: "HTTP/1.1 401 Unauthorized\n\nRefresh Token",
        },
        Sign {
            when: &[Any(&[Text("Access Denied by*"), Text("hydra:description*Access Denied"), Text("AccessDeniedHttpException")])],
            says: &[("permission-denied", Sure)],
            source: SEC,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess Denied by; hydra:descriptionxAccess Denied; AccessDeniedHttpException",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess",
        },
        Sign {
            when: &[Challenge("Bearer*Invalid credentials.")],
            says: &[("token-invalid-or-revoked", Likely), ("token-expired", Hint)],
            source: TOK,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\",error_description=\"Invalid credentials.\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Text("Too many failed login attempts, please try again*")],
            says: &[("rate-limited", Sure)],
            source: RATE,
            hit: "HTTP/1.1 401 Unauthorized\n\nToo many failed login attempts, please try again",
            miss: "HTTP/1.1 401 Unauthorized\n\nfailed login",
        },
        Sign {
            when: &[Any(&[Text("The presented password is invalid"), Text("The presented password cannot be empty")])],
            says: &[("basic-wrong-credentials", Sure)],
            source: SEC,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe presented password is invalid; The presented password cannot be empty",
            miss: "HTTP/1.1 401 Unauthorized\n\npassword",
        },
        Sign {
            when: &[Any(&[Text("Account is disabled"), Text("Account is locked"), Text("Account has expired"), Text("Your account is disabled")])],
            says: &[("account-restricted", Sure)],
            source: SEC,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccount is disabled; Account is locked; Account has expired; Your account is disabled",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccount",
        },
        Sign {
            when: &[Text("InsufficientAuthenticationException"), Text("Full authentication is required*")],
            says: &[("no-credentials", Sure), ("step-up-required", Hint)],
            source: SEC,
            hit: "HTTP/1.1 401 Unauthorized\n\nInsufficientAuthenticationException; Full authentication is required",
            miss: "HTTP/1.1 401 Unauthorized\n\nFull authentication is required",
        },
    ],
};

const SEC: Source = Source { label: "Symfony: security", url: "https://symfony.com/doc/current/security.html" };
const CSRF: Source = Source { label: "Symfony: CSRF", url: "https://symfony.com/doc/current/security/csrf.html" };
const HOST: Source = Source { label: "Symfony: trusted hosts", url: "https://symfony.com/doc/current/reference/configuration/framework.html#trusted-hosts" };
const LEX: Source = Source { label: "LexikJWTAuthenticationBundle", url: "https://symfony.com/bundles/LexikJWTAuthenticationBundle/current/index.html" };
const TOK: Source = Source { label: "Symfony: access tokens", url: "https://symfony.com/doc/current/security/access_token.html" };
const RATE: Source = Source { label: "Symfony: limiting login attempts", url: "https://symfony.com/doc/current/security.html#limiting-login-attempts" };
const GESDINET: Source = Source { label: "JWTRefreshTokenBundle", url: "https://github.com/markitosgv/JWTRefreshTokenBundle" };
