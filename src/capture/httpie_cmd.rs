//! `HTTPie` and xh commands, and what they printed below.
//!
//! `HTTPie`'s documentation, "Request items": `Name:value` header, `name==value` query, `name=value` and `name:=json`
//! data, `name@file` upload.

use super::block::METHODS;
use super::command::{self, Command, Tool};
use super::words::Word;
use super::{Format, Header, Reading, Request, Seen, Source, transcript, url};
use crate::text::{Mapped, Span};

pub(super) static FORMAT: Format = Format { id: "httpie-cmd", name: "HTTPie command", score, read };

fn score(source: &Source) -> u8 {
    let is_httpie = |tool| matches!(tool, Tool::Httpie(_));
    if command::in_head(source).iter().any(|(_, seen)| is_httpie(seen.tool)) { 78 } else { 0 }
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let commands = command::commands(source, |tool| matches!(tool, Tool::Httpie(_)));
    let first = commands.first().map_or(source.as_str().len(), |first| first.start);
    let mut before = super::sections::read_range(source, 0..first).into_reading();
    reading.exchanges.append(&mut before.exchanges);
    reading.notes.append(&mut before.notes);
    let outputs = command::outputs(source, &commands);
    for (command, output) in commands.into_iter().zip(outputs) {
        if reading.notes.len() < super::message::MAX_NOTES {
            reading.notes.push(command.note(source));
        }
        let requests = request(&command, command.span(source)).into_iter().collect();
        reading.oddities.extend(command.oddities);
        transcript::join(source, requests, false, None, output, &mut reading);
    }
    reading
}

/// What the command sends.
fn request(command: &Command, span: Span) -> Option<Request> {
    let mut draft = Draft::default();
    let mut positional: Vec<&Word> = Vec::new();
    let mut words = command.words.iter().skip(1);
    while let Some(word) = words.next() {
        let text = word.as_str();
        if !text.starts_with('-') || text == "-" {
            positional.push(word);
            continue;
        }
        let (name, glued) = match text.split_once('=') {
            Some((name, _)) if text.starts_with("--") => (name, Some(name.len() + 1)),
            _ => (text, None),
        };
        match name {
            "--form" | "-f" | "--multipart" => draft.form = true,
            "--auth" | "-a" | "--auth-type" | "-A" | "--bearer" => {
                let value = glued.map_or_else(
                    || words.next().map(|word| word.text.clone()),
                    |from| Some(word.text.slice(from..text.len())),
                );
                match name {
                    "--auth" | "-a" => draft.auth = value,
                    "--bearer" => {
                        draft.auth = value;
                        draft.scheme = Some("bearer".to_owned());
                    }
                    _ => draft.scheme = value.map(|value| value.as_str().to_ascii_lowercase()),
                }
            }
            _ if glued.is_none() && WITH_VALUE.contains(&name) => {
                words.next();
            }
            _ if !text.starts_with("--") && text.ends_with('f') && text.len() < 6 => draft.form = true,
            _ => {}
        }
    }
    let mut rest = positional.into_iter().peekable();
    let method = rest.next_if(|word| {
        METHODS.iter().any(|method| method.eq_ignore_ascii_case(word.as_str()))
            || (word.as_str().len() > 2 && word.as_str().bytes().all(|byte| byte.is_ascii_uppercase()))
    });
    let target = rest.next()?;
    for item in rest {
        draft.item(item);
    }
    let mut request = draft.finish(method, target, matches!(command.tool, Tool::Httpie(true)), span);
    if let Some(stdin) = command.stdin.as_ref().filter(|stdin| request.body.is_none() && !stdin.is_empty()) {
        request.body = Some(stdin.clone());
        if let Some(implied) = request.method.as_ref().filter(|_| method.is_none()) {
            request.method = Some(Mapped::derived("POST", implied.span()));
        }
    }
    Some(request)
}

#[derive(Default)]
struct Draft {
    headers: Vec<Header>,
    query: Vec<Mapped>,
    /// Name, value, and whether the value is JSON as it stands.
    data: Vec<(Mapped, Mapped, bool)>,
    unknown_data: bool,
    form: bool,
    auth: Option<Mapped>,
    scheme: Option<String>,
}

