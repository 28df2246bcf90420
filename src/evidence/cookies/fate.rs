//! What became of each cookie that was set: sent, or why not (RFC 6265bis §5.6 to §5.8, CHIPS).

use super::site::is_public;
use super::{SetCookie, same_site};
use crate::capture::Seen;
use crate::evidence::{Evidence, Leg, Strength};
use crate::text::{Mapped, Span, time};

/// A cookie that was set, and what became of it in the request that is diagnosed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CookieFate {
    /// The cookie as it was set.
    pub set: SetCookie,
    /// Index of the exchange in the capture whose answer set it.
    pub leg: usize,
    /// What became of it.
    pub fate: Fate,
    /// What decides: an attribute, a request's header, or where it stands in `Cookie`.
    pub span: Span,
}

/// What becomes of a cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It was sent as it was set.
    Sent,
    /// It was sent with another value than the last one that was set.
    SentOld,
    /// It was not sent, and this is why.
    Withheld(Withheld, Strength),
    /// It was not sent, and nothing of the paste says why.
    Missing,
    /// The paste does not hold the request's cookies.
    Unseen,
    /// The answer that is diagnosed sets it: it goes with the next request.
    Next,
}

macro_rules! withheld {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $attribute:literal, $words:literal;)*) => {
        /// Why a cookie is not kept, or kept and not sent.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Withheld { $($(#[$doc])* $name,)* }

        impl Withheld {
            /// Id, kebab-case.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }

            /// The attribute that decides, lower case; empty where none does.
            pub fn attribute(self) -> &'static str {
                match self { $(Self::$name => $attribute),* }
            }

            /// Why, in a sentence or two.
            pub fn words(self) -> &'static str {
                match self { $(Self::$name => $words),* }
            }
        }
    };
}

withheld! {
    /// `Secure` in an answer over http.
    SetOverHttp = "secure-set-over-http", "secure",
        "Not kept: a `Secure` cookie may only be set over https, and this answer came over http.";
    /// `SameSite=None` without `Secure`.
    NoneWithoutSecure = "none-without-secure", "samesite",
        "Not kept: `SameSite=None` needs `Secure` beside it.";
    /// A `__Host-` name without what it demands.
    HostPrefix = "host-prefix", "",
        "Not kept: a name that begins with `__Host-` needs `Secure`, `Path=/` and no `Domain`.";
    /// A `__Secure-` name without `Secure`.
    SecurePrefix = "secure-prefix", "",
        "Not kept: a name that begins with `__Secure-` needs `Secure`.";
    /// `Domain` does not cover the host that sets the cookie.
    ForeignDomain = "foreign-domain", "domain",
        "Not kept: `Domain` names a domain that the answering host does not belong to.";
    /// `Domain` is one below which anybody can register.
    PublicSuffix = "public-suffix", "domain",
        "Not kept: no cookie can be set for a domain below which anybody registers.";
    /// `Partitioned` without `Secure`.
    PartitionedWithoutSecure = "partitioned-without-secure", "partitioned",
        "Not kept: `Partitioned` needs `Secure` beside it.";
    /// Name and value are too long.
    TooLong = "too-long", "",
        "Not kept: name and value are longer than 4096 bytes together.";
    /// Set in a cross-site answer with `SameSite` other than `None`.
    SetCrossSite = "set-cross-site", "samesite",
        "Not kept: the answer went to a page of another site, which may only set cookies with `SameSite=None; Secure`.";
    /// It was set so that it ends at once.
    TakenAway = "taken-away", "",
        "This takes the cookie away.";
    /// `Max-Age` or `Expires` is over.
    Expired = "expired", "max-age",
        "It ended before this request, by its `Max-Age` or `Expires`.";
    /// `Secure`, and the request goes over http.
    OverHttp = "secure-over-http", "secure",
        "`Secure` keeps it back: the request went over http.";
    /// Set without `Domain` by another host.
    OtherHost = "other-host", "",
        "It has no `Domain`, and so is for the host alone that set it; the request went to another one.";
    /// `Domain` does not cover the host that is asked.
    OtherDomain = "other-domain", "domain",
        "The host that is asked does not belong to its `Domain`.";
    /// `Path` does not cover the path that is asked.
    OtherPath = "other-path", "path",
        "The path that is asked does not lie below its `Path`.";
    /// `SameSite=Strict` and the request comes from another site.
    Strict = "same-site-strict", "samesite",
        "`SameSite=Strict` keeps it back: the request comes from a page of another site.";
    /// `SameSite=Lax` and the request comes from another site and is no navigation.
    Lax = "same-site-lax", "samesite",
        "`SameSite=Lax` keeps it back: the request comes from a page of another site and is no plain navigation.";
    /// No `SameSite`, which Chrome and Edge take for `Lax`.
    LaxByDefault = "same-site-default", "",
        "It has no `SameSite`, which Chrome and Edge take for `Lax`: they keep it back from other sites' requests.";
    /// `Partitioned`, and the request comes from another site than the one under which it was set.
    OtherPartition = "other-partition", "partitioned",
        "`Partitioned` keeps one jar for each site in the address bar: set under one, it is not sent under another.";
    /// Script did not ask for cookies.
    NotAsked = "credentials-mode", "",
        "Its attributes allow it. Across origins `fetch` sends cookies only with `credentials: \"include\"`; else the \
         browser blocks third-party cookies.";
    /// A client that keeps no cookies by itself.
    NoJar = "no-jar", "",
        "Its attributes allow it. This client keeps cookies only when told to.";
}

