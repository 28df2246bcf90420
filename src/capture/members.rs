//! The members of an object that belong to no message of it: what they say is noted, and what nothing read is listed.

use super::member_names::{Names, Side, is_code, is_sentence, side_of};
use super::{Exchange, Note, NoteKind, Reading};
use crate::text::json::{Kind, Node};
use crate::text::{Mapped, Span, order};

/// An object that holds a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Object {
    /// Its place in the paste.
    pub span: Span,
    /// The members of it that nothing read, in their order: names from the outside in, with dots between them, each
    /// once, and where the first stands.
    pub unread: Vec<(String, Span)>,
}

/// What an object holds beside its messages.
#[derive(Debug)]
pub(super) struct Rest {
    notes: Vec<Mapped>,
    object: Object,
}

impl Rest {
    /// Notes what the members say, and lists those that were not read.
    pub(super) fn hand_on(self, reading: &mut Reading) {
        for text in self.notes {
            if reading.notes.len() < super::message::MAX_NOTES {
                reading.notes.push(Note { kind: NoteKind::Log, text });
            }
        }
        if reading.objects.len() < MAX_OBJECTS {
            reading.objects.push(self.object);
        }
    }
}

/// What `node` holds beside `exchange`, which was read of it.
pub(super) fn rest(node: Node<'_>, exchange: &Exchange) -> Rest {
    let response = exchange.response.as_ref();
    let status = response.and_then(|response| response.status);
    let mut walk = Walk {
        read: Vec::new(),
        texts: Vec::new(),
        body: response.and_then(|response| response.body.as_ref()).map(bare).unwrap_or_default(),
        status: status.map(u64::from),
        // What a request is described with tells nothing of an answer.
        only_errors: response.is_none()
            && exchange.request.as_ref().is_some_and(|asked| asked.span == node.span()),
        passed: status.is_some_and(|code| code < 300),
        leaves: 0,
        notes: Vec::new(),
        unread: Vec::new(),
    };
    walk.take(exchange);
    walk.members(node, "", Side::Free, 0);
    Rest { notes: walk.notes, object: Object { span: node.span(), unread: walk.unread } }
}

struct Walk<'a> {
    /// What the exchange holds already: places that rise and do not touch.
    read: Vec<Span>,
    /// And its texts.
    texts: Vec<&'a str>,
    /// The response's body without blanks.
    body: String,
    status: Option<u64>,
    /// Beside what stands here only an error's members say something.
    only_errors: bool,
    /// The answer is no refusal, and needs no reason.
    passed: bool,
    leaves: usize,
    notes: Vec<Mapped>,
    unread: Vec<(String, Span)>,
}

/// What became of a member.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is part of a message, or says nothing of its own.
    Read,
    /// It is noted.
    Noted,
    /// Neither.
    Unread,
}

impl<'a> Walk<'a> {
    /// Takes the places and texts of what was read.
    fn take(&mut self, exchange: &'a Exchange) {
        let mut texts: Vec<&Mapped> = Vec::new();
        if let Some(request) = &exchange.request {
            texts.extend(request.url.iter().chain(&request.method).chain(&request.body));
            texts.extend(request.headers.iter().map(|header| &header.value));
            self.read.extend(request.headers.iter().flat_map(|header| header.name.spans()));
        }
        if let Some(response) = &exchange.response {
            self.read.extend(response.status_span);
            texts.extend(response.reason.iter().chain(&response.body));
            texts.extend(response.headers.iter().map(|header| &header.value));
            self.read.extend(response.headers.iter().flat_map(|header| header.name.spans()));
        }
        self.read.extend(texts.iter().flat_map(|text| text.spans()));
        self.read.retain(|span| !span.is_empty());
        order::sort_by_key(&mut self.read, |span| span.start);
        self.read.dedup_by(|next, last| {
            let touch = next.start <= last.end;
            if touch {
                last.end = last.end.max(next.end);
            }
            touch
        });
        self.texts = texts.into_iter().map(Mapped::as_str).filter(|text| !text.is_empty()).collect();
        order::sort(&mut self.texts);
    }

