//! Burp Suite's "Save items": XML whose items hold the raw messages, in Base64 or as they are.

use super::draft::{self, Message, cut};
use super::{Exchange, Format, Note, NoteKind, Oddity, OddityKind, Reading, Source, derive};
use crate::text::Mapped;

pub(super) static FORMAT: Format = Format { id: "burp-xml", name: "Burp Suite's saved items", score, read };

fn score(source: &Source) -> u8 {
    let items = source.has("<items burpVersion") || source.has("<!DOCTYPE items");
    let item =
        source.has("<item>") && (source.has("<request base64=") || source.has("<response base64="));
    if items || item {
        98
    } else if source.has("<request base64=") {
        90
    } else {
        0
    }
}

fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    let text = source.as_str();
    let mut from = text.find("<item>").unwrap_or(0);
    while let Some(rest) = text.get(from..).filter(|rest| !rest.is_empty()) {
        let next = rest.get(1..).and_then(|tail| tail.find("<item>")).map(|at| at + 1);
        let closed = rest.get(..next.unwrap_or(rest.len())).and_then(|item| item.find("</item>"));
        let end = match (closed, next) {
            (Some(closed), Some(next)) => closed.min(next),
            (Some(closed), None) => closed,
            (None, Some(next)) => next,
            (None, None) => rest.len(),
        };
        reading.cut |= closed.is_none();
        if reading.exchanges.len() >= MAX_ITEMS {
            reading
                .oddities
                .push(Oddity { kind: OddityKind::TooMany, span: source.text.span_of(from..from) });
            break;
        }
        item(source, rest.get(..end).unwrap_or_default(), &mut reading);
        match next {
            Some(next) => from += next.max(1),
            None => break,
        }
    }
    reading
}

fn item(source: &Source, text: &str, reading: &mut Reading) {
    let mut exchange = Exchange::default();
    if let Some(Message::Request(mut request)) = raw(source, text, "request") {
        let url = element(text, "url")
            .map(|(_, inner)| content(source, inner))
            .filter(|url| url.as_str().contains("://"));
        request.url = url.or(request.url);
        exchange.request = Some(request);
    }
    if let Some(Message::Response(response)) = raw(source, text, "response") {
        exchange.response = Some(response);
    } else if let Some((_, inner)) = element(text, "status") {
        exchange.response = draft::status_words(source, inner);
    }
    if exchange.request.is_none() {
        let method = element(text, "method").map(|(_, inner)| content(source, inner));
        let url = element(text, "url").map(|(_, inner)| content(source, inner));
        if let (Some(method), Some(url)) = (method, url) {
            exchange.request = Some(super::Request {
                span: method.span().cover(url.span()),
                method: Some(method),
                url: Some(url),
                ..super::Request::default()
            });
        }
    }
    if exchange.request.is_some() || exchange.response.is_some() {
        reading.exchanges.push(exchange);
    }
    if let Some((_, comment)) = element(text, "comment") {
        let comment = content(source, comment);
        if !comment.as_str().trim().is_empty() && reading.notes.len() < MAX_NOTES {
            reading.notes.push(Note { kind: NoteKind::Remark, text: comment });
        }
    }
}

fn raw(source: &Source, item: &str, tag: &str) -> Option<Message> {
    let (attributes, inner) = element(item, tag)?;
    let text = content(source, inner);
    let text = if attributes.contains("base64=\"true\"") { derive::base64_text(&text)? } else { text };
    draft::raw(&text)
}

/// The attributes and the inside of the first element `tag`.
fn element<'a>(text: &'a str, tag: &str) -> Option<(&'a str, &'a str)> {
    let open = format!("<{tag}");
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find(&open)?;
        let rest = text.get(at + open.len()..)?;
        if rest.starts_with(['>', ' ']) {
            let close = rest.find('>')?;
            let inner = rest.get(close + 1..)?;
            // What a CDATA section holds may look like tags.
            let end = match inner.strip_prefix("<![CDATA[") {
                Some(data) => data.find("]]>").map_or(inner.len(), |end| end + 12),
                None => inner.find(&format!("</{tag}>")).unwrap_or(inner.len()),
            };
            return Some((rest.get(..close)?, inner.get(..end)?));
        }
        from = at + open.len();
    }
}

