//! JavaScript `fetch(…)`: what browsers copy, and hand-written calls.
//!
//! Browsers leave cookie, origin, referer and user-agent out of the copy (the Node flavour keeps them): absence
//! proves nothing. Expressions stay unknown: `'Bearer ' + token` is read as `Bearer ${token}`.

use super::{Format, Header, Note, NoteKind, Reading, Request, Seen, Source, Unseen, transcript};
use crate::text::{Mapped, Span};

pub(super) static FORMAT: Format = Format { id: "fetch", name: "JavaScript fetch", score, read };

fn score(source: &Source) -> u8 {
    if source.has("fetch(") && source.head_lines().any(|(_, line)| call_in(line).is_some()) { 81 } else { 0 }
}

/// Offset behind `fetch(` in a line.
fn call_in(line: &str) -> Option<usize> {
    let head = line.get(..line.len().min(2000)).or(Some(line))?;
    head.match_indices("fetch(").find_map(|(at, mark)| {
        let before = head.get(..at)?;
        let free = !before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        let argument = line.get(at + mark.len()..)?.trim_start();
        let argued = argument.is_empty()
            || argument.starts_with(['"', '\'', '`', '$', '\\'])
            || argument.starts_with(|c: char| c.is_ascii_alphabetic());
        (free && argued).then_some(at + mark.len())
    })
}

fn read(source: &Source) -> Reading {
    let text = source.as_str();
    let mut reading = Reading::default();
    let mut calls: Vec<(usize, usize, Request)> = Vec::new();
    let mut at = 0;
    while let Some((range, line)) = super::sections::line_at(text, at) {
        at = range.end + 1;
        let Some(from) = call_in(line).filter(|_| calls.len() < MAX_CALLS) else { continue };
        let mut script = Script { source, text, at: range.start + from, depth: 0 };
        if let Some(request) = script.call(range.start) {
            at = script.at.max(range.start + from);
            calls.push((range.start, at, request));
        }
    }
    let starts: Vec<usize> =
        calls.iter().skip(1).map(|(start, ..)| *start).chain(std::iter::once(text.len())).collect();
    for ((start, end, request), next) in calls.into_iter().zip(starts) {
        if reading.notes.len() < super::message::MAX_NOTES {
            reading.notes.push(Note { kind: NoteKind::Command, text: source.slice(start..end) });
        }
        // The rest of the statement's line belongs to the script.
        let rest = text.get(end..).unwrap_or_default();
        let line_end = end + rest.find('\n').unwrap_or(rest.len());
        transcript::join(source, vec![request], false, None, line_end.min(next)..next, &mut reading);
    }
    reading
}

struct Script<'a> {
    source: &'a Source,
    text: &'a str,
    at: usize,
    depth: usize,
}

/// A value of the script.
enum Value {
    Text(Mapped),
    Headers(Vec<Header>),
    Null,
    /// An expression that cannot be known.
    Other(Mapped),
}

