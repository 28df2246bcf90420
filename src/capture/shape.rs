//! Objects that hold a message: a map of header fields, or one with method, URL, status and headers beside
//! each other, as programs print them in many languages.

use super::names::Side;

use super::fields::strong;
pub(super) use super::fields::{headers, is_header_map, is_sure, sides};
use super::{Exchange, Header, Request, Response, Seen, secrets};
use crate::text::json::{Kind, Node};
use crate::text::{Mapped, Span};

/// The exchange that `node` holds; `None` when it does not look like a message or its header fields.
pub(super) fn exchange(node: Node<'_>) -> Option<Exchange> {
    look(node, 0)
}

fn look(node: Node<'_>, depth: usize) -> Option<Exchange> {
    if depth > MAX_DEPTH {
        return None;
    }
    if node.is_list() {
        return from_list(node, depth);
    }
    let has_members = matches!(node.value.kind, Kind::Map(_) | Kind::Call(..));
    if !has_members {
        return None;
    }
    pair(node)
        .or_else(|| single(node))
        .or_else(|| is_header_map(node).then(|| by_names(headers(node), node)))
        .or_else(|| node.members().take(MAX_MEMBERS).find_map(|(_, member)| look(member, depth + 1)))
}

/// `(403, {…headers})` and lists of header pairs.
fn from_list(node: Node<'_>, depth: usize) -> Option<Exchange> {
    let mut items = node.items();
    let first = items.next()?;
    if let Some(code) = first.number().and_then(status_code) {
        let rest: Vec<_> = items.take(8).collect();
        let map = rest.iter().find(|item| is_header_map(**item))?;
        let mut found = by_names(headers(*map), *map);
        let response = found.response.get_or_insert_with(Response::default);
        if let Some(request) = found.request.take() {
            response.headers = request.headers;
        }
        response.status = Some(code);
        response.status_span = Some(first.span());
        response.span = node.span();
        response.seen = secrets::seen(&response.headers, Seen::Whole);
        return Some(found);
    }
    let fields = headers(node);
    if strong(&fields) {
        return Some(by_names(fields, node));
    }
    node.items().take(MAX_MEMBERS).find_map(|item| look(item, depth + 1))
}

/// An object that holds a request and a response, or an axios error.
fn pair(node: Node<'_>) -> Option<Exchange> {
    let sub = |names: &[&str]| {
        pick(node, names).filter(|sub| {
            sub.is_map()
                && (pick(*sub, HEADERS).is_some()
                    || pick(*sub, URL).is_some()
                    || pick(*sub, STATUS).is_some())
        })
    };
    let config = sub(&["config", "options", "requestinfo"])
        .filter(|config| pick(*config, HEADERS).is_some() || pick(*config, URL).is_some());
    let positional = || {
        node.members().filter(|(key, _)| key.is_none()).map(|(_, value)| value).find(|value| {
            matches!(value.value.kind, Kind::Call(..))
                && pick(*value, URL).is_some()
                && pick(*value, METHOD).is_some()
        })
    };
    let asked = config.or_else(|| sub(&["request", "req"])).or_else(positional);
    let answered = sub(&["response", "res", "resp"]);
    if asked.is_none() && answered.is_none() {
        return None;
    }
    let mut request = asked.map(request);
    if request.is_none() {
        let nested =
            answered.and_then(|answer| pick(answer, &["config", "request"])).filter(|sub| sub.is_map());
        request = nested.filter(|sub| pick(*sub, HEADERS).is_some()).map(self::request);
    }
    if request.is_none() && pick(node, METHOD).is_some() {
        request = Some(self::request(node));
    }
    let own_status = pick(node, STATUS).and_then(status);
    let mut response = answered.map(self::response).or_else(|| {
        let heads = pick(node, RESPONSE_HEADERS)
            .or_else(|| pick(node, &["headers"]).filter(|_| own_status.is_some()));
        (own_status.is_some() || heads.is_some()).then(|| self::response(node))
    });
    if let (Some(response), Some((code, span, _))) = (&mut response, &own_status)
        && response.status.is_none()
    {
        response.status = Some(*code);
        response.status_span = Some(*span);
    }
    Some(Exchange { request, response })
}

/// An object that is itself a message: headers with a status or a method beside them.
fn single(node: Node<'_>) -> Option<Exchange> {
    let both = pick(node, REQUEST_HEADERS).is_some() && pick(node, RESPONSE_HEADERS).is_some();
    let fields = pick(node, HEADERS)
        .filter(|value| matches!(value.value.kind, Kind::Map(_) | Kind::List(_) | Kind::Call(..)));
    let code = pick(node, STATUS).and_then(status);
    let has_method = pick(node, METHOD).and_then(Node::string).is_some_and(|text| is_method(text.as_str()));
    let fields = fields.map(headers);
    if both {
        return Some(Exchange { request: Some(request(node)), response: Some(response(node)) });
    }
    let fields = fields?;
    let url = pick(node, URL).and_then(address);
    let answered = code.is_some() || pick(node, RESPONSE_HEADERS).is_some();
    if answered
        && !(has_method && pick(node, RESPONSE_HEADERS).is_none() && sides(&fields) == Some(Side::Request))
    {
        let asked = has_method || url.is_some();
        let request = asked.then(|| Request {
            method: pick(node, METHOD).and_then(method),
            url,
            span: node.span(),
            ..Request::default()
        });
        return Some(Exchange { request, response: Some(response(node)) });
    }
    if answered {
        return Some(Exchange {
            request: Some(request(node)),
            response: code.map(|(code, span, reason)| Response {
                status: Some(code),
                status_span: Some(span),
                reason,
                span,
                ..Response::default()
            }),
        });
    }
    if has_method || (url.is_some() && !fields.is_empty()) || sides(&fields) == Some(Side::Request) {
        return Some(Exchange { request: Some(request(node)), response: None });
    }
    strong(&fields).then(|| by_names(fields, node))
}

