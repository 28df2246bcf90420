//! A capture without secrets: the only thing that a link or an export is made from.

use super::{Hidden, Redactor};
use crate::capture::{Capture, Exchange, Header, NoteKind, Origin, Seen};
use crate::evidence::{Evidence, MAX_LEGS, Moment, typed};
use crate::knowledge::SIGNS;
use crate::knowledge::questions::worked_notes;
use crate::text::{Mapped, contains_ignore_case};

/// A capture without secrets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RedactedCapture {
    /// The id of the format that was read.
    pub format: String,
    /// The exchanges.
    pub exchanges: Vec<RedactedExchange>,
    /// Index of the exchange that is diagnosed.
    pub chosen: Option<usize>,
    /// Text beside the messages.
    pub notes: Vec<(NoteKind, String)>,
    /// Whether the paste was cut.
    pub cut: bool,
    /// What was hidden, with counts.
    pub hidden: Vec<(Hidden, u32)>,
}

/// An exchange without secrets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RedactedExchange {
    /// Method and URL in `start`.
    pub request: Option<RedactedMessage>,
    /// Status and reason in `start`.
    pub response: Option<RedactedMessage>,
}

/// A message without secrets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RedactedMessage {
    /// Method and URL, or status and reason; `None` where the paste held none.
    pub start: (Option<String>, Option<String>),
    /// The fields.
    pub headers: Vec<RedactedHeader>,
    /// The beginning of the body and the places that tell.
    pub body: Option<String>,
    /// How much was seen.
    pub seen: Seen,
}

/// A header field without secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedactedHeader {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
    /// Whether the paste held the field itself.
    pub origin: Origin,
}

impl RedactedCapture {
    /// Redacts a capture.
    pub fn of(capture: &Capture) -> Self {
        let mut redactor = Redactor::default();
        let from = capture.chosen.map_or(0, |at| at.saturating_sub(MAX_LEGS - 5));
        let exchanges: Vec<RedactedExchange> = capture
            .exchanges
            .iter()
            .skip(from)
            .take(MAX_LEGS)
            .map(|exchange| redactor.exchange(exchange))
            .collect();
        let notes = capture
            .notes_of_chosen()
            .filter_map(|note| {
                let text = note.text.as_str();
                match note.kind {
                    // What was typed stays out; what it printed may be the server's log.
                    NoteKind::Command => text.get(typed(text)..).map(|printed| (NoteKind::Log, printed)),
                    NoteKind::Tool if !is_telling(text) && SIGNS.places(text, 0).is_empty() => None,
                    NoteKind::Worked => None,
                    kind => Some((kind, text)),
                }
            })
            .map(|(kind, text)| (kind, telling(&mut redactor, text, NOTE, Redactor::text)))
            .filter(|(_, text)| !text.is_empty())
            .take(12)
            .chain(worked(capture).into_iter().map(|text| (NoteKind::Worked, text)))
            .collect();
        Self {
            format: capture.format.to_string(),
            exchanges,
            chosen: capture.chosen.map(|at| at - from),
            notes,
            cut: capture.cut,
            hidden: redactor.receipt(),
        }
    }
}

/// What hashes and signatures say of the capture: nobody can compute them over stand-ins.
fn worked(capture: &Capture) -> Vec<String> {
    let hashed = |header: &Header| {
        let scheme = || header.value.as_str().trim_start().get(..6).unwrap_or_default();
        header.is("dpop")
            || ((header.is("authorization") || header.is("proxy-authorization"))
                && ["Digest", "AWS4-H", "AWS4-E"].iter().any(|known| known.eq_ignore_ascii_case(scheme())))
    };
    let request = capture
        .chosen
        .and_then(|at| capture.exchanges.get(at))
        .and_then(|exchange| exchange.request.as_ref());
    let signed_url = |url: &Mapped| contains_ignore_case(url.as_str(), "x-amz-signature=");
    let applies = request.is_some_and(|request| {
        request.headers.iter().any(hashed) || request.url.as_ref().is_some_and(signed_url)
    });
    if !applies {
        return Vec::new();
    }
    worked_notes(&Evidence::gather(capture, Moment::default(), &SIGNS))
}

