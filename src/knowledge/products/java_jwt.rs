//! Java libraries that read tokens: jjwt, java-jwt, Nimbus, jose4j and those built on them.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "java-jwt",
    name: "Java JWT libraries",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Any(&[Text("io.jsonwebtoken.*"), Text("com.auth0.jwt.*"), Text("com.nimbusds.*"), Text("org.jose4j.*")])]),
    ],
    signs: &[
        sign! {
            when: &[Any(&[Text("JWT expired at"), Text("JWT expired*milliseconds ago")])],
            says: &[("token-expired", Sure)],
            source: JJWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT expired at; JWT expiredxmilliseconds ago",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT early by 300 milliseconds before 2026",
        },
        sign! {
            when: &[Any(&[Text("JWT early by*"), Text("JWT must not be accepted before*")])],
            says: &[("token-not-yet-valid", Sure)],
            source: JJWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT early by; JWT must not be accepted before",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT expired at 2026",
        },
        sign! {
            when: &[Text("JWT signature does not match locally computed signature*")],
            says: &[("token-bad-signature", Sure)],
            source: JJWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT signature does not match locally computed signature",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT expired at 2026",
        },
        sign! {
            when: &[Any(&[Text("JWT strings must contain exactly 2 period*"), Text("Invalid compact JWT string*"), Text("JWT string*not contain*period*")])],
            says: &[("token-malformed", Sure)],
            source: JJWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT strings must contain exactly 2 period; Invalid compact JWT string; JWT stringxnot containxperiod",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT expired at 2026",
        },
        sign! {
            when: &[Any(&[Text("Unsigned Claims JWTs are not supported"), Text("Unsigned Content JWTs are not supported"), Text("Unsecured JWSs*"), Text("Unprotected Claims*")])],
            says: &[("token-alg-rejected", Sure)],
            source: JJWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnsigned Claims JWTs are not supported; Unsigned Content JWTs are not supported; Unsecured JWSs; Unprotected Claims",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT expired at 2026",
        },
        sign! {
            when: &[Any(&[Text("Expected iss claim to be*"), Text("Missing iss claim*")])],
            says: &[("token-wrong-issuer", Sure)],
            source: JJWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nExpected iss claim to be; Missing iss claim",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpected claim",
        },
        sign! {
            when: &[Any(&[Text("Expected aud claim to*"), Text("Missing aud claim*")])],
            says: &[("token-wrong-audience", Sure)],
            source: JJWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nExpected aud claim to; Missing aud claim",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpected claim",
        },
        sign! {
            when: &[Text("The Token has expired on")],
            says: &[("token-expired", Sure)],
            source: AUTH0,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe Token has expired on",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe Token cannot be read",
        },
        sign! {
            when: &[Text("The Token can't be used before*")],
            says: &[("token-not-yet-valid", Sure)],
            source: AUTH0,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe Token can't be used before",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe Token has expired on Monday",
        },
        sign! {
            when: &[Text("Token's Signature resulted invalid when verified*")],
            says: &[("token-bad-signature", Sure)],
            source: AUTH0,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken's Signature resulted invalid when verified",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe Token has expired on Monday",
        },
        sign! {
            when: &[Text("The provided Algorithm doesn't match*")],
            says: &[("token-alg-rejected", Sure)],
            source: AUTH0,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe provided Algorithm doesn't match",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe provided key",
        },
        sign! {
            when: &[Text("Claim 'iss' value doesn't match*")],
            says: &[("token-wrong-issuer", Sure)],
            source: AUTH0,
            hit: "HTTP/1.1 401 Unauthorized\n\nClaim 'iss' value doesn't match",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe Claim 'sub' value doesn't match",
        },
        sign! {
            when: &[Any(&[Text("Claim 'aud' value doesn't contain*"), Text("Claim 'aud' value doesn't match*")])],
            says: &[("token-wrong-audience", Sure)],
            source: AUTH0,
            hit: "HTTP/1.1 401 Unauthorized\n\nClaim 'aud' value doesn't contain; Claim 'aud' value doesn't match",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe Claim 'sub' value doesn't match",
        },
        sign! {
            when: &[Any(&[Text("The token was expected to have 3 parts*"), Text("doesn't have a valid JSON format")])],
            says: &[("token-malformed", Sure)],
            source: AUTH0,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe token was expected to have 3 parts; doesn't have a valid JSON format",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe Token has expired on Monday",
        },
        sign! {
            when: &[Text("JWT before use time")],
            says: &[("token-not-yet-valid", Sure)],
            source: NIMBUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT before use time",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpired JWT",
        },
        sign! {
            when: &[Text("JWT audience rejected*")],
            says: &[("token-wrong-audience", Sure)],
            source: NIMBUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT audience rejected",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT accepted",
        },
        sign! {
            when: &[Any(&[Text("JWT iss claim has value*"), Text("Unexpected JWT issuer")])],
            says: &[("token-wrong-issuer", Sure)],
            source: NIMBUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT iss claim has value; Unexpected JWT issuer",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT sub claim has value x",
        },
        sign! {
            when: &[Any(&[Text("JWT aud claim has value*"), Text("JWT missing required audience")])],
            says: &[("token-wrong-audience", Sure)],
            source: NIMBUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT aud claim has value; JWT missing required audience",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWT sub claim has value x",
        },
        sign! {
            when: &[Text("Signed JWT rejected: Invalid signature")],
            says: &[("token-bad-signature", Sure)],
            source: NIMBUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nSigned JWT rejected: Invalid signature",
            miss: "HTTP/1.1 401 Unauthorized\n\nSigned JWT",
        },
        sign! {
            when: &[Text("Unsecured (plain) JWTs are rejected*")],
            says: &[("token-alg-rejected", Sure)],
            source: NIMBUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nUnsecured (plain) JWTs are rejected",
            miss: "HTTP/1.1 401 Unauthorized\n\nSigned JWT",
        },
        sign! {
            when: &[Text("The JWT is no longer valid")],
            says: &[("token-expired", Sure)],
            source: JOSE4J,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe JWT is no longer valid",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe JWT is not yet valid",
        },
        sign! {
            when: &[Text("The JWT is not yet valid as*")],
            says: &[("token-not-yet-valid", Sure)],
            source: JOSE4J,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe JWT is not yet valid as",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe JWT is no longer valid",
        },
        sign! {
            when: &[Any(&[Text("Issuer (iss) claim value*doesn't match*"), Text("No Issuer (iss) claim*")])],
            says: &[("token-wrong-issuer", Sure)],
            source: JOSE4J,
            hit: "HTTP/1.1 401 Unauthorized\n\nIssuer (iss) claim valuexdoesn't match; No Issuer (iss) claim",
            miss: "HTTP/1.1 401 Unauthorized\n\nIssuer (iss) claim value is fine",
        },
        sign! {
            when: &[Any(&[Text("Audience (aud) claim*doesn't contain an acceptable*"), Text("No Audience (aud) claim*")])],
            says: &[("token-wrong-audience", Sure)],
            source: JOSE4J,
            hit: "HTTP/1.1 401 Unauthorized\n\nAudience (aud) claimxdoesn't contain an acceptable; No Audience (aud) claim",
            miss: "HTTP/1.1 401 Unauthorized\n\nAudience (aud) claim",
        },
        sign! {
            when: &[Any(&[Text("JWS signature is invalid*"), Text("Unable to find a suitable verification key for JWS*")])],
            says: &[("token-bad-signature", Sure)],
            source: JOSE4J,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWS signature is invalid; Unable to find a suitable verification key for JWS",
            miss: "HTTP/1.1 401 Unauthorized\n\nJWS signature is valid",
        },
        sign! {
            when: &[Text("SRJWT07000*")],
            says: &[("token-invalid-or-revoked", Likely), ("token-bad-signature", Likely), ("token-expired", Likely), ("token-wrong-issuer", Hint)],
            source: QUARKUS,
            hit: "HTTP/1.1 401 Unauthorized\n\nSRJWT07000",
            miss: "HTTP/1.1 401 Unauthorized\n\nSRJWT05000",
        },
    ],
};

const JJWT: Source = Source { label: "jjwt", url: "https://github.com/jwtk/jjwt#reading-a-jwt" };
const AUTH0: Source = Source { label: "Auth0 java-jwt", url: "https://github.com/auth0/java-jwt/blob/master/EXAMPLES.md" };
const NIMBUS: Source = Source { label: "Nimbus JOSE + JWT: processing", url: "https://connect2id.com/products/nimbus-jose-jwt/examples/validating-jwt-access-tokens" };
const JOSE4J: Source = Source { label: "jose4j: error codes", url: "https://bitbucket.org/b_c/jose4j/wiki/JWT%20Examples" };
const QUARKUS: Source = Source { label: "Quarkus: SmallRye JWT", url: "https://quarkus.io/guides/security-jwt" };
