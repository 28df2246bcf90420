//! Effects: what depends on the page's state and is not part of a view.

use leptos::prelude::*;
use why401::screen::wire::View;

use super::browser;
use super::state::{App, Work};

/// Keeps colours and the body's state in step.
pub(crate) fn keep(app: App) {
    Effect::new(move |_| browser::set_theme(app.colours().0));
    Effect::new(move |_| {
        let state = match (app.view.get(), app.editing.get()) {
            (View::Leaf, _) | (View::Result, false) => "away",
            (View::Result, true) => "beside",
            (View::Nothing, _) => "start",
        };
        browser::set_body("state", state);
    });
    Effect::new(move |_| {
        let work = match app.work.get() {
            Work::Rests => "rests",
            Work::Comes => "comes",
            Work::Reads => "reads",
        };
        browser::set_body("work", work);
    });
    Effect::new(move |_| browser::set_text("copied", &app.copied.read()));
}
