//! Tests whose expected spans are drawn below the paste.
//!
//! A line of carets marks a part of the line above it and names what the capture holds there:
//!
//! | mark | means |
//! |---|---|
//! | `^^^^ host` | a field called Host has this value; also `method`, `url`, `body`, `status`, `reason`, `note` |
//! | `^^^^ host = a b` | and the value reads `a b` once escapes and folds are undone |
//! | `^^^^ body …` | and goes on in the lines below: only its start is marked |
//! | `^^^^ nowhere` | no message holds any of this |

use super::{Capture, Header, Wish, read};
use crate::text::{Mapped, Span};

/// Checks that the paste is read as `format` and that each marked part is what the capture holds under its label.
pub(super) fn check_as(format: &str, drawing: &str) -> Capture {
    let capture = check(drawing);
    assert_eq!(capture.format, format, "the format of\n{drawing}");
    capture
}

/// Checks that each marked part is what the capture holds under its label.
pub(super) fn check(drawing: &str) -> Capture {
    let (paste, capture, marks) = drawn(drawing);
    let parts = parts(&capture);
    for (span, label) in marks {
        let fits = |found: Span, text: &str| match label.strip_suffix(" …") {
            Some(_) => found.start == span.start && found.end > span.end,
            None => found == span && label.split_once(" = ").is_none_or(|(_, value)| value == text),
        };
        let name = label.split([' ', '=']).next().unwrap_or_default();
        let holds = if name == "nowhere" {
            !parts
                .iter()
                .any(|(part, found, _)| *part != "note" && found.start < span.end && span.start < found.end)
        } else {
            parts.iter().any(|(part, found, text)| part.eq_ignore_ascii_case(name) && fits(*found, text))
        };
        let read =
            parts.iter().map(|(part, at, text)| format!("  {part} {}..{} {text:?}\n", at.start, at.end));
        assert!(
            holds,
            "{label}: {:?} at {}..{} is marked, read as {}:\n{}in\n{paste}",
            span.of(&paste),
            span.start,
            span.end,
            capture.format,
            read.collect::<String>()
        );
    }
    capture
}

/// Reads `drawing` without its marks. Gives the paste, the capture, and each mark's span and label.
fn drawn(drawing: &str) -> (String, Capture, Vec<(Span, String)>) {
    let mut paste = String::new();
    let mut marks = Vec::new();
    let mut line_start = 0;
    for line in drawing.lines() {
        let mark = line.trim_start();
        let len = mark.bytes().take_while(|byte| *byte == b'^').count();
        let label = mark[len..].trim();
        if len > 0 && mark[len..].starts_with(' ') && label.starts_with(|c: char| c.is_ascii_lowercase()) {
            let from = line_start + (line.len() - mark.len());
            marks.push((Span::from_range(from..from + len), label.to_owned()));
        } else {
            line_start = paste.len();
            paste.push_str(line);
            paste.push('\n');
        }
    }
    let capture = read(&paste, Wish::default());
    (paste, capture, marks)
}

/// What the messages and notes hold: label, place, text.
fn parts(capture: &Capture) -> Vec<(&str, Span, &str)> {
    fn part<'a>(label: &'a str, text: &'a Mapped) -> (&'a str, Span, &'a str) {
        (label, text.span(), text.as_str())
    }
    fn fields(headers: &[Header]) -> impl Iterator<Item = (&str, Span, &str)> {
        headers.iter().map(|header| part(header.name.as_str(), &header.value))
    }
    let mut parts: Vec<_> = capture.notes.iter().map(|note| part("note", &note.text)).collect();
    for exchange in &capture.exchanges {
        if let Some(request) = &exchange.request {
            parts.extend(request.method.iter().map(|text| part("method", text)));
            parts.extend(request.url.iter().map(|text| part("url", text)));
            parts.extend(fields(&request.headers));
            parts.extend(request.body.iter().map(|text| part("body", text)));
        }
        if let Some(response) = &exchange.response {
            parts.extend(response.status_span.map(|span| ("status", span, "")));
            parts.extend(response.reason.iter().map(|text| part("reason", text)));
            parts.extend(fields(&response.headers));
            parts.extend(response.body.iter().map(|text| part("body", text)));
        }
    }
    parts
}
