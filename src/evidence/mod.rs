//! Typed facts from the exchanges, each with its place in the paste.
//!
//! Here `capture` and `auth` meet: headers become challenges and credentials, dates become a clock, legs
//! become redirects. Product signs are handed in as data, so that this module knows no vendor.

use crate::auth::{Challenge, Credential};
use crate::capture::{Capture, Request, Response, Seen};
use crate::text::{Mapped, Span};

mod clock;
mod cookies;
mod cors;
mod entities;
mod leg;
mod pattern;
mod redirect;
mod sign;
mod url;

pub use clock::{Clock, ClockSource};
pub use cookies::{CookieFate, Fate, SameSite, SetCookie, Withheld, registrable, same_site, session_like};
pub use cors::{CorsFault, CorsRule, is_preflight};
pub use leg::Leg;
pub use pattern::{find as find_pattern, matches as pattern_matches};
pub use redirect::{Carried, Client, Crossing, Hop};
pub(crate) use sign::typed;
pub use sign::{Mark, Product, ProductKind, Sign, SignHit, Signs, Source, Strength, Test};
pub use url::Url;

/// What the paste says, typed.
#[derive(Debug)]
pub struct Evidence<'a> {
    /// The capture it was read from.
    pub capture: &'a Capture,
    /// Every leg up to and including the one that is diagnosed, at most the last [`MAX_LEGS`], and those after it.
    pub legs: Vec<Leg<'a>>,
    /// Index in `legs` of the leg that is diagnosed.
    pub at: Option<usize>,
    /// The moment at which times are judged.
    pub clock: Clock,
    /// The products that left marks, most specific first.
    pub products: Vec<&'static Product>,
    /// What the answer itself states, by the products' signs.
    pub stated: Vec<SignHit>,
}

/// At most this many legs are looked at.
pub const MAX_LEGS: usize = 24;

/// What the caller gives besides the paste.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// The clock of whoever asks, seconds since 1970.
    pub clock: i64,
    /// Judge at this moment, whatever the response's `Date` says.
    pub judge_at: Option<i64>,
}

impl<'a> Evidence<'a> {
    /// Gathers the evidence of a capture.
    pub fn gather(capture: &'a Capture, moment: Moment, signs: &Signs) -> Self {
        let chosen = capture.chosen;
        let from = chosen.map_or(0, |at| at.saturating_sub(MAX_LEGS - 5));
        let legs: Vec<Leg<'a>> = capture
            .exchanges
            .iter()
            .enumerate()
            .skip(from)
            .take(MAX_LEGS)
            .map(|(index, exchange)| Leg::read(index, exchange))
            .collect();
        let at = chosen.and_then(|chosen| legs.iter().position(|leg| leg.index == chosen));
        let clock = Clock::read(at.and_then(|at| legs.get(at)), moment);
        let mut evidence = Self { capture, legs, at, clock, products: Vec::new(), stated: Vec::new() };
        let (products, stated) = signs.read(&evidence);
        evidence.products = products;
        evidence.stated = stated;
        evidence
    }

    /// The leg that is diagnosed.
    pub fn leg(&self) -> Option<&Leg<'a>> {
        self.at.and_then(|at| self.legs.get(at))
    }

    /// The legs before the one that is diagnosed.
    pub fn earlier(&self) -> &[Leg<'a>] {
        self.at.and_then(|at| self.legs.get(..at)).unwrap_or_default()
    }

    /// The legs after the one that is diagnosed.
    pub fn later(&self) -> &[Leg<'a>] {
        self.at.and_then(|at| self.legs.get(at + 1..)).unwrap_or_default()
    }

    /// The request that is diagnosed.
    pub fn request(&self) -> Option<&'a Request> {
        self.leg().and_then(|leg| leg.request)
    }

    /// The response that is diagnosed.
    pub fn response(&self) -> Option<&'a Response> {
        self.leg().and_then(|leg| leg.response)
    }

    /// The status that is diagnosed.
    pub fn status(&self) -> Option<u16> {
        self.response().and_then(|response| response.status)
    }

    /// Where the status stands.
    pub fn status_span(&self) -> Option<Span> {
        self.response().and_then(|response| response.status_span)
    }

    /// Whether the request's header section was seen whole, so that absence proves something.
    pub fn request_seen_whole(&self) -> bool {
        self.request().is_some_and(|request| request.seen == Seen::Whole)
    }

    /// The challenges of the response that is diagnosed.
    pub fn challenges(&self) -> &[Challenge] {
        self.leg().map_or(&[], |leg| &leg.challenges)
    }

    /// The credentials of the request that is diagnosed.
    pub fn credentials(&self) -> &[Credential] {
        self.leg().map_or(&[], |leg| &leg.credentials)
    }

    /// The body of the response that is diagnosed.
    pub fn body(&self) -> Option<&'a Mapped> {
        self.response().and_then(|response| response.body.as_ref())
    }

    /// A response header's value.
    pub fn header(&self, name: &str) -> Option<&'a Mapped> {
        self.response().and_then(|response| response.header(name)).map(|header| &header.value)
    }

    /// A request header's value.
    pub fn sent(&self, name: &str) -> Option<&'a Mapped> {
        self.request().and_then(|request| request.header(name)).map(|header| &header.value)
    }

    /// Whether a product left its mark.
    pub fn has_product(&self, id: &str) -> bool {
        self.products.iter().any(|product| product.id == id)
    }
}
