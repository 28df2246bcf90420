//! Tokens: shape, header, payload and problems of every vector (what a key decides is left out).

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::Value;
use why401::auth::jwt::{self, Problem, Signature};
use why401::text::{Mapped, Span};

#[test]
fn every_vector_is_read_exactly() {
    let wrong = wrong_in(include_str!("vectors/jwt.json"));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Tokens published by RFCs, Wycheproof and libraries; they are not part of this repository.
#[test]
fn published_tokens_are_read_exactly() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/jwt-published.json");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("left out: no published tokens beside the repository");
        return;
    };
    let wrong = wrong_in(&text);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Signature verdicts and what is wrong with the key, for every vector.
#[cfg(feature = "verify")]
#[test]
fn every_signature_is_judged() {
    let wrong = misjudged(include_str!("vectors/jwt.json"));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[cfg(feature = "verify")]
#[test]
fn published_signatures_are_judged() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/jwt-published.json");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("left out: no published tokens beside the repository");
        return;
    };
    let wrong = misjudged(&text);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn mutations_never_panic_and_spans_stay_inside() {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("vectors/jwt.json")).unwrap();
    for vector in &vectors {
        let token = vector["token"].as_str().unwrap();
        for text in mutations(token) {
            let read = jwt::read(&Mapped::at(text.as_str(), 0));
            let inside = |span: Span| assert!(span.of(&text).is_some(), "{span:?} in {text:?}");
            read.claims.iter().for_each(|claim| inside(claim.span));
            read.problems.iter().for_each(|(_, span)| inside(*span));
            read.parts.iter().copied().for_each(inside);
            inside(read.span);
            jwt::judge(&read, 1_772_366_400);
            jwt::signature_without_key(&read);
            jwt::looks_like(&text);
        }
    }
}

#[test]
fn ten_megabytes_are_read() {
    for unit in ["a", ".", "eyJ", "%2E", "\"", " ", "eyJhbGciOiJIUzI1NiJ9.", "\u{200b}", "é", "="] {
        for size in [10_000_000, 1_040_000] {
            let text = Mapped::at(unit.repeat(size / unit.len()), 0);
            let start = Instant::now();
            jwt::read(&text);
            jwt::looks_like(text.as_str());
            assert!(start.elapsed() < HANGS, "{unit:?}: {:?}", start.elapsed());
        }
    }
}

fn wrong_in(vectors: &str) -> Vec<String> {
    let vectors: Vec<Value> = serde_json::from_str(vectors).unwrap();
    let mut wrong = Vec::new();
    for vector in &vectors {
        let (id, want) = (vector["id"].as_str().unwrap(), &vector["expect"]);
        let text = vector["token"].as_str().unwrap();
        let token = jwt::read(&Mapped::at(text, 0));
        if token.shape.id() != want["shape"] {
            wrong.push(format!("{id}: shape {} and not {}", token.shape.id(), want["shape"]));
        }
        let header = token.header().map_or(Value::Null, Value::Object);
        let payload = token.payload().map_or(Value::Null, Value::Object);
        if header != want["header"] || payload != want["payload"] {
            wrong.push(format!("{id}: {header} {payload} and not {} {}", want["header"], want["payload"]));
        }
        let mut got: BTreeSet<&str> = token.problems.iter().map(|(problem, _)| problem.id()).collect();
        got.extend(jwt::judge(&token, seconds(vector["now"].as_str().unwrap())).iter().map(|(p, _)| p.id()));
        let want_problems: BTreeSet<&str> = want["problems"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_str)
            .filter(|id| NEEDS_A_KEY.iter().all(|problem| problem.id() != *id))
            .collect();
        if got != want_problems {
            wrong.push(format!("{id}: {got:?} and not {want_problems:?}"));
        }
        let signature = jwt::signature_without_key(&token).id();
        let decided =
            want["signature"] == Signature::Valid.id() || want["signature"] == Signature::Invalid.id();
        let also = want.get("signature_also_right").and_then(Value::as_array);
        let also = also.is_some_and(|also| also.iter().any(|also| also == signature));
        if decided && signature != Signature::Unverifiable.id()
            || !decided && want["signature"] != signature && !also
        {
            wrong.push(format!("{id}: signature {signature} and not {}", want["signature"]));
        }
    }
    wrong
}

#[cfg(feature = "verify")]
fn misjudged(vectors: &str) -> Vec<String> {
    use why401::verify::{Key, verify};
    let vectors: Vec<Value> = serde_json::from_str(vectors).unwrap();
    let mut wrong = Vec::new();
    for vector in vectors.iter().filter(|vector| vector["key"].is_object()) {
        let (id, want) = (vector["id"].as_str().unwrap(), &vector["expect"]);
        let text = vector["key"]["value"].as_str().unwrap();
        let key = match vector["key"]["kind"].as_str().unwrap() {
            "secret" => Ok(Key::secret(text.as_bytes())),
            "secret-base64" => Key::read_base64(text),
            _ => Key::read(text),
        };
        let key = match key {
            Ok(key) => key,
            Err(error) => {
                wrong.push(format!("{id}: {error}"));
                continue;
            }
        };
        let outcome = verify(&jwt::read(&Mapped::at(vector["token"].as_str().unwrap(), 0)), &key);
        let signature = outcome.signature.id();
        let also = vector.get("signature_also_right").or_else(|| want.get("signature_also_right"));
        let also =
            also.and_then(Value::as_array).is_some_and(|also| also.iter().any(|also| also == signature));
        if want["signature"] != signature && !also {
            wrong.push(format!("{id}: {signature} and not {}: {}", want["signature"], outcome.words));
        }
        let got: BTreeSet<&str> = outcome.problems.iter().map(|problem| problem.id()).collect();
        let want: BTreeSet<&str> = want["problems"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_str)
            .filter(|id| NEEDS_A_KEY.iter().any(|problem| problem.id() == *id))
            .collect();
        if got != want {
            wrong.push(format!("{id}: {got:?} and not {want:?}: {}", outcome.words));
        }
    }
    wrong
}

/// Cuts, doublings and foreign characters at every few places.
fn mutations(text: &str) -> impl Iterator<Item = String> + '_ {
    let places = text.char_indices().map(|(at, _)| at);
    let step = (text.len() / 60).max(1);
    places.enumerate().filter(move |(number, _)| number % step == 0).flat_map(move |(number, at)| {
        let (head, tail) = text.split_at(at);
        let odd = ["\u{0}", "\"", "%", "\n", "é", "=", ".", " ", "\u{200b}", "\\", "💥"][number % 11];
        [head.to_owned(), tail.to_owned(), format!("{head}{odd}{tail}"), format!("{tail}{head}")]
    })
}

/// Seconds since 1970 of a time like `2026-03-01T12:00:00Z`.
fn seconds(rfc3339: &str) -> i64 {
    let number = |range: std::ops::Range<usize>| rfc3339[range].parse::<i64>().unwrap();
    let (year, month, day) = (number(0..4), number(5..7), number(8..10));
    let (y, m) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719_468;
    days * 86_400 + number(11..13) * 3600 + number(14..16) * 60 + number(17..19)
}

const NEEDS_A_KEY: &[Problem] = &[
    Problem::AlgConfusionRisk,
    Problem::KeyTypeMismatch,
    Problem::KidNotInJwks,
    Problem::RsaKeyTooSmall,
    Problem::WeakHmacKey,
];

/// A quadratic loop takes hours on such a text; a slow or busy machine stays far below.
const HANGS: Duration = Duration::from_mins(1);
