//! Rules of the house that the compiler cannot check.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use why401::diagnosis::Clue;
use why401::evidence::Source;
use why401::knowledge::{Block, CATALOGUE, Cause, Fix, Role, causes, products};
use why401::report::slots;

/// Who may import whom inside the lib: a module and those it may name by `crate::`.
const IMPORTS: &[(&str, &[&str])] = &[
    ("text", &["text"]),
    ("capture", &["capture", "text"]),
    ("auth", &["auth", "text"]),
    ("verify", &["verify", "auth", "text"]),
    ("discovery", &["discovery", "auth", "text"]),
    ("evidence", &["evidence", "capture", "auth", "text"]),
    ("recompute", &["recompute", "verify", "auth", "capture", "evidence", "text"]),
    ("diagnosis", &["diagnosis", "evidence", "capture", "auth", "text"]),
    ("knowledge", &["knowledge", "diagnosis", "recompute", "evidence", "capture", "auth", "text"]),
    ("redact", &["redact", "knowledge", "diagnosis", "evidence", "capture", "auth", "text"]),
    ("report", &["report", "redact", "knowledge", "diagnosis", "evidence", "capture", "auth", "text"]),
    (
        "compare",
        &["compare", "report", "redact", "knowledge", "diagnosis", "evidence", "capture", "auth", "text"],
    ),
    (
        "permalink",
        &["permalink", "report", "redact", "knowledge", "diagnosis", "evidence", "capture", "auth", "text"],
    ),
    (
        "screen",
        &[
            "screen",
            "recompute",
            "discovery",
            "compare",
            "permalink",
            "report",
            "redact",
            "knowledge",
            "diagnosis",
            "evidence",
            "capture",
            "auth",
            "text",
        ],
    ),
    ("pages", &["pages", "screen", "discovery", "report", "knowledge", "diagnosis", "evidence", "text"]),
];

