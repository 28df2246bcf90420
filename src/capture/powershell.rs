//! PowerShell commands: what browsers copy, and hand-written `Invoke-WebRequest` and `Invoke-RestMethod`.
//!
//! `about_Quoting_Rules`: the back-tick escapes inside double quotes, `''` stands for a quote inside single quotes,
//! `$([char]252)` for a character.

use std::ops::Range;

use super::{Exchange, Format, Header, Note, NoteKind, Reading, Request, Seen, Source, url};
use crate::text::{Mapped, Span, contains_ignore_case, has, strip_prefix_ignore_case};

pub(super) static FORMAT: Format = Format { id: "powershell", name: "PowerShell command", score, read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    if !COMMANDS.iter().any(|name| source.may_have(name) && contains_ignore_case(head, name))
        && !source.has_any(WORDS)
    {
        return 0;
    }
    let found = source
        .head_lines()
        .any(|(_, line)| command_in(line).is_some() || has(line, SESSION) || raw_content_at(line).is_some());
    if found { 83 } else { 0 }
}

/// Offset of the command's name in a line, if it is one and not the tool's error.
pub(super) fn command_in(line: &str) -> Option<usize> {
    let head = line.get(..line.len().min(400)).or(Some(line))?;
    // The alias of version 5, as its error quotes it.
    let words = head.trim_start();
    let quoted = words.strip_prefix("+ curl ").or_else(|| words.strip_prefix("+ wget "));
    if let Some(arguments) = quoted {
        if super::command::is_traced(arguments) {
            return None;
        }
        return Some(head.len() - words.len() + 2);
    }
    COMMANDS.iter().find_map(|name| {
        let at = crate::text::find_ignore_case(head, name)?;
        let before = line.get(..at)?;
        let rest = line.get(at + name.len()..)?;
        let free = before.is_empty() || before.ends_with([' ', '(', '=', '|', '+', '>', '{', ';', '\t']);
        let is_error = rest.trim_start().starts_with(':');
        let short = name.len() == 3;
        let argued = rest.trim_start().starts_with(['-', '"', '\'', '$', '`', '@']) || rest.contains("://");
        let begins = rest.is_empty() || rest.starts_with([' ', '\t', '`']);
        (free && begins && !is_error && (!short || argued) && (argued || !rest.trim().is_empty()))
            .then_some(at)
    })
}

fn read(source: &Source) -> Reading {
    let (requests, end) = requests(source);
    let mut reading = Reading::default();
    let mut requests = requests.into_iter().peekable();
    while let Some(request) = requests.next() {
        if requests.peek().is_none() {
            if let Some(response) = printed(source, end) {
                reading.exchanges.push(Exchange { request: Some(request), response: Some(response) });
                let text = source.slice(end..source.as_str().len()).trim();
                reading.notes.push(Note { kind: NoteKind::Tool, text });
            } else {
                super::transcript::join(
                    source,
                    vec![request],
                    false,
                    None,
                    end..source.as_str().len(),
                    &mut reading,
                );
            }
        } else {
            reading.exchanges.push(Exchange { request: Some(request), response: None });
        }
    }
    if reading.exchanges.is_empty() {
        reading
            .exchanges
            .extend(printed(source, 0).map(|response| Exchange { request: None, response: Some(response) }));
    }
    if let Some(text) = Some(source.slice(0..end).trim()).filter(|text| !text.is_empty()) {
        reading.notes.insert(0, Note { kind: NoteKind::Command, text });
    }
    reading
}

/// Offset of the message in `RawContent        : HTTP/1.1 401 Unauthorized`.
fn raw_content_at(line: &str) -> Option<usize> {
    let rest = line.strip_prefix("RawContent")?.trim_start().strip_prefix(": ")?;
    rest.starts_with("HTTP/").then_some(line.len() - rest.len())
}

/// The response object that a cmdlet returns, as the console lists it below the offset `from`.
fn printed(source: &Source, from: usize) -> Option<super::Response> {
    let mut raw: Option<(usize, super::draft::Lines)> = None;
    for (range, line) in source.lines().skip_while(|(range, _)| range.end < from) {
        match &mut raw {
            None => {
                let Some(at) = raw_content_at(line) else { continue };
                let mut lines = super::draft::Lines::default();
                lines.push(source, range.start + at..range.end);
                raw = Some((at, lines));
            }
            Some((_, _)) if line.starts_with(|c: char| c.is_alphabetic()) && has(line, " : ") => break,
            Some((margin, lines)) => {
                let blank = line.len() - line.trim_start_matches(' ').len();
                lines.push(source, range.start + blank.min(*margin)..range.end);
            }
        }
    }
    match super::draft::raw(&raw?.1.take()?)? {
        super::draft::Message::Response(response) => Some(response),
        super::draft::Message::Request(_) => None,
    }
}

