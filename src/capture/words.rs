//! Words of a command line, each with its place in the paste.
//!
//! Three shells: POSIX (IEEE Std 1003.1 §2.2 and bash's `$'…'`), cmd.exe together with the argument rules of the
//! Microsoft C runtime, and PowerShell's back-tick line ends. Nothing is expanded: `$TOKEN` stays as it is
//! written. Typographic quotes and dashes are read as the plain ones they replaced.

use std::ops::Range;

use super::Source;
use crate::text::Mapped;

/// A word of a command line.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    /// The word, quotes taken off.
    pub(super) text: Mapped,
    /// It holds bytes that are no UTF-8: each was read as the Latin-1 character of that number.
    pub(super) latin1: bool,
    /// The shell puts the value of a variable or the output of a command into it.
    pub(super) expanded: bool,
}

impl Word {
    /// The word's text.
    pub(super) fn as_str(&self) -> &str {
        self.text.as_str()
    }
}

/// Whether a shell finds a variable or a command in `text`: `$NAME`, `${NAME}`, `$(…)`, a back-tick (IEEE Std 1003.1 §2.6).
fn has_expansion(text: &str) -> bool {
    text.contains('`')
        || text.match_indices('$').any(|(at, _)| {
            let next = text.get(at + 1..).and_then(|rest| rest.chars().next());
            next.is_some_and(|next| next.is_ascii_alphabetic() || "_{(".contains(next))
        })
}

/// One command, as far as its words go.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    pub(super) list: Vec<Word>,
    /// Offset behind the command: at the line's end, or behind the `;` or `&` that ends it.
    pub(super) end: usize,
    /// Whether more stands on the same line.
    pub(super) goes_on: bool,
    /// What a here-string or a here-document gives the command to read.
    pub(super) stdin: Option<Mapped>,
    /// Where a quote was opened that is not closed.
    pub(super) unclosed: Option<usize>,
    /// Where a typographic quote or dash stood for a plain one.
    pub(super) smart: Option<usize>,
}

/// Reads commands of a text; remembers which quotes have no end any more, so that reading stays linear.
#[derive(Debug)]
pub(super) struct WordReader {
    dead: Vec<char>,
    /// Bytes that may still be looked at for the ends of substitutions.
    budget: usize,
}

impl Default for WordReader {
    fn default() -> Self {
        Self { dead: Vec::new(), budget: MAX_SUBSTITUTIONS }
    }
}

impl WordReader {
    /// Reads one command of a POSIX shell from the offset `from`.
    pub(super) fn posix(&mut self, source: &Source, from: usize) -> Words {
        let mut scan = Scan {
            whole: &source.text,
            text: source.as_str(),
            at: from,
            out: Words::default(),
            reader: self,
        };
        scan.command();
        scan.out
    }
}

struct Scan<'a, 'b> {
    whole: &'a Mapped,
    text: &'a str,
    at: usize,
    out: Words,
    reader: &'b mut WordReader,
}