#[test]
fn modules_import_only_downwards() {
    let mut wrong = Vec::new();
    for (module, allowed) in IMPORTS {
        for file in sources(&src().join(module)) {
            let text = fs::read_to_string(&file).expect("a source file");
            for (number, line) in text.lines().enumerate() {
                for name in line.split("crate::").skip(1).filter(|_| !line.trim_start().starts_with("//")) {
                    let name = name
                        .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                        .next()
                        .unwrap_or_default();
                    let known = IMPORTS.iter().any(|(module, _)| *module == name);
                    if known && !allowed.contains(&name) {
                        wrong.push(format!(
                            "{}:{}: {module} must not import {name}",
                            file.display(),
                            number + 1
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_of_the_lib_stands_in_the_table() {
    for entry in fs::read_dir(src()).expect("src").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() && !["bin", "app"].contains(&name.as_str()) {
            assert!(
                IMPORTS.iter().any(|(module, _)| *module == name),
                "src/{name} is missing in the table of imports"
            );
        }
    }
}

#[test]
fn lists_are_sorted_in_one_place() {
    let mut wrong = Vec::new();
    for (module, _) in IMPORTS {
        for file in sources(&src().join(module)).into_iter().filter(|file| !file.ends_with("text/order.rs")) {
            let text = fs::read_to_string(&file).expect("a source file");
            let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
            if code.contains(".sort(") || code.contains(".sort_") {
                wrong.push(format!("{}: text::order sorts", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_engine_reads_no_clock_network_or_storage() {
    let banned = [
        "SystemTime::now",
        "Instant::now",
        "std::net::Tcp",
        "std::fs",
        "std::env",
        "web_sys",
        "js_sys",
        "thread::",
    ];
    let mut wrong = Vec::new();
    for (module, _) in IMPORTS {
        for file in sources(&src().join(module)) {
            let text = fs::read_to_string(&file).expect("a source file");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            wrong.extend(
                banned
                    .iter()
                    .filter(|word| code.contains(**word))
                    .map(|word| format!("{}: {word}", file.display())),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_diagnosis_knows_no_cause_by_name() {
    for file in sources(&src().join("diagnosis")) {
        let text = fs::read_to_string(&file).expect("a source file");
        for cause in causes::ALL {
            assert!(
                !text.contains(&format!("\"{}\"", cause.id())),
                "{} names {}",
                file.display(),
                cause.id()
            );
        }
    }
}

#[test]
fn every_cause_has_its_texts() {
    let mut wrong = Vec::new();
    let mut fixes = BTreeSet::new();
    for cause in causes::ALL {
        wrong.extend(faults(cause));
        for fix in cause.fixes {
            if !fixes.insert(fix.id) {
                wrong.push(format!("{}: the fix id {} is not unique", cause.id(), fix.id));
            }
            wrong.extend(fix_faults(cause, fix));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn faults(cause: &Cause) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut say = |what: &str| wrong.push(format!("{}: {what}", cause.id()));
    if cause.title.is_empty() || cause.what.is_empty() || cause.why.is_empty() || cause.looks.is_empty() {
        say("a text is missing");
    }
    if cause.sources.is_empty() {
        say("no source");
    }
    match cause.headlines.last() {
        None => say("no headline"),
        Some(last) if slots::NAMES.iter().any(|name| last.contains(&format!("{{{name}}}"))) => {
            say("the last headline must have no slot");
        }
        Some(_) => {}
    }
    if cause.fixes.is_empty() {
        say("no fix");
    }
    for text in cause.headlines.iter().chain([&cause.what, &cause.why, &cause.looks]) {
        if let Some(name) = stray_slot(text) {
            say(&format!("{{{name}}} is no slot"));
        }
        if text.matches('`').count() % 2 == 1 {
            say("a backtick is not closed");
        }
    }
    wrong.extend(cause.sources.iter().filter_map(source_fault));
    wrong
}

fn fix_faults(cause: &Cause, fix: &Fix) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut say = |what: String| wrong.push(format!("{}/{}: {what}", cause.id(), fix.id));
    if fix.title.is_empty() || fix.body.is_empty() || fix.check.is_empty() || fix.sources.is_empty() {
        say("title, body, check or source is missing".into());
    }
    let mut texts = vec![fix.title, fix.check];
    for block in fix.body {
        match block {
            Block::Para(text) => texts.push(text),
            Block::Steps(steps) => texts.extend(*steps),
            Block::Code(_) => {}
        }
    }
    for text in texts {
        if let Some(name) = stray_slot(text) {
            say(format!("{{{name}}} is no slot"));
        }
    }
    for id in fix.products {
        if !products::ALL.iter().any(|product| product.id == *id) {
            say(format!("no product is called {id}"));
        }
    }
    wrong.extend(fix.sources.iter().filter_map(source_fault));
    wrong
}

/// A name in braces that has the form of a slot and is none.
fn stray_slot(text: &str) -> Option<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).find(|name| {
        !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
            && !slots::NAMES.contains(name)
    })
}

fn source_fault(source: &Source) -> Option<String> {
    let fine = !source.label.is_empty() && source.url.starts_with("https://") && !source.url.contains(' ');
    (!fine).then(|| format!("{}: {} is no address", source.label, source.url))
}

#[test]
fn every_fix_reaches_a_role() {
    for cause in causes::ALL {
        let roles: BTreeSet<Role> = cause.fixes.iter().map(|fix| fix.role).collect();
        assert!(!roles.is_empty(), "{} has no fix", cause.id());
    }
}

#[test]
fn clues_and_tree_name_choices_that_exist() {
    let known = |question: &str, choice: &str| {
        CATALOGUE
            .questions
            .iter()
            .any(|known| known.id == question && known.choices.iter().any(|one| one.id == choice))
    };
    for candidate in &CATALOGUE.candidates {
        for clue in candidate.clues {
            let (Clue::Gate(question, choices) | Clue::Weigh(question, choices, _)) = clue;
            for choice in *choices {
                assert!(
                    known(question.id, choice),
                    "{}: {} has no choice {choice}",
                    candidate.id,
                    question.id
                );
            }
        }
    }
    for node in CATALOGUE.tree {
        let led: BTreeSet<&str> = node.branches.iter().flat_map(|branch| branch.choices).copied().collect();
        for choice in &led {
            assert!(known(node.question.id, choice), "{}: no choice {choice}", node.id);
        }
        if !node.branches.is_empty() {
            for choice in node.question.choices {
                assert!(led.contains(choice.id), "{}: the choice {} leads nowhere", node.id, choice.id);
            }
        }
        if let Some(choice) = node.assume {
            assert!(led.contains(choice), "{}: the assumed choice {choice} leads nowhere", node.id);
        }
        for branch in node.branches {
            assert!(
                branch.to.is_none_or(|to| CATALOGUE.tree.iter().any(|node| node.id == to)),
                "{}: leads to no node",
                node.id
            );
        }
    }
}

#[test]
fn the_tree_has_no_cycle_and_no_lost_node() {
    let mut reached = BTreeSet::new();
    let mut open = vec![(CATALOGUE.tree.first().expect("a root").id, 0)];
    while let Some((id, depth)) = open.pop() {
        assert!(depth < CATALOGUE.tree.len(), "a cycle at {id}");
        reached.insert(id);
        let node = CATALOGUE.tree.iter().find(|node| node.id == id).expect("a node");
        let next: BTreeSet<&str> = node.branches.iter().filter_map(|branch| branch.to).collect();
        open.extend(next.into_iter().map(|to| (to, depth + 1)));
    }
    for node in CATALOGUE.tree {
        assert!(reached.contains(node.id), "{} is never reached", node.id);
    }
}

#[test]
fn every_question_is_used() {
    for question in CATALOGUE.questions {
        let asked = CATALOGUE.tree.iter().any(|node| node.question.id == question.id);
        let read = CATALOGUE
            .candidates
            .iter()
            .any(|candidate| candidate.clues.iter().any(|clue| clue.question().id == question.id));
        let finding = question.id == CATALOGUE.finding.id;
        assert!(asked || read || finding, "{} is used by nothing", question.id);
    }
}

#[test]
fn no_two_causes_have_the_same_clues() {
    for (at, one) in CATALOGUE.candidates.iter().enumerate() {
        for two in CATALOGUE.candidates.iter().skip(at + 1) {
            let same = !one.clues.is_empty() && format!("{:?}", one.clues) == format!("{:?}", two.clues);
            assert!(!same, "{} and {} have the same clues", one.id, two.id);
        }
    }
}

#[test]
fn every_paste_format_draws_its_own_traps() {
    let (mut formats, mut wrong) = (0, Vec::new());
    for file in sources(&src().join("capture")) {
        let text = fs::read_to_string(&file).expect("a source file");
        if !text.contains("static FORMAT: Format") {
            continue;
        }
        formats += 1;
        let tests = text.split_once("#[cfg(test)]").map_or("", |(_, tests)| tests);
        let id = text.split_once("id: \"").and_then(|(_, rest)| rest.split('"').next());
        let id = id.unwrap_or_else(|| panic!("{} has no id", file.display()));
        let draws = tests.split("check_as(").skip(1).any(|call| {
            let format = call.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
            let marks = call.split("#[test]").next().is_some_and(|call| call.contains("^ "));
            format == Some(id) && marks
        });
        if !draws {
            wrong.push(format!("{}: no caret test reads a paste as {id}", file.display()));
        }
    }
    assert!(formats > 40, "only {formats} formats were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn components_print_and_decide_nothing() {
    for file in sources(&src().join("app")) {
        let text = fs::read_to_string(&file).expect("a source file");
        for word in ["inner_html", "innerHTML", "set_inner_html", "status == 40", "document.write"] {
            assert!(!text.contains(word), "{} holds {word}", file.display());
        }
    }
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn sources(base: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![base.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
