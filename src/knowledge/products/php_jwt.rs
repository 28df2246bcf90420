//! firebase/php-jwt, lcobucci/jwt, Slim and its middleware.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Method, Not, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "php-jwt",
    name: "PHP token libraries",
    kind: ProductKind::Framework,
    marks: &[
        Mark(&[Text("Firebase*JWT*")]),
        Mark(&[Text("Lcobucci*JWT*")]),
        Mark(&[Body("Slim Application Error")]),
    ],
    signs: &[
        sign! {
            when: &[
                Text("Cannot handle token prior to*|Cannot handle token with nbf prior \
                            to*|Cannot handle token with iat prior to*|BeforeValidException"),
            ],
            says: &[("token-not-yet-valid", Sure)],
            source: FB,
            hit: "HTTP/1.1 401 Unauthorized\n\nCannot handle token prior to; Cannot handle token \
                     with nbf prior to; Cannot handle token with iat prior to; BeforeValidException",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpired token",
        },
        sign! {
            when: &[Text("Expired token|ExpiredException"), Not(&Text("invalid or expired*|or expired token|expired or*"))],
            says: &[("token-expired", Sure)],
            source: FB,
            hit: "HTTP/1.1 401 Unauthorized\n\nExpired token; ExpiredException",
            miss: "HTTP/1.1 401 Unauthorized\n\nCannot handle token prior to 2026",
        },
        sign! {
            when: &[
                Text("Wrong number of segments|Malformed UTF-8 characters|Invalid header \
                            encoding|Invalid claims encoding|Invalid signature encoding|Syntax error, \
                            malformed JSON"),
            ],
            says: &[("token-malformed", Sure)],
            source: FB,
            hit: "HTTP/1.1 401 Unauthorized\n\nWrong number of segments; Malformed UTF-8 \
                     characters; Invalid header encoding; Invalid claims encoding; Invalid signature \
                     encoding; Syntax error, malformed JSON",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpired token",
        },
        sign! {
            when: &[Text("Algorithm not allowed|Incorrect key for this algorithm|Algorithm not supported")],
            says: &[("token-alg-rejected", Sure)],
            source: FB,
            hit: "HTTP/1.1 401 Unauthorized\n\nAlgorithm not allowed; Incorrect key for this \
                     algorithm; Algorithm not supported",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpired token",
        },
        sign! {
            when: &[
                Text("\"kid\" invalid, unable to lookup*|\\\"kid\\\" invalid, unable to \
                            lookup*|SignatureInvalidException"),
            ],
            says: &[("token-bad-signature", Sure)],
            source: FB,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"kid\" invalid, unable to lookup; \\\"kid\\\" \
                     invalid, unable to lookup; SignatureInvalidException",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpired token",
        },
        sign! {
            when: &[Text("\"kid\" empty, unable to lookup*|\\\"kid\\\" empty, unable to lookup*")],
            says: &[("token-malformed", Likely), ("token-bad-signature", Likely)],
            source: FB,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"kid\" empty, unable to lookup; \\\"kid\\\" empty, \
                     unable to lookup",
            miss: "HTTP/1.1 401 Unauthorized\n\nExpired token",
        },
        sign! {
            when: &[Text("token was not issued by the given issuers")],
            says: &[("token-wrong-issuer", Sure)],
            source: LC,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken was not issued by the given issuers",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken was issued",
        },
        sign! {
            when: &[Text("token is not allowed to be used by this audience")],
            says: &[("token-wrong-audience", Sure)],
            source: LC,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken is not allowed to be used by this audience",
            miss: "HTTP/1.1 401 Unauthorized\n\ntoken is allowed",
        },
        sign! {
            when: &[Text("Token signature mismatch")],
            says: &[("token-bad-signature", Sure)],
            source: LC,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken signature mismatch",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken signature",
        },
        sign! {
            when: &[Text("Token signer mismatch")],
            says: &[("token-alg-rejected", Sure)],
            source: LC,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken signer mismatch",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken signature mismatch",
        },
        sign! {
            when: &[Text("The token cannot be used yet|The token was issued in the future")],
            says: &[("token-not-yet-valid", Sure)],
            source: LC,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe token cannot be used yet; The token was issued \
                     in the future",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe token is expired",
        },
        sign! {
            when: &[Text("The token violates some mandatory constraints"), Text("The token is expired")],
            says: &[("token-expired", Sure)],
            source: LC,
            hit: "HTTP/1.1 401 Unauthorized\n\nThe token violates some mandatory constraints; The \
                     token is expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nThe token violates some mandatory constraints",
        },
        sign! {
            when: &[Text("Token not found"), Status(&[401]), Not(&Method(&["OPTIONS"]))],
            says: &[("no-credentials", Likely), ("auth-header-stripped-upstream", Hint)],
            source: TU,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken not found",
            miss: "HTTP/1.1 401 Unauthorized\n\nToken",
        },
        sign! {
            when: &[Text("Insecure use of middleware over HTTP*")],
            says: &[("https-required", Sure)],
            source: TU,
            hit: "HTTP/1.1 401 Unauthorized\n\nInsecure use of middleware over HTTP",
            miss: "HTTP/1.1 401 Unauthorized\n\nInsecure",
        },
        sign! {
            when: &[Text("Failed CSRF check*")],
            says: &[("csrf-failed", Sure)],
            source: CSRF,
            hit: "HTTP/1.1 401 Unauthorized\n\nFailed CSRF check",
            miss: "HTTP/1.1 401 Unauthorized\n\nCSRF check",
        },
        sign! {
            when: &[Text("HttpForbiddenException")],
            says: &[("permission-denied", Likely)],
            source: SLIM,
            hit: "HTTP/1.1 401 Unauthorized\n\nHttpForbiddenException",
            miss: "HTTP/1.1 401 Unauthorized\n\nHttpNotFoundException",
        },
    ],
};

const FB: Source = Source {
    label: "firebase/php-jwt: exceptions",
    url: "https://github.com/firebase/php-jwt#exception-handling",
};
const LC: Source = Source {
    label: "lcobucci/jwt: validating tokens",
    url: "https://lcobucci-jwt.readthedocs.io/en/stable/validating-tokens/",
};
const TU: Source = Source { label: "tuupola/slim-jwt-auth", url: "https://github.com/tuupola/slim-jwt-auth" };
const CSRF: Source = Source { label: "Slim-Csrf", url: "https://github.com/slimphp/Slim-Csrf" };
const SLIM: Source = Source {
    label: "Slim: error handling",
    url: "https://www.slimphp.net/docs/v4/middleware/error-handling.html",
};
