//! Laravel with Sanctum, Passport and tymon/jwt-auth.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Method, Not, On, Sent, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "laravel",
    name: "Laravel",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Sets("laravel_session|*_session"), Sets("XSRF-TOKEN")]),
        Mark(&[Sets("laravel_session")]),
        Mark(&[Sent("cookie", "*laravel_session=*")]),
        Mark(&[Text("Illuminate\\\\*")]),
        Mark(&[Body("{\"message\":\"Unauthenticated.\"}")]),
        Mark(&[Body("\"exception\":\"Symfony\\\\*|Illuminate*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("CSRF token mismatch|TokenMismatchException")],
            says: &[("csrf-failed", Sure), ("cookie-not-sent", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 419 unknown status\n\n{\"message\":\"CSRF token mismatch.\",\
                    \"exception\":\"TokenMismatchException\"}",
            miss: "HTTP/1.1 419 unknown status\n\n{\"message\":\"x\"}",
        },
        sign! {
            when: &[Status(&[419])],
            says: &[("csrf-failed", Likely), ("cookie-session-expired", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 419 unknown status\n\n",
            miss: "HTTP/1.1 403 Forbidden\n\n",
        },
        sign! {
            when: &[Text("Page Expired"), Status(&[419])],
            says: &[("csrf-failed", Sure), ("cookie-session-expired", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 419 unknown status\n\n<title>Page Expired</title>",
            miss: "HTTP/1.1 403 Forbidden\n\n<title>Page Expired</title>",
        },
        sign! {
            when: &[Body("\"Unauthenticated.\""), Sent("authorization", "bearer *")],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-expired", Likely),
                ("auth-header-stripped-upstream", Hint),
                ("token-wrong-issuer", Hint),
            ],
            source: SANCTUM,
            hit: "GET / HTTP/1.1\nAuthorization: Bearer 1|a\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"message\":\"Unauthenticated.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Unauthenticated.\"}",
        },
        sign! {
            when: &[Body("\"Unauthenticated.\""), Not(&Sent("authorization", "*"))],
            says: &[
                ("no-credentials", Likely),
                ("cookie-session-expired", Likely),
                ("cookie-not-sent", Hint),
            ],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Unauthenticated.\"}",
            miss: "GET / HTTP/1.1\nAuthorization: Bearer 1|a\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"message\":\"Unauthenticated.\"}",
        },
        sign! {
            when: &[Text("This action is unauthorized")],
            says: &[("permission-denied", Sure)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"This action is unauthorized.\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"x\"}",
        },
        sign! {
            when: &[Text("Invalid ability provided|Invalid scope(s) provided")],
            says: &[("insufficient-scope", Sure)],
            source: SANCTUM,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"Invalid ability \
                    provided.\"}{\"message\":\"Invalid scope(s) provided.\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"This action is unauthorized.\"}",
        },
        sign! {
            when: &[Text("Your email address is not verified")],
            says: &[("account-restricted", Sure)],
            source: VERIFY,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"Your email address is not verified.\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"email\"}",
        },
        sign! {
            when: &[Text("Invalid signature."), Status(&[403]), Not(&Text("jwt"))],
            says: &[
                ("signed-url-expired", Likely),
                ("request-signature-mismatch", Likely),
                ("proxy-forwarding-misconfigured", Hint),
            ],
            source: SIGNED,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"Invalid signature.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Invalid signature.\"}",
        },
        sign! {
            when: &[Text("Too Many Attempts.")],
            says: &[("rate-limited", Sure)],
            source: THROTTLE,
            hit: "HTTP/1.1 429 Too Many Requests\n\n{\"message\":\"Too Many Attempts.\"}",
            miss: "HTTP/1.1 429 Too Many Requests\n\n{\"message\":\"x\"}",
        },
        sign! {
            when: &[Text("Password confirmation required")],
            says: &[("step-up-required", Sure)],
            source: CONFIRM,
            hit: "HTTP/1.1 423 Locked\n\n{\"message\":\"Password confirmation required.\"}",
            miss: "HTTP/1.1 423 Locked\n\n{\"message\":\"Password\"}",
        },
        sign! {
            when: &[Text("Token could not be parsed from the request|Token not provided")],
            says: &[("no-credentials", Likely), ("auth-header-stripped-upstream", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Token could not be parsed from the \
                    request.\"}{\"error\":\"Token not provided\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Token has expired\"}",
        },
        sign! {
            when: &[Text(
                "Tymon\\\\JWTAuth\\\\Exceptions\\\\TokenExpiredException|TokenExpiredException|\
                    Token has expired and can no longer be refreshed",
            )],
            says: &[("token-expired", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nTymon\\\\JWTAuth\\\\Exceptions\\\\TokenExpiredException: \
                    Token has expired and can no longer be refreshed",
            miss: "HTTP/1.1 401 Unauthorized\n\nTymon\\\\JWTAuth\\\\Exceptions\\\\TokenInvalidException",
        },
        sign! {
            when: &[Text("Token Signature could not be verified")],
            says: &[("token-bad-signature", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Token Signature could not be verified.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Token has expired\"}",
        },
        sign! {
            when: &[Text("The token has been blacklisted")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"The token has been blacklisted\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Token has expired\"}",
        },
        sign! {
            when: &[Text("Wrong number of segments")],
            says: &[("token-malformed", Likely)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Wrong number of segments\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Token has expired\"}",
        },
        sign! {
            when: &[Text(
                "User does not have the right roles|User does not have the right permissions|\
                    User does not have any of the necessary access rights",
            )],
            says: &[("permission-denied", Sure)],
            source: PERM,
            hit: "HTTP/1.1 403 Forbidden\n\nUser does not have the right roles. User does not have the \
                    right permissions. User does not have any of the necessary access rights.",
            miss: "HTTP/1.1 403 Forbidden\n\nUser does not",
        },
        sign! {
            when: &[Text("User is not logged in.")],
            says: &[("no-credentials", Likely)],
            source: PERM,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"User is not logged in.\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"User\"}",
        },
        sign! {
            when: &[Text("The resource owner or authorization server denied the request")],
            says: &[("token-invalid-or-revoked", Likely), ("no-credentials", Hint), ("token-expired", Hint)],
            source: LEAGUE,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"access_denied\",\"error_description\":\"The \
                    resource owner or authorization server denied the request.\",\"hint\":\"x\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"access_denied\"}",
        },
        sign! {
            when: &[Text("hint*Missing \"Authorization\" header")],
            says: &[("no-credentials", Likely), ("auth-header-stripped-upstream", Hint)],
            source: LEAGUE,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"access_denied\",\"hint\":\"Missing \
                    \"Authorization\" header\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"hint\":\"x\"}",
        },
        sign! {
            when: &[Text(
                "hint*Access token is invalid|hint*Access token could not be verified|\
                    hint*Access token has been revoked",
            )],
            says: &[("token-invalid-or-revoked", Likely), ("token-bad-signature", Hint)],
            source: PASSPORT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"hint\":\"Access token is invalid\"}{\"hint\":\"Access \
                    token could not be verified\"}{\"hint\":\"Access token has been revoked\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"hint\":\"x\"}",
        },
        sign! {
            when: &[Text("Client authentication failed"), Text("\"invalid_client\"")],
            says: &[("basic-wrong-credentials", Likely)],
            source: LEAGUE,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid_client\",\
                    \"error_description\":\"Client authentication failed\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid_grant\"}",
        },
        sign! {
            when: &[Header("location", "*/login"), On("laravel"), Status(&[302]), Not(&Method(&["OPTIONS"]))],
            says: &[("login-redirect", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 302 Found\nSet-Cookie: laravel_session=x\nLocation: https://a/login\n\n",
            miss: "HTTP/1.1 302 Found\nLocation: https://a/login\n\n",
        },
    ],
};

const CSRF: Source = Source { label: "Laravel: CSRF protection", url: "https://laravel.com/docs/csrf" };
const AUTH: Source =
    Source { label: "Laravel: authentication", url: "https://laravel.com/docs/authentication" };
const AUTHZ: Source =
    Source { label: "Laravel: authorization", url: "https://laravel.com/docs/authorization" };
const SANCTUM: Source = Source { label: "Laravel Sanctum", url: "https://laravel.com/docs/sanctum" };
const PASSPORT: Source = Source { label: "Laravel Passport", url: "https://laravel.com/docs/passport" };
const VERIFY: Source =
    Source { label: "Laravel: email verification", url: "https://laravel.com/docs/verification" };
const SIGNED: Source =
    Source { label: "Laravel: signed URLs", url: "https://laravel.com/docs/urls#signed-urls" };
const THROTTLE: Source =
    Source { label: "Laravel: rate limiting", url: "https://laravel.com/docs/routing#rate-limiting" };
const CONFIRM: Source = Source {
    label: "Laravel: password confirmation",
    url: "https://laravel.com/docs/authentication#password-confirmation",
};
const JWT: Source = Source { label: "tymon/jwt-auth", url: "https://jwt-auth.readthedocs.io/en/develop/" };
const PERM: Source = Source {
    label: "spatie/laravel-permission: exceptions",
    url: "https://spatie.be/docs/laravel-permission/v6/advanced-usage/exceptions",
};
const LEAGUE: Source = Source { label: "league/oauth2-server", url: "https://oauth2.thephpleague.com/" };
