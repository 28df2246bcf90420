//! The parts of the page, one file each: functions from what the page knows to markup. They decide nothing.

mod also;
mod ask;
mod challenges;
mod compare;
mod credentials;
mod evidence;
mod files;
mod findings;
mod fixes;
mod leaf;
mod map;
mod messages;
mod path;
mod recompute;
mod sequence;
mod share;
mod tokens;
mod verdict;
mod walk;
mod words;

use super::desk::{Atlas, Desk};
use super::markup::{Markup, nothing};
use crate::report::{Report, State};

/// A part of the page: what to print there now.
pub(super) type Part = fn(&Desk, &Report) -> Markup;

/// The ids of the elements in `public/index.html` where parts are printed.
pub fn places() -> impl Iterator<Item = &'static str> {
    PARTS.iter().map(|(place, _)| *place)
}

/// Where each part stands.
pub(super) const PARTS: &[(&str, Part)] = &[
    ("messages", messages::messages),
    ("part-files", |desk, _| files::files(&desk.shelf)),
    ("leaf", leaf::leaf),
    (
        "part-verdict",
        |desk, report| if has(desk, report) { verdict::verdict(desk, report) } else { nothing() },
    ),
    ("part-now", |desk, report| of_told(desk, report, |desk, report| fixes::now(report, desk.role))),
    (
        "part-evidence",
        |desk, report| {
            if has(desk, report) { evidence::evidence(desk, report) } else { nothing() }
        },
    ),
    ("part-also", |desk, report| of_told(desk, report, |desk, report| also::also(report, &desk.answers))),
    ("part-compare", compare::compare),
    ("part-path", |desk, report| of_told(desk, report, path::path)),
    ("part-map", |desk, report| {
        if desk.map == Atlas::Away {
            nothing()
        } else {
            of_told(desk, report, |desk, report| map::map(desk, report, false))
        }
    }),
    ("part-challenges", |desk, report| {
        of_told(desk, report, |desk, report| challenges::challenges(report, desk.subject.text()))
    }),
    ("part-credentials", |desk, report| {
        of_told(desk, report, |desk, report| credentials::credentials(report, &desk.shown))
    }),
    ("part-cookies", |desk, report| of_told(desk, report, |_, report| credentials::cookies(report))),
    ("part-tokens", |desk, report| of_told(desk, report, |_, report| tokens::tokens(report))),
    ("part-ask", |desk, report| of_told(desk, report, ask::ask)),
    ("part-recompute", |desk, report| {
        of_told(desk, report, |desk, _| recompute::recompute(&desk.offers, &desk.outcomes))
    }),
    ("part-findings", |desk, report| of_told(desk, report, |_, report| findings::findings(report))),
    ("part-sequence", |desk, report| of_told(desk, report, |_, report| sequence::sequence(report))),
    ("share-inside", share::share),
];

/// Whether there is something to say of the paste, and no other page is shown instead.
fn has(desk: &Desk, report: &Report) -> bool {
    report.state != State::Empty && desk.leaf.is_none()
}

/// A part of the report, where there is a refusal to tell of.
fn of_told(desk: &Desk, report: &Report, part: fn(&Desk, &Report) -> Markup) -> Markup {
    if desk.leaf.is_some() || !report.tells() { nothing() } else { part(desk, report) }
}
