//! `SharePoint`, online and on premises.

use crate::auth::Kind;
use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Challenge, Header, Host, Not, On, Sends, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "sharepoint",
    name: "SharePoint",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Host("*.sharepoint.com")]),
        Mark(&[Header("microsoftsharepointteamservices", "*")]),
        Mark(&[Header("sprequestguid", "*")]),
        Mark(&[Header("x-sharepointhealthscore", "*")]),
        Mark(&[Header("x-msdavext_error", "*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("The security validation for this page is invalid|The security validation for this page has timed out|0x8102006d")],
            says: &[("csrf-failed", Sure)],
            source: DIGEST,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"code\":\"-2130575251, Microsoft.SharePoint.SPException\",\
                    \"message\":{\"value\":\"The security validation for this page is invalid and might be \
                    corrupted. The security validation for this page has timed out. 0x8102006d\"}}}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"code\":\"-2147024891\",\"message\":{\"value\":\"Access \
                    denied.\"}}}",
        },
        sign! {
            when: &[
                Any(&[
                    Text("-2147024891, System.UnauthorizedAccessException"),
                    Text("-2147024891, Microsoft.SharePoint*"),
                    Text("Attempted to perform an unauthorized operation"),
                    Text("do not have permission to perform this action or access this resource"),
                ]),
            ],
            says: &[("permission-denied", Sure), ("insufficient-scope", Hint)],
            source: APPONLY,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"code\":\"-2147024891, System.UnauthorizedAccessException\",\
                    \"message\":{\"value\":\"-2147024891, Microsoft.SharePoint.X Attempted to perform an unauthorized \
                    operation. You do not have permission to perform this action or access this resource.\"}}}",
            miss: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"code\":\"-2147024891\",\"message\":{\"value\":\"x\"}}}",
        },
        sign! {
            when: &[Text("Token contains invalid signature"), Any(&[Text("3000006"), On("sharepoint")])],
            says: &[("token-bad-signature", Sure)],
            source: APPONLY,
            hit: "HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: x\n\n3000006;reason=\"Token contains invalid \
                    signature.\";category=\"invalid_client\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Token contains invalid signature\"}",
        },
        sign! {
            when: &[Text("Unsupported app only token|Unsupported security token"), On("sharepoint")],
            says: &[("token-wrong-type", Likely), ("service-not-enabled", Likely)],
            source: APPONLY,
            hit: "GET /_api/web HTTP/1.1\nHost: acme.sharepoint.com\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"error_description\":\"Unsupported app only token. Unsupported security token.\"}",
            miss: "GET /_api/web HTTP/1.1\nHost: acme.sharepoint.com\n\nHTTP/1.1 401 Unauthorized\n\n\
                    {\"error_description\":\"Invalid JWT token.\"}",
        },
        sign! {
            when: &[Text("AudienceUriValidationFailedException|audience URI validation failed*")],
            says: &[("token-wrong-audience", Sure)],
            source: APPONLY,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error_description\":\"Exception of type \
                    'Microsoft.IdentityModel.Tokens.AudienceUriValidationFailedException' was thrown. Audience URI \
                    validation failed.\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error_description\":\"Invalid JWT token.\"}",
        },
        sign! {
            when: &[Header("x-msdavext_error", "917656*"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: DAV,
            hit: "GET /a HTTP/1.1\nHost: acme.sharepoint.com\n\nHTTP/1.1 403 Forbidden\nX-MSDAVEXT_Error: 917656; \
                    Access+denied.\n\n",
            miss: "GET /a HTTP/1.1\nHost: acme.sharepoint.com\nCookie: FedAuth=abc\n\nHTTP/1.1 403 Forbidden\n\
                    X-MSDAVEXT_Error: 917656; Access+denied.\n\n",
        },
        sign! {
            when: &[Header("x-msdavext_error", "917656*"), Sent("cookie", "*")],
            says: &[("permission-denied", Likely), ("cookie-session-expired", Likely), ("resource-policy-denied", Hint)],
            source: DAV,
            hit: "GET /a HTTP/1.1\nHost: acme.sharepoint.com\nCookie: FedAuth=abc\n\nHTTP/1.1 403 Forbidden\n\
                    X-MSDAVEXT_Error: 917656; Access+denied.\n\n",
            miss: "GET /a HTTP/1.1\nHost: acme.sharepoint.com\n\nHTTP/1.1 403 Forbidden\nX-MSDAVEXT_Error: 917656; \
                    Access+denied.\n\n",
        },
        sign! {
            when: &[Challenge("Bearer*trusted_issuers=*"), On("sharepoint"), Not(&Sends(Kind::BearerJwt)), Anonymous],
            says: &[("no-credentials", Sure)],
            source: APPONLY,
            hit: "GET /_api/web HTTP/1.1\nHost: acme.sharepoint.com\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: \
                    Bearer realm=\"x\",client_id=\"y\",trusted_issuers=\"z\"\n\n",
            miss: "GET /_api/web HTTP/1.1\nHost: acme.sharepoint.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 \
                    Unauthorized\nWWW-Authenticate: Bearer realm=\"x\",trusted_issuers=\"z\"\n\n",
        },
    ],
};

const DIGEST: Source = Source {
    label: "SharePoint REST: request digest",
    url: "https://learn.microsoft.com/en-us/sharepoint/dev/sp-add-ins/complete-basic-operations-using-sharepoint-rest-endpoints",
};
const APPONLY: Source = Source {
    label: "SharePoint: app-only access",
    url: "https://learn.microsoft.com/en-us/sharepoint/dev/solution-guidance/security-apponly-azureacs",
};
const DAV: Source = Source {
    label: "MS-WEBDAVE §2.2.3",
    url: "https://learn.microsoft.com/en-us/openspecs/sharepoint_protocols/ms-webdave/",
};