impl Withheld {
    /// Whether the cookie was refused when it was set, and so is sent nowhere.
    pub fn is_refused(self) -> bool {
        (self as u8) <= (Self::SetCrossSite as u8)
    }
}

impl CookieFate {
    /// What became of every cookie that the legs up to the one that is diagnosed have set, in their order; of those set
    /// anew the last counts.
    pub fn all(evidence: &Evidence<'_>) -> Vec<Self> {
        let Some(at) = evidence.at else { return Vec::new() };
        let mut found: Vec<(usize, SetCookie)> = Vec::new();
        for (number, leg) in evidence.legs.iter().enumerate().take(at + 1) {
            let Some(response) = leg.response else { continue };
            for set in SetCookie::all(response) {
                // Within one answer, and where it goes with the next request alone, both are told.
                found.retain(|(known, old)| {
                    *known == number || number == at || old.name != set.name || !same_place(old, &set)
                });
                if found.len() < MOST {
                    found.push((number, set));
                }
            }
        }
        found
            .into_iter()
            .filter_map(|(number, set)| {
                let leg = evidence.legs.get(number)?;
                let (fate, span) = fate(evidence, at, number, leg, &set);
                Some(Self { leg: leg.index, set, fate, span })
            })
            .collect()
    }

    /// Why it was not sent, if that is known.
    pub fn withheld(&self) -> Option<Withheld> {
        if let Fate::Withheld(why, _) = self.fate { Some(why) } else { None }
    }
}

/// Whether two cookies of one name take each other's place.
fn same_place(one: &SetCookie, two: &SetCookie) -> bool {
    let same =
        |name: &str| one.attribute(name).unwrap_or_default() == two.attribute(name).unwrap_or_default();
    same("domain") && same("path")
}

fn fate(
    evidence: &Evidence<'_>,
    at: usize,
    number: usize,
    setter: &Leg<'_>,
    set: &SetCookie,
) -> (Fate, Span) {
    let place = |why: Withheld| set.attribute_span(why.attribute()).unwrap_or(set.span);
    if let Some(why) = refused(setter, set) {
        return (Fate::Withheld(why, Strength::Sure), place(why));
    }
    if number == at {
        return (Fate::Next, set.span);
    }
    let Some((leg, request)) = evidence.leg().and_then(|leg| Some((leg, leg.request?))) else {
        return (Fate::Unseen, set.span);
    };
    if let Some((name, value)) = leg.cookies.iter().find(|(name, _)| name.as_str() == set.name) {
        let same = value.as_str().trim_matches('"') == set.value;
        let fate = if same { Fate::Sent } else { Fate::SentOld };
        return (fate, name.span().cover(value.span()));
    }
    if request.seen != Seen::Whole && request.header("cookie").is_none() && is_browser(leg) {
        return (Fate::Unseen, set.span);
    }
    if set.empty || set.deletes(evidence.clock.server()) {
        return (Fate::Withheld(Withheld::TakenAway, Strength::Sure), set.span);
    }
    let held = held_back(evidence, setter, leg, set);
    match held {
        Some((why, strength, span)) => {
            let own = set.attribute_span(why.attribute());
            (Fate::Withheld(why, strength), own.or(span).unwrap_or(set.span))
        }
        None => (Fate::Missing, set.span),
    }
}

