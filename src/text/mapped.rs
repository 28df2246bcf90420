use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::Span;
use super::span::offset;

/// Decoded text and, for each part of it, the bytes of the paste it came from.
///
/// A value that stands in the paste as it is has one piece. Unquoting, unfolding or decoding adds pieces;
/// a piece whose two lengths differ (an escape, a run of base64) maps as a whole.
///
/// A capture holds some of these for each header field, so one is 40 bytes, and a part of a [shared](Mapped::shared)
/// text that stands in it as it is takes no more than that.
#[derive(Clone, Default)]
pub struct Mapped {
    text: Text,
    /// Where all of the text stands, if it is in one piece; where an empty text stands.
    src: u32,
    src_len: u32,
    /// Two or more of them, in the order of the text.
    pieces: Option<Box<Pieces>>,
}

#[derive(Clone)]
enum Text {
    Owned(String),
    /// A range of bytes of a text that others are parts of too.
    Shared(Arc<String>, u32, u32),
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Pieces(Vec<Piece>);

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

impl Default for Text {
    fn default() -> Self {
        Self::Owned(String::new())
    }
}

impl Text {
    fn as_str(&self) -> &str {
        match self {
            Self::Owned(text) => text,
            Self::Shared(whole, from, to) => whole.get(*from as usize..*to as usize).unwrap_or_default(),
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::Owned(text) => text.len(),
            Self::Shared(_, from, to) => (to - from) as usize,
        }
    }

    /// The part `range`, which is whole characters.
    fn part(&self, range: Range<usize>) -> Self {
        match self {
            Self::Owned(text) => Self::Owned(text.get(range).unwrap_or_default().to_owned()),
            Self::Shared(whole, from, _) => {
                Self::Shared(Arc::clone(whole), from + offset(range.start), from + offset(range.end))
            }
        }
    }

    /// Appends the part `range` of `other`, which is whole characters.
    fn push(&mut self, other: &Self, range: Range<usize>) {
        if self.as_str().is_empty() {
            *self = other.part(range);
            return;
        }
        if let (Self::Shared(whole, _, to), Self::Shared(same, from, _)) = (&mut *self, other)
            && Arc::ptr_eq(whole, same)
            && *to == from + offset(range.start)
        {
            *to = from + offset(range.end);
            return;
        }
        self.push_str(other.as_str().get(range).unwrap_or_default());
    }

    fn push_str(&mut self, more: &str) {
        match self {
            Self::Owned(text) => text.push_str(more),
            Self::Shared(..) => *self = Self::Owned([self.as_str(), more].concat()),
        }
    }
}

impl Mapped {
    /// Text that stands in the paste as it is, its first byte at `start`.
    pub fn at(text: impl Into<String>, start: u32) -> Self {
        let text = text.into();
        Self { src: start, src_len: offset(text.len()), text: Text::Owned(text), pieces: None }
    }

    /// Text that stands for `source` as a whole: no part of it can be placed more exactly.
    pub fn derived(text: impl Into<String>, source: Span) -> Self {
        let text = text.into();
        if text.len() > 1 && offset(text.len()) == source.len() {
            let mut derived = Self::empty(source.start);
            derived.push_decoded(&text, source);
            return derived;
        }
        let src_len = if text.is_empty() { 0 } else { source.len() };
        Self { text: Text::Owned(text), src: source.start, src_len, pieces: None }
    }

    /// No text, with room for so many bytes.
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self { text: Text::Owned(String::with_capacity(bytes)), ..Self::default() }
    }

    /// No text, standing at `at`.
    pub fn empty(at: u32) -> Self {
        Self { src: at, ..Self::default() }
    }

    /// The same text, its parts taking no memory of their own: for a whole paste, of which everything is a part.
    #[must_use]
    pub fn shared(self) -> Self {
        let text = match self.text {
            Text::Owned(text) => {
                let len = offset(text.len());
                Text::Shared(Arc::new(text), 0, len)
            }
            shared @ Text::Shared(..) => shared,
        };
        Self { text, ..self }
    }

