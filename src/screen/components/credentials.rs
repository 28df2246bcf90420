//! What the request carried to say who is asking.

use crate::report::{CookieView, CredentialView, FieldView, Report, slots};

use super::words::{at, card, cell, code, from, issues, line, masked, rich, row, table};
use crate::screen::markup::{Element, Markup, el, nothing, of_class};

/// The credentials; `shown` holds the secrets that the person asked to see.
pub(super) fn credentials(report: &Report, shown: &[u32]) -> Markup {
    // A token that is printed claim by claim needs no second place.
    let told = |one: &&CredentialView| {
        // Cookies have a place of their own.
        if one.place == "cookie" && one.fields.is_empty() && one.issues.is_empty() {
            return false;
        }
        !one.issues.is_empty()
            || one.fields.iter().any(|field| !field.value.is_object())
            || !report
                .tokens
                .iter()
                .any(|token| one.span.start <= token.span.start && token.span.end <= one.span.end)
    };
    let all: Vec<Markup> =
        report.credentials.iter().filter(told).map(|one| credential(one, shown).into()).collect();
    if all.is_empty() {
        return nothing();
    }
    card("card", "credentials", "What the request carried").put(all).into()
}

/// Each cookie, how it was set, and what became of it.
pub(super) fn cookies(report: &Report) -> Markup {
    if report.cookies.is_empty() {
        return nothing();
    }
    let rows: Vec<Markup> = report.cookies.iter().map(|cookie| cookie_of(cookie).into()).collect();
    card("card", "cookies", "Cookies, and what became of them")
        .put(of_class("div", "piece").put(table(None, rows)))
        .into()
}

fn cookie_of(cookie: &CookieView) -> Element {
    let mut attributes: Vec<Markup> = Vec::new();
    for attribute in &cookie.attributes {
        attributes.extend([code(attribute), " ".into()]);
    }
    let none = if cookie.set.is_some() { "no attributes" } else { "" };
    let shown = if attributes.is_empty() { none.into() } else { Markup::Many(attributes) };
    row(code(&cookie.name))
        .set_some("data-span", at(Some(cookie.span)))
        .put(cell().put(shown).put(line(cookie.set)))
        .put(cell().put(rich(&cookie.text)).put(from(cookie.source)))
}

fn credential(credential: &CredentialView, shown: &[u32]) -> Element {
    let scheme = credential.scheme.as_ref().map(|scheme| Markup::Many(vec![code(scheme), " ".into()]));
    let title = el("h3").put(scheme).put(of_class("span", "quiet").put("in ").put(code(&credential.place)));
    // A token's header and payload are printed claim by claim.
    let own = credential.fields.iter().enumerate();
    let own = own.filter(|(_, field)| !field.value.is_object() && !field.value.is_null());
    let fields = own.map(|(at, field)| {
        // Beyond any paste, so that these keys are not those of places.
        let key = u32::MAX - credential.span.start.saturating_mul(32) - u32::try_from(at).unwrap_or(0);
        field_of(field, key, shown)
    });
    let fields: Vec<Markup> = fields.collect();
    of_class("div", "piece")
        .set_some("data-span", at(Some(credential.span)))
        .put(title)
        .put((!fields.is_empty()).then(|| table(None, fields)))
        .put(issues(&credential.issues))
}

fn field_of(field: &FieldView, key: u32, shown: &[u32]) -> Markup {
    let value = slots::plain(&field.value);
    let value = if field.secret { masked(&value, key, shown) } else { code(&value) };
    row(field.name.replace('_', " ")).set_some("data-span", at(field.span)).put(cell().put(value)).into()
}
