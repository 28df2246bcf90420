//! Express with passport, express-jwt, csurf and helmet's neighbours.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Not, Sent, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "express",
    name: "Express",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Header("x-powered-by", "Express")]),
        Mark(&[Sets("connect.sid")]),
        Mark(&[Sent("cookie", "*connect.sid=*")]),
        Mark(&[Body("<pre>*Error:*<br>*node_modules*")]),
        Mark(&[Body("at Layer.handle*")]),
        Mark(&[Text("UnauthorizedError:*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("No authorization token was found|\"credentials_required\"")],
            says: &[("no-credentials", Likely), ("auth-header-stripped-upstream", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnauthorizedError: No authorization token was found \
                    \"credentials_required\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nUnauthorizedError: jwt expired",
        },
        sign! {
            when: &[Text(
                "Format is Authorization: Bearer [token]|\"credentials_bad_format\"|\
                    \"credentials_bad_scheme\"",
            )],
            says: &[("authorization-malformed", Likely), ("scheme-mismatch", Likely)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnauthorizedError: Format is Authorization: Bearer \
                    [token] \"credentials_bad_format\" \"credentials_bad_scheme\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nUnauthorizedError: jwt expired",
        },
        sign! {
            when: &[Text("UnauthorizedError: jwt expired")],
            says: &[("token-expired", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnauthorizedError: jwt expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nUnauthorizedError: invalid signature",
        },
        sign! {
            when: &[Text("UnauthorizedError: invalid signature")],
            says: &[("token-bad-signature", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnauthorizedError: invalid signature",
            miss: "HTTP/1.1 401 Unauthorized\n\nUnauthorizedError: jwt expired",
        },
        sign! {
            when: &[Text("UnauthorizedError: jwt malformed|UnauthorizedError: invalid token")],
            says: &[("token-malformed", Likely), ("credential-not-loaded", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnauthorizedError: jwt malformed; UnauthorizedError: \
                    invalid token",
            miss: "HTTP/1.1 401 Unauthorized\n\nUnauthorizedError: jwt expired",
        },
        sign! {
            when: &[Text("The token has been revoked.|\"revoked_token\"")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnauthorizedError: The token has been revoked. \
                    \"revoked_token\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nUnauthorizedError: jwt expired",
        },
        sign! {
            when: &[
                Body("Unauthorized"),
                Header("x-powered-by", "Express"),
                Status(&[401]),
                Not(&Sent("authorization", "*")),
            ],
            says: &[("no-credentials", Hint), ("cookie-session-expired", Hint)],
            source: PASSPORT,
            hit: "HTTP/1.1 401 Unauthorized\nX-Powered-By: Express\n\nUnauthorized",
            miss: "HTTP/1.1 401 Unauthorized\n\nUnauthorized",
        },
        sign! {
            when: &[
                Body("Unauthorized"),
                Header("x-powered-by", "Express"),
                Status(&[401]),
                Sent("authorization", "bearer *"),
            ],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-expired", Hint),
                ("token-bad-signature", Hint),
            ],
            source: PASSPORT,
            hit: "GET / HTTP/1.1\nAuthorization: Bearer a\n\nHTTP/1.1 401 Unauthorized\nX-Powered-By: \
                    Express\n\nUnauthorized",
            miss: "HTTP/1.1 401 Unauthorized\nX-Powered-By: Express\n\nUnauthorized",
        },
        sign! {
            when: &[Text("No auth token|Error: No auth token")],
            says: &[("no-credentials", Likely)],
            source: PASSPORT,
            hit: "Error: No auth token",
            miss: "Error: jwt expired",
        },
        sign! {
            when: &[Text("ForbiddenError: invalid csrf token|EBADCSRFTOKEN|ForbiddenError: csrf*")],
            says: &[("csrf-failed", Sure)],
            source: CSURF,
            hit: "HTTP/1.1 403 Forbidden\n\nForbiddenError: invalid csrf token EBADCSRFTOKEN; \
                    ForbiddenError: csrf x",
            miss: "HTTP/1.1 403 Forbidden\n\nForbiddenError: no",
        },
        sign! {
            when: &[Text("misconfigured csrf")],
            says: &[("server-auth-misconfigured", Sure)],
            source: CSURF,
            hit: "HTTP/1.1 500 Internal Server Error\n\nError: misconfigured csrf",
            miss: "HTTP/1.1 403 Forbidden\n\nForbiddenError: invalid csrf token",
        },
        sign! {
            when: &[Text("invalid csrf token")],
            says: &[("csrf-failed", Sure)],
            source: CSRFCSRF,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"invalid csrf token\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"invalid token\"}",
        },
        sign! {
            when: &[
                Text("InvalidRequestError: *|InvalidTokenError: *|InsufficientScopeError: *"),
                Text("\"iss\"*|unexpected \"iss\"*|unexpected \"iss\" value"),
            ],
            says: &[("token-wrong-issuer", Likely)],
            source: O2JB,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidTokenError: Unexpected 'iss' value; unexpected \
                    \"iss\" value; InvalidRequestError: x; InsufficientScopeError: x \"iss\" is bad",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalidTokenError: x",
        },
        sign! {
            when: &[Text("Too many requests, please try again later")],
            says: &[("rate-limited", Sure)],
            source: RATE,
            hit: "HTTP/1.1 429 Too Many Requests\n\nToo many requests, please try again later.",
            miss: "HTTP/1.1 429 Too Many Requests\n\nToo many",
        },
        sign! {
            when: &[
                Header("www-authenticate", "Basic"),
                Status(&[401]),
                Header("x-powered-by", "Express"),
                Not(&Sent("authorization", "*")),
            ],
            says: &[("no-credentials", Likely)],
            source: BASIC,
            hit: "HTTP/1.1 401 Unauthorized\nX-Powered-By: Express\nWWW-Authenticate: Basic\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic\n\n",
        },
        sign! {
            when: &[Text("Error: Not allowed by CORS|Not allowed by CORS")],
            says: &[("origin-not-allowed", Sure)],
            source: CORS,
            hit: "HTTP/1.1 500 Internal Server Error\n\nError: Not allowed by CORS",
            miss: "HTTP/1.1 500 Internal Server Error\n\nError: CORS",
        },
    ],
};

const JWT: Source =
    Source { label: "express-jwt", url: "https://github.com/auth0/express-jwt#error-handling" };
const PASSPORT: Source = Source {
    label: "Passport: authenticate",
    url: "https://www.passportjs.org/concepts/authentication/middleware/",
};
const CSURF: Source = Source { label: "csurf", url: "https://github.com/expressjs/csurf#error-handling" };
const CSRFCSRF: Source = Source { label: "csrf-csrf", url: "https://github.com/Psifi-Solutions/csrf-csrf" };
const O2JB: Source =
    Source { label: "express-oauth2-jwt-bearer", url: "https://auth0.github.io/node-oauth2-jwt-bearer/" };
const RATE: Source = Source {
    label: "express-rate-limit",
    url: "https://express-rate-limit.mintlify.app/reference/configuration",
};
const BASIC: Source =
    Source { label: "express-basic-auth", url: "https://github.com/LionC/express-basic-auth" };
const CORS: Source = Source { label: "cors", url: "https://expressjs.com/en/resources/middleware/cors.html" };