/// The request that `node` describes.
pub(super) fn request(node: Node<'_>) -> Request {
    let fields = pick(node, REQUEST_HEADERS).or_else(|| pick(node, HEADERS));
    let mut fields = fields.map(headers).unwrap_or_default();
    if let Some(auth) = pick(node, &["auth"])
        && let (Some(user), Some(password)) =
            (auth.get("username").and_then(Node::string), auth.get("password").and_then(Node::string))
        && !fields.iter().any(|header| header.is("authorization"))
    {
        fields.push(super::derive::basic(&user, &password, auth.span()));
    }
    let arrived = fields.iter().any(|header| header.is("host"));
    let by_node =
        fields.iter().any(|header| header.is("user-agent") && header.value.as_str().starts_with("axios/"));
    let otherwise = if arrived || by_node { Seen::Whole } else { Seen::Unknown };
    Request {
        method: pick(node, METHOD).and_then(method),
        url: url(node),
        version: None,
        seen: secrets::seen(&fields, otherwise),
        headers: fields,
        body: pick(node, REQUEST_BODY).and_then(|body| self::body(node, body)),
        span: node.span(),
    }
}

/// The response that `node` describes.
pub(super) fn response(node: Node<'_>) -> Response {
    let fields = pick(node, RESPONSE_HEADERS)
        .or_else(|| pick(node, &["headers", "header", "multiValueHeaders"]))
        .or_else(|| pick(node, HEADERS));
    let fields = fields.map(headers).unwrap_or_default();
    let code = pick(node, STATUS).and_then(status);
    // A message is the reason phrase only in a call's arguments (aiohttp); elsewhere it is the program's own.
    let message = || pick(node, &["message"]).filter(|_| matches!(node.value.kind, Kind::Call(..)));
    let reason = pick(node, REASON).or_else(message).and_then(Node::string);
    let seen = if fields.is_empty() {
        Seen::Partial(super::Unseen::NotLogged)
    } else {
        secrets::seen(&fields, Seen::Whole)
    };
    Response {
        status: code.as_ref().map(|(code, ..)| *code),
        status_span: code.as_ref().map(|(_, span, _)| *span),
        reason: reason.filter(|text| !text.is_empty()).or_else(|| code.and_then(|(_, _, reason)| reason)),
        version: None,
        headers: fields,
        body: pick(node, RESPONSE_BODY).and_then(|body| self::body(node, body)),
        seen,
        span: node.span(),
    }
}

/// Header fields alone: which message they belong to is told by their names; a request if they do not tell.
fn by_names(fields: Vec<Header>, node: Node<'_>) -> Exchange {
    let span = node.span();
    if sides(&fields) == Some(Side::Response)
        || (sides(&fields).is_none() && fields.iter().any(|header| header.is("date")))
    {
        let seen = secrets::seen(&fields, Seen::Whole);
        return Exchange {
            request: None,
            response: Some(Response { headers: fields, seen, span, ..Response::default() }),
        };
    }
    let arrived = fields.iter().any(|header| header.is("host"));
    let seen = secrets::seen(&fields, if arrived { Seen::Whole } else { Seen::Unknown });
    Exchange { request: Some(Request { headers: fields, seen, span, ..Request::default() }), response: None }
}

/// A method in capitals; `None` for what is none.
pub(super) fn method(node: Node<'_>) -> Option<Mapped> {
    let text = node.string()?;
    let upper = text.as_str().to_ascii_uppercase();
    if !is_method(&upper) {
        return None;
    }
    Some(if upper == text.as_str() { text } else { Mapped::derived(upper, text.span()) })
}

fn is_method(text: &str) -> bool {
    super::block::METHODS.contains(&text.to_ascii_uppercase().as_str())
}

/// The URL of the request that `node` describes, its base and its query put together.
fn url(node: Node<'_>) -> Option<Mapped> {
    let mut url = pick(node, URL).and_then(address)?;
    if !url.as_str().contains("://")
        && let Some(base) = pick(node, &["baseurl", "prefixurl"]).and_then(Node::string)
        && !base.is_empty()
    {
        let mut whole = base.trim_matches(|c| c == '/');
        let path = url.trim_matches(|c| c == '/');
        if !path.is_empty() {
            whole.push_decoded("/", Span::empty(path.span().start));
            whole.push(&path);
        }
        url = whole;
    }
    let query = pick(node, &["rawquerystring"]).and_then(Node::string).filter(|text| !text.is_empty());
    if let Some(query) = query {
        url.push_decoded("?", Span::empty(query.span().start));
        url.push(&query);
    } else if !url.as_str().contains('?')
        && let Some(params) =
            pick(node, &["params", "querystringparameters"]).filter(|params| params.is_map())
    {
        super::derive::push_query(&mut url, params);
    }
    Some(url)
}

