//! From a paste to the exchanges that stand in it.
//!
//! Each format is one file: it scores the undressed paste, and the highest score reads it. A format never
//! fails: what it cannot read it hands on as a [`Note`] or an [`Oddity`], each with its span.

use crate::text::{Mapped, Span, order};

mod aside;
mod bare;
mod block;
mod body;
#[cfg(test)]
mod carets;
mod choose;
mod closest;
mod command;
mod contentless;
mod curl;
mod curl_options;
mod derive;
mod draft;
mod exchange;
mod fields;
#[doc(hidden)]
pub mod har_scan;
mod json_log;
mod label;
mod left_over;
mod literals;
mod magic;
mod member_names;
mod members;
mod message;
mod names;
mod pane;
mod secrets;
mod sectioned;
mod sections;
mod shape;
mod source;
mod told;
mod transcript;
mod turns;
mod undress;
mod url;
mod words;
mod words_cmd;
mod wrapping;
mod written_out;

pub use closest::{Closest, Like};
pub(crate) use curl_verbose::says_nothing_more;
pub use exchange::{Exchange, Header, Origin, Request, Response, Seen, Unseen};
pub use magic::Binary;
pub use members::Object;
#[doc(hidden)]
pub use source::Source;
pub use source::Undressed;
pub(crate) use told::told;

macro_rules! formats {
    ($($module:ident),* $(,)?) => {
        $(mod $module;)*
        /// Every paste format that is read, in order of precedence where two score the same.
        static FORMATS: &[&Format] = &[$(&$module::FORMAT),*];
    };
}

formats! {
    har, curl_trace, git_trace, wireshark, wget, curl_verbose, okhttp_log, apache_httpclient_log, mitmproxy_flow,
    jdk_httpclient_log, kubectl_log, dotnet_log, dotnet_tostring, python_http_client, python_log, ruby_net_http, go_map,
    java_map, burp_xml, bru, powershell_error, devtools_pane, powershell, curl_cmd_win, fetch, curl_cmd, httpie_cmd,
    http_file, table, bare_jwt, bare_basic, http_raw, access_log, html_body, python_code, library_error, axios_error,
    node_inspect, js_object, python_dict, json_headers, json_body, bare_authorization, bare_challenge, bare_status,
    console, headers, tool_error, unknown,
}

#[doc(hidden)]
/// A paste format: what it is called, how sure it is of a paste, and its reader.
pub struct Format {
    /// Id, kebab-case; never renamed. `docs/report-json.md` lists them.
    pub id: &'static str,
    /// What a person calls it ("curl -v").
    pub name: &'static str,
    /// How well the paste fits: 0 not at all, 100 nothing else it could be.
    pub score: fn(&Source) -> u8,
    /// Reads the paste. Never fails.
    pub read: fn(&Source) -> Reading,
}

#[doc(hidden)]
/// What a format read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The exchanges, in the order in which they took place.
    pub exchanges: Vec<Exchange>,
    /// Text that belongs to no message: log lines, console errors, remarks.
    pub notes: Vec<Note>,
    /// The objects that hold messages, and which of their members nothing read.
    pub objects: Vec<Object>,
    /// What was odd about the paste's form.
    pub oddities: Vec<Oddity>,
    /// The paste ends in the middle of something.
    pub cut: bool,
    /// The format's id where the text tells it more exactly than the reader's own (else the reader's).
    pub format: Option<&'static str>,
}

/// Text of the paste outside any message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What sort of text it is.
    pub kind: NoteKind,
    /// The text.
    pub text: Mapped,
}

/// The sorts of text that stand beside messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// A shell or program line that started the exchange.
    Command,
    /// What the tool says of its own doing (curl's `* ` lines, wget's "Authentication selected").
    Tool,
    /// A line of a server's or a program's log, or an exception.
    Log,
    /// A browser console's message.
    Console,
    /// Anything else, a person's remark among it.
    Remark,
    /// What was worked out from values that a link does not carry: a question's id, `=`, a choice, a strength.
    Worked,
}

