//! Products' signs: what a header, a wording or a code tells, as data that is handed in.

mod codes;
mod echo;
mod index;
mod scene;

pub use index::Signs;
pub(crate) use scene::typed;

use super::pattern::alternatives;
use crate::auth::Kind;
use crate::text::Span;

/// Where a claim comes from: a specification's section, a vendor's page, a maintainer's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// What it is called ("RFC 9110 §15.5.2").
    pub label: &'static str,
    /// Its address.
    pub url: &'static str,
}

/// How much a fact proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Fits, and other things fit as well.
    Hint,
    /// What this wording or shape mostly means.
    Likely,
    /// Documented to mean this and nothing else, or computed.
    Sure,
}

impl Strength {
    /// Its share of a clue's points, in per cent.
    pub fn percent(self) -> i32 {
        match self {
            Self::Hint => 30,
            Self::Likely => 65,
            Self::Sure => 100,
        }
    }
}

/// A product: its marks, and what its answers tell.
#[derive(Debug)]
pub struct Product {
    /// Id, kebab-case; never renamed.
    pub id: &'static str,
    /// Its name as its makers write it.
    pub name: &'static str,
    /// What sort of thing it is.
    pub kind: ProductKind,
    /// What proves that it answered or stands in the way.
    pub marks: &'static [Mark],
    /// What its answers tell.
    pub signs: &'static [Sign],
}

/// The sorts of products.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProductKind {
    /// Answers before the server: CDN, firewall, bot check.
    Edge,
    /// Forwards or checks requests: gateway, reverse proxy, authenticating proxy, forward proxy.
    Gateway,
    /// Serves files and passes requests on.
    WebServer,
    /// A library or framework that the application is written with.
    Framework,
    /// Signs people and programs in.
    Identity,
    /// A service with an API of its own.
    Service,
    /// A program that sends requests.
    Client,
}

/// One thing that proves a product: all tests hold.
#[derive(Debug)]
pub struct Mark(pub &'static [Test]);

/// A product's sign: if all tests hold, the answer says what `says` lists.
#[derive(Debug)]
pub struct Sign {
    /// What must hold.
    pub when: &'static [Test],
    /// Causes and how much the sign proves of each.
    pub says: &'static [(&'static str, Strength)],
    /// Where the meaning is documented. The page leaves it out: thousands of addresses outweigh the rest.
    #[cfg(any(test, not(feature = "app")))]
    pub source: Source,
    /// A paste in which it must be found; only tests read it.
    #[cfg(test)]
    pub hit: &'static str,
    /// A similar paste in which it must not be found; only tests read it.
    #[cfg(test)]
    pub miss: &'static str,
}

