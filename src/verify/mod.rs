//! Whether a token's signature fits a key (RFC 7515 §5.2).
//!
//! | file | what it holds |
//! |---|---|
//! | `key` | what people paste as a key, and how its kind is told |
//! | `jwk`, `pem`, `ssh` | the notations of keys |
//! | `alg` | algorithms, and which kinds of keys they take |
//! | `choose` | which keys of a set are tried |
//! | `check` | the arithmetic, done by jsonwebtoken and, where it lacks a curve or a size, by the crates beneath it |
//! | `hint` | why a signature may not fit |
//!
//! Times, audience and issuer are judged elsewhere: a signature that fits says nothing of them. The key's kind
//! decides what it is used for, never the token (RFC 8725 §3.1), and a key that the token itself brings (`jwk`,
//! `jku`, `x5u`, `x5c`) is not looked at (RFC 8725 §3.10). Not checked: `Ed448`, ML-DSA, and the content of
//! encrypted tokens.

mod alg;
mod check;
mod choose;
mod hint;
mod jwk;
mod key;
mod pem;
mod ssh;

pub use key::{Key, KeyError};

use alg::{Alg, Hash};
use choose::Choice;
use key::{Entry, Material, Source};

use crate::auth::base64;
use crate::auth::jwt::{Jwt, Problem, Shape, Signature, signature_without_key};
use crate::text::code;

/// What checking a token's signature gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The verdict.
    pub signature: Signature,
    /// What is wrong with the key, or with key and token together.
    pub problems: Vec<Problem>,
    /// The verdict's reason in a few sentences for people; wire text stands in code spans.
    pub words: String,
    /// How many keys the signature was checked with.
    pub tried: usize,
}

/// Checks the signature of a token. Never fails: what cannot be checked is [`Signature::Unverifiable`], with the reason.
///
/// ```
/// use why401::auth::jwt::{self, Signature};
/// use why401::text::Mapped;
/// use why401::verify::{Key, verify};
/// // RFC 7515 §A.1
/// let token = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6\
///              Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
/// let key = r#"{"kty":"oct",
///     "k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"}"#;
/// let token = jwt::read(&Mapped::at(token, 0));
/// assert_eq!(verify(&token, &Key::read(key).unwrap()).signature, Signature::Valid);
/// ```
pub fn verify(jwt: &Jwt, key: &Key) -> Outcome {
    let mut outcome = outcome(jwt, key);
    if outcome.signature != Signature::None {
        for note in key.notes() {
            outcome.words.push(' ');
            outcome.words.push_str(note);
        }
    }
    outcome
}

fn outcome(jwt: &Jwt, key: &Key) -> Outcome {
    if signature_without_key(jwt) == Signature::None {
        return Outcome::of(Signature::None, unsigned(jwt));
    }
    let unverifiable = |words: String| Outcome::of(Signature::Unverifiable, words);
    if jwt.shape == Shape::Jwe || jwt.parts.len() == 5 {
        return unverifiable(
            "The token is encrypted; only the holder of the private key can open and check it.".into(),
        );
    }
    let Some(signed) = Signed::of(jwt) else {
        return unverifiable("The token has not the three parts of a signed one.".into());
    };
    let Some(name) = jwt.alg() else {
        return unverifiable(
            "The header cannot be read: which algorithm signed the token is not known.".into(),
        );
    };
    let Some(alg) = Alg::of(name) else { return unverifiable(unknown(name)) };
    match choose::choose(jwt, alg, key) {
        Choice::Nothing(problems, words) => {
            let words = match hint::forged(alg, &problems, &signed, key) {
                Some(forged) => format!("{words} {forged}"),
                None => words,
            };
            Outcome { problems, ..unverifiable(words) }
        }
        Choice::Try(chosen) => attempt(alg, &chosen, &signed, key),
    }
}

/// Tries the chosen keys in their order; the first that fits decides.
fn attempt(alg: Alg, chosen: &[(usize, &Entry)], signed: &Signed, key: &Key) -> Outcome {
    let mut problems = Vec::new();
    let (mut tried, mut fault) = (0, None);
    for (place, entry) in chosen {
        let material = match &entry.material {
            Ok(material) => material,
            Err(why) => {
                fault = Some(*why);
                continue;
            }
        };
        let found = weaknesses(alg, material, key);
        match signed.fits(alg, material) {
            Ok(Some(_)) if !signed.readable => {
                let words = "The signature fits the text, but the payload is not base64url: recipients refuse the token.";
                return Outcome {
                    problems: found,
                    tried: tried + 1,
                    ..Outcome::of(Signature::Invalid, words.into())
                };
            }
            Ok(Some(as_pasted)) => {
                let words = hint::fits(key, *place, chosen.len(), entry, as_pasted);
                return Outcome { problems: found, tried: tried + 1, ..Outcome::of(Signature::Valid, words) };
            }
            Ok(None) => {
                tried += 1;
                problems.extend(
                    found.into_iter().filter(|problem| !problems.contains(problem)).collect::<Vec<_>>(),
                );
            }
            Err(why) => fault = Some(why),
        }
    }
    if tried == 0 {
        let words = fault.unwrap_or("The key holds nothing that could be tried.").to_owned();
        return Outcome { problems, ..Outcome::of(Signature::Unverifiable, words) };
    }
    if signed.detached {
        let words = "The payload travels apart from the token (detached), and the signature does not fit an empty one: \
                     it can only be checked together with the payload.";
        return Outcome { problems, tried, ..Outcome::of(Signature::Unverifiable, words.into()) };
    }
    let words = hint::misfit(alg, chosen, tried, signed, key);
    Outcome { problems, tried, ..Outcome::of(Signature::Invalid, words) }
}