/// Something odd about the form of a paste, with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Oddity {
    /// What.
    pub kind: OddityKind,
    /// Where.
    pub span: Span,
}

/// The oddities of pastes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OddityKind {
    /// A header line continued on the next line (RFC 9112 §5.2: obsolete).
    FoldedHeader,
    /// A line among headers that is no header.
    NotAHeader,
    /// More headers or exchanges than are read; the rest stands unread.
    TooMany,
    /// A quote that is not closed.
    UnclosedQuote,
    /// Bytes that are not UTF-8.
    InvalidUtf8,
    /// A NUL byte.
    Nul,
    /// White space before the colon (RFC 9112 §5.1 forbids it).
    SpaceBeforeColon,
    /// The request's line is broken where a value should go on.
    BrokenLine,
    /// Typographic quotes or dashes where the command needs plain ones.
    SmartPunctuation,
}

/// A paste, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Capture {
    /// The id of the format that read it; `unknown` when none did.
    pub format: &'static str,
    /// What a person calls that format.
    pub format_name: &'static str,
    /// Other formats that scored nearly as high, best first.
    pub alternatives: Vec<Alternative>,
    /// The exchanges, in the order in which they took place.
    pub exchanges: Vec<Exchange>,
    /// Text outside any message.
    pub notes: Vec<Note>,
    /// The objects that hold messages, and which of their members nothing read.
    pub objects: Vec<Object>,
    /// What was odd.
    pub oddities: Vec<Oddity>,
    /// What was taken off before reading: quoting, fences, colours.
    pub undressed: Vec<Undressed>,
    /// The paste ends in the middle of something.
    pub cut: bool,
    /// Length of the paste in bytes.
    pub length: u32,
    /// Index of the exchange that is diagnosed.
    pub chosen: Option<usize>,
    /// Where no exchange was read: the line that comes nearest to one.
    pub closest: Option<Closest>,
    /// Where no exchange was read: the paste is no text.
    pub binary: Option<Binary>,
}

/// Another way to read the paste.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The format's id.
    pub id: &'static str,
    /// What a person calls it.
    pub name: &'static str,
    /// Its score, 0 to 100.
    pub score: u8,
}

/// What the caller asks of the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish<'a> {
    /// Read as this format, whatever the scores say.
    pub format: Option<&'a str>,
    /// Diagnose this exchange.
    pub exchange: Option<usize>,
}

