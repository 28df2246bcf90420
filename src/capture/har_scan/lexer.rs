//! The scanner's state between two bytes: where in the log it stands, and what it holds of the entry it is in.

use memchr::memchr;

use super::draft::{Draft, HeaderName, Side};
use super::index::HarIndex;

/// Finds the entries of a log, byte by byte, whatever the pieces in which they come.
#[derive(Debug)]
pub(super) struct Lexer {
    lex: Lex,
    /// The string so far ends in an odd number of backslashes.
    odd: bool,
    /// The open containers that matter, the outermost first.
    places: Vec<Place>,
    /// Open brackets around the entries.
    outer: u64,
    /// Open brackets within what is passed over.
    skipped: u64,
    key: Word,
    last: Word,
    /// Whether the string that is open is wanted, and what earlier pieces held of it.
    wanted: bool,
    held: Vec<u8>,
    number: Vec<u8>,
    draft: Draft,
    /// Whether the text after the key `creator` is being kept.
    tapping: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lex {
    /// Before the first bracket.
    Lead,
    Plain,
    Text,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Outer,
    Entries,
    Entry,
    Message,
    Headers,
    HeaderMap,
    Header,
    Cookies,
    Skipped,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    None,
    Other,
    Entries,
    Creator,
    Request,
    Response,
    Headers,
    Cookies,
    Method,
    Url,
    Status,
    Name,
    Value,
    Chrome,
}

impl Default for Lexer {
    fn default() -> Self {
        Self {
            lex: Lex::Lead,
            odd: false,
            places: vec![Place::Outer],
            outer: 0,
            skipped: 0,
            key: Word::None,
            last: Word::None,
            wanted: false,
            held: Vec::new(),
            number: Vec::new(),
            draft: Draft::default(),
            tapping: false,
        }
    }
}

impl Lexer {
    /// Reads the next piece of the log. `place` gives the offset in the file of an offset in `piece`.
    /// Ends early when `index` takes no more entries.
    pub(super) fn read(&mut self, piece: &[u8], place: &dyn Fn(usize) -> u64, index: &mut HarIndex) {
        let mut at = 0;
        if self.lex == Lex::Lead {
            match memchr::memchr2(b'{', b'[', piece) {
                Some(found) => at = found,
                None => return,
            }
            self.lex = Lex::Plain;
        }
        let mut tap = if self.tapping { Some(0) } else { None };
        while at < piece.len() && !index.is_full() {
            at = match (self.lex, self.here()) {
                (Lex::Text, _) => self.text(piece, at),
                (_, Place::Skipped) => self.skip(piece, at),
                _ => self.plain(piece, at, place, index),
            };
            if self.tapping && tap.is_none() {
                tap = Some(at);
            }
        }
        if let Some(from) = tap {
            self.tapping = index.keep_creator(piece.get(from..).unwrap_or_default());
        }
    }

    /// The file is at its end. An entry that is open counts if there is no other.
    pub(super) fn finish(&mut self, end: u64, index: &mut HarIndex) {
        let open = self.places.len() > 1 || self.outer > 0 || self.lex == Lex::Text;
        index.cut |= open && index.limit.is_none();
        if open && index.is_empty() && self.places.contains(&Place::Entry) {
            if self.lex == Lex::Text && self.wanted {
                let held = std::mem::take(&mut self.held);
                self.string(&held);
            }
            self.draft.header_ends();
            if self.key == Word::Status && matches!(self.here(), Place::Entry | Place::Message) {
                self.draft.message().set_status(&self.number);
            }
            index.push(&mut self.draft, end);
        }
    }

    fn here(&self) -> Place {
        self.places.last().copied().unwrap_or(Place::Outer)
    }

