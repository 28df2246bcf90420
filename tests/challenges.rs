//! The challenge reader against its vectors, another parser, mutations and large input.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use serde_json::Value;
use why401::auth::challenge::{Challenge, Field, corrected, read};
use why401::text::Mapped;

type Flat = Vec<(String, Option<String>, Vec<(String, String)>)>;

/// What no reader of a single field can tell: it is about the vector's origin, or about browsers.
const ABOUT_THE_VECTOR: [&str; 4] =
    ["suite-departs-from-rfc", "spec-example-invalid", "browsers-differ", "line-boundary"];

#[test]
fn vectors_are_read_judged_and_named() {
    let mut wrong = Vec::new();
    for vector in vectors() {
        let id = text(&vector["id"]);
        let challenges = read_lines(&lines(&vector));
        let saved: Vec<&Challenge> = challenges.iter().filter(|one| !one.scheme.is_empty()).collect();
        let got = flat(&saved);
        let (expect, tolerant) = (expected(&vector["expect"]), expected(&vector["tolerant_expect"]));
        let named: BTreeSet<&str> =
            challenges.iter().flat_map(|one| one.issues.iter().map(|issue| issue.kind.id())).collect();
        if vector["valid"] == true {
            if Some(&got) != expect.as_ref() {
                wrong.push(format!("{id}: read {got:?}, wanted {expect:?}"));
            }
            let odd: Vec<_> = challenges
                .iter()
                .flat_map(|one| &one.issues)
                .filter(|issue| issue.kind.breaks_grammar())
                .map(|issue| issue.kind.id())
                .collect();
            if !challenges.iter().all(|one| one.valid) || !odd.is_empty() {
                wrong.push(format!("{id}: not called valid {odd:?}"));
            }
        } else {
            if challenges.iter().all(|one| one.valid) {
                wrong.push(format!("{id}: not called broken"));
            }
            if got != tolerant.clone().unwrap_or_default() {
                wrong.push(format!("{id}: saved {got:?}, wanted {tolerant:?}"));
            }
        }
        for issue in vector["issues"].as_array().unwrap() {
            let issue = text(issue);
            if !ABOUT_THE_VECTOR.contains(&issue) && !named.contains(issue) {
                wrong.push(format!("{id}: {issue} not named among {named:?}"));
            }
        }
        check_spans(&challenges, &lines(&vector), id);
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Where http-auth accepts a value, we read the same schemes and parameters.
///
/// It takes less than we do: no token68, nothing outside ASCII, one space behind a scheme. What it takes and the
/// grammar does not (a name twice) is read alike all the same.
#[test]
fn http_auth_reads_alike() {
    let mut departs = Vec::new();
    let all = vectors();
    let accepted = all.iter().filter(|vector| {
        let lines = lines(vector);
        compare(&lines, &read_lines(&lines), &mut departs)
    });
    let accepted = accepted.count();
    assert!(accepted > 100, "only {accepted} compared");
    assert!(departs.is_empty(), "of {accepted}:\n{}", departs.join("\n"));
}

/// Whether http-auth accepts the joined lines; where it reads them otherwise, that is kept.
fn compare(lines: &[&str], ours: &[Challenge], departs: &mut Vec<String>) -> bool {
    let line = lines.join(", ");
    let Ok(theirs) = http_auth::parse_challenges(&line) else { return false };
    let theirs: Flat = theirs
        .iter()
        .map(|one| {
            let params =
                one.params.iter().map(|(name, value)| (name.to_string(), value.to_unescaped())).collect();
            (one.scheme.to_owned(), None, params)
        })
        .collect();
    let ours = flat(&ours.iter().collect::<Vec<_>>());
    if ours != theirs {
        departs.push(format!("{line}\n  ours {ours:?}\n  theirs {theirs:?}"));
    }
    true
}

#[test]
fn nothing_makes_the_reader_panic() {
    let mut rest = 0;
    let mut departs = Vec::new();
    for vector in vectors() {
        let lines = lines(&vector);
        let id = text(&vector["id"]);
        let Some(first) = lines.first() else { continue };
        let more = lines.get(1..).unwrap_or_default();
        let step = (first.len() / 100).max(1);
        for (at, next) in first.char_indices().step_by(step) {
            let (head, tail) = first.split_at(at);
            let without = format!("{head}{}", tail.get(next.len_utf8()..).unwrap_or_default());
            let doubled = format!("{head}{next}{tail}");
            let comma = format!("{head},{tail}");
            let quote = format!("{head}\"{tail}");
            for mutant in [head, tail, &without, &doubled, &comma, &quote] {
                let all: Vec<&str> = std::iter::once(mutant).chain(more.iter().copied()).collect();
                let challenges = read_lines(&all);
                assert!(!challenges.is_empty(), "{id}");
                check_spans(&challenges, &all, id);
                compare(&all, &challenges, &mut departs);
                let broken = |one: &Challenge| one.issues.iter().any(|issue| issue.kind.breaks_grammar());
                assert!(challenges.iter().all(|one| !(one.valid && broken(one))), "{id}: {all:?}");
                rest += challenges.iter().map(|one| corrected(one).len()).sum::<usize>();
            }
        }
    }
    assert!(rest > 0);
    assert!(departs.is_empty(), "{} depart:\n{}", departs.len(), departs.join("\n"));
}

#[test]
fn a_corrected_challenge_is_valid_and_says_the_same() {
    for vector in vectors() {
        for challenge in read_lines(&lines(&vector)).iter().filter(|one| !one.scheme.is_empty()) {
            let line = corrected(challenge);
            let again = read_lines(&[&line]);
            assert!(again.len() == 1 && again[0].valid, "{}: {line}", vector["id"]);
            assert!(again[0].is(challenge.scheme.as_str()), "{}: {line}", vector["id"]);
        }
    }
}

/// A hostile field costs no more than its length.
#[test]
fn large_fields_are_read_in_time() {
    let size = if cfg!(debug_assertions) { 300_000 } else { 10_000_000 };
    for unit in [
        ",",
        "\"",
        "a=",
        " ",
        "a ",
        "a,",
        "a=b,",
        "a=\"b\",",
        "Basic ",
        "&",
        "a&",
        ";",
        "a;",
        "=",
        "\\",
        "\\\"",
        "\" ",
        "\" a",
        "a b=",
        "é",
        "\u{201c}",
        "\t",
        "a=b c",
        "'",
        "Basic realm=\"x\", ",
        "Basic realm=x ",
        "\u{1}a",
        "\r\n ",
    ] {
        for head in ["", "Basic ", "Basic a=\"", "Basic a=", "Basic a=b, "] {
            let line = Mapped::at(format!("{head}{}", unit.repeat(size / unit.len())), 0);
            let start = Instant::now();
            let challenges = read(&[(Field::WwwAuthenticate, line)]);
            let took = start.elapsed();
            assert!(took < HANGS, "{head:?} + {unit:?} took {took:?}");
            assert!(challenges.len() <= 1000, "{head:?} + {unit:?}");
            let noted =
                challenges.iter().any(|one| one.issues.iter().any(|issue| issue.kind.id() == "too-long"));
            assert!(noted, "{head:?} + {unit:?}");
        }
    }
}

#[test]
fn many_lines_are_read_in_time() {
    let lines: Vec<_> =
        (0..200_000).map(|at| (Field::WwwAuthenticate, Mapped::at("Basic realm=x", at * 20))).collect();
    let start = Instant::now();
    assert!(read(&lines).len() <= 1000);
    assert!(start.elapsed() < HANGS);
}

#[test]
fn fields_keep_their_order_and_stay_apart() {
    let lines = [
        (Field::ProxyAuthenticate, Mapped::at("Negotiate", 0)),
        (Field::WwwAuthenticate, Mapped::at("Basic realm=\"a\"", 100)),
        (Field::ProxyAuthenticate, Mapped::at("NTLM", 200)),
    ];
    let challenges = read(&lines);
    let schemes: Vec<_> = challenges.iter().map(|one| (one.field, one.scheme.as_str())).collect();
    assert_eq!(
        schemes,
        [
            (Field::ProxyAuthenticate, "Negotiate"),
            (Field::WwwAuthenticate, "Basic"),
            (Field::ProxyAuthenticate, "NTLM")
        ]
    );
    assert!(read(&[]).is_empty());
}

#[test]
fn a_fold_that_was_joined_is_still_seen() {
    let mut line = Mapped::at("Basic", 18);
    line.push_decoded(" ", why401::text::Span::empty(24));
    line.push(&Mapped::at("realm=\"foo\"", 26));
    let challenges = read(&[(Field::WwwAuthenticate, line)]);
    assert_eq!(challenges.len(), 1);
    assert!(!challenges[0].valid);
    assert!(challenges[0].issues.iter().any(|issue| issue.kind.id() == "obs-fold"));
}

fn vectors() -> Vec<Value> {
    let data: Value = serde_json::from_str(include_str!("vectors/challenges.json")).unwrap();
    data.as_array().unwrap().clone()
}

fn lines(vector: &Value) -> Vec<&str> {
    vector["headers"].as_array().unwrap().iter().map(text).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// Reads lines as they would stand below each other in a paste.
fn read_lines(lines: &[&str]) -> Vec<Challenge> {
    let mut at = 0;
    let mut mapped = Vec::new();
    for line in lines {
        mapped.push((Field::WwwAuthenticate, Mapped::at(*line, at)));
        at += u32::try_from(line.len()).unwrap() + 1;
    }
    read(&mapped)
}

/// Every span lies inside the lines and splits no character.
fn check_spans(challenges: &[Challenge], lines: &[&str], id: &str) {
    let paste = lines.join("\n");
    for one in challenges {
        assert!(one.span.of(&paste).is_some(), "{id}: {:?}", one.span);
        for issue in &one.issues {
            assert!(issue.span.of(&paste).is_some(), "{id}: {} {:?}", issue.kind.id(), issue.span);
        }
        for param in &one.params {
            assert!(
                param.name.span().of(&paste).is_some() && param.value.span().of(&paste).is_some(),
                "{id}"
            );
        }
    }
}

fn flat(challenges: &[&Challenge]) -> Flat {
    let of = |one: &&Challenge| {
        let params = one.params.iter().map(|p| (p.name.as_str().to_owned(), p.value.as_str().to_owned()));
        (
            one.scheme.as_str().to_owned(),
            one.token68.as_ref().map(|t| t.as_str().to_owned()),
            params.collect(),
        )
    };
    challenges.iter().map(of).collect()
}

fn expected(value: &Value) -> Option<Flat> {
    let params = |one: &Value| {
        let all = one["params"].as_array().unwrap().iter();
        all.map(|pair| (text(&pair[0]).to_owned(), text(&pair[1]).to_owned())).collect()
    };
    let of = |one: &Value| {
        (text(&one["scheme"]).to_owned(), one["token68"].as_str().map(str::to_owned), params(one))
    };
    Some(value.as_array()?.iter().map(of).collect())
}

/// A quadratic loop takes hours on such a text; a slow or busy machine stays far below.
const HANGS: Duration = Duration::from_mins(1);
