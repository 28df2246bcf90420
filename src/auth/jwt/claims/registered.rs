//! Header members and claims that mean the same whoever issues the token.

use super::ClaimText;
use crate::auth::severity::Source;

macro_rules! rows {
    ($($place:ident $name:literal, $source:expr, $meaning:literal, $wrong:literal;)*) => {
        /// The rows.
        pub(super) static ROWS: &[ClaimText] = &[$(ClaimText {
            name: $name, in_header: rows!(@ $place), issuer: None, meaning: $meaning, wrong: $wrong, source: Some($source),
        }),*];
    };
    (@ header) => { true };
    (@ claim) => { false };
}

const JWS: Source = ("RFC 7515 §4.1", "https://www.rfc-editor.org/rfc/rfc7515#section-4.1");
const JWE: Source = ("RFC 7516 §4.1", "https://www.rfc-editor.org/rfc/rfc7516#section-4.1");
const JWT: Source = ("RFC 7519 §4.1", "https://www.rfc-editor.org/rfc/rfc7519#section-4.1");
const AT_JWT: Source = ("RFC 9068 §2", "https://www.rfc-editor.org/rfc/rfc9068#section-2");
const EXCHANGE: Source = ("RFC 8693 §4", "https://www.rfc-editor.org/rfc/rfc8693#section-4");
const OIDC: Source =
    ("OpenID Connect Core §2", "https://openid.net/specs/openid-connect-core-1_0.html#IDToken");
const OIDC_CLAIMS: Source =
    ("OpenID Connect Core §5.1", "https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims");
const DPOP: Source = ("RFC 9449 §4.2", "https://www.rfc-editor.org/rfc/rfc9449#section-4.2");