impl Draft {
    fn item(&mut self, word: &Word) {
        let text = word.as_str();
        // The separator that stands first wins, the longest of those at one place.
        let found = text.char_indices().find_map(|(at, _)| {
            let rest = text.get(at..)?;
            let escaped = text.get(..at).is_some_and(|before| before.ends_with('\\'));
            SEPARATORS.iter().find(|mark| rest.starts_with(**mark) && !escaped).map(|mark| (at, *mark))
        });
        let Some((at, mark)) = found else {
            if let Some(name) = text.strip_suffix(';') {
                let empty = Mapped::empty(word.text.span_of(name.len()..name.len()).start);
                self.headers.push(Header::pasted(word.text.slice(0..name.len()), empty));
            }
            return;
        };
        let name = word.text.slice(0..at);
        let value = word.text.slice(at + mark.len()..text.len());
        match mark {
            ":" if value.is_empty() => {}
            ":" => {
                let header = Header::pasted(name, value.trim());
                self.headers.push(if word.expanded { header.expanded() } else { header });
            }
            "==" => {
                let mut pair = name;
                pair.push_decoded("=", Span::empty(value.span().start));
                pair.push(&encode(&value));
                self.query.push(pair);
            }
            "=" => self.data.push((name, value, false)),
            ":=" => self.data.push((name, value, true)),
            _ => {
                self.unknown_data = true;
                if mark == "@" {
                    self.form = true;
                }
            }
        }
    }

    fn finish(mut self, method: Option<&Word>, target: &Word, secure: bool, span: Span) -> Request {
        let has_data = !self.data.is_empty() || self.unknown_data;
        let source = self.data.first().map_or(span, |(name, value, _)| name.span().cover(value.span()));
        let mut url = absolute(&target.text, secure);
        for pair in &self.query {
            let glue = if url.as_str().contains('?') { "&" } else { "?" };
            url.push_decoded(glue, Span::empty(pair.span().start));
            url.push(pair);
        }
        let has = |headers: &[Header], name: &str| headers.iter().any(|header| header.is(name));
        if let Some(auth) = self.auth.take().filter(|_| !has(&self.headers, "authorization")) {
            let value = match self.scheme.as_deref() {
                Some("bearer") => {
                    let mut value = Mapped::derived("Bearer ", Span::empty(auth.span().start));
                    value.push(&auth);
                    Some(value)
                }
                None | Some("basic") if auth.as_str().contains(':') => {
                    Some(url::basic(auth.as_str().as_bytes(), auth.span()))
                }
                _ => None,
            };
            self.headers.extend(value.map(|value| Header::derived("Authorization", value)));
        }
        if has_data {
            let kind = if self.form {
                "application/x-www-form-urlencoded; charset=utf-8"
            } else {
                "application/json"
            };
            let multipart = self.form && self.unknown_data;
            if !multipart && !has(&self.headers, "content-type") {
                self.headers.push(Header::derived("Content-Type", Mapped::derived(kind, source)));
            }
            if !self.form && !has(&self.headers, "accept") {
                self.headers
                    .push(Header::derived("Accept", Mapped::derived("application/json, */*;q=0.5", source)));
            }
        }
        let implied = if has_data { "POST" } else { "GET" };
        let method = method.map_or_else(
            || Mapped::derived(implied, Span::empty(span.start)),
            |word| Mapped::derived(word.as_str().to_ascii_uppercase(), word.text.span()),
        );
        let mut request = Request {
            method: Some(method),
            url: Some(url),
            body: if has_data && !self.unknown_data { Some(self.body()) } else { None },
            headers: self.headers,
            seen: Seen::Whole,
            span,
            ..Request::default()
        };
        super::sections::take_user_info(&mut request);
        request
    }

