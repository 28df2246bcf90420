//! What can be worked out again from the paste, and from what somebody types.

use super::words::{at, button, card, code, code_block, marked, rich};
use crate::recompute::{Agreement, Line, LineState, Offer, Outcome, Want};
use crate::report::Rich;
use crate::screen::markup::{Element, Markup, el, nothing, of_class};

/// The recomputations that the paste allows, each with what came out of it.
pub(super) fn recompute(offers: &[Offer], outcomes: &[(usize, Outcome)]) -> Markup {
    if offers.is_empty() {
        return nothing();
    }
    let all: Vec<Markup> = offers
        .iter()
        .enumerate()
        .map(|(number, offer)| {
            let outcome = outcomes.iter().find(|(known, _)| *known == number).map(|(_, outcome)| outcome);
            offer_of(number, offer, outcome).into()
        })
        .collect();
    card("card", "recompute", "Worked out again, and compared").put(all).into()
}

fn offer_of(number: usize, offer: &Offer, outcome: Option<&Outcome>) -> Element {
    let (label, url) = offer.source;
    let source =
        of_class("a", "source").set("href", url).set("target", "_blank").set("rel", "noopener noreferrer");
    let fields: Vec<Markup> = offer.wants.iter().map(|want| field(number, want).into()).collect();
    let asks = !offer.wants.is_empty();
    let form = asks.then(|| {
        of_class("div", "fields")
            .put(fields)
            .put(
                of_class("p", "quiet").put("What you type stays in this tab, and is in no link and no copy."),
            )
            .put(
                of_class("p", "actions").put(
                    button("btn primary", "recompute", "Work it out")
                        .set("data-at", number.to_string())
                        .set("data-test", "recompute"),
                ),
            )
    });
    of_class("div", "piece recompute")
        .set("data-key", ["recompute", &number.to_string()].concat())
        .set_some("data-span", at(Some(offer.span)))
        .put(el("h3").put(offer.title))
        .put(el("p").put(marked(offer.what)).put(" ").put(source.put(label)))
        .put(form)
        .put(outcome.map(outcome_of))
}

fn field(number: usize, want: &Want) -> Element {
    let id = ["want", &number.to_string(), "-", want.id].concat();
    let label =
        if want.optional { [want.label, " (may be left out)"].concat() } else { want.label.to_string() };
    el("div")
        .set("data-key", id.clone())
        .put(el("label").set("for", id.clone()).put(label))
        .put(
            el("input")
                .set("id", id.clone())
                .set("name", want.id)
                .set("type", if want.secret { "password" } else { "text" })
                .set("autocomplete", "off")
                .set("spellcheck", "false")
                .set("aria-describedby", [&id, "-hint"].concat())
                .set_some("value", want.given.clone()),
        )
        .put(of_class("p", "quiet").set("id", [&id, "-hint"].concat()).put(marked(want.hint)))
}

fn outcome_of(outcome: &Outcome) -> Element {
    let class = match outcome.agreement {
        Agreement::Agrees => "outcome agrees",
        Agreement::AgreesWith(_) => "outcome agrees-with",
        Agreement::Differs => "outcome differs",
        Agreement::Incomplete => "outcome",
    };
    let differences: Vec<Markup> = outcome
        .agreement
        .differences()
        .iter()
        .map(|difference| el("li").put(rich(&Rich::marked(&difference.words))).into())
        .collect();
    let lines: Vec<Markup> = outcome.lines.iter().map(|line| line_of(line).into()).collect();
    let texts: Vec<Markup> = outcome
        .texts
        .iter()
        .map(|(label, text)| {
            of_class("details", "text").put(el("summary").put(*label)).put(code_block(text, "Copy")).into()
        })
        .collect();
    of_class("div", class)
        .set("data-key", "outcome")
        .set("data-test", "outcome")
        .set("role", "status")
        .put(el("p").put(el("b").put(rich(&Rich::marked(&outcome.headline)))))
        .put((!differences.is_empty()).then(|| el("ul").put(differences)))
        .put((!lines.is_empty()).then(|| of_class("ul", "issues").put(lines)))
        .put(texts)
}

fn line_of(line: &Line) -> Element {
    let (class, word) = match line.state {
        LineState::Right => ("severity right", "right"),
        LineState::Wrong => ("severity error", "wrong"),
        LineState::Note => ("severity note", "note"),
    };
    let row = |name: &'static str, value: &Option<String>| {
        value.as_ref().map(|value| el("p").put(of_class("span", "quiet").put(name)).put(code(value)))
    };
    let words = el("span")
        .put(rich(&Rich::marked(&line.words)))
        .put(row("computed ", &line.computed))
        .put(row("given ", &line.given));
    el("li").set_some("data-span", at(line.span)).put(of_class("span", class).put(word)).put(words)
}
