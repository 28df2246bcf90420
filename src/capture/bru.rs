//! A request of Bruno: blocks in braces (`get { url: … }`, `headers { … }`, `auth:bearer { … }`).
//!
//! `~name` is switched off. `{{var}}` is filled in where the paste defines it (`vars:pre-request`), else it stays.

use super::draft::cut;
use super::{
    Exchange, Format, Header, Note, NoteKind, Reading, Request, Seen, Source, aside, derive,
};
use crate::text::{Mapped, Span};

pub(super) static FORMAT: Format = Format { id: "bru", name: "a Bruno request", score, read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    let names: Vec<_> = head.lines().filter_map(block_name).collect();
    let method = names.iter().any(|name| METHODS.contains(name));
    let others = names.iter().filter(|name| is_block(name) && !METHODS.contains(name)).count();
    match (method, others) {
        (true, 0) if source.has("\n  url: ") => 85,
        (true, 0) => 0,
        (true, _) => 95,
        (false, 0 | 1) => 0,
        (false, _) => 80,
    }
}

/// `auth:bearer {`
fn block_name(line: &str) -> Option<&str> {
    line.strip_suffix('{').or_else(|| line.trim_end().strip_suffix('{')).map(str::trim_end).filter(|name| {
        !name.is_empty()
            && name.len() < 40
            && name.bytes().all(|byte| {
                byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b':' | b'-' | b'_')
            })
    })
}

fn is_block(name: &str) -> bool {
    let first = name.split(':').next().unwrap_or_default();
    METHODS.contains(&name) || BLOCKS.contains(&first)
}

struct Block<'a> {
    name: &'a str,
    lines: Vec<&'a str>,
    /// The bytes of its inside in the source.
    inside: std::ops::Range<usize>,
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let blocks = blocks(source, &mut reading);
    let mut vars: Vec<(String, Mapped)> = Vec::new();
    for block in blocks.iter().filter(|block| block.name.starts_with("vars")) {
        vars.extend(pairs(source, block).map(|(name, value)| (name.as_str().to_owned(), value)));
    }
    let mut request = Request { seen: Seen::Unknown, ..Request::default() };
    let mut found = false;
    let mut implied = None;
    for block in &blocks {
        let span = source.text.span_of(block.inside.clone());
        let get = |key: &str| {
            pairs(source, block)
                .find(|(name, _)| name.as_str() == key)
                .map(|(_, value)| filled(&value, &vars))
        };
        let known = match block.name {
            name if METHODS.contains(&name) => {
                let name = cut(&source.text, name);
                request.method = Some(Mapped::derived(name.as_str().to_ascii_uppercase(), name.span()));
                request.url = get("url").filter(|url| !url.is_empty());
                found = true;
                true
            }
            "headers" => {
                for (name, value) in pairs(source, block) {
                    request.headers.push(Header::pasted(name, filled(&value, &vars)));
                }
                found = true;
                true
            }
            "auth:bearer" => {
                if let Some(token) = get("token") {
                    let mut value = Mapped::derived("Bearer ", token.span());
                    value.push(&token);
                    request.headers.push(Header::derived("Authorization", value));
                }
                true
            }
            "auth:basic" => {
                if let (Some(user), Some(password)) = (get("username"), get("password")) {
                    request.headers.push(basic(&user, &password, span));
                }
                true
            }
            "auth:apikey" => {
                let place = get("placement");
                if let (Some(key), Some(value)) = (get("key"), get("value"))
                    && place.is_none_or(|place| place.as_str() == "header")
                {
                    let header = Header::derived(key.as_str(), value);
                    request.headers.push(header);
                }
                true
            }
            name if name.starts_with("body:form-urlencoded") => {
                request.body = form(source, block, &vars);
                implied = Some(("application/x-www-form-urlencoded", span));
                true
            }
            name if name.starts_with("body")
                && !name.ends_with("multipart-form")
                && !name.ends_with("vars") =>
            {
                request.body = body(source, block).map(|body| filled(&body, &vars));
                let kind = name.split(':').nth(1).unwrap_or("json");
                implied = TYPES.iter().find(|(known, _)| *known == kind).map(|(_, media)| (*media, span));
                true
            }
            name => {
                name.starts_with("meta")
                    || name.starts_with("params")
                    || name.starts_with("query")
                    || name.starts_with("vars")
            }
        };
        if known {
            request.span = if request.span.is_empty() { span } else { request.span.cover(span) };
        } else {
            // Scripts, tests and documentation.
            let text = source.slice(block.inside.clone()).trim();
            if !text.is_empty() {
                reading.notes.push(Note { kind: NoteKind::Remark, text });
            }
        }
    }
    if let Some((media, span)) =
        implied.filter(|_| request.body.is_some() && request.header("content-type").is_none())
    {
        request
            .headers
            .push(Header::derived("Content-Type", Mapped::derived(media, Span::empty(span.start))));
    }
    if found {
        reading.exchanges.push(Exchange { request: Some(request), response: None });
    }
    reading
}

