//! The next experiment: where a paste leaves several causes, the question that is asked, answered with the labelled
//! truth, leads to the labelled cause in two rounds; and what a trial gave can be pasted below what was pasted before.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;
use why401::diagnosis::{Candidate, Certainty, Clue, Question};
use why401::knowledge::CATALOGUE;
use why401::report::{QuestionView, Report};
use why401::{Context, diagnose, text::time};

/// A measured case whose paste narrows the cause to two or three.
struct Case {
    id: String,
    cause: String,
    fair: BTreeSet<String>,
    paste: String,
    now: Option<i64>,
}

#[test]
fn two_rounds_settle_what_a_paste_leaves_open() {
    let mut open = String::new();
    let mut rounds: BTreeMap<usize, usize> = BTreeMap::new();
    let mut asked: BTreeMap<&str, usize> = BTreeMap::new();
    for folder in ["tests/corpus", "tests/corpus-own"] {
        // What is listed as wrong lacks the fact itself: no question leads back from it.
        let list = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join("known_wrong.txt");
        let wrong = fs::read_to_string(list).expect("the list of known wrong cases");
        let wrong: BTreeSet<&str> = wrong.lines().collect();
        for case in partly(folder) {
            if folder != "tests/corpus" && wrong.contains(case.id.as_str()) {
                continue;
            }
            match play(&case, truth) {
                Ok(questions) => {
                    *rounds.entry(questions.len()).or_default() += 1;
                    for id in questions {
                        *asked.entry(id).or_default() += 1;
                    }
                }
                Err(told) => _ = writeln!(open, "{}: wanted {}\n{told}", case.id, case.cause),
            }
        }
    }
    println!("settled after so many answers: {rounds:?}; asked: {asked:?}");
    assert!(open.is_empty(), "{open}");
    assert!(rounds.values().sum::<usize>() >= 70, "cases are missing");
}

#[test]
fn an_answer_that_fits_nothing_settles_nothing() {
    let mut settled = Vec::new();
    for case in partly("tests/corpus") {
        let before = report(&case, &[]).verdicts[0].cause;
        let Ok(questions) = play(&case, |_, next| next.choices.last().map_or("", |(id, _)| *id)) else {
            continue;
        };
        // What the paste alone decides needs no answer.
        if questions.contains(&CATALOGUE.finding.id) && !case.fair.contains(before) {
            settled.push(case.id);
        }
    }
    assert!(settled.is_empty(), "{settled:?}");
}

#[test]
fn only_leading_causes_are_offered_and_one_way_out() {
    for case in partly("tests/corpus") {
        let report = report(&case, &[]);
        let Some(next) = report.next.as_ref().filter(|next| next.id == CATALOGUE.finding.id) else {
            continue;
        };
        let offered: Vec<&str> = next.choices.iter().map(|(id, _)| *id).collect();
        assert_eq!(offered.last(), Some(&"none"), "{}", case.id);
        let standing: Vec<&str> = report.verdicts.iter().take(6).map(|verdict| verdict.cause).collect();
        let causes = offered.split_last().map_or(&[][..], |(_, causes)| causes);
        assert!((2..=6).contains(&causes.len()), "{}: {offered:?}", case.id);
        assert!(causes.iter().all(|id| standing.contains(id)), "{}: {offered:?}", case.id);
    }
}

#[test]
fn every_cause_has_an_observation_that_settles_it() {
    let choices: Vec<&str> = CATALOGUE.finding.choices.iter().map(|choice| choice.id).collect();
    for candidate in &*CATALOGUE.candidates {
        assert!(
            choices.contains(&candidate.id),
            "{} has none: src/knowledge/questions/finding.rs",
            candidate.id
        );
    }
    assert_eq!(choices.len(), CATALOGUE.candidates.len() + 1, "an observation of an unknown cause");
}

#[test]
fn a_trial_comes_with_its_command_filled_in() {
    let asked = |path: &str| {
        let paste = format!(
            "GET {path} HTTP/1.1\nHost: files.example.com\nUser-Agent: curl/8.14.1\n\n\
             HTTP/1.1 403 Forbidden\nServer: nginx\nContent-Type: text/html\n\n<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body></html>\n"
        );
        diagnose(&paste, &Context::default()).next.expect("a question").command
    };
    assert!(asked("/a?token=secret").lines().any(|line| line == "curl -sS -i 'https://files.example.com/a'"));
    // Nothing of the paste gets out of its quotes.
    let hostile = asked("/a';rm${IFS}-rf${IFS}~;'");
    assert!(hostile.contains("%27;"), "{hostile}");
    assert!(hostile.lines().all(|line| line.matches('\'').count() % 2 == 0), "{hostile}");
}

