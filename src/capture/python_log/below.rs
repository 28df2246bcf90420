//! What a program logs below the line of a request or of an answer: the fields, indented, and the answer's body.

use std::ops::Range;

use super::super::draft::{self, Talk, cut, is_method, word};
use super::super::{Header, Request, Source, body, names};
use crate::text::{Mapped, find};

/// Whose lines stand below.
#[derive(Default)]
enum Whose {
    #[default]
    Nobody,
    Request,
    Answer,
}

/// The lines below another one.
#[derive(Default)]
pub(super) struct Below {
    whose: Whose,
    /// The request that a line told of and no answer's line yet.
    open: Option<Request>,
}

impl Below {
    /// Takes `line` if it goes on with the message above it.
    pub(super) fn line(
        &mut self,
        source: &Source,
        range: &Range<usize>,
        line: &str,
        talk: &mut Talk,
    ) -> bool {
        let whole = line.starts_with('{') && body::json_len(line.trim_end()) == Some(line.trim_end().len());
        let field = || field(source, line);
        match &self.whose {
            Whose::Nobody => false,
            Whose::Request => {
                let found = self.open.as_mut().zip(field());
                let Some((open, header)) = found else { return false };
                open.headers.push(header);
                true
            }
            Whose::Answer => {
                let Some(answer) = talk.answered() else { return false };
                if let Some(header) = field() {
                    answer.span = answer.span.cover(header.line);
                    answer.headers.push(header);
                } else if whole && answer.body.is_none() {
                    answer.body = Some(source.slice(range.clone()).trim());
                    self.whose = Whose::Nobody;
                } else {
                    self.whose = Whose::Nobody;
                    return false;
                }
                true
            }
        }
    }

    /// Notes the request that `line` tells of: `POST https://host/path {"a":1}`.
    pub(super) fn asked(&mut self, source: &Source, line: &str) {
        let found = request(source, line);
        self.whose = if found.is_some() { Whose::Request } else { Whose::Nobody };
        // Lines of the connection may stand between a request's and its answer's.
        self.open = found.or(self.open.take());
    }

    /// An answer's line follows: the request that it names has what stood below the line that told of it.
    pub(super) fn answered(&mut self, asked: &mut Request) {
        self.whose = Whose::Answer;
        let Some(open) = self.open.take() else { return };
        let same = match (&open.url, &asked.url, &open.method, &asked.method) {
            (Some(open), Some(url), Some(method), Some(own)) => {
                method.as_str() == own.as_str() && path(open) == path(url)
            }
            _ => false,
        };
        if same {
            asked.headers = open.headers;
            asked.body = open.body;
        }
    }
}

/// An indented field with a known name.
fn field(source: &Source, line: &str) -> Option<Header> {
    let header = draft::header(source, line).filter(|_| line.starts_with([' ', '\t']))?;
    names::is_known(header.name.as_str()).then_some(header)
}

fn request(source: &Source, line: &str) -> Option<Request> {
    let at = find(line, " http://").or_else(|| find(line, " https://"))?;
    let method = line.get(..at)?.rsplit(' ').next().filter(|method| is_method(method))?;
    let url = word(line.get(at..)?);
    let rest = line.get(at + 1 + url.len()..)?.trim();
    let mut request = draft::request(source, method, url);
    let whole = rest.starts_with('{') && body::json_len(rest) == Some(rest.len());
    request.body = whole.then(|| cut(&source.text, rest));
    Some(request)
}

fn path(url: &Mapped) -> &str {
    let url = url.as_str();
    url.split_once("://").and_then(|(_, rest)| rest.get(rest.find('/')?..)).unwrap_or(url)
}
