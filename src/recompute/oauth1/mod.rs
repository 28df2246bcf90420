//! Signatures of OAuth 1.0 (RFC 5849 §3.4): base string, HMAC and PLAINTEXT. RSA-SHA1 is not made again.

mod read;
mod slips;
mod task;

pub(super) use task::{Task, offers};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::bytes::{Hash, percent_encoded};
use super::secret::Hidden;
use crate::text::order;

/// How a request is signed (RFC 5849 §3.4.2 to §3.4.4; HMAC-SHA256 and -SHA512 are used without an RFC).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// `HMAC-SHA1`.
    HmacSha1,
    /// `HMAC-SHA256`.
    HmacSha256,
    /// `HMAC-SHA512`.
    HmacSha512,
    /// `PLAINTEXT`: the secrets themselves.
    Plaintext,
}

impl Method {
    /// The method that `oauth_signature_method` names, compared without case.
    pub fn named(name: &str) -> Option<Self> {
        [Self::HmacSha1, Self::HmacSha256, Self::HmacSha512, Self::Plaintext]
            .into_iter()
            .find(|method| method.name().eq_ignore_ascii_case(name))
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::HmacSha1 => "HMAC-SHA1",
            Self::HmacSha256 => "HMAC-SHA256",
            Self::HmacSha512 => "HMAC-SHA512",
            Self::Plaintext => "PLAINTEXT",
        }
    }
}

/// A request as it is signed.
///
/// Its `Debug` does not show the secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The method of the request.
    pub method: String,
    /// `http` or `https`.
    pub scheme: String,
    /// Host, and port where it is not the scheme's own.
    pub host: String,
    /// The path.
    pub path: String,
    /// The parameters of query, form body and header, decoded, without `realm` and `oauth_signature`.
    pub params: Vec<(String, String)>,
    /// How it is signed.
    pub by: Method,
    /// The client's secret (consumer secret).
    pub consumer_secret: Hidden,
    /// The token's secret, empty where there is no token.
    pub token_secret: Hidden,
    /// Whether the secrets are percent-encoded before they are joined, as §3.4.2 wants.
    pub key_encoded: bool,
}

/// The signature base string (RFC 5849 §3.4.1).
///
/// ```
/// use why401::recompute::oauth1::{Method, Signed, base_string, signature};
/// // RFC 5849 §1.2: a photo is fetched
/// let pairs = [
///     ("file", "vacation.jpg"), ("size", "original"), ("oauth_consumer_key", "dpf43f3p2l4k3l03"),
///     ("oauth_token", "nnch734d00sl2jdk"), ("oauth_signature_method", "HMAC-SHA1"),
///     ("oauth_timestamp", "137131202"), ("oauth_nonce", "chapoH"),
/// ];
/// let signed = Signed {
///     method: "GET".into(),
///     scheme: "http".into(),
///     host: "photos.example.net".into(),
///     path: "/photos".into(),
///     params: pairs.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect(),
///     by: Method::HmacSha1,
///     consumer_secret: "kd94hf93k423kf44".into(),
///     token_secret: "pfkkdhi9sl3r4s00".into(),
///     key_encoded: true,
/// };
/// assert!(base_string(&signed).starts_with("GET&http%3A%2F%2Fphotos.example.net%2Fphotos&file%3Dvacation.jpg%26oauth_"));
/// assert_eq!(signature(&signed), "MdpQcU8iPSUjWoN/UDMsK2sui9I=");
/// ```
pub fn base_string(signed: &Signed) -> String {
    let coded = |text: &str| percent_encoded(text.as_bytes(), b"");
    let mut pairs: Vec<(String, String)> =
        signed.params.iter().map(|(name, value)| (coded(name), coded(value))).collect();
    order::sort(&mut pairs);
    let pairs: Vec<String> = pairs.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    let address = format!("{}://{}{}", signed.scheme, signed.host, signed.path);
    format!("{}&{}&{}", signed.method.to_ascii_uppercase(), coded(&address), coded(&pairs.join("&")))
}

/// The signature, not percent-encoded.
pub fn signature(signed: &Signed) -> String {
    let coded = |secret: &Hidden| {
        if signed.key_encoded {
            percent_encoded(secret.as_str().as_bytes(), b"")
        } else {
            secret.as_str().to_owned()
        }
    };
    let key = format!("{}&{}", coded(&signed.consumer_secret), coded(&signed.token_secret));
    let hash = match signed.by {
        Method::HmacSha1 => Hash::Sha1,
        Method::HmacSha256 => Hash::Sha256,
        Method::HmacSha512 => Hash::Sha512,
        Method::Plaintext => return key,
    };
    STANDARD.encode(hash.keyed(key.as_bytes(), base_string(signed).as_bytes()))
}
