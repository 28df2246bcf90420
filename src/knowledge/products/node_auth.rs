//! Sign-in libraries of the Node world that speak a language of their own.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Sent, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "node-auth",
    name: "Auth.js, Better Auth, Feathers, tRPC",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Any(&[Sets("*next-auth.*"), Sets("*authjs.*"), Sets("*better-auth.*")])]),
        Mark(&[Any(&[Sent("cookie", "*next-auth.session-token*"), Sent("cookie", "*authjs.session-token*"), Sent("cookie", "*better-auth.session_token*")])]),
        Mark(&[Body("\"className\":\"not-authenticated\"")]),
    ],
    signs: &[
        sign! {
            when: &[Any(&[Text("UntrustedHost"), Text("Host must be trusted")])],
            says: &[("host-not-allowed", Sure), ("proxy-forwarding-misconfigured", Hint)],
            source: NA,
            hit: "HTTP/1.1 401 Unauthorized\n\nUntrustedHost; Host must be trusted",
            miss: "HTTP/1.1 401 Unauthorized\n\nHost",
        },
        sign! {
            when: &[Any(&[Text("MissingCSRF"), Text("CSRF token was missing during an action")])],
            says: &[("csrf-failed", Sure)],
            source: NA,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissingCSRF; CSRF token was missing during an action",
            miss: "HTTP/1.1 401 Unauthorized\n\nCSRF",
        },
        sign! {
            when: &[Any(&[Text("MissingSecret"), Text("NO_SECRET"), Text("JWEDecryptionFailed"), Text("AUTH_SECRET*missing")])],
            says: &[("server-auth-misconfigured", Likely)],
            source: NA,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissingSecret; NO_SECRET; JWEDecryptionFailed; AUTH_SECRETxmissing",
            miss: "HTTP/1.1 401 Unauthorized\n\nSecret",
        },
        sign! {
            when: &[Any(&[Text("JWTSessionError"), Text("JWT_SESSION_ERROR")])],
            says: &[("cookie-session-expired", Likely), ("server-auth-misconfigured", Hint)],
            source: NA,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWTSessionError; JWT_SESSION_ERROR",
            miss: "HTTP/1.1 401 Unauthorized\n\nSessionError",
        },
        sign! {
            when: &[Text("CredentialsSignin")],
            says: &[("basic-wrong-credentials", Sure)],
            source: NA,
            hit: "HTTP/1.1 401 Unauthorized\n\nCredentialsSignin",
            miss: "HTTP/1.1 401 Unauthorized\n\nSignin",
        },
        sign! {
            when: &[Text("OAuthAccountNotLinked")],
            says: &[("account-restricted", Likely)],
            source: NA,
            hit: "HTTP/1.1 401 Unauthorized\n\nOAuthAccountNotLinked",
            miss: "HTTP/1.1 401 Unauthorized\n\nOAuthAccount",
        },
        sign! {
            when: &[Any(&[Text("pkceCodeVerifier*could not be parsed"), Text("PKCE code_verifier cookie was missing"), Text("State cookie was missing"), Text("OAUTH_CALLBACK_ERROR*state*")])],
            says: &[("cookie-not-sent", Sure), ("cookie-session-expired", Hint)],
            source: NA4,
            hit: "HTTP/1.1 401 Unauthorized\n\npkceCodeVerifierxcould not be parsed; PKCE code_verifier cookie was missing; State cookie was missing; OAUTH_CALLBACK_ERRORxstate",
            miss: "HTTP/1.1 401 Unauthorized\n\nstate cookie",
        },
        sign! {
            when: &[Any(&[Body("INVALID_EMAIL_OR_PASSWORD"), Body("INVALID_PASSWORD"), Body("INVALID_USERNAME_OR_PASSWORD")])],
            says: &[("basic-wrong-credentials", Sure)],
            source: BA,
            hit: "HTTP/1.1 401 Unauthorized\n\nINVALID_EMAIL_OR_PASSWORD; INVALID_PASSWORD; INVALID_USERNAME_OR_PASSWORD",
            miss: "HTTP/1.1 401 Unauthorized\n\nINVALID_EMAIL",
        },
        sign! {
            when: &[Any(&[Body("EMAIL_NOT_VERIFIED"), Body("BANNED_USER")])],
            says: &[("account-restricted", Sure)],
            source: BA,
            hit: "HTTP/1.1 401 Unauthorized\n\nEMAIL_NOT_VERIFIED; BANNED_USER",
            miss: "HTTP/1.1 401 Unauthorized\n\nEMAIL_VERIFIED",
        },
        sign! {
            when: &[Any(&[Body("INVALID_ORIGIN"), Body("MISSING_OR_NULL_ORIGIN"), Body("INVALID_CALLBACKURL"), Body("Invalid origin"), Body("INVALID_CALLBACK_URL")])],
            says: &[("origin-not-allowed", Sure)],
            source: BAO,
            hit: "HTTP/1.1 401 Unauthorized\n\nINVALID_ORIGIN; MISSING_OR_NULL_ORIGIN; INVALID_CALLBACKURL; Invalid origin; INVALID_CALLBACK_URL",
            miss: "HTTP/1.1 401 Unauthorized\n\nORIGIN",
        },
        sign! {
            when: &[Body("CROSS_SITE_NAVIGATION_LOGIN_BLOCKED*")],
            says: &[("csrf-failed", Sure)],
            source: BAO,
            hit: "HTTP/1.1 401 Unauthorized\n\nCROSS_SITE_NAVIGATION_LOGIN_BLOCKED",
            miss: "HTTP/1.1 401 Unauthorized\n\nCROSS_SITE",
        },
        sign! {
            when: &[Any(&[Body("SESSION_EXPIRED"), Body("SESSION_NOT_FRESH")])],
            says: &[("cookie-session-expired", Likely), ("step-up-required", Hint)],
            source: BA,
            hit: "HTTP/1.1 401 Unauthorized\n\nSESSION_EXPIRED; SESSION_NOT_FRESH",
            miss: "HTTP/1.1 401 Unauthorized\n\nSESSION",
        },
        sign! {
            when: &[Body("FAILED_TO_GET_SESSION")],
            says: &[("cookie-session-expired", Likely)],
            source: BA,
            hit: "HTTP/1.1 401 Unauthorized\n\nFAILED_TO_GET_SESSION",
            miss: "HTTP/1.1 401 Unauthorized\n\nSESSION",
        },
        sign! {
            when: &[Any(&[Body("\"name\":\"NotAuthenticated\""), Body("NotAuthenticated")]), Body("Invalid login")],
            says: &[("basic-wrong-credentials", Sure)],
            source: FE,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"name\":\"NotAuthenticated\"; NotAuthenticated; Invalid login",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"name\":\"NotAuthenticated\",\"message\":\"jwt expired\"}",
        },
        sign! {
            when: &[Body("NotAuthenticated"), Any(&[Body("Not authenticated"), Body("No auth token"), Body("Invalid authentication information*")])],
            says: &[("no-credentials", Likely)],
            source: FE,
            hit: "HTTP/1.1 401 Unauthorized\n\nNotAuthenticated; Not authenticated; No auth token; Invalid authentication information",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"name\":\"NotAuthenticated\",\"message\":\"jwt expired\"}",
        },
        sign! {
            when: &[Body("\"className\":\"too-many-requests\"")],
            says: &[("rate-limited", Sure)],
            source: FE,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"className\":\"too-many-requests\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"className\":\"not-found\"}",
        },
        sign! {
            when: &[Body("-32001"), Body("UNAUTHORIZED")],
            says: &[("no-credentials", Likely), ("cookie-session-expired", Likely), ("token-expired", Hint)],
            source: TR,
            hit: "HTTP/1.1 401 Unauthorized\n\n-32001; UNAUTHORIZED",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"code\":-32001}}",
        },
        sign! {
            when: &[Body("-32003"), Body("FORBIDDEN")],
            says: &[("permission-denied", Likely)],
            source: TR,
            hit: "HTTP/1.1 401 Unauthorized\n\n-32003; FORBIDDEN",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"code\":-32003}}",
        },
    ],
};

const NA: Source = Source { label: "Auth.js: errors", url: "https://authjs.dev/reference/core/errors" };
const NA4: Source = Source { label: "NextAuth.js: errors", url: "https://next-auth.js.org/errors" };
const BA: Source = Source { label: "Better Auth: error codes", url: "https://www.better-auth.com/docs/concepts/api" };
const BAO: Source = Source { label: "Better Auth: security", url: "https://www.better-auth.com/docs/reference/security" };
const FE: Source = Source { label: "Feathers: errors", url: "https://feathersjs.com/api/errors.html" };
const TR: Source = Source { label: "tRPC: error handling", url: "https://trpc.io/docs/server/error-handling" };
