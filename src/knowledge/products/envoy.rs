//! Envoy: JWT authentication, RBAC and the other filters that refuse.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "envoy",
    name: "Envoy",
    kind: ProductKind::Gateway,
    marks: &[
        Mark(&[Header("server", "envoy")]),
        Mark(&[Header("server", "istio-envoy")]),
        Mark(&[Header("x-envoy-upstream-service-time", "*")]),
        Mark(&[Header("x-envoy-decorator-operation", "*")]),
        Mark(&[Body("RBAC: access denied")]),
    ],
    signs: &[
        sign! {
            // What istiod puts where the key belongs when it cannot fetch the key set, in base64.
            when: &[Text("RXJyb3ItSXN0aW9kRmFpbGVkVG9GZXRjaEp3a3NVcmkt*|Error-IstiodFailedToFetchJwksUri*")],
            says: &[("server-auth-misconfigured", Sure), ("token-bad-signature", Likely)],
            source: JWKS,
            hit: "inline_string: {\"n\":\"RXJyb3ItSXN0aW9kRmFpbGVkVG9GZXRjaEp3a3NVcmktaHR0cDo\"} Error-IstiodFailedToFetchJwksUri-http",
            miss: "inline_string: {\"n\":\"sXchTl9dAG3nM2hOQJvmgW\"}",
        },
        sign! {
            when: &[Text("Jwt is missing|jwt_authn_access_denied{Jwt_is_missing}")],
            says: &[("no-credentials", Likely), ("auth-header-stripped-upstream", Hint)],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwt is missing; jwt_authn_access_denied{Jwt_is_missing}",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwt is expired",
        },
        sign! {
            when: &[Text("Jwt is expired|{Jwt_is_expired}")],
            says: &[("token-expired", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwt is expired {Jwt_is_expired}",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwt not yet valid",
        },
        sign! {
            when: &[Text("Jwt not yet valid|{Jwt_not_yet_valid}")],
            says: &[("token-not-yet-valid", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwt not yet valid {Jwt_not_yet_valid}",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwt is expired",
        },
        sign! {
            when: &[Text("Jwt issuer is not configured|{Jwt_issuer_is_not_configured}")],
            says: &[("token-wrong-issuer", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwt issuer is not configured \
                    {Jwt_issuer_is_not_configured}",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwt is expired",
        },
        sign! {
            when: &[Text("Audiences in Jwt are not allowed|{Audiences_in_Jwt_are_not_allowed}")],
            says: &[("token-wrong-audience", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 403 Forbidden\n\nAudiences in Jwt are not allowed \
                    {Audiences_in_Jwt_are_not_allowed}",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwt issuer is not configured",
        },
        sign! {
            when: &[Text("Jwt verification fails|{Jwt_verification_fails}|Jwt signature is an invalid*")],
            says: &[("token-bad-signature", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwt verification fails {Jwt_verification_fails}; Jwt \
                    signature is an invalid Base64url encoded",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwt is expired",
        },
        sign! {
            when: &[Text("Jwks doesn't have key to match kid or alg from Jwt")],
            says: &[
                ("token-bad-signature", Sure),
                ("token-wrong-issuer", Hint),
                ("token-alg-rejected", Hint),
            ],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwks doesn't have key to match kid or alg from Jwt",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwks remote fetch is failed",
        },
        sign! {
            when: &[Text(
                "Jwks remote fetch is failed|Jwks is empty|Jwks doesn't have any valid public key|\
                    Jwks is an invalid JSON|Jwks keys is missing|Jwks is not valid*",
            )],
            says: &[("server-auth-misconfigured", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwks remote fetch is failed; Jwks is empty; Jwks doesn't \
                    have any valid public key; Jwks is an invalid JSON; Jwks keys is missing; Jwks is not \
                    valid json",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwks doesn't have key to match kid or alg from Jwt",
        },
        sign! {
            when: &[Text(
                "Jwt is not in the form of Header.Payload.Signature*|Jwt header is an invalid*|\
                    Jwt payload is an invalid*|Jwt is not in the form*|Jwt header*field is*|\
                    Jwt payload*field is*",
            )],
            says: &[("token-malformed", Likely), ("credential-not-loaded", Hint)],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwt is not in the form of Header.Payload.Signature with \
                    two dots and 3 sections; Jwt header is an invalid Base64url encoded; Jwt payload is \
                    an invalid JSON; Jwt header [alg] field is missing or not a string; Jwt payload [exp] \
                    field is not a positive integer",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwt is missing",
        },
        sign! {
            when: &[Text("Jwt header [alg] is not supported")],
            says: &[("token-alg-rejected", Sure)],
            source: STATUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwt header [alg] is not supported",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwt header [kid] field is not a string",
        },
        sign! {
            when: &[Text("RBAC: access denied|rbac_access_denied*")],
            says: &[
                ("permission-denied", Likely),
                ("server-rule-denied", Hint),
                ("no-credentials", Hint),
                ("token-wrong-issuer", Hint),
                ("ip-blocked", Hint),
            ],
            source: RBAC,
            hit: "HTTP/1.1 403 Forbidden\n\nRBAC: access denied rbac_access_denied_matched_policy[none]",
            miss: "HTTP/1.1 403 Forbidden\n\naccess denied",
        },
        sign! {
            when: &[Text("ext_authz_denied")],
            says: &[("permission-denied", Hint), ("no-credentials", Hint)],
            source: EXT,
            hit: "[x] \"GET / HTTP/1.1\" 403 UAEX ext_authz_denied - \"-\" 0 0",
            miss: "[x] \"GET / HTTP/1.1\" 200 - via_upstream - \"-\" 0 0",
        },
        sign! {
            when: &[Text("ext_authz_error")],
            says: &[("server-auth-misconfigured", Sure)],
            source: EXT,
            hit: "[x] \"GET / HTTP/1.1\" 403 UAEX ext_authz_error - \"-\" 0 0",
            miss: "[x] \"GET / HTTP/1.1\" 403 UAEX ext_authz_denied - \"-\" 0 0",
        },
        sign! {
            when: &[Body("local_rate_limited")],
            says: &[("rate-limited", Sure)],
            source: RATE,
            hit: "HTTP/1.1 429 Too Many Requests\n\nlocal_rate_limited",
            miss: "HTTP/1.1 429 Too Many Requests\n\nToo Many Requests",
        },
        sign! {
            when: &[Body("OAuth flow failed.")],
            says: &[("server-auth-misconfigured", Likely), ("csrf-failed", Hint)],
            source: OAUTH,
            hit: "HTTP/1.1 401 Unauthorized\nServer: envoy\n\nOAuth flow failed.",
            miss: "HTTP/1.1 401 Unauthorized\nServer: envoy\n\nJwt is missing",
        },
        sign! {
            when: &[Body("Invalid origin"), Header("server", "envoy|istio-envoy")],
            says: &[("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 403 Forbidden\nServer: envoy\n\nInvalid origin",
            miss: "HTTP/1.1 403 Forbidden\nServer: nginx\n\nInvalid origin",
        },
        sign! {
            when: &[Text("filter_chain_not_found|direct_response"), Text("istio*|envoy*")],
            says: &[("client-certificate-required", Hint), ("host-not-allowed", Hint)],
            source: DETAILS,
            hit: "[x] \"- - -\" 0 NR filter_chain_not_found - envoy istio direct_response",
            miss: "[x] \"GET / HTTP/1.1\" 200 - via_upstream",
        },
    ],
};

const JWKS: Source = Source {
    label: "Istio: Security problems, authentication",
    url: "https://istio.io/latest/docs/ops/common-problems/security-issues/",
};
const STATUS: Source = Source {
    label: "Envoy: JWT status texts",
    url: "https://github.com/envoyproxy/envoy/blob/main/source/common/jwt/status.cc",
};
const RBAC: Source = Source {
    label: "Envoy: RBAC filter",
    url: "https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/rbac_filter",
};
const EXT: Source = Source {
    label: "Envoy: External Authorization",
    url: "https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/ext_authz_filter",
};
const RATE: Source = Source {
    label: "Envoy: local rate limit",
    url: "https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/local_rate_limit_filter",
};
const DETAILS: Source = Source {
    label: "Envoy: response code details",
    url: "https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_conn_man/response_code_details",
};
const OAUTH: Source = Source {
    label: "Envoy: OAuth2 filter",
    url: "https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/oauth2_filter",
};
const CSRF: Source = Source {
    label: "Envoy: CSRF filter",
    url: "https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/csrf_filter",
};