impl Scan<'_, '_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn command(&mut self) {
        let mut skip_next = false;
        let mut here = None;
        while self.out.list.len() < MAX_WORDS {
            self.blanks();
            let Some(next) = self.peek() else { break };
            match next {
                '\n' => break,
                '#' if !self.out.list.is_empty() => {
                    self.at = self.line_end();
                    break;
                }
                ';' | '|' | '&' if !self.rest().starts_with("&>") => {
                    self.at += 1;
                    self.out.goes_on = true;
                    self.out.end = self.at;
                    return;
                }
                '<' if self.rest().starts_with("<<") => {
                    here = Some(self.rest().starts_with("<<<"));
                    self.at += self.rest().bytes().take_while(|byte| matches!(byte, b'<' | b'-')).count();
                    continue;
                }
                '>' | '<' | '&' => {
                    // A redirection and the word behind it.
                    while self.peek().is_some_and(|c| matches!(c, '>' | '<' | '&' | '-')) {
                        self.at += 1;
                    }
                    skip_next = true;
                    self.blanks();
                    if self.peek().is_none_or(|c| c == '\n') {
                        break;
                    }
                    if self.peek().is_some_and(|c| c.is_ascii_digit())
                        && self.text.get(..self.at).is_some_and(|t| t.ends_with('&'))
                    {
                        self.at += 1;
                        skip_next = false;
                    }
                    continue;
                }
                _ => {}
            }
            let start = self.at;
            let word = self.word();
            if self.at <= start {
                self.at = start + next.len_utf8();
            }
            // `2>file`: the number belongs to the redirection.
            if let Some(is_string) = here.take() {
                if is_string {
                    self.out.stdin = Some(word.text);
                } else {
                    self.document(word.as_str());
                }
                continue;
            }
            let redirects = matches!(word.as_str(), "1" | "2") && self.peek() == Some('>');
            if !skip_next && !redirects {
                self.out.list.push(word);
            }
            skip_next = false;
        }
        self.at = if self.out.list.len() >= MAX_WORDS { self.line_end() } else { self.at };
        self.out.end = self.at.max(self.out.end);
    }

    /// Takes the here-document below the line, up to the line `end`, as what the command reads.
    fn document(&mut self, end: &str) {
        let from = (self.line_end() + 1).min(self.text.len());
        let body = self.text.get(from..).unwrap_or_default();
        let closing = super::source::lines(body).find(|(_, line)| line.trim() == end);
        let (inner, behind) = closing.map_or((body.len(), body.len()), |(range, _)| (range.start, range.end));
        self.out.stdin = Some(self.whole.slice(from..from + inner).trim_matches(|c| c == '\n'));
        self.out.end = from + behind;
    }

    fn line_end(&self) -> usize {
        self.at + self.rest().find('\n').unwrap_or(self.rest().len())
    }

    /// Passes over blanks and continued lines. A blank behind the backslash breaks a shell; it is forgiven.
    fn blanks(&mut self) {
        loop {
            let rest = self.rest();
            let after = rest.trim_start_matches([' ', '\t', '\u{a0}']);
            let mut skip = rest.len() - after.len();
            if let Some(line) = after.strip_prefix(['\\', '`', '^']) {
                let blank = line.len() - line.trim_start_matches([' ', '\t']).len();
                if line.get(blank..).is_some_and(|line| line.starts_with('\n')) {
                    skip += 1 + blank + 1;
                } else if line.get(blank..) == Some("") {
                    skip += 1 + blank;
                }
            }
            if skip == 0 {
                return;
            }
            self.at += skip;
        }
    }

    fn word(&mut self) -> Word {
        let mut word =
            Word { text: Mapped::empty(self.whole.span_of(self.at..self.at).start), ..Word::default() };
        let start = self.at;
        self.dash(&mut word);
        let mut quotes = 0;
        let mut plain = 0;
        while let Some(next) = self.peek() {
            match next {
                ' ' | '\t' | '\n' | ';' | '|' | '>' | '<' | '\u{a0}' => break,
                '&' => {
                    // In the middle of a bare URL the shell would cut here; what was meant is the whole URL.
                    let more = self
                        .rest()
                        .get(1..)
                        .is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'));
                    if !(more && word.as_str().contains(['/', '?'])) {
                        break;
                    }
                    self.take(1, &mut word);
                }
                '\'' => {
                    quotes += 1;
                    self.single(&mut word);
                }
                '"' => {
                    plain += 1;
                    self.double(&mut word);
                }
                '$' if self.rest().starts_with("$'") => {
                    plain += 1;
                    self.ansi_c(&mut word);
                }
                '$' if self.rest().starts_with("$\"") => self.at += 1,
                '$' if self.rest().starts_with("$(") => self.substitution(&mut word),
                '`' => self.back_ticks(&mut word),
                '\u{201c}' | '\u{201d}' | '\u{2018}' | '\u{2019}' | '\u{201e}' | '\u{ab}'
                    if self.opens_smart(start, &word) =>
                {
                    self.smart(next, &mut word);
                }
                '\\' => {
                    let after = self.text.get(self.at + 1..).unwrap_or_default();
                    if after.starts_with('\n') {
                        self.at += 2;
                        if after.get(1..).is_some_and(|line| line.starts_with([' ', '\t', '\n'])) {
                            break;
                        }
                    } else if let Some(escaped) = after.chars().next() {
                        self.at += 1;
                        self.take(escaped.len_utf8(), &mut word);
                    } else {
                        self.at += 1;
                    }
                }
                other => {
                    let run = self
                        .rest()
                        .bytes()
                        .take_while(|byte| byte.is_ascii_alphanumeric() || b"-_./:=?,%+@~".contains(byte))
                        .count();
                    self.take(run.max(other.len_utf8()), &mut word);
                    plain += 1;
                }
            }
        }
        let literal = quotes > 0 && plain == 0;
        word.expanded = !literal && has_expansion(word.as_str());
        word
    }

    fn take(&mut self, len: usize, word: &mut Word) {
        word.text.push_from(self.whole, self.at..self.at + len);
        self.at += len;
    }

    /// `–X` and `—header`: a word processor's dashes where an option begins.
    fn dash(&mut self, word: &mut Word) {
        let Some(dash) = self.peek().filter(|c| matches!(c, '\u{2013}' | '\u{2014}' | '\u{2212}')) else {
            return;
        };
        let name: String = self
            .rest()
            .chars()
            .skip(1)
            .take(24)
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        if name.is_empty() {
            return;
        }
        let long = name.len() > 1 && (dash == '\u{2014}' || super::curl_options::is_long(&name));
        let source = self.whole.span_of(self.at..self.at + dash.len_utf8());
        word.text.push_decoded(if long { "--" } else { "-" }, source);
        self.out.smart.get_or_insert(self.at);
        self.at += dash.len_utf8();
    }

    /// Whether a typographic quote here opens an argument: at its beginning, or behind `-H` and `name=`.
    fn opens_smart(&self, start: usize, word: &Word) -> bool {
        self.at == start || word.as_str().ends_with(['=', ':']) || (word.len_is_option())
    }

    fn smart(&mut self, open: char, word: &mut Word) {
        self.out.smart.get_or_insert(self.at);
        let double = matches!(open, '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}');
        let closing: &[char] =
            if double { &['\u{201d}', '\u{201c}', '"', '\u{bb}'] } else { &['\u{2019}', '\u{2018}', '\''] };
        let from = self.at + open.len_utf8();
        let limit = (from + MAX_SMART).min(self.text.len());
        let body = self.text.get(from..limit).or_else(|| self.text.get(from..)).unwrap_or_default();
        let closes = |at: usize, mark: char| {
            let after = body.get(at + mark.len_utf8()..).unwrap_or_default();
            closing.contains(&mark)
                && (after.is_empty() || after.starts_with([' ', '\t', '\n', '\\', ';', '|', '\u{a0}']))
        };
        let dead = self.reader.dead.contains(&open);
        let line = body.get(..body.find('\n').filter(|_| dead).unwrap_or(body.len())).unwrap_or_default();
        let end = line.char_indices().find(|(at, mark)| closes(*at, *mark));
        let (len, close) = if let Some((at, mark)) = end {
            (at, mark.len_utf8())
        } else {
            self.reader.dead.push(open);
            self.out.unclosed.get_or_insert(self.at);
            (body.find('\n').unwrap_or(body.len()), 0)
        };
        let mut copied = 0;
        for (at, mark) in body.get(..len).unwrap_or_default().char_indices() {
            if matches!(mark, '\u{201c}' | '\u{201d}' | '\u{201e}') {
                word.text.push_from(self.whole, from + copied..from + at);
                word.text.push_decoded("\"", self.whole.span_of(from + at..from + at + mark.len_utf8()));
                copied = at + mark.len_utf8();
            }
        }
        word.text.push_from(self.whole, from + copied..from + len);
        self.at = from + len + close;
    }

    /// The length up to the quote `mark` that ends what begins at `from`, or the line's when there is none.
    fn quoted_len(&mut self, from: usize, mark: char, escapes: bool) -> (usize, bool) {
        let rest = self.text.get(from..).unwrap_or_default();
        let dead = self.reader.dead.contains(&mark);
        let rest =
            if dead { rest.get(..rest.find('\n').unwrap_or(rest.len())).unwrap_or_default() } else { rest };
        let mut bytes = rest.bytes().enumerate();
        while let Some((at, byte)) = bytes.next() {
            if byte == b'\\' && escapes {
                bytes.next();
            } else if byte == b'$'
                && mark == '"'
                && rest.get(at + 1..).is_some_and(|rest| rest.starts_with('('))
            {
                let skip = substitution_len(rest.get(at..).unwrap_or_default(), &mut self.reader.budget);
                for _ in 1..skip {
                    bytes.next();
                }
            } else if byte == mark as u8 {
                return (at, true);
            }
        }
        if !dead {
            self.reader.dead.push(mark);
        }
        self.out.unclosed.get_or_insert(from.saturating_sub(1));
        (rest.find('\n').unwrap_or(rest.len()), false)
    }

    fn single(&mut self, word: &mut Word) {
        let from = self.at + 1;
        let (len, closed) = self.quoted_len(from, '\'', false);
        word.text.push_from(self.whole, from..from + len);
        self.at = from + len + usize::from(closed);
    }

    fn double(&mut self, word: &mut Word) {
        let from = self.at + 1;
        let (len, closed) = self.quoted_len(from, '"', true);
        let body = self.text.get(from..from + len).unwrap_or_default();
        let mut copied = 0;
        let mut bytes = body.bytes().enumerate();
        while let Some((at, byte)) = bytes.next() {
            if byte == b'$' && body.get(at + 1..).is_some_and(|rest| rest.starts_with('(')) {
                for _ in 1..substitution_len(body.get(at..).unwrap_or_default(), &mut self.reader.budget) {
                    bytes.next();
                }
                continue;
            }
            if byte != b'\\' {
                continue;
            }
            let Some((next_at, next)) = bytes.next() else { break };
            if matches!(next, b'"' | b'\\' | b'$' | b'`' | b'\n') {
                word.text.push_from(self.whole, from + copied..from + at);
                copied = if next == b'\n' { next_at + 1 } else { next_at };
            }
        }
        word.text.push_from(self.whole, from + copied..from + len);
        self.at = from + len + usize::from(closed);
    }

    /// `$'…'` with the escapes of bash; those above 127 are bytes, and UTF-8 if they make it.
    fn ansi_c(&mut self, word: &mut Word) {
        let from = self.at + 2;
        let (len, closed) = self.quoted_len(from, '\'', true);
        let body = self.text.get(from..from + len).unwrap_or_default();
        let mut at = 0;
        let mut pending: Vec<u8> = Vec::new();
        let mut pending_from = 0;
        while let Some(next) = body.get(at..).and_then(|rest| rest.chars().next()) {
            let escape = (next == '\\').then(|| ansi_escape(body.get(at + 1..).unwrap_or_default()));
            let is_byte = matches!(escape, Some((Escape::Byte(_), _)));
            if !is_byte && !pending.is_empty() {
                self.flush(word, &mut pending, from + pending_from..from + at);
            }
            match escape {
                Some((Escape::Byte(byte), used)) => {
                    if pending.is_empty() {
                        pending_from = at;
                    }
                    pending.push(byte);
                    at += 1 + used;
                }
                Some((Escape::Char(decoded), used)) => {
                    let source = self.whole.span_of(from + at..from + at + 1 + used);
                    word.text.push_decoded(decoded.encode_utf8(&mut [0; 4]), source);
                    at += 1 + used;
                }
                Some((Escape::Verbatim, _)) | None => {
                    let run = body
                        .get(at + next.len_utf8()..)
                        .map_or(0, |rest| rest.find('\\').unwrap_or(rest.len()));
                    word.text.push_from(self.whole, from + at..from + at + next.len_utf8() + run);
                    at += next.len_utf8() + run;
                }
            }
        }
        if !pending.is_empty() {
            self.flush(word, &mut pending, from + pending_from..from + len);
        }
        self.at = from + len + usize::from(closed);
    }

    fn flush(&self, word: &mut Word, pending: &mut Vec<u8>, range: Range<usize>) {
        let source = self.whole.span_of(range);
        if let Ok(decoded) = std::str::from_utf8(pending) {
            word.text.push_decoded(decoded, source);
        } else {
            word.latin1 = true;
            let decoded: String = pending.iter().map(|byte| char::from(*byte)).collect();
            word.text.push_decoded(&decoded, source);
        }
        pending.clear();
    }

    fn substitution(&mut self, word: &mut Word) {
        let len = substitution_len(self.text.get(self.at..).unwrap_or_default(), &mut self.reader.budget);
        self.take(len, word);
    }

    fn back_ticks(&mut self, word: &mut Word) {
        let rest = self.rest();
        let line = rest.get(..rest.find('\n').unwrap_or(rest.len())).unwrap_or_default();
        let len = line.get(1..).and_then(|line| line.find('`')).map_or(1, |at| at + 2);
        self.take(len, word);
    }
}