    /// Passes over a container that does not matter.
    fn skip(&mut self, piece: &[u8], from: usize) -> usize {
        let mut at = from;
        while let Some(byte) = piece.get(at) {
            at += 1;
            match byte {
                b'"' => {
                    let Some(end) = self.string_end(piece, at) else {
                        (self.lex, self.wanted) = (Lex::Text, false);
                        return piece.len();
                    };
                    at = end;
                }
                b'{' | b'[' => self.skipped += 1,
                b'}' | b']' => {
                    if self.skipped == 0 {
                        self.close();
                        return at;
                    }
                    self.skipped -= 1;
                }
                _ => {}
            }
        }
        at
    }

    fn plain(
        &mut self,
        piece: &[u8],
        from: usize,
        place: &dyn Fn(usize) -> u64,
        index: &mut HarIndex,
    ) -> usize {
        let mut at = from;
        while let Some(byte) = piece.get(at) {
            let start = at;
            at += 1;
            match byte {
                b'"' => {
                    self.lex = Lex::Text;
                    self.odd = false;
                    self.wanted = self.wants();
                    self.held.clear();
                    return at;
                }
                b':' => {
                    self.key = self.last;
                    if self.key == Word::Creator && self.here() == Place::Outer && !self.tapping {
                        self.tapping = index.begin_creator();
                        return at;
                    }
                    if self.key == Word::Chrome && self.here() == Place::Entry {
                        index.log.chrome_keys = true;
                    }
                }
                b',' => {
                    self.number_ends();
                    (self.key, self.last) = (Word::None, Word::None);
                }
                b'{' | b'[' => {
                    self.open(*byte, place(start));
                    return at;
                }
                b'}' | b']' => {
                    self.number_ends();
                    match self.here() {
                        Place::Outer => self.outer = self.outer.saturating_sub(1),
                        Place::Entry => {
                            index.push(&mut self.draft, place(at));
                            self.close();
                        }
                        Place::Header => {
                            self.draft.header_ends();
                            self.close();
                        }
                        _ => self.close(),
                    }
                    (self.key, self.last) = (Word::None, Word::None);
                    return at;
                }
                _ => {
                    if self.key == Word::Status && !byte.is_ascii_whitespace() && self.number.len() < 24 {
                        self.number.push(*byte);
                    }
                    if self.here() == Place::Cookies && !byte.is_ascii_whitespace() {
                        self.draft.cookies = true;
                    }
                }
            }
        }
        at
    }

    fn open(&mut self, bracket: u8, start: u64) {
        let map = bracket == b'{';
        let next = match (self.here(), self.key) {
            (Place::Outer, Word::Entries) if !map => Place::Entries,
            (Place::Outer, _) => {
                self.outer += 1;
                (self.key, self.last) = (Word::None, Word::None);
                return;
            }
            (Place::Entries, _) if map => {
                self.draft.begin(start);
                Place::Entry
            }
            (Place::Entry, Word::Request) if self.draft.take(Side::Request) && map => Place::Message,
            (Place::Entry, Word::Response) if self.draft.take(Side::Response) && map => Place::Message,
            (Place::Entry | Place::Message, Word::Headers) if self.draft.message().take_headers() => {
                if map {
                    Place::HeaderMap
                } else {
                    Place::Headers
                }
            }
            (Place::Message, Word::Cookies) if self.draft.is_request() && !map => Place::Cookies,
            (Place::Headers, _) if map => Place::Header,
            (Place::Cookies, _) => {
                self.draft.cookies = true;
                Place::Skipped
            }
            _ => Place::Skipped,
        };
        (self.key, self.last) = (Word::None, Word::None);
        if next == Place::Message {
            self.draft.message().present = true;
        }
        self.places.push(next);
    }

    fn close(&mut self) {
        if let Some(Place::Message) = self.places.pop() {
            self.draft.leave();
        }
        (self.key, self.last) = (Word::None, Word::None);
    }

