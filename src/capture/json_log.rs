//! Structured access logs: an object for each request, with method, path and status beside each other, as proxies,
//! gateways, load balancers and applications write them in JSON (Envoy, Traefik, Amazon API Gateway, Google Cloud).

use super::shape::{self, pick};
use super::{Exchange, Header, NoteKind, Reading, Request, Response, Seen, Source, Unseen, aside, members};
use super::{draft, names};
use crate::text::has;
use crate::text::json::{Kind, Node, top_values};

/// Whether the paste begins with an object of such a log.
pub(super) fn fits(source: &Source) -> bool {
    let head = source.head();
    if !head.trim_start().starts_with(['{', '['])
        || !["ethod\"", "METHOD\"", "\"request\"", "verb\"", "\"HTTP/"].iter().any(|key| has(head, key))
    {
        return false;
    }
    let values = top_values(head, FIRST);
    let nodes = values.iter().map(|value| Node::new(value, &source.text));
    nodes
        .flat_map(entries)
        .take(FIRST)
        .any(|node| shape::exchange(node).is_none() && entry(node, 0).is_some())
}

/// Reads the log. What stands in it beside such objects is noted.
pub(super) fn read(source: &Source) -> Reading {
    let text = source.as_str();
    let mut reading = Reading::default();
    let values = top_values(text, MAX_VALUES);
    let mut from = 0;
    for node in values.iter().map(|value| Node::new(value, &source.text)).flat_map(entries) {
        let Some(exchange) = shape::exchange(node).or_else(|| entry(node, 0)) else { continue };
        aside::push(source, from..node.value.range.start.max(from), NoteKind::Log, &mut reading);
        from = node.value.range.end;
        members::rest(node, &exchange).hand_on(&mut reading);
        if reading.exchanges.len() < MAX_VALUES {
            reading.exchanges.push(exchange);
        }
    }
    aside::push(source, from.min(text.len())..text.len(), NoteKind::Log, &mut reading);
    reading.cut = values.iter().any(|value| value.cut);
    reading
}

/// The objects that a value holds one after the other: the items of a list, or itself.
fn entries(node: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    let own = (!node.is_list()).then_some(node);
    own.into_iter().chain(node.items().filter(|item| item.is_map()))
}

/// The exchange that an object of the log tells of.
fn entry(node: Node<'_>, depth: usize) -> Option<Exchange> {
    if !node.is_map() || depth > MAX_DEPTH {
        return None;
    }
    told(node).or_else(|| printed(node)).or_else(|| {
        let inner =
            node.members().take(MAX_MEMBERS).map(|(_, member)| member).filter(|member| member.is_map());
        inner.into_iter().find_map(|member| entry(member, depth + 1))
    })
}

fn told(node: Node<'_>) -> Option<Exchange> {
    let (code, status_span, reason) =
        STATUS.iter().find_map(|name| pick(node, &[name]).and_then(shape::status))?;
    let line = pick(node, &["request", "requestline"]).and_then(Node::string);
    let line = line.as_ref().and_then(|line| {
        let method = draft::word(line.as_str());
        let target = line.as_str().get(method.len() + 1..).map(draft::word)?;
        (draft::is_method(method) && !target.is_empty())
            .then(|| (draft::cut(line, method), draft::cut(line, target)))
    });
    let (method, url) = if let Some(line) = line {
        line
    } else {
        let method = pick(node, METHOD).and_then(shape::method)?;
        let url = URL.iter().find_map(|name| pick(node, &[name]).and_then(shape::address))?;
        (method, url)
    };
    if !url.as_str().starts_with('/') && !has(url.as_str(), "://") {
        return None;
    }
    let not_logged = Seen::Partial(Unseen::NotLogged);
    let mut asked = Request {
        method: Some(method),
        url: Some(url),
        seen: not_logged,
        span: node.span(),
        ..Request::default()
    };
    let mut answer = Response {
        status: Some(code),
        status_span: Some(status_span),
        reason,
        seen: not_logged,
        span: node.span(),
        ..Response::default()
    };
    for (name, keys) in [("Host", HOST), ("User-Agent", AGENT), ("Referer", REFERER)] {
        let value = pick(node, keys).and_then(Node::string);
        if let Some(value) = value.filter(|value| !matches!(value.as_str(), "" | "-")) {
            asked.headers.push(Header::derived(name, value));
        }
    }
    // Traefik logs fields that were asked for as `request_Name` and `downstream_Name`.
    for (key, value) in node.members().take(MAX_MEMBERS) {
        let (Some(key), Kind::Text) = (key, &value.value.kind) else { continue };
        let key = key.name();
        for (prefix, fields) in [("request_", &mut asked.headers), ("downstream_", &mut answer.headers)] {
            let name = key.slice(prefix.len()..key.len());
            if key.as_str().starts_with(prefix)
                && names::is_known(name.as_str())
                && !fields.iter().any(|field| field.is(name.as_str()))
                && let Some(value) = value.string()
            {
                fields.push(Header::pasted(name, value));
            }
        }
    }
    Some(Exchange { request: Some(asked), response: Some(answer) })
}

/// The messages that stand in an object as texts, start line and all.
fn printed(node: Node<'_>) -> Option<Exchange> {
    let mut exchange = Exchange::default();
    for text in node.members().take(MAX_MEMBERS).filter_map(|(_, member)| member.string()) {
        if !has(text.as_str(), "HTTP/") {
            continue;
        }
        match draft::raw(&text) {
            Some(draft::Message::Request(asked)) => exchange.request = exchange.request.or(Some(asked)),
            Some(draft::Message::Response(answer)) => exchange.response = exchange.response.or(Some(answer)),
            None => {}
        }
    }
    exchange.response.is_some().then_some(exchange)
}

const METHOD: &[&str] = &["method", "httpmethod", "requestmethod", "clientrequestmethod", "verb"];
const URL: &[&str] = &[
    "url",
    "requesturl",
    "uri",
    "requesturi",
    "clientrequesturi",
    "originalpath",
    "path",
    "requestpath",
    "clientrequestpath",
    "rawpath",
    "resourcepath",
];
const STATUS: &[&str] = &[
    "status",
    "statuscode",
    "downstreamstatus",
    "responsecode",
    "responsestatus",
    "responsestatuscode",
    "edgeresponsestatus",
    "httpstatus",
    "httpstatuscode",
    "elbstatuscode",
];
const HOST: &[&str] = &["authority", "requesthost", "clientrequesthost", "httphost", "vhost", "host"];
const AGENT: &[&str] = &["useragent", "httpuseragent", "requestuseragent", "clientrequestuseragent"];
const REFERER: &[&str] = &["referer", "httpreferer", "referrer", "clientrequestreferer"];
/// Objects that are looked at to tell the log by.
const FIRST: usize = 20;
/// Objects that are read.
const MAX_VALUES: usize = 2000;
/// Members of one object that are looked at.
const MAX_MEMBERS: usize = 400;
/// Requests stand no deeper than this in an object.
const MAX_DEPTH: usize = 2;
