//! Amazon Cognito user pools and identity pools, and aws-jwt-verify.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Header, Host, Sent, Sets, Text};
use crate::evidence::{Mark, Product, ProductKind, Sign, Source};

pub(super) static PRODUCT: Product = Product {
    id: "cognito",
    name: "Amazon Cognito",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Any(&[Host("cognito-idp.*.amazonaws.com"), Host("cognito-identity.*.amazonaws.com"), Host("*.amazoncognito.com")])]),
        Mark(&[Header("location", "*.amazoncognito.com/*")]),
        Mark(&[Sent("x-amz-target", "AWSCognito*")]),
        Mark(&[Sets("cognito")]),
    ],
    signs: &[
        Sign {
            when: &[Text("Access Token has expired")],
            says: &[("token-expired", Sure)],
            source: GET,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess Token has expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess Token is new",
        },
        Sign {
            when: &[Text("Refresh Token has expired")],
            says: &[("token-expired", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nRefresh Token has expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nRefresh Token is new",
        },
        Sign {
            when: &[Any(&[Text("Access Token has been revoked"), Text("Refresh Token has been revoked")])],
            says: &[("token-invalid-or-revoked", Sure)],
            source: GET,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess Token has been revoked; Refresh Token has been revoked",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess Token is new",
        },
        Sign {
            when: &[Text("Invalid Refresh Token"), Text("NotAuthorizedException")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid Refresh Token; NotAuthorizedException",
            miss: "HTTP/1.1 401 Unauthorized\n\nNotAuthorizedException",
        },
        Sign {
            when: &[Text("Invalid Access Token"), Text("NotAuthorizedException")],
            says: &[("token-invalid-or-revoked", Likely), ("token-wrong-type", Likely), ("token-wrong-issuer", Hint)],
            source: GET,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid Access Token; NotAuthorizedException",
            miss: "HTTP/1.1 401 Unauthorized\n\nNotAuthorizedException",
        },
        Sign {
            when: &[Text("Access Token does not have required scopes")],
            says: &[("insufficient-scope", Sure)],
            source: GET,
            hit: "HTTP/1.1 401 Unauthorized\n\nAccess Token does not have required scopes",
            miss: "HTTP/1.1 401 Unauthorized\n\nAccess Token",
        },
        Sign {
            when: &[Text("NotAuthorizedException"), Text("Incorrect username or password")],
            says: &[("basic-wrong-credentials", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nNotAuthorizedException; Incorrect username or password",
            miss: "HTTP/1.1 401 Unauthorized\n\nNotAuthorizedException: Refresh",
        },
        Sign {
            when: &[Text("UserNotFoundException")],
            says: &[("basic-wrong-credentials", Likely)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nUserNotFoundException",
            miss: "HTTP/1.1 401 Unauthorized\n\nResourceNotFoundException",
        },
        Sign {
            when: &[Text("NotAuthorizedException"), Any(&[Text("User is disabled"), Text("Temporary password has expired*")])],
            says: &[("account-restricted", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nNotAuthorizedException; User is disabled; Temporary password has expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nNotAuthorizedException: Refresh",
        },
        Sign {
            when: &[Any(&[Text("UserNotConfirmedException"), Text("PasswordResetRequiredException")])],
            says: &[("account-restricted", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nUserNotConfirmedException; PasswordResetRequiredException",
            miss: "HTTP/1.1 401 Unauthorized\n\nUserFound",
        },
        Sign {
            when: &[Any(&[Text("Password attempts exceeded"), Text("TooManyFailedAttemptsException")])],
            says: &[("rate-limited", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nPassword attempts exceeded; TooManyFailedAttemptsException",
            miss: "HTTP/1.1 401 Unauthorized\n\nPassword attempts",
        },
        Sign {
            when: &[Any(&[Text("Unable to verify secret hash for client*"), Text("SECRET_HASH was not received")])],
            says: &[("request-signature-mismatch", Likely), ("basic-wrong-credentials", Hint)],
            source: HASH,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnable to verify secret hash for client; SECRET_HASH was not received",
            miss: "HTTP/1.1 401 Unauthorized\n\nsecret hash",
        },
        Sign {
            when: &[Text("Invalid session for the user")],
            says: &[("cookie-session-expired", Likely), ("token-expired", Likely)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid session for the user",
            miss: "HTTP/1.1 401 Unauthorized\n\nsession for the user",
        },
        Sign {
            when: &[Text("Unauthenticated access is not supported for this identity pool")],
            says: &[("no-credentials", Sure)],
            source: ID,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnauthenticated access is not supported for this identity pool",
            miss: "HTTP/1.1 401 Unauthorized\n\naccess is supported",
        },
        Sign {
            when: &[Any(&[Text("Token is not from a supported provider of this identity pool"), Text("Invalid login token. Issuer doesn't match*")])],
            says: &[("token-wrong-issuer", Sure)],
            source: ID,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken is not from a supported provider of this identity pool; Invalid login token. Issuer doesn't match",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken is from a supported provider",
        },
        Sign {
            when: &[Text("Invalid login token. Token expired*")],
            says: &[("token-expired", Sure)],
            source: ID,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid login token. Token expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nlogin token",
        },
        Sign {
            when: &[Any(&[Text("Invalid login token. Incorrect token audience"), Text("Invalid login token. Not a valid*audience")])],
            says: &[("token-wrong-audience", Sure)],
            source: ID,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid login token. Incorrect token audience; Invalid login token. Not a validxaudience",
            miss: "HTTP/1.1 401 Unauthorized\n\nlogin token",
        },
        Sign {
            when: &[Text("Logins don't match. Please include at least one valid login*")],
            says: &[("token-wrong-issuer", Likely), ("no-credentials", Likely)],
            source: ID,
            hit: "HTTP/1.1 401 Unauthorized\n\nLogins don't match. Please include at least one valid login",
            miss: "HTTP/1.1 401 Unauthorized\n\nLogins match",
        },
        Sign {
            when: &[Any(&[Text("Token use not allowed:*"), Text("Token use not allowed")])],
            says: &[("token-wrong-type", Sure)],
            source: VER,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken use not allowed:; Token use not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken use",
        },
        Sign {
            when: &[Any(&[Text("Issuer not allowed:*"), Text("Issuer not allowed")])],
            says: &[("token-wrong-issuer", Sure)],
            source: VER,
            hit: "HTTP/1.1 401 Unauthorized\n\nIssuer not allowed:; Issuer not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nIssuer",
        },
        Sign {
            when: &[Any(&[Text("Audience not allowed:*"), Text("Client ID not allowed:*"), Text("Audience not allowed"), Text("Client ID not allowed")])],
            says: &[("token-wrong-audience", Sure)],
            source: VER,
            hit: "HTTP/1.1 401 Unauthorized\n\nAudience not allowed:; Client ID not allowed:; Audience not allowed; Client ID not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nAudience",
        },
        Sign {
            when: &[Text("JWK for kid*not found")],
            says: &[("token-bad-signature", Sure), ("token-wrong-issuer", Hint)],
            source: VER,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWK for kidxnot found",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWK",
        },
        Sign {
            when: &[Any(&[Text("Group not allowed:*"), Text("Group not allowed")])],
            says: &[("permission-denied", Sure)],
            source: VER,
            hit: "HTTP/1.1 401 Unauthorized\n\nGroup not allowed:; Group not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nGroup",
        },
        Sign {
            when: &[Any(&[Text("Scope not allowed:*"), Text("Scope not allowed")])],
            says: &[("insufficient-scope", Sure)],
            source: VER,
            hit: "HTTP/1.1 401 Unauthorized\n\nScope not allowed:; Scope not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nScope",
        },
    ],
};

const GET: Source = Source { label: "Amazon Cognito: GetUser", url: "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html" };
const AUTH: Source = Source { label: "Amazon Cognito: InitiateAuth", url: "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html" };
const ID: Source = Source { label: "Amazon Cognito: identity pools", url: "https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html" };
const HASH: Source = Source { label: "Amazon Cognito: secret hash", url: "https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash" };
const VER: Source = Source { label: "aws-jwt-verify", url: "https://github.com/awslabs/aws-jwt-verify" };
