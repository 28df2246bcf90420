//! Microsoft Graph and the Microsoft 365 APIs.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Challenge, Header, Host, Not, On, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "microsoft-graph",
    name: "Microsoft Graph",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Host("graph.microsoft.com|outlook.office365.com|outlook.office.com|*.sharepoint.com")]),
        Mark(&[Header("x-ms-ags-diagnostic", "*")]),
        Mark(&[Header("x-ms-diagnostics", "*")]),
        Mark(&[Header("x-ms-suspended-features", "*")]),
        Mark(&[Body("InvalidAuthenticationToken")]),
        Mark(&[Header("x-feserver", "*")]),
        Mark(&[Header("x-aspnet-version", "*"), Header("x-sharepointhealthscore", "*")]),
        Mark(&[Header("microsoftsharepointteamservices", "*")]),
    ],
    signs: &[
        sign! {
            when: &[Text(
                "Access token has expired or is not yet valid|\
                    Lifetime validation failed, the token is expired",
            )],
            says: &[("token-expired", Sure), ("token-not-yet-valid", Hint)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"code\":\"InvalidAuthenticationToken\",\
                    \"message\":\"Access token has expired or is not yet valid.\"}} Lifetime validation \
                    failed, the token is expired.",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"code\":\"InvalidAuthenticationToken\",\
                    \"message\":\"Access token is empty.\"}}",
        },
        sign! {
            when: &[Text("Access token is empty")],
            says: &[("no-credentials", Likely), ("credential-not-loaded", Hint)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"code\":\"InvalidAuthenticationToken\",\
                    \"message\":\"Access token is empty.\"}}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"code\":\"InvalidAuthenticationToken\",\
                    \"message\":\"Access token has expired\"}}",
        },
        sign! {
            when: &[Text("Access token validation failure. Invalid audience")],
            says: &[("token-wrong-audience", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess token validation failure. Invalid audience.",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess token validation failure.",
        },
        sign! {
            when: &[Text(
                "CompactToken parsing failed*|JWT is not well formed*|Invalid x5t claim|\
                    InvalidMsaTicket*",
            )],
            says: &[("token-malformed", Likely)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nCompactToken parsing failed with error code: 80049217; \
                    JWT is not well formed, there are no dots; Invalid x5t claim; InvalidMsaTicket, \
                    CompactToken parsing failed",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess token is empty",
        },
        sign! {
            when: &[
                Text("Signing key is invalid|Access token validation failure*signature*|Invalid signature"),
                Body("InvalidAuthenticationToken"),
            ],
            says: &[("token-bad-signature", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"InvalidAuthenticationToken\",\
                    \"message\":\"Signing key is invalid. Access token validation failure: signature; \
                    Invalid signature\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"InvalidAuthenticationToken\"}",
        },
        sign! {
            when: &[Text("Authorization_RequestDenied|Authorization_IdentityNotFound")],
            says: &[("insufficient-scope", Likely), ("permission-denied", Likely)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"code\":\"Authorization_RequestDenied\",\
                    \"message\":\"Insufficient privileges to complete the operation.\"}} \
                    Authorization_IdentityNotFound",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"code\":\"accessDenied\"}}",
        },
        sign! {
            when: &[Text(
                "Missing scope permissions on the request|Missing role permissions on the request|\
                    Insufficient privileges to complete the operation",
            )],
            says: &[("insufficient-scope", Likely), ("permission-denied", Hint)],
            source: AUTHZ,
            hit: "HTTP/1.1 403 Forbidden\n\nMissing scope permissions on the request. API requires one \
                    of 'Mail.Read'; Missing role permissions on the request. Insufficient privileges to \
                    complete the operation.",
            miss: "HTTP/1.1 403 Forbidden\n\nAccess denied",
        },
        sign! {
            when: &[Text("ErrorAccessDenied|\"code\":\"accessDenied\"")],
            says: &[("permission-denied", Likely), ("insufficient-scope", Likely)],
            source: ERR,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"code\":\"ErrorAccessDenied\"}}{\"code\":\"acce\
                    ssDenied\"}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"code\":\"ErrorItemNotFound\"}}",
        },
        sign! {
            when: &[Text("/me request is only valid with delegated authentication flow")],
            says: &[("token-wrong-type", Sure)],
            source: AUTHZ,
            hit: "HTTP/1.1 400 Bad Request\n\n/me request is only valid with delegated authentication \
                    flow.",
            miss: "HTTP/1.1 400 Bad Request\n\n/me request",
        },
        sign! {
            when: &[Text(
                "Unsupported app only token|only delegated permissions*|\
                    Application-only*not supported*|app-only token*not*",
            )],
            says: &[("token-wrong-type", Sure)],
            source: SP,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnsupported app only token. only delegated permissions \
                    work; Application-only calls are not supported; app-only token is not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\napp token",
        },
        sign! {
            when: &[Text(
                "Token must contain one of the following claims|\
                    Either scp or roles claim need to be present in the token",
            )],
            says: &[("token-wrong-type", Likely), ("insufficient-scope", Likely)],
            source: AUTHZ,
            hit: "HTTP/1.1 401 Unauthorized\n\nEither scp or roles claim need to be present in the \
                    token. Token must contain one of the following claims",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken",
        },
        sign! {
            when: &[Text(
                "MailboxNotEnabledForRESTAPI|\
                    The mailbox is either inactive, soft-deleted, or is hosted on-premise|\
                    Tenant does not have a SPO license|License*required*for this*",
            )],
            says: &[("service-not-enabled", Sure)],
            source: ERR,
            hit: "HTTP/1.1 404 Not Found\n\nMailboxNotEnabledForRESTAPI The mailbox is either inactive, \
                    soft-deleted, or is hosted on-premise. Tenant does not have a SPO license. License is \
                    required for this",
            miss: "HTTP/1.1 404 Not Found\n\nmailbox",
        },
        sign! {
            when: &[Text(
                "Access to OData is disabled|Application is not allowed to*mailbox*|\
                    ErrorInvalidLicense|blocked*application access policy*|ApplicationAccessPolicy",
            )],
            says: &[("resource-policy-denied", Likely)],
            source: ERR,
            hit: "HTTP/1.1 403 Forbidden\n\nAccess to OData is disabled; Application is not allowed to \
                    read the mailbox; ErrorInvalidLicense; blocked by tenant configured application \
                    access policy settings; ApplicationAccessPolicy",
            miss: "HTTP/1.1 403 Forbidden\n\nOData",
        },
        sign! {
            // SharePoint names it so.
            when: &[Header("x-ms-diagnostics", "*3000003*Invalid audience Uri*")],
            says: &[("token-wrong-audience", Sure)],
            source: SHAREPOINT,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 3000003;reason=\"Invalid audience Uri 'x'.\";\
                    category=\"invalid_client\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 3000003;reason=\"Invalid issuer\";\
                    category=\"invalid_client\"\n\n",
        },
        sign! {
            when: &[Header("x-ms-diagnostics", "*2000003*|*invalid_resource*")],
            says: &[("token-wrong-audience", Sure)],
            source: EWS,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 2000003;reason=\"The audience claim \
                    value is invalid 'x'.\";error_category=\"invalid_resource\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 2000001;reason=\"x\";\
                    error_category=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Header("x-ms-diagnostics", "*2000004*|*invalid_tenant*|*invalid_issuer*")],
            says: &[("token-wrong-issuer", Sure)],
            source: EWS,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 2000004;reason=\"x\";\
                    error_category=\"invalid_tenant\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 2000001;reason=\"x\";\
                    error_category=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Header("x-ms-diagnostics", "*invalid_lifetime*|*token*expired*|*lifetime*")],
            says: &[("token-expired", Sure)],
            source: EWS,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 2000001;reason=\"The token has an \
                    invalid lifetime; the token is expired\";error_category=\"invalid_lifetime\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 2000004;reason=\"x\";\
                    error_category=\"invalid_tenant\"\n\n",
        },
        sign! {
            when: &[Header("x-ms-diagnostics", "*invalid_signature*")],
            says: &[("token-bad-signature", Sure)],
            source: EWS,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 2000001;reason=\"The token has an \
                    invalid signature.\";error_category=\"invalid_signature\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 2000001;reason=\"x\";\
                    error_category=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Header(
                "x-ms-diagnostics",
                "*2000010*|*insufficient_permissions*|*invalid_grant*|*invalid_user*|*invalid_app*|\
                    *\"invalid_client\"*",
            )],
            says: &[("insufficient-scope", Likely), ("permission-denied", Likely)],
            source: EWS,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 2000010;reason=\"x\";\
                    error_category=\"insufficient_permissions\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 2000001;reason=\"x\";\
                    error_category=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Header("x-ms-diagnostics", "*2000020*|*insufficiant_claims*")],
            says: &[("resource-policy-denied", Sure)],
            source: EWS,
            hit: "HTTP/1.1 403 Forbidden\nx-ms-diagnostics: 2000020;reason=\"x\";\
                    error_category=\"insufficiant_claims\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 2000001;reason=\"x\";\
                    error_category=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Text(
                "LegacyAuthentication*|Basic authentication is disabled|BasicAuthBlocked*|\
                    BasicAuthDisabled*",
            )],
            says: &[("basic-auth-retired", Sure)],
            source: EWS,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: LegacyAuthentication blocked\n\nBasic \
                    authentication is disabled; BasicAuthBlocked BasicAuthDisabled",
            miss: "HTTP/1.1 401 Unauthorized\n\nBasic",
        },
        sign! {
            when: &[Header("www-authenticate", "Basic realm=\"\""), Host("outlook.office365.com")],
            says: &[("basic-auth-retired", Likely)],
            source: EWS,
            hit: "GET /EWS/Exchange.asmx HTTP/1.1\nHost: outlook.office365.com\n\nHTTP/1.1 401 \
                    Unauthorized\nWWW-Authenticate: Basic realm=\"\"\n\n",
            miss: "GET /EWS/Exchange.asmx HTTP/1.1\nHost: mail.example\n\nHTTP/1.1 401 Unauthorized\n\
                    WWW-Authenticate: Basic realm=\"\"\n\n",
        },
        sign! {
            when: &[
                Text("TooManyRequests|activityLimitReached|ApplicationThrottled|MailboxConcurrency"),
                Status(&[403, 429]),
            ],
            says: &[("rate-limited", Sure)],
            source: THROTTLE,
            hit: "HTTP/1.1 429 Too Many Requests\n\nTooManyRequests activityLimitReached \
                    ApplicationThrottled MailboxConcurrency",
            miss: "HTTP/1.1 200 OK\n\nTooManyRequests",
        },
        sign! {
            when: &[Text(
                "TokenCreatedWithOutdatedPolicies|Continuous access evaluation resulted in challenge*|\
                    TokenIssuedBeforeRevocationTimestamp",
            )],
            says: &[("step-up-required", Likely), ("token-invalid-or-revoked", Likely)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nTokenCreatedWithOutdatedPolicies; Continuous access \
                    evaluation resulted in challenge with result: InteractionRequired; \
                    TokenIssuedBeforeRevocationTimestamp",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken",
        },
        sign! {
            when: &[Text("Access token is empty")],
            says: &[("no-credentials", Sure)],
            source: AUTHZ,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess token is empty",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess token is fine",
        },
        sign! {
            when: &[Text("CompactToken parsing failed*|JWT is not well formed*")],
            says: &[("token-malformed", Sure)],
            source: AUTHZ,
            hit: "HTTP/1.1 401 Unauthorized\n\nCompactToken parsing failed; JWT is not well formed",
            miss: "HTTP/1.1 401 Unauthorized\n\nCompactToken",
        },
        sign! {
            when: &[Text("Access token validation failure"), Not(&Body("Invalid audience"))],
            says: &[("token-invalid-or-revoked", Likely), ("token-wrong-audience", Hint)],
            source: AUTHZ,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess token validation failure",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess token",
        },
        sign! {
            when: &[Text("LocationConditionEvaluationSatisfied")],
            says: &[("step-up-required", Likely), ("token-invalid-or-revoked", Likely)],
            source: CAE,
            hit: "HTTP/1.1 401 Unauthorized\n\nLocationConditionEvaluationSatisfied",
            miss: "HTTP/1.1 401 Unauthorized\n\naccess evaluation",
        },
        sign! {
            when: &[Challenge("insufficient_claims")],
            says: &[("step-up-required", Sure), ("token-invalid-or-revoked", Hint)],
            source: CAE,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                     error_description=\"insufficient_claims\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[
                Text("Missing scope permissions on the request*|Missing role permissions on the \
                            request*|Either scp or roles claim need to be present*|The token contains \
                            no permissions*"),
            ],
            says: &[("insufficient-scope", Sure)],
            source: AUTHZ,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing scope permissions on the request; Missing \
                     role permissions on the request; Either scp or roles claim need to be present; The \
                     token contains no permissions",
            miss: "HTTP/1.1 401 Unauthorized\n\npermissions on the request",
        },
        sign! {
            when: &[
                Text("Authorization_IdentityNotFound|The identity of the calling application \
                            could not be established"),
            ],
            says: &[("token-wrong-issuer", Likely), ("permission-denied", Likely)],
            source: AUTHZ,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthorization_IdentityNotFound; The identity of the \
                     calling application could not be established",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthorization",
        },
        sign! {
            when: &[Text("Access is denied. Check credentials and try again")],
            says: &[("insufficient-scope", Likely), ("permission-denied", Likely)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess is denied. Check credentials and try again",
            miss: "HTTP/1.1 401 Unauthorized\n\nErrorItemNotFound",
        },
        sign! {
            when: &[Text("\"code\"*\"accessDenied\""), On("microsoft-graph")],
            says: &[("permission-denied", Likely), ("insufficient-scope", Likely)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-ags-diagnostic: {}\n\n\"code\"x\"accessDenied\"",
            miss: "HTTP/1.1 401 Unauthorized\nx-ms-ags-diagnostic: {}\n\n{\"code\":\"itemNotFound\"}",
        },
        sign! {
            when: &[
                Text("Authentication_RequestFromNonPremiumTenantOrB2CTenant|premium \
                            license*|MailboxNotSupportedForRESTAPI"),
            ],
            says: &[("service-not-enabled", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 \
                     Unauthorized\n\nAuthentication_RequestFromNonPremiumTenantOrB2CTenant; premium \
                     license; MailboxNotSupportedForRESTAPI",
            miss: "HTTP/1.1 401 Unauthorized\n\nMailbox",
        },
        sign! {
            when: &[
                Text("request is only valid with delegated authentication flow|delegated \
                            authentication flow"),
            ],
            says: &[("token-wrong-type", Sure)],
            source: P,
            hit: "HTTP/1.1 401 Unauthorized\n\nrequest is only valid with delegated authentication \
                     flow; delegated authentication flow",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthentication flow",
        },
        sign! {
            when: &[Text("Blocked by tenant configured AppOnly AccessPolicy*")],
            says: &[("resource-policy-denied", Sure)],
            source: EX,
            hit: "HTTP/1.1 401 Unauthorized\n\nBlocked by tenant configured AppOnly AccessPolicy",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccessPolicy",
        },
        sign! {
            when: &[Text("activityLimitReached|ApplicationThrottled|ErrorMailboxMoveInProgress")],
            says: &[("rate-limited", Likely)],
            source: THROTTLE,
            hit: "HTTP/1.1 401 Unauthorized\n\nactivityLimitReached; ApplicationThrottled; \
                     ErrorMailboxMoveInProgress",
            miss: "HTTP/1.1 401 Unauthorized\n\nactivity",
        },
    ],
};

const ERR: Source = Source {
    label: "Microsoft Graph: error responses",
    url: "https://learn.microsoft.com/en-us/graph/errors",
};
const AUTHZ: Source = Source {
    label: "Microsoft Graph: resolve authorization errors",
    url: "https://learn.microsoft.com/en-us/graph/resolve-auth-errors",
};
const SHAREPOINT: Source = Source {
    label: "SharePoint: add-ins with Entra ID application permissions",
    url: "https://learn.microsoft.com/en-us/sharepoint/dev/solution-guidance/security-apponly-azuread",
};
const EWS: Source = Source {
    label: "Microsoft: EWS and OAuth, x-ms-diagnostics",
    url: "https://learn.microsoft.com/en-us/exchange/client-developer/exchange-web-services/how-to-authenticate-an-ews-application-by-using-oauth",
};
const THROTTLE: Source = Source {
    label: "Microsoft Graph: throttling",
    url: "https://learn.microsoft.com/en-us/graph/throttling",
};
const SP: Source = Source {
    label: "SharePoint: app-only access",
    url: "https://learn.microsoft.com/en-us/sharepoint/dev/solution-guidance/security-apponly-azuread",
};
const CAE: Source = Source {
    label: "Microsoft Entra: continuous access evaluation",
    url: "https://learn.microsoft.com/en-us/entra/identity-platform/app-resilience-continuous-access-evaluation",
};
const P: Source = Source {
    label: "Microsoft Graph: permissions",
    url: "https://learn.microsoft.com/en-us/graph/permissions-reference",
};
const EX: Source = Source {
    label: "Exchange: limiting application permissions",
    url: "https://learn.microsoft.com/en-us/exchange/permissions-exo/application-rbac",
};
