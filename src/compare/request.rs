//! Address, method and header fields of two requests, and who answered.

use super::Found;
use super::kinds::Word;
use super::side::{Shown, Side};
use crate::capture::Header;
use crate::knowledge::questions::ANTI_FORGERY;
use crate::text::Mapped;

/// Finds what differs in the address and the method.
pub(super) fn address(found: &mut Found<'_, '_, '_>, preflight: bool) {
    let [failed, worked] = found.sides;
    if failed.leg.request.is_none() || worked.leg.request.is_none() {
        return;
    }
    if let (Some(method), Some(other)) = (failed.leg.method(), worked.leg.method()) {
        if method == other {
            found.same.push("method");
        } else if !preflight {
            let places = [found.at(0, failed.method_span()), found.at(1, worked.method_span())];
            found.add("method", &[Word::Code(&method), Word::Code(&other)], places);
        }
    }
    let (Some(url), Some(twin)) = (&failed.leg.url, &worked.leg.url) else { return };
    let places = [found.at(0, failed.url_span()), found.at(1, worked.url_span())];
    if let (Some(host), Some(other)) = (&url.host, &twin.host) {
        if host == other {
            found.same.push("host");
        } else {
            found.add("host", &[Word::Code(host), Word::Code(other)], places.clone());
        }
        let named = |side: &Side<'_, '_>| {
            side.leg
                .request
                .and_then(|request| request.header("host"))
                .map(|header| header.value.as_str().to_string())
        };
        if let (Some(name), Some(twin)) = (named(failed), named(worked))
            && name != twin
            && host == other
        {
            let words = [Word::Code(&name), Word::Code(&twin), Word::Code("Host")];
            let spans = [failed, worked].map(|side| field(side, "host").map(|header| header.line));
            let places = [found.at(0, spans[0]), found.at(1, spans[1])];
            found.add("host-header", &words, places);
        }
    }
    if let (Some(scheme), Some(other)) = (&url.scheme, &twin.scheme)
        && scheme != other
    {
        found.add("secure", &[Word::Code(scheme), Word::Code(other)], places.clone());
    } else if url.host == twin.host
        && let (Some(port), Some(other)) = (port_of(url), port_of(twin))
        && port != other
    {
        found.add("port", &[Word::Code(&port.to_string()), Word::Code(&other.to_string())], places.clone());
    }
    let (path, other) = (root(url.path.as_str()), root(twin.path.as_str()));
    if path == other {
        found.same.push("path");
    } else {
        let slash = path.trim_end_matches('/') == other.trim_end_matches('/');
        found.add(
            if slash { "slash" } else { "path" },
            &[Word::Code(path), Word::Code(other)],
            places.clone(),
        );
    }
    query(found, &places);
}

fn query(found: &mut Found<'_, '_, '_>, places: &[Shown; 2]) {
    let [failed, worked] = found.sides;
    let (Some(url), Some(twin)) = (&failed.leg.url, &worked.leg.url) else { return };
    // What is a credential is compared as such.
    let secret = |side: &Side<'_, '_>, value: &str| {
        !value.is_empty()
            && side
                .leg
                .credentials
                .iter()
                .any(|one| one.place == crate::auth::Place::Query && side.words(one.span).contains(value))
    };
    let mut names: Vec<String> = Vec::new();
    for (name, value) in url.params() {
        if !secret(failed, value) && !twin.params().any(|other| other == (name, value)) {
            names.push(name.to_string());
        }
    }
    for (name, value) in twin.params() {
        if !secret(worked, value) && !url.params().any(|(own, _)| own == name) {
            names.push(name.to_string());
        }
    }
    names.dedup();
    if names.is_empty() {
        return;
    }
    names.truncate(5);
    found.add("query", &[Word::Code(&names.join(", "))], places.clone());
}

