//! Handing the diagnosis on: what a link holds is shown before it is copied.

use super::words::{button, code};
use crate::report::Report;
use crate::screen::desk::Desk;
use crate::screen::handout::Handout;
use crate::screen::markup::{Element, Markup, el, nothing, of_class};

/// What stands in the dialogue.
pub(super) fn share(desk: &Desk, _: &Report) -> Markup {
    let Some(handout) = &desk.handout else { return nothing() };
    let with_evidence = !desk.verdict_alone;
    let fragment = &handout.fragment;
    let title = el("h2").set("id", "share-title").put("Copy a link to this diagnosis");
    let mut all: Vec<Markup> = vec![
        el("header").put(title).put(button("btn", "close-share", "Close")).into(),
        kinds(with_evidence).into(),
    ];
    if with_evidence {
        all.extend(held(handout));
    }
    let address = [&desk.address, "#", fragment].concat();
    let length = [fragment.len().to_string().as_str(), " characters behind the #"].concat();
    let field = el("input")
        .set("id", "share-link")
        .set("data-key", fragment.clone())
        .set("type", "text")
        .set("readonly", "")
        .set("value", address);
    all.push(
        of_class("label", "address")
            .put("Link ")
            .put(of_class("span", "quiet").put(length))
            .put(field)
            .into(),
    );
    all.push(
        of_class("p", "actions")
            .set("data-key", "actions")
            .put(button("btn primary", "copy-link", "Copy the link").set("data-test", "copy-link"))
            .put(button("btn", "copy-text", "Copy as text"))
            .put(button("btn", "copy-json", "Copy as JSON"))
            .into(),
    );
    Markup::Many(all)
}

fn kinds(with_evidence: bool) -> Element {
    let one = |value: &'static str, chosen: bool, words: &'static str| -> Markup {
        let input = el("input").set("type", "radio").set("name", "kind").set("value", value);
        el("label").put(input.set_some("checked", chosen.then(String::new))).put(el("span").put(words)).into()
    };
    of_class("fieldset", "kinds")
        .put(el("legend").put("What it holds"))
        .put(one(
            "evidence",
            with_evidence,
            "The verdict with its evidence, redacted, your answers and the role",
        ))
        .put(one("verdict", !with_evidence, "The verdict alone: nothing of the paste"))
}

/// What an evidence link holds of the paste, and what it does not.
fn held(handout: &Handout) -> Vec<Markup> {
    let hidden: Vec<Markup> = handout
        .link
        .redacted
        .hidden
        .iter()
        .map(|(what, count)| el("li").put(what.words(*count)).into())
        .collect();
    let receipt: Markup = if hidden.is_empty() {
        el("p").put("Nothing had to be hidden.").into()
    } else {
        of_class("ul", "hidden-list").set("data-test", "hidden").put(hidden).into()
    };
    let stays = "Only names and values known to be harmless stay; times, hosts and plain words of paths are among them.";
    vec![
        el("h3").put("Hidden before it is made").into(),
        receipt,
        of_class("p", "quiet").put(stays).into(),
        el("details")
            .put(el("summary").put("See all that the link holds of the paste"))
            .put(of_class("pre", "seen").set("tabindex", "0").put(code(&handout.text)))
            .into(),
    ]
}
