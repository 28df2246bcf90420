//! Firebase: Authentication, Firestore, Realtime Database, Storage, App Check.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Host, Path, Sent, Text};
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
            when: &[Host("fcm.googleapis.com"), Path("/v1/projects/*"), Sent("authorization", "key=*")],
            says: &[("scheme-mismatch", Sure)],
            source: FCM_V1,
            hit: "POST /v1/projects/a/messages:send HTTP/1.1\nHost: fcm.googleapis.com\nAuthorization: key=AAAA\n\nHTTP/1.1 401 \
                    Unauthorized\n\n{}",
            miss: "POST /fcm/send HTTP/1.1\nHost: fcm.googleapis.com\nAuthorization: key=AAAA\n\nHTTP/1.1 401 Unauthorized\n\n{}",
        },
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
                "\"INVALID_ID_TOKEN\"|\"USER_NOT_FOUND\"|\"INVALID_REFRESH_TOKEN\"|\
                    CREDENTIAL_TOO_OLD_LOGIN_AGAIN",
            )],
            says: &[
                ("token-expired", Likely),
                ("token-invalid-or-revoked", Likely),
                ("step-up-required", Hint),
            ],
            source: AUTH,
            hit: "HTTP/1.1 400 Bad Request\n\n\
                    {\"message\":\"INVALID_ID_TOKEN\"}{\"message\":\"USER_N\
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
        sign! {
            when: &[
                Text("Firebase session cookie has expired|auth/user-token-expired|Auth token is \
                            expired"),
            ],
            says: &[("token-expired", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nFirebase session cookie has expired; \
                     auth/user-token-expired; Auth token is expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/id-token-revoked",
        },
        sign! {
            when: &[Text("auth/invalid-user-token")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/invalid-user-token",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/id-token-expired",
        },
        sign! {
            when: &[
                Text("Firebase ID token has incorrect \"aud\"*|Firebase ID token has incorrect \
                            \\\"aud\\\"*|Firebase session cookie has incorrect \"aud\"*"),
            ],
            says: &[("token-wrong-audience", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has incorrect \"aud\"; Firebase ID \
                     token has incorrect \\\"aud\\\"; Firebase session cookie has incorrect \"aud\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has no subject",
        },
        sign! {
            when: &[
                Text("Firebase ID token has incorrect \"iss\"*|Firebase ID token has incorrect \
                            \\\"iss\\\"*|Firebase session cookie has incorrect \"iss\"*"),
            ],
            says: &[("token-wrong-issuer", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has incorrect \"iss\"; Firebase ID \
                     token has incorrect \\\"iss\\\"; Firebase session cookie has incorrect \"iss\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has no subject",
        },
        sign! {
            when: &[
                Text("Firebase ID token has no \\\"kid\\\" claim*|but was given a custom \
                            token|but was given a legacy custom token|expects an ID token, but was \
                            given*|expects a session cookie, but was given*"),
            ],
            says: &[("token-wrong-type", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has no \\\"kid\\\" claim; but was \
                     given a custom token; but was given a legacy custom token; expects an ID token, \
                     but was given; expects a session cookie, but was given",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token",
        },
        sign! {
            when: &[Text("which does not correspond to a known public key")],
            says: &[("token-expired", Likely), ("token-bad-signature", Likely)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nwhich does not correspond to a known public key",
            miss: "HTTP/1.1 401 Unauthorized\n\nknown public key",
        },
        sign! {
            when: &[
                Text("Decoding Firebase ID token failed*|Decoding Firebase session cookie \
                            failed*|Could not parse auth token"),
            ],
            says: &[("token-malformed", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nDecoding Firebase ID token failed; Decoding Firebase \
                     session cookie failed; Could not parse auth token",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token",
        },
        sign! {
            when: &[Text("Firebase ID token has incorrect algorithm*")],
            says: &[("token-alg-rejected", Sure)],
            source: ADMIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has incorrect algorithm",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token",
        },
        sign! {
            when: &[
                Text("auth/wrong-password|auth/user-not-found|auth/invalid-login-credentials|INVALID_LOGIN_CREDENTIALS|INVALID_PASSWORD|EMAIL_NOT_FOUND"),
            ],
            says: &[("basic-wrong-credentials", Sure)],
            source: JS,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/wrong-password; auth/user-not-found; \
                     auth/invalid-login-credentials; INVALID_LOGIN_CREDENTIALS; INVALID_PASSWORD; \
                     EMAIL_NOT_FOUND",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/weak-password",
        },
        sign! {
            when: &[Text("auth/unverified-email")],
            says: &[("account-restricted", Sure)],
            source: JS,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/unverified-email",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/user-open",
        },
        sign! {
            when: &[Text("auth/too-many-requests|auth/quota-exceeded")],
            says: &[("rate-limited", Sure)],
            source: JS,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/too-many-requests; auth/quota-exceeded",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/one-request",
        },
        sign! {
            when: &[Text("auth/invalid-api-key|auth/api-key-not-valid*|auth/app-not-authorized")],
            says: &[("api-key-invalid", Sure)],
            source: JS,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/invalid-api-key; auth/api-key-not-valid; \
                     auth/app-not-authorized",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/api-key",
        },
        sign! {
            when: &[Text("UNAUTHORIZED_DOMAIN")],
            says: &[("origin-not-allowed", Sure)],
            source: JS,
            hit: "HTTP/1.1 401 Unauthorized\n\nUNAUTHORIZED_DOMAIN",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/domain",
        },
        sign! {
            when: &[
                Text("auth/operation-not-allowed|auth/admin-restricted-operation|OPERATION_NOT_ALLOWED|ADMIN_ONLY_OPERATION|PASSWORD_LOGIN_DISABLED|CONFIGURATION_NOT_FOUND|auth/configuration-not-found"),
            ],
            says: &[("service-not-enabled", Sure)],
            source: JS,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/operation-not-allowed; \
                     auth/admin-restricted-operation; OPERATION_NOT_ALLOWED; ADMIN_ONLY_OPERATION; \
                     PASSWORD_LOGIN_DISABLED; CONFIGURATION_NOT_FOUND; auth/configuration-not-found",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/operation",
        },
        sign! {
            when: &[Text("auth/multi-factor-auth-required|CREDENTIAL_TOO_OLD_LOGIN_AGAIN")],
            says: &[("step-up-required", Sure)],
            source: JS,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/multi-factor-auth-required; \
                     CREDENTIAL_TOO_OLD_LOGIN_AGAIN",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/login",
        },
        sign! {
            when: &[Text("auth/tenant-id-mismatch|auth/mismatching-tenant-id|TENANT_ID_MISMATCH")],
            says: &[("token-wrong-issuer", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/tenant-id-mismatch; auth/mismatching-tenant-id; \
                     TENANT_ID_MISMATCH",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/tenant-id",
        },
        sign! {
            when: &[Text("auth/insufficient-permission")],
            says: &[("permission-denied", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/insufficient-permission",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/permission",
        },
        sign! {
            when: &[
                Text("TOKEN_EXPIRED"),
                Host("identitytoolkit.googleapis.com|securetoken.googleapis.com"),
            ],
            says: &[("token-expired", Sure)],
            source: REST_MORE,
            hit: "GET / HTTP/1.1\nHost: identitytoolkit.googleapis.com\n\nHTTP/1.1 401 \
                     Unauthorized\n\nTOKEN_EXPIRED",
            miss: "GET / HTTP/1.1\nHost: identitytoolkit.googleapis.com\n\nHTTP/1.1 401 \
                      Unauthorized\n\nTOKEN_FINE",
        },
        sign! {
            when: &[Text("INVALID_ID_TOKEN|INVALID_REFRESH_TOKEN")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: REST_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nINVALID_ID_TOKEN; INVALID_REFRESH_TOKEN",
            miss: "HTTP/1.1 401 Unauthorized\n\nID_TOKEN",
        },
        sign! {
            when: &[Text("CREDENTIAL_MISMATCH|SENDER_ID_MISMATCH")],
            says: &[("token-wrong-audience", Sure)],
            source: REST_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nCREDENTIAL_MISMATCH; SENDER_ID_MISMATCH",
            miss: "HTTP/1.1 401 Unauthorized\n\nCREDENTIAL",
        },
        sign! {
            when: &[Text("INVALID_CUSTOM_TOKEN")],
            says: &[("token-malformed", Likely), ("token-wrong-audience", Hint)],
            source: REST_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nINVALID_CUSTOM_TOKEN",
            miss: "HTTP/1.1 401 Unauthorized\n\nCUSTOM_TOKEN",
        },
        sign! {
            when: &[Text("BLOCKING_FUNCTION_ERROR_RESPONSE")],
            says: &[("permission-denied", Sure)],
            source: REST_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nBLOCKING_FUNCTION_ERROR_RESPONSE",
            miss: "HTTP/1.1 401 Unauthorized\n\nBLOCKING",
        },
        sign! {
            when: &[Text("MISSING_ID_TOKEN")],
            says: &[("no-credentials", Sure)],
            source: REST_MORE,
            hit: "HTTP/1.1 401 Unauthorized\n\nMISSING_ID_TOKEN",
            miss: "HTTP/1.1 401 Unauthorized\n\nID_TOKEN",
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
const E: Source = Source {
    label: "Firebase: Admin Authentication errors",
    url: "https://firebase.google.com/docs/auth/admin/errors",
};
const JS: Source = Source {
    label: "Firebase: Auth error codes",
    url: "https://firebase.google.com/docs/reference/js/auth#autherrorcodes",
};
const REST_MORE: Source = Source {
    label: "Firebase Auth: REST API",
    url: "https://cloud.google.com/identity-platform/docs/use-rest-api",
};
const FCM_V1: Source = Source {
    label: "Firebase: migrate to the HTTP v1 API",
    url: "https://firebase.google.com/docs/cloud-messaging/migrate-v1",
};
