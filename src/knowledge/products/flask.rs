//! Flask, Werkzeug and extensions.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Authenticated, Body, Challenge, Header, Scheme, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "flask",
    name: "Flask",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Header("server", "Werkzeug*")]),
        Mark(&[Text("werkzeug.exceptions.*")]),
        Mark(&[Challenge("Basic realm=\"Authentication Required\"")]),
    ],
    signs: &[
        Sign {
            when: &[Any(&[Body("\"msg\":\"Missing Authorization Header\""), Body("\"msg\": \"Missing Authorization Header\"")])],
            says: &[("no-credentials", Sure), ("auth-header-stripped-upstream", Hint)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"msg\":\"Missing Authorization Header\"; \"msg\": \"Missing Authorization Header\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Bad\"}",
        },
        Sign {
            when: &[Body("Missing JWT in*")],
            says: &[("no-credentials", Sure), ("auth-header-stripped-upstream", Hint), ("cookie-not-sent", Hint)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing JWT in",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Bad\"}",
        },
        Sign {
            when: &[Any(&[Body("Missing cookie*access_token*"), Body("Missing cookie*refresh_token*"), Body("Missing cookie*csrf*")])],
            says: &[("cookie-not-sent", Likely), ("no-credentials", Likely)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing cookiexaccess_token; Missing cookiexrefresh_token; Missing cookiexcsrf",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Bad cookie\"}",
        },
        Sign {
            when: &[Any(&[Body("\"msg\":\"Token has expired\""), Body("\"msg\": \"Token has expired\"")])],
            says: &[("token-expired", Sure)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"msg\":\"Token has expired\"; \"msg\": \"Token has expired\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has been revoked\"}",
        },
        Sign {
            when: &[Body("Bad Authorization header. Expected*")],
            says: &[("authorization-malformed", Sure)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\nBad Authorization header. Expected",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has been revoked\"}",
        },
        Sign {
            when: &[Body("Missing 'Bearer' type in 'Authorization' header*")],
            says: &[("scheme-mismatch", Likely), ("authorization-malformed", Likely)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing 'Bearer' type in 'Authorization' header",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has been revoked\"}",
        },
        Sign {
            when: &[Any(&[Body("Only non-refresh tokens are allowed"), Body("Only access tokens are allowed"), Body("Only refresh tokens are allowed"), Body("Wrong token type")])],
            says: &[("token-wrong-type", Sure)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\nOnly non-refresh tokens are allowed; Only access tokens are allowed; Only refresh tokens are allowed; Wrong token type",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has been revoked\"}",
        },
        Sign {
            when: &[Any(&[Body("\"msg\":\"Token has been revoked\""), Body("\"msg\": \"Token has been revoked\"")])],
            says: &[("token-invalid-or-revoked", Sure)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"msg\":\"Token has been revoked\"; \"msg\": \"Token has been revoked\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has expired\"}",
        },
        Sign {
            when: &[Any(&[Body("\"msg\":\"Fresh token required\""), Body("\"msg\": \"Fresh token required\"")])],
            says: &[("step-up-required", Sure)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"msg\":\"Fresh token required\"; \"msg\": \"Fresh token required\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has expired\"}",
        },
        Sign {
            when: &[Any(&[Body("Missing CSRF token"), Body("CSRF double submit tokens do not match"), Body("Missing claim: csrf")])],
            says: &[("csrf-failed", Sure)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing CSRF token; CSRF double submit tokens do not match; Missing claim: csrf",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has expired\"}",
        },
        Sign {
            when: &[Any(&[Body("\"msg\":\"Error loading the user*"), Body("User*lookup*not found")])],
            says: &[("token-invalid-or-revoked", Likely)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"msg\":\"Error loading the user; Userxlookupxnot found",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has expired\"}",
        },
        Sign {
            when: &[Body("User claims verification failed")],
            says: &[("permission-denied", Likely)],
            source: FJE,
            hit: "HTTP/1.1 401 Unauthorized\n\nUser claims verification failed",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"msg\":\"Token has expired\"}",
        },
        Sign {
            when: &[Any(&[Body("The CSRF token is missing"), Body("The CSRF tokens do not match"), Body("The CSRF token has expired"), Body("The CSRF token is invalid"), Body("The referrer header is missing"), Body("The referrer does not match the host"), Body("The CSRF session token is missing")])],
            says: &[("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe CSRF token is missing; The CSRF tokens do not match; The CSRF token has expired; The CSRF token is invalid; The referrer header is missing; The referrer does not match the host; The CSRF session token is missing",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe token is missing",
        },
        Sign {
            when: &[Body("The CSRF session token is missing")],
            says: &[("csrf-failed", Sure), ("cookie-not-sent", Likely), ("cookie-session-expired", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe CSRF session token is missing",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe CSRF session token is here",
        },
        Sign {
            when: &[Body("The server could not verify that you are authorized to access the URL requested"), Authenticated],
            says: &[("basic-wrong-credentials", Hint), ("token-invalid-or-revoked", Hint)],
            source: WZ,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nThe server could not verify that you are authorized to access the URL requested",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Body("The server could not verify that you are authorized to access the URL requested"), Anonymous],
            says: &[("no-credentials", Likely)],
            source: LOGIN,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nThe server could not verify that you are authorized to access the URL requested",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Body("The server could not verify that you are authorized to access the URL requested")],
            says: &[("no-credentials", Hint), ("cookie-session-expired", Hint)],
            source: LOGIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe server could not verify that you are authorized to access the URL requested",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Body("Please log in to access this page")],
            says: &[("no-credentials", Likely), ("cookie-session-expired", Likely), ("login-redirect", Hint)],
            source: LOGIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nPlease log in to access this page",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Body("Unauthorized Access"), Scheme("Basic")],
            says: &[("basic-wrong-credentials", Sure)],
            source: HTTPAUTH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 Unauthorized\n\nUnauthorized Access",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Body("Unauthorized Access"), Scheme("Bearer")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: HTTPAUTH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nUnauthorized Access",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Body("Unauthorized Access"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: HTTPAUTH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nUnauthorized Access",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Text("Host*is not trusted")],
            says: &[("host-not-allowed", Sure)],
            source: HOST,
            hit: "HTTP/1.1 401 Unauthorized\n\nHostxis not trusted",
            miss: "HTTP/1.1 401 Unauthorized\n\nHost",
        },
        Sign {
            when: &[Body("Request does not contain an access token")],
            says: &[("no-credentials", Sure)],
            source: FJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nRequest does not contain an access token",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Body("Unsupported authorization type")],
            says: &[("scheme-mismatch", Sure)],
            source: FJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnsupported authorization type",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Body("Invalid JWT header")],
            says: &[("authorization-malformed", Sure)],
            source: FJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid JWT header",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Any(&[Body("MissingRoleError"), Body("This endpoint requires all the following roles*")])],
            says: &[("permission-denied", Sure)],
            source: PRAET,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissingRoleError; This endpoint requires all the following roles",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Body("You are not authenticated. Please supply the correct credentials")],
            says: &[("no-credentials", Likely), ("token-invalid-or-revoked", Hint)],
            source: SEC,
            hit: "HTTP/1.1 401 Unauthorized\n\nYou are not authenticated. Please supply the correct credentials",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
    ],
};

const FJE: Source = Source { label: "Flask-JWT-Extended: options and errors", url: "https://flask-jwt-extended.readthedocs.io/en/stable/api.html" };
const CSRF: Source = Source { label: "Flask-WTF: CSRF", url: "https://flask-wtf.readthedocs.io/en/stable/csrf/" };
const LOGIN: Source = Source { label: "Flask-Login", url: "https://flask-login.readthedocs.io/en/latest/" };
const HTTPAUTH: Source = Source { label: "Flask-HTTPAuth", url: "https://flask-httpauth.readthedocs.io/en/latest/" };
const WZ: Source = Source { label: "Werkzeug: HTTP exceptions", url: "https://werkzeug.palletsprojects.com/en/stable/exceptions/" };
const HOST: Source = Source { label: "Werkzeug: host_is_trusted", url: "https://werkzeug.palletsprojects.com/en/stable/wsgi/#werkzeug.wsgi.get_host" };
const FJ: Source = Source { label: "Flask-JWT", url: "https://pythonhosted.org/Flask-JWT/" };
const PRAET: Source = Source { label: "flask-praetorian", url: "https://flask-praetorian.readthedocs.io/en/latest/" };
const SEC: Source = Source { label: "Flask-Security", url: "https://flask-security-too.readthedocs.io/en/stable/" };