    fn is_read(&self, span: Span) -> bool {
        let next = self.read.partition_point(|read| read.end <= span.start);
        self.read.get(next).is_some_and(|read| read.start < span.end)
    }

    /// Goes through what stands inside `node`, called `path`.
    fn members(&mut self, node: Node<'_>, path: &str, side: Side, depth: usize) -> Fate {
        let mut fate = Fate::Read;
        let unread = self.unread.len();
        for (key, value) in parts(node) {
            let word: &str = key.map_or("", Node::word);
            let word =
                word.char_indices().nth(MAX_NAME).map_or(word, |(at, _)| word.get(..at).unwrap_or_default());
            let path = if word.is_empty() || path.is_empty() {
                [path, word].concat()
            } else {
                [path, ".", word].concat()
            };
            let one = self.member(key, value, &path, side_of(word, side), depth);
            let full = self.leaves > MAX_LEAVES;
            fate = match (fate, one) {
                (Fate::Noted, _) | (_, Fate::Noted) => Fate::Noted,
                (Fate::Unread, _) | (_, Fate::Unread) => Fate::Unread,
                _ => Fate::Read,
            };
            if full {
                break;
            }
        }
        // Of members that nothing read at all, the one around them is named.
        if fate == Fate::Unread && !path.is_empty() && !self.is_read(node.span()) {
            self.unread.truncate(unread);
            self.list(path, node.span());
        }
        fate
    }

    fn member(
        &mut self,
        key: Option<Node<'_>>,
        node: Node<'_>,
        path: &str,
        side: Side,
        depth: usize,
    ) -> Fate {
        let word = key.map_or("", Node::word);
        let inner = parts(node).next().is_some();
        if !inner && self.is_read(node.span()) || says_nothing(node) {
            return Fate::Read;
        }
        self.leaves += 1;
        if depth > MAX_DEPTH || self.leaves > MAX_LEAVES {
            self.list(path, node.span());
            return Fate::Unread;
        }
        if self.repeats(word, node) {
            return Fate::Read;
        }
        if inner {
            if side == Side::Client || self.passed || self.is_read(node.span()) {
                return self.members(node, path, side, depth + 1);
            }
            let before = self.notes.len();
            let fate = self.members(node, path, side, depth + 1);
            self.join(before, node);
            return fate;
        }
        if let Some(text) = self.said(key, node, side) {
            self.notes.push(text);
            return Fate::Noted;
        }
        self.list(path, node.span());
        Fate::Unread
    }

    /// Makes one note of what the members of one object say, so that they are read together.
    fn join(&mut self, from: usize, node: Node<'_>) {
        let (alone, together): (Vec<_>, Vec<_>) =
            self.notes.drain(from..).partition(|text| super::draft::raw(text).is_some());
        let mut joined = Mapped::empty(node.span().start);
        for text in together {
            if !joined.is_empty() {
                joined.push_decoded("\n", Span::empty(text.span().start));
            }
            joined.push(&text);
        }
        self.notes.extend(Some(joined).filter(|text| !text.is_empty()));
        self.notes.extend(alone);
    }

    /// What a member says, its name before it; `None` for what is no statement.
    fn said(&self, key: Option<Node<'_>>, node: Node<'_>, side: Side) -> Option<Mapped> {
        if side == Side::Client || self.passed || self.only_errors && side == Side::Free {
            return None;
        }
        let word = key.map_or("", Node::word);
        let names = Names::of(word);
        if names.noise() {
            return None;
        }
        let number = matches!(node.value.kind, Kind::Number);
        let text = if number { node.text()? } else { node.string()? };
        if number && !names.telling() {
            return None;
        }
        if super::draft::raw(&text).is_some() {
            return Some(text);
        }
        let text = without_frames(&text);
        let words = text.as_str();
        let wordy = words.bytes().any(|byte| byte.is_ascii_alphabetic());
        if !number && (!wordy || !(names.telling() || is_sentence(words) || is_code(words))) {
            return None;
        }
        let quote = if number { "" } else { "\"" };
        let mut said = Mapped::empty(node.span().start);
        if let Some(key) = key.filter(|_| !word.is_empty()) {
            said.push_decoded("\"", Span::empty(key.span().start));
            said.push(&key.name());
            said.push_decoded("\":", Span::empty(key.span().end));
        }
        said.push_decoded(quote, Span::empty(node.span().start));
        said.push(&text);
        said.push_decoded(quote, Span::empty(node.span().end));
        Some(said)
    }

