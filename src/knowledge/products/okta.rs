//! Okta: management API, authorization servers and sign-in.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Challenge, Header, Host, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "okta",
    name: "Okta",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Any(&[Host("*.okta.com"), Host("*.oktapreview.com"), Host("*.okta-emea.com"), Host("*.okta-gov.com")])]),
        Mark(&[Header("x-okta-request-id", "*")]),
        Mark(&[Body("\"errorCode\"*\"E0000*")]),
        Mark(&[Challenge("*/oauth2/v1/authorize*")]),
        Mark(&[Header("location", "*.okta.com/*")]),
    ],
    signs: &[
        Sign {
            when: &[Text("E0000004")],
            says: &[("basic-wrong-credentials", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nE0000004",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000005",
        },
        Sign {
            when: &[Text("E0000005")],
            says: &[("cookie-session-expired", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nE0000005",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000004",
        },
        Sign {
            when: &[Any(&[Text("E0000006"), Text("E0000056")])],
            says: &[("permission-denied", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nE0000006; E0000056",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000007",
        },
        Sign {
            when: &[Text("E0000011")],
            says: &[("token-invalid-or-revoked", Sure), ("token-expired", Hint)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nE0000011",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000006",
        },
        Sign {
            when: &[Any(&[Text("E0000015"), Text("E0000060")])],
            says: &[("service-not-enabled", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nE0000015; E0000060",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000006",
        },
        Sign {
            when: &[Text("E0000022")],
            says: &[("method-not-permitted", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nE0000022",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000006",
        },
        Sign {
            when: &[Text("E0000013")],
            says: &[("api-key-invalid", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nE0000013",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000006",
        },
        Sign {
            when: &[Any(&[Text("E0000038"), Text("E0000064"), Text("E0000069"), Text("E0000119")])],
            says: &[("account-restricted", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nE0000038; E0000064; E0000069; E0000119",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000006",
        },
        Sign {
            when: &[Text("E0000047")],
            says: &[("rate-limited", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nE0000047",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000006",
        },
        Sign {
            when: &[Text("E0000068")],
            says: &[("basic-wrong-credentials", Likely), ("step-up-required", Hint)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nE0000068",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000006",
        },
        Sign {
            when: &[Text("E0000110")],
            says: &[("signed-url-expired", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nE0000110",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000006",
        },
        Sign {
            when: &[Text("E0000079")],
            says: &[("step-up-required", Likely), ("account-restricted", Hint)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nE0000079",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000006",
        },
        Sign {
            when: &[Any(&[Text("E0000007"), Text("E0000008")])],
            says: &[("wrong-url", Likely)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nE0000007; E0000008",
            miss: "HTTP/1.1 401 Unauthorized\n\nE0000006",
        },
        Sign {
            when: &[Challenge("access token provided does not contain the required scopes")],
            says: &[("insufficient-scope", Sure)],
            source: S,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"access token provided does not contain the required scopes\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Challenge("*/oauth2/v1/authorize*"), Challenge("error=\"invalid_token\"")],
            says: &[("token-invalid-or-revoked", Likely), ("token-expired", Likely), ("token-wrong-issuer", Hint)],
            source: S,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer authorization_uri=\"http://a.okta.com/oauth2/v1/authorize\", realm=\"a\", error=\"invalid_token\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Any(&[Text("The client secret supplied for a confidential client is invalid"), Text("Either the client or the client credentials are invalid"), Text("Invalid value for*client_id*parameter")])],
            says: &[("basic-wrong-credentials", Sure)],
            source: O,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe client secret supplied for a confidential client is invalid; Either the client or the client credentials are invalid; Invalid value forxclient_idxparameter",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe client secret",
        },
        Sign {
            when: &[Text("User is not assigned to the client application")],
            says: &[("permission-denied", Sure)],
            source: O,
            hit: "HTTP/1.1 401 Unauthorized\n\nUser is not assigned to the client application",
            miss: "HTTP/1.1 401 Unauthorized\n\nUser is assigned",
        },
        Sign {
            when: &[Text("Policy evaluation failed for this request")],
            says: &[("resource-policy-denied", Sure)],
            source: O,
            hit: "HTTP/1.1 401 Unauthorized\n\nPolicy evaluation failed for this request",
            miss: "HTTP/1.1 401 Unauthorized\n\nPolicy evaluation",
        },
        Sign {
            when: &[Text("One or more scopes are not configured*")],
            says: &[("insufficient-scope", Sure)],
            source: O,
            hit: "HTTP/1.1 401 Unauthorized\n\nOne or more scopes are not configured",
            miss: "HTTP/1.1 401 Unauthorized\n\nscopes",
        },
        Sign {
            when: &[Text("The client_assertion token*expired")],
            says: &[("token-expired", Sure)],
            source: O,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe client_assertion tokenxexpired",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe client_assertion",
        },
        Sign {
            when: &[Text("audience claim*does not match expected audience*")],
            says: &[("token-wrong-audience", Sure)],
            source: V,
            hit: "HTTP/1.1 401 Unauthorized\n\naudience claimxdoes not match expected audience",
            miss: "HTTP/1.1 401 Unauthorized\n\naudience claim",
        },
        Sign {
            when: &[Text("issuer*does not match expected issuer*")],
            says: &[("token-wrong-issuer", Sure)],
            source: V,
            hit: "HTTP/1.1 401 Unauthorized\n\nissuerxdoes not match expected issuer",
            miss: "HTTP/1.1 401 Unauthorized\n\nissuer",
        },
    ],
};

const E: Source = Source { label: "Okta: error codes", url: "https://developer.okta.com/docs/reference/error-codes/" };
const O: Source = Source { label: "Okta: OAuth 2.0 errors", url: "https://developer.okta.com/docs/api/openapi/okta-oauth/guides/overview/" };
const V: Source = Source { label: "Okta: JWT verifier", url: "https://github.com/okta/okta-jwt-verifier-js" };
const S: Source = Source { label: "Okta: OAuth for Okta", url: "https://developer.okta.com/docs/guides/implement-oauth-for-okta/" };
