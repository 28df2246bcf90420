//! What the issuer of a token and the API publish about themselves: metadata and keys.
//!
//! Nothing here asks anybody. [`groups`] says which addresses the paste leads to, in the order of the specifications;
//! whoever shows them asks one when a person presses the button that names it, and [`judge`] says of the answer what
//! it holds, where it differs from the paste, and where it leads.
//!
//! | file | what it holds |
//! |---|---|
//! | `address` | which addresses may be asked |
//! | `answer` | an answer, and the words for one that is no document |
//! | `server` | metadata of an issuer (RFC 8414, `OpenID` Connect Discovery 1.0) |
//! | `resource` | metadata of an API (RFC 9728) |
//! | `keys` | key sets (RFC 7517 §5) |
//! | `known` | where known issuers keep what |

mod address;
mod answer;
mod keys;
mod known;
mod resource;
mod server;

pub use address::{Address, Reach, Refusal};
pub use answer::{Answer, LIMIT, PATIENCE, judge};

/// What the paste names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The tokens, in the order of the report.
    pub tokens: Vec<Token>,
    /// The addresses that challenges name as `resource_metadata`.
    pub resources: Vec<String>,
    /// The scopes that challenges ask for.
    pub scopes: Vec<String>,
    /// The address that was called, as far as it is known.
    pub called: Option<String>,
    /// How far in the addresses may lead.
    pub reach: Reach,
}

/// What a token says of where it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Token {
    /// `iss`.
    pub iss: Option<String>,
    /// `kid` of the header.
    pub kid: Option<String>,
    /// `aud`: one or more.
    pub aud: Vec<String>,
    /// Whether it has a signature that a key could check.
    pub signed: bool,
}

/// Addresses that lead to the same thing: when one has answered, the others need not be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they lead to; wire text stands in code spans.
    pub title: String,
    /// The addresses, the one to begin with first.
    pub leads: Vec<Lead>,
    /// Why there are none.
    pub refusal: Option<Refusal>,
}

/// An address, and what should be found there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// What should be found there.
    pub kind: Kind,
    /// What it is called.
    pub title: &'static str,
    /// Where that is specified: label and address; empty where nothing specifies it.
    pub source: (&'static str, &'static str),
    /// The address.
    pub url: String,
    /// Why it is not asked.
    pub refusal: Option<Refusal>,
    /// What to know before it is asked; wire text stands in code spans.
    pub note: Option<String>,
    /// Whom it should speak of: the issuer, or for an API's metadata nothing.
    pub of: String,
    /// How far in the addresses that it names may lead.
    pub reach: Reach,
}

/// What an address should hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Metadata of an issuer.
    Server,
    /// A key set.
    Keys,
    /// Metadata of an API.
    Resource,
}

/// What an answer held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Whether it is the document that was wanted.
    pub good: bool,
    /// The verdict in a sentence or two; wire text stands in code spans.
    pub headline: String,
    /// What fits and what does not, one by one.
    pub lines: Vec<Line>,
    /// Its members, explained.
    pub rows: Vec<Row>,
    /// Where it leads.
    pub leads: Vec<Lead>,
    /// Tokens whose signatures its keys are to check: their numbers in the report.
    pub check: Vec<usize>,
    /// A command that asks the same outside the browser.
    pub command: Option<String>,
    /// Whether what that command prints can be read in place of the answer.
    pub by_hand: bool,
}

/// Something that was compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// How it came out.
    pub fits: Fits,
    /// What it is; wire text stands in code spans.
    pub words: String,
}

/// How a comparison came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fits {
    /// As it should be.
    Yes,
    /// Something differs that must not.
    No,
    /// To be known.
    Note,
}

/// A member of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Its value as people read it.
    pub value: String,
    /// What it means.
    pub meaning: &'static str,
}

/// The addresses that the paste leads to.
///
/// ```
/// use why401::discovery::{Named, Reach, Token, groups};
/// let token = Token { iss: Some("https://id.corp.co/a".into()), signed: true, ..Token::default() };
/// let named = Named { tokens: vec![token], resources: vec![], scopes: vec![], called: None, reach: Reach::Loopback };
/// let first = &groups(&named)[0].leads[0];
/// assert_eq!(first.url, "https://id.corp.co/.well-known/oauth-authorization-server/a");
/// ```
pub fn groups(named: &Named) -> Vec<Group> {
    let mut all = Vec::new();
    for url in &named.resources {
        let title = "What the API says of itself: `resource_metadata` of its challenge".to_owned();
        if all.len() < MOST && !all.iter().any(|group: &Group| leads_to(group, url)) {
            let lead = Lead::new(Kind::Resource, "Metadata of the API", RESOURCE, url, "", named.reach);
            all.push(Group { title, leads: vec![lead], refusal: None });
        }
    }
    let mut seen: Vec<&str> = Vec::new();
    for iss in named.tokens.iter().filter(|token| token.signed).filter_map(|token| token.iss.as_deref()) {
        if !seen.contains(&iss) && all.len() < MOST {
            seen.push(iss);
            let title = format!("The keys of the token\u{2019}s issuer, `iss` {}", code(iss));
            let leads = of_issuer(iss, named.reach, true);
            let refusal = leads.as_ref().err().copied();
            all.push(Group { title, leads: leads.unwrap_or_default(), refusal });
        }
    }
    all
}

