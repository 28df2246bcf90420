//! Text that no format knows: kept whole as a remark, so that signs in it are still seen.

use super::{Format, Note, NoteKind, Reading, Source};

pub(super) static FORMAT: Format =
    Format { id: "unknown", name: "text that is no HTTP message", score: |_| 1, read };

fn read(source: &Source) -> Reading {
    let text = source.text.trim();
    let notes = if text.is_empty() { Vec::new() } else { vec![Note { kind: NoteKind::Remark, text }] };
    Reading { notes, ..Reading::default() }
}

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn prose_with_numbers_and_colons_stays_a_remark() {
        let capture = check_as(
            "unknown",
            r"
  Hello: since Monday room 403 is closed.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note …
Note: ask Alice (ext. 401), she has the key:
the one with the red label. Time: 20:40.
",
        );
        assert!(capture.exchanges.is_empty());
        assert_eq!(capture.notes.len(), 1);
    }
}
