//! Effects: what depends on the page's state and is not part of a view.

use leptos::prelude::*;
use why401::report::{Report, State};

use super::browser;
use super::state::{App, Leaf, THEMES};

/// Keeps title, announcement and the body's state in step.
pub(crate) fn keep(app: App) {
    Effect::new(move |_| {
        let theme = THEMES.get(app.theme.get()).map_or("", |theme| theme.0);
        browser::set_theme(theme);
    });
    Effect::new(move |_| {
        let state = match (app.leaf.read().is_some(), app.has_result(), app.editing.get()) {
            (true, ..) | (_, true, false) => "away",
            (_, true, true) => "beside",
            (_, false, _) => "start",
        };
        browser::set_body("state", state);
    });
    let told = Memo::new(move |_| told(&app.report.read()));
    Effect::new(move |_| {
        let told = told.read();
        browser::set_text("said", &told.1);
        browser::set_title(title_of(app.leaf.read().as_ref()).unwrap_or(told.0));
    });
}

/// The tab's title and what is announced. The title holds nothing of the paste.
fn told(report: &Report) -> (&'static str, String) {
    match report.state {
        State::Empty => ("", String::new()),
        State::Unrecognised => ("", report.headline.plain()),
        _ => {
            let title = report.verdicts.first().map_or("", |verdict| verdict.title);
            let mut words = report.headline.plain();
            if !report.certainty.is_empty() {
                words.push_str(" Certainty: ");
                words.push_str(report.certainty);
                words.push('.');
            }
            (title, words)
        }
    }
}

fn title_of(leaf: Option<&Leaf>) -> Option<&'static str> {
    match leaf? {
        Leaf::Cause(cause) => Some(cause.title),
        Leaf::Question(question) => Some(question.text),
        Leaf::Verdict(link) => {
            link.causes.first().and_then(|id| why401::knowledge::cause(id)).map(|cause| cause.title)
        }
    }
}
