//! How what matters in a paste is marked: on the page, and on the pages of causes.

use super::markup::{Element, of_class};
use crate::report::Hue;
use crate::report::specimen::{Anchor, Label};

/// The class of a mark.
pub(crate) fn hue(hue: Hue) -> &'static str {
    match hue {
        Hue::Said => "said",
        Hue::Sent => "sent",
        Hue::Clock => "clock",
        Hue::Beside => "beside",
    }
}

/// The class of a label below a marked line.
pub(crate) fn label_class(label: &Label) -> &'static str {
    match label.anchor.hue {
        Hue::Said => "label said",
        Hue::Sent => "label sent",
        Hue::Clock => "label clock",
        Hue::Beside => "label beside",
    }
}

/// What stands before a label: its mark's letter, or an arrow.
pub(crate) fn sign(label: &Label) -> Element {
    let sign = label.anchor.letter.map_or_else(|| "\u{25b2}".to_string(), String::from);
    of_class("span", "sign").set("aria-hidden", "true").put(sign)
}

/// A mark's letter, where several stand in one line.
pub(crate) fn letter(mark: Option<Anchor>) -> Option<Element> {
    let letter = mark.and_then(|mark| mark.letter)?;
    Some(of_class("sup", "letter").set("aria-hidden", "true").put(String::from(letter)))
}
