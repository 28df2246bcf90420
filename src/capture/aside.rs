//! Text beside the messages: what becomes a note, and of which kind.

use std::ops::Range;

use super::source::lines;
use super::{Note, NoteKind, Reading, Source};

/// Collects the stretches of a paste that belong to no message.
#[derive(Debug, Default)]
pub(super) struct Aside {
    open: Option<(NoteKind, Range<usize>)>,
}

impl Aside {
    /// Takes the line at `range`; neighbouring lines of one kind become one note.
    pub(super) fn line(
        &mut self,
        source: &Source,
        range: &Range<usize>,
        kind: NoteKind,
        reading: &mut Reading,
    ) {
        match &mut self.open {
            Some((open, within)) if *open == kind && range.start <= within.end + 1 => within.end = range.end,
            _ => {
                self.close(source, reading);
                self.open = Some((kind, range.clone()));
            }
        }
    }

    /// Ends the open note.
    pub(super) fn close(&mut self, source: &Source, reading: &mut Reading) {
        if let Some((kind, range)) = self.open.take() {
            push(source, range, kind, reading);
        }
    }
}

/// Notes `range` of the source, unless it is blank.
pub(super) fn push(source: &Source, range: Range<usize>, kind: NoteKind, reading: &mut Reading) {
    let blank = source.as_str().get(range.clone()).is_none_or(|text| !text.contains(char::is_alphanumeric));
    if !blank && reading.notes.len() < MAX_NOTES {
        reading.notes.push(Note { kind, text: source.slice(range).trim() });
    }
}

/// Notes `range` of the source line by line, each with the kind it looks like.
pub(super) fn push_lines(source: &Source, range: Range<usize>, reading: &mut Reading) {
    let Some(text) = source.as_str().get(range.clone()) else { return };
    let mut aside = Aside::default();
    for (line_range, line) in lines(text) {
        if line.trim().is_empty() {
            continue;
        }
        let range = range.start + line_range.start..range.start + line_range.end;
        aside.line(source, &range, kind(line), reading);
    }
    aside.close(source, reading);
}

/// The kind of note that a line beside messages looks like.
pub(super) fn kind(line: &str) -> NoteKind {
    let text = line.trim_start();
    let head: &str = text.char_indices().nth(200).map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
    if ["$ ", "> ", ">>> ", "PS ", "# "].iter().any(|mark| text.starts_with(mark)) {
        return NoteKind::Command;
    }
    let frame = (head.starts_with("at ") && head.ends_with(')'))
        || (head.starts_with("at ") && head.contains(':'))
        || head.starts_with("File \"")
        || head.starts_with("Traceback ")
        || head.starts_with("Caused by:")
        || head.starts_with("... ");
    let level =
        ["DEBUG", "INFO", "WARN", "ERROR", "TRACE", "FATAL", "error:", "Error:", "Exception", "exception"]
            .iter()
            .any(|word| head.contains(word));
    if frame || level || head.starts_with(|c: char| c.is_ascii_digit()) && head.contains(':') {
        NoteKind::Log
    } else {
        NoteKind::Remark
    }
}

/// More notes than this are not kept: a log of any length may stand round a message.
const MAX_NOTES: usize = 2000;
