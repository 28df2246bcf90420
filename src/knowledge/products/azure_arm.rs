//! Azure Resource Manager and Azure's services: Key Vault, Cosmos DB, messaging, AI services.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Body, Header, Host};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "azure-arm",
    name: "Azure",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Any(&[Host("management.azure.com"), Host("management.core.windows.net"), Host("*.vault.azure.net"), Host("*.documents.azure.com"), Host("*.servicebus.windows.net"), Host("*.cognitiveservices.azure.com"), Host("*.openai.azure.com"), Host("*.search.windows.net"), Host("*.azconfig.io"), Host("*.azure-devices.net"), Host("*.services.ai.azure.com")])]),
        Mark(&[Header("x-ms-keyvault-service-version", "*")]),
        Mark(&[Header("x-ms-correlation-request-id", "*")]),
        Mark(&[Header("apim-request-id", "*")]),
        Mark(&[Header("x-ms-failure-cause", "*")]),
    ],
    signs: &[
        Sign {
            when: &[Body("ExpiredAuthenticationToken")],
            says: &[("token-expired", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nExpiredAuthenticationToken",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthenticationToken",
        },
        Sign {
            when: &[Body("InvalidAuthenticationTokenTenant")],
            says: &[("token-wrong-issuer", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidAuthenticationTokenTenant",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalidAuthenticationTokenAudience",
        },
        Sign {
            when: &[Body("InvalidAuthenticationTokenAudience")],
            says: &[("token-wrong-audience", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidAuthenticationTokenAudience",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalidAuthenticationTokenTenant",
        },
        Sign {
            when: &[Body("InvalidAuthenticationToken"), Any(&[Body("The received access token is not valid*"), Body("The access token is invalid*")])],
            says: &[("token-invalid-or-revoked", Likely), ("token-wrong-audience", Hint), ("token-malformed", Hint)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidAuthenticationToken; The received access token is not valid; The access token is invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalidAuthenticationTokenTenant",
        },
        Sign {
            when: &[Body("AuthenticationFailedMissingToken")],
            says: &[("no-credentials", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthenticationFailedMissingToken",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthenticationFailed",
        },
        Sign {
            when: &[Body("AuthenticationFailedInvalidHeader")],
            says: &[("authorization-malformed", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthenticationFailedInvalidHeader",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthenticationFailed",
        },
        Sign {
            when: &[Any(&[Body("\"AuthorizationFailed\""), Body("AuthorizationFailed"), Body("LinkedAuthorizationFailed"), Body("RoleAssignmentUpdateNotPermitted")])],
            says: &[("permission-denied", Sure)],
            source: RBAC,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"AuthorizationFailed\"; AuthorizationFailed; LinkedAuthorizationFailed; RoleAssignmentUpdateNotPermitted",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"NotFound\"}",
        },
        Sign {
            when: &[Any(&[Body("RequestDisallowedByPolicy"), Body("RequestDisallowedByAzure"), Body("DenyAssignmentAuthorizationFailed"), Body("DisallowedOperation"), Body("PolicyViolation")])],
            says: &[("resource-policy-denied", Sure)],
            source: POL,
            hit: "HTTP/1.1 401 Unauthorized\n\nRequestDisallowedByPolicy; RequestDisallowedByAzure; DenyAssignmentAuthorizationFailed; DisallowedOperation; PolicyViolation",
            miss: "HTTP/1.1 401 Unauthorized\n\nRequest",
        },
        Sign {
            when: &[Body("ScopeLocked")],
            says: &[("resource-policy-denied", Sure)],
            source: LOCK,
            hit: "HTTP/1.1 401 Unauthorized\n\nScopeLocked",
            miss: "HTTP/1.1 401 Unauthorized\n\nScope",
        },
        Sign {
            when: &[Any(&[Body("MissingSubscriptionRegistration"), Body("SubscriptionNotRegistered"), Body("FeatureNotRegistered")])],
            says: &[("service-not-enabled", Sure)],
            source: REG,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissingSubscriptionRegistration; SubscriptionNotRegistered; FeatureNotRegistered",
            miss: "HTTP/1.1 401 Unauthorized\n\nSubscription",
        },
        Sign {
            when: &[Any(&[Body("ReadOnlyDisabledSubscription"), Body("DisabledSubscription"), Body("SubscriptionIsDisabled")])],
            says: &[("account-restricted", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nReadOnlyDisabledSubscription; DisabledSubscription; SubscriptionIsDisabled",
            miss: "HTTP/1.1 401 Unauthorized\n\nSubscription",
        },
        Sign {
            when: &[Body("SubscriptionNotFound")],
            says: &[("permission-denied", Likely), ("token-wrong-issuer", Likely), ("wrong-url", Hint)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nSubscriptionNotFound",
            miss: "HTTP/1.1 401 Unauthorized\n\nSubscription",
        },
        Sign {
            when: &[Body("AKV10000")],
            says: &[("no-credentials", Likely), ("first-leg-challenge", Likely)],
            source: KV,
            hit: "HTTP/1.1 401 Unauthorized\n\nAKV10000",
            miss: "HTTP/1.1 401 Unauthorized\n\nAKV10001",
        },
        Sign {
            when: &[Body("AKV10000"), Anonymous],
            says: &[("first-leg-challenge", Likely), ("no-credentials", Likely)],
            source: KV,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nAKV10000",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\nAKV10001",
        },
        Sign {
            when: &[Body("AKV10022")],
            says: &[("token-wrong-audience", Sure)],
            source: KV,
            hit: "HTTP/1.1 401 Unauthorized\n\nAKV10022",
            miss: "HTTP/1.1 401 Unauthorized\n\nAKV10001",
        },
        Sign {
            when: &[Body("AKV10032")],
            says: &[("token-wrong-issuer", Sure)],
            source: KV,
            hit: "HTTP/1.1 401 Unauthorized\n\nAKV10032",
            miss: "HTTP/1.1 401 Unauthorized\n\nAKV10001",
        },
        Sign {
            when: &[Body("AKV10046")],
            says: &[("token-bad-signature", Likely), ("token-wrong-issuer", Likely)],
            source: KV,
            hit: "HTTP/1.1 401 Unauthorized\n\nAKV10046",
            miss: "HTTP/1.1 401 Unauthorized\n\nAKV10001",
        },
        Sign {
            when: &[Any(&[Body("ForbiddenByFirewall"), Body("Client address is not authorized and caller is not a trusted service")])],
            says: &[("ip-blocked", Sure)],
            source: KV,
            hit: "HTTP/1.1 401 Unauthorized\n\nForbiddenByFirewall; Client address is not authorized and caller is not a trusted service",
            miss: "HTTP/1.1 401 Unauthorized\n\nForbiddenByPolicy",
        },
        Sign {
            when: &[Any(&[Body("ForbiddenByRbac"), Body("ForbiddenByPolicy"), Body("permission on key vault*"), Body("Caller is not authorized to perform action on resource")])],
            says: &[("permission-denied", Sure)],
            source: KV,
            hit: "HTTP/1.1 401 Unauthorized\n\nForbiddenByRbac; ForbiddenByPolicy; permission on key vault; Caller is not authorized to perform action on resource",
            miss: "HTTP/1.1 401 Unauthorized\n\nForbiddenByFirewall",
        },
        Sign {
            when: &[Any(&[Body("ForbiddenByConnection"), Body("Public network access is disabled*"), Body("Public access is disabled. Please configure private endpoint"), Body("Access denied due to Virtual Network/Firewall rules")])],
            says: &[("ip-blocked", Sure), ("resource-policy-denied", Likely)],
            source: NET,
            hit: "HTTP/1.1 401 Unauthorized\n\nForbiddenByConnection; Public network access is disabled; Public access is disabled. Please configure private endpoint; Access denied due to Virtual Network/Firewall rules",
            miss: "HTTP/1.1 401 Unauthorized\n\nForbiddenByPolicy",
        },
        Sign {
            when: &[Body("The input authorization token can't serve the request*")],
            says: &[("request-signature-mismatch", Sure), ("api-key-invalid", Likely)],
            source: CDB,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe input authorization token can't serve the request",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe input",
        },
        Sign {
            when: &[Body("The authorization token is not valid at the current time")],
            says: &[("request-signature-mismatch", Sure)],
            source: CDB,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe authorization token is not valid at the current time",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe authorization token",
        },
        Sign {
            when: &[Body("Required Header authorization is missing*")],
            says: &[("no-credentials", Sure)],
            source: CDB,
            hit: "HTTP/1.1 401 Unauthorized\n\nRequired Header authorization is missing",
            miss: "HTTP/1.1 401 Unauthorized\n\nRequired Header",
        },
        Sign {
            when: &[Any(&[Body("This is blocked by your Cosmos DB account firewall*"), Body("blocked by your Cosmos DB account firewall settings"), Body("blocked by your Cosmos DB")])],
            says: &[("ip-blocked", Sure)],
            source: CDB,
            hit: "HTTP/1.1 401 Unauthorized\n\nThis is blocked by your Cosmos DB account firewall; blocked by your Cosmos DB account firewall settings; blocked by your Cosmos DB",
            miss: "HTTP/1.1 401 Unauthorized\n\nyour Cosmos DB",
        },
        Sign {
            when: &[Any(&[Body("Local Authorization is disabled*"), Body("AuthenticationTypeDisabled"), Body("Key based authentication is disabled*")])],
            says: &[("resource-policy-denied", Sure), ("basic-auth-retired", Likely)],
            source: CDB,
            hit: "HTTP/1.1 401 Unauthorized\n\nLocal Authorization is disabled; AuthenticationTypeDisabled; Key based authentication is disabled",
            miss: "HTTP/1.1 401 Unauthorized\n\nLocal Authorization",
        },
        Sign {
            when: &[Body("does not have required RBAC permissions*")],
            says: &[("permission-denied", Sure)],
            source: CDB,
            hit: "HTTP/1.1 401 Unauthorized\n\ndoes not have required RBAC permissions",
            miss: "HTTP/1.1 401 Unauthorized\n\nRBAC permissions",
        },
        Sign {
            when: &[Body("principal lacks the required data action*")],
            says: &[("permission-denied", Sure)],
            source: AI,
            hit: "HTTP/1.1 401 Unauthorized\n\nprincipal lacks the required data action",
            miss: "HTTP/1.1 401 Unauthorized\n\nprincipal",
        },
        Sign {
            when: &[Body("The token has an invalid signature")],
            says: &[("token-bad-signature", Likely), ("request-signature-mismatch", Likely)],
            source: SB,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe token has an invalid signature",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe token",
        },
        Sign {
            when: &[Any(&[Body("The credentials contained in the authorization header are not in the WRAP format"), Body("MalformedToken")])],
            says: &[("authorization-malformed", Sure)],
            source: SB,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe credentials contained in the authorization header are not in the WRAP format; MalformedToken",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe credentials",
        },
        Sign {
            when: &[Body("MissingToken")],
            says: &[("no-credentials", Sure)],
            source: SB,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissingToken",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken",
        },
        Sign {
            when: &[Any(&[Body("claim is empty or token is invalid"), Body("claims required for this operation"), Body("Unauthorized access.*claim")])],
            says: &[("insufficient-scope", Sure)],
            source: SB,
            hit: "HTTP/1.1 401 Unauthorized\n\nclaim is empty or token is invalid; claims required for this operation; Unauthorized access.xclaim",
            miss: "HTTP/1.1 401 Unauthorized\n\nclaim",
        },
        Sign {
            when: &[Body("Access denied due to invalid subscription key or wrong API endpoint*")],
            says: &[("api-key-invalid", Sure), ("wrong-url", Likely)],
            source: AI,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess denied due to invalid subscription key or wrong API endpoint",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess denied",
        },
        Sign {
            when: &[Body("Please provide a custom subdomain for token authentication*")],
            says: &[("wrong-url", Sure)],
            source: AI,
            hit: "HTTP/1.1 401 Unauthorized\n\nPlease provide a custom subdomain for token authentication",
            miss: "HTTP/1.1 401 Unauthorized\n\ncustom subdomain",
        },
        Sign {
            when: &[Body("client with IP*is not allowed access")],
            says: &[("ip-blocked", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nclient with IPxis not allowed access",
            miss: "HTTP/1.1 401 Unauthorized\n\nclient with IP",
        },
    ],
};

const E: Source = Source { label: "Azure Resource Manager: common errors", url: "https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/common-deployment-errors" };
const RBAC: Source = Source { label: "Azure RBAC: troubleshooting", url: "https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshooting" };
const POL: Source = Source { label: "Azure Policy: RequestDisallowedByPolicy", url: "https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/error-policy-requestdisallowedbypolicy" };
const LOCK: Source = Source { label: "Azure: locks", url: "https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/lock-resources" };
const REG: Source = Source { label: "Azure: resource provider registration", url: "https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/error-register-resource-provider" };
const KV: Source = Source { label: "Key Vault: REST error codes", url: "https://learn.microsoft.com/en-us/azure/key-vault/general/rest-error-codes" };
const CDB: Source = Source { label: "Cosmos DB: forbidden and unauthorized", url: "https://learn.microsoft.com/en-us/azure/cosmos-db/nosql/troubleshoot-unauthorized" };
const SB: Source = Source { label: "Service Bus: exceptions", url: "https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-messaging-exceptions" };
const AI: Source = Source { label: "Azure AI services: authentication", url: "https://learn.microsoft.com/en-us/azure/ai-services/authentication" };
const NET: Source = Source { label: "Azure AI services: virtual networks", url: "https://learn.microsoft.com/en-us/azure/ai-services/cognitive-services-virtual-networks" };
