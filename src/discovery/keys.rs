//! Key sets (RFC 7517 §5): what can be seen of one before a signature is checked.

use serde_json::{Map, Value};

use super::answer::wrong_kind;
use super::{Fits, Lead, Line, Named, Outcome, Row, code, plain};

pub(super) fn judge(lead: &Lead, document: &Map<String, Value>, named: &Named) -> Outcome {
    let Some(keys) = document.get("keys").and_then(Value::as_array) else {
        return wrong_kind(lead, document, "key set (it has no `keys`)");
    };
    let of_issuer = named
        .tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.signed && token.iss.as_deref() == Some(lead.of.as_str()));
    let tokens: Vec<_> = of_issuer.collect();
    let text = |key: &Value, name: &str| key.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut lines: Vec<Line> = Vec::new();
    for (_, token) in &tokens {
        lines.push(match &token.kid {
            None => Line::new(Fits::Note, "The token names no `kid`, so every key that fits its algorithm is tried."),
            Some(kid) if keys.iter().any(|key| text(key, "kid") == *kid) => {
                Line::new(Fits::Yes, format!("The token\u{2019}s `kid` {} is among them.", code(kid)))
            }
            Some(kid) => Line::new(
                Fits::No,
                format!(
                    "The token\u{2019}s `kid` {} is not among them: the issuer has withdrawn that key, has not published it yet, or never had it.",
                    code(kid)
                ),
            ),
        });
    }
    lines.dedup();
    if keys.iter().any(is_secret) {
        let words = "It publishes a private or shared key (`d` or `k`): whoever reads this address can sign tokens. The issuer must withdraw that key at once (RFC 7517 §9.2).";
        lines.push(Line::new(Fits::No, words));
    }
    let row = |key: &Value| {
        let about: Vec<String> = ["kty", "crv", "alg", "use"]
            .iter()
            .map(|name| text(key, name))
            .filter(|word| !word.is_empty())
            .collect();
        let kid = text(key, "kid");
        let name = if kid.is_empty() { "(no kid)".to_owned() } else { kid };
        Row { name: plain(&name, 80), value: plain(&about.join(", "), 80), meaning: "" }
    };
    let count = match keys.len() {
        0 => "This key set is empty.".to_owned(),
        1 => "This key set holds one key.".to_owned(),
        count => format!("This key set holds {count} keys."),
    };
    Outcome {
        good: true,
        headline: count,
        lines,
        rows: keys.iter().take(MOST_SHOWN).map(row).collect(),
        check: if keys.is_empty() { Vec::new() } else { tokens.iter().map(|(number, _)| *number).collect() },
        ..Outcome::default()
    }
}

/// Whether a key holds what must stay secret (RFC 7518 §6.2.2, §6.3.2, §6.4.1).
fn is_secret(key: &Value) -> bool {
    ["d", "k"].iter().any(|name| key.get(name).is_some_and(Value::is_string))
}

/// Keys of a set.
const MOST_SHOWN: usize = 20;
