//! Okta: error codes of its API and tokens it issues.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Host, On, Path, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "okta",
    name: "Okta",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Host("*.okta.com|*.oktapreview.com|*.okta-emea.com")]),
        Mark(&[Header("x-okta-request-id", "*")]),
        Mark(&[Header("location", "*.okta.com/*")]),
        Mark(&[Body("\"errorCode\":\"E0*")]),
        Mark(&[Body("errorCode*E00000*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("E0000011")],
            says: &[("token-invalid-or-revoked", Likely), ("scheme-mismatch", Hint)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"errorCode\":\"E0000011\",\"errorSummary\":\"Invalid \
                    token provided\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"errorCode\":\"E0000004\"}",
        },
        sign! {
            when: &[Text("E0000004")],
            says: &[("basic-wrong-credentials", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"errorCode\":\"E0000004\",\
                    \"errorSummary\":\"Authentication failed\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"errorCode\":\"E0000011\"}",
        },
        sign! {
            when: &[Text("E0000005")],
            says: &[("cookie-session-expired", Likely), ("no-credentials", Likely)],
            source: CODES,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"errorCode\":\"E0000005\",\"errorSummary\":\"Invalid \
                    session\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"errorCode\":\"E0000011\"}",
        },
        sign! {
            when: &[Text("E0000006")],
            says: &[("permission-denied", Likely), ("insufficient-scope", Hint)],
            source: CODES,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"errorCode\":\"E0000006\",\"errorSummary\":\"You do not \
                    have permission to perform the requested action\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"errorCode\":\"E0000011\"}",
        },
        sign! {
            when: &[Text("E0000069|E0000119")],
            says: &[("account-restricted", Sure)],
            source: CODES,
            hit: "HTTP/1.1 403 Forbidden\n\nE0000069 User Locked; E0000119",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000011",
        },
        sign! {
            when: &[Text("E0000064")],
            says: &[("account-restricted", Sure)],
            source: CODES,
            hit: "HTTP/1.1 403 Forbidden\n\nE0000064 Password is expired and must be changed",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000011",
        },
        sign! {
            when: &[Text("E0000047")],
            says: &[("rate-limited", Sure)],
            source: CODES,
            hit: "HTTP/1.1 429 Too Many Requests\n\nE0000047 API call exceeded rate limit due to too \
                    many requests.",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000011",
        },
        sign! {
            when: &[Text("E0000015")],
            says: &[("service-not-enabled", Sure), ("permission-denied", Hint)],
            source: CODES,
            hit: "HTTP/1.1 403 Forbidden\n\nE0000015 You do not have permission to access the feature \
                    you are requesting",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000011",
        },
        sign! {
            when: &[Text("E0000068|E0000079|E0000087")],
            says: &[("step-up-required", Hint), ("basic-wrong-credentials", Hint)],
            source: CODES,
            hit: "HTTP/1.1 403 Forbidden\n\nE0000068 Invalid Passcode/Answer E0000079 E0000087",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000011",
        },
        sign! {
            when: &[Text("E0000022|E0000023")],
            says: &[("method-not-permitted", Likely), ("wrong-url", Hint)],
            source: CODES,
            hit: "HTTP/1.1 405 Method Not Allowed\n\nE0000022 The endpoint does not support the \
                    provided HTTP method E0000023",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000011",
        },
        sign! {
            when: &[Text(
                "error_description=\"The access token provided does not contain the required scopes.\"|\
                    The access token provided does not contain the required scopes",
            )],
            says: &[("insufficient-scope", Sure)],
            source: OIDC,
            hit: "HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer error=\"insufficient_scope\", \
                    error_description=\"The access token provided does not contain the required \
                    scopes.\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"The token has expired.\"\n\n",
        },
        sign! {
            when: &[Text("The access token is invalid.|The token has expired."), On("okta")],
            says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely)],
            source: OIDC,
            hit: "GET /oauth2/v1/userinfo HTTP/1.1\nHost: a.okta.com\n\nHTTP/1.1 401 Unauthorized\n\
                    WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The access \
                    token is invalid. The token has expired.\"\n\n",
            miss: "GET /x HTTP/1.1\nHost: a\n\nHTTP/1.1 401 Unauthorized\n\nThe token has expired.",
        },
        sign! {
            when: &[Text("The refresh token is invalid or expired")],
            says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely)],
            source: OIDC,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_grant\",\"error_description\":\"The \
                    refresh token is invalid or expired.\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_grant\"}",
        },
        sign! {
            when: &[Text(
                "The client secret supplied for a confidential client is invalid|\
                    No client credentials found|\
                    Client authentication failed. Either the client or the client credentials are invalid",
            )],
            says: &[("basic-wrong-credentials", Likely)],
            source: OIDC,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe client secret supplied for a confidential client is \
                    invalid. No client credentials found. Client authentication failed. Either the client \
                    or the client credentials are invalid.",
            miss: "HTTP/1.1 401 Unauthorized\n\nclient",
        },
        sign! {
            when: &[Text(
                "The DPoP proof JWT header is missing|Authorization server requires nonce in DPoP proof",
            )],
            says: &[("dpop-proof-invalid", Likely)],
            source: DPOP,
            hit: "HTTP/1.1 400 Bad Request\n\nThe DPoP proof JWT header is missing. Authorization \
                    server requires nonce in DPoP proof.",
            miss: "HTTP/1.1 400 Bad Request\n\nDPoP",
        },
        sign! {
            when: &[Text(
                "Policy evaluation failed for this request*|\
                    User is not assigned to the client application",
            )],
            says: &[("permission-denied", Sure), ("resource-policy-denied", Hint)],
            source: OIDC,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"access_denied\",\
                    \"error_description\":\"Policy evaluation failed for this request, please check the \
                    policy configurations.\"} User is not assigned to the client application.",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":\"access_denied\"}",
        },
        sign! {
            when: &[
                Sent("authorization", "Bearer 00*"),
                Host("*.okta.com"),
                Status(&[401]),
                Path("/api/v1/*"),
            ],
            says: &[("scheme-mismatch", Sure)],
            source: TOKEN,
            hit: "GET /api/v1/users HTTP/1.1\nHost: a.okta.com\nAuthorization: Bearer 00abc\n\nHTTP/1.1 \
                    401 Unauthorized\n\n{\"errorCode\":\"E0000011\"}",
            miss: "GET /api/v1/users HTTP/1.1\nHost: a.okta.com\nAuthorization: SSWS 00abc\n\nHTTP/1.1 \
                    401 Unauthorized\n\n{\"errorCode\":\"E0000011\"}",
        },
    ],
};

const CODES: Source =
    Source { label: "Okta: error codes", url: "https://developer.okta.com/docs/reference/error-codes/" };
const OIDC: Source = Source {
    label: "Okta: OpenID Connect and OAuth 2.0",
    url: "https://developer.okta.com/docs/api/openapi/okta-oauth/guides/overview/",
};
const DPOP: Source = Source {
    label: "Okta: DPoP",
    url: "https://developer.okta.com/docs/guides/dpop/nonoktaresourceserver/main/",
};
const TOKEN: Source = Source {
    label: "Okta: create an API token",
    url: "https://developer.okta.com/docs/guides/create-an-api-token/main/",
};
