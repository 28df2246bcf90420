//! Azure Storage: shared keys, shared access signatures, firewalls.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Body, Header, Host, On, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "azure-storage",
    name: "Azure Storage",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Any(&[Host("*.blob.core.windows.net"), Host("*.queue.core.windows.net"), Host("*.table.core.windows.net"), Host("*.file.core.windows.net"), Host("*.dfs.core.windows.net"), Host("*.web.core.windows.net"), Host("*.z*.web.core.windows.net")])]),
        Mark(&[Header("server", "Windows-Azure-*")]),
        Mark(&[Sent("x-ms-version", "*")]),
    ],
    signs: &[
        Sign {
            when: &[Body("The MAC signature found in the HTTP request*")],
            says: &[("request-signature-mismatch", Sure)],
            source: SK,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe MAC signature found in the HTTP request",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe MAC signature",
        },
        Sign {
            when: &[Body("Signature did not match. String to sign used was*")],
            says: &[("request-signature-mismatch", Sure)],
            source: SAS,
            hit: "HTTP/1.1 401 Unauthorized\n\nSignature did not match. String to sign used was",
            miss: "HTTP/1.1 401 Unauthorized\n\nSignature did match",
        },
        Sign {
            when: &[Any(&[Body("Signature fields not well formed"), Body("is mandatory. Cannot be empty")])],
            says: &[("request-signature-mismatch", Likely), ("authorization-malformed", Likely)],
            source: SAS,
            hit: "HTTP/1.1 401 Unauthorized\n\nSignature fields not well formed; is mandatory. Cannot be empty",
            miss: "HTTP/1.1 401 Unauthorized\n\nSignature fields",
        },
        Sign {
            when: &[Body("Signature not valid in the specified time frame*")],
            says: &[("signed-url-expired", Sure)],
            source: SAS,
            hit: "HTTP/1.1 401 Unauthorized\n\nSignature not valid in the specified time frame",
            miss: "HTTP/1.1 401 Unauthorized\n\nSignature is valid",
        },
        Sign {
            when: &[Body("Signed expiry time*")],
            says: &[("signed-url-expired", Likely)],
            source: SAS,
            hit: "HTTP/1.1 401 Unauthorized\n\nSigned expiry time",
            miss: "HTTP/1.1 401 Unauthorized\n\nSigned time",
        },
        Sign {
            when: &[Any(&[Body("Request date header too old*"), Body("The Date header in the request is incorrect")])],
            says: &[("request-signature-mismatch", Sure)],
            source: SK,
            hit: "HTTP/1.1 401 Unauthorized\n\nRequest date header too old; The Date header in the request is incorrect",
            miss: "HTTP/1.1 401 Unauthorized\n\nRequest date",
        },
        Sign {
            when: &[Body("Issuer validation failed. Issuer did not match")],
            says: &[("token-wrong-issuer", Sure)],
            source: T,
            hit: "HTTP/1.1 401 Unauthorized\n\nIssuer validation failed. Issuer did not match",
            miss: "HTTP/1.1 401 Unauthorized\n\nIssuer",
        },
        Sign {
            when: &[Body("Audience validation failed. Audience did not match")],
            says: &[("token-wrong-audience", Sure)],
            source: T,
            hit: "HTTP/1.1 401 Unauthorized\n\nAudience validation failed. Audience did not match",
            miss: "HTTP/1.1 401 Unauthorized\n\nAudience",
        },
        Sign {
            when: &[Body("Lifetime validation failed. The token is expired")],
            says: &[("token-expired", Sure)],
            source: T,
            hit: "HTTP/1.1 401 Unauthorized\n\nLifetime validation failed. The token is expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nLifetime",
        },
        Sign {
            when: &[Body("Authentication scheme*is not supported*")],
            says: &[("scheme-mismatch", Sure)],
            source: T,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthentication schemexis not supported",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthentication scheme",
        },
        Sign {
            when: &[Text("InvalidAuthenticationInfo")],
            says: &[("authorization-malformed", Likely), ("token-expired", Likely), ("token-invalid-or-revoked", Likely)],
            source: C,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidAuthenticationInfo",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthenticationInfo",
        },
        Sign {
            when: &[Text("NoAuthenticationInformation")],
            says: &[("no-credentials", Sure)],
            source: C,
            hit: "HTTP/1.1 401 Unauthorized\n\nNoAuthenticationInformation",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthenticationInformation",
        },
        Sign {
            when: &[Text("PublicAccessNotPermitted")],
            says: &[("resource-policy-denied", Sure), ("no-credentials", Likely)],
            source: ANON,
            hit: "HTTP/1.1 401 Unauthorized\n\nPublicAccessNotPermitted",
            miss: "HTTP/1.1 401 Unauthorized\n\nPublicAccess",
        },
        Sign {
            when: &[Text("KeyBasedAuthenticationNotPermitted")],
            says: &[("resource-policy-denied", Sure), ("basic-auth-retired", Hint)],
            source: T,
            hit: "HTTP/1.1 401 Unauthorized\n\nKeyBasedAuthenticationNotPermitted",
            miss: "HTTP/1.1 401 Unauthorized\n\nKeyBased",
        },
        Sign {
            when: &[Text("AuthorizationPermissionMismatch")],
            says: &[("permission-denied", Sure), ("insufficient-scope", Hint)],
            source: T,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthorizationPermissionMismatch",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthorizationFailure",
        },
        Sign {
            when: &[Any(&[Text("AuthorizationResourceTypeMismatch"), Text("AuthorizationServiceMismatch")])],
            says: &[("insufficient-scope", Likely), ("permission-denied", Likely)],
            source: SAS,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthorizationResourceTypeMismatch; AuthorizationServiceMismatch",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthorizationFailure",
        },
        Sign {
            when: &[Any(&[Text("AuthorizationProtocolMismatch"), Text("AccountRequiresHttps")])],
            says: &[("https-required", Sure)],
            source: SAS,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthorizationProtocolMismatch; AccountRequiresHttps",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthorizationFailure",
        },
        Sign {
            when: &[Any(&[Text("AuthorizationSourceIPMismatch"), Text("AuthorizationSourceIPRangeMismatch")])],
            says: &[("ip-blocked", Sure)],
            source: SAS,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthorizationSourceIPMismatch; AuthorizationSourceIPRangeMismatch",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthorizationFailure",
        },
        Sign {
            when: &[Text("AuthorizationFailure")],
            says: &[("ip-blocked", Likely), ("resource-policy-denied", Likely), ("permission-denied", Hint)],
            source: FW,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthorizationFailure",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthorizationPermissionMismatch",
        },
        Sign {
            when: &[Text("AccountIsDisabled")],
            says: &[("account-restricted", Sure)],
            source: C,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccountIsDisabled",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccountIsOpen",
        },
        Sign {
            when: &[Any(&[Text("InsufficientAccountPermissions"), Text("UnauthorizedBlobOverwrite")])],
            says: &[("permission-denied", Sure)],
            source: C,
            hit: "HTTP/1.1 401 Unauthorized\n\nInsufficientAccountPermissions; UnauthorizedBlobOverwrite",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccountPermissions",
        },
        Sign {
            when: &[Body("CORS not enabled or no matching rule found for this request")],
            says: &[("origin-not-allowed", Sure)],
            source: CORS,
            hit: "HTTP/1.1 401 Unauthorized\n\nCORS not enabled or no matching rule found for this request",
            miss: "HTTP/1.1 401 Unauthorized\n\nCORS enabled",
        },
        Sign {
            when: &[Text("AuthenticationFailed"), Body("Make sure the value of Authorization header is formed correctly*")],
            says: &[("request-signature-mismatch", Likely), ("signed-url-expired", Likely)],
            source: C,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthenticationFailed; Make sure the value of Authorization header is formed correctly",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthenticationFailed",
        },
        Sign {
            when: &[Text("ResourceNotFound"), Anonymous, On("azure-storage"), Status(&[404])],
            says: &[("refused-as-not-found", Likely), ("wrong-url", Hint)],
            source: ANON,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nServer: Windows-Azure-Blob/1.0\n\nResourceNotFound",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nServer: Windows-Azure-Blob/1.0\n\nBlobNotFound",
        },
    ],
};

