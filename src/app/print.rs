//! Brings the page's elements into step with markup.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, Node};
use why401::screen::markup::{Element, Markup};

use super::browser;

/// Brings the content of `place` from `old` to `new`.
pub(crate) fn print(place: &Node, old: Option<Markup>, new: &Markup) {
    let old = old.map(Element::around);
    patch_inside(place, old.as_ref().map_or(&[], Element::inside), Element::around(new.clone()).inside());
}

fn patch_inside(place: &Node, old: &[Markup], new: &[Markup]) {
    let mut at = place.first_child();
    let mut left = old;
    for (index, one) in new.iter().enumerate() {
        // What was there and is gone gives way to the thing itself, further down.
        if let Some(gone) = left.iter().position(|was| is_same(was, one)) {
            for _ in 0..gone {
                at = without(place, at);
            }
            left = left.get(gone..).unwrap_or_default();
        }
        let later = new.get(index + 1..).unwrap_or_default();
        match (at.take(), left.split_first()) {
            (Some(node), Some((was, _))) if later.iter().any(|next| is_same(was, next)) => {
                if let Some(made) = made(one) {
                    drop(place.insert_before(&made, Some(&node)));
                }
                at = Some(node);
            }
            (Some(node), Some((was, rest))) => {
                at = node.next_sibling();
                patch(place, &node, was, one);
                left = rest;
            }
            _ => {
                if let Some(node) = made(one) {
                    drop(place.append_child(&node));
                }
            }
        }
    }
    while at.is_some() {
        at = without(place, at);
    }
}

/// Takes a node away and gives the one after it.
fn without(place: &Node, node: Option<Node>) -> Option<Node> {
    let node = node?;
    let next = node.next_sibling();
    drop(place.remove_child(&node));
    next
}

/// Whether both are the same thing by name.
fn is_same(old: &Markup, new: &Markup) -> bool {
    match (old, new) {
        (Markup::Element(old), Markup::Element(new)) => old.is_keyed() && old.is_like(new),
        _ => false,
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
                set(element, name, value);
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

fn set(element: &web_sys::Element, name: &str, value: &str) {
    let here = (name == "href").then(|| browser::led_here(value));
    drop(element.set_attribute(name, here.as_deref().unwrap_or(value)));
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
            let made = match element.tag() {
                "svg" | "rect" | "path" => document().create_element_ns(Some(SVG), element.tag()),
                tag => document().create_element(tag),
            };
            let made = made.ok()?;
            for (name, value) in element.attributes() {
                set(&made, name, value);
            }
            for node in element.inside().iter().filter_map(self::made) {
                drop(made.append_child(&node));
            }
            Some(made.into())
        }
        Markup::Many(_) => None,
    }
}

/// The namespace of pictures.
const SVG: &str = "http://www.w3.org/2000/svg";
