//! The way through the tree: each step with who says so, and each can be answered otherwise.

use crate::diagnosis::By;
use crate::report::{QuestionView, Report, StepView, VerdictView};

use super::also::choices;
use super::words::{at, button, card, code, line, paragraph, to_cause, unseen};
use crate::screen::markup::{Element, Markup, el, of_class};

/// The way that was taken.
pub(super) fn path(report: &Report) -> Markup {
    let mut steps: Vec<Markup> = report.path.iter().map(|step| step_of(step).into()).collect();
    steps.extend(report.open.as_ref().map(|open| open_of(open).into()));
    steps.extend(report.verdicts.first().map(|first| end(first).into()));
    card("card", "path", "How we got there").put(of_class("ol", "path").put(steps)).into()
}

fn step_of(step: &StepView) -> Element {
    let question = &step.question;
    let (class, by) = match (step.by, step.line) {
        (By::Evidence, Some(_)) => ("by-paste", ""),
        (By::Evidence, None) => ("by-paste", "by the paste as a whole"),
        (By::Person, _) => ("by-you", "answered by you"),
        (By::Assumed, _) => ("by-nobody", "assumed: the paste does not say"),
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