/// Finds what differs in the header fields.
pub(super) fn fields(found: &mut Found<'_, '_, '_>, preflight: bool) {
    let [failed, worked] = found.sides;
    let (Some(mine), Some(theirs)) = (failed.leg.request, worked.leg.request) else { return };
    let mut names: Vec<String> = Vec::new();
    for header in mine.headers.iter().chain(&theirs.headers).take(MOST) {
        let name = header.name.as_str().to_ascii_lowercase();
        if !COMPARED.contains(&name.as_str()) && !names.contains(&name) {
            names.push(name);
        }
    }
    for name in &names {
        let (own, other) = (field(failed, name), field(worked, name));
        let is_key = |side: &Side<'_, '_>| {
            side.leg.credentials.iter().any(|one| one.place == crate::auth::Place::Header(name.clone()))
        };
        if is_key(failed) || is_key(worked) {
            continue;
        }
        let id = match (own, other) {
            (Some(one), Some(two)) if one.value.as_str().trim() == two.value.as_str().trim() => continue,
            (Some(_), Some(_)) => Change::Value,
            (Some(_), None) if worked.is_whole() && !(worked.is_command() && is_added(name)) => Change::Extra,
            (None, Some(_)) if failed.is_whole() && !(failed.is_command() && is_added(name)) => {
                Change::Missing
            }
            _ => continue,
        };
        let kind = if preflight && name != "origin" { "noise" } else { kind_of(name, id) };
        let places =
            [found.at(0, own.map(|header| header.line)), found.at(1, other.map(|header| header.line))];
        let shown = own.or(other).map_or(name.as_str(), |header| header.name.as_str());
        let value = |header: Option<&Header>| header.map(|header| header.value.as_str().to_string());
        let (first, second) = (value(own), value(other));
        let told = |value: &Option<String>| match value {
            Some(value) => [shown, ": ", value].concat(),
            None => ["no ", shown].concat(),
        };
        let words = match kind {
            "origin-value" => [first.clone().unwrap_or_default(), second.clone().unwrap_or_default()],
            "content-type" => [told(&first), told(&second)],
            "origin" => [told(&first), String::new()],
            "origin-missing" => [told(&second), String::new()],
            _ => [shown.to_string(), String::new()],
        };
        let [first, second] = &words;
        found.add(kind, &[Word::Code(first), Word::Code(second)], places);
    }
    let body = |side: &Side<'_, '_>| side.leg.request.and_then(|request| request.body.clone());
    if let (Some(one), Some(two)) = (body(failed), body(worked))
        && one.as_str() != two.as_str()
    {
        let start =
            |body: &Mapped| body.slice(0..body.as_str().chars().take(60).map(char::len_utf8).sum()).span();
        let places = [found.at(0, Some(start(&one))), found.at(1, Some(start(&two)))];
        found.add("body", &[], places);
    }
}

/// Finds whether somebody else answered.
pub(super) fn answers(found: &mut Found<'_, '_, '_>) {
    let [failed, worked] = found.sides;
    let server = |side: &Side<'_, '_>| {
        side.leg
            .response
            .and_then(|response| response.header("server"))
            .map(|header| (header.value.as_str().to_string(), header.line))
    };
    if let (Some((one, at)), Some((two, there))) = (server(failed), server(worked))
        && one != two
    {
        let places = [found.at(0, Some(at)), found.at(1, Some(there))];
        found.add("server", &[Word::Code(&one), Word::Code(&two)], places);
    }
}

/// How a field differs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    Missing,
    Value,
    Extra,
}

fn kind_of(name: &str, change: Change) -> &'static str {
    if ANTI_FORGERY.contains(&name) {
        return match change {
            Change::Missing => "anti-forgery",
            Change::Value => "anti-forgery-value",
            Change::Extra => "field-extra",
        };
    }
    match (name, change) {
        ("user-agent", _) => "user-agent",
        ("origin", Change::Extra) => "origin",
        ("origin", Change::Missing) => "origin-missing",
        ("origin", Change::Value) => "origin-value",
        ("referer", _) => "referer",
        ("dpop", Change::Missing) => "proof",
        ("content-type", _) => "content-type",
        ("x-forwarded-for" | "x-real-ip" | "forwarded" | "cf-connecting-ip" | "true-client-ip", _) => {
            "client-address"
        }
        _ if is_noise(name) => "noise",
        (_, Change::Missing) => "field-missing",
        (_, Change::Value) => "field-value",
        (_, Change::Extra) => "field-extra",
    }
}

fn field<'s>(side: &Side<'s, '_>, name: &str) -> Option<&'s Header> {
    side.leg.request.and_then(|request| request.header(name))
}

fn root(path: &str) -> &str {
    if path.is_empty() { "/" } else { path }
}

fn port_of(url: &crate::evidence::Url) -> Option<u16> {
    url.port.or(match url.scheme.as_deref() {
        Some("https") => Some(443),
        Some("http") => Some(80),
        _ => None,
    })
}

/// Whether programs add a field by themselves, so that a command does not show it.
fn is_added(name: &str) -> bool {
    is_noise(name) || ["user-agent", "content-type", "origin", "referer"].contains(&name)
}

fn is_noise(name: &str) -> bool {
    NOISE.contains(&name) || NOISE_STARTS.iter().any(|start| name.starts_with(start))
}

/// Fields that are compared as what they hold.
const COMPARED: &[&str] = &["host", "authorization", "proxy-authorization", "cookie"];
/// Fields that servers answer alike with and without.
const NOISE: &[&str] = &[
    "accept",
    "accept-encoding",
    "accept-language",
    "accept-charset",
    "cache-control",
    "pragma",
    "connection",
    "keep-alive",
    "proxy-connection",
    "content-length",
    "transfer-encoding",
    "te",
    "date",
    "dnt",
    "priority",
    "upgrade-insecure-requests",
    "save-data",
    "postman-token",
    "x-request-id",
    "x-correlation-id",
    "request-id",
    "x-client-data",
    "x-amzn-trace-id",
    "traceparent",
    "tracestate",
    "if-none-match",
    "if-modified-since",
    "expect",
    "range",
    "baggage",
    "sentry-trace",
    "via",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-forwarded-port",
    "x-amz-date",
    "x-amz-content-sha256",
];
const NOISE_STARTS: &[&str] = &["sec-", "x-b3-", "access-control-request-", ":"];
/// So many fields are looked at.
const MOST: usize = 200;