impl Redactor {
    fn exchange(&mut self, exchange: &Exchange) -> RedactedExchange {
        RedactedExchange {
            request: exchange.request.as_ref().map(|request| RedactedMessage {
                start: (
                    request.method.as_ref().map(|method| method.as_str().chars().take(24).collect()),
                    request.url.as_ref().map(|url| self.url(url.as_str())),
                ),
                headers: self.fields(&request.headers),
                body: request
                    .body
                    .as_ref()
                    .map(|body| telling(self, body.as_str(), REQUEST_BODY, Redactor::typed)),
                seen: request.seen,
            }),
            response: exchange.response.as_ref().map(|response| RedactedMessage {
                start: (
                    response.status.map(|status| status.to_string()),
                    response.reason.as_ref().map(|reason| self.text(reason.as_str())),
                ),
                headers: self.fields(&response.headers),
                body: response.body.as_ref().map(|body| telling(self, body.as_str(), BODY, Redactor::text)),
                seen: response.seen,
            }),
        }
    }

    fn fields(&mut self, headers: &[Header]) -> Vec<RedactedHeader> {
        headers
            .iter()
            .filter(|header| !is_noise(header.name.as_str()))
            .take(80)
            .map(|header| RedactedHeader {
                name: header.name.as_str().chars().take(80).collect(),
                value: self.header(header.name.as_str(), header.value.as_str()),
                origin: header.origin,
            })
            .collect()
    }
}

/// The beginning of a text and the places of it that a sign's pattern matches, redacted.
fn telling(
    redactor: &mut Redactor,
    text: &str,
    limit: usize,
    hide: fn(&mut Redactor, &str) -> String,
) -> String {
    let mut end = text.len().min(limit);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    // Do not cut inside a word.
    let head_end = text
        .get(end..)
        .and_then(|rest| rest.find(|c: char| !c.is_alphanumeric()))
        .map_or(text.len(), |at| end + at.min(40));
    let head = text.get(..head_end).unwrap_or(text);
    let mut out = hide(redactor, head);
    for place in SIGNS.places(text, head_end) {
        out.push('\n');
        out.push_str(&hide(redactor, text.get(place).unwrap_or_default()));
    }
    out
}

/// Whether a tool's line tells of something that failed, and not of its connection.
fn is_telling(text: &str) -> bool {
    ["fail", "error", "auth", "gss", "denied", "refus", "cannot", "redirect"]
        .iter()
        .any(|word| contains_ignore_case(text, word))
}

/// Fields that say nothing about a refusal, unless a sign looks at them.
pub(super) fn is_noise(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    NOISE.iter().any(|noise| name.starts_with(noise)) && !SIGNS.looks_at(&name)
}

const NOISE: &[&str] = &[
    "sec-ch-ua",
    "accept-language",
    "accept-encoding",
    "accept-ch",
    "critical-ch",
    "nel",
    "report-to",
    "alt-svc",
    "content-security-policy",
    "permissions-policy",
    "expect-ct",
    "x-content-type-options",
    "x-xss-protection",
    "etag",
    "last-modified",
    "accept-ranges",
    "dnt",
    "priority",
    "upgrade-insecure-requests",
    "x-permitted-cross-domain",
    "x-download-options",
    "origin-agent-cluster",
    "x-dns-prefetch",
    "cross-origin-",
    "postman-token",
    "server-timing",
    "x-client-data",
    "reporting-endpoints",
    "save-data",
    "keep-alive",
    "x-request-id",
    "x-correlation-id",
    "x-amzn-trace-id",
];

const BODY: usize = 420;
const REQUEST_BODY: usize = 240;
const NOTE: usize = 420;
