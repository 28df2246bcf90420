//! Azure Storage: blobs, files, queues, tables.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Header, Host, Not, On, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "azure-storage",
    name: "Azure Storage",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Header("server", "Windows-Azure-*")]),
        Mark(&[Host("*.core.windows.net")]),
        Mark(&[Header("x-ms-version", "*"), Header("x-ms-request-id", "*")]),
        Mark(&[Sent("authorization", "SharedKey*")]),
    ],
    signs: &[
        sign! {
            when: &[Text(
                "The MAC signature found in the HTTP request*is not the same*|\
                    Signature did not match. String to sign used was*",
            )],
            says: &[("request-signature-mismatch", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 403 Forbidden\n\n<Code>AuthenticationFailed</Code>The MAC signature found in \
                    the HTTP request 'abc=' is not the same as any computed signature. Signature did not \
                    match. String to sign used was r",
            miss: "HTTP/1.1 403 Forbidden\n\n<Code>AuthenticationFailed</Code>Signature not valid in the \
                    specified time frame",
        },
        sign! {
            // What Azure Storage Explorer says of a refusal by the account's firewall.
            when: &[Text("'Firewalls & virtual networks' settings may be blocking access*")],
            says: &[("ip-blocked", Likely), ("resource-policy-denied", Hint)],
            source: FIREWALL,
            hit: "HTTP/1.1 403 Forbidden\n\nThis storage account's 'Firewalls & virtual networks' settings may be \
                    blocking access to storage services.",
            miss: "HTTP/1.1 403 Forbidden\n\nThis request is not authorized to perform this operation.",
        },
        sign! {
            when: &[Text("Signature not valid in the specified time frame")],
            says: &[("signed-url-expired", Sure), ("token-not-yet-valid", Hint)],
            source: SAS,
            hit: "HTTP/1.1 403 Forbidden\n\n<Code>AuthenticationFailed</Code><AuthenticationErrorDetail>\
                    Signature not valid in the specified time frame: Start [x] - Expiry [y] - Current [z]",
            miss: "HTTP/1.1 403 Forbidden\n\n<Code>AuthenticationFailed</Code>",
        },
        sign! {
            when: &[Text(
                "Signature fields not well formed*|sr is mandatory*|sv is mandatory*|se is mandatory*|\
                    sp is mandatory*|Signature size is invalid*",
            )],
            says: &[("authorization-malformed", Likely)],
            source: SAS,
            hit: "HTTP/1.1 403 Forbidden\n\nSignature fields not well formed; sr is mandatory. Cannot \
                    be empty; sv is mandatory; se is mandatory; sp is mandatory; Signature size is invalid",
            miss: "HTTP/1.1 403 Forbidden\n\nSignature",
        },
        sign! {
            when: &[Text(
                "The Date header in the request is incorrect|Request date header too old*|\
                    Request date header not specified",
            )],
            says: &[("sigv4-clock-skew", Hint), ("request-signature-mismatch", Likely)],
            source: AUTH,
            hit: "HTTP/1.1 403 Forbidden\n\nThe Date header in the request is incorrect. Request date \
                    header too old: 'x'; Request date header not specified",
            miss: "HTTP/1.1 403 Forbidden\n\nRequest date",
        },
        sign! {
            when: &[Text(
                "AuthorizationPermissionMismatch|InsufficientAccountPermissions|\
                    AuthorizationServiceMismatch|AuthorizationResourceTypeMismatch|\
                    UnauthorizedBlobOverwrite",
            )],
            says: &[("permission-denied", Sure), ("insufficient-scope", Hint)],
            source: TROUBLE,
            hit: "HTTP/1.1 403 Forbidden\nx-ms-error-code: AuthorizationPermissionMismatch\n\n\
                    InsufficientAccountPermissions AuthorizationServiceMismatch \
                    AuthorizationResourceTypeMismatch UnauthorizedBlobOverwrite",
            miss: "HTTP/1.1 403 Forbidden\nx-ms-error-code: AuthorizationFailure\n\n",
        },
        sign! {
            when: &[Text("Server failed to authenticate the request*including the signature"), Sent("authorization", "SharedKey*")],
            says: &[("request-signature-mismatch", Likely)],
            source: AUTH,
            hit: "GET /a HTTP/1.1\nHost: a\nAuthorization: SharedKey a:b\n\nHTTP/1.1 403 Server failed to authenticate the request. Make \
                    sure the value of Authorization header is formed correctly including the signature.\n\n",
            miss: "GET /a HTTP/1.1\nHost: a\n\nHTTP/1.1 403 Server failed to authenticate the request. Make sure the value of \
                    Authorization header is formed correctly including the signature.\n\n",
        },
        sign! {
            when: &[
                Text("AuthorizationFailure"),
                On("azure-storage"),
                Not(&Text("failed to authenticate the request*")),
            ],
            says: &[("ip-blocked", Likely), ("resource-policy-denied", Likely), ("permission-denied", Hint)],
            source: FIREWALL,
            hit: "HTTP/1.1 403 Forbidden\nServer: Windows-Azure-Blob/1.0\nx-ms-error-code: \
                    AuthorizationFailure\n\n<Code>AuthorizationFailure</Code>",
            miss: "HTTP/1.1 403 Forbidden\nx-ms-error-code: AuthorizationFailure\n\n",
        },
        sign! {
            when: &[Text("AuthorizationSourceIPMismatch")],
            says: &[("ip-blocked", Sure)],
            source: SAS,
            hit: "HTTP/1.1 403 Forbidden\nx-ms-error-code: AuthorizationSourceIPMismatch\n\n",
            miss: "HTTP/1.1 403 Forbidden\nx-ms-error-code: AuthorizationFailure\n\n",
        },
        sign! {
            when: &[Text("AuthorizationProtocolMismatch|AccountRequiresHttps")],
            says: &[("https-required", Sure)],
            source: SAS,
            hit: "HTTP/1.1 403 Forbidden\nx-ms-error-code: AuthorizationProtocolMismatch\n\n\
                    AccountRequiresHttps",
            miss: "HTTP/1.1 403 Forbidden\nx-ms-error-code: AuthorizationFailure\n\n",
        },
        sign! {
            when: &[Text(
                "KeyBasedAuthenticationNotPermitted|PublicAccessNotPermitted|SharedKeyNotPermitted|\
                    CrossTenantRequestNotAllowed*",
            )],
            says: &[("resource-policy-denied", Sure)],
            source: TROUBLE,
            hit: "HTTP/1.1 409 Conflict\nx-ms-error-code: PublicAccessNotPermitted\n\n\
                    KeyBasedAuthenticationNotPermitted SharedKeyNotPermitted CrossTenantRequestNotAllowed",
            miss: "HTTP/1.1 409 Conflict\nx-ms-error-code: BlobAlreadyExists\n\n",
        },
        sign! {
            when: &[Text("NoAuthenticationInformation")],
            says: &[("no-credentials", Likely)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-error-code: NoAuthenticationInformation\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nx-ms-error-code: InvalidAuthenticationInfo\n\n",
        },
        sign! {
            when: &[Text("InvalidAuthenticationInfo")],
            says: &[
                ("authorization-malformed", Likely),
                ("token-malformed", Likely),
                ("token-wrong-audience", Hint),
                ("token-expired", Hint),
            ],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\nx-ms-error-code: InvalidAuthenticationInfo\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nx-ms-error-code: NoAuthenticationInformation\n\n",
        },
        sign! {
            when: &[Text("AccountIsDisabled")],
            says: &[("account-restricted", Sure)],
            source: ERR,
            hit: "HTTP/1.1 403 Forbidden\nx-ms-error-code: AccountIsDisabled\n\n",
            miss: "HTTP/1.1 403 Forbidden\nx-ms-error-code: AccountBeingCreated\n\n",
        },
        sign! {
            when: &[Text("Issuer validation failed|Audience validation failed*"), On("azure-storage")],
            says: &[("token-wrong-issuer", Likely), ("token-wrong-audience", Likely)],
            source: TROUBLE,
            hit: "HTTP/1.1 401 Unauthorized\nServer: Windows-Azure-Blob/1.0\n\nIssuer validation \
                    failed; Audience validation failed. Audience did not match.",
            miss: "HTTP/1.1 401 Unauthorized\n\nIssuer validation failed",
        },
        sign! {
            when: &[Text("ResourceNotFound|BlobNotFound|ContainerNotFound"), Anonymous],
            says: &[("refused-as-not-found", Likely), ("resource-policy-denied", Likely)],
            source: ERR,
            hit: "GET /c/b HTTP/1.1\nHost: a.blob.core.windows.net\n\nHTTP/1.1 404 Not Found\n\
                    x-ms-error-code: ResourceNotFound\n\nBlobNotFound ContainerNotFound",
            miss: "HTTP/1.1 404 Not Found\nx-ms-error-code: ResourceNotFound\n\n",
        },
        sign! {
            when: &[Text("CorsPreflightFailure|CORS not enabled or no matching rule found*")],
            says: &[("origin-not-allowed", Likely), ("preflight-unauthenticated", Hint)],
            source: ERR,
            hit: "HTTP/1.1 403 Forbidden\nx-ms-error-code: CorsPreflightFailure\n\nCORS not enabled or \
                    no matching rule found for this request.",
            miss: "HTTP/1.1 403 Forbidden\nx-ms-error-code: AuthorizationFailure\n\n",
        },
        sign! {
            when: &[Text("The MAC signature found in the HTTP request*")],
            says: &[("request-signature-mismatch", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe MAC signature found in the HTTP request",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe MAC signature",
        },
        sign! {
            when: &[Text("Signature fields not well formed|is mandatory. Cannot be empty")],
            says: &[("request-signature-mismatch", Likely), ("authorization-malformed", Likely)],
            source: SAS_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nSignature fields not well formed; is mandatory. \
                     Cannot be empty",
            miss: "HTTP/1.1 401 Unauthorized\n\nSignature fields",
        },
        sign! {
            when: &[Text("Signed expiry time*")],
            says: &[("signed-url-expired", Likely)],
            source: SAS_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nSigned expiry time",
            miss: "HTTP/1.1 401 Unauthorized\n\nSigned time",
        },
        sign! {
            when: &[Text("Request date header too old*|The Date header in the request is incorrect")],
            says: &[("request-signature-mismatch", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nRequest date header too old; The Date header in the \
                     request is incorrect",
            miss: "HTTP/1.1 401 Unauthorized\n\nRequest date",
        },
        sign! {
            when: &[Text("Issuer validation failed. Issuer did not match")],
            says: &[("token-wrong-issuer", Sure)],
            source: TROUBLE,
            hit: "HTTP/1.1 401 Unauthorized\n\nIssuer validation failed. Issuer did not match",
            miss: "HTTP/1.1 401 Unauthorized\n\nIssuer",
        },
        sign! {
            when: &[Text("Audience validation failed. Audience did not match")],
            says: &[("token-wrong-audience", Sure)],
            source: TROUBLE,
            hit: "HTTP/1.1 401 Unauthorized\n\nAudience validation failed. Audience did not match",
            miss: "HTTP/1.1 401 Unauthorized\n\nAudience",
        },
        sign! {
            when: &[Text("Lifetime validation failed. The token is expired")],
            says: &[("token-expired", Sure)],
            source: TROUBLE,
            hit: "HTTP/1.1 401 Unauthorized\n\nLifetime validation failed. The token is expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nLifetime",
        },
        sign! {
            when: &[Text("Authentication scheme*is not supported*")],
            says: &[("scheme-mismatch", Sure)],
            source: TROUBLE,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthentication schemexis not supported",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthentication scheme",
        },
        sign! {
            when: &[Text("InvalidAuthenticationInfo")],
            says: &[
                ("authorization-malformed", Likely),
                ("token-expired", Likely),
                ("token-invalid-or-revoked", Likely),
            ],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidAuthenticationInfo",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthenticationInfo",
        },
        sign! {
            when: &[Text("NoAuthenticationInformation")],
            says: &[("no-credentials", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nNoAuthenticationInformation",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthenticationInformation",
        },
        sign! {
            when: &[Text("PublicAccessNotPermitted")],
            says: &[("resource-policy-denied", Sure), ("no-credentials", Likely)],
            source: ANON,
            hit: "HTTP/1.1 401 Unauthorized\n\nPublicAccessNotPermitted",
            miss: "HTTP/1.1 401 Unauthorized\n\nPublicAccess",
        },
        sign! {
            when: &[Text("AuthorizationResourceTypeMismatch|AuthorizationServiceMismatch")],
            says: &[("insufficient-scope", Likely), ("permission-denied", Likely)],
            source: SAS_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthorizationResourceTypeMismatch; \
                     AuthorizationServiceMismatch",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthorizationFailure",
        },
        sign! {
            when: &[Text("AuthorizationSourceIPRangeMismatch")],
            says: &[("ip-blocked", Sure)],
            source: SAS_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthorizationSourceIPRangeMismatch",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthorizationFailure",
        },
        sign! {
            when: &[Text("CORS not enabled or no matching rule found for this request")],
            says: &[("origin-not-allowed", Sure)],
            source: CORS_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nCORS not enabled or no matching rule found for this \
                     request",
            miss: "HTTP/1.1 401 Unauthorized\n\nCORS enabled",
        },
        sign! {
            when: &[
                Text("AuthenticationFailed"),
                Text("Make sure the value of Authorization header is formed correctly*"),
            ],
            says: &[("request-signature-mismatch", Likely), ("signed-url-expired", Likely)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nAuthenticationFailed; Make sure the value of \
                     Authorization header is formed correctly",
            miss: "HTTP/1.1 401 Unauthorized\n\nAuthenticationFailed",
        },
    ],
};

const ERR: Source = Source {
    label: "Azure Storage: common REST API error codes",
    url: "https://learn.microsoft.com/en-us/rest/api/storageservices/common-rest-api-error-codes",
};
const AUTH: Source = Source {
    label: "Azure Storage: authorize with Shared Key",
    url: "https://learn.microsoft.com/en-us/rest/api/storageservices/authorize-with-shared-key",
};
const SAS: Source = Source {
    label: "Azure Storage: service SAS",
    url: "https://learn.microsoft.com/en-us/rest/api/storageservices/create-service-sas",
};
const TROUBLE: Source = Source {
    label: "Azure Storage: troubleshoot 403 errors",
    url: "https://learn.microsoft.com/en-us/troubleshoot/azure/azure-storage/blobs/authentication/storage-troubleshoot-403-errors",
};
const FIREWALL: Source = Source {
    label: "Azure Storage: firewalls",
    url: "https://learn.microsoft.com/en-us/azure/storage/common/storage-network-security",
};
const SAS_MORE: Source = Source {
    label: "Azure Storage: shared access signatures",
    url: "https://learn.microsoft.com/en-us/rest/api/storageservices/delegate-access-with-shared-access-signature",
};
const ANON: Source = Source {
    label: "Azure Storage: anonymous access",
    url: "https://learn.microsoft.com/en-us/azure/storage/blobs/anonymous-read-access-prevent",
};
const CORS_MORE: Source = Source {
    label: "Azure Storage: CORS",
    url: "https://learn.microsoft.com/en-us/rest/api/storageservices/cross-origin-resource-sharing--cors--support-for-the-azure-storage-services",
};
