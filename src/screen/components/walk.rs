//! The walk through the questions without a paste: the question that is asked or what came out, the way so far, the map.

use crate::diagnosis::Certainty;
use crate::knowledge::tree::STAGES;
use crate::report::{QuestionView, Report, VerdictView, ask, usual};

use super::also::{choices, next};
use super::fixes::advice;
use super::words::{button, code, paragraph, to_cause, unseen};
use super::{map, path};
use crate::screen::desk::Desk;
use crate::screen::markup::{Element, Markup, el, of_class};

/// The walk.
pub(super) fn walk(desk: &Desk, report: &Report) -> Markup {
    let begun = !(desk.answers.is_empty() && desk.unsure.is_empty());
    let bar = of_class("p", "walk-bar")
        .put(button("btn", "leave", "To the box"))
        .put(begun.then(|| button("btn", "again", "Start over")));
    let inside = match desk.asked.and_then(ask) {
        Some(question) => asked(report, &question).into(),
        None => told(desk, report),
    };
    let top = of_class("div", "walk-top").put(inside).put(path::walked(desk, report));
    of_class("article", "leaf walk")
        .set("data-test", "leaf")
        .put(bar)
        .put(top)
        .put(map::map(desk, report, true))
        .into()
}

fn asked(report: &Report, question: &QuestionView) -> Element {
    let stage = STAGES.iter().enumerate().find(|(_, (stage, ..))| *stage == question.stage);
    let stage = stage.map(|(at, (_, title, _))| {
        let number = [&(at + 1).to_string(), " of ", &STAGES.len().to_string(), ": "].concat();
        of_class("p", "quiet").put(number).put(*title)
    });
    let at = report.path.iter().position(|step| step.question.id == question.id);
    let open = report.open.as_ref().is_some_and(|open| open.id == question.id);
    let chosen = at.and_then(|at| report.path.get(at)).map(|step| step.answer);
    let before = at.or(open.then_some(report.path.len())).and_then(|at| at.checked_sub(1));
    let back = before.and_then(|at| report.path.get(at)).map(|step| {
        let link =
            of_class("a", "btn").set("href", ["#q=", step.question.id].concat()).set("data-test", "back");
        link.put("Back").put(unseen([" to: ", step.question.text].concat()))
    });
    let usual = usual(question.id).map(|(_, words)| words);
    let unsure =
        button("btn", "unsure", "Not sure").set("data-question", question.id).set("data-test", "unsure");
    let goes_on = match usual {
        Some(words) => ["goes on as if \u{201c}", words, "\u{201d}"].concat(),
        None => "ends here with what fits so far".to_string(),
    };
    of_class("section", "card asking")
        .set("aria-labelledby", "verdict")
        .set("data-test", "asked")
        .set("data-key", question.id)
        .put(stage)
        .put(el("h1").set("id", "verdict").set("tabindex", "-1").put(question.text))
        .put(choices(question, chosen))
        .put(paragraph("quiet", &question.experiment))
        .put(of_class("p", "walk-bar").put(unsure).put(of_class("span", "quiet").put(goes_on)).put(back))
}

/// What came out.
fn told(desk: &Desk, report: &Report) -> Markup {
    let Some(first) = report.verdicts.first() else {
        return el("p").put("Nothing fits these answers.").into();
    };
    let (class, certainty) = match first.certainty {
        Certainty::Settled => ("chip sure settled", "settled"),
        Certainty::MostLikely => ("chip sure most-likely", "most likely"),
        Certainty::Possible => ("chip sure", "one of several that fit"),
    };
    let rival =
        |rival: &VerdictView| -> Markup { el("li").put(to_cause("", rival.cause, rival.title)).into() };
    let rivals: Vec<Markup> = report.rivals().map(rival).collect();
    let rivals = (!rivals.is_empty()).then(|| {
        Markup::Many(vec![el("h2").put("Also possible").into(), of_class("ul", "rivals").put(rivals).into()])
    });
    let chips = of_class("p", "chips")
        .put(of_class("span", class).put(unseen("Certainty: ")).put(certainty))
        .put(to_cause("chip", first.cause, code(first.cause)).set("data-test", "cause"));
    let stated = report.open.as_ref().filter(|_| report.has_ended()).map(|open| {
        of_class("details", "flip-stated").put(el("summary").put(open.text)).put(choices(open, None))
    });
    let verdict = of_class("section", "card asking")
        .set("aria-labelledby", "verdict")
        .set("data-test", "walked-to")
        .put(chips)
        .put(el("h1").set("id", "verdict").set("tabindex", "-1").put(first.title))
        .put(paragraph("what", &first.what()))
        .put(rivals)
        .put(report.next.as_ref().map(next))
        .put(stated)
        .put(
            of_class("p", "quiet")
                .put("Judged by your answers alone. A paste tells more, and shows the proof."),
        );
    let advice = advice("What to do", &report.fixes, desk.role);
    of_class("div", "walk-told").put(verdict).put(advice).into()
}
