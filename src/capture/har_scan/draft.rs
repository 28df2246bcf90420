//! What is held of the entry that is being read.

use crate::text::Mapped;
use crate::text::json::{Node, Reader};

/// The entry that is being read. Its buffers are used again for the next.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) start: u64,
    side: Side,
    pub(super) request: Message,
    pub(super) response: Message,
    /// A request or a response that is not wrapped.
    pub(super) alone: Message,
    pub(super) cookies: bool,
    header: Header,
}

/// Whose members are being read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Side {
    #[default]
    Alone,
    Request,
    Response,
}

#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is something that was seen or not")]
pub(super) struct Message {
    taken: bool,
    pub(super) present: bool,
    pub(super) headers: bool,
    method: Option<Vec<u8>>,
    url: Option<Vec<u8>>,
    status: Status,
    location: Option<Vec<u8>>,
    /// The fields of a preflight are among its headers.
    pub(super) preflight: bool,
    /// A field that a sanitised export leaves out is among them.
    pub(super) credentials: bool,
    agent: Option<Vec<u8>>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Status {
    #[default]
    Absent,
    NoNumber,
    Number(u64),
}

#[derive(Debug, Default)]
struct Header {
    name: Option<HeaderName>,
    value: Option<Vec<u8>>,
}

/// The header fields that tell whether an entry is a refusal, and whether the export was sanitised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeaderName {
    Location,
    Credential,
    UserAgent,
    PreflightMethod,
    Other,
}

impl HeaderName {
    pub(super) fn of(name: &[u8]) -> Self {
        let is = |known: &str| name.eq_ignore_ascii_case(known.as_bytes());
        match name.len() {
            8 if is("location") => Self::Location,
            10 if is("user-agent") => Self::UserAgent,
            29 if is("access-control-request-method") => Self::PreflightMethod,
            6 | 10 | 13 | 19 if super::super::har::SECRET.iter().any(|known| is(known)) => Self::Credential,
            _ => Self::Other,
        }
    }
}

impl Draft {
    pub(super) fn begin(&mut self, start: u64) {
        *self = Self { start, ..Self::default() };
    }

    /// Whether the message of this side is the entry's first; from here on its members are read.
    pub(super) fn take(&mut self, side: Side) -> bool {
        let message = if side == Side::Request { &mut self.request } else { &mut self.response };
        if std::mem::replace(&mut message.taken, true) {
            return false;
        }
        self.side = side;
        true
    }

    pub(super) fn leave(&mut self) {
        self.side = Side::Alone;
    }

    pub(super) fn is_request(&self) -> bool {
        self.side == Side::Request
    }

    pub(super) fn message(&mut self) -> &mut Message {
        match self.side {
            Side::Alone => &mut self.alone,
            Side::Request => &mut self.request,
            Side::Response => &mut self.response,
        }
    }

    pub(super) fn wants_header_value(&self) -> bool {
        !matches!(self.header.name, Some(HeaderName::Other))
    }

    pub(super) fn header_name(&mut self, name: HeaderName) {
        self.header.name.get_or_insert(name);
    }

    pub(super) fn header_value(&mut self, value: &[u8]) {
        if self.header.value.is_none() && self.wants_header_value() {
            self.header.value = Some(value.to_vec());
        }
    }

    /// A field is whole: what it tells is kept.
    pub(super) fn header_ends(&mut self) {
        let (Some(name), Some(value)) = (self.header.name.take(), self.header.value.take()) else {
            self.header = Header::default();
            return;
        };
        let message = self.message();
        match name {
            HeaderName::Location => {
                message.location.get_or_insert(value);
            }
            HeaderName::UserAgent => {
                message.agent.get_or_insert(value);
            }
            HeaderName::Credential => message.credentials = true,
            HeaderName::PreflightMethod => message.preflight = true,
            HeaderName::Other => {}
        }
    }
}

impl Message {
    /// Whether these are the first header fields of the message.
    pub(super) fn take_headers(&mut self) -> bool {
        !std::mem::replace(&mut self.headers, true)
    }

    pub(super) fn set_method(&mut self, words: &[u8]) {
        self.method.get_or_insert_with(|| words.to_vec());
    }

    pub(super) fn set_url(&mut self, words: &[u8]) {
        self.url.get_or_insert_with(|| words.to_vec());
    }

    pub(super) fn set_status(&mut self, digits: &[u8]) {
        if self.status == Status::Absent {
            let number = std::str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok());
            self.status = number.map_or(Status::NoNumber, Status::Number);
        }
    }

    /// The status as written, zero included.
    pub(super) fn number(&self) -> Option<u64> {
        if let Status::Number(number) = self.status { Some(number) } else { None }
    }

    pub(super) fn has_status(&self) -> bool {
        self.status != Status::Absent
    }

    pub(super) fn method(&self) -> String {
        self.method.as_deref().map(decoded).unwrap_or_default().to_ascii_uppercase()
    }

    pub(super) fn url(&self) -> String {
        self.url.as_deref().map(decoded).unwrap_or_default()
    }

    pub(super) fn agent(&self) -> Option<String> {
        self.agent.as_deref().map(decoded)
    }

    pub(super) fn location(&self) -> Option<String> {
        self.location.as_deref().map(decoded)
    }
}

/// The inside of a JSON string, decoded as the reader of whole captures does.
fn decoded(words: &[u8]) -> String {
    let plain = String::from_utf8_lossy(words);
    if !plain.contains('\\') {
        return plain.into_owned();
    }
    let quoted = format!("\"{plain}\"");
    let value = Reader::new(&quoted, 0).value();
    let text = Mapped::at(quoted, 0);
    Node::new(&value, &text).string().map_or_else(String::new, |text| text.as_str().to_owned())
}
