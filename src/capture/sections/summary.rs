//! An exchange's summary above its labelled parts: method and address, the status, then `Request headers`.

use std::ops::Range;

use super::super::block::{StartLine, start_line, weak_status_line};
use super::super::label::{Label, label};
use super::super::{console, pane};
use super::{Reader, line_at};

impl Reader<'_> {
    /// Opens a pane with the summary that begins in the line `range`. `false` where it is none.
    ///
    /// Tools that print an exchange in parts give the request and status lines of their own, and messages follow in
    /// either order: each part belongs to the summary above it.
    pub(super) fn summary(&mut self, range: &Range<usize>, line: &str) -> bool {
        self.titled_summary(range, line) || self.console_summary(range, line)
    }

    fn titled_summary(&mut self, range: &Range<usize>, line: &str) -> bool {
        let words = line.trim();
        let Some(StartLine::Request { method, target, version: None }) = start_line(words) else {
            return false;
        };
        let Some((below, next)) = line_at(self.text, range.end + 1) else { return false };
        let Some(StartLine::Status { version, code_at, .. }) = weak_status_line(next.trim()) else {
            return false;
        };
        if !version.is_empty() || !self.part_begins(below.end + 1) {
            return false;
        }
        let from = range.start + line.len() - line.trim_start().len();
        let lead = below.start + next.len() - next.trim_start().len();
        let mut general = pane::General::default();
        general.take("request url", &self.source.slice(from + target.start..from + target.end));
        general.take("status code", &self.source.slice(lead + code_at.start..below.end).trim());
        general.method = Some(self.source.slice(from + method.start..from + method.end));
        self.open(range.start, general);
        self.at = below.end + 1;
        true
    }

    /// A console's line, and the pane of the same request below it.
    fn console_summary(&mut self, range: &Range<usize>, line: &str) -> bool {
        let Some((method, url, code)) = console::failure(line) else { return false };
        let Some(below) = self.next_words(range.end + 1) else { return false };
        if !Self::is_general(below) && !is_part(below) || below.starts_with("Request URL") {
            return false;
        }
        let of = |part: Range<usize>| self.source.slice(range.start + part.start..range.start + part.end);
        let mut general = pane::General::default();
        general.take("request url", &of(url));
        general.take("status code", &of(code));
        general.method = Some(of(method));
        self.open(range.start, general);
        self.at = range.end + 1;
        true
    }

    fn open(&mut self, at: usize, general: pane::General) {
        self.end_loose(at);
        self.flush_pane();
        self.label = None;
        self.pane = Some(pane::Pane::of(general));
    }

    /// Whether the next line with text from `at` on is the title of a part.
    fn part_begins(&self, at: usize) -> bool {
        self.next_words(at).is_some_and(is_part)
    }

    fn next_words(&self, at: usize) -> Option<&str> {
        self.text.get(at..)?.trim_start().lines().next().map(str::trim)
    }
}

fn is_part(words: &str) -> bool {
    matches!(label(words), Some(Label::Request | Label::Response | Label::Headers))
}
