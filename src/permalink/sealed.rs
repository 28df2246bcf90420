//! Sealed links: an evidence link's payload under a passphrase. This is the form alone; the page's browser ciphers.
//!
//! The payload of suite 1, one after the other: the suite (one byte), the iterations (four bytes, most significant
//! first), the salt (16), the nonce (12), the ciphertext with its tag of 16 bytes. The key is PBKDF2 (RFC 8018 §5.2)
//! with HMAC-SHA-256 over the passphrase and salt, 256 bits; the cipher AES-GCM (NIST SP 800-38D) with a tag of 128
//! bits and [`SealedLink::BOUND`] as additional data. The passphrase is taken without white space at its ends, in
//! Unicode's form NFC, as UTF-8.

use serde::{Deserialize, Serialize};

use super::LinkError;

/// What a sealed link carries: nothing that can be read without the passphrase.
///
/// ```
/// use why401::permalink::{Opened, SealedLink, open};
///
/// let link = SealedLink::new([1; 16], [2; 12], vec![3; 40]);
/// assert_eq!(open(&link.fragment()), (Opened::Sealed(link), None));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedLink {
    iterations: u32,
    salt: [u8; 16],
    nonce: [u8; 12],
    ciphertext: Vec<u8>,
}

impl SealedLink {
    /// PBKDF2's iterations for new links: OWASP's figure for HMAC-SHA-256 (Password Storage Cheat Sheet, 2023).
    pub const ITERATIONS: u32 = 600_000;
    /// The additional data of the cipher: a ciphertext of this form opens as nothing else.
    pub const BOUND: &[u8] = b"why401 1.s1";

    /// A link of what was ciphered with [`Self::ITERATIONS`]; salt and nonce are random and used once.
    pub fn new(salt: [u8; 16], nonce: [u8; 12], ciphertext: Vec<u8>) -> Self {
        Self { iterations: Self::ITERATIONS, salt, nonce, ciphertext }
    }

    /// The same with what was ciphered.
    #[must_use]
    pub fn with(self, ciphertext: Vec<u8>) -> Self {
        Self { ciphertext, ..self }
    }

    /// PBKDF2's iterations, 10,000 to 10,000,000: a link cannot keep a browser busy for ever.
    pub fn iterations(&self) -> u32 {
        self.iterations
    }

    /// PBKDF2's salt.
    pub fn salt(&self) -> &[u8] {
        &self.salt
    }

    /// AES-GCM's nonce.
    pub fn nonce(&self) -> &[u8] {
        &self.nonce
    }

    /// What was ciphered, with its tag.
    pub fn ciphertext(&self) -> &[u8] {
        &self.ciphertext
    }

    /// The fragment, without `#`.
    pub fn fragment(&self) -> String {
        let mut bytes = vec![SUITE];
        bytes.extend(self.iterations.to_be_bytes());
        bytes.extend(self.salt);
        bytes.extend(self.nonce);
        bytes.extend(&self.ciphertext);
        super::close('s', &bytes)
    }

    /// Reads what `fragment` packed.
    pub(super) fn unpack(bytes: &[u8]) -> Result<Self, LinkError> {
        let (suite, rest) = bytes.split_first().ok_or(LinkError::Damaged)?;
        if *suite != SUITE {
            return Err(LinkError::UnknownKind(["s", &suite.to_string()].concat()));
        }
        let read = || {
            let (iterations, rest) = rest.split_first_chunk::<4>()?;
            let (salt, rest) = rest.split_first_chunk::<16>()?;
            let (nonce, ciphertext) = rest.split_first_chunk::<12>()?;
            let iterations = u32::from_be_bytes(*iterations);
            let sane = (LEAST..=MOST).contains(&iterations) && ciphertext.len() > TAG;
            sane.then(|| Self { iterations, salt: *salt, nonce: *nonce, ciphertext: ciphertext.to_vec() })
        };
        read().ok_or(LinkError::Damaged)
    }
}

const SUITE: u8 = 1;
const TAG: usize = 16;
const LEAST: u32 = 10_000;
const MOST: u32 = 10_000_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::permalink::{Opened, open};

    fn opened(bytes: &[u8]) -> (Opened, Option<LinkError>) {
        open(&crate::permalink::close('s', bytes))
    }

    #[test]
    fn only_the_form_itself_is_read() {
        let link = SealedLink::new([7; 16], [9; 12], vec![5; 17]);
        let fragment = link.fragment();
        assert_eq!(open(&fragment), (Opened::Sealed(link), None));
        let mut bytes = vec![1, 0, 9, 0x27, 0xc0];
        bytes.extend([7; 16]);
        bytes.extend([9; 12]);
        bytes.extend([5; 17]);
        assert_eq!(crate::permalink::close('s', &bytes), fragment);
        // Too short to hold more than a tag; another suite; iterations that would never end, or are none.
        assert_eq!(opened(&bytes[..bytes.len() - 1]), (Opened::Nothing, Some(LinkError::Damaged)));
        assert_eq!(opened(&[]), (Opened::Nothing, Some(LinkError::Damaged)));
        let mut other = bytes.clone();
        other[0] = 2;
        assert_eq!(opened(&other), (Opened::Nothing, Some(LinkError::UnknownKind("s2".into()))));
        for iterations in [0_u32, LEAST - 1, MOST + 1, u32::MAX] {
            bytes[1..5].copy_from_slice(&iterations.to_be_bytes());
            assert_eq!(opened(&bytes), (Opened::Nothing, Some(LinkError::Damaged)));
        }
    }

    #[test]
    fn a_cut_link_says_so_and_opens_to_nothing() {
        let fragment = SealedLink::new([7; 16], [9; 12], vec![5; 300]).fragment();
        for end in 8..fragment.len() - 9 {
            let (opened, error) = open(&fragment[..end]);
            assert_eq!(opened, Opened::Nothing);
            assert!(matches!(error, Some(LinkError::Cut { .. } | LinkError::NotALink)), "{end}: {error:?}");
        }
    }
}
