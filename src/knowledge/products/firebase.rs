//! Firebase: Authentication, Admin SDK, databases, messaging, App Check.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Host, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "firebase",
    name: "Firebase",
    kind: ProductKind::Service,
    marks: &[
        Mark(&[Any(&[Host("*.firebaseio.com"), Host("*.firebasedatabase.app"), Host("identitytoolkit.googleapis.com"), Host("securetoken.googleapis.com"), Host("firestore.googleapis.com"), Host("fcm.googleapis.com"), Host("firebasestorage.googleapis.com")])]),
        Mark(&[Any(&[Text("FirebaseError"), Text("FirebaseAuthError"), Text("FirebaseAuthException")])]),
        Mark(&[Any(&[Text("auth/*"), Text("storage/un*"), Text("messaging/*")])]),
    ],
    signs: &[
        Sign {
            when: &[Any(&[Text("auth/id-token-expired"), Text("auth/session-cookie-expired"), Text("Firebase ID token has expired"), Text("Firebase session cookie has expired"), Text("auth/user-token-expired"), Text("Auth token is expired")])],
            says: &[("token-expired", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/id-token-expired; auth/session-cookie-expired; Firebase ID token has expired; Firebase session cookie has expired; auth/user-token-expired; Auth token is expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/id-token-revoked",
        },
        Sign {
            when: &[Any(&[Text("auth/id-token-revoked"), Text("auth/session-cookie-revoked"), Text("auth/invalid-user-token")])],
            says: &[("token-invalid-or-revoked", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/id-token-revoked; auth/session-cookie-revoked; auth/invalid-user-token",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/id-token-expired",
        },
        Sign {
            when: &[Any(&[Text("Firebase ID token has incorrect \"aud\"*"), Text("Firebase ID token has incorrect \\\"aud\\\"*"), Text("Firebase session cookie has incorrect \"aud\"*")])],
            says: &[("token-wrong-audience", Sure)],
            source: V,
            hit: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has incorrect \"aud\"; Firebase ID token has incorrect \\\"aud\\\"; Firebase session cookie has incorrect \"aud\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has no subject",
        },
        Sign {
            when: &[Any(&[Text("Firebase ID token has incorrect \"iss\"*"), Text("Firebase ID token has incorrect \\\"iss\\\"*"), Text("Firebase session cookie has incorrect \"iss\"*")])],
            says: &[("token-wrong-issuer", Sure)],
            source: V,
            hit: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has incorrect \"iss\"; Firebase ID token has incorrect \\\"iss\\\"; Firebase session cookie has incorrect \"iss\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has no subject",
        },
        Sign {
            when: &[Any(&[Text("Firebase ID token has no \"kid\" claim*"), Text("Firebase ID token has no \\\"kid\\\" claim*"), Text("but was given a custom token"), Text("but was given a legacy custom token"), Text("expects an ID token, but was given*"), Text("expects a session cookie, but was given*")])],
            says: &[("token-wrong-type", Sure)],
            source: V,
            hit: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has no \"kid\" claim; Firebase ID token has no \\\"kid\\\" claim; but was given a custom token; but was given a legacy custom token; expects an ID token, but was given; expects a session cookie, but was given",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token",
        },
        Sign {
            when: &[Text("which does not correspond to a known public key")],
            says: &[("token-expired", Likely), ("token-bad-signature", Likely)],
            source: V,
            hit: "HTTP/1.1 401 Unauthorized\n\nwhich does not correspond to a known public key",
            miss: "HTTP/1.1 401 Unauthorized\n\nknown public key",
        },
        Sign {
            when: &[Text("Firebase ID token has invalid signature")],
            says: &[("token-bad-signature", Sure)],
            source: V,
            hit: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has invalid signature",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token",
        },
        Sign {
            when: &[Any(&[Text("Decoding Firebase ID token failed*"), Text("Decoding Firebase session cookie failed*"), Text("Could not parse auth token")])],
            says: &[("token-malformed", Sure)],
            source: V,
            hit: "HTTP/1.1 401 Unauthorized\n\nDecoding Firebase ID token failed; Decoding Firebase session cookie failed; Could not parse auth token",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token",
        },
        Sign {
            when: &[Text("Firebase ID token has incorrect algorithm*")],
            says: &[("token-alg-rejected", Sure)],
            source: V,
            hit: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token has incorrect algorithm",
            miss: "HTTP/1.1 401 Unauthorized\n\nFirebase ID token",
        },
        Sign {
            when: &[Any(&[Text("auth/wrong-password"), Text("auth/user-not-found"), Text("auth/invalid-login-credentials"), Text("INVALID_LOGIN_CREDENTIALS"), Text("INVALID_PASSWORD"), Text("EMAIL_NOT_FOUND")])],
            says: &[("basic-wrong-credentials", Sure)],
            source: JS,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/wrong-password; auth/user-not-found; auth/invalid-login-credentials; INVALID_LOGIN_CREDENTIALS; INVALID_PASSWORD; EMAIL_NOT_FOUND",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/weak-password",
        },
        Sign {
            when: &[Any(&[Text("auth/user-disabled"), Text("USER_DISABLED"), Text("auth/unverified-email")])],
            says: &[("account-restricted", Sure)],
            source: JS,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/user-disabled; USER_DISABLED; auth/unverified-email",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/user-open",
        },
        Sign {
            when: &[Any(&[Text("auth/too-many-requests"), Text("TOO_MANY_ATTEMPTS_TRY_LATER"), Text("auth/quota-exceeded")])],
            says: &[("rate-limited", Sure)],
            source: JS,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/too-many-requests; TOO_MANY_ATTEMPTS_TRY_LATER; auth/quota-exceeded",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/one-request",
        },
        Sign {
            when: &[Any(&[Text("auth/invalid-api-key"), Text("auth/api-key-not-valid*"), Text("auth/app-not-authorized")])],
            says: &[("api-key-invalid", Sure)],
            source: JS,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/invalid-api-key; auth/api-key-not-valid; auth/app-not-authorized",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/api-key",
        },
        Sign {
            when: &[Any(&[Text("auth/unauthorized-domain"), Text("UNAUTHORIZED_DOMAIN")])],
            says: &[("origin-not-allowed", Sure)],
            source: JS,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/unauthorized-domain; UNAUTHORIZED_DOMAIN",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/domain",
        },
        Sign {
            when: &[Any(&[Text("auth/operation-not-allowed"), Text("auth/admin-restricted-operation"), Text("OPERATION_NOT_ALLOWED"), Text("ADMIN_ONLY_OPERATION"), Text("PASSWORD_LOGIN_DISABLED"), Text("CONFIGURATION_NOT_FOUND"), Text("auth/configuration-not-found")])],
            says: &[("service-not-enabled", Sure)],
            source: JS,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/operation-not-allowed; auth/admin-restricted-operation; OPERATION_NOT_ALLOWED; ADMIN_ONLY_OPERATION; PASSWORD_LOGIN_DISABLED; CONFIGURATION_NOT_FOUND; auth/configuration-not-found",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/operation",
        },
        Sign {
            when: &[Any(&[Text("auth/requires-recent-login"), Text("auth/multi-factor-auth-required"), Text("CREDENTIAL_TOO_OLD_LOGIN_AGAIN")])],
            says: &[("step-up-required", Sure)],
            source: JS,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/requires-recent-login; auth/multi-factor-auth-required; CREDENTIAL_TOO_OLD_LOGIN_AGAIN",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/login",
        },
        Sign {
            when: &[Any(&[Text("auth/tenant-id-mismatch"), Text("auth/mismatching-tenant-id"), Text("TENANT_ID_MISMATCH")])],
            says: &[("token-wrong-issuer", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/tenant-id-mismatch; auth/mismatching-tenant-id; TENANT_ID_MISMATCH",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/tenant-id",
        },
        Sign {
            when: &[Text("auth/insufficient-permission")],
            says: &[("permission-denied", Sure)],
            source: E,
            hit: "HTTP/1.1 401 Unauthorized\n\nauth/insufficient-permission",
            miss: "HTTP/1.1 401 Unauthorized\n\nauth/permission",
        },
        Sign {
            when: &[Body("TOKEN_EXPIRED"), Any(&[Host("identitytoolkit.googleapis.com"), Host("securetoken.googleapis.com")])],
            says: &[("token-expired", Sure)],
            source: REST,
            hit: "GET / HTTP/1.1\nHost: securetoken.googleapis.com\n\nHTTP/1.1 401 Unauthorized\n\nTOKEN_EXPIRED",
            miss: "GET / HTTP/1.1\nHost: securetoken.googleapis.com\n\nHTTP/1.1 401 Unauthorized\n\nTOKEN_FINE",
        },
        Sign {
            when: &[Any(&[Body("INVALID_ID_TOKEN"), Body("INVALID_REFRESH_TOKEN")])],
            says: &[("token-invalid-or-revoked", Sure)],
            source: REST,
            hit: "HTTP/1.1 401 Unauthorized\n\nINVALID_ID_TOKEN; INVALID_REFRESH_TOKEN",
            miss: "HTTP/1.1 401 Unauthorized\n\nID_TOKEN",
        },
        Sign {
            when: &[Any(&[Body("CREDENTIAL_MISMATCH"), Body("SENDER_ID_MISMATCH")])],
            says: &[("token-wrong-audience", Sure)],
            source: REST,
            hit: "HTTP/1.1 401 Unauthorized\n\nCREDENTIAL_MISMATCH; SENDER_ID_MISMATCH",
            miss: "HTTP/1.1 401 Unauthorized\n\nCREDENTIAL",
        },
        Sign {
            when: &[Body("INVALID_CUSTOM_TOKEN")],
            says: &[("token-malformed", Likely), ("token-wrong-audience", Hint)],
            source: REST,
            hit: "HTTP/1.1 401 Unauthorized\n\nINVALID_CUSTOM_TOKEN",
            miss: "HTTP/1.1 401 Unauthorized\n\nCUSTOM_TOKEN",
        },
        Sign {
            when: &[Body("BLOCKING_FUNCTION_ERROR_RESPONSE")],
            says: &[("permission-denied", Sure)],
            source: REST,
            hit: "HTTP/1.1 401 Unauthorized\n\nBLOCKING_FUNCTION_ERROR_RESPONSE",
            miss: "HTTP/1.1 401 Unauthorized\n\nBLOCKING",
        },
        Sign {
            when: &[Body("MISSING_ID_TOKEN")],
            says: &[("no-credentials", Sure)],
            source: REST,
            hit: "HTTP/1.1 401 Unauthorized\n\nMISSING_ID_TOKEN",
            miss: "HTTP/1.1 401 Unauthorized\n\nID_TOKEN",
        },
        Sign {
            when: &[Any(&[Body("\"error\":\"Permission denied\""), Body("\"error\" : \"Permission denied\""), Body("\"error\": \"Permission denied\"")])],
            says: &[("permission-denied", Sure), ("no-credentials", Hint)],
            source: RTDB,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"error\":\"Permission denied\"; \"error\" : \"Permission denied\"; \"error\": \"Permission denied\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"Not found\"}",
        },
        Sign {
            when: &[Text("Missing or insufficient permissions")],
            says: &[("permission-denied", Sure)],
            source: RULES,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissing or insufficient permissions",
            miss: "HTTP/1.1 401 Unauthorized\n\nMissing",
        },
        Sign {
            when: &[Any(&[Text("storage/unauthorized"), Text("User does not have permission to access*")])],
            says: &[("permission-denied", Sure)],
            source: ST,
            hit: "HTTP/1.1 401 Unauthorized\n\nstorage/unauthorized; User does not have permission to access",
            miss: "HTTP/1.1 401 Unauthorized\n\nstorage/unknown",
        },
        Sign {
            when: &[Any(&[Text("storage/unauthenticated"), Text("functions/unauthenticated")])],
            says: &[("no-credentials", Sure)],
            source: ST,
            hit: "HTTP/1.1 401 Unauthorized\n\nstorage/unauthenticated; functions/unauthenticated",
            miss: "HTTP/1.1 401 Unauthorized\n\nstorage/unknown",
        },
        Sign {
            when: &[Any(&[Text("functions/permission-denied"), Text("firestore/permission-denied")])],
            says: &[("permission-denied", Sure)],
            source: RULES,
            hit: "HTTP/1.1 401 Unauthorized\n\nfunctions/permission-denied; firestore/permission-denied",
            miss: "HTTP/1.1 401 Unauthorized\n\nfunctions/unknown",
        },
        Sign {
            when: &[Text("messaging/mismatched-credential")],
            says: &[("token-wrong-audience", Sure)],
            source: FCM,
            hit: "HTTP/1.1 401 Unauthorized\n\nmessaging/mismatched-credential",
            miss: "HTTP/1.1 401 Unauthorized\n\nmessaging/unknown",
        },
        Sign {
            when: &[Any(&[Text("THIRD_PARTY_AUTH_ERROR"), Text("messaging/third-party-auth-error")])],
            says: &[("server-auth-misconfigured", Sure)],
            source: FCM,
            hit: "HTTP/1.1 401 Unauthorized\n\nTHIRD_PARTY_AUTH_ERROR; messaging/third-party-auth-error",
            miss: "HTTP/1.1 401 Unauthorized\n\nmessaging/unknown",
        },
        Sign {
            when: &[Any(&[Text("Firebase App Check token is invalid"), Text("appCheck/*"), Text("App attestation failed"), Text("App Check token is invalid")])],
            says: &[("token-invalid-or-revoked", Likely), ("bot-challenge", Hint)],
            source: AC,
            hit: "HTTP/1.1 401 Unauthorized\n\nFirebase App Check token is invalid; appCheck/; App attestation failed; App Check token is invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nApp Check",
        },
    ],
};

const V: Source = Source { label: "Firebase: verify ID tokens", url: "https://firebase.google.com/docs/auth/admin/verify-id-tokens" };
const E: Source = Source { label: "Firebase: Admin Authentication errors", url: "https://firebase.google.com/docs/auth/admin/errors" };
const JS: Source = Source { label: "Firebase: Auth error codes", url: "https://firebase.google.com/docs/reference/js/auth#autherrorcodes" };
const REST: Source = Source { label: "Firebase Auth: REST API", url: "https://cloud.google.com/identity-platform/docs/use-rest-api" };
const RTDB: Source = Source { label: "Firebase: Realtime Database REST", url: "https://firebase.google.com/docs/database/rest/auth" };
const RULES: Source = Source { label: "Firebase: security rules", url: "https://firebase.google.com/docs/rules/basics" };
const ST: Source = Source { label: "Firebase: storage errors", url: "https://firebase.google.com/docs/storage/web/handle-errors" };
const FCM: Source = Source { label: "Firebase Cloud Messaging: errors", url: "https://firebase.google.com/docs/cloud-messaging/error-codes" };
const AC: Source = Source { label: "Firebase App Check", url: "https://firebase.google.com/docs/app-check" };