impl Word {
    fn len_is_option(&self) -> bool {
        let word = self.as_str();
        word.len() == 2 && word.starts_with('-')
    }
}

/// What `$(printf '…')` prints, as mitmproxy writes bodies; `None` for other text.
pub(super) fn printed(text: &Mapped) -> Option<Mapped> {
    let inner = text.as_str().strip_prefix("$(printf '")?.strip_suffix("')")?;
    let from = text.len() - inner.len() - 2;
    let mut out = text.slice(from..from);
    let mut at = 0;
    while let Some(next) = inner.get(at..).and_then(|rest| rest.chars().next()) {
        let escape = (next == '\\').then(|| ansi_escape(inner.get(at + 1..).unwrap_or_default()));
        let decoded = match escape {
            Some((Escape::Char(decoded), used)) => Some((decoded, 1 + used)),
            Some((Escape::Byte(byte), used)) => Some((char::from(byte), 1 + used)),
            _ if inner.get(at..).is_some_and(|rest| rest.starts_with("%%")) => Some(('%', 2)),
            _ => None,
        };
        if let Some((decoded, len)) = decoded {
            out.push_decoded(decoded.encode_utf8(&mut [0; 4]), text.span_of(from + at..from + at + len));
            at += len;
        } else {
            out.push_from(text, from + at..from + at + next.len_utf8());
            at += next.len_utf8();
        }
    }
    Some(out)
}

