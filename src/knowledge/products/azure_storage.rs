//! Azure Storage: blobs, files, queues, tables.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Header, Host, On, Sent, Text};
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
            when: &[Text("AuthorizationFailure"), On("azure-storage")],
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