impl Script<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Blanks, line breaks and comments.
    fn blanks(&mut self) {
        loop {
            let rest = self.rest();
            let after = rest.trim_start();
            let mut skip = rest.len() - after.len();
            if after.starts_with("//") {
                skip += after.find('\n').unwrap_or(after.len());
            } else if after.starts_with("/*") {
                skip += after.find("*/").map_or(2, |end| end + 2);
            }
            if skip == 0 {
                return;
            }
            self.at += skip;
        }
    }

    fn call(&mut self, start: usize) -> Option<Request> {
        self.blanks();
        let (Value::Text(url) | Value::Other(url)) = self.value() else { return None };
        let mut request =
            Request { url: Some(url), seen: Seen::Partial(Unseen::Sanitised), ..Request::default() };
        let mut copied = false;
        self.blanks();
        if self.peek() == Some(',') {
            self.at += 1;
            self.blanks();
            if self.peek() == Some('{') {
                copied = self.options(&mut request);
            } else {
                self.skip_value();
            }
        }
        self.blanks();
        if self.peek() == Some(')') {
            self.at += 1;
        }
        let span = self.source.text.span_of(start..self.at.min(self.text.len()));
        request.span = span;
        request.method = Some(
            request
                .method
                .map_or_else(|| Mapped::derived("GET", Span::empty(span.start)), |method| upper(&method)),
        );
        // The Node flavour keeps what was sent; a browser's copy leaves cookies and more out; a call by hand gets
        // fields that the browser adds.
        let complete = ["cookie", "user-agent"].iter().any(|name| request.header(name).is_some());
        request.seen = match (copied, complete) {
            (true, _) => Seen::Partial(Unseen::Sanitised),
            (false, true) => Seen::Whole,
            (false, false) => Seen::Partial(Unseen::NotLogged),
        };
        super::sections::take_user_info(&mut request);
        Some(request)
    }

    /// The second argument; whether it is a browser's copy.
    fn options(&mut self, request: &mut Request) -> bool {
        let mut copied = false;
        self.at += 1;
        loop {
            self.blanks();
            match self.peek() {
                None => break,
                Some('}') => {
                    self.at += 1;
                    break;
                }
                Some(',' | ';') => {
                    self.at += 1;
                    continue;
                }
                _ => {}
            }
            let before = self.at;
            let Some(key) = self.key() else {
                self.skip_value();
                if self.at == before {
                    self.at += self.peek().map_or(1, char::len_utf8);
                }
                continue;
            };
            self.blanks();
            if self.peek() != Some(':') {
                // `{ headers, method }`: a variable of that name.
                continue;
            }
            self.at += 1;
            self.blanks();
            let is_headers = key.as_str() == "headers";
            let value = if is_headers { self.headers() } else { self.value() };
            match (key.as_str(), value) {
                ("headers", Value::Headers(headers)) => request.headers = headers,
                ("method", Value::Text(method)) => request.method = Some(method),
                ("body", Value::Text(body)) => request.body = (!body.is_empty()).then_some(body),
                ("mode" | "referrerPolicy" | "referrer", _) => copied = true,
                _ => {}
            }
        }
        copied
    }

    fn key(&mut self) -> Option<Mapped> {
        match self.peek()? {
            '"' | '\'' | '`' => Some(self.string()),
            '[' => {
                self.at += 1;
                let key = matches!(self.peek()?, '"' | '\'' | '`').then(|| self.string());
                if self.peek() == Some(']') {
                    self.at += 1;
                }
                key
            }
            c if c.is_alphabetic() || c == '_' || c == '$' => {
                let len = self
                    .rest()
                    .find(|c: char| !(c.is_alphanumeric() || "_$-".contains(c)))
                    .unwrap_or(self.rest().len());
                let key = self.source.slice(self.at..self.at + len);
                self.at += len;
                Some(key)
            }
            _ => None,
        }
    }

    /// An object, `new Headers(…)`, or a list of pairs.
    fn headers(&mut self) -> Value {
        if self.rest().starts_with("new Headers(") {
            self.at += "new Headers(".len();
            self.blanks();
            let value = self.headers();
            self.blanks();
            if self.peek() == Some(')') {
                self.at += 1;
            }
            return value;
        }
        match self.peek() {
            Some('{') => {
                self.at += 1;
                let mut headers = Vec::new();
                loop {
                    self.blanks();
                    match self.peek() {
                        None => break,
                        Some('}') => {
                            self.at += 1;
                            break;
                        }
                        Some(',') => {
                            self.at += 1;
                            continue;
                        }
                        _ => {}
                    }
                    let before = self.at;
                    let key = self.key();
                    self.blanks();
                    if let Some(name) = key.filter(|_| self.peek() == Some(':')) {
                        self.at += 1;
                        self.blanks();
                        if let Value::Text(value) | Value::Other(value) = self.value()
                            && headers.len() < super::block::MAX_HEADERS
                        {
                            headers.push(Header::pasted(name, value));
                        }
                    } else {
                        // `...authHeaders()`
                        self.skip_value();
                    }
                    if self.at == before {
                        self.at += self.peek().map_or(1, char::len_utf8);
                    }
                }
                Value::Headers(headers)
            }
            Some('[') => self.pairs(),
            _ => self.value(),
        }
    }

    /// `[["name", "value"], …]`
    fn pairs(&mut self) -> Value {
        let mut headers = Vec::new();
        let mut name = None;
        let mut depth = 0_usize;
        while let Some(next) = self.peek() {
            match next {
                '[' => depth += 1,
                ']' => depth = depth.saturating_sub(1),
                '"' | '\'' | '`' => {
                    let text = self.string();
                    match name.take() {
                        None => name = Some(text),
                        Some(name) if headers.len() < super::block::MAX_HEADERS => {
                            headers.push(Header::pasted(name, text));
                        }
                        Some(_) => {}
                    }
                    continue;
                }
                _ => {}
            }
            self.at += next.len_utf8();
            if depth == 0 {
                break;
            }
        }
        Value::Headers(headers)
    }

    /// A string, strings and names joined by `+`, or an expression.
    fn value(&mut self) -> Value {
        let from = self.at;
        let mut text: Option<Mapped> = None;
        let mut has_string = false;
        loop {
            self.blanks();
            let part = match self.peek() {
                Some('"' | '\'' | '`') => {
                    has_string = true;
                    Some(self.string())
                }
                Some(c) if c.is_alphabetic() || c == '_' || c == '$' => self.name(),
                _ => None,
            };
            let Some(part) = part else { break };
            match &mut text {
                Some(text) => text.push(&part),
                None => text = Some(part),
            }
            self.blanks();
            if self.peek() != Some('+') {
                break;
            }
            self.at += 1;
        }
        self.blanks();
        let ended = matches!(self.peek(), None | Some(',' | '}' | ')' | ']' | ';'));
        match text {
            Some(text) if ended && has_string => Value::Text(text),
            Some(text) if ended && text.as_str() == "${null}" => Value::Null,
            Some(text) if ended => Value::Other(text),
            _ => {
                self.at = from;
                let start = self.at;
                self.skip_value();
                let words = self.source.slice(start..self.at).trim();
                let mut wrapped = Mapped::derived("${", Span::empty(words.span().start));
                wrapped.push(&words);
                wrapped.push_decoded("}", Span::empty(words.span().end));
                Value::Other(wrapped)
            }
        }
    }

    /// A name with its members, as `${name}`; `None` when it is called.
    fn name(&mut self) -> Option<Mapped> {
        let rest = self.rest();
        let len = rest.find(|c: char| !(c.is_alphanumeric() || "_$.?".contains(c))).unwrap_or(rest.len());
        let name = self.source.slice(self.at..self.at + len);
        if rest.get(len..).is_some_and(|rest| rest.starts_with(['(', '[']))
            || matches!(name.as_str(), "new" | "await")
        {
            return None;
        }
        self.at += len;
        let mut wrapped = Mapped::derived("${", Span::empty(name.span().start));
        wrapped.push(&name);
        wrapped.push_decoded("}", Span::empty(name.span().end));
        Some(wrapped)
    }

    /// Passes over a value, brackets and strings counted, up to the comma or bracket that ends it.
    fn skip_value(&mut self) {
        let outer = self.depth;
        while let Some(next) = self.peek() {
            match next {
                '"' | '\'' | '`' => {
                    self.string();
                    continue;
                }
                '(' | '[' | '{' => self.depth += 1,
                ')' | ']' | '}' if self.depth == outer => return,
                ')' | ']' | '}' => self.depth -= 1,
                ',' | ';' if self.depth == outer => return,
                _ => {}
            }
            self.at += next.len_utf8();
        }
    }

    /// A string literal; to its line's end (a template: the text's end) when it is not closed.
    fn string(&mut self) -> Mapped {
        let quote = self.peek().unwrap_or('"');
        let from = self.at + quote.len_utf8();
        let body = self.text.get(from..).unwrap_or_default();
        let whole = &self.source.text;
        let mut out = Mapped::empty(whole.span_of(from..from).start);
        let (mut at, mut copied) = (0, 0);
        while let Some(found) = body.get(at..).and_then(|rest| rest.find([quote, '\\', '\n'])) {
            at += found;
            let here = body.get(at..).unwrap_or_default();
            if here.starts_with(quote) || (here.starts_with('\n') && quote != '`') {
                break;
            }
            if here.starts_with('\n') {
                at += 1;
                continue;
            }
            out.push_from(whole, from + copied..from + at);
            let (decoded, len) = escape(here);
            let source = whole.span_of(from + at..from + at + len);
            match decoded {
                Some(decoded) => out.push_decoded(decoded.encode_utf8(&mut [0; 4]), source),
                None => out.push_from(whole, from + at + 1..from + at + len),
            }
            at += len;
            copied = at;
        }
        let closed = body.get(at..).is_some_and(|rest| rest.starts_with([quote, '\n']));
        let end = if closed { at } else { body.len() };
        out.push_from(whole, from + copied.min(end)..from + end);
        self.at = (from + end + usize::from(body.get(end..).is_some_and(|rest| rest.starts_with(quote))))
            .min(self.text.len());
        out
    }
}

