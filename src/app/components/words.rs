//! Small pieces that many parts print: words with code in them, sources, references to lines, things to copy.

use leptos::either::Either;
use leptos::prelude::*;
use why401::report::{IssueView, Piece, Rich, Severity};
use why401::text::Span;

use crate::app::browser;

/// Words with code in them.
pub(super) fn rich(text: &Rich) -> impl IntoView + use<> {
    let pieces = text.0.iter().map(|piece| match piece {
        Piece::Text(text) => Either::Left(text.clone()),
        Piece::Code(text) => Either::Right(view! { <code>{text.clone()}</code> }),
    });
    pieces.collect::<Vec<_>>()
}

/// Fixed words that may hold `` `code` ``.
pub(super) fn marked(text: &str) -> impl IntoView + use<> {
    rich(&Rich::of(text))
}

/// Where a claim comes from.
pub(super) fn source(label: &'static str, url: &'static str) -> impl IntoView + use<> {
    (!url.is_empty()).then(|| {
        view! { <a class="source" href=url target="_blank" rel="noopener noreferrer">{label}</a> }
    })
}

/// Sources in a row.
pub(super) fn sources(all: &'static [why401::evidence::Source]) -> impl IntoView + use<> {
    (!all.is_empty()).then(|| {
        let links: Vec<_> = all.iter().map(|one| view! { <li>{source(one.label, one.url)}</li> }).collect();
        view! { <ul class="sources" aria-label="Sources">{links}</ul> }
    })
}

/// A button that goes to a line of the evidence.
pub(super) fn line(number: Option<u32>) -> impl IntoView + use<> {
    number.map(|number| {
        view! { <button type="button" class="link" data-line=number>"line "{number}</button> }
    })
}

/// The attribute by which an element points at a place of the evidence.
pub(super) fn at(span: Option<Span>) -> Option<String> {
    span.filter(|span| !span.is_empty()).map(|span| format!("{}-{}", span.start, span.end))
}

/// A severity as a word; the style adds a sign and a hue.
pub(super) fn severity(severity: Severity) -> impl IntoView + use<> {
    view! { <span class=format!("severity {}", severity.id())>{severity.id()}</span> }
}

/// What is odd about a header or credential.
pub(super) fn issues(issues: &[IssueView]) -> impl IntoView + use<> {
    (!issues.is_empty()).then(|| {
        let rows: Vec<_> = issues
            .iter()
            .map(|issue| {
                view! {
                    <li data-span=at(Some(issue.span))>
                        {severity(issue.severity)}
                        <span>{marked(issue.text)}" "{line(Some(issue.line))}" "{source(issue.source.0, issue.source.1)}</span>
                    </li>
                }
            })
            .collect();
        view! { <ul class="issues">{rows}</ul> }
    })
}

/// A button that copies a text and says whether that worked.
#[component]
pub(super) fn Copy(
    /// What to copy.
    text: String,
    /// What the button says.
    #[prop(default = "Copy")]
    label: &'static str,
) -> impl IntoView {
    let said = RwSignal::new(label);
    let copy = move |_| {
        browser::copy(&text, move |worked| said.set(if worked { "Copied" } else { "Copy it by hand" }));
    };
    view! { <button type="button" class="btn copy" on:click=copy aria-live="polite">{said}</button> }
}

/// A command, header or setting, to copy.
pub(super) fn code_block(code: &str) -> impl IntoView + use<> {
    view! {
        <div class="cmd">
            <pre tabindex="0"><code>{code.to_string()}</code></pre>
            <Copy text=code.to_string() />
        </div>
    }
}

/// A value that is masked until somebody asks to see it.
#[component]
pub(super) fn Masked(
    /// The value.
    value: String,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let length = value.chars().count();
    move || {
        if open.get() {
            let value = value.clone();
            Either::Left(view! {
                <code>{value}</code>
                " "
                <button type="button" class="link" on:click=move |_| open.set(false)>"hide"</button>
            })
        } else {
            Either::Right(view! {
                <button type="button" class="mask" on:click=move |_| open.set(true)>
                    {length}" hidden"<span class="sr">", show"</span>
                </button>
            })
        }
    }
}
