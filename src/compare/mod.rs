//! Two requests side by side, one that works and one that fails: what differs, and which difference explains the
//! refusal.
//!
//! Everything is read off the two diagnoses: exchanges, credentials, claims, cookies, answers, the cause. The texts
//! themselves are never compared. What is missing counts only where all that was sent stands in the paste.
//!
//! | module | what it holds |
//! |---|---|
//! | `kinds` | the kinds of differences: how much each tells, what it explains, its words |
//! | `proof` | what the differences say of the verdict |
//! | `side` | one of the two, and how its places are shown: secrets masked, equal ones with equal letters |
//! | `credential` | credentials and cookies |
//! | `token` | claims of two tokens |
//! | `request` | address, method, header fields |

mod credential;
mod kinds;
mod proof;
mod request;
mod side;
#[cfg(test)]
mod tests;
mod token;

pub use side::{Bit, Shown};

use crate::capture::{Exchange, Seen, Unseen};
use crate::evidence::{Url, is_preflight};
use crate::report::{Report, Rich};
use crate::text::order;
use kinds::Word;
use side::{Side, Stand};

/// What differs between two requests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// What the refused request and the other one are called.
    pub names: [String; 2],
    /// What they were answered with.
    pub statuses: [Option<u16>; 2],
    /// Whether one was refused and the other was not.
    pub contrast: bool,
    /// The cause that the diagnosis of the refused request puts first: its title.
    pub verdict: Option<&'static str>,
    /// The differences that can count, what explains the refusal first.
    pub differences: Vec<Difference>,
    /// Those that servers take no notice of.
    pub folded: Vec<Difference>,
    /// What is the same in both.
    pub same: Rich,
    /// What cannot be told, and why.
    pub remarks: Vec<Rich>,
}

/// A difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Id of its kind, kebab-case.
    pub id: &'static str,
    /// It in a sentence.
    pub words: Rich,
    /// Title of the cause, if the refused request's diagnosis names one that this explains.
    pub explains: Option<&'static str>,
    /// How it stands in the refused request, and in the other one.
    pub places: [Shown; 2],
    /// What it weighs here.
    rank: u16,
}

impl Difference {
    /// Whether a secret is hidden in what is shown of it.
    pub fn hides(&self) -> bool {
        self.places.iter().flat_map(|place| &place.bits).any(|bit| matches!(bit, Bit::Hidden(..)))
    }
}

/// Compares a refused request with one that passed, each as diagnosed and with its own text.
///
/// ```
/// use why401::{Context, compare::compare, diagnose};
///
/// let failed = "GET /me HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n";
/// let worked = "GET /me HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc\n\nHTTP/1.1 200 OK\n\n";
/// let read = |paste| diagnose(paste, &Context::default());
/// let found = compare((&read(failed), failed), (&read(worked), worked));
/// assert_eq!(found.differences[0].id, "credential-missing");
/// ```
pub fn compare(failed: (&Report, &str), worked: (&Report, &str)) -> Comparison {
    let evidence = [side::evidence(failed.0), side::evidence(worked.0)];
    let [Some(failed), Some(worked)] = [Side::of(failed, &evidence[0]), Side::of(worked, &evidence[1])]
    else {
        return Comparison::default();
    };
    let names = side::names(&failed, &worked);
    let mut found = Found {
        sides: [&failed, &worked],
        names: &names,
        causes: side::causes(failed.report),
        stand: Stand::default(),
        all: Vec::new(),
        same: Vec::new(),
    };
    let preflight = is_preflight(failed.leg) && !is_preflight(worked.leg);
    if preflight {
        let places = [found.at(0, failed.method_span()), found.at(1, worked.method_span())];
        found.add("preflight", &[], places);
    }
    request::address(&mut found, preflight);
    if !preflight {
        credential::all(&mut found);
    }
    request::fields(&mut found, preflight);
    request::answers(&mut found);
    let Found { mut all, same, .. } = found;
    order::sort_by_key(&mut all, |one| std::cmp::Reverse(one.rank));
    let telling = all.iter().take_while(|one| one.rank >= kinds::TELLING).count();
    let folded = all.split_off(telling);
    let refused = |side: &Side<'_, '_>| side.status().is_some_and(|status| status >= 400);
    Comparison {
        statuses: [failed.status(), worked.status()],
        contrast: refused(&failed) && worked.status().is_some() && !refused(&worked),
        verdict: failed.report.verdicts.first().map(|first| first.title),
        remarks: remarks(&failed, &worked, &names),
        same: sentence_of(&same),
        differences: all,
        folded,
        names,
    }
}

