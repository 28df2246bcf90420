//! Handing the diagnosis on: what a link holds is shown before it is copied.

use leptos::html::Dialog;
use leptos::prelude::*;
use why401::permalink::VerdictLink;
use why401::report::{Exposure, Style, narrate, to_json};

use super::words::Copy;
use crate::app::browser;
use crate::app::state::App;

/// The button and its dialogue.
#[component]
pub(crate) fn Share(app: App) -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    let open = RwSignal::new(false);
    let show = move |_| {
        open.set(true);
        if let Some(dialog) = dialog.get_untracked() {
            drop(dialog.show_modal());
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <button type="button" class="btn primary" data-test="share" on:click=show>"Copy link"</button>
        <dialog class="share" node_ref=dialog aria-labelledby="share" on:close=move |_| open.set(false)>
            <header>
                <h2 id="share">"Copy a link to this diagnosis"</h2>
                <button type="button" class="btn" on:click=close>"Close"</button>
            </header>
            {move || open.get().then(|| view! { <Inside app /> })}
        </dialog>
    }
}

#[component]
fn Inside(app: App) -> impl IntoView {
    let link = app.evidence_link();
    let hidden: Vec<_> =
        link.redacted.hidden.iter().map(|(what, count)| view! { <li>{what.words(*count)}</li> }).collect();
    let nothing = hidden.is_empty().then(|| view! { <li>"nothing: there was no secret in it"</li> });
    let (seen, _) = link.restore();
    let whole = link.fragment();
    let short = VerdictLink::of(&app.report.read_untracked(), app.role.get_untracked()).fragment();
    let (whole_length, short_length) = (whole.len(), short.len());
    let with_evidence = RwSignal::new(true);
    let fragment = Memo::new(move |_| if with_evidence.get() { whole.clone() } else { short.clone() });
    let said = RwSignal::new("");
    let copy = move |_| {
        let fragment = fragment.get_untracked();
        browser::copy(&browser::address(&fragment), move |worked| {
            browser::set_fragment(&fragment);
            if worked {
                said.set("Copied. The address bar shows it as well.");
            } else {
                browser::select("share-link");
                said.set("The browser does not let the page copy: press Ctrl+C (\u{2318}C), it is selected.");
            }
        });
    };
    let kind = move |evidence: bool| {
        view! {
            <input
                type="radio"
                name="kind"
                prop:checked=move || with_evidence.get() == evidence
                on:change=move |_| with_evidence.set(evidence)
            />
        }
    };
    view! {
        <fieldset class="kinds">
            <legend>"What it holds"</legend>
            <label>{kind(true)}<span>"The verdict with its evidence, redacted, and your answers "<span class="quiet">{whole_length}" characters"</span></span></label>
            <label data-test="verdict-kind">{kind(false)}<span>"The verdict alone, nothing of the paste "<span class="quiet">{short_length}" characters"</span></span></label>
        </fieldset>
        <Show when=move || with_evidence.get()>
            <p class="quiet">"By allow-list: names and values known to be harmless stay, times among them; hosts and paths stay as well. The answers to questions and the chosen role go along."</p>
        </Show>
        <h3>"Hidden before it is made"</h3>
        <ul class="hidden-list" data-test="hidden">{hidden}{nothing}</ul>
        <details>
            <summary>"See what the link holds of the paste"</summary>
            <pre tabindex="0" class="seen"><code>{seen}</code></pre>
        </details>
        <label class="address">
            "Link"
            <input id="share-link" type="text" readonly=true prop:value=move || browser::address(&fragment.get()) />
        </label>
        <p class="actions">
            <button type="button" class="btn primary" data-test="copy-link" on:click=copy>"Copy the link"</button>
            <span role="status" data-test="copied">{said}</span>
        </p>
        <h3>"Or as"</h3>
        <p class="actions"><Others app /></p>
    }
}

/// The same as text and as JSON. Made from the redacted messages, never from the paste.
#[component]
fn Others(app: App) -> impl IntoView {
    let (report, text) = app.redacted_report();
    let told = narrate(&report, &text, app.role.get_untracked(), Style::default());
    let json = to_json(&report, "-", Exposure::Redacted).to_string();
    view! {
        <Copy text=told label="Copy as text" />
        <Copy text=json label="Copy as JSON" />
    }
}
