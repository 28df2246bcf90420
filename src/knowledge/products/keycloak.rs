//! Keycloak, its adapters and its gatekeeper.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Challenge, Header, Log, Path, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "keycloak",
    name: "Keycloak",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Path("/realms/*/protocol/openid-connect*")]),
        Mark(&[Any(&[Sets("KEYCLOAK_*"), Sets("KC_RESTART"), Sets("KC_AUTH_SESSION_HASH"), Sets("kc-access"), Sets("kc-state")])]),
        Mark(&[Header("location", "*/realms/*/protocol/openid-connect/auth*")]),
        Mark(&[Any(&[Log("*org.keycloak.*"), Log("KC-SERVICES*")])]),
        Mark(&[Challenge("*/realms/*")]),
        Mark(&[Challenge("UMA realm=*")]),
    ],
    signs: &[
        Sign {
            when: &[Text("Token is not active")],
            says: &[("token-expired", Sure), ("token-invalid-or-revoked", Hint), ("token-not-yet-valid", Hint)],
            source: REPO,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken is not active",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken is open",
        },
        Sign {
            when: &[Text("Token verification failed"), Status(&[401])],
            says: &[("token-invalid-or-revoked", Likely), ("token-expired", Likely), ("token-bad-signature", Likely), ("token-wrong-issuer", Hint)],
            source: UI,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken verification failed",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken is fine",
        },
        Sign {
            when: &[Any(&[Text("Session not active"), Text("Session doesn't have required client"), Text("User session not found*"), Text("Offline user session not found"), Text("Session not found"), Text("session_not_active")])],
            says: &[("token-invalid-or-revoked", Sure)],
            source: UI,
            hit: "HTTP/1.1 401 Unauthorized\n\nSession not active; Session doesn't have required client; User session not found; Offline user session not found; Session not found; session_not_active",
            miss: "HTTP/1.1 401 Unauthorized\n\nSession is fine",
        },
        Sign {
            when: &[Text("Invalid token issuer*")],
            says: &[("token-wrong-issuer", Sure)],
            source: REPO,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid token issuer",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid token",
        },
        Sign {
            when: &[Any(&[Text("Invalid token signature"), Text("Didn't find publicKey for*"), Text("Invalid public key")])],
            says: &[("token-bad-signature", Sure)],
            source: REPO,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid token signature; Didn't find publicKey for; Invalid public key",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid token",
        },
        Sign {
            when: &[Any(&[Text("Expected audience not available in the token"), Text("Invalid token audience*")])],
            says: &[("token-wrong-audience", Sure)],
            source: REPO,
            hit: "HTTP/1.1 401 Unauthorized\n\nExpected audience not available in the token; Invalid token audience",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid token",
        },
        Sign {
            when: &[Text("Token type is incorrect*")],
            says: &[("token-wrong-type", Sure)],
            source: REPO,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken type is incorrect",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid token",
        },
        Sign {
            when: &[Any(&[Text("Stale token"), Text("Stale refresh token"), Text("Maximum allowed refresh token reuse exceeded")])],
            says: &[("token-invalid-or-revoked", Sure)],
            source: UI,
            hit: "HTTP/1.1 401 Unauthorized\n\nStale token; Stale refresh token; Maximum allowed refresh token reuse exceeded",
            miss: "HTTP/1.1 401 Unauthorized\n\nFresh token",
        },
        Sign {
            when: &[Text("Missing openid scope")],
            says: &[("insufficient-scope", Sure)],
            source: UI,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing openid scope",
            miss: "HTTP/1.1 401 Unauthorized\n\nopenid",
        },
        Sign {
            when: &[Any(&[Text("Account is not fully set up"), Text("Account disabled"), Text("Account temporarily disabled"), Text("user_temporarily_disabled"), Text("user_disabled"), Text("resolve_required_actions")])],
            says: &[("account-restricted", Sure)],
            source: ADM,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccount is not fully set up; Account disabled; Account temporarily disabled; user_temporarily_disabled; user_disabled; resolve_required_actions",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccount open",
        },
        Sign {
            when: &[Any(&[Text("Invalid user credentials"), Text("error=\"invalid_user_credentials\""), Text("error=\"user_not_found\""), Text("error=invalid_user_credentials"), Text("error=user_not_found")])],
            says: &[("basic-wrong-credentials", Sure), ("account-restricted", Hint)],
            source: EV,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid user credentials; error=\"invalid_user_credentials\"; error=\"user_not_found\"; error=invalid_user_credentials; error=user_not_found",
            miss: "HTTP/1.1 401 Unauthorized\n\nuser credentials",
        },
        Sign {
            when: &[Any(&[Text("Invalid client or Invalid client credentials"), Text("Invalid client secret"), Text("invalid_client_credentials"), Text("Invalid client credentials")])],
            says: &[("basic-wrong-credentials", Sure)],
            source: ADM,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid client or Invalid client credentials; Invalid client secret; invalid_client_credentials; Invalid client credentials",
            miss: "HTTP/1.1 401 Unauthorized\n\nclient credentials",
        },
        Sign {
            when: &[Any(&[Text("Client not enabled to retrieve service account"), Text("Public client not allowed to retrieve service account"), Text("Client not allowed for direct access grants"), Text("Client is not allowed to initiate*")])],
            says: &[("service-not-enabled", Sure)],
            source: ADM,
            hit: "HTTP/1.1 401 Unauthorized\n\nClient not enabled to retrieve service account; Public client not allowed to retrieve service account; Client not allowed for direct access grants; Client is not allowed to initiate",
            miss: "HTTP/1.1 401 Unauthorized\n\nClient enabled",
        },
        Sign {
            when: &[Text("HTTPS required")],
            says: &[("https-required", Sure), ("proxy-forwarding-misconfigured", Hint)],
            source: SSL,
            hit: "HTTP/1.1 401 Unauthorized\n\nHTTPS required",
            miss: "HTTP/1.1 401 Unauthorized\n\nHTTPS",
        },
        Sign {
            when: &[Any(&[Text("error=\"ssl_required\""), Text("ssl_required")])],
            says: &[("https-required", Sure), ("proxy-forwarding-misconfigured", Hint)],
            source: SSL,
            hit: "HTTP/1.1 401 Unauthorized\n\nerror=\"ssl_required\"; ssl_required",
            miss: "HTTP/1.1 401 Unauthorized\n\nHTTPS",
        },
        Sign {
            when: &[Body("not_authorized"), Body("access_denied")],
            says: &[("permission-denied", Sure)],
            source: AZ,
            hit: "HTTP/1.1 401 Unauthorized\n\nnot_authorized; access_denied",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"access_denied\"}",
        },
        Sign {
            when: &[Challenge("UMA*ticket=*")],
            says: &[("first-leg-challenge", Likely), ("permission-denied", Hint)],
            source: AZ,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"UMAxticket=\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: UMA realm=\"a\"\n\n",
        },
        Sign {
            when: &[Any(&[Body("\"error\":\"HTTP 401 Unauthorized\""), Body("\"error\": \"HTTP 401 Unauthorized\"")])],
            says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely), ("token-wrong-issuer", Hint)],
            source: REST,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"error\":\"HTTP 401 Unauthorized\"; \"error\": \"HTTP 401 Unauthorized\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"HTTP 404 Not Found\"}",
        },
        Sign {
            when: &[Any(&[Body("\"error\":\"HTTP 403 Forbidden\""), Body("\"error\": \"HTTP 403 Forbidden\"")])],
            says: &[("permission-denied", Sure)],
            source: REST,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"error\":\"HTTP 403 Forbidden\"; \"error\": \"HTTP 403 Forbidden\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"HTTP 404 Not Found\"}",
        },
        Sign {
            when: &[Any(&[Body("Cookie not found. Please make sure*"), Body("Restart login cookie not found"), Body("cookie_not_found")])],
            says: &[("cookie-not-sent", Sure), ("cookie-session-expired", Hint)],
            source: ADM,
            hit: "HTTP/1.1 401 Unauthorized\n\nCookie not found. Please make sure; Restart login cookie not found; cookie_not_found",
            miss: "HTTP/1.1 401 Unauthorized\n\nCookie",
        },
        Sign {
            when: &[Any(&[Body("Page has expired"), Body("You took too long to login"), Body("Action expired. Please*")])],
            says: &[("cookie-session-expired", Sure)],
            source: ADM,
            hit: "HTTP/1.1 401 Unauthorized\n\nPage has expired; You took too long to login; Action expired. Please",
            miss: "HTTP/1.1 401 Unauthorized\n\nPage",
        },
        Sign {
            when: &[Any(&[Text("error=\"invalid_redirect_uri\""), Text("error=invalid_redirect_uri"), Text("Invalid parameter: redirect_uri"), Text("Incorrect redirect_uri")])],
            says: &[("wrong-url", Likely), ("proxy-forwarding-misconfigured", Likely)],
            source: EV,
            hit: "HTTP/1.1 401 Unauthorized\n\nerror=\"invalid_redirect_uri\"; error=invalid_redirect_uri; Invalid parameter: redirect_uri; Incorrect redirect_uri",
            miss: "HTTP/1.1 401 Unauthorized\n\nredirect_uri",
        },
        Sign {
            when: &[Any(&[Text("error=\"expired_code\""), Text("error=expired_code"), Text("Code not valid"), Text("error=\"session_expired\""), Text("error=session_expired")])],
            says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely), ("cookie-session-expired", Hint)],
            source: EV,
            hit: "HTTP/1.1 401 Unauthorized\n\nerror=\"expired_code\"; error=expired_code; Code not valid; error=\"session_expired\"; error=session_expired",
            miss: "HTTP/1.1 401 Unauthorized\n\ncode",
        },
        Sign {
            when: &[Log("no session found in request, redirecting*")],
            says: &[("login-redirect", Sure)],
            source: GK,
            hit: "no session found in request, redirecting",
            miss: "session found",
        },
        Sign {
            when: &[Log("access denied, invalid roles")],
            says: &[("permission-denied", Sure)],
            source: GK,
            hit: "access denied, invalid roles",
            miss: "access granted",
        },
    ],
};

const UI: Source = Source { label: "Keycloak: OIDC endpoints", url: "https://www.keycloak.org/securing-apps/oidc-layers" };
const ADM: Source = Source { label: "Keycloak: server administration", url: "https://www.keycloak.org/docs/latest/server_admin/" };
const EV: Source = Source { label: "Keycloak: login events", url: "https://www.keycloak.org/docs/latest/server_admin/#_login-events" };
const REPO: Source = Source { label: "Keycloak: token verification", url: "https://github.com/keycloak/keycloak/blob/main/core/src/main/java/org/keycloak/TokenVerifier.java" };
const AZ: Source = Source { label: "Keycloak: authorization services", url: "https://www.keycloak.org/docs/latest/authorization_services/" };
const SSL: Source = Source { label: "Keycloak: SSL mode of a realm", url: "https://www.keycloak.org/docs/latest/server_admin/#_ssl_modes" };
const GK: Source = Source { label: "Gatekeeper", url: "https://gogatekeeper.github.io/userguide/" };
const REST: Source = Source { label: "Keycloak: Admin REST API", url: "https://www.keycloak.org/docs-api/latest/rest-api/index.html" };
