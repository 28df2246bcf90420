//! Django REST framework and Simple JWT.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Body, Challenge, Not, Scheme, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "drf",
    name: "Django REST framework",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Body("\"detail\"*\"Authentication credentials were not provided.\"")]),
        Mark(&[Body("\"code\"*\"token_not_valid\"")]),
        Mark(&[Text("rest_framework.*")]),
        Mark(&[Challenge("Token")]),
        Mark(&[Challenge("Basic realm=\"api\"")]),
        Mark(&[Challenge("Bearer realm=\"api\"")]),
    ],
    signs: &[
        Sign {
            when: &[Text("Authentication credentials were not provided"), Status(&[401])],
            says: &[("no-credentials", Likely), ("scheme-mismatch", Hint), ("auth-header-stripped-upstream", Hint)],
            source: RESP,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthentication credentials were not provided",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token.\"}",
        },
        Sign {
            when: &[Text("Authentication credentials were not provided"), Status(&[401]), Anonymous],
            says: &[("no-credentials", Sure)],
            source: RESP,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nAuthentication credentials were not provided",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token.\"}",
        },
        Sign {
            when: &[Text("Authentication credentials were not provided"), Status(&[401]), Scheme("Bearer")],
            says: &[("scheme-mismatch", Likely), ("auth-header-stripped-upstream", Likely)],
            source: RESP,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nAuthentication credentials were not provided",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token.\"}",
        },
        Sign {
            when: &[Text("Authentication credentials were not provided"), Status(&[401]), Scheme("Token")],
            says: &[("scheme-mismatch", Likely), ("auth-header-stripped-upstream", Likely)],
            source: RESP,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Token abc\n\nHTTP/1.1 401 Unauthorized\n\nAuthentication credentials were not provided",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Token abc\n\nHTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token.\"}",
        },
        Sign {
            when: &[Text("Authentication credentials were not provided"), Status(&[403])],
            says: &[("wrong-status-403-for-401", Likely), ("no-credentials", Likely), ("cookie-not-sent", Hint)],
            source: RESP,
            hit: "HTTP/1.1 403 Forbidden\n\nAuthentication credentials were not provided",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"detail\":\"You do not have permission to perform this action.\"}",
        },
        Sign {
            when: &[Text("Authentication credentials were not provided"), Status(&[403]), Anonymous],
            says: &[("wrong-status-403-for-401", Sure), ("no-credentials", Likely)],
            source: RESP,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 Forbidden\n\nAuthentication credentials were not provided",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 Forbidden\n\n{\"detail\":\"You do not have permission to perform this action.\"}",
        },
        Sign {
            when: &[Any(&[Body("\"detail\":\"Invalid token.\""), Body("\"detail\": \"Invalid token.\"")])],
            says: &[("token-invalid-or-revoked", Likely)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"detail\":\"Invalid token.\"; \"detail\": \"Invalid token.\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token header. No credentials provided.\"}",
        },
        Sign {
            when: &[Any(&[Body("\"detail\":\"Invalid token.\""), Body("\"detail\": \"Invalid token.\"")]), Scheme("Token")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: AUTH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Token abc\n\nHTTP/1.1 401 Unauthorized\n\n\"detail\":\"Invalid token.\"; \"detail\": \"Invalid token.\"",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Token abc\n\nHTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token header. No credentials provided.\"}",
        },
        Sign {
            when: &[Text("Invalid token header")],
            says: &[("authorization-malformed", Sure), ("credential-not-loaded", Hint)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid token header",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token.\"}",
        },
        Sign {
            when: &[Text("Invalid token header. Token string should not contain invalid characters*")],
            says: &[("token-malformed", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid token header. Token string should not contain invalid characters",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid token header. No credentials provided.",
        },
        Sign {
            when: &[Text("Invalid basic header")],
            says: &[("basic-malformed", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid basic header",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid\"}",
        },
        Sign {
            when: &[Text("Invalid username/password")],
            says: &[("basic-wrong-credentials", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid username/password",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid\"}",
        },
        Sign {
            when: &[Text("User inactive or deleted")],
            says: &[("account-restricted", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nUser inactive or deleted",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid\"}",
        },
        Sign {
            when: &[Text("Incorrect authentication credentials")],
            says: &[("basic-wrong-credentials", Likely), ("token-invalid-or-revoked", Hint)],
            source: EXC,
            hit: "HTTP/1.1 401 Unauthorized\n\nIncorrect authentication credentials",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid\"}",
        },
        Sign {
            when: &[Text("Unable to log in with provided credentials")],
            says: &[("basic-wrong-credentials", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnable to log in with provided credentials",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid\"}",
        },
        Sign {
            when: &[Text("You do not have permission to perform this action")],
            says: &[("permission-denied", Sure)],
            source: PERM,
            hit: "HTTP/1.1 401 Unauthorized\n\nYou do not have permission to perform this action",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid\"}",
        },
        Sign {
            when: &[Any(&[Text("CSRF Failed:"), Text("CSRF Failed")])],
            says: &[("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nCSRF Failed:; CSRF Failed",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid\"}",
        },
        Sign {
            when: &[Text("Request was throttled")],
            says: &[("rate-limited", Sure)],
            source: THR,
            hit: "HTTP/1.1 401 Unauthorized\n\nRequest was throttled",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid\"}",
        },
        Sign {
            when: &[Text("token_not_valid"), Any(&[Text("Token is expired"), Text("Token is invalid or expired"), Text("Token has expired")])],
            says: &[("token-expired", Likely), ("token-bad-signature", Likely), ("token-invalid-or-revoked", Hint)],
            source: SJ,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken_not_valid; Token is expired; Token is invalid or expired; Token has expired",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"x\"}",
        },
        Sign {
            when: &[Text("token_not_valid"), Text("Token is expired")],
            says: &[("token-expired", Sure)],
            source: SJ,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken_not_valid; Token is expired",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"token_not_valid\",\"detail\":\"Token is invalid\"}",
        },
        Sign {
            when: &[Text("token_not_valid"), Text("Token has wrong type")],
            says: &[("token-wrong-type", Sure)],
            source: SJ,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken_not_valid; Token has wrong type",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"token_not_valid\",\"detail\":\"x\"}",
        },
        Sign {
            when: &[Text("token_not_valid"), Text("Token is blacklisted")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: SJ,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken_not_valid; Token is blacklisted",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"token_not_valid\",\"detail\":\"x\"}",
        },
        Sign {
            when: &[Text("token_not_valid"), Any(&[Not(&Text("Token is blacklisted")), Not(&Text("Token has wrong type")), Not(&Text("Token is expired"))])],
            says: &[("token-expired", Likely), ("token-bad-signature", Hint), ("token-wrong-type", Hint)],
            source: SJ,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Given token not valid for any token type\",\"code\":\"token_not_valid\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"token_valid\"}",
        },
        Sign {
            when: &[Any(&[Text("no_active_account"), Text("No active account found with the given credentials")])],
            says: &[("basic-wrong-credentials", Sure), ("account-restricted", Hint)],
            source: SJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nno_active_account; No active account found with the given credentials",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"x\"}",
        },
        Sign {
            when: &[Any(&[Text("bad_authorization_header"), Text("Authorization header must contain two space-delimited values")])],
            says: &[("authorization-malformed", Sure)],
            source: SJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nbad_authorization_header; Authorization header must contain two space-delimited values",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"x\"}",
        },
        Sign {
            when: &[Any(&[Text("user_inactive"), Text("User is inactive")])],
            says: &[("account-restricted", Sure)],
            source: SJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nuser_inactive; User is inactive",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"x\"}",
        },
        Sign {
            when: &[Any(&[Text("password_changed"), Text("The user's password has been changed")])],
            says: &[("token-invalid-or-revoked", Sure)],
            source: SJ,
            hit: "HTTP/1.1 401 Unauthorized\n\npassword_changed; The user's password has been changed",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"x\"}",
        },
        Sign {
            when: &[Any(&[Text("\"code\":\"user_not_found\""), Text("\"code\": \"user_not_found\"")])],
            says: &[("token-invalid-or-revoked", Sure)],
            source: SJ,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"code\":\"user_not_found\"; \"code\": \"user_not_found\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"x\"}",
        },
        Sign {
            when: &[Text("Token contained no recognizable user identification")],
            says: &[("token-wrong-type", Likely), ("token-malformed", Hint)],
            source: SJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken contained no recognizable user identification",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"x\"}",
        },
    ],
};

const AUTH: Source = Source { label: "Django REST framework: Authentication", url: "https://www.django-rest-framework.org/api-guide/authentication/" };
const RESP: Source = Source { label: "Django REST framework: 401 and 403", url: "https://www.django-rest-framework.org/api-guide/authentication/#unauthorized-and-forbidden-responses" };
const PERM: Source = Source { label: "Django REST framework: Permissions", url: "https://www.django-rest-framework.org/api-guide/permissions/" };
const THR: Source = Source { label: "Django REST framework: Throttling", url: "https://www.django-rest-framework.org/api-guide/throttling/" };
const SJ: Source = Source { label: "Simple JWT", url: "https://django-rest-framework-simplejwt.readthedocs.io/en/latest/" };
const CSRF: Source = Source { label: "Django REST framework: AJAX and CSRF", url: "https://www.django-rest-framework.org/topics/ajax-csrf-cors/" };
const EXC: Source = Source { label: "Django REST framework: Exceptions", url: "https://www.django-rest-framework.org/api-guide/exceptions/" };
