//! The exchanges in their order, where there are several.

use crate::report::{LegView, Report};

use super::words::{button, card, code, line};
use crate::screen::markup::{Markup, el, nothing, of_class};

/// The exchanges.
pub(super) fn sequence(report: &Report) -> Markup {
    if report.sequence.len() < 2 {
        return nothing();
    }
    // Of many exchanges some stand here, and the first that failed may be another.
    let all = report.sequence.first().is_some_and(|leg| leg.index == 0);
    let broken = report.sequence.iter().position(|leg| leg.broken).filter(|_| all);
    let rows = report.sequence.iter().enumerate().map(|(at, leg)| leg_of(leg, broken == Some(at)));
    let rows: Vec<Markup> = rows.collect();
    card("card", "sequence", "The exchanges").put(of_class("ol", "sequence").put(rows)).into()
}

fn leg_of(leg: &LegView, first_broken: bool) -> Markup {
    let class = match (leg.chosen, leg.broken) {
        (true, true) => "chosen broken",
        (true, false) => "chosen",
        (false, true) => "broken",
        (false, false) => "",
    };
    let asked = el("p").put(leg.request.as_deref().map(code)).put(line(leg.line));
    let carried =
        leg.carried.as_deref().map(|carried| of_class("p", "quiet").put("carried ").put(code(carried)));
    let answer = leg.answer.as_deref().map(|answer| {
        el("p").put("\u{2192} ").put(code(answer)).put(first_broken.then_some(" the first that failed"))
    });
    let choose: Markup = if leg.chosen {
        el("p").put(el("b").put("This one is diagnosed")).into()
    } else {
        button("link", "exchange", "Diagnose this one").set("data-at", leg.index.to_string()).into()
    };
    of_class("li", class).put(asked).put(carried).put(answer).put(choose).into()
}
