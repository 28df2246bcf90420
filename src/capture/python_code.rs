//! Python code that makes a request (requests, httpx, urllib, http.client), and the result pasted below it.
//!
//! Names are looked up where the paste assigns them a literal; what is computed stays as `${expression}`.

use super::draft::{self, Message, cut, place, status_words};
use super::{
    Exchange, Format, Header, Note, NoteKind, Reading, Request, Response, Seen, Source, aside, derive,
    literals, shape,
};
use crate::text::json::{Kind, Node, Reader, Value};
use crate::text::{Mapped, Span};

pub(super) static FORMAT: Format = Format { id: "python-code", name: "Python code", score, read };

fn score(source: &Source) -> u8 {
    let head = source.head();
    let call = source.has_any(CALLS);
    let import = source.has_any(&[
        "import requests",
        "import httpx",
        "import aiohttp",
        "import urllib",
        "import http.client",
        "from requests",
        "from urllib",
        "from httpx",
    ]);
    let session = import && VERBS.iter().any(|verb| head.contains(&format!(".{verb}(")));
    if !call && !session {
        0
    } else if source.has("Traceback (most recent call last)") || literals::has_start_line(head) {
        48
    } else {
        89
    }
}

/// What the paste assigns to names.
struct Names<'a> {
    text: &'a Mapped,
    values: Vec<(&'a str, Value)>,
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let names = Names { text: &source.text, values: assignments(source) };
    let mut origin = None;
    let mut shared = Vec::new();
    let mut end = 0;
    let mut last = None;
    for (at, _) in source.as_str().match_indices('(').take(MAX_CALLS) {
        if at < end {
            continue;
        }
        let Some(name) = callee(source.as_str(), at) else { continue };
        let verb = name.rsplit('.').next().unwrap_or_default();
        let wanted = VERBS.contains(&verb)
            || [
                "request",
                "Request",
                "HTTPSConnection",
                "HTTPConnection",
                "add_header",
                "update",
                "putheader",
            ]
            .contains(&verb);
        if !wanted {
            continue;
        }
        let start = at - name.len();
        let near = draft::window(source.as_str().get(start..).unwrap_or_default(), WINDOW);
        let mut reader = Reader::new(source.as_str().get(..start + near.len()).unwrap_or_default(), start);
        let value = reader.value();
        let call = Node::new(&value, &source.text);
        if verb == "update" {
            if name.ends_with("headers.update") {
                shared.extend(
                    call.members()
                        .filter_map(|(_, map)| names.resolve(map))
                        .flat_map(|map| names.headers(map)),
                );
            }
        } else if verb.ends_with("Connection") {
            let host = call.members().next().and_then(|(_, host)| names.text(host));
            origin = host.map(|host| {
                let scheme = if verb == "HTTPSConnection" { "https://" } else { "http://" };
                let mut url = Mapped::derived(scheme, Span::empty(host.span().start));
                url.push(&host);
                url
            });
        } else if verb == "add_header" || verb == "putheader" {
            let mut arguments = call.members().filter_map(|(_, value)| names.text(value));
            let request =
                reading.exchanges.last_mut().and_then(|exchange: &mut Exchange| exchange.request.as_mut());
            if let (Some(name), Some(value), Some(request)) = (arguments.next(), arguments.next(), request) {
                request.headers.push(Header::pasted(name, value));
            }
        } else if let Some(mut request) = request(call, verb, &names, origin.as_ref()) {
            for header in shared.iter().rev() {
                let header: &Header = header;
                if !request.headers.iter().any(|own| own.is(header.name.as_str())) {
                    request.headers.insert(0, header.clone());
                }
            }
            reading.cut |= value.cut;
            reading.exchanges.push(Exchange { request: Some(request), response: None });
            last = Some(reader.position());
        } else {
            continue;
        }
        end = reader.position();
    }
    if let Some(last) = last {
        result(source, last, &mut reading);
    }
    let code = last.unwrap_or(0).min(source.as_str().len());
    let text = source.slice(0..code).trim();
    if !text.is_empty() {
        reading.notes.insert(0, Note { kind: NoteKind::Command, text });
    }
    reading
}

/// The name before the bracket at `at`.
fn callee(text: &str, at: usize) -> Option<&str> {
    let lead = text.get(..at)?;
    let bytes = lead.as_bytes();
    let len = bytes
        .iter()
        .rev()
        .take(100)
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'))
        .count();
    lead.get(at - len..).filter(|name| !name.is_empty())
}

