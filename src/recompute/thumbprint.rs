//! Thumbprints of keys (RFC 7638; RFC 8037 §2 for OKP).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use super::bytes::Hash;

/// The base64url SHA-256 thumbprint of a JWK; `None` where a member that it needs is missing.
///
/// ```
/// use why401::recompute::thumbprint::thumbprint;
/// // RFC 7638 §3.1
/// let jwk = serde_json::json!({
///     "kty": "RSA",
///     "n": "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMs\
///           tn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5h\
///           ajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw",
///     "e": "AQAB", "alg": "RS256", "kid": "2011-04-29"
/// });
/// assert_eq!(thumbprint(&jwk).as_deref(), Some("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"));
/// // RFC 8037 §A.3
/// let jwk = serde_json::json!({"crv": "Ed25519", "kty": "OKP", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"});
/// assert_eq!(thumbprint(&jwk).as_deref(), Some("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"));
/// ```
pub fn thumbprint(jwk: &Value) -> Option<String> {
    let members: &[&str] = match jwk.get("kty")?.as_str()? {
        "EC" => &["crv", "kty", "x", "y"],
        "OKP" => &["crv", "kty", "x"],
        "RSA" => &["e", "kty", "n"],
        "oct" => &["k", "kty"],
        _ => return None,
    };
    let text = members
        .iter()
        .map(|name| Some(format!("\"{name}\":{}", Value::from(jwk.get(name)?.as_str()?))))
        .collect::<Option<Vec<_>>>()?
        .join(",");
    Some(coded(format!("{{{text}}}").as_bytes()))
}

/// The base64url SHA-256 of octets: how RFC 9449 writes `ath`.
///
/// ```
/// // RFC 9449 §7.1
/// let token = "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU";
/// assert_eq!(why401::recompute::thumbprint::coded(token.as_bytes()), "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo");
/// ```
pub fn coded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(Hash::Sha256.of(bytes))
}
