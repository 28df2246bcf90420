//! Puts messages together to exchanges, whatever format they were read from.

use super::block::Fields;
use super::{Exchange, Note, NoteKind, Oddity, OddityKind, Reading, Request, Response, Seen, Source};
use crate::text::{Mapped, Span};

/// At most this many exchanges are read of one paste.
pub(super) const MAX_EXCHANGES: usize = 20_000;

/// At most this many notes are kept of one paste.
pub(super) const MAX_NOTES: usize = 2000;

/// Messages in the order in which they stand in the paste.
#[derive(Debug, Default)]
pub(super) struct Tape {
    messages: Vec<Message>,
    notes: Vec<Note>,
    oddities: Vec<Oddity>,
    full: bool,
}

#[derive(Debug)]
enum Message {
    Request(Request),
    Response(Response),
    /// Both, known to belong together.
    Pair(Box<Exchange>),
}

impl Tape {
    /// Adds a request.
    pub(super) fn request(&mut self, mut request: Request) {
        request.headers.shrink_to_fit();
        self.push(Message::Request(request));
    }

    /// Adds a response. Interim responses (RFC 9110 §15.2) are dropped, all but 101, which is final.
    pub(super) fn response(&mut self, mut response: Response) {
        if response.status.is_some_and(|code| (100..200).contains(&code) && code != 101) {
            return;
        }
        response.headers.shrink_to_fit();
        // After the upgrade to HTTP/2 the answer to the same request follows (RFC 9113 §3.2 as it was).
        if let Some(last) = self.last_response().filter(|last| last.status == Some(101)) {
            *last = response;
            return;
        }
        self.push(Message::Response(response));
    }

    /// Adds a whole exchange.
    pub(super) fn pair(&mut self, exchange: Exchange) {
        self.push(Message::Pair(Box::new(exchange)));
    }

    fn push(&mut self, message: Message) {
        if self.messages.len() < MAX_EXCHANGES {
            self.messages.push(message);
        } else if !self.full {
            self.full = true;
            let span = match &message {
                Message::Request(request) => request.span,
                Message::Response(response) => response.span,
                Message::Pair(_) => Span::default(),
            };
            self.oddities.push(Oddity { kind: OddityKind::TooMany, span });
        }
    }

    /// Whether no more messages are taken.
    pub(super) fn is_full(&self) -> bool {
        self.full
    }

    /// Whether it holds no message.
    pub(super) fn is_empty(&self) -> bool {
        self.messages.is_empty()
    }

    /// Adds text that belongs to no message.
    pub(super) fn note(&mut self, kind: NoteKind, text: Mapped) {
        let text = text.trim();
        if !text.is_empty() && self.notes.len() < MAX_NOTES {
            self.notes.push(Note { kind, text });
        }
    }

    /// Adds text that belongs to no message, its sort told from its words.
    pub(super) fn aside(&mut self, source: &Source, range: std::ops::Range<usize>) {
        let Some(words) = source.as_str().get(range.clone()) else { return };
        let kind = super::body::note_kind(words);
        self.note(kind, source.slice(range));
    }

    /// Takes the oddities of a message's fields.
    pub(super) fn odd(&mut self, fields: &mut Fields) {
        let room = (MAX_NOTES * 2).saturating_sub(self.oddities.len());
        self.oddities.extend(fields.oddities.drain(..).take(room));
    }

    /// Names one oddity.
    pub(super) fn oddity(&mut self, kind: OddityKind, span: Span) {
        if self.oddities.len() < MAX_NOTES * 2 {
            self.oddities.push(Oddity { kind, span });
        }
    }

    /// The last message, if it is a response.
    pub(super) fn last_response(&mut self) -> Option<&mut Response> {
        match self.messages.last_mut()? {
            Message::Response(response) => Some(response),
            Message::Pair(exchange) => exchange.response.as_mut(),
            Message::Request(_) => None,
        }
    }

    /// The last message, if it is a response, to look at.
    pub(super) fn peek_response(&self) -> Option<&Response> {
        match self.messages.last()? {
            Message::Response(response) => Some(response),
            Message::Pair(exchange) => exchange.response.as_ref(),
            Message::Request(_) => None,
        }
    }