/// The requests of all commands, and the offset behind the last one.
pub(super) fn requests(source: &Source) -> (Vec<Request>, usize) {
    let mut script = Script {
        source,
        text: source.as_str(),
        at: 0,
        user_agent: None,
        cookies: Vec::new(),
        tables: Vec::new(),
        places: Vec::new(),
        values: Vec::new(),
    };
    let mut requests = Vec::new();
    let mut end = 0;
    while let Some((range, line)) = super::sections::line_at(script.text, script.at) {
        if requests.len() >= MAX_COMMANDS {
            break;
        }
        script.at = range.end + 1;
        if let Some(at) = command_in(line) {
            let start = range.start + at;
            script.at =
                start + line.get(at..).map_or(0, |rest| rest.find([' ', '\t', '`']).unwrap_or(rest.len()));
            if let Some(request) = script.command(start) {
                requests.push(request);
            }
            end = script.at;
            script.at = script.line_end() + 1;
        } else {
            script.assignment(&range, line);
            end = end.max(if requests.is_empty() { script.at.min(script.text.len()) } else { 0 });
        }
    }
    (requests, end.min(source.as_str().len()))
}

struct Script<'a> {
    source: &'a Source,
    text: &'a str,
    at: usize,
    user_agent: Option<Mapped>,
    cookies: Vec<(Mapped, Mapped)>,
    /// Hash tables that were given a name.
    tables: Vec<(String, Vec<Header>)>,
    /// Where these tables stand, for parameters that are splatted.
    places: Vec<(String, usize)>,
    /// Strings that were given a name.
    values: Vec<(String, Mapped)>,
}

/// What the parameters of a command say.
#[derive(Default)]
struct Draft {
    target: Option<Mapped>,
    method: Option<Mapped>,
    body: Option<Mapped>,
    kind: Option<Mapped>,
    headers: Vec<Header>,
    session: bool,
}

