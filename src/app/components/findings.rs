//! What else the paste shows.

use leptos::prelude::*;

use super::words::{at, line, rich, severity, source};
use crate::app::state::App;

/// The findings.
#[component]
pub(crate) fn Findings(app: App) -> impl IntoView {
    let all = app.part(|report| report.findings.clone());
    move || {
        let all = all.read();
        (!all.is_empty()).then(|| {
            let rows: Vec<_> = all
                .iter()
                .map(|finding| {
                    view! {
                        <li data-span=at(finding.span)>
                            {severity(finding.severity)}
                            <span>
                                {rich(&finding.text)}" "{line(finding.line)}" "
                                {finding.source.map(|from| source(from.label, from.url))}
                            </span>
                        </li>
                    }
                })
                .collect();
            view! {
                <section class="card" aria-labelledby="findings">
                    <h2 id="findings" tabindex="-1">"Also noticed"</h2>
                    <ul class="issues">{rows}</ul>
                </section>
            }
        })
    }
}
