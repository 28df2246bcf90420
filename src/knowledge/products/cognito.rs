//! Amazon Cognito user pools.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Host, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "cognito",
    name: "Amazon Cognito",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Host("cognito-*amazonaws.com")]),
        Mark(&[Host("*.amazoncognito.com")]),
        Mark(&[Body("cognito-idp*|UserPool*")]),
    ],
    signs: &[
        sign! {
            when: &[Text(
                "Access Token has expired|Refresh Token has expired|Identity token has expired|\
                    Invalid login token. Token expired*",
            )],
            says: &[("token-expired", Sure)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\nAccess Token has expired; Refresh Token has expired; \
                    Identity token has expired; Invalid login token. Token expired: 1 >= 2",
            miss: "HTTP/1.1 400 Bad Request\n\nAccess Token has been revoked",
        },
        sign! {
            when: &[Text("Access Token has been revoked|Refresh Token has been revoked")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\nAccess Token has been revoked; Refresh Token has been \
                    revoked",
            miss: "HTTP/1.1 400 Bad Request\n\nAccess Token has expired",
        },
        sign! {
            when: &[Text("Access Token does not have required scopes")],
            says: &[("insufficient-scope", Sure)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"__type\":\"NotAuthorizedException\",\
                    \"message\":\"Access Token does not have required scopes\"}",
            miss: "HTTP/1.1 400 Bad Request\n\nAccess Token has expired",
        },
        sign! {
            when: &[Text("NotAuthorizedException"), Text("Incorrect username or password")],
            says: &[("basic-wrong-credentials", Likely)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"__type\":\"NotAuthorizedException\",\
                    \"message\":\"Incorrect username or password.\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"__type\":\"NotAuthorizedException\",\"message\":\"User \
                    is disabled.\"}",
        },
        sign! {
            when: &[Text(
                "User is disabled|UserNotConfirmedException|\
                    PasswordResetRequiredException|Temporary password has expired*",
            )],
            says: &[("account-restricted", Sure)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\nUser is disabled. UserNotConfirmedException Password \
                    attempts exceeded; PasswordResetRequiredException; Temporary password has expired and \
                    must be reset",
            miss: "HTTP/1.1 400 Bad Request\n\nIncorrect username or password",
        },
        sign! {
            when: &[Text(
                "Unable to verify secret hash for client*|\
                    Client*is configured with secret but SECRET_HASH was not received|\
                    SecretHash does not match for the client*",
            )],
            says: &[("basic-wrong-credentials", Likely)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\nUnable to verify secret hash for client abc; Client abc \
                    is configured with secret but SECRET_HASH was not received; SecretHash does not match \
                    for the client",
            miss: "HTTP/1.1 400 Bad Request\n\nUnable to verify",
        },
        sign! {
            when: &[Text(
                "Token is not from a supported provider of this identity pool|\
                    Invalid login token. Issuer doesn't match providerName|\
                    Not a valid OpenId Connect identity token",
            )],
            says: &[("token-wrong-issuer", Sure)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\nToken is not from a supported provider of this identity \
                    pool. Invalid login token. Issuer doesn't match providerName. Not a valid OpenId \
                    Connect identity token.",
            miss: "HTTP/1.1 400 Bad Request\n\nInvalid login token. Token expired",
        },
        sign! {
            when: &[Text(
                "Could not verify signature for Access Token|\
                    Invalid login token. Couldn't verify signed token",
            )],
            says: &[("token-bad-signature", Sure)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\nCould not verify signature for Access Token. Invalid \
                    login token. Couldn't verify signed token.",
            miss: "HTTP/1.1 400 Bad Request\n\nCould not verify",
        },
        sign! {
            when: &[Text("Invalid Access Token|Invalid Refresh Token"), Text("NotAuthorizedException")],
            says: &[("token-invalid-or-revoked", Likely), ("token-wrong-type", Hint)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"__type\":\"NotAuthorizedException\",\
                    \"message\":\"Invalid Access Token\"} Invalid Refresh Token",
            miss: "HTTP/1.1 400 Bad Request\n\nInvalid Access Token",
        },
        sign! {
            when: &[Text("Unauthenticated access is not supported for this identity pool")],
            says: &[("no-credentials", Likely)],
            source: ERR,
            hit: "HTTP/1.1 400 Bad Request\n\nUnauthenticated access is not supported for this identity \
                    pool.",
            miss: "HTTP/1.1 400 Bad Request\n\nUnauthenticated",
        },
        sign! {
            when: &[Text("Invalid Refresh Token"), Text("NotAuthorizedException")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid Refresh Token; NotAuthorizedException",
            miss: "HTTP/1.1 401 Unauthorized\n\nNotAuthorizedException",
        },
        sign! {
            when: &[Text("Invalid Access Token"), Text("NotAuthorizedException")],
            says: &[
                ("token-invalid-or-revoked", Likely),
                ("token-wrong-type", Likely),
                ("token-wrong-issuer", Hint),
            ],
            source: GET,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid Access Token; NotAuthorizedException",
            miss: "HTTP/1.1 401 Unauthorized\n\nNotAuthorizedException",
        },
        sign! {
            when: &[Text("NotAuthorizedException"), Text("Incorrect username or password")],
            says: &[("basic-wrong-credentials", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nNotAuthorizedException; Incorrect username or password",
            miss: "HTTP/1.1 401 Unauthorized\n\nNotAuthorizedException: Refresh",
        },
        sign! {
            when: &[Text("UserNotFoundException")],
            says: &[("basic-wrong-credentials", Likely)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nUserNotFoundException",
            miss: "HTTP/1.1 401 Unauthorized\n\nResourceNotFoundException",
        },
        sign! {
            when: &[Text("Password attempts exceeded|TooManyFailedAttemptsException")],
            says: &[("rate-limited", Sure)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nPassword attempts exceeded; TooManyFailedAttemptsException",
            miss: "HTTP/1.1 401 Unauthorized\n\nPassword attempts",
        },
        sign! {
            when: &[Text("Unable to verify secret hash for client*|SECRET_HASH was not received")],
            says: &[("request-signature-mismatch", Likely), ("basic-wrong-credentials", Hint)],
            source: HASH,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnable to verify secret hash for client; SECRET_HASH \
                     was not received",
            miss: "HTTP/1.1 401 Unauthorized\n\nsecret hash",
        },
        sign! {
            when: &[Text("Invalid session for the user")],
            says: &[("cookie-session-expired", Likely), ("token-expired", Likely)],
            source: AUTH,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid session for the user",
            miss: "HTTP/1.1 401 Unauthorized\n\nsession for the user",
        },
        sign! {
            when: &[Text("Unauthenticated access is not supported for this identity pool")],
            says: &[("no-credentials", Sure)],
            source: ID,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnauthenticated access is not supported for this \
                     identity pool",
            miss: "HTTP/1.1 401 Unauthorized\n\naccess is supported",
        },
        sign! {
            when: &[Text("Invalid login token. Issuer doesn't match*")],
            says: &[("token-wrong-issuer", Sure)],
            source: ID,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid login token. Issuer doesn't match",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken is from a supported provider",
        },
        sign! {
            when: &[Text("Invalid login token. Not a valid*audience")],
            says: &[("token-wrong-audience", Sure)],
            source: ID,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid login token. Not a validxaudience",
            miss: "HTTP/1.1 401 Unauthorized\n\nlogin token",
        },
        sign! {
            when: &[Text("Logins don't match. Please include at least one valid login*")],
            says: &[("token-wrong-issuer", Likely), ("no-credentials", Likely)],
            source: ID,
            hit: "HTTP/1.1 401 Unauthorized\n\nLogins don't match. Please include at least one \
                     valid login",
            miss: "HTTP/1.1 401 Unauthorized\n\nLogins match",
        },
        sign! {
            when: &[Text("Token use not allowed:*|Token use not allowed")],
            says: &[("token-wrong-type", Sure)],
            source: VER,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken use not allowed:; Token use not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken use",
        },
        sign! {
            when: &[Text("Issuer not allowed:*|Issuer not allowed")],
            says: &[("token-wrong-issuer", Sure)],
            source: VER,
            hit: "HTTP/1.1 401 Unauthorized\n\nIssuer not allowed:; Issuer not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nIssuer",
        },
        sign! {
            when: &[
                Text("Audience not allowed:*|Client ID not allowed:*|Audience not allowed|Client \
                            ID not allowed"),
            ],
            says: &[("token-wrong-audience", Sure)],
            source: VER,
            hit: "HTTP/1.1 401 Unauthorized\n\nAudience not allowed:; Client ID not allowed:; \
                     Audience not allowed; Client ID not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nAudience",
        },
        sign! {
            when: &[Text("JWK for kid*not found")],
            says: &[("token-bad-signature", Sure), ("token-wrong-issuer", Hint)],
            source: VER,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWK for kidxnot found",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWK",
        },
        sign! {
            when: &[Text("Group not allowed:*|Group not allowed")],
            says: &[("permission-denied", Sure)],
            source: VER,
            hit: "HTTP/1.1 401 Unauthorized\n\nGroup not allowed:; Group not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nGroup",
        },
        sign! {
            when: &[Text("Scope not allowed:*|Scope not allowed")],
            says: &[("insufficient-scope", Sure)],
            source: VER,
            hit: "HTTP/1.1 401 Unauthorized\n\nScope not allowed:; Scope not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nScope",
        },
    ],
};

const ERR: Source = Source {
    label: "Amazon Cognito: common errors",
    url: "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html",
};
const AUTH: Source = Source {
    label: "Amazon Cognito: InitiateAuth",
    url: "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html",
};
const GET: Source = Source {
    label: "Amazon Cognito: GetUser",
    url: "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html",
};
const HASH: Source = Source {
    label: "Amazon Cognito: secret hash",
    url: "https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash",
};
const ID: Source = Source {
    label: "Amazon Cognito: identity pools",
    url: "https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html",
};
const VER: Source = Source {
    label: "aws-jwt-verify",
    url: "https://github.com/awslabs/aws-jwt-verify",
};
