//! Pages of the knowledge: a cause, a question, a verdict that came by a link.

use leptos::either::EitherOf3;
use leptos::prelude::*;
use why401::knowledge::{self, Cause};
use why401::permalink::VerdictLink;
use why401::report::{QuestionView, about, ask, status};

use super::also::choices;
use super::fix::fixes;
use super::roles::Roles;
use super::words::{rich, source, sources};
use crate::app::browser;
use crate::app::state::{App, Leaf};

/// A page of the knowledge.
#[component]
pub(crate) fn LeafPage(app: App, leaf: Leaf) -> impl IntoView {
    let has_paste = app.report.with_untracked(|report| report.state != why401::report::State::Empty);
    let back = move |_| {
        browser::clear_fragment();
        app.leaf.set(None);
    };
    let words = if has_paste { "Back to the diagnosis" } else { "To the box" };
    let page = match leaf {
        Leaf::Cause(cause) => EitherOf3::A(cause_page(app, cause)),
        Leaf::Question(question) => EitherOf3::B(question_page(app, &question)),
        Leaf::Verdict(link) => EitherOf3::C(verdict_page(app, &link)),
    };
    view! {
        <article class="leaf" data-test="leaf">
            <p><button type="button" class="btn" on:click=back>{words}</button></p>
            {page}
        </article>
    }
}

fn cause_page(app: App, cause: &'static Cause) -> impl IntoView {
    let view = about(cause);
    let looks =
        (!view.looks.is_empty()).then(|| view! { <h2>"What it looks like"</h2><p>{rich(&view.looks)}</p> });
    let advice = view.fixes;
    view! {
        <p class="chips"><span class="chip"><code>{view.id}</code></span></p>
        <h1 id="verdict" tabindex="-1">{view.title}</h1>
        <p class="what">{rich(&view.what)}</p>
        <p>{rich(&view.why)}</p>
        {looks}
        {sources(view.sources)}
        <section class="card now" aria-labelledby="now">
            <header>
                <h2 id="now">"What to do"</h2>
                <Roles app />
            </header>
            {move || fixes(&advice, app.role.get())}
        </section>
    }
}

fn question_page(app: App, question: &QuestionView) -> impl IntoView + use<> {
    view! {
        <p class="chips"><span class="chip"><code>{question.id}</code></span></p>
        <h1 id="verdict" tabindex="-1">{question.text}</h1>
        {(!question.experiment.is_empty()).then(|| view! { <h2>"How to find out"</h2><p>{rich(&question.experiment)}</p> })}
        <h2>"Answers"</h2>
        {choices(app, question, None, "path")}
        <p class="quiet">"An answer counts once there is a paste to judge."</p>
    }
}

fn verdict_page(app: App, link: &VerdictLink) -> impl IntoView + use<> {
    let steps: Vec<_> = link
        .path
        .iter()
        .filter_map(|(id, choice)| {
            let question = ask(id)?;
            let said = question.choices.iter().find(|(known, _)| known == choice)?.1;
            Some(view! { <li><div><span class="asked">{question.text}</span>" "<b>{said}</b></div></li> })
        })
        .collect();
    let others: Vec<_> = link
        .causes
        .iter()
        .skip(1)
        .filter_map(|id| knowledge::cause(id))
        .map(|cause| view! { <li><a href=["#cause=", cause.id()].concat()>{cause.title}</a></li> })
        .collect();
    let told = link.status.and_then(status::explain);
    view! {
        <p class="notice" data-test="from-link">"From a shared link that holds a verdict and nothing of the paste it was made from."</p>
        {told.map(|status| view! { <p class="quiet">{status.text}" "{source(status.source.label, status.source.url)}</p> })}
        {link.causes.first().and_then(|id| knowledge::cause(id)).map(|cause| cause_page(app, cause))}
        {(!others.is_empty()).then(|| view! { <h2>"Also possible"</h2><ul>{others}</ul> })}
        {(!steps.is_empty()).then(|| view! { <h2>"How it got there"</h2><ol class="path">{steps}</ol> })}
    }
}
