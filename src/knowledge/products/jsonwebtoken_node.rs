//! The packages jsonwebtoken, jose and jwks-rsa for Node.js.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Sent, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "jsonwebtoken-node",
    name: "jsonwebtoken",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Text("JsonWebTokenError|TokenExpiredError|NotBeforeError")]),
        Mark(&[Text("ERR_JWT_*|ERR_JWS_*|ERR_JWKS_*|ERR_JOSE_*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("jwt expired|TokenExpiredError")],
            says: &[("token-expired", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"name\":\"TokenExpiredError\",\"message\":\"jwt \
                    expired\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"name\":\"JsonWebTokenError\",\"message\":\"invalid \
                    signature\"}",
        },
        sign! {
            when: &[Text("jwt malformed")],
            says: &[("token-malformed", Likely), ("credential-not-loaded", Hint)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: jwt malformed",
            miss: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: invalid signature",
        },
        sign! {
            when: &[Text("jwt must be provided|jwt must be a string")],
            says: &[("no-credentials", Likely), ("credential-not-loaded", Likely)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: jwt must be provided; jwt must be a \
                    string",
            miss: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: invalid signature",
        },
        sign! {
            when: &[Text("JsonWebTokenError*invalid signature")],
            says: &[("token-bad-signature", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: invalid signature",
            miss: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: jwt malformed",
        },
        sign! {
            when: &[Text("JsonWebTokenError*invalid token|JsonWebTokenError*Unexpected token*")],
            says: &[("token-malformed", Likely), ("credential-not-loaded", Hint)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: invalid token; JsonWebTokenError: \
                    Unexpected token in JSON",
            miss: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: invalid signature",
        },
        sign! {
            when: &[Text("jwt audience invalid. expected*|jwt audience invalid")],
            says: &[("token-wrong-audience", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: jwt audience invalid. expected: a",
            miss: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: jwt issuer invalid. expected: a",
        },
        sign! {
            when: &[Text("jwt issuer invalid. expected*|jwt issuer invalid")],
            says: &[("token-wrong-issuer", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: jwt issuer invalid. expected: a",
            miss: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: jwt audience invalid. expected: a",
        },
        sign! {
            when: &[Text("jwt not active|NotBeforeError")],
            says: &[("token-not-yet-valid", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nNotBeforeError: jwt not active",
            miss: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: invalid signature",
        },
        sign! {
            when: &[Text("JsonWebTokenError*invalid algorithm|jwt signature is required")],
            says: &[("token-alg-rejected", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: invalid algorithm; jwt signature is \
                    required",
            miss: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: invalid signature",
        },
        sign! {
            when: &[Text("secret or public key must be provided")],
            says: &[("server-auth-misconfigured", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: secret or public key must be provided",
            miss: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: invalid signature",
        },
        sign! {
            when: &[Text("jwt subject invalid*|jwt id invalid*|jwt jwtid invalid*|maxAge exceeded")],
            says: &[("token-invalid-or-revoked", Likely), ("token-expired", Hint)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\njwt subject invalid. expected: a; jwt id invalid; jwt \
                    jwtid invalid. expected: a; maxAge exceeded",
            miss: "HTTP/1.1 401 Unauthorized\n\njwt expired",
        },
        sign! {
            when: &[Text("ERR_JWT_EXPIRED|\"exp\" claim timestamp check failed")],
            says: &[("token-expired", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nERR_JWT_EXPIRED \"exp\" claim timestamp check failed",
            miss: "HTTP/1.1 401 Unauthorized\n\nERR_JWS_INVALID",
        },
        sign! {
            when: &[Text(
                "\"nbf\" claim timestamp check failed|\
                    \"iat\" claim timestamp check failed (it should be in the past)",
            )],
            says: &[("token-not-yet-valid", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"nbf\" claim timestamp check failed; \"iat\" claim \
                    timestamp check failed (it should be in the past)",
            miss: "HTTP/1.1 401 Unauthorized\n\n\"exp\" claim timestamp check failed",
        },
        sign! {
            when: &[Text(
                "ERR_JWS_SIGNATURE_VERIFICATION_FAILED|ERR_JWKS_NO_MATCHING_KEY|\
                    no applicable key found in the JSON Web Key Set|SigningKeyNotFoundError|\
                    Unable to find a signing key that matches*",
            )],
            says: &[("token-bad-signature", Likely), ("token-wrong-issuer", Hint)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nERR_JWS_SIGNATURE_VERIFICATION_FAILED \
                    ERR_JWKS_NO_MATCHING_KEY no applicable key found in the JSON Web Key Set; \
                    SigningKeyNotFoundError: Unable to find a signing key that matches 'a'",
            miss: "HTTP/1.1 401 Unauthorized\n\nERR_JWT_EXPIRED",
        },
        sign! {
            when: &[Text("ERR_JWS_INVALID|ERR_JWT_INVALID|ERR_JWE_INVALID|Invalid Compact JWS")],
            says: &[("token-malformed", Likely)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nERR_JWS_INVALID ERR_JWT_INVALID ERR_JWE_INVALID Invalid \
                    Compact JWS",
            miss: "HTTP/1.1 401 Unauthorized\n\nERR_JWT_EXPIRED",
        },
        sign! {
            when: &[Text("ERR_JOSE_ALG_NOT_ALLOWED|\"alg\" (Algorithm) Header Parameter value not allowed")],
            says: &[("token-alg-rejected", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nERR_JOSE_ALG_NOT_ALLOWED \"alg\" (Algorithm) Header \
                    Parameter value not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nERR_JWT_EXPIRED",
        },
        sign! {
            when: &[Text("unexpected \"aud\" claim value|missing required \"aud\" claim")],
            says: &[("token-wrong-audience", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nunexpected \"aud\" claim value; missing required \"aud\" \
                    claim",
            miss: "HTTP/1.1 401 Unauthorized\n\nunexpected \"iss\" claim value",
        },
        sign! {
            when: &[Text("unexpected \"iss\" claim value|missing required \"iss\" claim")],
            says: &[("token-wrong-issuer", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nunexpected \"iss\" claim value; missing required \"iss\" \
                    claim",
            miss: "HTTP/1.1 401 Unauthorized\n\nunexpected \"aud\" claim value",
        },
        sign! {
            when: &[Text("unexpected \"typ\" JWT header value")],
            says: &[("token-wrong-type", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nunexpected \"typ\" JWT header value",
            miss: "HTTP/1.1 401 Unauthorized\n\nunexpected \"aud\" claim value",
        },
        sign! {
            when: &[Text("JwksRateLimitError|JwksError|ERR_JWKS_TIMEOUT|ERR_JWKS_INVALID")],
            says: &[("server-auth-misconfigured", Sure)],
            source: JWKS,
            hit: "HTTP/1.1 500 Internal Server Error\n\nJwksRateLimitError: Too many requests to the \
                    JWKS endpoint; JwksError; ERR_JWKS_TIMEOUT ERR_JWKS_INVALID",
            miss: "HTTP/1.1 401 Unauthorized\n\nSigningKeyNotFoundError",
        },
        sign! {
            when: &[Text("maxAge exceeded")],
            says: &[("token-expired", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nmaxAge exceeded",
            miss: "HTTP/1.1 401 Unauthorized\n\njwt not active",
        },
        sign! {
            when: &[Text("jwt malformed")],
            says: &[("token-malformed", Sure), ("credential-not-loaded", Hint)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\njwt malformed",
            miss: "HTTP/1.1 401 Unauthorized\n\njwt expired",
        },
        sign! {
            when: &[Text("invalid token"), Text("JsonWebTokenError")],
            says: &[("token-malformed", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid token; JsonWebTokenError",
            miss: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: jwt expired",
        },
        sign! {
            when: &[Text("invalid signature"), Text("JsonWebTokenError|UnauthorizedError")],
            says: &[("token-bad-signature", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid signature; JsonWebTokenError; UnauthorizedError",
            miss: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: jwt malformed",
        },
        sign! {
            when: &[Text("invalid algorithm"), Text("JsonWebTokenError|UnauthorizedError")],
            says: &[("token-alg-rejected", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid algorithm; JsonWebTokenError; UnauthorizedError",
            miss: "HTTP/1.1 401 Unauthorized\n\nJsonWebTokenError: jwt malformed",
        },
        sign! {
            when: &[Text("jwt signature is required")],
            says: &[("token-alg-rejected", Likely), ("token-malformed", Likely)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\njwt signature is required",
            miss: "HTTP/1.1 401 Unauthorized\n\njwt expired",
        },
        sign! {
            when: &[Text("jwt must be provided"), Anonymous],
            says: &[("no-credentials", Sure)],
            source: ERR,
            hit: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\njwt must be \
                     provided",
            miss: "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\njwt expired",
        },
        sign! {
            when: &[Text("jwt must be provided"), Sent("authorization", "*")],
            says: &[("authorization-malformed", Likely), ("credential-not-loaded", Hint)],
            source: ERR,
            hit: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 401 \
                     Unauthorized\n\njwt must be provided",
            miss: "GET / HTTP/1.1\nHost: api.example.com\nauthorization: x\n\nHTTP/1.1 401 \
                      Unauthorized\n\njwt expired",
        },
        sign! {
            when: &[Text("jwt must be a string")],
            says: &[("token-malformed", Likely), ("credential-not-loaded", Likely)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\njwt must be a string",
            miss: "HTTP/1.1 401 Unauthorized\n\njwt expired",
        },
        sign! {
            when: &[
                Text("secretOrPublicKey must*|secretOrPrivateKey must*|secretOrPublicKey is \
                            not valid*"),
            ],
            says: &[("server-auth-misconfigured", Sure)],
            source: ERR,
            hit: "HTTP/1.1 401 Unauthorized\n\nsecretOrPublicKey must be; secretOrPrivateKey must; \
                     secretOrPublicKey is not valid",
            miss: "HTTP/1.1 401 Unauthorized\n\nsecret or key",
        },
    ],
};

const ERR: Source =
    Source { label: "jsonwebtoken: errors", url: "https://github.com/auth0/node-jsonwebtoken#errors--codes" };
const JOSE: Source = Source {
    label: "jose: errors",
    url: "https://github.com/panva/jose/blob/main/docs/util/errors/README.md",
};
const JWKS: Source = Source { label: "jwks-rsa", url: "https://github.com/auth0/node-jwks-rsa" };
