//! What else the paste shows.

use crate::report::Report;

use super::words::{card, from, issue, line, rich};
use crate::screen::markup::{Markup, el, nothing, of_class};

/// The findings.
pub(super) fn findings(report: &Report) -> Markup {
    if report.findings.is_empty() {
        return nothing();
    }
    let rows = report.findings.iter().map(|finding| {
        let words = el("span").put(rich(&finding.text)).put(line(finding.line)).put(from(finding.source));
        issue(finding.severity, finding.span).put(words).into()
    });
    card("card", "findings", "Also noticed")
        .put(of_class("ul", "issues").put(rows.collect::<Vec<_>>()))
        .into()
}
