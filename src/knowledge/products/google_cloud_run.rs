//! Cloud Run and Cloud Functions: the invoker check in front of a service.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Authenticated, Body, Challenge, Header, Host, On, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "google-cloud-run",
    name: "Google Cloud Run",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Any(&[Host("*.run.app"), Host("*.cloudfunctions.net")])]),
        Mark(&[Header("server", "Google Frontend")]),
        Mark(&[Header("x-cloud-trace-context", "*")]),
    ],
    signs: &[
        Sign {
            when: &[Body("Your client does not have permission to get URL*"), Status(&[403]), Authenticated],
            says: &[("permission-denied", Sure), ("token-wrong-audience", Hint)],
            source: T,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 403 Forbidden\n\nYour client does not have permission to get URL",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc\n\nHTTP/1.1 403 Forbidden\n\nx",
        },
        Sign {
            when: &[Body("Your client does not have permission to get URL*"), Status(&[403])],
            says: &[("permission-denied", Likely), ("no-credentials", Likely), ("resource-policy-denied", Hint)],
            source: T,
            hit: "HTTP/1.1 403 Forbidden\n\nYour client does not have permission to get URL",
            miss: "HTTP/1.1 403 Forbidden\n\nx",
        },
        Sign {
            when: &[Body("Your client does not have permission to get URL*"), Status(&[403]), Anonymous],
            says: &[("no-credentials", Likely), ("wrong-status-403-for-401", Likely)],
            source: T,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 Forbidden\n\nYour client does not have permission to get URL",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 Forbidden\n\nx",
        },
        Sign {
            when: &[Any(&[Body("Your client does not have permission*"), Body("does not have permission to the requested URL*")]), Status(&[401])],
            says: &[("token-invalid-or-revoked", Likely), ("token-wrong-type", Likely), ("token-expired", Hint), ("token-wrong-audience", Hint)],
            source: T,
            hit: "HTTP/1.1 401 Unauthorized\n\nYour client does not have permission; does not have permission to the requested URL",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Challenge("The access token could not be verified")],
            says: &[("token-wrong-type", Likely), ("token-wrong-audience", Likely), ("token-expired", Hint), ("token-bad-signature", Hint)],
            source: S2S,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The access token could not be verified\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        Sign {
            when: &[Text("The request was not authenticated. Either allow unauthenticated invocations*")],
            says: &[("no-credentials", Likely), ("token-invalid-or-revoked", Hint), ("token-wrong-type", Hint)],
            source: T,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe request was not authenticated. Either allow unauthenticated invocations",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe request was authenticated",
        },
        Sign {
            when: &[Text("The request was not authorized to invoke this service")],
            says: &[("permission-denied", Sure)],
            source: T,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe request was not authorized to invoke this service",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe request was authorized",
        },
        Sign {
            when: &[Body("Access is forbidden"), On("google-cloud-run")],
            says: &[("resource-policy-denied", Likely), ("permission-denied", Hint)],
            source: ING,
            hit: "HTTP/1.1 401 Unauthorized\nServer: Google Frontend\n\nAccess is forbidden",
            miss: "HTTP/1.1 401 Unauthorized\nServer: Google Frontend\n\nAccess is fine",
        },
    ],
};

const T: Source = Source { label: "Cloud Run: troubleshooting", url: "https://cloud.google.com/run/docs/troubleshooting" };
const S2S: Source = Source { label: "Cloud Run: service-to-service", url: "https://cloud.google.com/run/docs/authenticating/service-to-service" };
const ING: Source = Source { label: "Cloud Run: ingress", url: "https://cloud.google.com/run/docs/securing/ingress" };
