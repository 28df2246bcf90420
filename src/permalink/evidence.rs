//! Evidence links: the redacted capture, line by line.
//!
//! Each line begins with a letter that says what it is: `f` format, `n` moment of judgement, `c` chosen
//! exchange, `r` role, `a` an answer, `x` cut; `>` a request's start, `<` a response's, `h` a field, `d` a
//! derived field, `b` a line of the body, `t`, `l`, `k`, `m`, `w` notes. A letter that is not known is passed over.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::pack::{deflate, inflate};
use super::render;
use crate::capture::{Capture, NoteKind, Origin, Seen, Unseen};
use crate::diagnosis::differing;
use crate::evidence::{Evidence, Moment};
use crate::knowledge::{CATALOGUE, Role, SIGNS};
use crate::redact::{RedactedCapture, RedactedExchange, RedactedHeader, RedactedMessage};

/// What an evidence link carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EvidenceLink {
    /// The redacted capture.
    pub redacted: RedactedCapture,
    /// The moment of judgement, seconds since 1970, where the capture shows no clock of the server.
    pub moment: Option<i64>,
    /// What a person answered: question id and choice id.
    pub answers: Vec<(String, String)>,
    /// The role that was chosen.
    pub role: Option<Role>,
}

impl EvidenceLink {
    /// A link to the redacted evidence of `capture`, without answers; `now` is the moment at which its diagnosis judged.
    ///
    /// What redaction would change of the diagnosis is told in notes, so that whoever opens it sees the same.
    pub fn of(capture: &Capture, now: i64) -> Self {
        let moment = Moment { clock: now, judge_at: None };
        let mut link = Self { redacted: RedactedCapture::of(capture), ..Self::default() };
        let (_, opened) = link.restore();
        let own = Evidence::gather(capture, moment, &SIGNS);
        let opened = Evidence::gather(&opened, moment, &SIGNS);
        let told = differing(CATALOGUE.questions, &own, &opened);
        link.redacted.notes.extend(told.into_iter().map(|text| (NoteKind::Worked, text)));
        link
    }

    /// The fragment, without `#`.
    pub fn fragment(&self) -> String {
        super::close('e', &self.payload())
    }

    /// What the fragment packs: a sealed link holds the same under its passphrase.
    pub fn payload(&self) -> Vec<u8> {
        deflate(&self.lines())
    }

    /// The redacted paste as text, and the capture that stands in it: what `diagnose_capture` takes.
    pub fn restore(&self) -> (String, Capture) {
        render::restore(&self.redacted)
    }

    fn lines(&self) -> String {
        let mut out = String::new();
        let mut line = |tag: char, text: &str| {
            out.push(tag);
            out.extend(text.chars().map(|c| if c == '\n' || c == '\r' { ' ' } else { c }));
            out.push('\n');
        };
        line('f', &self.redacted.format);
        if let Some(at) = self.redacted.chosen.filter(|at| at + 1 != self.redacted.exchanges.len()) {
            line('c', &at.to_string());
        }
        if let Some(moment) = self.moment {
            line('n', &moment.to_string());
        }
        if let Some(role) = self.role {
            line('r', role.id());
        }
        for (question, choice) in &self.answers {
            line('a', &format!("{question}={choice}"));
        }
        if self.redacted.cut {
            line('x', "");
        }
        for exchange in &self.redacted.exchanges {
            if exchange.request.is_none() && exchange.response.is_none() {
                line('>', "-");
            }
            for (tag, message) in [('>', &exchange.request), ('<', &exchange.response)] {
                let Some(message) = message else { continue };
                let (first, second) = &message.start;
                line(
                    tag,
                    &format!(
                        "{}{} {}",
                        seen_letter(message.seen),
                        first.as_deref().unwrap_or("-"),
                        second.as_deref().unwrap_or("")
                    ),
                );
                for header in &message.headers {
                    let tag = match header.origin {
                        Origin::Pasted => 'h',
                        Origin::Derived => 'd',
                        Origin::Expanded => 'e',
                    };
                    line(tag, &format!("{}: {}", header.name, pack_tokens(&header.value)));
                }
                for row in message.body.iter().flat_map(|body| body.split('\n')) {
                    line('b', row);
                }
            }
        }
        for (kind, text) in &self.redacted.notes {
            for (at, row) in text.split('\n').enumerate() {
                line(if at == 0 { note_letter(*kind) } else { '+' }, row);
            }
        }
        out
    }

