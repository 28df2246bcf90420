//! Links: the fragment of the page's address, and what it stands for. The only place that knows the form.
//!
//! `#1.<kind>.<length>.<payload>.<checksum>`: base64url without padding, `.` the only separator, a hexadecimal
//! digit last, so that no mailer or chat drops a character that belongs to it. Kinds: `v` a verdict without
//! pasted text, `e` the redacted evidence, `s` the same under a passphrase. Beside these `#paste=…` (percent-encoded
//! text), `#q=…` (a question) and `#cause=…`. Old forms are never dropped: `tests/links` holds links that must open.
//!
//! A link never carries advice: causes, questions and fixes are named by id and looked up in this program's
//! own tables. What is not known there is passed over.

mod dictionary;
mod evidence;
mod pack;
mod render;
mod sealed;
mod verdict;

pub use evidence::EvidenceLink;
pub use sealed::SealedLink;
pub use verdict::VerdictLink;

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::text::percent_decoded;

/// What a fragment stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// Nothing: an empty fragment.
    Nothing,
    /// The redacted evidence of a diagnosis.
    Evidence(Box<EvidenceLink>),
    /// A verdict without pasted text.
    Verdict(VerdictLink),
    /// Redacted evidence under a passphrase.
    Sealed(SealedLink),
    /// Raw text, handed over by another tool.
    Paste(String),
    /// A question of the tree, by id.
    Question(String),
    /// A cause, by id.
    Cause(String),
}

/// Why a fragment cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It has the form of a newer version of this program.
    UnknownVersion(String),
    /// Its kind is not known.
    UnknownKind(String),
    /// Characters are missing: so many arrived of so many.
    Cut {
        /// Characters of the payload that arrived.
        arrived: usize,
        /// Characters that it had.
        of: usize,
    },
    /// The checksum does not fit: a character was changed on the way.
    Damaged,
    /// It is larger than any link that this program makes.
    TooLarge,
    /// It is no link of this program.
    NotALink,
}

impl std::fmt::Display for LinkError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::UnknownVersion(version) => write!(
                f,
                "This link was made by a newer version of why401 (form {version}). Reload the page to get the newest one, or ask for the paste."
            ),
            Self::UnknownKind(kind) => {
                write!(f, "This link is of a kind that this version does not know ({kind}).")
            }
            Self::Cut { arrived, of } => write!(
                f,
                "This link was cut on the way: {arrived} of {of} characters arrived. Ask for it again, as a file or in a code block."
            ),
            Self::Damaged => {
                write!(f, "This link was changed on the way: its checksum does not fit. Ask for it again.")
            }
            Self::TooLarge => {
                write!(f, "This link is larger than any that why401 makes, so it was not opened.")
            }
            Self::NotALink => write!(f, "The part of the address behind # is no link of why401."),
        }
    }
}

/// Opens a fragment, with or without its `#`. A cut evidence link still gives what it holds, beside the error.
pub fn open(fragment: &str) -> (Opened, Option<LinkError>) {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment).trim();
    if fragment.is_empty() {
        return (Opened::Nothing, None);
    }
    if fragment.len() > MAX_FRAGMENT && !fragment.starts_with("paste=") {
        return (Opened::Nothing, Some(LinkError::TooLarge));
    }
    if let Some(text) = fragment.strip_prefix("paste=") {
        return match percent_decode(text) {
            Some(text) => (Opened::Paste(text), None),
            None => (Opened::Nothing, Some(LinkError::TooLarge)),
        };
    }
    if let Some(id) = fragment.strip_prefix("q=").filter(|id| is_id(id)) {
        return (Opened::Question(id.to_string()), None);
    }
    if let Some(id) = fragment.strip_prefix("cause=").filter(|id| is_id(id)) {
        return (Opened::Cause(id.to_string()), None);
    }
    let mut parts = fragment.split('.');
    let version = parts.next().unwrap_or_default();
    let (kind, length, payload) = (parts.next(), parts.next(), parts.next().unwrap_or_default());
    let (Some(kind), Some(of)) = (kind, length.and_then(|text| text.parse::<usize>().ok())) else {
        return (Opened::Nothing, Some(LinkError::NotALink));
    };
    if version != VERSION {
        let newer =
            version.bytes().all(|byte| byte.is_ascii_digit()) && !version.is_empty() && version.len() <= 4;
        let error = if newer { LinkError::UnknownVersion(version.to_string()) } else { LinkError::NotALink };
        return (Opened::Nothing, Some(error));
    }
    // Some services append parameters of their own behind the fragment.
    let checksum: String =
        parts.next().unwrap_or_default().chars().take_while(char::is_ascii_hexdigit).collect();
    let error = if payload.len() < of || checksum.len() < 8 {
        Some(LinkError::Cut { arrived: payload.len().min(of), of })
    } else if payload.len() > of || checksum != pack::checksum(payload) {
        Some(LinkError::Damaged)
    } else {
        None
    };
    let whole = payload.get(..payload.len().min(of)).unwrap_or_default();
    let Some(bytes) = decode(whole) else { return (Opened::Nothing, Some(LinkError::Damaged)) };
    match kind {
        "e" if !matches!(error, Some(LinkError::Damaged)) => {
            // Where the payload is whole, only the checksum is cut.
            let unpack = if whole.len() < of { EvidenceLink::unpack_cut } else { EvidenceLink::unpack };
            match unpack(&bytes) {
                Some(link) => (Opened::Evidence(Box::new(link)), error),
                None => (Opened::Nothing, error.or(Some(LinkError::Damaged))),
            }
        }
        "v" if error.is_none() => match VerdictLink::unpack(&bytes) {
            Some(link) => (Opened::Verdict(link), None),
            None => (Opened::Nothing, Some(LinkError::Damaged)),
        },
        "s" if error.is_none() => match SealedLink::unpack(&bytes) {
            Ok(link) => (Opened::Sealed(link), None),
            Err(error) => (Opened::Nothing, Some(error)),
        },
        "e" | "v" | "s" => (Opened::Nothing, error),
        other => (Opened::Nothing, Some(LinkError::UnknownKind(other.chars().take(12).collect()))),
    }
}

/// Puts a packed payload into the form of a fragment, without `#`.
fn close(kind: char, bytes: &[u8]) -> String {
    let payload = ENGINE.encode(bytes);
    format!("{VERSION}.{kind}.{}.{payload}.{}", payload.len(), pack::checksum(&payload))
}

fn decode(payload: &str) -> Option<Vec<u8>> {
    // A cut payload may end inside a group of four: a single left-over character holds no whole byte.
    let usable = if payload.len() % 4 == 1 { payload.len() - 1 } else { payload.len() };
    ENGINE.decode(payload.get(..usable)?).ok()
}

fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 64
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn percent_decode(text: &str) -> Option<String> {
    if text.len() > MAX_PASTE {
        return None;
    }
    Some(percent_decoded(text))
}

const VERSION: &str = "1";
const MAX_FRAGMENT: usize = 64 * 1024;
const MAX_PASTE: usize = 2 * 1024 * 1024;
/// Stray bits behind a cut are passed over; the checksum has told already.
const ENGINE: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);