    fn body(&self) -> Mapped {
        let start = self.data.first().map_or(0, |(name, ..)| name.span().start);
        let mut body = Mapped::empty(start);
        let glue = |body: &mut Mapped, text: &str| {
            let at = Span::empty(body.span().end);
            body.push_decoded(text, at);
        };
        for (number, (name, value, raw)) in self.data.iter().enumerate() {
            if self.form {
                glue(&mut body, if number > 0 { "&" } else { "" });
                body.push(name);
                glue(&mut body, "=");
                body.push(&encode(value));
                continue;
            }
            glue(&mut body, if number > 0 { ", \"" } else { "{\"" });
            body.push(name);
            glue(&mut body, "\": ");
            if *raw {
                body.push(value);
            } else {
                let quoted = serde_json::Value::from(value.as_str()).to_string();
                let inner = quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default();
                glue(&mut body, "\"");
                if inner == value.as_str() {
                    body.push(value);
                } else {
                    body.push_decoded(inner, value.span());
                }
                glue(&mut body, "\"");
            }
        }
        if !self.form {
            glue(&mut body, "}");
        }
        body
    }
}

/// `:8080/x` is short for localhost; `https` as the command's name gives the scheme.
fn absolute(target: &Mapped, secure: bool) -> Mapped {
    let words = target.as_str();
    if words.contains("://") {
        return if words.starts_with("://") { target.slice(3..words.len()) } else { target.clone() };
    }
    let scheme = if secure { "https://" } else { "http://" };
    let at = Span::empty(target.span().start);
    let port = words.strip_prefix(':');
    let lead = match port {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => format!("{scheme}localhost"),
        Some(_) => format!("{scheme}localhost"),
        None if secure => scheme.to_owned(),
        None => return target.clone(),
    };
    let skip = usize::from(port.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit())));
    let mut url = Mapped::derived(lead, at);
    url.push_from(target, skip..words.len());
    url
}

/// Form encoding (WHATWG URL §5): a blank becomes `+`.
fn encode(value: &Mapped) -> Mapped {
    let mut out = value.slice(0..0);
    for (at, c) in value.as_str().char_indices() {
        let range = at..at + c.len_utf8();
        if c.is_ascii_alphanumeric() || "-._~".contains(c) {
            out.push_from(value, range);
        } else if c == ' ' {
            out.push_decoded("+", value.span_of(range));
        } else {
            out.push_decoded(&super::url::percent(c), value.span_of(range));
        }
    }
    out
}

const SEPARATORS: &[&str] = &[":=@", ":=", "==", "=@", ":@", ":", "=", "@"];

const WITH_VALUE: &[&str] = &[
    "--pretty",
    "--style",
    "-s",
    "--print",
    "-p",
    "--output",
    "-o",
    "--session",
    "--session-read-only",
    "--proxy",
    "--timeout",
    "--max-redirects",
    "--verify",
    "--ssl",
    "--cert",
    "--cert-key",
    "--raw",
    "--boundary",
    "--default-scheme",
    "--format-options",
    "--history-print",
    "-P",
    "--ciphers",
    "--response-charset",
    "--response-mime",
    "--http-version",
];

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn the_first_mark_of_an_item_tells_what_it_is() {
        let capture = check_as(
            "httpie-cmd",
            r"
$ http -v PUT https://api.example.com:8443/v1/me X-Time:20:40:06 'X-Sum:a==b' note='Accept: none' count:=2 page==3 Accept:
          ^^^ method
                                                        ^^^^^^^^ x-time
                                                                        ^^^^ x-sum
",
        );
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.url.as_ref().unwrap().as_str(), "https://api.example.com:8443/v1/me?page=3");
        assert_eq!(request.body.as_ref().unwrap().as_str(), r#"{"note": "Accept: none", "count": 2}"#);
        assert!(
            request
                .headers
                .iter()
                .all(|header| !header.is("accept") || header.origin != crate::capture::Origin::Pasted)
        );
    }

    #[test]
    fn credentials_of_the_option_and_the_answer_below() {
        let capture = check_as(
            "httpie-cmd",
            r"
$ https -a alice:s3:cret api.example.com/v1/me 'X-Quote:it'\''s'
                                                        ^^^^^^^ x-quote = it's
HTTP/1.1 403 Forbidden
         ^^^ status
Content-Type: text/plain
              ^^^^^^^^^^ content-type

X-Time: now
^^^^^^^^^^^ body
",
        );
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.method.as_ref().unwrap().as_str(), "GET");
        assert_eq!(request.header("authorization").unwrap().value.as_str(), "Basic YWxpY2U6czM6Y3JldA==");
    }
}
