//! `PyJWT`, python-jose and joserfc.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Log, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "pyjwt",
    name: "PyJWT",
    kind: ProductKind::Framework,
    marks: &[Mark(&[Log("jwt.exceptions.*|jose.exceptions.*|authlib.jose.errors.*")])],
    signs: &[
        sign! {
            when: &[Text("ExpiredSignatureError|Signature has expired|expired_token: The token is expired")],
            says: &[("token-expired", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\njwt.exceptions.ExpiredSignatureError: Signature has \
                    expired; expired_token: The token is expired",
            miss: "HTTP/1.1 401 Unauthorized\n\njwt.exceptions.InvalidSignatureError: Signature \
                    verification failed",
        },
        sign! {
            when: &[Text(
                "ImmatureSignatureError|The token is not yet valid (nbf)|\
                    The token is not yet valid (iat)",
            )],
            says: &[("token-not-yet-valid", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nImmatureSignatureError: The token is not yet valid \
                    (nbf); The token is not yet valid (iat)",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpiredSignatureError",
        },
        sign! {
            when: &[Text("InvalidAudienceError|Audience doesn't match|Token is missing the \"aud\" claim")],
            says: &[("token-wrong-audience", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidAudienceError: Audience doesn't match; Token is \
                    missing the \"aud\" claim",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpiredSignatureError",
        },
        sign! {
            when: &[Text(
                "jwt.exceptions.InvalidIssuerError|InvalidIssuerError|\
                    Token is missing the \"iss\" claim",
            )],
            says: &[("token-wrong-issuer", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\njwt.exceptions.InvalidIssuerError: Invalid issuer; Token \
                    is missing the \"iss\" claim",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpiredSignatureError",
        },
        sign! {
            when: &[Text(
                "InvalidSignatureError|bad_signature:|\
                    PyJWKClientError*Unable to find a signing key that matches",
            )],
            says: &[("token-bad-signature", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidSignatureError: Signature verification failed; \
                    bad_signature: ; PyJWKClientError: Unable to find a signing key that matches: \"x\"",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpiredSignatureError",
        },
        sign! {
            when: &[Text("InvalidAlgorithmError|The specified alg value is not allowed")],
            says: &[("token-alg-rejected", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidAlgorithmError: The specified alg value is not \
                    allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpiredSignatureError",
        },
        sign! {
            when: &[Text(
                "jwt.exceptions.DecodeError|DecodeError: Not enough segments|Not enough segments|\
                    Invalid header string: *|JWTError: Error decoding token headers|\
                    Error decoding token headers|Invalid payload string: *",
            )],
            says: &[("token-malformed", Likely), ("credential-not-loaded", Hint)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\njwt.exceptions.DecodeError: Not enough segments; \
                    DecodeError: Not enough segments; Invalid header string: 'utf-8' codec; JWTError: \
                    Error decoding token headers; Invalid payload string: x",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpiredSignatureError",
        },
        sign! {
            when: &[Text(
                "InvalidSubjectError|MissingRequiredClaimError|InvalidIssuedAtError|InvalidJTIError",
            )],
            says: &[("token-malformed", Likely)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidSubjectError MissingRequiredClaimError \
                    InvalidIssuedAtError InvalidJTIError",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpiredSignatureError",
        },
        sign! {
            when: &[Text("JWTClaimsError")],
            says: &[("token-wrong-audience", Likely), ("token-wrong-issuer", Likely)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\njose.exceptions.JWTClaimsError: Invalid audience",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpiredSignatureError",
        },
        sign! {
            when: &[Text("invalid_claim: Invalid claim \"aud\"|invalid_claim: Invalid claim: 'aud'")],
            says: &[("token-wrong-audience", Sure)],
            source: JOSERFC,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid_claim: Invalid claim \"aud\"; invalid_claim: \
                    Invalid claim: 'aud'",
            miss: "HTTP/1.1 401 Unauthorized\n\ninvalid_claim: Invalid claim \"iss\"",
        },
        sign! {
            when: &[Text("invalid_claim: Invalid claim \"iss\"|invalid_claim: Invalid claim: 'iss'")],
            says: &[("token-wrong-issuer", Sure)],
            source: JOSERFC,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid_claim: Invalid claim \"iss\"; invalid_claim: \
                    Invalid claim: 'iss'",
            miss: "HTTP/1.1 401 Unauthorized\n\ninvalid_claim: Invalid claim \"aud\"",
        },
    ],
};

const ERR: Source =
    Source { label: "PyJWT: exceptions", url: "https://pyjwt.readthedocs.io/en/stable/api.html#exceptions" };
const JOSE: Source =
    Source { label: "python-jose", url: "https://python-jose.readthedocs.io/en/latest/jwt/api.html" };
const JOSERFC: Source = Source { label: "joserfc: JWT", url: "https://jose.authlib.org/en/dev/guide/jwt/" };
