//! What authentication headers say: challenges, credentials, tokens.
//!
//! This module sees header values only (as [`Mapped`](crate::text::Mapped) text), never messages; `evidence`
//! brings it together with `capture`. Readers never fail: what is broken is read as far as it goes, and each
//! oddity is named and located.

#[doc(hidden)]
pub mod base64;
pub mod challenge;
pub mod credential;
#[doc(hidden)]
pub mod families;
pub mod jwt;
#[doc(hidden)]
pub mod schemes;
#[doc(hidden)]
pub mod severity;

pub use challenge::{Challenge, ChallengeIssue, Field, Param};
pub use credential::{Credential, CredentialIssue, Kind, Place};
pub use jwt::{Jwt, Problem, Shape};
pub use severity::Severity;

use crate::text::Span;

/// Something odd about a header value, with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Issue<T> {
    /// What.
    pub kind: T,
    /// Where.
    pub span: Span,
}
