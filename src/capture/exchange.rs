//! Messages as they stand in a paste.

use crate::text::{Mapped, Span};

/// A request and its response, or one of the two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exchange {
    /// The request, if the paste holds any of it.
    pub request: Option<Request>,
    /// The response, if the paste holds any of it.
    pub response: Option<Response>,
}

/// What the paste holds of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The method, as pasted or as the command implies it.
    pub method: Option<Mapped>,
    /// Absolute URL where the paste tells scheme and host, else the request target as printed.
    pub url: Option<Mapped>,
    /// `HTTP/1.1` and the like.
    pub version: Option<Mapped>,
    /// Header fields in their order, duplicates kept. No pseudo headers, no invented defaults.
    pub headers: Vec<Header>,
    /// The body; `None` when the paste holds none.
    pub body: Option<Mapped>,
    /// How much of it was seen.
    pub seen: Seen,
    /// The paste's bytes it stands in.
    pub span: Span,
}

/// What the paste holds of a response.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// The status code, 100 to 999.
    pub status: Option<u16>,
    /// Where the status code stands.
    pub status_span: Option<Span>,
    /// The reason phrase, not empty.
    pub reason: Option<Mapped>,
    /// `HTTP/1.1` and the like.
    pub version: Option<Mapped>,
    /// Header fields in their order, duplicates kept.
    pub headers: Vec<Header>,
    /// The body; `None` when the paste holds none.
    pub body: Option<Mapped>,
    /// How much of it was seen.
    pub seen: Seen,
    /// The paste's bytes it stands in.
    pub span: Span,
}

/// How much of a message's header section the paste holds.
///
/// Absence of a header proves something only where this is [`Seen::Whole`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Seen {
    /// All header fields that were sent.
    Whole,
    /// Only some of them, for this reason.
    Partial(Unseen),
    /// It cannot be told.
    #[default]
    Unknown,
}

/// Why a header section was not seen whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// The exporter removes credentials and cookies (sanitised HAR, copy as fetch).
    Sanitised,
    /// The browser shows provisional headers only.
    Provisional,
    /// The tool logs only some headers, or none.
    NotLogged,
    /// The paste breaks off inside it.
    Cut,
    /// The page may not read them (CORS-filtered response headers).
    Filtered,
}

/// A header field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The field name as pasted.
    pub name: Mapped,
    /// The value, blanks at both ends taken off, folded lines joined with one blank.
    pub value: Mapped,
    /// Name to end of value in the paste.
    pub line: Span,
    /// Whether the paste holds the field itself.
    pub origin: Origin,
}

/// Where a header field comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The field stands in the paste.
    #[default]
    Pasted,
    /// An option of a command, user information in a URL or a bare value stands for it.
    Derived,
    /// It stands in a command, and a shell puts the value of a variable into it: what was sent is not in the paste.
    Expanded,
}

impl Header {
    /// A field pasted as it is; `line` covers name and value.
    pub fn pasted(name: Mapped, value: Mapped) -> Self {
        let line = if value.is_empty() { name.span() } else { name.span().cover(value.span()) };
        Self { name, value, line, origin: Origin::Pasted }
    }

    /// A field that something else in the paste stands for.
    pub fn derived(name: &str, value: Mapped) -> Self {
        let line = value.span();
        Self { name: Mapped::derived(name, line), value, line, origin: Origin::Derived }
    }

    /// The same field, into which a shell puts the value of a variable.
    pub(super) fn expanded(self) -> Self {
        Self { origin: Origin::Expanded, ..self }
    }

    /// Whether it is the field `name`, compared as RFC 9110 §5.1 says: without case.
    pub fn is(&self, name: &str) -> bool {
        self.name.as_str().eq_ignore_ascii_case(name)
    }
}

impl Request {
    /// All fields called `name`, in their order.
    pub fn headers(&self, name: &str) -> impl Iterator<Item = &Header> {
        named(&self.headers, name)
    }

    /// The first field called `name`.
    pub fn header(&self, name: &str) -> Option<&Header> {
        named(&self.headers, name).next()
    }
}

impl Response {
    /// All fields called `name`, in their order.
    pub fn headers(&self, name: &str) -> impl Iterator<Item = &Header> {
        named(&self.headers, name)
    }

    /// The first field called `name`.
    pub fn header(&self, name: &str) -> Option<&Header> {
        named(&self.headers, name).next()
    }
}

fn named<'a>(headers: &'a [Header], name: &str) -> impl Iterator<Item = &'a Header> {
    headers.iter().filter(move |header| header.is(name))
}
