//! Credentials and cookies of two requests.

use super::kinds::{self, Word};
use super::side::{Shown, Side};
use super::{Found, token};
use crate::auth::{Credential, CredentialIssue, Kind, Place, Severity};
use crate::evidence::{Carried, Hop, session_like};
use crate::report::Rich;
use crate::report::slots::plain;

/// Finds what differs in credentials and cookies.
pub(super) fn all(found: &mut Found<'_, '_, '_>) {
    let [failed, worked] = found.sides;
    let (mine, theirs) = pair(failed, worked);
    match (mine, theirs) {
        (None, Some(theirs)) => absent(found, theirs),
        (Some(mine), None) if worked.is_whole() => {
            let places = [found.at(0, Some(line_of(failed, mine))), Shown::default()];
            found.add("credential-extra", &[Word::Code(&named(failed, mine))], places);
        }
        (Some(mine), Some(theirs)) => both(found, mine, theirs),
        _ => {}
    }
    proxy(found);
    cookies(found);
}

/// The credential of each request that counts: of the same place in both, where there is one.
fn pair<'s>(
    failed: &Side<'s, '_>,
    worked: &Side<'s, '_>,
) -> (Option<&'s Credential>, Option<&'s Credential>) {
    let counts = |one: &&Credential| {
        !matches!(one.place, Place::Cookie | Place::ProxyAuthorization)
            && one.issue(CredentialIssue::Redacted).is_none()
    };
    let (mine, theirs) = (&failed.leg.credentials, &worked.leg.credentials);
    let shared = mine.iter().filter(counts).find_map(|one| {
        let other = theirs.iter().filter(counts).find(|other| other.place == one.place)?;
        Some((one, other))
    });
    match shared {
        Some((one, other)) => (Some(one), Some(other)),
        None => (mine.iter().find(counts), theirs.iter().find(counts)),
    }
}

/// The refused request has no credential where the other one has.
fn absent(found: &mut Found<'_, '_, '_>, theirs: &Credential) {
    let [failed, worked] = found.sides;
    let name = named(worked, theirs);
    let hops = Hop::all(failed.evidence);
    let dropped = hops.iter().rev().find(|hop| hop.authorization == Carried::Dropped);
    if let Some(hop) = dropped {
        let host = |at: usize| failed.evidence.legs.get(at).and_then(|leg| leg.host()).unwrap_or_default();
        let (mut from, mut to) = (host(hop.leg).to_string(), host(hop.leg + 1).to_string());
        if from == to {
            let whole = |at: usize| {
                let url = failed.evidence.legs.get(at).and_then(|leg| leg.url.as_ref());
                url.map(|url| {
                    let scheme =
                        url.scheme.as_deref().map_or_else(String::new, |scheme| [scheme, "://"].concat());
                    [&scheme, url.host.as_deref().unwrap_or_default()].concat()
                })
                .unwrap_or_default()
            };
            (from, to) = (whole(hop.leg), whole(hop.leg + 1));
        }
        let places = [found.at(0, Some(hop.span)), found.at(1, Some(line_of(worked, theirs)))];
        let words = [Word::Code(&from), Word::Code(&to), Word::Code("Authorization")];
        found.add("redirected", &words, places);
    } else if failed.is_whole() {
        let places = [Shown::default(), found.at(1, Some(line_of(worked, theirs)))];
        found.add("credential-missing", &[Word::Code(&name)], places);
    }
}