/// The ids of the questions that were answered until the case was settled, or what happened instead.
fn play(case: &Case, answer: fn(&Case, &QuestionView) -> &'static str) -> Result<Vec<&'static str>, String> {
    let mut answers: Vec<(String, String)> = Vec::new();
    let mut asked = Vec::new();
    let mut told = String::new();
    loop {
        let report = report(case, &answers);
        let first = report.verdicts.iter().take(3).map(|verdict| (verdict.cause, verdict.points));
        let _ = writeln!(told, "  {}: {:?}", report.certainty, first.collect::<Vec<_>>());
        if is_settled(&report, case) {
            return Ok(asked);
        }
        let Some(next) = report.next.as_ref().filter(|_| asked.len() < ROUNDS) else { return Err(told) };
        let choice = answer(case, next);
        let _ = writeln!(told, "  {} {choice}", next.id);
        asked.push(next.id);
        answers.push((next.id.to_string(), choice.to_string()));
    }
}

fn report(case: &Case, answers: &[(String, String)]) -> Report {
    diagnose(&case.paste, &Context { judge_at: case.now, answers: answers.to_vec(), ..Context::default() })
}

/// Whether the labelled cause leads, and nothing else is near it.
fn is_settled(report: &Report, case: &Case) -> bool {
    let Some(first) = report.verdicts.first() else { return false };
    let alone = report.rivals().all(|rival| case.fair.contains(rival.cause));
    case.fair.contains(first.cause) && (first.certainty == Certainty::Settled || alone)
}

/// What somebody answers in whose case the labelled cause holds, as the knowledge itself has it.
fn truth(case: &Case, next: &QuestionView) -> &'static str {
    let question = *CATALOGUE.questions.iter().find(|known| known.id == next.id).expect("a question");
    if question.id == CATALOGUE.finding.id {
        let fair = |id: &&str| *id == case.cause || case.fair.contains(*id);
        let mut offered = next.choices.iter().map(|(id, _)| *id).filter(fair);
        let own = next.choices.iter().map(|(id, _)| *id).find(|id| *id == case.cause);
        return own.or_else(|| offered.next()).unwrap_or("none");
    }
    let candidate = CATALOGUE.candidates.iter().find(|known| known.id == case.cause).expect("a cause");
    let best =
        question.choices.iter().map(|choice| points(candidate, question, choice.id)).max().unwrap_or(0);
    let mut fitting: Vec<&str> = question
        .choices
        .iter()
        .map(|choice| choice.id)
        .filter(|choice| points(candidate, question, choice) == best)
        .collect();
    // What speaks for the cause is so; where nothing does, things are as they mostly are: as the tree assumes, else
    // as it speaks for the fewest.
    if best <= 0 {
        let node = CATALOGUE.tree.iter().find(|node| node.question.id == question.id);
        let assumed = node.and_then(|node| node.assume).filter(|choice| fitting.contains(choice));
        let spoken = |choice: &str| -> i32 {
            CATALOGUE.candidates.iter().map(|other| points(other, question, choice).max(0)).sum()
        };
        fitting.sort_by_key(|choice| spoken(choice));
        fitting.extend(assumed);
        fitting.rotate_right(usize::from(assumed.is_some()));
    }
    fitting[0]
}

/// What a choice says of a cause; a gate that it fails says all.
fn points(candidate: &Candidate, question: &Question, choice: &str) -> i32 {
    let clues = candidate.clues.iter().filter(|clue| clue.question().id == question.id);
    clues
        .map(|clue| match clue {
            Clue::Weigh(_, choices, points) if choices.contains(&choice) => *points,
            Clue::Gate(_, choices) if !choices.contains(&choice) => -1000,
            _ => 0,
        })
        .sum()
}

fn partly(folder: &str) -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(root).expect("the cases").flatten().map(|entry| entry.path());
    let mut folders: Vec<_> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    let case = |folder: &std::path::PathBuf| {
        let paste = fs::read(folder.join("paste.txt")).expect("a paste");
        let case: Value =
            serde_json::from_slice(&fs::read(folder.join("case.json")).expect("a case")).expect("JSON");
        let text = |name: &str| case[name].as_str().unwrap_or_default().to_string();
        let also = case["also_right"].as_array().expect("a list").iter().filter_map(Value::as_str);
        (text("decidable") == "partly").then(|| Case {
            id: text("id"),
            cause: text("cause"),
            fair: also.map(str::to_string).chain([text("cause")]).collect(),
            paste: String::from_utf8_lossy(&paste).into_owned(),
            now: time::read(&text("now")),
        })
    };
    folders.iter().filter_map(case).collect()
}

/// So many questions may be asked.
const ROUNDS: usize = 2;