/// The exchange that passed and asked for the same thing as the one that is diagnosed: its index in the capture.
///
/// ```
/// use why401::{Context, compare::twin, diagnose};
///
/// let paste = "GET /me HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 Unauthorized\n\nGET /me HTTP/1.1\nHost: a.example\n\
///              Authorization: Bearer abc\n\nHTTP/1.1 200 OK\n\n";
/// let report = diagnose(paste, &Context { exchange: Some(0), ..Context::default() });
/// assert_eq!(twin(&report), Some(1));
/// ```
pub fn twin(report: &Report) -> Option<usize> {
    if report.capture.exchanges.len() < 2 {
        return None;
    }
    let own = report.capture.exchanges.get(report.capture.chosen?)?;
    let (method, url) = asked(own)?;
    status(own).filter(|status| *status >= 400)?;
    let all = report.capture.exchanges.iter().enumerate().take(MOST);
    let passed = all.filter_map(|(at, other)| {
        status(other).filter(|status| (200..300).contains(status))?;
        let (other_method, other_url) = asked(other)?;
        let path = |url: &Url| url.path.as_str().trim_end_matches('/').to_string();
        let same = other_url.host == url.host && path(&other_url) == path(&url);
        (same && other_method != "OPTIONS").then_some((other_method == method, at))
    });
    passed.max().map(|(_, at)| at)
}

fn status(exchange: &Exchange) -> Option<u16> {
    exchange.response.as_ref()?.status
}

/// Method and address of an exchange.
fn asked(exchange: &Exchange) -> Option<(String, Url)> {
    let request = exchange.request.as_ref()?;
    let host = request.header("host").map(|header| header.value.as_str());
    let method = request.method.as_ref().map(|method| method.as_str().to_ascii_uppercase());
    Some((method.unwrap_or_default(), Url::read(request.url.as_ref()?, host)))
}

/// So many exchanges of a paste are looked at.
const MOST: usize = 400;

/// The differences as they are found.
struct Found<'f, 'e, 'a> {
    /// The refused one, and the other.
    sides: [&'f Side<'e, 'a>; 2],
    names: &'f [String; 2],
    /// Ids of the causes that the diagnosis names, the first and its rivals.
    causes: Vec<&'static str>,
    stand: Stand,
    all: Vec<Difference>,
    same: Vec<&'static str>,
}

impl Found<'_, '_, '_> {
    /// A difference of this kind, its words filled with these.
    fn add(&mut self, id: &'static str, with: &[Word<'_>], places: [Shown; 2]) {
        let kind = kinds::kind(id);
        let words = kinds::fill(kind.words, self.names, with);
        self.put(kind, words, places);
    }

    /// The same with words of its own.
    fn put(&mut self, kind: &kinds::Kind, words: Rich, places: [Shown; 2]) {
        let at = self.causes.iter().position(|cause| kind.explains.contains(cause));
        let rank = kind.weight
            + match at {
                Some(0) => 2 * kinds::EXPLAINS,
                Some(_) => kinds::EXPLAINS,
                None => 0,
            };
        let cause = at.and_then(|at| self.causes.get(at)).and_then(|id| crate::knowledge::cause(id));
        let explains = cause.map(|cause| cause.title);
        self.all.push(Difference { id: kind.id, words, explains, places, rank });
    }

    /// How a place of one side is shown.
    fn at(&mut self, side: usize, span: Option<crate::text::Span>) -> Shown {
        match (self.sides.get(side), span) {
            (Some(side), Some(span)) => self.stand.place(side, span),
            _ => Shown::default(),
        }
    }
}

fn remarks(failed: &Side<'_, '_>, worked: &Side<'_, '_>, names: &[String; 2]) -> Vec<Rich> {
    let mut all = Vec::new();
    for (side, name) in [failed, worked].into_iter().zip(names) {
        let words = match side.leg.request.map(|request| request.seen) {
            None => {
                "Of {f} only the answer was pasted, so the requests cannot be compared. Copy the request as well."
            }
            Some(Seen::Partial(Unseen::Sanitised)) => {
                "What {f} sent was cleaned of credentials and cookies when it was copied: that they are missing proves \
                 nothing."
            }
            Some(Seen::Partial(_)) => {
                "Only part of what {f} sent stands in the paste: that a header is missing there proves nothing."
            }
            _ => continue,
        };
        all.push(kinds::fill(words, &[name.clone(), name.clone()], &[]));
    }
    let status = |side: &Side<'_, '_>| side.status();
    match (status(failed), status(worked)) {
        (Some(one), Some(two)) if one >= 400 && two >= 400 => {
            all.push(kinds::fill(
                "Both were refused. Compare with one that worked, and the difference can explain the refusal.",
                names,
                &[],
            ));
        }
        (Some(one), Some(two)) if one < 400 && two < 400 => {
            all.push(kinds::fill("Neither was refused.", names, &[]));
        }
        _ => {}
    }
    all
}

/// "The same in both: host, path, the credential."
fn sentence_of(same: &[&'static str]) -> Rich {
    if same.is_empty() {
        return Rich::default();
    }
    Rich::marked(&["The same in both: ", &same.join(", "), "."].concat())
}