    /// The last message, if it is a request.
    pub(super) fn last_request(&mut self) -> Option<&mut Request> {
        match self.messages.last_mut()? {
            Message::Request(request) => Some(request),
            Message::Pair(exchange) if exchange.response.is_none() => exchange.request.as_mut(),
            _ => None,
        }
    }

    /// Whether the last message is a request.
    pub(super) fn awaits_answer(&self) -> bool {
        match self.messages.last() {
            Some(Message::Request(_)) => true,
            Some(Message::Pair(exchange)) => exchange.response.is_none(),
            _ => false,
        }
    }

    /// Whether the last message is a whole exchange.
    pub(super) fn last_is_pair(&self) -> bool {
        matches!(self.messages.last(), Some(Message::Pair(_)))
    }

    /// Pairs the messages: a response answers the request before it; where each response stands before its
    /// request (as browsers show them), they are turned round.
    pub(super) fn into_reading(self) -> Reading {
        let mut exchanges: Vec<Exchange> = Vec::new();
        if !self.messages.iter().any(|message| matches!(message, Message::Pair(_))) {
            pair(self.messages, &mut exchanges);
            return Reading { exchanges, notes: self.notes, oddities: self.oddities, ..Reading::default() };
        }
        let mut run: Vec<Message> = Vec::new();
        for message in self.messages {
            match message {
                Message::Pair(exchange) => {
                    pair(std::mem::take(&mut run), &mut exchanges);
                    exchanges.push(*exchange);
                }
                message => run.push(message),
            }
        }
        pair(run, &mut exchanges);
        Reading { exchanges, notes: self.notes, oddities: self.oddities, ..Reading::default() }
    }
}

fn pair(run: Vec<Message>, exchanges: &mut Vec<Exchange>) {
    let is_request = |message: &Message| matches!(message, Message::Request(_));
    let turned = run.len().is_multiple_of(2)
        && run.iter().enumerate().all(|(number, message)| is_request(message) == (number % 2 == 1));
    let first = exchanges.len();
    for message in run {
        let open = exchanges.len() > first;
        match (message, exchanges.last_mut().filter(|_| open)) {
            (Message::Response(response), Some(last)) if last.response.is_none() => {
                last.response = Some(response);
            }
            (Message::Request(request), Some(last)) if turned && last.request.is_none() => {
                last.request = Some(request);
            }
            (Message::Request(request), _) => {
                exchanges.push(Exchange { request: Some(request), response: None });
            }
            (Message::Response(response), _) => {
                exchanges.push(Exchange { request: None, response: Some(response) });
            }
            (Message::Pair(exchange), _) => exchanges.push(*exchange),
        }
    }
}

/// A request made of its parts; the URL comes from the pseudo headers where the target does not tell it.
pub(super) fn request(method: Option<Mapped>, url: Option<Mapped>, fields: &mut Fields) -> Request {
    let method = method.or_else(|| fields.pseudo("method").cloned());
    let url = match url {
        Some(url) if !url.as_str().starts_with('/') => Some(url),
        url => absolute(fields).or(url),
    };
    let headers = std::mem::take(&mut fields.headers);
    Request { method, url, headers, ..Request::default() }
}

/// `:scheme`, `:authority` and `:path` as one URL.
pub(super) fn absolute(fields: &Fields) -> Option<Mapped> {
    let path = fields.pseudo("path")?;
    let (Some(scheme), Some(authority)) = (fields.pseudo("scheme"), fields.pseudo("authority")) else {
        return Some(path.clone());
    };
    let mut url = scheme.clone();
    url.push_decoded("://", Span::empty(scheme.span().end));
    url.push(authority);
    url.push(path);
    Some(url)
}

/// A response whose status stands in `:status`, or has none.
pub(super) fn response(fields: &mut Fields, seen: Seen) -> Response {
    let status = fields.pseudo("status").cloned();
    let code = status.as_ref().and_then(|status| status.as_str().trim().get(..3)?.parse().ok());
    let reason = status.as_ref().and_then(|status| {
        let rest = status.slice(3.min(status.len())..status.len()).trim();
        (!rest.is_empty()).then_some(rest)
    });
    Response {
        status: code,
        status_span: status.as_ref().filter(|_| code.is_some()).map(|status| status.span_of(0..3)),
        reason,
        headers: std::mem::take(&mut fields.headers),
        seen,
        ..Response::default()
    }
}
