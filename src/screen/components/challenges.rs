//! What the server asked for.

use crate::report::{ChallengeView, IssueView, Report};

use super::words::{at, card, cell, code, code_block, issue, line, marked, row, source, table};
use crate::screen::markup::{Element, Markup, el, nothing, of_class};

/// The challenges.
pub(super) fn challenges(report: &Report, text: &str) -> Markup {
    if report.challenges.is_empty() {
        return nothing();
    }
    // What another exchange was asked in the same words needs no second place.
    let told = |(at, one): &(usize, &ChallengeView)| {
        let same = |other: &ChallengeView| {
            other.header == one.header
                && other.scheme == one.scheme
                && other.params == one.params
                && other.token68 == one.token68
                && other.issues.len() == one.issues.len()
        };
        let mut others = report.challenges.iter().enumerate().filter(|(_, other)| same(other));
        let best = others.clone().find(|(_, other)| other.chosen).or_else(|| others.next());
        best.is_none_or(|(best, _)| best == *at)
    };
    let all = report.challenges.iter().enumerate().filter(told);
    let all: Vec<Markup> = all.map(|(_, one)| challenge(one, text).into()).collect();
    card("card", "challenges", "What the server asks for").put(all).into()
}

fn challenge(challenge: &ChallengeView, text: &str) -> Element {
    let title = el("h3")
        .put(code(&challenge.scheme))
        .put(of_class("span", "quiet").put(" in ").put(code(challenge.header)));
    let client = challenge.client.map(|client| el("p").put(marked(client)).put(challenge.source.map(source)));
    let token = challenge
        .token68
        .as_ref()
        .map(|token| of_class("p", "quiet").put("Data for the handshake: ").put(code(token)));
    let params: Vec<Markup> = challenge
        .params
        .iter()
        .map(|(name, value, meaning)| {
            row(code(name)).put(cell().put(code(value))).put(cell().put(meaning.map(marked))).into()
        })
        .collect();
    let issues: Vec<Markup> = challenge.issues.iter().map(|issue| issue_at(issue, text).into()).collect();
    of_class("div", "piece")
        .set_some("data-span", at(Some(challenge.span)))
        .put(title)
        .put(challenge.what.map(|what| el("p").put(marked(what))))
        .put(client)
        .put(token)
        .put((!params.is_empty()).then(|| table(None, params)))
        .put((!issues.is_empty()).then(|| of_class("ul", "issues").put(issues)))
        .put(challenge.corrected.as_ref().map(|corrected| code_block(corrected, "Copy the corrected header")))
}

/// An issue, and the text around its place with the place marked.
fn issue_at(found: &IssueView, text: &str) -> Element {
    let (start, end) = (found.span.start as usize, found.span.end as usize);
    let before = text.get(..start).and_then(|head| head.lines().next_back()).unwrap_or_default();
    let after = text.get(end..).and_then(|tail| tail.lines().next()).unwrap_or_default();
    let skipped = before.chars().count().saturating_sub(AROUND);
    let before: String = before.chars().skip(skipped).collect();
    let here: String = found.span.of(text).unwrap_or_default().chars().take(AROUND * 2).collect();
    let after: String = after.chars().take(AROUND).collect();
    let place = of_class("code", "caret").put(before).put(of_class("mark", "said").put(here)).put(after);
    let words =
        el("span").put(marked(found.text)).put(line(Some(found.line))).put(source(found.source)).put(place);
    issue(found.severity, Some(found.span)).put(words)
}

/// So many characters are shown on either side of an issue.
const AROUND: usize = 24;
