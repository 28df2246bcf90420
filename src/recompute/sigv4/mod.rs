//! AWS Signature Version 4: canonical request, string to sign, signature (AWS: "Create a signed AWS API request").
//!
//! Of Version 4A (asymmetric) the canonical request is made and compared; its signature is not.

mod compare;
mod explain;
mod read;
mod slips;
mod stated;
mod task;

pub use task::{Against, compare_stated};
pub(super) use task::{Task, offers};

use super::bytes::{Hash, hex, percent_encoded, percent_octets};
use super::secret::Hidden;

/// A request as it is signed.
///
/// Its `Debug` does not show the secret key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canonical {
    /// The method, in capitals.
    pub method: String,
    /// The canonical path: see [`path`].
    pub path: String,
    /// The canonical query: see [`query`].
    pub query: String,
    /// The signed headers in their order, names in lower case; `None` where the paste does not hold the value.
    pub headers: Vec<(String, Option<String>)>,
    /// The list of their names as it is signed.
    pub signed_headers: String,
    /// The hash of the body in hexadecimal digits, or the words that stand for it; `None` where it is not known.
    pub payload: Option<String>,
    /// `AWS4-HMAC-SHA256`.
    pub algorithm: String,
    /// The moment as it is signed: `20150830T123600Z`.
    pub date: String,
    /// `date/region/service/aws4_request`.
    pub scope: String,
    /// The secret access key.
    pub secret: Hidden,
}

impl Canonical {
    /// The canonical request. A value that is not known is an ellipsis.
    pub fn request(&self) -> String {
        let mut lines = vec![self.method.clone(), self.path.clone(), self.query.clone()];
        let shown = |value: &Option<String>| value.clone().unwrap_or_else(|| UNKNOWN.to_owned());
        lines.extend(self.headers.iter().map(|(name, value)| format!("{name}:{}", shown(value))));
        lines.extend([String::new(), self.signed_headers.clone(), shown(&self.payload)]);
        lines.join("\n")
    }

    /// Whether nothing of it is unknown.
    pub fn is_whole(&self) -> bool {
        self.payload.is_some() && self.headers.iter().all(|(_, value)| value.is_some())
    }

    /// The string to sign.
    pub fn string_to_sign(&self) -> String {
        let hash = Hash::Sha256.hex(self.request().as_bytes());
        format!("{}\n{}\n{}\n{hash}", self.algorithm, self.date, self.scope)
    }

    /// The signature in lower-case hexadecimal digits.
    pub fn signature(&self) -> String {
        signature(self.secret.as_str(), &self.scope, &self.string_to_sign())
    }
}

/// The signature of a string to sign.
///
/// ```
/// use why401::recompute::sigv4::signature;
/// // AWS's documentation: IAM, ListUsers
/// let string = "AWS4-HMAC-SHA256\n20150830T123600Z\n20150830/us-east-1/iam/aws4_request\n\
///     f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59";
/// let secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
/// assert_eq!(
///     signature(secret, "20150830/us-east-1/iam/aws4_request", string),
///     "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"
/// );
/// ```
pub fn signature(secret: &str, scope: &str, string_to_sign: &str) -> String {
    let mut key = format!("AWS4{secret}").into_bytes();
    for part in scope.split('/') {
        key = Hash::Sha256.keyed(&key, part.as_bytes());
    }
    hex(&Hash::Sha256.keyed(&key, string_to_sign.as_bytes()))
}

/// The canonical path of a path as it is sent: S3 encodes it once, other services normalise it and encode it again.
///
/// ```
/// use why401::recompute::sigv4::path;
/// assert_eq!(path("/a%20b/../c//d", true), "/a%20b/../c//d");
/// assert_eq!(path("/a%20b/../c//d", false), "/c/d");
/// assert_eq!(path("/a%20b", false), "/a%2520b");
/// // AWS's test suite: get-utf8
/// assert_eq!(path("/ሴ", false), "/%E1%88%B4");
/// ```
pub fn path(path: &str, s3: bool) -> String {
    if s3 {
        return percent_encoded(&percent_octets(path), b"/");
    }
    percent_encoded(normalised(path).as_bytes(), b"/")
}

/// A path without dot segments and empty segments (RFC 3986 §5.2.4, and double slashes as AWS wants).
fn normalised(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                kept.pop();
            }
            segment => kept.push(segment),
        }
    }
    let tail = if path.ends_with('/') && !kept.is_empty() { "/" } else { "" };
    format!("/{}{tail}", kept.join("/"))
}

/// The canonical query of a query as it is sent: each name and value encoded once, sorted, `X-Amz-Signature` left out.
///
/// With `plus_is_space` a `+` is read as a space, as forms do.
///
/// ```
/// use why401::recompute::sigv4::query;
/// assert_eq!(query("b=2&a=x/y&a&X-Amz-Signature=0", false), "a=&a=x%2Fy&b=2");
/// assert_eq!((query("q=a+b", false).as_str(), query("q=a+b", true).as_str()), ("q=a%2Bb", "q=a%20b"));
/// ```
pub fn query(query: &str, plus_is_space: bool) -> String {
    let coded = |text: &str| {
        let text = if plus_is_space { text.replace('+', " ") } else { text.to_owned() };
        percent_encoded(&percent_octets(&text), b"")
    };
    let mut pairs: Vec<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .filter(|(name, _)| *name != "X-Amz-Signature")
        .map(|(name, value)| (coded(name), coded(value)))
        .collect();
    pairs.sort();
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// A header's value as it is signed: no white space at its ends, and single spaces within.
///
/// ```
/// assert_eq!(why401::recompute::sigv4::header_value("  a   b "), "a b");
/// ```
pub fn header_value(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

const UNKNOWN: &str = "\u{2026}";
/// The words that stand for the hash of a body that is not signed.
const UNSIGNED: &str = "UNSIGNED-PAYLOAD";
