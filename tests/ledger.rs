//! The table of what the founding documents teach: every row names what covers it, and what it names exists.
//! Also: who can mend it is told in every cause, to each of the three roles.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use why401::knowledge::{Role, causes};
use why401::{Context, diagnose};

#[test]
fn every_row_is_covered_by_something_that_exists() {
    let known = Known::gather();
    let mut wrong = Vec::new();
    for (id, covers) in rows() {
        if covers.is_empty() {
            wrong.push(format!("{id}: nothing covers it"));
        }
        wrong.extend(
            covers.iter().filter(|cover| !known.holds(cover)).map(|cover| format!("{id}: no {cover}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_row_of_the_ledger_and_every_fix_card_is_there() {
    let rows = rows();
    let numbered = |letter: char, last: usize, digits: usize| {
        (1..=last).map(move |number| format!("{letter}{number:0digits$}"))
    };
    let wanted = numbered('L', 427, 3)
        .chain(numbered('V', 22, 2))
        .chain(numbered('O', 13, 2))
        .chain(numbered('S', 21, 2))
        .chain(numbered('A', 22, 2))
        .chain(numbered('C', 9, 2))
        .chain(numbered('H', 2, 2));
    let missing: Vec<String> = wanted.filter(|id| !rows.contains_key(id)).collect();
    assert!(missing.is_empty(), "{missing:?} are missing");
    assert_eq!(rows.len(), 427 + 89, "the table holds rows that no document has");
}

#[test]
fn the_text_of_an_error_page_alone_is_recognised() {
    let texts: &[(&str, &[&str])] = &[
        ("401 Unauthorized", &["no-credentials"]),
        ("401 Authorization Required", &["no-credentials", "basic-wrong-credentials"]),
        ("HTTP 401", &["no-credentials"]),
        ("HTTP Error 401 - Unauthorized", &["no-credentials"]),
        ("HTTP 401 Error - Unauthorized", &["no-credentials"]),
        ("Access Denied", &["waf-blocked", "resource-policy-denied", "permission-denied"]),
        ("401: Unauthorized Access", &["no-credentials"]),
        ("Unauthorized", &["no-credentials"]),
        ("Forbidden", &["permission-denied", "server-rule-denied"]),
        ("Authentication Required", &["no-credentials", "proxy-auth-required"]),
        ("401. That's an error. The page you requested requires authentication.", &["no-credentials"]),
        (
            "Authorization Required\nThis server could not verify that you are authorized to access the \
             document requested.",
            &["no-credentials", "basic-wrong-credentials"],
        ),
        ("401 - Unauthorized: Access is denied due to invalid credentials.", &["basic-wrong-credentials"]),
        (
            "HTTP Error 401.0 - Unauthorized\nYou do not have permission to view this directory or page.",
            &["no-credentials", "kerberos-failed", "file-permissions"],
        ),
    ];
    for (text, right) in texts {
        let report = diagnose(text, &Context::default());
        let first = report.verdicts.first().map_or("", |verdict| verdict.cause);
        assert!(right.contains(&first), "{text}: {first}, not one of {right:?}");
    }
}

#[test]
fn every_cause_has_a_fix_for_each_role_that_it_concerns() {
    let mut wrong = Vec::new();
    for cause in causes::ALL {
        let general: BTreeSet<Role> =
            cause.fixes.iter().filter(|fix| fix.products.is_empty()).map(|fix| fix.role).collect();
        for role in [Role::Visitor, Role::Client, Role::Server] {
            if !general.contains(&role) {
                wrong.push(format!("{}: nothing for the {} of any product", cause.id(), role.id()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_products_own_words_bring_its_fixes() {
    let paste = "HTTP/1.1 403 Forbidden\nContent-Type: text/plain\n\nBlocked request. This host \
                 (\"dev.example.com\") is not allowed.\nTo allow this host, add \"dev.example.com\" to \
                 `preview.allowedHosts` in vite.config.js.";
    let report = diagnose(paste, &Context::default());
    assert!(report.fixes.iter().any(|fix| fix.id == "host-vite"), "the fix for Vite is missing");
    assert!(report.fixes.iter().all(|fix| fix.id != "host-rails"), "Rails has not spoken");
}

struct Known {
    causes: BTreeSet<&'static str>,
    fixes: BTreeSet<&'static str>,
    findings: String,
    statuses: String,
}

impl Known {
    fn gather() -> Self {
        let read = |path: &str| fs::read_to_string(root().join(path)).expect("a source file");
        Self {
            causes: causes::ALL.iter().map(|cause| cause.id()).collect(),
            fixes: causes::ALL.iter().flat_map(|cause| cause.fixes).map(|fix| fix.id).collect(),
            findings: read("src/report/findings.rs") + &read("src/report/referee.rs"),
            statuses: read("src/report/status.rs"),
        }
    }

    fn holds(&self, cover: &str) -> bool {
        let Some((kind, name)) = cover.split_once(':') else { return false };
        match kind {
            "cause" => self.causes.contains(name),
            "fix" => self.fixes.contains(name),
            "finding" => self.findings.contains(&format!("\"{name}\",")),
            "status" => self.statuses.contains(&format!("\n        {name},")),
            "message" => {
                name == "capture" || root().join(format!("src/knowledge/products/{name}.rs")).exists()
            }
            "left-out" => !name.is_empty(),
            _ => false,
        }
    }
}

/// The table: id, and what covers it.
fn rows() -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(root().join("tests/ledger.tsv")).expect("the table");
    let mut rows = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let mut cells = line.split('\t');
        let id = cells.next().unwrap_or_default().to_string();
        let covers = cells.nth(1).unwrap_or_default().split(',').filter(|cover| !cover.is_empty());
        let before = rows.insert(id.clone(), covers.map(str::to_string).collect());
        assert!(before.is_none(), "{id} stands twice");
    }
    rows
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}
