//! Metadata of an issuer (RFC 8414 §2, `OpenID` Connect Discovery 1.0 §3).

use serde_json::{Map, Value};

use super::answer::wrong_kind;
use super::{Address, Fits, Kind, Lead, Line, Named, Outcome, Row, code, plain};

pub(super) fn judge(lead: &Lead, document: &Map<String, Value>, named: &Named) -> Outcome {
    let text = |name: &str| document.get(name).and_then(Value::as_str);
    if text("issuer").is_none() && text("jwks_uri").is_none() {
        return wrong_kind(
            lead,
            document,
            "metadata of an issuer (it names neither `issuer` nor `jwks_uri`)",
        );
    }
    let mut lines = Vec::new();
    let same = match text("issuer") {
        Some(issuer) if issuer == lead.of => {
            lines.push(Line::new(Fits::Yes, format!("`issuer` is {}, as it must be.", code(issuer))));
            true
        }
        Some(issuer) => {
            let how = difference(issuer, &lead.of);
            lines.push(Line::new(
                Fits::No,
                format!(
                    "`issuer` is {}, and not {}: {how}. Clients and APIs compare character by character, and must not use this document for that issuer (RFC 8414 §3.3); so its keys are not offered here.",
                    code(issuer),
                    code(&lead.of)
                ),
            ));
            false
        }
        None => {
            lines.push(Line::new(
                Fits::No,
                "`issuer` is missing, which every such document must have (RFC 8414 §2).",
            ));
            false
        }
    };
    lines.extend(scopes(document, named, "The issuer"));
    let keys: Vec<Lead> =
        text("jwks_uri").filter(|_| same).map(|url| key_set(lead, url)).into_iter().collect();
    if text("jwks_uri").is_none() {
        lines.push(Line::new(Fits::Note, "`jwks_uri` is missing: this issuer publishes no keys here."));
    }
    // Keys that no token of the paste was signed with would tell nothing.
    let wanted = named.tokens.iter().any(|token| token.signed && token.iss.as_deref() == Some(&lead.of));
    Outcome {
        good: same,
        headline: format!("This is the metadata that {} publishes.", host(lead)),
        lines,
        rows: rows(document, MEMBERS),
        leads: if wanted { keys } else { Vec::new() },
        ..Outcome::default()
    }
}

fn key_set(lead: &Lead, url: &str) -> Lead {
    let mut keys = lead.further(Kind::Keys, "The key set that it names, `jwks_uri`", JWKS_URI, url);
    let of = |text: &str| Address::read(text).map(|address| address.host().to_ascii_lowercase()).ok();
    if keys.note.is_none() && keys.refusal.is_none() && of(url) != of(&lead.url) {
        keys.note = Some("It lies on another host than the metadata that names it.".to_owned());
    }
    keys
}

fn host(lead: &Lead) -> String {
    Address::read(&lead.url).map(|address| code(address.host())).unwrap_or_default()
}

/// How two addresses that should be the same differ, in words that follow a colon.
pub(super) fn difference(one: &str, other: &str) -> &'static str {
    let slashless = |text: &str| text.strip_suffix('/').unwrap_or(text).to_owned();
    let bare = |text: &str| text.split_once("://").map_or(text, |(_, rest)| rest).to_owned();
    let host = |text: &str| bare(text).split(['/', ':']).next().unwrap_or_default().to_ascii_lowercase();
    if slashless(one) == slashless(other) {
        "only the slash at the end differs"
    } else if bare(one) == bare(other) {
        "only `http` and `https` differ"
    } else if one.eq_ignore_ascii_case(other) {
        "only capital letters differ"
    } else if one.contains('{') {
        "it is a template for many issuers"
    } else if host(one) == host(other) {
        "the host is the same, the rest differs"
    } else {
        "it is another host"
    }
}

/// What is to be said of `scopes_supported`.
pub(super) fn scopes(document: &Map<String, Value>, named: &Named, who: &str) -> Vec<Line> {
    let Some(known) = document.get("scopes_supported").and_then(Value::as_array) else { return Vec::new() };
    let absent = named.scopes.iter().filter(|scope| !known.iter().any(|one| one.as_str() == Some(scope)));
    let absent: Vec<String> = absent.map(|scope| code(scope)).collect();
    if absent.is_empty() && !named.scopes.is_empty() {
        return vec![Line::new(Fits::Yes, "`scopes_supported` lists what the challenge asks for.")];
    }
    let words = format!(
        "The challenge asks for {}, which `scopes_supported` does not list. {who} need not list every scope; ask for it all the same.",
        absent.join(", ")
    );
    (!absent.is_empty()).then(|| Line::new(Fits::Note, words)).into_iter().collect()
}

/// The members that are explained, in the order of the table.
pub(super) fn rows(document: &Map<String, Value>, members: &[(&str, &'static str)]) -> Vec<Row> {
    let known = members.iter().filter_map(|(name, meaning)| {
        let value = shown(document.get(*name)?);
        Some(Row { name: (*name).to_owned(), value, meaning })
    });
    known.collect()
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => plain(text, LONGEST_SHOWN),
        Value::Array(many) => {
            let some: Vec<String> = many.iter().take(MOST_SHOWN).map(shown).collect();
            let more = many.len() - some.len();
            let tail = if more == 0 { String::new() } else { format!(" and {more} more") };
            some.join(", ") + &tail
        }
        other => plain(&other.to_string(), LONGEST_SHOWN),
    }
}

const MEMBERS: &[(&str, &str)] = &[
    ("issuer", "Whom it speaks of: the same as `iss` of its tokens."),
    ("jwks_uri", "Where its public keys are."),
    ("authorization_endpoint", "Where people sign in."),
    ("token_endpoint", "Where clients get tokens."),
    ("scopes_supported", "Scopes that it knows; the list need not be whole."),
    ("grant_types_supported", "The ways to a token."),
    ("token_endpoint_auth_methods_supported", "How clients prove who they are when they fetch a token."),
    ("code_challenge_methods_supported", "The forms of PKCE (RFC 7636)."),
    ("id_token_signing_alg_values_supported", "How its ID tokens are signed; access tokens may differ."),
    ("dpop_signing_alg_values_supported", "How DPoP proofs may be signed (RFC 9449)."),
    (
        "tls_client_certificate_bound_access_tokens",
        "Whether tokens can be bound to a certificate (RFC 8705).",
    ),
    ("introspection_endpoint", "Where an API may ask whether a token still holds (RFC 7662)."),
    ("registration_endpoint", "Where clients can register themselves (RFC 7591)."),
];

const JWKS_URI: (&str, &str) = ("RFC 8414 \u{a7}2", "https://www.rfc-editor.org/rfc/rfc8414.html#section-2");
/// Values of a list.
const MOST_SHOWN: usize = 12;
/// In characters.
const LONGEST_SHOWN: usize = 200;