/// `name = literal` at the beginning of lines.
fn assignments(source: &Source) -> Vec<(&str, Value)> {
    let mut values = Vec::new();
    let (mut end, mut tried) = (0, 0);
    for (range, line) in source.lines() {
        if range.start < end || tried >= MAX_NAMES {
            continue;
        }
        let text = line.trim_start().trim_start_matches(">>> ");
        let Some((name, rest)) = text.split_once('=') else { continue };
        let name = name.trim();
        let plain = !name.is_empty()
            && name.len() < 60
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'));
        let dumped = rest.trim_start().starts_with("json.dumps(");
        let literal = dumped
            || rest.trim_start().starts_with([
                '"', '\'', '{', '[', '(', 'f', 'b', 'r', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
            ]);
        if !plain || rest.starts_with('=') || !literal {
            continue;
        }
        tried += 1;
        let start = place(&source.text, rest).start;
        let near = draft::window(source.as_str().get(start..).unwrap_or_default(), WINDOW);
        let mut reader = Reader::new(source.as_str().get(..start + near.len()).unwrap_or_default(), start);
        let value = reader.value();
        if dumped
            || matches!(value.kind, Kind::Text | Kind::Map(_) | Kind::Number | Kind::Join(_) | Kind::List(_))
        {
            end = reader.position();
            values.push((name, value));
        }
    }
    values
}

impl<'a> Names<'a> {
    /// The literal behind a name; other values as they are.
    fn resolve<'b>(&'b self, node: Node<'b>) -> Option<Node<'b>>
    where
        'a: 'b,
    {
        if matches!(node.value.kind, Kind::Bare) {
            let (_, value) = self.values.iter().rev().find(|(name, _)| *name == node.raw())?;
            return Some(Node::new(value, self.text));
        }
        Some(node)
    }

    /// A text, names in it filled in where they are known.
    fn text(&self, node: Node<'_>) -> Option<Mapped> {
        match &node.value.kind {
            Kind::Bare => match self.values.iter().rev().find(|(name, _)| *name == node.raw()) {
                Some((_, value)) => Node::new(value, self.text).text(),
                None => node.text(),
            },
            Kind::Join(parts) => {
                let mut out = Mapped::empty(node.span().start);
                for part in parts {
                    out.push(&self.text(Node::new(part, node.text)).unwrap_or_default());
                }
                Some(out)
            }
            Kind::Text if node.raw().get(..1).is_some_and(|first| first.eq_ignore_ascii_case("f")) => {
                node.text().map(|text| self.filled(&text))
            }
            Kind::Call(..) => {
                let mut text = Mapped::empty(node.span().start);
                text.push_decoded("${", Span::empty(node.span().start));
                text.push(&node.text.slice(node.value.range.clone()));
                text.push_decoded("}", Span::empty(node.span().end));
                Some(text)
            }
            _ => node.text(),
        }
    }

    /// The `{name}` parts of an f-string.
    fn filled(&self, text: &Mapped) -> Mapped {
        let mut out = Mapped::empty(text.span().start);
        let mut from = 0;
        for (at, _) in text.as_str().match_indices('{').take(100) {
            let Some(name) = text.as_str().get(at + 1..).and_then(|rest| rest.get(..rest.find('}')?)) else {
                continue;
            };
            let known = self.values.iter().rev().find(|(known, _)| *known == name.trim());
            let Some(value) = known.and_then(|(_, value)| Node::new(value, self.text).string()) else {
                continue;
            };
            out.push_from(text, from..at);
            out.push(&value);
            from = at + name.len() + 2;
        }
        out.push_from(text, from..text.len());
        out
    }

    fn headers(&self, map: Node<'_>) -> Vec<Header> {
        let mut fields = Vec::new();
        for (key, value) in map.members().take(super::block::MAX_HEADERS) {
            let Some(key) = key.filter(|_| !value.is_null()) else { continue };
            let Some(text) = self.text(value) else { continue };
            fields.push(Header::pasted(key.name(), text.trim()));
        }
        fields
    }
}

