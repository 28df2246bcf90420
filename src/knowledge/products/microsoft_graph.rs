//! Microsoft Graph, SharePoint, Exchange Online and Azure DevOps.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Challenge, Header, Host, Not, On, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "microsoft-graph",
    name: "Microsoft Graph",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Any(&[Host("graph.microsoft.*"), Host("*.sharepoint.com"), Host("outlook.office365.com"), Host("dev.azure.com"), Host("*.visualstudio.com"), Host("outlook.office.com")])]),
        Mark(&[Header("x-ms-ags-diagnostic", "*")]),
        Mark(&[Header("x-ms-diagnostics", "*")]),
        Mark(&[Header("sprequestguid", "*")]),
        Mark(&[Challenge("client_id=\"00000003-0000-0000-c000-000000000000\"*")]),
        Mark(&[Body("\"innerError\"*\"client-request-id\"*")]),
    ],
    signs: &[
        Sign {
            when: &[Body("Access token is empty")],
            says: &[("no-credentials", Sure)],
            source: A,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess token is empty",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess token is fine",
        },
        Sign {
            when: &[Body("Lifetime validation failed, the token is expired*")],
            says: &[("token-expired", Sure)],
            source: A,
            hit: "HTTP/1.1 401 Unauthorized\n\nLifetime validation failed, the token is expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nLifetime validation failed",
        },
        Sign {
            when: &[Body("Access token has expired or is not yet valid")],
            says: &[("token-expired", Sure), ("token-not-yet-valid", Hint)],
            source: A,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess token has expired or is not yet valid",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess token has a name",
        },
        Sign {
            when: &[Any(&[Body("CompactToken parsing failed*"), Body("JWT is not well formed*")])],
            says: &[("token-malformed", Sure)],
            source: A,
            hit: "HTTP/1.1 401 Unauthorized\n\nCompactToken parsing failed; JWT is not well formed",
            miss: "HTTP/1.1 401 Unauthorized\n\nCompactToken",
        },
        Sign {
            when: &[Body("Access token validation failure. Invalid audience")],
            says: &[("token-wrong-audience", Sure)],
            source: A,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess token validation failure. Invalid audience",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess token validation failure",
        },
        Sign {
            when: &[Body("Access token validation failure"), Not(&Body("Invalid audience"))],
            says: &[("token-invalid-or-revoked", Likely), ("token-wrong-audience", Hint)],
            source: A,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess token validation failure",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess token",
        },
        Sign {
            when: &[Any(&[Text("TokenCreatedWithOutdatedPolicies"), Text("Continuous access evaluation resulted in challenge*"), Text("LocationConditionEvaluationSatisfied")])],
            says: &[("step-up-required", Likely), ("token-invalid-or-revoked", Likely)],
            source: CAE,
            hit: "HTTP/1.1 401 Unauthorized\n\nTokenCreatedWithOutdatedPolicies; Continuous access evaluation resulted in challenge; LocationConditionEvaluationSatisfied",
            miss: "HTTP/1.1 401 Unauthorized\n\naccess evaluation",
        },
        Sign {
            when: &[Challenge("insufficient_claims")],
            says: &[("step-up-required", Sure), ("token-invalid-or-revoked", Hint)],
            source: CAE,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"insufficient_claims\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Any(&[Body("Authorization_RequestDenied"), Body("Insufficient privileges to complete the operation")])],
            says: &[("insufficient-scope", Likely), ("permission-denied", Likely)],
            source: A,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthorization_RequestDenied; Insufficient privileges to complete the operation",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthorization_Request",
        },
        Sign {
            when: &[Any(&[Body("Missing scope permissions on the request*"), Body("Missing role permissions on the request*"), Body("Either scp or roles claim need to be present*"), Body("The token contains no permissions*")])],
            says: &[("insufficient-scope", Sure)],
            source: A,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing scope permissions on the request; Missing role permissions on the request; Either scp or roles claim need to be present; The token contains no permissions",
            miss: "HTTP/1.1 401 Unauthorized\n\npermissions on the request",
        },
        Sign {
            when: &[Any(&[Body("Authorization_IdentityNotFound"), Body("The identity of the calling application could not be established")])],
            says: &[("token-wrong-issuer", Likely), ("permission-denied", Likely)],
            source: A,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthorization_IdentityNotFound; The identity of the calling application could not be established",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthorization",
        },
        Sign {
            when: &[Any(&[Body("ErrorAccessDenied"), Body("Access is denied. Check credentials and try again")])],
            says: &[("insufficient-scope", Likely), ("permission-denied", Likely)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nErrorAccessDenied; Access is denied. Check credentials and try again",
            miss: "HTTP/1.1 401 Unauthorized\n\nErrorItemNotFound",
        },
        Sign {
            when: &[Body("\"code\"*\"accessDenied\""), On("microsoft-graph")],
            says: &[("permission-denied", Likely), ("insufficient-scope", Likely)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-ags-diagnostic: {}\n\n\"code\"x\"accessDenied\"",
            miss: "HTTP/1.1 401 Unauthorized\nx-ms-ags-diagnostic: {}\n\n{\"code\":\"itemNotFound\"}",
        },
        Sign {
            when: &[Any(&[Body("MailboxNotEnabledForRESTAPI"), Body("Tenant does not have a SPO license"), Body("Authentication_RequestFromNonPremiumTenantOrB2CTenant"), Body("premium license*"), Body("MailboxNotSupportedForRESTAPI")])],
            says: &[("service-not-enabled", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nMailboxNotEnabledForRESTAPI; Tenant does not have a SPO license; Authentication_RequestFromNonPremiumTenantOrB2CTenant; premium license; MailboxNotSupportedForRESTAPI",
            miss: "HTTP/1.1 401 Unauthorized\n\nMailbox",
        },
        Sign {
            when: &[Body("Unsupported app only token")],
            says: &[("token-wrong-type", Sure)],
            source: SP,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnsupported app only token",
            miss: "HTTP/1.1 401 Unauthorized\n\napp only token",
        },
        Sign {
            when: &[Any(&[Body("request is only valid with delegated authentication flow"), Body("delegated authentication flow")])],
            says: &[("token-wrong-type", Sure)],
            source: P,
            hit: "HTTP/1.1 401 Unauthorized\n\nrequest is only valid with delegated authentication flow; delegated authentication flow",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthentication flow",
        },
        Sign {
            when: &[Text("Blocked by tenant configured AppOnly AccessPolicy*")],
            says: &[("resource-policy-denied", Sure)],
            source: EX,
            hit: "HTTP/1.1 401 Unauthorized\n\nBlocked by tenant configured AppOnly AccessPolicy",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccessPolicy",
        },
        Sign {
            when: &[Any(&[Text("error_category=\"invalid_resource\""), Text("2000003")])],
            says: &[("token-wrong-audience", Sure)],
            source: DIAG,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 2000003;reason=\"The audience claim value is invalid.\";error_category=\"invalid_resource\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"x\"",
        },
        Sign {
            when: &[Any(&[Text("error_category=\"invalid_tenant\""), Text("2000004"), Text("error_category=\"invalid_issuer\"")])],
            says: &[("token-wrong-issuer", Sure)],
            source: DIAG,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 2000004;reason=\"x\";error_category=\"invalid_tenant\"; error_category=\"invalid_issuer\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"x\"",
        },
        Sign {
            when: &[Any(&[Text("error_category=\"invalid_lifetime\""), Text("error_category=\"token_expired\"")])],
            says: &[("token-expired", Sure)],
            source: DIAG,
            hit: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"invalid_lifetime\"; error_category=\"token_expired\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"x\"",
        },
        Sign {
            when: &[Text("error_category=\"invalid_signature\"")],
            says: &[("token-bad-signature", Sure)],
            source: DIAG,
            hit: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"invalid_signature\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"x\"",
        },
        Sign {
            when: &[Text("error_category=\"invalid_grant\"")],
            says: &[("insufficient-scope", Sure)],
            source: DIAG,
            hit: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"invalid_grant\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"x\"",
        },
        Sign {
            when: &[Any(&[Text("error_category=\"insufficiant_claims\""), Text("2000020")])],
            says: &[("resource-policy-denied", Sure), ("step-up-required", Hint)],
            source: DIAG,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 2000020;reason=\"x\";error_category=\"insufficiant_claims\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nerror_category=\"x\"",
        },
        Sign {
            when: &[Any(&[Body("activityLimitReached"), Body("ApplicationThrottled"), Body("ErrorMailboxMoveInProgress")])],
            says: &[("rate-limited", Likely)],
            source: TH,
            hit: "HTTP/1.1 401 Unauthorized\n\nactivityLimitReached; ApplicationThrottled; ErrorMailboxMoveInProgress",
            miss: "HTTP/1.1 401 Unauthorized\n\nactivity",
        },
        Sign {
            when: &[Text("TF400813")],
            says: &[("permission-denied", Likely), ("token-invalid-or-revoked", Hint)],
            source: DO,
            hit: "HTTP/1.1 401 Unauthorized\n\nTF400813",
            miss: "HTTP/1.1 401 Unauthorized\n\nTF400814",
        },
        Sign {
            when: &[Any(&[Text("TF401019"), Text("TF401027")])],
            says: &[("permission-denied", Likely), ("refused-as-not-found", Hint)],
            source: DO,
            hit: "HTTP/1.1 401 Unauthorized\n\nTF401019; TF401027",
            miss: "HTTP/1.1 401 Unauthorized\n\nTF401020",
        },
        Sign {
            when: &[Text("VS30063")],
            says: &[("token-invalid-or-revoked", Likely), ("token-expired", Likely), ("permission-denied", Hint)],
            source: DO,
            hit: "HTTP/1.1 401 Unauthorized\n\nVS30063",
            miss: "HTTP/1.1 401 Unauthorized\n\nVS30064",
        },
        Sign {
            when: &[Any(&[Text("VS403463"), Text("VS403464")])],
            says: &[("resource-policy-denied", Sure)],
            source: DO,
            hit: "HTTP/1.1 401 Unauthorized\n\nVS403463; VS403464",
            miss: "HTTP/1.1 401 Unauthorized\n\nVS403465",
        },
    ],
};

const E: Source = Source { label: "Microsoft Graph: errors", url: "https://learn.microsoft.com/en-us/graph/errors" };
const A: Source = Source { label: "Microsoft Graph: authorization errors", url: "https://learn.microsoft.com/en-us/graph/resolve-auth-errors" };
const P: Source = Source { label: "Microsoft Graph: permissions", url: "https://learn.microsoft.com/en-us/graph/permissions-reference" };
const CAE: Source = Source { label: "Microsoft Entra: continuous access evaluation", url: "https://learn.microsoft.com/en-us/entra/identity-platform/app-resilience-continuous-access-evaluation" };
const SP: Source = Source { label: "SharePoint: app-only access", url: "https://learn.microsoft.com/en-us/sharepoint/dev/solution-guidance/security-apponly-azuread" };
const EX: Source = Source { label: "Exchange: limiting application permissions", url: "https://learn.microsoft.com/en-us/exchange/permissions-exo/application-rbac" };
const DIAG: Source = Source { label: "MS-OXWSMTGS and x-ms-diagnostics", url: "https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-xoauth/" };
const DO: Source = Source { label: "Azure DevOps: authentication", url: "https://learn.microsoft.com/en-us/azure/devops/integrate/get-started/authentication/authentication-guidance" };
const TH: Source = Source { label: "Microsoft Graph: throttling", url: "https://learn.microsoft.com/en-us/graph/throttling" };
