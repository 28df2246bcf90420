//! What the tests of signs look at.

use std::borrow::Cow;
use std::cell::Cell;

use super::echo::is_echo;
use super::index::{Signs, Wording};
use super::{Test, codes};
use crate::auth::Place;
use crate::capture::{Header, NoteKind, Response};
use crate::evidence::pattern::{find, find_around, find_one};
use crate::evidence::{Evidence, Leg, entities};
use crate::text::{Mapped, Span, has};

/// What tests look at.
pub(super) struct Scene<'e, 'a> {
    evidence: &'e Evidence<'a>,
    pub leg: Option<&'e Leg<'a>>,
    signs: &'e Signs,
    /// Where wordings are looked for, and how many bytes of each text.
    pub texts: Vec<(Region, Cow<'e, Mapped>, usize)>,
    /// The numbers of the wordings that may stand somewhere, the number of the text, and the place of the run in it;
    /// sorted.
    pub present: Vec<(usize, usize, usize)>,
    /// Where realms stand: names of protection spaces (RFC 9110 §11.5), which state nothing of this request.
    realms: Vec<Span>,
    /// One bit for each hash of a name among the response's and the request's header fields.
    fields: [u64; 2],
    /// The response's and the request's header fields, each with the bit of its name.
    headers: [Vec<(u64, &'e Header)>; 2],
    /// Whether all wordings of the rule at hand that were found are echoes; `None`: none was found.
    pub echo: Cell<Option<bool>>,
    /// Where no exchange was read: the status that the text tells in its own words.
    told: Option<u16>,
    /// Whether no status was pasted at all: then the words alone count, as if they were a refusal's.
    pub assumed: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Region {
    Body,
    Challenge,
    Reason,
    Header,
    Note,
    /// Text beside an answer whose body was not recognised: it may be the body.
    Loose,
    Tool,
}

/// The refusal that the notes name, where nothing of an exchange was read.
fn told_status(evidence: &Evidence<'_>) -> Option<u16> {
    let lines = evidence.capture.notes.iter().flat_map(|note| clip(note.text.as_str(), CLIP).lines());
    lines.take(MANY_LINES).find_map(crate::capture::told).map(|(code, _)| code)
}

impl<'e, 'a> Scene<'e, 'a> {
    pub(super) fn of(evidence: &'e Evidence<'a>, signs: &'e Signs) -> Self {
        let leg = evidence.leg();
        let mut texts: Vec<(Region, Cow<'e, Mapped>)> = Vec::new();
        let mut left = TOTAL;
        if let Some(response) = leg.and_then(|leg| leg.response) {
            texts.extend(response.reason.iter().map(|text| (Region::Reason, Cow::Borrowed(text))));
            for header in &response.headers {
                let name = header.name.as_str().to_ascii_lowercase();
                if name == "www-authenticate" || name == "proxy-authenticate" {
                    texts.push((Region::Challenge, Cow::Borrowed(&header.value)));
                } else if TELLING.iter().any(|word| has(&name, word)) {
                    texts.push((Region::Header, Cow::Borrowed(&header.value)));
                    // The name says what the value is of: `x-…-mitigated: challenge`.
                    if NAMING.iter().any(|word| has(&name, word)) {
                        texts.push((Region::Header, Cow::Borrowed(&header.name)));
                    }
                }
            }
            texts.extend(response.body.iter().map(|text| (Region::Body, Cow::Borrowed(text))));
        }
        // Where no status line could be read, whatever was pasted may be the answer.
        if leg.and_then(|leg| leg.response).is_none_or(is_headless) {
            for response in evidence.legs.iter().filter_map(|leg| leg.response) {
                let inner = leg.and_then(|leg| leg.response).is_some_and(|own| std::ptr::eq(own, response));
                texts.extend(
                    response.headers.iter().map(|header| (Region::Note, Cow::Borrowed(&header.value))),
                );
                texts.extend(
                    response.body.iter().filter(|_| !inner).map(|text| (Region::Body, Cow::Borrowed(text))),
                );
            }
        }
        // An error's JSON that stands behind a request, where no answer follows, is the answer's.
        let answered = leg.and_then(|leg| leg.response).is_some_and(|response| response.body.is_some());
        let said = leg.and_then(|leg| leg.request).and_then(|request| request.body.as_ref());
        let error =
            |text: &&Mapped| ERROR_STARTS.iter().any(|start| text.as_str().trim_start().starts_with(start));
        texts
            .extend(said.filter(|_| !answered).filter(error).map(|text| (Region::Body, Cow::Borrowed(text))));
        let bodiless = !texts.iter().any(|(region, text)| *region == Region::Body && !text.is_empty());
        let wget = evidence.capture.format == "wget";
        let told = |note: &&crate::capture::Note| note.kind != NoteKind::Worked;
        for note in evidence.capture.notes_of_chosen().filter(told).take(200) {
            let region = match note.kind {
                // Wget prints the body between its own lines.
                NoteKind::Tool if wget && !is_wgets_own(note.text.as_str()) => Region::Loose,
                // Git prints the server's words behind this.
                NoteKind::Tool if note.text.as_str().trim_start().starts_with("remote: ") => Region::Loose,
                // What the client's tool or its user typed is no word of the server's.
                NoteKind::Tool | NoteKind::Command => Region::Tool,
                _ if bodiless => Region::Loose,
                _ => Region::Note,
            };
            let typed =
                if note.kind == NoteKind::Command { typed(note.text.as_str()) } else { note.text.len() };
            if typed < note.text.len() {
                texts.push((Region::Tool, Cow::Owned(note.text.slice(0..typed))));
                let printed = if bodiless { Region::Loose } else { Region::Note };
                texts.push((printed, Cow::Owned(note.text.slice(typed..note.text.len()))));
            } else {
                texts.push((region, Cow::Borrowed(&note.text)));
            }
        }
        let mut texts = texts
            .into_iter()
            .map(|(region, text)| {
                let end = text.as_str().len().min(CLIP).min(left);
                left -= end;
                let page = matches!(region, Region::Body | Region::Loose | Region::Note);
                let read =
                    if page { entities::replaced(&text, clip(text.as_str(), end).len()) } else { None };
                match read {
                    Some(read) => {
                        let end = read.len();
                        (region, Cow::Owned(read), end)
                    }
                    None => (region, text, end),
                }
            })
            .collect::<Vec<_>>();
        let spelled = texts.iter().filter(|(region, ..)| !matches!(region, Region::Tool | Region::Note));
        let spelled: Vec<_> = spelled
            .filter_map(|(region, text, end)| {
                Some((*region, codes::spelled(text, clip(text.as_str(), *end).len())?))
            })
            .collect();
        texts.extend(spelled.into_iter().map(|(region, words)| {
            let end = words.len();
            (region, Cow::Owned(words), end)
        }));
        let realms = leg.map_or(&[][..], |leg| &leg.challenges).iter();
        let realms = realms.filter_map(|challenge| Some(challenge.param("realm")?.span())).collect();
        let headers = [
            leg.and_then(|leg| leg.response).map(|response| response.headers.as_slice()),
            leg.and_then(|leg| leg.request).map(|request| request.headers.as_slice()),
        ];
        let headers = headers.map(|headers| {
            let all = headers.unwrap_or_default().iter();
            all.map(|header| (bit(header.name.as_str()), header)).collect::<Vec<_>>()
        });
        let fields = headers.each_ref().map(|headers| headers.iter().fold(0, |bits, (bit, _)| bits | bit));
        let (present, echo) = (Vec::new(), Cell::new(None));
        let told = if evidence.legs.is_empty() { told_status(evidence) } else { None };
        let unknown = told.is_none() && evidence.legs.iter().all(|leg| leg.status().is_none());
        let assumed = unknown
            && !evidence
                .capture
                .notes
                .iter()
                .any(|note| find(clip(note.text.as_str(), CLIP), SUCCEEDED).is_some());
        Self { evidence, leg, signs, texts, present, realms, fields, headers, echo, told, assumed }
    }

    /// What is looked at beside the texts: header fields and the URL.
    pub(super) fn beside(&self) -> impl Iterator<Item = &str> {
        let url = self.leg.and_then(|leg| leg.url.as_ref());
        let query = url.and_then(|url| url.query.as_ref());
        let parts =
            [url.map(|url| url.path.as_str()), query.map(Mapped::as_str), self.leg.and_then(Leg::host)];
        let fields = self.headers.iter().flatten().map(|(_, header)| header.value.as_str());
        fields.chain(parts.into_iter().flatten())
    }

    /// Whether those tests may hold that take only a look: most rules fail at one of them.
    pub(super) fn may_hold(&self, tests: &[Test]) -> bool {
        tests.iter().all(|test| match test {
            Test::Header(name, _) => self.fields[0] & bit(name) != 0,
            Test::Sent(name, _) => self.fields[1] & bit(name) != 0,
            Test::Status(codes) => {
                let response = self.leg.and_then(|leg| leg.response);
                let status = response.and_then(|response| response.status).or(self.told);
                status.map_or(self.assumed && refuses(codes), |code| codes.contains(&code))
            }
            _ => true,
        })
    }

    /// `Some(where)` if all tests hold; the place is that of the first test that has one.
    #[expect(clippy::option_option, reason = "holds or not, and if it holds, where")]
    pub(super) fn holds(&self, tests: &[Test], on: &dyn Fn(&str) -> bool) -> Option<Option<Span>> {
        let mut span = None;
        self.echo.set(None);
        for test in tests {
            let found = self.test(test, on)?;
            span = span.or(found);
        }
        Some(span)
    }

    #[expect(clippy::option_option, reason = "holds or not, and if it holds, where: both may be absent")]
    fn test(&self, test: &Test, on: &dyn Fn(&str) -> bool) -> Option<Option<Span>> {
        let leg = self.leg;
        let truth = |holds: bool| holds.then_some(None);
        match test {
            Test::Text(pattern) => self.wording(pattern, |region| region != Region::Tool),
            Test::Body(pattern) => {
                self.wording(pattern, |region| matches!(region, Region::Body | Region::Loose))
            }
            Test::Challenge(pattern) => self.wording(pattern, |region| region == Region::Challenge),
            Test::Reason(pattern) => self.wording(pattern, |region| region == Region::Reason),
            Test::Log(pattern) => {
                self.wording(pattern, |region| matches!(region, Region::Note | Region::Loose | Region::Tool))
            }
            Test::Header(name, pattern) => header_with(&self.headers[0], name, pattern),
            Test::Sent(name, pattern) => header_with(&self.headers[1], name, pattern),
            Test::Writes(pattern) => {
                let body = leg?.request?.body.as_ref()?;
                find(clip(body.as_str(), CLIP), pattern).map(|range| Some(body.span_of(range)))
            }
            Test::Sets(pattern) => leg?.response?.headers("set-cookie").find_map(|header| {
                let name = header.value.as_str().split('=').next().unwrap_or_default();
                find(name, pattern).map(|_| Some(header.line))
            }),
            Test::Status(codes) if self.assumed => truth(refuses(codes)),
            Test::Status(codes) if leg.is_none() => {
                self.told.filter(|code| codes.contains(code)).map(|_| None)
            }
            Test::Status(codes) => {
                let response = leg?.response?;
                response.status.filter(|code| codes.contains(code)).map(|_| response.status_span)
            }
            Test::Method(methods) => {
                leg?.method().filter(|method| methods.contains(&method.as_str())).map(|_| None)
            }
            Test::Host(pattern) => truth(find(leg?.host()?, pattern).is_some()),
            Test::Path(pattern) => {
                let url = leg?.url.as_ref()?;
                let query = url.query.as_ref().map_or("", Mapped::as_str);
                truth(find(url.path.as_str(), pattern).is_some() || find(query, pattern).is_some())
            }
            Test::Anonymous => truth(self.evidence.request_seen_whole() && leg?.credentials.is_empty()),
            Test::Authenticated => leg?.credentials.first().map(|credential| Some(credential.span)),
            Test::Scheme(scheme) => leg?
                .credentials
                .iter()
                .find(|credential| credential.place == Place::Authorization && credential.is(scheme))
                .map(|credential| Some(credential.span)),
            Test::Sends(kind) => leg?
                .credentials
                .iter()
                .find(|credential| credential.kind == *kind)
                .map(|credential| Some(credential.span)),
            Test::On(product) => truth(on(product)),
            // A status in the text's own words is none that was read.
            Test::Not(Test::Status(_)) if leg.is_none() || self.assumed => truth(true),
            Test::Not(inner) => truth(self.test(inner, on).is_none()),
            Test::Any(tests) => tests.iter().find_map(|test| self.test(test, on)),
        }
    }

    fn in_realm(&self, span: Span) -> bool {
        self.realms.iter().any(|realm| realm.start < span.end && span.start < realm.end)
    }

    #[expect(clippy::option_option, reason = "holds or not, and if it holds, where")]
    fn wording(&self, pattern: &str, wanted: impl Fn(Region) -> bool) -> Option<Option<Span>> {
        let mut wordings = self.signs.range_of(pattern);
        let first = self.present.partition_point(|(known, ..)| *known < wordings.start);
        let mut rest = self.present.get(first..).unwrap_or_default();
        wordings.find_map(|own| {
            let one = self.signs.wording(own)?;
            if !one.indexed {
                return (0..self.texts.len()).find_map(|number| self.wording_in(one, number, None, &wanted));
            }
            while let Some((_, number, _)) = rest.first().copied().filter(|(known, ..)| *known == own) {
                let same = |(known, text, _): &&(usize, usize, usize)| *known == own && *text == number;
                let (here, more) = rest.split_at_checked(rest.iter().take_while(same).count())?;
                rest = more;
                if let Some(found) = self.wording_in(one, number, Some(here), &wanted) {
                    return Some(found);
                }
            }
            None
        })
    }

    /// Where `one` stands in the text with this number; its run stands at `places`.
    #[expect(clippy::option_option, reason = "holds or not, and if it holds, where")]
    fn wording_in(
        &self,
        one: &Wording,
        number: usize,
        places: Option<&[(usize, usize, usize)]>,
        wanted: &dyn Fn(Region) -> bool,
    ) -> Option<Option<Span>> {
        let (region, text, end) = self.texts.get(number).filter(|(region, ..)| wanted(*region))?;
        let inner = clip(text.as_str(), *end);
        let range = match places {
            None => find_one(inner, one.words),
            Some(places) => find_around(inner, one.words, one.reach, places.iter().map(|(.., at)| *at)),
        }?;
        let span = text.span_of(range.clone());
        let label = *region == Region::Challenge && wanted(Region::Body) && self.in_realm(span);
        let echo = text.as_str().get(range).is_some_and(is_echo);
        self.echo.set(Some(echo && self.echo.get() != Some(false)));
        (!label).then_some(Some(span))
    }
}

/// The part of a text in which signs are looked for: errors stand at its beginning.
pub(super) fn clip(text: &str, end: usize) -> &str {
    let mut end = end.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// How far a command goes in a note that holds its output as well.
pub(crate) fn typed(note: &str) -> usize {
    let (mut quote, mut escaped) = (None, false);
    for (at, letter) in note.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quote != Some('\'') => escaped = true,
            '\'' | '"' if quote == Some(letter) => quote = None,
            '\'' | '"' if quote.is_none() => quote = Some(letter),
            '\n' if quote.is_none() => return at + 1,
            _ => {}
        }
    }
    note.len()
}

/// Whether a response has no status of its own: none, or one that the text tells elsewhere.
fn is_headless(response: &Response) -> bool {
    let inside = |at: Span| response.span.start <= at.start && at.end <= response.span.end;
    response.status.is_none() || !response.status_span.is_some_and(inside)
}

/// Whether a line is Wget's own report, not the body that it printed.
fn is_wgets_own(line: &str) -> bool {
    let line = line.trim_start();
    let dated = line.trim_start_matches('-').bytes().take(4).all(|byte| byte.is_ascii_digit());
    dated || WGET.iter().any(|words| line.starts_with(words))
}

/// The first of `headers` with this name whose value has the pattern.
#[expect(clippy::option_option, reason = "there or not, and if it is there, where")]
fn header_with(headers: &[(u64, &Header)], name: &str, pattern: &str) -> Option<Option<Span>> {
    let own = bit(name);
    let named = headers.iter().filter(|(bit, header)| *bit == own && header.is(name));
    named
        .map(|(_, header)| header)
        .find_map(|header| find(header.value.as_str(), pattern).map(|_| Some(header.line)))
}

/// Whether the usual refusals are among these.
fn refuses(codes: &[u16]) -> bool {
    codes.contains(&401) || codes.contains(&403)
}

/// The bit of a header field's name, compared without case.
fn bit(name: &str) -> u64 {
    let letter = |byte: Option<u8>| usize::from(byte.unwrap_or(0) | 0x20);
    let (first, last) = (letter(name.bytes().next()), letter(name.bytes().next_back()));
    1 << ((first * 5 + last * 3 + name.len() * 7) & 63)
}

/// How the lines begin that Wget prints about its own work.
const WGET: &[&str] = &[
    "Resolving ",
    "Connecting to ",
    "Connected to ",
    "Reusing existing connection",
    "HTTP request sent",
    "Proxy request sent",
    "Length: ",
    "Saving to: ",
    "Location: ",
    "Authentication selected: ",
    "Username/Password Authentication Failed",
    "Authorization failed",
    "Unknown authentication scheme",
    "Giving up",
    "Retrying",
    "Setting --",
    "DEBUG output",
    "0K ",
];
/// How the JSON of an error begins, and no request's.
const ERROR_STARTS: &[&str] = &[
    "{\"error\":",
    "{\"error\" :",
    "{\"errors\":",
    "{\"errorCode\":",
    "{\"error_code\":",
    "{\"statusCode\":4",
];
/// Bytes of one text in which signs are looked for.
pub(super) const CLIP: usize = 64 * 1024;
/// How texts tell that something succeeded.
const SUCCEEDED: &str = "status: 20*|status 20*|status\": 20*|status=20*|status code: 20*|statuscode: 20*|status_code: 20*|\
            http/1.1 20*|http/2 20*";
/// So many lines are looked through for a status.
const MANY_LINES: usize = 400;
/// Bytes of all texts together in which signs are looked for.
const TOTAL: usize = 4 * CLIP;
/// Parts of header names whose values are searched for wordings.
pub(super) const TELLING: &[&str] = &[
    "error",
    "reason",
    "message",
    "diagnostic",
    "denied",
    "x-authent",
    "x-seraph",
    "location",
    "warning",
    "x-squid",
    "x-auth",
    "x-msdavext",
    "x-kong",
    "x-reject",
    "x-block",
    "mitigated",
    "-waf-",
    "captcha",
    "bot-",
    "challenge-",
    "forbidden-",
    "blocked-",
    "denied-",
];
/// Parts of header names that are searched for wordings themselves.
const NAMING: &[&str] =
    &["mitigated", "-waf-", "captcha", "bot-", "challenge-", "forbidden-", "blocked-", "denied-"];