/// One condition. Patterns are those of [`find_pattern`](super::find_pattern).
#[derive(Debug)]
pub enum Test {
    /// In the response's body, reason phrase, challenges, telling headers, or in the notes.
    Text(&'static str),
    /// In the response's body.
    Body(&'static str),
    /// In a challenge.
    Challenge(&'static str),
    /// In the reason phrase.
    Reason(&'static str),
    /// In the text beside the messages: logs, console, tool output.
    Log(&'static str),
    /// A response header with this name whose value has the pattern (`*`: any).
    Header(&'static str, &'static str),
    /// A request header with this name whose value has the pattern (`*`: any).
    Sent(&'static str, &'static str),
    /// A cookie set by the response has a name with the pattern.
    Sets(&'static str),
    /// In the request's body.
    Writes(&'static str),
    /// The status is one of these.
    Status(&'static [u16]),
    /// The method is one of these.
    Method(&'static [&'static str]),
    /// The host asked has the pattern.
    Host(&'static str),
    /// Path and query have the pattern.
    Path(&'static str),
    /// The request was seen whole and carries no credential at all.
    Anonymous,
    /// Some credential is sent.
    Authenticated,
    /// The Authorization field's scheme.
    Scheme(&'static str),
    /// A credential of this kind is sent.
    Sends(Kind),
    /// The product left its mark.
    On(&'static str),
    /// The test does not hold.
    Not(&'static Test),
    /// At least one of these holds; the first that does gives the place.
    Any(&'static [Test]),
}

/// A sign that was found.
#[derive(Clone, Copy, Debug)]
pub struct SignHit {
    /// The product's id.
    pub product: &'static str,
    /// The cause it tells.
    pub cause: &'static str,
    /// How much it proves.
    pub strength: Strength,
    /// The bytes that say so.
    pub span: Option<Span>,
    /// The words only repeat what the status says ("access denied"): any other statement is more exact.
    pub echo: bool,
    /// Where the meaning is documented.
    #[cfg(any(test, not(feature = "app")))]
    pub source: Source,
}

impl Test {
    /// This test and, for one that is made of others, those: one level deep.
    fn leaves(&self) -> Vec<&Self> {
        match self {
            Self::Not(inner) => match &**inner {
                Self::Any(tests) => tests.iter().collect(),
                other => vec![other],
            },
            Self::Any(tests) => tests.iter().collect(),
            other => vec![other],
        }
    }

    /// The header field it looks at.
    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Header(name, _) | Self::Sent(name, _) => Some(name),
            _ => None,
        }
    }

    /// The pattern it holds.
    fn pattern(&self) -> Option<&'static str> {
        match self {
            Self::Text(pattern)
            | Self::Body(pattern)
            | Self::Challenge(pattern)
            | Self::Reason(pattern)
            | Self::Log(pattern)
            | Self::Header(_, pattern)
            | Self::Sent(_, pattern)
            | Self::Path(pattern)
            | Self::Writes(pattern)
            | Self::Sets(pattern) => Some(pattern),
            _ => None,
        }
    }

    /// Every pattern that it looks for in the texts.
    fn patterns(&self, into: &mut Vec<&'static str>) {
        match self {
            Self::Not(inner) => inner.patterns(into),
            Self::Any(tests) => tests.iter().for_each(|test| test.patterns(into)),
            Self::Text(pattern)
            | Self::Body(pattern)
            | Self::Challenge(pattern)
            | Self::Reason(pattern)
            | Self::Log(pattern) => into.push(pattern),
            _ => {}
        }
    }

    /// The patterns of which one must stand in a text, a header field or the URL for the test to hold; `None` if it may
    /// hold without.
    fn needed(&self) -> Option<Vec<&'static str>> {
        match self {
            Self::Header(_, pattern)
            | Self::Sent(_, pattern)
            | Self::Sets(pattern)
            | Self::Host(pattern)
            | Self::Path(pattern) => Some(alternatives(pattern).collect()),
            Self::Any(tests) => {
                let each = |test: &Self| if let Self::Any(_) = test { None } else { test.needed() };
                let each: Option<Vec<_>> = tests.iter().map(each).collect();
                each.map(|lists| lists.concat())
            }
            _ => self.wordings(),
        }
    }

    /// Whether it only looks for wordings in the texts.
    fn is_wording(&self) -> bool {
        match self {
            Self::Any(tests) => tests.iter().all(|test| !matches!(test, Self::Any(_)) && test.is_wording()),
            Self::Text(_) | Self::Body(_) | Self::Challenge(_) | Self::Reason(_) | Self::Log(_) => true,
            _ => false,
        }
    }

    /// The patterns of which one must stand in a text for the test to hold; `None` if it may hold without.
    pub(crate) fn wordings(&self) -> Option<Vec<&'static str>> {
        match self {
            Self::Text(pattern)
            | Self::Body(pattern)
            | Self::Challenge(pattern)
            | Self::Reason(pattern)
            | Self::Log(pattern) => Some(alternatives(pattern).collect()),
            Self::Any(tests) => {
                let each: Option<Vec<Vec<&'static str>>> = tests
                    .iter()
                    .map(|test| if let Self::Any(_) = test { None } else { test.wordings() })
                    .collect();
                each.map(|lists| lists.concat())
            }
            _ => None,
        }
    }
}
