use super::{Kind, Member, Value};

/// Reads literals one after the other.
///
/// Offsets are bytes of the text given to [`Reader::new`].
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    text: &'a str,
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    depth: usize,
    nodes: usize,
}

impl<'a> Reader<'a> {
    /// A reader of `text`, beginning at byte `at`.
    pub fn new(text: &'a str, at: usize) -> Self {
        Self { text, bytes: text.as_bytes(), at, depth: 0, nodes: 0 }
    }

    /// Where the next literal is looked for.
    pub fn position(&self) -> usize {
        self.at
    }

    /// Reads the literal that stands next. Always goes on by at least one byte, unless at the end.
    pub fn value(&mut self) -> Value {
        self.skip_blank();
        let start = self.at;
        if self.depth == 0 {
            self.nodes = 0;
        }
        let first = self.primary();
        let value = self.joined(first);
        if self.at == start {
            self.at += 1;
            while !self.text.is_char_boundary(self.at) && self.at < self.bytes.len() {
                self.at += 1;
            }
        }
        value
    }

    /// The next item of a list whose opening bracket has been passed; `None` at its end or the text's.
    pub fn item(&mut self) -> Option<Value> {
        self.skip_separators();
        match self.peek() {
            None => None,
            Some(b']' | b')' | b'}') => {
                self.at += 1;
                None
            }
            Some(_) => Some(self.value()),
        }
    }

    /// Reads `key: value` members that stand without a bracket round them.
    pub fn loose_members(&mut self) -> Value {
        let start = self.at;
        let (members, _) = self.members(0);
        Value { kind: Kind::Map(members), range: start..self.at, cut: false }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn ahead(&self, by: usize) -> Option<u8> {
        self.bytes.get(self.at + by).copied()
    }

    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The rest of the line, as far as a class name or a computed key may go.
    fn line_ahead(&self) -> &'a str {
        let mut end = (self.at + LOOK_AHEAD).min(self.bytes.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let rest = self.text.get(self.at..end).unwrap_or_default();
        rest.get(..rest.find('\n').unwrap_or(rest.len())).unwrap_or_default()
    }

    fn primary(&mut self) -> Value {
        let start = self.at;
        self.nodes += 1;
        let Some(byte) = self.peek() else { return self.made(Kind::Null, start, true) };
        match byte {
            b'{' | b'[' | b'(' if self.depth >= MAX_DEPTH || self.nodes > MAX_NODES => {
                let cut = !self.skip_balanced();
                self.made(Kind::Bare, start, cut)
            }
            b'{' => self.map(start),
            b'[' | b'(' => {
                let list = self.list(start, if byte == b'[' { b']' } else { b')' });
                // `[Object: null prototype] {`
                if byte == b'[' && self.rest().starts_with(" {") && self.depth < MAX_DEPTH {
                    self.at += 1;
                    return self.map(start);
                }
                list
            }
            b'"' | b'\'' | b'`' => self.string(start, byte),
            b'<' => self.angle(start),
            _ => self.word(start),
        }
    }

    fn made(&self, kind: Kind, start: usize, cut: bool) -> Value {
        Value { kind, range: start..self.at.max(start), cut }
    }

    fn map(&mut self, start: usize) -> Value {
        self.at += 1;
        self.depth += 1;
        let (members, cut) = self.members(b'}');
        self.depth -= 1;
        self.made(Kind::Map(members), start, cut)
    }

    fn list(&mut self, start: usize, close: u8) -> Value {
        self.at += 1;
        self.depth += 1;
        let mut items = Vec::new();
        let mut cut = true;
        loop {
            self.skip_separators();
            match self.peek() {
                None => break,
                Some(byte) if byte == close => {
                    self.at += 1;
                    cut = false;
                    break;
                }
                // A bracket of the wrong kind ends the list too: it belongs to what is around.
                Some(b'}' | b']' | b')') => {
                    cut = false;
                    break;
                }
                Some(_) => {
                    let item = self.value();
                    let ended = item.cut;
                    if self.nodes <= MAX_NODES {
                        items.push(item);
                    }
                    if ended {
                        break;
                    }
                }
            }
        }
        self.depth -= 1;
        self.made(Kind::List(items), start, cut)
    }

    /// Members up to `close` (0: up to what is no member); the flag tells that the text ended first.
    fn members(&mut self, close: u8) -> (Vec<Member>, bool) {
        let mut members = Vec::new();
        loop {
            self.skip_separators();
            let Some(byte) = self.peek() else { return (members, close != 0) };
            if byte == close {
                self.at += 1;
                return (members, false);
            }
            if matches!(byte, b'}' | b']' | b')') {
                return (members, false);
            }
            let before = self.at;
            let key = self.key();
            if key.is_none() && close == 0 {
                self.at = before;
                return (members, false);
            }
            let value = self.value();
            let ended = value.cut;
            if self.nodes <= MAX_NODES {
                members.push(Member { key, value });
            }
            if ended {
                return (members, true);
            }
        }
    }

    /// A key and its `:`, `=>` or `=`; without one, nothing is taken.
    fn key(&mut self) -> Option<Value> {
        let start = self.at;
        match self.peek()? {
            b'"' | b'\'' | b'`' => {
                let quote = self.peek()?;
                let key = self.string(start, quote);
                if self.separator() {
                    return Some(key);
                }
            }
            b'[' => {
                let line = self.line_ahead();
                if let Some(close) = line.find("]:").or_else(|| line.find("] :")) {
                    self.at += close + 1;
                    let key = self.made(Kind::Bare, start, false);
                    if self.separator() {
                        return Some(key);
                    }
                }
            }
            byte if byte.is_ascii_alphanumeric()
                || matches!(byte, b'_' | b'$' | b':' | b'-' | b'@' | b'*' | b'~') =>
            {
                self.at += 1;
                while self.peek().is_some_and(|byte| {
                    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'-' | b'.' | b'?')
                }) {
                    self.at += 1;
                }
                let key = self.made(Kind::Bare, start, false);
                if self.text.is_char_boundary(self.at) && self.separator() {
                    return Some(key);
                }
            }
            _ => {}
        }
        self.at = start;
        None
    }

