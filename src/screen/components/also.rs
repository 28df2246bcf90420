//! The other causes that fit, the question that separates them, and what the person has answered.

use crate::report::{QuestionView, Report, ask};

use super::words::{button, card, code_block, paragraph, to_cause};
use crate::screen::markup::{Element, Markup, el, nothing, of_class};

/// Also possible.
pub(super) fn also(report: &Report, answers: &[(String, String)]) -> Markup {
    let lead = report.verdicts.first().map_or(0, |first| first.points);
    let rivals: Vec<Markup> = report
        .rivals()
        .map(|rival| {
            let link = to_cause("", rival.cause, rival.title);
            el("li").put(link).put(of_class("span", "quiet").put(behind(lead - rival.points))).into()
        })
        .collect();
    let own: Vec<Markup> =
        answers.iter().filter_map(|(id, choice)| own_answer(id, choice)).map(Markup::from).collect();
    if rivals.is_empty() && own.is_empty() && report.next.is_none() {
        return nothing();
    }
    let list = |class, items: Vec<Markup>| (!items.is_empty()).then(|| of_class("ul", class).put(items));
    let others = !rivals.is_empty() || report.next.is_some();
    let title = if others { "Also possible" } else { ANSWERED };
    let own = list("own", own)
        .map(|list| Markup::Many(vec![others.then(|| el("h3").put(ANSWERED)).into(), list.into()]));
    card("card", "also", title)
        .put(list("rivals", rivals))
        .put(report.next.as_ref().map(next))
        .put(own)
        .into()
}

/// The choices of a question as buttons.
pub(super) fn choices(question: &QuestionView, chosen: Option<&'static str>) -> Element {
    let one = |(choice, words): &(&'static str, &'static str)| -> Markup {
        let button = button("choice", "answer", *words)
            .set("data-question", question.id)
            .set("data-choice", *choice)
            .set_some("aria-pressed", chosen.map(|chosen| (chosen == *choice).to_string()));
        el("li").put(button).into()
    };
    let all: Vec<Markup> = question.choices.iter().map(one).collect();
    of_class("ul", "choices").set("aria-label", question.text).put(all)
}

pub(super) fn next(question: &QuestionView) -> Element {
    of_class("div", "ask")
        .set("data-key", question.id)
        .set("data-test", "next")
        .put(el("h3").put(question.text))
        .put(paragraph("", &question.experiment))
        .put((!question.command.is_empty()).then(|| code_block(&question.command, "Copy")))
        .put(choices(question, None))
        .put(result())
}

/// Where the result of a trial is pasted.
fn result() -> Element {
    let field = el("textarea")
        .set("id", "result")
        .set("name", "result")
        .set("rows", "2")
        .set("autocomplete", "off")
        .set("spellcheck", "false");
    let about = "Or paste what came back: it goes below what you pasted first, and your answers stay.";
    of_class("div", "result")
        .set("data-key", "result")
        .put(el("label").set("for", "result").put(about))
        .put(field)
        .put(button("btn", "add-result", "Add it"))
}

fn own_answer(id: &str, choice: &str) -> Option<Element> {
    let question = ask(id)?;
    let said = question.choices.iter().find(|(known, _)| *known == choice)?.1;
    let back = button("link", "take-back", "take back").set("data-question", question.id);
    Some(
        el("li")
            .set("data-key", question.id)
            .put(question.text)
            .put(" ")
            .put(el("b").put(said))
            .put(" ")
            .put(back),
    )
}

/// So many points behind the verdict, in words.
fn behind(points: i32) -> &'static str {
    match points {
        ..=0 => "as likely",
        1..=10 => "nearly as likely",
        _ => "less likely",
    }
}

const ANSWERED: &str = "What you answered";
