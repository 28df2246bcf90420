//! Azure Resource Manager and other Azure services behind Entra ID.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Host, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "azure-arm",
    name: "Azure Resource Manager",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Host(
            "management.azure.com|*.vault.azure.net|*.azurewebsites.net|*.documents.azure.com|\
                    *.cognitiveservices.azure.com|*.openai.azure.com",
        )]),
        Mark(&[Header("x-ms-correlation-request-id", "*")]),
        Mark(&[Header("x-ms-routing-request-id", "*")]),
        Mark(&[Header("x-ms-keyvault-service-version", "*")]),
        Mark(&[Sets("ARRAffinity*")]),
        Mark(&[Body("Microsoft.Authorization/*")]),
    ],
    signs: &[
        sign! {
            when: &[Text(
                "ExpiredAuthenticationToken|The access token expiry UTC time*is earlier than current UT\
                    C time",
            )],
            says: &[("token-expired", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"code\":\"ExpiredAuthenticationToken\",\
                    \"message\":\"The access token expiry UTC time '1/1/2026' is earlier than current UTC \
                    time '1/2/2026'.\"}}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"code\":\"InvalidAuthenticationToken\"}}",
        },
        sign! {
            when: &[Text("InvalidAuthenticationTokenTenant|The access token is from the wrong issuer*")],
            says: &[("token-wrong-issuer", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\n\
                    {\"error\":{\"code\":\"InvalidAuthenticationTokenTenant\",\"message\":\"The access \
                    token is from the wrong issuer 'x'.\"}}",
            miss: "HTTP/1.1 401 Unauthorized\n\n\
                    {\"error\":{\"code\":\"InvalidAuthenticationTokenAudience\"}}",
        },
        sign! {
            when: &[Text(
                "InvalidAuthenticationTokenAudience|\
                    The access token has been obtained for wrong audience or resource*|AKV10022",
            )],
            says: &[("token-wrong-audience", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\n\
                    {\"error\":{\"code\":\"InvalidAuthenticationTokenAudience\",\"message\":\"The access \
                    token has been obtained for wrong audience or resource 'x'.\"}} AKV10022: Invalid \
                    audience",
            miss: "HTTP/1.1 401 Unauthorized\n\n\
                    {\"error\":{\"code\":\"InvalidAuthenticationTokenTenant\"}}",
        },
        sign! {
            when: &[Text("AuthenticationFailedMissingToken|AKV10000")],
            says: &[("no-credentials", Likely)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\n\
                    {\"error\":{\"code\":\"AuthenticationFailedMissingToken\"}} AKV10000: Request is \
                    missing a Bearer or PoP token.",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"code\":\"AuthenticationFailed\"}}",
        },
        sign! {
            when: &[Text("AuthorizationFailed"), Text("does not have authorization to perform action*")],
            says: &[("permission-denied", Sure)],
            source: RBAC,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"code\":\"AuthorizationFailed\",\
                    \"message\":\"The client 'a' with object id 'b' does not have authorization to \
                    perform action 'Microsoft.Compute/x' over scope\"}}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"code\":\"RequestDisallowedByPolicy\"}}",
        },
        sign! {
            when: &[Text(
                "LinkedAuthorizationFailed|does not have authorization to perform action*|\
                    ForbiddenByRbac|Caller is not authorized to perform action on resource",
            )],
            says: &[("permission-denied", Sure)],
            source: RBAC,
            hit: "HTTP/1.1 403 Forbidden\n\nLinkedAuthorizationFailed; does not have authorization to \
                    perform action 'x'; ForbiddenByRbac; Caller is not authorized to perform action on \
                    resource.",
            miss: "HTTP/1.1 403 Forbidden\n\nForbiddenByPolicy",
        },
        sign! {
            when: &[Text(
                "ForbiddenByPolicy|does not have secrets get permission on key vault|\
                    does not have*permission on key vault*",
            )],
            says: &[("permission-denied", Sure)],
            source: KV,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"innererror\":{\"code\":\"ForbiddenByPolicy\"}} The user, \
                    group or application 'x' does not have secrets get permission on key vault 'y'",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"innererror\":{\"code\":\"ForbiddenByFirewall\"}}",
        },
        sign! {
            when: &[Text(
                "ForbiddenByFirewall|ForbiddenByConnection|\
                    Client address is not authorized and caller is not a trusted service|\
                    Public network access is disabled*|PublicNetworkAccessDisabled|\
                    Request originated from IP*through public internet. This is blocked by your*firewall*",
            )],
            says: &[("ip-blocked", Likely), ("resource-policy-denied", Hint)],
            source: KV,
            hit: "HTTP/1.1 403 Forbidden\n\nForbiddenByFirewall ForbiddenByConnection Client address is \
                    not authorized and caller is not a trusted service. Public network access is \
                    disabled; PublicNetworkAccessDisabled; Request originated from IP 192.0.2.1 through \
                    public internet. This is blocked by your Cosmos DB account firewall settings",
            miss: "HTTP/1.1 403 Forbidden\n\nForbiddenByRbac",
        },
        sign! {
            when: &[Text(
                "RequestDisallowedByPolicy|RequestDisallowedByAzure|ScopeLocked|\
                    DenyAssignmentAuthorizationFailed|deny assignment with name*",
            )],
            says: &[("resource-policy-denied", Sure)],
            source: LOCK,
            hit: "HTTP/1.1 403 Forbidden\n\nRequestDisallowedByPolicy RequestDisallowedByAzure \
                    ScopeLocked DenyAssignmentAuthorizationFailed; deny assignment with name 'x'",
            miss: "HTTP/1.1 403 Forbidden\n\nAuthorizationFailed",
        },
        sign! {
            when: &[Text(
                "SubscriptionNotRegistered|MissingSubscriptionRegistration|FeatureNotSupported|\
                    SpecialFeatureOrQuotaIdRequired",
            )],
            says: &[("service-not-enabled", Sure)],
            source: ERR,
            hit: "HTTP/1.1 403 Forbidden\n\nSubscriptionNotRegistered MissingSubscriptionRegistration \
                    FeatureNotSupported SpecialFeatureOrQuotaIdRequired",
            miss: "HTTP/1.1 403 Forbidden\n\nSubscriptionNotFound",
        },
        sign! {
            when: &[Text(
                "ReadOnlyDisabledSubscription|DisabledSubscription|SubscriptionIsDisabled*|\
                    subscription*is disabled and therefore marked as read only",
            )],
            says: &[("account-restricted", Sure)],
            source: ERR,
            hit: "HTTP/1.1 409 Conflict\n\nReadOnlyDisabledSubscription DisabledSubscription \
                    SubscriptionIsDisabled; The subscription 'x' is disabled and therefore marked as read \
                    only",
            miss: "HTTP/1.1 409 Conflict\n\nConflict",
        },
        sign! {
            when: &[
                Body("<h1>Error 403 - Forbidden</h1>"),
                Body("The web app you have attempted to reach has blocked your access"),
            ],
            says: &[("ip-blocked", Sure)],
            source: APP,
            hit: "HTTP/1.1 403 Forbidden\n\n<title>Web App - Unavailable</title><h1>Error 403 - \
                    Forbidden</h1><p>The web app you have attempted to reach has blocked your access.</p>",
            miss: "HTTP/1.1 403 Forbidden\n\n<h1>Error 403 - This web app is stopped.</h1>",
        },
        sign! {
            when: &[Body("This web app is stopped")],
            says: &[("not-an-auth-problem", Sure), ("account-restricted", Hint)],
            source: APP,
            hit: "HTTP/1.1 403 Forbidden\n\n<h1>Error 403 - This web app is stopped.</h1><p>The web app \
                    you have attempted to reach is currently stopped and does not accept any requests.</p>",
            miss: "HTTP/1.1 403 Forbidden\n\n<h1>Error 403 - Forbidden</h1>",
        },
        sign! {
            when: &[Header("x-ms-forbidden-ip", "*")],
            says: &[("ip-blocked", Sure)],
            source: APP,
            hit: "HTTP/1.1 403 Forbidden\nx-ms-forbidden-ip: 192.0.2.1\n\nIp Forbidden",
            miss: "HTTP/1.1 403 Forbidden\nx-ms-request-id: 1\n\n",
        },
        sign! {
            when: &[
                Body(
                    "The input authorization token can't serve the request|\
                    The MAC signature found in the HTTP request*",
                ),
                Host("*.documents.azure.com"),
            ],
            says: &[("request-signature-mismatch", Sure)],
            source: COSMOS,
            hit: "GET /dbs HTTP/1.1\nHost: a.documents.azure.com\n\nHTTP/1.1 401 Unauthorized\n\nThe \
                    input authorization token can't serve the request. The MAC signature found in the \
                    HTTP request is not the same",
            miss: "GET /dbs HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 Unauthorized\n\nThe input \
                    authorization token can't serve the request.",
        },
        sign! {
            when: &[Body("The authorization token is not valid at the current time")],
            says: &[
                ("sigv4-clock-skew", Hint),
                ("token-not-yet-valid", Hint),
                ("request-signature-mismatch", Likely),
                ("token-expired", Likely),
            ],
            source: COSMOS,
            hit: "HTTP/1.1 403 Forbidden\n\nThe authorization token is not valid at the current time.",
            miss: "HTTP/1.1 403 Forbidden\n\nThe authorization token",
        },
        sign! {
            when: &[Body("Access denied due to invalid subscription key or wrong API endpoint")],
            says: &[("api-key-invalid", Likely), ("wrong-url", Hint)],
            source: AI,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"code\":\"401\",\"message\":\"Access denied \
                    due to invalid subscription key or wrong API endpoint. Make sure to provide a valid \
                    key for an active subscription and use a correct regional API endpoint for your \
                    resource.\"}}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"message\":\"Access denied due to missing \
                    subscription key\"}}",
        },
        sign! {
            when: &[
                Body("PermissionDenied"),
                Body("Principal does not have access to API/Operation|lacks the required data action*"),
            ],
            says: &[("permission-denied", Sure)],
            source: AI,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"code\":\"PermissionDenied\",\
                    \"message\":\"Principal does not have access to API/Operation.\"}} The principal \
                    lacks the required data action x",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"code\":\"PermissionDenied\"}}",
        },
        sign! {
            when: &[Body("Access denied due to Virtual Network/Firewall rules")],
            says: &[("ip-blocked", Sure)],
            source: AI,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"code\":\"403\",\"message\":\"Access denied \
                    due to Virtual Network/Firewall rules.\"}}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"message\":\"Access denied\"}}",
        },
        sign! {
            when: &[Body("Access denied due to missing subscription key")],
            says: &[("api-key-missing", Sure)],
            source: AI,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"message\":\"Access denied due to missing \
                    subscription key.\"}}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":{\"message\":\"Access denied\"}}",
        },
        sign! {
            when: &[Body(
                "Token must contain valid tenant*|\
                    Tenant provided in token does not match resource token",
            )],
            says: &[("token-wrong-issuer", Sure)],
            source: AI,
            hit: "HTTP/1.1 400 Bad Request\n\nTenant provided in token does not match resource token; \
                    Token must contain valid tenant",
            miss: "HTTP/1.1 400 Bad Request\n\nTenant",
        },
    ],
};

const ERR: Source = Source {
    label: "Azure: common error codes",
    url: "https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/common-deployment-errors",
};
const RBAC: Source = Source {
    label: "Azure RBAC: troubleshooting",
    url: "https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshooting",
};
const KV: Source = Source {
    label: "Azure Key Vault: error codes",
    url: "https://learn.microsoft.com/en-us/azure/key-vault/general/rest-error-codes",
};
const LOCK: Source = Source {
    label: "Azure: lock resources",
    url: "https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources",
};
const APP: Source = Source {
    label: "Azure App Service: access restrictions",
    url: "https://learn.microsoft.com/en-us/azure/app-service/app-service-ip-restrictions",
};
const COSMOS: Source = Source {
    label: "Azure Cosmos DB: troubleshoot unauthorized",
    url: "https://learn.microsoft.com/en-us/azure/cosmos-db/troubleshoot-unauthorized",
};
const AI: Source = Source {
    label: "Azure AI services: authentication",
    url: "https://learn.microsoft.com/en-us/azure/ai-services/authentication",
};