/// A JavaScript escape at a backslash (ECMA-262 §12.9.4) and its length.
fn escape(rest: &str) -> (Option<char>, usize) {
    let Some(letter) = rest.chars().nth(1) else { return (None, rest.len().min(1)) };
    let hex = |from: usize, len: usize| {
        rest.get(from..from + len).and_then(|digits| u32::from_str_radix(digits, 16).ok())
    };
    match letter {
        'n' => (Some('\n'), 2),
        'r' => (Some('\r'), 2),
        't' => (Some('\t'), 2),
        'b' => (Some('\u{8}'), 2),
        'f' => (Some('\u{c}'), 2),
        'v' => (Some('\u{b}'), 2),
        'x' => hex(2, 2).and_then(char::from_u32).map_or((None, 2), |decoded| (Some(decoded), 4)),
        'u' => match hex(2, 4) {
            Some(high @ 0xd800..0xdc00) => {
                let low =
                    hex(8, 4).filter(|low| (0xdc00..0xe000).contains(low) && rest.get(6..8) == Some("\\u"));
                let decoded =
                    low.and_then(|low| char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)));
                decoded.map_or((Some('\u{fffd}'), 6), |decoded| (Some(decoded), 12))
            }
            Some(code) => (Some(char::from_u32(code).unwrap_or('\u{fffd}')), 6),
            None => (None, 2),
        },
        other => (None, 1 + other.len_utf8()),
    }
}

