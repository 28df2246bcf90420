//! Express and its middleware: passport, CSRF, rate limits.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Authenticated, Body, Challenge, Header, Not, On, Scheme, Sent, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "express",
    name: "Express",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Header("x-powered-by", "Express")]),
        Mark(&[Sets("connect.sid")]),
        Mark(&[Sent("cookie", "connect.sid*")]),
        Mark(&[Any(&[Body("node_modules/express*"), Body("node_modules/passport*")])]),
    ],
    signs: &[
        Sign {
            when: &[Any(&[Text("EBADCSRFTOKEN"), Text("ForbiddenError: invalid csrf token"), Text("invalid csrf token"), Text("Did not get a valid CSRF token"), Text("CSRF token mismatch"), Text("Forbidden: CSRF*")])],
            says: &[("csrf-failed", Sure), ("cookie-not-sent", Hint)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nEBADCSRFTOKEN; ForbiddenError: invalid csrf token; invalid csrf token; Did not get a valid CSRF token; CSRF token mismatch; Forbidden: CSRF",
            miss: "HTTP/1.1 401 Unauthorized\n\ncsrf token",
        },
        Sign {
            when: &[Text("misconfigured csrf")],
            says: &[("server-auth-misconfigured", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nmisconfigured csrf",
            miss: "HTTP/1.1 401 Unauthorized\n\ncsrf token",
        },
        Sign {
            when: &[Text("Too many requests, please try again later")],
            says: &[("rate-limited", Sure)],
            source: RATE,
            hit: "HTTP/1.1 401 Unauthorized\n\nToo many requests, please try again later",
            miss: "HTTP/1.1 401 Unauthorized\n\nToo many items",
        },
        Sign {
            when: &[Text("No auth token")],
            says: &[("no-credentials", Likely), ("scheme-mismatch", Hint), ("authorization-malformed", Hint)],
            source: PPJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nNo auth token",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth token",
        },
        Sign {
            when: &[Text("No auth token"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: PPJ,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nNo auth token",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nauth token",
        },
        Sign {
            when: &[Text("No auth token"), Authenticated],
            says: &[("authorization-malformed", Likely), ("scheme-mismatch", Likely), ("auth-header-stripped-upstream", Hint)],
            source: PPJ,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nNo auth token",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\n\nauth token",
        },
        Sign {
            when: &[Challenge("Bearer realm=\"Users\""), Not(&Challenge("error=*"))],
            says: &[("no-credentials", Likely), ("authorization-malformed", Hint), ("scheme-mismatch", Hint)],
            source: PP,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"Users\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Challenge("Bearer realm=\"Users\", error=\"invalid_token\"")],
            says: &[("token-invalid-or-revoked", Likely)],
            source: PP,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"Users\", error=\"invalid_token\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Challenge("Basic realm=\"Users\""), Scheme("Basic")],
            says: &[("basic-wrong-credentials", Sure)],
            source: PP,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"Users\"\n\n",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic abc\n\nHTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Body("Unauthorized"), On("express"), Anonymous, Status(&[401])],
            says: &[("no-credentials", Hint), ("cookie-session-expired", Hint)],
            source: PP,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nX-Powered-By: Express\n\nUnauthorized",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nX-Powered-By: Express\n\nWelcome",
        },
        Sign {
            when: &[Body("Unauthorized"), On("express"), Scheme("Bearer"), Status(&[401])],
            says: &[("token-expired", Hint), ("token-bad-signature", Hint), ("token-invalid-or-revoked", Hint), ("token-malformed", Hint)],
            source: PPJ,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nX-Powered-By: Express\n\nUnauthorized",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nX-Powered-By: Express\n\nWelcome",
        },
        Sign {
            when: &[Text("Failed to deserialize user out of session")],
            says: &[("cookie-session-expired", Sure)],
            source: PP,
            hit: "HTTP/1.1 401 Unauthorized\n\nFailed to deserialize user out of session",
            miss: "HTTP/1.1 401 Unauthorized\n\nFailed to load user",
        },
        Sign {
            when: &[Any(&[Text("Unknown authentication strategy"), Text("passport.initialize() middleware not in use"), Text("Login sessions require session support*"), Text("Failed to serialize user into session")])],
            says: &[("server-auth-misconfigured", Sure)],
            source: PP,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnknown authentication strategy; passport.initialize() middleware not in use; Login sessions require session support; Failed to serialize user into session",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthentication strategy",
        },
        Sign {
            when: &[Any(&[Text("Unable to verify authorization request state"), Text("Invalid authorization request state")])],
            says: &[("cookie-not-sent", Likely), ("csrf-failed", Likely), ("cookie-session-expired", Hint)],
            source: PP,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnable to verify authorization request state; Invalid authorization request state",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthorization request",
        },
        Sign {
            when: &[Any(&[Text("checks.state argument is missing"), Text("checks.nonce argument is missing"), Text("state mismatch, expected*")])],
            says: &[("cookie-not-sent", Likely), ("csrf-failed", Hint), ("cookie-session-expired", Hint), ("proxy-forwarding-misconfigured", Hint)],
            source: OIDC,
            hit: "HTTP/1.1 401 Unauthorized\n\nchecks.state argument is missing; checks.nonce argument is missing; state mismatch, expected",
            miss: "HTTP/1.1 401 Unauthorized\n\nstate argument",
        },
        Sign {
            when: &[Text("Authentication is required for this route")],
            says: &[("no-credentials", Likely), ("cookie-session-expired", Hint)],
            source: OIDC,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthentication is required for this route",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthentication is open",
        },
        Sign {
            when: &[Text("Not allowed by CORS")],
            says: &[("origin-not-allowed", Sure)],
            source: CORS,
            hit: "HTTP/1.1 401 Unauthorized\n\nNot allowed by CORS",
            miss: "HTTP/1.1 401 Unauthorized\n\nallowed by CORS",
        },
        Sign {
            when: &[Text("ForbiddenError: Forbidden*SendStream")],
            says: &[("server-rule-denied", Likely), ("file-permissions", Hint)],
            source: STATIC,
            hit: "HTTP/1.1 401 Unauthorized\n\nForbiddenError: ForbiddenxSendStream",
            miss: "HTTP/1.1 401 Unauthorized\n\nForbiddenError: invalid",
        },
        Sign {
            when: &[Text("Insufficient scope"), Status(&[403])],
            says: &[("insufficient-scope", Sure)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\nInsufficient scope",
            miss: "HTTP/1.1 403 Forbidden\n\nInsufficient funds",
        },
        Sign {
            when: &[Text("Could not find permissions for user. Bad configuration")],
            says: &[("insufficient-scope", Likely), ("server-auth-misconfigured", Likely)],
            source: AUTHZ,
            hit: "HTTP/1.1 401 Unauthorized\n\nCould not find permissions for user. Bad configuration",
            miss: "HTTP/1.1 401 Unauthorized\n\nCould not find user",
        },
        Sign {
            when: &[Any(&[Text("Missing 'scope' claim"), Text("Unexpected 'scope' value"), Text("Unexpected 'permissions' value"), Text("Missing 'permissions' claim")])],
            says: &[("insufficient-scope", Sure)],
            source: BEARER,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing 'scope' claim; Unexpected 'scope' value; Unexpected 'permissions' value; Missing 'permissions' claim",
            miss: "HTTP/1.1 401 Unauthorized\n\nMissing 'sub' claim",
        },
    ],
};

const CSRF: Source = Source { label: "Express csurf", url: "https://github.com/expressjs/csurf#custom-error-handling" };
const RATE: Source = Source { label: "express-rate-limit", url: "https://express-rate-limit.mintlify.app/reference/configuration" };
const PP: Source = Source { label: "Passport", url: "https://www.passportjs.org/docs/" };
const PPJ: Source = Source { label: "passport-jwt", url: "https://github.com/mikenicholson/passport-jwt" };
const CORS: Source = Source { label: "Express cors", url: "https://github.com/expressjs/cors#configuring-cors-w-dynamic-origin" };
const STATIC: Source = Source { label: "serve-static: dotfiles", url: "https://expressjs.com/en/resources/middleware/serve-static.html" };
const AUTHZ: Source = Source { label: "express-jwt-authz", url: "https://github.com/auth0/express-jwt-authz" };
const OIDC: Source = Source { label: "express-openid-connect", url: "https://github.com/auth0/express-openid-connect/blob/master/TROUBLESHOOTING.md" };
const BEARER: Source = Source { label: "express-oauth2-jwt-bearer", url: "https://github.com/auth0/node-oauth2-jwt-bearer" };