/// Why a browser does not keep it at all (RFC 6265bis §5.7, CHIPS).
fn refused(setter: &Leg<'_>, set: &SetCookie) -> Option<Withheld> {
    let secure = set.attribute("secure").is_some();
    let name = set.name.to_ascii_lowercase();
    let host = setter.host();
    let domain = domain(set);
    if name.starts_with("__host-") && !(secure && set.attribute("path") == Some("/") && domain.is_none()) {
        return Some(Withheld::HostPrefix);
    }
    if name.starts_with("__secure-") && !secure {
        return Some(Withheld::SecurePrefix);
    }
    if let (Some(domain), Some(host)) = (&domain, host) {
        if is_public(domain) && domain != host {
            return Some(Withheld::PublicSuffix);
        }
        if !covers(domain, host) {
            return Some(Withheld::ForeignDomain);
        }
    }
    let mode = set.attribute("samesite").unwrap_or_default();
    if mode.eq_ignore_ascii_case("none") && !secure {
        return Some(Withheld::NoneWithoutSecure);
    }
    if set.attribute("partitioned").is_some() && !secure {
        return Some(Withheld::PartitionedWithoutSecure);
    }
    let scheme = setter.url.as_ref().and_then(|url| url.scheme.as_deref());
    if secure && scheme == Some("http") && !host.is_some_and(is_local) {
        return Some(Withheld::SetOverHttp);
    }
    if set.name.len() + set.value.len() > LONGEST {
        return Some(Withheld::TooLong);
    }
    let strict = ["strict", "lax"].iter().any(|known| mode.eq_ignore_ascii_case(known));
    let from = same_site(setter).filter(|from| from.stated && from.cross);
    (strict && from.is_some() && !is_navigation(setter)).then_some(Withheld::SetCrossSite)
}

/// Why it is not sent with this request (RFC 6265bis §5.8.3).
fn held_back(
    evidence: &Evidence<'_>,
    setter: &Leg<'_>,
    leg: &Leg<'_>,
    set: &SetCookie,
) -> Option<(Withheld, Strength, Option<Span>)> {
    let request = leg.request?;
    let asked = request.url.as_ref().map(Mapped::span);
    let hosts = setter.host().zip(leg.host());
    match (domain(set), hosts) {
        (Some(domain), Some((_, host))) if !covers(&domain, host) => {
            return Some((Withheld::OtherDomain, Strength::Sure, asked));
        }
        (None, Some((from, host))) if from != host => {
            return Some((Withheld::OtherHost, Strength::Sure, asked));
        }
        _ => {}
    }
    let url = leg.url.as_ref();
    let path = url.map(|url| url.path.as_str()).filter(|path| !path.is_empty());
    if path.is_some_and(|path| !path_covers(&cookie_path(setter, set), path)) {
        return Some((Withheld::OtherPath, Strength::Sure, asked));
    }
    let http = url.and_then(|url| url.scheme.as_deref()) == Some("http");
    if set.attribute("secure").is_some() && http && !leg.host().is_some_and(is_local) {
        return Some((Withheld::OverHttp, Strength::Sure, asked));
    }
    if let Some(span) = expired(evidence, setter, set) {
        return Some((Withheld::Expired, Strength::Sure, Some(span)));
    }
    let from = same_site(leg);
    if let Some(from) = from.filter(|from| from.cross) {
        let sure = if from.stated { Strength::Sure } else { Strength::Likely };
        let plain = is_navigation(leg) && matches!(leg.method().as_deref(), Some("GET" | "HEAD") | None);
        match set.attribute("samesite").map(str::to_ascii_lowercase).as_deref() {
            Some("strict") => return Some((Withheld::Strict, sure, Some(from.span))),
            Some("lax") if !plain => return Some((Withheld::Lax, sure, Some(from.span))),
            Some("none") if set.attribute("partitioned").is_some() => {
                let first = same_site(setter).is_none_or(|from| !from.cross);
                if first {
                    return Some((Withheld::OtherPartition, Strength::Likely, Some(from.span)));
                }
            }
            Some("lax" | "none") => {}
            _ if !plain => return Some((Withheld::LaxByDefault, Strength::Likely, Some(from.span))),
            _ => {}
        }
    }
    if let Some(origin) = cross_origin(leg) {
        return Some((Withheld::NotAsked, Strength::Likely, Some(origin)));
    }
    let agent = request.header("user-agent").filter(|_| !is_browser(leg))?;
    Some((Withheld::NoJar, Strength::Likely, Some(agent.value.span())))
}

