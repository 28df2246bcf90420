//! Azure API Management.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Challenge, Header, Host, Method, Sent};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "azure-apim",
    name: "Azure API Management",
    kind: ProductKind::Gateway,
    marks: &[
        Mark(&[Host("*.azure-api.net")]),
        Mark(&[Challenge("AzureApiManagementKey*")]),
        Mark(&[Header("ocp-apim-*", "*")]),
        Mark(&[Sent("ocp-apim-subscription-key", "*")]),
    ],
    signs: &[
        Sign {
            when: &[Any(&[Body("Access denied due to missing subscription key*"), Body("SubscriptionKeyNotFound")])],
            says: &[("api-key-missing", Sure)],
            source: SUB,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess denied due to missing subscription key; SubscriptionKeyNotFound",
            miss: "HTTP/1.1 401 Unauthorized\n\nsubscription key",
        },
        Sign {
            when: &[Any(&[Body("Access denied due to missing subscription key*"), Body("SubscriptionKeyNotFound")]), Method(&["OPTIONS"])],
            says: &[("preflight-unauthenticated", Sure)],
            source: CORS,
            hit: "OPTIONS / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nAccess denied due to missing subscription key; SubscriptionKeyNotFound",
            miss: "OPTIONS / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nsubscription key",
        },
        Sign {
            when: &[Any(&[Body("Access denied due to invalid subscription key. Make sure*"), Body("SubscriptionKeyInvalid")])],
            says: &[("api-key-invalid", Sure)],
            source: SUB,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess denied due to invalid subscription key. Make sure; SubscriptionKeyInvalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nsubscription key",
        },
        Sign {
            when: &[Any(&[Body("JWT not present"), Body("TokenNotPresent")])],
            says: &[("no-credentials", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT not present; TokenNotPresent",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT",
        },
        Sign {
            when: &[Body("TokenExpired")],
            says: &[("token-expired", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nTokenExpired",
            miss: "HTTP/1.1 401 Unauthorized\n\nTokenSignatureInvalid",
        },
        Sign {
            when: &[Any(&[Body("TokenSignatureInvalid"), Body("TokenSignatureKeyNotFound")])],
            says: &[("token-bad-signature", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nTokenSignatureInvalid; TokenSignatureKeyNotFound",
            miss: "HTTP/1.1 401 Unauthorized\n\nTokenExpired",
        },
        Sign {
            when: &[Body("TokenAudienceNotAllowed")],
            says: &[("token-wrong-audience", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nTokenAudienceNotAllowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nTokenExpired",
        },
        Sign {
            when: &[Body("TokenIssuerNotAllowed")],
            says: &[("token-wrong-issuer", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nTokenIssuerNotAllowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nTokenExpired",
        },
        Sign {
            when: &[Any(&[Body("TokenClaimNotFound"), Body("TokenClaimValueNotAllowed")])],
            says: &[("insufficient-scope", Sure), ("permission-denied", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nTokenClaimNotFound; TokenClaimValueNotAllowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nTokenExpired",
        },
        Sign {
            when: &[Body("JwtInvalid")],
            says: &[("token-malformed", Likely), ("token-bad-signature", Likely), ("token-expired", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwtInvalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nTokenExpired",
        },
        Sign {
            when: &[Body("Rate limit is exceeded. Try again in*")],
            says: &[("rate-limited", Sure)],
            source: RATE,
            hit: "HTTP/1.1 401 Unauthorized\n\nRate limit is exceeded. Try again in",
            miss: "HTTP/1.1 401 Unauthorized\n\nRate limit",
        },
        Sign {
            when: &[Any(&[Body("Out of call volume quota*"), Body("Out of bandwidth quota*")])],
            says: &[("rate-limited", Sure)],
            source: QUOTA,
            hit: "HTTP/1.1 401 Unauthorized\n\nOut of call volume quota; Out of bandwidth quota",
            miss: "HTTP/1.1 401 Unauthorized\n\nquota",
        },
        Sign {
            when: &[Any(&[Body("CallerIpNotAllowed"), Body("CallerIpBlocked"), Body("Caller IP address*is not allowed*")])],
            says: &[("ip-blocked", Sure)],
            source: IP,
            hit: "HTTP/1.1 401 Unauthorized\n\nCallerIpNotAllowed; CallerIpBlocked; Caller IP addressxis not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nCaller IP address",
        },
        Sign {
            when: &[Body("Unable to match incoming request to an operation")],
            says: &[("wrong-url", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnable to match incoming request to an operation",
            miss: "HTTP/1.1 401 Unauthorized\n\nincoming request",
        },
    ],
};

const E: Source = Source { label: "API Management: error handling", url: "https://learn.microsoft.com/en-us/azure/api-management/api-management-error-handling-policies" };
const SUB: Source = Source { label: "API Management: subscriptions", url: "https://learn.microsoft.com/en-us/azure/api-management/api-management-subscriptions" };
const JWT: Source = Source { label: "API Management: validate-jwt", url: "https://learn.microsoft.com/en-us/azure/api-management/validate-jwt-policy" };
const RATE: Source = Source { label: "API Management: rate-limit", url: "https://learn.microsoft.com/en-us/azure/api-management/rate-limit-policy" };
const QUOTA: Source = Source { label: "API Management: quota", url: "https://learn.microsoft.com/en-us/azure/api-management/quota-policy" };
const IP: Source = Source { label: "API Management: ip-filter", url: "https://learn.microsoft.com/en-us/azure/api-management/ip-filter-policy" };
const CORS: Source = Source { label: "API Management: cors", url: "https://learn.microsoft.com/en-us/azure/api-management/cors-policy" };
