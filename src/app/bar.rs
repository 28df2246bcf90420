//! The buttons in the page's bar.
//!
//! A piece of a view without anything that changes is one text to Leptos, which the browser would have to make elements
//! of; the page's policy (Trusted Types) refuses that. A text in braces makes it a piece like any other.

use leptos::prelude::*;
use why401::screen::wire::View;

use super::state::App;

/// The buttons in the page's bar.
#[component]
pub(crate) fn Bar(app: App) -> impl IntoView {
    let has_result = move || app.view.get() == View::Result;
    let is_away = move || has_result() && !app.editing.get();
    view! {
        <button type="button" class="btn" data-act="edit" hidden=move || !is_away()>
            "Edit" <span class="wide">{" the paste"}</span>
        </button>
        <button type="button" class="btn" data-act="new" hidden=move || !is_away()>
            "New" <span class="wide">{" paste"}</span>
        </button>
        <button type="button" class="btn primary" data-act="share" data-test="share" hidden=move || !has_result()>
            "Share"
        </button>
        <button type="button" class="btn theme keys-button" data-act="keys">
            <span aria-hidden="true">"?"</span>
            <span class="sr">"Help and keys"</span>
        </button>
        <button type="button" class="btn theme" data-act="theme">
            <span aria-hidden="true">{move || app.colours().2}</span>
            <span class="sr">"Colours: " {move || app.colours().1}</span>
        </button>
    }
}
