//! Causes and texts as static pages: made from the same knowledge as a diagnosis, readable without a program, found by search
//! engines, fit for paper. `src/bin/pages.rs` writes them; the page in the browser knows nothing of this.
//!
//! | module | what it holds |
//! |---|---|
//! | `places` | where each cause stands in the list, and the paste that shows it |
//! | `cause` | a cause's page |
//! | `index` | the list of them |
//! | `example` | a paste with its marks and what they show |
//! | `texts` | pages of text: how to copy, about and privacy |
//! | `html` | markup as HTML |

mod cause;
mod example;
mod html;
mod index;
mod places;
mod texts;

pub use places::{From, Lane, PLACES, Place};
pub use texts::texts;

use serde_json::Value;

use crate::screen::markup::Markup;

/// A file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its name in its folder.
    pub name: String,
    /// What it holds.
    pub html: String,
}

/// A paste that shows a cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The cause's id.
    pub cause: &'static str,
    /// The paste.
    pub paste: String,
    /// Where its facts come from; empty where the specification tells them.
    pub source: String,
}

/// The pastes that show the causes, in the order of [`PLACES`]. `read` gives the text of a file of this repository; a
/// paste that it does not have is left out.
pub fn examples(read: &dyn Fn(&str) -> Option<String>) -> Vec<Example> {
    let example = |place: &Place| {
        let (paste, source) = match place.from {
            From::Case(folder) => {
                let about: Value = serde_json::from_str(&read(&[folder, "/case.json"].concat())?).ok()?;
                let source = about.get("source").and_then(Value::as_str).unwrap_or_default();
                (read(&[folder, "/paste.txt"].concat())?, source.to_string())
            }
            From::Text(text) => (text.to_string(), String::new()),
        };
        Some(Example { cause: place.cause, paste, source })
    };
    PLACES.iter().filter_map(example).collect()
}

/// Every page. `sheet` is the style sheet's address as seen from the folder of the causes.
///
/// ```
/// use why401::pages::{all, examples};
///
/// // Without the measured cases there are the pages whose example is a text of their own.
/// let pages = all(&examples(&|_| None), "../main.css");
/// assert!(pages.iter().any(|page| page.name == "captive-portal.html"));
/// ```
pub fn all(examples: &[Example], sheet: &str) -> Vec<Page> {
    let causes = examples.iter().filter_map(|example| cause::page(example, sheet));
    std::iter::once(index::page(sheet)).chain(causes).collect()
}

/// What a page holds beside its own.
struct Frame<'a> {
    /// The file's name.
    name: &'a str,
    /// The tab's title.
    title: &'a str,
    /// What a search engine shows.
    about: &'a str,
    sheet: &'a str,
}

impl Frame<'_> {
    fn page(&self, inside: Markup) -> Page {
        Page { name: self.name.to_string(), html: html::document(self, inside) }
    }
}
