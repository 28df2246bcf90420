//! The switch between the three people's advice.

use leptos::prelude::*;
use why401::knowledge::Role;

use crate::app::state::App;

/// Whose advice is shown.
#[component]
pub(crate) fn Roles(app: App) -> impl IntoView {
    let one = move |(role, name): (Role, &'static str)| {
        view! {
            <label>
                <input
                    type="radio"
                    name="role"
                    value=role.id()
                    prop:checked=move || app.role.get() == role
                    on:change=move |_| app.choose_role(role)
                />
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <fieldset class="roles">
            <legend>"Advice for"</legend>
            <div>{ROLES.map(one)}</div>
        </fieldset>
    }
}

const ROLES: [(Role, &str); 3] =
    [(Role::Visitor, "Visitor"), (Role::Client, "Client developer"), (Role::Server, "Server owner")];
