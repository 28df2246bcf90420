//! Google Identity-Aware Proxy.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Body, Header, Method, Not, On, Scheme, Sent, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "google-iap",
    name: "Google Identity-Aware Proxy",
    kind: ProductKind::Gateway,
    marks: &[
        Mark(&[Header("x-goog-iap-generated-response", "*")]),
        Mark(&[Sets("GCP_IAP_UID|GCP_IAAP_AUTH_TOKEN*|__Host-GCP_IAP*|GCP_IAP_XSRF*")]),
        Mark(&[Body("Invalid IAP credentials*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("Invalid IAP credentials: empty token")],
            says: &[("no-credentials", Likely)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\nX-Goog-IAP-Generated-Response: true\n\nInvalid IAP \
                    credentials: empty token",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: Unable to parse JWT",
        },
        sign! {
            when: &[Text("Invalid IAP credentials: Unable to parse JWT*")],
            says: &[("token-malformed", Likely), ("token-wrong-type", Hint)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: Unable to parse JWT",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: empty token",
        },
        sign! {
            when: &[Text(
                "Invalid IAP credentials: JWT audience doesn't match*|Invalid JWT audience|\
                    JWT 'aud' claim*",
            )],
            says: &[("token-wrong-audience", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: JWT audience doesn't match this \
                    application ('aud' claim (x) doesn't match expected value (y)); Invalid JWT audience; \
                    JWT 'aud' claim is bad",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: empty token",
        },
        sign! {
            when: &[
                Text("Invalid IAP credentials*"),
                Not(&Text("empty token|Unable to parse JWT*|audience*|Base64 decode failed*")),
            ],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-expired", Hint),
                ("token-bad-signature", Hint),
            ],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: JWT signature is invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: empty token",
        },
        sign! {
            when: &[Text("Invalid IAP credentials: Base64 decode failed*")],
            says: &[("token-wrong-type", Sure), ("token-malformed", Likely)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: Base64 decode failed on token: ya29.c.Km",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: JWT signature is invalid",
        },
        sign! {
            when: &[Text("Invalid IAP credentials*"), Text("expired")],
            says: &[("token-expired", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: JWT has expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: empty token",
        },
        sign! {
            when: &[Header("x-goog-iap-generated-response", "*"), Status(&[302]), Not(&Method(&["OPTIONS"]))],
            says: &[("login-redirect", Sure)],
            source: FAQ,
            hit: "HTTP/1.1 302 Found\nX-Goog-IAP-Generated-Response: true\nLocation: \
                    https://accounts.google.com/o/oauth2/v2/auth?x\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nX-Goog-IAP-Generated-Response: true\n\n",
        },
        sign! {
            when: &[Body("You don't have access"), Status(&[403]), On("google-iap")],
            says: &[("permission-denied", Sure)],
            source: FAQ,
            hit: "HTTP/1.1 403 Forbidden\nX-Goog-IAP-Generated-Response: true\n\n<title>You don't have \
                    access</title>",
            miss: "HTTP/1.1 403 Forbidden\n\n<title>You don't have access</title>",
        },
        sign! {
            when: &[
                Body(
                    "Invalid GCIP ID token*|There was a problem with your request. Please reference https:/\
                    /cloud.google.com/iap/docs/faq#error_codes*|Error code 9|Error code 11|Error code 13",
                ),
                On("google-iap"),
            ],
            says: &[("server-auth-misconfigured", Likely)],
            source: FAQ,
            hit: "HTTP/1.1 500 Internal Server Error\nX-Goog-IAP-Generated-Response: true\n\nInvalid \
                    GCIP ID token; There was a problem with your request. Please reference \
                    https://cloud.google.com/iap/docs/faq#error_codes Error code 9; Error code 11; Error \
                    code 13",
            miss: "HTTP/1.1 500 Internal Server Error\n\nError code 9",
        },
        sign! {
            when: &[Sent("x-requested-with", "XMLHttpRequest"), Status(&[401]), On("google-iap")],
            says: &[("cookie-session-expired", Sure)],
            source: SESSIONS,
            hit: "GET / HTTP/1.1\nX-Requested-With: XMLHttpRequest\nCookie: GCP_IAP_UID=1\n\nHTTP/1.1 \
                    401 Unauthorized\nX-Goog-IAP-Generated-Response: true\n\n",
            miss: "GET / HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\nX-Goog-IAP-Generated-Response: true\n\n",
        },
        sign! {
            when: &[Text("Invalid IAP credentials: empty token")],
            says: &[("no-credentials", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: empty token",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: JWT",
        },
        sign! {
            when: &[Text("Invalid IAP credentials: JWT signature is invalid")],
            says: &[("token-bad-signature", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: JWT signature is invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: empty",
        },
        sign! {
            when: &[Text("Invalid IAP credentials: Unable to parse JWT*")],
            says: &[("token-malformed", Sure), ("token-wrong-type", Likely)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: Unable to parse JWT",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: empty",
        },
        sign! {
            when: &[Text("Invalid GCIP ID token*")],
            says: &[("token-invalid-or-revoked", Likely)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid GCIP ID token",
            miss: "HTTP/1.1 401 Unauthorized\n\nGCIP",
        },
        sign! {
            when: &[Text("OpenID Connect token"), On("google-iap"), Body("*expired*")],
            says: &[("token-expired", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\nX-Goog-IAP-Generated-Response: true\n\nOpenID Connect \
                     token; expired",
            miss: "HTTP/1.1 401 Unauthorized\nX-Goog-IAP-Generated-Response: true\n\nx",
        },
        sign! {
            when: &[Text("You don't have access"), On("google-iap")],
            says: &[("permission-denied", Sure)],
            source: FAQ,
            hit: "HTTP/1.1 401 Unauthorized\nX-Goog-IAP-Generated-Response: true\n\nYou don't have access",
            miss: "HTTP/1.1 401 Unauthorized\nX-Goog-IAP-Generated-Response: true\n\nx",
        },
        sign! {
            when: &[Header("x-goog-iap-generated-response", "true"), Status(&[401]), Anonymous],
            says: &[("no-credentials", Likely)],
            source: FAQ,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 \
                     Unauthorized\nx-goog-iap-generated-response: true\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Header("x-goog-iap-generated-response", "true"), Status(&[401]), Scheme("Bearer")],
            says: &[
                ("token-wrong-audience", Likely),
                ("token-wrong-type", Likely),
                ("token-expired", Hint),
            ],
            source: AUTH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 401 \
                     Unauthorized\nx-goog-iap-generated-response: true\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[
                Header("x-goog-iap-generated-response", "true"),
                Status(&[401]),
                Sent("authorization", "bearer ya29.*"),
            ],
            says: &[("token-wrong-type", Sure)],
            source: AUTH,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: bearer ya29.\n\nHTTP/1.1 \
                     401 Unauthorized\nx-goog-iap-generated-response: true\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Header("x-goog-iap-generated-response", "true"), Status(&[401]), Method(&["OPTIONS"])],
            says: &[("preflight-unauthenticated", Sure)],
            source: FAQ,
            hit: "OPTIONS / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 \
                     Unauthorized\nx-goog-iap-generated-response: true\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        // In the log of the load balancer.
        sign! {
            when: &[Text("handled_by_identity_aware_proxy"), Status(&[401])],
            says: &[("no-credentials", Likely), ("token-invalid-or-revoked", Hint)],
            source: DETAILS,
            hit: "{\"httpRequest\":{\"requestMethod\":\"GET\",\"requestUrl\":\"https://a.example/x\",\"status\":401},\
                     \"jsonPayload\":{\"statusDetails\":\"handled_by_identity_aware_proxy\"}}",
            miss: "{\"httpRequest\":{\"requestMethod\":\"GET\",\"requestUrl\":\"https://a.example/x\",\"status\":401},\
                     \"jsonPayload\":{\"statusDetails\":\"response_sent_by_backend\"}}",
        },
    ],
};

const FAQ: Source = Source {
    label: "IAP: frequently asked questions, error codes",
    url: "https://cloud.google.com/iap/docs/faq",
};
const AUTH: Source = Source {
    label: "IAP: programmatic authentication",
    url: "https://cloud.google.com/iap/docs/authentication-howto",
};
const SESSIONS: Source =
    Source { label: "IAP: sessions", url: "https://cloud.google.com/iap/docs/sessions-howto" };
const DETAILS: Source = Source {
    label: "Google Cloud: logging of the external Application Load Balancer",
    url: "https://cloud.google.com/load-balancing/docs/https/https-logging-monitoring",
};
