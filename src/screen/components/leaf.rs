//! Pages of the knowledge: a cause, a verdict that came by a link; and the walk through the questions.

use crate::knowledge::{self, Cause, Role};
use crate::permalink::VerdictLink;
use crate::report::{Report, State, about, ask, status};

use super::fixes::advice;
use super::share::passphrase;
use super::walk::walk;
use super::words::{button, code, from, paragraph, sources, to_cause};
use crate::screen::desk::{Desk, Leaf};
use crate::screen::markup::{Element, Markup, el, nothing, of_class};
use crate::screen::wire::Unsealed;

/// A page of the knowledge.
pub(super) fn leaf(desk: &Desk, report: &Report) -> Markup {
    let Some(leaf) = &desk.leaf else { return nothing() };
    if matches!(leaf, Leaf::Walk) {
        return walk(desk, report);
    }
    let back = if report.state == State::Empty { "To the box" } else { "Back to the diagnosis" };
    let inside = match leaf {
        Leaf::Cause(cause) => of_cause(cause, desk.role),
        Leaf::Verdict(link) => of_verdict(link, desk.role),
        Leaf::Sealed { trouble, .. } => of_sealed(*trouble),
        Leaf::Walk => nothing(),
    };
    of_class("article", "leaf")
        .set("data-test", "leaf")
        .put(el("p").put(button("btn", "leave", back)))
        .put(inside)
        .into()
}

fn title(chip: Element, title: &'static str) -> Markup {
    Markup::Many(vec![
        of_class("p", "chips").put(chip.set("data-test", "cause")).into(),
        el("h1").set("id", "verdict").set("tabindex", "-1").put(title).into(),
    ])
}

fn of_cause(cause: &'static Cause, role: Role) -> Markup {
    let view = about(cause);
    Markup::Many(vec![
        title(to_cause("chip", view.id, code(view.id)), view.title),
        paragraph("what", &view.what),
        paragraph("", &view.why),
        sources(view.sources),
        el("p").put(to_cause("", view.id, "How it looks in a paste, and all that is known of it")).into(),
        advice("What to do", &view.fixes, role),
    ])
}

fn of_sealed(trouble: Option<Unsealed>) -> Markup {
    let what = "This link is sealed with a passphrase, which whoever made it can tell you. It is used in this tab alone and kept nowhere.";
    Markup::Many(vec![
        el("h1").set("id", "verdict").set("tabindex", "-1").put("A sealed link").into(),
        el("p").put(what).into(),
        passphrase("unseal", "Open it", trouble),
    ])
}

fn of_verdict(link: &VerdictLink, role: Role) -> Markup {
    let steps = link.path.iter().filter_map(|(id, choice)| {
        let question = ask(id)?;
        let said = question.choices.iter().find(|(known, _)| known == choice)?.1;
        let step =
            el("div").put(of_class("span", "asked").put(question.text)).put(" ").put(el("b").put(said));
        Some(of_class("li", "by-paste").put(step).into())
    });
    let steps: Vec<Markup> = steps.collect();
    let mut causes = link.causes.iter().filter_map(|id| knowledge::cause(id));
    let first = causes.next().map(|cause| of_cause(cause, role));
    let others: Vec<Markup> =
        causes.map(|cause| el("li").put(to_cause("", cause.id(), cause.title)).into()).collect();
    let under = |words: &'static str, list: Element, items: Vec<Markup>| {
        (!items.is_empty()).then(|| Markup::Many(vec![el("h2").put(words).into(), list.put(items).into()]))
    };
    let told = link
        .status
        .and_then(status::explain)
        .map(|told| of_class("p", "quiet").put(told.text).put(from(Some(told.source))));
    let notice = of_class("p", "notice").set("data-test", "from-link");
    Markup::Many(vec![
        notice
            .put("From a shared link that holds a verdict, and nothing of the paste it was made from.")
            .into(),
        first.into(),
        told.into(),
        under("Also possible", el("ul"), others).into(),
        under("How it got there", of_class("ol", "path"), steps).into(),
    ])
}