impl Script<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn line_end(&self) -> usize {
        self.at + self.rest().find('\n').unwrap_or(self.rest().len())
    }

    /// `$session.UserAgent = "…"`, `$session.Cookies.Add(…)`, `$headers = @{…}`, `$token = "…"`.
    fn assignment(&mut self, range: &Range<usize>, line: &str) {
        let words = line.trim_start();
        let begin = range.start + (line.len() - words.len());
        let Some(name) = words.strip_prefix('$') else { return };
        let len =
            name.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"_.".contains(byte)).count();
        let variable = name.get(..len).unwrap_or_default().to_ascii_lowercase();
        let after = name.get(len..).unwrap_or_default();
        self.at = begin + 1 + len;
        if variable.ends_with(".cookies.add") {
            let close = self.line_end();
            let mut strings = Vec::new();
            while let Some(found) = self.text.get(self.at..close).and_then(|rest| rest.find(['"', '\''])) {
                self.at += found;
                strings.push(self.string());
                if strings.len() == 2 {
                    break;
                }
            }
            let mut strings = strings.into_iter();
            if let (Some(name), Some(value)) = (strings.next(), strings.next())
                && self.cookies.len() < 1000
            {
                self.cookies.push((name, value));
            }
        } else if let Some(table) = variable.strip_suffix(".add").filter(|_| after.starts_with('(')) {
            self.at += 1;
            self.member(table, ",");
        } else if after.starts_with('[') {
            self.at += 1;
            self.member(&variable, "=");
        } else if let Some(value) = after.trim_start().strip_prefix('=') {
            let skip = after.len() - value.trim_start().len();
            self.at += skip;
            if self.rest().starts_with("@{") {
                self.places.push((variable.clone(), self.at));
                let table = self.table();
                if self.tables.len() < 100 {
                    self.tables.push((variable, table));
                }
            } else if self.rest().starts_with(['"', '\'']) {
                let value = self.string();
                if variable.ends_with(".useragent") {
                    self.user_agent = Some(value);
                } else if self.values.len() < 100 {
                    self.values.push((variable, value));
                }
            }
        }
        self.at = self.line_end() + 1;
    }

    /// `"Name", "value")` and `"Name"] = "value"`: one more member of a named table.
    fn member(&mut self, table: &str, mark: &str) {
        self.spaces();
        if !self.rest().starts_with(['"', '\'']) {
            return;
        }
        let name = self.string();
        let Some(gap) = self.rest().find(mark).filter(|gap| *gap < 8) else { return };
        self.at += gap + mark.len();
        self.spaces();
        let value = self.table_value();
        let known = self.tables.iter().position(|(known, _)| known == table);
        let at = known.unwrap_or_else(|| {
            self.tables.push((table.to_owned(), Vec::new()));
            self.tables.len() - 1
        });
        if let Some((_, headers)) =
            self.tables.get_mut(at).filter(|(_, headers)| headers.len() < super::block::MAX_HEADERS)
        {
            headers.push(Header::pasted(name, value));
        }
    }

    /// Blanks and continued lines.
    fn blanks(&mut self) {
        loop {
            let rest = self.rest();
            let after = rest.trim_start_matches([' ', '\t']);
            let mut skip = rest.len() - after.len();
            if let Some(line) = after.strip_prefix('`') {
                let blank = line.len() - line.trim_start_matches([' ', '\t']).len();
                if line.get(blank..).is_some_and(|line| line.starts_with('\n')) {
                    skip += blank + 2;
                }
            }
            if skip == 0 {
                return;
            }
            self.at += skip;
        }
    }

    fn command(&mut self, start: usize) -> Option<Request> {
        let mut draft = Draft::default();
        loop {
            self.blanks();
            let rest = self.rest();
            if rest.is_empty() || rest.starts_with(['\n', '|', ';', ')', '}']) {
                break;
            }
            if let Some(table) = self.splatted() {
                self.splat(table, &mut draft);
                continue;
            }
            let Some(name) = self.parameter() else {
                let before = self.at;
                let value = self.value();
                if self.at == before {
                    self.at += self.rest().chars().next().map_or(1, char::len_utf8);
                }
                draft.target = draft.target.or(value);
                continue;
            };
            if SWITCHES.iter().any(|known| known.eq_ignore_ascii_case(&name)) {
                continue;
            }
            self.blanks();
            if !self.set(&name, &mut draft) {
                break;
            }
        }
        let Draft { target, method, body, kind, mut headers, session } = draft;
        let target = target?;
        let mut all = Vec::new();
        if session {
            all.extend(self.user_agent.clone().map(|value| Header::derived("User-Agent", value)));
            all.extend(self.cookie().map(|value| Header::derived("Cookie", value)));
        }
        all.append(&mut headers);
        all.extend(kind.map(|value| Header::derived("Content-Type", value)));
        let span = self.source.text.span_of(start..self.at.min(self.text.len()));
        let method =
            method.map_or_else(|| Mapped::derived("GET", Span::empty(span.start)), |method| upper(&method));
        let (target, credential) = url::without_user_info(&target).unwrap_or((target, None));
        let _ = credential;
        Some(Request {
            method: Some(method),
            url: Some(target),
            headers: all,
            body,
            seen: Seen::Whole,
            span,
            ..Request::default()
        })
    }

    /// Takes the value of the parameter `name`; `false` when there is none.
    fn set(&mut self, name: &str, draft: &mut Draft) -> bool {
        match name.to_ascii_lowercase().as_str() {
            "uri" | "url" => draft.target = self.value(),
            "method" | "custommethod" => draft.method = self.value(),
            "headers" => draft.headers.extend(self.headers()),
            "contenttype" => draft.kind = self.value(),
            "useragent" => {
                if let Some(value) = self.value() {
                    draft.headers.push(Header::derived("User-Agent", value));
                }
            }
            // A variable that the paste does not set is unknown.
            "body" => draft.body = self.value().filter(|body| !body.as_str().starts_with('$')),
            "token" => {
                if let Some(token) = self.value() {
                    let mut value = Mapped::derived("Bearer ", Span::empty(token.span().start));
                    value.push(&token);
                    draft.headers.push(Header::derived("Authorization", value));
                }
            }
            "websession" => {
                draft.session = true;
                self.value();
            }
            _ => {
                let before = self.at;
                self.value();
                return self.at != before;
            }
        }
        true
    }

    /// `@params`: the place of the table whose members are the parameters.
    fn splatted(&mut self) -> Option<usize> {
        let name = self.rest().strip_prefix('@')?;
        let len = name.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
        let name = name.get(..len).filter(|name| !name.is_empty())?.to_ascii_lowercase();
        let place = self.places.iter().rev().find(|(known, _)| *known == name).map(|(_, at)| *at)?;
        self.at += 1 + len;
        Some(place)
    }

    fn splat(&mut self, table: usize, draft: &mut Draft) {
        let resume = std::mem::replace(&mut self.at, table + 2);
        for _ in 0..MAX_PARAMETERS {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', ';', ',']).len();
            let name = self.key();
            self.spaces();
            if name.is_empty() || !self.rest().starts_with('=') {
                break;
            }
            self.at += 1;
            self.spaces();
            if !self.set(name.as_str(), draft) {
                break;
            }
        }
        self.at = resume;
    }

    fn cookie(&self) -> Option<Mapped> {
        let (first, _) = self.cookies.first()?;
        let mut all = Mapped::empty(first.span().start);
        for (name, value) in &self.cookies {
            if !all.is_empty() {
                all.push_decoded("; ", Span::empty(name.span().start));
            }
            all.push(name);
            all.push_decoded("=", Span::empty(value.span().start));
            all.push(value);
        }
        Some(all)
    }

    fn parameter(&mut self) -> Option<String> {
        let rest = self.rest().strip_prefix(['-', '\u{2013}'])?;
        let len = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let name = rest.get(..len).filter(|name| !name.is_empty())?.to_owned();
        self.at += self.rest().len() - rest.len() + len;
        if self.rest().starts_with(':') {
            self.at += 1;
        }
        Some(name)
    }

    /// A hash table, or the name of one.
    fn headers(&mut self) -> Vec<Header> {
        if self.rest().starts_with("@{") {
            return self.table();
        }
        let Some(name) = self.variable() else { return Vec::new() };
        self.tables
            .iter()
            .rev()
            .find(|(known, _)| *known == name)
            .map(|(_, table)| table.clone())
            .unwrap_or_default()
    }

    fn variable(&mut self) -> Option<String> {
        let rest = self.rest().strip_prefix('$')?;
        let len =
            rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"_.:".contains(byte)).count();
        let name = rest.get(..len)?.to_ascii_lowercase();
        self.at += 1 + len;
        Some(name)
    }

    /// A string, a bare word, a variable or an expression in brackets; an expression holds what its strings hold.
    fn value(&mut self) -> Option<Mapped> {
        let rest = self.rest();
        let first = rest.chars().next()?;
        match first {
            '"' | '\'' | '\u{201c}' | '\u{201d}' => Some(self.string()),
            '@' if rest.starts_with("@'") || rest.starts_with("@\"") => self.here_string(),
            '@' => {
                self.table();
                None
            }
            '(' | '[' => self.expression(),
            '$' => {
                let from = self.at;
                let name = self.variable()?;
                let known = self
                    .values
                    .iter()
                    .rev()
                    .find(|(known, _)| *known == name)
                    .map(|(_, value)| value.clone());
                known.or_else(|| Some(self.source.slice(from..self.at)).filter(|_| !name.is_empty()))
            }
            _ => {
                let len = rest.find(|c: char| c.is_whitespace() || ";|)}`".contains(c)).unwrap_or(rest.len());
                let word = self.source.slice(self.at..self.at + len);
                self.at += len;
                (!word.is_empty()).then_some(word)
            }
        }
    }

    /// `(…)` and `[type]::call(…)`: the string in `GetBytes("…")`, else nothing that can be known.
    fn expression(&mut self) -> Option<Mapped> {
        let encodes =
            self.rest().get(..80.min(self.rest().len())).is_some_and(|head| head.contains("GetBytes("));
        let mut depth = 0_usize;
        let mut found = None;
        while let Some(next) = self.rest().chars().next() {
            match next {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth = depth.saturating_sub(1),
                '"' | '\'' => {
                    let value = self.string();
                    found = found.or(Some(value));
                    continue;
                }
                '\n' if depth == 0 => break,
                ' ' if depth == 0 => break,
                _ => {}
            }
            self.at += next.len_utf8();
            if depth == 0 && matches!(next, ')') {
                break;
            }
        }
        found.filter(|_| encodes)
    }

    /// `@{ "Name" = "value"; Name='value' }`.
    fn table(&mut self) -> Vec<Header> {
        let mut headers = Vec::new();
        self.at += 2;
        while let Some(next) = self.rest().chars().next() {
            match next {
                '}' => {
                    self.at += 1;
                    break;
                }
                c if c.is_whitespace() || c == ';' || c == ',' || c == '`' => self.at += c.len_utf8(),
                _ => {
                    let before = self.at;
                    let name = self.key();
                    self.spaces();
                    if !self.rest().starts_with('=') {
                        if self.at == before {
                            self.at += next.len_utf8();
                        }
                        continue;
                    }
                    self.at += 1;
                    self.spaces();
                    let mut value = self.table_value();
                    self.spaces();
                    while self.rest().starts_with('+') {
                        self.at += 1;
                        self.spaces();
                        let more = self.table_value();
                        value.push(&more);
                        self.spaces();
                    }
                    let is_pseudo = matches!(name.as_str(), "authority" | "method" | "path" | "scheme");
                    if !name.is_empty() && !is_pseudo && headers.len() < super::block::MAX_HEADERS {
                        headers.push(Header::pasted(name, value));
                    }
                }
            }
        }
        headers
    }

    fn spaces(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\t']).len();
    }

    fn key(&mut self) -> Mapped {
        if self.rest().starts_with(['"', '\'', '\u{201c}']) {
            return self.string();
        }
        let len = self
            .rest()
            .bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte))
            .count();
        let key = self.source.slice(self.at..self.at + len);
        self.at += len;
        key
    }

    fn table_value(&mut self) -> Mapped {
        let from = self.at;
        let value = match self.rest().chars().next() {
            Some('"' | '\'' | '\u{201c}') => Some(self.string()),
            Some('$') => self.value(),
            Some('@') if self.rest().starts_with("@{") => {
                self.table();
                None
            }
            Some('(' | '[') => {
                self.expression();
                None
            }
            _ => {
                let len = self.rest().find([';', '\n', '}', '+']).unwrap_or(self.rest().len());
                self.at += len;
                None
            }
        };
        value.unwrap_or_else(|| self.source.slice(from..self.at).trim())
    }

    /// A string in quotes; to the text's end when it is not closed.
    fn string(&mut self) -> Mapped {
        let rest = self.rest();
        let open = rest.chars().next().unwrap_or('"');
        let single = open == '\'';
        let close = if open == '\u{201c}' { '\u{201d}' } else { open };
        let from = self.at + open.len_utf8();
        let body = self.text.get(from..).unwrap_or_default();
        let whole = &self.source.text;
        let mut out = Mapped::empty(whole.span_of(from..from).start);
        let (mut at, mut copied) = (0, 0);
        while let Some(found) = body.get(at..).and_then(|rest| rest.find([close, '`', '$'])) {
            at += found;
            let here = body.get(at..).unwrap_or_default();
            let next = here.chars().nth(1);
            if here.starts_with(close) {
                if next == Some(close) {
                    out.push_from(whole, from + copied..from + at);
                    copied = at + close.len_utf8();
                    at += 2 * close.len_utf8();
                    continue;
                }
                break;
            }
            if single {
                at += 1;
                continue;
            }
            if here.starts_with('`') {
                out.push_from(whole, from + copied..from + at);
                let len = 1 + next.map_or(0, char::len_utf8);
                match next.and_then(back_tick) {
                    Some(decoded) => {
                        out.push_decoded(decoded, whole.span_of(from + at..from + at + len));
                        copied = at + len;
                    }
                    None => copied = at + 1,
                }
                at += len;
                continue;
            }
            match char_code(here) {
                Some((decoded, len)) => {
                    out.push_from(whole, from + copied..from + at);
                    out.push_decoded(
                        decoded.encode_utf8(&mut [0; 4]),
                        whole.span_of(from + at..from + at + len),
                    );
                    at += len;
                    copied = at;
                }
                None => at += 1,
            }
        }
        let end = if body.get(at..).is_some_and(|rest| rest.starts_with(close)) { at } else { body.len() };
        out.push_from(whole, from + copied.min(end)..from + end);
        self.at = (from + end + if end < body.len() { close.len_utf8() } else { 0 }).min(self.text.len());
        out
    }

    fn here_string(&mut self) -> Option<Mapped> {
        let close = if self.rest().starts_with("@'") { "\n'@" } else { "\n\"@" };
        let from = self.line_end() + 1;
        let len = self.text.get(from..)?.find(close)?;
        self.at = from + len + close.len();
        Some(self.source.slice(from..from + len))
    }
}