enum Escape {
    Char(char),
    Byte(u8),
    Verbatim,
}

/// The escape behind a backslash of `$'…'` and how many bytes it takes.
fn ansi_escape(rest: &str) -> (Escape, usize) {
    let Some(letter) = rest.chars().next() else { return (Escape::Verbatim, 0) };
    let number = |skip: usize, most: usize, radix: u32| {
        let digits = rest.get(skip..).unwrap_or_default();
        let len = digits.chars().take(most).take_while(|c| c.is_digit(radix)).count();
        u32::from_str_radix(digits.get(..len).unwrap_or_default(), radix)
            .ok()
            .map(|value| (value, skip + len))
    };
    let simple = match letter {
        'a' => '\u{7}',
        'b' => '\u{8}',
        'e' | 'E' => '\u{1b}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\u{b}',
        '\\' | '\'' | '"' | '?' => letter,
        'x' | 'u' | 'U' | '0'..='7' => {
            let read = match letter {
                'x' => number(1, 2, 16),
                'u' => number(1, 4, 16),
                'U' => number(1, 8, 16),
                _ => number(0, 3, 8),
            };
            let Some((value, used)) = read else { return (Escape::Verbatim, 0) };
            let is_byte = matches!(letter, 'x' | '0'..='7') && value > 127;
            return match (u8::try_from(value), char::from_u32(value)) {
                (Ok(byte), _) if is_byte => (Escape::Byte(byte), used),
                (_, Some(decoded)) => (Escape::Char(decoded), used),
                _ => (Escape::Verbatim, 0),
            };
        }
        _ => return (Escape::Verbatim, 0),
    };
    (Escape::Char(simple), letter.len_utf8())
}

/// Length of `$(…)`, brackets counted, quotes inside passed over; to the line's end when it is not closed.
fn substitution_len(rest: &str, budget: &mut usize) -> usize {
    let most = rest.len().min(*budget).min(MAX_SUBSTITUTION);
    let limit = rest
        .as_bytes()
        .get(..most)
        .and_then(|part| part.iter().position(|byte| *byte == b'\n'))
        .unwrap_or(most);
    *budget -= limit;
    let Some(line) = rest.get(..limit).filter(|line| line.len() > 2) else { return 2.min(rest.len()) };
    let mut depth = 0_usize;
    let mut quote = None;
    for (at, c) in line.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '(') => depth += 1,
            (None, ')') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    // Not closed on this line: the dollar stands for itself.
    2.min(line.len())
}

/// At most this many words are read of one command.
pub(super) const MAX_WORDS: usize = 5000;

/// A command substitution is not longer than this, in bytes.
const MAX_SUBSTITUTION: usize = 16 * 1024;

/// At most this many bytes are looked at for the ends of a paste's substitutions.
const MAX_SUBSTITUTIONS: usize = 20_000_000;

/// A typographic quote is closed within this many bytes, or not at all.
const MAX_SMART: usize = 64 * 1024;
