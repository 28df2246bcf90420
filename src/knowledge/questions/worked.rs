//! What was worked out from values that a link does not carry.
//!
//! Hashes and signatures are computed over what redaction takes away. A link therefore carries what came out, one
//! note a fact, and whoever opens it reads the notes instead of computing over stand-ins.

use super::{DIGEST, DPOP, SIGNED_TEXT};
use crate::auth::Kind;
use crate::diagnosis::told_notes;
use crate::evidence::Evidence;

/// The notes that a link carries.
pub(crate) fn notes(evidence: &Evidence<'_>) -> Vec<String> {
    let has = |kinds: &[Kind]| evidence.credentials().iter().any(|found| kinds.contains(&found.kind));
    let asked = [
        (&DPOP, evidence.sent("dpop").is_some()),
        (&DIGEST, has(&[Kind::Digest])),
        (&SIGNED_TEXT, has(&[Kind::Sigv4, Kind::Sigv4a])),
    ];
    let applying = asked.iter().filter(|(_, applies)| *applies);
    applying
        .flat_map(|(question, _)| told_notes(question, &(question.read)(evidence)).collect::<Vec<_>>())
        .collect()
}
