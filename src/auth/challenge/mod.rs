//! Challenges: the values of `WWW-Authenticate` and `Proxy-Authenticate` (RFC 9110 §11.6.1).
//!
//! [`read`] judges strictly and reads tolerantly: what matches the grammar is read as it is matched (`grammar`);
//! what does not is `clean`ed, and read for what it says all the same (`reader`). The rules of the schemes are judged
//! last (`judge`, `group`). [`corrected`] writes a challenge as it should have been.

mod clean;
mod correct;
mod grammar;
mod group;
mod issue;
mod judge;
mod names;
mod reader;
mod signs;
mod token;
mod value;
mod words;

#[cfg(test)]
mod carets;

pub use correct::corrected;
pub use issue::ChallengeIssue;

use super::Issue;
use crate::text::{Mapped, Span, order};

/// The response field a challenge stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// `WWW-Authenticate`: the origin server asks.
    WwwAuthenticate,
    /// `Proxy-Authenticate`: a proxy asks.
    ProxyAuthenticate,
}

/// One challenge, or what could be saved of it.
///
/// Where nothing could be saved of any line of a field, one challenge with an empty scheme stands for the field
/// and carries its issues.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// The field it stands in.
    pub field: Field,
    /// The authentication scheme, in the case it was pasted in; empty where the field holds no challenge.
    pub scheme: Mapped,
    /// The token68 (RFC 9110 §11.2), if it has one.
    pub token68: Option<Mapped>,
    /// The parameters in their order; values unquoted.
    pub params: Vec<Param>,
    /// What is odd or broken: each kind once, at its first place.
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

    /// Whether `issue` was found in it.
    pub fn has(&self, issue: ChallengeIssue) -> bool {
        self.issues.iter().any(|known| known.kind == issue)
    }

    /// Names an issue, once.
    fn note(&mut self, kind: ChallengeIssue, span: Span) {
        note(&mut self.issues, kind, span);
    }
}

/// Names an issue, once.
fn note(issues: &mut Vec<Issue<ChallengeIssue>>, kind: ChallengeIssue, span: Span) {
    if issues.iter().all(|known| known.kind != kind) {
        issues.push(Issue { kind, span });
    }
}

/// Reads the challenges of all lines of one response, in their order.
///
/// Each item is one header line: the field it is and its value. The lines of a field are one list (RFC 9110
/// §5.3); if that list breaks the grammar, each line is read by itself. At most [`MAX_CHALLENGES`] challenges and
/// [`MAX_PARAMS`] parameters of the first [`MAX_LENGTH`] bytes of a field are read; the rest is noted.
///
/// ```
/// use why401::auth::challenge::{Field, read};
/// use why401::text::Mapped;
///
/// let line = Mapped::at("Basic realm=\"a\", Bearer error=invalid_token", 0);
/// let challenges = read(&[(Field::WwwAuthenticate, line)]);
/// assert_eq!(challenges.len(), 2);
/// assert!(challenges.iter().all(|challenge| challenge.valid));
/// ```
pub fn read(lines: &[(Field, Mapped)]) -> Vec<Challenge> {
    let mut all = Vec::new();
    for field in [Field::WwwAuthenticate, Field::ProxyAuthenticate] {
        let own = lines.iter().filter(|(of, _)| *of == field).map(|(_, line)| line);
        if own.clone().next().is_none() {
            continue;
        }
        let mut read = group::read(field, own);
        if all.is_empty() {
            all = read;
        } else {
            all.append(&mut read);
        }
    }
    order::sort_by_key(&mut all, |challenge| challenge.span.start);
    all
}

/// At most this many challenges of one field are read.
pub const MAX_CHALLENGES: usize = 1000;
/// At most this many parameters of one field are read.
pub const MAX_PARAMS: usize = 5000;
/// At most this many bytes of one field are read; servers and proxies refuse a fourth of it.
pub const MAX_LENGTH: usize = 1 << 18;
