//! The report as Markdown, for an issue or a ticket.
//!
//! What came from the wire stands in code, with a fence longer than any that it holds: it can neither end the code nor
//! mention anybody.

use std::fmt::Write;

use super::{BlockView, Piece, Report, Rich, Severity};
use crate::knowledge::Role;
use crate::text::Lines;

/// Tells the report as Markdown (`CommonMark`), for the given role. `paste` is what its spans point into.
pub fn to_markdown(report: &Report, paste: &str, role: Role) -> String {
    let mut out = String::new();
    let status = report.status.as_ref().map(|status| status.code.to_string());
    let title = report.verdicts.first().filter(|_| report.tells()).map(|verdict| verdict.title);
    let heading: Vec<String> = status.into_iter().chain(title.map(prose)).collect();
    if !heading.is_empty() {
        let _ = writeln!(out, "## {}\n", heading.join(": "));
    }
    let _ = writeln!(out, "{}", rich(&report.headline));
    if let Some(hint) = &report.hint {
        let _ = writeln!(out, "\n{}", rich(hint));
    }
    let certainty = report.verdicts.first().filter(|_| report.tells() && !report.certainty.is_empty());
    let certainty = certainty.map(|verdict| format!("`{}`, {}. ", verdict.cause, report.certainty));
    let _ = writeln!(
        out,
        "\n{}Read as {}. {}",
        certainty.unwrap_or_default(),
        prose(&report.read_as),
        prose(&report.clock.text)
    );
    if report.tells() {
        evidence(report, paste, &mut out);
        fixes(report, role, &mut out);
        others(report, &mut out);
        findings(report, &mut out);
    }
    let messages = paste.trim();
    if !messages.is_empty() {
        let _ = writeln!(out, "\n### The messages, redacted\n\n{}", block(messages, "http", ""));
    }
    out
}

fn evidence(report: &Report, paste: &str, out: &mut String) {
    let because = report.verdicts.first().into_iter().flat_map(|verdict| &verdict.because);
    let mut because = because.filter(|reason| reason.points > 0).peekable();
    if because.peek().is_none() {
        return;
    }
    out.push_str("\n### Why\n\n");
    let lines = Lines::of(paste);
    for reason in because {
        let _ = write!(out, "- {} **{}**", prose(reason.asked), prose(reason.said));
        if let (Some(_), Some(line)) = (reason.span.filter(|span| !span.is_empty()), reason.line) {
            let shown = super::text::quote(report, paste, lines.span(paste, line), false);
            if !shown.trim().is_empty() {
                let _ = write!(out, ": {}", code(&shown));
            }
        }
        out.push('\n');
    }
}

fn fixes(report: &Report, role: Role, out: &mut String) {
    let mut fixes = report.fixes.iter().filter(|fix| fix.role == role).take(MOST_FIXES).peekable();
    if fixes.peek().is_none() {
        return;
    }
    out.push_str("\n### What to do\n\n");
    for (number, fix) in fixes.enumerate() {
        let _ = writeln!(out, "{}. **{}**", number + 1, rich(&fix.title));
        for part in &fix.body {
            match part {
                BlockView::Para(text) => {
                    let _ = writeln!(out, "\n   {}", rich(text));
                }
                BlockView::Steps(steps) => {
                    out.push('\n');
                    for step in steps {
                        let _ = writeln!(out, "   - {}", rich(step));
                    }
                }
                BlockView::Code(text) => {
                    let _ = writeln!(out, "\n{}", block(text, "", "   "));
                }
            }
        }
        if !fix.check.is_empty() {
            let _ = writeln!(out, "\n   Worked if: {}", rich(&fix.check));
        }
    }
}

fn others(report: &Report, out: &mut String) {
    let also: Vec<_> = report.rivals().collect();
    if also.is_empty() {
        return;
    }
    out.push_str("\n### Also possible\n\n");
    for verdict in also {
        let _ = writeln!(out, "- {} (`{}`)", prose(verdict.title), verdict.cause);
    }
    if let Some(next) = &report.next {
        let _ = writeln!(out, "\nTo tell them apart: {}", prose(next.text));
        if !next.experiment.is_empty() {
            let _ = writeln!(out, "{}", rich(&next.experiment));
        }
        if !next.command.is_empty() {
            let _ = writeln!(out, "\n{}", block(&next.command, "", ""));
        }
    }
}

fn findings(report: &Report, out: &mut String) {
    if report.findings.is_empty() {
        return;
    }
    out.push_str("\n### Also noticed\n\n");
    for finding in &report.findings {
        let mark = match finding.severity {
            Severity::Error => "Error",
            Severity::Warning => "Warning",
            Severity::Note => "Note",
        };
        let source = finding.source.map(|source| format!(" ({})", prose(source.label))).unwrap_or_default();
        let _ = writeln!(out, "- {mark}: {}{source}", rich(&finding.text));
    }
}

/// Our words, so that no mark in them means anything.
fn prose(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '@') {
            out.push('\\');
        }
        out.push(if c.is_control() { ' ' } else { c });
    }
    out
}

fn rich(rich: &Rich) -> String {
    let pieces = rich.0.iter().map(|piece| match piece {
        Piece::Text(text) => prose(text),
        Piece::Code(text) => code(text),
    });
    pieces.collect()
}

/// A code span (`CommonMark` §6.1).
fn code(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.trim().is_empty() {
        return String::new();
    }
    let fence = "`".repeat(longest_run(&text) + 1);
    let gap = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    [&fence, gap, &text, gap, &fence].concat()
}

/// A fenced block (`CommonMark` §4.5), each line behind `indent`.
fn block(text: &str, language: &str, indent: &str) -> String {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    let mut out = [indent, &fence, language, "\n"].concat();
    for line in text.lines() {
        out.push_str(indent);
        out.push_str(line);
        out.push('\n');
    }
    out.push_str(indent);
    out.push_str(&fence);
    out
}

fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

/// A ticket has room for so many; the page has the others.
const MOST_FIXES: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Context, diagnose};

    #[test]
    fn the_wire_stays_in_its_code() {
        let paste = "GET /a HTTP/1.1\nHost: a.example\nAuthorization: Basic eHh4OnkK\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"```` @team <b> [x](y)\"\n\n";
        let report = diagnose(paste, &Context::default());
        let text = to_markdown(&report, paste, Role::Client);
        assert!(text.starts_with("## 401: "), "{text}");
        assert!(text.contains("\n`````http\nGET /a HTTP/1.1\n"), "{text}");
        // Outside of code nothing of it stands.
        let outside: String = text.split("`````").step_by(2).collect();
        assert!(!outside.contains("@team"), "{outside}");
    }

    #[test]
    fn fences_are_longer_than_what_they_hold() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("``"), "``` `` ```");
        assert_eq!(block("x\n````", "", " "), " `````\n x\n ````\n `````");
        assert_eq!(prose("a_b <i>"), "a\\_b \\<i\\>");
    }
}
