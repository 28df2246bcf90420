//! PEM and the DER in it (RFC 7468, RFC 5280 §4.1, RFC 5208, RFC 8017 §A.1, RFC 5915, RFC 8410).
//!
//! The frame's label is not trusted, for it is often wrong: what the DER is, its form tells.

use jsonwebtoken::Algorithm;
use jsonwebtoken::crypto::rust_crypto::DEFAULT_PROVIDER;
use jsonwebtoken::jwk::EllipticCurve;

use super::alg::{Curve, Kind};
use super::check::rsa_fault;
use super::key::{BEGIN, Entry, KeyError, Material, trimmed};
use crate::auth::base64;
use crate::auth::credential::der;

type Notes = Vec<&'static str>;

/// Reads every key in a text with PEM frames.
pub(super) fn read(text: &str) -> Result<(Vec<Entry>, Notes), KeyError> {
    let mut notes = Notes::new();
    let repaired = text.contains("\\n").then(|| text.replace("\\r", "").replace("\\n", "\n"));
    if repaired.is_some() {
        note(&mut notes, "The line breaks of the key were written as `\\n`; they were put back.");
    }
    let mut rest = repaired.as_deref().unwrap_or(text);
    let mut entries = Vec::new();
    let mut fault = KeyError::PemWithoutKey;
    while let Some((_, after)) = rest.split_once(BEGIN).filter(|_| entries.len() < MOST) {
        let (label, body) = after.split_once("-----").ok_or(KeyError::PemCut)?;
        let (body, after) = body.split_once("-----END").ok_or(KeyError::PemCut)?;
        rest = after;
        if label.contains("PARAMETERS") || label.contains("REQUEST") {
            continue;
        }
        if label.starts_with("ENCRYPTED") || body.contains("Proc-Type:") {
            fault = KeyError::Encrypted;
            continue;
        }
        if !(label.contains("KEY") || label.contains("CERTIFICATE"))
            || label.contains("OPENSSH")
            || label.contains("PGP")
        {
            continue;
        }
        let body: String = body.chars().filter(|letter| !letter.is_whitespace() && *letter != '\\').collect();
        match base64::decode(&body).ok().and_then(|decoded| from_der(&decoded.bytes)) {
            Some((entry, found)) => {
                entries.push(entry);
                if let Some(found) = found {
                    note(&mut notes, found);
                }
            }
            None => fault = KeyError::PemBroken,
        }
    }
    if entries.is_empty() { Err(fault) } else { Ok((entries, notes)) }
}

/// Reads base64 that holds a PEM, or the content of one without its frame (as Keycloak shows a realm's key).
pub(super) fn read_bare(text: &str) -> Option<(Vec<Entry>, Notes)> {
    if !(text.starts_with('M') || text.starts_with("LS0t")) || text.len() < SHORTEST || text.len() > LONGEST {
        return None;
    }
    let body: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let bytes = base64::decode(&body).ok()?.bytes;
    if let Some((entry, found)) = from_der(&bytes) {
        let mut notes = vec!["The key stood there without its `-----BEGIN …-----` frame."];
        notes.extend(found);
        return Some((vec![entry], notes));
    }
    let inner = std::str::from_utf8(&bytes).ok().filter(|inner| inner.contains(BEGIN))?;
    let (entries, mut notes) = read(inner).ok()?;
    notes.push("The PEM was wrapped in base64 once more.");
    Some((entries, notes))
}