    /// The decoded text.
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// Length of the decoded text in bytes.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.text.len() == 0
    }

    /// The paste's bytes behind the whole text.
    pub fn span(&self) -> Span {
        if self.pieces.is_none() && self.src_len == offset(self.len()) {
            return Span::new(self.src, self.src + self.src_len);
        }
        self.span_of(0..self.len())
    }

    /// The places of its parts, in the order of the text: [`span`](Self::span) also covers what stands between them.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        let own = self.pieces.is_none().then(|| self.span());
        let pieces = self.pieces.iter().flat_map(|pieces| &pieces.0);
        own.into_iter().chain(pieces.map(|piece| Span::new(piece.src, piece.src + piece.src_len)))
    }

    /// All of the text as one piece, which it is if there are no others.
    fn whole(&self) -> Piece {
        Piece { out: 0, out_len: offset(self.len()), src: self.src, src_len: self.src_len }
    }

    fn pieces<'a>(&'a self, whole: &'a [Piece]) -> &'a [Piece] {
        match &self.pieces {
            Some(pieces) => &pieces.0,
            None if self.is_empty() => &[],
            None => whole,
        }
    }

    /// The paste's bytes behind a range of the decoded text; an empty range gives an empty span there.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let (from, to) = (offset(range.start), offset(range.end));
        if self.pieces.is_none() && from < to && to <= self.src_len && self.src_len == offset(self.len()) {
            return Span::new(self.src + from, self.src + to);
        }
        if from < to
            && let Some(src) = self.verbatim(from, to)
        {
            return Span::new(src, src + (to - from));
        }
        let at = |piece: &Piece, out: u32, end: bool| {
            if piece.is_verbatim() {
                piece.src + (out - piece.out).min(piece.out_len)
            } else if end {
                piece.src + piece.src_len
            } else {
                piece.src
            }
        };
        let whole = [self.whole()];
        let pieces = self.pieces(&whole);
        let first = pieces.partition_point(|piece| piece.out + piece.out_len <= from);
        let Some(head) = pieces.get(first) else {
            let end = pieces.last().map_or(self.src, |piece| piece.src + piece.src_len);
            return Span::empty(end);
        };
        let start = at(head, from.max(head.out), false);
        if to <= from {
            return Span::empty(start);
        }
        let (mut low, mut high) = (start, start);
        for piece in pieces.get(first..).unwrap_or_default() {
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
        // In one piece that stands as it is, which most texts are, a part is one too.
        if self.pieces.is_none()
            && self.as_str().get(range.clone()).is_some_and(|part| !part.is_empty())
            && self.src_len == offset(self.len())
        {
            let (src, src_len) = (self.src + offset(range.start), offset(range.len()));
            return Self { text: self.text.part(range), src, src_len, pieces: None };
        }
        if let Some(src) = self.verbatim(offset(range.start), offset(range.end))
            && self.as_str().get(range.clone()).is_some_and(|part| !part.is_empty())
        {
            let src_len = offset(range.len());
            return Self { text: self.text.part(range), src, src_len, pieces: None };
        }
        let mut part = Self::empty(self.span_of(range.start..range.start).start);
        part.push_from(self, range);
        part
    }

    /// The part `range` without the bytes at `dropped`: places in it in rising order, each a character of its own.
    #[must_use]
    pub(crate) fn slice_without(&self, range: Range<usize>, dropped: impl Iterator<Item = usize>) -> Self {
        let ends = dropped.chain(std::iter::once(range.end));
        let mut from = range.start;
        if self.pieces.is_some() || self.src_len != offset(self.len()) {
            let mut rest = Self::empty(self.span_of(from..from).start);
            for end in ends {
                rest.push_from(self, from..end);
                from = end + 1;
            }
            return rest;
        }
        // Each run is a piece that stands as it is: there may be thousands.
        let whole = self.as_str();
        let mut text = String::with_capacity(range.len());
        let mut pieces = Vec::with_capacity(2);
        for end in ends {
            let run = whole.get(from..end).unwrap_or_default();
            if !run.is_empty() {
                let (out, src, len) = (offset(text.len()), self.src + offset(from), offset(run.len()));
                pieces.push(Piece { out, out_len: len, src, src_len: len });
                text.push_str(run);
            }
            from = end + 1;
        }
        let Some(first) = pieces.first().copied() else {
            return Self::empty(self.span_of(range.start..range.start).start);
        };
        let pieces = (pieces.len() > 1).then(|| Box::new(Pieces(pieces)));
        Self { text: Text::Owned(text), src: first.src, src_len: first.src_len, pieces }
    }

    /// Where a part begins that stands as it is in one of several pieces.
    fn verbatim(&self, from: u32, to: u32) -> Option<u32> {
        let pieces = &self.pieces.as_ref()?.0;
        let piece = pieces.get(pieces.partition_point(|piece| piece.out + piece.out_len <= from))?;
        let own = piece.is_verbatim() && piece.out <= from && to <= piece.out + piece.out_len;
        own.then(|| piece.src + (from - piece.out))
    }

    /// The text without white space at both ends.
    #[must_use]
    pub fn trim(&self) -> Self {
        self.trim_matches(char::is_whitespace)
    }

    /// The text without the characters that `unwanted` names at both ends.
    #[must_use]
    pub fn trim_matches(&self, unwanted: impl Fn(char) -> bool) -> Self {
        let text = self.as_str();
        let start = text.len() - text.trim_start_matches(&unwanted).len();
        let end = text.trim_end_matches(&unwanted).len();
        if start == 0 && end == text.len() { self.clone() } else { self.slice(start..end.max(start)) }
    }

    /// Appends the part `range` of `other`, keeping its place.
    pub fn push_from(&mut self, other: &Self, range: Range<usize>) {
        if other.as_str().get(range.clone()).is_none_or(str::is_empty) {
            return;
        }
        let (from, to) = (offset(range.start), offset(range.end));
        let shift = offset(self.len());
        self.text.push(&other.text, range);
        let whole = [other.whole()];
        let pieces = other.pieces(&whole);
        let first = pieces.partition_point(|piece| piece.out + piece.out_len <= from);
        for piece in pieces.get(first..).unwrap_or_default() {
            if piece.out >= to {
                break;
            }
            let (start, end) = (piece.out.max(from), (piece.out + piece.out_len).min(to));
            let (out, out_len) = (shift + (start - from), end - start);
            if piece.is_verbatim() {
                let src = piece.src + (start - piece.out);
                self.push_piece(Piece { out, out_len, src, src_len: out_len });
            } else {
                self.push_whole(Piece { out, out_len, src: piece.src, src_len: piece.src_len });
            }
        }
    }

    /// Appends all of `other`, keeping its place.
    pub fn push(&mut self, other: &Self) {
        self.push_from(other, 0..other.len());
    }

    /// Appends decoded text that stands for `source` as a whole.
    pub fn push_decoded(&mut self, text: &str, source: Span) {
        if text.is_empty() {
            return;
        }
        let out = offset(self.len());
        self.text.push_str(text);
        self.push_whole(Piece { out, out_len: offset(text.len()), src: source.start, src_len: source.len() });
    }

    /// Adds a place that maps as a whole. Of equal lengths by chance it would be taken for text that stands as it is, so it
    /// is two pieces at the same place then.
    fn push_whole(&mut self, piece: Piece) {
        if piece.out_len < 2 || !piece.is_verbatim() {
            self.push_piece(piece);
            return;
        }
        self.push_piece(Piece { out_len: 1, ..piece });
        self.push_piece(Piece { out: piece.out + 1, out_len: piece.out_len - 1, ..piece });
    }

    /// Adds the place of what was appended last. Each piece begins where the one before it ends.
    fn push_piece(&mut self, piece: Piece) {
        if piece.out == 0 {
            (self.src, self.src_len) = (piece.src, piece.src_len);
            return;
        }
        let mut one = Piece { out: 0, out_len: piece.out, src: self.src, src_len: self.src_len };
        let last = self.pieces.as_mut().and_then(|pieces| pieces.0.last_mut()).unwrap_or(&mut one);
        if last.is_verbatim() && piece.is_verbatim() && last.src + last.src_len == piece.src {
            last.out_len += piece.out_len;
            last.src_len += piece.src_len;
            if self.pieces.is_none() {
                self.src_len = one.src_len;
            }
            return;
        }
        if let Some(pieces) = &mut self.pieces {
            pieces.0.push(piece);
        } else {
            let mut pieces = Vec::with_capacity(6);
            pieces.extend([one, piece]);
            self.pieces = Some(Box::new(Pieces(pieces)));
        }
    }
}