    /// Reads what [`Self::payload`] packed, as far as it goes.
    pub fn unpack(bytes: &[u8]) -> Option<Self> {
        Self::of_lines(&inflate(bytes))
    }

    /// The same of what arrived of a cut link. The line that the cut went through is left out, and what stands before it
    /// counts as cut: a value that did not arrive is not one that was not there.
    pub fn unpack_cut(bytes: &[u8]) -> Option<Self> {
        let text = inflate(bytes);
        let (whole, _) = text.rsplit_once('\n')?;
        let mut link = Self::of_lines(whole)?;
        link.redacted.cut = true;
        if let Some(message) = link.last_message() {
            message.seen = Seen::Partial(Unseen::Cut);
        }
        Some(link)
    }

    fn of_lines(text: &str) -> Option<Self> {
        let mut link = Self::default();
        for line in text.lines().take(MAX_LINES) {
            let mut chars = line.chars();
            let Some(tag) = chars.next() else { continue };
            link.take(tag, chars.as_str());
        }
        let count = link.redacted.exchanges.len();
        if count == 0 && link.redacted.notes.is_empty() {
            return None;
        }
        link.redacted.chosen = link.redacted.chosen.or(count.checked_sub(1)).filter(|at| *at < count);
        Some(link)
    }

    fn take(&mut self, tag: char, text: &str) {
        match tag {
            'f' if text.len() <= 40 => self.redacted.format = text.to_string(),
            'c' => self.redacted.chosen = text.parse().ok(),
            'n' => self.moment = text.parse().ok(),
            'r' => self.role = Role::of(text),
            'x' => self.redacted.cut = true,
            'a' => {
                if let Some((question, choice)) = text
                    .split_once('=')
                    .filter(|(question, choice)| super::is_id(question) && is_choice(choice))
                {
                    self.answers.push((question.into(), choice.into()));
                }
            }
            '>' if self.redacted.exchanges.len() < MAX_EXCHANGES => {
                let request = if text == "-" { None } else { Some(message(text)) };
                self.redacted.exchanges.push(RedactedExchange { request, response: None });
            }
            '<' => {
                let response = Some(message(text));
                let room = self.redacted.exchanges.len() < MAX_EXCHANGES;
                match self.redacted.exchanges.last_mut() {
                    Some(exchange) if exchange.response.is_none() => exchange.response = response,
                    _ if room => self.redacted.exchanges.push(RedactedExchange { request: None, response }),
                    _ => {}
                }
            }
            'h' | 'd' | 'e' => {
                let Some((name, value)) =
                    text.split_once(": ").or_else(|| text.strip_suffix(':').map(|name| (name, "")))
                else {
                    return;
                };
                let origin = match tag {
                    'd' => Origin::Derived,
                    'e' => Origin::Expanded,
                    _ => Origin::Pasted,
                };
                if let Some(message) =
                    self.last_message().filter(|message| message.headers.len() < MAX_HEADERS)
                {
                    message.headers.push(RedactedHeader {
                        name: name.into(),
                        value: unpack_tokens(value),
                        origin,
                    });
                }
            }
            'b' => {
                let Some(message) = self.last_message() else { return };
                match &mut message.body {
                    Some(body) => {
                        body.push('\n');
                        body.push_str(text);
                    }
                    None => message.body = Some(text.to_string()),
                }
            }
            '+' => {
                if let Some((_, note)) = self.redacted.notes.last_mut() {
                    note.push('\n');
                    note.push_str(text);
                }
            }
            other => {
                if let Some(kind) = note_kind(other) {
                    self.redacted.notes.push((kind, text.to_string()));
                }
            }
        }
    }

    fn last_message(&mut self) -> Option<&mut RedactedMessage> {
        let exchange = self.redacted.exchanges.last_mut()?;
        exchange.response.as_mut().or(exchange.request.as_mut())
    }
}

