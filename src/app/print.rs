//! Brings the page's elements into step with markup.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, Node};
use why401::screen::markup::{Element, Markup};

/// Brings the content of `place` from `old` to `new`.
pub(crate) fn print(place: &Node, old: Option<Markup>, new: &Markup) {
    let old = old.map(Element::around);
    patch_inside(place, old.as_ref().map_or(&[], Element::inside), Element::around(new.clone()).inside());
}

fn patch_inside(place: &Node, old: &[Markup], new: &[Markup]) {
    let mut at = place.first_child();
    for (index, one) in new.iter().enumerate() {
        let next = at.as_ref().and_then(Node::next_sibling);
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

fn patch(place: &Node, node: &Node, old: &Markup, new: &Markup) {
    if old == new {
        return;
    }
    match (old, new) {
        (Markup::Text(_), Markup::Text(text)) => node.set_node_value(Some(text)),
        (Markup::Element(old), Markup::Element(new)) if old.is_like(new) => {
            let Some(element) = node.dyn_ref::<web_sys::Element>() else { return };
            for (name, _) in old.attributes().filter(|(name, _)| new.attribute(name).is_none()) {
                drop(element.remove_attribute(name));
                check(element, name, false);
            }
            for (name, value) in new.attributes().filter(|(name, value)| old.attribute(name) != Some(value)) {
                drop(element.set_attribute(name, value));
                check(element, name, true);
            }
            patch_inside(node, old.inside(), new.inside());
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

fn made(markup: &Markup) -> Option<Node> {
    match markup {
        Markup::Text(text) => Some(document().create_text_node(text).into()),
        Markup::Element(element) => {
            let made = document().create_element(element.tag()).ok()?;
            for (name, value) in element.attributes() {
                drop(made.set_attribute(name, value));
            }
            for node in element.inside().iter().filter_map(self::made) {
                drop(made.append_child(&node));
            }
            Some(made.into())
        }
        Markup::Many(_) => None,
    }
}