const C: Source = Source { label: "Azure Storage: common error codes", url: "https://learn.microsoft.com/en-us/rest/api/storageservices/common-rest-api-error-codes" };
const T: Source = Source { label: "Azure Storage: troubleshoot 403", url: "https://learn.microsoft.com/en-us/troubleshoot/azure/azure-storage/blobs/authentication/storage-troubleshoot-403-errors" };
const SAS: Source = Source { label: "Azure Storage: shared access signatures", url: "https://learn.microsoft.com/en-us/rest/api/storageservices/delegate-access-with-shared-access-signature" };
const SK: Source = Source { label: "Azure Storage: Shared Key", url: "https://learn.microsoft.com/en-us/rest/api/storageservices/authorize-with-shared-key" };
const FW: Source = Source { label: "Azure Storage: firewalls", url: "https://learn.microsoft.com/en-us/azure/storage/common/storage-network-security" };
const ANON: Source = Source { label: "Azure Storage: anonymous access", url: "https://learn.microsoft.com/en-us/azure/storage/blobs/anonymous-read-access-prevent" };
const CORS: Source = Source { label: "Azure Storage: CORS", url: "https://learn.microsoft.com/en-us/rest/api/storageservices/cross-origin-resource-sharing--cors--support-for-the-azure-storage-services" };
