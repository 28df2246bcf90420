//! The terminal program, run: `docs/report-json.md`.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const PASTE: &str = "GET /v1/me HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer kq7Zr2vT9wLb4nYc\n\n\
    HTTP/1.1 403 Forbidden\nDate: Sat, 21 Nov 2026 19:04:10 GMT\n\
    WWW-Authenticate: Bearer error=\"insufficient_scope\", scope=\"orders:write\"\n\n";

fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_why401"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that refuses its arguments does not read its input.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    child.wait_with_output().expect("the program ends")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn json(arguments: &[&str], input: &str) -> Value {
    let output = run(arguments, input);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("one JSON object")
}

#[test]
fn the_json_has_the_fields_of_its_description() {
    let report = json(&["--json"], PASTE);
    let about = include_str!("../docs/report-json.md");
    let (_, block) = about.split_once("```jsonc\n{\n").expect("an example");
    let (block, _) = block.split_once("\n}\n```").expect("its end");
    let mut described: Vec<&str> =
        block.lines().filter_map(|line| line.strip_prefix("  \"")?.split('"').next()).collect();
    described.sort_unstable();
    let mut fields: Vec<&str> = report.as_object().expect("an object").keys().map(String::as_str).collect();
    fields.sort_unstable();
    assert_eq!(described, fields);
    assert_eq!(report["file"], "-");
    assert_eq!(report["format"], "http-raw");
    assert_eq!(report["exchanges"][0]["response"]["status"], 403);
    assert_eq!(report["challenges"][0]["params"][1], serde_json::json!(["scope", "orders:write"]));
    assert_eq!(report["verdicts"][0]["cause"], "insufficient-scope");
    assert_eq!(report["verdicts"][0]["certainty"], "settled");
    assert_eq!(
        report["path"][0],
        serde_json::json!({"question": "refusal", "answer": "403", "by": "evidence"})
    );
}

#[test]
fn secrets_are_printed_only_when_asked_for() {
    assert!(!text(&run(&["--json"], PASTE).stdout).contains("kq7Zr2"));
    assert!(!text(&run(&[], PASTE).stdout).contains("kq7Zr2"));
    assert!(text(&run(&["--json", "--show-secrets"], PASTE).stdout).contains("kq7Zr2vT9wLb4nYc"));
}

#[test]
fn a_link_tells_the_same() {
    let link = text(&run(&["--link"], PASTE).stdout);
    let again = json(&["--json", "--from-link", link.trim()], "");
    assert_eq!(again["verdicts"][0]["cause"], "insufficient-scope");
    let cut = run(&["--from-link", &link.trim()[..60]], "");
    assert!(text(&cut.stderr).contains("cut"), "{}", text(&cut.stderr));
}

#[test]
fn an_answer_of_the_person_counts() {
    let report = json(&["--json", "--answer", "network=other-network"], "HTTP/1.1 403 Forbidden\n\n");
    assert_eq!(report["verdicts"][0]["cause"], "ip-blocked");
}

#[test]
fn wrong_arguments_say_which_and_why() {
    for (arguments, word) in [
        (&["--answer", "network=mars"][..], "other-network"),
        (&["--role", "king"], "visitor"),
        (&["--now", "soon"], "RFC 3339"),
        (&["--what"], "--what"),
        (&["no-such-file.txt"], "no-such-file.txt"),
    ] {
        let output = run(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = text(&output.stderr);
        assert!(said.contains(word), "{arguments:?}: {said}");
        assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    }
}

#[test]
fn the_other_files_are_still_reported() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/caddy-no-credentials-httpx/paste.txt");
    let output = run(&["--json", "no-such-file.txt", folder], "");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(text(&output.stdout).lines().count(), 1);
}

#[test]
fn a_file_in_utf_16_is_read_as_the_same_text() {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("utf-16.txt");
    let bytes: Vec<u8> = format!("\u{feff}{PASTE}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::write(&path, bytes).expect("room for a file");
    let report = json(&["--json", path.to_str().expect("a path")], "");
    assert_eq!(report["exchanges"], json(&["--json"], PASTE)["exchanges"]);
}

#[test]
fn of_a_big_capture_the_refusal_is_found_and_its_places_are_those_of_the_file() {
    let entry = |number: usize, status: u16, body: &str| {
        format!(
            r#"{{"request":{{"method":"GET","url":"https://a.example/{number}","headers":[]}},"response":{{"status":{status},"headers":[{{"name":"WWW-Authenticate","value":"Basic realm=\"r\""}}],"content":{{"text":"{body}"}}}}}}"#
        )
    };
    let body = "x".repeat(1_000_000);
    let mut entries: Vec<String> = (0..40).map(|number| entry(number, 200, &body)).collect();
    entries.insert(30, entry(30, 401, "no"));
    let har = format!(
        r#"{{"log":{{"version":"1.2","creator":{{"name":"Firefox"}},"entries":[{}]}}}}"#,
        entries.join(",")
    );
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("big.har");
    std::fs::write(&path, &har).expect("room for a file");
    let report = json(&["--json", path.to_str().expect("a path")], "");
    let chosen = usize::try_from(report["chosen"].as_u64().expect("an exchange")).expect("an index");
    assert_eq!(report["exchanges"][chosen]["response"]["status"], 401);
    let span = &report["challenges"][0]["span"];
    let place = |at: usize| usize::try_from(span[at].as_u64().expect("an offset")).expect("an offset");
    assert!(har[..place(0)].ends_with(r#""value":""#), "{span}");
    assert_eq!(&har[place(0)..place(1)], r#"Basic realm=\"r\""#);
}

#[test]
fn of_a_capture_with_too_many_entries_the_limit_is_told() {
    let entry = r#"{"request":{"method":"GET","url":"u"},"response":{"status":401}}"#;
    let har = |count| format!(r#"{{"log":{{"entries":[{}]}}}}"#, vec![entry; count].join(","));
    let said = |count| text(&run(&["--json"], &har(count)).stderr);
    assert!(said(100_001).contains("limit of 100000 entries"));
    assert_eq!(said(100_000), "");
}
