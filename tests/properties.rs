//! What must hold for any paste.

use proptest::prelude::*;
use why401::permalink::{EvidenceLink, Opened, open};
use why401::report::{Exposure, Report, Style, narrate, to_json};
use why401::text::Span;
use why401::{Context, diagnose, diagnose_capture};

mod cases;
mod common;

use cases::config;
use common::{pastes, pastes_of};

fn check_spans(paste: &str, report: &Report) {
    let inside = |span: Span| {
        assert!(span.of(paste).is_some(), "{span:?} is not in the paste of {} bytes", paste.len());
    };
    report.marks.iter().for_each(|mark| inside(mark.span));
    report.secrets.iter().copied().for_each(inside);
    report.findings.iter().filter_map(|finding| finding.span).for_each(inside);
    report.challenges.iter().for_each(|challenge| inside(challenge.span));
    report.challenges.iter().flat_map(|challenge| &challenge.issues).for_each(|issue| inside(issue.span));
    report.credentials.iter().for_each(|credential| inside(credential.span));
    report.credentials.iter().flat_map(|credential| &credential.issues).for_each(|issue| inside(issue.span));
    report.tokens.iter().for_each(|token| inside(token.span));
    report.tokens.iter().flat_map(|token| &token.claims).for_each(|claim| inside(claim.span));
    report
        .verdicts
        .iter()
        .flat_map(|verdict| &verdict.because)
        .filter_map(|reason| reason.span)
        .for_each(inside);
    report.path.iter().filter_map(|step| step.span).for_each(inside);
}

/// Diagnoses, prints in every form, makes a link and opens it.
fn whole_way(paste: &str) -> Report {
    let context = Context { clock: 1_795_000_000, ..Context::default() };
    let report = diagnose(paste, &context);
    check_spans(paste, &report);
    let _ = narrate(&report, paste, why401::knowledge::Role::Client, Style::default());
    let _ = to_json(&report, "-", Exposure::Redacted);
    let link = EvidenceLink::of(&report.capture, report.clock.now);
    let _ = open(&link.fragment());
    report
}

/// The fragment of a report's evidence link.
fn fragment(report: &Report) -> String {
    let moment = Some(report.clock.now);
    EvidenceLink { moment, ..EvidenceLink::of(&report.capture, report.clock.now) }.fragment()
}

fn from_link(fragment: &str) -> Report {
    let (Opened::Evidence(link), None) = open(fragment) else { panic!("the link does not open") };
    let (text, capture) = link.restore();
    let report = diagnose_capture(&text, capture, &Context { judge_at: link.moment, ..Context::default() });
    check_spans(&text, &report);
    report
}

#[test]
fn the_diagnosis_from_a_link_equals_the_diagnosis_from_the_paste() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for (id, paste) in pastes().into_iter().chain(pastes_of("tests/corpus-own")) {
        let report = whole_way(&paste);
        if report.capture.exchanges.is_empty() && report.capture.notes.is_empty() {
            continue;
        }
        let link = fragment(&report);
        count += 1;
        let again = from_link(&link);
        let sum = |report: &Report| -> Vec<(&'static str, i32)> {
            report
                .verdicts
                .iter()
                .take(3)
                .filter(|verdict| verdict.points > 0)
                .map(|verdict| (verdict.cause, verdict.points))
                .collect()
        };
        if sum(&report) != sum(&again) {
            wrong.push(format!("{id}: {:?} became {:?}", sum(&report), sum(&again)));
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn line_ends_change_nothing() {
    for (id, paste) in pastes() {
        if paste.contains('\r') {
            continue;
        }
        let unix = diagnose(&paste, &Context::default());
        let dos = diagnose(&paste.replace('\n', "\r\n"), &Context::default());
        let first = |report: &Report| report.verdicts.first().map(|verdict| (verdict.cause, verdict.points));
        assert_eq!(first(&unix), first(&dos), "{id}");
    }
}

/// What fuzzing has found once.
#[test]
fn finds_stay_fixed() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/finds");
    let files: Vec<_> = std::fs::read_dir(folder).expect("tests/finds").flatten().collect();
    assert!(!files.is_empty());
    for file in files {
        whole_way(&String::from_utf8_lossy(&std::fs::read(file.path()).expect("a find")));
    }
}

#[test]
fn a_paste_cut_anywhere_is_read() {
    for (_, paste) in pastes().into_iter().step_by(7) {
        for end in (0..paste.len()).step_by(97).filter(|end| paste.is_char_boundary(*end)) {
            whole_way(&paste[..end]);
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nothing_panics(text in "\\PC{0,400}") {
        whole_way(&text);
    }

    #[test]
    fn nothing_panics_near_http(parts in proptest::collection::vec(piece(), 0..24)) {
        whole_way(&parts.concat());
    }
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("GET / HTTP/1.1\n".to_string()),
        Just("HTTP/1.1 401 Unauthorized\r\n".to_string()),
        Just("> ".to_string()),
        Just("< ".to_string()),
        Just("* ".to_string()),
        Just("\n\n".to_string()),
        Just("WWW-Authenticate: ".to_string()),
        Just("Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.".to_string()),
        Just("Basic realm=\"".to_string()),
        Just("Digest nonce=\"a\", qop=".to_string()),
        Just("curl -H '".to_string()),
        Just("{\"log\":{\"entries\":[".to_string()),
        Just("Cookie: a=b; sid=".to_string()),
        Just("Request URL\n".to_string()),
        "[ -~]{0,30}",
        "\\PC{0,8}",
    ]
}
