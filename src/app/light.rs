//! What points at a place of the paste lights it, and the reverse.
//!
//! An element with `data-span="12-40"` points at these bytes; the pieces of the evidence bear their own bytes in the
//! same way. Listening happens once, at the document, so that parts may come and go.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::browser;

/// Starts listening.
pub(crate) fn listen() {
    let handles = [
        window_event_listener(ev::mouseover, |event| point(&event)),
        window_event_listener(ev::focusin, |event| point(&event)),
    ];
    // For as long as the tab.
    std::mem::forget(handles);
}

fn point(event: &Event) {
    let Some(target) = element(event) else { return };
    let pointing = target.closest("[data-span]").ok().flatten();
    let span = pointing.as_ref().and_then(span_of);
    let inside = pointing.as_ref().is_some_and(in_evidence);
    for other in browser::all("[data-span]") {
        let lit = span.zip(span_of(&other)).is_some_and(|(a, b)| a.0 < b.1 && b.0 < a.1)
            && in_evidence(&other) != inside;
        drop(other.class_list().toggle_with_force("lit", lit));
    }
}

fn element(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The value of an attribute of the element or what it stands in.
pub(crate) fn closest(element: &Element, attribute: &str) -> Option<String> {
    element.closest(&format!("[{attribute}]")).ok().flatten()?.get_attribute(attribute)
}

fn in_evidence(element: &Element) -> bool {
    element.closest("#evidence").ok().flatten().is_some()
}

fn span_of(element: &Element) -> Option<(u32, u32)> {
    let text = element.get_attribute("data-span")?;
    let (start, end) = text.split_once('-')?;
    Some((start.parse().ok()?, end.parse().ok()?))
}
