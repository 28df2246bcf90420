//! Text to octets and back: charsets, hexadecimal digits, percent-encoding, hashes.

use hmac::{Hmac, Mac as _};
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest as _, Sha256, Sha512, Sha512_256};

use crate::auth::credential::charset::western_octet;

/// How text becomes octets before it is hashed or encoded (RFC 7617 §2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charset {
    /// UTF-8, what the server asks for with `charset="UTF-8"`.
    Utf8,
    /// ISO-8859-1, what many old clients use.
    Latin1,
    /// windows-1252, ISO-8859-1 with letters in place of its second set of controls.
    Windows1252,
}

impl Charset {
    /// All of them, the commonest first.
    pub const ALL: [Self; 3] = [Self::Utf8, Self::Latin1, Self::Windows1252];

    /// The name of IANA's registry.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Latin1 => "ISO-8859-1",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// The octets of `text`; `None` where it has letters that the charset lacks.
    ///
    /// ```
    /// use why401::recompute::Charset;
    /// assert_eq!(Charset::Latin1.encode("£").as_deref(), Some([0xa3].as_slice()));
    /// assert_eq!(Charset::Latin1.encode("€"), None);
    /// assert_eq!(Charset::Windows1252.encode("€").as_deref(), Some([0x80].as_slice()));
    /// ```
    pub fn encode(self, text: &str) -> Option<Vec<u8>> {
        match self {
            Self::Utf8 => Some(text.as_bytes().to_vec()),
            Self::Latin1 => text.chars().map(|letter| u8::try_from(u32::from(letter)).ok()).collect(),
            Self::Windows1252 => text
                .chars()
                .map(|letter| match western_octet(letter) {
                    Some(octet) if (0x80..0xa0).contains(&octet) && u32::from(letter) < 0xa0 => None,
                    other => other,
                })
                .collect(),
        }
    }
}

/// A hash function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hash {
    Md5,
    Sha1,
    Sha256,
    /// SHA-512/256 (FIPS 180-4 §5.3.6.2).
    Sha512_256,
    Sha512,
    /// The first half of SHA-512: what some programs take for SHA-512/256, RFC 7616 §3.9.2 among them.
    Sha512Cut,
}

impl Hash {
    pub(super) fn of(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Md5 => Md5::digest(bytes).to_vec(),
            Self::Sha1 => Sha1::digest(bytes).to_vec(),
            Self::Sha256 => Sha256::digest(bytes).to_vec(),
            Self::Sha512_256 => Sha512_256::digest(bytes).to_vec(),
            Self::Sha512 => Sha512::digest(bytes).to_vec(),
            Self::Sha512Cut => Sha512::digest(bytes).iter().take(32).copied().collect(),
        }
    }

    /// In lower-case hexadecimal digits.
    pub(super) fn hex(self, bytes: &[u8]) -> String {
        hex(&self.of(bytes))
    }

    /// The keyed hash (RFC 2104); empty where it is not made of this hash.
    pub(super) fn keyed(self, key: &[u8], message: &[u8]) -> Vec<u8> {
        macro_rules! mac {
            ($hash:ty) => {
                Hmac::<$hash>::new_from_slice(key).map_or_else(
                    |_| Vec::new(),
                    |mut mac| {
                        mac.update(message);
                        mac.finalize().into_bytes().to_vec()
                    },
                )
            };
        }
        match self {
            Self::Sha1 => mac!(Sha1),
            Self::Sha256 => mac!(Sha256),
            Self::Sha512 => mac!(Sha512),
            Self::Md5 => mac!(Md5),
            Self::Sha512_256 | Self::Sha512Cut => Vec::new(),
        }
    }
}

/// Lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    let digit = |number: u8| char::from_digit(u32::from(number), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Percent-encoding of everything but RFC 3986's unreserved characters and those of `kept`.
pub(super) fn percent_encoded(bytes: &[u8], kept: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for byte in bytes {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(byte) || kept.contains(byte) {
            out.push(char::from(*byte));
        } else {
            out.push('%');
            out.push_str(&hex(&[*byte]).to_ascii_uppercase());
        }
    }
    out
}

/// The octets of a percent-encoded text; what is no escape stays.
pub(super) fn percent_octets(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let escape = tail
            .get(..2)
            .filter(|two| *first == b'%' && two.iter().all(u8::is_ascii_hexdigit))
            .and_then(|two| std::str::from_utf8(two).ok())
            .and_then(|two| u8::from_str_radix(two, 16).ok());
        if let Some(byte) = escape {
            out.push(byte);
            rest = tail.get(2..).unwrap_or_default();
        } else {
            out.push(*first);
            rest = tail;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_and_encodings_are_those_of_their_specifications() {
        // RFC 1321 §A.5, FIPS 180-4's examples, RFC 2202 §3 case 2, RFC 4231 §4.3
        assert_eq!(Hash::Md5.hex(b"abc"), "900150983cd24fb0d6963f7d28e17f72");
        assert_eq!(Hash::Sha1.hex(b"abc"), "a9993e364706816aba3e25717850c26c9cd0d89d");
        assert_eq!(
            Hash::Sha512_256.hex(b"abc"),
            "53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23"
        );
        assert_eq!(
            hex(&Hash::Sha1.keyed(b"Jefe", b"what do ya want for nothing?")),
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
        );
        assert_eq!(
            hex(&Hash::Sha256.keyed(b"Jefe", b"what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
        assert_eq!(percent_encoded("a b/ü~".as_bytes(), b"/"), "a%20b/%C3%BC~");
        assert_eq!(percent_octets("a%20b%zz%"), b"a b%zz%");
        assert_eq!(Charset::Windows1252.encode("\u{81}"), None);
    }
}
