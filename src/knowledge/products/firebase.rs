//! Firebase: Authentication, Firestore, Realtime Database, Storage, App Check.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Host, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "firebase",
    name: "Firebase",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Host(
            "*.firebaseio.com|identitytoolkit.googleapis.com|securetoken.googleapis.com|\
                    firestore.googleapis.com|firebasestorage.googleapis.com|fcm.googleapis.com",
        )]),
        Mark(&[Body("firebase*")]),
    ],
    signs: &[
        sign! {
            when: &[Body("INVALID_PASSWORD|EMAIL_NOT_FOUND|INVALID_LOGIN_CREDENTIALS")],
            says: &[("basic-wrong-credentials", Likely)],
            source: AUTH,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"error\":{\"message\":\"INVALID_PASSWORD\"}} \
                    EMAIL_NOT_FOUND INVALID_LOGIN_CREDENTIALS",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":{\"message\":\"USER_DISABLED\"}}",
        },
        sign! {
            when: &[Body("USER_DISABLED|auth/user-disabled")],
            says: &[("account-restricted", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"error\":{\"message\":\"USER_DISABLED\"}} \
                    auth/user-disabled",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":{\"message\":\"TOKEN_EXPIRED\"}}",
        },
        sign! {
            when: &[Body("TOO_MANY_ATTEMPTS_TRY_LATER*")],
            says: &[("rate-limited", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"error\":{\"message\":\"TOO_MANY_ATTEMPTS_TRY_LATER : \
                    Access to this account has been temporarily disabled\"}}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"error\":{\"message\":\"USER_DISABLED\"}}",
        },
        sign! {
            when: &[Body(
                "\"TOKEN_EXPIRED\"|\"INVALID_ID_TOKEN\"|\"USER_NOT_FOUND\"|\"INVALID_REFRESH_TOKEN\"|\
                    CREDENTIAL_TOO_OLD_LOGIN_AGAIN",
            )],
            says: &[
                ("token-expired", Likely),
                ("token-invalid-or-revoked", Likely),
                ("step-up-required", Hint),
            ],
            source: AUTH,
            hit: "HTTP/1.1 400 Bad Request\n\n\
                    {\"message\":\"TOKEN_EXPIRED\"}{\"message\":\"INVALID_ID_TOKEN\"}{\"message\":\"USER_N\
                    OT_FOUND\"}{\"message\":\"INVALID_REFRESH_TOKEN\"} CREDENTIAL_TOO_OLD_LOGIN_AGAIN",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"message\":\"USER_DISABLED\"}",
        },
        sign! {
            when: &[Text("auth/id-token-expired|Firebase ID token has expired|auth/session-cookie-expired")],
            says: &[("token-expired", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/id-token-expired Firebase ID token has expired. \
                    auth/session-cookie-expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/id-token-revoked",
        },
        sign! {
            when: &[Text("auth/id-token-revoked|auth/session-cookie-revoked")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/id-token-revoked auth/session-cookie-revoked",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/id-token-expired",
        },
        sign! {
            when: &[Text(
                "Firebase ID token has incorrect \"aud\" (audience) claim*|\
                    Firebase ID token has incorrect*audience*",
            )],
            says: &[("token-wrong-audience", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has incorrect \"aud\" (audience) \
                    claim. Expected \"a\" but got \"b\".",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has incorrect \"iss\" (issuer) claim.",
        },
        sign! {
            when: &[Text(
                "Firebase ID token has incorrect \"iss\" (issuer) claim*|\
                    Firebase ID token has incorrect*issuer*",
            )],
            says: &[("token-wrong-issuer", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has incorrect \"iss\" (issuer) claim. \
                    Expected",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has incorrect \"aud\" (audience) claim.",
        },
        sign! {
            when: &[Text(
                "Firebase ID token has \"kid\" claim which does not correspond to a known public key|\
                    Firebase ID token has invalid signature",
            )],
            says: &[("token-bad-signature", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has \"kid\" claim which does not \
                    correspond to a known public key. Firebase ID token has invalid signature.",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has expired",
        },
        sign! {
            when: &[Text(
                "Firebase ID token has no \"kid\" claim|\
                    verifyIdToken() expects an ID token, but was given a custom token|\
                    expects an ID token, but was given a legacy custom token",
            )],
            says: &[("token-wrong-type", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has no \"kid\" claim. verifyIdToken() \
                    expects an ID token, but was given a custom token; expects an ID token, but was given \
                    a legacy custom token",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has expired",
        },
        sign! {
            when: &[Text("Decoding Firebase ID token failed*")],
            says: &[("token-malformed", Likely)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nDecoding Firebase ID token failed. Make sure you passed \
                    the entire string JWT which represents an ID token.",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has expired",
        },
        sign! {
            when: &[Text("Missing or insufficient permissions")],
            says: &[
                ("permission-denied", Likely),
                ("resource-policy-denied", Likely),
                ("no-credentials", Hint),
            ],
            source: RULES,
            hit: "HTTP/1.1 403 Forbidden\n\n{\"error\":{\"code\":403,\"message\":\"Missing or \
                    insufficient permissions.\",\"status\":\"PERMISSION_DENIED\"}}",
            miss: "HTTP/1.1 403 Forbidden\n\nMissing permissions",
        },
        sign! {
            when: &[Body("{\"error\":\"Permission denied\"}|\"error\" : \"Permission denied\"")],
            says: &[
                ("permission-denied", Likely),
                ("resource-policy-denied", Likely),
                ("no-credentials", Hint),
            ],
            source: RTDB,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"Permission denied\"}{ \"error\" : \
                    \"Permission denied\" }",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"Could not parse auth token.\"}",
        },
        sign! {
            when: &[
                Body("Could not parse auth token|Auth token is expired|Expired auth token*"),
                Host("*.firebaseio.com"),
            ],
            says: &[("token-malformed", Hint), ("token-expired", Likely)],
            source: RTDB,
            hit: "GET /a.json HTTP/1.1\nHost: x.firebaseio.com\n\nHTTP/1.1 401 Unauthorized\n\nCould \
                    not parse auth token; Auth token is expired; Expired auth token",
            miss: "GET /a.json HTTP/1.1\nHost: x\n\nHTTP/1.1 401 Unauthorized\n\nCould not parse auth \
                    token",
        },
        sign! {
            when: &[Text("storage/unauthorized")],
            says: &[("permission-denied", Likely), ("resource-policy-denied", Likely)],
            source: STORAGE,
            hit: "storage/unauthorized",
            miss: "storage/object-not-found",
        },
        sign! {
            when: &[Text("storage/unauthenticated")],
            says: &[("no-credentials", Likely)],
            source: STORAGE,
            hit: "storage/unauthenticated",
            miss: "storage/unauthorized",
        },
        sign! {
            when: &[Text(
                "App Check token is invalid|App attestation failed|AppCheck*throttled*|\
                    Missing appcheck token|exchangeDebugToken*|appCheck/*",
            )],
            says: &[("api-key-invalid", Hint), ("bot-challenge", Hint), ("token-invalid-or-revoked", Hint)],
            source: APPCHECK,
            hit: "HTTP/1.1 403 Forbidden\n\nApp Check token is invalid. App attestation failed. \
                    AppCheck: Requests throttled; Missing appcheck token; exchangeDebugToken; \
                    appCheck/fetch-status-error",
            miss: "HTTP/1.1 403 Forbidden\n\nApp",
        },
        sign! {
            when: &[Body("THIRD_PARTY_AUTH_ERROR|SENDER_ID_MISMATCH|MismatchSenderId")],
            says: &[("api-key-invalid", Likely)],
            source: FCM,
            hit: "HTTP/1.1 401 Unauthorized\n\nTHIRD_PARTY_AUTH_ERROR SENDER_ID_MISMATCH MismatchSenderId",
            miss: "HTTP/1.1 401 Unauthorized\n\nUNREGISTERED",
        },
        sign! {
            when: &[Text("auth/requires-recent-login")],
            says: &[("step-up-required", Sure)],
            source: AUTH,
            hit: "auth/requires-recent-login",
            miss: "auth/user-disabled",
        },
        sign! {
            when: &[Text("auth/unauthorized-domain")],
            says: &[("origin-not-allowed", Sure)],
            source: AUTH,
            hit: "auth/unauthorized-domain",
            miss: "auth/user-disabled",
        },
    ],
};

const AUTH: Source = Source {
    label: "Firebase Authentication: REST error codes",
    url: "https://firebase.google.com/docs/reference/rest/auth",
};
const RULES: Source = Source {
    label: "Firebase: Security Rules",
    url: "https://firebase.google.com/docs/rules/insecure-rules",
};
const RTDB: Source = Source {
    label: "Firebase Realtime Database: errors",
    url: "https://firebase.google.com/docs/reference/rest/database",
};
const STORAGE: Source = Source {
    label: "Cloud Storage for Firebase: errors",
    url: "https://firebase.google.com/docs/storage/web/handle-errors",
};
const ADMIN: Source = Source {
    label: "Firebase: verify ID tokens",
    url: "https://firebase.google.com/docs/auth/admin/verify-id-tokens",
};
const APPCHECK: Source =
    Source { label: "Firebase App Check", url: "https://firebase.google.com/docs/app-check" };
const FCM: Source = Source {
    label: "Firebase Cloud Messaging: error codes",
    url: "https://firebase.google.com/docs/cloud-messaging/error-codes",
};
