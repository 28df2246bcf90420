//! What is printed, as data: elements, attributes and text, and nothing else.
//!
//! It crosses from the engine's worker to the page, which brings its elements into step: one that is still right is
//! kept, with its focus, its scroll position and what is unfolded in it. Text becomes text nodes: there is no way to
//! write HTML.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::report::slots::is_wild;

/// Something to print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Markup {
    /// Text.
    Text(Cow<'static, str>),
    /// An element.
    Element(Element),
    /// One after the other.
    Many(Vec<Markup>),
}

/// An element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element {
    tag: Cow<'static, str>,
    attributes: Vec<(Cow<'static, str>, Cow<'static, str>)>,
    inside: Vec<Markup>,
}

impl Markup {
    /// The same, with characters that would not be seen, or would turn the text around them, shown as what they are:
    /// much of what is printed came from the wire.
    pub(crate) fn visible(mut self) -> Self {
        self.show_hidden();
        self
    }

    fn show_hidden(&mut self) {
        match self {
            Self::Text(text) if text.contains(is_hidden) => *text = Cow::Owned(shown(text)),
            Self::Text(_) => {}
            Self::Element(element) => {
                for (_, value) in &mut element.attributes {
                    if value.contains(is_hidden) {
                        *value = Cow::Owned(shown(value));
                    }
                }
                element.inside.iter_mut().for_each(Self::show_hidden);
            }
            Self::Many(many) => many.iter_mut().for_each(Self::show_hidden),
        }
    }
}

fn is_hidden(c: char) -> bool {
    // Most text is plain.
    (c < ' ' || c >= '\u{7f}') && is_wild(c) && c != '\n' && c != '\t'
}

/// Controls as Unicode's control pictures, all else by its number.
fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match u32::from(c) {
            _ if !is_hidden(c) => out.push(c),
            0x7f => out.push('\u{2421}'),
            low @ 0..0x20 => out.push(char::from_u32(0x2400 + low).unwrap_or(char::REPLACEMENT_CHARACTER)),
            other => out.push_str(&format!("[U+{other:04X}]")),
        }
    }
    out
}

/// An element without attributes or content.
pub(crate) fn el(tag: &'static str) -> Element {
    Element { tag: Cow::Borrowed(tag), attributes: Vec::new(), inside: Vec::new() }
}

/// An element of a class.
pub(crate) fn of_class(tag: &'static str, class: &'static str) -> Element {
    el(tag).set("class", class)
}

/// Nothing.
pub(crate) fn nothing() -> Markup {
    Markup::Many(Vec::new())
}

impl Element {
    /// An element that only holds this.
    #[must_use]
    pub fn around(inside: Markup) -> Self {
        el("div").put(inside)
    }

    /// Sets an attribute.
    pub(crate) fn set(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attributes.push((Cow::Borrowed(name), value.into()));
        self
    }

    /// Sets an attribute where there is a value.
    pub(crate) fn set_some(mut self, name: &'static str, value: Option<String>) -> Self {
        self.attributes.extend(value.map(|value| (Cow::Borrowed(name), value.into())));
        self
    }

    /// Appends content.
    pub(crate) fn put(mut self, inside: impl Into<Markup>) -> Self {
        self.take(inside.into());
        self
    }

    fn take(&mut self, inside: Markup) {
        match inside {
            Markup::Many(many) => many.into_iter().for_each(|one| self.take(one)),
            one => self.inside.push(one),
        }
    }

    /// The element's name.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Its attributes: name and value.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (&**name, &**value))
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// What stands in it: texts and elements.
    pub fn inside(&self) -> &[Markup] {
        &self.inside
    }

    /// Whether it has a name of its own among those beside it.
    pub fn is_keyed(&self) -> bool {
        KEYS.iter().any(|name| self.attribute(name).is_some())
    }

    /// Whether the other is the same thing with other content.
    pub fn is_like(&self, other: &Self) -> bool {
        self.tag == other.tag && KEYS.iter().all(|name| self.attribute(name) == other.attribute(name))
    }
}

/// The attributes that name an element among those beside it.
const KEYS: [&str; 2] = ["id", "data-key"];

impl From<Element> for Markup {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Markup {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Markup {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Vec<Markup>> for Markup {
    fn from(many: Vec<Markup>) -> Self {
        Self::Many(many)
    }
}

impl<T: Into<Markup>> From<Option<T>> for Markup {
    fn from(some: Option<T>) -> Self {
        some.map_or_else(nothing, Into::into)
    }
}