    /// Whether a member only says again what was read: the body, the status, a field's value.
    fn repeats(&self, word: &str, node: Node<'_>) -> bool {
        match &node.value.kind {
            Kind::Number => self.status.is_some() && node.number() == self.status,
            Kind::Text => {
                let Some(text) = node.string() else { return false };
                let known = |text: &str| self.texts.binary_search(&text).is_ok();
                // A method may be written in small letters.
                known(text.as_str())
                    || text.len() <= METHOD && known(&text.as_str().to_ascii_uppercase())
                    || self.is_body(&text)
            }
            Kind::Map(_) | Kind::List(_) => {
                let names = Names::of(word);
                !self.body.is_empty() && names.body() && self.is_body(&node.to_json())
            }
            _ => false,
        }
    }

    fn is_body(&self, text: &Mapped) -> bool {
        !self.body.is_empty() && text.len() >= self.body.len() && bare(text) == self.body
    }

    fn list(&mut self, path: &str, span: Span) {
        let known = self.unread.iter().any(|(name, _)| name == path);
        if !path.is_empty() && !known && self.unread.len() < MAX_UNREAD {
            self.unread.push((path.to_owned(), span));
        }
    }
}

/// The members of a map or a call, the items of a list.
fn parts(node: Node<'_>) -> impl Iterator<Item = (Option<Node<'_>>, Node<'_>)> {
    node.members().chain(node.items().map(|item| (None, item)))
}

/// A text without white space.
fn bare(text: &Mapped) -> String {
    text.as_str().split_whitespace().collect()
}

/// Whether a value is none: nothing, a text without letters or digits, what a program prints in place of an object.
fn says_nothing(node: Node<'_>) -> bool {
    match &node.value.kind {
        Kind::Null => true,
        Kind::Text => !node.word().contains(char::is_alphanumeric),
        Kind::Bare => node.raw() == "undefined" || node.raw().starts_with(['[', '<']),
        Kind::List(_) if PRINTED.iter().any(|mark| node.raw().starts_with(mark)) => true,
        Kind::Map(_) | Kind::List(_) => parts(node).next().is_none(),
        _ => false,
    }
}

/// The text without the lines of a stack that name functions and files.
fn without_frames(text: &Mapped) -> Mapped {
    let is_frame = |line: &str| {
        let line = line.trim_start();
        line.starts_with("at ") || line.starts_with("File \"") || line.starts_with("Traceback ")
    };
    if !text.as_str().contains('\n') {
        return text.clone();
    }
    let mut kept = Mapped::empty(text.span().start);
    let mut from = 0;
    for line in text.as_str().split_inclusive('\n') {
        let end = from + line.len();
        if !is_frame(line) {
            kept.push_from(text, from..end);
        }
        from = end;
    }
    kept.trim()
}

/// What a program prints in place of what is inside.
const PRINTED: &[&str] = &["[Object", "[Array", "[Function", "[Getter", "[Circular", "[class "];
/// No method is longer.
const METHOD: usize = 10;
/// Members stand no deeper than this below the object.
const MAX_DEPTH: usize = 16;
/// Characters of a name that are kept.
const MAX_NAME: usize = 80;
/// So many members of one object are looked at.
const MAX_LEAVES: usize = 4000;
/// So many members are listed for one object.
const MAX_UNREAD: usize = 200;
/// So many objects are listed.
const MAX_OBJECTS: usize = 400;
