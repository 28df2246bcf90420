//! What can be wrong with a token, in words.

use crate::auth::severity::sources::{
    BASE64, JWE, JWS, JWS_BASE64URL, JWS_CRIT, JWT_ALG, JWT_CLAIMED_KEYS, JWT_CLAIMS, JWT_EXP, JWT_KINDS,
    JWT_VALIDATE,
};
use crate::auth::severity::{Severity, Source};

macro_rules! problems {
    ($($variant:ident => $id:literal, $severity:ident, $source:expr, $text:literal;)*) => {
        /// What can be wrong with a token. Ids are never renamed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Problem { $(#[doc = $text] $variant),* }
        impl Problem {
            /// Every problem there is.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The problem of an id.
            pub fn of(id: &str) -> Option<Self> { Self::ALL.iter().copied().find(|known| known.id() == id) }

            /// The problem's id, kebab-case; never renamed.
            pub fn id(self) -> &'static str { match self { $(Self::$variant => $id),* } }

            /// What it means, in one sentence for people; wire text stands in code spans.
            pub fn text(self) -> &'static str { match self { $(Self::$variant => $text),* } }

            /// How much it matters.
            pub fn severity(self) -> Severity { match self { $(Self::$variant => Severity::$severity),* } }

            /// Where it is specified: label and URL.
            pub fn source(self) -> Source { match self { $(Self::$variant => $source),* } }
        }
    };
}

