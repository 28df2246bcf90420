//! What is printed, as data: elements, attributes and text, and nothing else.
//!
//! The parts of the report are printed far more than they react, and a statically typed view of each weighs: the same
//! parts written with `view!` made the program 82 kB larger with brotli. So they are plain functions from report to
//! [`Markup`], and one effect each brings the page into step. Signals, memos, effects and mounting are Leptos's. An element that is still right is kept, with its
//! focus, its scroll position and what is unfolded in it. Text becomes text nodes: there is no way to write HTML.

use std::borrow::Cow;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Something to print.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Markup {
    /// Text.
    Text(Cow<'static, str>),
    /// An element.
    Element(Element),
    /// One after the other.
    Many(Vec<Markup>),
}

/// An element.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    inside: Vec<Markup>,
}

/// An element without attributes or content.
pub(crate) fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), inside: Vec::new() }
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
    /// Sets an attribute.
    pub(crate) fn set(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Sets an attribute where there is a value.
    pub(crate) fn set_some(mut self, name: &'static str, value: Option<String>) -> Self {
        self.attributes.extend(value.map(|value| (name, value.into())));
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

    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| &**value)
    }

    /// Elements of the same key are the same thing with other content.
    fn is_like(&self, other: &Self) -> bool {
        self.tag == other.tag
            && ["id", "data-key"].iter().all(|name| self.attribute(name) == other.attribute(name))
    }
}

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

/// Brings the content of `place` from `old` to `new`.
pub(crate) fn print(place: &web_sys::Element, old: Option<&Markup>, new: &Markup) {
    let old = old.map(|old| el("div").put(old.clone()));
    let new = el("div").put(new.clone());
    patch_inside(place, old.as_ref().map_or(&[], |old| old.inside.as_slice()), &new.inside);
}

fn patch_inside(place: &web_sys::Node, old: &[Markup], new: &[Markup]) {
    let mut at = place.first_child();
    for (index, one) in new.iter().enumerate() {
        let next = at.as_ref().and_then(web_sys::Node::next_sibling);
        match (&at, old.get(index)) {
            (Some(node), Some(was)) => patch(place, node, was, one),
            _ => {
                if let Some(node) = made(one) {
                    drop(place.append_child(&node));
                }
            }
        }
        at = next;
    }
    while let Some(node) = at {
        at = node.next_sibling();
        drop(place.remove_child(&node));
    }
}

fn patch(place: &web_sys::Node, node: &web_sys::Node, old: &Markup, new: &Markup) {
    if old == new {
        return;
    }
    match (old, new) {
        (Markup::Text(_), Markup::Text(text)) => node.set_node_value(Some(text)),
        (Markup::Element(old), Markup::Element(new)) if old.is_like(new) => {
            let Some(element) = node.dyn_ref::<web_sys::Element>() else { return };
            for (name, _) in old.attributes.iter().filter(|(name, _)| new.attribute(name).is_none()) {
                drop(element.remove_attribute(name));
                check(element, name, false);
            }
            for (name, value) in
                new.attributes.iter().filter(|(name, value)| old.attribute(name) != Some(&**value))
            {
                drop(element.set_attribute(name, value));
                check(element, name, true);
            }
            patch_inside(node, &old.inside, &new.inside);
        }
        _ => {
            if let Some(made) = made(new) {
                drop(place.replace_child(&made, node));
            }
        }
    }
}

/// A radio button that somebody pressed heeds the attribute no more.
fn check(element: &web_sys::Element, name: &str, checked: bool) {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>().filter(|_| name == "checked") {
        input.set_checked(checked);
    }
}

fn made(markup: &Markup) -> Option<web_sys::Node> {
    match markup {
        Markup::Text(text) => Some(document().create_text_node(text).into()),
        Markup::Element(element) => {
            let made = document().create_element(element.tag).ok()?;
            for (name, value) in &element.attributes {
                drop(made.set_attribute(name, value));
            }
            for node in element.inside.iter().filter_map(self::made) {
                drop(made.append_child(&node));
            }
            Some(made.into())
        }
        Markup::Many(_) => None,
    }
}
