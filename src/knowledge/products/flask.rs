//! Flask with Werkzeug, Flask-JWT-Extended, Flask-Login, Flask-WTF, Authlib.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Body, Header, Log, Not, Scheme, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "flask",
    name: "Flask",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Header("server", "Werkzeug*")]),
        Mark(&[Header("www-authenticate", "*realm=\"Authentication Required\"")]),
        Mark(&[Log("flask*|werkzeug*")]),
    ],
    signs: &[
        sign! {
            when: &[Body("Missing Authorization Header"), Body("\"msg\"")],
            says: &[("no-credentials", Likely), ("auth-header-stripped-upstream", Hint)],
            source: JWTEXT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Missing Authorization Header\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Missing Authorization Header\"}",
        },
        sign! {
            when: &[Body("Missing cookie*"), Body("\"msg\"")],
            says: &[("no-credentials", Likely), ("cookie-not-sent", Likely)],
            source: JWTEXT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Missing cookie \\\"access_token_cookie\\\"\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has expired\"}",
        },
        sign! {
            when: &[Body("Missing JWT in headers*|Missing JWT in*"), Body("\"msg\"|\"message\"")],
            says: &[("no-credentials", Likely), ("cookie-not-sent", Hint)],
            source: JWTEXT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Missing JWT in headers, cookies, json or \
                    query_string\"}\"message\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has expired\"}",
        },
        sign! {
            when: &[Body("Token has expired"), Body("\"msg\"")],
            says: &[("token-expired", Sure)],
            source: JWTEXT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has expired\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has been revoked\"}",
        },
        sign! {
            when: &[Body("Token has been revoked"), Body("\"msg\"")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: JWTEXT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has been revoked\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has expired\"}",
        },
        sign! {
            when: &[Body("Fresh token required")],
            says: &[("step-up-required", Sure)],
            source: JWTFRESH,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Fresh token required\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"token required\"}",
        },
        sign! {
            when: &[Body(
                "Only non-refresh tokens are allowed|Only refresh tokens are allowed|\
                    Only access tokens are allowed",
            )],
            says: &[("token-wrong-type", Sure)],
            source: JWTEXT,
            hit: "HTTP/1.1 422 Unprocessable Entity\n\n{\"msg\":\"Only non-refresh tokens are \
                    allowed\"}{\"msg\":\"Only refresh tokens are allowed\"}{\"msg\":\"Only access tokens \
                    are allowed\"}",
            miss: "HTTP/1.1 422 Unprocessable Entity\n\n{\"msg\":\"Not enough segments\"}",
        },
        sign! {
            when: &[
                Body(
                    "Not enough segments|Invalid header padding|Invalid payload padding|\
                    Invalid crypto padding|Invalid header string*|Too many segments",
                ),
                Body("\"msg\""),
            ],
            says: &[("token-malformed", Likely), ("credential-not-loaded", Hint)],
            source: JWTEXT,
            hit: "HTTP/1.1 422 Unprocessable Entity\n\n{\"msg\":\"Not enough segments\"} Invalid header \
                    padding; Invalid payload padding; Invalid crypto padding; Invalid header string: x; \
                    Too many segments",
            miss: "HTTP/1.1 422 Unprocessable Entity\n\n{\"msg\":\"Signature verification failed\"}",
        },
        sign! {
            when: &[Body("Signature verification failed"), Body("\"msg\"")],
            says: &[("token-bad-signature", Sure)],
            source: JWTEXT,
            hit: "HTTP/1.1 422 Unprocessable Entity\n\n{\"msg\":\"Signature verification failed\"}",
            miss: "HTTP/1.1 422 Unprocessable Entity\n\n{\"msg\":\"Not enough segments\"}",
        },
        sign! {
            when: &[Body(
                "Missing 'Bearer' type in 'Authorization' header*|Bad Authorization header. Expected*|\
                    Bad Authorization header*",
            )],
            says: &[("authorization-malformed", Likely), ("scheme-mismatch", Likely)],
            source: JWTEXT,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing 'Bearer' type in 'Authorization' header. \
                    Expected 'Authorization: Bearer <JWT>'; Bad Authorization header. Expected \
                    'Authorization: Bearer <JWT>'",
            miss: "HTTP/1.1 401 Unauthorized\n\nMissing Authorization Header",
        },
        sign! {
            when: &[Body("Subject must be a string|Missing claim:*|User claims verification failed")],
            says: &[("token-malformed", Likely), ("token-wrong-issuer", Hint)],
            source: JWTEXT,
            hit: "HTTP/1.1 422 Unprocessable Entity\n\n{\"msg\":\"Subject must be a string\"} Missing \
                    claim: csrf; User claims verification failed",
            miss: "HTTP/1.1 422 Unprocessable Entity\n\n{\"msg\":\"x\"}",
        },
        sign! {
            when: &[Body("Error loading the user*")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: JWTEXT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Error loading the user 1\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Error\"}",
        },
        sign! {
            when: &[Body("CSRF double submit tokens do not match|Missing CSRF token")],
            says: &[("csrf-failed", Sure)],
            source: JWTCSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"CSRF double submit tokens do not \
                    match\"}{\"msg\":\"Missing CSRF token\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has expired\"}",
        },
        sign! {
            when: &[Body(
                "The CSRF token is missing|The CSRF session token is missing|\
                    The CSRF tokens do not match|The CSRF token has expired|The CSRF token is invalid|\
                    The referrer header is missing|The referrer does not match the host",
            )],
            says: &[("csrf-failed", Sure), ("cookie-not-sent", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 400 Bad Request\n\nThe CSRF token is missing. The CSRF session token is \
                    missing. The CSRF tokens do not match. The CSRF token has expired. The CSRF token is \
                    invalid. The referrer header is missing. The referrer does not match the host.",
            miss: "HTTP/1.1 400 Bad Request\n\nCSRF",
        },
        sign! {
            when: &[
                Body("could not verify that you are authorized to access the URL requested"),
                Sent("authorization", "*"),
            ],
            says: &[
                ("basic-wrong-credentials", Likely),
                ("permission-denied", Hint),
                ("token-invalid-or-revoked", Hint),
            ],
            source: WERK,
            hit: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\n<p>The \
                    server could not verify that you are authorized to access the URL requested. You \
                    either supplied the wrong credentials</p>",
            miss: "HTTP/1.1 401 Unauthorized\n\n<p>The server could not verify that you are authorized \
                    to access the URL requested.</p>",
        },
        sign! {
            when: &[
                Body("could not verify that you are authorized to access the URL requested"),
                Not(&Sent("authorization", "*")),
            ],
            says: &[
                ("no-credentials", Likely),
                ("cookie-session-expired", Hint),
                ("basic-wrong-credentials", Hint),
            ],
            source: LOGIN,
            hit: "HTTP/1.1 401 Unauthorized\n\n<p>The server could not verify that you are authorized \
                    to access the URL requested. You either supplied the wrong credentials</p>",
            miss: "HTTP/1.1 403 Forbidden\n\n<p>You don't have the permission to access the requested \
                    resource.</p>",
        },
        sign! {
            when: &[Body(
                "You don't have the permission to access the requested resource|\
                    You don&#39;t have the permission to access the requested resource",
            )],
            says: &[("permission-denied", Likely), ("server-rule-denied", Hint), ("ip-blocked", Hint)],
            source: WERK,
            hit: "HTTP/1.1 403 Forbidden\n\n<p>You don't have the permission to access the requested \
                    resource. It is either read-protected or not readable by the server.</p> You don&#39;\
                    t have the permission to access the requested resource",
            miss: "HTTP/1.1 404 Not Found\n\n<p>The requested URL was not found on the server.</p>",
        },
        sign! {
            when: &[
                Body("Unauthorized Access"),
                Header("www-authenticate", "*realm=\"Authentication Required\""),
                Not(&Sent("authorization", "*")),
            ],
            says: &[("no-credentials", Likely)],
            source: HTTPAUTH,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"Authentication Required\"\n\
                    \nUnauthorized Access",
            miss: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\
                    WWW-Authenticate: Basic realm=\"Authentication Required\"\n\nUnauthorized Access",
        },
        sign! {
            when: &[
                Body("Unauthorized Access"),
                Header("www-authenticate", "*realm=\"Authentication Required\""),
                Sent("authorization", "basic *"),
            ],
            says: &[("basic-wrong-credentials", Likely)],
            source: HTTPAUTH,
            hit: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\
                    WWW-Authenticate: Basic realm=\"Authentication Required\"\n\nUnauthorized Access",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"Authentication Required\"\n\
                    \nUnauthorized Access",
        },
        sign! {
            when: &[
                Text("missing_authorization"),
                Text("Missing \"Authorization\" in headers*|missing_authorization"),
            ],
            says: &[("no-credentials", Likely)],
            source: AUTHLIB,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"missing_authorization\",\
                    \"error_description\":\"Missing \\\"Authorization\\\" in headers.\"} Missing \
                    \"Authorization\" in headers",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"unsupported_token_type\"}",
        },
        sign! {
            when: &[Text("\"unsupported_token_type\"")],
            says: &[("scheme-mismatch", Sure), ("token-wrong-type", Hint)],
            source: AUTHLIB,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"unsupported_token_type\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid_token\"}",
        },
        sign! {
            when: &[Text(
                "The access token provided is expired, revoked, malformed, or invalid for other reasons",
            )],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-expired", Likely),
                ("token-malformed", Hint),
            ],
            source: AUTHLIB,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid_token\",\"error_description\":\"The \
                    access token provided is expired, revoked, malformed, or invalid for other reasons.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"missing_authorization\"}",
        },
        sign! {
            when: &[Text("The request requires higher privileges than provided by the access token")],
            says: &[("insufficient-scope", Likely)],
            source: AUTHLIB,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"insufficient_scope\",\
                    \"error_description\":\"The request requires higher privileges than provided by the \
                    access token.\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"invalid_token\"}",
        },
        sign! {
            when: &[Body("<p>* per *</p>|ratelimit exceeded"), Status(&[429])],
            says: &[("rate-limited", Sure)],
            source: LIMITER,
            hit: "HTTP/1.1 429 Too Many Requests\n\n<p>5 per 1 minute</p> ratelimit exceeded 5 per 1 \
                    minute",
            miss: "HTTP/1.1 403 Forbidden\n\n<p>5 per 1 minute</p>",
        },
        sign! {
            when: &[Body("Please log in to access this page")],
            says: &[("no-credentials", Likely), ("cookie-session-expired", Likely)],
            source: LOGIN,
            hit: "HTTP/1.1 200 OK\n\nPlease log in to access this page.",
            miss: "HTTP/1.1 200 OK\n\nlog in",
        },
        sign! {
            when: &[Body("The method is not allowed for the requested URL")],
            says: &[("method-not-permitted", Sure), ("wrong-url", Hint)],
            source: WERK,
            hit: "HTTP/1.1 405 Method Not Allowed\n\n<p>The method is not allowed for the requested \
                    URL.</p>",
            miss: "HTTP/1.1 404 Not Found\n\n<p>x</p>",
        },
        sign! {
            when: &[Text("The CSRF session token is missing")],
            says: &[("csrf-failed", Sure), ("cookie-not-sent", Likely), ("cookie-session-expired", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe CSRF session token is missing",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe CSRF session token is here",
        },
        sign! {
            when: &[Text("Unauthorized Access"), Scheme("Basic")],
            says: &[("basic-wrong-credentials", Likely)],
            source: HTTPAUTH_MORE,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 \
                     Unauthorized\n\nUnauthorized Access",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 \
                      Unauthorized\n\nx",
        },
        sign! {
            when: &[Text("Unauthorized Access"), Scheme("Bearer")],
            says: &[("token-invalid-or-revoked", Likely)],
            source: HTTPAUTH_MORE,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 \
                     Unauthorized\n\nUnauthorized Access",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 \
                      Unauthorized\n\nx",
        },
        sign! {
            when: &[Text("Unauthorized Access"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: HTTPAUTH_MORE,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 \
                     Unauthorized\n\nUnauthorized Access",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Text("Host*is not trusted")],
            says: &[("host-not-allowed", Sure)],
            source: HOST,
            hit: "HTTP/1.1 401 Unauthorized\n\nHostxis not trusted",
            miss: "HTTP/1.1 401 Unauthorized\n\nHost",
        },
        sign! {
            when: &[Text("MissingRoleError|This endpoint requires all the following roles*")],
            says: &[("permission-denied", Sure)],
            source: PRAET,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissingRoleError; This endpoint requires all the \
                     following roles",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
    ],
};

const JWTEXT: Source = Source {
    label: "Flask-JWT-Extended: API",
    url: "https://flask-jwt-extended.readthedocs.io/en/stable/api.html",
};
const JWTFRESH: Source = Source {
    label: "Flask-JWT-Extended: token freshness",
    url: "https://flask-jwt-extended.readthedocs.io/en/stable/token_freshness.html",
};
const CSRF: Source =
    Source { label: "Flask-WTF: CSRF protection", url: "https://flask-wtf.readthedocs.io/en/stable/csrf/" };
const JWTCSRF: Source = Source {
    label: "Flask-JWT-Extended: JWT locations, CSRF",
    url: "https://flask-jwt-extended.readthedocs.io/en/stable/token_locations.html",
};
const WERK: Source = Source {
    label: "Werkzeug: HTTP exceptions",
    url: "https://werkzeug.palletsprojects.com/en/stable/exceptions/",
};
const HTTPAUTH: Source = Source { label: "Flask-HTTPAuth", url: "https://flask-httpauth.readthedocs.io/" };
const LOGIN: Source = Source { label: "Flask-Login", url: "https://flask-login.readthedocs.io/" };
const AUTHLIB: Source = Source {
    label: "Authlib: resource servers",
    url: "https://docs.authlib.org/en/stable/flask/2/resource-server.html",
};
const LIMITER: Source = Source { label: "Flask-Limiter", url: "https://flask-limiter.readthedocs.io/" };
const HTTPAUTH_MORE: Source =
    Source { label: "Flask-HTTPAuth", url: "https://flask-httpauth.readthedocs.io/en/latest/" };
const HOST: Source = Source {
    label: "Werkzeug: host_is_trusted",
    url: "https://werkzeug.palletsprojects.com/en/stable/wsgi/#werkzeug.wsgi.get_host",
};
const PRAET: Source =
    Source { label: "flask-praetorian", url: "https://flask-praetorian.readthedocs.io/en/latest/" };
