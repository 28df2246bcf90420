//! The way through the tree: each step with who says so, and each can be answered otherwise.

use leptos::prelude::*;
use why401::diagnosis::By;
use why401::report::{QuestionView, StepView};

use super::also::choices;
use super::words::{at, line, rich};
use crate::app::browser;
use crate::app::state::App;

/// The way that was taken.
#[component]
pub(crate) fn Path(app: App) -> impl IntoView {
    let steps = app.part(|report| report.path.clone());
    let open = app.part(|report| report.open.clone());
    let leaf = app.part(|report| report.verdicts.first().map(|first| (first.cause, first.title)));
    let end = move || {
        leaf.get().map(|(cause, title)| {
            view! {
                <li class="end">
                    <div><b>{title}</b><p class="by"><a href=["#cause=", cause].concat()><code>{cause}</code></a></p></div>
                </li>
            }
        })
    };
    view! {
        <section class="card" aria-labelledby="path">
            <h2 id="path" tabindex="-1">"How we got there"</h2>
            <ol class="path">
                {move || steps.read().iter().map(|step| step_view(app, step)).collect::<Vec<_>>()}
                {move || open.read().as_ref().map(|open| open_view(app, open))}
                {end}
            </ol>
        </section>
    }
}

/// Moves the focus back to a part, once the page shows it anew: the button that had it is gone.
pub(super) fn return_to(id: &'static str) {
    browser::soon(move || {
        if browser::by_id(&["step-", id].concat()).is_some() {
            browser::focus(&["step-", id].concat());
        } else {
            browser::focus(if browser::by_id(id).is_some_and(|part| part.offset_height() > 0) {
                id
            } else {
                "path"
            });
        }
    });
}

fn step_view(app: App, step: &StepView) -> impl IntoView + use<> {
    let id = step.question.id;
    let by_person = step.by == By::Person;
    let by = match step.by {
        By::Evidence => "by-paste",
        By::Person => "by-you",
        By::Assumed => "by-nobody",
    };
    let take_back = move |_| {
        app.take_back(id);
        return_to(id);
    };
    view! {
        <li class=by data-span=at(step.span) data-test="step" data-question=id>
            <div>
                <span class="asked">{step.question.text}</span>
                " "
                <b>{step.said}</b>
                <p class="by">{by_words(step)}</p>
                {step.contradicts.map(|other| view! {
                    <p class="contradiction">"The paste says otherwise: "<b>{other}</b></p>
                })}
            </div>
            <details class="flip">
                <summary id=["step-", id].concat()>"change"<span class="sr">": "{step.question.text}</span></summary>
                {(!step.question.experiment.is_empty()).then(|| view! { <p>{rich(&step.question.experiment)}</p> })}
                {choices(app, &step.question, Some(step.answer), id)}
                {by_person.then(|| view! {
                    <button type="button" class="link" on:click=take_back>"Back to what the paste says"</button>
                })}
            </details>
        </li>
    }
}

fn by_words(step: &StepView) -> impl IntoView + use<> {
    let words = match (step.by, step.line) {
        (By::Evidence, Some(_)) => "",
        (By::Evidence, None) => "by the paste as a whole",
        (By::Person, _) => "answered by you",
        (By::Assumed, _) => "assumed: the paste does not say",
    };
    view! { {words}{line(step.line.filter(|_| step.by == By::Evidence))} }
}

fn open_view(app: App, open: &QuestionView) -> impl IntoView + use<> {
    view! {
        <li class="open" data-test="open" data-question=open.id>
            <div>
                <b>{open.text}</b>
                <p class="by">"open: the paste does not say"</p>
                {(!open.experiment.is_empty()).then(|| view! { <p>{rich(&open.experiment)}</p> })}
                {choices(app, open, None, open.id)}
            </div>
        </li>
    }
}
