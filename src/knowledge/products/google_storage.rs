//! Google Cloud Storage: errors of its XML API.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Method, Not, Path, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "google-storage",
    name: "Google Cloud Storage",
    kind: ProductKind::Service,
    marks: &[],
    signs: &[
        sign! {
            when: &[Text("Anonymous caller does not have*"), Not(&Text("storage.objects.list access"))],
            says: &[("no-credentials", Sure), ("wrong-status-403-for-401", Hint)],
            source: GCS,
            hit: "HTTP/1.1 401 Unauthorized\n\nAnonymous caller does not have",
            miss: "HTTP/1.1 401 Unauthorized\n\ncaller",
        },
        sign! {
            // Who may not list is not told whether a thing exists; the refusal then names the right to list.
            when: &[
                Text("does not have storage.objects.list access"),
                Method(&["GET", "HEAD"]),
                Path("/*/*"),
                Not(&Path("/storage/v1*|prefix=*|delimiter=*|list-type=*")),
            ],
            says: &[("missing-object-as-403", Sure)],
            source: GCS,
            hit: "GET /bucket/a/b HTTP/1.1\nHost: storage.example.com\n\nHTTP/1.1 403 Forbidden\n\nAnonymous caller does not have \
                  storage.objects.list access to bucket.",
            miss: "GET /bucket?prefix=a HTTP/1.1\nHost: storage.example.com\n\nHTTP/1.1 403 Forbidden\n\nAnonymous caller does \
                   not have storage.objects.list access to bucket.",
        },
        sign! {
            when: &[
                Text("Anonymous caller does not have storage.objects.list access"),
                Not(&Path("/*/*")),
            ],
            says: &[("no-credentials", Sure)],
            source: GCS,
            hit: "GET /bucket HTTP/1.1\nHost: storage.example.com\n\nHTTP/1.1 403 Forbidden\n\nAnonymous caller does not have \
                  storage.objects.list access to bucket.",
            miss: "GET /bucket/a HTTP/1.1\nHost: storage.example.com\n\nHTTP/1.1 403 Forbidden\n\nAnonymous caller does not have \
                   storage.objects.list access to bucket.",
        },
        sign! {
            when: &[Text("Check your Google secret key and signing method")],
            says: &[("request-signature-mismatch", Sure)],
            source: GCS,
            hit: "HTTP/1.1 401 Unauthorized\n\nCheck your Google secret key and signing method",
            miss: "HTTP/1.1 401 Unauthorized\n\nGoogle secret",
        },
        sign! {
            when: &[Text("Request signature expired at*")],
            says: &[("signed-url-expired", Sure)],
            source: GCS,
            hit: "HTTP/1.1 401 Unauthorized\n\nRequest signature expired at",
            miss: "HTTP/1.1 401 Unauthorized\n\nRequest signature",
        },
        sign! {
            when: &[Text("UserProjectMissing")],
            says: &[("service-not-enabled", Likely)],
            source: GCS,
            hit: "HTTP/1.1 401 Unauthorized\n\nUserProjectMissing",
            miss: "HTTP/1.1 401 Unauthorized\n\nUserProject",
        },
    ],
};

const GCS: Source = Source {
    label: "Cloud Storage: XML API errors",
    url: "https://cloud.google.com/storage/docs/xml-api/reference-status",
};