/// fetch sends the usual methods in capitals (Fetch standard, "normalize a method").
fn upper(method: &Mapped) -> Mapped {
    let text = method.as_str().to_ascii_uppercase();
    let known = matches!(text.as_str(), "DELETE" | "GET" | "HEAD" | "OPTIONS" | "POST" | "PUT");
    if known && text != method.as_str() { Mapped::derived(text, method.span()) } else { method.clone() }
}

const MAX_CALLS: usize = 500;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use crate::capture::{Seen, Unseen};

    #[test]
    fn a_copy_without_cookies_proves_no_absence() {
        let capture = check_as(
            "fetch",
            r#"
fetch("https://api.example.com:8443/v1/me?a=1\u0026b=2", {
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url = https://api.example.com:8443/v1/me?a=1&b=2
  "headers": {
    "accept": "*/*",
               ^^^ accept
    "if-none-match": "W/\"a:b\""
                      ^^^^^^^^^ if-none-match = W/"a:b"
  },
  "referrer": "https://app.example.com/",
  "body": null,
          ^^^^ nowhere
  "method": "GET",
             ^^^ method
  "mode": "cors",
  "credentials": "include"
});
"#,
        );
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.seen, Seen::Partial(Unseen::Sanitised));
        assert_eq!(request.body, None);
    }

    #[test]
    fn comments_and_expressions_in_written_code_are_no_values() {
        check_as(
            "fetch",
            r#"
const answer = await fetch('https://api.example.com/login', { // 'GET'
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
  method: 'post',
           ^^^^ method
  headers: {
    // Accept: 'text/plain',
                ^^^^^^^^^^ nowhere
    'Content-Type': 'application/json', /* 'X-Old': '1' */
                     ^^^^^^^^^^^^^^^^ content-type
    Authorization: `Bearer ${token}`,
                    ^^^^^^^^^^^^^^^ authorization
  },
  body: '{"user": "it\'s me"}',
         ^^^^^^^^^^^^^^^^^^^^ body = {"user": "it's me"}
});
"#,
        );
    }
}
