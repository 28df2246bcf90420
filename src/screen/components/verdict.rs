//! The verdict: one sentence, how sure, the status explained, and what it rests on.

use crate::diagnosis::Certainty;
use crate::report::{BecauseView, Report, StatusView, VerdictView};

use super::words::{at, code, from, line, paragraph, rich, sources, to_cause, unseen};
use crate::screen::desk::Desk;
use crate::screen::markup::{Element, Markup, el, of_class};

/// The verdict.
pub(super) fn verdict(desk: &Desk, report: &Report) -> Markup {
    let first = report.verdicts.first().filter(|_| report.tells());
    let chips = of_class("div", "chips")
        .put(report.status.as_ref().map(status_chip))
        .put(first.filter(|_| !report.certainty.is_empty()).map(|first| certainty_chip(report, first)))
        .put(first.map(|first| to_cause("chip", first.cause, code(first.cause)).set("data-test", "cause")));
    let sentence = el("h1").set("id", "verdict").set("tabindex", "-1").put(rich(&report.headline));
    of_class("section", "verdict")
        .set("aria-labelledby", "verdict")
        .put(chips)
        .put(sentence)
        .put(report.hint.as_ref().map(|hint| paragraph("hint", hint)))
        .put(desk.beside.outcome.proof().map(|proof| paragraph("hint proof", &proof)))
        .put(first.map(told))
        .put(report.status.as_ref().and_then(status_words))
        .into()
}

fn status_chip(status: &StatusView) -> Element {
    let mut text = status.code.to_string();
    if let Some(reason) = &status.reason {
        text.push(' ');
        text.push_str(reason);
    }
    let class = if status.code < 400 { "chip" } else { "chip refused" };
    of_class("span", class).set_some("data-span", at(status.span)).put(code(&text))
}

fn status_words(status: &StatusView) -> Option<Element> {
    Some(of_class("p", "quiet status").put(status.text?).put(from(status.source)))
}

fn certainty_chip(report: &Report, first: &VerdictView) -> Element {
    let class = match first.certainty {
        Certainty::Settled => "chip sure settled",
        Certainty::MostLikely => "chip sure most-likely",
        Certainty::Possible => "chip sure",
    };
    of_class("span", class).set("data-test", "certainty").put(unseen("Certainty: ")).put(report.certainty)
}

fn told(first: &VerdictView) -> Markup {
    let (most, rest) = first.because.split_at(first.because.len().min(SHOWN));
    let list = |some: &[BecauseView]| -> Element {
        of_class("ul", "because").put(some.iter().map(because).collect::<Vec<_>>())
    };
    let why = first.why();
    let more = (!rest.is_empty() || !why.is_empty()).then(|| {
        of_class("details", "why")
            .put(el("summary").put("Why it happens, and all that counted"))
            .put(paragraph("", &why))
            .put(list(rest))
            .put(sources(first.sources))
    });
    Markup::Many(vec![
        paragraph("what", &first.what()),
        list(most).set("aria-label", "What it rests on").into(),
        more.into(),
    ])
}

fn because(reason: &BecauseView) -> Markup {
    let against = reason.points < 0;
    of_class("li", if against { "against" } else { "for" })
        .set_some("data-span", at(reason.span))
        .put(of_class("span", "asked").put(reason.asked))
        .put(" ")
        .put(el("b").put(reason.said))
        .put(against.then_some(" (speaks against it)"))
        .put(line(reason.line))
        .into()
}

/// So many reasons are shown at once.
const SHOWN: usize = 3;
