//! The paste, undressed of what quoting, mail and terminals put round it.

use super::{Oddity, OddityKind, command, literals, undress};
use crate::text::{Mapped, Pairs, Span};
use std::ops::Range;
use std::sync::OnceLock;

/// The undressed paste that formats read.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The text, line breaks as LF, with its place in the paste.
    pub text: Mapped,
    /// What was taken off.
    pub undressed: Vec<Undressed>,
    /// What was odd about the bytes.
    pub oddities: Vec<Oddity>,
    /// Text that stood outside the code fences: the paste's prose, read by no format.
    pub aside: Vec<Mapped>,
    /// What several formats ask of the text, worked out once.
    pub(super) known: Known,
}

/// What several formats ask of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// The pairs of bytes in the head.
    pairs: OnceLock<Pairs>,
    /// The names of header fields that stand as keys.
    pub literals: OnceLock<literals::Signs>,
    /// Where the first lines begin that are commands, and what was seen there.
    pub tools: OnceLock<Vec<(usize, command::Seen)>>,
}

/// What was taken off a paste before it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undressed {
    /// A byte order mark.
    ByteOrderMark,
    /// Carriage returns at line ends.
    CarriageReturns,
    /// Terminal colours.
    Colours,
    /// A code fence.
    Fence,
    /// Quote marks of a mail or an issue at line starts.
    QuoteMarks,
    /// Marks of a comment, a diff or a frame before every line.
    LineMarks,
    /// A common indent.
    Indent,
    /// Line numbers.
    LineNumbers,
    /// A log prefix that all lines share.
    LogPrefix,
    /// Line breaks written as escapes.
    Escapes,
    /// Tags or Markdown round the text.
    Markup,
    /// HTML entities.
    Entities,
    /// No-break spaces that stand for layout.
    NoBreakSpaces,
    /// An empty line after every line.
    DoubleSpacing,
    /// Arrows of a program's own before questions and answers.
    Turns,
    /// Arrows in place of the colons behind field names.
    FieldArrows,
}

impl Source {
    /// Undresses a paste.
    pub fn undress(paste: &str) -> Self {
        let mut oddities = Vec::new();
        if let Some(at) = paste.find('\u{fffd}') {
            oddities.push(Oddity { kind: OddityKind::InvalidUtf8, span: Span::from_range(at..at + 3) });
        }
        if let Some(at) = paste.find('\0') {
            oddities.push(Oddity { kind: OddityKind::Nul, span: Span::from_range(at..at + 1) });
        }
        let (marked, text) = match paste.strip_prefix('\u{feff}') {
            Some(rest) => (true, Mapped::at(rest, 3).shared()),
            None => (false, Mapped::at(paste, 0).shared()),
        };
        let bare = undress::undress(text);
        let mut undressed = bare.undressed;
        if marked {
            undressed.insert(0, Undressed::ByteOrderMark);
        }
        Self { text: bare.text.shared(), undressed, oddities, aside: bare.aside, known: Known::default() }
    }

    /// The beginning of the text, at most 64 kB: enough to tell a format by.
    pub fn head(&self) -> &str {
        let text = self.as_str();
        let mut end = text.len().min(HEAD_BYTES);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.get(..end).unwrap_or_default()
    }

    /// Whether `words` stand in the head.
    pub(super) fn has(&self, words: &str) -> bool {
        self.may_have(words) && memchr::memmem::find(self.head().as_bytes(), words.as_bytes()).is_some()
    }

    /// Whether one of `all` stands in the head.
    pub(super) fn has_any(&self, all: &[&str]) -> bool {
        all.iter().any(|words| self.has(words))
    }

    /// Whether `words` may stand in the head, in capitals or not: a quick look.
    pub(super) fn may_have(&self, words: &str) -> bool {
        self.known.pairs.get_or_init(|| Pairs::of(self.head())).may_hold(words)
    }

    /// The first lines of the text, at most 400 and at most 64 kB.
    pub fn head_lines(&self) -> impl Iterator<Item = (std::ops::Range<usize>, &str)> {
        lines(self.head()).take(HEAD_LINES)
    }

    /// The text of the source.
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// The lines, each as the byte range of its text without the line break.
    pub fn lines(&self) -> impl Iterator<Item = (std::ops::Range<usize>, &str)> {
        lines(self.as_str())
    }

    /// The text of `range`, with its place.
    pub fn slice(&self, range: std::ops::Range<usize>) -> Mapped {
        self.text.slice(range)
    }
}

/// The lines of `text`, each with its byte range, without the line break.
pub(super) fn lines(text: &str) -> Lines<'_> {
    Lines { text, next: Some(0) }
}

/// The lines of a text that are left.
#[derive(Clone, Debug)]
pub(super) struct Lines<'a> {
    text: &'a str,
    /// Where the next one begins.
    next: Option<usize>,
}

impl<'a> Iterator for Lines<'a> {
    type Item = (Range<usize>, &'a str);

    /// One piece of code for the many that go through lines.
    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        let start = self.next?;
        let rest = self.text.get(start..)?;
        let len = memchr::memchr(b'\n', rest.as_bytes());
        self.next = len.map(|len| start + len + 1);
        let line = rest.get(..len.unwrap_or(rest.len()))?;
        Some((start..start + line.len(), line))
    }
}

/// How much of a paste a format looks at to tell whether it is its own.
pub(super) const HEAD_BYTES: usize = 64 * 1024;

/// How many lines of it.
pub(super) const HEAD_LINES: usize = 400;