fn back_tick(letter: char) -> Option<&'static str> {
    Some(match letter {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        '0' => "\0",
        'a' => "\u{7}",
        'b' => "\u{8}",
        'e' => "\u{1b}",
        'f' => "\u{c}",
        'v' => "\u{b}",
        _ => return None,
    })
}

/// `$([char]252)`, `$([char]0xfc)`.
fn char_code(rest: &str) -> Option<(char, usize)> {
    let inner = strip_prefix_ignore_case(rest, "$([char]")?;
    let close = inner.get(..12.min(inner.len()))?.find(')')?;
    let digits = inner.get(..close)?.trim();
    let value = match digits.strip_prefix("0x") {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => digits.parse().ok()?,
    };
    Some((char::from_u32(value)?, rest.len() - inner.len() + close + 1))
}

/// PowerShell sends methods in capitals.
fn upper(method: &Mapped) -> Mapped {
    let text = method.as_str().to_ascii_uppercase();
    if text == method.as_str() { method.clone() } else { Mapped::derived(text, method.span()) }
}

pub(super) const COMMANDS: &[&str] = &["Invoke-WebRequest", "Invoke-RestMethod", "iwr", "irm"];

/// A type that scripts of a browser name.
const SESSION: &str = "Microsoft.PowerShell.Commands.WebRequestSession";