pub(super) fn address(node: Node<'_>) -> Option<Mapped> {
    let text = if node.is_map() {
        node.get("href").or_else(|| node.get("raw")).and_then(Node::string)
    } else if let Kind::Call(..) = node.value.kind {
        node.members().next().and_then(|(_, first)| first.string())
    } else {
        node.string()
    };
    text.filter(|text| !text.is_empty() && !text.as_str().contains(char::is_whitespace))
}

/// A status code with its place, and the reason phrase that stands with it (`"401 Unauthorized"`).
pub(super) fn status(node: Node<'_>) -> Option<(u16, Span, Option<Mapped>)> {
    if let Some(code) = node.number().and_then(status_code) {
        return Some((code, node.span(), None));
    }
    // Azure SQL: `status: {http: {code: 403, description: ""}}`.
    if let Some(code) = node.get("http").unwrap_or(node).get("code").filter(|code| !code.is_map()) {
        return status(code);
    }
    let text = node.string()?;
    let code = text.as_str().get(..3)?.parse::<u64>().ok().and_then(status_code)?;
    let rest = text.as_str().get(3..)?;
    rest.starts_with(' ').then(|| {
        (code, text.span_of(0..3), Some(text.slice(3..text.len()).trim()).filter(|reason| !reason.is_empty()))
    })
}

pub(super) fn status_code(number: u64) -> Option<u16> {
    u16::try_from(number).ok().filter(|code| (100..=599).contains(code))
}

/// A body: a string as it is, anything parsed as compact JSON.
fn body(message: Node<'_>, node: Node<'_>) -> Option<Mapped> {
    match &node.value.kind {
        Kind::Text => {
            let text = node.text()?;
            let encoded = pick(message, &["isbase64encoded"]).is_some_and(|flag| flag.raw() == "true");
            let text = if encoded { super::derive::base64_text(&text).unwrap_or(text) } else { text };
            Some(text).filter(|text| !text.as_str().trim().is_empty())
        }
        Kind::Map(members) => {
            let stream = node.get("locked").is_some()
                || node.get("_readableState").is_some()
                || node.get("_events").is_some();
            (!stream && !members.is_empty()).then(|| node.to_json())
        }
        Kind::List(items) => (!items.is_empty() && node.raw() != "[Object]").then(|| node.to_json()),
        _ => None,
    }
}

/// The member of `node` under the first of `names` that it has; case, `_` and `-` do not count.
pub(super) fn pick<'a>(node: Node<'a>, names: &[&str]) -> Option<Node<'a>> {
    names.iter().find_map(|name| {
        node.members()
            .take(MAX_MEMBERS)
            .find(|(key, value)| key.is_some_and(|key| same(key.word(), name)) && !value.is_null())
            .map(|(_, value)| value)
    })
}

fn same(word: &str, name: &str) -> bool {
    let plain = |byte: &u8| !matches!(byte, b'_' | b'-' | b' ');
    let mut left = word.bytes().filter(plain);
    let mut right = name.bytes().filter(plain);
    loop {
        match (left.next(), right.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if a.eq_ignore_ascii_case(&b) => {}
            _ => return false,
        }
    }
}

const METHOD: &[&str] = &["method", "httpmethod", "requestmethod", "verb"];
const URL: &[&str] =
    &["url", "requesturl", "uri", "requesturi", "fullurl", "rawpath", "path", "requestpath", "href"];
const STATUS: &[&str] = &[
    "status",
    "statuscode",
    "responsestatus",
    "responsestatuscode",
    "httpstatus",
    "httpcode",
    "downstreamstatus",
    "code",
];
const REASON: &[&str] = &["statustext", "statusmessage", "reasonphrase", "statusdescription", "reason"];
const HEADERS: &[&str] = &[
    "headers",
    "header",
    "multivalueheaders",
    "requestheaders",
    "responseheaders",
    "respheaders",
    "reqheaders",
    "rawheaders",
    "headerslist",
    "responseheader",
    "requestheader",
];
const REQUEST_HEADERS: &[&str] = &["requestheaders", "reqheaders", "requestheader"];
const RESPONSE_HEADERS: &[&str] = &["responseheaders", "respheaders", "responseheader"];
const REQUEST_BODY: &[&str] = &["requestbody", "body", "data", "payload", "postdata"];
const RESPONSE_BODY: &[&str] = &["responsebody", "body", "data", "text", "result", "content"];
/// Members of one object that are looked at.
const MAX_MEMBERS: usize = 4000;
/// Messages stand no deeper than this in an object.
const MAX_DEPTH: usize = 6;
