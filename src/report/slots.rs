//! The slots of texts, filled from the evidence.

use crate::auth::{Challenge, Credential, Kind, Place};
use crate::evidence::{CookieFate, Evidence, SetCookie, Withheld, session_like};
use crate::redact::Redactor;
use crate::text::{Mapped, time};

/// The names of all slots.
pub const NAMES: &[&str] = &[
    "host",
    "method",
    "path",
    "url",
    "status",
    "reason",
    "date",
    "now",
    "exp",
    "nbf",
    "iat",
    "late-by",
    "early-by",
    "skew",
    "aud",
    "iss",
    "alg",
    "kid",
    "typ",
    "scope-wanted",
    "scope-held",
    "scheme",
    "offered",
    "realm",
    "user",
    "error",
    "description",
    "product",
    "server",
    "location",
    "retry-after",
    "key-header",
    "origin",
    "referer",
    "agent",
    "family",
    "first-host",
    "last-host",
    "cookie",
    "held-by",
    "reference",
    "message",
    "differing",
    "unseen",
];

/// The value of the slot `name`, if the evidence holds it. Control characters and bidirectional marks are taken
/// out, and a long value is cut: what stands here came from the wire.
pub fn fill(evidence: &Evidence<'_>, name: &str) -> Option<String> {
    let mut value = value(evidence, name)?;
    // Addresses stand in commands, between quotes: what would end those is percent-encoded (RFC 3986 §2.1).
    if ["host", "path", "url", "first-host", "last-host", "location"].contains(&name) {
        for (quote, code) in QUOTES {
            if value.contains(quote) {
                value = value.replace(quote, code);
            }
        }
    }
    let tame = tame(value.trim(), LONGEST);
    (!tame.is_empty()).then_some(tame)
}

const QUOTES: [(char, &str); 4] = [('\'', "%27"), ('"', "%22"), ('`', "%60"), ('\\', "%5C")];

/// An address without its query, and without path segments that may hold a secret.
fn shown(address: &str) -> String {
    let bare = address.split(['?', '#']).next().unwrap_or_default();
    Redactor::default().url(bare)
}

/// `text` without control characters and bidirectional marks, cut after `longest` characters.
pub fn tame(text: &str, longest: usize) -> String {
    let mut out: String = text.chars().filter(|c| !is_wild(*c)).take(longest).collect();
    if text.chars().count() > longest {
        out.push('\u{2026}');
    }
    out
}