fn both(found: &mut Found<'_, '_, '_>, mine: &Credential, theirs: &Credential) {
    let [failed, worked] = found.sides;
    let places = [found.at(0, Some(line_of(failed, mine))), found.at(1, Some(line_of(worked, theirs)))];
    let (one, two) = (named(failed, mine), named(worked, theirs));
    let count = found.all.len();
    if mine.place != theirs.place {
        found.add("credential-place", &[Word::Code(&one), Word::Code(&two)], places.clone());
    } else if let (Some(scheme), Some(other)) = (&mine.scheme, &theirs.scheme)
        && scheme.as_str() != other.as_str()
    {
        let cased = scheme.as_str().eq_ignore_ascii_case(other.as_str());
        let id = if cased { "scheme-case" } else { "credential-scheme" };
        found.add(id, &[Word::Code(&one), Word::Code(&two)], places.clone());
    } else if mine.scheme.is_some() != theirs.scheme.is_some() {
        found.add("credential-scheme", &[Word::Code(&one), Word::Code(&two)], places.clone());
    }
    // A fault that the other one has as well does no harm there.
    let fault = mine
        .issues
        .iter()
        .find(|issue| issue.kind.severity() == Severity::Error && theirs.issue(issue.kind).is_none());
    let (value, other) = (value_of(failed, mine), value_of(worked, theirs));
    let cut = value.len() >= 8 && value.len() < other.len() && other.starts_with(&value);
    if cut {
        let lengths = [value.chars().count().to_string(), other.chars().count().to_string()];
        let [sent, all] = &lengths;
        found.add("credential-cut", &[Word::Text(sent), Word::Text(all)], places.clone());
        return;
    }
    if let Some(issue) = fault {
        let mut words =
            kinds::fill("There is a fault in what {f} sent, which {w} does not have. ", found.names, &[]);
        Rich::marked(issue.kind.text()).0.into_iter().for_each(|piece| words.0.push(piece));
        let places = [found.at(0, Some(line_of(failed, mine))), places[1].clone()];
        found.put(kinds::kind("credential-broken"), words, places);
        if mine.kind != theirs.kind || mine.jwt.is_none() {
            return;
        }
    }
    if value == other && !value.is_empty() {
        if found.all.len() == count {
            found.same.push("the credential");
        }
        return;
    }
    if let (Some(token), Some(other)) = (&mine.jwt, &theirs.jwt)
        && token.has_payload
        && other.has_payload
    {
        token::claims(found, token, other, &places);
        return;
    }
    if let (Some(user), Some(other)) = (mine.text("user"), theirs.text("user"))
        && mine.kind == Kind::Basic
    {
        found.add(if user == other { "password" } else { "user" }, &[], places);
        return;
    }
    let mut differs = false;
    for name in PARAMETERS {
        let (Some(own), Some(other)) = (mine.field(name), theirs.field(name)) else { continue };
        let (value, other) = (plain(&own.value), plain(&other.value));
        if value == other || own.secret {
            continue;
        }
        differs = true;
        let words = [Word::Code(name), Word::Code(&value), Word::Code(&other)];
        found.add("parameter", &words, places.clone());
    }
    if !differs && mine.kind == theirs.kind && !PER_REQUEST.contains(&mine.kind) && mine.place == theirs.place
    {
        let what = match mine.kind {
            Kind::ApiKey => "key",
            Kind::BearerJwt | Kind::BearerOpaque | Kind::Dpop => "token",
            _ => "credential",
        };
        found.add("credential-value", &[Word::Text(what)], places);
    }
}

/// The credential's secret without what encloses it, the same however it is written.
fn value_of(side: &Side<'_, '_>, credential: &Credential) -> String {
    if let Some(jwt) = &credential.jwt {
        return jwt.compact.as_str().to_string();
    }
    if let (Some(user), Some(password)) = (credential.text("user"), credential.text("password")) {
        return [user, ":", password].concat();
    }
    let field = ["token", "key"].iter().find_map(|name| credential.text(name));
    let secret = credential.secret.unwrap_or(credential.span);
    field.unwrap_or_else(|| side.words(secret)).to_string()
}

/// Where a credential stands, with the header's name.
fn line_of(side: &Side<'_, '_>, credential: &Credential) -> crate::text::Span {
    let headers = side.leg.request.map_or(&[][..], |request| &request.headers);
    let around = headers
        .iter()
        .find(|header| header.line.start <= credential.span.start && credential.span.end <= header.line.end);
    around.map_or(credential.span, |header| header.line)
}