rows! {
    header "alg", JWS, "Algorithm of the signature, or of the key encryption; case matters.",
        "401 when it is not among those the API allows, when it is `none`, when `HS256` meets an API set up for `RS256`, or when the library does not know it.";
    header "kid", JWS, "Name of the key, compared exactly.",
        "401 when the key was rotated away, when the API has kept an old key set too long, or when the token comes from another tenant or environment.";
    header "typ", JWS, "Kind of token: `JWT`, `at+jwt` (access token), `dpop+jwt` (proof), `logout+jwt`, `secevent+jwt` (events).",
        "401 when the API wants `at+jwt` and gets `JWT`, or when an older validator does not know `at+jwt`.";
    header "cty", JWS, "Kind of content; `JWT` says that the content is another token.",
        "Decoded once only, the payload is not JSON.";
    header "enc", JWE, "Algorithm of the content encryption: the token is a JWE.",
        "401 when the API cannot decrypt it; often no audience was asked for, so that the issuer made a token for itself.";
    header "zip", JWE, "The content is compressed before it is encrypted.", "Many libraries refuse it.";
    header "jku", JWS, "URL of a key set.", "401 when the API ignores it; a server must not trust it unchecked.";
    header "x5u", JWS, "URL of a certificate.", "401 when the API ignores it; a server must not trust it unchecked.";
    header "jwk", JWS, "The public key itself.", "401 when the API ignores it; a key is not trustworthy because the token brings it.";
    header "x5c", JWS, "The certificate chain itself.", "401 when the API ignores it; the chain must lead to a certificate that the API trusts.";
    header "x5t", JWS, "Thumbprint (SHA-1) of the certificate.", "401 after a certificate was renewed.";
    header "x5t#S256", JWS, "Thumbprint (SHA-256) of the certificate.", "401 after a certificate was renewed.";
    header "crit", JWS, "Extensions that must be understood.", "401 from every conforming library that does not know one of them.";
    header "b64", ("RFC 7797 §3", "https://www.rfc-editor.org/rfc/rfc7797#section-3"),
        "`false` says that the payload is not encoded.", "401: most JWT libraries refuse it.";
    header "nonce", ("Microsoft: access tokens", "https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens"),
        "In Entra's tokens for Microsoft Graph: the signed text holds a hash of it.",
        "Every other validator finds the signature invalid: that token is for Graph and not for your API.";

    claim "iss", JWT, "Who issued the token, compared character by character.",
        "401 over a trailing slash, http against https, another version's host, an internal host behind a proxy, or a custom domain.";
    claim "sub", JWT, "Whom the token is about, unique within the issuer; with client credentials it is the client.",
        "403 when the application looks the user up by another identifier.";
    claim "aud", JWT, "For whom the token is meant: one name, or a list.",
        "401, the most frequent cause: a token for another API, or the client's own id (an ID token) instead of the API.";
    claim "exp", JWT, "End of the token's time, in seconds since 1970; from that second on it is too late.",
        "401 when it is over, in milliseconds, or written as text; some parsers refuse a fraction.";
    claim "nbf", JWT, "Start of the token's time.", "401 when the clock of the API is behind that of the issuer.";
    claim "iat", JWT, "When the token was issued.", "Some libraries refuse one that lies in the future, though the RFC does not ask for it.";
    claim "jti", JWT, "Unique id of the token.", "401 when it is used twice (a proof, a logout token) or stands on a list of revoked tokens.";
    claim "azp", OIDC, "The client to which the token was issued.", "401 or 403 where the API admits some clients only.";
    claim "nonce", OIDC, "Ties an ID token to the request that asked for it.", "It is the sign of an ID token, which an API answers with 401.";
    claim "auth_time", OIDC, "When the person signed in.", "401 `insufficient_user_authentication` when that is too long ago (RFC 9470).";
    claim "acr", OIDC, "How strongly the person signed in.", "401 `insufficient_user_authentication` when the API wants more (RFC 9470).";
    claim "amr", OIDC, "By which methods the person signed in.", "401 or 403 when a second factor is wanted.";
    claim "at_hash", OIDC, "Hash that binds an access token: this is an ID token.", "401 when it is sent to an API.";
    claim "c_hash", OIDC, "Hash that binds an authorization code: this is an ID token.", "401 when it is sent to an API.";
    claim "s_hash", ("FAPI 1.0 part 2 §5.2.2.1", "https://openid.net/specs/openid-financial-api-part-2-1_0.html"),
        "Hash that binds the state: this is an ID token.", "401 when it is sent to an API.";
    claim "sid", ("OpenID Connect Front-Channel Logout §3", "https://openid.net/specs/openid-connect-frontchannel-1_0.html"),
        "The session at the issuer.", "401 after a logout elsewhere.";
    claim "scope", EXCHANGE, "What the token may be used for, divided by spaces.",
        "403 `insufficient_scope` when the scope was not asked for or not granted, or when the API reads `scp` instead.";
    claim "client_id", EXCHANGE, "The client.", "401 where an API compares it with `aud`.";
    claim "act", EXCHANGE, "Who acts for the subject.", "403 in chains of services that act for a user.";
    claim "may_act", EXCHANGE, "Who may act for the subject.", "403 in chains of services that act for a user.";
    claim "cnf", ("RFC 7800 §3.1", "https://www.rfc-editor.org/rfc/rfc7800#section-3.1"),
        "The key that the sender must prove to have: `jkt` (DPoP) or `x5t#S256` (client certificate).",
        "401 when the token goes as `Bearer` instead of `DPoP`, when the proof is missing or made with another key, or when a proxy ends the TLS connection.";
    claim "htm", DPOP, "In a DPoP proof: the request's method.", "401 `invalid_dpop_proof` when the method differs.";
    claim "htu", DPOP, "In a DPoP proof: the request's URL without its query.", "401 `invalid_dpop_proof` when a proxy changed scheme or host.";
    claim "ath", DPOP, "In a DPoP proof: hash of the access token.", "401 `invalid_dpop_proof` when it is missing or belongs to another token.";
    claim "events", ("RFC 8417 §2.2", "https://www.rfc-editor.org/rfc/rfc8417#section-2.2"),
        "What happened: this is an event and no credential.", "401 or 400 when a logout token is sent as `Bearer`.";
    claim "roles", AT_JWT, "Roles of the subject.", "403 when they are not put into the access token.";
    claim "groups", AT_JWT, "Groups of the subject.", "403 when they are not put into the access token.";
    claim "entitlements", AT_JWT, "Rights of the subject.", "403 when they are not put into the access token.";
    claim "email", OIDC_CLAIMS, "The person's e-mail address.", "Absent unless the scope `email` was asked for; never a key for authorization.";
    claim "email_verified", OIDC_CLAIMS, "Whether the e-mail address was checked.", "403 where only checked addresses are admitted.";
    claim "name", OIDC_CLAIMS, "The person's name.", "";
    claim "preferred_username", OIDC_CLAIMS, "The name the person goes by; it can change.", "403 when code uses it as a key.";
}
