//! Literals with their places: JSON, and what looks like it.
//!
//! One reader for JSON (RFC 8259) and for the literals that programs print or people write in its stead:
//! JavaScript object literals and Node's `util.inspect`, Python's `repr`, Ruby's `inspect`. It never fails:
//! trailing commas, comments, bare keys, class names (`Headers { … }`, `Headers({…})`) and a text that breaks
//! off are all read as far as they go. It does not check that a text is valid in any of these languages.

mod read;
mod skip;
mod string;
mod top;

use std::ops::Range;

use super::{Mapped, Span};

pub use read::Reader;
pub use top::top_values;

/// A literal and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// What it is.
    pub kind: Kind,
    /// Its bytes in the text that was read, quotes and brackets included.
    pub range: Range<usize>,
    /// The text ends before the literal does.
    pub cut: bool,
}

/// The kinds of literals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`, `undefined`, `None`, `nil`.
    Null,
    /// `true`, `True` and their opposites.
    Bool(bool),
    /// A number as written.
    Number,
    /// A string in quotes, a prefix (`b'…'`) included.
    Text,
    /// Anything else: an expression, `[Function]`, a name.
    Bare,
    /// `[…]` or `(…)`.
    List(Vec<Value>),
    /// `{…}`, with or without a class name before it.
    Map(Vec<Member>),
    /// `Name(…)`; the range is the name's.
    Call(Range<usize>, Vec<Member>),
    /// Strings and expressions joined with `+` or by standing side by side.
    Join(Vec<Value>),
}

/// A member of a map or an argument of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The key, or the argument's name.
    pub key: Option<Value>,
    /// The value.
    pub value: Value,
}

/// A value together with the text it was read from.
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    /// The literal.
    pub value: &'a Value,
    /// The text that was read.
    pub text: &'a Mapped,
}

impl<'a> Node<'a> {
    /// The literal `value` of `text`.
    pub fn new(value: &'a Value, text: &'a Mapped) -> Self {
        Self { value, text }
    }

    fn of(self, value: &'a Value) -> Self {
        Self { value, text: self.text }
    }

