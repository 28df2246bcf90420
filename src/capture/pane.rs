//! The Headers pane of browser tools: its General section, and which half each line belongs to.

use std::ops::Range;

use super::block::Fields;
use super::message;
use super::names::{self, Side};
use super::{Exchange, Header, Seen, Unseen};
use crate::text::{Mapped, Span};

/// The lines of a browser's Headers pane.
pub(super) struct Pane {
    /// What the General section says.
    pub(super) general: General,
    /// Lines of the block, name and value, in order, with the section title they stand under.
    pub(super) lines: Vec<(Option<Side>, Header)>,
    /// Pseudo header fields, in the order of the block (index of the header line they stand before).
    pub(super) pseudo: Vec<(usize, Mapped, Mapped)>,
    /// The browser showed provisional headers only.
    pub(super) provisional: bool,
}

/// The General section of a browser's Headers pane.
#[derive(Debug, Default)]
pub(super) struct General {
    pub(super) url: Option<Mapped>,
    pub(super) method: Option<Mapped>,
    pub(super) status: Option<Mapped>,
    pub(super) span: Option<Span>,
}

impl General {
    /// Takes a General line; `false` when its name is none.
    pub(super) fn take(&mut self, name: &str, value: &Mapped) -> bool {
        let slot = match name.trim_end_matches(':').to_ascii_lowercase().as_str() {
            "request url" => &mut self.url,
            "request method" => &mut self.method,
            "status code" => &mut self.status,
            "remote address" | "referrer policy" | "request http version" => return true,
            "url" => &mut self.url,
            "status" => &mut self.status,
            _ => return false,
        };
        self.span = Some(self.span.map_or(value.span(), |span| span.cover(value.span())));
        *slot = Some(value.clone());
        true
    }

    /// The label of a line that was taken stands here: it was read with its value.
    pub(super) fn labelled(&mut self, label: Span) {
        self.span = self.span.map(|span| span.cover(label));
    }

    fn is_empty(&self) -> bool {
        self.url.is_none() && self.method.is_none() && self.status.is_none()
    }

    /// Status code, its place, and the reason phrase.
    pub(super) fn code(&self) -> (Option<u16>, Option<Span>, Option<Mapped>) {
        let Some(status) = &self.status else { return (None, None, None) };
        let words = status.as_str();
        let digits = words.bytes().take_while(u8::is_ascii_digit).count();
        let code = words
            .get(..digits)
            .and_then(|digits| digits.parse().ok())
            .filter(|code| (100..1000).contains(code));
        // Where the answer came from is no part of the reason.
        let end = words.find("(from ").filter(|at| *at > digits).unwrap_or(status.len());
        let reason = status.slice(digits..end).trim_matches(|c| c.is_whitespace() || c == '(' || c == ')');
        (
            code,
            code.map(|_| status.span_of(0..digits)),
            (!reason.is_empty() && code.is_some()).then_some(reason),
        )
    }
}

impl Pane {
    /// A pane of which only the General section is known.
    pub(super) fn of(general: General) -> Self {
        Self { general, lines: Vec::new(), pseudo: Vec::new(), provisional: false }
    }

    /// The exchange that the pane shows.
    ///
    /// Nothing stands between its response and its request half: titles decide where there are any, else names.
    pub(super) fn into_exchange(self, body: Option<Mapped>) -> Exchange {
        let (status, status_span, reason) = self.general.code();
        let fields: Vec<(Option<Side>, Option<Side>, String)> = self
            .lines
            .iter()
            .map(|(title, header)| {
                (*title, names::side(header.name.as_str()), header.name.as_str().to_ascii_lowercase())
            })
            .collect();
        let pseudo_at: Vec<(usize, Side)> = self
            .pseudo
            .iter()
            .map(|(at, name, _)| {
                (*at, if name.as_str() == "status" { Side::Response } else { Side::Request })
            })
            .collect();
        let sides = split(&fields, &pseudo_at);
        let mut asked = Fields::default();
        let mut answered = Fields::default();
        for ((_, header), side) in self.lines.into_iter().zip(sides) {
            if side == Side::Request { asked.headers.push(header) } else { answered.headers.push(header) }
        }
        for (_, name, value) in self.pseudo {
            let target = if name.as_str() == "status" { &mut answered } else { &mut asked };
            target.pseudo.push((name, value));
        }
        let has_request = !asked.is_empty();
        let seen = match (self.provisional, has_request) {
            (true, _) => Seen::Partial(Unseen::Provisional),
            (false, true) if !self.general.is_empty() || !asked.pseudo.is_empty() => Seen::Whole,
            _ => Seen::Unknown,
        };
        let span = self.general.span;
        let request =
            (has_request || self.general.url.is_some() || self.general.method.is_some()).then(|| {
                let mut request = message::request(self.general.method, self.general.url, &mut asked);
                request.seen = seen;
                request.span = cover(request.headers.iter(), span);
                request
            });
        let has_response = !answered.is_empty() || status.is_some() || body.is_some();
        let response = has_response.then(|| {
            // A line or two were picked out; a section was copied whole.
            let told = status.is_some() || !answered.pseudo.is_empty() || answered.headers.len() >= 4;
            let whole = if answered.headers.is_empty() || !told { Seen::Unknown } else { Seen::Whole };
            let mut response = message::response(&mut answered, whole);
            response.status = status.or(response.status);
            response.status_span = status_span.or(response.status_span);
            response.reason = reason.or(response.reason);
            response.body = body;
            response.span = cover(response.headers.iter(), span);
            response
        });
        Exchange { request, response }
    }
}

