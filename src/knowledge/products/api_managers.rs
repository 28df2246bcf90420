//! API managers: Apigee, WSO2, Tyk, 3scale, MuleSoft, KrakenD, Gravitee.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Path, Sent, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "api-managers",
    name: "API manager",
    kind: ProductKind::Gateway,
    marks: &[],
    signs: &[
        sign! {
            when: &[Text("access_token_expired|Access Token expired"), Text("fault")],
            says: &[("token-expired", Sure)],
            source: APIGEE,
            hit: "HTTP/1.1 401 Unauthorized\n\naccess_token_expired; Access Token expired; fault",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess Token expired",
        },
        sign! {
            when: &[Text("InvalidAPICallAsNoApiProductMatchFound|apiproduct match found")],
            says: &[("api-key-invalid", Likely), ("token-wrong-audience", Likely), ("permission-denied", Likely)],
            source: APIGEE,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidAPICallAsNoApiProductMatchFound; apiproduct match found",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalidAPICall",
        },
        sign! {
            when: &[Text("FailedToResolveAPIKey|Failed to resolve API Key variable")],
            says: &[("api-key-missing", Sure)],
            source: APIGEE,
            hit: "HTTP/1.1 401 Unauthorized\n\nFailedToResolveAPIKey; Failed to resolve API Key variable",
            miss: "HTTP/1.1 401 Unauthorized\n\nAPI Key variable",
        },
        sign! {
            when: &[Text("oauth.v2.InvalidApiKey|InvalidApiKeyForGivenResource|oauth.v2.InvalidApiKeyForGivenResource")],
            says: &[("api-key-invalid", Sure)],
            source: APIGEE,
            hit: "HTTP/1.1 401 Unauthorized\n\noauth.v2.InvalidApiKey; InvalidApiKeyForGivenResource; oauth.v2.InvalidApiKeyForGivenResource",
            miss: "HTTP/1.1 401 Unauthorized\n\noauth.v2.InvalidAccessToken",
        },
        sign! {
            when: &[Text("oauth.v2.InvalidAccessToken|keymanagement.service.invalid_access_token")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: APIGEE,
            hit: "HTTP/1.1 401 Unauthorized\n\noauth.v2.InvalidAccessToken; keymanagement.service.invalid_access_token",
            miss: "HTTP/1.1 401 Unauthorized\n\noauth.v2.InvalidApiKey",
        },
        sign! {
            when: &[Text("oauth.v2.InsufficientScope|keymanagement.service.InsufficientScope")],
            says: &[("insufficient-scope", Sure)],
            source: APIGEE,
            hit: "HTTP/1.1 403 Forbidden\n\noauth.v2.InsufficientScope; keymanagement.service.InsufficientScope",
            miss: "HTTP/1.1 403 Forbidden\n\noauth.v2.InvalidAccessToken",
        },
        sign! {
            when: &[Text("policies.ratelimit.QuotaViolation|policies.ratelimit.SpikeArrestViolation|Rate limit quota violation")],
            says: &[("rate-limited", Sure)],
            source: APIGEE,
            hit: "HTTP/1.1 403 Forbidden\n\npolicies.ratelimit.QuotaViolation; policies.ratelimit.SpikeArrestViolation; Rate limit quota violation",
            miss: "HTTP/1.1 403 Forbidden\n\npolicies.ratelimit",
        },
        sign! {
            when: &[Text("accesscontrol.IPDeniedAccess|IPDeniedAccess")],
            says: &[("ip-blocked", Sure)],
            source: APIGEE,
            hit: "HTTP/1.1 403 Forbidden\n\naccesscontrol.IPDeniedAccess; IPDeniedAccess",
            miss: "HTTP/1.1 403 Forbidden\n\naccesscontrol",
        },
        sign! {
            when: &[Text("\"code\":900901*|code>900901*")],
            says: &[("token-invalid-or-revoked", Likely), ("token-expired", Likely), ("api-key-invalid", Hint)],
            source: WSO2,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"code\":900901 x; code>900901 x",
            miss: "HTTP/1.1 401 Unauthorized\n\n\"code\":900902",
        },
        sign! {
            when: &[Text("\"code\":900902*|\"code\":\"900902\"*")],
            says: &[("no-credentials", Sure)],
            source: WSO2,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"code\":900902 x; \"code\":\"900902\" x",
            miss: "HTTP/1.1 401 Unauthorized\n\n\"code\":900901",
        },
        sign! {
            when: &[Text("\"code\":900908*|API Subscription validation failed")],
            says: &[("service-not-enabled", Sure), ("permission-denied", Likely)],
            source: WSO2,
            hit: "HTTP/1.1 403 Forbidden\n\n\"code\":900908 x; API Subscription validation failed",
            miss: "HTTP/1.1 403 Forbidden\n\n\"code\":900901",
        },
        sign! {
            when: &[Text("\"code\":900910*|\"code\":\"900910\"*|does not allow you to access the requested resource")],
            says: &[("insufficient-scope", Sure), ("permission-denied", Likely)],
            source: WSO2,
            hit: "HTTP/1.1 403 Forbidden\n\n\"code\":900910 x; \"code\":\"900910\" x; does not allow you to access the requested resource",
            miss: "HTTP/1.1 403 Forbidden\n\n\"code\":900901",
        },
        sign! {
            when: &[Text("\"error\": \"Authorization field missing\"|\"error\":\"Authorization field missing\"")],
            says: &[("no-credentials", Sure), ("api-key-missing", Likely)],
            source: TYK,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"error\": \"Authorization field missing\"; \"error\":\"Authorization field missing\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nfield missing",
        },
        sign! {
            when: &[Text("Access to this API has been disallowed")],
            says: &[("permission-denied", Likely), ("api-key-invalid", Likely)],
            source: TYK,
            hit: "HTTP/1.1 403 Forbidden\n\nAccess to this API has been disallowed",
            miss: "HTTP/1.1 403 Forbidden\n\nAccess to this API",
        },
        sign! {
            when: &[Text("Key has expired, please renew")],
            says: &[("api-key-invalid", Likely), ("token-expired", Likely)],
            source: TYK,
            hit: "HTTP/1.1 401 Unauthorized\n\nKey has expired, please renew",
            miss: "HTTP/1.1 401 Unauthorized\n\nKey has been made",
        },
        sign! {
            when: &[Text("Authentication parameters missing")],
            says: &[("api-key-missing", Sure), ("no-credentials", Likely)],
            source: THREE,
            hit: "HTTP/1.1 403 Forbidden\n\nAuthentication parameters missing",
            miss: "HTTP/1.1 403 Forbidden\n\nAuthentication parameters",
        },
        sign! {
            when: &[Text("Authentication failed"), Status(&[403]), Path("*user_key=*|*app_id=*")],
            says: &[("api-key-invalid", Sure)],
            source: THREE,
            hit: "GET /a?user_key=ab12 HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\n\nAuthentication failed",
            miss: "HTTP/1.1 403 Forbidden\n\nAuthentication failed",
        },
        sign! {
            when: &[Text("Invalid client id or secret|Unable to retrieve client_id from message")],
            says: &[("api-key-invalid", Likely), ("api-key-missing", Likely)],
            source: MULE,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid client id or secret; Unable to retrieve client_id from message",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid client",
        },
        sign! {
            when: &[Text("Authentication denied."), Sent("client_id", "*")],
            says: &[("api-key-invalid", Sure)],
            source: MULE,
            hit: "GET /a HTTP/1.1\nHost: a.example\nclient_id: ab12\nclient_secret: cd34\n\nHTTP/1.1 401 Unauthorized\n\nAuthentication denied.",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthentication denied.",
        },
    ],
};

const APIGEE: Source = Source {
    label: "Apigee: OAuth error reference",
    url: "https://cloud.google.com/apigee/docs/api-platform/reference/policies/reference-faults",
};
const WSO2: Source = Source {
    label: "WSO2 API Manager: error codes",
    url: "https://apim.docs.wso2.com/en/latest/troubleshooting/error-handling/",
};
const TYK: Source = Source {
    label: "Tyk: troubleshooting, gateway",
    url: "https://tyk.io/docs/api-management/troubleshooting-debugging/",
};
const THREE: Source = Source {
    label: "Red Hat 3scale: troubleshooting the API infrastructure",
    url: "https://docs.redhat.com/en/documentation/red_hat_3scale_api_management/2.14/html/operating_red_hat_3scale_api_management/troubleshooting-api-infrastructure",
};
const MULE: Source = Source {
    label: "MuleSoft: Client ID enforcement policy",
    url: "https://docs.mulesoft.com/gateway/latest/policies-included-client-id-enforcement",
};
