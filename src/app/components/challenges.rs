//! What the server asked for.

use leptos::prelude::*;
use why401::report::{ChallengeView, IssueView};

use super::words::{Copy, at, line, marked, severity, source};
use crate::app::state::App;

/// The challenges.
#[component]
pub(crate) fn Challenges(app: App) -> impl IntoView {
    let all = app.part(|report| report.challenges.clone());
    move || {
        let all = all.read();
        (!all.is_empty()).then(|| {
            let text = app.subject.read_untracked().text().clone();
            let cards: Vec<_> = all.iter().map(|one| challenge_view(one, &text)).collect();
            view! {
                <section class="card" aria-labelledby="challenges" data-test="challenges">
                    <h2 id="challenges" tabindex="-1">"What the server asks for"</h2>
                    {cards}
                </section>
            }
        })
    }
}

fn challenge_view(challenge: &ChallengeView, text: &str) -> impl IntoView + use<> {
    let params: Vec<_> = challenge
        .params
        .iter()
        .map(|(name, value, meaning)| {
            view! {
                <tr>
                    <th scope="row"><code>{name.clone()}</code></th>
                    <td><code>{value.clone()}</code></td>
                    <td>{meaning.map(marked)}</td>
                </tr>
            }
        })
        .collect();
    let token = challenge.token68.as_ref().map(|token| {
        view! { <p class="quiet">"Data for the handshake: "<code>{token.clone()}</code></p> }
    });
    let issues: Vec<_> = challenge.issues.iter().map(|issue| issue_view(issue, text)).collect();
    view! {
        <div class="piece" data-span=at(Some(challenge.span))>
            <h3><code>{challenge.scheme.clone()}</code>" "<span class="quiet">"in "<code>{challenge.header}</code></span></h3>
            {challenge.what.map(|what| view! { <p>{marked(what)}</p> })}
            {challenge.client.map(|client| view! {
                <p><b>"To be sent: "</b>{marked(client)}" "{challenge.source.map(|(label, url)| source(label, url))}</p>
            })}
            {token}
            {(!params.is_empty()).then(|| view! {
                <table>
                    <thead class="sr"><tr><th>"Parameter"</th><th>"Value"</th><th>"Meaning"</th></tr></thead>
                    <tbody>{params}</tbody>
                </table>
            })}
            {(!issues.is_empty()).then(|| view! { <ul class="issues">{issues}</ul> })}
            {challenge.corrected.as_ref().map(|corrected| view! {
                <div class="cmd">
                    <pre tabindex="0"><code>{corrected.clone()}</code></pre>
                    <Copy text=corrected.clone() label="Copy the corrected header" />
                </div>
            })}
        </div>
    }
}

/// An issue, and the text around its place with the place marked.
fn issue_view(issue: &IssueView, text: &str) -> impl IntoView + use<> {
    let (start, end) = (issue.span.start as usize, issue.span.end as usize);
    let before = text.get(..start).and_then(|head| head.lines().next_back()).unwrap_or_default();
    let after = text.get(end..).and_then(|tail| tail.lines().next()).unwrap_or_default();
    let skipped = before.chars().count().saturating_sub(AROUND);
    let before: String = before.chars().skip(skipped).collect();
    let here: String = issue.span.of(text).unwrap_or_default().chars().take(AROUND * 2).collect();
    let after: String = after.chars().take(AROUND).collect();
    view! {
        <li data-span=at(Some(issue.span))>
            {severity(issue.severity)}
            <span>
                {marked(issue.text)}" "{line(Some(issue.line))}" "{source(issue.source.0, issue.source.1)}
                <code class="caret">{before}<mark class="said">{here}</mark>{after}</code>
            </span>
        </li>
    }
}

/// So many characters are shown on either side of an issue.
const AROUND: usize = 24;
