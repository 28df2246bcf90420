//! The report narrated: what a terminal prints and a screen reader reads.

use std::fmt::Write;

use super::{BlockView, Piece, Report, Rich, Severity, State};
use crate::diagnosis::By;
use crate::knowledge::Role;
use crate::text::{Lines, Span};

/// How a narration is dressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// Use terminal colours.
    pub colour: bool,
    /// Show secrets in quoted lines.
    pub secrets: bool,
}

/// Tells the report in words, for the given role.
pub fn narrate(report: &Report, paste: &str, role: Role, style: Style) -> String {
    let pen = Pen { style };
    let mut out = String::new();
    let line = |out: &mut String, text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    line(&mut out, &pen.bold(&pen.rich(&report.headline)));
    if !report.certainty.is_empty() {
        let title = report.verdicts.first().map_or("", |verdict| verdict.cause);
        line(&mut out, &pen.dim(&format!("{title} ({})", report.certainty)));
    }
    if let Some(hint) = &report.hint {
        line(&mut out, &pen.rich(hint));
    }
    if matches!(report.state, State::Empty) {
        return out;
    }
    line(&mut out, "");
    line(&mut out, &pen.dim(&format!("Read as {}. {}", report.read_as, report.clock.text)));
    if !report.unread.is_empty() {
        line(&mut out, &pen.rich(&report.unread));
    }
    if let Some(status) = &report.status
        && let Some(text) = status.text
    {
        line(&mut out, text);
    }
    signatures(report, &pen, &mut out);
    if !report.tells() {
        return out;
    }
    fixes(report, role, &pen, &mut out);
    evidence(report, paste, &pen, &mut out);
    others(report, &pen, &mut out);
    path(report, &pen, &mut out);
    findings(report, &pen, &mut out);
    out
}

/// What checking the tokens' signatures gave, where a key was given.
fn signatures(report: &Report, pen: &Pen, out: &mut String) {
    let checked =
        || report.tokens.iter().filter_map(|token| Some((token.signature, token.checked.as_ref()?)));
    if checked().next().is_none() {
        return;
    }
    heading(out, pen, "Signature");
    for (verdict, words) in checked() {
        let _ = writeln!(out, "- {}: {}", pen.bold(verdict), pen.rich(words));
    }
}

fn fixes(report: &Report, role: Role, pen: &Pen, out: &mut String) {
    let mut fixes = report.fixes.iter().filter(|fix| fix.role == role).peekable();
    if fixes.peek().is_none() {
        return;
    }
    heading(out, pen, "Do this now");
    for (number, fix) in fixes.enumerate() {
        let _ = writeln!(out, "{}. {}", number + 1, pen.bold(&pen.rich(&fix.title)));
        for block in &fix.body {
            match block {
                BlockView::Para(text) => {
                    let _ = writeln!(out, "   {}", pen.rich(text));
                }
                BlockView::Steps(steps) => {
                    for step in steps {
                        let _ = writeln!(out, "   - {}", pen.rich(step));
                    }
                }
                BlockView::Code(code) => {
                    for row in code.lines() {
                        let _ = writeln!(out, "       {}", pen.code(row));
                    }
                }
            }
        }
        if !fix.check.is_empty() {
            let _ = writeln!(out, "   Worked if: {}", pen.rich(&fix.check));
        }
    }
}

fn evidence(report: &Report, paste: &str, pen: &Pen, out: &mut String) {
    let Some(verdict) = report.verdicts.first() else { return };
    if verdict.because.is_empty() {
        return;
    }
    heading(out, pen, "Why");
    let lines = Lines::of(paste);
    for reason in verdict.because.iter().filter(|reason| reason.points > 0) {
        let _ = writeln!(out, "- {} {}", reason.asked, pen.bold(reason.said));
        // An absence has a place and no words.
        let (Some(_), Some(number)) = (reason.span.filter(|span| !span.is_empty()), reason.line) else {
            continue;
        };
        let whole = lines.span(paste, number);
        let shown = quote(report, paste, whole, pen.style.secrets);
        if !shown.trim().is_empty() {
            let _ = writeln!(out, "  {} {}", pen.dim(&format!("line {number}:")), pen.code(&shown));
        }
    }
}

