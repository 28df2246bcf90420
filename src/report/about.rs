//! Pages of the knowledge itself: a cause or a question without a paste.

use super::build::{fix_view, question, question_view};
use super::{FixView, QuestionView, Rich};
use crate::evidence::Source;
use crate::knowledge::Cause;

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

/// The question called `id`, as it is put to a person.
pub fn ask(id: &str) -> Option<QuestionView> {
    question(id).map(question_view)
}
