//! What a browser makes of an answer to a page of another origin (Fetch: CORS protocol).

use super::{Evidence, Leg, Url};
use crate::capture::{Header, Response, Seen};
use crate::text::Span;

/// Something that keeps a page of another origin from getting its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorsFault {
    /// What.
    pub rule: CorsRule,
    /// Index in `legs` of the exchange it stands in.
    pub leg: usize,
    /// The method or field name it is about, where there is one.
    pub name: Option<String>,
    /// Where.
    pub span: Span,
}

/// The rules that an answer can break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorsRule {
    /// A preflight was answered with 401, 403 or 407: it never carries credentials.
    PreflightRefused,
    /// A preflight was answered with another status that is not 2xx.
    PreflightFailed,
    /// A preflight was redirected.
    PreflightRedirected,
    /// No `Access-Control-Allow-Origin`.
    OriginMissing,
    /// `Access-Control-Allow-Origin` names another origin.
    OriginOther,
    /// `Access-Control-Allow-Origin` holds several origins, or stands there twice.
    OriginSeveral,
    /// `*` as origin with credentials.
    StarWithCredentials,
    /// Credentials were sent, and `Access-Control-Allow-Credentials` is not `true`.
    CredentialsNotAllowed,
    /// The method is not among those allowed.
    MethodNotAllowed,
    /// A field is not among those allowed.
    HeaderNotAllowed,
    /// `*` among the allowed fields, which does not cover `Authorization`.
    StarAndAuthorization,
}

/// Whether the leg is a preflight (Fetch: `OPTIONS` with `Access-Control-Request-Method`).
pub fn is_preflight(leg: &Leg<'_>) -> bool {
    leg.method().as_deref() == Some("OPTIONS")
        && leg.request.is_some_and(|request| request.header("access-control-request-method").is_some())
}

impl CorsFault {
    /// The faults of the exchange that is diagnosed and of the preflights before it.
    pub fn all(evidence: &Evidence<'_>) -> Vec<Self> {
        let Some(at) = evidence.at else { return Vec::new() };
        let mut faults = Vec::new();
        for (number, leg) in evidence.legs.iter().enumerate().take(at + 1) {
            let Some(response) = leg.response.filter(|response| response.status.is_some()) else { continue };
            let mut found = Faults { leg: number, response, found: &mut faults };
            if is_preflight(leg) {
                found.preflight(leg, actual(evidence, number));
            } else if number == at {
                found.actual(leg);
            }
        }
        faults
    }
}

/// The request that a preflight asks for, where the paste holds it.
fn actual<'e, 'a>(evidence: &'e Evidence<'a>, preflight: usize) -> Option<&'e Leg<'a>> {
    let own = evidence.legs.get(preflight)?;
    let address = |leg: &Leg<'_>| {
        let url = leg.url.as_ref()?;
        Some((url.host.clone(), url.port, url.path.as_str().to_owned()))
    };
    let wanted = own.request?.header("access-control-request-method")?.value.as_str().trim().to_owned();
    evidence.legs.iter().skip(preflight + 1).find(|leg| {
        !is_preflight(leg)
            && address(leg) == address(own)
            && leg.method().is_some_and(|method| method.eq_ignore_ascii_case(&wanted))
    })
}

struct Faults<'f, 'a> {
    leg: usize,
    response: &'a Response,
    found: &'f mut Vec<CorsFault>,
}

impl Faults<'_, '_> {
    fn name(&mut self, rule: CorsRule, name: Option<&str>, span: Span) {
        self.found.push(CorsFault { rule, leg: self.leg, name: name.map(str::to_owned), span });
    }

    /// Where a field that is absent would stand; `None` unless the section was seen whole.
    fn absent(&self) -> Option<Span> {
        let whole = self.response.seen == Seen::Whole && !self.response.headers.is_empty();
        let last = self.response.headers.last().filter(|_| whole)?;
        Some(Span::empty(last.line.end))
    }

    fn preflight(&mut self, leg: &Leg<'_>, actual: Option<&Leg<'_>>) {
        let Some(request) = leg.request else { return };
        let status = self.response.status.unwrap_or_default();
        let at = self.response.status_span.unwrap_or(self.response.span);
        // Anything but 2xx ends it: what else the answer allows is not read.
        let failed = match status {
            200..=299 => None,
            300..=399 => Some(CorsRule::PreflightRedirected),
            401 | 403 | 407 => Some(CorsRule::PreflightRefused),
            _ => Some(CorsRule::PreflightFailed),
        };
        if let Some(rule) = failed {
            return self.name(rule, None, at);
        }
        let with_credentials = actual.is_some_and(|leg| !leg.cookies.is_empty());
        self.origin(leg, with_credentials);
        let star = |header: &Header| header.value.as_str().trim() == "*" && !with_credentials;
        let lists = |header: Option<&Header>, name: &str| {
            header.is_some_and(|header| header.value.as_str().split(',').any(|one| one.trim() == name))
        };
        if let Some(asked) = request.header("access-control-request-method") {
            let method = asked.value.as_str().trim();
            let allowed = self.response.header("access-control-allow-methods");
            // CORS-safelisted methods need no leave; the list is compared with its case.
            let safe = ["GET", "HEAD", "POST"].contains(&method);
            if !safe && !allowed.is_some_and(star) && !lists(allowed, method) {
                let span = allowed.map(|header| header.line).or_else(|| self.absent());
                if let Some(span) = span {
                    self.name(CorsRule::MethodNotAllowed, Some(method), span);
                }
            }
        }
        let asked = request.headers("access-control-request-headers");
        let names: Vec<String> = asked
            .flat_map(|header| header.value.as_str().split(','))
            .map(|name| name.trim().to_ascii_lowercase())
            .filter(|name| !name.is_empty())
            .take(MOST)
            .collect();
        self.headers(&names, star);
    }

