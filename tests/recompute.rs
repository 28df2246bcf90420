//! Recomputations against what real clients sent.
//!
//! `tests/vectors/recompute.json` was made with curl, requests, httpx, botocore, oauthlib, joserfc and the standard library of
//! Python for this purpose: each paste with the secrets that are typed, and what the recomputation must say.
#![cfg(feature = "verify")]

use serde_json::Value;
use why401::Context;
use why401::capture::{self, Wish};
use why401::permalink::{EvidenceLink, Opened, open};
use why401::recompute::{Offer, Outcome, Secrets, run};
use why401::report::Report;
use why401::{diagnose, diagnose_capture};

fn offers(paste: &str) -> Vec<Offer> {
    why401::recomputations(&capture::read(paste, Wish::default()), &Context::default())
}

fn outcome(paste: &str, kind: &str, secrets: &Secrets) -> Option<Outcome> {
    offers(paste).iter().find(|offer| offer.id == kind).map(|offer| run(offer, secrets))
}

fn typed(secrets: &Value) -> Secrets {
    secrets.as_object().into_iter().flatten().fold(Secrets::default(), |secrets, (id, value)| {
        secrets.with(id.as_str(), value.as_str().unwrap_or_default())
    })
}

#[test]
fn every_vector_comes_out_as_it_was_made() {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("vectors/recompute.json")).unwrap();
    let mut wrong = Vec::new();
    for vector in &vectors {
        let text = |name: &str| vector[name].as_str().unwrap_or_default();
        let Some(outcome) = outcome(text("paste"), text("kind"), &typed(&vector["secrets"])) else {
            wrong.push(format!("{}: no offer", text("id")));
            continue;
        };
        let what: Vec<&str> = outcome.agreement.differences().iter().map(|found| found.what).collect();
        let want: Vec<&str> = vector["what"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        let lines: Vec<&str> =
            outcome.lines.iter().filter(|line| line.state.id() == "wrong").map(|line| line.what).collect();
        let lined = vector["lines"]
            .as_array()
            .is_none_or(|want| want.iter().filter_map(Value::as_str).eq(lines.iter().copied()));
        let said = vector["words"].as_str().is_none_or(|words| {
            outcome.headline.contains(words) || outcome.lines.iter().any(|line| line.words.contains(words))
        });
        if outcome.agreement.id() != text("agreement") || what != want || !lined || !said {
            wrong.push(format!(
                "{}: {} {what:?} {lines:?} {}",
                text("id"),
                outcome.agreement.id(),
                outcome.headline
            ));
        }
        for secret in vector["secrets"].as_object().unwrap().values().filter_map(Value::as_str) {
            let shown = format!("{outcome:?}{:?}", typed(&vector["secrets"]));
            let open =
                vector["open"].as_bool() == Some(true) || text("paste").contains(secret) || secret.len() < 8;
            assert!(open || !shown.contains(secret), "{}: the secret is shown", text("id"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
}

/// Digests of RFC 7616, RFC 2617, RFC 2069 and of the test suites of clients.
#[test]
fn published_digests_fit_their_passwords() {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("vectors/authorization.json")).unwrap();
    let mut count = 0;
    for vector in &vectors {
        let check = &vector["expect"]["fields"]["check"];
        let (Some(method), Some(password)) = (check["method"].as_str(), check["password"].as_str()) else {
            continue;
        };
        let value = vector["value"].as_str().unwrap();
        let uri = vector["expect"]["fields"]["params"]["uri"].as_str().unwrap();
        let body = check["body"].as_str().unwrap_or_default();
        let paste = format!(
            "{method} {uri} HTTP/1.1\nHost: example.org\nAuthorization: {value}\n\n{body}\n\nHTTP/1.1 401 Unauthorized\n\n"
        );
        let user = check["user"].as_str().unwrap_or_default();
        let secrets = Secrets::default().with("password", password).with("username", user);
        let outcome = outcome(&paste, "digest", &secrets).expect("an offer");
        let want = match (check["response_matches"].as_bool(), vector["id"].as_str()) {
            // RFC 7616 §3.9.2 as printed cuts SHA-512 (erratum 4897); RFC 2069 as printed is right by erratum 749.
            (Some(false), _) => "agrees-with",
            _ => "agrees",
        };
        assert_eq!(outcome.agreement.id(), want, "{}: {}", vector["id"], outcome.headline);
        if want == "agrees-with" {
            assert!(outcome.headline.contains("SHA-512 cut to 256 bits"), "{}", outcome.headline);
        }
        count += 1;
    }
    assert!(count >= 12, "{count}");
}

/// RFC 5849 §3.4.1.1
#[test]
fn the_base_string_is_that_of_the_specification() {
    let paste = "POST /request?b5=%3D%253D&a3=a&c%40=&a2=r%20b HTTP/1.1\nHost: example.com\n\
        Content-Type: application/x-www-form-urlencoded\nAuthorization: OAuth realm=\"Example\", \
        oauth_consumer_key=\"9djdj82h48djs9d2\", oauth_token=\"kkk9d7dh3k39sjv7\", oauth_signature_method=\"HMAC-SHA1\", \
        oauth_timestamp=\"137131201\", oauth_nonce=\"7d8f3e4a\", oauth_signature=\"bYT5CMsGcbgUdFHObYMEfcx6bsw%3D\"\n\n\
        c2&a3=2+q\n\nHTTP/1.1 401 Unauthorized\n\n";
    let outcome = outcome(paste, "oauth1", &Secrets::default()).expect("an offer");
    let want = "POST&https%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D\
        %26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1\
        %26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7";
    // The example is sent by `http`; a raw request does not tell its scheme, and today's is `https`.
    assert_eq!(outcome.texts.first().map(|(_, text)| text.as_str()), Some(want));
}

/// Cut, shuffled and mixed pastes are read without a panic, and every place stands in the paste.
#[test]
fn broken_pastes_are_recomputed_without_a_panic() {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("vectors/recompute.json")).unwrap();
    let secrets = ["username", "password", "secret-key", "consumer-secret", "token-secret"]
        .iter()
        .fold(Secrets::default(), |secrets, id| secrets.with(*id, "t\u{f6}p \"\\ secret\n"));
    let mut runs = 0;
    for vector in vectors.iter().step_by(17) {
        let paste = vector["paste"].as_str().unwrap();
        let lines: Vec<&str> = paste.lines().collect();
        let cuts =
            (1..4).map(|part| paste.chars().take(paste.chars().count() * part / 4).collect::<String>());
        let without = (0..lines.len()).step_by(4).map(|gone| {
            let kept = lines.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, line)| *line);
            kept.collect::<Vec<_>>().join("\r\n")
        });
        let swapped = ["\"", ",", "=", "%", "/", "&", ":"].iter().map(|mark| paste.replace(mark, "\u{e9}"));
        for broken in cuts.chain(without).chain(swapped) {
            for offer in offers(&broken) {
                let outcome = run(&offer, &secrets);
                for span in outcome.lines.iter().filter_map(|line| line.span).chain([offer.span]) {
                    assert!(span.of(&broken).is_some(), "{}: {span:?} in {broken:?}", vector["id"]);
                }
                runs += 1;
            }
        }
    }
    assert!(runs > 40, "{runs}");
}

