//! Pages of the knowledge itself: a cause or a question without a paste.

use super::build::{fix_view, question, question_view};
use super::{FixView, QuestionView, Rich};
use crate::diagnosis::{self, Answers};
use crate::evidence::Source;
use crate::knowledge::{CATALOGUE, Cause};

/// A cause, told without a paste.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CauseView {
    /// Its id.
    pub id: &'static str,
    /// The fault as a short statement.
    pub title: &'static str,
    /// What it is.
    pub what: Rich,
    /// How it comes about.
    pub why: Rich,
    /// What it looks like in a paste.
    #[cfg(any(test, not(feature = "app")))]
    pub looks: Rich,
    /// What to do, for all roles; what a paste would fill in stands in capitals.
    pub fixes: Vec<FixView>,
    /// Where it is documented.
    pub sources: &'static [Source],
}

/// Tells of a cause.
pub fn about(cause: &'static Cause) -> CauseView {
    let words = |text: &str| Rich::filled_or_named(text, &|_| None);
    CauseView {
        id: cause.id(),
        title: cause.title,
        what: words(cause.what),
        why: words(cause.why),
        #[cfg(any(test, not(feature = "app")))]
        looks: words(cause.looks),
        fixes: cause.fixes.iter().map(|fix| fix_view(cause, fix, &|_| None)).collect(),
        sources: cause.sources,
    }
}

/// The choices that lead to the question called `id`: question and choice, from the root of the tree on, keeping to
/// the answers that were given. Empty for the root and for a question that the walk does not ask.
pub fn way_to(id: &str, given: &[(String, String)]) -> Vec<(&'static str, &'static str)> {
    let mut answers = Answers::default();
    for (asked, choice) in given {
        if let Some(asked) = question(asked) {
            answers.set(asked, choice);
        }
    }
    let way = question(id).and_then(|question| diagnosis::way_to(&CATALOGUE, &answers, question));
    way.unwrap_or_default().into_iter().map(|(question, choice)| (question.id, choice)).collect()
}

/// What mostly holds at a question of the walk: the choice's id and words.
pub fn usual(id: &str) -> Option<(&'static str, &'static str)> {
    let node = CATALOGUE.tree.iter().find(|node| node.question.id == id)?;
    let usual = node.question.choices.iter().find(|choice| Some(choice.id) == node.assume)?;
    Some((usual.id, usual.text))
}

/// The question called `id`, as it is put to a person.
pub fn ask(id: &str) -> Option<QuestionView> {
    question(id).map(question_view)
}
