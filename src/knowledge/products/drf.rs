//! Django REST framework, Simple JWT, Knox.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Not, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "drf",
    name: "Django REST framework",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Body("{\"detail\":\"*"), Header("vary", "Accept, Cookie|Accept, origin|Cookie, Accept")]),
        Mark(&[Body("\"token_not_valid\"")]),
        Mark(&[Body("Authentication credentials were not provided")]),
        Mark(&[Body("Django REST framework")]),
    ],
    signs: &[
        sign! {
            when: &[
                Text("Authentication credentials were not provided"),
                Status(&[401]),
                Not(&Sent("authorization", "*")),
            ],
            says: &[("no-credentials", Likely), ("cookie-not-sent", Hint)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Authentication credentials were not \
                    provided.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token.\"}",
        },
        sign! {
            when: &[
                Text("Authentication credentials were not provided"),
                Status(&[403]),
                Not(&Sent("authorization", "*")),
            ],
            says: &[
                ("no-credentials", Likely),
                ("wrong-status-403-for-401", Likely),
                ("cookie-not-sent", Hint),
            ],
            source: SESSION,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"detail\":\"Authentication credentials were not \
                    provided.\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"detail\":\"You do not have permission to perform this \
                    action.\"}",
        },
        sign! {
            when: &[Text("Authentication credentials were not provided"), Sent("authorization", "*")],
            says: &[
                ("scheme-mismatch", Likely),
                ("auth-header-stripped-upstream", Likely),
                ("authorization-malformed", Hint),
            ],
            source: TOKEN,
            hit: "GET / HTTP/1.1\nAuthorization: Bearer a\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"detail\":\"Authentication credentials were not provided.\"}",
            miss: "GET / HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Authentication \
                    credentials were not provided.\"}",
        },
        sign! {
            when: &[Body("\"Invalid token.\"")],
            says: &[("token-invalid-or-revoked", Likely)],
            source: TOKEN,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token header. No credentials \
                    provided.\"}",
        },
        sign! {
            when: &[Text(
                "Invalid token header*|Invalid basic header*|\
                    Invalid token header. Token string should not contain spaces|\
                    Token string should not contain spaces|\
                    Authorization header must contain two space-delimited values",
            )],
            says: &[("authorization-malformed", Likely)],
            source: TOKEN,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid token header. No credentials provided. Invalid \
                    basic header. Credentials not correctly base64 encoded. Invalid token header. Token \
                    string should not contain spaces. Authorization header must contain two \
                    space-delimited values",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token.\"}",
        },
        sign! {
            when: &[Text(
                "Invalid basic header. Credentials not correctly base64 encoded|\
                    Invalid basic header. Credentials string should not contain spaces",
            )],
            says: &[("basic-malformed", Sure)],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid basic header. Credentials not correctly base64 \
                    encoded. Invalid basic header. Credentials string should not contain spaces.",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid basic header. No credentials provided.",
        },
        sign! {
            when: &[Text("Invalid username/password")],
            says: &[("basic-wrong-credentials", Likely)],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid username/password.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token.\"}",
        },
        sign! {
            when: &[Text(
                "User inactive or deleted|User is inactive|User account is disabled|\"user_inactive\"",
            )],
            says: &[("account-restricted", Sure)],
            source: TOKEN,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"User inactive or deleted.\"} User is \
                    inactive; User account is disabled; \"user_inactive\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token.\"}",
        },
        sign! {
            when: &[Body("\"user_not_found\""), Body("User not found")],
            says: &[("token-invalid-or-revoked", Likely)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"User not found\",\
                    \"code\":\"user_not_found\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token.\"}",
        },
        sign! {
            when: &[Body("CSRF Failed*")],
            says: &[("csrf-failed", Sure), ("cookie-not-sent", Hint)],
            source: SESSION,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"detail\":\"CSRF Failed: CSRF token missing.\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"detail\":\"You do not have permission to perform this \
                    action.\"}",
        },
        sign! {
            when: &[Text("You do not have permission to perform this action")],
            says: &[("permission-denied", Sure)],
            source: PERM,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"detail\":\"You do not have permission to perform this \
                    action.\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"detail\":\"Authentication credentials were not \
                    provided.\"}",
        },
        sign! {
            when: &[Text("Request was throttled")],
            says: &[("rate-limited", Sure)],
            source: THROTTLE,
            hit: "HTTP/1.1 429 Too Many Requests\n\n{\"detail\":\"Request was throttled. Expected \
                    available in 10 seconds.\"}",
            miss: "HTTP/1.1 429 Too Many Requests\n\n{\"detail\":\"x\"}",
        },
        sign! {
            when: &[
                Text("token_not_valid"),
                Text("Token is expired|Token is invalid or expired"),
                Not(&Text("Token is invalid\"")),
            ],
            says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Token is invalid or expired\",\
                    \"code\":\"token_not_valid\",\"m\":\"Token is expired\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Given token not valid for any token type\",\
                    \"code\":\"token_not_valid\",\"messages\":[{\"message\":\"Token has wrong type\"}]}",
        },
        sign! {
            when: &[Text("token_not_valid"), Text("Token is expired")],
            says: &[("token-expired", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Given token not valid for any token type\",\
                    \"code\":\"token_not_valid\",\"messages\":[{\"message\":\"Token is expired\"}]}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Token is invalid or expired\",\
                    \"code\":\"token_not_valid\"}",
        },
        sign! {
            when: &[Text("Token has wrong type")],
            says: &[("token-wrong-type", Sure)],
            source: JWTSET,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"token_not_valid\",\
                    \"messages\":[{\"message\":\"Token has wrong type\"}]}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"token_not_valid\"}",
        },
        sign! {
            when: &[Text("Token is blacklisted")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Token is blacklisted\",\
                    \"code\":\"token_not_valid\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"token_not_valid\"}",
        },
        sign! {
            when: &[
                Text("Given token not valid for any token type"),
                Not(&Text("Token is expired|Token has wrong type|Token is blacklisted")),
            ],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-expired", Likely),
                ("token-bad-signature", Likely),
                ("token-malformed", Hint),
            ],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Given token not valid for any token type\",\
                    \"code\":\"token_not_valid\",\"messages\":[{\"message\":\"Token is invalid or \
                    expired\"}]}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Given token not valid for any token type\",\
                    \"messages\":[{\"message\":\"Token is expired\"}]}",
        },
        sign! {
            when: &[Text(
                "Token contained no recognizable user identification|Token has no id|Token has no*claim",
            )],
            says: &[("token-wrong-issuer", Hint), ("token-wrong-type", Likely), ("token-malformed", Hint)],
            source: JWTSET,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken contained no recognizable user identification; \
                    Token has no id; Token has no 'token_type' claim",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken",
        },
        sign! {
            when: &[Text("No active account found with the given credentials")],
            says: &[("basic-wrong-credentials", Likely), ("account-restricted", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"No active account found with the given \
                    credentials\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"detail\":\"Invalid token.\"}",
        },
        sign! {
            when: &[Text("Unable to log in with provided credentials")],
            says: &[("basic-wrong-credentials", Likely)],
            source: TOKEN,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"non_field_errors\":[\"Unable to log in with provided \
                    credentials.\"]}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"detail\":\"Invalid token.\"}",
        },
        sign! {
            when: &[Body("Method*not allowed."), Body("\"detail\""), Status(&[405])],
            says: &[("method-not-permitted", Sure)],
            source: METHOD,
            hit: "HTTP/1.1 405 Method Not Allowed\n\n{\"detail\":\"Method \\\"PUT\\\" not allowed.\"}",
            miss: "HTTP/1.1 404 Not Found\n\n{\"detail\":\"Not found.\"}",
        },
    ],
};

const AUTH: Source = Source {
    label: "Django REST framework: authentication",
    url: "https://www.django-rest-framework.org/api-guide/authentication/#unauthorized-and-forbidden-responses",
};
const TOKEN: Source = Source {
    label: "Django REST framework: TokenAuthentication",
    url: "https://www.django-rest-framework.org/api-guide/authentication/#tokenauthentication",
};
const BASIC: Source = Source {
    label: "Django REST framework: BasicAuthentication",
    url: "https://www.django-rest-framework.org/api-guide/authentication/#basicauthentication",
};
const SESSION: Source = Source {
    label: "Django REST framework: SessionAuthentication",
    url: "https://www.django-rest-framework.org/api-guide/authentication/#sessionauthentication",
};
const PERM: Source = Source {
    label: "Django REST framework: permissions",
    url: "https://www.django-rest-framework.org/api-guide/permissions/",
};
const THROTTLE: Source = Source {
    label: "Django REST framework: throttling",
    url: "https://www.django-rest-framework.org/api-guide/throttling/",
};
const JWT: Source =
    Source { label: "Simple JWT", url: "https://django-rest-framework-simplejwt.readthedocs.io/en/latest/" };
const JWTSET: Source = Source {
    label: "Simple JWT: settings",
    url: "https://django-rest-framework-simplejwt.readthedocs.io/en/latest/settings.html",
};
const METHOD: Source = Source {
    label: "Django REST framework: exceptions",
    url: "https://www.django-rest-framework.org/api-guide/exceptions/#methodnotallowed",
};