fn vectors() -> Vec<Value> {
    serde_json::from_str(include_str!("vectors/recompute.json")).unwrap()
}

fn answers(report: &Report, question: &str) -> Vec<&'static str> {
    let reasons = report.verdicts.iter().flat_map(|verdict| &verdict.because);
    let mut found: Vec<&str> =
        reasons.filter(|reason| reason.question == question).map(|reason| reason.answer).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// What needs no typed secret is evidence in every report, and a finding with its place.
#[test]
fn what_needs_no_secret_counts() {
    let mut wrong = Vec::new();
    for vector in vectors().iter().filter(|vector| vector["kind"] == "dpop") {
        let report = diagnose(vector["paste"].as_str().unwrap(), &Context::default());
        let whats: Vec<&str> = vector["what"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        // The worker that makes reports checks no signature.
        for what in whats.iter().filter(|what| **what != "signature") {
            let ids: Vec<&str> = report.findings.iter().map(|finding| finding.id).collect();
            let want: &[&str] = match *what {
                "htm" => &["dpop-htm"],
                "htu" => &["dpop-htu", "dpop-htu-query"],
                "ath" => &["dpop-ath", "dpop-ath-missing"],
                "jkt" => &["dpop-key", "dpop-unbound"],
                "scheme" => &["dpop-as-bearer"],
                "dpop" => &["dpop-no-proof"],
                "iat" => &["dpop-iat"],
                "nonce" => continue,
                _ => &["dpop-malformed"],
            };
            if !ids.iter().any(|id| want.contains(id)) {
                wrong.push(format!("{}: {what} is no finding: {ids:?}", vector["id"]));
            }
        }
        let found = report.findings.iter().any(|finding| finding.id.starts_with("dpop-"));
        if found && whats.is_empty() {
            wrong.push(format!("{}: found in what is right", vector["id"]));
        }
    }
    for (id, question, choice) in SHOWN {
        let all = vectors();
        let vector = all.iter().find(|vector| vector["id"] == *id).expect("a vector");
        let report = diagnose(vector["paste"].as_str().unwrap(), &Context::default());
        let found = answers(&report, question);
        if !found.contains(choice) {
            wrong.push(format!("{id}: {question} is {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A vector, a question, and what the paste alone must answer.
const SHOWN: &[(&str, &str, &str)] = &[
    ("sigv4-server-host", "signed-text", "header"),
    ("sigv4-server-same", "signed-text", "same"),
    ("sigv4-server-path", "signed-text", "path"),
    ("sigv4-server-query-added", "signed-text", "query"),
    ("sigv4-server-content-type", "signed-text", "header"),
    ("sigv4-server-no-body", "signed-text", "payload"),
    ("sigv4-server-method", "signed-text", "method"),
    ("sigv4-server-region", "signed-text", "scope"),
    ("sigv4-server-date", "signed-text", "date"),
    ("sigv4-server-header-lost", "signed-text", "header"),
    ("uri-rewritten", "digest", "uri"),
    ("nc-short", "digest", "incomplete"),
];

/// Hashes over stand-ins say nothing: a link carries what they said before.
#[test]
fn a_link_says_the_same() {
    let mut wrong = Vec::new();
    for vector in vectors() {
        let report = diagnose(vector["paste"].as_str().unwrap(), &Context::default());
        let moment = Some(report.clock.now);
        let link = EvidenceLink { moment, ..EvidenceLink::of(&report.capture, report.clock.now) };
        let (Opened::Evidence(opened), None) = open(&link.fragment()) else {
            panic!("the link does not open")
        };
        let (text, capture) = opened.restore();
        let context = Context { judge_at: opened.moment, ..Context::default() };
        let again = diagnose_capture(&text, capture, &context);
        let sum = |report: &Report| -> Vec<(&'static str, i32)> {
            report.verdicts.iter().take(2).map(|verdict| (verdict.cause, verdict.points)).collect()
        };
        let ids = |report: &Report| -> Vec<&'static str> {
            let own = ["dpop-", "digest-", "sigv4-"];
            let found = report.findings.iter().map(|finding| finding.id);
            found.filter(|id| own.iter().any(|start| id.starts_with(start))).collect()
        };
        if sum(&report) != sum(&again) || ids(&report) != ids(&again) {
            wrong.push(format!(
                "{}: {:?} {:?} became {:?} {:?}",
                vector["id"],
                sum(&report),
                ids(&report),
                sum(&again),
                ids(&again)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
