//! The response of Digest (RFC 7616 §3.4; RFC 2617 §3.2.2 and RFC 2069 §2.1.2 for old servers).

mod compare;
mod facts;
mod slips;

pub use compare::compare;
pub(super) use compare::{Task, offers};

use std::sync::Arc;

use super::bytes::{Charset, Hash, percent_octets};
use super::secret::Hidden;

/// The function that a digest is made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Algorithm {
    hash: Hash,
    sess: bool,
}

impl Algorithm {
    /// `MD5`, `SHA-256`, `SHA-512-256`, each with or without `-sess`, compared without case.
    pub fn named(name: &str) -> Option<Self> {
        let lower = name.trim().to_ascii_lowercase();
        let (plain, sess) = match lower.strip_suffix("-sess") {
            Some(plain) => (plain, true),
            None => (lower.as_str(), false),
        };
        let hash = match plain {
            "md5" => Hash::Md5,
            "sha-256" | "sha256" => Hash::Sha256,
            "sha-512-256" | "sha512-256" | "sha-512/256" => Hash::Sha512_256,
            "sha" | "sha-1" | "sha1" => Hash::Sha1,
            "sha-512" | "sha512" => Hash::Sha512,
            _ => return None,
        };
        Some(Self { hash, sess })
    }

    /// Whether it is SHA-256 where `named` is SHA-512/256.
    fn is_sha256_for(self, named: Self) -> bool {
        self.hash == Hash::Sha256 && named.hash == Hash::Sha512_256
    }

    /// What is used where no algorithm is named.
    pub const MD5: Self = Self { hash: Hash::Md5, sess: false };

    /// The name, as RFC 7616 §3.3 writes it where it has one.
    pub fn name(self) -> &'static str {
        match (self.hash, self.sess) {
            (Hash::Md5, false) => "MD5",
            (Hash::Md5, true) => "MD5-sess",
            (Hash::Sha256, false) => "SHA-256",
            (Hash::Sha256, true) => "SHA-256-sess",
            (Hash::Sha512_256, false) => "SHA-512-256",
            (Hash::Sha512_256, true) => "SHA-512-256-sess",
            (Hash::Sha1, false) => "SHA-1",
            (Hash::Sha1, true) => "SHA-1-sess",
            (Hash::Sha512, false) => "SHA-512",
            (Hash::Sha512, true) => "SHA-512-sess",
            (Hash::Sha512Cut, false) => "SHA-512 cut to 256 bits",
            (Hash::Sha512Cut, true) => "SHA-512-sess cut to 256 bits",
        }
    }
}

/// Everything that goes into a response.
///
/// Its `Debug` does not show the password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// The function.
    pub algorithm: Algorithm,
    /// The user name, not hashed.
    pub username: String,
    /// The realm, without quotes and quoted-pairs.
    pub realm: String,
    /// The password; with `hashed` the hexadecimal H(A1) that takes its place.
    pub password: Hidden,
    /// Whether `password` is H(A1), as password files (`htdigest`) hold it.
    pub hashed: bool,
    /// The charset of user name, realm and password.
    pub charset: Charset,
    /// The method, in its own case.
    pub method: String,
    /// The request target.
    pub uri: String,
    /// The server's nonce.
    pub nonce: String,
    /// The nonce count as it was sent.
    pub nc: String,
    /// The client's nonce.
    pub cnonce: String,
    /// `auth`, `auth-int`; `None` for RFC 2069's form.
    pub qop: Option<String>,
    /// The body, for `auth-int`.
    pub body: Arc<[u8]>,
}

/// The response in lower-case hexadecimal digits.
///
/// ```
/// use why401::recompute::Charset;
/// use why401::recompute::digest::{Algorithm, Digest, response};
/// // RFC 7616 §3.9.1
/// let mut digest = Digest {
///     algorithm: Algorithm::MD5,
///     username: "Mufasa".into(),
///     realm: "http-auth@example.org".into(),
///     password: "Circle of Life".into(),
///     hashed: false,
///     charset: Charset::Utf8,
///     method: "GET".into(),
///     uri: "/dir/index.html".into(),
///     nonce: "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v".into(),
///     nc: "00000001".into(),
///     cnonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ".into(),
///     qop: Some("auth".into()),
///     body: [].into(),
/// };
/// assert_eq!(response(&digest), "8ca523f5e9506fed4657c9700eebdbec");
/// digest.algorithm = Algorithm::named("SHA-256").unwrap();
/// assert_eq!(response(&digest), "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
/// ```
pub fn response(digest: &Digest) -> String {
    let hash = digest.algorithm.hash;
    let mut secret = if digest.hashed {
        digest.password.as_str().trim().to_ascii_lowercase()
    } else {
        hash.hex(
            &[
                octets(digest, &digest.username),
                octets(digest, &digest.realm),
                octets(digest, digest.password.as_str()),
            ]
            .join(&b':'),
        )
    };
    if digest.algorithm.sess {
        secret = hash.hex(format!("{secret}:{}:{}", digest.nonce, digest.cnonce).as_bytes());
    }
    let mut request = format!("{}:{}", digest.method, digest.uri);
    if digest.qop.as_deref().is_some_and(|qop| qop.eq_ignore_ascii_case("auth-int")) {
        request.push(':');
        request.push_str(&hash.hex(&digest.body));
    }
    let request = hash.hex(request.as_bytes());
    let between = match &digest.qop {
        Some(qop) => format!("{}:{}:{}:{qop}", digest.nonce, digest.nc, digest.cnonce),
        None => digest.nonce.clone(),
    };
    hash.hex(format!("{secret}:{between}:{request}").as_bytes())
}

/// The hashed user name that goes with `userhash=true` (RFC 7616 §3.4.4).
pub fn userhash(digest: &Digest) -> String {
    let pair = [octets(digest, &digest.username), octets(digest, &digest.realm)].join(&b':');
    digest.algorithm.hash.hex(&pair)
}

fn octets(digest: &Digest, text: &str) -> Vec<u8> {
    digest.charset.encode(text).unwrap_or_else(|| text.as_bytes().to_vec())
}

/// The text of an extended value (RFC 8187 §3.2): `UTF-8''J%C3%A4s`.
fn extended(value: &str) -> Option<String> {
    let (charset, rest) = value.split_once('\'')?;
    let octets = percent_octets(rest.split_once('\'')?.1);
    if charset.eq_ignore_ascii_case("iso-8859-1") {
        return Some(octets.into_iter().map(char::from).collect());
    }
    String::from_utf8(octets).ok()
}
