//! What was signed beside what the server says it verified.

use super::choice;
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::Evidence;
use crate::recompute::sigv4;

/// Is what the server verified the request that the paste shows?
pub static SIGNED_TEXT: Question = Question {
    id: "signed-text",
    text: "Did the server verify the same request that was signed?",
    choices: &[
        choice("method", "No: it got another method"),
        choice("path", "No: it got another path"),
        choice("query", "No: it got another query"),
        choice("header", "No: a signed header has another value there, or did not arrive"),
        choice("signed-headers", "No: its list of signed headers is another one"),
        choice("payload", "No: it got another body"),
        choice("algorithm", "No: it uses another algorithm"),
        choice("date", "No: it uses another date than the request carries"),
        choice("scope", "No: it uses another region, service or day"),
        choice("hash", "No: its canonical request is another one"),
        choice(
            "same",
            "Yes, as far as the answer shows it: the secret key differs, or something else was signed",
        ),
    ],
    stage: Stage::Valid,
    read: signed_text,
    experiment: "Print the canonical request that your client signs and compare it, line by line, with the one in the answer.",
};

fn signed_text(evidence: &Evidence<'_>) -> Vec<Fact> {
    if let Some(facts) = crate::diagnosis::told(evidence, &SIGNED_TEXT) {
        return facts;
    }
    let found = evidence.at.and_then(|at| sigv4::compare_stated(evidence, at));
    let Some(found) = found else { return Vec::new() };
    let mut facts: Vec<Fact> = found
        .lines
        .iter()
        .filter_map(|line| {
            let choice = SIGNED_TEXT.choices.iter().find(|choice| choice.id == line.what)?;
            Some(Fact::sure(choice.id, line.span))
        })
        .collect();
    facts.dedup_by_key(|fact| fact.choice);
    if facts.is_empty() && found.whole {
        facts.push(Fact::likely("same", found.span));
    }
    facts
}
