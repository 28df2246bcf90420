//! From the entries that matter to something that the engine reads.

use std::ops::Range;

use super::HarIndex;
use crate::capture::{Capture, Source, har};
use crate::text::{Mapped, Span};

impl HarIndex {
    /// A small HAR of some entries, as text. `pieces` are the file's bytes at [`HarIndex::range`] of each.
    ///
    /// The bytes stand as they stood, decoded if the file is in UTF-16. What only the whole log tells (who made it,
    /// whether credentials were left out) is carried over.
    pub fn assemble<B: AsRef<[u8]>>(&self, pieces: impl IntoIterator<Item = B>) -> String {
        let mut text = self.opening();
        for (number, piece) in pieces.into_iter().enumerate() {
            text.push_str(if number > 0 { ",\n" } else { "\n" });
            text.push_str(&self.encoding.decode(piece.as_ref()));
        }
        text.push_str("\n]}}");
        text
    }

    /// Reads some entries where they stand, one of them to be diagnosed. `paste` is the whole file as text and was
    /// scanned as such, so that the spans of the capture point into it.
    pub fn capture(&self, paste: &str, entries: Range<usize>, chosen: usize) -> Capture {
        let mut text = Mapped::derived(self.opening(), Span::empty(0));
        for at in entries.clone() {
            let Some(range) = self.range(at) else { continue };
            let (Ok(start), Ok(end)) = (usize::try_from(range.start), usize::try_from(range.end)) else {
                continue;
            };
            let span = Span::from_range(start..end);
            text.push_decoded(",", Span::empty(span.start));
            text.push(&Mapped::at(span.of(paste).unwrap_or_default(), span.start));
        }
        text.push_decoded("]}}", Span::empty(text.span().end));
        let reading = (har::FORMAT.read)(&Source { text, ..Source::default() });
        Capture {
            format: har::FORMAT.id,
            format_name: har::FORMAT.name,
            chosen: chosen.checked_sub(entries.start).filter(|at| *at < reading.exchanges.len()),
            exchanges: reading.exchanges,
            notes: reading.notes,
            oddities: reading.oddities,
            cut: self.cut,
            length: u32::try_from(paste.len()).unwrap_or(u32::MAX),
            ..Capture::default()
        }
    }

    fn opening(&self) -> String {
        let creator = self.creator().map(|creator| format!("\"creator\":{creator},")).unwrap_or_default();
        let sanitised = self.may_be_sanitised();
        format!("{{\"log\":{{\"version\":\"1.2\",{creator}{}{sanitised},\"entries\":[", har::SANITISED)
    }
}