/// The blocks of the file; what stands outside them becomes notes.
fn blocks<'a>(source: &'a Source, reading: &mut Reading) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block<'a>> = Vec::new();
    let mut open = None::<Block<'a>>;
    let mut outside = aside::Aside::default();
    for (range, line) in source.lines() {
        match &mut open {
            Some(block) if line.trim_end() == "}" => {
                block.inside.end = range.start;
                blocks.extend(open.take());
            }
            Some(block) => {
                block.inside.end = range.end;
                if block.lines.len() < MAX_LINES {
                    block.lines.push(line);
                }
            }
            None => match block_name(line).filter(|name| is_block(name) && blocks.len() < MAX_BLOCKS) {
                Some(name) => open = Some(Block { name, lines: Vec::new(), inside: range.end..range.end }),
                None if line.trim().is_empty() => {}
                None => outside.line(source, &range, aside::kind(line), reading),
            },
        }
    }
    outside.close(source, reading);
    if let Some(block) = open {
        reading.cut = true;
        blocks.push(block);
    }
    blocks
}

/// The `name: value` lines of a block that are switched on.
fn pairs<'a>(source: &'a Source, block: &'a Block<'_>) -> impl Iterator<Item = (Mapped, Mapped)> + 'a {
    block.lines.iter().filter_map(|line| {
        let text = line.trim();
        // A name with a colon or a blank stands in quotes.
        let quoted = text.trim_start_matches(['~', '@']).strip_prefix('"').and_then(|rest| rest.find("\":"));
        let colon = match quoted {
            Some(len) => text.len() - text.trim_start_matches(['~', '@']).len() + len + 2,
            None => text.find(':')?,
        };
        let name = text.get(..colon)?.trim();
        let value = text.get(colon + 1..)?;
        if name.starts_with('~') || name.starts_with('@') || name.is_empty() {
            return None;
        }
        let name = cut(&source.text, name).trim_matches(|c| c == '"');
        let value = value.trim();
        let value = if value.is_empty() {
            Mapped::empty(cut(&source.text, text).span().end)
        } else {
            cut(&source.text, value)
        };
        Some((name, value))
    })
}

/// A body, its common indent of two blanks taken off.
fn body(source: &Source, block: &Block<'_>) -> Option<Mapped> {
    let mut lines = super::draft::Lines::default();
    for line in &block.lines {
        let line = line.strip_prefix("  ").unwrap_or(line);
        lines.push(source, super::draft::place(&source.text, line));
    }
    lines.take()
}

fn form(source: &Source, block: &Block<'_>, vars: &[(String, Mapped)]) -> Option<Mapped> {
    let mut out: Option<Mapped> = None;
    for (name, value) in pairs(source, block) {
        let value = filled(&value, vars);
        let out = out.get_or_insert_with(|| Mapped::empty(name.span().start));
        if !out.is_empty() {
            out.push_decoded("&", Span::empty(name.span().start));
        }
        out.push(&name);
        out.push_decoded("=", Span::empty(value.span().start));
        if value.as_str().contains("{{") {
            out.push(&value);
        } else {
            out.push_decoded(&derive::form_encoded(value.as_str()), value.span());
        }
    }
    out
}

