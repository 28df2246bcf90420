//! What a reading left over: where the answer shows no body, the lines that belong to nothing that was read may hold
//! its words, as in an object that a program printed.

use super::exchange::Exchange;
use super::{Note, NoteKind, Reading, Source};
use crate::text::{Mapped, Span, find};

/// Notes the lines below the chosen answer's place that nothing covers.
pub(super) fn note(source: &Source, chosen: Option<usize>, reading: &mut Reading) {
    let Some(exchange) = chosen.and_then(|at| reading.exchanges.get(at)) else { return };
    let refused = |exchange: &Exchange| {
        let response = exchange.response.as_ref();
        response.is_some_and(|response| {
            response.status.is_some_and(|code| code >= 400) && response.body.is_none()
        })
    };
    if !refused(exchange) || source.text.len() > LONG || reading.exchanges.len() > MANY {
        return;
    }
    let mut covered: Vec<Span> = reading.exchanges.iter().flat_map(spans).collect();
    covered.extend(reading.notes.iter().map(|note| note.text.span()));
    covered.extend(reading.objects.iter().map(|object| object.span));
    let free = |span: Span| !covered.iter().any(|known| known.start < span.end && span.start < known.end);
    let told = source.lines().filter(|(_, line)| is_told(line.trim()));
    let left = told.filter(|(range, _)| free(source.text.span_of(range.clone()))).take(MANY);
    reading
        .notes
        .extend(left.map(|(range, _)| Note { kind: NoteKind::Log, text: source.slice(range).trim() }));
}

/// Whether a line says something: some words, and not a mountain of data.
fn is_told(line: &str) -> bool {
    let words = line.split(' ').filter(|word| word.bytes().filter(u8::is_ascii_alphabetic).count() > 1);
    (line.len() <= LINE || line.len() <= LONG_LINE && quotes_answer(line))
        && words.take(WORDS).count() == WORDS
}

/// Whether a line is an error's that quotes the answer behind its status: `StatusCodeError: 403 - "…"`.
fn quotes_answer(line: &str) -> bool {
    let behind = find(line, "Error: ").and_then(|at| line.get(at + "Error: ".len()..));
    behind.is_some_and(|rest| {
        let (code, next) = rest.split_at_checked(3).unwrap_or_default();
        code.starts_with(['4', '5'])
            && code.bytes().all(|byte| byte.is_ascii_digit())
            && next.starts_with(" - ")
    })
}

/// The places of an exchange's parts. A message's own span may cover more than was read.
fn spans(exchange: &Exchange) -> Vec<Span> {
    let mut found = Vec::new();
    if let Some(request) = &exchange.request {
        found.extend(request.url.iter().chain(&request.method).chain(&request.body).map(Mapped::span));
        found.extend(request.headers.iter().map(|header| header.line));
    }
    if let Some(response) = &exchange.response {
        found.extend(response.status_span);
        found.extend(response.reason.iter().chain(&response.body).map(Mapped::span));
        found.extend(response.headers.iter().map(|header| header.line));
    }
    found
}

/// A line of fewer words says little.
const WORDS: usize = 3;
/// Longer lines are data.
const LINE: usize = 600;
/// But for those that quote an answer, up to this.
const LONG_LINE: usize = 4_000;
/// So many notes are made at most, of so many exchanges.
const MANY: usize = 40;
/// In a longer paste lines are left over for other reasons.
const LONG: usize = 64 * 1024;

#[cfg(test)]
mod tests {
    use crate::capture::{Wish, read};

    #[test]
    fn words_inside_a_printed_object_are_kept() {
        let paste = "ApiError {\n  status: 401,\n  headers: { 'content-type': 'application/json' },\n  inner: Some(\n    Detail(\n      'The access token has expired.',\n    ),\n  ),\n}\n";
        let notes = read(paste, Wish::default()).notes;
        assert!(
            notes.iter().any(|note| note.text.as_str().contains("access token has expired")),
            "{notes:?}"
        );
    }

    #[test]
    fn a_long_line_is_kept_where_it_quotes_the_answer() {
        let words = "the reason is told at length ".repeat(30);
        assert!(super::is_told(&format!("{{ StatusCodeError: 403 - \"{words}\"")));
        assert!(!super::is_told(&format!("{{ StatusCodeError: none - \"{words}\"")));
        assert!(!super::is_told(&format!("payload: \"{words}\"")));
    }

    #[test]
    fn an_answer_with_a_body_has_said_it() {
        let paste = "GET /x HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 Unauthorized\nServer: x\n\nno\n";
        assert!(read(paste, Wish::default()).notes.is_empty());
    }
}
