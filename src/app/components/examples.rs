//! Chips that fill the box with a real paste.

use super::words::button;
use crate::app::examples::EXAMPLES;
use crate::app::markup::{Markup, of_class};

/// The example chips.
pub(super) fn examples() -> Markup {
    let chips = EXAMPLES
        .iter()
        .map(|example| button("chip", "example", example.name).set("data-example", example.id).into());
    let words = of_class("span", "quiet").put("Or see an example:").into();
    Markup::Many(std::iter::once(words).chain(chips).collect())
}
