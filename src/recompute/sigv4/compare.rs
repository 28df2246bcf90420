//! The paste's canonical request beside the server's, line by line, each difference explained.

use super::Canonical;
use super::explain::{header_words, path_words, payload_words, query_words};
use super::read::Sent;
use super::stated::{Stated, Text};
use crate::recompute::bytes::Hash;
use crate::recompute::outcome::{Difference, Line};
use crate::recompute::request::Asked;
use crate::text::code;

/// The comparisons, in the order of the server's lines; and what differs.
pub(super) struct Compared {
    pub(super) lines: Vec<Line>,
    pub(super) differences: Vec<Difference>,
    /// The first line of the server's text that differs, from 1.
    pub(super) first: Option<usize>,
}

impl Compared {
    fn differs(
        &mut self,
        what: &'static str,
        at: (&Text, usize),
        pair: (&str, &str),
        words: String,
        why: &str,
    ) {
        let (text, number) = at;
        self.first = self.first.or(Some(number + 1));
        let line = Line::wrong(what, why).values(pair.0, pair.1).at(text.line_span(number));
        self.lines.push(line);
        self.differences.push(Difference { what, words });
    }
}

/// Compares what can be compared.
pub(super) fn compare(sent: &Sent, asked: &Asked, stated: &Stated) -> Compared {
    let mut found = Compared { lines: Vec::new(), differences: Vec::new(), first: None };
    if let Some(text) = &stated.canonical {
        canonical(&mut found, sent, asked, text);
    }
    if let Some(text) = &stated.string_to_sign {
        string_to_sign(&mut found, sent, stated, text);
    }
    found
}

/// The parts of a canonical request: numbers of its lines.
struct Layout<'a> {
    lines: Vec<&'a str>,
    /// The first line behind the headers.
    headers_end: usize,
    signed: usize,
    payload: usize,
}

impl<'a> Layout<'a> {
    /// `None` where there are too few lines.
    fn of(text: &'a str) -> Option<Self> {
        let lines: Vec<&str> = text.split('\n').collect();
        let last = lines.iter().rposition(|line| !line.trim().is_empty())?;
        let signed = last.checked_sub(1).filter(|signed| *signed >= 3)?;
        let headers_end = (3..signed)
            .find(|at| lines.get(*at).is_some_and(|line| line.trim().is_empty()))
            .unwrap_or(signed);
        Some(Self { lines, headers_end, signed, payload: last })
    }

    fn line(&self, number: usize) -> &'a str {
        self.lines.get(number).map_or("", |line| line.trim())
    }

    /// Name, value and number of each header line.
    fn headers(&self) -> impl Iterator<Item = (&'a str, &'a str, usize)> {
        (3..self.headers_end).filter_map(|number| {
            let (name, value) = self.line(number).split_once(':')?;
            Some((name, value, number))
        })
    }
}

fn canonical(found: &mut Compared, sent: &Sent, asked: &Asked, text: &Text) {
    let ours = &sent.canonical;
    let Some(theirs) = Layout::of(&text.content) else {
        found.lines.push(
            Line::note("canonical-request", "The server's canonical request is cut: it has too few lines.")
                .at(text.span),
        );
        return;
    };
    let method = theirs.line(0);
    if method != ours.method && !ours.method.is_empty() {
        let why = format!(
            "Line 1, the method: the server got {}, the paste says {}. A redirect, a proxy or a link signed for another method.",
            code(method),
            code(&ours.method)
        );
        found.differs(
            "method",
            (text, 0),
            (&ours.method, method),
            format!("the method is {}", code(method)),
            &why,
        );
    }
    let their_path = theirs.line(1);
    if their_path != ours.path {
        let why = format!("Line 2, the path: {}", path_words(sent, asked, their_path));
        found.differs(
            "path",
            (text, 1),
            (&ours.path, their_path),
            format!("the path is {}", code(their_path)),
            &why,
        );
    }
    let their_query = theirs.line(2);
    if their_query != ours.query {
        let why = format!("Line 3, the query: {}", query_words(asked, &ours.query, their_query));
        found.differs(
            "query",
            (text, 2),
            (&ours.query, their_query),
            format!("the query is {}", code(their_query)),
            &why,
        );
    }
    headers(found, ours, &theirs, text);
    let signed = theirs.line(theirs.signed);
    if signed != ours.signed_headers {
        let why = format!(
            "Line {}, the list of signed headers: the server has {}, the credential {}.",
            theirs.signed + 1,
            code(signed),
            code(&ours.signed_headers)
        );
        let words = format!("the signed headers are {}", code(signed));
        found.differs("signed-headers", (text, theirs.signed), (&ours.signed_headers, signed), words, &why);
    }
    let payload = theirs.line(theirs.payload);
    match ours.payload.as_deref() {
        Some(own) if own != payload => {
            let why = format!(
                "Line {}, the hash of the body: {}",
                theirs.payload + 1,
                payload_words(asked, own, payload)
            );
            let words = format!("the body's hash is {}", code(payload));
            found.differs("payload", (text, theirs.payload), (own, payload), words, &why);
        }
        Some(_) => {}
        None => found.lines.push(
            Line::note("payload", "The body is not in the paste: its hash is taken from the server.")
                .at(text.line_span(theirs.payload)),
        ),
    }
}

