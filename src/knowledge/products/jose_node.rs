//! The packages jose, fast-jwt and jwks-rsa for Node.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::Text;
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "jose-node",
    name: "jose for Node.js",
    kind: ProductKind::Framework,
    marks: &[
    ],
    signs: &[
        sign! {
            when: &[Text("Unable to find a signing key that matches*|SigningKeyNotFoundError")],
            says: &[("token-bad-signature", Sure), ("token-wrong-issuer", Hint)],
            source: JWKS,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnable to find a signing key that matches; \
                     SigningKeyNotFoundError",
            miss: "HTTP/1.1 401 Unauthorized\n\nUnable to find a key",
        },
        sign! {
            when: &[Text("Too many requests to the JWKS endpoint|The JWKS endpoint did not*")],
            says: &[("server-auth-misconfigured", Sure)],
            source: JWKS,
            hit: "HTTP/1.1 401 Unauthorized\n\nToo many requests to the JWKS endpoint; The JWKS \
                     endpoint did not",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWKS endpoint",
        },
        sign! {
            when: &[Text("exp*claim timestamp check failed|JWTExpired")],
            says: &[("token-expired", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nexpxclaim timestamp check failed; JWTExpired",
            miss: "HTTP/1.1 401 Unauthorized\n\n\"nbf\" claim timestamp check failed",
        },
        sign! {
            when: &[Text("nbf*claim timestamp check failed")],
            says: &[("token-not-yet-valid", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nnbfxclaim timestamp check failed",
            miss: "HTTP/1.1 401 Unauthorized\n\n\"exp\" claim timestamp check failed",
        },
        sign! {
            when: &[Text("iat*claim timestamp check failed (it should be in the past)")],
            says: &[("token-not-yet-valid", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\niatxclaim timestamp check failed (it should be in \
                     the past)",
            miss: "HTTP/1.1 401 Unauthorized\n\n\"exp\" claim timestamp check failed",
        },
        sign! {
            when: &[Text("unexpected \\\"aud\\\" claim value|Unexpected \\\"aud\\\" value")],
            says: &[("token-wrong-audience", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nunexpected \\\"aud\\\" claim value; Unexpected \
                     \\\"aud\\\" value",
            miss: "HTTP/1.1 401 Unauthorized\n\nunexpected \"iss\" claim value",
        },
        sign! {
            when: &[Text("unexpected \\\"iss\\\" claim value|Unexpected \\\"iss\\\" value")],
            says: &[("token-wrong-issuer", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nunexpected \\\"iss\\\" claim value; Unexpected \
                     \\\"iss\\\" value",
            miss: "HTTP/1.1 401 Unauthorized\n\nunexpected \"aud\" claim value",
        },
        sign! {
            when: &[Text("missing required \\\"aud\\\" claim")],
            says: &[("token-wrong-audience", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nmissing required \\\"aud\\\" claim",
            miss: "HTTP/1.1 401 Unauthorized\n\nunexpected \"aud\"",
        },
        sign! {
            when: &[Text("missing required \\\"iss\\\" claim")],
            says: &[("token-wrong-issuer", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nmissing required \\\"iss\\\" claim",
            miss: "HTTP/1.1 401 Unauthorized\n\nunexpected \"iss\"",
        },
        sign! {
            when: &[Text("unexpected*typ*JWT header value")],
            says: &[("token-wrong-type", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nunexpectedxtypxJWT header value",
            miss: "HTTP/1.1 401 Unauthorized\n\nunexpected value",
        },
        sign! {
            when: &[
                Text("no applicable key found in the JSON Web Key \
                            Set|ERR_JWKS_NO_MATCHING_KEY|JWKSNoMatchingKey"),
            ],
            says: &[("token-bad-signature", Sure), ("token-wrong-issuer", Hint)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nno applicable key found in the JSON Web Key Set; \
                     ERR_JWKS_NO_MATCHING_KEY; JWKSNoMatchingKey",
            miss: "HTTP/1.1 401 Unauthorized\n\nno key",
        },
        sign! {
            when: &[Text("ERR_JWS_SIGNATURE_VERIFICATION_FAILED|JWSSignatureVerificationFailed")],
            says: &[("token-bad-signature", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nERR_JWS_SIGNATURE_VERIFICATION_FAILED; \
                     JWSSignatureVerificationFailed",
            miss: "HTTP/1.1 401 Unauthorized\n\nERR_JWS_INVALID",
        },
        sign! {
            when: &[
                Text("ERR_JWS_INVALID|ERR_JWT_INVALID|Invalid Compact JWS|JWT Claims Set must be \
                            a top-level JSON object|Compact JWS must be a string"),
            ],
            says: &[("token-malformed", Sure), ("credential-not-loaded", Hint)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nERR_JWS_INVALID; ERR_JWT_INVALID; Invalid Compact \
                     JWS; JWT Claims Set must be a top-level JSON object; Compact JWS must be a string",
            miss: "HTTP/1.1 401 Unauthorized\n\nERR_JWS_SIGNATURE_VERIFICATION_FAILED",
        },
        sign! {
            when: &[Text("JOSEAlgNotAllowed|Header Parameter value not allowed")],
            says: &[("token-alg-rejected", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nJOSEAlgNotAllowed; Header Parameter value not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nERR_JOSE_NOT_SUPPORTED",
        },
        sign! {
            when: &[Text("Expected 200 OK from the JSON Web Key Set*")],
            says: &[("server-auth-misconfigured", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nExpected 200 OK from the JSON Web Key Set",
            miss: "HTTP/1.1 401 Unauthorized\n\nERR_JWKS_NO_MATCHING_KEY",
        },
        sign! {
            when: &[Text("FAST_JWT_EXPIRED")],
            says: &[("token-expired", Sure)],
            source: FAST,
            hit: "HTTP/1.1 401 Unauthorized\n\nFAST_JWT_EXPIRED",
            miss: "HTTP/1.1 401 Unauthorized\n\nFAST_JWT_INACTIVE",
        },
        sign! {
            when: &[Text("FAST_JWT_INACTIVE")],
            says: &[("token-not-yet-valid", Sure)],
            source: FAST,
            hit: "HTTP/1.1 401 Unauthorized\n\nFAST_JWT_INACTIVE",
            miss: "HTTP/1.1 401 Unauthorized\n\nFAST_JWT_EXPIRED",
        },
        sign! {
            when: &[Text("FAST_JWT_INVALID_SIGNATURE|FAST_JWT_KEY_FETCHING_ERROR")],
            says: &[("token-bad-signature", Sure)],
            source: FAST,
            hit: "HTTP/1.1 401 Unauthorized\n\nFAST_JWT_INVALID_SIGNATURE; FAST_JWT_KEY_FETCHING_ERROR",
            miss: "HTTP/1.1 401 Unauthorized\n\nFAST_JWT_EXPIRED",
        },
        sign! {
            when: &[Text("FAST_JWT_MALFORMED|FAST_JWT_INVALID_TYPE|FAST_JWT_INVALID_PAYLOAD")],
            says: &[("token-malformed", Sure)],
            source: FAST,
            hit: "HTTP/1.1 401 Unauthorized\n\nFAST_JWT_MALFORMED; FAST_JWT_INVALID_TYPE; \
                     FAST_JWT_INVALID_PAYLOAD",
            miss: "HTTP/1.1 401 Unauthorized\n\nFAST_JWT_EXPIRED",
        },
        sign! {
            when: &[Text("FAST_JWT_INVALID_ALGORITHM|FAST_JWT_MISSING_SIGNATURE")],
            says: &[("token-alg-rejected", Sure)],
            source: FAST,
            hit: "HTTP/1.1 401 Unauthorized\n\nFAST_JWT_INVALID_ALGORITHM; FAST_JWT_MISSING_SIGNATURE",
            miss: "HTTP/1.1 401 Unauthorized\n\nFAST_JWT_EXPIRED",
        },
        sign! {
            when: &[Text("FAST_JWT_INVALID_CLAIM_VALUE")],
            says: &[("token-wrong-audience", Likely), ("token-wrong-issuer", Likely)],
            source: FAST,
            hit: "HTTP/1.1 401 Unauthorized\n\nFAST_JWT_INVALID_CLAIM_VALUE",
            miss: "HTTP/1.1 401 Unauthorized\n\nFAST_JWT_EXPIRED",
        },
    ],
};

const JWKS: Source = Source {
    label: "jwks-rsa",
    url: "https://github.com/auth0/node-jwks-rsa",
};
const JOSE: Source = Source {
    label: "jose: errors",
    url: "https://github.com/panva/jose/blob/main/docs/util/errors/README.md",
};
const FAST: Source = Source {
    label: "fast-jwt: errors",
    url: "https://github.com/nearform/fast-jwt#errors",
};
