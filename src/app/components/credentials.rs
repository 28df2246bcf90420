//! What the request carried to say who is asking.

use leptos::either::Either;
use leptos::prelude::*;
use why401::report::{CredentialView, FieldView, slots};

use super::words::{Masked, at, issues};
use crate::app::state::App;

/// The credentials.
#[component]
pub(crate) fn Credentials(app: App) -> impl IntoView {
    let all = app.part(|report| report.credentials.clone());
    move || {
        let all = all.read();
        (!all.is_empty()).then(|| {
            let cards: Vec<_> = all.iter().map(credential_view).collect();
            view! {
                <section class="card" aria-labelledby="credentials" data-test="credentials">
                    <h2 id="credentials" tabindex="-1">"What the request carried"</h2>
                    {cards}
                </section>
            }
        })
    }
}

fn credential_view(credential: &CredentialView) -> impl IntoView + use<> {
    let fields: Vec<_> = credential.fields.iter().map(field_view).collect();
    view! {
        <div class="piece" data-span=at(Some(credential.span))>
            <h3>
                {credential.scheme.clone().map(|scheme| view! { <code>{scheme}</code>" " })}
                <span class="quiet">"in "<code>{credential.place.clone()}</code></span>
            </h3>
            {(!fields.is_empty()).then(|| view! { <table><tbody>{fields}</tbody></table> })}
            {issues(&credential.issues)}
        </div>
    }
}

fn field_view(field: &FieldView) -> impl IntoView + use<> {
    let value = slots::plain(&field.value);
    let shown = if field.secret {
        Either::Left(view! { <Masked value /> })
    } else {
        Either::Right(view! { <code>{value}</code> })
    };
    view! {
        <tr data-span=at(field.span)>
            <th scope="row">{field.name.replace('_', " ")}</th>
            <td>{shown}</td>
        </tr>
    }
}