/// The request that a call makes; `None` when it is no request.
fn request(call: Node<'_>, verb: &str, names: &Names<'_>, origin: Option<&Mapped>) -> Option<Request> {
    let mut positional = call.members().filter(|(key, _)| key.is_none()).map(|(_, value)| value);
    let named = |name: &str| call.get(name).and_then(|value| names.resolve(value));
    let method = if verb == "request" {
        let method = named("method").or_else(|| positional.next()).and_then(|value| names.text(value))?;
        let upper = method.as_str().to_ascii_uppercase();
        if !draft::is_method(&upper) {
            return None;
        }
        Some(Mapped::derived(upper, method.span()))
    } else if verb == "Request" {
        named("method").and_then(|value| names.text(value))
    } else {
        let at = call.raw().find('(')?;
        let span = call.text.span_of(call.value.range.start + at - verb.len()..call.value.range.start + at);
        Some(Mapped::derived(verb.to_ascii_uppercase(), span))
    };
    let mut url = call.get("url").or_else(|| positional.next()).and_then(|value| names.text(value))?;
    if let Some(origin) = origin.filter(|_| url.as_str().starts_with('/')) {
        let path = std::mem::replace(&mut url, origin.clone());
        url.push(&path);
    }
    let like_a_url = url.as_str().contains("://")
        || url.as_str().contains('{')
        || (url.as_str().starts_with('/') && call.get("headers").is_some());
    if !like_a_url {
        return None;
    }
    let mut request = Request { seen: Seen::Unknown, span: call.span(), ..Request::default() };
    let (plain, userinfo) = derive::without_userinfo(url);
    request.url = Some(plain);
    let mut implied = None;
    let rest: Vec<_> = positional.collect();
    // http.client: conn.request("POST", "/path", payload, headers)
    for value in rest.iter().filter_map(|value| names.resolve(*value)) {
        if value.is_map() {
            request.headers.extend(names.headers(value));
        } else if value.string().is_some_and(|text| !text.is_empty()) && request.body.is_none() {
            request.body = names.text(value);
        }
    }
    for (key, value) in call.members() {
        let (Some(key), Some(value)) = (key, names.resolve(value)) else { continue };
        match key.word() {
            "headers" if value.is_map() => request.headers.extend(names.headers(value)),
            "params" if value.is_map() => {
                if let Some(url) = &mut request.url {
                    derive::push_query(url, value);
                }
            }
            "auth" => request.headers.extend(basic(value, names)),
            "cookies" if value.is_map() => request.headers.extend(cookies(value, names)),
            "json" if value.is_map() || value.is_list() => {
                request.body = Some(value.to_json());
                implied = Some(("application/json", value.span()));
            }
            "data" | "content" => match &value.value.kind {
                Kind::Map(members) if !members.is_empty() => {
                    request.body = Some(derive::form(value)).filter(|body| !body.is_empty());
                    implied = Some(("application/x-www-form-urlencoded", value.span()));
                }
                // json.dumps({…})
                Kind::Call(..) => {
                    request.body = value
                        .members()
                        .next()
                        .and_then(|(_, inner)| names.resolve(inner))
                        .filter(|inner| inner.is_map())
                        .map(Node::to_json);
                }
                Kind::Text | Kind::Join(_) => {
                    request.body = names.text(value).filter(|body| !body.is_empty());
                }
                _ => {}
            },
            _ => {}
        }
    }
    if let Some(header) = userinfo.filter(|_| request.header("authorization").is_none()) {
        request.headers.push(header);
    }
    if let Some((media, span)) = implied.filter(|_| request.header("content-type").is_none()) {
        request.headers.push(Header::derived("Content-Type", Mapped::derived(media, span)));
    }
    let implied_method = if request.body.is_some() { "POST" } else { "GET" };
    request.method = method.or_else(|| Some(Mapped::derived(implied_method, Span::empty(call.span().start))));
    Some(request)
}

/// `auth=("user", "password")`, `auth=HTTPBasicAuth(…)`. Other schemes are made when the request is sent.
fn basic(value: Node<'_>, names: &Names<'_>) -> Option<Header> {
    let parts: Vec<_> = match &value.value.kind {
        Kind::List(_) => value.items().collect(),
        Kind::Call(name, _) => {
            let name = value.text.as_str().get(name.clone())?;
            if !name.ends_with("BasicAuth") {
                return None;
            }
            value.members().map(|(_, part)| part).collect()
        }
        _ => return None,
    };
    let [user, password, ..] = parts.as_slice() else { return None };
    let (user, password) = (names.text(*user)?, names.text(*password)?);
    if user.as_str().contains("${") || password.as_str().contains("${") {
        let mut text = Mapped::derived("Basic ${base64(", Span::empty(value.span().start));
        text.push(&user);
        text.push_decoded(":", Span::empty(password.span().start));
        text.push(&password);
        text.push_decoded(")}", Span::empty(value.span().end));
        return Some(Header::derived("Authorization", text));
    }
    Some(derive::basic(&user, &password, value.span()))
}

