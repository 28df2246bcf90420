//! Hono middleware.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Challenge, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "hono",
    name: "Hono",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Challenge("error_description=\"no authorization included in request\"")]),
        Mark(&[Challenge("error_description=\"token verification failure\"")]),
        Mark(&[Text("JwtTokenExpired|JwtTokenInvalid|JwtTokenSignatureMismatched")]),
    ],
    signs: &[
        sign! {
            when: &[Text("no authorization included in request")],
            says: &[
                ("no-credentials", Sure),
                ("auth-header-stripped-upstream", Hint),
                ("cookie-not-sent", Hint),
            ],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\nno authorization included in request",
            miss: "HTTP/1.1 401 Unauthorized\n\nauthorization included",
        },
        sign! {
            when: &[Text("invalid credentials structure")],
            says: &[("authorization-malformed", Sure)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid credentials structure",
            miss: "HTTP/1.1 401 Unauthorized\n\ninvalid",
        },
        sign! {
            when: &[Text("token verification failure")],
            says: &[("token-bad-signature", Likely), ("token-expired", Likely), ("token-malformed", Hint)],
            source: JWT,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken verification failure",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken verified",
        },
        sign! {
            when: &[Text("JwtTokenExpired")],
            says: &[("token-expired", Sure)],
            source: UTIL,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwtTokenExpired",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwtTokenInvalid",
        },
        sign! {
            when: &[Text("JwtTokenNotBefore|is being used before it's valid|JwtTokenIssuedAt")],
            says: &[("token-not-yet-valid", Sure)],
            source: UTIL,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwtTokenNotBefore; is being used before it's valid; \
                     JwtTokenIssuedAt",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwtTokenInvalid",
        },
        sign! {
            when: &[Text("JwtTokenSignatureMismatched|signature mismatched")],
            says: &[("token-bad-signature", Sure)],
            source: UTIL,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwtTokenSignatureMismatched; signature mismatched",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwtTokenInvalid",
        },
        sign! {
            when: &[Text("JwtTokenInvalid|invalid JWT token: *|JwtHeaderInvalid")],
            says: &[("token-malformed", Sure)],
            source: UTIL,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwtTokenInvalid; invalid JWT token: eyJ; JwtHeaderInvalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwtTokenExpired",
        },
        sign! {
            when: &[Text("JwtTokenIssuer")],
            says: &[("token-wrong-issuer", Sure)],
            source: UTIL,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwtTokenIssuer",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwtTokenExpired",
        },
        sign! {
            when: &[Text("JwtTokenAudience")],
            says: &[("token-wrong-audience", Sure)],
            source: UTIL,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwtTokenAudience",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwtTokenExpired",
        },
        sign! {
            when: &[Text("JwtAlgorithmMismatch|JwtAlgorithmNotAllowed|JwtSymmetricAlgorithmNotAllowed")],
            says: &[("token-alg-rejected", Sure)],
            source: UTIL,
            hit: "HTTP/1.1 401 Unauthorized\n\nJwtAlgorithmMismatch; JwtAlgorithmNotAllowed; \
                     JwtSymmetricAlgorithmNotAllowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nJwtTokenExpired",
        },
        sign! {
            when: &[Challenge("Bearer error=\"invalid_request\""), Status(&[400])],
            says: &[("authorization-malformed", Likely), ("scheme-mismatch", Likely)],
            source: BEARER,
            hit: "HTTP/1.1 400 Bad Request\nWWW-Authenticate: Bearer \
                     error=\"invalid_request\"\n\nBad Request",
            miss: "HTTP/1.1 400 Bad Request\n\nx",
        },
    ],
};

const JWT: Source = Source { label: "Hono: JWT", url: "https://hono.dev/docs/middleware/builtin/jwt" };
const UTIL: Source = Source { label: "Hono: JWT helper", url: "https://hono.dev/docs/helpers/jwt" };
const BEARER: Source =
    Source { label: "Hono: bearer auth", url: "https://hono.dev/docs/middleware/builtin/bearer-auth" };
