//! Chips that fill the box with a real paste.

use leptos::prelude::*;

use crate::app::examples::EXAMPLES;
use crate::app::intake;
use crate::app::state::App;

/// The example chips.
#[component]
pub(crate) fn Examples(app: App) -> impl IntoView {
    let one = move |at: usize| {
        EXAMPLES.get(at).map(|example| {
            view! {
                <button type="button" class="chip example" data-example=example.id on:click=move |_| intake::fill(app, example.paste)>
                    {example.name}
                </button>
            }
        })
    };
    view! { <span class="quiet">"Or see an example:"</span>{(0..EXAMPLES.len()).map(one).collect::<Vec<_>>()} }
}
