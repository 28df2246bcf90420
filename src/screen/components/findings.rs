//! What else the paste shows.

use crate::report::Report;

use super::words::{card, code_block, from, issue, line, rich};
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
        .put(report.corrected.as_ref().map(|corrected| {
            of_class("div", "piece")
                .set("data-test", "corrected")
                .put(el("h3").put("The answer as it should have been"))
                .put(code_block(corrected, "Copy the corrected answer"))
        }))
        .into()
}