/// Reads a paste. Never fails: text that no format knows is a capture without exchanges.
pub fn read(paste: &str, wish: Wish<'_>) -> Capture {
    let source = Source::undress(paste);
    let mut scored: Vec<(&'static Format, u8)> = FORMATS
        .iter()
        .map(|format| (*format, (format.score)(&source)))
        .filter(|(_, score)| *score > 0)
        .collect();
    order::sort_by_key(&mut scored, |(_, score)| std::cmp::Reverse(*score));
    let wished = wish.format.and_then(|id| FORMATS.iter().copied().find(|format| format.id == id));
    let mut best = wished.or_else(|| scored.first().map(|(format, _)| *format)).unwrap_or(&unknown::FORMAT);
    let mut reading = (best.read)(&source);
    if wished.is_none() && reading.exchanges.is_empty() {
        // The best fit found nothing after all: another that fits may.
        let others = scored.iter().skip(1).map(|(format, _)| (*format, (format.read)(&source)));
        if let Some(other) = others.take(OTHERS).find(|(_, reading)| !reading.exchanges.is_empty()) {
            (best, reading) = other;
        }
    }
    // Exports of programs have a field for the content.
    if best.id != har::FORMAT.id && best.id != burp_xml::FORMAT.id {
        contentless::take_off(&mut reading);
    }
    if wished.is_none() && best.id != tool_error::FORMAT.id {
        take_errors(&mut reading);
    }
    if best.id != http_raw::FORMAT.id {
        take_raw(&mut reading);
        take_commands(&mut reading);
        if best.id == curl_verbose::FORMAT.id {
            // Answers of other commands that stand above what was read first.
            order::sort_by_key(&mut reading.exchanges, start_of);
        }
    }
    sectioned::adopt(&mut reading);
    take_status_fields(&mut reading.exchanges);
    written_out::take_off(&mut reading.exchanges);
    // A log of the browser's own has a field for the status: what stands elsewhere in it is of another answer.
    if best.id != har::FORMAT.id {
        told::adopt(&source, &mut reading.exchanges);
        told::adopt_credential(&source, &mut reading.exchanges);
    }
    let top = scored.first().map_or(0, |(_, score)| *score);
    let alternatives = scored
        .iter()
        .filter(|(format, score)| format.id != best.id && *score > 0 && top.saturating_sub(*score) <= CLOSE)
        .map(|(format, score)| Alternative { id: format.id, name: format.name, score: *score })
        .collect();
    let id = reading.format.unwrap_or(best.id);
    let name = FORMATS.iter().find(|format| format.id == id).map_or(best.name, |format| format.name);
    let chosen = wish
        .exchange
        .filter(|at| *at < reading.exchanges.len())
        .or_else(|| choose::chosen(&reading.exchanges));
    left_over::note(&source, chosen, &mut reading);
    let nothing = reading.exchanges.is_empty();
    let binary = if nothing { Binary::of_paste(paste) } else { None };
    let closest = if nothing && binary.is_none() { closest::closest(&source) } else { None };
    let aside = source.aside.into_iter().map(|text| Note { kind: NoteKind::Remark, text });
    let mut notes = reading.notes;
    notes.extend(aside);
    let mut oddities = source.oddities;
    oddities.extend(reading.oddities);
    Capture {
        format: id,
        format_name: name,
        alternatives,
        exchanges: reading.exchanges,
        notes,
        objects: reading.objects,
        oddities,
        undressed: source.undressed,
        cut: reading.cut,
        length: u32::try_from(paste.len()).unwrap_or(u32::MAX),
        chosen,
        closest,
        binary,
    }
}

/// Reads the raw messages that somebody added to a log or an error: what the format left over holds start lines.
fn take_raw(reading: &mut Reading) {
    let starts = |line: &str| {
        matches!(
            block::start_line(line.trim()),
            Some(block::StartLine::Status { .. } | block::StartLine::Request { version: Some(_), .. })
        )
    };
    for note in std::mem::take(&mut reading.notes) {
        if note.kind == NoteKind::Command || !note.text.as_str().lines().any(starts) {
            reading.notes.push(note);
            continue;
        }
        let more = (http_raw::FORMAT.read)(&Source { text: note.text, ..Source::default() });
        for exchange in more.exchanges {
            match reading.exchanges.last_mut() {
                Some(last) if last.response.is_none() && exchange.request.is_none() => {
                    last.response = exchange.response;
                }
                _ => reading.exchanges.push(exchange),
            }
        }
        reading.notes.extend(more.notes);
        reading.oddities.extend(more.oddities);
    }
}

/// Reads the refusal that an error tells beside requests that all passed: they are shown to compare.
fn take_errors(reading: &mut Reading) {
    let status = |exchange: &Exchange| exchange.response.as_ref().and_then(|response| response.status);
    let passed = |exchange: &Exchange| status(exchange).is_some_and(|code| code < 400);
    if reading.exchanges.is_empty() || !reading.exchanges.iter().all(passed) {
        return;
    }
    let told = reading
        .notes
        .iter()
        .filter(|note| matches!(note.kind, NoteKind::Log | NoteKind::Tool | NoteKind::Remark));
    let told = told.take(MANY_NOTES).find_map(|note| {
        source::lines(note.text.as_str()).find_map(|(range, line)| {
            // What a person tells of it is no error's line.
            let (code, place) =
                told::told(line).filter(|_| line.contains("rror") || line.contains("xception"))?;
            Some((code, note.text.span_of(range.start + place.start..range.start + place.end)))
        })
    });
    let Some((code, span)) = told else { return };
    let response = Response { status: Some(code), status_span: Some(span), span, ..Response::default() };
    reading.exchanges.push(Exchange { request: None, response: Some(response) });
    order::sort_by_key(&mut reading.exchanges, start_of);
}

/// Gives answers without a status the one that their field `Status` tells: programs that print the fields alone show
/// it so (CGI, RFC 3875 section 6.3.3; Rack and others keep the field).
fn take_status_fields(exchanges: &mut [Exchange]) {
    for response in exchanges.iter_mut().filter_map(|exchange| exchange.response.as_mut()) {
        // A dump's own labels are no fields.
        if response.status.is_some() || response.header("headers").is_some() {
            continue;
        }
        let Some(value) = response.header("status").map(|header| header.value.trim()) else { continue };
        let digits =
            value.as_str().get(..3).filter(|_| value.as_str().get(3..4).is_none_or(|next| next == " "));
        let Some(code) = digits.and_then(|code| code.parse().ok()).filter(|code| (100..600).contains(code))
        else {
            continue;
        };
        response.status = Some(code);
        response.status_span = Some(value.span_of(0..3));
    }
}

/// Where an exchange begins in the paste.
fn start_of(exchange: &Exchange) -> Option<u32> {
    let url = exchange.request.as_ref().and_then(|request| request.url.as_ref());
    let answer = exchange.response.as_ref().map(|response| response.span.start);
    url.map(|url| url.span().start).into_iter().chain(answer).min()
}

impl Capture {
    /// The text outside any message that may belong to the exchange that is diagnosed: what the object of another
    /// exchange says is of that one.
    pub fn notes_of_chosen(&self) -> impl Iterator<Item = &Note> {
        let holds = |object: &Object, exchange: &Exchange| {
            let places = [
                exchange.request.as_ref().map(|request| request.span),
                exchange.response.as_ref().map(|response| response.status_span.unwrap_or(response.span)),
            ];
            places
                .into_iter()
                .flatten()
                .any(|place| object.span.start <= place.start && place.end <= object.span.end)
        };
        let chosen = self.chosen.and_then(|at| self.exchanges.get(at));
        let own = |object: &Object| chosen.is_none_or(|chosen| holds(object, chosen));
        let others = self.objects.iter().filter(|object| !own(object));
        let others: Vec<Span> = others
            .filter(|object| self.exchanges.iter().any(|exchange| holds(object, exchange)))
            .map(|object| object.span)
            .collect();
        self.notes.iter().filter(move |note| {
            let place = note.text.span();
            !others.iter().any(|other| other.start <= place.start && place.end <= other.end)
        })
    }
}

/// Gives the answers that stand below a curl command in another tool's log the request that the command makes.
fn take_commands(reading: &mut Reading) {
    if reading.exchanges.len() < 2 {
        return;
    }
    for note in reading.notes.iter().filter(|note| note.kind == NoteKind::Command).take(OTHERS) {
        let behind = note.text.span().end;
        let start = |exchange: &Exchange| exchange.response.as_ref().map(|response| response.span.start);
        let next = reading
            .exchanges
            .iter_mut()
            .filter(|exchange| start(exchange) >= Some(behind))
            .min_by_key(|exchange| start(exchange));
        let Some(exchange) = next.filter(|exchange| exchange.request.is_none()) else { continue };
        let source = Source { text: note.text.clone(), ..Source::default() };
        if (curl_cmd::FORMAT.score)(&source) == 0 {
            continue;
        }
        exchange.request =
            (curl_cmd::FORMAT.read)(&source).exchanges.into_iter().find_map(|made| made.request);
    }
}

/// The format called `id`.
pub fn format(id: &str) -> Option<&'static Format> {
    FORMATS.iter().copied().find(|format| format.id == id)
}

/// So many notes are looked through for an error.
const MANY_NOTES: usize = 40;
/// So many other readings, or commands beside a log, are tried.
const OTHERS: usize = 8;
/// Scores this near to the best are offered as other readings.
const CLOSE: u8 = 10;