/// `Basic` of a user and a password; where a variable is unknown the words stay readable.
fn basic(user: &Mapped, password: &Mapped, span: Span) -> Header {
    if user.as_str().contains("{{") || password.as_str().contains("{{") {
        let mut value = Mapped::derived("Basic {{base64(", Span::empty(span.start));
        value.push(user);
        value.push_decoded(":", Span::empty(password.span().start));
        value.push(password);
        value.push_decoded(")}}", Span::empty(span.end));
        return Header::derived("Authorization", value);
    }
    derive::basic(user, password, user.span().cover(password.span()))
}

/// `text` with the variables filled in that the paste defines.
fn filled(text: &Mapped, vars: &[(String, Mapped)]) -> Mapped {
    if !text.as_str().contains("{{") || vars.is_empty() {
        return text.clone();
    }
    let mut out = Mapped::empty(text.span().start);
    let mut from = 0;
    for (at, _) in text.as_str().match_indices("{{").take(200) {
        let Some(len) = text.as_str().get(at..).and_then(|rest| rest.find("}}")).filter(|_| at >= from)
        else {
            continue;
        };
        let name = text.as_str().get(at + 2..at + len).unwrap_or_default().trim();
        let Some((_, value)) = vars.iter().find(|(known, _)| known == name) else { continue };
        out.push_from(text, from..at);
        out.push(value);
        from = at + len + 2;
    }
    out.push_from(text, from..text.len());
    out
}

const METHODS: &[&str] = &["get", "post", "put", "delete", "patch", "head", "options", "connect", "trace"];
const BLOCKS: &[&str] = &[
    "meta", "headers", "auth", "body", "params", "query", "vars", "script", "tests", "docs", "assert",
    "settings", "http",
];
/// The media types that body blocks imply.
const TYPES: &[(&str, &str)] = &[
    ("json", "application/json"),
    ("xml", "application/xml"),
    ("text", "text/plain"),
    ("graphql", "application/json"),
];
const MAX_BLOCKS: usize = 200;
const MAX_LINES: usize = 100_000;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use super::*;

    #[test]
    fn a_request_file_is_read() {
        let paste = "meta {\n  name: Get me\n  type: http\n}\n\nget {\n  url: {{base}}/v1/me\n  body: none\n  auth: bearer\n}\n\nheaders {\n  Accept: application/json\n  ~X-Debug: 1\n}\n\nauth:bearer {\n  token: {{token}}\n}\n\nvars:pre-request {\n  base: https://api.example.com\n}\n";
        let source = Source::undress(paste);
        assert!(score(&source) > 90);
        let reading = read(&source);
        let request = reading.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.url.as_ref().unwrap().as_str(), "https://api.example.com/v1/me");
        let shown: Vec<_> =
            request.headers.iter().map(|header| (header.name.as_str(), header.value.as_str())).collect();
        assert_eq!(shown, [("Accept", "application/json"), ("Authorization", "Bearer {{token}}")]);
    }

    #[test]
    fn what_is_switched_off_is_not_sent_and_colons_stay() {
        let capture = check_as(
            "bru",
            r#"
meta {
  name: Orders: new
        ^^^^^^^^^^^ nowhere
  type: http
}

post {
^^^^ method = POST
  url: https://api.example.com:8443/v1/orders
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
  body: text
  auth: basic
}

headers {
  X-Time: 20:40:06
          ^^^^^^^^ x-time
  ~Authorization: Bearer old
                  ^^^^^^^^^^ nowhere
  x-empty:
  "X:Odd": 1
           ^ x:odd
}

auth:basic {
  username: alice
  password: s3:cret
}

body:text {
  Amount: 3
  ^^^^^^^^^ body
}

tests {
  Accept: none
  ^^^^^^^^^^^^ note
}
"#,
        );
        let request = capture.exchanges[0].request.as_ref().unwrap();
        let shown: Vec<_> =
            request.headers.iter().map(|header| (header.name.as_str(), header.value.as_str())).collect();
        assert_eq!(shown[0], ("X-Time", "20:40:06"));
        assert_eq!(shown[1], ("x-empty", ""));
        assert_eq!(shown[3], ("Authorization", "Basic YWxpY2U6czM6Y3JldA=="));
    }
}