fn is_choice(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 64
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

fn message(text: &str) -> RedactedMessage {
    let mut chars = text.chars();
    let seen = chars.next().map_or(Seen::Unknown, letter_seen);
    let (first, second) = chars.as_str().split_once(' ').unwrap_or((chars.as_str(), ""));
    let some = |text: &str, none: &str| (text != none).then(|| text.to_string());
    RedactedMessage { start: (some(first, "-"), some(second, "")), headers: Vec::new(), body: None, seen }
}

fn seen_letter(seen: Seen) -> char {
    match seen {
        Seen::Whole => 'w',
        Seen::Partial(Unseen::Sanitised) => 's',
        Seen::Partial(Unseen::Provisional) => 'p',
        Seen::Partial(Unseen::NotLogged) => 'l',
        Seen::Partial(Unseen::Cut) => 'c',
        Seen::Partial(Unseen::Filtered) => 'f',
        Seen::Unknown => 'u',
    }
}

fn letter_seen(letter: char) -> Seen {
    match letter {
        'w' => Seen::Whole,
        's' => Seen::Partial(Unseen::Sanitised),
        'p' => Seen::Partial(Unseen::Provisional),
        'l' => Seen::Partial(Unseen::NotLogged),
        'c' => Seen::Partial(Unseen::Cut),
        'f' => Seen::Partial(Unseen::Filtered),
        _ => Seen::Unknown,
    }
}

fn note_letter(kind: NoteKind) -> char {
    match kind {
        NoteKind::Tool => 't',
        NoteKind::Log => 'l',
        NoteKind::Console => 'k',
        NoteKind::Remark | NoteKind::Command => 'm',
        NoteKind::Worked => 'w',
    }
}

fn note_kind(letter: char) -> Option<NoteKind> {
    match letter {
        't' => Some(NoteKind::Tool),
        'l' => Some(NoteKind::Log),
        'k' => Some(NoteKind::Console),
        'm' => Some(NoteKind::Remark),
        'w' => Some(NoteKind::Worked),
        _ => None,
    }
}

/// JWTs as their JSON, which deflates better than base64 does: `\x01header\x02payload\x03length of signature\x04`.
fn pack_tokens(value: &str) -> String {
    let Some(start) = value.find("eyJ") else { return value.to_string() };
    let (before, rest) = value.split_at_checked(start).unwrap_or(("", value));
    let len = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_.".contains(c))).unwrap_or(rest.len());
    let (token, after) = rest.split_at_checked(len).unwrap_or((rest, ""));
    let packed = pack_token(token).unwrap_or_else(|| token.to_string());
    format!("{before}{packed}{after}")
}

fn pack_token(token: &str) -> Option<String> {
    let mut parts = token.split('.');
    let (head, body, signature) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || !signature.bytes().all(|byte| byte == b'A') {
        return None;
    }
    let json = |part: &str| {
        String::from_utf8(URL_SAFE_NO_PAD.decode(part).ok()?)
            .ok()
            .filter(|text| !text.contains(|c: char| c.is_control()))
    };
    Some(format!("\u{1}{}\u{2}{}\u{3}{}\u{4}", json(head)?, json(body)?, signature.len()))
}

fn unpack_tokens(value: &str) -> String {
    let Some((before, rest)) = value.split_once('\u{1}') else { return value.to_string() };
    let token = (|| {
        let (head, rest) = rest.split_once('\u{2}')?;
        let (body, rest) = rest.split_once('\u{3}')?;
        let (length, after) = rest.split_once('\u{4}')?;
        let length: usize = length.parse().ok().filter(|length| *length <= 2000)?;
        Some(format!(
            "{}.{}.{}{after}",
            URL_SAFE_NO_PAD.encode(head),
            URL_SAFE_NO_PAD.encode(body),
            "A".repeat(length)
        ))
    })();
    match token {
        Some(token) => format!("{before}{token}"),
        None => before.to_string(),
    }
}

const MAX_LINES: usize = 6000;
const MAX_EXCHANGES: usize = 32;
const MAX_HEADERS: usize = 200;
