//! Azure API Management.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Host, Method, On, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "azure-apim",
    name: "Azure API Management",
    kind: ProductKind::Gateway,
    marks: &[
        Mark(&[Header("www-authenticate", "AzureApiManagementKey*")]),
        Mark(&[Sent("ocp-apim-subscription-key", "*")]),
        Mark(&[Host("*.azure-api.net")]),
        Mark(&[Header("request-context", "appId=*")]),
    ],
    signs: &[
        sign! {
            when: &[Body("Access denied due to missing subscription key")],
            says: &[("api-key-missing", Sure)],
            source: KEYS,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"statusCode\":401,\"message\":\"Access denied due to \
                    missing subscription key. Make sure to include subscription key when making requests \
                    to an API.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"statusCode\":401,\"message\":\"Access denied due to \
                    invalid subscription key.\"}",
        },
        sign! {
            when: &[Body("Access denied due to invalid subscription key")],
            says: &[("api-key-invalid", Sure)],
            source: KEYS,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"statusCode\":401,\"message\":\"Access denied due to \
                    invalid subscription key. Make sure to provide a valid key for an active \
                    subscription.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"statusCode\":401,\"message\":\"Access denied due to \
                    missing subscription key.\"}",
        },
        sign! {
            when: &[Body("JWT not present")],
            says: &[("no-credentials", Likely)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"statusCode\":401,\"message\":\"JWT not present.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"statusCode\":401,\"message\":\"Invalid JWT.\"}",
        },
        sign! {
            when: &[Body("JWT Validation Failed*|Invalid JWT."), On("azure-apim")],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-expired", Hint),
                ("token-wrong-audience", Hint),
            ],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: AzureApiManagementKey realm=\"x\"\n\nJWT \
                    Validation Failed: IDX10223; Invalid JWT.",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT Validation Failed",
        },
        sign! {
            when: &[Body("Rate limit is exceeded. Try again in*")],
            says: &[("rate-limited", Sure)],
            source: RATE,
            hit: "HTTP/1.1 429 Too Many Requests\n\n{\"statusCode\":429,\"message\":\"Rate limit is \
                    exceeded. Try again in 10 seconds.\"}",
            miss: "HTTP/1.1 429 Too Many Requests\n\n{\"statusCode\":429}",
        },
        sign! {
            when: &[Body("Out of call volume quota*")],
            says: &[("rate-limited", Sure)],
            source: RATE,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"statusCode\":403,\"message\":\"Out of call volume quota. \
                    Quota will be replenished in 01:00:00.\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"statusCode\":403,\"message\":\"Forbidden\"}",
        },
        sign! {
            when: &[
                Body(
                    "{\"statusCode\":403,\"message\":\"Forbidden\"}|\
                    \"statusCode\": 403, \"message\": \"Forbidden\"",
                ),
                On("azure-apim"),
            ],
            says: &[("ip-blocked", Likely), ("permission-denied", Hint)],
            source: IP,
            hit: "HTTP/1.1 403 Forbidden\nRequest-Context: appId=cid-v1:1\n\n{\"statusCode\":403,\
                    \"message\":\"Forbidden\"}{\"statusCode\": 403, \"message\": \"Forbidden\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"statusCode\":403,\"message\":\"Forbidden\"}",
        },
        sign! {
            when: &[Text("SubscriptionKeyNotFound")],
            says: &[("api-key-missing", Sure)],
            source: KEYS,
            hit: "HTTP/1.1 401 Unauthorized\n\nSubscriptionKeyNotFound",
            miss: "HTTP/1.1 401 Unauthorized\n\nsubscription key",
        },
        sign! {
            when: &[
                Text("Access denied due to missing subscription key*|SubscriptionKeyNotFound"),
                Method(&["OPTIONS"]),
            ],
            says: &[("preflight-unauthenticated", Sure)],
            source: CORS,
            hit: "OPTIONS / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nAccess \
                     denied due to missing subscription key; SubscriptionKeyNotFound",
            miss: "OPTIONS / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 \
                      Unauthorized\n\nsubscription key",
        },
        sign! {
            when: &[Text("SubscriptionKeyInvalid")],
            says: &[("api-key-invalid", Sure)],
            source: KEYS,
            hit: "HTTP/1.1 401 Unauthorized\n\nSubscriptionKeyInvalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nsubscription key",
        },
        sign! {
            when: &[Text("JWT not present|TokenNotPresent")],
            says: &[("no-credentials", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT not present; TokenNotPresent",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT",
        },
        sign! {
            when: &[Text("TokenExpired")],
            says: &[("token-expired", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nTokenExpired",
            miss: "HTTP/1.1 401 Unauthorized\n\nTokenSignatureInvalid",
        },
        sign! {
            when: &[Text("TokenSignatureInvalid|TokenSignatureKeyNotFound")],
            says: &[("token-bad-signature", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nTokenSignatureInvalid; TokenSignatureKeyNotFound",
            miss: "HTTP/1.1 401 Unauthorized\n\nTokenExpired",
        },
        sign! {
            when: &[Text("TokenAudienceNotAllowed")],
            says: &[("token-wrong-audience", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nTokenAudienceNotAllowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nTokenExpired",
        },
        sign! {
            when: &[Text("TokenIssuerNotAllowed")],
            says: &[("token-wrong-issuer", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nTokenIssuerNotAllowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nTokenExpired",
        },
        sign! {
            when: &[Text("TokenClaimNotFound|TokenClaimValueNotAllowed")],
            says: &[("insufficient-scope", Sure), ("permission-denied", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nTokenClaimNotFound; TokenClaimValueNotAllowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nTokenExpired",
        },
        sign! {
            when: &[Text("JwtInvalid")],
            says: &[("token-malformed", Likely), ("token-bad-signature", Likely), ("token-expired", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwtInvalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nTokenExpired",
        },
        sign! {
            when: &[Text("Out of bandwidth quota*")],
            says: &[("rate-limited", Sure)],
            source: QUOTA,
            hit: "HTTP/1.1 401 Unauthorized\n\nOut of bandwidth quota",
            miss: "HTTP/1.1 401 Unauthorized\n\nquota",
        },
        sign! {
            when: &[Text("CallerIpNotAllowed|CallerIpBlocked|Caller IP address*is not allowed*")],
            says: &[("ip-blocked", Sure)],
            source: IP,
            hit: "HTTP/1.1 401 Unauthorized\n\nCallerIpNotAllowed; CallerIpBlocked; Caller IP \
                     addressxis not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nCaller IP address",
        },
        sign! {
            when: &[Text("Unable to match incoming request to an operation")],
            says: &[("wrong-url", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnable to match incoming request to an operation",
            miss: "HTTP/1.1 401 Unauthorized\n\nincoming request",
        },
    ],
};

const KEYS: Source = Source {
    label: "Azure API Management: subscriptions",
    url: "https://learn.microsoft.com/en-us/azure/api-management/api-management-subscriptions",
};
const JWT: Source = Source {
    label: "Azure API Management: validate-jwt",
    url: "https://learn.microsoft.com/en-us/azure/api-management/validate-jwt-policy",
};
const IP: Source = Source {
    label: "Azure API Management: ip-filter",
    url: "https://learn.microsoft.com/en-us/azure/api-management/ip-filter-policy",
};
const RATE: Source = Source {
    label: "Azure API Management: rate-limit",
    url: "https://learn.microsoft.com/en-us/azure/api-management/rate-limit-policy",
};
const CORS: Source = Source {
    label: "API Management: cors",
    url: "https://learn.microsoft.com/en-us/azure/api-management/cors-policy",
};
const QUOTA: Source = Source {
    label: "API Management: quota",
    url: "https://learn.microsoft.com/en-us/azure/api-management/quota-policy",
};
const E: Source = Source {
    label: "API Management: error handling",
    url: "https://learn.microsoft.com/en-us/azure/api-management/api-management-error-handling-policies",
};
