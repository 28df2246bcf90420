use std::ops::Range;

/// A range of bytes of the paste, end exclusive.
///
/// Offsets are bytes of the paste's UTF-8 text as it was given (an invalid byte of a file counts as the
/// three bytes of U+FFFD that replace it). 32 bits: a paste is at most 200 MB.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte; never less than `start`.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`; an `end` before `start` gives an empty span at `start`.
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end: end.max(start) }
    }

    /// The span of a range of byte offsets.
    pub fn from_range(range: Range<usize>) -> Self {
        Self::new(offset(range.start), offset(range.end))
    }

    /// The empty span at `at`: where something that is absent would stand.
    pub fn empty(at: u32) -> Self {
        Self { start: at, end: at }
    }

    /// Length in bytes.
    pub fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it covers no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The bytes it names in `text`, or `None` when it is out of bounds or splits a character.
    ///
    /// ```
    /// use why401::text::Span;
    /// assert_eq!(Span::new(0, 3).of("401 Unauthorized"), Some("401"));
    /// assert_eq!(Span::new(9, 99).of("401"), None);
    /// ```
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start as usize..self.end as usize)
    }
}

/// A byte offset as the paste's 32 bits hold it; larger ones saturate.
pub(super) fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
