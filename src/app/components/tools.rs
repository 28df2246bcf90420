//! The buttons in the page's bar.

use leptos::prelude::*;

use super::share::Share;
use crate::app::state::App;
use crate::app::{browser, intake};

/// The buttons in the page's bar.
#[component]
pub(crate) fn Tools(app: App) -> impl IntoView {
    let result = Memo::new(move |_| app.has_result());
    let away = Memo::new(move |_| app.has_result() && !app.editing.get());
    let theme = RwSignal::new(browser::stored(THEME).and_then(|id| position(&id)).unwrap_or(0));
    Effect::new(move |_| browser::set_theme(named(theme.get()).0));
    let turn = move |_| {
        theme.update(|at| *at = (*at + 1) % THEMES.len());
        browser::store(THEME, named(theme.get_untracked()).0);
    };
    view! {
        <Show when=move || away.get()>
            <button type="button" class="btn" data-test="edit" on:click=move |_| intake::edit(app, false)>
                "Edit"<span class="wide">" the paste"</span>
            </button>
            <button type="button" class="btn" data-test="new" on:click=move |_| intake::edit(app, true)>
                "New"<span class="wide">" paste"</span>
            </button>
        </Show>
        <Show when=move || result.get()>
            <Share app />
        </Show>
        <button type="button" class="btn theme" on:click=turn>
            <span aria-hidden="true">{move || named(theme.get()).2}</span>
            <span class="sr">"Colours: "{move || named(theme.get()).1}", change"</span>
        </button>
    }
}

fn position(id: &str) -> Option<usize> {
    THEMES.iter().position(|(known, ..)| *known == id)
}

fn named(at: usize) -> (&'static str, &'static str, &'static str) {
    THEMES.get(at).copied().unwrap_or(THEMES[0])
}

const THEMES: [(&str, &str, &str); 3] =
    [("", "as the system has it", "\u{25d0}"), ("light", "light", "\u{25cb}"), ("dark", "dark", "\u{25cf}")];
/// Where the choice is remembered.
const THEME: &str = "why401-theme";
