//! A second paste beside the first, and in what the two differ.

use crate::compare::{Bit, Comparison, Difference, Shown};
use crate::report::{Report, State};

use super::words::{button, card, line, paragraph, rich, unseen};
use crate::screen::beside::{Beside, Outcome};
use crate::screen::desk::Desk;
use crate::screen::markup::{Element, Markup, el, nothing, of_class};

/// Compare.
pub(super) fn compare(desk: &Desk, report: &Report) -> Markup {
    if desk.leaf.is_some() || desk.subject.is_link() || report.capture.exchanges.is_empty() {
        return nothing();
    }
    let beside = &desk.beside;
    let fails = report.state == State::Success;
    let compared = matches!(beside.outcome, Outcome::Compared { .. });
    let card = card("card compare", "compare", "Compare").set("data-test", "compare");
    let card = if beside.open {
        card.put(field(beside, fails))
    } else {
        card.put((!compared).then(|| el("p").put(invitation(fails))))
            .put(outcome(beside))
            .put(el("p").put(opener(fails, compared)))
    };
    if beside.open { card.put(outcome(beside)).into() } else { card.into() }
}

fn invitation(fails: bool) -> &'static str {
    if fails {
        "Does the same request fail elsewhere: in the browser, for another user, on another machine? Compare the two, and \
         the difference that matters comes first."
    } else {
        "Does it work elsewhere: in Postman, with curl, for another user? Compare the two, and the difference that explains \
         the refusal comes first."
    }
}

fn opener(fails: bool, compared: bool) -> Element {
    let words = match (fails, compared) {
        (true, _) => "Compare with one that fails\u{2026}",
        (false, false) => "Compare with one that works\u{2026}",
        (false, true) => "Compare with another one\u{2026}",
    };
    button("btn", "compare", words).set("id", "compare-with")
}

fn field(beside: &Beside, fails: bool) -> Element {
    let about = if fails {
        "Paste the request that fails, with its answer."
    } else {
        "Paste the request that works, with its answer: from Postman\u{2019}s console, `curl -v`, another browser."
    };
    let field = el("textarea")
        .set("id", "other")
        .set("name", "other")
        .set("rows", "4")
        .set("wrap", "off")
        .set("autocomplete", "off")
        .set("autocapitalize", "off")
        .set("spellcheck", "false")
        .put(beside.before.clone());
    let file = of_class("input", "sr").set("id", "other-file").set("type", "file");
    of_class("div", "result")
        .set("data-key", "other")
        .put(el("label").set("for", "other").put(super::words::marked(about)))
        .put(field)
        .put(
            of_class("div", "paste-row")
                .put(file)
                .put(of_class("label", "btn").set("for", "other-file").put("Open a file\u{2026}"))
                .put(of_class("span", "quiet").put("or drop it here"))
                .put(button("btn", "close-compare", "Close")),
        )
}

fn outcome(beside: &Beside) -> Markup {
    match &beside.outcome {
        Outcome::None => nothing(),
        Outcome::Unreadable(hint) => of_class("div", "contrast")
            .put(el("p").put("No request or answer was found in the second box."))
            .put(hint.as_ref().map(|hint| paragraph("quiet", hint)))
            .into(),
        Outcome::Compared { comparison, shown } => {
            of_class("div", "contrast").set("data-key", "contrast").put(compared(comparison, *shown)).into()
        }
    }
}

fn compared(comparison: &Comparison, shown: [bool; 2]) -> Markup {
    let one = |difference: &Difference| told(comparison, difference, shown, "h3");
    let mut all: Vec<Markup> = Vec::new();
    if shown == [true, true] {
        all.push(
            of_class("p", "quiet").put("The paste holds a request for the same thing that passed.").into(),
        );
    }
    match comparison.differences.split_first() {
        Some((first, rest)) => {
            let explains = first.explains.map(|title| {
                of_class("p", "explains").put("This fits the verdict: ").put(el("b").put(title)).put(".")
            });
            all.push(one(first).set("data-test", "difference").put(explains).into());
            all.extend(more(comparison, rest, shown));
        }
        None if comparison.remarks.is_empty() => all.push(
            el("p")
                .put(
                    "The two pastes show no difference that could explain it. What is left: the moment, the network that the \
                     request came from, or something that neither paste shows.",
                )
                .into(),
        ),
        None => {}
    }
    all.extend(comparison.remarks.iter().map(|remark| paragraph("remark", remark)));
    all.push(paragraph("quiet", &comparison.same));
    if !comparison.folded.is_empty() {
        let rows: Vec<Markup> = comparison
            .folded
            .iter()
            .map(|difference| el("li").put(told(comparison, difference, shown, "p")).into())
            .collect();
        let words = match rows.len() {
            1 => "1 difference that servers ignore".to_string(),
            many => [&many.to_string(), " differences that servers ignore"].concat(),
        };
        all.push(
            of_class("details", "folded")
                .put(el("summary").put(words))
                .put(of_class("ul", "differences").put(rows))
                .into(),
        );
    }
    if comparison.differences.iter().any(Difference::hides) {
        all.push(of_class("p", "quiet").put("Hidden values with the same letter are the same.").into());
    }
    Markup::Many(all)
}

fn more(comparison: &Comparison, rest: &[Difference], shown: [bool; 2]) -> Option<Markup> {
    let rows: Vec<Markup> =
        rest.iter().map(|difference| el("li").put(told(comparison, difference, shown, "p")).into()).collect();
    (!rows.is_empty()).then(|| {
        Markup::Many(vec![
            of_class("p", "quiet").put("They differ as well in this:").into(),
            of_class("ul", "differences").put(rows).into(),
        ])
    })
}

/// A difference: its sentence, and both places.
fn told(comparison: &Comparison, difference: &Difference, shown: [bool; 2], tag: &'static str) -> Element {
    let [mine, theirs] = &difference.places;
    let [failed, worked] = &comparison.names;
    let [one, two] = comparison.statuses;
    let sides = [side("failed", failed, one, mine, shown[0]), side("worked", worked, two, theirs, shown[1])];
    of_class("div", "difference")
        .put(el(tag).put(rich(&difference.words)))
        .put(of_class("dl", "sides").put(sides.into_iter().map(Markup::from).collect::<Vec<_>>()))
}

fn side(class: &'static str, name: &str, status: Option<u16>, shown: &Shown, linked: bool) -> Element {
    let status = status.map(|status| el("b").put(status.to_string()));
    let whose = el("dt").put(status).put(" ").put(name.to_string());
    let bits: Vec<Markup> = shown.bits.iter().map(bit).collect();
    let place = if bits.is_empty() {
        el("dd").put(el("i").put("nothing"))
    } else {
        let number: Markup = if linked {
            line(shown.line)
        } else {
            shown
                .line
                .map(|number| of_class("span", "quiet").put([" line ", &number.to_string()].concat()))
                .into()
        };
        el("dd").put(el("code").put(bits)).put(number)
    };
    of_class("div", class).put(whose).put(place)
}

fn bit(bit: &Bit) -> Markup {
    match bit {
        Bit::Plain(text) => text.clone().into(),
        Bit::Hidden(letter, length) => of_class("span", "stand-in")
            .put(unseen("hidden value "))
            .put([String::from(*letter), " \u{b7} ".to_string(), length.to_string()].concat())
            .put(unseen(" characters"))
            .into(),
    }
}
