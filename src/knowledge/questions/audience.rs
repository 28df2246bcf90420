//! Stage 5: is the token meant for this API, and from an issuer that it trusts?

use super::choice;
use super::valid::sent_jwt;
use crate::auth::{Jwt, jwt};
use crate::capture::NoteKind;
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::{Evidence, Url};
use crate::knowledge::audiences;
use crate::text::Mapped;

/// Is the token for this API?
pub static JWT_FOR: Question = Question {
    id: "jwt-for",
    text: "Is the token meant for this API, and from its issuer?",
    choices: &[
        choice("other-audience", "No: its aud names another API"),
        choice("other-issuer", "No: its issuer is not the one that the answer or the settings name"),
        choice("fits", "Yes: aud names this host"),
        choice("unsure", "aud and host have nothing in common"),
    ],
    stage: Stage::Valid,
    read: jwt_for,
    experiment: "Compare the token's `aud` and `iss` with the audience and issuer in the API's settings, character by character.",
};

fn jwt_for(evidence: &Evidence<'_>) -> Vec<Fact> {
    let Some((_, token)) = sent_jwt(evidence) else { return Vec::new() };
    let mut facts: Vec<Fact> = audience(evidence, token).into_iter().collect();
    facts.extend(issuer(evidence, token));
    facts
}

fn audience(evidence: &Evidence<'_>, token: &Jwt) -> Option<Fact> {
    let host = evidence.leg().and_then(|leg| leg.host()).unwrap_or_default();
    let aud = token.claim("aud")?;
    let values: Vec<&str> = match &aud.value {
        serde_json::Value::String(one) => vec![one.as_str()],
        serde_json::Value::Array(many) => many.iter().filter_map(|value| value.as_str()).collect(),
        _ => Vec::new(),
    };
    if values.is_empty() {
        return None;
    }
    // The token service puts the registry's `service` into aud (Distribution: token authentication).
    let service = evidence.challenges().iter().find_map(|challenge| challenge.param("service"));
    if service.is_some_and(|service| !values.contains(&service.as_str())) {
        return Some(Fact::sure("other-audience", aud.span));
    }
    if !host.is_empty() {
        // Cloud Functions of the first generation: aud is the function's address, path and all.
        let function = evidence.leg().filter(|_| host.ends_with(".cloudfunctions.net"));
        let named = function.and_then(|leg| leg.url.as_ref()?.path.as_str().split('/').nth(1));
        let bare = |value: &&str| value.split('/').filter(|part| !part.is_empty()).count() == 2;
        if named.is_some_and(|name| !name.is_empty())
            && values.iter().all(|value| value.contains(host) && bare(value))
        {
            return Some(Fact::sure("other-audience", aud.span));
        }
        if values.iter().any(|value| value.to_ascii_lowercase().contains(host)) {
            return Some(Fact::sure("fits", aud.span));
        }
        match audiences::fits(&values, host) {
            Some(true) => return Some(Fact::sure("fits", aud.span)),
            Some(false) => return Some(Fact::sure("other-audience", aud.span)),
            None => {}
        }
    }
    let wanted = settings(evidence, &["audience", "audiences"]);
    if wanted.iter().any(|one| values.iter().any(|value| equal(value, one))) {
        return Some(Fact::likely("fits", aud.span));
    }
    if !wanted.is_empty() {
        return Some(Fact::likely("other-audience", aud.span));
    }
    let address = values.iter().any(|value| value.starts_with("https://") || value.starts_with("http://"));
    let choice = if address && !host.is_empty() { "other-audience" } else { "unsure" };
    Some(Fact::hint(choice, aud.span))
}