    fn headers(&mut self, names: &[String], star: impl Fn(&Header) -> bool) {
        let allowed: Vec<&Header> = self.response.headers("access-control-allow-headers").collect();
        let first = allowed.first().map(|header| header.line);
        let listed = |name: &str| {
            let mut all = allowed.iter().flat_map(|header| header.value.as_str().split(','));
            all.any(|one| one.trim().eq_ignore_ascii_case(name))
        };
        let any = allowed.iter().any(|header| star(header));
        for name in names {
            let Some(span) = first.or_else(|| self.absent()) else { return };
            if listed(name) {
                continue;
            }
            if name == "authorization" && allowed.iter().any(|header| header.value.as_str().trim() == "*") {
                self.name(CorsRule::StarAndAuthorization, None, span);
            } else if !any {
                self.name(CorsRule::HeaderNotAllowed, Some(name), span);
            }
        }
    }

    fn actual(&mut self, leg: &Leg<'_>) {
        // Where the request was not pasted, the answer alone still cannot allow `*` with credentials.
        let credentials = self.response.header("access-control-allow-credentials");
        let allows = credentials.is_some_and(|header| header.value.as_str().trim() == "true");
        let origin = self.response.header("access-control-allow-origin");
        let star = origin.filter(|header| header.value.as_str().trim() == "*");
        let cross = cross_origin(leg);
        if cross {
            self.origin(leg, !leg.cookies.is_empty());
        } else if let (Some(origin), true) = (star, allows) {
            self.name(CorsRule::StarWithCredentials, None, origin.line);
        }
        let authorized = leg.authorization().is_some();
        let fields = self.response.header("access-control-allow-headers");
        if let (Some(header), true) =
            (fields.filter(|header| header.value.as_str().trim() == "*"), authorized)
        {
            self.name(CorsRule::StarAndAuthorization, None, header.line);
        }
    }

    /// Fetch: CORS check.
    fn origin(&mut self, leg: &Leg<'_>, with_credentials: bool) {
        let Some(sent) = leg.request.and_then(|request| request.header("origin")) else { return };
        let mut all = self.response.headers("access-control-allow-origin");
        let Some(allowed) = all.next() else {
            if let Some(span) = self.absent() {
                self.name(CorsRule::OriginMissing, None, span);
            }
            return;
        };
        let second = all.next();
        let value = allowed.value.as_str().trim();
        let credentials = self.response.header("access-control-allow-credentials");
        let allows = credentials.filter(|header| header.value.as_str().trim() == "true");
        if let Some(second) = second {
            return self.name(CorsRule::OriginSeveral, None, second.line);
        }
        if value.contains(',') || value.contains(' ') {
            return self.name(CorsRule::OriginSeveral, None, allowed.line);
        }
        if value == "*" {
            if with_credentials || allows.is_some() {
                self.name(CorsRule::StarWithCredentials, None, allowed.line);
            }
            return;
        }
        if value != sent.value.as_str().trim() {
            return self.name(CorsRule::OriginOther, None, allowed.line);
        }
        if with_credentials && allows.is_none() {
            let span = credentials.map(|header| header.line).or_else(|| self.absent());
            if let Some(span) = span {
                self.name(CorsRule::CredentialsNotAllowed, None, span);
            }
        }
    }
}

/// Whether a page of another origin asks, in CORS mode.
fn cross_origin(leg: &Leg<'_>) -> bool {
    let Some(request) = leg.request else { return false };
    let Some(origin) = request.header("origin") else { return false };
    // A navigation and a WebSocket name their origin too, and go without CORS.
    let says = |name: &str, word: &str| {
        request.header(name).is_some_and(|header| header.value.as_str().trim().eq_ignore_ascii_case(word))
    };
    if says("sec-fetch-mode", "navigate")
        || says("sec-fetch-mode", "websocket")
        || says("upgrade", "websocket")
    {
        return false;
    }
    if says("sec-fetch-site", "same-origin") {
        return false;
    }
    let (from, own) = (Url::read(&origin.value, None), leg.url.as_ref());
    let foreign = from.host.is_some() && own.is_some_and(|own| own.host.is_some() && own.host != from.host);
    foreign || says("sec-fetch-mode", "cors")
}

/// At most so many names of fields are compared.
const MOST: usize = 100;