    /// Whether the string that begins here is read.
    fn wants(&self) -> bool {
        match self.here() {
            Place::Skipped | Place::Entries | Place::Headers => false,
            Place::Cookies => true,
            _ if self.key == Word::None => true,
            Place::Entry | Place::Message => matches!(self.key, Word::Method | Word::Url | Word::Status),
            Place::Header => {
                self.key == Word::Name || self.key == Word::Value && self.draft.wants_header_value()
            }
            Place::HeaderMap => true,
            Place::Outer => false,
        }
    }

    /// Goes on in a string up to its end.
    fn text(&mut self, piece: &[u8], from: usize) -> usize {
        let end = self.string_end(piece, from);
        let words = piece.get(from..end.map_or(piece.len(), |end| end - 1)).unwrap_or_default();
        if self.wanted && (end.is_none() || !self.held.is_empty()) {
            let room = MAX_TEXT - self.held.len().min(MAX_TEXT);
            self.held.extend_from_slice(words.get(..room).unwrap_or(words));
        }
        let Some(end) = end else { return piece.len() };
        self.lex = Lex::Plain;
        if !self.wanted {
            return end;
        }
        if self.held.is_empty() {
            self.string(words.get(..MAX_TEXT).unwrap_or(words));
        } else {
            let held = std::mem::take(&mut self.held);
            self.string(&held);
            self.held = held;
        }
        end
    }

    /// A string that was wanted: a key, or a value of the entry.
    fn string(&mut self, words: &[u8]) {
        let place = self.here();
        if place == Place::Cookies {
            self.draft.cookies = true;
            return;
        }
        if self.key == Word::None {
            self.last = word(words);
            if place == Place::HeaderMap {
                self.draft.header_name(HeaderName::of(words));
            }
            return;
        }
        match (place, self.key) {
            (Place::Entry | Place::Message, Word::Method) => self.draft.message().set_method(words),
            (Place::Entry | Place::Message, Word::Url) => self.draft.message().set_url(words),
            (Place::Entry | Place::Message, Word::Status) => self.draft.message().set_status(words),
            (Place::Header, Word::Name) => self.draft.header_name(HeaderName::of(words)),
            (Place::Header, Word::Value) => self.draft.header_value(words),
            (Place::HeaderMap, _) => {
                self.draft.header_value(words);
                self.draft.header_ends();
            }
            _ => {}
        }
    }

    fn number_ends(&mut self) {
        if self.key == Word::Status && !self.number.is_empty() {
            if matches!(self.here(), Place::Entry | Place::Message) {
                self.draft.message().set_status(&self.number);
            }
            self.number.clear();
        }
    }

    /// Where the string ends that goes on at `from`, its quote included; `None` if not in this piece.
    fn string_end(&mut self, piece: &[u8], from: usize) -> Option<usize> {
        let rest = piece.get(from..)?;
        let mut at = 0;
        while let Some(found) = memchr(b'"', rest.get(at..)?) {
            let quote = at + found;
            let run = backslashes(rest.get(..quote)?);
            if (run % 2 == 1) == (run == quote && self.odd) {
                self.odd = false;
                return Some(from + quote + 1);
            }
            at = quote + 1;
        }
        let run = backslashes(rest);
        self.odd = (run % 2 == 1) != (run == rest.len() && self.odd);
        None
    }
}

fn backslashes(text: &[u8]) -> usize {
    text.iter().rev().take_while(|byte| **byte == b'\\').count()
}

fn word(text: &[u8]) -> Word {
    match text {
        b"entries" => Word::Entries,
        b"creator" => Word::Creator,
        b"request" => Word::Request,
        b"response" => Word::Response,
        b"headers" => Word::Headers,
        b"cookies" => Word::Cookies,
        b"method" => Word::Method,
        b"url" => Word::Url,
        b"status" => Word::Status,
        b"name" => Word::Name,
        b"value" => Word::Value,
        b"_resourceType" | b"_priority" => Word::Chrome,
        _ => Word::Other,
    }
}

/// Of a longer string only so many bytes are looked at.
const MAX_TEXT: usize = 64 * 1024;