fn headers(found: &mut Compared, ours: &Canonical, theirs: &Layout<'_>, text: &Text) {
    for (name, value, number) in theirs.headers() {
        let own = ours.headers.iter().find(|(known, _)| known == name);
        match own {
            Some((_, Some(own))) if own == value.trim() => {}
            Some((_, Some(own))) => {
                let why = format!(
                    "Line {}, the header {}: signed as {}, the server got {}. {}",
                    number + 1,
                    code(name),
                    code(own),
                    code(value),
                    header_words(name)
                );
                let words = format!("the header {} is {}", code(name), code(value));
                found.differs("header", (text, number), (own, value), words, &why);
            }
            Some((_, None)) if value.trim().is_empty() => {
                let why = format!(
                    "Line {}, the header {}: it is signed, and it did not arrive.",
                    number + 1,
                    code(name)
                );
                let words = format!("the header {} is empty", code(name));
                found.differs("header", (text, number), ("", value), words, &why);
            }
            Some((_, None)) => found.lines.push(
                Line::note(
                    "header",
                    format!(
                        "The paste does not hold the signed header {}; the server got {}.",
                        code(name),
                        code(value)
                    ),
                )
                .at(text.line_span(number)),
            ),
            None => {
                let why = format!(
                    "Line {}, the header {}: the server takes it for signed, the credential does not list it.",
                    number + 1,
                    code(name)
                );
                let words = format!("the header {} is signed too", code(name));
                found.differs("header", (text, number), ("", value), words, &why);
            }
        }
    }
    for (name, value) in &ours.headers {
        if !theirs.headers().any(|(known, ..)| known == name) {
            let why = format!(
                "The header {} is signed, and the server did not get it: something on the way took it off.",
                code(name)
            );
            let words = format!("the header {} is missing", code(name));
            found.differs(
                "header",
                (text, theirs.headers_end),
                (value.as_deref().unwrap_or_default(), ""),
                words,
                &why,
            );
        }
    }
}

fn string_to_sign(found: &mut Compared, sent: &Sent, stated: &Stated, text: &Text) {
    let ours = &sent.canonical;
    let lines: Vec<&str> = text.content.split('\n').map(str::trim).collect();
    let line = |number: usize| lines.get(number).copied().unwrap_or_default();
    if !line(0).is_empty() && line(0) != ours.algorithm {
        let why = format!("String to sign, line 1, the algorithm: the server uses {}.", code(line(0)));
        found.differs(
            "algorithm",
            (text, 0),
            (&ours.algorithm, line(0)),
            format!("the algorithm is {}", code(line(0))),
            &why,
        );
    }
    if !line(1).is_empty() && line(1) != ours.date && !ours.date.is_empty() {
        let why = format!(
            "String to sign, line 2, the date: the request carries {}, the server uses {}.",
            code(&ours.date),
            code(line(1))
        );
        found.differs(
            "date",
            (text, 1),
            (&ours.date, line(1)),
            format!("the date is {}", code(line(1))),
            &why,
        );
    }
    if !line(2).is_empty() && line(2) != ours.scope {
        let named = ["date", "region", "service", "terminator"];
        let parts = ours.scope.split('/').zip(line(2).split('/')).zip(named);
        let differing: Vec<String> = parts
            .filter(|((own, other), _)| own != other)
            .map(|((own, other), name)| format!("{name} {} instead of {}", code(other), code(own)))
            .collect();
        let why = format!(
            "String to sign, line 3, the scope: {}.",
            if differing.is_empty() { code(line(2)) } else { differing.join(", ") }
        );
        found.differs(
            "scope",
            (text, 2),
            (&ours.scope, line(2)),
            format!("the scope is {}", code(line(2))),
            &why,
        );
    }
    let hash = line(3);
    if hash.is_empty() {
        return;
    }
    match &stated.canonical {
        Some(canonical) if Hash::Sha256.hex(canonical.content.as_bytes()) == hash => {
            found.lines.push(Line::right("hash", HASH_FITS).at(text.line_span(3)));
        }
        Some(_) => found.lines.push(Line::note("hash", HASH_DIFFERS).at(text.line_span(3))),
        None if ours.is_whole() => {
            let own = Hash::Sha256.hex(ours.request().as_bytes());
            if own != hash {
                let why = HASH_ALONE;
                found.differs(
                    "hash",
                    (text, 3),
                    (&own, hash),
                    "the canonical request is another one".into(),
                    why,
                );
            }
        }
        None => {}
    }
}

const HASH_FITS: &str =
    "The server's string to sign holds the hash of its canonical request: both were pasted whole.";
const HASH_DIFFERS: &str = "The server's canonical request, as pasted, has not the hash in its string to sign: the paste \
                            changed a line break or a space.";
const HASH_ALONE: &str = "String to sign, line 4, the hash of the canonical request: the server's canonical request is \
                          another one, and it does not show it.";
