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
//! | `acts.rs` | what happens when a printed button is pressed |
//! | `open.rs` | how a fragment is opened |
//! | `notice.rs` | what the page has to say of itself |
//! | `markup.rs` | what is printed, as data, and how the page is brought into step with it |
//! | `outward.rs` | effects: title, announcement, colours, what the body's style depends on |
//! | `light.rs` | what points at a place of the paste lights it, and the reverse |
//! | `browser.rs` | clipboard, files, storage, address: all that is awkward about a browser |
//! | `components/` | one part of the page each: functions from report to markup; they decide nothing |

mod acts;
mod browser;
mod components;
mod examples;
mod intake;
mod light;
mod markup;
mod notice;
mod open;
mod outward;
mod state;

use leptos::mount::mount_to_body;
use leptos::prelude::*;

use markup::Markup;
use state::App;

/// Starts the page.
pub(crate) fn start() {
    browser::on_panic();
    mount_to_body(|| {
        let app = App::new();
        outward::keep(app);
        acts::listen(app);
        intake::listen(app);
        light::listen();
        open::listen(app);
        for (place, part) in components::PARTS {
            keep(app, place, *part);
        }
        open::now(app);
        intake::take_over(app);
    });
}

/// Keeps a place of the page in step with what belongs there.
fn keep(app: App, place: &'static str, part: components::Part) {
    Effect::new(move |old: Option<Markup>| {
        let new = part(app);
        if old.as_ref() != Some(&new)
            && let Some(place) = browser::by_id(place)
        {
            markup::print(&place, old.as_ref(), &new);
        }
        new
    });
}
