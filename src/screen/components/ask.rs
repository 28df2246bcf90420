//! What the servers that the paste names publish: asked when somebody presses the button that names the address.

use super::words::{self, button, card, cell, code, code_block, paragraph, pieces, row, source};
use crate::discovery::{Fits, Group, Lead, Line, Outcome};
use crate::report::Report;
use crate::screen::desk::Desk;
use crate::screen::inquiry::Asked;
use crate::screen::markup::{Element, Markup, el, nothing, of_class};

/// The addresses, each with what came of asking it.
pub(super) fn ask(desk: &Desk, report: &Report) -> Markup {
    let groups = desk.inquiry.groups();
    if groups.is_empty() {
        return nothing();
    }
    let card = card("card inquiry", "ask-servers", "Ask the servers that the paste names");
    // Whoever made a link would choose who is asked.
    if desk.subject.is_link() {
        let words = "The paste names servers that publish keys or metadata. From a shared link they are not asked: paste the exchange itself to do that.";
        return card.put(el("p").put(words)).into();
    }
    let mut about = vec![
        "Nothing is asked before you press. Then exactly the address on the button is asked, by this browser: without your token and without cookies. Whoever answers there sees your IP address and the name of the host that this page came from."
            .into(),
    ];
    if desk.inquiry.by_link {
        about.push(
            el("b")
                .put(" These addresses came with the link that you opened; be sure that you know them.")
                .into(),
        );
    }
    let groups: Vec<Markup> =
        groups.iter().enumerate().map(|(number, group)| piece(desk, report, number, group).into()).collect();
    card.put(of_class("p", "quiet").put(about)).put(groups).into()
}

fn piece(desk: &Desk, report: &Report, number: usize, group: &Group) -> Element {
    let refusal = group.refusal.map(|why| el("p").put(why.words()));
    let steps = desk.inquiry.steps(group);
    let all = steps.into_iter().map(|(lead, asked)| step(lead, asked, fits(desk, report, lead)).into());
    let steps: Vec<Markup> = all.collect();
    of_class("div", "piece")
        .set("data-key", ["ask", &number.to_string()].concat())
        .put(el("h3").put(pieces(&group.title)))
        .put(refusal)
        .put((!steps.is_empty()).then(|| of_class("ol", "asks").put(steps)))
}

/// What checking signatures with the keys of an address gave.
fn fits(desk: &Desk, report: &Report, lead: &Lead) -> Option<Markup> {
    let all: Vec<Markup> = desk
        .checked
        .iter()
        .filter(|checked| checked.from == lead.url)
        .filter_map(|checked| report.tokens.get(checked.token as usize))
        .map(|token| match (token.signature, &token.checked) {
            ("valid" | "invalid", _) | (_, None) => el("p").put(el("b").put(token.signature_words())).into(),
            (_, Some(words)) => paragraph("", words),
        })
        .collect();
    (!all.is_empty()).then_some(Markup::Many(all))
}

fn step(lead: &Lead, asked: Option<&Asked>, fits: Option<Markup>) -> Element {
    let title = el("p").put(el("b").put(pieces(lead.title))).put(source(lead.source));
    let entry = el("li").set("data-key", [&lead.url, " ", &lead.of].concat()).put(title);
    if let Some(refusal) = lead.refusal {
        let words = of_class("p", "quiet").put("Not asked. ").put(refusal.words());
        return entry.put(el("p").put(code(&lead.url))).put(words);
    }
    let waits = asked.is_some_and(|asked| asked.waits);
    let word = match asked {
        _ if waits => "Asking ",
        Some(_) => "Ask again ",
        None => "Ask ",
    };
    let press = named(button("btn names", "fetch", word).put(code(&lead.url)), lead).set("data-test", "ask");
    entry
        .put(lead.note.as_ref().map(|note| of_class("p", "quiet").put(pieces(note))))
        .put(press.set_some("aria-disabled", waits.then(|| "true".to_owned())))
        .put(
            of_class("div", "came")
                .set("role", "status")
                .put(asked.and_then(|asked| asked.trouble.as_ref()).map(|trouble| came(lead, trouble)))
                .put(asked.and_then(|asked| asked.good.as_ref()).map(|good| came(lead, good)))
                .put(fits),
        )
}

/// A button that is about an address.
fn named(button: Element, lead: &Lead) -> Element {
    button.set("data-url", lead.url.clone()).set("data-of", lead.of.clone())
}

fn came(lead: &Lead, outcome: &Outcome) -> Element {
    let lines: Vec<Markup> = outcome.lines.iter().map(|line| line_of(line).into()).collect();
    let rows = outcome.rows.iter().map(|one| {
        let meaning = (!one.meaning.is_empty()).then(|| cell().put(pieces(one.meaning)));
        row(code(&one.name)).put(cell().put(code(&one.value))).put(meaning).into()
    });
    let rows: Vec<Markup> = rows.collect();
    let table = (!rows.is_empty()).then(|| {
        of_class("details", "document").put(el("summary").put("What it holds")).put(words::table(None, rows))
    });
    of_class("div", if outcome.good { "outcome agrees" } else { "outcome differs" })
        .set("data-key", if outcome.good { "good" } else { "trouble" })
        .set("data-test", "came")
        .put(el("p").put(pieces(&outcome.headline)))
        .put((!lines.is_empty()).then(|| of_class("ul", "issues").put(lines)))
        .put(table)
        .put(outcome.command.as_ref().map(|command| code_block(command, "Copy")))
        .put(outcome.by_hand.then(|| by_hand(lead)))
}

/// Where what another program got can be pasted.
fn by_hand(lead: &Lead) -> Element {
    let id = ["answer ", &lead.url].concat().replace(' ', "-");
    of_class("div", "by-hand")
        .set("data-key", "by-hand")
        .put(el("label").set("for", id.clone()).put("What the command printed"))
        .put(
            el("textarea")
                .set("id", id)
                .set("name", "answer")
                .set("rows", "3")
                .set("autocomplete", "off")
                .set("spellcheck", "false"),
        )
        .put(named(button("btn", "read-answer", "Read it"), lead).set("data-test", "read-answer"))
}

fn line_of(line: &Line) -> Element {
    let (class, word) = match line.fits {
        Fits::Yes => ("severity right", "fits"),
        Fits::No => ("severity error", "differs"),
        Fits::Note => ("severity note", "note"),
    };
    el("li").put(of_class("span", class).put(word)).put(el("span").put(pieces(&line.words)))
}