    /// The literal as written.
    pub fn raw(self) -> &'a str {
        self.text.as_str().get(self.value.range.clone()).unwrap_or_default()
    }

    /// The paste's bytes it stands in.
    pub fn span(self) -> Span {
        self.text.span_of(self.value.range.clone())
    }

    /// The members of a map or the arguments of a call; none for anything else.
    pub fn members(self) -> impl Iterator<Item = (Option<Node<'a>>, Node<'a>)> {
        let members: &[Member] = match &self.value.kind {
            Kind::Map(members) | Kind::Call(_, members) => members,
            _ => &[],
        };
        members
            .iter()
            .map(move |member| (member.key.as_ref().map(|key| self.of(key)), self.of(&member.value)))
    }

    /// The items of a list; none for anything else.
    pub fn items(self) -> impl Iterator<Item = Node<'a>> {
        let items: &[Value] = match &self.value.kind {
            Kind::List(items) => items,
            _ => &[],
        };
        items.iter().map(move |item| self.of(item))
    }

    /// Whether it is a map with members.
    pub fn is_map(self) -> bool {
        matches!(&self.value.kind, Kind::Map(_))
    }

    /// Whether it is a list.
    pub fn is_list(self) -> bool {
        matches!(&self.value.kind, Kind::List(_))
    }

    /// Whether it stands for nothing: `null`, `None`.
    pub fn is_null(self) -> bool {
        matches!(&self.value.kind, Kind::Null)
    }

    /// The key as written, without quotes.
    pub fn word(self) -> &'a str {
        let raw = self.raw();
        match self.value.kind {
            Kind::Text => string::inner(raw).and_then(|inner| raw.get(inner)).unwrap_or_default(),
            _ => raw,
        }
    }

    /// The first member called `key`.
    pub fn get(self, key: &str) -> Option<Node<'a>> {
        self.find(|word| word == key)
    }

    /// The first member whose key, as written without quotes, is `wanted`.
    pub fn find(self, wanted: impl Fn(&str) -> bool) -> Option<Node<'a>> {
        self.members().find(|(key, _)| key.is_some_and(|key| wanted(key.word()))).map(|(_, value)| value)
    }

    /// A string decoded, or a number or truth value as written. An expression, alone or joined to strings, stands as
    /// `${expression}`, as in a template literal.
    pub fn text(self) -> Option<Mapped> {
        match &self.value.kind {
            Kind::Text => Some(string::decode(self.text, &self.value.range, string::FINE)),
            Kind::Number | Kind::Bool(_) => Some(self.text.slice(self.value.range.clone())),
            Kind::Bare | Kind::Call(..) => Some(self.placeholder()),
            Kind::Join(parts) => {
                let mut joined = Mapped::empty(self.span().start);
                for part in parts {
                    joined.push(&self.of(part).text().unwrap_or_default());
                }
                Some(joined)
            }
            _ => None,
        }
    }

    /// The string decoded; `None` for anything but a string.
    pub fn string(self) -> Option<Mapped> {
        matches!(self.value.kind, Kind::Text | Kind::Join(_)).then(|| self.text()).flatten()
    }

    /// The string decoded, placed in parts of some sixty bytes: for text that is kept and hardly pointed at.
    pub fn string_coarsely(self) -> Option<Mapped> {
        match self.value.kind {
            Kind::Text => Some(string::decode(self.text, &self.value.range, 0)),
            _ => self.string(),
        }
    }

    /// A whole number, also one in quotes.
    pub fn number(self) -> Option<u64> {
        match self.value.kind {
            Kind::Number | Kind::Text => self.word().parse().ok(),
            _ => None,
        }
    }

    /// The value as compact JSON text, each part with its place.
    pub fn to_json(self) -> Mapped {
        let mut out = Mapped::empty(self.span().start);
        self.write_json(&mut out);
        out
    }

    fn write_json(self, out: &mut Mapped) {
        let span = self.span();
        let (open, close) =
            (Span::new(span.start, span.start + 1), Span::new(span.end.saturating_sub(1), span.end));
        match &self.value.kind {
            Kind::Null => out.push_decoded("null", span),
            Kind::Bool(truth) => out.push_decoded(if *truth { "true" } else { "false" }, span),
            Kind::Number => out.push(&self.text.slice(self.value.range.clone())),
            Kind::Text | Kind::Bare | Kind::Join(_) => {
                let text = self.text().unwrap_or_default();
                out.push_decoded("\"", open);
                if text.as_str().bytes().any(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
                    out.push_decoded(&string::escaped(text.as_str()), span);
                } else {
                    out.push(&text);
                }
                out.push_decoded("\"", close);
            }
            Kind::List(items) => {
                out.push_decoded("[", open);
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        out.push_decoded(",", Span::empty(self.of(item).span().start));
                    }
                    self.of(item).write_json(out);
                }
                out.push_decoded("]", close);
            }
            Kind::Map(members) | Kind::Call(_, members) => {
                out.push_decoded("{", open);
                for (at, member) in members.iter().enumerate() {
                    if at > 0 {
                        out.push_decoded(",", Span::empty(self.of(&member.value).span().start));
                    }
                    if let Some(key) = &member.key {
                        let key = self.of(key);
                        out.push_decoded("\"", Span::empty(key.span().start));
                        out.push(&key.name());
                        out.push_decoded("\":", Span::empty(key.span().end));
                    }
                    self.of(&member.value).write_json(out);
                }
                out.push_decoded("}", close);
            }
        }
    }

    /// A key's text: decoded when in quotes, else as written.
    pub fn name(self) -> Mapped {
        match self.value.kind {
            Kind::Text => string::decode(self.text, &self.value.range, string::FINE),
            _ => self.text.slice(self.value.range.clone()),
        }
    }

    fn placeholder(self) -> Mapped {
        let span = self.span();
        let mut text = Mapped::empty(span.start);
        text.push_decoded("${", Span::empty(span.start));
        text.push(&self.text.slice(self.value.range.clone()));
        text.push_decoded("}", Span::empty(span.end));
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Mapped, Value) {
        let value = Reader::new(text, 0).value();
        (Mapped::at(text, 0), value)
    }

    #[test]
    fn an_escape_in_a_value_keeps_the_places_of_its_neighbours() {
        let paste = r#"{"name": "www-authenticate", "value": "Bearer realm=\"api\", x"}"#;
        let (text, value) = read(paste);
        let realm = Node::new(&value, &text).get("value").and_then(Node::text).unwrap();
        assert_eq!(realm.as_str(), r#"Bearer realm="api", x"#);
        let at = realm.as_str().find("api").unwrap();
        assert_eq!(realm.span_of(at..at + 3).of(paste), Some("api"));
        assert_eq!(realm.span_of(at - 1..at).of(paste), Some("\\\""));
    }

    #[test]
    fn literals_of_other_languages_are_read() {
        let (text, value) = read(
            "{ // c\n Accept: 'a', 'x': `B ${t}`, n: None, b: b'ab\\xe9', j: 'Bearer ' + token, 'k' => [1, 2], # py\n}",
        );
        let node = Node::new(&value, &text);
        let get = |key| node.get(key).and_then(Node::text).map(|text| text.as_str().to_owned());
        assert_eq!(get("Accept").as_deref(), Some("a"));
        assert_eq!(get("x").as_deref(), Some("B ${t}"));
        assert!(node.get("n").unwrap().is_null());
        assert_eq!(get("b").as_deref(), Some("abé"));
        assert_eq!(get("j").as_deref(), Some("Bearer ${token}"));
        assert_eq!(node.get("k").unwrap().items().count(), 2);
    }

    #[test]
    fn class_names_and_calls_are_read() {
        let (text, value) = read(
            "{ h: Object [AxiosHeaders] { a: 'b' }, s: Headers(2) { c: 'd' }, t: [Object: null prototype] { e: 'f' }, u: URL('g'), v: new Headers({ i: 'j' }), w: <CIMultiDictProxy('k': 'l')>, z: 1 }",
        );
        let node = Node::new(&value, &text);
        assert_eq!(node.get("h").unwrap().get("a").unwrap().word(), "b");
        assert_eq!(node.get("s").unwrap().get("c").unwrap().word(), "d");
        assert_eq!(node.get("t").unwrap().get("e").unwrap().word(), "f");
        assert_eq!(node.get("u").unwrap().members().next().unwrap().1.word(), "g");
        assert_eq!(node.get("v").unwrap().members().next().unwrap().1.get("i").unwrap().word(), "j");
        assert_eq!(node.get("w").unwrap().get("k").unwrap().word(), "l");
        assert_eq!(node.get("z").unwrap().number(), Some(1));
    }

    #[test]
    fn a_cut_text_gives_what_it_holds() {
        let (text, value) = read(r#"{"a": {"b": [1, 2], "c": "unfin"#);
        assert!(value.cut);
        let inner = Node::new(&value, &text).get("a").unwrap();
        assert_eq!(inner.get("b").unwrap().items().count(), 2);
        assert_eq!(inner.get("c").and_then(Node::text).unwrap().as_str(), "unfin");
    }

    #[test]
    fn compact_json_is_made_of_any_literal() {
        let (text, value) = read("{ error: 'in\"valid', list: [ true, null ] }");
        assert_eq!(
            Node::new(&value, &text).to_json().as_str(),
            r#"{"error":"in\"valid","list":[true,null]}"#
        );
    }

    #[test]
    fn depth_and_hostile_input_are_bounded() {
        for text in
            ["[".repeat(1_000_000), "{a:".repeat(500_000), "'".repeat(1_000_001), "[(<".repeat(300_000)]
        {
            let value = Reader::new(&text, 0).value();
            assert!(value.cut || value.range.end > 0);
            let _ = top_values(&text, 100);
        }
    }

    #[test]
    fn surrogate_pairs_and_control_escapes_are_decoded() {
        let (text, value) = read(r#""\ud83d\ude00\u00fc\n\/\x41""#);
        assert_eq!(Node::new(&value, &text).text().unwrap().as_str(), "\u{1f600}ü\n/A");
    }
}