/// Beside the commands, what one of must stand in a paste of PowerShell.
const WORDS: &[&str] = &["+ curl ", "+ wget ", SESSION, "RawContent"];

const SWITCHES: &[&str] = &[
    "UseBasicParsing",
    "UseDefaultCredentials",
    "DisableKeepAlive",
    "SkipCertificateCheck",
    "SkipHeaderValidation",
    "SkipHttpErrorCheck",
    "PassThru",
    "AllowUnencryptedAuthentication",
    "PreserveAuthorizationOnRedirect",
    "NoProxy",
    "Verbose",
    "Debug",
    "ProxyUseDefaultCredentials",
    "Resume",
];

const MAX_COMMANDS: usize = 500;
/// A splatted table holds no more parameters than this.
const MAX_PARAMETERS: usize = 100;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn backticks_escape_and_the_session_holds_what_was_sent_too() {
        let capture = check_as(
            "powershell",
            r#"
$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession
$session.UserAgent = "Mozilla/5.0 (a; b)"
                      ^^^^^^^^^^^^^^^^^^ user-agent
$session.Cookies.Add((New-Object System.Net.Cookie("sid", "a`$b=", "/", "api.example.com")))
Invoke-WebRequest -UseBasicParsing -Uri "https://api.example.com/v1/me?a=`$b" `
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url = https://api.example.com/v1/me?a=$b
-Method "POST" `
         ^^^^ method
-WebSession $session `
-Headers @{
"authority"="api.example.com"
             ^^^^^^^^^^^^^^^ nowhere
  "method"="POST"
  "path"="/v1/me"
  "accept"="*/*"
            ^^^ accept
  "authorization"="Bearer a:b=="
                   ^^^^^^^^^^^^ authorization
} `
-ContentType "application/json; charset=utf-8" `
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ content-type
-Body "{`"a`":`"`$x`nb: c`"}"
       ^^^^^^^^^^^^^^^^^^^^^ body
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.header("cookie").unwrap().value.as_str(), "sid=a$b=");
        assert_eq!(request.body.as_ref().unwrap().as_str(), "{\"a\":\"$x\nb: c\"}");
    }

    #[test]
    fn single_quotes_escape_nothing_and_names_may_stand_bare() {
        let capture = check_as(
            "powershell",
            r#"
$headers = @{
  'X-Quote' = 'it''s `n'
               ^^^^^^^^ x-quote = it's `n
  Authorization = "Bearer $token"
                   ^^^^^^^^^^^^^ authorization
}
Invoke-RestMethod -Headers $headers -Method Delete https://api.example.com/v1/me # Accept: none
                                            ^^^^^^ method = DELETE
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
"#,
        );
        assert_eq!(capture.exchanges[0].request.as_ref().unwrap().headers.len(), 2);
    }
}
