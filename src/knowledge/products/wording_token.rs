//! Wordings about tokens and signatures that mean the same wherever they stand.

use crate::evidence::Strength::{Hint, Likely};
use crate::evidence::Test::{Any, Challenge, Not, Path, Scheme, Sent, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "general-token",
    name: "wording: tokens",
    kind: ProductKind::Framework,
    marks: &[],
    signs: &[
        sign! {
            when: &[
                Text("token has expired|token is expired|token expired|token was expired|token have expired"),
                Not(&Text("refresh token~expired|csrf token~expired|xsrf token~expired|api token~expired")),
            ],
            says: &[("token-expired", Likely), ("cookie-session-expired", Hint)],
            source: EXP,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"a\":\"The token has expired\",\"b\":\"token is \
                    expired\",\"c\":\"Token expired\",\"d\":\"token was expired\",\"e\":\"tokens: token \
                    have expired\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"refresh token has expired\"}",
        },
        sign! {
            when: &[Text(
                "jwt expired|jwt is expired|jwt has expired|expired jwt|expired token|\
                    expired access token|token~already expired|access token~expired|token~no longer valid",
            )],
            says: &[("token-expired", Likely)],
            source: EXP,
            hit: "HTTP/1.1 401 Unauthorized\n\njwt expired; JWT is expired; JWT has expired; expired \
                    JWT; expired token; expired access token; Token (abc) already expired; access token \
                    you sent has expired; token is no longer valid",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"jwt malformed\"}",
        },
        sign! {
            when: &[Text(
                "token_expired|tokenexpired|token-expired|expired_token|expiredtoken|jwt_expired|\
                    access_token_expired|TokenExpiredError|ExpiredSignatureError|ExpiredJwtException|\
                    SecurityTokenExpiredException|ERR_JWT_EXPIRED|auth_token_expired",
            )],
            says: &[("token-expired", Likely)],
            source: EXP,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken_expired TokenExpired token-expired expired_token \
                    ExpiredToken jwt_expired ACCESS_TOKEN_EXPIRED TokenExpiredError ExpiredSignatureError \
                    ExpiredJwtException SecurityTokenExpiredException ERR_JWT_EXPIRED auth_token_expired",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"token_invalid\"}",
        },
        sign! {
            when: &[Text(
                "exp~claim timestamp check failed|\"exp\" claim~failed|exp~claim~past|\
                    signature has expired|token~expiration~passed|token~lifetime~over|\
                    expiration time~before|id token expired|token used after|token used too late",
            )],
            says: &[("token-expired", Likely)],
            source: EXP,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"exp\" claim timestamp check failed; exp claim is in \
                    the past; Signature has expired; token's expiration has passed; token lifetime is \
                    over; expiration time must not be before now; id token expired; token used too late; token used after its \
                    end",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"exp claim is required\"}",
        },
        sign! {
            when: &[Text(
                "refresh token~expired|refresh token~invalid|refresh token~revoked|\
                    refresh token~not found|invalid refresh token|refresh token reuse*",
            )],
            says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely)],
            source: TOKEN,
            hit: "HTTP/1.1 401 Unauthorized\n\nrefresh token has expired; refresh token is invalid; \
                    refresh token was revoked; refresh token not found; Invalid refresh token; refresh \
                    token reuse detected",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"a refresh token is required\"}",
        },
        sign! {
            when: &[Text(
                "token~missing~exp*|no expiration claim|token~without~expiration|\
                    missing required claim~exp*",
            )],
            says: &[("token-malformed", Likely)],
            source: EXP,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken is missing the exp claim; no expiration claim; \
                    token without expiration; missing required claim: exp",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"token has expiry 2031\"}",
        },
        sign! {
            when: &[Text(
                "token~not yet valid|jwt not active|jwt~not yet valid|token~not yet active|\
                    token used before|not-before~future|nbf~claim~failed|issued in the future|\
                    issued at~future|token~not valid before|iat~in the future|NotBeforeError|\
                    ImmatureSignatureError|PrematureJwtException|used too early|jwt used before",
            )],
            says: &[("token-not-yet-valid", Likely)],
            source: NBF,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken is not yet valid; jwt not active; JWT not yet \
                    valid; token not yet active; Token used before issued; not-before is in the future; \
                    \"nbf\" claim timestamp check failed; issued in the future; issued at is in the \
                    future; The token is not valid before; iat in the future; NotBeforeError; \
                    ImmatureSignatureError; PrematureJwtException; Token used too early; Jwt used before",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"the account is not yet active\"}",
        },
        sign! {
            when: &[Text(
                "clock skew|time skew|clock drift|clock~out of sync|timestamp~too old|timestamp~out of range|\
                    timestamp~outside*|timestamp~expired|timestamp~future",
            )],
            says: &[
                ("token-not-yet-valid", Hint),
                ("request-signature-mismatch", Hint),
                ("sigv4-clock-skew", Hint),
            ],
            source: NBF,
            hit: "HTTP/1.1 401 Unauthorized\n\nclock skew; time skew too big; clock drift; clock is out of sync; \
                    timestamp is too old; timestamp out of range; timestamp is outside the window; \
                    request timestamp; timestamp expired; timestamp in the future",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"timestamp\":\"2026-01-01T00:00:00Z\",\
                    \"error\":\"Unauthorized\"}",
        },
        sign! {
            when: &[Text(
                "missing payload aud*|token~missing~aud|token~missing~aud claim|token~missing~audience|token~lacks~aud|\
                    token~lacks~audience|token~has no aud|token~has no audience|token~without~audience|\
                    no audience~in~token|missing aud claim|missing audience claim|missing required claim aud|\
                    missing required claim \"aud\"",
            )],
            says: &[("token-wrong-audience", Likely), ("token-wrong-type", Hint)],
            source: AUD,
            hit: "HTTP/1.1 401 Unauthorized\n\nToken missing payload aud value; token is missing the aud; token is missing its \
                    aud claim; token is missing the audience; token lacks an aud; token lacks an audience; token has no aud; \
                    token has no audience; token without an audience; no audience found in the token; missing aud claim; \
                    missing audience claim; missing required claim aud; missing required claim \"aud\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Token missing\"}",
        },
        sign! {
            when: &[
                Text(
                    "invalid audience|audience~invalid|audience~not allowed|audience~mismatch|\
                    audience~not match*|wrong audience|audience validation failed|audience~not valid|\
                    unexpected~aud~claim*|invalid \"aud\"|invalid aud|aud claim~not valid|\
                    audience~doesn't match|incorrect audience|bad audience|jwt audience invalid|\
                    recipient~not~audience|token~not~intended for|audience~not~expected|\
                    InvalidAudienceError|SecurityTokenInvalidAudienceException|invalid_audience|\
                    claim~aud~mismatch|audience~rejected",
                ),
                Not(&Text("audience~missing")),
            ],
            says: &[("token-wrong-audience", Likely)],
            source: AUD,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid audience; audience is invalid; audience not \
                    allowed; audience mismatch; audience does not match; wrong audience; audience \
                    validation failed; audience is not valid; unexpected \"aud\" claim value; invalid \
                    \"aud\"; invalid aud; aud claim is not valid; audience doesn't match; incorrect \
                    audience; bad audience; jwt audience invalid; recipient is not in the audience; token \
                    is not intended for us; audience is not the expected one; InvalidAudienceError; \
                    SecurityTokenInvalidAudienceException; invalid_audience; claim aud mismatch; audience \
                    was rejected",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"audience: https://api.example.com\"}",
        },
        sign! {
            when: &[
                Text(
                    "invalid issuer|issuer~invalid|issuer~not trusted|issuer~mismatch|issuer~not match*|\
                    wrong issuer|untrusted issuer|unknown issuer|issuer~not configured|issuer~not allowed|\
                    unexpected~iss~claim*|unexpected~iss~value|iss~value~not~expected|invalid \"iss\"|invalid iss|iss claim~not valid|\
                    issuer validation failed|issuer~unknown|jwt issuer invalid|issuer~not~recognized|\
                    issuer~not~expected|bad issuer|unrecognized issuer|InvalidIssuerError|\
                    SecurityTokenInvalidIssuerException|invalid_issuer",
                ),
                Not(&Text("local issuer|issuer certificate|certificate issuer")),
            ],
            says: &[("token-wrong-issuer", Likely)],
            source: ISS,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid issuer; issuer is invalid; issuer is not \
                    trusted; issuer mismatch; issuer does not match; wrong issuer; untrusted issuer; \
                    unknown issuer; issuer is not configured; issuer not allowed; unexpected \"iss\" \
                    claim value; iss value is not the expected one; invalid \"iss\"; invalid iss; iss claim is not valid; issuer validation \
                    failed; issuer is unknown; jwt issuer invalid; issuer was not recognized; issuer not \
                    the expected one; bad issuer; unrecognized issuer; InvalidIssuerError; \
                    SecurityTokenInvalidIssuerException; invalid_issuer",
            miss: "HTTP/1.1 401 Unauthorized\n\nunable to get local issuer certificate, unknown issuer",
        },
        sign! {
            when: &[Text(
                "token~wrong tenant|token~different tenant|token~another tenant|invalid tenant|\
                    token~wrong environment|token~different environment|token~another environment|\
                    token~another region",
            )],
            says: &[("token-wrong-issuer", Likely)],
            source: ISS,
            hit: "HTTP/1.1 401 Unauthorized\n\ntoken is from the wrong tenant; token of a different \
                    tenant; token of another tenant; invalid tenant; token for the wrong environment; \
                    token for a different environment; token of another environment; token of another \
                    region",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"tenant: contoso\"}",
        },
        sign! {
            when: &[
                Text(
                    "jwt~signature~invalid|token~signature~invalid|jwt~invalid signature|\
                    token~invalid signature|token signature verification failed|\
                    jwt signature does not match*|signature verification failed|\
                    signature validation failed|signature verification fail*|invalid token signature|\
                    invalid jwt signature|token signature is invalid|JsonWebTokenError~invalid signature|\
                    InvalidSignatureError|bad token signature|SignatureVerificationException|\
                    SecurityTokenSignatureKeyNotFoundException|SecurityTokenInvalidSignatureException|\
                    ERR_JWS_SIGNATURE_VERIFICATION_FAILED|JWSSignatureVerificationFailed|\
                    crypto/rsa: verification error|error in cryptographic primitive|\
                    signature is invalid~token|invalid_signature~jwt|JWT verification failed|\
                    jwt verification~fail*",
                ),
                Not(&Text("webhook|hmac|saml|oauth_signature|x-signature|x-hub-signature*")),
            ],
            says: &[("token-bad-signature", Likely)],
            source: SIG,
            hit: "HTTP/1.1 401 Unauthorized\n\nJWT signature is invalid; token signature invalid; jwt: \
                    invalid signature; token has an invalid signature; token signature verification \
                    failed; JWT signature does not match locally computed; signature verification failed; \
                    Signature validation failed; signature verification failure; invalid token signature; \
                    invalid JWT signature; token signature is invalid; JsonWebTokenError: invalid \
                    signature; InvalidSignatureError; bad token signature; \
                    SignatureVerificationException; SecurityTokenSignatureKeyNotFoundException; \
                    SecurityTokenInvalidSignatureException; ERR_JWS_SIGNATURE_VERIFICATION_FAILED; \
                    JWSSignatureVerificationFailed; crypto/rsa: verification error; error in \
                    cryptographic primitive; signature is invalid for the token; invalid_signature of \
                    jwt; JWT verification failed; jwt verification has failed",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"webhook signature verification failed\"}",
        },
        sign! {
            when: &[
                Text(
                    "invalid signature|signature is invalid|signature is not valid|signature not valid|\
                    signature~does not match|signature mismatch|bad signature",
                ),
                Any(&[Challenge("bearer"), Text("jwt*|json web token"), Sent("authorization", "eyJ*|bearer eyJ*")]),
                Not(&Text("webhook|oauth_signature")),
            ],
            says: &[("token-bad-signature", Likely)],
            source: SIG,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", \
                    error_description=\"invalid signature, signature is invalid, signature is not valid, signature \
                    not valid, signature does not match, signature mismatch, bad signature\"\n\nJWTAuth error; json \
                    web token",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: HMAC\n\ninvalid signature",
        },
        sign! {
            when: &[
                Text(
                    "unknown kid|unknown key id|no matching key|no matching jwk|key id~not found|\
                    kid~not found|kid~does not match|unable to find a signing key*|\
                    no applicable key found|signing key~not found|signature key was not found|invalid kid|\
                    unknown signing key|unable to find~kid|no key found~kid|SigningKeyNotFoundError|\
                    no suitable~key|cannot find~public key|ERR_JWKS_NO_MATCHING_KEY|no signing key*",
                ),
                Not(&Text("api key|ssh")),
            ],
            says: &[("token-bad-signature", Likely), ("token-wrong-issuer", Hint)],
            source: SIG,
            hit: "HTTP/1.1 401 Unauthorized\n\nunknown kid; unknown key id; no matching key; no \
                    matching JWK; key id abc not found; kid not found; kid does not match; Unable to find \
                    a signing key that matches: abc; no applicable key found in the JSON Web Key Set; \
                    signing key not found; signature key was not found; invalid kid; unknown signing key; \
                    unable to find kid; no key found for kid; SigningKeyNotFoundError; no suitable key; \
                    cannot find a public key; ERR_JWKS_NO_MATCHING_KEY; no signing key found",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"API key id not found\"}",
        },
        sign! {
            when: &[
                Text(
                    "bad mac|invalid mac|mac~mismatch|mac~not match*|bad hmac|bad signature~request|provided signature~not~match|webhook signature*|hmac~signature~match|hmac~invalid|hmac~mismatch|\
                    hmac verification failed|invalid hmac|invalid webhook signature|signature mismatch|\
                    request signature~invalid|request signature~match|invalid request signature|\
                    message authentication~fail*|signature does not match~request|\
                    no signatures found matching*|digest header~mismatch|content-digest~mismatch|\
                    signature_invalid|signature header~invalid|signature~not~match~computed|\
                    computed signature*|invalid x-signature|x-hub-signature*",
                ),
                Not(&Text("SignatureDoesNotMatch|jwt")),
            ],
            says: &[("request-signature-mismatch", Likely)],
            source: MSGSIG,
            hit: "HTTP/1.1 401 Unauthorized\n\nbad mac; invalid mac; mac mismatch; mac does not match; bad hmac; \
                    bad signature of the request; provided signature does not match; webhook signature is wrong; HMAC signature does not \
                    match; hmac is invalid; hmac mismatch; HMAC verification failed; invalid hmac; \
                    invalid webhook signature; signature mismatch; request signature is invalid; request \
                    signature did not match; invalid request signature; message authentication failed; \
                    signature does not match the request; No signatures found matching the expected \
                    signature; digest header mismatch; content-digest mismatch; signature_invalid; \
                    signature header is invalid; signature does not match computed; computed signature \
                    differs; invalid x-signature; x-hub-signature-256 wrong",
            miss: "HTTP/1.1 403 Forbidden\n\n<Error><Code>SignatureDoesNotMatch</Code><Message>computed \
                    signature</Message></Error>",
        },
        sign! {
            when: &[
                Text(
                    "invalid signature|signature is invalid|signature invalid|bad signature|\
                    wrong signature|signature verification failed",
                ),
                Not(&Text("jwt|token|JsonWebTokenError")),
                Not(&Challenge("bearer")),
                // A request without a bearer token signed something else.
                Any(&[Scheme("bearer"), Not(&Path("*"))]),
            ],
            says: &[("request-signature-mismatch", Likely), ("token-bad-signature", Likely)],
            source: MSGSIG,
            hit: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid signature\",\"b\":\"signature is \
                    invalid\",\"c\":\"signature invalid\",\"d\":\"bad signature\",\"e\":\"wrong \
                    signature\",\"f\":\"signature verification failed\"}",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"token has an invalid signature\"}",
        },
        sign! {
            when: &[
                Text(
                    "missing signature|signature~missing|signature required|no signature~header|\
                    signature header not found|missing~signature header|unsigned request",
                ),
                Not(&Text("jwt|token signature")),
            ],
            says: &[("request-signature-mismatch", Likely)],
            source: MSGSIG,
            hit: "HTTP/1.1 401 Unauthorized\n\nmissing signature; signature is missing; signature \
                    required; no signature header; signature header not found; missing x-signature \
                    header: missing signature header; unsigned request",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"jwt: missing signature\"}",
        },
        sign! {
            when: &[Text(
                "oauth_problem~signature_invalid|oauth_problem~timestamp_refused|\
                    oauth_problem~nonce_used|oauth_signature~invalid|invalid signature: oauth_signature*|invalid oauth_signature|\
                    oauth signature~match|duplicate nonce|nonce~already used|nonce_used|timestamp_refused",
            )],
            says: &[("request-signature-mismatch", Likely)],
            source: OAUTH1,
            hit: "HTTP/1.1 401 Unauthorized\n\noauth_problem=signature_invalid; \
                    oauth_problem=timestamp_refused; oauth_problem=nonce_used; oauth_signature is \
                    invalid; Invalid signature: oauth_signature 'abc'; invalid oauth_signature; oauth signature does not match; duplicate nonce; \
                    nonce was already used; nonce_used; timestamp_refused",
            miss: "HTTP/1.1 401 Unauthorized\n\noauth_problem=permission_denied",
        },
        sign! {
            when: &[Text(
                "oauth_problem~token_revoked|oauth_problem~token_rejected|oauth_problem~token_expired",
            )],
            says: &[("token-invalid-or-revoked", Likely)],
            source: OAUTH1,
            hit: "HTTP/1.1 401 Unauthorized\n\noauth_problem=token_revoked oauth_problem=token_rejected \
                    oauth_problem=token_expired",
            miss: "HTTP/1.1 401 Unauthorized\n\noauth_problem=parameter_absent",
        },
        sign! {
            when: &[Text(
                "consumer_key_unknown|consumer_key_rejected|invalid consumer key|consumer key~invalid|\
                    consumer key~unknown|invalid consumer",
            )],
            says: &[("api-key-invalid", Likely)],
            source: OAUTH1,
            hit: "HTTP/1.1 401 Unauthorized\n\nconsumer_key_unknown consumer_key_rejected; invalid \
                    consumer key; consumer key is invalid; consumer key is unknown; invalid consumer",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"consumer group missing\"}",
        },
    ],
};