/// A credential as one names it: `Authorization: Bearer …`.
fn named(side: &Side<'_, '_>, credential: &Credential) -> String {
    let scheme = credential.scheme.as_ref().map(crate::text::Mapped::as_str);
    match &credential.place {
        Place::Authorization => match scheme {
            Some(scheme) => ["Authorization: ", scheme, " \u{2026}"].concat(),
            None => "Authorization: \u{2026}".to_string(),
        },
        Place::ProxyAuthorization => {
            ["Proxy-Authorization: ", scheme.unwrap_or_default(), " \u{2026}"].concat()
        }
        Place::Header(name) => {
            let header = side.leg.request.and_then(|request| request.header(name));
            [header.map_or(name.as_str(), |header| header.name.as_str()), ": \u{2026}"].concat()
        }
        Place::Query => {
            let text = side.words(credential.span);
            let name = side.leg.url.as_ref().and_then(|url| {
                url.params()
                    .find(|(_, value)| !value.is_empty() && text.contains(value))
                    .map(|(name, _)| name)
            });
            ["?", name.unwrap_or_default(), "=\u{2026}"].concat()
        }
        Place::Userinfo => "https://user:\u{2026}@".to_string(),
        Place::Cookie => "Cookie: \u{2026}".to_string(),
        Place::Body => "body".to_string(),
    }
}

fn proxy(found: &mut Found<'_, '_, '_>) {
    let [failed, worked] = found.sides;
    let of = |side: &Side<'_, '_>| {
        side.leg.request.and_then(|request| request.header("proxy-authorization")).map(|header| header.line)
    };
    if let (None, Some(line)) = (of(failed), of(worked))
        && failed.is_whole()
    {
        let places = [Shown::default(), found.at(1, Some(line))];
        found.add("proxy-credential-missing", &[Word::Code("Proxy-Authorization")], places);
    }
}

fn cookies(found: &mut Found<'_, '_, '_>) {
    let [failed, worked] = found.sides;
    let mut same = false;
    for (name, value) in worked.leg.cookies.iter().take(MOST) {
        let mine = failed.leg.cookies.iter().find(|(own, _)| own.as_str() == name.as_str());
        let session = session_like(name.as_str());
        let shown = crate::redact::cookie_name(name.as_str());
        let word = [Word::Code(&shown)];
        let there = Some(name.span().cover(value.span()));
        match mine {
            None if failed.is_whole() => {
                let id = if session { "cookie-missing" } else { "cookie-other" };
                let places = [Shown::default(), found.at(1, there)];
                found.add(id, &word, places);
            }
            Some((own, other)) if other.as_str() != value.as_str() => {
                let places = [found.at(0, Some(own.span().cover(other.span()))), found.at(1, there)];
                found.add(if session { "cookie-value" } else { "noise" }, &word, places);
            }
            Some(_) => same |= session,
            None => {}
        }
    }
    if same {
        found.same.push("the session cookie");
    }
}

/// Fields of credentials that are no secrets and mostly stay as they are.
const PARAMETERS: &[&str] = &[
    "user",
    "username",
    "realm",
    "uri",
    "algorithm",
    "qop",
    "access_key",
    "region",
    "service",
    "signed_headers",
    "consumer_key",
    "signature_method",
    "account",
];
/// Kinds whose value differs from request to request.
const PER_REQUEST: &[Kind] = &[
    Kind::Digest,
    Kind::Hawk,
    Kind::Oauth1,
    Kind::Sigv4,
    Kind::Sigv4a,
    Kind::Ntlm1,
    Kind::Ntlm3,
    Kind::NegotiateNtlm,
    Kind::NegotiateKerberos,
];
/// So many cookies are looked at.
const MOST: usize = 60;
