//! Tokens that can be read: claim by claim.

use crate::report::{ClaimView, Report, TokenView};

use super::words::{self, at, button, card, cell, code, issues, marked, paragraph, row};
use crate::screen::markup::{Element, Markup, el, nothing, of_class};

/// The tokens.
pub(super) fn tokens(report: &Report) -> Markup {
    if report.tokens.is_empty() {
        return nothing();
    }
    let all: Vec<Markup> =
        report.tokens.iter().enumerate().map(|(at, token)| token_of(at, token).into()).collect();
    card("card", "tokens", "The token, decoded").put(all).into()
}

fn token_of(number: usize, token: &TokenView) -> Element {
    let table = |title: &'static str, in_header: bool| {
        let claims = token.claims.iter().filter(|claim| claim.in_header == in_header);
        let rows: Vec<Markup> = claims.map(claim_of).collect();
        (!rows.is_empty()).then(|| words::table(Some(title), rows))
    };
    of_class("div", "piece")
        .set("data-key", number.to_string())
        .put(issues(&token.problems))
        .put(table("Header", true))
        .put(table("Claims", false))
        .put(of_class("p", "signature").set("data-test", "signature").put(token.signature_words()))
        .put(token.checked.as_ref().map(|words| paragraph("quiet", words)))
        .put((token.shape == "jws").then(|| check(number)))
}

/// Where a key can be given.
fn check(number: usize) -> Element {
    let id = ["key", &number.to_string()].concat();
    let about = "A public key or certificate (PEM), a JWK, a JWK set, or the shared secret. It stays in this tab, and is in no link and no copy.";
    let form = |value: &'static str, words: &'static str| -> Markup {
        el("option").set("value", value).put(words).into()
    };
    let forms =
        Vec::from([form("text", "as it stands"), form("base64", "in base64"), form("hex", "in hexadecimal")]);
    of_class("details", "key-check")
        .set("data-key", id.clone())
        .put(el("summary").put("Check the signature with a key"))
        .put(el("label").set("for", id.clone()).put(about))
        .put(
            el("textarea")
                .set("id", id)
                .set("name", "key")
                .set("rows", "4")
                .set("autocomplete", "off")
                .set("spellcheck", "false"),
        )
        .put(
            of_class("p", "actions")
                .put(el("label").put("A secret is written ").put(el("select").set("name", "form").put(forms)))
                .put(
                    button("btn primary", "check-key", "Check")
                        .set("data-at", number.to_string())
                        .set("data-test", "check-key"),
                ),
        )
}

fn claim_of(claim: &ClaimView) -> Markup {
    let moment = claim.moment.clone().map(|moment| of_class("span", "moment").put(moment));
    let value = cell().put(code(&claim.value)).put(moment);
    let trouble = claim.trouble.map(|trouble| of_class("span", "trouble").put(" ").put(marked(trouble)));
    let meaning = cell().put(claim.meaning.map(marked)).put(trouble);
    row(code(&claim.name)).set_some("data-span", at(Some(claim.span))).put(value).put(meaning).into()
}