fn cookies(value: Node<'_>, names: &Names<'_>) -> Option<Header> {
    let mut text = Mapped::empty(value.span().start);
    for (key, value) in value.members().take(500) {
        let (Some(key), Some(value)) = (key, names.text(value)) else { continue };
        if !text.is_empty() {
            text.push_decoded("; ", Span::empty(key.span().start));
        }
        text.push(&key.name());
        text.push_decoded("=", Span::empty(value.span().start));
        text.push(&value);
    }
    (!text.is_empty()).then(|| Header::derived("Cookie", text))
}

/// What is pasted below the code: a comment, a console's output, an exception, a raw response.
fn result(source: &Source, from: usize, reading: &mut Reading) {
    let text = source.as_str();
    let mut skip_to = from + text.get(from..).map_or(0, |rest| rest.find('\n').unwrap_or(rest.len()));
    let mut asked = None;
    for (range, line) in source.lines() {
        if range.start < skip_to || line.trim().is_empty() {
            continue;
        }
        if let Some(expression) = line.trim_start().strip_prefix(">>> ") {
            asked = shown(expression.trim_end());
            aside::push_lines(source, range, reading);
            continue;
        }
        if let Some(part) = asked.take()
            && let Some(end) = take_shown(source, &range, line, part, reading)
        {
            skip_to = end;
            continue;
        }
        let plain = line.trim_start().trim_start_matches("# ").trim_start_matches('#');
        let status = matches!(
            super::block::start_line(plain.trim_end()),
            Some(super::block::StartLine::Status { .. })
        );
        if status
            && let Some(rest) = text.get(range.start..)
            && let Some(Message::Response(response)) = draft::raw(&cut(&source.text, rest))
        {
            answer(response, reading);
            return;
        }
        if plain.starts_with('(') {
            let value = draft::literal(source, plain);
            if let Some(response) =
                shape::exchange(Node::new(&value, &source.text)).and_then(|exchange| exchange.response)
            {
                skip_to = value.range.end;
                answer(response, reading);
                continue;
            }
        }
        let words = plain
            .strip_prefix("<Response [")
            .or_else(|| draft::behind(plain, "HTTPError: "))
            .or_else(|| draft::behind(plain, "error '"))
            .unwrap_or(plain);
        let response = status_words(source, words.get(..3).unwrap_or_default()).filter(|_| {
            words.get(3..).is_none_or(|rest| rest.is_empty() || rest.starts_with([' ', ']', ':']))
        });
        if let Some(mut response) = response {
            let rest = words.get(3..).unwrap_or_default().trim_matches([']', '>', ' ']);
            if let Some(error) = draft::behind(rest, "Error: ") {
                let reason = error.split(" for url").next().unwrap_or_default();
                response.reason = Some(cut(&source.text, reason)).filter(|reason| !reason.is_empty());
            } else if rest.starts_with(['{', '[', '<', '"', '\'']) {
                response.body = Some(cut(&source.text, rest));
            } else if super::names::side(rest).is_none()
                && rest.len() < 40
                && rest.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b' ')
            {
                response.reason = Some(cut(&source.text, rest)).filter(|reason| !reason.is_empty());
            }
            answer(response, reading);
            continue;
        }
        let body = plain.starts_with(['{', '[', '<']) || plain.starts_with("'{");
        let last = reading
            .exchanges
            .last_mut()
            .and_then(|exchange| exchange.response.as_mut())
            .filter(|response| response.body.is_none());
        if body && let Some(response) = last {
            let start = place(&source.text, plain).start;
            let end = text
                .get(start..)
                .and_then(|rest| rest.find("\n>>> ").or_else(|| rest.find("\n\n")))
                .map_or(text.len(), |at| start + at);
            response.body = Some(source.slice(start..end).trim());
            skip_to = end;
            continue;
        }
        aside::push_lines(source, range, reading);
    }
}

/// What a console shows below an expression.
#[derive(Clone, Copy)]
enum Shown {
    Sent,
    Fields,
    Body,
}

