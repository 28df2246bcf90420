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
                "User is disabled|UserNotConfirmedException|Password attempts exceeded|\
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
    ],
};

const ERR: Source = Source {
    label: "Amazon Cognito: common errors",
    url: "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html",
};
