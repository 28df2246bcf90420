//! Firebase: databases, storage, messaging, App Check.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::Text;
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "firebase-data",
    name: "Firebase: data and messages",
    kind: ProductKind::Service,
    marks: &[
    ],
    signs: &[
        sign! {
            when: &[
                Text("\"error\":\"Permission denied\"|\"error\" : \"Permission \
                            denied\"|\"error\": \"Permission denied\""),
            ],
            says: &[("permission-denied", Sure), ("no-credentials", Hint)],
            source: RTDB,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"error\":\"Permission denied\"; \"error\" : \
                     \"Permission denied\"; \"error\": \"Permission denied\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"Not found\"}",
        },
        sign! {
            when: &[Text("Missing or insufficient permissions")],
            says: &[("permission-denied", Sure)],
            source: RULES,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing or insufficient permissions",
            miss: "HTTP/1.1 401 Unauthorized\n\nMissing",
        },
        sign! {
            when: &[Text("storage/unauthorized|User does not have permission to access*")],
            says: &[("permission-denied", Sure)],
            source: ST,
            hit: "HTTP/1.1 401 Unauthorized\n\nstorage/unauthorized; User does not have permission \
                     to access",
            miss: "HTTP/1.1 401 Unauthorized\n\nstorage/unknown",
        },
        sign! {
            when: &[Text("storage/unauthenticated|functions/unauthenticated")],
            says: &[("no-credentials", Sure)],
            source: ST,
            hit: "HTTP/1.1 401 Unauthorized\n\nstorage/unauthenticated; functions/unauthenticated",
            miss: "HTTP/1.1 401 Unauthorized\n\nstorage/unknown",
        },
        sign! {
            when: &[Text("functions/permission-denied|firestore/permission-denied")],
            says: &[("permission-denied", Sure)],
            source: RULES,
            hit: "HTTP/1.1 401 Unauthorized\n\nfunctions/permission-denied; firestore/permission-denied",
            miss: "HTTP/1.1 401 Unauthorized\n\nfunctions/unknown",
        },
        sign! {
            when: &[Text("messaging/mismatched-credential")],
            says: &[("token-wrong-audience", Sure)],
            source: FCM,
            hit: "HTTP/1.1 401 Unauthorized\n\nmessaging/mismatched-credential",
            miss: "HTTP/1.1 401 Unauthorized\n\nmessaging/unknown",
        },
        sign! {
            when: &[Text("THIRD_PARTY_AUTH_ERROR|messaging/third-party-auth-error")],
            says: &[("server-auth-misconfigured", Sure)],
            source: FCM,
            hit: "HTTP/1.1 401 Unauthorized\n\nTHIRD_PARTY_AUTH_ERROR; messaging/third-party-auth-error",
            miss: "HTTP/1.1 401 Unauthorized\n\nmessaging/unknown",
        },
        sign! {
            when: &[Text("appCheck/*|App attestation failed")],
            says: &[("token-invalid-or-revoked", Likely), ("bot-challenge", Hint)],
            source: AC,
            hit: "HTTP/1.1 401 Unauthorized\n\nappCheck/; App attestation failed",
            miss: "HTTP/1.1 401 Unauthorized\n\nApp Check",
        },
    ],
};

const RTDB: Source = Source {
    label: "Firebase: Realtime Database REST",
    url: "https://firebase.google.com/docs/database/rest/auth",
};
const RULES: Source = Source {
    label: "Firebase: security rules",
    url: "https://firebase.google.com/docs/rules/basics",
};
const ST: Source = Source {
    label: "Firebase: storage errors",
    url: "https://firebase.google.com/docs/storage/web/handle-errors",
};
const FCM: Source = Source {
    label: "Firebase Cloud Messaging: errors",
    url: "https://firebase.google.com/docs/cloud-messaging/error-codes",
};
const AC: Source = Source {
    label: "Firebase App Check",
    url: "https://firebase.google.com/docs/app-check",
};