    fn separator(&mut self) -> bool {
        self.skip_blank();
        match (self.peek(), self.ahead(1)) {
            (Some(b':'), _) => self.at += 1,
            (Some(b'='), Some(b'>')) => self.at += 2,
            (Some(b'='), next) if next != Some(b'=') => self.at += 1,
            _ => return false,
        }
        true
    }

    pub(super) fn string(&mut self, start: usize, quote: u8) -> Value {
        let triple = self.ahead(1) == Some(quote) && self.ahead(2) == Some(quote) && quote != b'`';
        if triple && let Some(mark) = self.rest().get(..3) {
            let body = self.text.get(self.at + 3..).unwrap_or_default();
            if let Some(end) = body.find(mark) {
                self.at += 3 + end + 3;
                return self.made(Kind::Text, start, false);
            }
        }
        self.at += 1;
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            match memchr::memchr2(quote, b'\\', rest) {
                None => {
                    self.at = self.bytes.len();
                    return self.made(Kind::Text, start, true);
                }
                Some(next) if rest.get(next) == Some(&quote) => {
                    self.at += next + 1;
                    return self.made(Kind::Text, start, false);
                }
                Some(next) => {
                    self.at = (self.at + next + 2).min(self.bytes.len());
                    while !self.text.is_char_boundary(self.at) {
                        self.at += 1;
                    }
                }
            }
        }
    }

    /// `<ref *1> {`, `<CIMultiDictProxy('a': 'b')>`, `<Buffer 7b>`.
    fn angle(&mut self, start: usize) -> Value {
        self.at += 1;
        let name = self.name_len();
        if name > 0 && self.ahead(name) == Some(b'(') && self.depth < MAX_DEPTH {
            let call = self.word(self.at);
            if self.peek() == Some(b'>') {
                self.at += 1;
            }
            return Value { range: start..self.at, ..call };
        }
        let line = self.line_ahead();
        self.at += line.find('>').map_or(0, |close| close + 1);
        let name = self
            .rest()
            .strip_prefix(' ')
            .is_some_and(|next| next.starts_with(|c: char| c == '{' || c.is_ascii_alphabetic()));
        if name && line.starts_with("ref *") && self.depth < MAX_DEPTH {
            self.at += 1;
            return self.primary();
        }
        self.made(Kind::Bare, start, false)
    }

    fn name_len(&self) -> usize {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        rest.iter()
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'.'))
            .count()
    }

    fn word(&mut self, start: usize) -> Value {
        if self.rest().starts_with("new ") || self.rest().starts_with("await ") {
            self.at += self.rest().find(' ').unwrap_or(0) + 1;
            self.skip_blank();
        }
        let name = self.at..self.at + self.name_len();
        let word = self.text.get(name.clone()).unwrap_or_default();
        self.at = name.end;
        let next = self.peek();
        match next {
            Some(quote @ (b'"' | b'\'' | b'`')) if is_prefix(word) => return self.string(start, quote),
            Some(b'(') if !word.is_empty() && self.depth < MAX_DEPTH => {
                if let Some(value) = self.sized_map(start) {
                    return value;
                }
                self.at += 1;
                self.depth += 1;
                let (members, cut) = self.members(b')');
                self.depth -= 1;
                return self.made(Kind::Call(name, members), start, cut);
            }
            Some(b' ') if !word.is_empty() && self.depth < MAX_DEPTH => {
                if let Some(value) = self.sized_map(start) {
                    return value;
                }
            }
            _ => {}
        }
        let ends = next.is_none_or(|byte| {
            matches!(byte, b',' | b'}' | b']' | b')' | b'\n' | b';') || byte.is_ascii_whitespace()
        });
        if ends && let Some(kind) = constant(word) {
            return self.made(kind, start, false);
        }
        self.number_or_expression(start)
    }

    /// `Headers {`, `Headers(3) {`, `Object [AxiosHeaders] {`, `Map(2) [Name] {`: the class name is passed over.
    fn sized_map(&mut self, start: usize) -> Option<Value> {
        let rest = self.line_ahead();
        let head = rest.get(..rest.find(['{', ',', '\'', '"'])?)?;
        let plain = head.len() <= 80
            && head.ends_with(' ')
            && head.bytes().all(|byte| byte.is_ascii_alphanumeric() || b" ()[]_$.:-".contains(&byte))
            && (head == " "
                || head.contains('[')
                || head.starts_with('(') && head.get(1..2).is_some_and(|c| c.parse::<u8>().is_ok()));
        if !plain || rest.as_bytes().get(head.len()) != Some(&b'{') {
            return None;
        }
        self.at += head.len();
        Some(self.map(start))
    }

    fn number_or_expression(&mut self, start: usize) -> Value {
        self.at = start;
        let number = self
            .bytes
            .get(start..)
            .unwrap_or_default()
            .iter()
            .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E'))
            .count();
        let after = self.ahead(number);
        if number > 0
            && self.bytes.get(start).is_some_and(|byte| byte.is_ascii_digit() || *byte == b'-')
            && after.is_none_or(|byte| {
                matches!(byte, b',' | b'}' | b']' | b')' | b';') || byte.is_ascii_whitespace()
            })
        {
            self.at += number;
            return self.made(Kind::Number, start, false);
        }
        self.skip_expression();
        let mut end = self.at;
        while end > start && self.bytes.get(end - 1).is_some_and(u8::is_ascii_whitespace) {
            end -= 1;
        }
        Value { kind: Kind::Bare, range: start..end, cut: false }
    }

    /// What follows a literal on its line: `+ token`, a second string, ` % name`, `.format(…)`.
    fn joined(&mut self, first: Value) -> Value {
        let joinable = matches!(first.kind, Kind::Text | Kind::Bare | Kind::Call(..));
        if !joinable || first.cut || self.depth == 0 && !matches!(first.kind, Kind::Text) {
            return first;
        }
        let start = first.range.start;
        let mut parts = Vec::new();
        let mut last = first;
        loop {
            let here = self.at;
            self.skip_blank();
            match self.peek() {
                Some(b'+') if parts.len() < 64 => {
                    self.at += 1;
                    self.skip_blank();
                    parts.push(last);
                    last = self.primary();
                }
                Some(b'"' | b'\'')
                    if matches!(last.kind, Kind::Text) && parts.len() < 64 && self.depth > 0 =>
                {
                    parts.push(last);
                    last = self.primary();
                }
                Some(b'%' | b'.' | b'?' | b'|') if matches!(last.kind, Kind::Text) => {
                    self.skip_expression();
                    break;
                }
                _ => {
                    self.at = here;
                    break;
                }
            }
            if last.cut {
                break;
            }
        }
        if parts.is_empty() {
            return last;
        }
        let (end, cut) = (last.range.end, last.cut);
        parts.push(last);
        Value { kind: Kind::Join(parts), range: start..end, cut }
    }
}

fn constant(word: &str) -> Option<Kind> {
    Some(match word {
        "null" | "None" | "undefined" | "nil" => Kind::Null,
        "true" | "True" => Kind::Bool(true),
        "false" | "False" => Kind::Bool(false),
        _ => return None,
    })
}

fn is_prefix(word: &str) -> bool {
    matches!(word, "b" | "B" | "r" | "R" | "f" | "F" | "u" | "U" | "rb" | "br" | "fr" | "rf" | "Rb" | "bR")
}

/// Brackets within brackets deeper than this are passed over.
const MAX_DEPTH: usize = 64;
/// A literal of more values than this is read no further (its brackets are still passed over).
const MAX_NODES: usize = 400_000;
/// Class names and computed keys are no longer than this, in bytes.
const LOOK_AHEAD: usize = 240;
