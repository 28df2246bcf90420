//! Reads pastes made of literals: JSON, JavaScript, Python. The formats differ in how they are told apart.

use super::{Exchange, Reading, Response, Seen, Source, Unseen, aside, shape};
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

/// Counts the header fields' names that stand as keys.
pub(super) fn signs(head: &str) -> Signs {
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

/// The part of a paste that scores look at.
pub(super) fn head(source: &Source) -> &str {
    let text = source.as_str();
    let mut end = text.len().min(HEAD);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
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
    let mut from = 0;
    for value in &values {
        let between = from.min(value.range.start)..value.range.start;
        let node = Node::new(value, &source.text);
        reading.cut |= value.cut;
        let found = shape::exchange(node);
        let before = between.clone();
        if found.is_none() && !is_body(node, &reading) {
            continue;
        }
        aside::push_lines(source, without_class(text, between), &mut reading);
        from = value.range.end;
        match found {
            Some(exchange) => {
                add(exchange, &mut reading.exchanges);
                status_before(source, &before, &mut reading);
            }
            None => take_body(node, &mut reading),
        }
    }
    aside::push_lines(source, from.min(text.len())..text.len(), &mut reading);
    if reading.cut {
        mark_cut(&values, &mut reading);
    }
    reading
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

/// Joins what belongs together: a request and the response that follows it.
pub(super) fn add(exchange: Exchange, exchanges: &mut Vec<Exchange>) {
    if let Some(last) = exchanges.last_mut() {
        if last.response.is_none() && exchange.request.is_none() && exchange.response.is_some() {
            last.response = exchange.response;
            return;
        }
        let answered = last.response.as_ref().is_some_and(|response| !response.headers.is_empty());
        if last.request.is_none() && exchange.response.is_none() && answered {
            last.request = exchange.request;
            return;
        }
    }
    if exchanges.len() < MAX_VALUES {
        exchanges.push(exchange);
    }
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
/// Bytes that a score looks at.
const HEAD: usize = 64 * 1024;
