//! What to do now, for the role that was chosen.

use leptos::prelude::*;

use super::fix::fixes;
use super::roles::Roles;
use crate::app::state::App;

/// What to do now.
#[component]
pub(crate) fn Now(app: App) -> impl IntoView {
    let all = app.part(|report| report.fixes.clone());
    view! {
        <section class="card now" aria-labelledby="now">
            <header>
                <h2 id="now" tabindex="-1">"Do this now"</h2>
                <Roles app />
            </header>
            {move || fixes(&all.read(), app.role.get())}
        </section>
    }
}
