//! The keys that people paste.

use std::fmt;

use serde_json::Value;

use super::alg::Kind;
use super::{jwk, pem, ssh};
use crate::auth::base64;

/// A key, or a set of keys, to check signatures with.
///
/// What a text is decides itself: PEM, JWK, JWK set and so on are never taken for a shared secret, so that a token
/// cannot be "valid" because it was signed with the text of a public key (RFC 8725 §2.1).
pub struct Key {
    pub(super) entries: Vec<Entry>,
    /// A set from which the token chooses by `kid`.
    pub(super) set: bool,
    /// The text that it was read from, as far as hints need it.
    pub(super) source: Source,
    notes: Vec<&'static str>,
}

/// The text or the bytes behind a key.
pub(super) enum Source {
    /// A secret that stands there as it is.
    Text(Vec<u8>),
    /// A secret in base64 or hex.
    Encoded(String),
    /// The text of keys that say themselves what they are.
    Structured(String),
}

/// One key.
pub(super) struct Entry {
    pub(super) kind: Kind,
    /// What it holds, or why that is no use.
    pub(super) material: Result<Material, &'static str>,
    pub(super) kid: Option<String>,
    /// The algorithm it is meant for (RFC 7517 §4.4).
    pub(super) alg: Option<String>,
    /// What it is meant for (RFC 7517 §4.2).
    pub(super) usage: Option<String>,
    /// What may be done with it (RFC 7517 §4.3).
    pub(super) operations: Option<Vec<String>>,
}

/// What a key holds.
pub(super) enum Material {
    Secret(Vec<u8>),
    /// Modulus and exponent, big-endian, no zero in front.
    Rsa {
        n: Vec<u8>,
        e: Vec<u8>,
    },
    /// A point of an elliptic curve in the form of SEC 1 §2.3.3.
    Point(Vec<u8>),
    /// 32 bytes.
    Ed25519(Vec<u8>),
    /// A key on Ed448, with which nothing can be checked here.
    Ed448,
}

/// Why a text is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyError {
    /// There is nothing.
    Empty,
    /// A web page.
    Html,
    /// JSON that breaks off or is broken.
    BrokenJson,
    /// JSON without a key.
    JsonWithoutKey,
    /// The discovery document, which names the key set.
    Discovery,
    /// PEM whose end is missing.
    PemCut,
    /// PEM whose content is not base64, or nothing that a key is.
    PemBroken,
    /// A private key behind a passphrase.
    Encrypted,
    /// PEM without a key: parameters, a certificate request, something of another kind.
    PemWithoutKey,
    /// Not base64.
    NotBase64,
    /// Not hexadecimal.
    NotHex,
}

