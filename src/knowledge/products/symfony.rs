//! Symfony with its security bundle, `LexikJWTAuthenticationBundle`, API Platform.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Challenge, Header, Log, On, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "symfony",
    name: "Symfony",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Header("x-debug-token", "*")]),
        Mark(&[Header("x-debug-token-link", "*")]),
        Mark(&[Sets("sf_redirect")]),
        Mark(&[Body("Symfony\\\\*|symfony.com")]),
        Mark(&[Log("security.*INFO|[security]*|security.DEBUG*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("The CSRF token is invalid|Invalid CSRF token.")],
            says: &[("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 422 Unprocessable Entity\n\nThe CSRF token is invalid. Please try to \
                    resubmit the form. Invalid CSRF token.",
            miss: "HTTP/1.1 422 Unprocessable Entity\n\ntoken",
        },
        sign! {
            when: &[Text("JWT Token not found")],
            says: &[("no-credentials", Likely), ("auth-header-stripped-upstream", Hint)],
            source: LEXIK,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"code\":401,\"message\":\"JWT Token not found\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":401,\"message\":\"Expired JWT Token\"}",
        },
        sign! {
            when: &[Text("Expired JWT Token")],
            says: &[("token-expired", Sure)],
            source: LEXIK,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"code\":401,\"message\":\"Expired JWT Token\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":401,\"message\":\"Invalid JWT Token\"}",
        },
        sign! {
            when: &[Text("Invalid JWT Token")],
            says: &[
                ("token-bad-signature", Hint),
                ("token-malformed", Hint),
                ("token-invalid-or-revoked", Likely),
            ],
            source: LEXIK,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"code\":401,\"message\":\"Invalid JWT Token\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":401,\"message\":\"Expired JWT Token\"}",
        },
        sign! {
            when: &[
                Text(
                    "Access Denied by controller annotation*|Access Denied by #[IsGranted*|\
                    The user doesn't have ROLE*|Access Denied.",
                ),
                Any(&[On("symfony"), Text("IsGranted|controller annotation|\"Access Denied.\"")]),
            ],
            says: &[("permission-denied", Sure)],
            source: VOTER,
            hit: "HTTP/1.1 403 Forbidden\nX-Debug-Token: a\n\nAccess Denied by controller annotation \
                    @IsGranted(\"ROLE_ADMIN\"); Access Denied by #[IsGranted(\"x\")]; The user doesn't \
                    have ROLE_ADMIN; Access Denied.",
            miss: "HTTP/1.1 403 Forbidden\n\nAccess Denied.",
        },
        sign! {
            when: &[Text("Full authentication is required to access this resource"), On("symfony")],
            says: &[("no-credentials", Likely)],
            source: SEC,
            hit: "HTTP/1.1 401 Unauthorized\nX-Debug-Token: a\n\nFull authentication is required to \
                    access this resource.",
            miss: "HTTP/1.1 401 Unauthorized\n\nFull authentication is required",
        },
        sign! {
            when: &[Text("Bad credentials|Invalid credentials."), On("symfony")],
            says: &[("basic-wrong-credentials", Likely)],
            source: SEC,
            hit: "HTTP/1.1 401 Unauthorized\nX-Debug-Token: a\n\n{\"error\":\"Invalid credentials.\"} \
                    Bad credentials",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"Invalid credentials.\"}",
        },
        sign! {
            when: &[Text(
                "Account is disabled|Account is locked|Account has expired|Credentials have expired",
            )],
            says: &[("account-restricted", Sure)],
            source: SEC,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccount is disabled. Account is locked. Account has \
                    expired. Credentials have expired.",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccount",
        },
        sign! {
            when: &[Text("Too many failed login attempts, please try again*")],
            says: &[("rate-limited", Sure)],
            source: SEC,
            hit: "HTTP/1.1 401 Unauthorized\n\nToo many failed login attempts, please try again in 5 \
                    minutes.",
            miss: "HTTP/1.1 401 Unauthorized\n\nToo many",
        },
        sign! {
            when: &[Text("Untrusted Host \"*")],
            says: &[("host-not-allowed", Sure)],
            source: HOSTS,
            hit: "HTTP/1.1 400 Bad Request\n\nUntrusted Host \"a.example\".",
            miss: "HTTP/1.1 400 Bad Request\n\nHost",
        },
        sign! {
            when: &[Challenge("error=\"invalid_token\",error_description=\"Invalid credentials.\"")],
            says: &[("token-invalid-or-revoked", Sure), ("token-expired", Hint)],
            source: TOKEN,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\",\
                    error_description=\"Invalid credentials.\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Text("Untrusted Host")],
            says: &[("host-not-allowed", Sure)],
            source: HOSTS,
            hit: "HTTP/1.1 401 Unauthorized\n\nUntrusted Host",
            miss: "HTTP/1.1 401 Unauthorized\n\nHost",
        },
        sign! {
            when: &[Text("JWT Token not found")],
            says: &[("no-credentials", Sure), ("auth-header-stripped-upstream", Hint)],
            source: LEX,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT Token not found",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpired JWT Token",
        },
        sign! {
            when: &[Text("Invalid JWT Token")],
            says: &[
                ("token-bad-signature", Likely),
                ("token-malformed", Hint),
                ("token-not-yet-valid", Hint),
            ],
            source: LEX,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid JWT Token",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT Token not found",
        },
        sign! {
            when: &[Text("\"code\":401*Invalid credentials.")],
            says: &[("basic-wrong-credentials", Sure)],
            source: LEX,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"code\":401xInvalid credentials.",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":401,\"message\":\"JWT Token not found\"}",
        },
        sign! {
            when: &[Text("Unable to load an user with property*|Unable to find key*in the token payload")],
            says: &[("token-invalid-or-revoked", Likely), ("token-wrong-type", Hint)],
            source: LEX,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnable to load an user with property; Unable to find \
                     keyxin the token payload",
            miss: "HTTP/1.1 401 Unauthorized\n\nUnable",
        },
        sign! {
            when: &[
                Text("JWT Refresh Token Not Found|Refresh token*does not exist|Missing JWT \
                            Refresh Token*"),
            ],
            says: &[("token-invalid-or-revoked", Sure)],
            source: GESDINET,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT Refresh Token Not Found; Refresh tokenxdoes not \
                     exist; Missing JWT Refresh Token",
            miss: "HTTP/1.1 401 Unauthorized\n\nRefresh Token",
        },
        sign! {
            when: &[Text("Access Denied by*|hydra:description*Access Denied|AccessDeniedHttpException")],
            says: &[("permission-denied", Sure)],
            source: SEC,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess Denied by; hydra:descriptionxAccess Denied; \
                     AccessDeniedHttpException",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess",
        },
        sign! {
            when: &[Text("The presented password is invalid|The presented password cannot be empty")],
            says: &[("basic-wrong-credentials", Sure)],
            source: SEC,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe presented password is invalid; The presented \
                     password cannot be empty",
            miss: "HTTP/1.1 401 Unauthorized\n\npassword",
        },
        sign! {
            when: &[Text("InsufficientAuthenticationException"), Text("Full authentication is required*")],
            says: &[("no-credentials", Sure), ("step-up-required", Hint)],
            source: SEC,
            hit: "HTTP/1.1 401 Unauthorized\n\nInsufficientAuthenticationException; Full \
                     authentication is required",
            miss: "HTTP/1.1 401 Unauthorized\n\nFull authentication is required",
        },
    ],
};

const CSRF: Source =
    Source { label: "Symfony: CSRF protection", url: "https://symfony.com/doc/current/security/csrf.html" };
const SEC: Source =
    Source { label: "Symfony: security", url: "https://symfony.com/doc/current/security.html" };
const VOTER: Source = Source {
    label: "Symfony: access control",
    url: "https://symfony.com/doc/current/security/access_control.html",
};
const LEXIK: Source = Source {
    label: "LexikJWTAuthenticationBundle",
    url: "https://github.com/lexik/LexikJWTAuthenticationBundle/blob/3.x/Resources/doc/index.rst",
};
const HOSTS: Source = Source {
    label: "Symfony: trusted hosts",
    url: "https://symfony.com/doc/current/reference/configuration/framework.html#trusted-hosts",
};
const TOKEN: Source = Source {
    label: "Symfony: access token authentication",
    url: "https://symfony.com/doc/current/security/access_token.html",
};
const LEX: Source = Source {
    label: "LexikJWTAuthenticationBundle",
    url: "https://symfony.com/bundles/LexikJWTAuthenticationBundle/current/index.html",
};
const GESDINET: Source =
    Source { label: "JWTRefreshTokenBundle", url: "https://github.com/markitosgv/JWTRefreshTokenBundle" };
