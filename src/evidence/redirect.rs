//! Redirects: which hop leads where, and what became of Authorization on the way (RFC 9110 §15.4, Fetch).

use super::{Evidence, Leg, Url};
use crate::capture::Seen;
use crate::text::{Mapped, Span};

/// A redirect that was followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hop {
    /// Index in `legs` of the exchange that redirects; the next one follows.
    pub leg: usize,
    /// The status.
    pub status: u16,
    /// What changes: `host`, `port`, `scheme`; `None` within one origin, or where it is not known.
    pub crosses: Option<Crossing>,
    /// What became of Authorization.
    pub authorization: Carried,
    /// Whether a method other than GET and HEAD became GET.
    pub method_lost: bool,
    /// Where `Location` stands, else the status.
    pub span: Span,
}

/// In what another origin differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crossing {
    /// Another host.
    Host,
    /// Another port.
    Port,
    /// http to https, or the reverse.
    Scheme,
}

impl Crossing {
    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Port => "port",
            Self::Scheme => "scheme",
        }
    }
}

/// What became of Authorization on a hop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carried {
    /// It was there before and is not behind.
    Dropped,
    /// It went along.
    Kept,
    /// It was not there before, or the paste does not show it.
    None,
}

/// The clients whose rule for Authorization on redirects is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Client {
    /// curl.
    Curl,
    /// A browser: `fetch`, `XMLHttpRequest`, navigation.
    Browser,
    /// Python's requests.
    Requests,
    /// Go's `net/http`.
    Go,
    /// .NET's `HttpClient`.
    DotNet,
    /// Another, or not told.
    Other,
}

impl Hop {
    /// The redirects up to the exchange that is diagnosed.
    pub fn all(evidence: &Evidence<'_>) -> Vec<Self> {
        let Some(at) = evidence.at else { return Vec::new() };
        let pairs = evidence.legs.iter().zip(evidence.legs.iter().skip(1)).enumerate().take(at);
        pairs.filter_map(|(number, (from, to))| hop(number, from, to)).collect()
    }
}

fn hop(number: usize, from: &Leg<'_>, to: &Leg<'_>) -> Option<Hop> {
    let response = from.response?;
    let status = response.status.filter(|status| matches!(status, 301 | 302 | 303 | 307 | 308))?;
    let location = response.header("location");
    let request = to.request?;
    let target = location.map(|header| Url::read(&header.value, None));
    let crosses = from.url.as_ref().and_then(|own| crossing(own, target.as_ref(), to.url.as_ref()));
    let had = from.authorization().is_some();
    let authorization = match (had, to.authorization()) {
        (true, Some(_)) => Carried::Kept,
        // Absence counts only where the section was seen whole.
        (true, None) if request.seen == Seen::Whole => Carried::Dropped,
        _ => Carried::None,
    };
    let reads = |leg: &Leg<'_>| leg.method().is_some_and(|method| method == "GET" || method == "HEAD");
    let method_lost = from.method().is_some() && !reads(from) && reads(to);
    let span = location.map(|header| header.line).or(response.status_span).unwrap_or(response.span);
    Some(Hop { leg: number, status, crosses, authorization, method_lost, span })
}

/// In what the target differs from where it was asked; a target without host stays.
fn crossing(own: &Url, target: Option<&Url>, next: Option<&Url>) -> Option<Crossing> {
    let written = target.filter(|target| target.host.is_some());
    let host = written.or(next)?.host.as_deref()?;
    if own.host.as_deref()? != host {
        return Some(Crossing::Host);
    }
    let target = written?;
    let scheme = |url: &Url| url.scheme.clone();
    if let (Some(one), Some(two)) = (scheme(own), scheme(target))
        && one != two
    {
        return Some(Crossing::Scheme);
    }
    let port = |url: &Url, scheme: Option<&str>| {
        url.port.or(match scheme {
            Some("http") => Some(80),
            Some("https") => Some(443),
            _ => None,
        })
    };
    let known = own.scheme.as_deref().or(target.scheme.as_deref());
    let (one, two) = (port(own, known), port(target, target.scheme.as_deref()));
    (one.is_some() && two.is_some() && one != two).then_some(Crossing::Port)
}

impl Client {
    /// The client of a request, by its `User-Agent` and the fields that browsers alone send.
    pub fn of(leg: &Leg<'_>) -> Self {
        let Some(request) = leg.request else { return Self::Other };
        let agent = request.header("user-agent").map_or("", |header| Mapped::as_str(&header.value));
        let starts = |word: &str| agent.get(..word.len()).is_some_and(|own| own.eq_ignore_ascii_case(word));
        if request.header("sec-fetch-mode").is_some() || starts("Mozilla/") {
            Self::Browser
        } else if starts("curl/") {
            Self::Curl
        } else if starts("python-requests/") {
            Self::Requests
        } else if starts("Go-http-client/") {
            Self::Go
        } else if agent.contains("HttpClient") && agent.contains(".NET") || starts("dotnet") {
            Self::DotNet
        } else {
            Self::Other
        }
    }

    /// When it takes Authorization along, in a sentence or two.
    pub fn rule(self) -> &'static str {
        match self {
            Self::Curl => {
                "curl takes `Authorization` along only while host, port and scheme stay the same; `--location-trusted` sends \
                 it to every host on the way."
            }
            Self::Browser => {
                "Browsers take `Authorization` off when a redirect leads to another origin: other host, port or scheme."
            }
            Self::Requests => {
                "requests takes `Authorization` off when host, port or scheme change, all but http to https on their own \
                 ports; an entry of `.netrc` for the new host is put in its place."
            }
            Self::Go => {
                "Go's client takes `Authorization` along to the same domain and to names below it, and nowhere else."
            }
            Self::DotNet => ".NET's `HttpClient` takes `Authorization` off at every redirect.",
            Self::Other => {
                "curl, browsers and requests take it off when host, port or scheme change, Go when the domain changes, .NET \
                 always."
            }
        }
    }
}