/// What is wrong with a key that may be used.
fn weaknesses(alg: Alg, material: &Material, key: &Key) -> Vec<Problem> {
    let mut problems = Vec::new();
    match (alg, material) {
        (Alg::Hs(hash), Material::Secret(secret)) => {
            if secret.len() < hash.len() {
                problems.push(Problem::WeakHmacKey);
            }
            let begin = key::BEGIN.as_bytes();
            if matches!(key.source, Source::Text(_)) && secret.windows(begin.len()).any(|part| part == begin)
            {
                problems.push(Problem::AlgConfusionRisk);
            }
        }
        (Alg::Rs(_) | Alg::Ps(_), Material::Rsa { n, .. }) if bits(n) < LEAST_RSA_BITS => {
            problems.push(Problem::RsaKeyTooSmall);
        }
        _ => {}
    }
    problems
}

impl Outcome {
    fn of(signature: Signature, words: String) -> Self {
        Self { signature, problems: Vec::new(), words, tried: 0 }
    }
}

/// What is signed, and the signature.
struct Signed {
    /// The texts that may have been signed: as it stands, and in clean base64url where that differs.
    messages: Vec<String>,
    /// The octets of the signature; `None` where it is not base64.
    signature: Option<Vec<u8>>,
    detached: bool,
    /// The payload decodes, as a recipient must find before anything else (RFC 7515 §5.2).
    readable: bool,
}

impl Signed {
    fn of(jwt: &Jwt) -> Option<Self> {
        let compact = jwt.compact.as_str();
        let (message, signature) = compact.rsplit_once('.')?;
        let (header, payload) = message.split_once('.').filter(|(_, payload)| !payload.contains('.'))?;
        let mut messages = vec![message.to_owned()];
        let plain = jwt.header_member("b64").is_some_and(|member| member.value == false);
        let payload_clean = if plain { payload.to_owned() } else { clean(payload) };
        let cleaned = format!("{}.{payload_clean}", clean(header));
        if cleaned != message {
            messages.push(cleaned);
        }
        let signature = base64::decode(signature).ok().map(|decoded| decoded.bytes);
        let readable = plain || base64::decode(payload).is_ok();
        Some(Self { messages, signature, detached: payload.is_empty(), readable })
    }

    /// Whether the signature fits: `Some(true)` the text as it stands, `Some(false)` only the clean one, `None` neither.
    fn fits(&self, alg: Alg, material: &Material) -> Result<Option<bool>, &'static str> {
        let signature = self.signature.as_deref().unwrap_or_default();
        for (place, message) in self.messages.iter().enumerate() {
            if check::check(alg, material, message.as_bytes(), signature)? && self.signature.is_some() {
                return Ok(Some(place == 0));
            }
        }
        Ok(None)
    }

    /// The text as it stands.
    fn message(&self) -> &[u8] {
        self.messages.first().map(String::as_bytes).unwrap_or_default()
    }
}

/// A part in the alphabet of base64url and without padding.
fn clean(part: &str) -> String {
    part.trim_end_matches('=').replace('+', "-").replace('/', "_")
}

fn unsigned(jwt: &Jwt) -> String {
    if jwt.shape == Shape::NotAJwt {
        "This is no JWT: there is nothing to check.".into()
    } else if jwt.is_unsecured() {
        "The token is not signed: its `alg` is `none`.".into()
    } else {
        "The signature is missing: the third part of the token is empty or was cut off.".into()
    }
}

fn unknown(name: &str) -> String {
    if let Some(right) = Alg::respelt(name) {
        return format!("{} is no algorithm: names are compared exactly, this one is `{right}`.", code(name));
    }
    if name.starts_with("ML-DSA") || name.starts_with("SLH-DSA") {
        return format!("{} (post-quantum) is not checked here.", code(name));
    }
    format!("{} is no signature algorithm that is known here.", code(name))
}

/// The length of a number in bits.
fn bits(number: &[u8]) -> usize {
    let first = number.first().map_or(0, |first| first.leading_zeros() as usize);
    (number.len() * 8).saturating_sub(first)
}

/// RFC 7518 §3.3.
const LEAST_RSA_BITS: usize = 2048;
