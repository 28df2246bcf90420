//! Does the request carry a signature over itself?

use crate::evidence::Evidence;
use crate::text::{Mapped, Span};

/// Where a signature of the request stands: a header or parameter that senders of signed requests use.
pub(super) fn signature(evidence: &Evidence<'_>) -> Option<Span> {
    let leg = evidence.leg()?;
    let header = leg.request?.headers.iter().find(|header| {
        let name = header.name.as_str().to_ascii_lowercase();
        let named = NAMES.contains(&name.as_str())
            || [
                "-signature",
                "-signature-256",
                "-signature-v2",
                "-hmac-sha256",
                "-hmac",
                "-access-sign",
                "-api-sign",
            ]
            .iter()
            .any(|end| name.ends_with(end));
        named && header.value.len() >= 16
    });
    if let Some(header) = header {
        return Some(header.line);
    }
    let url = leg.url.as_ref()?;
    let has = |names: &[&str]| {
        url.params()
            .any(|(name, value)| names.iter().any(|one| name.eq_ignore_ascii_case(one)) && !value.is_empty())
    };
    // A signature in the query signs the other parameters and a time.
    let signed = url.params().any(|(name, value)| {
        ["signature", "sign", "sig", "hmac"].iter().any(|one| name.eq_ignore_ascii_case(one))
            && value.len() >= 16
    });
    let timed = has(&["timestamp", "ts", "nonce", "t", "recvwindow", "_timestamp", "time"]);
    (signed && timed).then(|| url.query.as_ref().map(Mapped::span)).flatten()
}

/// Names that do not end like the others.
const NAMES: &[&str] = &[
    "signature",
    "signature-input",
    "x-signature",
    "x-sign",
    "x-signature-timestamp",
    "x-signature-ed25519",
    "x-hmac",
    "x-mac",
    "stripe-signature",
    "x-slack-signature",
    "x-hub-signature",
    "x-hub-signature-256",
    "x-shopify-hmac-sha256",
    "x-twilio-signature",
    "x-line-signature",
    "x-bapi-sign",
    "api-sign",
    "sign",
];
