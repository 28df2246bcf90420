//! JSON Web Keys (RFC 7517, RFC 7518 §6, RFC 8037 §2, RFC 8812 §3.1).

use serde_json::Value;

use super::alg::{Curve, Kind};
use super::check::rsa_fault;
use super::key::{Entry, Material, trimmed};
use crate::auth::base64;

/// Reads a JWK; one that is broken, or of an unknown kind, stays in its set and says so when it is needed.
pub(super) fn read(jwk: &Value) -> Entry {
    let text = |name: &str| jwk.get(name).and_then(Value::as_str);
    let (kind, material) = material(jwk);
    Entry {
        kid: text("kid").map(str::to_owned),
        alg: text("alg").map(str::to_owned),
        usage: text("use").map(str::to_owned),
        operations: jwk
            .get("key_ops")
            .and_then(Value::as_array)
            .map(|operations| operations.iter().filter_map(Value::as_str).map(str::to_owned).collect()),
        ..Entry::new(kind, material)
    }
}

fn material(jwk: &Value) -> (Kind, Result<Material, &'static str>) {
    let text = |name: &str| jwk.get(name).and_then(Value::as_str).unwrap_or_default();
    let curve = text("crv");
    match text("kty") {
        "oct" => (Kind::Secret, octets(jwk, "k").map(Material::Secret)),
        "RSA" => (Kind::Rsa, rsa(jwk)),
        "EC" => match Curve::of(curve) {
            Some(known) => (Kind::Ec(known), point(jwk, known)),
            None => (Kind::Other(format!("EC {curve}")), Err(NOT_READ)),
        },
        "OKP" if curve == "Ed25519" => (
            Kind::Ed25519,
            octets(jwk, "x").and_then(|x| match x.len() {
                32 => Ok(Material::Ed25519(x)),
                _ => Err("The key's `x` has not the 32 bytes of an Ed25519 key."),
            }),
        ),
        "OKP" if curve == "Ed448" => (Kind::Ed448, Ok(Material::Ed448)),
        "OKP" => (Kind::Other(format!("OKP {curve}")), Err(NOT_READ)),
        other => (Kind::Other(other.to_owned()), Err(NOT_READ)),
    }
}

fn rsa(jwk: &Value) -> Result<Material, &'static str> {
    let (n, e) = (trimmed(&octets(jwk, "n")?), trimmed(&octets(jwk, "e")?));
    rsa_fault(&n, &e).map_or(Ok(Material::Rsa { n, e }), Err)
}

/// The point; a coordinate that lost zeros in front gets them back (RFC 7518 §6.2.1.2 wants the full length).
fn point(jwk: &Value, curve: Curve) -> Result<Material, &'static str> {
    let mut point = vec![4];
    for name in ["x", "y"] {
        let coordinate = octets(jwk, name)?;
        let missing = curve.len().checked_sub(coordinate.len()).ok_or(TOO_LONG)?;
        point.extend(std::iter::repeat_n(0, missing));
        point.extend(coordinate);
    }
    Ok(Material::Point(point))
}

fn octets(jwk: &Value, name: &str) -> Result<Vec<u8>, &'static str> {
    let fault = || FAULTS.iter().find(|(known, _)| *known == name).map_or(NOT_READ, |(_, fault)| fault);
    let text = jwk.get(name).and_then(Value::as_str).ok_or_else(fault)?;
    base64::decode(text).map(|decoded| decoded.bytes).map_err(|_| fault())
}

const NOT_READ: &str = "Keys of this kind are not read here.";
const TOO_LONG: &str = "The key's coordinates are longer than its curve has room for.";
const FAULTS: &[(&str, &str)] = &[
    ("k", "The key's `k` (the secret) is missing or not base64url."),
    ("n", "The key's `n` (the modulus) is missing or not base64url."),
    ("e", "The key's `e` (the exponent) is missing or not base64url."),
    ("x", "The key's `x` is missing or not base64url."),
    ("y", "The key's `y` is missing or not base64url."),
];
