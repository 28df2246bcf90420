//! Tokens that can be read: claim by claim.

use leptos::prelude::*;
use why401::report::{ClaimView, TokenView};

use super::words::{at, issues, marked};
use crate::app::state::App;

/// The tokens.
#[component]
pub(crate) fn Tokens(app: App) -> impl IntoView {
    let all = app.part(|report| report.tokens.clone());
    move || {
        let all = all.read();
        (!all.is_empty()).then(|| {
            let cards: Vec<_> = all.iter().map(token_view).collect();
            view! {
                <section class="card" aria-labelledby="tokens" data-test="tokens">
                    <h2 id="tokens" tabindex="-1">"The token, read"</h2>
                    {cards}
                </section>
            }
        })
    }
}

fn token_view(token: &TokenView) -> impl IntoView + use<> {
    let claims = |in_header: bool| -> Vec<_> {
        token.claims.iter().filter(|claim| claim.in_header == in_header).map(claim_view).collect()
    };
    let signature = match token.signature {
        "valid" => "The signature fits.",
        "invalid" => "The signature does not fit.",
        "none" => "There is no signature.",
        _ => "The signature was not checked: that needs the issuer\u{2019}s key.",
    };
    view! {
        <div class="piece">
            {issues(&token.problems)}
            <table class="claims">
                <caption>"Header"</caption>
                <tbody>{claims(true)}</tbody>
            </table>
            <table class="claims">
                <caption>"Claims"</caption>
                <tbody>{claims(false)}</tbody>
            </table>
            <p class="quiet">{signature}</p>
        </div>
    }
}

fn claim_view(claim: &ClaimView) -> impl IntoView + use<> {
    view! {
        <tr data-span=at(Some(claim.span))>
            <th scope="row"><code>{claim.name.clone()}</code></th>
            <td>
                <code>{claim.value.clone()}</code>
                {claim.moment.clone().map(|moment| view! { <span class="moment">{moment}</span> })}
            </td>
            <td class="meaning">
                {claim.meaning.map(marked)}
                {claim.trouble.map(|trouble| view! { <span class="quiet">" "{marked(trouble)}</span> })}
            </td>
        </tr>
    }
}
