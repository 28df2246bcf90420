//! The verdict: one sentence, how sure, the status explained, and what it rests on.

use leptos::prelude::*;
use why401::diagnosis::Certainty;
use why401::report::{BecauseView, StatusView, VerdictView};

use super::words::{at, line, rich, source};
use crate::app::state::App;

/// The verdict.
#[component]
pub(crate) fn Verdict(app: App) -> impl IntoView {
    let sentence = app.part(|report| (report.headline.clone(), report.hint.clone()));
    let status = app.part(|report| report.status.clone());
    let certainty = app.part(|report| report.certainty);
    let first = app.part(|report| report.verdicts.first().filter(|_| report.tells()).cloned());
    let chips = move || {
        let first = first.read();
        let sure = first.as_ref().map(|first| first.certainty);
        view! {
            {status.read().as_ref().map(status_chip)}
            {(!certainty.get().is_empty()).then(|| certainty_chip(certainty.get(), sure))}
            {first.as_ref().map(|first| view! {
                <a class="chip" href=["#cause=", first.cause].concat() data-test="cause"><code>{first.cause}</code></a>
            })}
        }
    };
    view! {
        <section class="verdict" aria-labelledby="verdict">
            <div class="chips">{chips}</div>
            <h1 id="verdict" tabindex="-1" data-test="verdict">{move || rich(&sentence.read().0)}</h1>
            {move || sentence.read().1.as_ref().map(|hint| view! { <p class="hint">{rich(hint)}</p> })}
            {move || first.read().as_ref().map(told)}
            {move || status.read().as_ref().and_then(status_words)}
        </section>
    }
}

fn status_chip(status: &StatusView) -> impl IntoView + use<> {
    let text = [status.code.to_string(), status.reason.clone().unwrap_or_default()].join(" ");
    view! { <span class="chip refused" data-span=at(status.span)><code>{text.trim().to_string()}</code></span> }
}

fn status_words(status: &StatusView) -> Option<impl IntoView + use<>> {
    let text = status.text?;
    Some(view! {
        <p class="quiet status">{text}" "{status.source.map(|from| source(from.label, from.url))}</p>
    })
}

fn certainty_chip(words: &'static str, certainty: Option<Certainty>) -> impl IntoView {
    let class = format!("chip sure {}", certainty.map_or("", Certainty::id));
    view! { <span class=class><span class="sr">"Certainty: "</span>{words}</span> }
}

fn told(first: &VerdictView) -> impl IntoView + use<> {
    let (most, rest) = first.because.split_at(first.because.len().min(SHOWN));
    view! {
        {(!first.what.is_empty()).then(|| view! { <p class="what">{rich(&first.what)}</p> })}
        <ul class="because" aria-label="What it rests on">{most.iter().map(because).collect::<Vec<_>>()}</ul>
        {(!rest.is_empty() || !first.why.is_empty()).then(|| view! {
            <details class="why">
                <summary>"How this comes about, and all that counted"</summary>
                <p>{rich(&first.why)}</p>
                <ul class="because">{rest.iter().map(because).collect::<Vec<_>>()}</ul>
                {super::words::sources(first.sources)}
            </details>
        })}
    }
}

fn because(reason: &BecauseView) -> impl IntoView + use<> {
    let against = reason.points < 0;
    view! {
        <li class:against=against data-span=at(reason.span)>
            <span class="asked">{reason.asked}</span>
            " "
            <b>{reason.said}</b>
            {against.then_some(" (speaks against it)")}
            " "
            {line(reason.line)}
        </li>
    }
}

/// So many reasons are shown at once.
const SHOWN: usize = 3;