fn cover<'a>(headers: impl Iterator<Item = &'a Header>, seed: Option<Span>) -> Span {
    headers
        .map(|header| header.line)
        .fold(seed, |all, line| Some(all.map_or(line, |all| all.cover(line))))
        .unwrap_or_default()
}

/// Which side each header line of an unmarked block stands on.
///
/// A title over a line decides. Otherwise the block is cut in two where the fewest names stand on the wrong side;
/// where several cuts are as good, the one where the alphabetical order falls back (browsers sort each half), and
/// the earliest of those.
fn split(fields: &[(Option<Side>, Option<Side>, String)], pseudo: &[(usize, Side)]) -> Vec<Side> {
    if fields.iter().any(|(title, ..)| title.is_some()) {
        let mut last = Side::Response;
        return fields
            .iter()
            .map(|(title, side, _)| {
                last = title.or(*side).filter(|side| *side != Side::Either).unwrap_or(last);
                last
            })
            .collect();
    }
    let total = fields.len();
    // Lines on the wrong side when the first half is the response (or the request).
    let wrong = |side: Side, range: Range<usize>| {
        let named = fields.get(range.clone()).unwrap_or_default().iter().filter(|(_, known, _)| {
            matches!(
                (side, known),
                (Side::Response, Some(Side::Request)) | (Side::Request, Some(Side::Response))
            )
        });
        named.count() + 3 * pseudo.iter().filter(|(at, marked)| range.contains(at) && *marked != side).count()
    };
    let mut best: (usize, usize, usize, Side) = (usize::MAX, 1, 0, Side::Response);
    for first in [Side::Response, Side::Request] {
        let second = if first == Side::Response { Side::Request } else { Side::Response };
        let mut cost = wrong(second, 0..total.max(1));
        for cut in 0..=total {
            if cut > 0 {
                let line = cut - 1..cut;
                cost = cost + wrong(first, line.clone()) - wrong(second, line);
            }
            let falls_back = match (fields.get(cut.wrapping_sub(1)), fields.get(cut)) {
                (Some(before), Some(after)) => after.2 < before.2 || pseudo.iter().any(|(at, _)| *at == cut),
                _ => true,
            };
            // One side alone beats two that cost as much.
            let halves = usize::from(cut != 0 && cut != total);
            let rank = (cost, halves + usize::from(!falls_back), cut, first);
            if (rank.0, rank.1) < (best.0, best.1) {
                best = rank;
            }
        }
    }
    let (_, _, cut, first) = best;
    let second = if first == Side::Response { Side::Request } else { Side::Response };
    (0..total).map(|at| if at < cut { first } else { second }).collect()
}

/// The side that most of a block's lines name.
pub(super) fn block_side(
    lines: &[(Option<Side>, Header)],
    pseudo: &[(usize, Mapped, Mapped)],
) -> Option<Side> {
    let (mut asked, mut answered) = (0_usize, 0_usize);
    for (_, name, _) in pseudo {
        if name.as_str() == "status" { answered += 3 } else { asked += 3 }
    }
    for (_, header) in lines {
        match names::side(header.name.as_str()) {
            Some(Side::Request) => asked += 1,
            Some(Side::Response) => answered += 1,
            _ => {}
        }
    }
    match asked.cmp(&answered) {
        std::cmp::Ordering::Greater => Some(Side::Request),
        std::cmp::Ordering::Less => Some(Side::Response),
        std::cmp::Ordering::Equal => None,
    }
}

/// The half that a block without a title is, where it has a field that a message holds once (RFC 9110 §5.3) and that
/// the block above has already.
pub(super) fn other_half(pane: &Pane, lines: &[(Option<Side>, Header)]) -> Option<Side> {
    let once = |header: &Header| ONCE.iter().any(|name| header.is(name));
    let twin = lines.iter().filter(|(_, header)| once(header)).find_map(|(_, header)| {
        pane.lines.iter().find(|(_, above)| above.name.as_str().eq_ignore_ascii_case(header.name.as_str()))
    });
    match twin? {
        (Some(Side::Request), _) => Some(Side::Response),
        (Some(Side::Response), _) => Some(Side::Request),
        _ => None,
    }
}

/// Fields of requests and of responses that are no lists.
const ONCE: &[&str] = &["content-length", "content-type", "date"];

/// Whether a block holds both halves: at least two lines, or a pseudo header, of each side.
pub(super) fn is_mixed(lines: &[(Option<Side>, Header)], pseudo: &[(usize, Mapped, Mapped)]) -> bool {
    let of = |wanted: Side| {
        let named =
            lines.iter().filter(|(_, header)| names::side(header.name.as_str()) == Some(wanted)).count();
        named
            + 2 * pseudo
                .iter()
                .filter(|(_, name, _)| (name.as_str() == "status") == (wanted == Side::Response))
                .count()
    };
    of(Side::Request) >= 2 && of(Side::Response) >= 2
}
