//! Text that no format knows: kept whole as a remark, so that signs in it are still seen.

use super::{Format, Note, NoteKind, Reading, Source};

pub(super) static FORMAT: Format =
    Format { id: "unknown", name: "text that is no HTTP message", score: |_| 1, read };

fn read(source: &Source) -> Reading {
    let text = source.text.trim();
    let notes = if text.is_empty() { Vec::new() } else { vec![Note { kind: NoteKind::Remark, text }] };
    Reading { notes, ..Reading::default() }
}
