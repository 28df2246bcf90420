//! Google APIs: the reasons of their error details.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Challenge, Header, Host, Not, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "google-apis",
    name: "Google APIs",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Host("*.googleapis.com")]),
        Mark(&[Header("server", "ESF|UploadServer|scaffolding on HTTPServer2")]),
        Mark(&[Body("type.googleapis.com/google.rpc.*")]),
        Mark(&[Challenge("realm=\"https://accounts.google.com/\"")]),
        Mark(&[Header("x-guploader-uploadid", "*")]),
    ],
    signs: &[
        sign! {
            when: &[Body("CREDENTIALS_MISSING")],
            says: &[("no-credentials", Likely)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"code\":401,\
                    \"details\":[{\"reason\":\"CREDENTIALS_MISSING\"}]}}",
            miss: "HTTP/1.1 401 Unauthorized\n\n\
                    {\"error\":{\"details\":[{\"reason\":\"ACCESS_TOKEN_EXPIRED\"}]}}",
        },
        sign! {
            when: &[Body("Request is missing required authentication credential")],
            says: &[("no-credentials", Likely)],
            source: OAUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nRequest is missing required authentication credential. \
                    Expected OAuth 2 access token, login cookie or other valid authentication credential.",
            miss: "HTTP/1.1 401 Unauthorized\n\nRequest had invalid authentication credentials.",
        },
        sign! {
            when: &[
                Body("Request had invalid authentication credentials"),
                Not(&Body("ACCESS_TOKEN_EXPIRED|ACCESS_TOKEN_TYPE_UNSUPPORTED")),
            ],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-expired", Likely),
                ("token-wrong-type", Hint),
            ],
            source: OAUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nRequest had invalid authentication credentials. Expected \
                    OAuth 2 access token",
            miss: "HTTP/1.1 401 Unauthorized\n\nRequest had invalid authentication credentials. \
                    {\"reason\":\"ACCESS_TOKEN_EXPIRED\"}",
        },
        sign! {
            when: &[Body("ACCESS_TOKEN_EXPIRED")],
            says: &[("token-expired", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"reason\":\"ACCESS_TOKEN_EXPIRED\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"reason\":\"CREDENTIALS_MISSING\"}",
        },
        sign! {
            when: &[Body(
                "ACCESS_TOKEN_SCOPE_INSUFFICIENT|Request had insufficient authentication scopes|\
                    insufficientPermissions",
            )],
            says: &[("insufficient-scope", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"message\":\"Request had insufficient authentication \
                    scopes.\",\"reason\":\"ACCESS_TOKEN_SCOPE_INSUFFICIENT\",\
                    \"x\":\"insufficientPermissions\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"reason\":\"IAM_PERMISSION_DENIED\"}",
        },
        sign! {
            when: &[Body("ACCESS_TOKEN_TYPE_UNSUPPORTED")],
            says: &[("token-wrong-type", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"reason\":\"ACCESS_TOKEN_TYPE_UNSUPPORTED\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"reason\":\"ACCESS_TOKEN_EXPIRED\"}",
        },
        sign! {
            when: &[Body("API keys are not supported by this API")],
            says: &[("token-wrong-type", Likely), ("scheme-mismatch", Likely)],
            source: KEYS,
            hit: "HTTP/1.1 401 Unauthorized\n\nAPI keys are not supported by this API. Expected OAuth2 \
                    access token or other authentication credentials that assert a principal.",
            miss: "HTTP/1.1 401 Unauthorized\n\nAPI key not valid",
        },
        sign! {
            when: &[Body("\"reason\":\"CREDENTIALS_INVALID\"|CREDENTIALS_INVALID|LOGIN_COOKIE_INVALID")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"reason\":\"CREDENTIALS_INVALID\"} LOGIN_COOKIE_INVALID",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"reason\":\"CREDENTIALS_MISSING\"}",
        },
        sign! {
            when: &[Body(
                "SESSION_COOKIE_INVALID|USER_BLOCKED_BY_ADMIN|ACCOUNT_STATE_INVALID|\
                    LOCATION_ORG_POLICY_VIOLATED|USER_PROJECT_DENIED|CONSUMER_SUSPENDED|CONSUMER_INVALID",
            )],
            says: &[("account-restricted", Likely), ("resource-policy-denied", Hint)],
            source: PROTO,
            hit: "HTTP/1.1 403 Forbidden\n\nSESSION_COOKIE_INVALID USER_BLOCKED_BY_ADMIN \
                    ACCOUNT_STATE_INVALID LOCATION_ORG_POLICY_VIOLATED USER_PROJECT_DENIED \
                    CONSUMER_SUSPENDED CONSUMER_INVALID",
            miss: "HTTP/1.1 403 Forbidden\n\nSERVICE_DISABLED",
        },
        sign! {
            when: &[Body(
                "SERVICE_DISABLED|accessNotConfigured|SERVICE_NOT_ACTIVATED|\
                    has not been used in project*before or it is disabled",
            )],
            says: &[("service-not-enabled", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"reason\":\"SERVICE_DISABLED\"} accessNotConfigured \
                    SERVICE_NOT_ACTIVATED Cloud Vision API has not been used in project 1 before or it is \
                    disabled.",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"reason\":\"BILLING_DISABLED\"}",
        },
        sign! {
            when: &[Body(
                "API_KEY_SERVICE_BLOCKED|API_KEY_INVALID|API_KEY_ANDROID_APP_BLOCKED|\
                    API_KEY_IOS_APP_BLOCKED|Requests from this ios client application*|\
                    Requests from this android client application*|API key not valid. Please pass a valid API key|\
                    The provided API key is expired|keyInvalid|keyExpired",
            )],
            says: &[("api-key-invalid", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 400 Bad Request\n\nAPI_KEY_SERVICE_BLOCKED API_KEY_INVALID \
                    API_KEY_ANDROID_APP_BLOCKED API_KEY_IOS_APP_BLOCKED Requests from this ios client application <empty> \
                    are blocked. Requests from this android client application a.b are blocked. API key not valid. Please pass a \
                    valid API key. The provided API key is expired. keyInvalid keyExpired",
            miss: "HTTP/1.1 403 Forbidden\n\nAPI_KEY_HTTP_REFERRER_BLOCKED",
        },
        sign! {
            when: &[Body(
                "API_KEY_HTTP_REFERRER_BLOCKED|Requests from referer*are blocked|\
                    RefererNotAllowedMapError",
            )],
            says: &[("hotlink-refused", Sure), ("api-key-invalid", Hint)],
            source: PROTO,
            hit: "HTTP/1.1 403 Forbidden\n\nAPI_KEY_HTTP_REFERRER_BLOCKED Requests from referer <empty> \
                    are blocked. RefererNotAllowedMapError",
            miss: "HTTP/1.1 403 Forbidden\n\nAPI_KEY_INVALID",
        },
        sign! {
            when: &[Body("API_KEY_IP_ADDRESS_BLOCKED|The provided API key has an IP address restriction*")],
            says: &[("ip-blocked", Sure), ("api-key-invalid", Hint)],
            source: PROTO,
            hit: "HTTP/1.1 403 Forbidden\n\nAPI_KEY_IP_ADDRESS_BLOCKED The provided API key has an IP \
                    address restriction.",
            miss: "HTTP/1.1 403 Forbidden\n\nAPI_KEY_INVALID",
        },
        sign! {
            when: &[Body(
                "API Key not found. Please pass a valid API key|The request is missing a valid API key|\
                    Method doesn't allow unregistered callers*",
            )],
            says: &[("api-key-missing", Sure)],
            source: KEYS,
            hit: "HTTP/1.1 403 Forbidden\n\nThe request is missing a valid API key. Method doesn't \
                    allow unregistered callers (callers without established identity). API Key not found. \
                    Please pass a valid API key.",
            miss: "HTTP/1.1 400 Bad Request\n\nAPI key not valid",
        },
        sign! {
            when: &[Body("Your API key was reported as leaked*")],
            says: &[("api-key-invalid", Sure)],
            source: KEYS,
            hit: "HTTP/1.1 403 Forbidden\n\nYour API key was reported as leaked. Please use another API \
                    key.",
            miss: "HTTP/1.1 403 Forbidden\n\nYour API key",
        },
        sign! {
            when: &[Body(
                "BILLING_DISABLED|This API method requires billing to be enabled*|\
                    BillingNotEnabledMapError|accountDisabled|userAccountDisabled|billingNotEnabled",
            )],
            says: &[("account-restricted", Sure), ("service-not-enabled", Hint)],
            source: PROTO,
            hit: "HTTP/1.1 403 Forbidden\n\nBILLING_DISABLED This API method requires billing to be \
                    enabled. BillingNotEnabledMapError accountDisabled userAccountDisabled \
                    billingNotEnabled",
            miss: "HTTP/1.1 403 Forbidden\n\nSERVICE_DISABLED",
        },
        sign! {
            when: &[Body(
                "IAM_PERMISSION_DENIED|Permission*denied on resource*|\
                    does not have*access to the Google Cloud*|does not have storage.*",
            )],
            says: &[("permission-denied", Sure)],
            source: IAM,
            hit: "HTTP/1.1 403 Forbidden\n\nIAM_PERMISSION_DENIED Permission 'x.y' denied on resource \
                    '//x' (or it may not exist). a@b does not have storage.objects.get access to the \
                    Google Cloud Storage object.",
            miss: "HTTP/1.1 403 Forbidden\n\nACCESS_TOKEN_SCOPE_INSUFFICIENT",
        },
        sign! {
            when: &[Body("Anonymous caller does not have storage*"), Not(&Body("storage.objects.list access"))],
            says: &[("no-credentials", Likely), ("resource-policy-denied", Likely)],
            source: GCS,
            hit: "HTTP/1.1 401 Unauthorized\n\nAnonymous caller does not have storage.objects.get \
                    access to the Google Cloud Storage object.",
            miss: "HTTP/1.1 403 Forbidden\n\na@b does not have storage.objects.get access",
        },
        sign! {
            when: &[Body(
                "RATE_LIMIT_EXCEEDED|dailyLimitExceeded|userRateLimitExceeded|rateLimitExceeded|\
                    RESOURCE_QUOTA_EXCEEDED|quotaExceeded|dailyLimitExceededUnreg",
            )],
            says: &[("rate-limited", Sure)],
            source: DRIVE,
            hit: "HTTP/1.1 403 Forbidden\n\nRATE_LIMIT_EXCEEDED dailyLimitExceeded \
                    userRateLimitExceeded rateLimitExceeded RESOURCE_QUOTA_EXCEEDED quotaExceeded \
                    dailyLimitExceededUnreg",
            miss: "HTTP/1.1 403 Forbidden\n\ninsufficientFilePermissions",
        },
        sign! {
            when: &[Body(
                "SECURITY_POLICY_VIOLATED|Request is prohibited by organization's policy|\
                    VPC_SERVICE_CONTROLS|vpcServiceControlsUniqueIdentifier|constraints/*|\
                    ORG_RESTRICTION_VIOLATION|ORG_POLICY_VIOLATION*|domainPolicy",
            )],
            says: &[("resource-policy-denied", Sure)],
            source: VPC,
            hit: "HTTP/1.1 403 Forbidden\n\nSECURITY_POLICY_VIOLATED Request is prohibited by \
                    organization's policy. vpcServiceControlsUniqueIdentifier: x VPC_SERVICE_CONTROLS \
                    constraints/iam.x ORG_RESTRICTION_VIOLATION ORG_POLICY_VIOLATION domainPolicy",
            miss: "HTTP/1.1 403 Forbidden\n\nIAM_PERMISSION_DENIED",
        },
        sign! {
            when: &[Body(
                "insufficientFilePermissions|appNotAuthorizedToFile|insufficientParentPermissions|\
                    fileOwnerNotMemberOfWriterDomain|cannotDownloadAbusiveFile|\
                    The user does not have sufficient permissions for*",
            )],
            says: &[("permission-denied", Sure)],
            source: DRIVE,
            hit: "HTTP/1.1 403 Forbidden\n\ninsufficientFilePermissions appNotAuthorizedToFile \
                    insufficientParentPermissions fileOwnerNotMemberOfWriterDomain \
                    cannotDownloadAbusiveFile; The user does not have sufficient permissions for this file",
            miss: "HTTP/1.1 403 Forbidden\n\nuserRateLimitExceeded",
        },
        sign! {
            when: &[Body("authError"), Body("Invalid Credentials")],
            says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely)],
            source: DRIVE,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"errors\":[{\"domain\":\"global\",\
                    \"reason\":\"authError\",\"message\":\"Invalid Credentials\"}]}}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"message\":\"Invalid Credentials\"}}",
        },
        sign! {
            when: &[Body("sslRequired")],
            says: &[("https-required", Sure)],
            source: GCS,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"errors\":[{\"reason\":\"sslRequired\"}]}}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"errors\":[{\"reason\":\"forbidden\"}]}}",
        },
        sign! {
            when: &[Body(
                "requires a quota project, which is not set by default|USER_PROJECT_MISSING*|\
                    consumer does not have access",
            )],
            says: &[("server-auth-misconfigured", Hint), ("service-not-enabled", Likely)],
            source: ADC,
            hit: "HTTP/1.1 403 Forbidden\n\nThe a.googleapis.com API requires a quota project, which is \
                    not set by default. USER_PROJECT_MISSING; consumer does not have access",
            miss: "HTTP/1.1 403 Forbidden\n\nquota",
        },
        sign! {
            when: &[
                Body("invalid_grant"),
                Body(
                    "Token has been expired or revoked|Bad Request|Invalid JWT*|account not found*|\
                    reauth related error*",
                ),
            ],
            says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely)],
            source: OAUTH,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_grant\",\
                    \"error_description\":\"Token has been expired or revoked.\"} Bad Request; Invalid \
                    JWT Signature; account not found; reauth related error (invalid_rapt)",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_scope\"}",
        },
        sign! {
            when: &[Body("invalid_rapt")],
            says: &[("step-up-required", Sure)],
            source: OAUTH,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_grant\",\
                    \"error_subtype\":\"invalid_rapt\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_grant\"}",
        },
        sign! {
            when: &[Body(
                "admin_policy_enforced|org_internal|\
                    access_denied*has not completed the Google verification process",
            )],
            says: &[("resource-policy-denied", Sure)],
            source: OAUTH,
            hit: "HTTP/1.1 403 Forbidden\n\nError 400: admin_policy_enforced; Error 403: org_internal; \
                    Error 403: access_denied a.example has not completed the Google verification process",
            miss: "HTTP/1.1 403 Forbidden\n\nError 403: x",
        },
        sign! {
            when: &[Body("disallowed_useragent")],
            says: &[("user-agent-refused", Sure)],
            source: OAUTH,
            hit: "HTTP/1.1 403 Forbidden\n\nError 403: disallowed_useragent",
            miss: "HTTP/1.1 403 Forbidden\n\nError 403: access_denied",
        },
        sign! {
            when: &[Body("User location is not supported for the API use")],
            says: &[("ip-blocked", Sure)],
            source: REASON,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"error\":{\"code\":400,\"message\":\"User location is \
                    not supported for the API use.\"}}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":{\"code\":400}}",
        },
        sign! {
            when: &[Body(
                "ExpiredMapError|ApiNotActivatedMapError|\
                    REQUEST_DENIED*This API project is not authorized*|ApiTargetBlockedMapError",
            )],
            says: &[("service-not-enabled", Likely), ("api-key-invalid", Hint)],
            source: MAPS,
            hit: "HTTP/1.1 200 OK\n\nExpiredMapError ApiNotActivatedMapError \
                    \"status\":\"REQUEST_DENIED\",\"error_message\":\"This API project is not authorized \
                    to use this API.\" ApiTargetBlockedMapError",
            miss: "HTTP/1.1 200 OK\n\n\"status\":\"OK\"",
        },
        sign! {
            when: &[Text("CREDENTIALS_MISSING|Request is missing required authentication credential*")],
            says: &[("no-credentials", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\nCREDENTIALS_MISSING; Request is missing required \
                     authentication credential",
            miss: "HTTP/1.1 401 Unauthorized\n\ncredentials",
        },
        sign! {
            when: &[Text("Login Required"), Text("\"reason\"*\"required\"")],
            says: &[("no-credentials", Sure)],
            source: DRIVE,
            hit: "HTTP/1.1 401 Unauthorized\n\nLogin Required; \"reason\"x\"required\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"reason\":\"required\"}",
        },
        sign! {
            when: &[Text("CREDENTIALS_MISSING"), Text("API keys are not supported by this API*")],
            says: &[("token-wrong-type", Sure), ("scheme-mismatch", Likely)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\nCREDENTIALS_MISSING; API keys are not supported by \
                     this API",
            miss: "HTTP/1.1 401 Unauthorized\n\nCREDENTIALS_MISSING",
        },
        sign! {
            when: &[Text("insufficientScopes")],
            says: &[("insufficient-scope", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\ninsufficientScopes",
            miss: "HTTP/1.1 401 Unauthorized\n\nACCESS_TOKEN_EXPIRED",
        },
        sign! {
            when: &[Text("SESSION_COOKIE_INVALID")],
            says: &[("cookie-session-expired", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\nSESSION_COOKIE_INVALID",
            miss: "HTTP/1.1 401 Unauthorized\n\nACCESS_TOKEN_EXPIRED",
        },
        sign! {
            when: &[
                Text("ACCOUNT_STATE_INVALID|USER_BLOCKED_BY_ADMIN|CONSUMER_SUSPENDED|GCP_SUSPENDED|UserProjectAccountProblem"),
            ],
            says: &[("account-restricted", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\nACCOUNT_STATE_INVALID; USER_BLOCKED_BY_ADMIN; \
                     CONSUMER_SUSPENDED; GCP_SUSPENDED; UserProjectAccountProblem",
            miss: "HTTP/1.1 401 Unauthorized\n\nACCOUNT",
        },
        sign! {
            when: &[Text("SERVICE_NOT_VISIBLE")],
            says: &[("service-not-enabled", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\nSERVICE_NOT_VISIBLE",
            miss: "HTTP/1.1 401 Unauthorized\n\nSERVICE_ENABLED",
        },
        sign! {
            when: &[Text("API key expired. Please renew*|Requests to this API*are blocked")],
            says: &[("api-key-invalid", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\nAPI key expired. Please renew; Requests to this \
                     APIxare blocked",
            miss: "HTTP/1.1 401 Unauthorized\n\nAPI_KEY",
        },
        sign! {
            when: &[
                Text("API_KEY_HTTP_REFERRER_BLOCKED|Requests from referer*are \
                            blocked|RefererNotAllowedMapError|API keys with referer restrictions cannot \
                            be used*"),
            ],
            says: &[("hotlink-refused", Sure), ("api-key-invalid", Likely)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\nAPI_KEY_HTTP_REFERRER_BLOCKED; Requests from \
                     refererxare blocked; RefererNotAllowedMapError; API keys with referer restrictions \
                     cannot be used",
            miss: "HTTP/1.1 401 Unauthorized\n\nAPI_KEY",
        },
        sign! {
            when: &[Text("API_KEY_IP_ADDRESS_BLOCKED|API key has an IP address restriction*")],
            says: &[("ip-blocked", Sure), ("api-key-invalid", Likely)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\nAPI_KEY_IP_ADDRESS_BLOCKED; API key has an IP \
                     address restriction",
            miss: "HTTP/1.1 401 Unauthorized\n\nAPI_KEY",
        },
        sign! {
            when: &[Text("ipRefererBlocked")],
            says: &[("ip-blocked", Likely), ("hotlink-refused", Likely), ("api-key-invalid", Likely)],
            source: YT,
            hit: "HTTP/1.1 401 Unauthorized\n\nipRefererBlocked",
            miss: "HTTP/1.1 401 Unauthorized\n\nipReferer",
        },
        sign! {
            when: &[
                Text("The request is missing a valid API key|Method doesn't allow unregistered \
                            callers*|You must use an API key to authenticate*"),
            ],
            says: &[("api-key-missing", Sure), ("no-credentials", Likely)],
            source: KEYS,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe request is missing a valid API key; Method \
                     doesn't allow unregistered callers; You must use an API key to authenticate",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe request is fine",
        },
        sign! {
            when: &[Text("USER_PROJECT_DENIED|Caller does not have required permission to use project*")],
            says: &[("permission-denied", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\nUSER_PROJECT_DENIED; Caller does not have required \
                     permission to use project",
            miss: "HTTP/1.1 401 Unauthorized\n\nIAM",
        },
        sign! {
            when: &[Text("denied on resource*or it may not exist*")],
            says: &[("permission-denied", Likely), ("missing-object-as-403", Hint)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\ndenied on resourcexor it may not exist",
            miss: "HTTP/1.1 401 Unauthorized\n\ndenied on resource",
        },
        sign! {
            when: &[Text("The caller does not have permission")],
            says: &[("permission-denied", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe caller does not have permission",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe caller has permission",
        },
        sign! {
            when: &[Text("channelForbidden|playlistForbidden|forbiddenForNonOwner")],
            says: &[("permission-denied", Sure)],
            source: DRIVE,
            hit: "HTTP/1.1 401 Unauthorized\n\nchannelForbidden; playlistForbidden; forbiddenForNonOwner",
            miss: "HTTP/1.1 401 Unauthorized\n\nPermissions",
        },
        sign! {
            when: &[
                Text("ORG_RESTRICTION_HEADER_INVALID|LOCATION_ORG_POLICY_VIOLATED|LOCATION_POLICY_VIOLATED|LOCATION_TAX_POLICY_VIOLATED|RESOURCE_USAGE_RESTRICTION_VIOLATED|access_not_permitted_by_admin"),
            ],
            says: &[("resource-policy-denied", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\nORG_RESTRICTION_HEADER_INVALID; \
                     LOCATION_ORG_POLICY_VIOLATED; LOCATION_POLICY_VIOLATED; \
                     LOCATION_TAX_POLICY_VIOLATED; RESOURCE_USAGE_RESTRICTION_VIOLATED; \
                     access_not_permitted_by_admin",
            miss: "HTTP/1.1 401 Unauthorized\n\nPOLICY",
        },
        sign! {
            when: &[Text("CONSUMER_INVALID|RESOURCE_PROJECT_INVALID|PROJECT_INVALID")],
            says: &[("api-key-invalid", Likely), ("wrong-url", Hint)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\nCONSUMER_INVALID; RESOURCE_PROJECT_INVALID; \
                     PROJECT_INVALID",
            miss: "HTTP/1.1 401 Unauthorized\n\nCONSUMER",
        },
        sign! {
            when: &[
                Text("sharingRateLimitExceeded|userRateLimitExceededUnreg|servingLimitExceeded|concurrentLimitExceeded"),
            ],
            says: &[("rate-limited", Sure)],
            source: PROTO,
            hit: "HTTP/1.1 401 Unauthorized\n\nsharingRateLimitExceeded; \
                     userRateLimitExceededUnreg; servingLimitExceeded; concurrentLimitExceeded",
            miss: "HTTP/1.1 401 Unauthorized\n\nRATE",
        },
        sign! {
            when: &[
                Text("requires a quota project*|end user credentials from the Google Cloud \
                            SDK*|which is not set by default"),
            ],
            says: &[("service-not-enabled", Likely), ("insufficient-scope", Hint)],
            source: ADC,
            hit: "HTTP/1.1 401 Unauthorized\n\nrequires a quota project; end user credentials from \
                     the Google Cloud SDK; which is not set by default",
            miss: "HTTP/1.1 401 Unauthorized\n\nquota",
        },
        sign! {
            when: &[Text("youtubeSignupRequired|NoLinkedYouTubeAccount")],
            says: &[("account-restricted", Sure)],
            source: YT,
            hit: "HTTP/1.1 401 Unauthorized\n\nyoutubeSignupRequired; NoLinkedYouTubeAccount",
            miss: "HTTP/1.1 401 Unauthorized\n\nyoutube",
        },
    ],
};

const REASON: Source =
    Source { label: "Google APIs: ErrorReason", url: "https://cloud.google.com/apis/design/errors" };
const PROTO: Source = Source {
    label: "googleapis: error_reason.proto",
    url: "https://github.com/googleapis/googleapis/blob/master/google/api/error_reason.proto",
};
const IAM: Source = Source {
    label: "Google Cloud: troubleshoot permissions",
    url: "https://cloud.google.com/iam/docs/troubleshoot-policies",
};
const KEYS: Source =
    Source { label: "Google Cloud: API keys", url: "https://cloud.google.com/docs/authentication/api-keys" };
const DRIVE: Source = Source {
    label: "Google Drive API: resolve errors",
    url: "https://developers.google.com/workspace/drive/api/guides/handle-errors",
};
const OAUTH: Source =
    Source { label: "Google: OAuth 2.0", url: "https://developers.google.com/identity/protocols/oauth2" };
const VPC: Source = Source {
    label: "Google Cloud: VPC Service Controls, troubleshooting",
    url: "https://cloud.google.com/vpc-service-controls/docs/troubleshooting",
};
const MAPS: Source = Source {
    label: "Google Maps Platform: error messages",
    url: "https://developers.google.com/maps/documentation/javascript/error-messages",
};
const GCS: Source = Source {
    label: "Cloud Storage: status and error codes",
    url: "https://cloud.google.com/storage/docs/json_api/v1/status-codes",
};
const ADC: Source = Source {
    label: "Google Cloud: user credentials and quota project",
    url: "https://cloud.google.com/docs/authentication/troubleshoot-adc",
};
const YT: Source = Source {
    label: "YouTube Data API: errors",
    url: "https://developers.google.com/youtube/v3/docs/core_errors",
};