const EXP: Source =
    Source { label: "RFC 7519 §4.1.4", url: "https://www.rfc-editor.org/rfc/rfc7519.html#section-4.1.4" };
const NBF: Source =
    Source { label: "RFC 7519 §4.1.5", url: "https://www.rfc-editor.org/rfc/rfc7519.html#section-4.1.5" };
const AUD: Source =
    Source { label: "RFC 7519 §4.1.3", url: "https://www.rfc-editor.org/rfc/rfc7519.html#section-4.1.3" };
const ISS: Source =
    Source { label: "RFC 7519 §4.1.1", url: "https://www.rfc-editor.org/rfc/rfc7519.html#section-4.1.1" };
const SIG: Source =
    Source { label: "RFC 7515 §5.2", url: "https://www.rfc-editor.org/rfc/rfc7515.html#section-5.2" };
const OAUTH1: Source =
    Source { label: "RFC 5849 §3.2", url: "https://www.rfc-editor.org/rfc/rfc5849.html#section-3.2" };
const MSGSIG: Source =
    Source { label: "RFC 9421 §3.2", url: "https://www.rfc-editor.org/rfc/rfc9421.html#section-3.2" };
const TOKEN: Source =
    Source { label: "RFC 6749 §5.2", url: "https://www.rfc-editor.org/rfc/rfc6749.html#section-5.2" };
