//! Laravel, with Sanctum, Passport, Fortify, spatie/permission and tymon/jwt-auth.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Not, On, Scheme, Sent, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "laravel",
    name: "Laravel",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Any(&[Sets("laravel_session"), Sets("laravel_token")])]),
        Mark(&[Text("*Illuminate*")]),
        Mark(&[Sent("cookie", "*laravel_session=*")]),
        Mark(&[Status(&[419])]),
    ],
    signs: &[
        Sign {
            when: &[Text("Unauthenticated."), Status(&[401])],
            says: &[("no-credentials", Likely), ("token-invalid-or-revoked", Hint), ("cookie-session-expired", Hint), ("auth-header-stripped-upstream", Hint)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnauthenticated.",
            miss: "HTTP/1.1 401 Unauthorized\n\nUnauthorized.",
        },
        Sign {
            when: &[Text("Unauthenticated."), Status(&[401]), Anonymous],
            says: &[("no-credentials", Sure)],
            source: AUTH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nUnauthenticated.",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nUnauthorized.",
        },
        Sign {
            when: &[Text("Unauthenticated."), Status(&[401]), Scheme("Bearer")],
            says: &[("token-invalid-or-revoked", Likely), ("token-expired", Likely), ("auth-header-stripped-upstream", Hint)],
            source: SANCTUM,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nUnauthenticated.",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nUnauthorized.",
        },
        Sign {
            when: &[Text("Unauthenticated."), Status(&[401]), Sent("cookie", "*"), Not(&Scheme("Bearer"))],
            says: &[("cookie-session-expired", Likely), ("cookie-not-sent", Hint), ("origin-not-allowed", Hint)],
            source: SANCTUM,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nCookie: x\n\nHTTP/1.1 401 Unauthorized\n\nUnauthenticated.",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nCookie: x\n\nHTTP/1.1 401 Unauthorized\n\nUnauthorized.",
        },
        Sign {
            when: &[Text("This action is unauthorized")],
            says: &[("permission-denied", Sure)],
            source: GATE,
            hit: "HTTP/1.1 401 Unauthorized\n\nThis action is unauthorized",
            miss: "HTTP/1.1 401 Unauthorized\n\nThis action is open.",
        },
        Sign {
            when: &[Any(&[Text("User does not have the right roles"), Text("User does not have the right permissions"), Text("User does not have any of the necessary access rights")])],
            says: &[("permission-denied", Sure)],
            source: SPATIE,
            hit: "HTTP/1.1 401 Unauthorized\n\nUser does not have the right roles; User does not have the right permissions; User does not have any of the necessary access rights",
            miss: "HTTP/1.1 401 Unauthorized\n\nUser does not have mail.",
        },
        Sign {
            when: &[Text("User is not logged in"), Status(&[403])],
            says: &[("wrong-status-403-for-401", Likely), ("no-credentials", Likely)],
            source: SPATIE,
            hit: "HTTP/1.1 403 Forbidden\n\nUser is not logged in",
            miss: "HTTP/1.1 403 Forbidden\n\nUser is here",
        },
        Sign {
            when: &[Any(&[Text("Invalid ability provided"), Text("Invalid scope(s) provided")])],
            says: &[("insufficient-scope", Sure)],
            source: ABIL,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid ability provided; Invalid scope(s) provided",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid ability",
        },
        Sign {
            when: &[Status(&[419])],
            says: &[("csrf-failed", Sure), ("cookie-session-expired", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 419 Unknown Status\n\n",
            miss: "HTTP/1.1 403 Forbidden\n\nPage",
        },
        Sign {
            when: &[Any(&[Text("CSRF token mismatch"), Text("TokenMismatchException")])],
            says: &[("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nCSRF token mismatch; TokenMismatchException",
            miss: "HTTP/1.1 401 Unauthorized\n\nCSRF token",
        },
        Sign {
            when: &[Text("Invalid signature."), On("laravel"), Status(&[403])],
            says: &[("signed-url-expired", Likely), ("request-signature-mismatch", Likely)],
            source: URL,
            hit: "HTTP/1.1 403 Forbidden\nSet-Cookie: laravel_session=1\n\nInvalid signature.",
            miss: "HTTP/1.1 403 Forbidden\nSet-Cookie: laravel_session=1\n\nInvalid",
        },
        Sign {
            when: &[Text("InvalidSignatureException"), Text("*Illuminate*")],
            says: &[("signed-url-expired", Likely), ("request-signature-mismatch", Likely)],
            source: URL,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidSignatureException; Illuminate",
            miss: "HTTP/1.1 401 Unauthorized\n\nIlluminate",
        },
        Sign {
            when: &[Text("Your email address is not verified")],
            says: &[("account-restricted", Sure)],
            source: MAIL,
            hit: "HTTP/1.1 401 Unauthorized\n\nYour email address is not verified",
            miss: "HTTP/1.1 401 Unauthorized\n\nYour email address is fine",
        },
        Sign {
            when: &[Text("Password confirmation required")],
            says: &[("step-up-required", Sure)],
            source: CONFIRM,
            hit: "HTTP/1.1 401 Unauthorized\n\nPassword confirmation required",
            miss: "HTTP/1.1 401 Unauthorized\n\nPassword reset",
        },
        Sign {
            when: &[Text("These credentials do not match our records")],
            says: &[("basic-wrong-credentials", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nThese credentials do not match our records",
            miss: "HTTP/1.1 401 Unauthorized\n\nThese credentials are fine",
        },
        Sign {
            when: &[Any(&[Text("Too Many Attempts"), Text("Too many login attempts. Please try again in*")])],
            says: &[("rate-limited", Sure)],
            source: RATE,
            hit: "HTTP/1.1 401 Unauthorized\n\nToo Many Attempts; Too many login attempts. Please try again in",
            miss: "HTTP/1.1 401 Unauthorized\n\nMany attempts",
        },
        Sign {
            when: &[Any(&[Text("Missing \"Authorization\" header"), Text("Missing \\\"Authorization\\\" header")])],
            says: &[("no-credentials", Sure), ("auth-header-stripped-upstream", Hint)],
            source: LEAGUE,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing \"Authorization\" header; Missing \\\"Authorization\\\" header",
            miss: "HTTP/1.1 401 Unauthorized\n\n\"Authorization\" header",
        },
        Sign {
            when: &[Text("Access token could not be verified")],
            says: &[("token-bad-signature", Sure)],
            source: LEAGUE,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess token could not be verified",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess token",
        },
        Sign {
            when: &[Any(&[Text("The JWT string must have two dots"), Text("Error while decoding to JSON"), Text("Error while decoding from JSON")])],
            says: &[("token-malformed", Sure)],
            source: LEAGUE,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe JWT string must have two dots; Error while decoding to JSON; Error while decoding from JSON",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT",
        },
        Sign {
            when: &[Text("Access token has been revoked")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: LEAGUE,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess token has been revoked",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess token",
        },
        Sign {
            when: &[Text("The resource owner or authorization server denied the request")],
            says: &[("token-invalid-or-revoked", Likely), ("token-expired", Likely), ("token-bad-signature", Hint), ("no-credentials", Hint)],
            source: LEAGUE,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe resource owner or authorization server denied the request",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe resource owner",
        },
        Sign {
            when: &[Text("The user credentials were incorrect")],
            says: &[("basic-wrong-credentials", Sure)],
            source: LEAGUE,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe user credentials were incorrect",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe user credentials",
        },
        Sign {
            when: &[Any(&[Text("Key file*permissions are not correct"), Text("Personal access client not found*")])],
            says: &[("server-auth-misconfigured", Sure)],
            source: PASS,
            hit: "HTTP/1.1 401 Unauthorized\n\nKey filexpermissions are not correct; Personal access client not found",
            miss: "HTTP/1.1 401 Unauthorized\n\nKey file",
        },
        Sign {
            when: &[Text("Route [login] not defined")],
            says: &[("no-credentials", Likely), ("login-redirect", Likely)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nRoute [login] not defined",
            miss: "HTTP/1.1 401 Unauthorized\n\nRoute [home]",
        },
        Sign {
            when: &[Text("Session store not set on request")],
            says: &[("server-auth-misconfigured", Likely), ("cookie-not-sent", Hint)],
            source: SANCTUM,
            hit: "HTTP/1.1 401 Unauthorized\n\nSession store not set on request",
            miss: "HTTP/1.1 401 Unauthorized\n\nSession store",
        },
        Sign {
            when: &[Text("Token Signature could not be verified")],
            says: &[("token-bad-signature", Sure)],
            source: TYMON,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken Signature could not be verified",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken Signature",
        },
        Sign {
            when: &[Any(&[Text("The token has been blacklisted"), Text("TokenBlacklistedException")])],
            says: &[("token-invalid-or-revoked", Sure)],
            source: TYMON,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe token has been blacklisted; TokenBlacklistedException",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe token",
        },
        Sign {
            when: &[Any(&[Text("Token could not be parsed from the request"), Text("token_absent")])],
            says: &[("no-credentials", Likely), ("authorization-malformed", Hint), ("auth-header-stripped-upstream", Hint)],
            source: TYMON,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken could not be parsed from the request; token_absent",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken",
        },
        Sign {
            when: &[Text("Token not provided"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: TYMON,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nToken not provided",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nToken",
        },
        Sign {
            when: &[Any(&[Text("A token is required"), Text("The token could not be decoded")])],
            says: &[("token-malformed", Likely)],
            source: TYMON,
            hit: "HTTP/1.1 401 Unauthorized\n\nA token is required; The token could not be decoded",
            miss: "HTTP/1.1 401 Unauthorized\n\nA token",
        },
    ],
};

const AUTH: Source = Source { label: "Laravel: authentication", url: "https://laravel.com/docs/authentication" };
const CSRF: Source = Source { label: "Laravel: CSRF protection", url: "https://laravel.com/docs/csrf" };
const SANCTUM: Source = Source { label: "Laravel Sanctum", url: "https://laravel.com/docs/sanctum" };
const GATE: Source = Source { label: "Laravel: authorization", url: "https://laravel.com/docs/authorization" };
const ABIL: Source = Source { label: "Laravel Sanctum: token abilities", url: "https://laravel.com/docs/sanctum#token-abilities" };
const PASS: Source = Source { label: "Laravel Passport", url: "https://laravel.com/docs/passport" };
const URL: Source = Source { label: "Laravel: signed URLs", url: "https://laravel.com/docs/urls#signed-urls" };
const MAIL: Source = Source { label: "Laravel: email verification", url: "https://laravel.com/docs/verification" };
const RATE: Source = Source { label: "Laravel: rate limiting", url: "https://laravel.com/docs/routing#rate-limiting" };
const SPATIE: Source = Source { label: "spatie/laravel-permission", url: "https://spatie.be/docs/laravel-permission/v6/basic-usage/middleware" };
const TYMON: Source = Source { label: "tymon/jwt-auth", url: "https://jwt-auth.readthedocs.io/en/develop/" };
const LEAGUE: Source = Source { label: "League OAuth 2.0 Server", url: "https://oauth2.thephpleague.com/resource-server/securing-your-api/" };
const CONFIRM: Source = Source { label: "Laravel: password confirmation", url: "https://laravel.com/docs/authentication#password-confirmation" };
