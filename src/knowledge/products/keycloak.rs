//! Keycloak: its endpoints and its adapters.

use crate::auth::Kind;
use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Challenge, Header, Log, On, Path, Sends, Sent, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "keycloak",
    name: "Keycloak",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Path("/realms/*/protocol/openid-connect/*")]),
        Mark(&[Path("/auth/realms/*")]),
        Mark(&[Path("/admin/realms/*")]),
        Mark(&[Sets("KEYCLOAK_SESSION*|KEYCLOAK_IDENTITY*|AUTH_SESSION_ID*|KC_RESTART")]),
        Mark(&[Header("location", "*/realms/*/protocol/openid-connect/*")]),
        Mark(&[Text("keycloak*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("error_description*Token is not active|Token is not active")],
            says: &[
                ("token-expired", Sure),
                ("token-not-yet-valid", Hint),
                ("token-invalid-or-revoked", Hint),
            ],
            source: TOKENS,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid_grant\",\
                    \"error_description\":\"Token is not active\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error_description\":\"Session not active\"}",
        },
        sign! {
            when: &[Text("Invalid token issuer. Expected*|Invalid token issuer")],
            says: &[("token-wrong-issuer", Sure), ("proxy-forwarding-misconfigured", Hint)],
            source: HOST,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid token issuer. Expected 'https://a/realms/x' but \
                    was 'http://b/realms/x'",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken is not active",
        },
        sign! {
            when: &[Text(
                "Session not active|User session not found|Session doesn't have required client|\
                    Offline user session not found|Stale token|Offline session not active",
            )],
            says: &[("token-invalid-or-revoked", Sure), ("cookie-session-expired", Hint)],
            source: TOKENS,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"error_description\":\"Session not active\"} User \
                    session not found; Session doesn't have required client; Offline user session not \
                    found; Stale token; Offline session not active",
            miss: "HTTP/1.1 400 Bad Request\n\nToken is not active",
        },
        sign! {
            when: &[
                Text(
                    "Token verification failed|Token invalid*|\
                    Invalid refresh token. Token client and authorized client don't match",
                ),
                On("keycloak"),
            ],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-expired", Hint),
                ("token-bad-signature", Hint),
            ],
            source: TOKENS,
            hit: "GET /realms/x/protocol/openid-connect/userinfo HTTP/1.1\nHost: a\n\nHTTP/1.1 401 \
                    Unauthorized\n\nToken verification failed; Token invalid: x; Invalid refresh token. \
                    Token client and authorized client don't match",
            miss: "GET /x HTTP/1.1\nHost: a\n\nHTTP/1.1 401 Unauthorized\n\nToken verification failed",
        },
        sign! {
            when: &[Text("Missing openid scope")],
            says: &[("insufficient-scope", Sure)],
            source: ENDPOINTS,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"insufficient_scope\",\
                    \"error_description\":\"Missing openid scope\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error_description\":\"Missing scope\"}",
        },
        sign! {
            when: &[
                Text(
                    "error_description\":\"Account is not fully set up|\"Account is not fully set up\"|\
                    Account disabled|Account temporarily disabled*",
                ),
                On("keycloak"),
            ],
            says: &[("account-restricted", Sure)],
            source: BRUTE,
            hit: "POST /realms/x/protocol/openid-connect/token HTTP/1.1\nHost: a\n\nHTTP/1.1 400 Bad \
                    Request\n\n{\"error\":\"invalid_grant\",\"error_description\":\"Account is not fully \
                    set up\"}{\"error_description\":\"Account disabled\"} Account temporarily disabled",
            miss: "POST /x HTTP/1.1\nHost: a\n\nHTTP/1.1 400 Bad Request\n\n\
                    {\"error_description\":\"Account disabled\"}",
        },
        sign! {
            when: &[Text("\"Account is not fully set up\"")],
            says: &[("account-restricted", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_grant\",\
                    \"error_description\":\"Account is not fully set up\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"Your Stripe account is not fully set up \
                    yet\"}",
        },
        sign! {
            when: &[Text("Invalid user credentials")],
            says: &[("basic-wrong-credentials", Likely)],
            source: ENDPOINTS,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid_grant\",\
                    \"error_description\":\"Invalid user credentials\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error_description\":\"Invalid client credentials\"}",
        },
        sign! {
            when: &[Text(
                "Invalid client or Invalid client credentials|Invalid client secret|\
                    INVALID_CREDENTIALS: Invalid client credentials",
            )],
            says: &[("basic-wrong-credentials", Likely)],
            source: ENDPOINTS,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"unauthorized_client\",\
                    \"error_description\":\"Invalid client or Invalid client credentials\"} Invalid \
                    client secret; INVALID_CREDENTIALS: Invalid client credentials",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid_grant\"}",
        },
        sign! {
            when: &[Text("HTTPS required"), Text("invalid_request|We are sorry*|keycloak*")],
            says: &[("https-required", Sure)],
            source: SSL,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":\"invalid_request\",\
                    \"error_description\":\"HTTPS required\"} We are sorry... keycloak",
            miss: "HTTP/1.1 403 Forbidden\n\nHTTPS required",
        },
        sign! {
            when: &[
                Text("not_authorized|access_denied"),
                Text("request_denied|not_authorized"),
                On("keycloak"),
            ],
            says: &[("permission-denied", Likely)],
            source: AUTHZ,
            hit: "POST /realms/x/protocol/openid-connect/token HTTP/1.1\nHost: a\n\nHTTP/1.1 403 \
                    Forbidden\n\n{\"error\":\"access_denied\",\"error_description\":\"not_authorized \
                    request_denied\"}",
            miss: "POST /x HTTP/1.1\nHost: a\n\nHTTP/1.1 403 Forbidden\n\n{\"error\":\"access_denied\",\
                    \"error_description\":\"not_authorized\"}",
        },
        sign! {
            when: &[Text(
                "Client not allowed for direct access grants|\
                    Client not enabled to retrieve service account|\
                    Client is not allowed to initiate browser login*|Client not allowed to exchange",
            )],
            says: &[("service-not-enabled", Likely), ("permission-denied", Likely)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nClient not allowed for direct access grants; Client not \
                    enabled to retrieve service account; Client is not allowed to initiate browser login \
                    with given response_type; Client not allowed to exchange",
            miss: "HTTP/1.1 401 Unauthorized\n\nClient",
        },
        sign! {
            when: &[Text("Code not valid|Incorrect redirect_uri|PKCE verification failed*")],
            says: &[("token-invalid-or-revoked", Hint), ("server-auth-misconfigured", Hint)],
            source: ENDPOINTS,
            hit: "HTTP/1.1 400 Bad Request\n\nCode not valid; Incorrect redirect_uri; PKCE verification \
                    failed: Code mismatch",
            miss: "HTTP/1.1 400 Bad Request\n\nCode",
        },
        sign! {
            when: &[
                Text("HTTP 401 Unauthorized|HTTP 403 Forbidden"),
                Path("/admin/realms/*"),
                Sent("authorization", "*"),
            ],
            says: &[("permission-denied", Likely), ("token-expired", Hint)],
            source: ADMIN,
            hit: "GET /admin/realms/x/users HTTP/1.1\nHost: a\nAuthorization: Bearer a\n\nHTTP/1.1 403 \
                    Forbidden\n\n{\"error\":\"HTTP 403 Forbidden\"} HTTP 401 Unauthorized",
            miss: "GET /admin/realms/x/users HTTP/1.1\nHost: a\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"error\":\"HTTP 401 Unauthorized\"}",
        },
        sign! {
            when: &[Text(
                "Didn't find publicKey for*kid*|Didn't find publicKey for specified kid",
            )],
            says: &[("token-bad-signature", Sure), ("token-wrong-issuer", Hint)],
            source: TOKENS,
            hit: "HTTP/1.1 401 Unauthorized\n\nDidn't find publicKey for kid: x; Didn't find publicKey \
                    for specified kid",
            miss: "HTTP/1.1 401 Unauthorized\n\npublicKey",
        },
        sign! {
            when: &[Text("Token verification failed"), Status(&[401])],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-expired", Likely),
                ("token-bad-signature", Likely),
                ("token-wrong-issuer", Hint),
            ],
            source: ENDPOINTS,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken verification failed",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken is fine",
        },
        sign! {
            when: &[Text("Session not found|session_not_active"), Sends(Kind::BearerJwt)],
            says: &[("token-invalid-or-revoked", Sure)],
            source: ENDPOINTS,
            hit: "GET / HTTP/1.1\nAuthorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl\n\n\
                    HTTP/1.1 401 Unauthorized\n\nSession not found; session_not_active",
            miss: "HTTP/1.1 401 Unauthorized\n\nSession is fine",
        },
        sign! {
            when: &[Text("Invalid token signature|Didn't find publicKey for*|Invalid public key")],
            says: &[("token-bad-signature", Sure)],
            source: REPO,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid token signature; Didn't find publicKey for; \
                     Invalid public key",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid token",
        },
        sign! {
            when: &[Text("Expected audience not available in the token|Invalid token audience*")],
            says: &[("token-wrong-audience", Sure)],
            source: REPO,
            hit: "HTTP/1.1 401 Unauthorized\n\nExpected audience not available in the token; \
                     Invalid token audience",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid token",
        },
        sign! {
            when: &[Text("Token type is incorrect*")],
            says: &[("token-wrong-type", Sure)],
            source: REPO,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken type is incorrect",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid token",
        },
        sign! {
            when: &[Text("Stale refresh token|Maximum allowed refresh token reuse exceeded")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: ENDPOINTS,
            hit: "HTTP/1.1 401 Unauthorized\n\nStale refresh token; Maximum allowed refresh token \
                     reuse exceeded",
            miss: "HTTP/1.1 401 Unauthorized\n\nFresh token",
        },
        sign! {
            when: &[
                Text("Account disabled|Account temporarily \
                            disabled|user_temporarily_disabled|resolve_required_actions"),
            ],
            says: &[("account-restricted", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccount disabled; Account temporarily disabled; \
                     user_temporarily_disabled; resolve_required_actions",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccount open",
        },
        sign! {
            when: &[
                Text("Invalid user \
                            credentials|error=\"invalid_user_credentials\"|error=\"user_not_found\"|error=invalid_user_credentials|error=user_not_found"),
            ],
            says: &[("basic-wrong-credentials", Sure), ("account-restricted", Hint)],
            source: EV,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid user credentials; \
                     error=\"invalid_user_credentials\"; error=\"user_not_found\"; \
                     error=invalid_user_credentials; error=user_not_found",
            miss: "HTTP/1.1 401 Unauthorized\n\nuser credentials",
        },
        sign! {
            when: &[
                Text("Invalid client or Invalid client credentials|Invalid client \
                            secret|invalid_client_credentials|Invalid client credentials"),
            ],
            says: &[("basic-wrong-credentials", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid client or Invalid client credentials; \
                     Invalid client secret; invalid_client_credentials; Invalid client credentials",
            miss: "HTTP/1.1 401 Unauthorized\n\nclient credentials",
        },
        sign! {
            when: &[
                Text("Client not enabled to retrieve service account|Public client not allowed \
                            to retrieve service account|Client not allowed for direct access \
                            grants|Client is not allowed to initiate*"),
            ],
            says: &[("service-not-enabled", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nClient not enabled to retrieve service account; \
                     Public client not allowed to retrieve service account; Client not allowed for \
                     direct access grants; Client is not allowed to initiate",
            miss: "HTTP/1.1 401 Unauthorized\n\nClient enabled",
        },
        sign! {
            when: &[Text("error=\"ssl_required\"|ssl_required")],
            says: &[("https-required", Sure), ("proxy-forwarding-misconfigured", Hint)],
            source: SSL,
            hit: "HTTP/1.1 401 Unauthorized\n\nerror=\"ssl_required\"; ssl_required",
            miss: "HTTP/1.1 401 Unauthorized\n\nHTTPS",
        },
        sign! {
            when: &[Text("not_authorized"), Text("access_denied")],
            says: &[("permission-denied", Sure)],
            source: AUTHZ,
            hit: "HTTP/1.1 401 Unauthorized\n\nnot_authorized; access_denied",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"access_denied\"}",
        },
        sign! {
            when: &[Challenge("UMA*ticket=*")],
            says: &[("first-leg-challenge", Likely), ("permission-denied", Hint)],
            source: AUTHZ,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                     error_description=\"UMAxticket=\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: UMA realm=\"a\"\n\n",
        },
        sign! {
            when: &[Text("\"error\":\"HTTP 401 Unauthorized\"|\"error\": \"HTTP 401 Unauthorized\"")],
            says: &[
                ("token-expired", Likely),
                ("token-invalid-or-revoked", Likely),
                ("token-wrong-issuer", Likely),
            ],
            source: REST,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"error\":\"HTTP 401 Unauthorized\"; \"error\": \
                     \"HTTP 401 Unauthorized\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"HTTP 404 Not Found\"}",
        },
        sign! {
            when: &[Text("\"error\":\"HTTP 403 Forbidden\"|\"error\": \"HTTP 403 Forbidden\"")],
            says: &[("permission-denied", Sure)],
            source: REST,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"error\":\"HTTP 403 Forbidden\"; \"error\": \"HTTP \
                     403 Forbidden\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"HTTP 404 Not Found\"}",
        },
        sign! {
            when: &[
                Text("Cookie not found. Please make sure*|Restart login cookie not \
                            found|cookie_not_found"),
            ],
            says: &[("cookie-not-sent", Sure), ("cookie-session-expired", Hint)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nCookie not found. Please make sure; Restart login \
                     cookie not found; cookie_not_found",
            miss: "HTTP/1.1 401 Unauthorized\n\nCookie",
        },
        sign! {
            when: &[Text("Page has expired|You took too long to login|Action expired. Please*")],
            says: &[("cookie-session-expired", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nPage has expired; You took too long to login; Action \
                     expired. Please",
            miss: "HTTP/1.1 401 Unauthorized\n\nPage",
        },
        sign! {
            when: &[
                Text("error=\"invalid_redirect_uri\"|error=invalid_redirect_uri|Invalid \
                            parameter: redirect_uri|Incorrect redirect_uri"),
            ],
            says: &[("wrong-url", Likely), ("proxy-forwarding-misconfigured", Likely)],
            source: EV,
            hit: "HTTP/1.1 401 Unauthorized\n\nerror=\"invalid_redirect_uri\"; \
                     error=invalid_redirect_uri; Invalid parameter: redirect_uri; Incorrect redirect_uri",
            miss: "HTTP/1.1 401 Unauthorized\n\nredirect_uri",
        },
        sign! {
            when: &[
                Text("error=\"expired_code\"|error=expired_code|Code not \
                            valid|error=\"session_expired\"|error=session_expired"),
            ],
            says: &[
                ("token-expired", Likely),
                ("token-invalid-or-revoked", Likely),
                ("cookie-session-expired", Hint),
            ],
            source: EV,
            hit: "HTTP/1.1 401 Unauthorized\n\nerror=\"expired_code\"; error=expired_code; Code not \
                     valid; error=\"session_expired\"; error=session_expired",
            miss: "HTTP/1.1 401 Unauthorized\n\ncode",
        },
        sign! {
            when: &[Log("no session found in request, redirecting*")],
            says: &[("login-redirect", Sure)],
            source: GK,
            hit: "no session found in request, redirecting",
            miss: "session found",
        },
        sign! {
            when: &[Log("access denied, invalid roles")],
            says: &[("permission-denied", Sure)],
            source: GK,
            hit: "access denied, invalid roles",
            miss: "access granted",
        },
    ],
};

const ENDPOINTS: Source =
    Source { label: "Keycloak: OIDC endpoints", url: "https://www.keycloak.org/securing-apps/oidc-layers" };
const ADMIN: Source = Source {
    label: "Keycloak: server administration",
    url: "https://www.keycloak.org/docs/latest/server_admin/",
};
const TOKENS: Source = Source {
    label: "Keycloak: session and token timeouts",
    url: "https://www.keycloak.org/docs/latest/server_admin/#_timeouts",
};
const AUTHZ: Source = Source {
    label: "Keycloak: authorization services",
    url: "https://www.keycloak.org/docs/latest/authorization_services/",
};
const SSL: Source = Source {
    label: "Keycloak: requiring SSL",
    url: "https://www.keycloak.org/docs/latest/server_admin/#_ssl_modes",
};
const HOST: Source = Source {
    label: "Keycloak: hostname and reverse proxy",
    url: "https://www.keycloak.org/server/reverseproxy",
};
const BRUTE: Source = Source {
    label: "Keycloak: brute force protection",
    url: "https://www.keycloak.org/docs/latest/server_admin/#password-guess-brute-force-attacks",
};
const REPO: Source = Source {
    label: "Keycloak: token verification",
    url: "https://github.com/keycloak/keycloak/blob/main/core/src/main/java/org/keycloak/TokenVerifier.java",
};
const EV: Source = Source {
    label: "Keycloak: login events",
    url: "https://www.keycloak.org/docs/latest/server_admin/#_login-events",
};
const REST: Source = Source {
    label: "Keycloak: Admin REST API",
    url: "https://www.keycloak.org/docs-api/latest/rest-api/index.html",
};
const GK: Source = Source { label: "Gatekeeper", url: "https://gogatekeeper.github.io/userguide/" };
