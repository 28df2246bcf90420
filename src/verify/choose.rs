//! Which keys are tried: by `kid` where the token names one, and only those that fit the algorithm.

use super::alg::{Alg, Kind};
use super::key::{Entry, Key};
use crate::auth::jwt::{Jwt, Problem};
use crate::text::code;

/// The keys to try.
pub(super) enum Choice<'a> {
    /// None, and why.
    Nothing(Vec<Problem>, String),
    /// These, each with its place in the set.
    Try(Vec<(usize, &'a Entry)>),
}

/// Chooses among the keys. Alone, a key is taken whatever its `kid`.
pub(super) fn choose<'a>(jwt: &Jwt, alg: Alg, key: &'a Key) -> Choice<'a> {
    let kid = jwt.header_member("kid").and_then(|kid| kid.value.as_str()).filter(|_| key.set);
    let named: Vec<(usize, &Entry)> = key
        .entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| kid.is_none_or(|kid| entry.kid.as_deref() == Some(kid)))
        .collect();
    if let (Some(kid), true) = (kid, named.is_empty()) {
        return Choice::Nothing(vec![Problem::KidNotInJwks], absent(kid, key));
    }
    let Some((_, first)) = named.first() else {
        return Choice::Nothing(Vec::new(), "The key set is empty.".into());
    };
    let fit: Vec<(usize, &Entry)> =
        named.iter().copied().filter(|(_, entry)| misfit(alg, entry).is_none()).take(MOST_TRIED).collect();
    if !fit.is_empty() {
        return Choice::Try(fit);
    }
    let mut problems = vec![Problem::KeyTypeMismatch];
    let public = |entry: &Entry| !matches!(entry.kind, Kind::Secret | Kind::Other(_));
    if matches!(alg, Alg::Hs(_)) && named.iter().any(|(_, entry)| public(entry)) {
        problems.push(Problem::AlgConfusionRisk);
    }
    let words = match misfit(alg, first) {
        Some(words) if named.len() == 1 => words,
        _ => format!("None of the {} keys fits the algorithm, which needs {}.", named.len(), alg.needs()),
    };
    Choice::Nothing(problems, words)
}

/// Why this key must not be used with this algorithm.
fn misfit(alg: Alg, entry: &Entry) -> Option<String> {
    if !alg.takes(&entry.kind) {
        return Some(format!(
            "The key is of the wrong kind: the token's algorithm needs {}, this is {}.",
            alg.needs(),
            entry.kind
        ));
    }
    if let Some(meant) = &entry.alg
        && !Alg::of(meant).is_some_and(|meant| meant.is(alg))
    {
        return Some(format!("The key is meant for another algorithm (its `alg` is {}).", code(meant)));
    }
    if let Some(usage) = entry.usage.as_deref().filter(|usage| *usage != "sig") {
        return Some(format!("The key is not meant for signatures (its `use` is {}).", code(usage)));
    }
    let operations = entry.operations.as_ref()?;
    if operations.iter().any(|operation| operation == "verify" || operation == "sign") {
        return None;
    }
    Some("The key is not meant for checking signatures (its `key_ops` leave `verify` out).".into())
}

/// What to say of a `kid` that no key has.
fn absent(kid: &str, key: &Key) -> String {
    if key.entries.is_empty() {
        return format!("The key set is empty; the token asks for the key {}.", code(kid));
    }
    let known: Vec<String> =
        key.entries.iter().filter_map(|entry| entry.kid.as_deref()).take(4).map(code).collect();
    let more = if key.entries.len() > known.len() { " and others" } else { "" };
    let has = if known.is_empty() {
        "its keys have no `kid`".to_owned()
    } else {
        format!("it has {}{more}", known.join(", "))
    };
    format!(
        "No key of the set has the `kid` {} that the token names; {has}. The keys were changed since, or the set is another issuer's.",
        code(kid)
    )
}

const MOST_TRIED: usize = 64;