/// A line of the paste, its secrets masked, cut at 160 characters.
pub(super) fn quote(report: &Report, paste: &str, line: Span, secrets: bool) -> String {
    let mut text = String::new();
    // A capture may be one line of many megabytes.
    let mut end = (line.end as usize).min(line.start as usize + LONGEST_QUOTE);
    while !paste.is_char_boundary(end) {
        end -= 1;
    }
    let line = Span::from_range(line.start as usize..end);
    let mut at = line.start;
    let hidden =
        report.secrets.iter().filter(|secret| !secrets && secret.end > line.start && secret.start < line.end);
    for secret in hidden {
        let from = secret.start.max(line.start);
        let to = secret.end.min(line.end);
        text.push_str(Span::new(at, from).of(paste).unwrap_or_default());
        let _ = write!(text, "\u{2039}{} hidden\u{203a}", to - from);
        at = to;
    }
    text.push_str(Span::new(at, line.end).of(paste).unwrap_or_default());
    super::slots::tame(text.trim(), 160)
}

fn others(report: &Report, pen: &Pen, out: &mut String) {
    let also: Vec<_> = report.rivals().collect();
    if also.is_empty() {
        return;
    }
    heading(out, pen, "Also possible");
    for verdict in also {
        let _ = writeln!(out, "- {} {}", verdict.title, pen.dim(verdict.cause));
    }
    if let Some(next) = &report.next {
        let _ = writeln!(out, "To tell them apart: {}", next.text);
        let _ = writeln!(out, "  {}", pen.rich(&next.experiment));
        for command in next.command.lines() {
            let _ = writeln!(out, "      {}", pen.code(command));
        }
        for (id, words) in &next.choices {
            let _ = writeln!(out, "  - {words} {}", pen.dim(&format!("--answer {}={id}", next.id)));
        }
    }
}

fn path(report: &Report, pen: &Pen, out: &mut String) {
    if report.path.is_empty() {
        return;
    }
    heading(out, pen, "How we got there");
    for (number, step) in report.path.iter().enumerate() {
        let by = match (step.by, step.line) {
            (By::Evidence, Some(line)) => format!("line {line}"),
            (By::Evidence, None) => "the paste".into(),
            (By::Person, _) => "you".into(),
            (By::Assumed, _) => "assumed".into(),
        };
        let _ = writeln!(
            out,
            "{}. {} {} {}",
            number + 1,
            step.question.text,
            pen.bold(step.said),
            pen.dim(&format!("({by})"))
        );
        if let Some(other) = step.contradicts {
            let _ = writeln!(out, "   The paste says otherwise: {other}");
        }
    }
    if let Some(open) = &report.open {
        let _ = writeln!(out, "{}. {} {}", report.path.len() + 1, open.text, pen.bold("open"));
    }
}

fn findings(report: &Report, pen: &Pen, out: &mut String) {
    if report.findings.is_empty() {
        return;
    }
    heading(out, pen, "Also noticed");
    for finding in &report.findings {
        let mark = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let source = finding.source.map(|source| format!(" ({})", source.label)).unwrap_or_default();
        let _ = writeln!(out, "- {mark}: {}{}", pen.rich(&finding.text), pen.dim(&source));
    }
    if let Some(corrected) = &report.corrected {
        let _ = writeln!(out, "The answer as it should have been:");
        for line in corrected.lines() {
            let _ = writeln!(out, "{}", pen.code(&format!("    {line}")).trim_end());
        }
    }
}

fn heading(out: &mut String, pen: &Pen, text: &str) {
    out.push('\n');
    out.push_str(&pen.heading(text));
    out.push('\n');
}

struct Pen {
    style: Style,
}

impl Pen {
    fn dress(&self, code: &str, text: &str) -> String {
        if self.style.colour && !text.is_empty() {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_string()
        }
    }

    fn bold(&self, text: &str) -> String {
        self.dress("1", text)
    }

    fn dim(&self, text: &str) -> String {
        self.dress("2", text)
    }

    fn code(&self, text: &str) -> String {
        self.dress("36", text)
    }

    fn heading(&self, text: &str) -> String {
        self.dress("1;4", text)
    }

    /// Words as they are, code between backticks where there is no colour to tell it.
    fn rich(&self, rich: &Rich) -> String {
        rich.0
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => text.clone(),
                Piece::Code(text) if self.style.colour => self.dress("36", text),
                Piece::Code(text) => format!("`{text}`"),
            })
            .collect()
    }
}

/// So many bytes of a line are looked at, of which 160 characters are shown.
const LONGEST_QUOTE: usize = 4096;
