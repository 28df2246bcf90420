//! Metadata of an API (RFC 9728 §2).

use serde_json::{Map, Value};

use super::answer::wrong_kind;
use super::server::{difference, rows, scopes};
use super::{Fits, Lead, Line, Named, Outcome, code, of_issuer};

pub(super) fn judge(lead: &Lead, document: &Map<String, Value>, named: &Named) -> Outcome {
    let Some(resource) = document.get("resource").and_then(Value::as_str) else {
        return wrong_kind(lead, document, "metadata of an API (it names no `resource`)");
    };
    let servers: Vec<&str> = document
        .get("authorization_servers")
        .and_then(Value::as_array)
        .map(|all| all.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default();
    let mut lines: Vec<Line> = named.called.iter().map(|called| place(resource, called)).collect();
    lines.extend(issuers(&servers, named));
    lines.extend(audience(resource, named));
    lines.extend(scopes(document, named, "An API"));
    let mut leads = Vec::new();
    // Where a token's own issuer is asked stands beside the token already.
    let own =
        |issuer: &str| named.tokens.iter().any(|token| token.signed && token.iss.as_deref() == Some(issuer));
    for issuer in servers.iter().filter(|issuer| !own(issuer)).take(MOST) {
        match of_issuer(issuer, lead.inward(), false) {
            Ok(more) => leads.extend(more.into_iter().map(|lead| Lead {
                note: Some(["Of ", &code(issuer), ", an issuer that it names."].concat()),
                ..lead
            })),
            Err(why) => lines.push(Line::new(
                Fits::Note,
                format!("The authorization server {} is not asked. {}", code(issuer), why.words()),
            )),
        }
    }
    Outcome {
        good: true,
        headline: format!("This is what the API {} says of itself.", code(resource)),
        lines,
        rows: rows(document, MEMBERS),
        leads,
        ..Outcome::default()
    }
}

/// Whether it speaks of the address that was called.
fn place(resource: &str, called: &str) -> Line {
    let bare = called.split(['?', '#']).next().unwrap_or_default();
    let below =
        bare.strip_prefix(resource).is_some_and(|rest| resource.ends_with('/') || rest.starts_with('/'));
    if resource == called || resource == bare {
        return Line::new(Fits::Yes, "`resource` is the address that was called, as it must be.");
    }
    let (resource_code, called) = (code(resource), code(bare));
    if below {
        let words = format!(
            "`resource` is {resource_code}, and {called} was called, which lies below it. Clients that compare as RFC 9728 §3.3 says refuse that; others take it."
        );
        return Line::new(Fits::Note, words);
    }
    let how = difference(resource, bare);
    let words = format!(
        "`resource` is {resource_code}, and {called} was called: {how}. Clients must not use this document for that address (RFC 9728 §3.3), and a token for one need not hold at the other."
    );
    Line::new(Fits::No, words)
}

/// Whether the tokens come from an issuer that it names.
fn issuers(servers: &[&str], named: &Named) -> Vec<Line> {
    if servers.is_empty() {
        let words =
            "`authorization_servers` is missing or empty: clients do not learn here where tokens come from.";
        return vec![Line::new(Fits::Note, words)];
    }
    let of = named.tokens.iter().filter_map(|token| token.iss.as_deref());
    let line = |iss: &str| {
        if servers.contains(&iss) {
            let words =
                format!("The token\u{2019}s `iss` {} is among its `authorization_servers`.", code(iss));
            return Line::new(Fits::Yes, words);
        }
        let near = servers.iter().find(|server| difference(server, iss).starts_with("only"));
        let how = near.map_or_else(String::new, |server| {
            format!(" With {} {}.", code(server), difference(server, iss))
        });
        let words = format!(
            "The token\u{2019}s `iss` {} is not among its `authorization_servers`: this API may take no tokens of that issuer.{how}",
            code(iss)
        );
        Line::new(Fits::No, words)
    };
    let mut lines: Vec<Line> = of.map(line).collect();
    lines.dedup();
    lines
}

/// Whether the tokens are meant for it.
fn audience(resource: &str, named: &Named) -> Vec<Line> {
    let line = |aud: &Vec<String>| {
        let all: Vec<String> = aud.iter().take(MOST).map(|one| code(one)).collect();
        if aud.iter().any(|one| one == resource) {
            return Line::new(Fits::Yes, "The token\u{2019}s `aud` names this API.");
        }
        let words = format!(
            "The token\u{2019}s `aud` is {}, and not `resource`: whether the API takes that, its own settings say.",
            all.join(", ")
        );
        Line::new(Fits::Note, words)
    };
    named.tokens.iter().map(|token| &token.aud).filter(|aud| !aud.is_empty()).take(1).map(line).collect()
}

const MEMBERS: &[(&str, &str)] = &[
    ("resource", "The API that it speaks of: the same as the address that is called."),
    ("authorization_servers", "The issuers whose tokens it takes."),
    ("scopes_supported", "Scopes that it knows; the list need not be whole."),
    ("bearer_methods_supported", "Where in a request the token may stand: `header`, `body`, `query`."),
    ("dpop_bound_access_tokens_required", "Whether every token must be bound to a key (RFC 9449)."),
    (
        "tls_client_certificate_bound_access_tokens",
        "Whether tokens can be bound to a certificate (RFC 8705).",
    ),
    ("authorization_details_types_supported", "Kinds of detailed rights that it knows (RFC 9396)."),
    ("resource_name", "Its name for people."),
    ("resource_documentation", "Where it is documented."),
    ("jwks_uri", "The API\u{2019}s own keys, with which tokens are not signed."),
];

/// So many issuers are looked at.
const MOST: usize = 3;
