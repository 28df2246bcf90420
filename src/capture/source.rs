//! The paste, undressed of what quoting, mail and terminals put round it.

use super::{Oddity, OddityKind};
use crate::text::{Mapped, Span};

/// The undressed paste that formats read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The text, line breaks as LF, with its place in the paste.
    pub text: Mapped,
    /// What was taken off.
    pub undressed: Vec<Undressed>,
    /// What was odd about the bytes.
    pub oddities: Vec<Oddity>,
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
    /// A common indent.
    Indent,
    /// Line numbers.
    LineNumbers,
    /// A log prefix that all lines share.
    LogPrefix,
    /// HTML entities.
    Entities,
    /// No-break spaces that stand for layout.
    NoBreakSpaces,
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
        let mut undressed = Vec::new();
        let (body, start) = match paste.strip_prefix('\u{feff}') {
            Some(rest) => {
                undressed.push(Undressed::ByteOrderMark);
                (rest, 3)
            }
            None => (paste, 0),
        };
        let text = if body.contains('\r') {
            undressed.push(Undressed::CarriageReturns);
            without_carriage_returns(body, start)
        } else {
            Mapped::at(body, start)
        };
        Self { text, undressed, oddities }
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
pub(super) fn lines(text: &str) -> impl Iterator<Item = (std::ops::Range<usize>, &str)> {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end + 1;
        (range, line)
    })
}

fn without_carriage_returns(body: &str, start: u32) -> Mapped {
    let whole = Mapped::at(body, start);
    let mut text = Mapped::empty(start);
    let mut from = 0;
    let bytes = body.as_bytes();
    for (at, _) in body.match_indices('\r') {
        text.push_from(&whole, from..at);
        if bytes.get(at + 1) != Some(&b'\n') {
            text.push_decoded("\n", whole.span_of(at..at + 1));
        }
        from = at + 1;
    }
    text.push_from(&whole, from..body.len());
    text
}