impl Key {
    /// Reads a key as people paste it.
    ///
    /// PEM (public key, certificate, private key, of which the public half is used; line breaks written as `\n` are
    /// repaired), the same without its frame, a JWK, a JWK set, a JSON object of PEMs by `kid`, an OpenSSH public
    /// key. Everything else is a shared secret as it stands.
    ///
    /// ```
    /// use why401::verify::{Key, KeyError};
    /// assert!(Key::read("your-256-bit-secret").is_ok());
    /// assert_eq!(Key::read("-----BEGIN PUBLIC KEY-----\nMFkw").err(), Some(KeyError::PemCut));
    /// ```
    pub fn read(text: &str) -> Result<Self, KeyError> {
        let inner = text.trim_start_matches('\u{feff}').trim();
        if inner.is_empty() {
            return Err(KeyError::Empty);
        }
        if inner.starts_with(['{', '[']) {
            match serde_json::from_str(inner) {
                Ok(json) => return Self::from_json(json, inner),
                Err(_) if ["\"kty\"", "\"keys\"", BEGIN].iter().any(|sign| inner.contains(sign)) => {
                    return Err(KeyError::BrokenJson);
                }
                Err(_) => {}
            }
        }
        if inner.contains(BEGIN) {
            let (entries, notes) = pem::read(inner)?;
            return Ok(Self::structured(entries, false, inner, notes));
        }
        if ["<!doctype", "<html", "<?xml"]
            .iter()
            .any(|tag| inner.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag)))
        {
            return Err(KeyError::Html);
        }
        if let Some(entry) = ssh::read(inner) {
            return Ok(Self::structured(vec![entry], false, inner, Vec::new()));
        }
        if let Some((entries, notes)) = pem::read_bare(inner) {
            return Ok(Self::structured(entries, false, inner, notes));
        }
        Ok(Self::secret(text.as_bytes()))
    }

    /// Reads the bytes of a key file: text as [`Key::read`] does, else DER, else a secret.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        if let Ok(text) = std::str::from_utf8(bytes) {
            return Self::read(text);
        }
        Ok(match pem::from_der(bytes) {
            Some((entry, note)) => Self::structured(vec![entry], false, "", note.into_iter().collect()),
            None => Self::secret(bytes),
        })
    }

    /// A shared secret, byte for byte, whatever it looks like.
    pub fn secret(secret: &[u8]) -> Self {
        Self::of_secret(secret.to_vec(), Source::Text(secret.to_vec()))
    }

    /// Reads a secret in base64, either alphabet, with or without padding.
    ///
    /// Where a PEM comes out, it is read as one.
    pub fn read_base64(text: &str) -> Result<Self, KeyError> {
        let inner: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        if inner.is_empty() {
            return Err(KeyError::Empty);
        }
        let bytes = base64::decode(&inner).map_err(|_| KeyError::NotBase64)?.bytes;
        Self::decoded(bytes, text)
    }

    /// Reads a secret in hexadecimal digits.
    pub fn read_hex(text: &str) -> Result<Self, KeyError> {
        let inner: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != ':').collect();
        if inner.is_empty() {
            return Err(KeyError::Empty);
        }
        Self::decoded(hex(&inner).ok_or(KeyError::NotHex)?, text)
    }

    /// What was put right, or should be known, about the text of the key.
    pub fn notes(&self) -> &[&'static str] {
        &self.notes
    }

    /// How many keys it holds.
    pub fn count(&self) -> usize {
        self.entries.len()
    }

    fn decoded(bytes: Vec<u8>, text: &str) -> Result<Self, KeyError> {
        match std::str::from_utf8(&bytes) {
            Ok(inner) if inner.contains(BEGIN) => Self::read(inner),
            _ => Ok(match pem::from_der(&bytes) {
                Some((entry, note)) => Self::structured(vec![entry], false, text, note.into_iter().collect()),
                None => Self::of_secret(bytes, Source::Encoded(text.to_owned())),
            }),
        }
    }

    fn of_secret(secret: Vec<u8>, source: Source) -> Self {
        let entry = Entry::new(Kind::Secret, Ok(Material::Secret(secret)));
        Self { entries: vec![entry], set: false, source, notes: Vec::new() }
    }

    fn structured(entries: Vec<Entry>, set: bool, text: &str, notes: Vec<&'static str>) -> Self {
        Self { entries, set, source: Source::Structured(text.to_owned()), notes }
    }

    fn from_json(json: Value, text: &str) -> Result<Self, KeyError> {
        let many = |keys: &[Value]| -> Vec<Entry> { keys.iter().take(MOST_KEYS).map(jwk::read).collect() };
        match json {
            Value::Object(object) if object.contains_key("kty") => {
                let entry = jwk::read(&Value::Object(object));
                Ok(Self::structured(vec![entry], false, text, Vec::new()))
            }
            Value::Object(mut object) => {
                if let Some(Value::Object(inner)) = object.get_mut("jwks").map(Value::take) {
                    object = inner;
                }
                match object.get("keys") {
                    Some(Value::Array(keys)) => {
                        return Ok(Self::structured(many(keys), true, text, Vec::new()));
                    }
                    _ if object.contains_key("jwks_uri") => return Err(KeyError::Discovery),
                    _ => {}
                }
                // `public_key`: what Keycloak answers for a realm.
                if let Some((entries, notes)) =
                    object.get("public_key").and_then(Value::as_str).and_then(pem::read_bare)
                {
                    return Ok(Self::structured(entries, false, text, notes));
                }
                let pems = object.iter().filter_map(|(name, value)| Some((name, value.as_str()?)));
                let mut entries = Vec::new();
                for (name, pem) in pems.filter(|(_, pem)| pem.contains(BEGIN)).take(MOST_KEYS) {
                    let (read, _) = pem::read(pem)?;
                    entries.extend(
                        read.into_iter().take(1).map(|entry| Entry { kid: Some(name.clone()), ..entry }),
                    );
                }
                if entries.is_empty() {
                    return Err(KeyError::JsonWithoutKey);
                }
                Ok(Self::structured(entries, true, text, Vec::new()))
            }
            Value::Array(keys) if keys.iter().any(|key| key.get("kty").is_some()) => {
                Ok(Self::structured(many(&keys), true, text, Vec::new()))
            }
            _ => Err(KeyError::JsonWithoutKey),
        }
    }
}

impl Entry {
    pub(super) fn new(kind: Kind, material: Result<Material, &'static str>) -> Self {
        Self { kind, material, kid: None, alg: None, usage: None, operations: None }
    }
}

/// Nothing of a key is ever printed.
impl fmt::Debug for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Key({} keys)", self.entries.len())
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Empty => "there is nothing in it",
            Self::Html => "this is a web page and no key; a login page or an error page came back perhaps",
            Self::BrokenJson => "the JSON of the key is broken or cut off",
            Self::JsonWithoutKey => "this JSON holds no key: a JWK has `kty`, a JWK set has `keys`",
            Self::Discovery => {
                "this is the discovery document; the keys are at the address that it gives as `jwks_uri`"
            }
            Self::PemCut => "the PEM breaks off: its `-----END …-----` line is missing",
            Self::PemBroken => "the content of the PEM is damaged: it is no key and no certificate",
            Self::Encrypted => "the private key is encrypted; give the public key or the certificate",
            Self::PemWithoutKey => {
                "the PEM holds no key that can be used; give the public key or the certificate"
            }
            Self::NotBase64 => "this is not base64",
            Self::NotHex => "these are no pairs of hexadecimal digits",
        })
    }
}

impl std::error::Error for KeyError {}

/// The octets of hexadecimal digits.
pub(super) fn hex(text: &str) -> Option<Vec<u8>> {
    if text.is_empty() || text.len() % 2 == 1 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    text.as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

/// An unsigned number without the zeros in front.
pub(super) fn trimmed(number: &[u8]) -> Vec<u8> {
    number.iter().copied().skip_while(|byte| *byte == 0).collect()
}

pub(super) const BEGIN: &str = "-----BEGIN ";
/// No issuer publishes more.
pub(super) const MOST_KEYS: usize = 256;
