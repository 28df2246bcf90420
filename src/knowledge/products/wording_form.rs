//! Wordings about algorithms and broken tokens that mean the same wherever they stand.

use crate::evidence::Strength::Likely;
use crate::evidence::Test::{Not, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-form",
    name: "wording: forms",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            when: &[
                Text(
                    "invalid algorithm|algorithm~not allowed|algorithm~not supported|unsupported algorithm|\
                    unexpected signing method|unexpected algorithm|invalid alg|alg~not allowed|\
                    disallowed algorithm|wrong algorithm|unsupported~signing algorithm|\
                    InvalidAlgorithmError|ERR_JOSE_ALG_NOT_ALLOWED|algorithm~mismatch|\
                    signing method~invalid|unsupported alg|the specified alg value is not allowed|\
                    algorithm none|invalid token algorithm",
                ),
                Not(&Text("digest algorithm|ssl|cipher")),
            ],
            says: &[("token-alg-rejected", Likely)],
            source: ALG,
            hit: "HTTP/1.1 401 Unauthorized\n\ninvalid algorithm; algorithm is not allowed; algorithm \
                    not supported; unsupported algorithm; unexpected signing method: HS256; unexpected \
                    algorithm; invalid alg; alg is not allowed; disallowed algorithm; wrong algorithm; \
                    unsupported signing algorithm; InvalidAlgorithmError; ERR_JOSE_ALG_NOT_ALLOWED; \
                    algorithm mismatch; signing method HS256 is invalid; unsupported alg; The specified \
                    alg value is not allowed; algorithm none; invalid token algorithm",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"unsupported digest algorithm\"}",
        },
        sign! {
            when: &[Text(
                "jwt malformed|malformed jwt|malformed token|token is malformed|jwt is malformed|\
                    malformed access token|malformed bearer token|invalid compact serialization|\
                    not enough segments|too many segments|wrong number of segments|number of segments|\
                    invalid token format|invalid jwt format|token format~invalid|jwt must have*|\
                    token~three parts|jws~three parts|could not decode token|failed to decode token|\
                    error decoding token|unable to decode~token|invalid header string|\
                    invalid payload string|invalid crypto padding|illegal base64*|\
                    invalid jwt serialization|unable to parse~token|failed to parse~token|\
                    failed to parse jwt|failed to parse~jwt|cannot parse~token|error parsing token|\
                    invalid token specified|MalformedJwtException|DecodeError|\
                    JWTDecodeException|invalid compact jws|invalid jws|bearer token is malformed|\
                    token~not~well formed|token contains an invalid number of segments|jwt string*|\
                    malformed_token|token_malformed|invalid base64~token|could not parse~jwt",
            )],
            says: &[("token-malformed", Likely)],
            source: VAL,
            hit: "HTTP/1.1 401 Unauthorized\n\njwt malformed; malformed jwt; malformed token; token is \
                    malformed; jwt is malformed; malformed access token; malformed bearer token; invalid \
                    compact serialization; not enough segments; too many segments; wrong number of \
                    segments; number of segments; invalid token format; invalid jwt format; token format \
                    is invalid; jwt must have 3 dots; token must have three parts; jws with three parts; \
                    could not decode token; failed to decode token; error decoding token; unable to \
                    decode the token; invalid header string; invalid payload string; invalid crypto \
                    padding; illegal base64 data; invalid jwt serialization; unable to parse the token; \
                    failed to parse token; failed to parse token failed to parse jwt; failed to parse the \
                    jwt; cannot parse token; error parsing token; invalid token \
                    specified; MalformedJwtException; DecodeError; JWTDecodeException; invalid compact \
                    jws; invalid jws; bearer token is malformed; token is not well formed; token contains \
                    an invalid number of segments; JWT strings; malformed_token token_malformed; invalid \
                    base64 in token; could not parse the jwt; failed to parse access token; jwt string is \
                    short",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"jwt expired\"}",
        },
    ],
};

const VAL: Source =
    Source { label: "RFC 7519 §7.2", url: "https://www.rfc-editor.org/rfc/rfc7519.html#section-7.2" };
const ALG: Source =
    Source { label: "RFC 8725 §3.1", url: "https://www.rfc-editor.org/rfc/rfc8725.html#section-3.1" };
