//! The way through the tree: each step with who says so, and each can be answered otherwise.

use crate::diagnosis::By;
use crate::report::{QuestionView, Report, StepView, VerdictView};

use super::also::choices;
use super::words::{at, button, card, code, line, paragraph, to_cause, unseen};
use crate::screen::desk::{Atlas, Desk};
use crate::screen::markup::{Element, Markup, el, of_class};

/// The way that was taken.
pub(super) fn path(desk: &Desk, report: &Report) -> Markup {
    let mut steps: Vec<Markup> = report.path.iter().map(|step| step_of(step, "")).collect();
    steps.extend(report.open.as_ref().map(|open| open_of(open).into()));
    steps.extend(report.verdicts.first().map(|first| end(first).into()));
    let map = button(
        "btn to-map",
        "map",
        if desk.map == Atlas::Away { "Show the whole map" } else { "Close the map" },
    );
    card("card", "path", "How we got there")
        .put(of_class("ol", "path").put(steps))
        .put(el("p").put(map.set("aria-expanded", (desk.map != Atlas::Away).to_string())))
        .into()
}

/// The way of a walk without a paste.
pub(super) fn walked(desk: &Desk, report: &Report) -> Markup {
    let implied = |step: &StepView| desk.implied.contains(&step.question.id);
    let words = |step| if implied(step) { "so that this question is asked" } else { "" };
    let mut steps: Vec<Markup> = report.path.iter().map(|step| step_of(step, words(step))).collect();
    if desk.asked.is_some() {
        steps.extend(report.open.as_ref().map(|open| {
            let link = el("a").set("href", ["#q=", open.id].concat()).put(open.text);
            let inside = el("div").put(link).put(of_class("p", "by").put("open"));
            of_class("li", "open").set("data-key", open.id).set("data-test", "open").put(inside).into()
        }));
    } else {
        steps.extend(report.open.as_ref().filter(|_| !report.has_ended()).map(|open| open_of(open).into()));
        steps.extend(report.verdicts.first().map(|first| end(first).into()));
    }
    card("card", "path", "Your way so far").put(of_class("ol", "path").put(steps)).into()
}

/// A step; `words` instead of who answered it.
fn step_of(step: &StepView, words: &'static str) -> Markup {
    let question = &step.question;
    let (class, by) = match (step.by, step.line) {
        (By::Person, _) if !words.is_empty() => ("by-you", words),
        (By::Evidence, Some(_)) => ("by-paste", ""),
        (By::Evidence, None) => ("by-paste", "by the paste as a whole"),
        (By::Person, _) => ("by-you", "answered by you"),
        (By::Assumed, _) => ("by-nobody", "assumed: nothing says otherwise"),
    };
    let said = el("div")
        .put(of_class("span", "asked").put(question.text))
        .put(" ")
        .put(el("b").put(step.said))
        .put(of_class("p", "by").put(by).put(line(step.line.filter(|_| step.by == By::Evidence))))
        .put(step.contradicts.map(|other| {
            of_class("p", "contradiction").put("The paste says otherwise: ").put(el("b").put(other))
        }));
    let back = (step.by == By::Person).then(|| {
        button("link", "take-back", "Back to what the paste says").set("data-question", question.id)
    });
    let flip = of_class("details", "flip")
        .put(el("summary").put("change").put(unseen(": ")).put(unseen(question.text)))
        .put(paragraph("", &question.experiment))
        .put(choices(question, Some(step.answer)))
        .put(back);
    of_class("li", class)
        .set("data-key", question.id)
        .set("data-test", "step")
        .set_some("data-span", at(step.span))
        .put(said)
        .put(flip)
        .into()
}

fn open_of(open: &QuestionView) -> Element {
    let inside = el("div")
        .put(el("b").put(open.text))
        .put(of_class("p", "by").put("open: the paste does not say"))
        .put(paragraph("", &open.experiment))
        .put(choices(open, None));
    of_class("li", "open").set("data-key", open.id).set("data-test", "open").put(inside)
}

fn end(first: &VerdictView) -> Element {
    let link = to_cause("", first.cause, code(first.cause));
    let inside = el("div").put(el("b").put(first.title)).put(of_class("p", "by").put(link));
    of_class("li", "end").set("data-key", "end").put(inside)
}
