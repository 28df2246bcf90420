//! The exchanges in their order, where there are several.

use leptos::prelude::*;
use why401::report::LegView;

use super::words::line;
use crate::app::browser;
use crate::app::state::App;

/// The exchanges.
#[component]
pub(crate) fn Sequence(app: App) -> impl IntoView {
    let all = app.part(|report| report.sequence.clone());
    move || {
        let all = all.read();
        (all.len() > 1).then(|| {
            let broken = all.iter().position(|leg| leg.broken);
            let rows: Vec<_> =
                all.iter().enumerate().map(|(at, leg)| leg_view(app, leg, broken == Some(at))).collect();
            view! {
                <section class="card" aria-labelledby="sequence">
                    <h2 id="sequence" tabindex="-1">"The exchanges"</h2>
                    <ol class="sequence">{rows}</ol>
                </section>
            }
        })
    }
}

fn leg_view(app: App, leg: &LegView, first_broken: bool) -> impl IntoView + use<> {
    let index = leg.index;
    let choose = move |_| {
        app.exchange.set(Some(index));
        browser::soon(|| browser::show("verdict"));
    };
    view! {
        <li class:chosen=leg.chosen class:broken=leg.broken>
            <p>{leg.request.clone().map(|request| view! { <code>{request}</code> })}" "{line(leg.line)}</p>
            <p class="quiet">{leg.carried.clone().map(|carried| view! { "carried "<code>{carried}</code> })}</p>
            <p>
                "\u{2192} "<code>{leg.answer.clone()}</code>
                {first_broken.then_some(" the first that failed")}
            </p>
            {if leg.chosen {
                leptos::either::Either::Left(view! { <p><b>"diagnosed above"</b></p> })
            } else {
                leptos::either::Either::Right(view! {
                    <button type="button" class="link" on:click=choose>"diagnose this one"</button>
                })
            }}
        </li>
    }
}
