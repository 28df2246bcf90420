//! Links and copies: what they weigh, what they never hold, and that those of the released form open for ever.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use why401::permalink::{Opened, VerdictLink, open};
use why401::report::Report;
use why401::screen::Desk;
use why401::screen::wire::{Copies, Screen, Wish};
use why401::{Context, diagnose, diagnose_capture};

mod common;

use common::pastes;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn press(desk: &mut Desk, data: &[(&str, &str)]) -> Screen {
    let data = data.iter().map(|(name, value)| ((*name).to_string(), (*value).to_string())).collect();
    desk.hear(Wish::Press(data), None)
}

/// What the dialogue hands on of a paste: evidence first, then the verdict alone.
fn handed_on(paste: &str) -> (Copies, Copies) {
    let mut desk = Desk::default();
    desk.hear(Wish::Begin { address: "https://why401.example/".into(), role: "client".into() }, None);
    desk.hear(Wish::Read { clock: 1_795_000_000, away: true }, Some(paste.to_string()));
    let evidence =
        press(&mut desk, &[("act", "share"), ("able", "seal")]).copies.expect("the dialogue is open");
    let verdict = press(&mut desk, &[("act", "kind"), ("value", "verdict")]).copies.expect("it still is");
    (evidence, verdict)
}

fn outputs(copies: &Copies) -> [(&'static str, &str); 7] {
    [
        ("the link", &copies.fragment),
        ("the text", &copies.text),
        ("the Markdown", &copies.markdown),
        ("the JSON", &copies.json),
        ("the command", &copies.command),
        ("the title", &copies.title),
        ("the receipt", &copies.receipt),
    ]
}

/// The pieces of six characters that make up the secrets of a paste, without those that stand beside a secret as well.
fn pieces(paste: &str, report: &Report) -> HashSet<String> {
    let mut beside = String::new();
    let mut at = 0;
    for secret in &report.secrets {
        beside.push_str(paste.get(at..secret.start as usize).unwrap_or_default());
        beside.push('\n');
        at = secret.end as usize;
    }
    beside.push_str(paste.get(at..).unwrap_or_default());
    // A cookie's name may stand in its own signed value.
    for cookie in &report.cookies {
        beside.push_str(&cookie.name);
        beside.push('\n');
    }
    let public: HashSet<String> = windows(&beside).collect();
    let mut pieces = HashSet::new();
    for secret in report.secrets.iter().filter_map(|span| span.of(paste)) {
        for part in secret.split([';', ',', ' ', '&']) {
            let value = match part.split_once('=') {
                Some((_, value)) if !value.trim_matches('=').is_empty() => value.trim_matches('"'),
                _ => part.trim_matches('='),
            };
            // Of a token header and safe claims stay; its signature goes. NTLM's messages begin alike; and what is no
            // secret but stands in the place of one stays, for it is what went wrong.
            let value = match value.split('.').collect::<Vec<_>>()[..] {
                [head, _, signature] if head.contains("eyJ") => signature,
                _ if value.starts_with("TlRMTVNTUAA") => value.get(16..).unwrap_or_default(),
                _ if IN_PLACE.iter().any(|known| value.contains(known)) => "",
                _ => value,
            };
            pieces.extend(windows(value).filter(|six| {
                six.chars().filter(char::is_ascii_alphanumeric).count() >= 4 && !is_public(six)
            }));
        }
    }
    pieces.retain(|six| !public.contains(six));
    pieces
}

fn windows(text: &str) -> impl Iterator<Item = String> {
    let all: Vec<char> = text.chars().collect();
    (6..=all.len()).map(move |end| all[end - 6..end].iter().collect())
}

/// Digits and colons alone are times and counters; the rest are names that stand in credentials of a kind, or in our own words.
fn is_public(six: &str) -> bool {
    six.chars().all(|c| c.is_ascii_digit() || c == ':')
        || [
            "username",
            "realm",
            "algorithm",
            "response",
            "cnonce",
            "example",
            "AAAAAA",
            "sb_secret_",
            ".access",
        ]
        .iter()
        .any(|word| word.contains(six))
}

/// What stands in the place of a secret: variables that were not filled in, among them `$login:$pass` in base64; a path.
const IN_PLACE: [&str; 6] = ["undefined", "null", "[object", "Object]", "JGxvZ2luOiRwYXNz", "/var/run/"];

#[test]
fn a_cut_link_shows_whole_lines_and_reads_nothing_from_what_is_missing() {
    let paste = "GET /v2/orders HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer tGzv3JOkF0XG5Qx2TlKWIA\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\"\nX-Request-Id: 1\n\n";
    let (evidence, _) = handed_on(paste);
    let opened = |fragment: &str| match open(fragment).0 {
        Opened::Evidence(link) => Some(link.restore()),
        _ => None,
    };
    let (all, _) = opened(&evidence.fragment).expect("the whole link opens");
    let end = evidence.fragment.rfind('.').expect("a checksum stands behind the payload");
    let mut shown = 0;
    for length in 0..end {
        let Some((text, capture)) = opened(&evidence.fragment[..length]) else { continue };
        for line in text.lines() {
            assert!(all.lines().any(|whole| whole == line), "{length}: {line:?} is no line of the whole");
        }
        let report = diagnose_capture(&text, capture, &Context::default());
        let because = report.verdicts.iter().flat_map(|verdict| &verdict.because);
        for reason in because {
            assert_ne!((reason.question, reason.answer), ("loaded", "placeholder"), "{length}: {text}");
            assert_ne!((reason.question, reason.answer), ("carries", "nothing"), "{length}: {text}");
        }
        shown += 1;
    }
    assert!(shown > 10, "only {shown} cut links show something");
}

#[test]
fn links_over_the_corpus_are_short() {
    let (mut evidence, mut verdict) = (Vec::new(), Vec::new());
    for (id, paste) in pastes() {
        let (one, other) = handed_on(&paste);
        evidence.push((one.fragment.len(), id.clone()));
        verdict.push((other.fragment.len(), id));
    }
    evidence.sort_unstable();
    verdict.sort_unstable();
    let count = evidence.len();
    assert!(count > 150, "{count} pastes");
    let (median, most) = (evidence[count / 2].0, evidence[count * 95 / 100].0);
    let (longest, of) = evidence.last().expect("links");
    let (verdict_median, (verdict_longest, verdict_of)) =
        (verdict[count / 2].0, verdict.last().expect("links"));
    println!("characters behind the # of links to {count} pastes:");
    println!("evidence: median {median} of 900, 95 % {most} of 1500, longest {longest} ({of})");
    println!("verdict: median {verdict_median}, longest {verdict_longest} of 200 ({verdict_of})");
    assert!(median <= 900 && most <= 1500 && *verdict_longest <= 200);
}

#[test]
fn no_piece_of_a_secret_is_handed_on() {
    let (mut searched, mut wrong) = (0, Vec::new());
    for (id, paste) in pastes() {
        let report = diagnose(&paste, &Context { clock: 1_795_000_000, ..Context::default() });
        let pieces = pieces(&paste, &report);
        if pieces.is_empty() {
            continue;
        }
        searched += pieces.len();
        let (evidence, verdict) = handed_on(&paste);
        let (Opened::Evidence(link), None) = open(&evidence.fragment) else { panic!("{id} does not open") };
        let carried = link.restore().0;
        let mut all = outputs(&evidence).to_vec();
        all.push(("what the link carries", &carried));
        all.push(("the verdict's link", &verdict.fragment));
        for (what, text) in all {
            let mut found: Vec<String> = windows(text).filter(|six| pieces.contains(six)).collect();
            found.sort();
            found.dedup();
            if !found.is_empty() {
                wrong.push(format!("{id}: {what} holds {:?}", &found[..found.len().min(6)]));
            }
        }
    }
    println!("{searched} pieces of secrets searched for");
    assert!(searched > 5_000, "only {searched} pieces");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_receipt_names_what_was_hidden_and_the_command_what_it_lacks() {
    let paste = "POST /pay HTTP/1.1\nHost: a.example\nAuthorization: Bearer abcdefgh12345678\nCookie: sid=qrstuvwxyz\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"a\"\n\n";
    let (evidence, verdict) = handed_on(paste);
    assert_eq!(evidence.receipt, evidence.of_link);
    assert!(evidence.receipt.starts_with("Hidden in it: ") && evidence.receipt.contains("1 cookie value"));
    assert!(evidence.markdown.contains(&evidence.receipt), "{}", evidence.markdown);
    assert!(evidence.markdown.contains(&format!("](https://why401.example/#{})", evidence.fragment)));
    assert_eq!(evidence.to_set, "To be set in the shell before it runs: TOKEN, COOKIE_SID.");
    assert_eq!(verdict.of_link, "It holds nothing of the paste.");
    let (plain, _) = handed_on(
        "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"a\"\n\n",
    );
    assert_eq!(plain.receipt, "Nothing had to be hidden.");
    assert_eq!(plain.command, "curl -i 'https://a.example/'");
}

#[test]
fn copies_hold_no_control_characters() {
    let paste = "GET /a\u{1b}[31m HTTP/1.1\nHost: a.example\nUser-Agent: a\tb\u{7}\u{202e}c\u{9b}\n\nHTTP/1.1 403 Forbidden\nServer: x\u{0}y\u{200b}\n\n{\t\"error\": \"denied\u{8}\"}\n";
    let mut all = vec![("made up".to_string(), paste.to_string())];
    all.extend(pastes().into_iter().step_by(5));
    for (id, paste) in all {
        let (evidence, verdict) = handed_on(&paste);
        for (what, text) in outputs(&evidence).into_iter().chain(outputs(&verdict)) {
            let odd = text
                .chars()
                .find(|c| (c.is_control() && *c != '\n') || ('\u{202a}'..='\u{202e}').contains(c));
            assert_eq!(odd, None, "{id}: {what}");
        }
        assert!(serde_json::from_str::<Value>(&evidence.json).is_ok(), "{id}");
    }
}

/// Every link in `tests/links` opens to what is written beside it. Files there are only ever added.
#[test]
fn links_of_the_released_form_open_for_ever() {
    let mut kinds = HashSet::new();
    let mut count = 0;
    for entry in fs::read_dir(folder("links")).expect("tests/links").flatten() {
        if entry.path().extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let name = entry.file_name().to_string_lossy().into_owned();
        let golden: Value = serde_json::from_slice(&fs::read(entry.path()).expect("a file")).expect("JSON");
        check(&name, &golden);
        kinds.insert(golden["kind"].as_str().expect("a kind").to_string());
        count += 1;
    }
    assert!(count >= 20 && kinds.len() == 3, "{count} links of {kinds:?}");
}

fn check(name: &str, golden: &Value) {
    let text = |field: &str| golden[field].as_str().unwrap_or_else(|| panic!("{name}: no {field}"));
    let (opened, error) = open(text("fragment"));
    assert_eq!(error, None, "{name}");
    match (text("kind"), opened) {
        ("evidence", Opened::Evidence(link)) => {
            let (paste, capture) = link.restore();
            assert_eq!(paste, text("text"), "{name}");
            assert_eq!(link.role.map(why401::knowledge::Role::id), golden["role"].as_str(), "{name}");
            assert_eq!(link.moment, golden["moment"].as_i64(), "{name}");
            let answers: Vec<Vec<&str>> = link
                .answers
                .iter()
                .map(|(question, choice)| vec![question.as_str(), choice.as_str()])
                .collect();
            assert_eq!(serde_json::json!(answers), golden["answers"], "{name}");
            let context = Context {
                clock: link.moment.unwrap_or_default(),
                judge_at: link.moment,
                answers: link.answers.clone(),
                ..Context::default()
            };
            let report = diagnose_capture(&paste, capture, &context);
            assert_eq!(
                report.verdicts.first().map(|verdict| verdict.cause),
                golden["cause"].as_str(),
                "{name}"
            );
            let status = report.status.as_ref().map(|status| status.code.into());
            assert_eq!(status, golden["status"].as_u64(), "{name}");
        }
        ("verdict", Opened::Verdict(VerdictLink { status, causes, certainty, path, role })) => {
            let path: Vec<[&str; 2]> = path.iter().map(|(question, choice)| [*question, *choice]).collect();
            let found = serde_json::json!({
                "status": status,
                "causes": causes,
                "certainty": certainty.map(why401::diagnosis::Certainty::id),
                "path": path,
                "role": role.map(why401::knowledge::Role::id),
            });
            assert_eq!(found, golden["holds"], "{name}");
        }
        // The browser's test opens these with their passphrases.
        ("sealed", Opened::Sealed(link)) => {
            assert_eq!(Some(u64::from(link.iterations())), golden["iterations"].as_u64(), "{name}");
            assert_eq!(link.fragment(), text("fragment"), "{name}");
        }
        (kind, opened) => panic!("{name}: {opened:?} is not {kind}"),
    }
}
