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
