//! The arithmetic: one algorithm, one key, one signature. All of it is done by the libraries.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, DecodingKey};
use k256::ecdsa::signature::Verifier as _;
use rsa::sha2::{Digest as _, Sha256, Sha384, Sha512};
use rsa::{BigUint, Pkcs1v15Sign, Pss, RsaPublicKey};

use super::alg::{Alg, Curve, Hash};
use super::key::Material;

/// Whether `signature` is that of `message`; `Err` says why this key can check nothing.
///
/// The key must be of the kind that the algorithm takes (see [`Alg::takes`]): here it is only asked for its parts.
pub(super) fn check(
    alg: Alg,
    key: &Material,
    message: &[u8],
    signature: &[u8],
) -> Result<bool, &'static str> {
    match (alg, key) {
        (Alg::Hs(hash), Material::Secret(secret)) => {
            ask(hs(hash), &DecodingKey::from_secret(secret), message, signature)
        }
        (Alg::Rs(hash), Material::Rsa { n, e }) => rsa(hash, false, (n, e), message, signature),
        (Alg::Ps(hash), Material::Rsa { n, e }) => rsa(hash, true, (n, e), message, signature),
        (Alg::Es(Curve::P256), Material::Point(point)) => {
            ask(Algorithm::ES256, &DecodingKey::from_ec_der(point), message, signature)
        }
        (Alg::Es(Curve::P384), Material::Point(point)) => {
            ask(Algorithm::ES384, &DecodingKey::from_ec_der(point), message, signature)
        }
        (Alg::Es(Curve::P521), Material::Point(point)) => {
            let key = p521::ecdsa::VerifyingKey::from_sec1_bytes(point).map_err(|_| NOT_ON_CURVE)?;
            Ok(p521::ecdsa::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify(message, &signature).is_ok()))
        }
        (Alg::Es(Curve::Secp256k1), Material::Point(point)) => {
            let key = k256::ecdsa::VerifyingKey::from_sec1_bytes(point).map_err(|_| NOT_ON_CURVE)?;
            // The library wants the smaller of the two equal forms of `s`, a rule of Bitcoin and not of RFC 8812.
            Ok(k256::ecdsa::Signature::from_slice(signature).is_ok_and(|signature| {
                key.verify(message, &signature.normalize_s().unwrap_or(signature)).is_ok()
            }))
        }
        (Alg::EdDsa | Alg::Ed25519, Material::Ed25519(x)) => {
            ask(Algorithm::EdDSA, &DecodingKey::from_ed_der(x), message, signature)
        }
        (Alg::EdDsa | Alg::Ed448, Material::Ed448) => Err(NO_ED448),
        _ => Err("The key does not hold what the algorithm needs."),
    }
}

/// Whether numbers can be an RSA public key.
pub(super) fn rsa_fault(n: &[u8], e: &[u8]) -> Option<&'static str> {
    use rsa::errors::Error;
    match public_key(n, e) {
        Ok(_) => None,
        Err(Error::ModulusTooLarge) => Some("The RSA key has more than 16384 bits: it is not checked here."),
        Err(Error::InvalidExponent | Error::PublicExponentTooSmall | Error::PublicExponentTooLarge) => {
            Some("The RSA key's exponent `e` is none that a key can have (an odd number from 3 on).")
        }
        Err(_) => Some("The numbers `n` and `e` are no RSA key."),
    }
}

fn rsa(
    hash: Hash,
    pss: bool,
    (n, e): (&[u8], &[u8]),
    message: &[u8],
    signature: &[u8],
) -> Result<bool, &'static str> {
    if n.len() <= JSONWEBTOKEN_RSA {
        let alg = match (hash, pss) {
            (Hash::Sha256, false) => Algorithm::RS256,
            (Hash::Sha384, false) => Algorithm::RS384,
            (Hash::Sha512, false) => Algorithm::RS512,
            (Hash::Sha256, true) => Algorithm::PS256,
            (Hash::Sha384, true) => Algorithm::PS384,
            (Hash::Sha512, true) => Algorithm::PS512,
        };
        return ask(alg, &DecodingKey::from_rsa_raw_components(n, e), message, signature);
    }
    let key = public_key(n, e).map_err(|_| "The numbers `n` and `e` are no RSA key.")?;
    let fits = match (hash, pss) {
        (Hash::Sha256, false) => {
            key.verify(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(message), signature)
        }
        (Hash::Sha384, false) => {
            key.verify(Pkcs1v15Sign::new::<Sha384>(), &Sha384::digest(message), signature)
        }
        (Hash::Sha512, false) => {
            key.verify(Pkcs1v15Sign::new::<Sha512>(), &Sha512::digest(message), signature)
        }
        (Hash::Sha256, true) => key.verify(Pss::new::<Sha256>(), &Sha256::digest(message), signature),
        (Hash::Sha384, true) => key.verify(Pss::new::<Sha384>(), &Sha384::digest(message), signature),
        (Hash::Sha512, true) => key.verify(Pss::new::<Sha512>(), &Sha512::digest(message), signature),
    };
    Ok(fits.is_ok())
}

fn public_key(n: &[u8], e: &[u8]) -> rsa::Result<RsaPublicKey> {
    RsaPublicKey::new_with_max_size(BigUint::from_bytes_be(n), BigUint::from_bytes_be(e), MOST_RSA_BITS)
}

/// Asks the jsonwebtoken crate. With key and signature given as bytes, an error of its can only mean the key.
fn ask(alg: Algorithm, key: &DecodingKey, message: &[u8], signature: &[u8]) -> Result<bool, &'static str> {
    jsonwebtoken::crypto::verify(&URL_SAFE_NO_PAD.encode(signature), message, key, alg)
        .map_err(|_| NOT_ON_CURVE)
}

fn hs(hash: Hash) -> Algorithm {
    match hash {
        Hash::Sha256 => Algorithm::HS256,
        Hash::Sha384 => Algorithm::HS384,
        Hash::Sha512 => Algorithm::HS512,
    }
}

const NOT_ON_CURVE: &str = "The key's coordinates are no point of its curve: it was changed or cut.";
const NO_ED448: &str = "`Ed448` is not checked here.";
/// The longest modulus in bytes that jsonwebtoken takes; with a longer one it calls every signature invalid.
const JSONWEBTOKEN_RSA: usize = 512;
const MOST_RSA_BITS: usize = 16_384;
