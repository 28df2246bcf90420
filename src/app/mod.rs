//! The browser page: a thin rendering of the report.
//!
//! `public/index.html` holds what does not change: heading, box, how to copy. The program never owns the box; it
//! listens to it, so that nothing typed is lost before it starts, while it runs, or should it break. It mounts
//! into the places that are empty there.
//!
//! | file | what it holds |
//! |---|---|
//! | `state.rs` | what the page knows: subject, answers, role, and the one memo that holds the report |
//! | `intake.rs` | how text comes in: typing, paste, drop, file, an example |
//! | `open.rs` | how a fragment is opened |
//! | `notice.rs` | what the page has to say of itself |
//! | `outward.rs` | effects: title, announcement, what the body's style depends on |
//! | `light.rs` | what points at a place of the paste lights it, and the reverse |
//! | `browser.rs` | clipboard, files, storage, address: all that is awkward about a browser |
//! | `components/` | one part of the report each; they print and decide nothing |

mod browser;
mod components;
mod examples;
mod intake;
mod light;
mod notice;
mod open;
mod outward;
mod state;

use leptos::mount::mount_to;
use leptos::prelude::*;

use components::{Examples, Result, Tools};
use state::App;

/// Starts the page.
pub(crate) fn start() {
    browser::on_panic();
    let owner = Owner::new();
    owner.with(|| {
        let app = App::new();
        outward::keep(app);
        intake::listen(app);
        light::listen();
        open::listen(app);
        mount("tools", move || view! { <Tools app /> });
        mount("examples", move || view! { <Examples app /> });
        mount("result", move || view! { <Result app /> });
        open::now(app);
        intake::take_over(app);
    });
    // The page lives as long as its tab.
    std::mem::forget(owner);
}

fn mount<V: IntoView + 'static>(id: &str, view: impl FnOnce() -> V + 'static) {
    if let Some(place) = browser::by_id(id) {
        mount_to(place, view).forget();
    }
}