fn issuer(evidence: &Evidence<'_>, token: &Jwt) -> Option<Fact> {
    let iss = token.claim("iss")?;
    let own = iss.value.as_str()?;
    let named = ["authorization_uri", "realm", "as_uri", "issuer"].into_iter().flat_map(|name| {
        evidence.challenges().iter().filter_map(move |challenge| challenge.param(name)).map(Mapped::as_str)
    });
    let differs = named.into_iter().any(|address| {
        let realm = |address| tenant(address).or_else(|| realm(address));
        realm(address).zip(realm(own)).is_some_and(|(wanted, own)| wanted != own)
    });
    if differs {
        return Some(Fact::likely("other-issuer", iss.span));
    }
    // The server that is asked is the issuer itself, under another name: its path stands in the one asked for.
    let leg = evidence.leg()?;
    let issuer = Url::read(&Mapped::at(own, 0), None);
    let path = issuer.path.as_str().trim_end_matches('/');
    let asked = leg.url.as_ref().map_or("", |url| url.path.as_str());
    if path.matches('/').count() >= 2
        && asked.contains(path)
        && issuer.host.is_some()
        && leg.host().is_some()
        && issuer.host.as_deref() != leg.host()
    {
        return Some(Fact::likely("other-issuer", iss.span));
    }
    let wanted = settings(evidence, ISSUERS);
    let addresses: Vec<&String> = wanted.iter().filter(|one| one.starts_with("http")).collect();
    // Keycloak's adapters name the server without the realm.
    let below = |one: &str| {
        let rest = own.strip_prefix(one.trim_end_matches('/'));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("/realms/") || rest == "/")
    };
    let other = !addresses.is_empty() && !addresses.iter().any(|one| below(one));
    other.then(|| Fact::likely("other-issuer", iss.span))
}

/// What settings call the issuer: Spring, Quarkus, Keycloak's adapters, ASP.NET Core, proxies.
const ISSUERS: &[&str] = &[
    "issuer",
    "issuers",
    "issuer_uri",
    "issuer-uri",
    "issuer_url",
    "issuer-url",
    "issuerurl",
    "issueruri",
    "authority",
    "auth-server-url",
    "auth_server_url",
];

/// The values that settings, code or logs in the paste give to one of these names.
fn settings(evidence: &Evidence<'_>, names: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let notes =
        evidence.capture.notes.iter().filter(|note| note.kind != NoteKind::Tool).map(|note| &note.text);
    for text in notes.chain(evidence.body()) {
        let text = text.as_str();
        let lower = text.to_ascii_lowercase();
        for name in names {
            for (at, _) in lower.match_indices(name).take(20) {
                let end = at + name.len();
                let rest = text.get(end..).unwrap_or_default();
                let glue = rest.len()
                    - rest.trim_start_matches([' ', ':', '=', '[', '(', '"', '\'', '{', '>']).len();
                if glue == 0
                    || !rest.get(..glue).is_some_and(|glue| glue.contains([':', '=', '"', '\'', '(']))
                {
                    continue;
                }
                let value = rest.get(glue..).unwrap_or_default();
                let quoted = rest.get(..glue).is_some_and(|glue| glue.contains(['"', '\'']));
                let len = value
                    .find(|letter: char| letter.is_whitespace() || "\"'`,;)]}<>\\".contains(letter))
                    .unwrap_or(value.len());
                let value = value.get(..len).unwrap_or_default();
                if value.len() > 2
                    && !jwt::looks_like(value)
                    && (value.starts_with("http") || quoted)
                    && !value.contains(['$', '%'])
                {
                    found.push(value.to_string());
                }
            }
        }
    }
    found
}

fn equal(one: &str, two: &str) -> bool {
    one.trim_end_matches('/') == two.trim_end_matches('/')
}

/// The tenant id in an Entra address: its first path segment, if that is a GUID.
fn tenant(address: &str) -> Option<&str> {
    address.split('/').find(|part| part.len() == 36 && part.bytes().filter(|byte| *byte == b'-').count() == 4)
}

/// The realm in an address of the form `…/realms/name/…`.
fn realm(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("/realms/")?;
    rest.split('/').next().filter(|name| !name.is_empty())
}