/// Where the cookie's end stands, if it is over when the request is answered.
fn expired(evidence: &Evidence<'_>, setter: &Leg<'_>, set: &SetCookie) -> Option<Span> {
    let date = |leg: &Leg<'_>| time::read(leg.response?.header("date")?.value.as_str());
    let now = evidence.clock.date?;
    if let Some(age) = set.max_age() {
        let from = date(setter)?;
        return (from.saturating_add(age) <= now).then(|| set.attribute_span("max-age")).flatten();
    }
    let end = set.attribute("expires").and_then(time::read)?;
    (end <= now).then(|| set.attribute_span("expires")).flatten()
}

/// What says that a script asks another origin than its page's.
fn cross_origin(leg: &Leg<'_>) -> Option<Span> {
    let request = leg.request?;
    let mode = request.header("sec-fetch-mode").map(|header| header.value.as_str().trim());
    if mode.is_some_and(|mode| mode != "cors") {
        return None;
    }
    if let Some(site) = request.header("sec-fetch-site") {
        let foreign = ["cross-site", "same-site"].contains(&site.value.as_str().trim());
        return foreign.then(|| site.value.span());
    }
    let origin = request.header("origin")?;
    let from = crate::evidence::Url::read(&origin.value, None);
    let own = leg.url.as_ref()?;
    let foreign = from.host.is_some() && (from.host != own.host || from.port != own.port);
    (foreign && is_browser(leg)).then(|| origin.value.span())
}

/// Whether the request is one that fills the window.
fn is_navigation(leg: &Leg<'_>) -> bool {
    let Some(request) = leg.request else { return false };
    let says = |name: &str, word: &str| {
        request.header(name).map(|header| header.value.as_str().trim().eq_ignore_ascii_case(word))
    };
    match says("sec-fetch-mode", "navigate") {
        Some(navigates) => navigates && says("sec-fetch-dest", "document").unwrap_or(true),
        None => {
            request.header("origin").is_none()
                && request.header("accept").is_some_and(|header| header.value.as_str().contains("text/html"))
        }
    }
}

fn is_browser(leg: &Leg<'_>) -> bool {
    leg.request.is_some_and(|request| {
        request.header("sec-fetch-site").is_some()
            || request.header("user-agent").is_some_and(|agent| agent.value.as_str().starts_with("Mozilla/"))
    })
}

/// Browsers take these for safe without https.
fn is_local(host: &str) -> bool {
    host == "localhost" || host.ends_with(".localhost") || host.starts_with("127.") || host == "[::1]"
}

/// The `Domain` in lower case without its leading dot; `None` where it is absent or empty.
fn domain(set: &SetCookie) -> Option<String> {
    let domain = set.attribute("domain")?.trim_start_matches('.').to_ascii_lowercase();
    (!domain.is_empty()).then_some(domain)
}

/// RFC 6265bis §5.1.3.
fn covers(domain: &str, host: &str) -> bool {
    let under = || host.strip_suffix(domain).is_some_and(|before| before.ends_with('.'));
    host == domain || (under() && host.parse::<std::net::IpAddr>().is_err())
}

/// The cookie's path: its attribute, else the folder of the address that set it (RFC 6265bis §5.1.4).
fn cookie_path(setter: &Leg<'_>, set: &SetCookie) -> String {
    if let Some(path) = set.attribute("path").filter(|path| path.starts_with('/')) {
        return path.to_owned();
    }
    let path = setter.url.as_ref().map_or("", |url| url.path.as_str());
    match path.rfind('/') {
        Some(0) | None => "/".to_owned(),
        Some(end) => path.get(..end).unwrap_or("/").to_owned(),
    }
}

/// RFC 6265bis §5.1.4.
fn path_covers(path: &str, asked: &str) -> bool {
    asked
        .strip_prefix(path)
        .is_some_and(|rest| rest.is_empty() || path.ends_with('/') || rest.starts_with('/'))
}

/// Bytes of name and value together (RFC 6265bis §5.6).
const LONGEST: usize = 4096;
/// At most so many cookies are looked at.
const MOST: usize = 200;