/// Characters that are never shown as they are: controls, bidirectional and zero-width marks.
pub fn is_wild(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

const LONGEST: usize = 120;

fn value(evidence: &Evidence<'_>, name: &str) -> Option<String> {
    let leg = evidence.leg();
    let jwt = evidence.credentials().iter().find_map(|credential| credential.jwt.as_ref());
    let claim = |name: &str| jwt.and_then(|jwt| jwt.claim(name)).map(|claim| plain(&claim.value));
    let member = |name: &str| jwt.and_then(|jwt| jwt.header_member(name)).map(|claim| plain(&claim.value));
    let moment = |name: &str| jwt.and_then(|jwt| jwt.seconds(name));
    let param = |name: &str| {
        evidence
            .challenges()
            .iter()
            .find_map(|challenge| challenge.param(name))
            .map(|value| value.as_str().to_string())
    };
    let header = |name: &str| evidence.header(name).map(|value| value.as_str().to_string());
    let sent = |name: &str| evidence.sent(name).map(|value| value.as_str().to_string());
    let now = evidence.clock.now;
    match name {
        "host" => leg?.host().map(str::to_string),
        "method" => leg?.method(),
        "path" => leg?.url.as_ref().map(|url| shown(url.path.as_str())),
        "url" => url(evidence),
        "status" => evidence.status().map(|status| status.to_string()),
        "reason" => evidence.response()?.reason.as_ref().map(|text| text.as_str().to_string()),
        "date" => evidence.clock.date.map(time::show),
        "now" => Some(time::show(now)),
        "exp" | "nbf" | "iat" => moment(name).map(time::show),
        "late-by" => moment("exp").filter(|exp| *exp <= now).map(|exp| time::length(now - exp)),
        "early-by" => moment("nbf")
            .filter(|at| *at > now)
            .or_else(|| moment("iat").filter(|at| *at > now))
            .map(|at| time::length(at - now)),
        "skew" => {
            let signed = time::read(evidence.sent("x-amz-date")?.as_str())?;
            Some(time::length(signed - evidence.clock.server()))
        }
        "aud" | "iss" => claim(name),
        "alg" | "kid" | "typ" => member(name),
        "scope-wanted" => param("scope").or_else(|| header("x-accepted-oauth-scopes")),
        "scope-held" => claim("scope").or_else(|| claim("scp")).or_else(|| header("x-oauth-scopes")),
        "scheme" => authorization(evidence)?.scheme.as_ref().map(|scheme| scheme.as_str().to_string()),
        "offered" => {
            let mut names: Vec<&str> = evidence
                .challenges()
                .iter()
                .map(|challenge| challenge.scheme.as_str())
                .filter(|name| !name.is_empty())
                .collect();
            names.dedup();
            (!names.is_empty()).then(|| names.join(", "))
        }
        "realm" => param("realm"),
        "user" => user(evidence),
        "error" => param("error"),
        "description" => param("error_description"),
        "product" => evidence.products.first().map(|product| product.name.to_string()),
        "server" => header("server"),
        "location" => header("location").map(|target| shown(&target)),
        "retry-after" => header("retry-after"),
        "key-header" => evidence.credentials().iter().find_map(|credential| match &credential.place {
            Place::Header(name) => Some(name.clone()),
            _ => None,
        }),
        "origin" => sent("origin"),
        "referer" => sent("referer").map(|page| shown(&page)),
        "agent" => sent("user-agent"),
        "family" => {
            evidence.credentials().iter().find_map(|credential| credential.text("vendor")).map(str::to_string)
        }
        "first-host" => evidence.legs.first()?.host().map(str::to_string),
        "last-host" => leg?.host().map(str::to_string),
        "cookie" => {
            let held = withheld(evidence).map(|cookie| cookie.set);
            let set = held.or_else(|| {
                let answers = evidence.legs.iter().filter_map(|leg| leg.response);
                answers.flat_map(SetCookie::all).find(|set| session_like(&set.name))
            });
            set.map(|set| set.name)
        }
        "held-by" => withheld(evidence)
            .and_then(|cookie| cookie.withheld().and_then(|why| cookie.set.shown(why.attribute()))),
        "reference" => [
            "cf-ray",
            "x-amzn-requestid",
            "x-request-id",
            "request-id",
            "x-amz-request-id",
            "x-ms-request-id",
            "x-azure-ref",
            "x-amz-cf-id",
            "x-correlation-id",
        ]
        .iter()
        .find_map(|name| header(name)),
        "message" => {
            evidence.stated.first().and_then(|hit| hit.span).and_then(|span| message(evidence, span))
        }
        _ => None,
    }
}

/// The session cookie that was kept back, and that a reason is known for.
fn withheld(evidence: &Evidence<'_>) -> Option<CookieFate> {
    CookieFate::all(evidence).into_iter().find(|cookie| {
        session_like(&cookie.set.name) && cookie.withheld().is_some_and(|why| why != Withheld::TakenAway)
    })
}

/// The URL that was asked, without query: queries hold secrets.
fn url(evidence: &Evidence<'_>) -> Option<String> {
    let url = evidence.leg()?.url.as_ref()?;
    let host = url.host.as_ref()?;
    let port = url.port.map(|port| format!(":{port}")).unwrap_or_default();
    Some(format!("{}://{host}{port}{}", url.scheme.as_deref().unwrap_or("https"), shown(url.path.as_str())))
}

fn authorization<'e>(evidence: &'e Evidence<'_>) -> Option<&'e Credential> {
    evidence
        .credentials()
        .iter()
        .find(|credential| matches!(credential.place, Place::Authorization | Place::ProxyAuthorization))
}

fn user(evidence: &Evidence<'_>) -> Option<String> {
    let credential = evidence.credentials().iter().find(|credential| {
        matches!(credential.kind, Kind::Basic | Kind::Ntlm3 | Kind::NegotiateNtlm | Kind::Digest)
    })?;
    // A token in the place of the user name is a secret.
    if credential.field("user").is_some_and(|field| field.secret) || credential.field("user_kind").is_some() {
        return None;
    }
    // So is a user name alone that no person has: some services take a key there, without a password.
    let alone = credential.text("password").is_none_or(str::is_empty);
    credential.text("user").filter(|user| !alone || user.len() < 16).map(str::to_string)
}

/// The words of the answer at `span`: only text that a sign's own pattern matched.
fn message(evidence: &Evidence<'_>, span: crate::text::Span) -> Option<String> {
    let response = evidence.response()?;
    let texts = response
        .body
        .iter()
        .chain(response.reason.iter())
        .chain(evidence.challenges().iter().flat_map(descriptions));
    for text in texts {
        let words = text.as_str();
        for (at, _) in words.char_indices().take(4000) {
            let found = text.span_of(at..at + 1).start == span.start;
            if found {
                let len = (span.len() as usize).min(words.len() - at);
                return words.get(at..at + len).map(str::to_string);
            }
        }
    }
    None
}

fn descriptions(challenge: &Challenge) -> impl Iterator<Item = &Mapped> {
    challenge.param("error_description").into_iter()
}

/// A JSON value as people read it: strings without quotes, lists with commas.
pub fn plain(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(many) => many.iter().map(plain).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
