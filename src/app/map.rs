//! Arrow keys on the map: from one question or cause to the nearest one in that direction, wherever the layout puts it.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::browser;

/// Starts listening.
pub(crate) fn listen() {
    let handle = window_event_listener(ev::keydown, |event| {
        let node = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        let Some(node) = node.filter(|node| node.has_attribute("data-node")) else { return };
        if let Some(next) = next(&node, &event) {
            event.prevent_default();
            // The Tab key comes to one of them only.
            for stop in browser::all("[data-node][tabindex='0']") {
                drop(stop.set_attribute("tabindex", "-1"));
            }
            drop(next.set_attribute("tabindex", "0"));
            drop(next.focus());
        }
    });
    // For as long as the tab.
    std::mem::forget(handle);
}

fn next(node: &HtmlElement, event: &KeyboardEvent) -> Option<HtmlElement> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
        return None;
    }
    let is_folded = |other: &Element| other.closest("details:not([open])").is_ok_and(|fold| fold.is_some());
    let mut others = browser::all("[data-node]").into_iter().filter(|other| !is_folded(other));
    let found = match event.key().as_str() {
        "Home" => others.next(),
        "End" => others.last(),
        "ArrowDown" => nearest(node, others, |(x, y)| (y, x)),
        "ArrowUp" => nearest(node, others, |(x, y)| (-y, x)),
        "ArrowRight" => nearest(node, others, |(x, y)| (x, y)),
        "ArrowLeft" => nearest(node, others, |(x, y)| (-x, y)),
        _ => None,
    };
    found?.dyn_into().ok()
}

/// The nearest of the others that lies ahead. `turn` makes of the way right and down the way ahead and aside.
fn nearest(
    node: &Element,
    others: impl Iterator<Item = Element>,
    turn: fn((f64, f64)) -> (f64, f64),
) -> Option<Element> {
    let here = Place::of(node);
    let far = |other: &Element| {
        let (ahead, aside) = turn(here.to(&Place::of(other)));
        (ahead > 0.0).then_some(ahead + ASIDE * aside.abs())
    };
    let all = others.filter_map(|other| Some((far(&other)?, other)));
    all.min_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, other)| other)
}

/// Where an element stands in the window, in CSS pixels.
struct Place {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Place {
    fn of(element: &Element) -> Self {
        let rect = element.get_bounding_client_rect();
        Self { left: rect.left(), right: rect.right(), top: rect.top(), bottom: rect.bottom() }
    }

    /// The gap to another place, to the right and down; none where they stand side by side or one above the other.
    fn to(&self, other: &Self) -> (f64, f64) {
        (
            gap(self.left, self.right, other.left, other.right),
            gap(self.top, self.bottom, other.top, other.bottom),
        )
    }
}

fn gap(start: f64, end: f64, other_start: f64, other_end: f64) -> f64 {
    if other_start >= end - TOUCH {
        other_start - end + 2.0 * TOUCH
    } else if other_end <= start + TOUCH {
        other_end - start - 2.0 * TOUCH
    } else {
        0.0
    }
}

/// A pixel aside counts as so many ahead: who goes down wants what lies below.
const ASIDE: f64 = 3.0;
/// Boxes that overlap by so many CSS pixels count as side by side.
const TOUCH: f64 = 1.0;
