//! A request as a recomputation needs it: owned, in plain text, with its places.

use crate::capture::Seen;
use crate::evidence::Leg;
use crate::text::{Mapped, Span};

/// What was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// The method as it stands; empty where the paste does not tell it.
    pub(super) method: String,
    pub(super) method_span: Option<Span>,
    /// `http`, `https`; `None` where it is not known.
    pub(super) scheme: Option<String>,
    /// Host and port as the `Host` field has them, else as the URL has them.
    pub(super) authority: Option<String>,
    /// The path as it stands, at least `/`.
    pub(super) path: String,
    /// The query as it stands, without its `?`.
    pub(super) query: Option<String>,
    pub(super) url_span: Option<Span>,
    /// Whether the paste shows path and query at all.
    pub(super) told: bool,
    /// Names in lower case, values, places.
    pub(super) headers: Vec<(String, String, Span)>,
    pub(super) body: Option<String>,
    /// Whether the paste holds all header fields.
    pub(super) whole: bool,
    pub(super) span: Span,
}

impl Asked {
    pub(super) fn of(leg: &Leg<'_>) -> Option<Self> {
        let request = leg.request?;
        let headers: Vec<(String, String, Span)> = request
            .headers
            .iter()
            .take(MOST_HEADERS)
            .map(|header| {
                (header.name.as_str().to_ascii_lowercase(), header.value.as_str().to_owned(), header.line)
            })
            .collect();
        let host = headers.iter().find(|(name, ..)| name == "host" || name == ":authority");
        let written = leg.url.as_ref().and_then(|url| {
            let host = url.host.as_ref()?;
            Some(url.port.map_or_else(|| host.clone(), |port| format!("{host}:{port}")))
        });
        let url = leg.url.as_ref();
        let path = url.map(|url| url.path.as_str()).unwrap_or_default();
        Some(Self {
            method: request.method.as_ref().map(|method| method.as_str().to_owned()).unwrap_or_default(),
            method_span: request.method.as_ref().map(Mapped::span),
            scheme: url.and_then(|url| url.scheme.clone()),
            authority: host.map(|(_, value, _)| value.clone()).or(written),
            path: if path.is_empty() { "/".to_owned() } else { path.to_owned() },
            query: url.and_then(|url| url.query.as_ref()).map(|query| query.as_str().to_owned()),
            url_span: request.url.as_ref().map(Mapped::span),
            told: request.url.as_ref().is_some_and(|url| !url.is_empty()),
            headers,
            body: request.body.as_ref().map(|body| body.as_str().to_owned()),
            whole: request.seen == Seen::Whole,
            span: request.span,
        })
    }

    /// The value of the first field `name`, a name in lower case.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, ..)| known == name).map(|(_, value, _)| value.as_str())
    }

    /// Where the first field `name` stands.
    pub(super) fn header_span(&self, name: &str) -> Option<Span> {
        self.headers.iter().find(|(known, ..)| known == name).map(|(.., span)| *span)
    }

    /// Path and query: the origin form of the request target (RFC 9112 §3.2.1).
    pub(super) fn target(&self) -> String {
        match &self.query {
            Some(query) => format!("{}?{query}", self.path),
            None => self.path.clone(),
        }
    }

    /// The URL with the scheme `scheme`, where the host is known.
    pub(super) fn absolute(&self, scheme: &str) -> Option<String> {
        Some(format!("{scheme}://{}{}", self.authority.as_ref()?, self.target()))
    }

    /// The scheme, `https` where the paste does not tell it.
    pub(super) fn scheme(&self) -> &str {
        self.scheme.as_deref().unwrap_or("https")
    }

    /// The body's octets; none where the paste holds none.
    pub(super) fn body(&self) -> &[u8] {
        self.body.as_deref().unwrap_or_default().as_bytes()
    }

    /// Other octets that a pasted body may have had: a paste loses line ends.
    pub(super) fn bodies(&self) -> Vec<(&'static str, Vec<u8>)> {
        let Some(body) = self.body.as_deref() else { return Vec::new() };
        let trimmed = body.trim_end_matches(['\r', '\n']);
        let unix = body.replace("\r\n", "\n");
        vec![
            ("without the line break at the body's end", trimmed.into()),
            ("with a line break at the body's end", format!("{trimmed}\n").into()),
            ("with CR LF in the body", unix.replace('\n', "\r\n").into()),
            ("with LF in the body", unix.into()),
        ]
    }
}

const MOST_HEADERS: usize = 500;
