//! Tokens that can be read: claim by claim.

use crate::report::{ClaimView, Report, TokenView};

use super::words::{at, card, code, issues, marked, row};
use crate::screen::markup::{Element, Markup, el, nothing, of_class};

/// The tokens.
pub(super) fn tokens(report: &Report) -> Markup {
    if report.tokens.is_empty() {
        return nothing();
    }
    let all: Vec<Markup> = report.tokens.iter().map(|token| token_of(token).into()).collect();
    card("card", "tokens", "The token, read").put(all).into()
}

fn token_of(token: &TokenView) -> Element {
    let table = |title: &'static str, in_header: bool| {
        let claims = token.claims.iter().filter(|claim| claim.in_header == in_header);
        let rows: Vec<Markup> = claims.map(claim_of).collect();
        (!rows.is_empty())
            .then(|| of_class("table", "claims").put(el("caption").put(title)).put(el("tbody").put(rows)))
    };
    of_class("div", "piece")
        .put(issues(&token.problems))
        .put(table("Header", true))
        .put(table("Claims", false))
        .put(of_class("p", "quiet").put(token.signature_words()))
}

fn claim_of(claim: &ClaimView) -> Markup {
    let moment = claim.moment.clone().map(|moment| of_class("span", "moment").put(moment));
    let value = el("td").put(code(&claim.value)).put(moment);
    let trouble = claim.trouble.map(|trouble| of_class("span", "trouble").put(" ").put(marked(trouble)));
    let meaning = of_class("td", "meaning").put(claim.meaning.map(marked)).put(trouble);
    row(code(&claim.name)).set_some("data-span", at(Some(claim.span))).put(value).put(meaning).into()
}
