//! golang-jwt, go-oidc, go-jose, lestrrat-go/jwx.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Not, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "golang-jwt",
    name: "Go token libraries",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Text("oidc: *|go-jose/go-jose*|square/go-jose*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("token is expired by*|token has invalid claims: token is expired")],
            says: &[("token-expired", Sure)],
            source: GJ,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken is expired by; token has invalid claims: token \
                     is expired",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken has invalid claims",
        },
        sign! {
            when: &[Text("Token is expired"), Not(&Text("refresh"))],
            says: &[("token-expired", Sure)],
            source: GJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken is expired",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken",
        },
        sign! {
            when: &[Text("token is not valid yet|token used before issued")],
            says: &[("token-not-yet-valid", Sure)],
            source: GJ,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken is not valid yet; token used before issued",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken is valid",
        },
        sign! {
            when: &[Text("token signature is invalid|verification error: signature is invalid")],
            says: &[("token-bad-signature", Sure)],
            source: GJ,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken signature is invalid; verification error: \
                     signature is invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken",
        },
        sign! {
            when: &[Text("signature is invalid"), Text("jwt|*token*")],
            says: &[("token-bad-signature", Sure)],
            source: GJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nsignature is invalid; jwt; token",
            miss: "HTTP/1.1 401 Unauthorized\n\nsignature is fine",
        },
        sign! {
            when: &[
                Text("crypto/rsa: verification error|crypto/ecdsa: verification error|ed25519: \
                            verification error"),
            ],
            says: &[("token-bad-signature", Sure)],
            source: GJ,
            hit: "HTTP/1.1 401 Unauthorized\n\ncrypto/rsa: verification error; crypto/ecdsa: \
                     verification error; ed25519: verification error",
            miss: "HTTP/1.1 401 Unauthorized\n\ncrypto/rsa: decryption error",
        },
        sign! {
            when: &[
                Text("token contains an invalid number of segments|token is malformed|could not \
                            base64 decode*"),
            ],
            says: &[("token-malformed", Sure)],
            source: GJ,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken contains an invalid number of segments; token \
                     is malformed; could not base64 decode",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken",
        },
        sign! {
            when: &[Text("tokenstring should not contain 'bearer '")],
            says: &[("authorization-malformed", Sure)],
            source: GJ,
            hit: "HTTP/1.1 401 Unauthorized\n\ntokenstring should not contain 'bearer '",
            miss: "HTTP/1.1 401 Unauthorized\n\ntokenstring",
        },
        sign! {
            when: &[Text("token is unverifiable")],
            says: &[("token-alg-rejected", Likely), ("token-bad-signature", Likely)],
            source: GJ,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken is unverifiable",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken",
        },
        sign! {
            when: &[
                Text("signing method*is invalid|unexpected signing method*|unexpected signature \
                            algorithm"),
            ],
            says: &[("token-alg-rejected", Sure)],
            source: GJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nsigning methodxis invalid; unexpected signing \
                     method; unexpected signature algorithm",
            miss: "HTTP/1.1 401 Unauthorized\n\nsigning method",
        },
        sign! {
            when: &[Text("token has invalid audience")],
            says: &[("token-wrong-audience", Sure)],
            source: GJ,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken has invalid audience",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken has invalid id",
        },
        sign! {
            when: &[Text("token has invalid issuer")],
            says: &[("token-wrong-issuer", Sure)],
            source: GJ,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken has invalid issuer",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken has invalid id",
        },
        sign! {
            when: &[Text("token is missing required claim")],
            says: &[("token-malformed", Sure), ("token-wrong-type", Hint)],
            source: GJ,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken is missing required claim",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken is missing",
        },
        sign! {
            when: &[Text("key is of invalid type|key is invalid: HMAC*")],
            says: &[("server-auth-misconfigured", Sure)],
            source: GJ,
            hit: "HTTP/1.1 401 Unauthorized\n\nkey is of invalid type; key is invalid: HMAC",
            miss: "HTTP/1.1 401 Unauthorized\n\nkey is fine",
        },
        sign! {
            when: &[Text("oidc: token is expired*")],
            says: &[("token-expired", Sure)],
            source: OIDC,
            hit: "HTTP/1.1 401 Unauthorized\n\noidc: token is expired",
            miss: "HTTP/1.1 401 Unauthorized\n\noidc: token",
        },
        sign! {
            when: &[Text("oidc: expected audience*")],
            says: &[("token-wrong-audience", Sure)],
            source: OIDC,
            hit: "HTTP/1.1 401 Unauthorized\n\noidc: expected audience",
            miss: "HTTP/1.1 401 Unauthorized\n\noidc: token",
        },
        sign! {
            when: &[Text("oidc: id token issued by a different provider*")],
            says: &[("token-wrong-issuer", Sure)],
            source: OIDC,
            hit: "HTTP/1.1 401 Unauthorized\n\noidc: id token issued by a different provider",
            miss: "HTTP/1.1 401 Unauthorized\n\noidc: token",
        },
        sign! {
            when: &[Text("failed to verify id token signature|failed to verify signature: fetching keys*")],
            says: &[("token-bad-signature", Sure)],
            source: OIDC,
            hit: "HTTP/1.1 401 Unauthorized\n\nfailed to verify id token signature; failed to \
                     verify signature: fetching keys",
            miss: "HTTP/1.1 401 Unauthorized\n\noidc: token",
        },
        sign! {
            when: &[Text("oidc: malformed jwt*")],
            says: &[("token-malformed", Sure)],
            source: OIDC,
            hit: "HTTP/1.1 401 Unauthorized\n\noidc: malformed jwt",
            miss: "HTTP/1.1 401 Unauthorized\n\noidc: token",
        },
        sign! {
            when: &[
                Text("oidc: id token signed with unsupported algorithm*|oidc: unexpected \
                            signature algorithm*"),
            ],
            says: &[("token-alg-rejected", Sure)],
            source: OIDC,
            hit: "HTTP/1.1 401 Unauthorized\n\noidc: id token signed with unsupported algorithm; \
                     oidc: unexpected signature algorithm",
            miss: "HTTP/1.1 401 Unauthorized\n\noidc: token",
        },
        sign! {
            when: &[Text("oidc: current time*before the nbf*")],
            says: &[("token-not-yet-valid", Sure)],
            source: OIDC,
            hit: "HTTP/1.1 401 Unauthorized\n\noidc: current timexbefore the nbf",
            miss: "HTTP/1.1 401 Unauthorized\n\noidc: current time",
        },
        sign! {
            when: &[Text("issuer did not match the issuer returned by provider")],
            says: &[("server-auth-misconfigured", Sure)],
            source: OIDC,
            hit: "HTTP/1.1 401 Unauthorized\n\nissuer did not match the issuer returned by provider",
            miss: "HTTP/1.1 401 Unauthorized\n\noidc: issuer",
        },
        sign! {
            when: &[Text("go-jose: error in cryptographic primitive|error in cryptographic primitive")],
            says: &[("token-bad-signature", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\ngo-jose: error in cryptographic primitive; error in \
                     cryptographic primitive",
            miss: "HTTP/1.1 401 Unauthorized\n\ngo-jose",
        },
        sign! {
            when: &[Text("validation failed, token is expired (exp)")],
            says: &[("token-expired", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nvalidation failed, token is expired (exp)",
            miss: "HTTP/1.1 401 Unauthorized\n\nvalidation failed",
        },
        sign! {
            when: &[
                Text("validation failed, token not valid yet (nbf)|validation field, token \
                            issued in the future (iat)"),
            ],
            says: &[("token-not-yet-valid", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nvalidation failed, token not valid yet (nbf); \
                     validation field, token issued in the future (iat)",
            miss: "HTTP/1.1 401 Unauthorized\n\nvalidation failed",
        },
        sign! {
            when: &[Text("validation failed, invalid issuer claim (iss)")],
            says: &[("token-wrong-issuer", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nvalidation failed, invalid issuer claim (iss)",
            miss: "HTTP/1.1 401 Unauthorized\n\nvalidation failed",
        },
        sign! {
            when: &[Text("validation failed, invalid audience claim (aud)")],
            says: &[("token-wrong-audience", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\nvalidation failed, invalid audience claim (aud)",
            miss: "HTTP/1.1 401 Unauthorized\n\nvalidation failed",
        },
        sign! {
            when: &[Text("should have a JSON content type for JWKS endpoint")],
            says: &[("server-auth-misconfigured", Sure)],
            source: GO_AUTH0,
            hit: "HTTP/1.1 401 Unauthorized\n\nshould have a JSON content type for JWKS endpoint",
            miss: "HTTP/1.1 401 Unauthorized\n\nshould have a JSON content type",
        },
        sign! {
            when: &[Text("no Keys has been found")],
            says: &[("token-bad-signature", Likely), ("token-wrong-issuer", Hint), ("server-auth-misconfigured", Hint)],
            source: GO_AUTH0,
            hit: "HTTP/1.1 401 Unauthorized\n\nno Keys has been found",
            miss: "HTTP/1.1 401 Unauthorized\n\nno keys",
        },
        sign! {
            when: &[Text("Unable to validate the token: Token not found")],
            says: &[("no-credentials", Sure)],
            source: KRAKEND,
            hit: "HTTP/1.1 401 Unauthorized\n\n[JWTValidator] Unable to validate the token: Token not found",
            miss: "HTTP/1.1 401 Unauthorized\n\n[JWTValidator] Unable to validate the token: x",
        },
        sign! {
            when: &[Text("compact JWS format must have three parts")],
            says: &[("token-malformed", Sure)],
            source: JOSE,
            hit: "HTTP/1.1 401 Unauthorized\n\ncompact JWS format must have three parts",
            miss: "HTTP/1.1 401 Unauthorized\n\ncompact JWS",
        },
        sign! {
            when: &[Text("\"exp\" not satisfied|\\\"exp\\\" not satisfied|exp not satisfied")],
            says: &[("token-expired", Sure)],
            source: JWX,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"exp\" not satisfied; \\\"exp\\\" not satisfied; \
                     exp not satisfied",
            miss: "HTTP/1.1 401 Unauthorized\n\n\"sub\" not satisfied",
        },
        sign! {
            when: &[
                Text("\"nbf\" not satisfied|\\\"nbf\\\" not satisfied|\"iat\" not \
                            satisfied|\\\"iat\\\" not satisfied"),
            ],
            says: &[("token-not-yet-valid", Sure)],
            source: JWX,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"nbf\" not satisfied; \\\"nbf\\\" not satisfied; \
                     \"iat\" not satisfied; \\\"iat\\\" not satisfied",
            miss: "HTTP/1.1 401 Unauthorized\n\n\"sub\" not satisfied",
        },
        sign! {
            when: &[Text("\"iss\" not satisfied|\\\"iss\\\" not satisfied")],
            says: &[("token-wrong-issuer", Sure)],
            source: JWX,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"iss\" not satisfied; \\\"iss\\\" not satisfied",
            miss: "HTTP/1.1 401 Unauthorized\n\n\"sub\" not satisfied",
        },
        sign! {
            when: &[Text("\"aud\" not satisfied|\\\"aud\\\" not satisfied")],
            says: &[("token-wrong-audience", Sure)],
            source: JWX,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"aud\" not satisfied; \\\"aud\\\" not satisfied",
            miss: "HTTP/1.1 401 Unauthorized\n\n\"sub\" not satisfied",
        },
        sign! {
            when: &[
                Text("could not verify message using any of the signatures or keys|failed to \
                            find matching key for verification"),
            ],
            says: &[("token-bad-signature", Sure)],
            source: JWX,
            hit: "HTTP/1.1 401 Unauthorized\n\ncould not verify message using any of the signatures \
                     or keys; failed to find matching key for verification",
            miss: "HTTP/1.1 401 Unauthorized\n\ncould not verify",
        },
    ],
};

const GJ: Source = Source {
    label: "golang-jwt: errors",
    url: "https://pkg.go.dev/github.com/golang-jwt/jwt/v5#pkg-variables",
};
const OIDC: Source = Source {
    label: "go-oidc",
    url: "https://pkg.go.dev/github.com/coreos/go-oidc/v3/oidc",
};
const JOSE: Source = Source {
    label: "go-jose: jwt",
    url: "https://pkg.go.dev/github.com/go-jose/go-jose/v4/jwt#pkg-variables",
};
const JWX: Source = Source {
    label: "lestrrat-go/jwx",
    url: "https://pkg.go.dev/github.com/lestrrat-go/jwx/v2/jwt",
};
const GO_AUTH0: Source = Source {
    label: "go-auth0: jwk_client.go",
    url: "https://github.com/auth0-community/go-auth0/blob/master/jwk_client.go",
};
const KRAKEND: Source = Source {
    label: "KrakenD: JWT validation",
    url: "https://www.krakend.io/docs/authorization/jwt-validation/",
};
