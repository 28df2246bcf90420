use super::Span;

/// Where the lines of a text begin: turns byte offsets into lines and columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    starts: Vec<u32>,
}

/// A place in a text as people and editors count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

impl Lines {
    /// Reads the line starts of `text`. A line ends at LF; a CR before it belongs to the line.
    pub fn of(text: &str) -> Self {
        let ends = memchr::memchr_iter(b'\n', text.as_bytes());
        // Counted first: a text of line ends alone weighs its fourfold, and growing would double that.
        let mut starts = Vec::with_capacity(ends.clone().count() + 1);
        starts.push(0);
        starts.extend(ends.map(|at| super::span::offset(at + 1)));
        Self { starts }
    }

    /// The line (from 1) that holds the byte `at`.
    pub fn line(&self, at: u32) -> u32 {
        super::span::offset(self.starts.partition_point(|start| *start <= at)).max(1)
    }

    /// The bytes of line `number` (from 1) of `text`, without its line break.
    pub fn span(&self, text: &str, number: u32) -> Span {
        let index = number.saturating_sub(1) as usize;
        let Some(start) = self.starts.get(index).copied() else { return Span::default() };
        let end = self.starts.get(index + 1).map_or(super::span::offset(text.len()), |next| next - 1);
        let line = Span::new(start, end);
        match line.of(text) {
            Some(words) if words.ends_with('\r') => Span::new(start, end - 1),
            _ => line,
        }
    }

    /// Line and column of the byte `at` of `text`.
    pub fn position(&self, text: &str, at: u32) -> Position {
        let line = self.line(at);
        let start = self.starts.get(line.saturating_sub(1) as usize).copied().unwrap_or(0);
        let before = Span::new(start, at).of(text).map_or(0, |words| words.chars().count());
        Position { line, column: super::span::offset(before + 1) }
    }

    /// Number of lines; an empty text has one.
    pub fn count(&self) -> u32 {
        super::span::offset(self.starts.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_count_from_one_and_leave_out_the_break() {
        let text = "GET /\r\nHost: é\n";
        let lines = Lines::of(text);
        assert_eq!(lines.count(), 3);
        assert_eq!(lines.span(text, 1).of(text), Some("GET /"));
        assert_eq!(lines.position(text, 13), Position { line: 2, column: 7 });
    }
}
