//! Express with passport, express-jwt, csurf and helmet's neighbours.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Body, Challenge, Header, Method, Not, On, Scheme, Sent, Sets, Status, Text};
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
        sign! {
            when: &[Text("Did not get a valid CSRF token|Forbidden: CSRF*")],
            says: &[("csrf-failed", Sure), ("cookie-not-sent", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nDid not get a valid CSRF token; Forbidden: CSRF",
            miss: "HTTP/1.1 401 Unauthorized\n\ncsrf token",
        },
        sign! {
            when: &[
                Sent("cookie", "*_csrf=*"),
                Status(&[403]),
                Method(&["POST", "PUT", "PATCH", "DELETE"]),
                On("express"),
            ],
            says: &[("csrf-failed", Likely), ("permission-denied", Hint)],
            source: CSRF,
            hit: "POST / HTTP/1.1\nHost: api.example.com\ncookie: _csrf=\n\nHTTP/1.1 403 \
                     Forbidden\nX-Powered-By: Express\n\n",
            miss: "GET / HTTP/1.1\nHost: a.example\nCookie: _csrf=a\n\nHTTP/1.1 403 \
                      Forbidden\nX-Powered-By: Express\n\n",
        },
        sign! {
            when: &[Text("No auth token"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: PPJ,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nNo auth token",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nauth token",
        },
        sign! {
            when: &[Text("No auth token"), Sent("authorization", "*")],
            says: &[
                ("authorization-malformed", Likely),
                ("scheme-mismatch", Likely),
                ("auth-header-stripped-upstream", Hint),
            ],
            source: PPJ,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 401 \
                     Unauthorized\n\nNo auth token",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 401 \
                      Unauthorized\n\nauth token",
        },
        sign! {
            when: &[Challenge("Bearer realm=\"Users\""), Not(&Challenge("error=*"))],
            says: &[
                ("no-credentials", Likely),
                ("authorization-malformed", Hint),
                ("scheme-mismatch", Hint),
            ],
            source: PP,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"Users\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Challenge("Basic realm=\"Users\""), Scheme("Basic")],
            says: &[("basic-wrong-credentials", Sure)],
            source: PP,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 \
                     Unauthorized\nWWW-Authenticate: Basic realm=\"Users\"\n\n",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 \
                      Unauthorized\n\nx",
        },
        sign! {
            when: &[Text("Failed to deserialize user out of session")],
            says: &[("cookie-session-expired", Sure)],
            source: PP,
            hit: "HTTP/1.1 401 Unauthorized\n\nFailed to deserialize user out of session",
            miss: "HTTP/1.1 401 Unauthorized\n\nFailed to load user",
        },
        sign! {
            when: &[
                Text("Unknown authentication strategy|passport.initialize() middleware not in \
                            use|Login sessions require session support*|Failed to serialize user into \
                            session"),
            ],
            says: &[("server-auth-misconfigured", Sure)],
            source: PP,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnknown authentication strategy; \
                     passport.initialize() middleware not in use; Login sessions require session \
                     support; Failed to serialize user into session",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthentication strategy",
        },
        sign! {
            when: &[
                Text("Unable to verify authorization request state|Invalid authorization request state"),
            ],
            says: &[("cookie-not-sent", Likely), ("csrf-failed", Likely), ("cookie-session-expired", Hint)],
            source: PP,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnable to verify authorization request state; \
                     Invalid authorization request state",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthorization request",
        },
        sign! {
            when: &[
                Text("checks.state argument is missing|checks.nonce argument is missing|state \
                            mismatch, expected*"),
            ],
            says: &[
                ("cookie-not-sent", Likely),
                ("csrf-failed", Hint),
                ("cookie-session-expired", Hint),
                ("proxy-forwarding-misconfigured", Hint),
            ],
            source: OIDC,
            hit: "HTTP/1.1 401 Unauthorized\n\nchecks.state argument is missing; checks.nonce \
                     argument is missing; state mismatch, expected",
            miss: "HTTP/1.1 401 Unauthorized\n\nstate argument",
        },
        sign! {
            when: &[Text("ForbiddenError: Forbidden*SendStream")],
            says: &[("server-rule-denied", Likely), ("file-permissions", Hint)],
            source: STATIC,
            hit: "HTTP/1.1 401 Unauthorized\n\nForbiddenError: ForbiddenxSendStream",
            miss: "HTTP/1.1 401 Unauthorized\n\nForbiddenError: invalid",
        },
        sign! {
            when: &[Text("Insufficient scope"), Status(&[403])],
            says: &[("insufficient-scope", Sure)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\nInsufficient scope",
            miss: "HTTP/1.1 403 Forbidden\n\nInsufficient funds",
        },
        sign! {
            when: &[Text("Could not find permissions for user. Bad configuration")],
            says: &[("insufficient-scope", Likely), ("server-auth-misconfigured", Likely)],
            source: AUTHZ,
            hit: "HTTP/1.1 401 Unauthorized\n\nCould not find permissions for user. Bad configuration",
            miss: "HTTP/1.1 401 Unauthorized\n\nCould not find user",
        },
        sign! {
            when: &[
                Text("Missing 'scope' claim|Unexpected 'scope' value|Unexpected 'permissions' \
                            value|Missing 'permissions' claim"),
            ],
            says: &[("insufficient-scope", Sure)],
            source: BEARER,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing 'scope' claim; Unexpected 'scope' value; \
                     Unexpected 'permissions' value; Missing 'permissions' claim",
            miss: "HTTP/1.1 401 Unauthorized\n\nMissing 'sub' claim",
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
const CSRF: Source = Source {
    label: "Express csurf",
    url: "https://github.com/expressjs/csurf#custom-error-handling",
};
const PPJ: Source = Source {
    label: "passport-jwt",
    url: "https://github.com/mikenicholson/passport-jwt",
};
const PP: Source = Source {
    label: "Passport",
    url: "https://www.passportjs.org/docs/",
};
const OIDC: Source = Source {
    label: "express-openid-connect",
    url: "https://github.com/auth0/express-openid-connect/blob/master/TROUBLESHOOTING.md",
};
const STATIC: Source = Source {
    label: "serve-static: dotfiles",
    url: "https://expressjs.com/en/resources/middleware/serve-static.html",
};
const AUTHZ: Source = Source {
    label: "express-jwt-authz",
    url: "https://github.com/auth0/express-jwt-authz",
};
const BEARER: Source = Source {
    label: "express-oauth2-jwt-bearer",
    url: "https://github.com/auth0/node-oauth2-jwt-bearer",
};