problems! {
    AlgConfusionRisk => "alg-confusion-risk", Error, JWT_ALG,
        "The token is signed with a shared secret (`HS…`) where a public key is set up: a server that takes the algorithm from the token can be deceived.";
    AlgNone => "alg-none", Error, JWT_ALG,
        "The token is not signed (`alg` is `none`); servers must refuse it.";
    AtJwtMissingClaims => "at+jwt-missing-claims", Error,
        ("RFC 9068 §2.2", "https://www.rfc-editor.org/rfc/rfc9068#section-2.2"),
        "The token calls itself `at+jwt` and lacks a claim that such access tokens must have (`iss`, `exp`, `aud`, `sub`, `client_id`, `iat`, `jti`).";
    B64False => "b64-false", Warning, ("RFC 7797 §3", "https://www.rfc-editor.org/rfc/rfc7797#section-3"),
        "The payload stands there unencoded (`b64` is false), which most JWT libraries refuse.";
    BadBase64 => "bad-base64", Error, JWS_BASE64URL,
        "A part of the token is not clean base64url; strict libraries stop there.";
    DetachedPayload => "detached-payload", Warning,
        ("RFC 7515 appendix F", "https://www.rfc-editor.org/rfc/rfc7515#appendix-F"),
        "The payload is empty: it travels elsewhere, and without it the signature cannot be checked.";
    DuplicateClaims => "duplicate-claims", Warning, JWT_CLAIMS,
        "A name stands twice; some libraries take the first value, some the last, some refuse the token.";
    EmbeddedJwk => "embedded-jwk", Warning, JWT_CLAIMED_KEYS,
        "The token brings its own key (`jwk`); a server must not trust a key because the token names it.";
    ExpAsString => "exp-as-string", Error, JWT_EXP,
        "`exp` is text; it must be a number.";
    ExpFractional => "exp-fractional", Warning, JWT_EXP,
        "`exp` has a fraction, which is allowed; libraries that read whole numbers refuse it.";
    ExpInMilliseconds => "exp-in-milliseconds", Error, JWT_EXP,
        "`exp` is in milliseconds; it counts seconds, so the token seems to live for thousands of years.";
    ExpMissing => "exp-missing", Warning, JWT_EXP,
        "There is no `exp`: the token never ends by itself, and some servers refuse that.";
    Expired => "expired", Error, JWT_EXP,
        "The token's time is over.";
    FivePartsJwe => "five-parts-jwe", Note, JWE,
        "The token is encrypted (five parts): only the holder of the key can read it.";
    FourParts => "four-parts", Error, JWS,
        "The token has four parts; a signed one has three, an encrypted one five.";
    IssuedInFuture => "issued-in-future", Warning,
        ("RFC 7519 §4.1.6", "https://www.rfc-editor.org/rfc/rfc7519#section-4.1.6"),
        "`iat` lies in the future: a clock is wrong.";
    JkuHeader => "jku-header", Warning, JWT_CLAIMED_KEYS,
        "The token names the place of its keys (`jku`); a server must not fetch them from there unchecked.";
    KeyTypeMismatch => "key-type-mismatch", Error, JWT_ALG,
        "The key is of another kind than the token's algorithm needs.";
    KidNotInJwks => "kid-not-in-jwks", Error,
        ("RFC 7515 §4.1.4", "https://www.rfc-editor.org/rfc/rfc7515#section-4.1.4"),
        "The key that the token names (`kid`) is not in the key set.";
    LifetimeTooLong => "lifetime-too-long", Warning, JWT_EXP,
        "The token lives for more than 30 days.";
    NbfAfterExp => "nbf-after-exp", Error,
        ("RFC 7519 §4.1.5", "https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5"),
        "`nbf` lies after `exp`: the token is valid at no moment.";
    NoneWithSignature => "none-with-signature", Error,
        ("RFC 7518 §3.6", "https://www.rfc-editor.org/rfc/rfc7518#section-3.6"),
        "`alg` is `none` and there is a signature all the same.";
    NotYetValid => "not-yet-valid", Error,
        ("RFC 7519 §4.1.5", "https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5"),
        "The token's time has not begun (`nbf`).";
    PaddedBase64 => "padded-base64", Error, JWS_BASE64URL,
        "A part of the token ends with `=`; the parts of a JWT have no padding.";
    PayloadNotJson => "payload-not-json", Error, JWT_VALIDATE,
        "The payload does not decode to JSON.";
    PayloadNotObject => "payload-not-object", Error, JWT_VALIDATE,
        "The payload is JSON, but no object with claims.";
    Quoted => "quoted", Error, JWS,
        "Quotes stand around the token; they are no part of it.";
    RsaKeyTooSmall => "rsa-key-too-small", Warning,
        ("RFC 7518 §3.3", "https://www.rfc-editor.org/rfc/rfc7518#section-3.3"),
        "The RSA key is shorter than 2048 bits.";
    TwoParts => "two-parts", Error, JWS,
        "The token has two parts: its signature is missing.";
    TypIdToken => "typ-id-token", Warning, JWT_KINDS,
        "By its claims this is an ID token; an API wants an access token.";
    TypRefreshToken => "typ-refresh-token", Error, JWT_KINDS,
        "By its claims this is a refresh token; it belongs to the token endpoint, never to an API.";
    UnknownCrit => "unknown-crit", Error, JWS_CRIT,
        "`crit` names an extension that must be understood; libraries that do not know it refuse the token.";
    UrlEncoded => "url-encoded", Error, BASE64,
        "The token is percent-encoded, which nobody decodes in a header.";
    WeakHmacKey => "weak-hmac-key", Warning,
        ("RFC 7518 §3.2", "https://www.rfc-editor.org/rfc/rfc7518#section-3.2"),
        "The secret is shorter than the hash and can be guessed.";
    WhitespaceInside => "whitespace-inside", Error, JWS,
        "White space or an invisible character stands inside the token.";
    X5uHeader => "x5u-header", Warning, JWT_CLAIMED_KEYS,
        "The token names the place of its certificate (`x5u`); a server must not fetch it from there unchecked.";
    ZipHeader => "zip-header", Warning,
        ("RFC 8725 §3.6", "https://www.rfc-editor.org/rfc/rfc8725#section-3.6"),
        "The content is compressed (`zip`), which many libraries refuse.";
}