/// `r.request.headers`, `r.headers`, `print(r.text)`.
fn shown(expression: &str) -> Option<Shown> {
    let inner =
        expression.strip_prefix("print(").and_then(|rest| rest.strip_suffix(')')).unwrap_or(expression);
    if inner.ends_with(".request.headers") {
        Some(Shown::Sent)
    } else if inner.ends_with(".headers") {
        Some(Shown::Fields)
    } else if [".text", ".content", ".json()"].iter().any(|end| inner.ends_with(end)) {
        Some(Shown::Body)
    } else {
        None
    }
}

/// Takes what stands in the line at `range` for that part of the last exchange; gives its end.
fn take_shown(
    source: &Source,
    range: &std::ops::Range<usize>,
    line: &str,
    part: Shown,
    reading: &mut Reading,
) -> Option<usize> {
    let exchange = reading.exchanges.last_mut()?;
    let start = range.start + line.len() - line.trim_start().len();
    if let Shown::Body = part {
        let rest = source.as_str().get(start..)?;
        let end = start + rest.find("\n>>> ").unwrap_or(rest.len());
        let body = source.slice(start..end).trim();
        exchange.response.get_or_insert_default().body = Some(body);
        return Some(end);
    }
    let value = draft::literal(source, line.trim_start());
    let headers = shape::headers(Node::new(&value, &source.text));
    if headers.is_empty() {
        return None;
    }
    if let Shown::Sent = part {
        // What a session adds by itself stands there as well.
        let request = exchange.request.as_mut()?;
        request.headers = headers;
        request.seen = Seen::Whole;
    } else {
        let response = exchange.response.get_or_insert_default();
        response.headers = headers;
        response.seen = Seen::Whole;
    }
    Some(value.range.end)
}

fn answer(response: Response, reading: &mut Reading) {
    let Some(last) = reading.exchanges.last_mut() else { return };
    match &mut last.response {
        None => last.response = Some(response),
        Some(known) if known.headers.is_empty() && !response.headers.is_empty() => {
            let body = known.body.take();
            *known = Response {
                status: response.status.or(known.status),
                body: response.body.clone().or(body),
                ..response
            };
        }
        Some(_) => {}
    }
}

const VERBS: &[&str] = &["get", "post", "put", "patch", "delete", "head", "options"];
const CALLS: &[&str] = &[
    "requests.get(",
    "requests.post(",
    "requests.put(",
    "requests.patch(",
    "requests.delete(",
    "requests.head(",
    "requests.request(",
    "httpx.get(",
    "httpx.post(",
    "httpx.request(",
    "urllib.request.Request(",
    "http.client.HTTPSConnection(",
    "http.client.HTTPConnection(",
    "urllib.request.urlopen(",
];
const MAX_CALLS: usize = 2000;
const MAX_NAMES: usize = 500;
/// Bytes of one call or one literal at most.
const WINDOW: usize = 32 * 1024;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;

    #[test]
    fn strings_of_every_form_and_names_that_the_paste_assigns() {
        let capture = check_as(
            "python-code",
            r#"
import requests
TOKEN = 'a:b=='
headers = {
    'Authorization': f'Bearer {TOKEN}',
    "X-Quote": 'it\'s "so"',
                ^^^^^^^^^^ x-quote = it's "so"
    # 'Accept': 'text/plain',
    'X-Raw': r'a\nb',
               ^^^^ x-raw = a\nb
}
answer = requests.post('https://api.example.com:8443/v1/orders', headers=headers, data='Amount: 3')
                  ^^^^ method = POST
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
                                                                                        ^^^^^^^^^ body
print(answer.status_code)
# 401
"#,
        );
        assert_eq!(capture.exchanges.len(), 1);
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.header("authorization").unwrap().value.as_str(), "Bearer a:b==");
        assert!(request.header("accept").is_none());
    }

    #[test]
    fn a_pair_of_credentials_and_a_query_are_put_together() {
        let capture = check_as(
            "python-code",
            r#"
import requests
r = requests.get("https://api.example.com/v1/me", params={"at": "20:40"}, auth=("alice", "s3:cret"), cookies={"sid": "1"})
             ^^^ method = GET
"#,
        );
        let request = capture.exchanges[0].request.as_ref().unwrap();
        assert_eq!(request.url.as_ref().unwrap().as_str(), "https://api.example.com/v1/me?at=20%3A40");
        assert_eq!(request.header("authorization").unwrap().value.as_str(), "Basic YWxpY2U6czM6Y3JldA==");
        assert_eq!(request.header("cookie").unwrap().value.as_str(), "sid=1");
    }
}