fn leads_to(group: &Group, url: &str) -> bool {
    group.leads.iter().any(|lead| lead.url == url)
}

/// Where an issuer's metadata may be, the one to begin with first; with `keys` also where its keys often are.
fn of_issuer(issuer: &str, reach: Reach, keys: bool) -> Result<Vec<Lead>, Refusal> {
    let address = Address::of_issuer(issuer)?;
    if address.reach() > reach {
        return Err(Refusal::Inward);
    }
    let lead = |kind, title, source, url: &str| Lead::new(kind, title, source, url, issuer, reach);
    let server = |title, source, url: String| lead(Kind::Server, title, source, &url);
    let mut all = vec![
        server("OAuth metadata", SERVER, address.well_known("oauth-authorization-server")),
        server("OpenID metadata", OPENID, address.below(".well-known/openid-configuration")),
        server(
            "OpenID metadata, in OAuth\u{2019}s place",
            SERVER_5,
            address.well_known("openid-configuration"),
        ),
    ];
    // Without a path both places of the OpenID metadata are the same.
    if all.get(1).map(|one| &one.url) == all.get(2).map(|one| &one.url) {
        all.truncate(2);
    }
    let known = known::find(issuer);
    if known.is_some() {
        all.rotate_left(1);
        all.truncate(1);
    }
    if keys {
        let (title, place) = match known {
            Some(keys) => ("Its key set itself", keys),
            None => ("A key set at the usual place, which nothing specifies", known::USUAL),
        };
        let url = if place.starts_with("https:") { place.to_owned() } else { address.below(place) };
        all.push(lead(Kind::Keys, title, ("", ""), &url));
    }
    Ok(all)
}

impl Lead {
    fn new(
        kind: Kind,
        title: &'static str,
        source: (&'static str, &'static str),
        url: &str,
        of: &str,
        reach: Reach,
    ) -> Self {
        let address = Address::named_by(url, reach);
        let inner = address.as_ref().is_ok_and(|address| address.reach() == Reach::Private);
        let note =
            inner.then(|| "The name is one inside a network: it is asked from this computer.".to_owned());
        let refusal = address.err();
        Self { kind, title, source, url: url.to_owned(), refusal, note, of: of.to_owned(), reach }
    }

    /// A lead that the document found at this address names: no further in than that document lies.
    fn further(
        &self,
        kind: Kind,
        title: &'static str,
        source: (&'static str, &'static str),
        url: &str,
    ) -> Self {
        Self::new(kind, title, source, url, &self.of, self.inward())
    }

    /// How far in the addresses may lead that are found here.
    fn inward(&self) -> Reach {
        Address::read(&self.url).map_or(Reach::Public, |address| address.reach().min(self.reach))
    }
}

impl Line {
    fn new(fits: Fits, words: impl Into<String>) -> Self {
        Self { fits, words: words.into() }
    }
}

/// Wire text as a code span: on one line, without backticks. Longer than elsewhere, since the end of an address counts.
fn code(text: &str) -> String {
    ["`", &plain(text, 240), "`"].concat()
}

/// Wire text on one line, cut where it is longer than so many characters.
fn plain(text: &str, most: usize) -> String {
    let kept = |letter: char| if letter.is_control() || letter == '`' { ' ' } else { letter };
    let mut some: String = text.chars().map(kept).take(most).collect();
    if some.len() < text.len() {
        some.push('\u{2026}');
    }
    some
}

/// So many groups are made.
const MOST: usize = 4;
const SERVER: (&str, &str) =
    ("RFC 8414 \u{a7}3.1", "https://www.rfc-editor.org/rfc/rfc8414.html#section-3.1");
const SERVER_5: (&str, &str) = ("RFC 8414 \u{a7}5", "https://www.rfc-editor.org/rfc/rfc8414.html#section-5");
const OPENID: (&str, &str) = (
    "OpenID Connect Discovery 1.0 \u{a7}4",
    "https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig",
);
const RESOURCE: (&str, &str) =
    ("RFC 9728 \u{a7}5.1", "https://www.rfc-editor.org/rfc/rfc9728.html#section-5.1");
