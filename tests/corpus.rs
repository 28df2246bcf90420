//! The measured cases: whole pastes of real failures with their settled cause.
//!
//! A gate never excludes the labelled cause. Of the rest, `known_wrong.txt` lists the cases whose first verdict
//! is not right: one that gets right must leave the list, one that gets wrong must not join it unseen.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use why401::diagnosis::Certainty;
use why401::report::Report;
use why401::{Context, diagnose, text::time};

/// A table of cases and what it must reach; floors only rise.
struct Table {
    folder: &'static str,
    /// So many cases it holds at least.
    cases: usize,
    /// First verdict right, per cent of all cases.
    first: usize,
    /// Right among the first three, per cent.
    three: usize,
    /// Settled verdicts that are right, per cent of the settled ones.
    settled: usize,
}

/// Cases that others wrote and settled.
const OPEN: Table = Table { folder: "tests/corpus", cases: 181, first: 98, three: 99, settled: 98 };
/// Cases of our own; `tests/corpus-own/README.md` tells how they were made.
const OWN: Table = Table { folder: "tests/corpus-own", cases: 1062, first: 96, three: 97, settled: 98 };
/// Cases that no rule was written with in view; `tests/corpus-blind/README.md` tells more.
const BLIND: Table = Table { folder: "tests/corpus-blind", cases: 56, first: 87, three: 91, settled: 98 };

struct Case {
    id: String,
    fair: BTreeSet<String>,
    cause: String,
    decidable: String,
    report: Report,
}

#[test]
fn the_measured_cases() {
    measure(&OPEN);
}

#[test]
fn our_own_cases() {
    measure(&OWN);
}

#[test]
fn cases_that_no_rule_has_seen() {
    measure(&BLIND);
}

fn measure(table: &Table) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(table.folder);
    let cases: Vec<Case> = folders(&root).iter().map(|folder| read(folder)).collect();
    assert!(cases.len() >= table.cases, "the corpus is incomplete: {} cases", cases.len());
    let excluded: Vec<&str> = cases
        .iter()
        .filter(|case| !case.report.verdicts.iter().any(|verdict| verdict.cause == case.cause))
        .map(|case| case.id.as_str())
        .collect();
    assert!(excluded.is_empty(), "a gate excludes the labelled cause of {excluded:?}");

    let right = |case: &Case, among: usize| {
        case.report.verdicts.iter().take(among).any(|verdict| case.fair.contains(verdict.cause))
    };
    let wrong: BTreeSet<String> =
        cases.iter().filter(|case| !right(case, 1)).map(|case| case.id.clone()).collect();
    let first = cases.len() - wrong.len();
    let three = cases.iter().filter(|case| right(case, 3)).count();
    let settled: Vec<&Case> = cases
        .iter()
        .filter(|case| {
            case.report.verdicts.first().is_some_and(|verdict| verdict.certainty == Certainty::Settled)
        })
        .collect();
    let settled_right = settled.iter().filter(|case| right(case, 1)).count();
    println!(
        "{}: first right {first}, in first three {three}, settled {} of which right {settled_right}, of {}",
        table.folder,
        settled.len(),
        cases.len()
    );
    let mut by: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for case in &cases {
        let entry = by.entry(&case.decidable).or_default();
        entry.1 += 1;
        entry.0 += usize::from(right(case, 1));
    }
    for (decidable, (hits, of)) in &by {
        println!("  decided by {decidable}: {hits} of {of}");
    }
    let known = list(&root);
    let mut news = String::new();
    for id in wrong.difference(&known) {
        let case = cases.iter().find(|case| case.id == *id).expect("it is one of them");
        let got: Vec<&str> = case.report.verdicts.iter().take(3).map(|verdict| verdict.cause).collect();
        let _ = writeln!(news, "newly wrong: {id}: wanted {}, got {got:?}", case.cause);
    }
    for id in known.difference(&wrong) {
        let _ = writeln!(news, "right by now, so it must leave known_wrong.txt: {id}");
    }
    if std::env::var_os("WHY401_UPDATE").is_some() {
        let ids: Vec<String> = wrong.into_iter().collect();
        fs::write(root.join("known_wrong.txt"), ids.iter().fold(String::new(), |all, id| all + id + "\n"))
            .expect("known_wrong.txt is written");
    } else {
        assert!(news.is_empty(), "{news}(WHY401_UPDATE=1 rewrites the list)");
    }
    assert!(first * 100 >= table.first * cases.len(), "first right: {first} of {}", cases.len());
    assert!(three * 100 >= table.three * cases.len(), "in first three: {three} of {}", cases.len());
    assert!(
        settled_right * 100 >= table.settled * settled.len(),
        "settled right: {settled_right} of {}",
        settled.len()
    );
}

fn folders(base: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(base)
        .expect("the cases are there")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    found
}

fn read(folder: &Path) -> Case {
    let paste = String::from_utf8_lossy(&fs::read(folder.join("paste.txt")).expect("a paste")).into_owned();
    let case: Value =
        serde_json::from_slice(&fs::read(folder.join("case.json")).expect("a case")).expect("JSON");
    let text = |name: &str| case[name].as_str().unwrap_or_default().to_string();
    let cause = text("cause");
    let mut fair: BTreeSet<String> = case["also_right"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_string)
        .collect();
    fair.insert(cause.clone());
    let context = Context { judge_at: time::read(&text("now")), ..Context::default() };
    Case { id: text("id"), fair, cause, decidable: text("decidable"), report: diagnose(&paste, &context) }
}

fn list(root: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(root.join("known_wrong.txt")).unwrap_or_default();
    text.lines().filter(|line| !line.is_empty()).map(str::to_string).collect()
}
