//! What is known: causes, questions, the tree, products, fixes. Data; the engine reads it, nobody else decides.
//!
//! Causes and products are written as constants and carried by the program as bytes, see `packed`.

pub(crate) mod audiences;
pub mod causes;
pub mod products;
pub mod questions;
pub(crate) mod referee;
#[expect(dead_code, reason = "sections are listed once, whether cited yet or not")]
pub(crate) mod sources;
pub mod tree;
mod trials;

mod cause;
mod packed;

pub use cause::{Block, Cause, Certain, Fix, Role};

use std::sync::LazyLock;

use crate::diagnosis::Catalogue;
use crate::evidence::Signs;

/// Causes, questions and tree as the engine takes them.
pub static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue {
    candidates: packed::CAUSES.iter().map(|cause| &cause.candidate).collect(),
    questions: questions::ALL,
    stated: &questions::STATED,
    finding: &questions::FINDING,
    trials: trials::TRIALS,
    tree: tree::NODES,
});

/// The products' signs, indexed at first use.
pub static SIGNS: LazyLock<Signs> = LazyLock::new(|| Signs::new(*packed::PRODUCTS));

/// The cause called `id`.
pub fn cause(id: &str) -> Option<&'static Cause> {
    packed::CAUSES.iter().find(|cause| cause.id() == id)
}

#[cfg(test)]
mod tests {
    use super::CATALOGUE;
    use crate::diagnosis::Answers;

    #[test]
    fn the_answer_to_every_question_is_found_again() {
        let asked = || CATALOGUE.questions.iter().filter(|question| !question.choices.is_empty());
        let mut answers = Answers::default();
        for question in asked() {
            assert_eq!(answers.get(question), None);
            answers.set(question, question.choices[0].id);
        }
        for question in asked() {
            assert_eq!(answers.choice(question), Some(question.choices[0].id), "{}", question.id);
        }
        // Half of the slots in which answers stand are free.
        assert!(asked().count() < 128);
    }
}
