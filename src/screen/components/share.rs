//! Handing the diagnosis on: what a link holds is shown before it is copied.

use super::words::{button, code};
use crate::report::Report;
use crate::screen::desk::Desk;
use crate::screen::handout::{Handout, LinkKind, Sharing};
use crate::screen::markup::{Element, Markup, el, nothing, of_class};
use crate::screen::qr;
use crate::screen::wire::Unsealed;

/// What stands in the dialogue.
pub(super) fn share(desk: &Desk, _: &Report) -> Markup {
    let Some(handout) = &desk.handout else { return nothing() };
    let sharing = &desk.sharing;
    let title = el("h2").set("id", "share-title").put("Share this diagnosis");
    let mut all: Vec<Markup> = vec![
        el("header").put(title).put(button("btn", "close-share", "Close")).into(),
        kinds(sharing).into(),
    ];
    if handout.fragment.is_empty() {
        let how = "Four unrelated words make a good one. Send it by another way than the link. Without it nobody can open the link.";
        all.push(of_class("p", "quiet").set("data-key", "how").put(how).into());
        all.push(passphrase("seal", "Seal the link", sharing.trouble));
    } else {
        all.extend(link(desk, handout));
    }
    if sharing.kind != LinkKind::Verdict {
        all.push(held(handout).into());
    }
    all.push(exports(handout).into());
    Markup::Many(all)
}

fn kinds(sharing: &Sharing) -> Element {
    let one = |kind: LinkKind| -> Markup {
        let words = match kind {
            LinkKind::Evidence => "Verdict and evidence, redacted",
            LinkKind::Verdict => "The verdict alone, nothing of the paste",
            LinkKind::Sealed => "Verdict and evidence, redacted, and sealed with a passphrase",
        };
        let shut = kind == LinkKind::Sealed && !sharing.can_seal();
        let input = el("input").set("type", "radio").set("name", "kind").set("value", kind.id());
        let input = input.set_some("checked", (kind == sharing.kind).then(String::new));
        let why = shut.then(|| {
            of_class("span", "quiet")
                .put(" (not here: browsers encrypt only on pages that came over https or from this computer)")
        });
        el("label")
            .put(input.set_some("disabled", shut.then(String::new)))
            .put(el("span").put(words).put(why))
            .into()
    };
    let all: Vec<Markup> = LinkKind::ALL.into_iter().map(one).collect();
    of_class("fieldset", "kinds").put(el("legend").put("The link holds")).put(all)
}

/// The link itself, and the ways to hand it on.
fn link(desk: &Desk, handout: &Handout) -> Vec<Markup> {
    let fragment = &handout.fragment;
    let address = [&desk.address, "#", fragment].concat();
    let length = [fragment.len().to_string().as_str(), " characters behind the #"].concat();
    let field = el("input")
        .set("id", "share-link")
        .set("data-key", fragment.clone())
        .set("type", "text")
        .set("readonly", "")
        .set("value", address.clone());
    let label = of_class("label", "address").set("data-key", "address");
    let code = if desk.sharing.qr { "Hide the QR code" } else { "QR code" };
    let actions = of_class("p", "actions")
        .set("data-key", "actions")
        .put(
            button("btn primary", "copy-link", "Copy link")
                .set("id", "copy-link")
                .set("data-test", "copy-link"),
        )
        .put(desk.sharing.can_share().then(|| button("btn", "share-link", "Send\u{2026}")))
        .put(
            button("btn", "qr", code)
                .set("aria-expanded", if desk.sharing.qr { "true" } else { "false" })
                .set("data-test", "qr"),
        );
    let mut all: Vec<Markup> =
        vec![label.put("Link ").put(of_class("span", "quiet").put(length)).put(field).into(), actions.into()];
    if desk.sharing.qr {
        let too_long = "This link is too long for a QR code that a camera reads from a screen. The one with the verdict alone fits.";
        let picture = qr::picture(&address)
            .map_or_else(|| el("p").put(too_long), |picture| of_class("p", "code").put(picture));
        all.push(picture.set("data-key", "code").into());
    }
    all
}

/// What an evidence link holds of the paste, and what it does not.
fn held(handout: &Handout) -> Element {
    let hidden: Vec<Markup> = handout.hidden().into_iter().map(|words| el("li").put(words).into()).collect();
    let receipt: Markup = if hidden.is_empty() {
        el("p").put("Nothing had to be hidden.").into()
    } else {
        of_class("ul", "hidden-list").set("data-test", "hidden").put(hidden).into()
    };
    let stays = "What is known to be harmless stays, such as times, hosts and plain words of paths.";
    el("section")
        .set("data-key", "held")
        .set("aria-labelledby", "hidden-title")
        .put(el("h3").set("id", "hidden-title").put("Hidden in link and copies"))
        .put(receipt)
        .put(
            el("details")
                .put(el("summary").put("See all that they hold of the paste"))
                .put(of_class("p", "quiet").put(stays))
                .put(of_class("pre", "seen").set("tabindex", "0").put(code(&handout.text))),
        )
}

/// The whole report as text, redacted.
fn exports(handout: &Handout) -> Element {
    let one = |act: &'static str, words: &'static str| button("btn", act, words).set("data-test", act);
    el("section")
        .set("data-key", "exports")
        .set("aria-labelledby", "exports-title")
        .put(el("h3").set("id", "exports-title").put("Or copy the report, redacted, as"))
        .put(
            of_class("p", "actions")
                .put(one("copy-markdown", "Markdown"))
                .put(one("copy-text", "Plain text"))
                .put(one("copy-json", "JSON"))
                .put(handout.command.is_some().then(|| one("copy-command", "cURL command"))),
        )
}

/// A field for a passphrase, which the page takes when the button is pressed, and nobody else.
pub(super) fn passphrase(act: &'static str, words: &'static str, trouble: Option<Unsealed>) -> Markup {
    let told = trouble.map(|trouble| {
        let words = match trouble {
            Unsealed::TooShort => "That is too short: at least 8 characters.",
            Unsealed::Wrong => "That is not the passphrase of this link, or the link was changed on its way. Capital letters count, and so do spaces between words.",
            Unsealed::NoCipher => "Browsers encrypt only on pages that came over https or from this computer.",
        };
        of_class("p", "trouble").set("id", "passphrase-trouble").set("role", "alert").put(words)
    });
    let field = el("input")
        .set("id", "passphrase")
        .set("type", "password")
        .set("autocomplete", "off")
        .set("autocapitalize", "none")
        .set("spellcheck", "false")
        .set_some("aria-invalid", trouble.map(|_| "true".to_string()))
        .set_some("aria-describedby", trouble.map(|_| "passphrase-trouble".to_string()));
    let row =
        of_class("p", "actions").put(field).put(button("btn primary", act, words).set("data-test", act));
    of_class("div", "passphrase")
        .set("data-key", act)
        .put(el("label").set("for", "passphrase").put("Passphrase"))
        .put(row)
        .put(told)
        .into()
}