/// The text of an element: a CDATA section's, or character data with its entities.
fn content(source: &Source, inner: &str) -> Mapped {
    if let Some(data) = inner.trim().strip_prefix("<![CDATA[") {
        return cut(&source.text, data.strip_suffix("]]>").unwrap_or(data));
    }
    let whole = cut(&source.text, inner);
    let mut out = Mapped::empty(whole.span().start);
    let mut from = 0;
    for (at, _) in inner.match_indices('&') {
        let Some((name, plain)) =
            ENTITIES.iter().find(|(name, _)| inner.get(at..).is_some_and(|rest| rest.starts_with(name)))
        else {
            continue;
        };
        out.push_from(&whole, from..at);
        out.push_decoded(plain, whole.span_of(at..at + name.len()));
        from = at + name.len();
    }
    out.push_from(&whole, from..whole.len());
    out
}

const ENTITIES: &[(&str, &str)] =
    &[("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'")];
const MAX_ITEMS: usize = 20_000;
const MAX_NOTES: usize = 200;

#[cfg(test)]
mod tests {
    use super::super::carets::check_as;
    use super::*;

    #[test]
    fn a_saved_item_is_read() {
        let paste = "<?xml version=\"1.0\"?>\n<items burpVersion=\"2024.1\">\n <item>\n  <url><![CDATA[https://api.example.com/v1/me]]></url>\n  <method><![CDATA[GET]]></method>\n  <request base64=\"true\"><![CDATA[R0VUIC92MS9tZSBIVFRQLzEuMQ0KSG9zdDogYXBpLmV4YW1wbGUuY29tDQoNCg==]]></request>\n  <status>401</status>\n  <response base64=\"false\"><![CDATA[HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"x\"\n\nno]]></response>\n  <comment></comment>\n </item>\n</items>\n";
        let reading = read(&Source::undress(paste));
        let exchange = &reading.exchanges[0];
        let request = exchange.request.as_ref().unwrap();
        assert_eq!(request.url.as_ref().unwrap().as_str(), "https://api.example.com/v1/me");
        assert_eq!(request.headers[0].value.as_str(), "api.example.com");
        assert_eq!(request.body, None);
        let response = exchange.response.as_ref().unwrap();
        assert_eq!((response.status, response.headers.len()), (Some(401), 1));
        assert_eq!(response.body.as_ref().unwrap().as_str(), "no");
        assert!(!reading.cut);
    }

    #[test]
    fn plain_messages_keep_their_lines_and_the_second_item_is_read_where_the_file_ends() {
        let capture = check_as(
            "burp-xml",
            r#"
<?xml version="1.0"?>
<items burpVersion="2024.1" exportTime="Sat Nov 21 20:40:06 UTC 2026">
  <item>
    <time>Sat Nov 21 20:40:06 UTC 2026</time>
    <url><![CDATA[https://api.example.com/v1/me?a=1&b=2]]></url>
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ url
    <host ip="203.0.113.10">api.example.com</host>
    <request base64="false"><![CDATA[GET /v1/me?a=1&b=2 HTTP/1.1
                                     ^^^ method
Host: api.example.com:443
      ^^^^^^^^^^^^^^^^^^^ host
Cookie: a=<b>&c
        ^^^^^^^ cookie

]]></request>
    <status>401</status>
    <response base64="false"><![CDATA[HTTP/1.1 401 Unauthorized
                                               ^^^ status
Set-Cookie: a=1
            ^^^ set-cookie
Set-Cookie: b=2
            ^^^ set-cookie

Reason: none]]></response>
^^^^^^^^^^^^ body
  </item>
  <item>
    <request base64="false"><![CDATA[GET /v1/you HTTP/1.1
                                         ^^^^^^^ url
Host: api.exam
      ^^^^^^^^ host
"#,
        );
        assert_eq!(capture.exchanges.len(), 2);
        assert!(capture.cut);
        assert_eq!(capture.exchanges[0].response.as_ref().unwrap().headers.len(), 2);
    }
}
