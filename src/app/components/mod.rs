//! The parts of the page, one file each: functions from what the page knows to markup. They decide nothing.

mod also;
mod challenges;
mod credentials;
mod evidence;
mod examples;
mod findings;
mod fixes;
mod leaf;
mod messages;
mod path;
mod sequence;
mod share;
mod tokens;
mod tools;
mod verdict;
mod words;

use super::markup::{Markup, nothing};
use super::state::App;
use leptos::prelude::*;
use why401::report::{Report, State};

/// A part of the page: what to print there now.
pub(super) type Part = fn(App) -> Markup;

/// Where in `public/index.html` each part stands.
pub(super) const PARTS: &[(&str, Part)] = &[
    ("messages", messages::messages),
    ("leaf", leaf::leaf),
    ("part-verdict", |app| of_report(app, verdict::verdict)),
    ("part-now", |app| of_told(app, |app, report| fixes::now(report, app.role.get()))),
    ("part-evidence", evidence::evidence),
    ("part-also", |app| of_told(app, |app, report| also::also(report, &app.answers.read()))),
    ("part-path", |app| of_told(app, |_, report| path::path(report))),
    ("part-challenges", |app| {
        of_told(app, |app, report| challenges::challenges(report, app.subject.read().text()))
    }),
    ("part-credentials", |app| {
        of_told(app, |app, report| credentials::credentials(report, &app.shown.read()))
    }),
    ("part-tokens", |app| of_told(app, |_, report| tokens::tokens(report))),
    ("part-findings", |app| of_told(app, |_, report| findings::findings(report))),
    ("part-sequence", |app| of_told(app, |_, report| sequence::sequence(report))),
    ("examples", |_| examples::examples()),
    ("share", share::share),
    ("tools", tools::tools),
];

/// A part of the report, where there is one and no other page is shown instead.
fn of_report(app: App, part: fn(&Report) -> Markup) -> Markup {
    let report = app.report.read();
    if report.state == State::Empty || app.leaf.read().is_some() { nothing() } else { part(&report) }
}

/// A part of the report, where there is a refusal to tell of.
fn of_told(app: App, part: fn(App, &Report) -> Markup) -> Markup {
    let report = app.report.read();
    if app.leaf.read().is_some() || !report.tells() { nothing() } else { part(app, &report) }
}
