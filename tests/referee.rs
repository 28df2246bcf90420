//! The status referee over the measured cases: it blames the status only where the settled cause bears it out.

use std::fs;
use std::path::Path;

use serde_json::Value;
use why401::{Context, diagnose, text::time};

/// Findings that judge who was asking, and the causes that bear them out.
const BORNE_OUT: [(&str, &[&str]); 2] = [
    (
        "403-for-anonymous",
        &[
            "no-credentials",
            "wrong-status-403-for-401",
            "api-key-missing",
            "cookie-not-sent",
            "auth-header-dropped-on-redirect",
        ],
    ),
    (
        "401-for-known",
        &["wrong-status-401-for-403", "permission-denied", "insufficient-scope", "resource-policy-denied"],
    ),
];

#[test]
fn the_status_is_blamed_where_the_cause_bears_it_out() {
    let mut wrong = Vec::new();
    let mut counts = [0; 2];
    for folder in ["tests/corpus", "tests/corpus-own"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for case in fs::read_dir(root).expect("the cases").flatten().filter(|entry| entry.path().is_dir()) {
            let paste = fs::read(case.path().join("paste.txt")).expect("a paste");
            let about = fs::read(case.path().join("case.json")).expect("a case");
            let about: Value = serde_json::from_slice(&about).expect("JSON");
            let now = time::read(about["now"].as_str().unwrap_or_default());
            let context = Context { judge_at: now, ..Context::default() };
            let report = diagnose(&String::from_utf8_lossy(&paste), &context);
            let mut fair: Vec<&str> = vec![about["cause"].as_str().unwrap_or_default()];
            fair.extend(about["also_right"].as_array().expect("a list").iter().filter_map(Value::as_str));
            for (at, (id, causes)) in BORNE_OUT.iter().enumerate() {
                if report.findings.iter().any(|finding| finding.id == *id) {
                    counts[at] += 1;
                    if !fair.iter().any(|cause| causes.contains(cause)) {
                        wrong.push(format!(
                            "{}: {id}, but it is {fair:?}",
                            case.file_name().to_string_lossy()
                        ));
                    }
                }
            }
            if let Some(answer) = &report.corrected {
                assert!(is_an_answer(answer), "{}: {answer}", case.file_name().to_string_lossy());
            }
        }
    }
    println!("{counts:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(counts.iter().all(|count| *count > 0), "{counts:?}");
}

/// Whether a text is a status line, header lines and a short body, and says what the status asks for.
fn is_an_answer(text: &str) -> bool {
    let Some((head, body)) = text.split_once("\n\n") else { return false };
    let mut lines = head.lines();
    let status = lines.next().unwrap_or_default();
    let fields: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once(": ")).collect();
    let has = |name: &str| fields.iter().any(|(known, value)| *known == name && !value.is_empty());
    let asks = match status.get(..12) {
        Some("HTTP/1.1 401") => has("WWW-Authenticate"),
        Some("HTTP/1.1 407") => has("Proxy-Authenticate"),
        Some("HTTP/1.1 400" | "HTTP/1.1 403") => true,
        _ => false,
    };
    let whole = fields.len() + 1 == head.lines().count();
    asks && whole && has("Cache-Control") && has("Content-Type") && body.len() < 80
}
