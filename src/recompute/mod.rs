//! Responses and request signatures made again from what was pasted and what somebody types.
//!
//! [`offers`] says which recomputations a paste allows and what each wants to know, [`run`] does one and says
//! whether it agrees with what was sent; where it does not, what would make it agree. All of it is pure, and no typed
//! secret goes into an [`Outcome`] or a `Debug`.
//!
//! | file | what it holds |
//! |---|---|
//! | [`digest`] | Digest (RFC 7616, RFC 2617, RFC 2069) |
//! | [`basic`] | Basic in other charsets (RFC 7617 §2.1) |
//! | [`dpop`], [`thumbprint`] | DPoP proofs (RFC 9449), thumbprints of keys (RFC 7638) |
//! | [`sigv4`] | AWS Signature Version 4, beside what the server says it computed |
//! | [`oauth1`] | OAuth 1.0 (RFC 5849 §3.4) |
//! | `search` | the usual slips, tried alone and in pairs |
//! | `outcome`, `secret` | what comes out, what goes in |
//! | `request`, `bytes` | requests, octets, hashes |

pub mod basic;
mod bytes;
pub mod digest;
pub mod dpop;
pub mod oauth1;
mod outcome;
mod request;
mod search;
mod secret;
pub mod sigv4;
pub mod thumbprint;

pub use bytes::Charset;
pub use outcome::{Agreement, Difference, Line, LineState, Outcome, Want};
pub use secret::{Hidden, Secrets};

use crate::evidence::Evidence;
use crate::text::Span;

/// A recomputation that the paste allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What kind, kebab-case: `digest`, `basic`, `dpop`, `sigv4`, `oauth1`.
    pub id: &'static str,
    /// What it does, for a button or a heading.
    pub title: &'static str,
    /// What it does in a sentence or two.
    pub what: &'static str,
    /// What must be typed; nothing where the paste holds all it needs.
    pub wants: Vec<Want>,
    /// The credential it is about.
    pub span: Span,
    /// Where it is specified: label and address.
    pub source: (&'static str, &'static str),
    work: Work,
}

/// What is needed to run an offer, without what must be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Work {
    Digest(Box<digest::Task>),
    Basic(Box<basic::Task>),
    Dpop(Box<dpop::Proof>),
    Sigv4(Box<sigv4::Task>),
    Oauth1(Box<oauth1::Task>),
}

/// The recomputations that a paste allows: those of the exchange that is diagnosed, else of the last one that has any.
pub fn offers(evidence: &Evidence<'_>) -> Vec<Offer> {
    let own = evidence.at.into_iter();
    own.chain((0..evidence.legs.len()).rev())
        .map(|at| of_leg(evidence, at))
        .find(|offers| !offers.is_empty())
        .unwrap_or_default()
}

fn of_leg(evidence: &Evidence<'_>, at: usize) -> Vec<Offer> {
    [digest::offers, basic::offers, dpop::offers, sigv4::offers, oauth1::offers]
        .iter()
        .flat_map(|offers| offers(evidence, at))
        .collect()
}

/// Does what was offered, with what was typed.
pub fn run(offer: &Offer, secrets: &Secrets) -> Outcome {
    match &offer.work {
        Work::Digest(task) => task.run(secrets),
        Work::Basic(task) => task.run(secrets),
        Work::Dpop(proof) => dpop::outcome(proof),
        Work::Sigv4(task) => task.run(secrets),
        Work::Oauth1(task) => task.run(secrets),
    }
}
