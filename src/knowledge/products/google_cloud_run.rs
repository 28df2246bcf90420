//! Google Cloud Run and Cloud Functions.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Any, Body, Challenge, Header, Host, Not, On, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "google-cloud-run",
    name: "Google Cloud Run",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Host("*.run.app|*.cloudfunctions.net")]),
        Mark(&[Header("server", "Google Frontend")]),
        Mark(&[Body("Your client does not have permission to get URL*")]),
    ],
    signs: &[
        sign! {
            when: &[
                Body(
                    "Your client does not have permission to get URL*|\
                    Your client does not have permission to the requested URL*",
                ),
                Status(&[403]),
                Not(&Sent("authorization", "*")),
            ],
            says: &[
                ("no-credentials", Likely),
                ("permission-denied", Likely),
                ("resource-policy-denied", Hint),
                ("wrong-status-403-for-401", Hint),
            ],
            source: TROUBLE,
            hit: "HTTP/1.1 403 Forbidden\n\n<h1>Error: Forbidden</h1><h2>Your client does not have \
                    permission to get URL <code>/</code> from this server.</h2> Your client does not have \
                    permission to the requested URL",
            miss: "HTTP/1.1 401 Unauthorized\n\nYour client does not have permission to get URL <code>\
                    /</code> from this server.",
        },
        sign! {
            when: &[
                Body(
                    "Your client does not have permission to get URL*|\
                    Your client does not have permission to the requested URL*",
                ),
                Status(&[403]),
                Sent("authorization", "*"),
            ],
            says: &[("permission-denied", Likely), ("resource-policy-denied", Hint)],
            source: TROUBLE,
            hit: "GET / HTTP/1.1\nAuthorization: Bearer a\n\nHTTP/1.1 403 Forbidden\n\n<h2>Your client \
                    does not have permission to get URL <code>/</code> from this server.</h2> Your client \
                    does not have permission to the requested URL",
            miss: "HTTP/1.1 401 Unauthorized\n\nYour client does not have permission to get URL <code>\
                    /</code> from this server.",
        },
        // Scopes are of access tokens, and Cloud Run takes identity tokens, as the request that passed has one.
        sign! {
            when: &[
                Text("does not have permission to the requested URL*"),
                Status(&[401]),
                Text("www.googleapis.com/auth/*"),
                Any(&[Text("print-identity-token"), Sent("authorization", "*print-identity-token*")]),
            ],
            says: &[("token-wrong-type", Sure), ("token-wrong-audience", Likely)],
            source: S2S,
            hit: "HTTP/1.1 401 Unauthorized\n\nYour client does not have permission to the requested URL <code>/</code>.\n\n\
                    scopes=[\"https://www.googleapis.com/auth/cloud-platform\"]\nworks: gcloud auth print-identity-token",
            miss: "HTTP/1.1 401 Unauthorized\n\nYour client does not have permission to the requested URL <code>/</code>.\n\n\
                    scopes=[\"https://www.googleapis.com/auth/cloud-platform\"]",
        },
        sign! {
            when: &[Body("Your client does not have permission to the requested URL*"), Status(&[401])],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-wrong-audience", Likely),
                ("token-expired", Hint),
            ],
            source: TROUBLE,
            hit: "HTTP/1.1 401 Unauthorized\n\n<h2>Your client does not have permission to the \
                    requested URL <code>/</code>.</h2>",
            miss: "HTTP/1.1 403 Forbidden\n\n<h2>Your client does not have permission to the requested \
                    URL <code>/</code>.</h2>",
        },
        sign! {
            when: &[Challenge("The access token could not be verified")],
            says: &[
                ("token-wrong-audience", Likely),
                ("token-wrong-type", Hint),
                ("token-invalid-or-revoked", Hint),
                ("token-expired", Hint),
                ("token-bad-signature", Hint),
            ],
            source: TROUBLE,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\" \
                    error_description=\"The access token could not be verified\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Text("The request was not authenticated. Either allow unauthenticated invocations*")],
            says: &[("no-credentials", Sure), ("permission-denied", Hint)],
            source: TROUBLE,
            hit: "The request was not authenticated. Either allow unauthenticated invocations or set \
                    the proper Authorization header.",
            miss: "The request was not authorized to access this service.",
        },
        sign! {
            when: &[Text("The request was not authorized to access this service")],
            says: &[("permission-denied", Sure)],
            source: TROUBLE,
            hit: "The request was not authorized to access this service. Read more at \
                    https://cloud.google.com/run/docs/securing/authenticating",
            miss: "The request was not authenticated.",
        },
        sign! {
            when: &[
                Body("<title>404 Page not found</title>"),
                Header("server", "Google Frontend"),
                Host("*.run.app"),
            ],
            says: &[("wrong-url", Likely), ("refused-as-not-found", Hint), ("ip-blocked", Hint)],
            source: INGRESS,
            hit: "GET / HTTP/1.1\nHost: a.run.app\n\nHTTP/1.1 404 Not Found\nServer: Google Frontend\n\n\
                    <title>404 Page not found</title>",
            miss: "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 404 Not Found\n\n<title>404 Page not \
                    found</title>",
        },
        sign! {
            when: &[
                Text("Your client does not have permission to get URL*"),
                Status(&[403]),
                Sent("authorization", "*"),
            ],
            says: &[("permission-denied", Sure), ("token-wrong-audience", Hint)],
            source: T,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 403 \
                     Forbidden\n\nYour client does not have permission to get URL",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 403 Forbidden\n\nx",
        },
        sign! {
            when: &[Text("Your client does not have permission to get URL*"), Status(&[403]), Anonymous],
            says: &[("no-credentials", Likely), ("wrong-status-403-for-401", Likely)],
            source: T,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 Forbidden\n\nYour client \
                     does not have permission to get URL",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 Forbidden\n\nx",
        },
        sign! {
            when: &[Sent("authorization", "bearer ya29.*"), Status(&[401]), On("google-cloud-run")],
            says: &[("token-wrong-type", Sure)],
            source: S2S,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: bearer ya29.\n\nHTTP/1.1 \
                     401 Unauthorized\nServer: Google Frontend\n\n",
            miss: "GET / HTTP/1.1\nHost: a.run.app\nAuthorization: Bearer eyJ.e30.x\n\nHTTP/1.1 401 \
                      Unauthorized\nServer: Google Frontend\n\n",
        },
        sign! {
            when: &[
                Text("Your client does not have permission*|does not have permission to the \
                            requested URL*"),
                Status(&[401]),
            ],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-wrong-type", Likely),
                ("token-expired", Hint),
                ("token-wrong-audience", Hint),
            ],
            source: T,
            hit: "HTTP/1.1 401 Unauthorized\n\nYour client does not have permission; does not have \
                     permission to the requested URL",
            miss: "HTTP/1.1 401 Unauthorized\n\nx",
        },
        sign! {
            when: &[Text("The request was not authorized to invoke this service")],
            says: &[("permission-denied", Sure)],
            source: T,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe request was not authorized to invoke this service",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe request was authorized",
        },
        sign! {
            when: &[Text("Access is forbidden"), On("google-cloud-run")],
            says: &[("resource-policy-denied", Likely), ("permission-denied", Hint)],
            source: INGRESS,
            hit: "HTTP/1.1 401 Unauthorized\nServer: Google Frontend\n\nAccess is forbidden",
            miss: "HTTP/1.1 401 Unauthorized\nServer: Google Frontend\n\nAccess is fine",
        },
    ],
};

const TROUBLE: Source = Source {
    label: "Cloud Run: troubleshooting",
    url: "https://cloud.google.com/run/docs/troubleshooting#unauthorized-client",
};
const INGRESS: Source = Source {
    label: "Cloud Run: restrict ingress",
    url: "https://cloud.google.com/run/docs/securing/ingress",
};
const T: Source =
    Source { label: "Cloud Run: troubleshooting", url: "https://cloud.google.com/run/docs/troubleshooting" };
const S2S: Source = Source {
    label: "Cloud Run: service-to-service",
    url: "https://cloud.google.com/run/docs/authenticating/service-to-service",
};
