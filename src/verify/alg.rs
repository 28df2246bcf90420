//! The algorithms of signed tokens, and which keys they work with.

use std::fmt;

/// A signature algorithm that can be checked, or of which at least the kind of key is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alg {
    /// HMAC (RFC 7518 §3.2).
    Hs(Hash),
    /// RSASSA-PKCS1-v1_5 (RFC 7518 §3.3).
    Rs(Hash),
    /// RSASSA-PSS (RFC 7518 §3.5).
    Ps(Hash),
    /// ECDSA (RFC 7518 §3.4, RFC 8812 §3.2).
    Es(Curve),
    /// `EdDSA`, the curve named by the key (RFC 8037 §3.1).
    EdDsa,
    /// `Ed25519` (RFC 9864 §2.2).
    Ed25519,
    /// `Ed448` (RFC 9864 §2.2).
    Ed448,
}

/// A hash of the SHA-2 family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

/// A curve of an EC key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Curve {
    P256,
    P384,
    P521,
    Secp256k1,
}

/// What a key is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Secret,
    Rsa,
    /// An RSA key that its owner keeps for PSS (RFC 4055 §3.1).
    RsaPss,
    Ec(Curve),
    Ed25519,
    Ed448,
    /// Something else, in its own words: `X25519`, a `kty` that nobody knows.
    Other(String),
}

impl Alg {
    /// The algorithm that a header names; names are compared exactly (RFC 7515 §4.1.1).
    pub(super) fn of(name: &str) -> Option<Self> {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, alg)| *alg)
    }

    /// The right spelling of a name that differs in its case alone.
    pub(super) fn respelt(name: &str) -> Option<&'static str> {
        NAMES.iter().map(|(known, _)| *known).find(|known| known.eq_ignore_ascii_case(name))
    }

    /// Whether a key of this kind may be used with it.
    pub(super) fn takes(self, kind: &Kind) -> bool {
        match self {
            Self::Hs(_) => *kind == Kind::Secret,
            Self::Rs(_) => *kind == Kind::Rsa,
            Self::Ps(_) => matches!(kind, Kind::Rsa | Kind::RsaPss),
            Self::Es(curve) => *kind == Kind::Ec(curve),
            Self::EdDsa => matches!(kind, Kind::Ed25519 | Kind::Ed448),
            Self::Ed25519 => *kind == Kind::Ed25519,
            Self::Ed448 => *kind == Kind::Ed448,
        }
    }

    /// The key that it needs, for people.
    pub(super) fn needs(self) -> &'static str {
        match self {
            Self::Hs(_) => "a shared secret",
            Self::Rs(_) | Self::Ps(_) => "an RSA key",
            Self::Es(Curve::P256) => "an EC key on P-256",
            Self::Es(Curve::P384) => "an EC key on P-384",
            Self::Es(Curve::P521) => "an EC key on P-521",
            Self::Es(Curve::Secp256k1) => "an EC key on secp256k1",
            Self::EdDsa => "an Ed25519 key",
            Self::Ed25519 => "an Ed25519 key",
            Self::Ed448 => "an Ed448 key",
        }
    }

    /// Whether both names mean the same with a key of this kind (`EdDSA` is the old name of `Ed25519`).
    pub(super) fn is(self, other: Self) -> bool {
        let plain = |alg: Self| if alg == Self::EdDsa { Self::Ed25519 } else { alg };
        plain(self) == plain(other)
    }
}

impl Hash {
    /// Its length in bytes: the least that a secret should have (RFC 7518 §3.2).
    pub(super) fn len(self) -> usize {
        match self {
            Self::Sha256 => 32,
            Self::Sha384 => 48,
            Self::Sha512 => 64,
        }
    }
}

impl Curve {
    /// The length of a coordinate in bytes.
    pub(super) fn len(self) -> usize {
        match self {
            Self::P256 | Self::Secp256k1 => 32,
            Self::P384 => 48,
            Self::P521 => 66,
        }
    }

    /// The curve of a JWK's `crv` (RFC 7518 §6.2.1.1, RFC 8812 §3.1).
    pub(super) fn of(crv: &str) -> Option<Self> {
        Some(match crv {
            "P-256" => Self::P256,
            "P-384" => Self::P384,
            "P-521" => Self::P521,
            "secp256k1" => Self::Secp256k1,
            _ => return None,
        })
    }

    /// The curve of an object identifier (RFC 5480 §2.1.1.1, SEC 2 §A.2).
    pub(super) fn of_oid(oid: &str) -> Option<Self> {
        Some(match oid {
            "1.2.840.10045.3.1.7" => Self::P256,
            "1.3.132.0.34" => Self::P384,
            "1.3.132.0.35" => Self::P521,
            "1.3.132.0.10" => Self::Secp256k1,
            _ => return None,
        })
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Secret => "a shared secret",
            Self::Rsa => "an RSA key",
            Self::RsaPss => "an RSA key for PSS",
            Self::Ec(curve) => Alg::Es(*curve).needs(),
            Self::Ed25519 => "an Ed25519 key",
            Self::Ed448 => "an Ed448 key",
            Self::Other(name) => return write!(formatter, "a key of the kind {}", crate::text::code(name)),
        })
    }
}

const NAMES: &[(&str, Alg)] = &[
    ("HS256", Alg::Hs(Hash::Sha256)),
    ("HS384", Alg::Hs(Hash::Sha384)),
    ("HS512", Alg::Hs(Hash::Sha512)),
    ("RS256", Alg::Rs(Hash::Sha256)),
    ("RS384", Alg::Rs(Hash::Sha384)),
    ("RS512", Alg::Rs(Hash::Sha512)),
    ("PS256", Alg::Ps(Hash::Sha256)),
    ("PS384", Alg::Ps(Hash::Sha384)),
    ("PS512", Alg::Ps(Hash::Sha512)),
    ("ES256", Alg::Es(Curve::P256)),
    ("ES384", Alg::Es(Curve::P384)),
    ("ES512", Alg::Es(Curve::P521)),
    ("ES256K", Alg::Es(Curve::Secp256k1)),
    ("EdDSA", Alg::EdDsa),
    ("Ed25519", Alg::Ed25519),
    ("Ed448", Alg::Ed448),
];
