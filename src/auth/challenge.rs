//! Challenges: the values of `WWW-Authenticate` and `Proxy-Authenticate` (RFC 9110 §11.6.1).

use super::Issue;
use crate::text::{Mapped, Span};

/// The response field a challenge stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// `WWW-Authenticate`: the origin server asks.
    WwwAuthenticate,
    /// `Proxy-Authenticate`: a proxy asks.
    ProxyAuthenticate,
}

/// One challenge, or what could be saved of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// The field it stands in.
    pub field: Field,
    /// The authentication scheme, in the case it was pasted in.
    pub scheme: Mapped,
    /// The token68 (RFC 9110 §11.2), if it has one.
    pub token68: Option<Mapped>,
    /// The parameters in their order; values unquoted.
    pub params: Vec<Param>,
    /// What is odd or broken.
    pub issues: Vec<Issue<ChallengeIssue>>,
    /// Whether it matches the grammar.
    pub valid: bool,
    /// Scheme to last parameter.
    pub span: Span,
}

/// A parameter of a challenge or a credential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Param {
    /// The name as pasted.
    pub name: Mapped,
    /// The value without its quotes and quoted-pairs.
    pub value: Mapped,
    /// Whether it was quoted.
    pub quoted: bool,
}

impl Challenge {
    /// The value of the first parameter called `name`, compared without case.
    pub fn param(&self, name: &str) -> Option<&Mapped> {
        self.params
            .iter()
            .find(|param| param.name.as_str().eq_ignore_ascii_case(name))
            .map(|param| &param.value)
    }

    /// Whether its scheme is `name`, compared without case.
    pub fn is(&self, name: &str) -> bool {
        self.scheme.as_str().eq_ignore_ascii_case(name)
    }
}

macro_rules! issues {
    ($($(#[$doc:meta])* $variant:ident => $id:literal),* $(,)?) => {
        /// What can be odd about a challenge. Ids are those of `corpus/VOCABULARY.md`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ChallengeIssue { $($(#[$doc])* $variant),* }
        impl ChallengeIssue {
            /// The issue's id, kebab-case; never renamed.
            pub fn id(self) -> &'static str { match self { $(Self::$variant => $id),* } }
        }
    };
}

issues! {
    /// An unquoted realm (RFC 9110 §11.5: senders must quote it).
    UnquotedRealm => "unquoted-realm",
}

/// Reads the challenges of all lines of one response, in their order.
///
/// Each item is one header line: the field it is and its value.
pub fn read(lines: &[(Field, Mapped)]) -> Vec<Challenge> {
    let _ = lines;
    Vec::new()
}
