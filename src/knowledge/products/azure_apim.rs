//! Azure API Management.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Host, On, Sent};
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