impl PartialEq for Mapped {
    fn eq(&self, other: &Self) -> bool {
        (self.as_str(), self.src, self.src_len, &self.pieces)
            == (other.as_str(), other.src, other.src_len, &other.pieces)
    }
}

impl Eq for Mapped {}

impl fmt::Debug for Mapped {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = [self.whole()];
        out.debug_tuple("Mapped").field(&self.as_str()).field(&self.pieces(&whole)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_a_whole_of_the_same_length_is_no_copy_of_it() {
        let derived = Mapped::derived("Basic a", Span::new(4, 11));
        assert_eq!(derived.span_of(1..3), Span::new(4, 11));
        assert_eq!(derived.slice(6..7).span(), Span::new(4, 11));
        let longer = Mapped::derived("Basic abcdef", Span::new(4, 11));
        assert_eq!(longer.slice(0..7).span_of(2..3), Span::new(4, 11));
    }

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
        assert_eq!(text.spans().collect::<Vec<_>>(), [Span::new(50, 51), Span::new(7, 8)]);
        assert_eq!(Mapped::at("x", 3).spans().collect::<Vec<_>>(), [Span::new(3, 4)]);
    }

    #[test]
    fn a_part_without_some_bytes_is_what_its_runs_make_together() {
        let plain = Mapped::at(r#"x "\"a\\b\c" y"#, 10);
        let mut joined = plain.slice(0..1);
        joined.push(&plain.slice(1..plain.len()));
        joined.push_decoded("!", Span::new(90, 95));
        for text in [&plain, &joined] {
            for dropped in [&[][..], &[3], &[3, 6], &[3, 4, 6, 9]] {
                let mut expected = Mapped::empty(13);
                let mut from = 3;
                for at in dropped.iter().copied().chain([11]) {
                    expected.push_from(text, from..at);
                    from = at + 1;
                }
                assert_eq!(text.slice_without(3..11, dropped.iter().copied()), expected);
            }
        }
    }

    #[test]
    fn a_part_of_a_shared_text_is_the_same_as_of_any_other() {
        let plain = Mapped::at("Authorization: Bearer abc", 10);
        let shared = plain.clone().shared();
        assert_eq!(plain.slice(15..25), shared.slice(15..25));
        let mut text = shared.slice(0..4);
        text.push_from(&shared, 4..13);
        assert_eq!(text, plain.slice(0..13));
        text.push_decoded("!", Span::new(50, 53));
        text.push_from(&shared, 15..21);
        assert_eq!(text.as_str(), "Authorization!Bearer");
        assert_eq!(text.span_of(13..14), Span::new(50, 53));
        assert_eq!(text.span_of(14..20), Span::new(25, 31));
        assert_eq!(size_of::<Mapped>(), 40);
    }
}
