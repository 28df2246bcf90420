//! The other causes that fit, the question that separates them, and what the person has answered.

use leptos::prelude::*;
use why401::report::{QuestionView, ask};

use super::words::rich;
use crate::app::state::App;

/// Also possible.
#[component]
pub(crate) fn Also(app: App) -> impl IntoView {
    let rivals = app.part(|report| {
        let lead = report.verdicts.first().map_or(0, |first| first.points);
        report.rivals().map(|rival| (rival.cause, rival.title, lead - rival.points)).collect::<Vec<_>>()
    });
    let next = app.part(|report| report.next.clone());
    let own = move || {
        let all: Vec<_> =
            app.answers.read().iter().filter_map(|(id, choice)| own_answer(app, id, choice)).collect();
        (!all.is_empty()).then(|| {
            view! {
                <h3>"What you answered"</h3>
                <ul class="own">{all}</ul>
            }
        })
    };
    let empty = move || rivals.read().is_empty() && next.read().is_none() && app.answers.read().is_empty();
    let list = move || {
        let all: Vec<_> = rivals
            .read()
            .iter()
            .map(|(cause, title, behind)| {
                view! {
                    <li>
                        <a href=["#cause=", *cause].concat()>{*title}</a>
                        <span class="quiet">{behind_words(*behind)}</span>
                    </li>
                }
            })
            .collect();
        (!all.is_empty()).then(|| view! { <ul class="rivals">{all}</ul> })
    };
    view! {
        <section class="card also" aria-labelledby="also" hidden=empty>
            <h2 id="also" tabindex="-1">"Also possible"</h2>
            {list}
            {move || next.read().as_ref().map(|next| view! {
                <div class="ask">
                    <h3>{next.text}</h3>
                    {(!next.experiment.is_empty()).then(|| view! { <p>{rich(&next.experiment)}</p> })}
                    {choices(app, next, None, "also")}
                </div>
            })}
            {own}
        </section>
    }
}

/// The choices of a question as buttons; the focus goes to `then` once one is chosen.
pub(super) fn choices(
    app: App,
    question: &QuestionView,
    chosen: Option<&'static str>,
    then: &'static str,
) -> impl IntoView + use<> {
    let id = question.id;
    let one = |(choice, words): &(&'static str, &'static str)| {
        let choice = *choice;
        let pressed = chosen.map(|chosen| (chosen == choice).to_string());
        let answer = move |_| {
            app.answer(id, choice);
            super::path::return_to(then);
        };
        view! {
            <li>
                <button
                    type="button"
                    class="choice"
                    aria-pressed=pressed
                    data-choice=choice
                    on:click=answer
                >
                    {*words}
                </button>
            </li>
        }
    };
    view! { <ul class="choices" aria-label=question.text>{question.choices.iter().map(one).collect::<Vec<_>>()}</ul> }
}

fn own_answer(app: App, id: &str, choice: &str) -> Option<impl IntoView + use<>> {
    let question = ask(id)?;
    let said = question.choices.iter().find(|(known, _)| *known == choice)?.1;
    let id = question.id;
    Some(view! {
        <li>
            {question.text}" "<b>{said}</b>" "
            <button type="button" class="link" on:click=move |_| app.take_back(id)>"take back"</button>
        </li>
    })
}

fn behind_words(points: i32) -> String {
    match points {
        0 => "as likely".to_string(),
        1 => "1 point behind".to_string(),
        _ => format!("{points} points behind"),
    }
}
