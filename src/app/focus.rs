//! Keeps the focus where it was, or close by, when what had it gives way to something else: without this whoever works
//! by keyboard or screen reader would start again at the top of the page.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::browser;

/// What has the focus, and what it stands in.
pub(crate) struct Held {
    element: Element,
    /// The elements around it, the nearest first, within the page's main part.
    around: Vec<Element>,
}

/// What has the focus now.
pub(crate) fn held() -> Option<Held> {
    let element = document().active_element()?;
    let outer = std::iter::successors(element.parent_element(), |outer| outer.parent_element());
    let around = outer.take_while(|outer| !matches!(outer.tag_name().as_str(), "MAIN" | "BODY")).collect();
    Some(Held { element, around })
}

impl Held {
    /// Moves the focus close to where it was, if what had it is gone.
    pub(crate) fn keep(&self) {
        if self.element.is_connected() {
            return;
        }
        let place = self.element.get_attribute("data-at");
        for outer in self.around.iter().filter(|outer| outer.is_connected()) {
            let inner = browser::all_in(outer, CAN_HAVE_IT);
            // What stands for the same place, in another guise, comes first; then what is of the same kind.
            let same = |one: &&Element| place.is_some() && one.get_attribute("data-at") == place;
            let alike = |one: &&Element| {
                one.tag_name() == self.element.tag_name() && one.class_name() == self.element.class_name()
            };
            if inner.iter().filter(same).chain(inner.iter().filter(alike)).chain(&inner).any(take) {
                return;
            }
        }
        let _ =
            ["verdict", "box"].iter().filter_map(|id| document().get_element_by_id(id)).any(|one| take(&one));
    }
}

/// Gives an element the focus, and says whether it took it: what is hidden does not.
fn take(element: &Element) -> bool {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return false };
    drop(element.focus());
    document().active_element().is_some_and(|active| active == **element)
}

const CAN_HAVE_IT: &str = "button, summary, a[href], input, select, textarea, [tabindex]";
