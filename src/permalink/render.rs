//! A redacted capture as text, with spans that point into it.

use crate::capture::{Capture, Exchange, Header, Note, Request, Response};
use crate::redact::{RedactedCapture, RedactedHeader, RedactedMessage};
use crate::text::{Mapped, Span};

/// Writes the capture as HTTP messages and gives it back with its places in that text.
pub(super) fn restore(redacted: &RedactedCapture) -> (String, Capture) {
    let mut page = Page::default();
    let mut exchanges = Vec::new();
    for exchange in &redacted.exchanges {
        let request = exchange.request.as_ref().map(|message| page.request(message));
        let response = exchange.response.as_ref().map(|message| page.response(message));
        exchanges.push(Exchange { request, response });
    }
    let notes = redacted
        .notes
        .iter()
        .map(|(kind, text)| {
            let text = page.put(text);
            page.end();
            Note { kind: *kind, text }
        })
        .collect();
    let known = crate::capture::format(&redacted.format);
    let capture = Capture {
        format: known.map_or("http-raw", |format| format.id),
        format_name: known.map_or("raw HTTP messages", |format| format.name),
        exchanges,
        notes,
        cut: redacted.cut,
        length: u32::try_from(page.text.len()).unwrap_or(u32::MAX),
        chosen: redacted.chosen,
        ..Capture::default()
    };
    (page.text, capture)
}

#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn at(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }

    /// Appends text and gives it back with its place.
    fn put(&mut self, text: &str) -> Mapped {
        let mapped = Mapped::at(text, self.at());
        self.text.push_str(text);
        mapped
    }

    fn end(&mut self) {
        self.text.push('\n');
    }

    fn request(&mut self, message: &RedactedMessage) -> Request {
        let start = self.at();
        let (method, url) = &message.start;
        let method = method.as_ref().map(|method| self.put(method));
        if method.is_some() && url.is_some() {
            self.text.push(' ');
        }
        let url = url.as_ref().map(|url| self.put(url));
        if method.is_some() || url.is_some() {
            self.end();
        }
        let headers = self.headers(&message.headers);
        let body = self.body(message);
        Request {
            method,
            url,
            version: None,
            headers,
            body,
            seen: message.seen,
            span: Span::new(start, self.at()),
        }
    }

    fn response(&mut self, message: &RedactedMessage) -> Response {
        let start = self.at();
        let (status, reason) = &message.start;
        let code =
            status.as_ref().and_then(|status| status.parse().ok()).filter(|code| (100..1000).contains(code));
        let mut status_span = None;
        let mut phrase = None;
        if let Some(status) = status.as_ref().filter(|_| code.is_some()) {
            self.text.push_str("HTTP/1.1 ");
            status_span = Some(self.put(status).span());
            if let Some(reason) = reason {
                self.text.push(' ');
                phrase = Some(self.put(reason));
            }
            self.end();
        }
        let headers = self.headers(&message.headers);
        let body = self.body(message);
        Response {
            status: code,
            status_span,
            reason: phrase,
            version: None,
            headers,
            body,
            seen: message.seen,
            span: Span::new(start, self.at()),
        }
    }

    fn headers(&mut self, headers: &[RedactedHeader]) -> Vec<Header> {
        let lines = headers.iter().map(|header| {
            let start = self.at();
            let name = self.put(&header.name);
            self.text.push_str(": ");
            let value = self.put(&header.value);
            let line = Span::new(start, self.at());
            self.end();
            Header { name, value, line, origin: header.origin }
        });
        lines.collect()
    }

    fn body(&mut self, message: &RedactedMessage) -> Option<Mapped> {
        self.end();
        let body = message.body.as_ref().map(|body| self.put(body));
        if body.is_some() {
            self.end();
            self.end();
        }
        body
    }
}
