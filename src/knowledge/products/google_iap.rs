//! Identity-Aware Proxy.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Body, Header, Method, On, Sets, Status};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "google-iap",
    name: "Google Identity-Aware Proxy",
    kind: ProductKind::Gateway,
    marks: &[
        Mark(&[Header("x-goog-iap-generated-response", "*")]),
        Mark(&[Any(&[Sets("GCP_IAP_*"), Sets("GCP_IAAP_*"), Sets("__Host-GCP_IAP_*")])]),
        Mark(&[Body("Invalid IAP credentials*")]),
    ],
    signs: &[
        Sign {
            when: &[Body("Invalid IAP credentials: empty token")],
            says: &[("no-credentials", Sure)],
            source: P,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: empty token",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: JWT",
        },
        Sign {
            when: &[Body("Invalid IAP credentials: JWT signature is invalid")],
            says: &[("token-bad-signature", Sure)],
            source: P,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: JWT signature is invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: empty",
        },
        Sign {
            when: &[Body("Invalid IAP credentials: JWT audience doesn't match*")],
            says: &[("token-wrong-audience", Sure)],
            source: P,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: JWT audience doesn't match",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: empty",
        },
        Sign {
            when: &[Body("Invalid IAP credentials: Unable to parse JWT*")],
            says: &[("token-malformed", Sure), ("token-wrong-type", Likely)],
            source: P,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: Unable to parse JWT",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: empty",
        },
        Sign {
            when: &[Body("Invalid IAP credentials:"), Body("expired")],
            says: &[("token-expired", Sure)],
            source: P,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials:; expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid IAP credentials: empty",
        },
        Sign {
            when: &[Body("Invalid GCIP ID token*")],
            says: &[("token-invalid-or-revoked", Likely)],
            source: P,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid GCIP ID token",
            miss: "HTTP/1.1 401 Unauthorized\n\nGCIP",
        },
        Sign {
            when: &[Body("OpenID Connect token"), On("google-iap"), Body("*expired*")],
            says: &[("token-expired", Sure)],
            source: P,
            hit: "HTTP/1.1 401 Unauthorized\nX-Goog-IAP-Generated-Response: true\n\nOpenID Connect token; expired",
            miss: "HTTP/1.1 401 Unauthorized\nX-Goog-IAP-Generated-Response: true\n\nx",
        },
        Sign {
            when: &[Body("You don't have access"), On("google-iap")],
            says: &[("permission-denied", Sure)],
            source: Q,
            hit: "HTTP/1.1 401 Unauthorized\nX-Goog-IAP-Generated-Response: true\n\nYou don't have access",
            miss: "HTTP/1.1 401 Unauthorized\nX-Goog-IAP-Generated-Response: true\n\nx",
        },
        Sign {
            when: &[Header("x-goog-iap-generated-response", "true"), Header("location", "*accounts.google.com/*")],
            says: &[("login-redirect", Sure)],
            source: Q,
            hit: "HTTP/1.1 401 Unauthorized\nX-Goog-Iap-Generated-Response: true\nLocation: accounts.google.com/\n\n",
            miss: "HTTP/1.1 302 Found\nX-Goog-IAP-Generated-Response: true\n\n",
        },
        Sign {
            when: &[Header("x-goog-iap-generated-response", "true"), Status(&[401]), Anonymous],
            says: &[("no-credentials", Likely)],
            source: Q,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nX-Goog-Iap-Generated-Response: true\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Header("x-goog-iap-generated-response", "true"), Status(&[401]), Method(&["OPTIONS"])],
            says: &[("preflight-unauthenticated", Sure)],
            source: Q,
            hit: "OPTIONS / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nX-Goog-Iap-Generated-Response: true\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
    ],
};

const P: Source = Source { label: "Identity-Aware Proxy: programmatic authentication", url: "https://cloud.google.com/iap/docs/authentication-howto" };
const Q: Source = Source { label: "Identity-Aware Proxy: FAQ and errors", url: "https://cloud.google.com/iap/docs/faq" };
