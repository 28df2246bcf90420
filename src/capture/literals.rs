//! Reads pastes made of literals: JSON, JavaScript, Python. The formats differ in how they are told apart.

use super::{Exchange, Reading, Response, Seen, Source, Unseen, aside, members, shape};
use crate::text::json::{Kind, Node, Reader, Value, top_values};

/// How the keys of header fields stand in the head of a paste.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs {
    /// `"Content-Type":`
    pub double: usize,
    /// `'content-type':`
    pub single: usize,
    /// `Accept: '…'`
    pub bare: usize,
}

/// The header fields' names that stand as keys in the head of the paste.
pub(super) fn signs(source: &Source) -> Signs {
    *source.known.literals.get_or_init(|| count(source.head()))
}

fn count(head: &str) -> Signs {
    let mut signs = Signs::default();
    for (at, _) in head.match_indices(':').take(4000) {
        let before = head.get(..at).unwrap_or_default().trim_end_matches([' ', '\t']);
        let after = head.get(at + 1..).unwrap_or_default().trim_start_matches([' ', '\t', '\n']);
        let quote = before.bytes().last();
        let name = match quote {
            Some(quote @ (b'"' | b'\'')) => {
                let inner = before.get(..before.len() - 1).unwrap_or_default();
                let from = inner.rfind(char::from(quote)).map_or(0, |open| open + 1);
                // An escaped quote belongs to a text inside another one.
                if inner.ends_with('\\') {
                    continue;
                }
                inner.get(from..).unwrap_or_default()
            }
            Some(byte) if byte.is_ascii_alphanumeric() => {
                let from = before
                    .rfind(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$')
                    .map_or(0, |last| last + 1);
                let opened = before.get(..from).unwrap_or_default().trim_end();
                let value = after.starts_with(['\'', '"', '`', '[']) || after.starts_with("null");
                if !value
                    || !(opened.is_empty()
                        || opened.ends_with(['{', ',', '\n', '/', '.'])
                        || before.get(..from).is_some_and(|lead| {
                            lead.ends_with('\n') || lead.trim_end_matches(' ').ends_with('\n')
                        }))
                {
                    continue;
                }
                before.get(from..).unwrap_or_default()
            }
            _ => continue,
        };
        if name.len() > 64 || !shape::is_sure(name) {
            continue;
        }
        match quote {
            Some(b'"') => signs.double += 1,
            Some(b'\'') => signs.single += 1,
            _ => signs.bare += 1,
        }
    }
    signs
}

/// Whether a line in the head of the paste begins a raw HTTP message.
pub(super) fn has_start_line(head: &str) -> bool {
    head.lines().any(|line| {
        let line = line.trim_start_matches(['>', '<', '*', ' ']);
        super::block::start_line(line.trim_end()).is_some()
    })
}

/// Reads every literal of the paste; those that hold messages become exchanges, text around them notes.
pub(super) fn read(source: &Source) -> Reading {
    let text = source.as_str();
    let mut reading = Reading::default();
    let first = text.trim_start();
    let values = if first.starts_with('"') || bare_member(first) {
        vec![Reader::new(text, text.len() - first.len()).loose_members()]
    } else {
        top_values(text, MAX_VALUES)
    };
    reading.cut = values.iter().any(|value| value.cut);
    let mut from = 0;
    for node in values.iter().flat_map(|value| apart(Node::new(value, &source.text))) {
        let value = node.value;
        let between = from.min(value.range.start)..value.range.start;
        let found = shape::exchange(node);
        let before = between.clone();
        if found.is_none() && !is_body(node, &reading) {
            continue;
        }
        aside::push_lines(source, without_class(text, between), &mut reading);
        from = value.range.end;
        match found {
            Some(exchange) => {
                let rest = members::rest(node, &exchange);
                if add(exchange, &mut reading.exchanges) {
                    status_before(source, &before, &mut reading);
                    words_before(source, &before, &mut reading);
                }
                rest.hand_on(&mut reading);
            }
            None => take_body(node, &mut reading),
        }
    }
    let rest = from.min(text.len())..text.len();
    if !bare_body(source, &rest, &mut reading) {
        aside::push_lines(source, rest, &mut reading);
    }
    if reading.cut {
        mark_cut(&values, &mut reading);
    }
    reading
}

/// The objects of a list that each hold a message; anything else as it is.
fn apart(node: Node<'_>) -> Vec<Node<'_>> {
    // Fields that stand alone in objects are one message together.
    let holds =
        |item: &Node<'_>| item.is_map() && !shape::is_header_map(*item) && shape::exchange(*item).is_some();
    let items: Vec<_> = node.items().take(MAX_VALUES).filter(holds).collect();
    if items.len() > 1 { items } else { vec![node] }
}

/// The text before a literal without the class name that it begins with: `Response {`.
fn without_class(text: &str, between: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let lead = text.get(between.clone()).unwrap_or_default();
    let line = lead.rfind('\n').map_or(0, |at| at + 1);
    let name = lead.get(line..).unwrap_or_default().trim();
    let class = name.len() < 60
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_$.[]() ".contains(&byte));
    if class && name.starts_with(|c: char| c.is_ascii_uppercase()) && !name.contains("  ") {
        between.start..between.start + line
    } else {
        between
    }
}

/// Joins what belongs together: a request and the response that follows it. `false` when nothing was new.
pub(super) fn add(exchange: Exchange, exchanges: &mut Vec<Exchange>) -> bool {
    if let Some(last) = exchanges.last_mut() {
        if same_fields(last, &exchange) {
            return false;
        }
        if last.response.is_none() && exchange.request.is_none() && exchange.response.is_some() {
            last.response = exchange.response;
            return true;
        }
        let answered = last.response.as_ref().is_some_and(|response| !response.headers.is_empty());
        if last.request.is_none() && exchange.response.is_none() && answered {
            last.request = exchange.request;
            return true;
        }
    }
    if exchanges.len() < MAX_VALUES {
        exchanges.push(exchange);
    }
    true
}

/// Whether `other` repeats the fields of the response before it, and nothing else (`headers` and `rawHeaders`).
fn same_fields(last: &Exchange, other: &Exchange) -> bool {
    let (Some(known), None, Some(again)) = (&last.response, &other.request, &other.response) else {
        return false;
    };
    let alike = |a: &super::Header, b: &super::Header| {
        a.name.as_str().eq_ignore_ascii_case(b.name.as_str()) && a.value.as_str() == b.value.as_str()
    };
    again.status.is_none()
        && again.body.is_none()
        && !again.headers.is_empty()
        && known.headers.len() == again.headers.len()
        && known.headers.iter().zip(&again.headers).all(|(a, b)| alike(a, b))
}

/// Whether a map that is no message is the body of the response before it.
fn is_body(node: Node<'_>, reading: &Reading) -> bool {
    let waiting =
        reading.exchanges.last().and_then(|exchange| exchange.response.as_ref()).is_some_and(|response| {
            response.body.is_none() && (response.status.is_some() || !response.headers.is_empty())
        });
    waiting
        && matches!(&node.value.kind, Kind::Map(members) if members.iter().any(|member| member.key.is_some()))
}

fn take_body(node: Node<'_>, reading: &mut Reading) {
    if let Some(response) = reading.exchanges.last_mut().and_then(|exchange| exchange.response.as_mut()) {
        response.body = Some(node.to_json());
        response.span = response.span.cover(node.span());
    }
}

/// `401 {…headers…}`: a status printed before the headers, on their line.
fn status_before(source: &Source, before: &std::ops::Range<usize>, reading: &mut Reading) {
    let Some(text) = source.as_str().get(before.clone()) else { return };
    // Or alone on a line of its own.
    let alone = super::source::lines(text)
        .find(|(_, line)| line.len() == 3 && line.parse().ok().and_then(shape::status_code).is_some());
    let last = text.rfind('\n').map_or(0, |at| at + 1);
    let line_from = alone.as_ref().map_or(last, |(range, _)| range.start);
    let Some(line) = alone.map(|(_, line)| line).or_else(|| text.get(last..)) else { return };
    let words = line.trim_end();
    let Some(digits) = words.len().checked_sub(3).and_then(|at| words.get(at..)) else { return };
    let alone = words.len() == 3
        || words.get(..words.len() - 3).is_some_and(|lead| lead.ends_with([' ', '(', ':', '=']));
    let Some(code) = digits.parse().ok().and_then(shape::status_code).filter(|_| alone) else { return };
    let Some(exchange) = reading.exchanges.last_mut() else { return };
    if exchange.response.as_ref().is_some_and(|response| response.status.is_some()) {
        return;
    }
    let at = before.start + line_from + words.len() - 3;
    let span = source.text.span_of(at..at + 3);
    let response = exchange.response.get_or_insert_with(|| Response {
        seen: Seen::Partial(Unseen::NotLogged),
        span,
        ..Response::default()
    });
    response.status = Some(code);
    response.status_span = Some(span);
}

/// What the words before an object tell that it does not: `401 Unauthorized Headers {`, `<Response [401 Unauthorized]>`,
/// and the text of an error.
pub(super) fn words_before(source: &Source, before: &std::ops::Range<usize>, reading: &mut Reading) {
    let Some(text) = source.as_str().get(before.clone()) else { return };
    let Some(exchange) = reading.exchanges.last_mut() else { return };
    let last = super::source::lines(text).filter(|(_, line)| !line.trim().is_empty()).last();
    for (range, line) in super::source::lines(text).take(MAX_LEAD) {
        let is_last = last.as_ref().is_some_and(|(last, _)| *last == range);
        let at = before.start + range.start;
        let place = |part: std::ops::Range<usize>| source.slice(at + part.start..at + part.end);
        if let Some((method, url)) = asked_before(line).filter(|_| is_last) {
            let request = exchange.request.get_or_insert_with(|| super::Request {
                seen: Seen::Partial(Unseen::NotLogged),
                span: source.text.span_of(at..at + line.len()),
                ..super::Request::default()
            });
            request.method = request.method.take().or_else(|| Some(place(method)));
            request.url = request.url.take().or_else(|| Some(place(url)));
            continue;
        }
        let told = printed_response(line).or_else(|| {
            let printed = is_last.then(|| printed_status(line)).flatten();
            printed.map(|(code, reason)| Told { code, reason, url: None })
        });
        let Some(told) = told else {
            let Some(response) = super::tool_error::response_of(source, at..at + line.len(), line) else {
                continue;
            };
            let known = exchange.response.as_ref().and_then(|known| known.status);
            if known.is_some_and(|known| Some(known) != response.status) {
                continue;
            }
            if let Some(asked) = super::tool_error::request_of(source, &(at..at + line.len()), line) {
                match &mut exchange.request {
                    Some(request) => {
                        request.method = request.method.take().or(asked.method);
                        request.url = request.url.take().or(asked.url);
                    }
                    None => exchange.request = Some(asked),
                }
            }
            match &mut exchange.response {
                Some(known) => {
                    known.reason = known.reason.take().or(response.reason);
                    if known.status.is_none() {
                        known.status = response.status;
                        known.status_span = response.status_span;
                    }
                }
                None => exchange.response = Some(response),
            }
            continue;
        };
        let Some(code) =
            line.get(told.code.clone()).and_then(|digits| digits.parse().ok()).and_then(shape::status_code)
        else {
            continue;
        };
        if exchange.response.is_none() && exchange.request.is_some() {
            continue;
        }
        let response = exchange.response.get_or_insert_with(|| Response {
            seen: Seen::Partial(Unseen::NotLogged),
            ..Response::default()
        });
        if response.status.is_none() {
            response.status = Some(code);
            response.status_span = Some(place(told.code).span());
        }
        if response.status == Some(code) && response.reason.is_none() {
            response.reason = told.reason.map(place).filter(|reason| !reason.is_empty());
        }
        if let Some(url) = told.url
            && exchange.request.is_none()
        {
            let url = place(url);
            exchange.request = Some(super::Request {
                span: url.span(),
                url: Some(url),
                seen: Seen::Partial(Unseen::NotLogged),
                ..super::Request::default()
            });
        }
    }
}

/// `POST https://host/x: ` before an object: places of method and URL.
fn asked_before(line: &str) -> Option<(std::ops::Range<usize>, std::ops::Range<usize>)> {
    let lead = line.len() - line.trim_start().len();
    let words = line.trim();
    let (method, url) = words.split_once(' ')?;
    let url = url.trim_end_matches([':', ' ']);
    let whole = super::block::METHODS.contains(&method) && url.contains("://") && !url.contains(' ');
    let from = lead + method.len() + 1;
    whole.then(|| (lead..lead + method.len(), from..from + url.len()))
}

/// Places in a line.
struct Told {
    code: std::ops::Range<usize>,
    reason: Option<std::ops::Range<usize>>,
    url: Option<std::ops::Range<usize>>,
}

/// `<Response [401]>` of requests and httpx, `<ClientResponse(https://host/x) [401 Unauthorized]>` of aiohttp.
fn printed_response(line: &str) -> Option<Told> {
    let at = line.find("Response").filter(|at| line.get(..*at).is_some_and(|lead| lead.contains('<')))?;
    let behind = at + "Response".len();
    let rest = line.get(behind..)?;
    let url =
        rest.strip_prefix('(').and_then(|inner| inner.find(") [")).map(|len| behind + 1..behind + 1 + len);
    let open = url.as_ref().map_or(behind, |url| url.end + 1) + 1;
    let inner = line.get(open..)?.strip_prefix('[')?;
    let code = open + 1..open + 4;
    let close = open + 1 + inner.find(']')?;
    let reason = (close > code.end).then(|| code.end + 1..close);
    Some(Told { code, reason, url })
}

/// `401 Unauthorized Headers`: the code, and the reason phrase that goes with it.
fn printed_status(line: &str) -> Option<(std::ops::Range<usize>, Option<std::ops::Range<usize>>)> {
    let lead = line.len() - line.trim_start().len();
    let words = line.trim();
    let code = words.get(..3)?.parse().ok().and_then(shape::status_code)?;
    let rest = words.get(3..)?;
    if rest.is_empty() {
        return Some((lead..lead + 3, None));
    }
    let rest = rest.strip_prefix(' ')?;
    let reason = ["", " Headers", " HeadersList", " Object [AxiosHeaders]", " map"]
        .iter()
        .filter_map(|class| rest.strip_suffix(class))
        .find(|reason| super::block::is_reason(code, reason));
    let classed = rest.ends_with("Headers") || rest.ends_with("Headers]") || rest == "Object";
    (reason.is_some() || classed)
        .then(|| (lead..lead + 3, reason.map(|reason| lead + 4..lead + 4 + reason.len())))
}

/// A body that is printed behind the last object as it is: text, or JSON that could not be told apart.
pub(super) fn bare_body(source: &Source, rest: &std::ops::Range<usize>, reading: &mut Reading) -> bool {
    let text = source.slice(rest.clone()).trim();
    let whole = text.as_str().starts_with('{') && super::body::json_len(text.as_str()) == Some(text.len())
        || text.as_str().starts_with('<') && text.as_str().ends_with('>');
    let response = reading.exchanges.last_mut().and_then(|exchange| exchange.response.as_mut());
    match response.filter(|response| whole && response.body.is_none()) {
        Some(response) => {
            response.span = response.span.cover(text.span());
            response.body = Some(text);
            true
        }
        None => false,
    }
}

fn mark_cut(values: &[Value], reading: &mut Reading) {
    if !values.last().is_some_and(|value| value.cut) {
        return;
    }
    let Some(last) = reading.exchanges.last_mut() else { return };
    match (&mut last.response, &mut last.request) {
        (Some(response), _) => response.seen = Seen::Partial(Unseen::Cut),
        (None, Some(request)) => request.seen = Seen::Partial(Unseen::Cut),
        _ => {}
    }
}

/// `Accept: 'x',` at the very start: the inside of an object.
fn bare_member(text: &str) -> bool {
    let Some(colon) = text
        .get(..text.len().min(80).min(text.find('\n').unwrap_or(text.len())))
        .and_then(|line| line.find(':'))
    else {
        return false;
    };
    let key = text.get(..colon).unwrap_or_default().trim_matches(['\'', ' ']);
    let value = text.get(colon + 1..).unwrap_or_default().trim_start();
    shape::is_sure(key) && value.starts_with(['\'', '"', '`'])
}

/// Literals that are looked at.
const MAX_VALUES: usize = 2000;
/// Lines before an object that are looked at.
const MAX_LEAD: usize = 200;
