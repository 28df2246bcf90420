use std::ops::Range;

use super::Span;
use super::span::offset;

/// Decoded text and, for each part of it, the bytes of the paste it came from.
///
/// A value that stands in the paste as it is has one piece. Unquoting, unfolding or decoding adds pieces;
/// a piece whose two lengths differ (an escape, a run of base64) maps as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapped {
    text: String,
    pieces: Vec<Piece>,
    /// Where an empty text stands.
    anchor: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    out: u32,
    out_len: u32,
    src: u32,
    src_len: u32,
}

impl Piece {
    fn is_verbatim(self) -> bool {
        self.out_len == self.src_len
    }
}

impl Mapped {
    /// Text that stands in the paste as it is, its first byte at `start`.
    pub fn at(text: impl Into<String>, start: u32) -> Self {
        let text = text.into();
        let len = offset(text.len());
        let pieces = if len == 0 {
            Vec::new()
        } else {
            vec![Piece { out: 0, out_len: len, src: start, src_len: len }]
        };
        Self { text, pieces, anchor: start }
    }

    /// Text that stands for `source` as a whole: no part of it can be placed more exactly.
    pub fn derived(text: impl Into<String>, source: Span) -> Self {
        let mut mapped = Self::empty(source.start);
        mapped.push_decoded(&text.into(), source);
        mapped
    }

    /// No text, standing at `at`.
    pub fn empty(at: u32) -> Self {
        Self { anchor: at, ..Self::default() }
    }

    /// The decoded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Length of the decoded text in bytes.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The paste's bytes behind the whole text.
    pub fn span(&self) -> Span {
        self.span_of(0..self.text.len())
    }

    /// The paste's bytes behind a range of the decoded text; an empty range gives an empty span there.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let (from, to) = (offset(range.start), offset(range.end));
        let at = |piece: &Piece, out: u32, end: bool| {
            if piece.is_verbatim() {
                piece.src + (out - piece.out).min(piece.out_len)
            } else if end {
                piece.src + piece.src_len
            } else {
                piece.src
            }
        };
        let first = self.pieces.partition_point(|piece| piece.out + piece.out_len <= from);
        let Some(head) = self.pieces.get(first) else {
            let end = self.pieces.last().map_or(self.anchor, |piece| piece.src + piece.src_len);
            return Span::empty(end);
        };
        let start = at(head, from.max(head.out), false);
        if to <= from {
            return Span::empty(start);
        }
        let (mut low, mut high) = (start, start);
        for piece in self.pieces.get(first..).unwrap_or_default() {
            if piece.out >= to {
                break;
            }
            low = low.min(if piece.out < from { start } else { piece.src });
            high = high.max(at(piece, to.min(piece.out + piece.out_len), true));
        }
        Span::new(low, high)
    }

    /// The part `range` of the text, with its place. Out of bounds or inside a character gives an empty text.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> Self {
        let mut part = Self::empty(self.span_of(range.start..range.start).start);
        part.push_from(self, range);
        part
    }

    /// The text without white space at both ends.
    #[must_use]
    pub fn trim(&self) -> Self {
        self.trim_matches(char::is_whitespace)
    }

    /// The text without the characters that `unwanted` names at both ends.
    #[must_use]
    pub fn trim_matches(&self, unwanted: impl Fn(char) -> bool) -> Self {
        let start = self.text.len() - self.text.trim_start_matches(&unwanted).len();
        let end = self.text.trim_end_matches(&unwanted).len();
        if start == 0 && end == self.text.len() { self.clone() } else { self.slice(start..end.max(start)) }
    }

    /// Appends the part `range` of `other`, keeping its place.
    pub fn push_from(&mut self, other: &Self, range: Range<usize>) {
        let Some(text) = other.text.get(range.clone()) else { return };
        if text.is_empty() {
            return;
        }
        let (from, to) = (offset(range.start), offset(range.end));
        let shift = offset(self.text.len());
        self.text.push_str(text);
        let first = other.pieces.partition_point(|piece| piece.out + piece.out_len <= from);
        for piece in other.pieces.get(first..).unwrap_or_default() {
            if piece.out >= to {
                break;
            }
            let (start, end) = (piece.out.max(from), (piece.out + piece.out_len).min(to));
            let (src, src_len) = if piece.is_verbatim() {
                (piece.src + (start - piece.out), end - start)
            } else {
                (piece.src, piece.src_len)
            };
            self.push_piece(Piece { out: shift + (start - from), out_len: end - start, src, src_len });
        }
    }

    /// Appends all of `other`, keeping its place.
    pub fn push(&mut self, other: &Self) {
        self.push_from(other, 0..other.text.len());
    }

    /// Appends decoded text that stands for `source` as a whole.
    pub fn push_decoded(&mut self, text: &str, source: Span) {
        if text.is_empty() {
            return;
        }
        let out = offset(self.text.len());
        self.text.push_str(text);
        self.push_piece(Piece { out, out_len: offset(text.len()), src: source.start, src_len: source.len() });
    }

    fn push_piece(&mut self, piece: Piece) {
        if let Some(last) = self.pieces.last_mut()
            && last.is_verbatim()
            && piece.is_verbatim()
            && last.src + last.src_len == piece.src
        {
            last.out_len += piece.out_len;
            last.src_len += piece.src_len;
            return;
        }
        self.pieces.push(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verbatim_text_maps_byte_by_byte() {
        let text = Mapped::at("Bearer abc", 100);
        assert_eq!(text.span_of(7..10), Span::new(107, 110));
        assert_eq!(text.slice(7..10).span(), Span::new(107, 110));
        assert_eq!(text.span_of(10..10), Span::empty(110));
    }

    #[test]
    fn an_escape_maps_as_a_whole_and_its_neighbours_exactly() {
        let mut text = Mapped::at("ab", 10);
        text.push_decoded("'", Span::new(12, 16));
        text.push(&Mapped::at("cd", 16));
        assert_eq!(text.as_str(), "ab'cd");
        assert_eq!(text.span_of(2..3), Span::new(12, 16));
        assert_eq!(text.span_of(1..4), Span::new(11, 17));
        assert_eq!(text.slice(2..5).span_of(1..2), Span::new(16, 17));
    }

    #[test]
    fn cover_of_a_concatenation_covers_its_parts() {
        let mut text = Mapped::at("x", 50);
        text.push(&Mapped::at("y", 7));
        assert_eq!(text.span(), Span::new(7, 51));
    }
}