/// The key in DER of any of the known forms, and what should be said of it.
pub(super) fn from_der(bytes: &[u8]) -> Option<(Entry, Option<&'static str>)> {
    let whole = der::element(bytes, 0..bytes.len())
        .filter(|whole| whole.tag == SEQUENCE && !whole.cut && whole.content.end == bytes.len())?;
    let parts = der::elements(bytes, whole.content);
    let content = |at: usize| parts.get(at).and_then(|part| bytes.get(part.content.clone()));
    let tags: Vec<u8> = parts.iter().take(4).map(|part| part.tag).collect();
    match tags.as_slice() {
        [SEQUENCE, BIT_STRING] => Some((public(content(0)?, content(1)?)?, None)),
        [SEQUENCE, SEQUENCE, BIT_STRING] => {
            // The key is the sixth member after the version, which may be missing (RFC 5280 §4.1).
            let certificate = content(0)?;
            let members = der::elements(certificate, 0..certificate.len());
            let first = usize::from(members.first()?.tag == CONTEXT_0);
            let key = certificate.get(members.get(first + 5)?.content.clone())?;
            let parts = der::elements(key, 0..key.len());
            let [algorithm, bits] = parts.as_slice() else { return None };
            Some((public(key.get(algorithm.content.clone())?, key.get(bits.content.clone())?)?, None))
        }
        [INTEGER, INTEGER] => Some((rsa(content(0)?, content(1)?), None)),
        [INTEGER, INTEGER, INTEGER, INTEGER] => Some((rsa(content(1)?, content(2)?), Some(PRIVATE))),
        [INTEGER, SEQUENCE, OCTET_STRING, ..] => {
            Some((private(bytes, content(1)?, content(2)?)?, Some(PRIVATE)))
        }
        [INTEGER, OCTET_STRING, ..] => Some((ec_private(bytes, None)?, Some(PRIVATE))),
        _ => None,
    }
}

/// A `SubjectPublicKeyInfo` (RFC 5280 §4.1.2.7).
fn public(algorithm: &[u8], bits: &[u8]) -> Option<Entry> {
    let parts = der::elements(algorithm, 0..algorithm.len());
    let oid = |at: usize| {
        parts
            .get(at)
            .filter(|part| part.tag == OID)
            .and_then(|part| algorithm.get(part.content.clone()))
            .map(der::oid)
    };
    // The first octet counts the unused bits, of which a key has none.
    let key = bits.strip_prefix(&[0])?;
    let name = oid(0)?;
    Some(match name.as_str() {
        RSA | RSA_PSS => {
            let numbers = der::child(key, 0..key.len(), SEQUENCE)?;
            let numbers = der::elements(key, numbers);
            let number = |at: usize| numbers.get(at).and_then(|number| key.get(number.content.clone()));
            let entry = rsa(number(0)?, number(1)?);
            if name == RSA_PSS { Entry { kind: Kind::RsaPss, ..entry } } else { entry }
        }
        EC => match oid(1).map(|curve| (Curve::of_oid(&curve), curve)) {
            Some((Some(curve), _)) => Entry::new(Kind::Ec(curve), Ok(Material::Point(key.to_vec()))),
            Some((None, curve)) => Entry::new(Kind::Other(format!("EC {curve}")), Err(NOT_READ)),
            None => Entry::new(
                Kind::Other("EC".into()),
                Err("The key spells its curve out instead of naming it."),
            ),
        },
        ED25519 => ed25519(key),
        ED448 => Entry::new(Kind::Ed448, Ok(Material::Ed448)),
        _ => Entry::new(Kind::Other(name), Err(NOT_READ)),
    })
}

