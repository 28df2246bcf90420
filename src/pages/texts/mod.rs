//! Pages of text beside those of the causes: how to copy a request, and what this site stores and asks.

mod about;
mod copy;
mod drawing;

use super::Page;
use crate::report::Rich;
use crate::screen::markup::{Markup, el};

/// Every page of text. `sheet` is the style sheet's address as seen from their folder.
pub fn texts(sheet: &str) -> Vec<Page> {
    vec![copy::page(sheet), about::page(sheet)]
}

/// Words with `` `code` `` in them.
fn words(text: &str) -> Markup {
    super::cause::rich(&Rich::marked(text))
}

/// A list of such words.
fn list(tag: &'static str, class: &'static str, items: &[&str]) -> Markup {
    let items: Vec<Markup> = items.iter().map(|item| el("li").put(words(item)).into()).collect();
    el(tag).set("class", class).put(items).into()
}
