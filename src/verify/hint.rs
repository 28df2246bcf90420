//! The verdict in words, and the usual mistakes behind a signature that does not fit, each one tried out.

use super::alg::{Alg, Curve};
use super::check::check;
use super::key::{Entry, Key, Material, Source, hex};
use super::{Hash, Signed, code};
use crate::auth::base64;
use crate::auth::credential::der;
use crate::auth::jwt::Problem;

/// The signature fits the key at `place`, one of `tried` that could.
pub(super) fn fits(key: &Key, place: usize, tried: usize, entry: &Entry, as_pasted: bool) -> String {
    let which = if key.count() == 1 {
        "The signature fits the key".to_owned()
    } else {
        let kid = entry.kid.as_deref().map(|kid| format!(", {}", code(kid))).unwrap_or_default();
        let by = if tried > 1 { "; the token does not name one key, they were tried in turn" } else { "" };
        format!("The signature fits a key of the set (number {} of {}{kid}{by})", place + 1, key.count())
    };
    let cleaned =
        if as_pasted { "." } else { ", but only in clean base64url: the token as it was sent is refused." };
    which + cleaned
}

/// The signature fits no key.
pub(super) fn misfit(
    alg: Alg,
    chosen: &[(usize, &Entry)],
    tried: usize,
    signed: &Signed,
    key: &Key,
) -> String {
    let which = match (tried, key.set) {
        (1, true) => "The signature does not fit the key that the token names.".to_owned(),
        (1, false) => "The signature does not fit the key.".to_owned(),
        _ => format!("The signature fits none of the {tried} keys that were tried."),
    };
    let materials = || chosen.iter().filter_map(|(_, entry)| entry.material.as_ref().ok());
    let Some(signature) = signed.signature.as_deref() else {
        return format!("{which} It is not base64url: characters were lost or changed.");
    };
    let why = match alg {
        Alg::Hs(_) => other_secret(alg, signed, signature, key),
        Alg::Es(curve) => materials().find_map(|material| from_der(alg, curve, material, signed, signature)),
        _ => None,
    };
    let why = why.or_else(|| {
        let wanted = materials().find_map(|material| length(alg, material))?;
        (signature.len() != wanted).then(|| {
            let (few, many) = (signature.len(), wanted);
            format!(
                "It has {few} bytes where this algorithm and key make {many}: the token was cut or changed."
            )
        })
    });
    let why = why.unwrap_or_else(|| {
        "The token was signed with another key, or was changed after it was signed.".to_owned()
    });
    format!("{which} {why}")
}

/// Whether the text of a public key was used as the secret: then the token is forged.
pub(super) fn forged(alg: Alg, problems: &[Problem], signed: &Signed, key: &Key) -> Option<String> {
    let (Source::Structured(text), true) = (&key.source, problems.contains(&Problem::AlgConfusionRisk))
    else {
        return None;
    };
    let signature = signed.signature.as_deref()?;
    let texts = [text.clone(), format!("{text}\n")];
    texts
        .into_iter()
        .any(|text| check(alg, &Material::Secret(text.into()), signed.message(), signature) == Ok(true))
        .then(|| {
            "It was signed with the text of this public key as the secret: somebody forged it.".to_owned()
        })
}

/// Other readings of the same secret, where one of them fits.
fn other_secret(alg: Alg, signed: &Signed, signature: &[u8], key: &Key) -> Option<String> {
    let mut readings: Vec<(Vec<u8>, &str)> = Vec::new();
    match &key.source {
        Source::Text(bytes) => {
            let text = std::str::from_utf8(bytes).ok()?;
            let inner = text.trim();
            readings.push((
                text.trim_end_matches(['\r', '\n']).into(),
                "It fits without the line break at the secret's end.",
            ));
            readings.push((
                format!("{text}\n").into(),
                "It fits with a line break at the secret's end: the signer has one too many.",
            ));
            readings.push((inner.into(), "It fits without the white space around the secret."));
            readings.push((
                inner.trim_matches(['"', '\'']).into(),
                "It fits without the quotes around the secret.",
            ));
            if let Ok(decoded) = base64::decode(inner) {
                readings.push((
                    decoded.bytes,
                    "It fits when the secret is read as base64: the signer decodes it first.",
                ));
            }
            if let Some(bytes) = hex(inner) {
                readings.push((
                    bytes,
                    "It fits when the secret is read as hexadecimal digits: the signer decodes it first.",
                ));
            }
        }
        Source::Encoded(text) => {
            let words = "It fits when the secret is taken as it stands: the signer does not decode it.";
            readings.push((text.trim().into(), words));
            readings.push((text.as_str().into(), words));
        }
        Source::Structured(_) => return None,
    }
    readings
        .into_iter()
        .find(|(secret, _)| {
            check(alg, &Material::Secret(secret.clone()), signed.message(), signature) == Ok(true)
        })
        .map(|(_, words)| words.to_owned())
}

/// A signature in the form of X.509 instead of that of JWS (RFC 7518 §3.4): what OpenSSL and key services give.
fn from_der(
    alg: Alg,
    curve: Curve,
    material: &Material,
    signed: &Signed,
    signature: &[u8],
) -> Option<String> {
    let pair = der::child(signature, 0..signature.len(), 0x30)?;
    let mut plain = Vec::new();
    for number in der::elements(signature, pair).iter().filter(|number| number.tag == 0x02).take(2) {
        let number = super::key::trimmed(signature.get(number.content.clone())?);
        plain.extend(std::iter::repeat_n(0, curve.len().checked_sub(number.len())?));
        plain.extend(number);
    }
    (check(alg, material, signed.message(), &plain) == Ok(true)).then(|| {
        "It fits once it is rewritten: the signer wrote it as ASN.1 DER, and a JWT has the two numbers `R` and `S` \
         one after the other."
            .to_owned()
    })
}

/// The length in bytes of a signature.
fn length(alg: Alg, material: &Material) -> Option<usize> {
    Some(match (alg, material) {
        (Alg::Hs(hash), _) => Hash::len(hash),
        (Alg::Rs(_) | Alg::Ps(_), Material::Rsa { n, .. }) => n.len(),
        (Alg::Es(curve), _) => curve.len() * 2,
        (Alg::EdDsa | Alg::Ed25519, _) => 64,
        _ => return None,
    })
}