/// The public half of a PKCS #8 private key.
fn private(whole: &[u8], algorithm: &[u8], inner: &[u8]) -> Option<Entry> {
    let parts = der::elements(algorithm, 0..algorithm.len());
    let oid = |at: usize| {
        parts
            .get(at)
            .filter(|part| part.tag == OID)
            .and_then(|part| algorithm.get(part.content.clone()))
            .map(der::oid)
    };
    let name = oid(0)?;
    Some(match name.as_str() {
        RSA | RSA_PSS => {
            let (entry, _) = from_der(inner)?;
            if name == RSA_PSS { Entry { kind: Kind::RsaPss, ..entry } } else { entry }
        }
        EC => {
            let curve = oid(1).and_then(|curve| Curve::of_oid(&curve));
            let entry = ec_private(inner, curve)?;
            let alg = match (&entry.material, curve) {
                (Err(_), Some(Curve::P256)) => Algorithm::ES256,
                (Err(_), Some(Curve::P384)) => Algorithm::ES384,
                _ => return Some(entry),
            };
            match (DEFAULT_PROVIDER.key_utils.ec_pub_components_from_private_key)(whole, alg) {
                Ok((_, x, y)) => {
                    let material = Ok(Material::Point([&[4], x.as_slice(), y.as_slice()].concat()));
                    Entry { material, ..entry }
                }
                Err(_) => entry,
            }
        }
        ED25519 => {
            let derive = DEFAULT_PROVIDER.key_utils.ed_pub_components_from_private_key;
            match derive(whole, &EllipticCurve::Ed25519) {
                Ok(x) => ed25519(&x),
                Err(_) => Entry::new(Kind::Ed25519, Err(NO_PUBLIC_HALF)),
            }
        }
        ED448 => Entry::new(Kind::Ed448, Ok(Material::Ed448)),
        _ => Entry::new(Kind::Other(name), Err(NOT_READ)),
    })
}

/// The public half that an EC private key usually brings along (RFC 5915 §3).
fn ec_private(bytes: &[u8], curve: Option<Curve>) -> Option<Entry> {
    let content = der::child(bytes, 0..bytes.len(), SEQUENCE)?;
    let curve = curve.or_else(|| {
        let name = der::path(bytes, content.clone(), &[CONTEXT_0, OID])?;
        Curve::of_oid(&der::oid(bytes.get(name)?))
    });
    let point = der::path(bytes, content, &[CONTEXT_1, BIT_STRING])
        .and_then(|bits| bytes.get(bits)?.strip_prefix(&[0]))
        .map(<[u8]>::to_vec);
    let material = point.map(Material::Point).ok_or(NO_PUBLIC_HALF);
    Some(match curve {
        Some(curve) => Entry::new(Kind::Ec(curve), material),
        None => Entry::new(Kind::Other("EC".into()), Err(NOT_READ)),
    })
}

fn rsa(n: &[u8], e: &[u8]) -> Entry {
    let (n, e) = (trimmed(n), trimmed(e));
    let material = rsa_fault(&n, &e).map_or(Ok(Material::Rsa { n, e }), Err);
    Entry::new(Kind::Rsa, material)
}

fn ed25519(x: &[u8]) -> Entry {
    let material = if x.len() == 32 { Ok(Material::Ed25519(x.to_vec())) } else { Err(NO_PUBLIC_HALF) };
    Entry::new(Kind::Ed25519, material)
}

fn note(notes: &mut Notes, note: &'static str) {
    if !notes.contains(&note) {
        notes.push(note);
    }
}

const PRIVATE: &str =
    "This is a private key, of which the public half was used: whoever has it can sign tokens.";
const NOT_READ: &str = "Keys of this kind are not read here.";
const NO_PUBLIC_HALF: &str = "The private key does not bring its public half along; give the public key.";
const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
const OCTET_STRING: u8 = 0x04;
const OID: u8 = 0x06;
const SEQUENCE: u8 = 0x30;
const CONTEXT_0: u8 = 0xa0;
const CONTEXT_1: u8 = 0xa1;
const RSA: &str = "1.2.840.113549.1.1.1";
const RSA_PSS: &str = "1.2.840.113549.1.1.10";
const EC: &str = "1.2.840.10045.2.1";
const ED25519: &str = "1.3.101.112";
const ED448: &str = "1.3.101.113";
/// A chain or a bundle of certificates.
const MOST: usize = 64;
/// In characters: an Ed25519 key has 60, and no key or certificate reaches the longest.
const SHORTEST: usize = 56;
const LONGEST: usize = 1 << 20;
